"""The layout of an article: which lines are its furniture and which its prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.articles.authors import mark_names
from kg.articles.authors.coauthors import mark_wrapped
from kg.articles.days import appeared_day, lone_day, reckoned_day
from kg.articles.furniture.mastheads import unstopped
from kg.articles.furniture.openings import is_known, read_opening
from kg.articles.furniture.own import is_note
from kg.articles.furniture.pieces import Furniture, dates_in
from kg.articles.furniture.places import place_of
from kg.articles.furniture.printed import hosts_in, is_hosted
from kg.articles.furniture.reader import Reader
from kg.articles.headline import mark_titles
from kg.articles.lines import LONGEST_HEADLINE, Line, line_of
from kg.articles.marking import mark_furniture
from kg.articles.publisher import publisher_of
from kg.articles.publisher.letterheads import (
    is_counsel,
    mark_caption,
    mark_letterhead,
    under_subject,
)
from kg.articles.sheet import FEWEST, Sheet, letters
from kg.articles.sittings import below_procedure
from kg.articles.spoken import free_labels, speaks
from kg.articles.stated import Stated
from kg.articles.tails import mark_headings, mark_tail
from kg.dates import DAY
from kg.extract.gazetteer import Gazetteer
from kg.extract.press import Press, key
from kg.model import Byline, Segment, SegmentKind, Span

_NOTES, _TOP, _LONGEST_NOTE = 3, 4, 300  # paragraphs, lines and code points above a headline
_STOP = re.compile(r"[.;]\s+(?:[—–]\s*)?|[?!»”\"]\s+[—–]\s*")
_MARKS = frozenset('«»“”"')
_STANDFIRST = 3  # lines of prose that may stand above a byline
_ENDING = 300  # code points at the end of a paragraph in which it may say who wrote or asked


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a text are, and what its furniture says.

    rubrics  the lines above the headline that say what sort of text it is, folded
    place    where the text names the place that the report is from
    guessed  whether the authors are known by the look of their names alone
    unsigned whether a line says that nobody in particular wrote it, or the opening an agency
    """

    headline: str | None
    bylines: tuple[Byline, ...]
    publisher: str | None
    published: str | None
    segments: tuple[Segment, ...]
    rubrics: frozenset[str] = frozenset()
    place: Span | None = None
    unsigned: bool = False
    guessed: bool = False


def read_layout(
    lines: Sequence[Line], press: Press, gazetteer: Gazetteer, stated: Stated
) -> Layout:
    """Return the layout of an article's lines.

    stated  what the page or the front matter says of the article: the lines are read in its light

    Furniture is looked for in the lines above the first prose, in lines that hold dates or bylines
    alone, and below the last prose; a line that repeats headline, byline or site is boilerplate.
    """
    lines = under_subject(unstopped(lines, press), press)
    sheet = Sheet(lines, Reader(press, gazetteer), stated, hosts=hosts_in(lines))
    prose = [at for at in sheet.prose if at > 1 or not is_note(lines[at], sheet.reader)]
    sheet.first = _body(sheet, prose) if prose else len(lines)
    sheet.last = _end(sheet, prose) if prose else -1
    mark_letterhead(sheet)
    mark_caption(sheet)
    mark_furniture(sheet)
    mark_wrapped(sheet)
    sheet.first = _below_greeting(sheet, prose)
    _sort_papers(sheet)
    _mark_opening(sheet, prose)
    greets = [at for at in range(sheet.first) if len(lines[at].text) > LONGEST_HEADLINE // 2]
    _mark_ending(sheet, [*greets, *prose[:2], *prose[-2:], *range(sheet.last + 1, len(lines))[:1]])
    publisher, headline = mark_titles(sheet)
    if headline and publisher and letters(headline) == letters(publisher):
        publisher = stated.publisher  # a title that is repeated as a heading of another level
    mark_tail(sheet)
    mark_names(sheet)
    mark_headings(sheet)
    free_labels(sheet)
    for at, line in enumerate(lines):
        if line.aside and not line.is_prose:
            sheet.kinds.setdefault(at, SegmentKind.BOILERPLATE)
    return _layout(sheet, publisher, headline)


def _body(sheet: Sheet, prose: Sequence[int]) -> int:
    """Return the first line of the prose that is no standfirst or note above the headline.

    Below such a line the day or who wrote is named before the next prose.
    """
    start = below_procedure(sheet, prose)
    for at, following in pairwise(prose[:_NOTES] if start == prose[0] else ()):
        between = range(at + 1, following)
        read = (sheet.reader.read(sheet.lines[one]) for one in between)
        named = any(said and (said.published or said.signs) for said in read)
        if at > _TOP or len(sheet.lines[at].text) > _LONGEST_NOTE or not named:
            break
        start = following
    return start


def _end(sheet: Sheet, prose: Sequence[int]) -> int:
    """Return the last line of the prose that is no correction below it: "Rectificatif : …"."""
    for at in reversed(prose[1:]):
        line = sheet.lines[at].key
        if is_counsel(sheet.lines[at], sheet.press):
            continue
        if not line[sheet.press.notices.opens(line) :].lstrip().startswith(":"):
            return at
    return prose[0]


def _below_greeting(sheet: Sheet, prose: Sequence[int]) -> int:
    """Return where the prose starts: below a headline that only a short greeting stands above."""
    first = sheet.first
    following = next((at for at in prose if at > first), None)
    if sheet.stated.headline or following is None or first > _TOP:
        return first
    above = any(at not in sheet.kinds for at in range(first))
    short = len(sheet.lines[first].text) <= LONGEST_HEADLINE and following - first in {2, 3}
    free = [at for at in range(first + 1, following) if at not in sheet.kinds]
    titled = len(free) == 1 and len(sheet.lines[free[0]].words) >= FEWEST
    return following if short and titled and not above else first


def _sort_papers(sheet: Sheet) -> None:
    """Take a name that an address gives too for a paper's: "Jane Doe, Ar Vro", arvro.example."""
    sure = any(said.bylines and not said.guessed for said in sheet.said.values())
    for at, said in sheet.said.items():
        dated = said.published or at == 0
        if sure and said.guessed and dated and not said.outlet and said.bylines:
            sheet.said[at] = replace(said, bylines=(), outlet=said.bylines[0].name)
            continue
        papers = [one for one in said.bylines if said.guessed and _is_papers(one, said, sheet)]
        if 0 < len(papers) < len(said.bylines) + bool(said.published):
            left = tuple(one for one in said.bylines if one not in papers)
            sheet.said[at] = replace(said, bylines=left, outlet=said.outlet or papers[0].name)


def _is_papers(one: Byline, said: Furniture, sheet: Sheet) -> bool:
    """Tell whether a guessed author is a paper: an address is made of the name, or plain words are.

    "3 March 2026 • Public Money", in a text on public money.
    """
    if is_hosted(one.name, sheet.hosts):
        return len(said.bylines) > 1
    words = [word for word in one.name.split() if len(word) > FEWEST and word[0].isupper()]
    texts = (line.text for line in sheet.lines if line.is_prose)
    plain = {word.strip(".,;:!?") for text in texts for word in text.split()} if words else set()
    return bool(words) and all(word.lower() in plain for word in words)


def _mark_opening(sheet: Sheet, prose: Sequence[int]) -> None:
    """Find the agency's line: the first paragraph opens with it, or one behind a standfirst.

    The dispatches of a digest open alike, as turns do: a place or an agency that is known is no
    speaker.
    """
    for at in prose[:3]:
        free = at not in sheet.kinds
        opening = read_opening(sheet.lines[at], sheet.reader) if free else None
        if speaks(sheet, at) and not (opening and is_known(opening, sheet.lines[at], sheet.reader)):
            return
        if opening:
            sheet.opening = at, opening
            return


def _mark_ending(sheet: Sheet, prose: Sequence[int]) -> None:
    """Find the byline that prose ends in: "Entretien avec X. Propos recueillis par Y."."""
    for at in prose:
        line = sheet.lines[at]
        if at in sheet.kinds:
            continue
        for stop in _STOP.finditer(line.text, max(0, len(line.text) - _ENDING)):
            behind = line.text[stop.end() :]
            if not (sheet.press.interviews.opens(key(behind)) or _is_signed(behind, at, sheet)):
                continue
            if line.text[0] in _MARKS and stop.group()[0] in _MARKS:
                continue  # who said what the paragraph quotes
            start = line.span.start + stop.end()
            tail = line_of(line.text.rstrip("."), stop.end(), len(line.text))
            said = (
                sheet.reader.read(tail) or sheet.reader.names(behind, stop.end(), tail)
                if tail
                else None
            )
            if said and said.signs:
                sheet.ending = at, start
                sheet.said[at] = _moved(said, line.span.start)
                return


def _is_signed(behind: str, at: int, sheet: Sheet) -> bool:
    """Tell whether a name that the text has nowhere else is all behind the last full stop."""
    before = sheet.lines[at].text.removesuffix(behind).strip()  # "01." of a list is no sentence
    named = behind[-1:].isalpha() and " " in before and sheet.reader.is_person(behind)
    others = (line.text for one, line in enumerate(sheet.lines) if one != at)
    return (
        named and sheet.lines[at].text.count(behind) == 1 and not any(behind in o for o in others)
    )


def _moved(said: Furniture, by: int) -> Furniture:
    """Return what a line says with its spans in the article's text."""
    bylines = tuple(
        replace(one, span=Span(one.span.start + by, one.span.end + by)) if one.span else one
        for one in said.bylines
    )
    return replace(said, bylines=bylines)


def _layout(sheet: Sheet, publisher: str | None, headline: str | None) -> Layout:
    said = [sheet.said[at] for at in sorted(sheet.said)]
    opening = sheet.opening[1] if sheet.opening else None
    beside = _day_beside(sheet)
    dates = sorted(
        (one.updated, -len(one.published), at != beside, at, one.published)
        for at, one in sheet.said.items()
        if one.published
    )
    day = dates[0][-1] if dates else None
    if opening and opening.published and len(day or "") < len(opening.published):
        day = opening.published
    if len(day or "") < DAY:
        day = appeared_day(sheet) or day
    published = sheet.stated.published or day
    return Layout(
        headline,
        _bylines(sheet),
        publisher_of(sheet, publisher),
        published or lone_day(sheet, headline) or reckoned_day(sheet) or sheet.stated.seen,
        tuple(_segments(sheet)),
        frozenset(rubric for rubric in (*(one.rubric for one in said), sheet.rubric) if rubric),
        _place(sheet),
        any(one.unsigned for one in said) or bool(opening and opening.agency),
        all(one.guessed for one in said if one.bylines),
    )


def _day_beside(sheet: Sheet) -> int | None:
    """Return the line right below who wrote that has a day alone, below the headline.

    It goes before the day that a page opens with, which is that of whoever reads it.
    """
    below = range(sheet.headline + 1, sheet.first)
    signing = (at for at in below if at in sheet.said and sheet.said[at].signs)
    at = next(signing, len(sheet.lines)) + 1
    return at if at in below and _is_bare_day(sheet.lines[at], sheet) else None


def _is_bare_day(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line has a day and nothing but what stands around one: "3 May, 4:10 am"."""
    rest = line.text
    for day in reversed(list(dates_in(rest, sheet.press))):
        rest = f"{rest[: day.start]}|{rest[day.end :]}"
    return all(sheet.reader.is_around(key(part).strip()) for part in rest.split("|"))


def _place(sheet: Sheet) -> Span | None:
    """Return the place of the agency's line, else that of the first line that names one."""
    if sheet.opening and sheet.opening[1].place:
        return sheet.opening[1].place
    for at, line in enumerate(sheet.lines):
        if sheet.kinds.get(at) is SegmentKind.DATELINE and sheet.reader.is_place(line.text):
            return line.span
        read = sheet.kinds.get(at) in {SegmentKind.DATELINE, SegmentKind.BYLINE}
        said = sheet.said.get(at)
        if read and said and (found := place_of(line, said, sheet.reader)):
            return found
    return None


def _bylines(sheet: Sheet) -> tuple[Byline, ...]:
    """Return the authors: those that are stated, with where the text names them; else its own."""
    own: dict[str, Byline] = {}
    within = range(sheet.first + _STANDFIRST, sheet.last) if sheet.stated.authors else ()
    signed = (said for at, said in sorted(sheet.said.items()) if at not in within)
    named = [said for said in signed if said.bylines]  # another article's stands in the prose
    named = [said for said in named if said.wrote] or named
    sure = any(not said.guessed for said in named)
    for said in named:
        beside = sure and said.guessed  # "Cahier Affaires | 22 mai 2026"
        for one in () if beside else said.bylines:
            if letters(one.name):  # "Propos recueillis par _"
                own.setdefault(key(one.name), one)
    for author in sheet.opening[1].authors if sheet.opening else ():
        own.setdefault(key(author.name), author)
    unsigned = any(said.unsigned for said in sheet.said.values())
    linked = {key(name) for name in sheet.stated.signed} > own.keys()  # all that a line lists
    linked = linked or (not sure and _are_sure(sheet))  # a label may look like a name
    stated = sheet.stated.authors or (sheet.stated.signed if linked and not unsigned else ())
    if sure and not any(name in line.text for name in stated for line in sheet.lines):
        stated = ()  # the page names who runs it, its article who wrote
    if not stated:
        return tuple(_apart(one, sheet.stated.publisher) for one in own.values())
    found = []
    for name in stated:
        known = own.get(key(name))
        found.append(known or _placed(name, sheet))
    return tuple(found)


def _are_sure(sheet: Sheet) -> bool:
    """Tell whether links name persons, and no line that markup says names who wrote does so."""
    marked = any(said.bylines and sheet.lines[at].signed for at, said in sheet.said.items())
    reader, names = sheet.reader, sheet.stated.signed
    looks = (reader.is_writer(n) or reader.is_shouted(n) or reader.is_caseless(n) for n in names)
    return not marked and all(looks)


def _apart(one: Byline, publisher: str | None) -> Byline:
    """Return an author without the site's name that markup puts right behind."""
    name = one.name
    if not publisher or not key(name).endswith(f" {key(publisher)}"):
        return one
    short = name[: -len(publisher)].strip()
    return replace(one, name=short) if " " in short else one


def _placed(name: str, sheet: Sheet) -> Byline:
    """Return a stated author with where a line of furniture names them, if one does."""
    words = name.split()
    prefix = None
    if len(words) > 1 and key(words[0]) in sheet.press.honorifics:
        prefix, words = words[0], words[1:]
    plain = " ".join(words)
    for at, kind in sorted(sheet.kinds.items()):
        line = sheet.lines[at]
        where = line.text.find(plain)
        if kind is SegmentKind.BYLINE and where >= 0:
            start = line.span.start + where
            return Byline(plain, prefix, Span(start, start + len(plain)))
    return Byline(plain, prefix, None)


def _opener(sheet: Sheet) -> str:
    """Return the words of the agency's line, or ""."""
    if sheet.opening is None:
        return ""
    at, opening = sheet.opening
    line = sheet.lines[at]
    return line.text[: opening.end - line.span.start]


def _segments(sheet: Sheet) -> Iterator[Segment]:
    """Yield the lines with what they are; each dispatch of a digest has its agency's line."""
    seen: set[str] = set()
    opens = _opener(sheet)
    for at, line in enumerate(sheet.lines):
        kind = sheet.kinds.get(at)
        if line.key in seen:
            kind = SegmentKind.BOILERPLATE
        elif kind in {SegmentKind.HEADLINE, SegmentKind.PUBLISHER, SegmentKind.BYLINE}:
            seen.add(line.key)
        if kind is None and opens and line.text.startswith(opens) and line.text != opens:
            end = line.span.start + len(opens)
            yield Segment(SegmentKind.DATELINE, Span(line.span.start, end))
            yield Segment(SegmentKind.BODY, Span(end, line.span.end), line.quoted)
        elif kind is None and sheet.ending and sheet.ending[0] == at:
            end = len(line.text[: sheet.ending[1] - line.span.start].rstrip()) + line.span.start
            yield Segment(SegmentKind.BODY, Span(line.span.start, end), line.quoted)
            yield Segment(SegmentKind.BYLINE, Span(sheet.ending[1], line.span.end))
        else:
            yield Segment(kind or SegmentKind.BODY, line.span, line.quoted)
