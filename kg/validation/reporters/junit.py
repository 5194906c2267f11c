"""The report as JUnit XML, for build servers: a test case a shape, a failure a finding.

Shapes that found no node are skipped cases, so that nothing looks better than it is; what stands
in the way of a verdict is an error. Source: the schema of the Jenkins xUnit plug-in
(junit-10.xsd), the common ground of build servers.
"""

from collections import Counter
from xml.sax.saxutils import escape, quoteattr

from kg.validation.report import Cause, Finding, Report, Severity, short
from kg.validation.reporters.view import Group, Style, View

_UNSAYABLE = dict.fromkeys(
    {*range(32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF} - {9, 10, 13}, "\ufffd"
)
"""Characters that XML 1.0 cannot hold."""


def to_junit(report: Report, style: Style) -> bytes:
    """Write the test suite. Warnings and infos are output of a passing case."""
    view = View(report, style)
    groups = list(view.groups())
    looked = {view.term(check.shape): check.focus_nodes for check in report.checked}
    often = Counter(group.rule for group in groups)
    failing = [(_name(group, often), _failing(group, view)) for group in groups]
    passing = [(rule, _passing(nodes)) for rule, nodes in looked.items() if rule not in often]
    found = sorted([*failing, *passing])
    if report.nothing_checked and not report.findings:
        error = '<error message="nothing was checked: there is no verdict"/>'
        found.append(("verdict", f">{error}</testcase>"))
    suite = report.tool.replace(" ", ".")
    cases = [f'    <testcase classname="{suite}" name={_attribute(n)}{body}' for n, body in found]
    counts = " ".join(
        f'{name}="{sum(mark in case for case in cases)}"'
        for name, mark in (
            ("tests", "<testcase"),
            ("failures", "<failure"),
            ("errors", "<error"),
            ("skipped", "<skipped"),
        )
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites {counts}>",
        f'  <testsuite name="{suite}" {counts}>',
        *cases,
        "  </testsuite>",
        "</testsuites>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _name(group: Group, often: Counter[str]) -> str:
    """Return a case's name: the shape's, with the component where the shape has two."""
    component = short(group.shown[0].component).removesuffix("ConstraintComponent")
    return group.rule if often[group.rule] == 1 else f"{group.rule} ({component})"


def _passing(nodes: int) -> str:
    return "/>" if nodes else '><skipped message="no node to check"/></testcase>'


def _failing(group: Group, view: View) -> str:
    first, body = group.shown[0], _lines(group, view)
    place = f' file={_attribute(first.place.file)} line="{first.place.line}"' if first.place else ""
    if first.cause is Cause.DATA and first.severity is not Severity.VIOLATION:
        return f"{place}>\n      <system-out>{body}</system-out>\n    </testcase>"
    tag = "failure" if first.cause is Cause.DATA else "error"
    said = f"message={_attribute(view.message(first))} type={_attribute(group.label)}"
    return f"{place}>\n      <{tag} {said}>{body}</{tag}>\n    </testcase>"


def _lines(group: Group, view: View) -> str:
    blocks = ["\n".join(_finding(finding, view)) for finding in group.shown]
    blocks += [f"and {group.left} more"] if group.left else []
    return escape("\n\n".join([f"{group.counted}", *blocks]).translate(_UNSAYABLE))


def _finding(finding: Finding, view: View) -> list[str]:
    place = [f"at: {finding.place}"] if finding.place else []
    details = [f"{name}: {text}" for name, text in view.details(finding)]
    return [f"{finding.label}: {view.message(finding)}", *place, *details]


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_UNSAYABLE))
