"""The reports on many graphs as one report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model import Iri, Value
from kg.validation import complaints, engine
from kg.validation.gate import Options
from kg.validation.report import Finding, Report, ShapeCheck, Term, Unchecked


def merged(parts: Sequence[tuple[str, Report]], options: Options) -> Report:
    """Return the reports on files, by their names, as one.

    Where some files were looked at and others not at all, each of those is a finding.
    """
    reports = [report for _, report in parts]
    checked: Counter[tuple[Iri, str]] = Counter()
    unchecked: Counter[Iri | None] = Counter()
    prefixes: dict[str, str] = {}
    for report in reports:
        for check in report.checked:
            checked[check.shape, check.target] += check.focus_nodes
        unchecked.update({left.type: left.nodes for left in report.unchecked})
        prefixes = {**dict(report.prefixes), **prefixes}
    total = sum(report.nodes_checked for report in reports)
    found = [f for number, report in enumerate(reports) for f in _apart(report.findings, number)]
    if total and not options.allow_empty:
        found += [
            complaints.nothing_checked(report, name)
            for name, report in parts
            if report.nothing_checked and not report.faults
        ]
    return Report(
        findings=engine.numbered(found),
        checked=tuple(sorted(ShapeCheck(*each, number) for each, number in checked.items())),
        unchecked=tuple(
            Unchecked(kind, unchecked[kind]) for kind in sorted(unchecked, key=lambda k: k or "")
        ),
        nodes_checked=total,
        engine=next((report.engine for report in reports if report.engine), ""),
        prefixes=tuple(prefixes.items()),
    )


def _apart(findings: Iterable[Finding], number: int) -> Iterator[Finding]:
    """Yield findings whose blank nodes are not those of another graph's."""
    for finding in findings:
        yield replace(
            finding,
            focus=_labelled(finding.focus, number),
            value=None if finding.value is None else _labelled(finding.value, number),
            shape=Iri(f"_:{finding.shape_place}")
            if finding.shape.startswith("_:") and finding.shape_place
            else finding.shape,
        )


def _labelled(term: Term, number: int) -> Term:
    blank = not isinstance(term, Value) and term.startswith("_:")
    return Iri(f"_:{number}.{term}") if blank else term
