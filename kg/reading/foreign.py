"""The notations that kg itself does not write: read by rdflib, or by pyoxigraph's N3 parser."""

import json
import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pyoxigraph as ox
import rdflib
from rdflib.term import Node

from kg.errors import InputError, SyntaxProblem
from kg.reading.notation import Notation
from kg.serialize.parse import labelled, refuse_entities, require_utf8

READERS = {
    Notation.N3: "N3",
    Notation.TRIX: "TriX",
    Notation.HEXT: "HexTuples",
    Notation.PATCH: "RDF Patch",
}
_RDFLIB = {Notation.TRIX: "trix", Notation.HEXT: "hext", Notation.PATCH: "patch"}
_DEFAULT = "urn:x-rdflib:default"
_TELLER = logging.getLogger("rdflib.term")


@contextmanager
def literals_as_written() -> Iterator[None]:
    """Keep rdflib from rewriting literals ("01"^^xsd:integer to "1") while this lasts.

    And from logging a traceback for each that is ill-typed: that is for shapes to say.
    """
    before = rdflib.NORMALIZE_LITERALS, _TELLER.disabled
    rdflib.NORMALIZE_LITERALS, _TELLER.disabled = False, True
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS, _TELLER.disabled = before


def read(body: bytes, notation: Notation, where: str, base: str) -> list[ox.Quad]:
    """Return a document's quads, with blank nodes named after it as `kg.serialize.parse` does.

    Raises:
        SyntaxProblem: it breaks its grammar.
        InputError: it says what plain RDF cannot, such as a rule of N3.
    """
    body = body.removeprefix(b"\xef\xbb\xbf")
    require_utf8(body, where)
    if notation is Notation.N3:
        return labelled(_n3(body, where, base), body, where)
    if notation is Notation.TRIX:
        refuse_entities(body, where)
    if notation is Notation.HEXT:
        _require_lines(body, where)
    try:
        with (
            literals_as_written(),
            warnings.catch_warnings(),
        ):  # rdflib's parsers use what rdflib deprecates
            warnings.simplefilter("ignore", DeprecationWarning)
            found = rdflib.Dataset().parse(data=body, format=_RDFLIB[notation], publicID=base)
            return labelled(sorted(_quads(found.quads()), key=str), body, where)
    except Exception as error:  # whatever rdflib's parsers raise
        problem = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        raise SyntaxProblem(
            f"not {READERS[notation]}: {problem}", where=where, fix="Correct the file"
        ) from error


def _n3(body: bytes, where: str, base: str) -> list[ox.Quad]:
    try:
        quads = list(ox.parse(input=body, format=ox.RdfFormat.N3, base_iri=base))
    except SyntaxError as error:
        place = f"{where}:{error.lineno}:{error.offset}" if error.lineno else where
        raise SyntaxProblem(f"not N3: {error.msg}", where=place, fix="Correct it there") from error
    if any(isinstance(q.graph_name, ox.BlankNode) for q in quads):
        raise InputError(
            "it has a formula in braces, and kg checks plain statements",
            where=where,
            fix="Keep rules in a file of their own",
        )
    return quads


def _require_lines(body: bytes, where: str) -> None:
    """Refuse HexTuples that are no JSON arrays of six, with the line."""
    for number, line in enumerate(body.decode().split("\n"), 1):
        try:
            six = not line.strip() or len(json.loads(line)) == 6  # noqa: PLR2004  # HexTuples' six
        except (ValueError, TypeError, RecursionError):
            six = False
        if not six:
            raise SyntaxProblem(
                "not HexTuples: a line is no array of six",
                where=f"{where}:{number}:1",
                fix="Mend it",
            )


def _quads(found: Iterable[tuple[Node, Node, Node, Node | None]]) -> Iterator[ox.Quad]:
    for subject, predicate, value, name in found:
        graph = ox.DefaultGraph() if name is None or str(name) == _DEFAULT else _resource(name)
        if not isinstance(predicate, rdflib.URIRef):
            raise TypeError(f"the property {predicate} is no IRI")
        yield ox.Quad(_resource(subject), ox.NamedNode(str(predicate)), _term(value), graph)


def _resource(node: Node) -> ox.NamedNode | ox.BlankNode:
    if isinstance(node, rdflib.BNode):
        return ox.BlankNode(str(node))
    if isinstance(node, rdflib.URIRef):
        return ox.NamedNode(str(node))
    raise TypeError(f"{node} is no resource")


def _term(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if not isinstance(node, rdflib.Literal):
        return _resource(node)
    if node.language:
        return ox.Literal(str(node), language=node.language.lower())
    datatype = None if node.datatype is None else ox.NamedNode(str(node.datatype))
    return ox.Literal(str(node), datatype=datatype)
