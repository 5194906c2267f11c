"""The layout of an article: which lines are its furniture and which its prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.articles.furniture import Furniture, Reader, is_initials
from kg.articles.lines import LONGEST_HEADLINE, Line
from kg.articles.openings import Opening, read_opening
from kg.articles.stated import Stated
from kg.extract.gazetteer import Gazetteer
from kg.extract.press import Press, key
from kg.model import Byline, Segment, SegmentKind, Span

_LAST_TITLE = 3  # lines that may stand above a headline
_MOST_TITLE_WORDS = 12  # of a heading in the midst of the prose
_SITE = 4  # points that make a first line the name of a site
_LONGEST_SITE, _SHORT_SITE = 8, 4  # words
_LONGEST_NOISE = 160  # code points
_CONTACT = re.compile(r"\S+@\S+\.\w|(?:\+|\b0)\d[\d .()-]{6,}\d|\bwww\.\S+")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+\.(?:[a-z]{2,3}|info|news|media|africa)(?:\.[a-z]{2})?")
_AGENCY = re.compile(r"\W*[(\[][^()\[\]]{2,30}[)\]]\W*")
_MARK = re.compile(r"^\s*(?:[-–—•*▪►]|\d+[.)])\s")
_HEADING_END = re.compile(r"[.!?…:;,،؛؟»”\"]$")
_RIGHTS = re.compile(
    r"^(?:©|\(c\)|copyright|source)[\s:]*(?:©\s*)?(?:\d{4}(?:[-–]\d{4})?)?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a text are, and what its furniture says.

    rubrics  the lines above the headline that say what sort of text it is, folded
    place    where the report comes from, as its first paragraph opens
    unsigned whether a line says that nobody in particular wrote it, or the opening an agency
    """

    headline: str | None
    bylines: tuple[Byline, ...]
    publisher: str | None
    published: str | None
    segments: tuple[Segment, ...]
    rubrics: frozenset[str] = frozenset()
    place: tuple[str, Span] | None = None
    unsigned: bool = False


@dataclass(slots=True)
class _Page:
    """The lines of a text while they are told apart."""

    lines: Sequence[Line]
    reader: Reader
    stated: Stated
    kinds: dict[int, SegmentKind] = field(default_factory=dict)
    said: dict[int, Furniture] = field(default_factory=dict)
    opening: tuple[int, Opening] | None = None

    @property
    def press(self) -> Press:
        return self.reader.press

    @property
    def prose(self) -> list[int]:
        """The numbers of the lines that read as prose: a question above them may be a headline."""
        found: list[int] = []
        for at, line in enumerate(self.lines):
            headline = line.asks and at <= _LAST_TITLE and len(line.text) <= LONGEST_HEADLINE
            if line.is_prose and (found or not headline):
                found.append(at)
        return found


def read_layout(
    lines: Sequence[Line], press: Press, gazetteer: Gazetteer, stated: Stated
) -> Layout:
    """Return the layout of an article's lines.

    stated  what the page or the front matter says of the article: the lines are read in its light

    Furniture is looked for in the lines above the first prose, in lines that hold dates or bylines
    alone, and below the last prose; a line that repeats headline, byline or site is boilerplate.
    """
    page = _Page(lines, Reader(press, gazetteer), stated)
    prose = page.prose
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    _mark_furniture(page, first, last)
    _mark_opening(page, prose)
    publisher, headline = _mark_titles(page, first)
    _mark_tail(page, last)
    _mark_names(page, first, last)
    _mark_headings(page, first, last)
    for at, line in enumerate(lines):
        if line.aside and not line.is_prose:
            page.kinds.setdefault(at, SegmentKind.BOILERPLATE)
    return _layout(page, publisher, headline)


def _mark_furniture(page: _Page, first: int, last: int) -> None:
    """Find the lines that hold rubrics, dates, bylines or the page's own words."""
    for at, line in enumerate(page.lines):
        if _same(line, page.stated.headline):
            continue
        if _is_noise(line, page.press):
            page.kinds[at] = SegmentKind.BOILERPLATE
        elif rubric := _rubric(line, page.press):
            page.kinds[at] = SegmentKind.BOILERPLATE
            page.said[at] = Furniture(rubric=rubric)
        elif at < first and (page.reader.is_place(line.text) or _shouts_below_name(page, at)):
            page.kinds[at] = SegmentKind.DATELINE
        elif said := page.reader.read(line):
            if not said.signs and not (at <= first + 2 or at > last):
                continue  # a day that the prose tells of, in a line of its own
            page.said[at] = said
            page.kinds[at] = SegmentKind.BYLINE if said.signs else SegmentKind.DATELINE


def _shouts_below_name(page: _Page, at: int) -> bool:
    """Tell whether a line is the place in capitals below a byline: "By Jane Doe / LUSAKA"."""
    text = page.lines[at].text
    signed = at > 0 and at - 1 in page.said and page.said[at - 1].signs
    return signed and text.isupper() and len(text.split()) <= 2  # noqa: PLR2004  # "ADDIS ABABA"


def _is_noise(line: Line, press: Press) -> bool:
    bare = line.key.strip(" :.[]*_>#-=")
    if not bare:
        return True
    if bare in press.noise or line.key in press.noise:
        return True
    opener = bare[: press.noisy.opens(bare)]
    if not opener or len(line.text) > _LONGEST_NOISE:
        return False
    certain = not opener.isalpha() or bare[len(opener) :].lstrip().startswith(":")
    return certain or not line.is_prose


def _rubric(line: Line, press: Press) -> str | None:
    """Return the rubric that a line is, whose parts all are such: "Économie | Numérique"."""
    parts = [part.strip(" :.[]*_#") for part in re.split(r"[|/,›>•·«»]|\s[–—&-]\s", line.key)]
    parts = [part for part in parts if part]
    known = (press.opinion, press.release, press.news)
    if not parts or not all(any(part in words for words in known) for part in parts):
        return None
    return min(parts, key=lambda part: next(n for n, words in enumerate(known) if part in words))


def _mark_opening(page: _Page, prose: Sequence[int]) -> None:
    """Find the agency's line: the first paragraph opens with it, or one behind a standfirst."""
    for at in prose[:3]:
        if at not in page.kinds and (opening := read_opening(page.lines[at], page.reader)):
            page.opening = at, opening
            return


def _mark_titles(page: _Page, first: int) -> tuple[str | None, str | None]:
    """Find the lines with the site's name and the headline; return what both say."""
    head = [at for at in range(first) if at not in page.kinds]
    if len(head) > 1 and _names(page, head[-1], len(head)):
        head.pop()
    if len(head) > 1 and _slug(page.lines[head[0]], page.reader):
        page.kinds[head.pop(0)] = SegmentKind.BOILERPLATE
    headline = _headline(page, head)
    sites = [at for at in head if at != headline]
    site = next((at for at in sites if _same(page.lines[at], page.stated.publisher)), None)
    if site is None:
        site = next((at for at in sites if page.reader.is_outlet(page.lines[at].text)), None)
    if site is None and page.stated.headline is None and not page.stated.publisher:
        site = _site(page, head)
        if site is not None and site == headline:
            headline = next((at for at in head if at > site), None)
    if site is not None:
        page.kinds[site] = SegmentKind.PUBLISHER
        if headline is None or page.lines[headline].key == page.lines[site].key:
            headline = next((at for at in head if at != site), None)
    if headline is not None:
        page.kinds[headline] = SegmentKind.HEADLINE
    stated = page.stated
    return (
        stated.publisher or (_plain(page.lines[site]) if site is not None else None),
        stated.headline or (_plain(page.lines[headline]) if headline is not None else None),
    )


def _names(page: _Page, at: int, candidates: int) -> bool:
    """Tell whether the last line above the prose is a person's name, and none of the titles."""
    line = page.lines[at]
    if not page.reader.is_person(line.text):
        return False
    first = key(line.text.split()[0])
    sure = first in page.press.honorifics or first in page.press.given
    return sure or candidates > 2  # noqa: PLR2004  # site, headline, name


def _headline(page: _Page, head: Sequence[int]) -> int | None:
    """Return the line that is the headline: the stated one, the highest heading, the first."""
    if page.stated.headline:
        same = (at for at, line in enumerate(page.lines) if _same(line, page.stated.headline))
        return next(same, None)
    marked = [at for at in range(len(page.lines)) if page.lines[at].heading == 1]
    if marked:
        return marked[0]
    return next((at for at in head if not page.reader.is_outlet(page.lines[at].text)), None)


def _site(page: _Page, head: Sequence[int]) -> int | None:
    """Return the first line where it reads as the name of a site above the headline."""
    if len(head) < 2:  # noqa: PLR2004  # nothing is left to be the headline
        return None
    first, second = page.lines[head[0]], page.lines[head[1]]
    return head[0] if not first.heading and _points(first, second, page) >= _SITE else None


def _points(first: Line, second: Line, page: _Page) -> int:
    """Return how much a line looks like the name of a site above a headline."""
    press = page.press
    words = first.key.split()
    written = first.text.split()
    proper = all(word[:1].isupper() or key(word) in press.particles for word in written)
    repeated = any(
        first.key in line.key and line is not first
        for at, line in enumerate(page.lines)
        if at in page.said or page.kinds.get(at) is SegmentKind.BOILERPLATE
    )
    return sum(
        (
            2 * (len(words) < len(second.key.split())),
            1 * (len(words) <= _SHORT_SITE),
            -2 * (len(words) > _LONGEST_SITE),
            1 * (proper or not any(c.isupper() or c.islower() for c in first.text)),
            2 * (first.text.isupper() and not second.text.isupper()),
            2
            * any(word.strip("'’\"«»") in press.sites for word in re.split(r"[\s'’-]+", first.key)),
            1 * bool(press.site_openers.opens(first.key)),
            4 * bool(_DOMAIN.fullmatch(first.key)),
            3 * repeated,
            -3 * bool(re.search(r"[?!:;,.…]$|\d", first.text) and not _DOMAIN.fullmatch(first.key)),
        )
    )


def _slug(line: Line, reader: Reader) -> bool:
    """Tell whether a line is an agency's slug: a place and a theme, joined by hyphens."""
    parts = re.split(r"[-–/]", line.text)
    return (
        len(line.text.split()) <= _SHORT_SITE
        and len(parts) > 1
        and any(reader.is_place(part) for part in parts)
    )


def _mark_names(page: _Page, first: int, last: int) -> None:
    """Find a name that is a line by itself: below the headline, or below the prose."""
    if any(said.signs for said in page.said.values()) or page.stated.authors:
        own = [one.name for said in page.said.values() for one in said.bylines]
        keys = {key(name) for name in (*page.stated.authors, *own)}
        for at, line in enumerate(page.lines):
            if at not in page.kinds and line.key in keys:
                page.kinds[at] = SegmentKind.BYLINE
        return
    headline = next((at for at, kind in page.kinds.items() if kind is SegmentKind.HEADLINE), -1)
    below = range(last + 1, len(page.lines))
    for at in (*range(headline + 1, min(first, len(page.lines))), *below):
        line = page.lines[at]
        if at in page.kinds or not page.reader.is_person(line.text):
            continue
        if said := page.reader.names(line.text, 0, line):
            page.said[at], page.kinds[at] = said, SegmentKind.BYLINE
            return


def _mark_tail(page: _Page, last: int) -> None:
    """Find contact data and initials below the prose, and what stands among it."""
    contacts = False
    half = len(page.lines) // 2
    for at, line in enumerate(page.lines):
        if at in page.kinds or at < half:
            continue
        length = page.press.contacts.opens(line.key.strip(" *_#"))
        named = bool(length) and (not line.is_prose or line.key[length:].lstrip().startswith(":"))
        reached = bool(_CONTACT.search(line.text)) and len(line.text) <= LONGEST_HEADLINE
        if (
            line.is_prose
            and not (named and reached)
            and not (reached and (named or len(line.key.split()) < _MOST_TITLE_WORDS))
        ):
            contacts = contacts and at > last
            continue
        contacts = contacts or named
        if contacts or reached or (at >= last - 1 and _ends(line)):
            page.kinds[at] = SegmentKind.BOILERPLATE


def _ends(line: Line) -> bool:
    """Tell whether a line is what an agency ends its text with: initials, its name in brackets."""
    return is_initials(line) or bool(_AGENCY.fullmatch(line.text))


def _mark_headings(page: _Page, first: int, last: int) -> None:
    """Find the headings in the midst of the prose: what is short and ends in no mark."""
    for at, line in enumerate(page.lines):
        if at in page.kinds or line.asks or line.item:
            continue
        if line.heading and at > 0:
            page.kinds[at] = SegmentKind.SUBHEAD
        elif first < at < last and not line.is_prose and not _MARK.match(line.text):
            short = len(line.key.split()) <= _MOST_TITLE_WORDS
            if short and not _HEADING_END.search(line.text) and not line.heading:
                page.kinds[at] = SegmentKind.SUBHEAD


def _layout(page: _Page, publisher: str | None, headline: str | None) -> Layout:
    said = [page.said[at] for at in sorted(page.said)]
    opening = page.opening[1] if page.opening else None
    dates = sorted(
        (one for one in said if one.published),
        key=lambda one: (one.updated, -len(one.published or "")),
    )
    published = page.stated.published or (dates[0].published if dates else None)
    outlets = [one.outlet for one in said if one.outlet]
    rights = [_RIGHTS.sub("", line.text) for line in page.lines if _RIGHTS.match(line.text)]
    return Layout(
        headline,
        _bylines(page),
        publisher
        or (opening.agency if opening else None)
        or next(iter(outlets), None)
        or next(
            (name.strip(" .") for name in rights if 0 < len(name.split()) <= _SHORT_SITE), None
        ),
        published or (opening.published if opening else None),
        tuple(_segments(page)),
        frozenset(one.rubric for one in said if one.rubric),
        opening.place if opening else None,
        any(one.unsigned for one in said) or bool(opening and opening.agency),
    )


def _bylines(page: _Page) -> tuple[Byline, ...]:
    """Return the authors: those that are stated, with where the text names them; else its own."""
    own: dict[str, Byline] = {}
    for at in sorted(page.said):
        for one in page.said[at].bylines:
            own.setdefault(key(one.name), one)
    if not page.stated.authors:
        return tuple(own.values())
    found = []
    for name in page.stated.authors:
        known = own.get(key(name))
        found.append(known or _placed(name, page))
    return tuple(found)


def _placed(name: str, page: _Page) -> Byline:
    """Return a stated author with where a line of furniture names them, if one does."""
    words = name.split()
    prefix = None
    if len(words) > 1 and key(words[0]) in page.press.honorifics:
        prefix, words = words[0], words[1:]
    plain = " ".join(words)
    for at, kind in sorted(page.kinds.items()):
        line = page.lines[at]
        where = line.text.find(plain)
        if kind is SegmentKind.BYLINE and where >= 0:
            start = line.span.start + where
            return Byline(plain, prefix, Span(start, start + len(plain)))
    return Byline(plain, prefix, None)


def _segments(page: _Page) -> Iterator[Segment]:
    seen: set[str] = set()
    for at, line in enumerate(page.lines):
        kind = page.kinds.get(at)
        if line.key in seen:
            kind = SegmentKind.BOILERPLATE
        elif kind in {SegmentKind.HEADLINE, SegmentKind.PUBLISHER, SegmentKind.BYLINE}:
            seen.add(line.key)
        if kind is None and page.opening and page.opening[0] == at:
            end = page.opening[1].end
            yield Segment(SegmentKind.DATELINE, Span(line.span.start, end))
            yield Segment(SegmentKind.BODY, Span(end, line.span.end))
        else:
            yield Segment(kind or SegmentKind.BODY, line.span)


def _same(line: Line, stated: str | None) -> bool:
    """Tell whether a line says what is stated, in whatever marks and capitals."""
    return stated is not None and _letters(line.text) == _letters(stated) != ""


def _letters(text: str) -> str:
    return "".join(c for c in key(text) if c.isalnum())


def _plain(line: Line) -> str:
    """Return the words of a line without the marks of Markdown around them."""
    return re.sub(r"^[#>*_\s]+|[#*_\s]+$", "", line.text)
