"""Which shapes can fail at all, and which shapes they refer to (SHACL §2.1, §4.6, §4.7)."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

from rdflib import Graph, URIRef
from rdflib.term import Node

from kg.names import SH

_PARAMETERS = """
class closed datatype disjoint equals hasValue in languageIn lessThan lessThanOrEquals maxCount
maxExclusive maxInclusive maxLength minCount minExclusive minInclusive minLength nodeKind pattern
uniqueLang
"""
LEAVES = frozenset(URIRef(SH[name]) for name in _PARAMETERS.split())
"""Parameters that check something by themselves, without another shape."""

INNER = tuple(URIRef(SH[name]) for name in ("property", "node", "not", "qualifiedValueShape"))
"""Parameters whose values are shapes."""

PROPERTY, NODE, NOT, QUALIFIED = INNER
AND, OR, XONE = LISTS = tuple(URIRef(SH[name]) for name in ("and", "or", "xone"))
"""Parameters whose values are lists of shapes."""

MAX_QUALIFIED = URIRef(SH.qualifiedMaxCount)
MIN_QUALIFIED = URIRef(SH.qualifiedMinCount)
SPARQL = URIRef(SH.sparql)

_IDLE: Mapping[Node, frozenset[str]] = {
    URIRef(SH.minCount): frozenset({"0"}),
    URIRef(SH.closed): frozenset({"false", "0"}),
    URIRef(SH.uniqueLang): frozenset({"false", "0"}),
}
"""Values with which a parameter holds of any node."""


def failable(shapes: Graph) -> frozenset[Node]:
    """Return the shapes that some node could fail: active, and with a constraint.

    A shape has a constraint of its own, or one that it reaches through shapes that are active.
    """
    bound = LEAVES | parameters(shapes)
    open_ = {shape for shape in shapes.subjects(unique=True) if not is_deactivated(shape, shapes)}
    found = {shape for shape in open_ if _has_own(shape, bound, shapes)}
    holders = {shape for p in INNER + LISTS for shape in shapes.subjects(p, None)}
    open_ = (open_ & holders) - found
    while more := {shape for shape in open_ if _reaches(shape, found, shapes)}:
        found |= more
        open_ -= more
    return frozenset(found)


def _has_own(shape: Node, bound: Container[Node], shapes: Graph) -> bool:
    """Tell whether a shape checks something whatever the shapes inside it do."""
    said = list(shapes.predicate_objects(shape))
    return (
        any(p in bound and str(value) not in _IDLE.get(p, ()) for p, value in said)
        or any(p == SPARQL and not is_deactivated(query, shapes) for p, query in said)
        or any(p == NOT for p, _ in said)
        or (any(p == QUALIFIED for p, _ in said) and any(map(_counts, said)))
    )


def _counts(said: tuple[Node, Node]) -> bool:
    """Tell whether a pair of parameter and value bounds a number of qualified values."""
    parameter, value = said
    return parameter == MAX_QUALIFIED or (parameter == MIN_QUALIFIED and str(value) != "0")


def _reaches(shape: Node, found: Container[Node], shapes: Graph) -> bool:
    """Tell whether a shape can fail by way of those that are known to."""

    def lists(parameter: URIRef) -> Iterator[list[bool]]:
        for head in shapes.objects(shape, parameter):
            yield [member in found for member in shapes.items(head)]

    return (
        any(inner in found for way in (PROPERTY, NODE) for inner in shapes.objects(shape, way))
        or any(any(members) for members in lists(AND))
        or any(all(members) for members in lists(OR))
        or any(len(members) != 1 or members[0] for members in lists(XONE))
    )


def parameters(shapes: Graph) -> frozenset[URIRef]:
    """Return the required parameters of the constraint components that the shapes define."""
    optional = URIRef(SH.optional)
    return frozenset(
        path
        for parameter in shapes.objects(None, URIRef(SH.parameter))
        if not any(str(value) in {"true", "1"} for value in shapes.objects(parameter, optional))
        for path in shapes.objects(parameter, URIRef(SH.path))
        if isinstance(path, URIRef)
    )


def is_deactivated(shape: Node, shapes: Graph) -> bool:
    """Tell whether a shape, or a SPARQL constraint, is switched off."""
    return any(str(o) in {"true", "1"} for o in shapes.objects(shape, URIRef(SH.deactivated)))


def references(shapes: Graph) -> Iterator[tuple[Node, URIRef, Node]]:
    """Yield each shape, the parameter by which it refers to another, and what it points at."""
    for parameter in INNER:
        for shape, value in shapes.subject_objects(parameter):
            yield shape, parameter, value
    for parameter in LISTS:
        for shape, head in shapes.subject_objects(parameter):
            for member in shapes.items(head):
                yield shape, parameter, member


def recursive(shapes: Graph) -> list[Node]:
    """Return the shapes that refer to themselves, by way of others too (SHACL §3.4.3), in order."""
    inner: dict[Node, set[Node]] = defaultdict(set)
    for shape, _, other in references(shapes):
        inner[shape].add(other)

    def reached(shape: Node) -> set[Node]:
        found: set[Node] = set()
        new = inner[shape]
        while new:
            found |= new
            new = {other for each in new for other in inner.get(each, ())} - found
        return found

    return sorted((shape for shape in list(inner) if shape in reached(shape)), key=str)
