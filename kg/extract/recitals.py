"""Paragraphs that are somebody's up to what ends them: a statement in full, a plea, an entry.

What leads to them says whose they are: a line above, or the heading of a part of a judgment.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.inserts import sure_of
from kg.extract.labels import NameLine, label_in
from kg.extract.lexicon import Lexicon
from kg.extract.passages import Passage, Row
from kg.extract.press import Words, key
from kg.model import Article, SegmentKind, Span

_HEADING = 9  # words, at most, of what stands over a part
_TAIL = 4  # rows, at most, of who signed a statement
_TIMED = re.compile(r"\W*\d{1,2}\s?[:hH.]\s?\d{2}\b[\s|–—·•:-]*")
_ENTRIES = 2
"""Times that open lines, from which on a text is told entry by entry."""
_MARKS = frozenset("«“\"„‹'‘")
_SENTENCE = re.compile(r"[.!?؟]\s+")


def recitals(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield what is given as somebody's up to a mark that ends it."""
    yield from _timed(article, lexicon, rows)
    yield from _pleaded(article, lexicon, rows)
    yield from _recited(article, lexicon, rows)


# --- statements in full


def _recited(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield the paragraphs below a line that says that a text is given as it was made.

    They go on to the line that ends it or signs it; where there is none, the first are sure.
    """
    titled = lexicon.press.passages["recited"].within(key(article.headline or ""))
    for at, row in enumerate(rows[:-1]):
        if not _gives(row, lexicon, titled=titled and at <= 1):
            continue
        if rows[at + 1].text[:1] in _MARKS or rows[at + 1].quoted:
            continue  # marks tell how far it goes
        end = _end(article, lexicon, rows, at + 1)
        if end is None and not titled:
            below = rows[at + 1 :]
            sure = below[: sure_of([one.text for one in below], lexicon.press)]
            yield Passage(tuple(one.at for one in sure), lead=row.at, given=True)
            return
        stop = len(rows) if end is None else end
        inside = tuple(one.at for one in rows[at + 1 : stop])
        signs = stop < len(rows) and _named_above(article, rows[stop])
        if signs and (signed := rows[stop].label):
            yield Passage(inside, signed, rows[stop].at)
        elif inside:
            yield Passage(inside, lead=row.at, given=True)
        return


def _gives(row: Row, lexicon: Lexicon, *, titled: bool) -> bool:
    """Tell whether a line says that what stands below it is a text as somebody made it."""
    last = key(_SENTENCE.split(row.text.rstrip(" *_"))[-1])
    recited = lexicon.press.passages["recited"]
    if row.segment.kind is not SegmentKind.BODY:
        return False
    leads = last.rstrip().endswith(":") and recited.within(last)
    return leads or (titled and recited.within(key(row.text)))


def _end(article: Article, lexicon: Lexicon, rows: Sequence[Row], start: int) -> int | None:
    """Return the row that ends a statement, or signs it, or None."""
    ends = lexicon.press.passages["ends"]
    for at in range(start, len(rows)):
        opens = ends.opens(key(rows[at].text).lstrip("-–—([ "))
        if opens or (at > start and _named_above(article, rows[at])):
            return at
    return None


def _named_above(article: Article, row: Row) -> bool:
    """Tell whether a line that is no prose only names whom the headline names."""
    if row.segment.kind is SegmentKind.BODY or row.label is None:
        return False
    return key(row.label.name.of(article.text)) in key(article.headline or "")


# --- judgments


def _pleaded(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield the parts of a judgment below a heading that says whose words they are."""
    parts = [(at, part) for at, row in enumerate(rows) if (part := _part(row, lexicon))]
    told = {part for _, part in parts}
    parties = _parties(article, lexicon)
    if not ({"claimants", "defendants"} <= told or (parties and len(told) > 1)):
        return
    for (at, part), (end, _) in pairwise([*parts, (len(rows), "")]):
        inside = tuple(row.at for row in rows[at + 1 : end] if not _is_heading(row))
        if not inside or part == "told":
            continue
        if part == "courts":
            yield Passage(inside[:_TAIL], court=True)
        else:
            party = parties[part == "defendants"] if parties else ""
            yield Passage(inside, party=party)


def _is_heading(row: Row) -> bool:
    few = len(row.text.split()) <= _HEADING
    return few and (row.segment.kind is not SegmentKind.BODY or row.text.rstrip().endswith(":"))


def _part(row: Row, lexicon: Lexicon) -> str:
    """Return whose part of a judgment a heading opens, or "told" where the paper tells it."""
    folded = key(row.text).strip(" :*_#.")
    if len(folded.split()) > _HEADING or row.text.rstrip().endswith((".", "؛", ";", "»", "?")):
        return ""
    words = lexicon.press.passages
    for part in ("told", "defendants", "claimants", "courts"):
        if _holds(words[part], folded, exact=part in {"told", "courts"}):
            return part
    return ""


def _holds(words: Words, folded: str, *, exact: bool) -> bool:
    """Tell whether a heading is one of some words, or, where not `exact`, has one in it."""
    bare = re.sub(r"^[\divx]+[.)]\s*", "", folded)
    if exact:
        length = words.opens(bare)
        return bool(length) and len(bare[length:].split()) <= _TAIL
    return words.occurs_in(bare)


def _parties(article: Article, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return who claims and who answers by the line that sets one against the other."""
    words = lexicon.press.passages["versus"]
    for segment in article.segments:
        text = segment.span.of(article.text)
        if len(text.split()) > 2 * _HEADING:
            continue
        pieces = text.split()
        for at, word in enumerate(pieces[1:-1], start=1):
            if key(word) in words:
                return " ".join(pieces[:at]), " ".join(pieces[at + 1 :])
    return None


# --- entries


def _timed(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield what is somebody's among entries that times open: "16:05 | Ada Noiret, juriste:"."""
    heads = [at for at, row in enumerate(rows) if _TIMED.match(row.text)]
    if len(heads) < _ENTRIES or _is_numbered(rows, heads):
        return
    for at, end in pairwise([*heads, len(rows)]):
        label = _label_behind(article, lexicon, rows[at])
        inside = [row for row in rows[at + 1 : end] if not row.quoted]
        if label and label.colon and label.sure and (label.role or _several(article, label)):
            marked = [row for row in inside if row.text[:1] in _MARKS]
            yield Passage(tuple(row.at for row in (marked or inside)), label, rows[at].at)
            continue
        for row in (rows[at], *inside):
            if named := _label_before(article, lexicon, row):
                yield Passage((row.at,), named)


def _is_numbered(rows: Sequence[Row], heads: Sequence[int]) -> bool:
    """Tell whether figures number turns instead of telling times: "03.01", "03.02"."""
    opened = [rows[at].text.strip()[:3] for at in heads]
    return opened[0].endswith(".") and len(set(opened)) == 1


def _label_behind(article: Article, lexicon: Lexicon, row: Row) -> NameLine | None:
    """Return whom a line names behind its time."""
    timed = _TIMED.match(row.text)
    start = row.segment.span.start + (timed.end() if timed else 0)
    end = row.segment.span.end
    return label_in(article.text, Span(start, end), lexicon) if start < end else None


def _label_before(article: Article, lexicon: Lexicon, row: Row) -> NameLine | None:
    """Return whom a paragraph of an entry names with an office before its colon."""
    timed = _TIMED.match(row.text)
    first = timed.end() if timed else 0
    colon = row.text.find(": ", first)
    if colon < 0 or row.text[colon + 2 :].lstrip()[:1] in _MARKS:
        return None
    start = row.segment.span.start
    label = label_in(article.text, Span(start + first, start + colon + 1), lexicon)
    named = label and _several(article, label) and label.role and label.sure
    return label if named else None


def _several(article: Article, label: NameLine) -> bool:
    """Tell whether somebody is named with more than one word, as places seldom are."""
    return len(label.name.of(article.text).split()) > 1
