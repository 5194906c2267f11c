"""The report's findings as CSV (RFC 4180), a row each, with a header."""

import csv
import io

from kg.terminal import harmless
from kg.validation.report import Report, n3

_HEADER = (
    "severity shape constraint component focus path value message_en message_fr quote start end"
)


def to_csv(report: Report, base: str) -> bytes:
    """Write the findings; what was checked does not fit a table of findings."""
    del base
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(_HEADER.split())
    for finding in report.findings:
        passage = finding.passage
        cells = [
            finding.severity.value,
            finding.shape,
            finding.constraint or "",
            finding.component,
            n3(finding.focus),
            finding.path or "",
            "" if finding.value is None else n3(finding.value),
            finding.message("en"),
            finding.message("fr"),
            passage.exact if passage else "",
            "" if passage is None or passage.start is None else passage.start,
            "" if passage is None or passage.end is None else passage.end,
        ]
        rows.writerow(harmless(str(cell)) for cell in cells)
    return text.getvalue().encode()
