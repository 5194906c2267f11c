"""What HermiT, a reasoner for all of OWL 2 DL, says of the ontology as `kg docs` publishes it.

It runs on Java and comes with owlready2, which is published as source only: `make test-owl`
installs it in an environment of its own.
"""

import shutil
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import OWL, RDF, Graph

from kg import files, reference
from kg.names import SOV

owlready2 = pytest.importorskip("owlready2", reason="owlready2 is not installed: make test-owl")

reasons = pytest.mark.skipif(
    shutil.which("java") is None, reason="HermiT runs on Java, and there is no java on the path"
)

CONTRADICTION = f"""
@prefix sov: <{SOV.base}> .
@prefix owl: <{OWL}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
sov:Oddity a owl:Class ; rdfs:subClassOf sov:Company , sov:Contract .
"""
"""A class of things that are a company and a contract, which sov:Actor and sov:Agreement bar."""

MEMBER = "<https://example.org/odd> a <https://w3id.org/sovkg/ontology#Oddity> .\n"


@cache
def published() -> bytes:
    """Return the ontology with its alignments and schemes, as one file in Turtle."""
    folders = ("ontology", "shapes", "questions", "reference")
    bundled = {name: body for each in folders for name, body in files.bundled(each).items()}
    return reference.plan(bundled)["ontology.ttl"]


def loaded(folder: Path, turtle: bytes):
    """Return a world of owlready2 with what a Turtle file says; it reads N-Triples."""
    triples = (quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE))
    file = folder / "ontology.nt"
    file.write_bytes(serialize(triples, format=RdfFormat.N_TRIPLES) or b"")
    world = owlready2.World()
    world.get_ontology(file.as_uri()).load()
    return world


def unsatisfiable(folder: Path, turtle: bytes) -> list[str]:
    """Return the classes that HermiT finds can have no member.

    Raises:
        OwlReadyInconsistentOntologyError: what the file says cannot all be true.
    """
    world = loaded(folder, turtle)
    owlready2.sync_reasoner_hermit(world, debug=0)
    return sorted({each.iri for each in world.inconsistent_classes()} - {str(OWL.Nothing)})


@reasons
def test_no_class_is_unsatisfiable(tmp_path: Path) -> None:
    """The ontology is consistent, and each of its classes can have a member."""
    assert [] == unsatisfiable(tmp_path, published())


@reasons
def test_a_class_that_nothing_can_be_of_is_seen(tmp_path: Path) -> None:
    """What is below two classes that exclude each other can have no member."""
    made = published() + CONTRADICTION.encode()

    assert [f"{SOV.base}Oddity"] == unsatisfiable(tmp_path, made)


@reasons
def test_a_contradiction_is_seen(tmp_path: Path) -> None:
    """As soon as such a class has a member, the whole is inconsistent."""
    made = published() + (CONTRADICTION + MEMBER).encode()

    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        unsatisfiable(tmp_path, made)


def test_owlready2_counts_the_same_terms(tmp_path: Path) -> None:
    """It finds as many classes, object and data properties as rdflib does."""
    graph = Graph().parse(data=published(), format="turtle")
    world = loaded(tmp_path, published())
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    found = (world.classes(), world.object_properties(), world.data_properties())

    by_rdflib = [len(set(graph.subjects(RDF.type, kind))) for kind in kinds]
    assert by_rdflib == [len(list(each)) for each in found]
    assert all(by_rdflib)
