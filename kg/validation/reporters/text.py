"""The report for people at a terminal."""

from collections.abc import Iterator

from kg.terminal import harmless, one_line
from kg.validation.report import Finding, Report, Severity
from kg.validation.reporters.view import Group, Style, View, excerpt

_COLOURS = {Severity.VIOLATION: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36;1"}


def to_text(report: Report, style: Style) -> bytes:
    """Write the findings, the worst first, then what was checked, then the verdict."""
    view = View(report, style)
    lines = [line for group in view.groups() for line in _group(group, view)]
    lines += [*_checked(view), *_unchecked(view)]
    colour = "32;1" if report.conforms else "31;1" if report.exit_code() else "33;1"
    return "\n".join([*lines, _painted(report.verdict, colour, style), ""]).encode()


def _painted(text: str, colour: str, style: Style) -> str:
    """Return a text that cannot steer a terminal, in a colour where there are colours."""
    text = harmless(text)
    return f"\x1b[{colour}m{text}\x1b[0m" if style.colour else text


def _group(group: Group, view: View) -> Iterator[str]:
    """Yield the lines of a rule and of the first findings of it."""
    head = f"{_painted(group.label, _COLOURS[group.severity], view.style)} {one_line(group.rule)}"
    yield f"{head}: {harmless(group.counted)}" if group.number > 1 else head
    if group.message is not None:
        yield f"  {one_line(group.message)}"
    for finding in group.shown:
        if group.message is None:
            yield f"  {one_line(view.message(finding))}"
        yield from _finding(finding, view)
        yield ""
    if group.left:
        yield f"  and {group.left} more: --max {group.number} shows all"
        yield ""


def _finding(finding: Finding, view: View) -> Iterator[str]:
    if place := finding.place:
        pointer = f" {place.pointer}" if place.pointer else ""
        yield f"  {_painted(f'{place}{pointer}', '1', view.style)}"
        if lines := excerpt(place):
            yield f"    {harmless(lines[0])}"
            yield f"    {_painted(lines[1], _COLOURS[finding.severity], view.style)}"
    for name, text in view.details(finding):
        yield f"  {name:6} {one_line(text)}"
    if (passage := finding.passage) and passage.place and (lines := excerpt(passage.place)):
        yield f"    {harmless(lines[0])}"
        yield f"    {_painted(lines[1], _COLOURS[finding.severity], view.style)}"


def _checked(view: View) -> Iterator[str]:
    checked = view.report.checked
    if not checked:
        return
    yield "checked:"
    width = max(len(str(check.focus_nodes)) for check in checked)
    for check in checked:
        nodes = "node " if check.focus_nodes == 1 else "nodes"
        target = view.short(check.target)
        yield harmless(f"  {check.focus_nodes:{width}} {nodes} {view.term(check.shape)} ({target})")
    yield ""


def _unchecked(view: View) -> Iterator[str]:
    if not view.report.unchecked:
        return
    yield "looked at by no shape:"
    for left in view.report.unchecked:
        kind = view.term(left.type) if left.type else "without a type"
        yield harmless(f"  {left.nodes} {'node ' if left.nodes == 1 else 'nodes'} {kind}")
    yield ""
