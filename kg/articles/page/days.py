"""The day that a page shows: in its <time> elements, in boxes, or among its own words."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from kg.articles.furniture.pieces import dates_in
from kg.articles.furniture.reader import Reader, readers_of
from kg.articles.lines import line_of
from kg.articles.page.blocks import Block
from kg.articles.page.site import SEPARATOR
from kg.articles.values import published_in
from kg.dates import DAY
from kg.extract.knowledge import Knowledge
from kg.extract.press import key

_SHORT = 120  # code points of a block that holds a day
_BOX = 40  # of the boxes that hold day, month and year
_PIECES = 20  # of an element that are looked at, be it as large as it may
_TITLE = 3  # words of a link that is another article's
_STEP = 5  # words of a step on the way from home
_STEPS = re.compile(r"\s+[>›»/]\s+|\s*[|•·]\s*")
_DATED = "//*[contains(translate(@class, 'DATE', 'date'), 'date')]"
_ASIDE = frozenset(("aside", "nav"))


def timed(root: HtmlElement, knowledge: Knowledge) -> str | None:
    """Return the day of the first <time> of the article that is none of a later version."""
    times = root.xpath("//article//time[@datetime]") or root.xpath("//main//time[@datetime]")
    times = times or root.xpath("//time[@datetime]")
    times = times or root.xpath("//abbr[@title and contains(@class, 'published')]")
    for time in sorted(times, key=lambda each: each.get("pubdate") is None):
        around = f"{time.get('class') or ''} {time.get('itemprop') or ''} {_before(time)}"
        updated = any(press.updated.within(key(around)) for press in knowledge.presses.values())
        if updated or is_teaser(time):
            continue
        if day := published_in(time.get("datetime") or time.get("title"), knowledge):
            return day
    return None


def seen(root: HtmlElement, blocks: Sequence[Block], knowledge: Knowledge) -> str | None:
    """Return the day that a page shows away from its article, the surest first.

    Boxes of a day, a month and a year; words that say when a text appeared; the way from home,
    with the day behind it; a block that is but the day; what is below or beside the article.
    """
    readers = readers_of(knowledge)
    short = [block for block in blocks if len(block.text) <= _SHORT and not _lists(block)]
    plain = [block for block in short if not block.noise]
    found = (
        _boxed(root, knowledge),
        next(_appeared(plain, readers), None),
        next(_trailing(short, readers), None),
        next(_alone(plain, readers), None),
        next(_appeared([block for block in short if block.noise], readers), None),
        next(_titled(root, knowledge), None),
    )
    return next((day for day in found if day), None)


def is_teaser(element: HtmlElement) -> bool:
    """Tell whether an element belongs to a link to another article, beside it or around it."""
    for around in element.iterancestors():
        if around.tag in _ASIDE:
            return True
        if around.tag != "li":
            continue
        links = islice((link for link in around.iter("a") if link is not element), _PIECES)
        if any(len((link.text_content() or "").split()) >= _TITLE for link in links):
            return True
    return False


def _boxed(root: HtmlElement, knowledge: Knowledge) -> str | None:
    """Return the day whose parts stand in elements each: "11", "November", "2024"."""
    for box in root.xpath(_DATED):
        parts = [part.strip() for part in islice(box.itertext(), _PIECES) if part.strip()]
        text = " ".join(parts)
        if not 1 < len(parts) < _STEP or len(text) > _BOX or is_teaser(box):
            continue
        if (day := published_in(text, knowledge)) and len(day) == DAY:
            return day
    return None


def _appeared(blocks: Sequence[Block], readers: Sequence[Reader]) -> Iterator[str]:
    """Yield the days right behind words that say when a text appeared: "Posted on 3 May 2026"."""
    for block in blocks:
        for reader in readers:
            for each in dates_in(block.text, reader.press):
                before = re.split(r"[|(),;•·–—]\s*|\s{2,}", key(block.text[: each.start]))[-1]
                words = before.split()
                starts = (" ".join(words[at:]) for at in range(len(words)))
                told = any(
                    length and all(map(reader.is_around, rest[length:].replace(":", " ").split()))
                    for rest in starts
                    if (length := reader.press.appeared.opens(rest))
                )
                if told and len(each.iso) == DAY and not reader.press.updated.within(before):
                    yield each.iso


def _alone(blocks: Sequence[Block], readers: Sequence[Reader]) -> Iterator[str]:
    """Yield the days of blocks that hold one among words that stand around dates, and no link."""
    for block in blocks:
        line = line_of(block.text, 0, len(block.text))
        if line is None or block.links:
            continue
        for reader in readers:
            said = reader.read(line)
            if said and said.published and len(said.published) == DAY and not said.updated:
                yield said.published


def _titled(root: HtmlElement, knowledge: Knowledge) -> Iterator[str]:
    """Yield the day that is a part of the page's title: "A deal | 3 May 2026 | The Argus"."""
    for title in root.xpath("//head/title"):
        for part in SEPARATOR.split(title.text_content()):
            if (day := published_in(part, knowledge)) and len(day) == DAY:
                yield day


def _trailing(blocks: Sequence[Block], readers: Sequence[Reader]) -> Iterator[str]:
    """Yield the day on the way from the home page: "Home > Sport • Friday 3 May 2026"."""
    for block in blocks:
        *steps, last = _STEPS.split(block.text)
        short = all(len(step.split()) <= _STEP for step in steps)
        if not (block.linked and len(steps) > 1 and short):
            continue
        for reader in readers:
            line = line_of(last, 0, len(last))
            said = reader.read(line) if line else None
            if said and said.published and len(said.published) == DAY and not said.updated:
                yield said.published


def _lists(block: Block) -> bool:
    """Tell whether a block stands in a list with a link: one of other articles."""
    return bool(block.linked) and block.item


def _before(element: HtmlElement) -> str:
    """Return the words just before an element."""
    before = element.getprevious()
    parent = element.getparent()
    text = before.tail if before is not None else parent.text if parent is not None else ""
    return (text or "")[-40:]
