"""The report as RDF: a SHACL validation report with IRIs of its own and no blank nodes.

A complex path is left out of the results, since RDF says one with blank nodes alone; the result's
sh:sourceShape has it. Source: SHACL §3.6.
"""

import hashlib
import json
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Iri, Value
from kg.names import PREFIXES, RDF, RDFS, SH, SHAPES, XSD
from kg.serialize import to_nquads, to_ntriples, to_rdfxml, to_trig, to_turtle
from kg.validation.report import Finding, Report, Term, curie, n3
from kg.validation.reporters.view import Style

Triple = tuple[Iri, Iri, Iri | Value]


_NAMES = {**PREFIXES, "sh": SH.base, "sovsh": SHAPES}


def to_ttl(report: Report, style: Style) -> bytes:
    """Write the report as Turtle."""
    return to_turtle(_quads(report, style), _NAMES)


def to_nt(report: Report, style: Style) -> bytes:
    """Write the report as N-Triples."""
    return to_ntriples(_quads(report, style))


def to_nq(report: Report, style: Style) -> bytes:
    """Write the report as N-Quads, in the default graph."""
    return to_nquads(_quads(report, style))


def in_trig(report: Report, style: Style) -> bytes:
    """Write the report as TriG, in the default graph."""
    return to_trig(_quads(report, style), _NAMES)


def to_rdf(report: Report, style: Style) -> bytes:
    """Write the report as RDF/XML."""
    return to_rdfxml(_quads(report, style), _NAMES)


def _quads(report: Report, style: Style) -> list[Quad]:
    triples = sorted(_triples(report, style.base))
    return [Quad(NamedNode(s), NamedNode(p), _node(o)) for s, p, o in triples]


def to_jsonld(report: Report, style: Style) -> bytes:
    """Write the report as JSON-LD: the report with its results inside."""
    base = style.base
    nodes: dict[str, dict[str, list[object]]] = {}
    for subject, predicate, value in sorted(_triples(report, base), key=str):
        nodes.setdefault(subject, {}).setdefault(predicate, []).append(_json(value))
    iri = _iri(report, base)
    results = {f"{iri}/result/{n}" for n, _ in enumerate(_every(report), 1)}
    ordered = sorted(results, key=lambda name: int(name.rpartition("/")[2]))
    document = {
        "@context": {"sh": SH.base, "rdfs": RDFS.base, "xsd": XSD.base, "sovsh": SHAPES},
        **_object(iri, nodes[iri], {name: _object(name, nodes[name], {}) for name in ordered}),
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _triples(report: Report, base: str) -> Iterator[Triple]:
    iri = _iri(report, base)
    yield iri, RDF.type, SH.ValidationReport
    yield iri, SH.conforms, Value("true" if report.conforms else "false", XSD.boolean)
    yield iri, RDFS.label, Value(report.verdict, language="en")
    for check in report.checked:
        text = f"{curie(n3(check.shape))}: nodes looked at: {check.focus_nodes}"
        yield iri, RDFS.comment, Value(text, language="en")
    for number, finding in enumerate(_every(report), 1):
        result = Iri(f"{iri}/result/{number}")
        yield iri, SH.result, result
        yield from ((result, *rest) for rest in _result(finding, iri))


def _every(report: Report) -> tuple[Finding, ...]:
    """Return the findings with those of the baseline: what is accepted does not conform."""
    return (*report.findings, *report.accepted)


def _result(finding: Finding, iri: Iri) -> Iterator[tuple[Iri, Iri | Value]]:
    yield RDF.type, SH.ValidationResult
    yield SH.resultSeverity, finding.declared
    yield SH.sourceShape, _named(finding.shape, iri)
    yield SH.sourceConstraintComponent, finding.component
    yield SH.focusNode, _named(finding.focus, iri)
    if finding.constraint:
        yield SH.sourceConstraint, _named(finding.constraint, iri)
    if finding.path and finding.simple:
        yield SH.resultPath, Iri(finding.path.strip("<>"))
    if finding.value is not None:
        yield SH.value, _named(finding.value, iri)
    for message in finding.messages:
        yield SH.resultMessage, message


def _iri(report: Report, base: str) -> Iri:
    """Return the report's IRI, made of what it says: the same report has the same."""
    parts = [*(finding.key for finding in _every(report)), *report.checked]
    digest = hashlib.sha256("\n".join(map(repr, parts)).encode()).hexdigest()
    return Iri(f"{base}report/{digest[:12]}")


def _named(term: Term, iri: Iri) -> Term:
    """Return a term, a blank node of the data as an IRI of the report's."""
    if isinstance(term, Value) or not term.startswith("_:"):
        return term
    return Iri(f"{iri}/node/{term.removeprefix('_:')}")


def _node(term: Term) -> NamedNode | Literal:
    if not isinstance(term, Value):
        return NamedNode(term)
    if term.language:
        return Literal(term.lexical, language=term.language)
    datatype = NamedNode(term.datatype) if term.datatype else None
    return Literal(term.lexical, datatype=datatype)


def _json(term: Term) -> object:
    if not isinstance(term, Value):
        return {"@id": term}
    if term.language:
        return {"@value": term.lexical, "@language": term.language}
    if term.datatype == XSD.boolean:
        return term.lexical == "true"
    return {"@value": term.lexical, "@type": term.datatype} if term.datatype else term.lexical


def _object(
    iri: str, properties: dict[str, list[object]], nested: dict[str, dict[str, object]]
) -> dict[str, object]:
    shown: dict[str, object] = {"@id": iri}
    for predicate, values in properties.items():
        if predicate == RDF.type:
            shown["@type"] = [curie(f"<{value['@id']}>") for value in values]  # type: ignore[index]
        elif predicate == SH.result:
            shown["sh:result"] = list(nested.values())
        else:
            shown[curie(f"<{predicate}>")] = values if len(values) > 1 else values[0]
    return shown
