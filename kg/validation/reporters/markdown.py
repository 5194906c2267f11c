"""The report as Markdown, for a comment under a change."""

from kg.terminal import harmless
from kg.validation.report import Finding, Report, curie, n3
from kg.validation.reporters.text import details

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#"})


def to_markdown(report: Report, base: str) -> bytes:
    """Write the verdict, the findings, and a table of what was checked."""
    del base
    parts = [f"# Validation\n\n**{report.verdict[0].upper()}{report.verdict[1:]}.**\n"]
    parts += [_finding(finding) for finding in report.findings]
    parts.append("## What was checked\n\n| shape | target | nodes |\n| --- | --- | ---: |\n")
    parts += [
        f"| `{curie(n3(check.shape))}` | {_escaped(check.target)} | {check.focus_nodes} |\n"
        for check in report.checked
    ]
    if report.unchecked:
        parts.append("\n## Looked at by no shape\n\n| type | nodes |\n| --- | ---: |\n")
    for left in report.unchecked:
        kind = _code(curie(n3(left.type))) if left.type else "without a type"
        parts.append(f"| {kind} | {left.nodes} |\n")
    return harmless("".join(parts)).encode()


def _finding(finding: Finding) -> str:
    shape = curie(n3(finding.constraint or finding.shape))
    lines = [f"\n## {finding.severity.value.capitalize()}: {_code(shape)}\n"]
    lines.append(_escaped(finding.message()) + "\n")
    for name, text in details(finding):
        lines.append(f"- {name}: {_escaped(text) if name == 'quote' else _code(text)}")
    return "\n".join(lines) + "\n\n"


def _escaped(text: str) -> str:
    return " ".join(text.translate(_SPECIAL).split())


def _code(text: str) -> str:
    """Return text as code, with more backticks around it than there are in it."""
    fence = "`"
    while fence in text:
        fence += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{' '.join(text.split())}{pad}{fence}"
