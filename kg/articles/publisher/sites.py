"""Which line above a headline names the site, and what its name is."""

import re
from collections.abc import Sequence

from kg.articles.furniture.known import LONGEST_SITE, SHORT_SITE
from kg.articles.furniture.pieces import RELEASE, is_cased
from kg.articles.lines import Line
from kg.articles.publisher.likeness import (
    is_sure_name,
    surest,
    without_edition,
    without_issue,
    without_law,
)
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.stems import stems
from kg.extract.press import key
from kg.model import SegmentKind

_SITE = 4  # points that make a first line the name of a site
_DOMAIN = re.compile(
    r"(?:www\.)?(?:[\w-]+\.){1,2}(?:[a-z]{2,3}|info|news|media|africa|example)(?:\.[a-z]{2,3})?"
)
_NO_NAME = re.compile(r"[?!:;,.…]$|\d|[,،]\s")
_FREQUENCY = re.compile(
    r"\s*\d{2,3}[.,]\d(?:\s?(?:FM|MHz)|(?:\s[\u0621-\u064a]{2}){2})?$"
)  # of a station, in its name
_RIGHTS = re.compile(r"\s*(?:©|\([cC]\))\s*(?:\d{4})?\s*$")  # "The Argus © 2026"
_ISSUE = re.compile(r"(?<=\w)\s+#\d{1,4}$")  # "Copper Lines #12"
_NUMBERED = re.compile(r"(?:[^\W\d_]+\s){1,2}(?:n[o°º]\.?|#)\s?\d[\d/-]*", re.IGNORECASE)
"""The number of a series: "Briefing No. 12/2026"."""
_ACRONYM = re.compile(r"\([A-Z]{3,}\)$")  # of a body, behind its name
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,8})(?:/\S*)?", re.IGNORECASE
)


def own_name(site: str, sheet: Sheet) -> str:
    """Return the name in a line with a section or a place: "Teranga Presse | Économie"."""
    site = site[sheet.press.rights.length_in(site) :].lstrip(" :") or site
    site = without_edition(_ISSUE.sub("", _RIGHTS.sub("", site)), sheet)
    site = without_issue(site, sheet)
    if (length := sheet.press.editorials.length_in(site)) and site[length:].strip():
        return site[length:].strip(" :–—-")
    split = re.split(r"\s*[|•›\[\]]\s*|\s+/\s*|/\s+|\s{3,}", site)
    if (head := _before_section(site, sheet)) is not None:
        return head
    parts = [part for part in split if part and not sheet.reader.is_place(part)]
    known = [part for part in parts if sheet.reader.is_outlet(part)]
    named = [part for part in parts if not sheet.reader.is_rubric(key(part))]
    return next(iter((*known, *named)), site)


def _before_section(line: str, sheet: Sheet) -> str | None:
    """Return a paper's name that a dash parts from a section or a place: "Le Jour – Économie"."""
    name, _, slogan = line.partition(" : ")
    proper = all(word[:1].isupper() for word in name.split())
    told = slogan[:1].islower() and len(slogan.split()) > FEWEST and sheet.kinds.get(1)
    if told and proper and 1 < len(name.split()) <= FEWEST and line == sheet.lines[0].text:
        return name  # "Sahel Debout : le journal qui …", above number or day
    parts = re.split(r"\s[-–—]\s", line)
    if len(parts) != 2:  # noqa: PLR2004  # name, section
        return None
    name = parts[0]
    if sheet.press.states.opens(key(name)) and sheet.reader.is_body(parts[1]):
        return parts[1].strip()  # "Republic of Zanda — Competition Tribunal"
    themed = sheet.reader.is_theme(name) and " " in name and name.isupper()
    if not (themed or sheet.reader.is_site(name) or sheet.press.bodies.opens(key(name))):
        return None
    few = (
        len(re.sub(r"\([^()]*\)", "", name).split()) <= SHORT_SITE + 1
        and len(parts[1].split()) <= FEWEST
    )
    return parts[0].strip() if few and parts[1][:1].isupper() else None


def host_of(text: str) -> str | None:
    """Return the host that a line is the address of: "www.lefleuve.example/2026/03/niamey".

    >>> host_of("https://www.lefleuve.example/2026/03/06/niamey")
    'lefleuve.example'
    """
    match = _ADDRESS.fullmatch(text)
    return match[1].lower() if match and ("/" in text or _DOMAIN.fullmatch(text.lower())) else None


def site_line(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the line that reads as the name of a site above the headline: the first, mostly."""
    if len(head) < 2:  # noqa: PLR2004  # nothing is left to be the headline
        return None
    if (sure := surest(sheet, head)) is not None:
        return sure
    first = sheet.lines[head[0]]
    others = [
        sheet.lines[at] for at in head[1:] if not sheet.reader.is_person(sheet.lines[at].text)
    ]
    if not others and (sheet.reader.is_site(first.text) or sheet.reader.is_body(first.text)):
        others = [sheet.lines[at] for at in head[1:]]  # "House of Commons / Digital Infrastructure"
    if not others:
        return None
    length = sheet.press.editorials.opens(first.key)
    if length and len(first.key[length:].split()) in {1, 2}:  # "رأي القدس"
        return head[0]
    longest = max(others, key=lambda line: len(line.words))
    rubrics = [said.rubric for at, said in sheet.said.items() if at < head[0] and said.rubric]
    if any(each in sheet.press.records for each in rubrics) and not sheet.reader.is_site(
        first.text
    ):
        return head[0] if sheet.reader.is_body(first.text) else None
    above = bool(rubrics)
    release = is_release(sheet)  # its text tells of who issues it
    points = _points(first, longest, sheet) - 2 * (above and not release)
    construct = _is_construct(first, sheet)
    points -= 3 * (not construct and _is_spoken_of(sheet, head))
    points += 2 * (_is_called(first, sheet) or _is_numbered(sheet, head[0]))
    points -= 3 * _is_columns(first, sheet)
    points += 2 * _SITE * _is_cited(first, sheet)
    if (
        first.heading
        or points < _SITE
        or (points < _SITE + 3 and not construct and not release and _is_told(first, sheet))
    ):
        return None
    return head[0]


def _is_construct(line: Line, sheet: Sheet) -> bool:
    """Tell whether two words without capitals are made as papers' names: "أخبار نواكشوط"."""
    words = line.words
    return len(words) == 2 and not is_cased(line.text) and words[0] in sheet.press.themes  # noqa: PLR2004


def _is_columns(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line opens as columns do, and not as "La Tribune républicaine" does."""
    length = sheet.press.opinion.opens(line.key)
    rest = line.key[length:].strip()
    paper = sheet.reader.is_site(line.text) and rest and not sheet.press.issued.opens(rest)
    return " " in line.key[:length] and not paper


def _is_told(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line shares words with the prose, as a headline does and no paper's name.

    Where all of a line's words are names, only those count that the prose has in small letters.
    """
    words = re.findall(r"[^\s'’]+['’]?", line.text)
    small = sheet.reader.small
    names = is_cased(line.text) and all(w[0].isupper() or key(w) in small for w in words)
    told = sheet.plain_stems if names else sheet.prose_stems
    return not is_sure_name(line.text, sheet) and len(stems([line]) & told) > 1


def _is_cited(line: Line, sheet: Sheet) -> bool:
    """Tell whether the prose has all of a short line in marks, as papers name themselves there."""
    marked = re.compile(rf"[«“\"]\s?{re.escape(line.text)}\s?[»”\"]")
    few = 1 < len(line.text.split()) <= SHORT_SITE
    return few and any(marked.search(one.text) for one in sheet.lines if one.is_prose)


def _is_called(line: Line, sheet: Sheet) -> bool:
    """Tell whether the first line of all opens with a paper's noun: "Blog de l'Agence …"."""
    word = key(re.split(r"[\s'’]+", line.text)[0])
    noun = word in sheet.press.sites or word in sheet.press.themes
    return noun and line is sheet.lines[0] and len(sheet.lines) > 1 and sheet.lines[1].apart


def _is_numbered(sheet: Sheet, at: int) -> bool:
    """Tell whether the number of an issue stands right below a line: "Issue 9, February 2026"."""
    below = sheet.below(at)
    if below is None:
        return False
    told = at + 1 in sheet.kinds and bool(sheet.press.priced.opens(below.key))
    return told or bool(not below.apart and _NUMBERED.fullmatch(below.text))


def _is_spoken_of(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether a first line right above the second has a word that the text uses too.

    "Digital Dependence / Why small states rent" is a headline and what stands below it; where a day
    or who wrote follows the second line, that is the headline.
    """
    first, second = head[0], head[1]
    told = {SegmentKind.BYLINE, SegmentKind.DATELINE}
    line = sheet.lines[first]
    if is_sure_name(line.text, sheet) or second != first + 1 or sheet.kinds.get(second + 1) in told:
        return False
    words = {key(word) for word in sheet.lines[first].text.split() if len(word) > SHORT_SITE}
    words -= sheet.press.themes.all
    texts = (line.text for at, line in enumerate(sheet.lines) if at != first)
    plain = {
        key(w.strip('«»"“”.,،:;?!؟()'))
        for text in texts
        for w in text.split()
        if not w[0].isupper()
    }
    return not words.isdisjoint(plain)


def is_column(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line that may name a site is made as a column's name: "Window on tomorrow"."""
    named = any(line.key in other.key for other in sheet.lines if other is not line)
    named = named or without_issue(line.text, sheet) != line.text or sheet.reader.is_body(line.text)
    return not named and any(word in sheet.press.unsited for word in line.words[:-1])


def _points(first: Line, second: Line, sheet: Sheet) -> int:
    """Return how much a line looks like the name of a site above a headline."""
    press = sheet.press
    whole = without_edition(first.text, sheet)
    text = without_issue(whole, sheet)
    name = _before_section(text, sheet) or text
    words = key(name).split()
    written = name.split()
    few = len(written) <= SHORT_SITE and not is_cased(first.text)
    proper = all(word[:1].isupper() or key(word) in sheet.reader.joints for word in written)
    repeated = any(
        first.key in line.key and line is not first
        for at, line in enumerate(sheet.lines)
        if at in sheet.said or sheet.kinds.get(at) is SegmentKind.BOILERPLATE
    )
    return sum(
        (
            2 * (len(words) < len(second.words)),
            1 * (len(words) <= SHORT_SITE),
            -2 * (len(words) > LONGEST_SITE),
            1 * (proper or not is_cased(first.text)),
            2 * (first.text.isupper() and not second.text.isupper()),
            2
            * any(
                word.strip("'’\"«»") in press.sites or word in press.themes
                for word in re.split(r"[\s'’-]+", first.key)
            ),
            2 * (is_release(sheet) and (proper or few or _has_body(text, sheet))),
            1 * bool(press.site_openers.opens(first.key) or sheet.reader.is_body(first.text)),
            3 * _is_issuer(text, first, sheet),
            -2 * (sheet.reader.is_body(text) and sheet.reader.is_sentence_of_capitals(text)),
            4 * bool(_DOMAIN.fullmatch(first.key)),
            3 * (whole != first.text or bool(_FREQUENCY.search(first.text))),
            3 * (sheet.reader.is_body(text) and bool(_ACRONYM.search(text))),
            3 * repeated,
            -3
            * bool(_NO_NAME.search(_without_number(text, sheet)))
            * (not _DOMAIN.fullmatch(first.key)),
        )
    )


def _has_body(text: str, sheet: Sheet) -> bool:
    """Tell whether words, or those beside a dash of theirs, are a body's: "Press – Senate"."""
    return any(map(sheet.reader.is_body, re.split(r"\s[-–—|]\s", text)))


def _is_issuer(name: str, line: Line, sheet: Sheet) -> bool:
    """Tell whether the first line of all is but a body's name: "Autorité de contrôle des jeux".

    So may be the one right below its rubric.
    """
    below = 0 in sheet.said and bool(sheet.said[0].rubric) and not line.apart  # "Brief no. 7"
    opens = line is sheet.lines[0] or (line is sheet.lines[1] and below)
    return opens and sheet.reader.is_body(name) and sheet.reader.is_complemented(name)


def _without_number(text: str, sheet: Sheet) -> str:
    """Return words without what ends a firm's name, or the number of a station's or a body's."""
    text = without_law(text)
    bare = re.sub(r"\s\d{1,3}$", "", text)
    return bare if sheet.reader.is_body(bare) else _FREQUENCY.sub("", text)


def is_release(sheet: Sheet) -> bool:
    """Tell whether a rubric says that the text is a press release."""
    return RELEASE in sheet.rubrics or sheet.has_rubric(sheet.press.release)


def is_paper(name: str, sheet: Sheet, *, below: bool) -> bool:
    """Tell whether a line below a headline, or below the prose, names a paper, or an issuer."""
    words = name.split()
    most = SHORT_SITE + 1 if any(c.isupper() for c in name) else FEWEST
    if not 0 < len(words) <= most or name[0].islower() or re.search(r"[:@]", name):
        return False
    if is_release(sheet) and not below:
        return all(w[:1].isupper() or key(w) in sheet.press.particles for w in words)
    proper = all(
        w[:1].isupper() or len(w) <= FEWEST or key(w) in sheet.press.particles for w in words
    )
    if not below and any(c.isupper() for c in name) and not proper:
        return False  # "Chronicle of a contract"
    person = sheet.reader.is_person(re.split(r"[,،]|\s[-–—]\s", name)[0])
    return sheet.reader.is_site(name) and not person
