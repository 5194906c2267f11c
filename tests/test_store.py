"""The store of what is checked gives what rdflib's own gives."""

from itertools import product

import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kg.validation.store import OneGraph

A, B, C = (URIRef(f"https://example.org/{name}") for name in "abc")
ONE, UN, BLANK = Literal("one"), Literal("one", lang="fr"), BNode("x")
TRIPLES = [
    (A, B, C),
    (A, B, C),
    (A, B, ONE),
    (A, B, UN),
    (A, B, ONE),
    (A, C, BLANK),
    (BLANK, B, C),
    (BLANK, B, BLANK),
    (C, B, C),
]


def filled(graph: Graph) -> Graph:
    """Return a graph with the triples above."""
    for triple in TRIPLES:
        graph.add(triple)
    return graph


@pytest.mark.parametrize("pattern", [*product((A, BLANK, B, None), (B, C, A, None), (C, UN, None))])
def test_a_pattern_finds_what_it_finds_in_a_store_of_rdflib(
    pattern: tuple[Node | None, Node | None, Node | None],
) -> None:
    """Once each, whatever of it is open."""
    ours, theirs = filled(Graph(OneGraph())), filled(Graph())
    found = list(ours.triples(pattern))
    assert len(found) == len(set(found))
    assert set(found) == set(theirs.triples(pattern))
    assert (pattern in ours) == (pattern in theirs)


def test_a_triple_is_there_once() -> None:
    """However often it was added."""
    graph = filled(Graph(OneGraph()))
    assert len(graph) == len(set(TRIPLES))
    assert set(graph) == set(TRIPLES)


def test_the_store_only_grows() -> None:
    """Nothing is taken from it in silence."""
    graph = filled(Graph(OneGraph()))
    with pytest.raises(NotImplementedError):
        graph.remove((A, B, C))
