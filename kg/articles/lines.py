"""The lines of a text: what stands between two line ends, or a paragraph that was wrapped."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise

from kg.extract.press import Press, Words, key
from kg.model import Span

LONGEST_HEADLINE = 200  # code points; a longer first line is prose
_LONGEST_SITE = 6  # words that a line has before its full stop makes it prose
_LONG_HEADING = 60  # code points from which a heading that ends in a full stop is a standfirst
_WIDEST = 120  # code points of a line in a text that was wrapped
_SHORT = 3  # letters of a word inside a name, and words of one
_TOP = 6  # lines among which a headline may be wrapped
_LONGEST_LEAD = 4  # words before a colon that ends the line of a headline
_WRAPPED = 3  # lines, at least, that are full in such a text
_PROSE_END = re.compile(r"[.!?…:;؟۔؛][»”\")\]*_]*$")
_ANSWERED = re.compile(r"[?؟][»”\")]?\s+\w{2,6}\.$")  # "Did the state sell its data? No."
_SIGNED = re.compile(r"\s[|•·–—-]\s(?:[A-ZÀ-Þ]\.\s?){2,3}$")  # "30/09/2025 – Crops – R.T."
_NUMBER = re.compile(
    r"\b(?:no\.?|n[°ºo]\.?|nos\.?|number|numéro|رقم|عدد)\s*\(?\d|\d\s*/\s*\d", re.IGNORECASE
)
"""The number of an act: "No. 9", "2026/14"; a year alone is none."""
_ITEM = re.compile(r"[-–—•*▪►·]\s+\S")
"""What opens an item of a list below a headline."""
_AND = re.compile("و(?:ال[ء-ي]{3,}|لا|ما|من|في|هل|لم|لن|على|إلى)\\s")
"""The word for "and" before a noun with its article, or before a small word."""
_NAMING = re.compile(r"[>\s]*(?:[–—―]|--)\s*\w")
"""What opens the line below a quotation that names who said it."""
_SPACE = (
    " \t\r\n\f\v\u00a0\ufeff\u2028\u2029\x1c\x1d\x1e\x1f\x85\u200e\u200f\u1680\u202f\u205f\u3000"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
_PICTURES = "".join(
    chr(code)
    for first, last in ((0x2300, 0x23FF), (0x2600, 0x27BF), (0x2B00, 0x2BFF), (0x1F000, 0x1FAFF))
    for code in range(first, last + 1)
)
"""Pictures that channels and newsletters put before their lines, to be read by no one."""
ORNAMENTS = _SPACE + _PICTURES + "\u200d\ufe0e\ufe0f\u20e3\u25a0\u25cf\u25c6"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the lines of one paragraph, without the space around it.

    key      folded as the words of a press are
    heading  the level that markup gives it as a heading, 1 the highest; 0 where none does
    item     whether markup makes it one of a list
    aside    whether markup says that it is no prose: it names author, day or rubric
    signed   whether markup says that it names who wrote
    apart    whether an empty line stands above it
    quoted   whether markup sets it apart as somebody else's words
    filed    whether a label says that it says nothing more: length, page, who wrote
    """

    text: str
    span: Span
    key: str
    heading: int = 0
    item: bool = False
    aside: bool = False
    signed: bool = False
    apart: bool = False
    quoted: bool = False
    filed: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, folded; none in a line of marks alone."""
        return tuple(self.key.split())

    @property
    def is_prose(self) -> bool:
        """Tell whether it reads as running text: long, or a sentence; a heading, if it is both."""
        if self.filed:
            return False
        if self.heading:
            return len(self.text) > _LONG_HEADING and self.text.rstrip().endswith((".", "۔"))
        if len(self.text) <= _WIDEST and self.text.endswith(("…", "...")):
            return False  # "The registers that nobody wanted to take home…"
        return len(self.text) > LONGEST_HEADLINE or bool(
            _PROSE_END.search(self.text)
            and self.text.count(" ") >= _LONGEST_SITE
            and not (len(self.text) <= _WIDEST and _SIGNED.search(self.text))
        )

    @property
    def asks(self) -> bool:
        """Tell whether it ends as a question or an exclamation, its answer in a word behind it."""
        if _ANSWERED.search(self.text):
            return True
        return self.text.rstrip(' »”")\u00a0\u202f').endswith(("?", "!", "؟"))


@dataclass(frozen=True, slots=True)
class Joints:
    """Small words of all languages by which a line belongs to the one above it or below it.

    dangling    those with which no headline ends
    concerning  what opens, below an act's number, what it is about
    linking     prepositions that what goes on with a headline in Arabic opens with
    """

    dangling: Words
    concerning: Words
    linking: Words

    @classmethod
    def of(cls, presses: Iterable[Press]) -> "Joints":
        """Return the small words that some presses have."""
        tables = [press.wrapped for press in presses]
        names = (one.name for one in fields(cls))
        return cls(*(Words(w for table in tables for w in table[name].all) for name in names))

    def dangles(self, line: str) -> bool:
        """Tell whether a line ends as none does that is all: "The cable that"."""
        *before, last = line.split()
        return (
            bool(before) and line.endswith(last) and last.islower() and key(last) in self.dangling
        )

    def concerns(self, line: str) -> bool:
        """Tell whether a line is what an act is about: "on the storage of data"."""
        return not line[:1].isupper() and self._opens(self.concerning, line)

    def links(self, line: str) -> bool:
        """Tell whether a line goes on with the one above it: "بعد عام من العمل"."""
        return self._opens(self.linking, line)

    @staticmethod
    def _opens(words: Words, line: str) -> bool:
        folded = key(line)
        end = words.opens(folded)
        return bool(end) and folded[end : end + 1] == " "


def line_of(text: str, start: int, end: int) -> Line | None:
    """Return a stretch of a text as a line, without space and pictures around it, or None."""
    raw = text[start:end]
    stripped = raw.strip(_SPACE)
    if stripped and (stripped[0] in ORNAMENTS or stripped[-1] in ORNAMENTS):
        stripped = stripped.strip(ORNAMENTS)
    if not stripped:
        return None
    first = start + raw.index(stripped)
    span = Span(first, first + len(stripped))
    return Line(stripped, span, key(stripped).strip())


def line_within(line: Line, start: int, end: int) -> Line | None:
    """Return a stretch of a line, by its own offsets, as a line where it stands, or None."""
    inner, first = line_of(line.text, start, end), line.span.start
    if inner is None:
        return None
    return replace(inner, span=Span(first + inner.span.start, first + inner.span.end))


def lines_of(
    text: str, start: int, joints: Joints, *, says: Callable[[Line], bool] | None = None
) -> tuple[Line, ...]:
    """Return the lines of a plain text from `start` on; those of a wrapped paragraph are one.

    says  tells whether a line is one of furniture, which no headline goes on in
    """
    rows = list(_rows(text, start))
    if not rows:
        return ()
    width = max(end - start for start, end in rows)
    full = [
        width <= _WIDEST and _is_full(text, row, following, width)
        for row, following in pairwise(rows)
    ]
    if sum(full) < max(_WRAPPED, sum(_adjoin(text, *pair) for pair in pairwise(rows)) // 2):
        full = [
            (
                at < _TOP
                and (_goes_on(text, row, following) or _parted(text, rows, at, joints))
                and not (_says(text, row, says) or _says(text, following, says))
                and not _NAMING.match(text, *following)
            )
            or (_is_act(text, rows, at, joints) and not _says(text, following, says))
            for at, (row, following) in enumerate(pairwise(rows))
        ]
    return tuple(_joined(text, rows, [*full, False]))


def _rows(text: str, start: int) -> Iterator[tuple[int, int]]:
    for raw in text[start:].splitlines(keepends=True):
        if found := line_of(text, start, start + len(raw)):
            yield found.span.start, found.span.end
        start += len(raw)


def _adjoin(text: str, row: tuple[int, int], following: tuple[int, int]) -> bool:
    """Tell whether no blank line stands between two."""
    return len(text[row[1] : following[0]].splitlines()) <= 1 or (
        text[row[1] : following[0]].strip(" \t") in {"\n", "\r\n", "\r"}
    )


def _is_full(text: str, row: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Tell whether the next line's first word had no room in a line."""
    word = text[following[0] : following[1]].split(maxsplit=1)[0]
    return _adjoin(text, row, following) and row[1] - row[0] + 1 + len(word) > width


def _goes_on(text: str, row: tuple[int, int], following: tuple[int, int]) -> bool:
    """Tell whether a headline goes on in the next line: in lower case, and with many words."""
    above, below = text[row[0] : row[1]], text[following[0] : following[1]]
    open_ended = above[-1:].isalnum() and len(above) <= _WIDEST
    words = above.split()
    told = len(words) > _SHORT and any(w.islower() and len(w) > _SHORT for w in words[1:])
    least = 2 if told else _LONGEST_SITE
    more = below[:1].islower() and least <= len(below.split()) <= 2 * _LONGEST_SITE
    dangles = told and above[-1:] in ",:–—،" and 1 < len(below.split()) <= 2 * _LONGEST_SITE
    caseless = not any(c.isupper() or c.islower() for c in above)
    plain = caseless or any(word.islower() and len(word) > _SHORT for word in words[1:])
    announces = plain and 1 < len(words) <= _LONGEST_LEAD and above[-1:] == ":"
    announces = announces and not re.search('["«»“”:]', above[:-1] + below)
    announces = announces and _SHORT <= len(below.split()) <= 2 * _LONGEST_SITE
    comma = (
        above[-1:] == "," and below[:1].islower() and 1 < len(below.split()) <= 2 * _LONGEST_SITE
    )
    goes_on = (open_ended and more and len(words) > 1) or dangles or announces or comma
    return goes_on and _adjoin(text, row, following)


def _parted(text: str, rows: Sequence[tuple[int, int]], at: int, joints: Joints) -> bool:
    """Tell whether a headline is parted over two lines that stand alone between empty ones."""
    if at >= min(len(rows) - 2, _TOP):
        return False
    lines = text[slice(*rows[at])], text[slice(*rows[at + 1])]
    if _shout(text, rows, at):
        return True
    runs = at > 0 and _runs_on(*lines, joints)
    return _alone(text, rows, at) and (runs or _completes(*lines, joints))


def _alone(text: str, rows: Sequence[tuple[int, int]], at: int) -> bool:
    """Tell whether two lines stand together between empty ones, the first perhaps of all."""
    row, below, behind = rows[at : at + 3]
    apart = at == 0 or not _adjoin(text, rows[at - 1], row)
    return apart and _adjoin(text, row, below) and not _adjoin(text, below, behind)


def _is_act(text: str, rows: Sequence[tuple[int, int]], at: int, joints: Joints) -> bool:
    """Tell whether what an act is about stands below its number: "Decision No. 9 / on the …"."""
    if at >= min(len(rows) - 2, _TOP) or not _alone(text, rows, at):
        return False
    act, about = text[slice(*rows[at])], text[slice(*rows[at + 1])]
    numbered = _NUMBER.search(act) and len(act.split()) <= 2 * _LONGEST_SITE
    return bool(numbered and joints.concerns(about)) and about[-1] not in ".:;"


def _shout(text: str, rows: Sequence[tuple[int, int]], at: int) -> bool:
    """Tell whether two lines are in a block of capitals: "MAST PLAN SPLITS / VILLAGE HALL MEETING".

    The first lines of all are then a paper's or a body's. Items of a list may stand right below.
    """
    start, end = at, at + 1
    while start > max(0, at - _SHORT) and _adjoin(text, *rows[start - 1 : start + 1]):
        start -= 1
    while end < min(len(rows), at + _SHORT + 1) and _goes_with(text, *rows[end - 1 : end + 1]):
        end += 1
    lines = [text[slice(*row)] for row in rows[start:end]]
    shouts = all(line.isupper() and line[-1].isalnum() and " " in line for line in lines)
    long = len(lines[0].split()) >= _SHORT
    return shouts and long and start > 0 and at + 1 < end and len(lines) <= _SHORT


def _goes_with(text: str, row: tuple[int, int], below: tuple[int, int]) -> bool:
    """Tell whether a line stands right below another, and is no item of a list."""
    return _adjoin(text, row, below) and not _ITEM.match(text, below[0])


def _runs_on(above: str, below: str, joints: Joints) -> bool:
    """Tell whether a few words end as none do that are all: "The cable that / nobody insured"."""
    few = max(len(above.split()), len(below.split())) <= _LONGEST_SITE
    return few and joints.dangles(above) and below[-1].isalnum()


def _completes(above: str, below: str, joints: Joints) -> bool:
    """Tell whether a line says all of what the one above it only opens.

    It follows a colon, "Renting minds: / Small states and their data", or a sentence of the
    headline, "Oran builds a model. / Now it must use it"; or "and" opens a few words, which Arabic
    writes with its noun.
    """
    words, more = above.split(), below.split()
    if not (2 <= len(words) <= 2 * _LONGEST_SITE and len(more) >= 2 and below[-1] not in ".:;"):  # noqa: PLR2004
        return False
    few = len(more) <= 2 * _LONGEST_SITE
    stopped = above[-1] == "." and len(words) > _SHORT and above[-2:-1].islower()
    joined = len(words) >= _SHORT and bool(_AND.match(below)) and above[-1].isalpha()
    joined = joined or (len(words) >= _SHORT and joints.links(below) and len(more) > 1)
    joined = joined and max(len(words), len(more)) < _LONGEST_SITE
    return few and (above[-1] == ":" or stopped or joined)


def _says(text: str, row: tuple[int, int], says: Callable[[Line], bool] | None) -> bool:
    line = line_of(text, *row)
    return says is not None and line is not None and says(line)


def _joined(text: str, rows: Sequence[tuple[int, int]], full: Sequence[bool]) -> Iterator[Line]:
    start, above = None, None
    for (first, end), goes_on in zip(rows, full, strict=True):
        start = first if start is None else start
        if not goes_on:
            if found := line_of(text, start, end):
                apart = above is not None and not _adjoin(text, above, (start, end))
                yield replace(found, apart=apart)
            above = (start, end)
            start = None
