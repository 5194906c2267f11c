"""A web page → the article in it: its own blocks, in its own characters, and what it states.

`selection` says which blocks they are, `metadata` what the page states, with its precedence.
"""

from dataclasses import dataclass, replace

from lxml import etree

from kg.articles.lines import Line, line_of
from kg.articles.page.blocks import blocks_of
from kg.articles.page.days import seen
from kg.articles.page.metadata import read_metadata
from kg.articles.page.selection import Choice, choose
from kg.articles.page.tree import read_tree
from kg.articles.page.typeset import raise_headings
from kg.articles.stated import Stated
from kg.errors import InputError
from kg.extract.knowledge import Knowledge
from kg.model import RawDocument

_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page: its frozen text, that text's lines, and what the page states."""

    text: str
    lines: tuple[Line, ...]
    stated: Stated
    warnings: tuple[str, ...]


def read_page(raw: RawDocument, knowledge: Knowledge) -> Page:
    """Return the article of a page.

    Raises:
        InputError: the page cannot be decoded, or has no article in it.
    """
    root = read_tree(raw)
    raise_headings(root)
    found = read_metadata(root, raw.name, knowledge)
    blocks = blocks_of(root, knowledge, found.paid)
    source = etree.tostring(root, encoding="unicode", method="html")
    choice = choose(source, blocks, found.titles, found.publisher, knowledge)
    if choice is None:
        raise InputError(
            "it is a page without an article: no block of it reads as prose",
            where=raw.name,
            fix="Save the page of one article, or its text",
        )
    text, lines = _frozen(choice)
    heading = lines[choice.headline].text if choice.headline is not None else None
    stated = found.stated(heading)
    if stated.published is None:
        stated = replace(stated, seen=seen(root, blocks, knowledge))
    return Page(text, lines, stated, found.warnings)


def _frozen(choice: Choice) -> tuple[str, tuple[Line, ...]]:
    """Return the blocks as one text with a blank line between two, and their lines."""
    text = _GAP.join(block.text for block in choice.blocks)
    lines: list[Line] = []
    start = 0
    for at, block in enumerate(choice.blocks):
        end = start + len(block.text)
        heading = block.heading if at != choice.headline else 1
        if line := line_of(text, start, end):
            line = replace(line, heading=heading, item=block.item, signed=block.signed)
            lines.append(replace(line, aside=at in choice.aside, quoted=block.quoted))
        start = end + len(_GAP)
    return text, tuple(lines)
