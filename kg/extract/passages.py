"""Paragraphs that layout sets apart as somebody's words: who that is a line beside them says.

A block quotation and its author, a reader's message and who signs it, a post and its account.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.labels import NameLine, label_in
from kg.extract.lexicon import Lexicon
from kg.extract.press import key
from kg.model import Article, Segment, SegmentKind, Span, frozen

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"', "‘": "’", "'": "'"}
_NUMBERED = re.compile(r"\W*(\d+)\s?/(?:\s?\d+)?(?=\s|$)")  # a post of a thread: "2/7", "2/"
_SIGNED = 2
"""Messages with a name below each, from which on no quotation marks are needed."""
_RUN = 12
"""Paragraphs, at most, of a quotation whose marks stand around all of them."""
_ACCOUNT = re.compile(r"[^:]{0,60}(?<![\w.])@[\w.-]{2,}[^:]{0,60}:(?=\s)")
"""What opens a post in its own line: "Ada (@ada) :"."""
_WORD = re.compile(r"\w")


@frozen()
class Passage:
    """Paragraphs that are one's words, by their places.

    label  who is named as who says them, or None
    at     the place of the segment that the label is, -1 where a paragraph holds it
    lead   the place of the line above that may tell who that is, or None
    given  whether that line says that a text is given as somebody made it
    party  the name of the party to a case that says so, or ""
    court  whether the court does
    """

    paragraphs: tuple[int, ...]
    label: NameLine | None = None
    at: int = -1
    lead: int | None = None
    given: bool = False
    party: str = ""
    court: bool = False


@frozen()
class Row:
    """A segment below the headline: its place, its text, and whom it names if it is a label.

    apart  whether an empty line stands above it
    """

    at: int
    segment: Segment
    text: str
    label: NameLine | None
    apart: bool

    @property
    def quoted(self) -> bool:
        """Whether markup sets it apart as somebody else's words."""
        return self.segment.quoted


def passages(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> tuple[Passage, ...]:
    """Return what layout sets apart as somebody's words, in the order of what shows it best."""
    found: list[Passage] = []
    taken: set[int] = set()
    for read in (_posts, _quoted, _marked, _signed):
        for one in read(article, lexicon, rows):
            if taken.isdisjoint(one.paragraphs):
                found.append(one)
                taken |= {*one.paragraphs}
    return tuple(found)


def rows_of(article: Article, lexicon: Lexicon) -> list[Row]:
    """Return the lines of an article from its first prose on that have words in them."""
    body = (at for at, one in enumerate(article.segments) if one.kind is SegmentKind.BODY)
    first = next(body, len(article.segments))
    opened = max(first - 1, 0)
    rows, before = [], None
    for at, segment in enumerate(article.segments[opened:], start=opened):
        text = segment.span.of(article.text)
        own = segment.kind in {SegmentKind.BODY, SegmentKind.SUBHEAD, SegmentKind.BOILERPLATE}
        if not _WORD.search(text) or not (own or at > first):
            continue
        label = label_in(article.text, segment.span, lexicon)
        own = own or segment.quoted
        if label and not own and not (label.handle and not _signs(article, label)):
            label = None
        gap = article.text[before : segment.span.start] if before is not None else "\n\n"
        rows.append(Row(at, segment, text, label, len(gap.split("\n")) > 2))  # noqa: PLR2004
        before = segment.span.end
    return rows


def _signs(article: Article, label: NameLine) -> bool:
    """Tell whether a byline with an account is that of who alone wrote the text."""
    name = label.name.of(article.text)
    return all(one.name in name or name in one.name for one in article.bylines)


# --- block quotations in markup


def _quoted(_: Article, __: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield the block quotations, unless all the text is one.

    What is in quotation marks besides tells by itself who says it, if no line does.
    """
    prose = [row for row in rows if row.segment.kind is SegmentKind.BODY]
    if all(row.quoted for row in prose):
        return
    for start, end in _blocks(rows):
        found = _attributed(rows, start, end)
        if found.label or rows[start].text[:1] not in _PAIRS:
            yield found


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield where each block of quoted rows starts and ends: one ends with who is named in it."""
    start = 0
    for at, row in enumerate(rows):
        if not row.quoted:
            start = at + 1
            continue
        label, following = row.label, rows[at + 1 : at + 2]
        named = label is not None and (label.dashed or label.role) and at > start
        above = label is not None and (label.handle or label.colon)
        ends = not following or not following[0].quoted
        if ends or (named and not above):
            yield start, at + 1
            start = at + 1


def _attributed(rows: Sequence[Row], start: int, end: int) -> Passage:
    """Return a block of rows with who says it: named in its last line, below it, or above."""
    inside, last = [row.at for row in rows[start:end]], rows[end - 1]
    if len(inside) > 1 and last.label and (last.label.dashed or last.label.role):
        return Passage(tuple(inside[:-1]), last.label, last.at)
    if len(inside) > 1 and (top := rows[start].label) and (top.handle or top.colon):
        return Passage(tuple(inside[1:]), top, inside[0])
    if end < len(rows) and (below := rows[end].label) and below.dashed:
        return Passage(tuple(inside), below, rows[end].at)
    return _led(rows, start, inside)


def _led(rows: Sequence[Row], start: int, inside: Sequence[int]) -> Passage:
    """Return a block with who says it named above: by a label, or in the words that lead to it."""
    above = rows[start - 1] if start else None
    if above and above.label and (above.label.colon or not above.label.dashed):
        return Passage(tuple(inside), above.label, above.at)
    return Passage(tuple(inside), lead=above.at if above else None)


# --- paragraphs in quotation marks


def closes(text: str, mark: str) -> int:
    """Return where the mark that closes a quotation stands, which a text opens with; else -1."""
    depth = 0
    for at, one in enumerate(text):
        if one == mark and mark not in _PAIRS[mark]:
            depth += 1
        elif one in _PAIRS[mark] and at:
            if one in "’'" and text[at + 1 : at + 2].isalpha():
                continue  # an apostrophe
            depth -= 1
            if depth <= 0:
                return at
    return -1


def _marked(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield the paragraphs that are a quotation as a whole, with who is named beside them."""
    at = 0
    while at < len(rows):
        end = _run(rows, at)
        if end <= at:
            at += 1
            continue
        inside = [row.at for row in rows[at:end]]
        last = rows[end - 1]
        mark = last.text[0] if last.text[0] in _PAIRS else "«"
        rest = closes(last.text, mark) if end == at + 1 else len(last.text)
        if label := _behind(article, lexicon, last, rest):
            yield Passage(tuple(inside), label)
        elif near := _beside(rows, at, end):
            yield Passage(tuple(inside), near[0], near[1])
        at = end
    return


def _run(rows: Sequence[Row], at: int) -> int:
    """Return where a quotation ends that opens a row and goes on to the end of one; else 0."""
    text = rows[at].text
    mark = text[:1]
    if mark not in _PAIRS or rows[at].segment.kind is not SegmentKind.BODY:
        return 0
    if closes(text, mark) >= 0:
        return at + 1
    for end in range(at + 1, min(len(rows), at + _RUN)):
        below = rows[end].text
        inner = below[1:] if below.startswith(mark) else below
        if rows[end].segment.kind is not SegmentKind.BODY or mark in inner.rstrip(mark):
            return 0
        if inner.rstrip(" .").endswith(tuple(_PAIRS[mark])):
            return end + 1
    return 0


_BEHIND = re.compile(r"[\s.!?]*(?P<open>[—–―(\[]|--|-(?=\s)|,)\s*")


def _behind(article: Article, lexicon: Lexicon, row: Row, close: int) -> NameLine | None:
    """Return who is named behind the mark that closes: "« … » — Ada Noiret, juriste"."""
    opening = _BEHIND.match(row.text, close + 1)
    end = len(row.text.rstrip(")]. \u00a0"))
    if close < 0 or opening is None or opening.end() >= end:
        return None
    start = row.segment.span.start
    label = label_in(article.text, Span(start + opening.end(), start + end), lexicon)
    several = label and len(label.name.of(article.text).split()) > 1
    return label if label and (several or opening["open"] not in ",([") else None


def _beside(rows: Sequence[Row], start: int, end: int) -> tuple[NameLine, int] | None:
    """Return who is named below a quotation that its marks end, or above it."""
    text = rows[end - 1].text.rstrip(" .")
    if not text.endswith(tuple("".join(_PAIRS.values()))):
        return None
    below = rows[end] if end < len(rows) else None
    above = rows[start - 1] if start else None
    near = below is not None and below.label is not None and not below.label.colon
    tight = above is not None and not rows[start].apart and above.label is not None
    if near and below and below.label and (below.label.dashed or not below.apart):
        return below.label, below.at
    if above and above.label and not above.label.dashed and (above.label.colon or tight):
        return above.label, above.at
    alone = end + 1 >= len(rows) or rows[end + 1].text[:1] in _PAIRS
    first = above is None or above.label is None
    if near and below and below.label and below.label.role and alone and first:
        return below.label, below.at
    if above and above.label and above.label.role and not near:
        return above.label, above.at
    return None


# --- messages with a name below each


def _signed(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield the messages of several that each are signed in a line below, or named above."""
    prose = [at for at, row in enumerate(rows) if _is_message(row)]
    rubric = _has_rubric(article, lexicon)
    for below in (True, False):
        pairs = list(_pairs(rows, prose, below=below))
        dashes = sum(1 for _, by in pairs if by.label and by.label.dashed)
        pairs = [one for one in pairs if not dashes or (one[1].label and one[1].label.dashed)]
        spoken = sum(lexicon.press.spoken.occurs_in(one.text) for one, _ in pairs)
        sure = rubric or (below and dashes) or 2 * spoken >= len(pairs)
        if len(pairs) >= _SIGNED and sure:
            for message, by in pairs:
                yield Passage((message.at,), by.label, by.at)
            return


def _is_message(row: Row) -> bool:
    return row.segment.kind is SegmentKind.BODY and row.label is None and len(row.text.split()) > 2  # noqa: PLR2004


def _pairs(rows: Sequence[Row], prose: Sequence[int], *, below: bool) -> Iterator[tuple[Row, Row]]:
    """Yield each message with the label right below it, or right above."""
    for at in prose:
        by = at + 1 if below else at - 1
        if not 0 <= by < len(rows):
            continue
        label, lower = rows[by].label, rows[max(at, by)]
        if label is None or label.colon or label.handle or (label.dashed and not below):
            continue
        beyond = rows[by + 1].apart if by + 1 < len(rows) else True
        bound = not lower.apart and (beyond if below else rows[by].apart)
        if label.dashed or bound:
            yield rows[at], rows[by]


def _has_rubric(article: Article, lexicon: Lexicon) -> bool:
    """Tell whether a line that is no prose stands over what readers say."""
    readers = lexicon.press.passages["readers"]
    return any(
        readers.within(key(one.span.of(article.text)))
        for one in article.segments
        if one.kind is not SegmentKind.BODY
    )


# --- posts


def _posts(article: Article, lexicon: Lexicon, rows: Sequence[Row]) -> Iterator[Passage]:
    """Yield the posts below the line of their account: what adjoins it, and what it numbers.

    Or the account opens the line itself: "@ada (juriste) : …".
    """
    for row in rows:
        opening = _ACCOUNT.match(row.text) if row.label is None else None
        start = row.segment.span.start
        end = start + opening.end() if opening else start
        label = label_in(article.text, Span(start, end), lexicon) if opening else None
        if label and label.handle:
            yield Passage((row.at,), label)
    heads = [at for at, row in enumerate(rows) if _is_account(row, lexicon)]
    if len(heads) == 1:
        heads = [at for at in heads if (head := rows[at].label) and head.sure]
    for at, following in pairwise([*heads, len(rows)]):
        label = rows[at].label
        inside = list(_thread(rows, lexicon, at + 1, following))
        if inside and label and not label.dashed:  # "— Ada (@ada)" stands below what she wrote
            yield Passage(tuple(inside), label, rows[at].at)


def _is_account(row: Row, lexicon: Lexicon) -> bool:
    """Tell whether a line names the account that posts what stands below it."""
    return bool(row.label and row.label.handle) and not _is_reply(row.text, lexicon)


def _thread(rows: Sequence[Row], lexicon: Lexicon, start: int, end: int) -> Iterator[int]:
    """Yield the paragraphs of an account's post, and of those that go on with it."""
    found = False
    for row in rows[start:end]:
        if not found and _is_reply(row.text, lexicon):
            continue
        if found and row.apart and not _NUMBERED.match(row.text):
            return
        yield row.at
        found = True


def _is_reply(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line only says whom a post answers, or when: "Replying to @ada"."""
    return bool(lexicon.press.passages["replies"].opens(key(text))) and len(text.split()) <= _RUN


# --- quotations that run over paragraphs


def running(article: Article) -> frozenset[int]:
    """Return the paragraphs without a mark at their head that go on with a quotation above.

    It is open there, and one of them closes it.
    """
    found: set[int] = set()
    body = [(at, one) for at, one in enumerate(article.segments) if one.kind is SegmentKind.BODY]
    for place, (_, segment) in enumerate(body):
        mark = _open(segment.span.of(article.text))
        if not mark:
            continue
        below = body[place + 1 : place + 1 + _RUN]
        for end, (_, following) in enumerate(below, start=1):
            text = following.span.of(article.text)
            first = re.search("|".join((*_PAIRS[mark], mark)), text)
            if first and first.group() in _PAIRS[mark]:
                found |= {at for at, _ in below[:end]}
            if first:
                break
    return frozenset(found)


def _open(text: str) -> str:
    """Return the mark of a quotation that a text leaves open, or ""."""
    for mark in "«“":
        last, closed = text.rfind(mark), max(text.rfind(one) for one in _PAIRS[mark])
        if last > closed:
            return mark
    return ""
