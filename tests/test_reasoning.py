"""What follows from the ontology: a reasoner of others finds it consistent and in OWL 2 RL."""

from functools import cache
from pathlib import Path

import owlrl
import pytest
from pyoxigraph import NamedNode, RdfFormat, parse, serialize
from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, URIRef

from kg.names import RESOURCE_BASE, SOV

ROOT = Path(__file__).parents[1]
ERROR = "http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage"
FILES = tuple(p for p in sorted((ROOT / "ontology").rglob("*.ttl")) if "gazetteer" not in p.parts)
PUBLISHED = tuple(ROOT / "output" / name for name in ("kg.ttl", "facts.ttl", "inferences.ttl"))

RL_TERMS = {
    *(OWL.Ontology, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty),
    *(OWL.disjointWith, OWL.imports, OWL.versionIRI, OWL.versionInfo, OWL.priorVersion),
}
"""The terms of OWL that we use: all are in OWL 2 RL, where classes have names (§4.2)."""

RL_DATATYPES = {
    *(RDF.PlainLiteral, RDF.XMLLiteral, RDFS.Literal, XSD.string, XSD.decimal, XSD.integer),
    *(XSD.nonNegativeInteger, XSD.boolean, XSD.dateTime, XSD.anyURI, XSD.hexBinary),
}
"""What the profile allows of datatypes, as far as we may want them: neither rdf:langString nor
xsd:date is among them (§4.2.2)."""


@cache
def ontology() -> Graph:
    """Return the ontology with its alignments and schemes."""
    return read(*FILES)


def read(*paths: Path) -> Graph:
    """Return the triples of Turtle files."""
    graph = Graph()
    for path in paths:
        graph.parse(path)
    return graph


def closed(graph: Graph) -> Graph:
    """Return a copy with all that OWL 2 RL adds to it."""
    copy = Graph()
    copy += graph
    rules = owlrl.DeductiveClosure(
        owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False
    )
    rules.expand(copy)
    return copy


def contradictions(graph: Graph) -> list[str]:
    """Return the reasoner's complaints, and what it found to be of the empty class."""
    found = closed(graph)
    complaints = [str(o) for s in found.subjects(RDF.type, URIRef(ERROR)) for o in found.objects(s)]
    return complaints + [str(s) for s in found.subjects(RDF.type, OWL.Nothing)]


def test_the_ontology_is_in_owl_2_rl() -> None:
    """It names all its classes and uses nothing of OWL but what the profile has."""
    used = {term for triple in ontology() for term in triple if str(term).startswith(str(OWL))}

    assert set() == used - RL_TERMS
    assert not [node for triple in ontology() for node in triple if isinstance(node, BNode)]
    properties = set(ontology().subjects(RDF.type, OWL.DatatypeProperty))
    ranges = {o for p in properties for o in ontology().objects(p, RDFS.range)}
    assert {XSD.string} < ranges <= RL_DATATYPES


def test_the_ontology_is_consistent() -> None:
    """Nothing contradicts anything, and no class is below the empty one."""
    assert len(ontology()) > 2500
    assert [] == contradictions(ontology())
    empty = set(closed(ontology()).subjects(RDFS.subClassOf, OWL.Nothing))
    assert empty <= {OWL.Nothing}


def test_every_class_can_have_a_member() -> None:
    """One thing of each class, and still no contradiction: no class is unsatisfiable."""
    graph = Graph()
    graph += ontology()
    classes = [SOV[name] for name in SOV.terms if name[0].isupper()]
    for name in classes:
        graph.add((URIRef(f"{RESOURCE_BASE}a-{name[-12:]}"), RDF.type, URIRef(name)))

    assert len(classes) > 30
    assert [] == contradictions(graph)


def test_what_is_published_is_consistent_with_the_ontology() -> None:
    """The graph of the first article and its facts, with all that follows."""
    graph = read(*PUBLISHED)
    graph += ontology()

    assert [] == contradictions(graph)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Statement", "Fact"),
        ("Contract", "Company"),
        ("Fact", "Agreement"),
        ("Statement", "State"),
        ("Risk", "Ministry"),
        ("Capability", "University"),
    ],
)
def test_a_thing_of_two_natures_is_a_contradiction(one: str, other: str) -> None:
    """The reasoner sees through sub-classes what disjointness protects."""
    graph = Graph()
    graph += ontology()
    for name in (one, other):
        graph.add((URIRef(RESOURCE_BASE + "odd"), RDF.type, URIRef(SOV[name])))

    assert contradictions(graph)


def test_parsers_count_the_same_terms() -> None:
    """rdflib, pyoxigraph and py-horned-owl agree on how many classes and properties there are."""
    pyhornedowl = pytest.importorskip("pyhornedowl", reason="a development dependency")
    headers = set(ontology().subjects(RDF.type, OWL.Ontology)) - {URIRef(SOV.base[:-1])}
    graph = Graph()
    graph += (t for t in ontology() if t[0] not in headers and t[1] != OWL.imports)
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    turtle = graph.serialize(format="turtle")
    quads = list(parse(turtle, format=RdfFormat.TURTLE))
    rdfxml = serialize((quad.triple for quad in quads), format=RdfFormat.RDF_XML)
    assert rdfxml is not None
    horned = pyhornedowl.open_ontology_from_string(rdfxml.decode(), "rdf")

    by_rdflib = [len(set(graph.subjects(RDF.type, kind))) for kind in kinds]
    by_oxigraph = [
        sum(q.predicate.value == str(RDF.type) and q.object == NamedNode(kind) for q in quads)
        for kind in kinds
    ]
    by_horned = [
        len(found)
        for found in (
            horned.get_classes(),
            horned.get_object_properties(),
            horned.get_data_properties(),
        )
    ]

    assert by_rdflib == by_oxigraph == by_horned
    classes, objects, values = by_rdflib
    told = (ROOT / "ontology" / "README.md").read_text("utf-8")
    assert f"| {classes} classes, {objects} object and {values} data properties," in told
