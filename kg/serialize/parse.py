"""Bytes → quads: strict, with the place of every error, and never over the network.

The parser is pyoxigraph's, which keeps lexical forms as they stand; language tags become lower
case, as RDF 1.1 allows. A JSON-LD document's context must stand in the document, or be ours.
"""

import hashlib
import json
import math
import re
from collections.abc import Mapping
from html import escape
from typing import Any, NoReturn, TypeVar
from xml.parsers import expat

from pyoxigraph import BlankNode, Quad, Triple
from pyoxigraph import parse as read

from kg.errors import InputError, SyntaxProblem
from kg.names import CONTEXT
from kg.serialize.formats import Format

T = TypeVar("T")
Json = dict[str, Any] | list[Any]

_PLACE = re.compile(r"^Parser error (?:at|between) .*?: | \(line \d+\)$", re.DOTALL)
_NOWHERE = "https://relative.invalid/"  # a base that shows which IRIs of JSON-LD lack one
_ENTITY = re.compile(rb"<!ENTITY\s+(%\s+)?\S+\s+(?:(SYSTEM|PUBLIC)\b|\"([^\"]*)\"|'([^']*)')")
_REFERENCE = re.compile(rb"&(?!#|lt;|gt;|amp;|quot;|apos;)|%")
_APART = re.compile(rb"<!--.*?-->|<\?(?!xml\s).*?\?>|<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_LONGEST_ENTITY = 1000
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|-?(?:[0-9][0-9.eE+-]*|Infinity)|NaN')
_SHORT = 20
_SCHEMA_ORG = re.compile(r"https?://(www\.)?schema\.org/?(docs/jsonldcontext\.jsonl?d?)?")


def parse(
    body: bytes,
    format_: Format,
    where: str,
    contexts: Mapping[str, bytes] | None = None,
    *,
    base: str | None = None,
) -> list[Quad]:
    """Read a document's quads, in its own order.

    where     what an error calls the document: a file name
    contexts  by IRI the bundled JSON-LD contexts; any other is refused
    base      what relative IRIs are relative to; without one they are refused

    Blank nodes get labels made of the document's hash and of their order, so that the same
    bytes give the same labels and two documents' nodes do not meet.

    Raises:
        SyntaxProblem: it breaks the format's grammar; `where` has line and column where known.
        InputError: it asks for something that `kg` does not do: a remote context, RDF 1.2.
    """
    body = body.removeprefix(b"\xef\xbb\xbf")
    require_utf8(body, where)
    given = body
    if format_ is Format.JSONLD:
        body = _with_contexts(body, where, contexts or {})
    if format_ is Format.RDFXML:
        refuse_entities(body, where)
    try:
        nowhere = _NOWHERE if format_ is Format.JSONLD else None
        quads = list(read(input=body, format=format_.engine, base_iri=base or nowhere))
    except SyntaxError as error:
        if format_ is Format.RDFXML and (whole := _in_one_piece(body)) != body:
            return parse(whole, format_, where, contexts, base=base)
        raise _problem(error, body, format_, where, moved=body is not given) from error
    if format_ is Format.RDFXML and (fault := _xml_fault(body)):
        raise SyntaxProblem(  # the parser takes a file that ends early for whole
            f"not RDF/XML: {fault[0]}", where=where + fault[1], fix="Correct the file there"
        )
    if format_ is Format.JSONLD and base is None:
        _refuse_relative(quads, where)
    return labelled(quads, body, where)


def relabelled(quads: list[Quad], prefix: str = "b") -> list[Quad]:
    """Number the blank nodes in the order in which they come, `b0`, `b1` and so on."""
    labels: dict[BlankNode, BlankNode] = {}

    def label(term: T) -> T | BlankNode:
        if not isinstance(term, BlankNode):
            return term
        return labels.setdefault(term, BlankNode(f"{prefix}{len(labels)}"))

    return [
        Quad(label(quad.subject), quad.predicate, label(quad.object), label(quad.graph_name))
        for quad in quads
    ]


def require_utf8(body: bytes, where: str) -> None:
    """Raise SyntaxProblem, with the place of the first byte that is none, where it is not UTF-8."""
    try:
        body.decode()
    except UnicodeDecodeError as error:
        before = body[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise SyntaxProblem(
            f"byte 0x{body[error.start]:02X} is not UTF-8",
            where=f"{where}:{line}:{column}",
            fix="Save the file as UTF-8",
        ) from error


def _in_one_piece(body: bytes) -> bytes:
    """Return RDF/XML whose texts no comment, instruction or CDATA section parts.

    The parser refuses such a text behind the first of its parts. Where a literal may be XML, of
    which a comment is a part, nothing is changed.
    """
    if b"parseType" in body and b"Literal" in body:
        return body
    return _APART.sub(lambda part: escape((part[1] or b"").decode(), quote=False).encode(), body)


def _problem(
    error: SyntaxError, body: bytes, format_: Format, where: str, *, moved: bool
) -> SyntaxProblem:
    known = error.lineno is not None and not moved
    place = f"{where}:{error.lineno}:{error.offset}" if known else where
    if error.lineno is None and format_ is Format.RDFXML:
        place = where + (_xml_fault(body) or ("", ""))[1]
    message = _PLACE.sub("", str(error.msg or error)).strip().rstrip(".")
    fix = "Correct the file there"
    if "No scheme found" in message:
        fix = "Write the whole IRI, or declare a base"
    return SyntaxProblem(f"not {_NAMES[format_]}: {message}", where=place, fix=fix)


def _xml_fault(body: bytes) -> tuple[str, str] | None:
    """Return why XML is ill-formed, with line and column; None where the fault is in the RDF."""
    try:
        expat.ParserCreate().Parse(body, True)  # noqa: FBT003  # it takes no keyword
    except expat.ExpatError as error:
        if error.code == expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]:
            return "it ends before its elements do", f":{error.lineno}:{error.offset + 1}"
        return str(error).partition(":")[0], f":{error.lineno}:{error.offset + 1}"
    return None


_NAMES = {
    Format.TURTLE: "Turtle",
    Format.NTRIPLES: "N-Triples",
    Format.NQUADS: "N-Quads",
    Format.TRIG: "TriG",
    Format.JSONLD: "JSON-LD",
    Format.RDFXML: "RDF/XML",
}


def labelled(quads: list[Quad], body: bytes, where: str) -> list[Quad]:
    """Name blank nodes after their document and their order. Raises InputError for RDF 1.2."""
    for quad in quads:
        if isinstance(quad.object, Triple) or getattr(quad.object, "direction", None):
            raise InputError(
                "it uses RDF 1.2 (a triple term or a base direction), and kg reads RDF 1.1",
                where=f"{where}: {quad.subject}",
                fix="Say it with a statement node",
            )
    if not any(
        isinstance(t, BlankNode) for q in quads for t in (q.subject, q.object, q.graph_name)
    ):
        return quads
    return relabelled(quads, f"b{hashlib.sha256(body).hexdigest()[:8]}n")


def _refuse_relative(quads: list[Quad], where: str) -> None:
    """Refuse IRIs without a base, which JSON-LD would otherwise drop with all that they say."""
    for text in map(str, quads):
        if _NOWHERE in text:
            iri = text.partition(_NOWHERE)[2].partition(">")[0]
            raise SyntaxProblem(
                f"not JSON-LD: the IRI {iri!r} is relative, and there is no base",
                where=where,
                fix="Write the whole IRI, or declare @base",
            )


def _with_contexts(body: bytes, where: str, contexts: Mapping[str, bytes]) -> bytes:
    """Check the JSON and put the bundled contexts in the place of their IRIs."""
    try:
        document = _loads(body.decode())
        if not isinstance(document, dict | list):
            raise SyntaxProblem(
                "not JSON-LD: neither an object nor an array", where=where, fix="Correct the file"
            )
        found = _remote(document)
        for holder, key in found:
            _replace(holder, key, where, contexts)
    except json.JSONDecodeError as error:
        raise SyntaxProblem(
            f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}",
            where=f"{where}:{error.lineno}:{error.colno}",
            fix="Correct the file there",
        ) from error
    except RecursionError as error:
        raise SyntaxProblem("nested too deeply", where=where, fix="Flatten it") from error
    return json.dumps(document).encode() if found else body


def _loads(text: str) -> Any:  # noqa: ANN401  # whatever the JSON says
    """Read JSON as its standard has it, and numbers only where a double holds them."""

    def fail(written: str, why: str) -> NoReturn:
        places = (match.start() for match in _TOKEN.finditer(text) if match[0] == written)
        short = written if len(written) <= _SHORT else f"{written[:_SHORT]}…"
        raise json.JSONDecodeError(f"the value {short} {why}", text, next(places, 0))

    def number(written: str) -> float:
        value = float(written)
        if math.isinf(value):
            fail(written, "is too large for a number")
        return int(written) if written.lstrip("-").isdigit() and written != "-0" else value

    return json.loads(
        text,
        parse_int=number,
        parse_float=number,
        parse_constant=lambda written: fail(written, "is no number"),
    )


def _remote(value: Json, *, inside: bool = False) -> list[tuple[Any, Any]]:
    """Find every place (a container and its key) where a context is named by its IRI."""
    found: list[tuple[Any, Any]] = []
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        context = key in ("@context", "@import") or (inside and isinstance(value, list))
        if isinstance(item, str) and context:
            found.append((value, key))
        elif isinstance(item, dict | list):
            found += _remote(item, inside=key == "@context")
    return found


def _replace(holder: Json, key: str | int, where: str, contexts: Mapping[str, bytes]) -> None:
    iri = holder[key]  # type: ignore[index]  # a list with its index, an object with its key
    if iri in contexts and key != "@import":
        holder[key] = json.loads(contexts[iri])["@context"]  # type: ignore[index]
        return
    if _SCHEMA_ORG.fullmatch(iri):
        raise InputError(
            f"its context is {iri}, which would have to be fetched, and which maps to "
            "http://schema.org/ where our data has https://schema.org/",
            where=where,
            fix='Write "@context": {"@vocab": "https://schema.org/"} in the file',
        )
    raise InputError(
        f"its context is {iri}, and kg fetches nothing",
        where=where,
        fix=f"Put the context itself in the file, or use {CONTEXT}",
    )


def refuse_entities(body: bytes, where: str) -> None:
    """Refuse XML entities that grow or that stand for other files."""
    for match in _ENTITY.finditer(body):
        value = match[3] or match[4] or b""
        if match[1] or match[2] or len(value) > _LONGEST_ENTITY or _REFERENCE.search(value):
            line = body.count(b"\n", 0, match.start()) + 1
            raise InputError(
                "its document type declares an entity that is long, nested or external",
                where=f"{where}:{line}",
                fix="Write the text where it is used",
            )
