"""What the gate finds wrong besides what the shapes say, each as a finding with its own rule."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rdflib import BNode, Graph, URIRef
from rdflib.namespace import OWL, RDF

from kg.errors import KgError, SyntaxProblem
from kg.model import Iri, Value
from kg.names import SH, SHAPES
from kg.reading.atlas import Atlas
from kg.reading.places import Place
from kg.terminal import harmless
from kg.validation.constraints import recursive
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
from kg.validation.terms import term_of

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
    """Return an error as a finding; what breaks a grammar does so at a place."""
    broken = isinstance(error, SyntaxProblem)
    rule = "SyntaxError" if broken else "Unusable"
    message = f"{_sentence(error.problem)} {_sentence(error.fix)}"
    where = harmless(error.where)  # which may be a name that is not UTF-8
    place = place_in(where) if broken else None  # gone:12 is a name
    return complaint(rule, message, Value(where), cause, place=place)


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


def recursion(rules: Graph) -> Finding:
    """Return a warning that an engine has not followed shapes that refer to themselves."""
    shape = min(recursive(rules), key=lambda node: isinstance(node, BNode))
    name = curie(n3(term_of(shape))) if isinstance(shape, URIRef) else "A shape"
    message = (
        f"{name} refers to itself, and SHACL leaves open what that means: nodes that it reaches by "
        "way of itself were not all checked. Give them to it with a target of its own, such as "
        "sh:targetObjectsOf."
    )
    focus = Iri(str(term_of(shape)))
    found = complaint("RecursiveShape", message, focus, Cause.DATA, severity=Severity.WARNING)
    return replace(found, within=focus)


def disagreements(said: Sequence[Sequence[Finding]], names: Sequence[str]) -> Iterator[Finding]:
    """Yield what one of two engines finds and the other does not, be it only in other words."""
    counts = [Counter(map(_as_compared, found)) for found in said]
    for found, other, (finder, silent) in zip(
        said, reversed(counts), (names, [*reversed(names)]), strict=True
    ):
        left = other.copy()
        for finding in sorted(found, key=lambda each: each.mark):
            left[_as_compared(finding)] -= 1
            if left[_as_compared(finding)] < 0:
                message = (
                    f"{finder} finds this and {silent} does not, so one of them is wrong: "
                    f"{curie(finding.rule)}: {_sentence(finding.message())}"
                )
                differ = complaint("EnginesDiffer", message, finding.focus, Cause.ENGINE)
                mark = f"{finder} {finding.mark}"
                yield replace(differ, path=finding.path, value=finding.value, mark=mark)


def _as_compared(finding: Finding) -> tuple[object, ...]:
    return finding.mark, finding.declared, finding.messages


def nothing_checked(report: Report, where: str) -> Finding:
    """Return that no shape looked at anything of the data that a report is on."""
    types = ", ".join(curie(n3(left.type)) for left in report.unchecked[:3] if left.type)
    said = f"; it holds {types}" if types else ""
    message = (
        f"No shape looked at any node, so there is no verdict{said}. "
        "Check that data and shapes speak of the same classes."
    )
    return complaint(short(NOTHING_CHECKED), message, Value(where), Cause.EMPTY)


def emptiness(
    report: Report, excused: Iterable[str], shapes: Atlas, where: str, *, each: bool
) -> Iterator[Finding]:
    """Yield what should have been looked at and was not: shapes without a node, or everything.

    excused  the IRIs, or the last parts of IRIs, of shapes that may find nothing
    each     whether each shape has to find something, or all of them together
    """
    if report.nothing_checked:
        yield nothing_checked(report, where)
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
