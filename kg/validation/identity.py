"""What tells nodes apart where their labels do not: the same in every run, on every machine."""

import hashlib
from weakref import WeakKeyDictionary

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

from kg.model import Iri
from kg.names import RDF
from kg.validation.report import n3
from kg.validation.terms import term_of

_DEEP = 3
"""How far from a blank node its identity looks."""
_KNOWN: WeakKeyDictionary[Graph, dict[tuple[Node, int], str]] = WeakKeyDictionary()
"""The identities of each graph's blank nodes, which many ways may lead to; it changes no more."""


def identity(node: Node, graph: Graph, deep: int = _DEEP) -> str:
    """Return a node in N-Triples, or for a blank node a hash of what is said of it.

    Two blank nodes of which the same is said, by what is said the same of, have one identity.
    """
    if not isinstance(node, BNode):
        return n3(term_of(node))
    if deep == 0:
        return "_:"
    known = _KNOWN.setdefault(graph, {})
    if (node, deep) not in known:
        known[node, deep] = _hashed(node, graph, deep)
    return known[node, deep]


def _hashed(node: BNode, graph: Graph, deep: int) -> str:
    """Return a hash of what is said of a blank node, and of what IRIs have it as a value."""
    said = [f"{p} {identity(o, graph, deep - 1)}" for p, o in graph.predicate_objects(node)]
    held = [f"^{p} {n3(term_of(s))}" for s, p in graph.subject_predicates(node) if _named(s)]
    parts = "\n".join(sorted([*said, *held]))
    return f"_:{hashlib.sha256(parts.encode()).hexdigest()[:16]}"


def holder_of(shape: Node, shapes: Graph) -> Iri | None:
    """Return the nearest node with a name that a shape without one is a part of."""
    if _named(shape):
        return None
    around, seen = {shape}, {shape}
    while around:
        above = {holder for inner in around for holder in shapes.subjects(None, inner)} - seen
        if named := sorted(str(holder) for holder in above if _named(holder)):
            return Iri(named[0])
        around, seen = above, seen | above
    return None


def kind_of(node: Node, data: Graph) -> Iri | None:
    """Return the first of a node's classes, by their IRIs."""
    kinds = sorted(str(kind) for kind in data.objects(node, URIRef(RDF.type)))
    return Iri(kinds[0]) if kinds else None


def _named(node: Node) -> bool:
    return isinstance(node, URIRef)
