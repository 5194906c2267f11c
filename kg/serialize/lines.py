"""N-Triples and N-Quads, a statement a line, the lines in code point order.

Source: RDF 1.1 N-Quads, W3C Recommendation, canonical form of §4.
"""

from collections.abc import Iterable

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.serialize.order import refuse_blank_nodes


def to_ntriples(quads: Iterable[Quad], *, foreign: bool = False) -> bytes:
    """Write the triples of all graphs as N-Triples.

    foreign  the data is not ours: keep its blank nodes instead of refusing them

    Raises PublicationError on a blank node, unless the data is foreign.
    """
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    triples = [Triple(quad.subject, quad.predicate, quad.object) for quad in quads]
    return _sorted(serialize(triples, format=RdfFormat.N_TRIPLES))


def to_nquads(quads: Iterable[Quad], *, foreign: bool = False) -> bytes:
    """Write quads as N-Quads; takes and raises what `to_ntriples` does."""
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    return _sorted(serialize(quads, format=RdfFormat.N_QUADS))


def _sorted(body: bytes | None) -> bytes:
    """Sort lines, each once; bytes of UTF-8 sort as their code points do."""
    return b"".join(line + b"\n" for line in sorted(set((body or b"").split(b"\n"))) if line)
