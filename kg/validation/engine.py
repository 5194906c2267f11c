"""The reference engine: pySHACL over an rdflib graph, without inference, imports or network."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pyshacl
import rdflib
from rdflib import Graph, URIRef
from rdflib.term import Node

from kg.errors import ShapesError
from kg.model import Iri, Value
from kg.names import SH
from kg.validation.passages import passage_of
from kg.validation.paths import path_text
from kg.validation.report import Finding, Report, Severity
from kg.validation.schema_org import http_terms
from kg.validation.shapes import messages_of, prepared
from kg.validation.targets import coverage, unchecked
from kg.validation.terms import CheckedGraph, graph_of, literals_as_written, term_of

if TYPE_CHECKING:
    from pyoxigraph import Quad

SEVERITIES = {
    SH.Violation: Severity.VIOLATION,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}
ENGINE = "pySHACL"


def check(data: "Iterable[Quad] | Graph", shapes: Sequence[tuple[str, bytes]]) -> Report:
    """Check data against shapes; see `kg.validation.check`."""
    with literals_as_written():
        rules, ready = prepared(tuple(shapes))
        graph = _checked(data) if isinstance(data, Graph) else graph_of(data)
        checked, seen = coverage(graph, rules)
        results = _validate(graph, ready, where=", ".join(name for name, _ in shapes))
        found = [_finding(node, results, rules, graph) for node in _results(results)]
        return Report(
            findings=_numbered([*found, *http_terms(graph)]),
            checked=checked,
            unchecked=unchecked(graph, seen),
            nodes_checked=len(seen),
            engine=ENGINE,
        )


def _checked(data: Graph) -> CheckedGraph:
    graph = CheckedGraph()
    for triple in data:
        graph.add(triple)
    return graph


def _validate(data: CheckedGraph, shapes: Graph, where: str) -> Graph:
    """Run the engine. Raises ShapesError where it could not evaluate a shape."""
    try:
        _, results, text = pyshacl.validate(
            data, shacl_graph=shapes, inference="none", do_owl_imports=False
        )
    except Exception as error:  # whatever a malformed shape makes pySHACL and rdflib raise
        raise _unusable(str(error), where) from error
    if not isinstance(results, Graph):
        raise _unusable(str(text), where)
    return results


def _unusable(problem: str, where: str) -> ShapesError:
    first = " ".join(problem.split()).rstrip(".") or "a shape cannot be evaluated"
    return ShapesError(first, where=where, fix="Correct the shape that says so")


def _results(results: Graph) -> Iterable[Node]:
    """Return the top-level results: those of the report, not the details of others."""
    return results.objects(None, URIRef(SH.result))


def _finding(result: Node, results: Graph, shapes: Graph, data: Graph) -> Finding:
    def value(name: str) -> Node | None:
        return results.value(result, URIRef(SH[name]))

    shape, constraint, path = value("sourceShape"), value("sourceConstraint"), value("resultPath")
    own = messages_of(shapes, [node for node in (constraint, shape) if node is not None])
    told = list(results.objects(result, URIRef(SH.resultMessage)))
    messages = own if own and not any("{" in str(message) for message in own) else told
    focus, about = _required(value("focusNode")), value("value")
    declared = Iri(str(value("resultSeverity")))
    return Finding(
        severity=SEVERITIES.get(declared, Severity.VIOLATION),
        declared=declared,
        shape=_iri(_required(shape)),
        component=Iri(str(value("sourceConstraintComponent"))),
        focus=term_of(focus),
        path=None if path is None else path_text(path, results),
        simple=path is None or isinstance(path, URIRef),
        value=None if about is None else term_of(about),
        messages=tuple(sorted(map(_message, messages), key=lambda m: m.language or "")),
        constraint=None if constraint is None else _iri(constraint),
        passage=passage_of(data, focus, about),
    )


def _required(node: Node | None) -> Node:
    if node is None:
        raise ValueError("a validation result without a focus node or a shape")
    return node


def _iri(node: Node) -> Iri:
    return Iri(f"_:{node}" if isinstance(node, rdflib.BNode) else str(node))


def _message(node: Node) -> Value:
    return Value(str(node), language=getattr(node, "language", None))


def _numbered(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings in their order, with blank nodes numbered as they come."""
    names: dict[str, Iri] = {}

    def renamed(term: Named) -> Named:
        if term is None or isinstance(term, Value) or not term.startswith("_:"):
            return term
        return names.setdefault(term, Iri(f"_:b{len(names)}"))

    return tuple(
        replace(
            finding,
            shape=renamed(finding.shape),
            focus=renamed(finding.focus),
            value=renamed(finding.value),
        )
        for finding in sorted(findings, key=_nameless)
    )


Named = TypeVar("Named", Iri, Iri | Value, Iri | Value | None)


def _nameless(finding: Finding) -> list[str]:
    """Return a finding's sort key without the labels of blank nodes, which mean nothing."""
    return ["_:" if str(part).startswith("_:") else str(part) for part in finding.key]
