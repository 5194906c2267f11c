"""Heads and feet of articles whose parts are known to be read: so are their combinations."""

import random
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.articles import parse
from kg.model import Article, RawDocument, SegmentKind
from kg.pipeline import load_knowledge

HEADS = tomllib.loads((Path(__file__).parent / "heads.toml").read_text("utf-8"))
LANGUAGES = ("ar", "en", "fr")
DRAWN = 12  # heads of each language and order
BELOW = frozenset(("rights", "foot"))
PROSE = frozenset(("standfirst",))
"""Parts that may be read as prose."""
GAPS = ("\n\n", "\n")
"""What stands between two lines of a head: an empty line, or none."""


def head_of(
    parts: dict[str, Any], order: str, draw: random.Random
) -> tuple[dict[str, str], str, tuple[str, list[str], str, str]]:
    """Return the lines of a head in an order, the text they stand in, and what they say."""
    chosen = {name: draw.choice(parts[name]) for name in order.split()}
    author, paper = draw.choice(parts["author"]), draw.choice(parts["site"])
    day = draw.choice(parts["day"])
    chosen = {
        name: paper
        if name == "site"
        else line.format(author=author, paper=paper, day=day, place=parts["place"])
        for name, line in chosen.items()
    }
    above = [line for name, line in chosen.items() if name not in BELOW]
    below = [line for name, line in chosen.items() if name in BELOW]
    text = "\n\n".join([draw.choice(GAPS).join(above), *parts["body"], *below])
    return chosen, text, (chosen["headline"], [author], paper, "2026-03-17")


def said(found: Article) -> tuple[str | None, list[str], str | None, str | None]:
    """Return headline, authors, publisher and date."""
    return found.headline, [one.name for one in found.bylines], found.publisher, found.published


@pytest.mark.parametrize("order", HEADS["orders"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_of_a_head_are_read_in_any_order(language: str, order: str) -> None:
    """Headline, author, publisher and day are found; the prose is kept, and no other line."""
    parts = HEADS[language]
    for seed in range(DRAWN):
        draw = random.Random(f"{order} {seed}")  # noqa: S311  # no secret
        lines, text, expected = head_of(parts, order, draw)
        found = parse(RawDocument("a.txt", text.encode()), load_knowledge())[0]
        segments = [s for s in found.segments if s.kind is SegmentKind.BODY]
        prose = {s.span.of(found.text) for s in segments}

        assert expected == said(found), text
        assert prose >= set(parts["body"]), text
        assert not prose & {line for name, line in lines.items() if name not in PROSE}, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_a_head_is_drawn(language: str) -> None:
    """No line of the lists goes untried."""
    orders = HEADS["orders"]
    used = {name for order in orders for name in order.split()}

    assert used == HEADS[language].keys() - {"place", "author", "day", "body"}
