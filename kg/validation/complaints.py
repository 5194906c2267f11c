"""What the gate finds wrong besides what the shapes say, each as a finding with its own rule."""

from collections.abc import Iterable, Iterator

from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF

from kg.errors import KgError, SyntaxProblem
from kg.model import Iri, Value
from kg.names import SH, SHAPES
from kg.reading.atlas import Atlas
from kg.reading.places import Place
from kg.validation.faults import Fault
from kg.validation.locating import place_in
from kg.validation.namespaces import meant
from kg.validation.report import (
    NOTHING_CHECKED,
    Cause,
    Finding,
    Report,
    Severity,
    Term,
    curie,
    n3,
    short,
)

DECLARED = {Severity.VIOLATION: SH.Violation, Severity.WARNING: SH.Warning}


def complaint(  # noqa: PLR0913  # a finding has as many sides
    rule: str,
    message: str,
    focus: Term,
    cause: Cause,
    *,
    place: Place | None = None,
    severity: Severity = Severity.VIOLATION,
) -> Finding:
    """Return a finding of the gate's own: `rule` is its name in our namespace of shapes."""
    return Finding(
        severity=severity,
        declared=DECLARED[severity],
        shape=Iri(SHAPES + rule),
        component=SH.SPARQLConstraintComponent,
        focus=focus,
        messages=(Value(message, language="en"),),
        cause=cause,
        place=place,
        mark=f"{rule} {n3(focus)}",
    )


def of_error(error: KgError, cause: Cause) -> Finding:
    """Return an error as a finding, at its place if it names one."""
    rule = "SyntaxError" if isinstance(error, SyntaxProblem) else "Unusable"
    message = f"{_sentence(error.problem)} {_sentence(error.fix)}"
    return complaint(rule, message, Value(error.where), cause, place=place_in(error.where))


def of_fault(fault: Fault, where: str, atlas: Atlas, cause: Cause = Cause.SHAPES) -> Finding:
    """Return a fault as a finding, at the node that it is about."""
    place = fault.place or (atlas.use(fault.node) if fault.node else None)
    focus = Iri(fault.node) if fault.node else Value(where)
    message = f"{_sentence(fault.problem)} {_sentence(fault.fix)}"
    return complaint(fault.rule, message, focus, cause, place=place)


def near_namespaces(atlas: Atlas) -> Iterator[Fault]:
    """Yield the declarations of prefixes that are bound to almost a namespace that is known."""
    for prefix, place in atlas.prefixes(lambda name, base: meant(name, base) is not None):
        yield Fault(
            f"the prefix {prefix.name}: is bound to <{prefix.base}>, so its terms are unknown",
            f"Write <{meant(prefix.name, prefix.base)}>",
            "NearMissNamespace",
            prefix.base,
            place,
        )


def unresolved_imports(data: Graph, atlas: Atlas) -> Iterator[Finding]:
    """Yield a warning for each ontology that the data import and that is not among them."""
    given = set(data.subjects(RDF.type, OWL.Ontology)) | set(data.objects(None, OWL.versionIRI))
    for importer, imported in sorted(data.subject_objects(OWL.imports)):
        if imported not in given and isinstance(importer, URIRef):
            message = (
                f"<{imported}> is imported and not given, so what it says of classes is unknown: "
                "kg fetches nothing. Give its file among the data, if the shapes need it."
            )
            place = atlas.find(str(importer), str(OWL.imports), str(imported))
            yield complaint(
                "UnresolvedImport",
                message,
                Iri(str(importer)),
                Cause.DATA,
                place=place,
                severity=Severity.WARNING,
            )


def emptiness(
    report: Report, excused: Iterable[str], shapes: Atlas, where: str, *, each: bool
) -> Iterator[Finding]:
    """Yield what should have been looked at and was not: shapes without a node, or everything.

    excused  the IRIs, or the last parts of IRIs, of shapes that may find nothing
    each     whether each shape has to find something, or all of them together
    """
    if report.nothing_checked:
        types = ", ".join(curie(n3(left.type)) for left in report.unchecked[:3] if left.type)
        said = f"; it holds {types}" if types else ""
        message = (
            f"No shape looked at any node, so there is no verdict{said}. "
            "Check that data and shapes speak of the same classes."
        )
        yield complaint(short(NOTHING_CHECKED), message, Value(where), Cause.EMPTY)
    names = frozenset(excused)
    for check in report.checked if each else ():
        if check.focus_nodes == 0 and not {check.shape, short(check.shape)} & names:
            message = (
                f"{curie(n3(check.shape))} looked at nothing: the data have no {check.target}. "
                "Correct its target, or say sovsh:mayBeEmpty true of the shape."
            )
            place = shapes.find(check.shape)
            yield complaint("EmptyShape", message, check.shape, Cause.EMPTY, place=place)


def _sentence(text: str) -> str:
    text = text if text.startswith("sh:") else text[:1].upper() + text[1:]
    return text if text.endswith(("?", ".")) else f"{text}."
