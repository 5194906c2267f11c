"""Which blocks of a page are its article: trafilatura proposes, the structure disposes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from kg.articles.furniture.pieces import Furniture
from kg.articles.furniture.reader import Reader, readers_of
from kg.articles.lines import line_of
from kg.articles.page.blocks import LINKED, PROSE, SENTENCE, Block, leads
from kg.articles.page.marks import Marks, clean_of, is_own, marks_of, weights_of
from kg.articles.sheet import letters
from kg.articles.values import is_section
from kg.extract.knowledge import Knowledge
from kg.extract.markup import words_of
from kg.extract.press import key

_MOST = 0.8  # of the chosen text is in the element that holds the article
_WINDOW = 20_000  # code points of trafilatura's text in which the next block is looked for
_ABOVE = 14  # blocks above the prose among which the headline is
_TITLE = 12  # letters from which on a line is no site's name
_FEW = 4  # words of a rubric above a headline
_NEAR = 4  # blocks between what goes on from one element to the next
_LISTS = frozenset(("ul", "ol", "dl", "table", "tbody", "tr", "blockquote"))
_PARTS = frozenset(("sub", "sous", "sur", "page", "site", "section", "block", "bloc", "box"))
"""Words in a class that say what else has a title."""
_BEYOND = 3  # blocks behind the last that trafilatura takes
_SHORT = 160  # code points of a block that names author, day or rubric


@dataclass(frozen=True, slots=True)
class Choice:
    """The blocks of an article, in document order.

    headline  the number of the one that is its heading, or None
    aside     the numbers of those that are no prose by their markup or their place
    """

    blocks: tuple[Block, ...]
    headline: int | None
    aside: frozenset[int]


def choose(
    page: str,
    blocks: Sequence[Block],
    titles: Sequence[str],
    site: str | None,
    knowledge: Knowledge,
) -> Choice | None:
    """Return the blocks that are the article; None where the page has no prose.

    page    its source
    titles  what its metadata call it
    site    whose it is: a heading that says no more is no headline

    A block is the article's where it stands in the element that holds most of what trafilatura
    takes, no class, role or element says that it is something else, and it is not mostly links.
    Between headline and prose, blocks that name author, day and rubric come with it.
    """
    marks = marks_of(blocks, titles, knowledge.markup)
    taken = _taken(page, blocks, marks)
    if not taken:
        return None
    main = marks.main([blocks[at] for at in sorted(taken)])
    clean = clean_of(blocks, main, marks.others, knowledge)
    if taken.isdisjoint(clean):  # all of it is marked: "section--ads"
        open_ = {one for block in blocks for one in block.noise} - marks.shut
        clean = clean_of(blocks, open_ | main, marks.others, knowledge)
    prose = [at for at in sorted(taken & clean) if blocks[at].prose] or sorted(taken & clean)
    if not prose:
        return None
    holder = _holder(blocks, prose)
    body = _body(blocks, taken, clean, _Body(holder, main, knowledge))
    if not body:
        return None
    first = body[0]
    headline = _headline(blocks, first, titles, _titled(blocks, clean, site, knowledge))
    clean |= _standfirst(blocks, headline, first, knowledge)
    head = _head(blocks, headline, first, clean, knowledge)
    below = _below(blocks, body, holder, clean)
    numbers = sorted({*head, *body, *below})
    ahead = (at for at in numbers if at < first and at not in taken and not blocks[at].prose)
    aside = {*ahead, *(at for at in numbers if blocks[at].furniture)}
    return Choice(
        tuple(blocks[at] for at in numbers),
        numbers.index(headline) if headline is not None else None,
        frozenset(numbers.index(at) for at in aside if at != headline),
    )


def _taken(page: str, blocks: Sequence[Block], marks: Marks) -> set[int]:
    """Return the numbers of the blocks that trafilatura takes, or else read as prose.

    Where it takes less than half of the prose outside of noise, that prose is taken too.
    """
    document = bare_extraction(page, include_comments=False, include_tables=True, fast=True)
    text = letters(getattr(document, "text", None) or "")
    found: set[int] = set()
    cursor = 0
    for at, block in enumerate(blocks):
        shown = letters(block.text)
        if not shown:
            continue
        where = text.find(shown, cursor, cursor + len(shown) + _WINDOW)
        if where >= 0 and (len(shown) > 3 or where == cursor):  # noqa: PLR2004  # "X" is anywhere
            found.add(at)
            cursor = where + len(shown)
    prose = [at for at, block in enumerate(blocks) if block.prose]
    main = marks.main([blocks[at] for at in prose])
    clean = {at for at in prose if main.issuperset(blocks[at].noise)}
    found = {at for at in found if main.issuperset(blocks[at].noise) or blocks[at].prose}
    size = sum(len(blocks[at].text) for at in clean)
    return found if 2 * sum(len(blocks[at].text) for at in found & clean) >= size else found | clean


def _holder(blocks: Sequence[Block], prose: Sequence[int]) -> HtmlElement:
    """Return the element that holds the article: the deepest with most of the prose in it.

    It grows where prose stands right beside it, with no heading of another article between.
    """
    weights = weights_of(blocks[at] for at in prose)
    total = sum(len(blocks[at].text) for at in prose)
    longest = max(prose, key=lambda at: len(blocks[at].text))
    several = Counter(element for block in blocks for element in set(block.path))
    inside = [e for e in blocks[longest].path if weights[e] >= _MOST * total and several[e] > 1]
    holder = next((e for e in reversed(inside) if e.tag not in _LISTS), blocks[longest].path[0])
    parent = holder.getparent()
    while parent is not None and parent.tag != "html" and _grows(blocks, prose, holder, parent):
        holder, parent = parent, parent.getparent()
    return holder


def _grows(
    blocks: Sequence[Block], prose: Sequence[int], holder: HtmlElement, parent: HtmlElement
) -> bool:
    """Tell whether prose that is in the parent alone goes on from that in the holder."""
    own = [at for at in prose if holder in blocks[at].path]
    beside = [at for at in prose if parent in blocks[at].path and at not in own]
    for at in beside:
        start, end = (at, own[0]) if at < own[0] else (own[-1], at)
        between = blocks[start + 1 : end]
        if end - start <= _NEAR and not any(block.heading or block.links for block in between):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Body:
    """Where the prose is looked for: the holder, and what holds most of the page's text."""

    holder: HtmlElement
    main: frozenset[HtmlElement]
    knowledge: Knowledge


def _body(blocks: Sequence[Block], taken: set[int], clean: set[int], where: _Body) -> list[int]:
    """Return the blocks in the holder that are the article's prose, its headings and its lists."""
    inside = [at for at in sorted(clean) if where.holder in blocks[at].path]
    ends = [at for at in inside if at in taken and blocks[at].prose]
    ends = ends or [at for at in inside if at in taken]
    if not ends:
        return []
    body: list[int] = []
    elsewhere = False  # below a line that leads to other articles
    for at in inside:
        block = blocks[at]
        linked = block.links >= LINKED and not (at in taken and _is_sentence(block))
        if at < ends[0] or linked:
            continue
        if is_own(block, where.knowledge):
            if block.heading and not _goes_on(blocks, body, ends, at):
                break
            elsewhere = bool(block.heading) or _is_linked(blocks, at + 1)
        elif (
            at in taken
            or (at <= ends[-1] + _BEYOND and _belongs(block, blocks, ends))
            or (body and _continues(blocks, body[-1], at))
        ):
            elsewhere = elsewhere and not (block.prose and not _is_teaser(blocks, at, where))
            if not elsewhere:
                body.append(at)
    return body


def _goes_on(blocks: Sequence[Block], body: Sequence[int], ends: Sequence[int], at: int) -> bool:
    """Tell whether as much prose follows a heading of the page's own as came before it."""
    before = sum(len(blocks[one].text) for one in body)
    return sum(len(blocks[one].text) for one in ends if one > at) * 2 >= before


def _is_teaser(blocks: Sequence[Block], at: int, where: _Body) -> bool:
    """Tell whether a block stands below a link in a box of both: another article's summary."""
    box = blocks[at].owner.getparent()
    return _is_linked(blocks, at - 1) and box not in where.main and box in blocks[at - 1].path


def _is_sentence(block: Block) -> bool:
    """Tell whether a block is a paragraph that ends as a sentence, linked or not."""
    return len(block.text) >= PROSE and bool(SENTENCE.search(block.text))


def _is_linked(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a block is mostly link."""
    return 0 <= at < len(blocks) and blocks[at].links >= LINKED


def _belongs(block: Block, blocks: Sequence[Block], ends: Sequence[int]) -> bool:
    """Tell whether a block that trafilatura left out stands where those do that it took."""
    homes = {element for at in ends for element in blocks[at].path[-3:]}
    return block.owner in homes or any(element in homes for element in block.path[-3:-1])


def _continues(blocks: Sequence[Block], last: int, at: int) -> bool:
    """Tell whether a block goes on right behind another: in its list, or in what it introduces."""
    before, block = blocks[last], blocks[at]
    lists = [element for element in block.path if element.tag in _LISTS]
    listed = bool(lists) and (lists[-1] in before.path or before.text.endswith(":"))
    return listed and at == last + 1


def _headline(
    blocks: Sequence[Block], first: int, titles: Sequence[str], clean: set[int]
) -> int | None:
    """Return the heading of the article: one that says what the metadata say, else the nearest h1.

    It stands above the prose; a page has its site's name as a heading too.
    """
    stated = {letters(title) for title in titles} - {""}
    above = range(first, -1, -1)
    for at in above:
        if blocks[at].heading and letters(blocks[at].text) in stated:
            return at
    near = [at for at in above if at >= first - _ABOVE and at in clean]
    for at in near:
        if blocks[at].heading == 1 and blocks[at].links < 1:
            return at
    skipped = [at for at in above if blocks[at].heading == 1 and at not in clean]
    lower = [at for at in near if blocks[at].heading and skipped and at > skipped[0]]
    if lower:
        return lower[-1]  # below the heading of its section
    for at in near:
        shown = letters(blocks[at].text)
        titled = len(shown) >= _TITLE and any(shown in title for title in stated)
        if titled and not blocks[at].heading and (passed := _passed(blocks, near, at)) is not None:
            return passed
        long = len(shown) >= _TITLE and blocks[at].links < 1
        if titled or ((blocks[at].heading or long) and _is_titled(blocks[at])):
            return at
    alone = not any(blocks[at].heading == 1 for at in clean)
    lower = [at for at in near if blocks[at].heading and blocks[at].links < 1]
    several = bool(lower) and " " in blocks[lower[0]].text.strip()
    return lower[0] if alone and several else None  # an old page: its title is an h3


def _passed(blocks: Sequence[Block], near: Sequence[int], above: int) -> int | None:
    """Return the lowest heading between a few words that the page is called by and the prose.

    The words are a rubric: "Right of reply / Helvia answers".
    """
    few = len(blocks[above].text.split()) <= _FEW
    passed = (at for at in near if at > above and blocks[at].heading and blocks[at].links < 1)
    return next(passed, None) if few else None


def _titled(
    blocks: Sequence[Block], clean: set[int], site: str | None, knowledge: Knowledge
) -> set[int]:
    """Return the blocks that may be titles, without one that names the section, or the site.

    Where a heading does, one of a lower level is the title below it.
    """
    own = letters(site or "")
    return {
        at
        for at in clean
        if not is_section(blocks[at].text, knowledge) and letters(blocks[at].text) != own
    }


def _is_titled(block: Block) -> bool:
    """Tell whether a heading's markup says that it is the title of an article."""
    names = " ".join(
        element.get(name) or ""
        for element in block.path[-2:]
        for name in ("class", "id", "itemprop")
    )
    words = words_of(names)
    parts = bool(words & _PARTS) and not block.heading
    return bool({"title", "headline", "titre"} & words) and not parts


def _standfirst(
    blocks: Sequence[Block], headline: int | None, first: int, knowledge: Knowledge
) -> set[int]:
    """Return the prose between headline and body that is marked as a teaser, but is its own.

    One with a heading or a link beside it is of another article.
    """
    between = range(headline + 1, first) if headline is not None else ()
    named = (blocks[at] for at in between if blocks[at].heading or blocks[at].links >= LINKED)
    others = {element for block in named for element in block.noise}
    return {
        at
        for at in between
        if blocks[at].prose and others.isdisjoint(blocks[at].noise)
        if all(leads(one, knowledge.markup) for one in blocks[at].noise)
    }


def _head(
    blocks: Sequence[Block],
    headline: int | None,
    first: int,
    clean: set[int],
    knowledge: Knowledge,
) -> list[int]:
    """Return the headline, what stands between it and the prose, its rubric and its day."""
    if headline is None:
        near = range(max(0, first - _BEYOND), first)
        return [at for at in near if at in clean and blocks[at].links < LINKED]
    signed = [at for at in range(headline + 1, first) if blocks[at].signed]
    if clean.isdisjoint(signed):  # buttons stand beside who wrote
        readers = readers_of(knowledge)
        clean = clean | set([at for at in signed if _signs(blocks[at], readers)][:1])
    between = [
        at
        for at in range(headline + 1, first)
        if at in clean and (blocks[at].links < 1 or blocks[at].furniture)
        if blocks[at].furniture or not is_own(blocks[at], knowledge)
    ]
    lead = [
        at
        for at in range(max(0, headline - 3), headline)
        if at in clean and (_leads(blocks[at], knowledge) or _dates(blocks[at : at + 2], knowledge))
    ]
    return [*lead, headline, *between]


def _signs(block: Block, readers: Sequence[Reader]) -> bool:
    """Tell whether a short block names who wrote."""
    line = line_of(block.text, 0, len(block.text))
    if line is None or len(block.text) > _SHORT:
        return False
    read = (each.read(line) for each in readers)
    return any(said and said.bylines for said in read) or all(
        each.is_writer(block.text) for each in readers
    )


def _leads(block: Block, knowledge: Knowledge) -> bool:
    """Tell whether a block above a headline is its rubric or its day."""
    if len(block.text) > _SHORT:
        return False
    if block.furniture or block.heading:
        return block.furniture
    parts = [part.strip(" :.") for part in re.split(r"[|/,›>•·]", key(block.text))]
    return any(
        all(part in press.opinion or part in press.release or part in press.news for part in parts)
        for press in knowledge.presses.values()
    )


def _dates(blocks: Sequence[Block], knowledge: Knowledge) -> bool:
    """Tell whether a block is the day that a newspaper prints above its articles, or names it.

    "The Argus", right above "Tuesday, 3 March 2026".
    """
    readers = readers_of(knowledge)
    read: list[list[Furniture]] = []
    for block in blocks:
        line = line_of(block.text, 0, len(block.text))
        read.append([said for each in readers if line and (said := each.read(line))])
    dated = [any(said.published for said in found) for found in read]
    short = len(blocks[0].text) <= PROSE and not blocks[0].linked and not blocks[0].heading
    return short and (dated[0] or (not read[0] and dated[-1]))


def _below(
    blocks: Sequence[Block], body: Sequence[int], holder: HtmlElement, clean: set[int]
) -> list[int]:
    """Return the blocks behind the prose that name author or day: a signature."""
    around = holder.getparent()
    return [
        at
        for at in range(body[-1] + 1, min(len(blocks), body[-1] + 6))
        if at in clean
        and blocks[at].furniture
        and len(blocks[at].text) < _SHORT
        and (holder in blocks[at].path or around in blocks[at].path)
    ]
