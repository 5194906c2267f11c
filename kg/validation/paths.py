"""Property paths in SPARQL's notation."""

from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF
from rdflib.term import Node

from kg.names import SH

_AFTER: dict[str, str] = {SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


def path_text(path: Node, graph: Graph) -> str:
    """Return a property path that a graph describes as SPARQL writes it, with whole IRIs.

    Source: SHACL §2.3.1, SPARQL 1.1 §9.1.
    """
    if isinstance(path, URIRef):
        return f"<{path}>"
    if (path, RDF.first, None) in graph:
        return "/".join(_inner(step, graph) for step in Collection(graph, path))
    for predicate, inner in graph.predicate_objects(path):
        if str(predicate) == SH.inversePath:
            return "^" + _inner(inner, graph)
        if str(predicate) == SH.alternativePath:
            return "|".join(_inner(step, graph) for step in Collection(graph, inner))
        if str(predicate) in _AFTER:
            return _inner(inner, graph) + _AFTER[str(predicate)]
    return "(unknown path)"


def _inner(path: Node, graph: Graph) -> str:
    text = path_text(path, graph)
    return text if isinstance(path, URIRef) else f"({text})"


def is_simple(path: str) -> bool:
    """Tell whether a path is a single property.

    >>> is_simple("<http://e.org/p>"), is_simple("<http://e.org/p>/<http://e.org/q>")
    (True, False)
    """
    return path.startswith("<") and path.find(">") == len(path) - 1
