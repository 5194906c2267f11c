"""The framed JSON-LD: pleasant to read, and the same graph to every parser."""

import json
import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld
from pyoxigraph import DefaultGraph, Quad

from kg import names
from kg.facts import fact_quads, project
from kg.graph import article_quads
from kg.model import Certainty, CueKind, Extraction, Kind, Modality, Polarity, ReviewStatus
from kg.names import CONTEXT, PREFIXES, Namespace
from kg.serialize import Format, canonical, parse, to_jsonld, to_jsonld_dataset, to_turtle
from kg.serialize.context import Context
from tests.extractions import extractions
from tests.gold import gold_extraction, gold_run

# rdflib's own JSON-LD parser still makes one
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

CONTEXT_BODY = (Path(__file__).parents[1] / "ontology" / "context.jsonld").read_bytes()
OUTPUT = Path(__file__).parents[1] / "output"
TERMS: dict[str, Any] = json.loads(CONTEXT_BODY)["@context"]


def quads_of(*found: Extraction) -> list[Quad]:
    """Return the triples of some articles in the default graph."""
    return [
        Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())
        for extraction in found
        for quad in article_quads(extraction, gold_run())
    ]


def gold_document() -> dict[str, Any]:
    """Return the first article's document."""
    document: dict[str, Any] = json.loads(to_jsonld(quads_of(gold_extraction()), CONTEXT_BODY))
    return document


def by_pyld(body: bytes) -> str:
    """Return the canonical form of what PyLD reads."""
    nquads = jsonld.to_rdf(json.loads(body), {"format": "application/n-quads"})
    return canonical(parse(nquads.encode(), Format.NQUADS, "pyld"))


def by_rdflib(body: bytes) -> str:
    """Return the canonical form of what rdflib reads, its lexical forms left alone."""
    normalize, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        graph = rdflib.Graph().parse(data=body, format="json-ld")
    finally:
        rdflib.NORMALIZE_LITERALS = normalize
    ntriples = graph.serialize(format="nt", encoding="utf-8")
    return canonical(parse(ntriples, Format.NTRIPLES, "rdflib"))


def by_kg(body: bytes) -> str:
    """Return the canonical form of what we read ourselves."""
    return canonical(parse(body, Format.JSONLD, "kg"))


@pytest.mark.parametrize("read", [by_kg, by_pyld, by_rdflib])
def test_three_parsers_find_the_turtles_graph(read: Callable[[bytes], str]):
    """The first article's JSON-LD and Turtle are one graph."""
    quads = quads_of(gold_extraction())
    turtle = parse(to_turtle(quads, PREFIXES), Format.TURTLE, "kg.ttl")

    assert canonical(turtle) == canonical(quads) == read(to_jsonld(quads, CONTEXT_BODY))


@given(st.lists(extractions(), min_size=1, max_size=3))
@settings(max_examples=40)
def test_three_parsers_find_any_articles_graph(found: list[Extraction]):
    """One article or several, which may share entities: framing loses nothing."""
    quads = quads_of(*found)
    body = to_jsonld(quads, CONTEXT_BODY)

    expected = canonical(quads)
    assert expected == by_kg(body)
    assert expected == by_pyld(body)
    assert expected == by_rdflib(body)


@given(st.lists(extractions(), min_size=1, max_size=2))
@settings(max_examples=25)
def test_a_dataset_keeps_its_graphs(found: list[Extraction]):
    """Articles and facts in graphs of their own, read by two parsers."""
    quads = [quad for one in found for quad in article_quads(one, gold_run())]
    quads += fact_quads(project(found), found)
    body = to_jsonld_dataset(quads, CONTEXT_BODY)

    assert canonical(quads) == by_kg(body) == by_pyld(body)


def test_the_article_is_at_the_root():
    """Its keys come in an order that a reader follows, and hold what they say."""
    document = gold_document()

    assert list(document)[:6] == ["@context", "id", "type", "headline", "author", "publisher"]
    assert "OpinionNewsArticle" == document["type"]
    assert {"fr": "IA au Maroc : coopérer sans perdre la maîtrise"} == document["headline"]
    assert "Az-Eddine Bennani" == document["author"]["label"]["fr"]
    assert "2026-01-15" == document["datePublished"]
    assert "@graph" not in document


def test_a_statement_shows_its_words():
    """Short names, the quote where the statement is, and no reference to chase."""
    [statement] = [
        statement
        for statement in gold_document()["statements"]
        if statement["predicate"] == "possesses"
    ]

    assert "mistral-ai" == statement["subject"]
    assert "negative" == statement["polarity"]
    assert "az-eddine-bennani_person" == statement["claimant"]
    assert ["ne", "pas"] == statement["negationCue"]
    assert ["layer:compute"] == statement["concernsLayer"]
    words, position = statement["evidence"][0]["selector"]
    assert words["exact"].startswith("Mistral AI ne dispose pas")
    assert (1451, 1553) == (position["start"], position["end"])


def test_statements_come_in_text_order():
    """As the article says them."""
    starts = [
        statement["evidence"][0]["selector"][1]["start"]
        for statement in gold_document()["statements"]
    ]

    assert 57 == len(starts)
    assert starts == sorted(starts)


def test_a_thing_is_described_once():
    """Under `mentions`, or where it comes first; elsewhere stands its identifier."""
    text = to_jsonld(quads_of(gold_extraction()), CONTEXT_BODY).decode()

    assert 1 == text.count('"label": {"fr": "Mistral AI"}')
    assert 1 == text.count('"label": {"fr": "Az-Eddine Bennani"}')


def test_the_context_holds_what_is_used_and_no_more():
    """No term without a use, none that a reader would have to look up elsewhere."""
    document = gold_document()
    text = json.dumps({key: value for key, value in document.items() if key != "@context"})
    inline = document["@context"]

    prefixes = {name for name in inline if str(inline[name])[-1] in "/#"}
    for name in set(inline) - prefixes - {"@version", "@base", "@language"}:
        assert f'"{name}"' in text
    assert {key: inline[key] for key in TERMS if key in inline} == {
        key: value for key, value in inline.items() if key in TERMS
    }


def test_every_term_of_the_context_is_named_in_the_code():
    """The published context and kg.names spell the same IRIs, prefixes included."""
    closed = {
        space.base + term
        for space in vars(names).values()
        if isinstance(space, Namespace)
        for term in space.terms
    }
    context = Context(CONTEXT_BODY)

    assert set(context.prefixes.items()) <= set(PREFIXES.items())
    found = {*context.properties, *context.reversed, *context.names}
    assert len(found) > 100
    assert set() == found - closed


def test_the_context_leads_nowhere_else():
    """It refers to no other context, and schema.org is always the one of https."""
    text = CONTEXT_BODY.decode()

    assert "@import" not in text
    assert "http://schema.org" not in text
    assert "https://schema.org/" == TERMS["schema"]
    assert all("@vocab" not in key for key in TERMS)
    scoped = [v["@context"] for v in TERMS.values() if isinstance(v, dict) and "@context" in v]
    assert scoped
    assert all(isinstance(context, dict) and set(context) == {"@vocab"} for context in scoped)
    named = [key for key, value in TERMS.items() if "schema:" in json.dumps(value)]
    assert len(named) > 40


def test_every_term_that_is_published_has_a_compact_name():
    """No IRI of the ontology stands in full, or with its prefix, as a key or a type in output/."""
    document = json.loads((OUTPUT / "kg.jsonld").read_text("utf-8"))
    text = json.dumps({key: value for key, value in document.items() if key != "@context"})

    assert '"statements"' in text
    assert [] == re.findall(r'"(?:sov:|https://w3id\.org/sovkg/ontology#)[A-Za-z]+"', text)


def test_every_term_of_ours_is_in_the_context():
    """Whatever the ontology names has a short name."""
    context = Context(CONTEXT_BODY)
    inner = {"relation", "valueRelation"}  # the relations' super-properties, never used in data

    named = {*context.properties, *context.reversed, *context.names}
    assert {names.SOV[term] for term in names.SOV.terms - inner} <= named


@pytest.mark.parametrize(
    ("key", "members"),
    [
        ("polarity", Polarity),
        ("modality", Modality),
        ("kind", Kind),
        ("certainty", Certainty),
        ("reviewStatus", ReviewStatus),
    ],
)
def test_every_concept_has_a_name_that_stands_alone(key: str, members: type[StrEnum]):
    """`"polarity": "negative"`: no concept's name means something else as a term."""
    context = Context(CONTEXT_BODY)
    vocabulary = TERMS[key]["@context"]["@vocab"]

    for member in members:
        assert member.value == context.word(f"{vocabulary}{member}", vocabulary)


def test_every_cue_has_a_term():
    """A new kind of cue needs one."""
    assert {f"{kind}Cue" for kind in CueKind} <= set(TERMS)


def test_a_document_may_name_the_published_context():
    """What is written inline may be replaced by the context's IRI; base and prefix stay."""
    quads = quads_of(gold_extraction())
    document = json.loads(to_jsonld(quads, CONTEXT_BODY))
    own = {key: value for key, value in document["@context"].items() if key not in TERMS}
    document["@context"] = [CONTEXT, own]

    read = parse(json.dumps(document).encode(), Format.JSONLD, "f", {CONTEXT: CONTEXT_BODY})

    assert canonical(quads) == canonical(read)
