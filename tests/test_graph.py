"""What the article's graph says, and what it must never say."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg.graph import article_quads, entity_triples
from kg.model import Entity, Extraction, Iri, Value
from kg.names import (
    OA,
    RDF,
    RESOURCE_BASE,
    SCHEMA,
    SKOS,
    SOV,
    XSD,
    concept,
    dated,
    entity_iri,
    graph_iri,
    local_iri,
    statement_iri,
)
from tests.extractions import extractions
from tests.gold import gold_extraction, gold_run


def triples(extraction: Extraction) -> set[tuple[str, str, str]]:
    """Return an article's triples as strings, literals by their lexical form."""
    return {
        (value(quad.subject), quad.predicate.value, value(quad.object))
        for quad in article_quads(extraction, gold_run())
    }


def value(term: object) -> str:
    """Return an IRI or a lexical form."""
    return str(getattr(term, "value", term))


@given(extractions())
@settings(max_examples=50)
def test_no_statement_is_asserted_bare(extraction: Extraction):
    """The graph holds the statement's node and not its triple; it has no blank node."""
    quads = article_quads(extraction, gold_run())

    direct = {quad.predicate.value for quad in quads}
    assert not direct & {statement.predicate for statement in extraction.statements}
    assert not any(isinstance(t, BlankNode) for q in quads for t in (q.subject, q.object))


def test_a_group_that_is_only_described_is_no_plain_actor():
    """What are only "universities" have an IRI of the article's; the G7, a name, is an actor."""
    name, kinds = Value("G7", language="en"), (SOV.ActorGroup, SOV.Actor)
    named = Entity(entity_iri(RESOURCE_BASE, "G7", SOV.ActorGroup), name, kinds)
    described = replace(named, iri=local_iri(Iri(f"{RESOURCE_BASE}article/x"), "universities"))

    types = [{o for _, p, o in entity_triples(one) if p == RDF.type} for one in (named, described)]
    assert types == [{SOV.ActorGroup, SOV.Actor}, {SOV.ActorGroup}]


@given(extractions())
@settings(max_examples=50)
def test_every_quad_is_in_the_articles_graph_once(extraction: Extraction):
    """One named graph an article, and no quad twice."""
    quads = article_quads(extraction, gold_run())

    assert {NamedNode(graph_iri(extraction.article.iri))} == {quad.graph_name for quad in quads}
    assert len(quads) == len(set(quads))


@given(extractions())
@settings(max_examples=50)
def test_every_statement_leads_to_its_words(extraction: Extraction):
    """Statement → evidence → quote and offsets, which cut the quote out of the text."""
    found = triples(extraction)
    text = extraction.article.text
    quotes = {s: o for s, p, o in found if p == OA.exact}
    starts = {s: int(o) for s, p, o in found if p == OA.start}
    ends = {s: int(o) for s, p, o in found if p == OA.end}
    hashes = {s: o for s, p, o in found if p == SOV.exactSha256}

    for statement in extraction.statements:
        node = statement_iri(extraction.article.iri, statement.id)
        evidence = [o for s, p, o in found if (s, p) == (node, SOV.evidence)]
        assert evidence
        for place in evidence:
            exact = quotes[f"{place}/quote"]
            assert exact == text[starts[f"{place}/position"] : ends[f"{place}/position"]]
            assert hashes[f"{place}/quote"] == hashlib.sha256(exact.encode()).hexdigest()


def test_metadata_of_the_first_article():
    """Headline, author, publisher, date, language and hash are asserted directly."""
    gold = gold_extraction()
    article = NamedNode(gold.article.iri)

    found = {
        quad.predicate.value: quad.object
        for quad in article_quads(gold, gold_run())
        if quad.subject == article
    }

    assert found[RDF.type] == NamedNode(SCHEMA.OpinionNewsArticle)
    assert found[SCHEMA.headline] == Literal(gold.article.headline or "", language="fr")
    assert found[SCHEMA.datePublished] == Literal("2026-01-15", datatype=NamedNode(XSD.date))
    assert found[SCHEMA.inLanguage] == Literal("fr")
    assert found[SCHEMA.author] == NamedNode(gold.authors[0]) == found[SCHEMA.copyrightHolder]
    assert value(found[SOV.textSha256]) == gold.article.text_sha256


def test_the_first_article_has_all_its_statements():
    """57 statements, each with polarity, modality, kind, certainty and claimant."""
    found = triples(gold_extraction())
    statements = {s for s, p, o in found if (p, o) == (RDF.type, SOV.Statement)}

    assert 57 == len(statements)
    for name in ("polarity", "modality", "kind", "certainty", "claimant"):
        assert statements == {s for s, p, _ in found if p == SOV[name]}


def test_layers_have_one_preferred_label_a_language():
    """A second label of the same language is an alternate one."""
    gold = gold_extraction()
    layer = concept("layer", "data")
    labels = gold_run().layer_labels[layer]
    more = {layer: (*labels, Value("jeux de données", language="fr"))}
    run = replace(gold_run(), layer_labels=more)

    found = [
        (q.predicate.value, value(q.object))
        for q in article_quads(gold, run)
        if q.subject == NamedNode(layer)
    ]

    assert 3 == sum(predicate == SKOS.prefLabel for predicate, _ in found)
    assert [(SKOS.altLabel, "jeux de données")] == [f for f in found if f[0] == SKOS.altLabel]


@pytest.mark.parametrize(
    ("iso", "datatype"),
    [("2026-01-15", XSD.date), ("2026-01", XSD.gYearMonth), ("2026", XSD.gYear)],
)
def test_a_date_has_the_type_of_its_precision(iso: str, datatype: Iri):
    """No day is invented for an article of "January 2026"."""
    assert datatype == dated(iso).datatype


def test_quads_carry_the_lexical_forms_as_they_stand():
    """Offsets are xsd:nonNegativeInteger without sign or leading zeros."""
    ends = [q for q in article_quads(gold_extraction(), gold_run()) if q.predicate.value == OA.end]

    assert all(isinstance(quad, Quad) and value(quad.object).isdigit() for quad in ends)
    assert {XSD.nonNegativeInteger} == {
        quad.object.datatype.value for quad in ends if isinstance(quad.object, Literal)
    }
