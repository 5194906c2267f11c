"""The rules for minting IRIs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.model import Iri
from kg.names import SCHEMA, SOV, article_iri, entity_iri, local_iri, resource_base, slug

BASE = "https://ex.org/id/"
HASH = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("L’ODJ Média", "l-odj-media"),
        ("Œuvre_ouverte", "oeuvre-ouverte"),
        ("الذكاء الاصطناعي", "الذكاء-الاصطناعي"),
        ("中文", "中文"),
        ("Sa\u00advi\u200bgnac", "savignac"),
        ("س\u200fيلا\u0640\u0640نا", "سيلانا"),
    ],
)
def test_a_slug_keeps_the_words(name: str, expected: str):
    """Latin letters without accents, other scripts as they are."""
    assert expected == slug(name)


@pytest.mark.parametrize("word", ["中文", "mot ", "عالَم ", "𐍈", "a"])
def test_a_long_slug_is_cut_in_letters_and_in_bytes(word: str):
    """A file is named by it, and file systems count bytes; the hash keeps two names apart."""
    name = word * 120
    short = slug(name)

    assert len(short) <= 89
    assert len(short.encode()) <= 150
    assert short != slug(name + " 2")


@pytest.mark.parametrize("headline", ["« … »", "???", "🚀", "_", "\u0301", "", None])
def test_a_headline_without_a_letter_counts_as_none(headline: str | None):
    """The text's hash stands in for it, beside the date or alone."""
    dated = article_iri(BASE, "2026-01-15", headline, HASH)

    assert f"{BASE}article/2026-01-15-0123456789ab" == dated
    assert f"{BASE}article/0123456789ab" == article_iri(BASE, None, headline, HASH)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_headline_gives_an_iri(headline: str):
    """Whatever its script: a parser takes it, it fits a file's name, and its base is known."""
    iri = article_iri(BASE, "2026-01-15", headline, HASH)

    assert NamedNode(iri).value == iri
    assert BASE == resource_base(iri)
    assert len(iri.removeprefix(f"{BASE}article/").encode()) <= 161


@pytest.mark.parametrize(
    "article", ["https://ex.org/#article/a", "https://ex.org/article/a/b", "urn:a"]
)
def test_an_iri_that_was_not_minted_here_has_no_base(article: str):
    """What stands before `article/` is a base only where it ends in a slash."""
    assert resource_base(article) is None


def test_a_name_without_a_letter_has_an_iri_too():
    """A byline of three question marks is odd, but no reason to stop: its hash stands in."""
    nameless = [entity_iri(BASE, name, SCHEMA.Person) for name in ("???", "???", "!!!")]

    assert len(f"{BASE}0123456789ab_person") == len(nameless[0])
    assert nameless[0] == nameless[1] != nameless[2]
    assert local_iri(Iri(f"{BASE}article/a"), "…").startswith(f"{BASE}article/a/entity/")


def test_outlets_that_print_the_same_dispatch_have_an_article_each():
    """Date and headline agree, the publisher does not."""
    first, second = (
        article_iri(BASE, "2026-01-15", "Un accord", HASH, outlet) for outlet in ("AFP", "MAP")
    )

    assert f"{BASE}article/2026-01-15-afp-un-accord" == first != second


@pytest.mark.parametrize(
    ("kind", "other", "same"),
    [
        (SOV.Company, SOV.University, False),
        (SCHEMA.Person, SOV.Actor, False),
        (SOV.Ministry, SOV.PublicBody, True),
        (SCHEMA.City, SCHEMA.Place, True),
    ],
)
def test_a_name_and_its_type_make_the_iri(kind: Iri, other: Iri, same: bool):  # noqa: FBT001
    """A company and a university of one name are two; a ministry is a public body."""
    assert same == (entity_iri(BASE, "Atlas", kind) == entity_iri(BASE, "ATLAS", other))


def test_no_two_names_meet_in_one_iri():
    """A name that ends like a type is not the name before it with that type."""
    assert entity_iri(BASE, "Atlas company", SOV.Actor) != entity_iri(BASE, "Atlas", SOV.Company)
