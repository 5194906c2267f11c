"""Which nodes of the data a shape looks at (SHACL §2.1.3), and which nodes no shape looks at."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from rdflib import Graph, URIRef
from rdflib.namespace import RDFS
from rdflib.term import Node

from kg.model import Iri
from kg.names import RDF, SH
from kg.validation.constraints import failable
from kg.validation.report import ShapeCheck, Unchecked, curie, n3
from kg.validation.terms import term_of

TYPE = URIRef(RDF.type)
TARGETS: Mapping[URIRef, str] = {
    URIRef(SH.targetClass): "class",
    URIRef(SH.targetNode): "node",
    URIRef(SH.targetSubjectsOf): "subjects of",
    URIRef(SH.targetObjectsOf): "objects of",
}

_NAMED_AT_MOST = 4


def coverage(data: Graph, shapes: Graph) -> tuple[tuple[ShapeCheck, ...], set[Node]]:
    """Return a check per shape with a target that can fail, and all nodes that they look at.

    A target node that the data does not mention is not counted: nothing of the data was seen.
    """
    checks, seen = [], set()
    for shape, text in _active_shapes(shapes).items():
        nodes = focus_nodes(shape, data, shapes)
        checks.append(ShapeCheck(Iri(str(shape)), text, len(nodes)))
        seen |= nodes
    return tuple(sorted(checks)), seen


def unchecked(data: Graph, seen: set[Node]) -> tuple[Unchecked, ...]:
    """Return the data's subjects that are not in `seen`, counted by type."""
    found: Counter[Iri | None] = Counter()
    for node in set(data.subjects()) - seen:
        types: set[Iri | None] = {Iri(str(kind)) for kind in data.objects(node, TYPE)}
        found.update(types or {None})
    return tuple(
        Unchecked(kind, found[kind]) for kind in sorted(found, key=lambda kind: kind or "")
    )


def focus_nodes(shape: Node, data: Graph, shapes: Graph) -> set[Node]:
    """Return the nodes of the data that a shape's own targets select."""
    nodes: set[Node] = set()
    for node in shapes.objects(shape, URIRef(SH.targetNode)):
        if (node, None, None) in data or (None, None, node) in data:
            nodes.add(node)
    for kind in _target_classes(shape, shapes):
        for below in data.transitive_subjects(RDFS.subClassOf, kind):
            nodes.update(data.subjects(TYPE, below))
    for predicate in shapes.objects(shape, URIRef(SH.targetSubjectsOf)):
        nodes.update(data.subjects(predicate, None))
    for predicate in shapes.objects(shape, URIRef(SH.targetObjectsOf)):
        nodes.update(data.objects(None, predicate))
    return nodes


def is_class(shape: Node, shapes: Graph) -> bool:
    """Tell whether a shape is itself a class, and so targets its own instances."""
    kinds = {RDFS.Class, URIRef("http://www.w3.org/2002/07/owl#Class")}
    return any(
        up in kinds
        for kind in shapes.objects(shape, TYPE)
        for up in shapes.transitive_objects(kind, RDFS.subClassOf)
    )


def _target_classes(shape: Node, shapes: Graph) -> set[Node]:
    classes = set(shapes.objects(shape, URIRef(SH.targetClass)))
    return classes | {shape} if is_class(shape, shapes) else classes


@lru_cache(maxsize=4)
def _active_shapes(shapes: Graph) -> Mapping[Node, str]:
    """Return the shapes that have a target and that some node could fail, with what they target."""
    targeted = {shape for target in TARGETS for shape in shapes.subjects(target, None)}
    for kind in (SH.NodeShape, SH.PropertyShape):
        targeted |= {s for s in shapes.subjects(TYPE, URIRef(kind)) if is_class(s, shapes)}
    return {shape: _target_text(shape, shapes) for shape in targeted & failable(shapes)}


def _target_text(shape: Node, shapes: Graph) -> str:
    """Return what a shape targets, for people: the first few of each sort of target."""
    parts = []
    for target, word in TARGETS.items():
        if names := sorted(curie(n3(term_of(value))) for value in shapes.objects(shape, target)):
            more = len(names) - _NAMED_AT_MOST
            shown = ", ".join(names[:_NAMED_AT_MOST]) + (f" and {more} more" if more > 0 else "")
            parts.append(f"{word} {shown}")
    return "; ".join(parts) or "its own instances"
