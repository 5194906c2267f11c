"""One RDF format to another, losing nothing in silence."""

from collections.abc import Mapping

from pyoxigraph import DefaultGraph

from kg.errors import InputError
from kg.names import CONTEXT, PREFIXES, RESOURCE_BASE
from kg.serialize.formats import Format
from kg.serialize.jsonld import to_jsonld_dataset
from kg.serialize.lines import to_nquads, to_ntriples
from kg.serialize.parse import parse, relabelled
from kg.serialize.rdfxml import to_rdfxml
from kg.serialize.turtle import to_trig, to_turtle


def convert(
    body: bytes,
    from_: Format,
    to: Format,
    where: str,
    contexts: Mapping[str, bytes] | None = None,
) -> bytes:
    """Write a document in another format.

    Lexical forms stay as they are. Blank nodes are kept, numbered in the document's order.

    contexts  by IRI the bundled JSON-LD contexts; ours also decides how JSON-LD is written

    Raises:
        SyntaxProblem: the document breaks its format's grammar.
        InputError: the other format cannot say it all: named graphs, RDF/XML's limits.
    """
    quads = relabelled(parse(body, from_, where, contexts))
    graphs = sorted({str(q.graph_name) for q in quads if q.graph_name != DefaultGraph()})
    if graphs and not to.holds_graphs:
        raise InputError(
            f"it has {len(graphs)} named graph{'s' * (len(graphs) > 1)}, the first {graphs[0]}, "
            f"which .{to.value} cannot hold",
            where=where,
            fix="Convert to .trig, .nq or .jsonld",
        )
    prefixes = {"id": RESOURCE_BASE, **PREFIXES}
    match to:
        case Format.TURTLE:
            return to_turtle(quads, prefixes, foreign=True)
        case Format.TRIG:
            return to_trig(quads, prefixes, foreign=True)
        case Format.NTRIPLES:
            return to_ntriples(quads, foreign=True)
        case Format.NQUADS:
            return to_nquads(quads, foreign=True)
        case Format.RDFXML:
            return to_rdfxml(quads, prefixes, foreign=True)
        case Format.JSONLD:
            return to_jsonld_dataset(quads, (contexts or {}).get(CONTEXT, b"{}"), foreign=True)
