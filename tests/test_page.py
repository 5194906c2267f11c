"""The page's own JSON-LD: what search engines are told."""

import json
from dataclasses import replace
from typing import Any

from kg.model import Entity, Extraction, Iri, Value
from kg.names import SCHEMA
from kg.page import page_jsonld
from tests.gold import gold_extraction


def page(extraction: Extraction) -> dict[str, Any]:
    """Return the page's data."""
    data: dict[str, Any] = json.loads(page_jsonld(extraction))
    return data


def test_the_first_articles_page():
    """The recommended properties of Google's Article guidance that a text can give."""
    data = page(gold_extraction())

    assert "https://schema.org" == data["@context"]
    assert ["NewsArticle", "OpinionNewsArticle"] == data["@type"]
    assert "IA au Maroc : coopérer sans perdre la maîtrise" == data["headline"]
    assert "2026-01-15" == data["datePublished"]
    assert "fr" == data["inLanguage"]
    [author] = data["author"]
    assert ("Person", "Az-Eddine Bennani") == (author["@type"], author["name"])
    publisher = data["publisher"]
    assert ("NewsMediaOrganization", "L'ODJ Média") == (publisher["@type"], publisher["name"])


def test_the_author_has_no_title_in_the_name():
    """An honorific prefix belongs elsewhere, so the guidance says."""
    text = page_jsonld(gold_extraction()).decode()

    assert "Dr " not in text


def test_mentions_are_the_named_things():
    """What the article only describes is left out, and so are its author and publisher."""
    names = {thing["name"] for thing in page(gold_extraction())["mentions"]}

    assert {"Mistral AI", "Royaume du Maroc", "Aït Bellahcen", "AI Made in Morocco"} <= names
    assert not names & {"universités", "Az-Eddine Bennani", "L'ODJ Média"}


def test_no_statement_is_on_the_page():
    """An opinion would be read there as the publisher's own claim."""
    keys = page(gold_extraction()).keys()

    assert keys <= {
        *("@context", "@type", "@id", "headline", "datePublished", "inLanguage"),
        *("author", "publisher", "about", "mentions"),
    }


def test_it_cannot_end_its_script_element():
    """A headline with markup in it stays text."""
    gold = gold_extraction()
    headline = "</script><!-- & <b>"
    marked = replace(gold, article=replace(gold.article, headline=headline))

    body = page_jsonld(marked)

    assert not set(b"<>&") & set(body)
    assert headline == json.loads(body)["headline"]


def test_what_is_unknown_is_left_out():
    """No date, no headline, no byline: no empty property is written."""
    gold = gold_extraction()
    article = replace(gold.article, headline=None, published=None)
    bare = replace(gold, article=article, authors=(), publisher=None, entities=())

    assert ["@context", "@type", "@id", "inLanguage"] == list(page(bare))


def test_an_author_with_a_page_of_their_own_is_linked():
    """A url and identifiers elsewhere are given where the data has them."""
    ada = Entity(
        Iri("https://kg.example.org/id/ada"),
        Value("Ada Lovelace", language="en"),
        (SCHEMA.Person,),
        same_as=(Iri("http://www.wikidata.org/entity/Q7259"),),
        properties=((SCHEMA.url, Value("https://ada.example.org/")),),
    )
    gold = gold_extraction()

    [author] = page(replace(gold, authors=(ada.iri,), entities=(*gold.entities, ada)))["author"]

    assert "https://ada.example.org/" == author["url"]
    assert ["http://www.wikidata.org/entity/Q7259"] == author["sameAs"]
