"""The layout of a newspaper's plain text: which lines are its furniture and which its prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.dates import Found
from kg.extract.gazetteer import Gazetteer
from kg.extract.lexicon import Lexicon
from kg.extract.view import bare, fold
from kg.model import Byline, Segment, SegmentKind, Span
from kg.names import SCHEMA

_LONGEST_HEADLINE = 200  # code points; a longer first line is prose
_LONGEST_SITE = 6  # words of a site's name
_LONGEST_BYLINE = 60
_OPENING = 50  # code points in which a date line that runs into the prose ends
_PROSE_END = re.compile(r"[.!?…:;][»”\")\]]*$")
_AND = re.compile(r"\s+et\s+|\s+&\s+")
_AROUND_DATE = frozenset(
    {"le", "publie", "mis", "a", "jour", "par", "-", "–", "—", "|", "h", "min"}
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a text are, and what its furniture says."""

    headline: str | None
    bylines: tuple[Byline, ...]
    publisher: str | None
    published: str | None
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    span: Span

    @property
    def key(self) -> str:
        return bare(fold(self.text))


def read_layout(text: str, lexicon: Lexicon, gazetteer: Gazetteer) -> Layout:
    """Return the layout of a plain text.

    Furniture is looked for in the lines above the first prose and in lines that hold a date or a
    byline alone; a line that repeats headline, byline or site is boilerplate.
    """
    lines = list(_lines(text))
    kinds: dict[int, SegmentKind] = {}
    bylines: list[Byline] = []
    published = None
    for at, line in enumerate(lines):
        if (found := _dateline(line, lexicon)) and _first_or_last(at, lines):
            kinds[at] = SegmentKind.DATELINE
            published = published or found
        elif signed := _bylines(line, lexicon):
            kinds[at] = SegmentKind.BYLINE
            names = {one.name for one in bylines}
            bylines += [one for one in signed if one.name not in names]
        elif _is_rubric(line, lexicon):
            kinds[at] = SegmentKind.BOILERPLATE
    header = [at for at in _header(lines) if at not in kinds]
    published = published or _opening_date(lines, lexicon)
    publisher, headline = _titles([lines[at] for at in header], gazetteer)
    for at in header:
        if lines[at] is publisher:
            kinds[at] = SegmentKind.PUBLISHER
        elif lines[at] is headline:
            kinds[at] = SegmentKind.HEADLINE
    return Layout(
        headline.text if headline else None,
        tuple(bylines),
        publisher.text if publisher else None,
        published,
        tuple(_segments(lines, kinds)),
    )


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip(" \t\r\n\f\v\u00a0\ufeff\u2028\u2029\x1c\x1d\x1e\x85")
        if stripped:
            first = start + raw.index(stripped)
            yield _Line(stripped, Span(first, first + len(stripped)))
        start += len(raw)


def _is_prose(line: _Line) -> bool:
    return len(line.text) > _LONGEST_HEADLINE or bool(
        _PROSE_END.search(line.text) and line.text.count(" ") >= _LONGEST_SITE
    )


def _header(lines: Sequence[_Line]) -> Iterator[int]:
    """Yield the lines above the first prose."""
    for at, line in enumerate(lines):
        if _is_prose(line) and not (at == 0 and line.text.endswith(("?", "!"))):
            return
        yield at


def _dateline(line: _Line, lexicon: Lexicon) -> str | None:
    """Return the date of a line that holds little else."""
    found = _day(line.text, lexicon)
    if found is None:
        return None
    rest = bare(fold(f"{line.text[: found.start]} {line.text[found.end :]}"))
    words = rest.replace(",", " ").split()
    extra = [word for word in words if word not in _AROUND_DATE and not word[0].isdigit()]
    return found.iso if len(extra) <= 3 else None  # noqa: PLR2004  # "Rabat (MAP) —"


def _day(text: str, lexicon: Lexicon) -> Found | None:
    """Return the first date with its day and its year."""
    days = (each for each in lexicon.calendar.find(text) if len(each.iso) == len("2026-01-15"))
    return next(days, None)


def _opening_date(lines: Sequence[_Line], lexicon: Lexicon) -> str | None:
    """Return the date that opens the prose: "Paris, 14 avril 2026 – …"."""
    prose = next((line for line in lines if _is_prose(line)), None)
    found = _day(prose.text[:_OPENING], lexicon) if prose else None
    return found.iso if found else None


def _is_rubric(line: _Line, lexicon: Lexicon) -> bool:
    headings = lexicon.words["headings"]
    return fold(line.text).strip(" :") in {*headings["opinion"], *headings["rubrics"]}


def _first_or_last(at: int, lines: Sequence[_Line]) -> bool:
    """Tell whether a line stands above the prose or below it."""
    above = set(_header(lines))
    below = at == len(lines) - 1 or not any(_is_prose(line) for line in lines[at + 1 :])
    return at in above or below


def _bylines(line: _Line, lexicon: Lexicon) -> tuple[Byline, ...]:
    """Return the authors that a line such as "Par Dr Ada Lovelace et Jean Dupont" names."""
    if len(line.text) > _LONGEST_BYLINE or _PROSE_END.search(line.text):
        return ()
    folded = fold(line.text)
    opener = next(
        (one for one in lexicon.words["headings"]["byline"] if folded.startswith(one + " ")), None
    )
    if opener is None:
        return ()
    names = re.split(r"\s*[|–—(]", line.text[len(opener) :].strip(" :"))[0]
    several = _AND.search(names)  # "A, B et C"; else what follows a comma says who A is
    parts = _AND.split(names.replace(",", " et ")) if several else [names.split(",")[0].strip()]
    found: list[Byline] = []
    at = len(opener)
    for name in parts:
        words = name.split()
        prefix = None
        if words and fold(words[0]) in lexicon.words["headings"]["honorifics"]:
            prefix, words = words[0], words[1:]
        if not words or not all(word[:1].isupper() or len(word) <= 3 for word in words):  # noqa: PLR2004  # "de", "ben"
            return ()
        at = line.text.index(name, at)
        start = line.span.start + at
        found.append(Byline(" ".join(words), prefix, Span(start, start + len(name))))
        at += len(name)
    return tuple(found)


def _titles(header: Sequence[_Line], gazetteer: Gazetteer) -> tuple[_Line | None, _Line | None]:
    """Return the lines with the site's name and the headline, where the header has them."""
    publisher = next((line for line in header if _is_outlet(line, gazetteer)), None)
    rest = [line for line in header if line is not publisher]
    if publisher is None and len(rest) > 1 and _is_shorter(rest[0], rest[1]):
        publisher, rest = rest[0], rest[1:]
    return publisher, rest[0] if rest else None


def _is_shorter(site: _Line, headline: _Line) -> bool:
    """Tell whether a first line reads as a site's name above a headline."""
    words = len(site.text.split())
    return words <= _LONGEST_SITE and words < len(headline.text.split())


def _is_outlet(line: _Line, gazetteer: Gazetteer) -> bool:
    entity = gazetteer.named(line.text)
    return entity is not None and SCHEMA.NewsMediaOrganization in entity.types


def _segments(lines: Sequence[_Line], kinds: dict[int, SegmentKind]) -> Iterator[Segment]:
    seen: set[str] = set()
    for at, line in enumerate(lines):
        kind = kinds.get(at)
        if line.key in seen:
            kind = SegmentKind.BOILERPLATE
        elif kind in {SegmentKind.HEADLINE, SegmentKind.PUBLISHER, SegmentKind.BYLINE}:
            seen.add(line.key)
        if kind is None:
            kind = SegmentKind.BODY
        yield Segment(kind, line.span)
