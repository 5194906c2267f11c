"""The report as Markdown, for a comment under a change."""

from collections.abc import Iterator

from kg.terminal import harmless
from kg.validation.report import Finding, Report
from kg.validation.reporters.view import Group, Style, View, excerpt

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#~@"})
_LONGEST = 60_000
"""How many characters a comment has at most: GitHub takes 65,536."""


def to_markdown(report: Report, style: Style) -> bytes:
    """Write the verdict, the findings by rule, and a table of what was checked."""
    view = View(report, style)
    parts = [f"# Validation\n\n**{_escaped(report.verdict[0].upper() + report.verdict[1:])}.**\n"]
    size, left = 0, 0
    for group in view.groups():
        text = "".join(_group(group, view))
        size += len(text)
        if size > _LONGEST:
            left += 1
        else:
            parts.append(text)
    if left:
        parts.append(f"\n{left} more rules were not met; the full report has them.\n")
    parts += _tables(view) if size < _LONGEST else []
    return harmless("".join(parts)).encode()


def _tables(view: View) -> Iterator[str]:
    report = view.report
    if report.checked:
        yield "\n<details><summary>What was checked</summary>\n\n"
        yield "| shape | target | nodes |\n| --- | --- | ---: |\n"
        for check in report.checked:
            target = _escaped(view.short(check.target))
            yield f"| {_code(view.term(check.shape))} | {target} | {check.focus_nodes} |\n"
        yield "\n</details>\n"
    if report.unchecked:
        yield "\n## Looked at by no shape\n\n| type | nodes |\n| --- | ---: |\n"
    for left in report.unchecked:
        kind = _code(view.term(left.type)) if left.type else "without a type"
        yield f"| {kind} | {left.nodes} |\n"


def _group(group: Group, view: View) -> Iterator[str]:
    label = group.label[0].upper() + group.label[1:]
    yield f"\n## {label}: {_code(group.rule)}\n\n"
    if group.number > 1:
        yield f"{_escaped(group.counted)}.\n\n"
    if group.message is not None:
        yield f"{_escaped(group.message)}\n\n"
    for finding in group.shown:
        yield from _finding(finding, view, told=group.message is not None)
    if group.left:
        yield f"- and {group.left} more\n"


def _finding(finding: Finding, view: View, *, told: bool) -> Iterator[str]:
    head = "" if told else f"{_escaped(view.message(finding))} "
    place = finding.place
    yield f"- {head}{_code(str(place)) if place else _code(view.term(finding.focus))}\n"
    if place and (lines := excerpt(place)):
        fence = "```"
        while fence in lines[0]:
            fence += "`"
        yield f"\n  {fence}text\n  {lines[0]}\n  {lines[1]}\n  {fence}\n\n"
    for name, text in view.details(finding):
        yield f"  - {name}: {_escaped(text) if name == 'quote' else _code(text)}\n"


def _escaped(text: str) -> str:
    return " ".join(text.translate(_SPECIAL).split())


def _code(text: str) -> str:
    """Return text as code, with more backticks around it than there are in it.

    In a table a bar ends the cell even there, so it is escaped.
    """
    fence = "`"
    while fence in text:
        fence += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{' '.join(text.split()).replace('|', '¦')}{pad}{fence}"
