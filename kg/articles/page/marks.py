"""Which elements of a page are no article by their marks or their own words, and which are."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from kg.articles.page.blocks import LINKED, PROSE, Block, is_shut
from kg.articles.sheet import letters
from kg.extract.knowledge import Knowledge
from kg.extract.markup import Markup
from kg.extract.press import key

_HOLDS = 0.5  # of the text of some blocks in an element, and nothing that its class says counts
_BRIEF = 2  # paragraphs that a headline stands above, from which on they are its article
_TITLE = 12  # letters from which on a heading is no site's name
_HOST = re.compile(r"(?:https?:)?//([^/?#:]+)", re.IGNORECASE)
_REGISTERED = re.compile(r"[^.]+\.(?:(?:com?|org?|net?|gov|gouv|ac|edu)\.(?=..$))?[^.]+$|^[^.]+$")
"""The end of a host that its owner has registered: "argus.example", "argus.co.ke"."""
_LINK = 4  # words from which on a link is another article's title
_ALIKE = 3  # boxes that are alike, from which on they are a list


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands against, and for, what the classes and elements of a page say.

    around  the elements around its headline
    shut    the elements of what is no article however much of the page it is, or is marked beside
            headline and prose, but those
    others  the elements of other articles, and of lists of them
    """

    around: frozenset[HtmlElement]
    shut: frozenset[HtmlElement]
    others: frozenset[HtmlElement]

    def main(self, blocks: Collection[Block]) -> frozenset[HtmlElement]:
        """Return the elements that no mark makes noise: they hold most of some blocks' text.

        So do those around the headline. Where all the text but headings and links is shut, nothing
        is.
        """
        outside = [one for one in blocks if not one.heading and self.shut.isdisjoint(one.noise)]
        if sum(len(one.text) for one in outside if one.links < LINKED) < PROSE:
            outside = list(blocks)
        weights = weights_of(outside)
        total = sum(len(one.text) for one in outside)
        return self.around | {one for one, weight in weights.items() if weight >= _HOLDS * total}


def marks_of(blocks: Sequence[Block], titles: Iterable[str], markup: Markup) -> Marks:
    """Return what stands against the marks of a page.

    titles  what its metadata call it
    """
    noise = {element for block in blocks for element in block.noise}
    shut = frozenset(one for one in noise if is_shut(one, markup))
    path = _around(blocks, {letters(one) for one in titles} - {""}, shut)
    around = frozenset(path)
    others = frozenset(_others(blocks, path) | _teasers(blocks))
    return Marks(around, (shut | _besides(blocks, path)) - around, others - around)


def _others(blocks: Sequence[Block], path: Sequence[HtmlElement]) -> set[HtmlElement]:
    """Return the <article> elements beside that of headline and prose with headlines like it.

    They stand right beside it, or hold no more prose.

    path  the elements around the headline
    """
    own = next((one for one in reversed(path) if one.tag == "article"), None)
    if own is None or sum(block.prose and own in block.path for block in blocks) < _BRIEF:
        return set()
    headline = {element.tag for element in path}  # its heading is among them
    titled = (block for block in blocks if f"h{block.heading}" in headline)
    found = {one for block in titled for one in block.path if one.tag == "article"}
    weights = weights_of(block for block in blocks if block.prose)
    return {
        one
        for one in found.difference(path)
        if own not in one.iterancestors()
        if weights[one] <= weights[own] or one.getparent() is own.getparent()
    }


def _teasers(blocks: Sequence[Block]) -> set[HtmlElement]:
    """Return boxes alike, side by side below a page's prose: a linked heading over a paragraph.

    The links stay on the site: what is for sale elsewhere may be what an article lists. Where they
    hold half of the prose, the page is made of them.
    """
    hosts = Counter(_host(link) for block in blocks[:1] for link in block.path[0].iter("a"))
    site = {"", *(host for host, _ in hosts.most_common(1))}
    alike: defaultdict[tuple[object, ...], set[HtmlElement]] = defaultdict(set)
    for block in blocks:
        linked = block.heading and block.links >= LINKED and len(block.text.split()) >= _LINK
        if linked and site.issuperset(_host(link) for link in _links(block)):
            for box in block.path:
                alike[box.getparent(), box.tag, box.get("class")].add(box)
    prose = [block for block in blocks if block.prose and not block.heading]
    several = Counter(element for block in prose for element in block.path)
    lists = [boxes for boxes in alike.values() if len(boxes) >= _ALIKE]
    found = {box for boxes in lists if all(several[box] <= 1 for box in boxes) for box in boxes}
    own = [at for at, block in enumerate(prose) if found.isdisjoint(block.path) and not block.noise]
    held = [len(block.text) for block in prose if not found.isdisjoint(block.path)]
    above = {box for block in prose[: own[-1]] for box in block.path} if own else set()
    made = 2 * sum(held) >= sum(len(block.text) for block in prose)
    return set() if made else found - above


def _links(block: Block) -> Iterator[HtmlElement]:
    """Yield the links around a block and in its element."""
    yield from block.owner.iterancestors("a")
    yield from block.owner.iter("a")


def _host(link: HtmlElement) -> str:
    """Return the end of the host that a link leads to; "" is the page's own."""
    host = _HOST.match(link.get("href") or "")
    end = _REGISTERED.search(host[1].lower()) if host else None
    return end[0] if end else ""


def _besides(blocks: Sequence[Block], path: Sequence[HtmlElement]) -> set[HtmlElement]:
    """Return what is marked outside the innermost element of headline and prose, if there is one.

    A brief is shorter than what stands in its sidebar.

    path  the elements around the headline, the root first
    """
    around = frozenset(path)
    clear = Counter(
        element
        for block in blocks
        if block.prose and around.issuperset(block.noise)
        for element in around.intersection(block.path)
    )
    within = next((one for one in reversed(path) if clear[one] >= _BRIEF), None)
    outside = (one for one in blocks if within is not None and within not in one.path)
    return {element for block in outside for element in block.noise}


def _around(
    blocks: Sequence[Block], stated: Collection[str], shut: Collection[HtmlElement]
) -> tuple[HtmlElement, ...]:
    """Return the elements around the heading that is called as the page, or its only first one.

    The root is the first of them. In what is shut, it is one of the first level that is called so:
    a reader of the page quotes its title, and a dialog has one of its own.
    """
    headings = [block for block in blocks if block.heading]
    called = [block for block in headings if letters(block.text) in stated]
    first = [block for block in headings if block.heading == 1]
    alone = len(first) == 1 and len(letters(first[0].text)) >= _TITLE and first[0].links < 1
    found = [one for one in called if one.heading == 1]
    lesser = [*called, *(first if alone else ())]
    found += (one for one in lesser if not any(element in shut for element in one.noise))
    return found[0].path if found else ()


def weights_of(blocks: Iterable[Block]) -> Counter[HtmlElement]:
    """Return how many characters of the blocks each element around them holds."""
    weights = Counter[HtmlElement]()
    for block in blocks:
        weights.update(dict.fromkeys((*block.path, *block.noise), len(block.text)))
    return weights


def clean_of(
    blocks: Sequence[Block],
    main: Collection[HtmlElement],
    others: Collection[HtmlElement],
    knowledge: Knowledge,
) -> set[int]:
    """Return the numbers of the blocks that neither marks nor their own words take out."""
    boxes, main = _boxes(blocks, main, knowledge) | set(others), frozenset(main)
    return {
        at
        for at, block in enumerate(blocks)
        if main.issuperset(block.noise) and boxes.isdisjoint(block.path)
        if not _is_account(block, knowledge)
    }


def _boxes(
    blocks: Sequence[Block], main: Collection[HtmlElement], knowledge: Knowledge
) -> set[HtmlElement]:
    """Return the elements that open with a heading of the page's own: "Sign up for …"."""
    found: set[HtmlElement] = set()
    for block in blocks:
        box = block.owner.getparent()
        if block.heading and box is not None and box not in main and is_own(block, knowledge):
            found.add(box)
    return found


def is_own(block: Block, knowledge: Knowledge) -> bool:
    """Tell whether a block is the page's own words: "Related stories", "Subscribe to …"."""
    folded = key(block.text).strip(" :.>»›()0123456789")  # "3 comments"
    return len(block.text) < PROSE and any(
        folded in press.noise or press.noisy.opens(folded) for press in knowledge.presses.values()
    )


def _is_account(block: Block, knowledge: Knowledge) -> bool:
    """Tell whether a block but names the account that put the article in: "By admin"."""
    folded = key(block.text)
    if len(block.text) > PROSE:
        return False
    openers = (press.bylines.opens(folded) for press in knowledge.presses.values())
    return any(knowledge.markup.is_account(folded[end:].strip(" :")) for end in {0, *openers})
