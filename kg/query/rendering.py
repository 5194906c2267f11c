"""Answers as text: tables for people, the W3C's result formats and RDF for programs."""

import csv
import html
import io
import json
import re
from enum import StrEnum
from typing import assert_never

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from kg.errors import InputError
from kg.names import PREFIXES, RESOURCE_BASE, XSD
from kg.query.answers import Answer, Row, Table, Term, Triples, Truth, plain
from kg.query.layout import columns
from kg.serialize import to_turtle
from kg.terminal import one_line


class AnswerFormat(StrEnum):
    """What an answer can be written as."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    MD = "md"
    TURTLE = "turtle"
    NT = "nt"
    JSONLD = "jsonld"


_RDF = {
    AnswerFormat.NT: RdfFormat.N_TRIPLES,
    AnswerFormat.JSONLD: RdfFormat.JSON_LD,
}
_RESULTS = "http://www.w3.org/2005/sparql-results#"
_LOCAL_NAME = re.compile(r"[\w.~!$&'()*+,;=/-]*")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def render(
    answer: Answer,
    chosen: AnswerFormat | None = None,
    *,
    width: int | None = None,
    base: str = RESOURCE_BASE,
) -> str:
    """Return an answer as text that ends in a newline.

    chosen  None is a table for rows, true or false for a truth value and Turtle for triples
    width   the columns of the terminal, which tables then keep to; None does not wrap
    base    the base of resources, shown as `id:` in tables and Turtle

    CSV, TSV, JSON and XML are those of SPARQL 1.1 Query Results. JSON-LD is expanded.

    Raises InputError where the format is not one for such an answer.
    """
    match answer:
        case Table():
            return _render_table(answer, chosen or AnswerFormat.TABLE, width, base)
        case Truth():
            return _render_truth(answer, chosen or AnswerFormat.TABLE)
        case Triples():
            return _render_triples(answer, chosen or AnswerFormat.TURTLE, base)
    assert_never(answer)


def compact(iri: str, base: str = RESOURCE_BASE) -> str:
    """Return an IRI with the prefix that leaves the least, or the IRI itself; for people.

    >>> compact("https://w3id.org/sovkg/layer/compute")
    'layer:compute'
    """
    prefixes = sorted({**PREFIXES, "id": base}.items(), key=lambda item: -len(item[1]))
    for prefix, start in prefixes:
        if iri.startswith(start) and _LOCAL_NAME.fullmatch(iri, len(start)):
            return f"{prefix}:{iri[len(start) :]}"
    return iri


def _render_table(answer: Table, chosen: AnswerFormat, width: int | None, base: str) -> str:
    match chosen:
        case AnswerFormat.TABLE:
            rows = [[_shown(term, base) for term in row] for row in answer.rows]
            return columns(answer.variables, rows, width)
        case AnswerFormat.MD:
            return _markdown(answer, base)
        case AnswerFormat.CSV:
            return _csv(answer)
        case AnswerFormat.TSV:
            lines = [[f"?{name}" for name in answer.variables]]
            lines += [["" if t is None else _tsv_term(t) for t in row] for row in answer.rows]
            return "".join("\t".join(line) + "\n" for line in lines)
        case AnswerFormat.JSON:
            return _json(answer)
        case AnswerFormat.XML:
            return _xml(answer)
    raise _unfit(chosen, "rows", "table, csv, tsv, json, xml or md")


def _render_truth(answer: Truth, chosen: AnswerFormat) -> str:
    value = "true" if answer.value else "false"
    match chosen:
        case AnswerFormat.JSON:
            return _dumped({"head": {}, "boolean": answer.value})
        case AnswerFormat.XML:
            return _xml_document(f"  <head/>\n  <boolean>{value}</boolean>\n")
        case AnswerFormat.TURTLE | AnswerFormat.NT | AnswerFormat.JSONLD:
            raise _unfit(chosen, "true or false", "table, csv, tsv, json, xml or md")
    return value + "\n"


def _render_triples(answer: Triples, chosen: AnswerFormat, base: str) -> str:
    if chosen is not AnswerFormat.TURTLE and chosen not in _RDF:
        raise _unfit(chosen, "triples", "turtle, nt or jsonld")
    if not answer.triples:
        return ""
    if chosen is AnswerFormat.TURTLE:
        quads = [Quad(*triple) for triple in answer.triples]
        return to_turtle(quads, {**PREFIXES, "id": base}, foreign=True).decode()
    body = pyoxigraph.serialize(answer.triples, format=_RDF[chosen]) or b""
    return body.decode().rstrip("\n") + "\n"


def _unfit(chosen: AnswerFormat, given: str, fitting: str) -> InputError:
    problem = f"the answer is {given}, which {chosen.value} cannot hold"
    return InputError(problem, where="--format", fix=f"Choose {fitting}")


def _shown(term: Term | None, base: str) -> str:
    if term is None:
        return ""
    return one_line(compact(term.value, base) if isinstance(term, NamedNode) else plain(term))


def _markdown(answer: Table, base: str) -> str:
    lines = [list(answer.variables), ["---"] * len(answer.variables)]
    for row in answer.rows:
        cells = [_shown(term, base) for term in row]
        lines.append([re.sub(r"([\\|<>*_`\[\]])", r"\\\1", cell) for cell in cells])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _csv(answer: Table) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(answer.variables)
    writer.writerows(["" if t is None else _label(t) for t in row] for row in answer.rows)
    return target.getvalue()


def _tsv_term(term: Term) -> str:
    return str(term).replace("\t", "\\t")


def _label(term: Term) -> str:
    return str(term) if isinstance(term, BlankNode) else plain(term)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _json(answer: Table) -> str:
    bindings = [
        {name: _binding(term) for name, term in zip(answer.variables, row, strict=True) if term}
        for row in answer.rows
    ]
    return _dumped({"head": {"vars": answer.variables}, "results": {"bindings": bindings}})


def _binding(term: Term) -> dict[str, object]:
    if isinstance(term, Triple):
        parts = {name: _binding(getattr(term, name)) for name in ("subject", "predicate", "object")}
        return {"type": "triple", "value": parts}
    if not isinstance(term, Literal):
        return {"type": "uri" if isinstance(term, NamedNode) else "bnode", "value": term.value}
    binding: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        binding["xml:lang"] = term.language
    elif term.datatype.value != XSD.string:
        binding["datatype"] = term.datatype.value
    return binding


def _xml(answer: Table) -> str:
    head = "".join(f"    <variable name={_quoted(name)}/>\n" for name in answer.variables)
    rows = "".join(f"    <result>\n{_xml_row(answer, row)}    </result>\n" for row in answer.rows)
    return _xml_document(f"  <head>\n{head}  </head>\n  <results>\n{rows}  </results>\n")


def _xml_row(answer: Table, row: Row) -> str:
    return "".join(
        f"      <binding name={_quoted(name)}>{_xml_term(term)}</binding>\n"
        for name, term in zip(answer.variables, row, strict=True)
        if term
    )


def _xml_term(term: Term) -> str:
    if isinstance(term, Triple):
        parts = ("subject", "predicate", "object")
        inner = (f"<{name}>{_xml_term(getattr(term, name))}</{name}>" for name in parts)
        return f"<triple>{''.join(inner)}</triple>"
    if _NOT_XML.search(term.value):
        problem = "the answer has a control character, which XML cannot hold"
        raise InputError(problem, where="--format", fix="Choose json")
    value = _xml_text(term.value)
    if not isinstance(term, Literal):
        tag = "uri" if isinstance(term, NamedNode) else "bnode"
        return f"<{tag}>{value}</{tag}>"
    if term.language:
        return f"<literal xml:lang={_quoted(term.language)}>{value}</literal>"
    if term.datatype.value == XSD.string:
        return f"<literal>{value}</literal>"
    return f"<literal datatype={_quoted(term.datatype.value)}>{value}</literal>"


def _xml_text(text: str) -> str:
    return html.escape(text).replace("\r", "&#13;")


def _quoted(text: str) -> str:
    return f'"{_xml_text(text)}"'


def _xml_document(body: str) -> str:
    return f'<?xml version="1.0"?>\n<sparql xmlns="{_RESULTS}">\n{body}</sparql>\n'
