"""What a line of furniture says, and the parts that it is made of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.dates import DAY, MONTH, Found
from kg.extract.press import Press, key
from kg.model import Byline

RELEASE = "release"  # stands for a rubric of a press release, whatever its words
EDGES = " \t\u00a0\u202f,;:.،؛()[]*–—-_/"
MARKS = r"\s*[|•·◂▸►◄\[\]()]\s*|\s*(?:-{2,}|\.{3,})\s*|\s+[-–—ـ/>›]\s+|(?<=\w)/(?=\w)|\s{3,}|\t+"
"""What parts a name in a line from what stands beside it, for a regular expression."""
AS_ONE = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[A-ZÀ-Þ][a-zà-ÿ]*)+")
"""Two words written as one: "ChipWatch"."""
_SHORT = 3  # letters of a word that needs no capital in a name
_INITIALS = re.compile(
    r"(?:[^\W\d_]\.[ -]?(?:[^\W\d_]\.)?-?){2,4}|[A-Za-z]{2,4}(?:/[A-Za-z]{2,4})+"
)
_PRICE = re.compile(r"(?:[£$€₦₹]|Rs\.? ?)\d[\d.,]*|\d[\d., ]*(?:[£$€₦₹]|(?:F ?)?CFA|[A-Z]{2,3})")
_TITLED = re.compile(r"\d\s*[:–—-]\s+[^\W\d]+(?:\s+\S+){2}")
"""A headline behind the number of a letter: "Issue 61: The county that came home"."""
_NUMBERED = re.compile(
    r"(?P<name>[^\W\d_][^|,،:\d]{2,}?)[,،]?\s+(?P<mark>#|[^\W\d_]{1,8}[.°º]?)\s?\d{1,5}"
)
"""A name with the number of the issue behind it: "Harbour Today #118"."""
_FEWEST_CODED, _CODE = 5, 6  # code points of "case no", and of letters before its figures
_CITED = re.compile(r"[\[(]\d{4}[\])] (?:\d+ )?[A-Z][A-Za-z]{1,8} \d+(?: \([A-Za-z]+\))?")
"""A judgment as lawyers cite it: "[2026] ZHC 212 (Comm)"."""
_LONGEST_NUMBER = 7  # words of a part that says number or price
_NUMBER_EDGES = " \t\u00a0\u202f,;:.،()[]*_"
_RANGE = re.compile(r"(?<!\d)([1-9]\d?)(?:er|st|nd|rd|th)?\s?(?:au|to|et|and|–|-|إلى)\s?$")
"""The first of the days of an issue, before the last: "20 au", "3-"."""
_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]+?)\s*[»”\"]")
_JOINED = re.compile(r"[^\W\d_]\S* & [^\W\d_]\S*")
"""Two words that only a company, or a paper, joins so."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a line of furniture says.

    published  ISO 8601, or None
    updated    whether that is the day of a later version
    outlet     a paper or agency that it names
    unsigned   whether it says that nobody in particular wrote
    guessed    whether an author is known by the look of the name alone
    rubric     what it says the text is, folded
    printed    whether it says that the outlet printed the text
    edited     whether who is named edited or translated the text
    """

    bylines: tuple[Byline, ...] = ()
    published: str | None = None
    updated: bool = False
    outlet: str | None = None
    unsigned: bool = False
    guessed: bool = False
    rubric: str | None = None
    printed: bool = False
    edited: bool = False

    @property
    def signs(self) -> bool:
        """Tell whether the line says who wrote."""
        return bool(self.bylines) or self.unsigned

    @property
    def wrote(self) -> bool:
        """Tell whether the line says who wrote, and not only who edited."""
        return self.signs and not self.edited


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line, and where it starts in it."""

    text: str
    start: int


def dates_in(text: str, press: Press) -> Iterator[Found]:
    """Yield the dates in a text that are said in full; the number of an issue is none of a day.

    Of several days the first counts: "du 20 au 26 novembre 2025".
    """
    for found in press.calendar.find(text):
        each = _first_day(found, text)
        words = re.findall(r"[^\s,،]+", text[: each.start])
        told = re.match(r"\w+", text[each.start :])
        figure = told and (told[0].isdigit() or key(told[0]) in press.calendar.words.numbered)
        beside = bool(words) and text[: each.start].rstrip().endswith(words[-1])
        numbered = beside and key(words[-1]) in press.priced and bool(figure)
        if not each.relative:
            whole = not numbered or len(each.iso) < DAY
            yield each if whole else replace(each, iso=each.iso[:MONTH])


def _first_day(found: Found, text: str) -> Found:
    """Return a day from the first of those on which an issue is sold, in the same month."""
    first = _RANGE.search(text, 0, found.start)
    if first is None or len(found.iso) < DAY or int(first[1]) >= int(found.iso[8:10]):
        return found
    return replace(found, start=first.start(), iso=f"{found.iso[:8]}{int(first[1]):02}")


def is_cased(text: str) -> bool:
    """Tell whether a text has letters of a script with capitals."""
    return any(c.isupper() or c.islower() for c in text)


def is_initials(text: str) -> bool:
    """Tell whether a text is who wrote, for insiders: "S. H.-K.", "sd/mk/hb"."""
    return bool(_INITIALS.fullmatch(text.strip("() ")))


def marked(name: str) -> str | None:
    """Return a name whose writing shows a paper's: "«…»", "Côtes & Savanes", "أ ش أ"."""
    quoted = _QUOTED.fullmatch(name)
    letters = all(len(word) == 1 for word in name.split())
    return quoted[1] if quoted else name if letters or _JOINED.fullmatch(name) else None


def stripped(text: str, start: int, end: int) -> Iterator[Part]:
    """Yield a stretch of a line without what is around it, if anything is left."""
    raw = text[start:end]
    bare = raw.strip(EDGES.replace(".", "").replace("-", ""))
    if bare:
        yield Part(bare, start + raw.index(bare))


def joined(one: Furniture, other: Furniture) -> Furniture:
    """Return what two parts of a line say together; who printed a text counts first."""
    return replace(
        one,
        bylines=one.bylines + other.bylines,
        outlet=one.outlet
        if one.outlet and not (other.printed and not one.printed)
        else other.outlet or one.outlet,
        printed=one.printed or other.printed,
        unsigned=one.unsigned or other.unsigned,
        guessed=one.guessed or other.guessed,
        rubric=one.rubric or other.rubric,
    )


def without_days(text: str, press: Press) -> tuple[str, str | None]:
    """Return a line with a bar for each of its days, and the first of them, ISO 8601, or None."""
    day = None
    for found in reversed(list(dates_in(text, press))):
        text, day = f"{text[: found.start]} | {text[found.end :]}", found.iso
    return text, day


def day_in(text: str, press: Press) -> str | None:
    """Return the first day in a text that is said in full, ISO 8601, or None."""
    return next((each.iso for each in dates_in(text, press)), None)


def has_short_form(words: Sequence[str]) -> bool:
    """Tell whether one of several words is a short form: "Veille IA", "ABC Coastal"."""
    short = [
        word for word in words if word.isupper() and word.isalpha() and 1 < len(word) <= _SHORT
    ]
    return bool(short) and not all(word.isupper() for word in words)


def is_short_form(name: str) -> bool:
    """Tell whether a word in capitals may be an agency's: "AMP"."""
    return name.isupper() and name.isalpha() and _SHORT <= len(name) <= 2 * _SHORT


def is_number(part: str, press: Press) -> bool:
    """Tell whether a part of a line is the number, the price or the age of a paper.

    "No. 46,203", "Est. 1871", "£2.20", "Prix : 1,40 €".
    """
    bare = part.strip(_NUMBER_EDGES)
    if _PRICE.fullmatch(bare):
        return True
    if _TITLED.search(bare):
        return False
    folded = key(bare)
    length = press.priced.opens(folded)
    if length and folded[length:].strip() in press.calendar.words.numbered:
        return True  # "العدد الثامن عشر"
    figure = any(c.isdigit() for c in bare) and len(bare.split()) <= _LONGEST_NUMBER
    words = folded.split()
    if figure and len(words) == 2 and words[1] in press.priced:  # noqa: PLR2004  # "71e année"
        return True
    if figure and _ends_numbered(words, press):
        return True
    if _CITED.fullmatch(part.strip()):
        return True
    if length and folded[:length] in press.filed and _goes_on(bare, press):
        return False  # "Appeal No. 5 fails"
    between = _between(bare, length)
    coded = length > _FEWEST_CODED and between.strip(" -").isupper() and len(between) <= _CODE
    return bool(length) and figure and (coded or not any(c.isalpha() for c in between))


def _goes_on(bare: str, press: Press) -> bool:
    """Tell whether words stand behind the first figure that are none of a day or a code."""
    figure = re.search(r"\d\S*", bare)
    words = without_days(bare[figure.end() :], press)[0].split() if figure else []
    plain = [key(word) for word in words if word.isalpha() and not word.isupper()]
    return any(word not in press.around and word not in press.priced for word in plain)


def without_number(name: str, press: Press) -> str:
    """Return a name without the number of the issue behind it.

    "Harbour Today #118" is "Harbour Today"; a common noun keeps its number: "Lettre hebdomadaire
    n° 212".
    """
    match = _NUMBERED.fullmatch(name)
    numbered = match is not None and (match["mark"] == "#" or key(match["mark"]) in press.priced)
    if match is None or not numbered or key(match["name"]) in press.priced:
        return name
    _, *words = match["name"].split()
    named = any(word[:1].isupper() for word in words) or not is_cased(name)
    return match["name"] if named or match["mark"] == "#" else name


def _ends_numbered(words: list[str], press: Press) -> bool:
    """Tell whether a part ends with its number: "Lettre hebdomadaire n° 212"."""
    last = " ".join(words[-2:])
    length = press.priced.opens(last)
    return len(words) > 2 and bool(length) and last[length:].strip().isdigit()  # noqa: PLR2004


def _between(bare: str, length: int) -> str:
    """Return what stands between the opening words and the figure."""
    return re.split(r"\d", bare[length:])[0] if len(key(bare)) == len(bare) else ""
