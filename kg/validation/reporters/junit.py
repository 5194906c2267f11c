"""The report as JUnit XML, for build servers: a test case a shape, a failure a finding.

Shapes that found no node are skipped cases, so that nothing looks better than it is. Source: the
schema of the Jenkins xUnit plug-in (junit-10.xsd), the common ground of build servers.
"""

from xml.sax.saxutils import escape, quoteattr

from kg.model import Iri
from kg.validation.report import Finding, Report, Severity, curie, n3
from kg.validation.reporters.text import details

_UNSAYABLE = {code: "\ufffd" for code in range(32) if code not in {9, 10, 13}}
"""Characters that XML 1.0 cannot hold."""


def to_junit(report: Report, base: str) -> bytes:
    """Write the test suite. Warnings and infos are output of a passing case."""
    del base
    by_shape: dict[Iri, list[Finding]] = {}
    for finding in report.findings:
        by_shape.setdefault(finding.shape, []).append(finding)
    looked = {check.shape: check.focus_nodes for check in report.checked}
    shapes = sorted({*by_shape, *looked})
    cases = [_case(shape, looked.get(shape), by_shape.get(shape, [])) for shape in shapes]
    if report.nothing_checked:
        error = '<error message="nothing was checked: there is no verdict"/>'
        cases.append(f'    <testcase classname="kg.validate" name="verdict">{error}</testcase>')
    failed = sum(any(_fails(f) for f in by_shape.get(shape, [])) for shape in shapes)
    skipped = sum(not looked.get(shape) and shape not in by_shape for shape in shapes)
    counts = f'tests="{len(cases)}" failures="{failed}" skipped="{skipped}"'
    counts += f' errors="{int(report.nothing_checked)}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites {counts}>",
        f'  <testsuite name="kg.validate" {counts}>',
        *cases,
        "  </testsuite>",
        "</testsuites>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _case(shape: Iri, nodes: int | None, findings: list[Finding]) -> str:
    name = f'    <testcase classname="kg.validate" name={_attribute(curie(n3(shape)))}'
    if not findings:
        return f"{name}/>" if nodes else f'{name}><skipped message="no node to check"/></testcase>'
    failures = [finding for finding in findings if _fails(finding)]
    notes = [finding for finding in findings if not _fails(finding)]
    parts = [f"{name}>"]
    if failures:
        kind = f'message={_attribute(failures[0].message())} type="violation"'
        parts.append(f"      <failure {kind}>{_lines(failures)}</failure>")
    if notes:
        parts.append(f"      <system-out>{_lines(notes)}</system-out>")
    return "\n".join([*parts, "    </testcase>"])


def _fails(finding: Finding) -> bool:
    return finding.severity is Severity.VIOLATION


def _lines(findings: list[Finding]) -> str:
    blocks = [
        "\n".join(
            [f"{f.severity}: {f.message()}", *(f"{name}: {text}" for name, text in details(f))]
        )
        for f in findings
    ]
    return escape("\n\n".join(blocks).translate(_UNSAYABLE))


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_UNSAYABLE))
