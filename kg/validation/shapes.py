"""The shapes graph: read, refused where it would check less than it says, made fast to run."""

from collections.abc import Iterable, Sequence

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL
from rdflib.term import Node

from kg.errors import ShapesError
from kg.names import SH
from kg.serialize import Format, parse
from kg.validation.constraints import PROPERTY, is_deactivated
from kg.validation.faults import faults
from kg.validation.targets import TARGETS, is_class
from kg.validation.terms import CheckedGraph, graph_of

DISJOINT = URIRef(SH.qualifiedValueShapesDisjoint)


def read_shapes(files: Sequence[tuple[str, bytes]]) -> Graph:
    """Return the files' union, checked.

    Raises:
        ShapesError: it says less than it seems to.
        SyntaxProblem: a file breaks its grammar.
    """
    where = ", ".join(name for name, _ in files) or "the shapes"
    graph = graph_of(q for name, body in files for q in parse(body, Format.of(name), name))
    for fault in faults(graph):
        raise ShapesError(fault.problem, where=where, fix=fault.fix)
    return graph


def hoisted(graph: Graph) -> Graph:
    """Return equal shapes in which a property shape has the targets of the one node shape it is in.

    pySHACL evaluates a targeted shape on all its nodes at once and one that is reached by
    sh:property node by node, which takes twice as long. The results are the same: they name the
    property shape either way. Left as they are: node shapes that are deactivated, used by other
    shapes, classes themselves, closed, which allows the properties in them alone, or with
    qualified shapes, which are read beside their siblings; and property shapes with targets or
    several homes.
    """
    moved = {
        (shape, PROPERTY, inner)
        for shape, inner in graph.subject_objects(PROPERTY)
        if _may_move(shape, inner, graph)
    }
    result = copied(triple for triple in graph if triple not in moved)
    for shape, _, inner in sorted(moved):
        for target in TARGETS:
            for value in graph.objects(shape, target):
                result.add((inner, target, value))
    return result


def copied(graph: Iterable[tuple[Node, Node, Node]]) -> CheckedGraph:
    """Return an equal graph, to which more may be added."""
    result = CheckedGraph()
    for triple in graph:
        result.add(triple)
    return result


def with_imported_prefixes(graph: Graph) -> Graph:
    """Add to each value of sh:prefixes what its owl:imports declare, which pySHACL leaves out.

    Nothing is fetched: the imported declarations are in the graph or nowhere.
    Source: SHACL §5.2.1, sh:prefixes/owl:imports*/sh:declare.
    """
    declares = URIRef(SH.declare)
    for holder in set(graph.objects(None, URIRef(SH.prefixes))):
        for imported in list(graph.transitive_objects(holder, OWL.imports)):
            for declaration in list(graph.objects(imported, declares)):
                graph.add((holder, declares, declaration))
    return graph


def _may_move(shape: Node, inner: Node, graph: Graph) -> bool:
    return (
        _has_target(shape, graph)
        and not _has_target(inner, graph)
        and not is_deactivated(shape, graph)
        and not is_class(shape, graph)
        and (None, None, shape) not in graph
        and (shape, URIRef(SH.closed), None) not in graph
        and not any((p, DISJOINT, None) in graph for p in graph.objects(shape, PROPERTY))
        and len(list(graph.triples((None, None, inner)))) == 1
    )


def _has_target(shape: Node, graph: Graph) -> bool:
    return any((shape, target, None) in graph for target in TARGETS)


def messages_of(shapes: Graph, nodes: Iterable[Node]) -> list[Literal]:
    """Return the messages of the first of the nodes that has any."""
    for node in nodes:
        found = [m for m in shapes.objects(node, URIRef(SH.message)) if isinstance(m, Literal)]
        if found:
            return found
    return []
