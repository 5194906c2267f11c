"""The head of web pages as content systems print it: one table of pages and what they say."""

import tomllib
from pathlib import Path

import pytest

from kg.articles import parse
from kg.model import RawDocument
from kg.pipeline import load_knowledge

TABLE = tomllib.loads((Path(__file__).parent / "page_heads.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["what"])
def test_a_page_says_who_wrote_what_when_and_for_whom(case: dict[str, str]):
    """Headline, authors, publisher and day are those that a reader of the page would give."""
    page = case["page"]
    for language, prose in TABLE["prose"].items():
        page = page.replace(f"{{{language}}}", prose)
    head = case.get("head", "")
    page = (
        page if "<body" in page.lower() else f"<html><head>{head}</head><body>{page}</body></html>"
    )
    found, _ = parse(RawDocument("a.html", page.encode()), load_knowledge())

    said = {
        "headline": found.headline,
        "authors": [one.name for one in found.bylines],
        "publisher": found.publisher,
        "published": found.published,
    }
    assert said == {name: case.get(name) for name in said}
