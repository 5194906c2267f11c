"""The report as workflow commands, which GitHub shows as annotations beside the lines.

Source: GitHub Docs, "Workflow commands for GitHub Actions", which shows ten of each level a step.
"""

from kg.terminal import harmless
from kg.validation.report import Finding, Report, Severity
from kg.validation.reporters.view import Style, View

_LEVELS = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def to_github(report: Report, style: Style) -> bytes:
    """Write a command for each finding that is shown, one for those that are not, the verdict."""
    view = View(report, style)
    lines = [_line(finding, view) for group in view.groups() for finding in group.shown]
    lines += [
        f"::notice title={_property(group.rule)}::{group.left} more findings of this rule"
        for group in view.groups()
        if group.left
    ]
    level = "error" if report.exit_code() else "notice"
    lines.append(f"::{level} title={report.tool}::{report.verdict}")
    return ("\n".join(lines) + "\n").encode()


def _line(finding: Finding, view: View) -> str:
    """Return the command for a finding: at the words of the article, or at the data."""
    passage = finding.passage
    place = passage.place if passage and passage.place else finding.place
    properties = [("title", f"{finding.label} {view.rule(finding)}")]
    if place and place.file != "-":
        end = place.column + max(place.length, 1)
        properties += [
            ("file", place.file),
            ("line", str(place.line)),
            ("col", str(place.column)),
            ("endColumn", str(end)),
        ]
    details = (f"{name}: {text}" for name, text in view.details(finding))
    text = "\n".join([view.message(finding), *details])
    said = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{_LEVELS[finding.severity]} {said}::{harmless(text).translate(_DATA)}"


def _property(text: str) -> str:
    return harmless(text).translate(_PROPERTY)
