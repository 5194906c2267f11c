"""The report's findings as CSV (RFC 4180), a row each, with a header."""

import csv
import io

from kg.reading.places import Place
from kg.terminal import harmless
from kg.validation.report import Finding, Report, n3
from kg.validation.reporters.view import Style

_HEADER = (
    "cause severity shape constraint component focus class path value message message_en "
    "message_fr "
    "file line column pointer shape_file shape_line quote start end article_file article_line "
    "article_column fingerprint accepted"
)
_FORMULA = ("=", "+", "-", "@", "\t")
"""With what a spreadsheet takes a cell for a formula (OWASP, "CSV injection")."""


def to_csv(report: Report, style: Style) -> bytes:
    """Write the findings, all of them; what was checked does not fit a table of findings."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(_HEADER.split())
    for finding in report.findings:
        rows.writerow(map(_cell, (*_cells(finding, style), "")))
    for finding in report.accepted:
        rows.writerow(map(_cell, (*_cells(finding, style), "yes")))
    return text.getvalue().encode()


def _cells(finding: Finding, style: Style) -> tuple[object, ...]:
    passage = finding.passage
    words = passage.place if passage else None
    return (
        finding.cause.value,
        finding.severity.value,
        finding.shape,
        finding.constraint,
        finding.component,
        n3(finding.focus),
        finding.kind,
        finding.path,
        None if finding.value is None else n3(finding.value),
        finding.message(style.language),
        finding.message("en"),
        finding.message("fr"),
        *_place(finding.place),
        finding.place and finding.place.pointer,
        *_place(finding.shape_place)[:2],
        passage and passage.exact,
        passage and passage.start,
        passage and passage.end,
        *_place(words),
        finding.fingerprint,
    )


def _place(place: Place | None) -> tuple[object, ...]:
    return (None, None, None) if place is None else (place.file, place.line, place.column)


def _cell(value: object) -> str:
    """Return what a cell holds; a text that would be a formula has an apostrophe before it."""
    text = "" if value is None else harmless(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
