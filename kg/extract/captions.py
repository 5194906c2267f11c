"""What a paragraph opens with that says whose words it is.

"Mme Diop (Lumo) : …", "The Minister for Trade (Dame Orla Pennick):", "LE PRÉSIDENT. – …".
"""

import re
from collections.abc import Container, Iterator, Sequence

from kg.extract.lexicon import Lexicon
from kg.extract.press import Press, key
from kg.extract.view import fold
from kg.model import Span, frozen
from kg.names import SCHEMA

_LONGEST = 200  # code points before the mark behind a label
NUMBERING = re.compile(
    r"[\s*_>#•▪■●◆\-–—]*(?:[*(\[]?\d[\d./-]{0,11}(?:°|º)?[.)\]/:]{0,2}\s+)?[\s*_•\-–—]*"
)
"""What may stand before a label: "03.01 Koen Verstappen (Ecolo) :", "1. ", "**", "- "."""
_MARKS = re.compile(
    r"[*_]*\s?:[*_]*(?=\s|$)|\.[*_)]*\s?[–—-]{1,2}(?=\s)|[*_]*\.[*_]*(?=\s|$)|[*_]*\s[–—](?=\s)"
)
"""The marks behind one: a colon, a full stop with a dash, a full stop, a dash."""
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_SHORT = 6  # code points among which a full stop may be that of a title
_NAME, _OFFICE = 5, 12
"""Words of a person's name, and of what somebody is, at most."""
_WORD = re.compile(r"[^\W\d_][\w.'’‑\u064b-\u0652-]*")

_ELIDED = re.compile(r"([^\W\d_]+)['’]")
_INITIALS = re.compile(r"(?:[^\W\d_](?:[. -]+|$))+")
"""Letters apart, which are nobody's name: "A. N.-V."."""


@frozen()
class Label:
    """Who a paragraph opens with.

    name    their name as printed, without title; empty where only an office is printed
    office  what they are called, as printed; empty where only a name is
    span    where that stands in the article's text
    start   where their words begin, a place in the article's text
    mark    what stands behind the label: ":", ".", "–", or nothing where it is all of the line
    titled  whether a title or an office is printed with it
    """

    name: str
    office: str
    span: Span
    start: int
    mark: str
    titled: bool


@frozen()
class Called:
    """A person's name and what they are, each empty where it is not printed; `title` before it."""

    name: str
    office: str
    title: bool


class Caller:
    """Reads the labels of one language's records and interviews."""

    def __init__(self, press: Press, lexicon: Lexicon) -> None:
        self.press, self.lexicon = press, lexicon

    def label(self, text: str, within: Span) -> Label | None:
        """Return the label that a paragraph opens with, or is, or None."""
        opened = NUMBERING.match(text, within.start, within.end)
        first = opened.end() if opened else within.start
        stretch = text[first : min(within.end, first + _LONGEST)]
        shift = self.press.takes.length_in(stretch)
        shift += len(stretch[shift:]) - len(stretch[shift:].lstrip())
        for head, mark, behind in self._cuts(stretch[shift:], within.end - first - shift):
            called = self.called(head)
            if called is None or not (called.name or called.office):
                if mark != ".":
                    return None
                continue
            whole = Span(first + shift, first + shift + behind)
            span = _place(called.name or called.office, text, whole)
            span = span or Span(first, first + shift + len(head))
            titled = called.title or bool(called.office) or shift > 0
            if mark == "." and not (called.title or (called.name and titled) or head.isupper()):
                return None
            return Label(called.name, called.office, span, whole.end, mark, titled=titled)
        return None

    def _cuts(self, stretch: str, length: int) -> Iterator[tuple[str, str, int]]:
        """Yield what may be a label before each mark outside brackets, the mark, and its end."""
        for match in _MARKS.finditer(stretch):
            head = stretch[: match.start()]
            if head.count("(") + head.count("[") != head.count(")") + head.count("]"):
                continue
            sort = ":" if ":" in match[0] else "–" if match[0].strip("*_ .)") else "."
            last = head.split()[-1:]
            short = last and (f"{key(last[0])}." in self.press.honorifics or len(last[0]) == 1)
            if sort == "." and (short or not head.strip()):
                continue  # "M. Masson", "A. K. Mbodj"
            yield head.strip(" *_"), sort, match.end()
            if sort != ".":
                return
        line = re.sub(r"\n(?=\()", " ", stretch.strip())
        if len(stretch) == length and "\n" not in line and line.find(".", _SHORT) < 0:
            yield stretch.strip(" *_"), "", len(stretch)

    def called(self, words: str) -> Called | None:
        """Return the name and the office in a label's words, or None where they are none."""
        brackets = [inner.strip() for inner in _BRACKETS.findall(words)]
        outer = _BRACKETS.sub(" ", words)
        parts = [part for part in re.split(r"\s*[,،]\s*|\s[–—-]\s", outer.strip()) if part.strip()]
        if not parts or re.search(r"[!?؟;:«»“”\"\d]", outer):
            return None
        found = self._part(parts[0])
        if found is None:
            return None
        later = (self._part(one) for one in (*parts[1:], *brackets))
        named = next(
            (one for one in later if one and one.name and (one.title or found.office)), None
        )
        if not found.name and named is not None:
            return Called(named.name, found.office, title=True)
        if found.name and not found.office:
            beside = (self._part(one) for one in (*parts[1:], *brackets))
            office = next((one.office for one in beside if one and one.office), "")
            return Called(found.name, office, title=found.title)
        return found

    def _part(self, part: str) -> Called | None:
        words = part.replace("/", " ").split()
        titled = 0
        while titled < len(words) and self._is_title(words[titled]):
            titled += 1
        rest = words[titled:]
        if not rest:
            alone = words[-1] if words and self.says_who(words[-1]) else ""
            return Called("", alone, title=True) if alone else None
        if len(rest) > _OFFICE:
            return None
        called = bool(titled) and self._is_surname(words[titled - 1], rest)
        office, name = ([], rest) if called else self._parted(rest)
        if name and key(name[0]) in self.press.articles:
            return None
        whence = (at for at, word in enumerate(name) if at and key(word) in self.press.whence)
        if titled:
            name = name[: next(whence, len(name))]  # "Mr. SMITH of Ohio"
        if name and not self._is_name(name, titled=titled > 0 or bool(office)):
            return None
        if not (office or name):
            return None
        return Called(" ".join(name), " ".join(office), title=titled > 0)

    def _is_title(self, word: str) -> bool:
        return key(word) in self.press.honorifics

    def _is_surname(self, title: str, rest: Sequence[str]) -> bool:
        """Tell whether the one word behind a title is a name, though nouns have it: "Ms Mayor"."""
        alone = len(rest) == 1 and rest[0][:1].isupper()
        calls = key(title) in self.press.articles or key(rest[0]) in self.press.offices
        return alone and not calls  # "Hon. Minister", "Mr Speaker"

    def says_who(self, word: str) -> bool:
        """Tell whether a word says what somebody is: an office, a trade, a part in a debate.

        Of a capitalised one its ending tells nothing: "Goldsmith" is a name.
        """
        bare = unelided(word.strip("."), self.press.articles, self.press.particles)
        class_of = self.lexicon.listed_class if bare[:1].isupper() else self.lexicon.head_class
        plain = fold(bare)
        return any(
            key(one) in self.press.offices or class_of(one) == SCHEMA.Person
            for one in (plain, plain.rpartition("-")[2])  # "Attorney-General"
        )

    def _parted(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return what of the words is an office, and what is the name behind it."""
        if not is_cased("".join(words)):
            return self._parted_caseless(words)
        known = [at for at, word in enumerate(words) if self.says_who(word)]
        before = words[: known[0]] if known else ()
        opens = known and all(key(word).rstrip(".") in self.press.articles for word in before)
        last = known[-1] if opens and known else -1
        behind = list(words[last + 1 :])
        if last >= 0 and behind and all(_is_proper(word, self.press) for word in behind):
            plain = key(behind[0]) not in self.press.particles and behind[0][0].isupper()
            return (list(words[: last + 1]), behind) if plain else (list(words), [])
        return (list(words), []) if last >= 0 else ([], list(words))

    def _parted_caseless(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        inner = next((at for at in range(1, len(words)) if self._is_title(words[at])), 0)
        if not self.says_who(words[0]):
            return [], list(words)
        if inner and inner + 1 < len(words):
            return list(words[:inner]), list(words[inner + 1 :])
        return list(words), []

    def _is_name(self, words: Sequence[str], *, titled: bool) -> bool:
        """Tell whether words have the shape of a person's name."""
        few = (1 if titled else 2) <= len(words) <= _NAME
        plain = all(_WORD.fullmatch(word) for word in words)
        cased = is_cased("".join(words))
        proper = all(_is_proper(word, self.press) for word in words) and words[0][0].isupper()
        initials = _INITIALS.fullmatch(" ".join(words)) is not None
        return few and plain and not initials and (proper or not cased)


def _place(words: str, text: str, within: Span) -> Span | None:
    """Return where words stand within a label, whatever blanks it has between them."""
    pattern = re.compile(r"[\s/]+".join(re.escape(word) for word in words.split()))
    found = pattern.search(text, within.start, within.end)
    return Span(*found.span()) if found else None


def is_cased(text: str) -> bool:
    """Tell whether a text is in a script that has capitals."""
    return text.lower() != text.upper()


def unelided(words: str, *lists: Container[str]) -> str:
    """Return words without what is elided before them and one of the lists has: "l'", "d'"."""
    match = _ELIDED.match(words)
    listed = match and any(f"{key(match[1])}'" in one for one in lists)
    return words[match.end() :] if match and listed else words


def _is_proper(word: str, press: Press) -> bool:
    """Tell whether a word may stand in a name: it has a capital, or is a particle."""
    bare = unelided(word, press.particles)  # "d'Arembert"
    return bare[:1].isupper() or key(word) in press.particles
