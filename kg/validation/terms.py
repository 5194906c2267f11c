"""Terms and graphs between pyoxigraph, rdflib and our own values, with literals as written."""

from collections.abc import Iterable, Mapping

import pyoxigraph as ox
import rdflib
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.term import Node

from kg.errors import InputError
from kg.model import Iri, Value
from kg.names import RDF, XSD
from kg.validation.report import Term
from kg.validation.store import OneGraph


class CheckedGraph(rdflib.Graph):
    """A graph that engines query: it parses a query once and refuses those that leave the data."""

    def __init__(self) -> None:
        super().__init__(OneGraph(), bind_namespaces="none")
        self._prepared: dict[str, Query] = {}

    def query(self, query_object, *args, **kwargs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN201  # as rdflib's
        """Answer a query as rdflib does. Raises PermissionError for SERVICE, FROM or FROM NAMED."""
        if isinstance(query_object, str):
            if query_object not in self._prepared:
                self._prepared[query_object] = prepared(query_object)
            query_object = self._prepared[query_object]
        return super().query(query_object, *args, **kwargs)


def prepared(text: str, prefixes: Mapping[str, str] | None = None) -> Query:
    """Return a query, parsed.

    Raises:
        ValueError: it is no SPARQL.
        PermissionError: it has SERVICE, FROM or FROM NAMED.
    """
    try:
        query = prepareQuery(text, initNs=dict(prefixes or {}))
    except Exception as error:  # pyparsing's, which is rdflib's business
        raise ValueError(f"a query of the shapes is not SPARQL: {error}") from error
    if query.algebra.datasetClause or _calls_a_service(query.algebra):
        raise PermissionError("a query of the shapes uses SERVICE or FROM")
    return query


def _calls_a_service(part: object) -> bool:
    """Tell whether an algebra expression has a federated part anywhere in it."""
    if isinstance(part, dict):
        named = getattr(part, "name", "") == "ServiceGraphPattern"
        return named or any(_calls_a_service(inner) for inner in part.values())
    if isinstance(part, (list, tuple)):
        return any(_calls_a_service(inner) for inner in part)
    return False


def graph_of(quads: Iterable[ox.Quad]) -> CheckedGraph:
    """Return the union of the quads' graphs. Raises InputError for a triple term of RDF 1.2."""
    graph = CheckedGraph()
    known: dict[object, Node] = {}

    def converted(term: object) -> Node:
        if (node := known.get(term)) is None:
            node = known[term] = _node(term)
        return node

    add = graph.store.add
    for quad in quads:
        triple = converted(quad.subject), converted(quad.predicate), converted(quad.object)
        add(triple, graph)
    return graph


def _node(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language, normalize=False)
        datatype = None if term.datatype.value == XSD.string else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, datatype=datatype, normalize=False)
    raise InputError(
        "RDF 1.2 triple terms cannot be checked",
        where="the data",
        fix="Export plain RDF 1.1, where a statement is a node of its own",
    )


def term_of(node: Node) -> Term:
    """Return an rdflib node as one of our values."""
    if isinstance(node, rdflib.Literal):
        datatype = None if node.datatype is None else Iri(str(node.datatype))
        if node.language:
            return Value(str(node), language=node.language)
        return Value(str(node), None if datatype in {XSD.string, RDF.langString} else datatype)
    return Iri(f"_:{node}" if isinstance(node, rdflib.BNode) else str(node))
