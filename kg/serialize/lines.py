"""N-Triples and N-Quads, a statement a line, the lines in code point order.

Source: RDF 1.1 N-Quads, W3C Recommendation, canonical form of §4.
"""

from collections.abc import Iterable, Iterator
from typing import Any

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
    return b"".join(_lines(triples, RdfFormat.N_TRIPLES))


def to_nquads(quads: Iterable[Quad], *, foreign: bool = False) -> bytes:
    """Write quads as N-Quads; takes and raises what `to_ntriples` does."""
    return b"".join(nquads(quads, foreign=foreign))


def nquads(quads: Iterable[Quad], *, foreign: bool = False) -> Iterator[bytes]:
    """Yield the lines of quads as N-Quads; takes and raises what `to_ntriples` does."""
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    return _lines(quads, RdfFormat.N_QUADS)


def _lines(said: Iterable[Quad | Triple], form: RdfFormat) -> Iterator[bytes]:
    """Yield lines in order, each once; bytes of UTF-8 sort as their code points do.

    A subject's come together: what ends one, ">" or a space, sorts before what else may be there.
    """
    by_subject: dict[object, list[Any]] = {}
    for one in said:
        by_subject.setdefault(one.subject, []).append(one)
    for subject in sorted(by_subject, key=str):
        body = serialize(by_subject[subject], format=form) or b""
        yield from (line + b"\n" for line in sorted(set(body.split(b"\n"))) if line)
