"""What an engine says, as findings: whichever engine it was, in the same words and order."""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

import rdflib
from rdflib import Graph, URIRef
from rdflib.term import Node

from kg.model import Iri, Value
from kg.names import SH
from kg.reading.foreign import literals_as_written
from kg.validation import complaints
from kg.validation.engines import PYSHACL, RECURSION, Evaluate, reference
from kg.validation.identity import holder_of, identity, kind_of
from kg.validation.passages import passage_of
from kg.validation.paths import is_simple, path_text
from kg.validation.report import Finding, Report, Severity
from kg.validation.schema_org import http_terms
from kg.validation.shapes import copied, messages_of, read_shapes
from kg.validation.targets import coverage, unchecked
from kg.validation.terms import CheckedGraph, graph_of, term_of
from kg.validation.wording import default_messages

if TYPE_CHECKING:
    from pyoxigraph import Quad

_LITERALS = rdflib.term.__file__
"""Where rdflib warns of each literal that is ill-typed: findings say that, with where it stands."""

SEVERITIES = {
    SH.Violation: Severity.VIOLATION,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}


def check(data: "Iterable[Quad] | Graph", shapes: Sequence[tuple[str, bytes]]) -> Report:
    """Check data against shapes; see `kg.validation.check`."""
    with literals_as_written():
        rules, evaluate = prepared(tuple(shapes))
        graph = copied(data) if isinstance(data, Graph) else graph_of(data)
        found = findings(graph, rules, evaluate)
        return report([*found, *http_terms(graph)], graph, rules)


@lru_cache(maxsize=4)
def prepared(files: tuple[tuple[str, bytes], ...]) -> tuple[Graph, Evaluate]:
    """Return the shapes as they were read, and the reference engine with them.

    The graph may not be changed: the same files give the same. Raises as `read_shapes` does.
    """
    shapes = read_shapes(files)
    return shapes, reference(shapes, ", ".join(name for name, _ in files))


def report(found: list[Finding], data: Graph, rules: Graph, engine: str = PYSHACL) -> Report:
    """Return findings in their order, with an account of what the shapes looked at."""
    checked, seen = coverage(data, rules)
    return Report(
        findings=numbered(found),
        checked=checked,
        unchecked=unchecked(data, seen),
        nodes_checked=len(seen),
        engine=engine,
    )


def findings(data: CheckedGraph, rules: Graph, evaluate: Evaluate) -> list[Finding]:
    """Return what an engine finds, in no order.

    rules  the shapes as they were read, with which `evaluate` was made

    Raises ShapesError where a shape cannot be evaluated.
    """
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        results = evaluate(data)
    found = [_finding(node, results, rules, data) for node in _results(results)]
    cut = [one for one in told if one.category.__name__ == RECURSION]
    for other in (one for one in told if one not in cut and one.filename != _LITERALS):
        warnings.warn_explicit(other.message, other.category, other.filename, other.lineno)
    return [*found, complaints.recursion(rules)] if cut else found


def _results(results: Graph) -> Iterable[Node]:
    """Return the top-level results: those of the report, not the details of others."""
    return results.objects(None, URIRef(SH.result))


def _finding(result: Node, results: Graph, shapes: Graph, data: Graph) -> Finding:
    def value(name: str) -> Node | None:
        return results.value(result, URIRef(SH[name]))

    constraint, path = value("sourceConstraint"), value("resultPath")
    return made(
        shapes,
        data,
        Result(
            focus=_required(value("focusNode")),
            shape=_required(value("sourceShape")),
            component=str(value("sourceConstraintComponent")),
            severity=str(value("resultSeverity")),
            path=None if path is None else path_text(path, results),
            value=value("value"),
            constraint=constraint,
            told=tuple(results.objects(result, URIRef(SH.resultMessage))),
        ),
    )


@dataclass(frozen=True, slots=True)
class Result:
    """What an engine says of a node, in rdflib's terms; `told` are the engine's messages."""

    focus: Node
    shape: Node
    component: str
    severity: str
    path: str | None
    value: Node | None
    constraint: Node | None
    told: tuple[Node, ...]


def made(shapes: Graph, data: Graph, result: Result) -> Finding:
    """Return a result of any engine as a finding, with the shape's own words."""
    sources = [node for node in (result.constraint, result.shape) if node is not None]
    own = messages_of(shapes, sources)
    messages = [_message(m) for m in own]
    if any("{" in m.lexical for m in messages):
        messages = [_message(m) for m in result.told]
    if not messages:
        messages = [*default_messages(shapes, result.shape, result.component)]
    declared, shape = Iri(result.severity), _iri(result.shape)
    about = None if result.value is None else term_of(result.value)
    return Finding(
        severity=SEVERITIES.get(declared, Severity.VIOLATION),
        declared=declared,
        shape=shape,
        component=Iri(result.component),
        focus=term_of(result.focus),
        path=result.path,
        simple=result.path is None or is_simple(result.path),
        value=about,
        messages=tuple(sorted(messages, key=lambda m: (m.language or "", m.lexical))),
        constraint=None if result.constraint is None else _iri(result.constraint),
        passage=passage_of(data, result.focus, result.value),
        within=holder_of(result.shape, shapes),
        kind=kind_of(result.focus, data),
        mark=mark_of(shapes, data, result),
    )


def mark_of(shapes: Graph, data: Graph, result: Result) -> str:
    """Return what tells a finding from others, whatever the labels of blank nodes are."""
    parts = [identity(result.constraint or result.shape, shapes), result.component]
    parts += [identity(result.focus, data), result.path or ""]
    return " ".join([*parts, "" if result.value is None else identity(result.value, data)])


def _required(node: Node | None) -> Node:
    if node is None:
        raise ValueError("a validation result without a focus node or a shape")
    return node


def _iri(node: Node) -> Iri:
    return Iri(f"_:{node}" if isinstance(node, rdflib.BNode) else str(node))


def _message(node: Node) -> Value:
    return Value(str(node), language=getattr(node, "language", None))


def numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
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
    """Return a finding's sort key, with blank nodes by their identity: labels mean nothing."""
    parts = ["_:" if str(part).startswith("_:") else str(part) for part in finding.key]
    return [*parts, finding.mark]
