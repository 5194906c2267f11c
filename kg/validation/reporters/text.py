"""The report for people at a terminal."""

from collections.abc import Iterator

from kg.terminal import harmless
from kg.validation.report import Finding, Report, curie, n3


def to_text(report: Report, base: str) -> bytes:
    """Write the findings, the worst first, then what was checked, then the verdict."""
    del base
    lines = [*_findings(report), *_checked(report), *_unchecked(report)]
    return harmless("\n".join([*lines, report.verdict, ""])).encode()


def _findings(report: Report) -> Iterator[str]:
    for finding in report.findings:
        yield f"{finding.label} {finding.rule}"
        yield f"  {finding.message()}"
        for name, text in details(finding):
            yield f"  {name:6} {text}"
        yield ""


def details(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield where a finding is: node, path, value and quote, each where it has one."""
    yield "node", curie(n3(finding.focus))
    if finding.path:
        yield "path", curie(finding.path)
    if finding.value is not None and finding.value != finding.focus:
        yield "value", curie(n3(finding.value))
    if passage := finding.passage:
        known = passage.start is not None and passage.end is not None
        place = f" (characters {passage.start} to {passage.end})" if known else ""
        yield "quote", f"“{passage.exact}”{place}"


def _checked(report: Report) -> Iterator[str]:
    yield "checked:"
    width = max((len(str(check.focus_nodes)) for check in report.checked), default=1)
    for check in report.checked:
        nodes = "node " if check.focus_nodes == 1 else "nodes"
        name = curie(n3(check.shape))
        yield f"  {check.focus_nodes:{width}} {nodes} {name} ({check.target})"
    yield ""


def _unchecked(report: Report) -> Iterator[str]:
    if not report.unchecked:
        return
    yield "looked at by no shape:"
    for left in report.unchecked:
        kind = curie(n3(left.type)) if left.type else "without a type"
        yield f"  {left.nodes} {'node ' if left.nodes == 1 else 'nodes'} {kind}"
    yield ""
