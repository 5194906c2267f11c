"""The report as plain JSON, with all that it knows."""

import json
from dataclasses import asdict

from kg.reading.places import Place
from kg.validation.report import Finding, Report, n3
from kg.validation.reporters.view import Style


def to_json(report: Report, style: Style) -> bytes:
    """Write verdict, counts, findings, what was checked and what was not."""
    del style
    document = {
        "conforms": report.conforms,
        "verdict": report.verdict,
        "accepted": len(report.accepted),
        "gone": report.gone,
        "counts": {severity.value: number for severity, number in report.counts()},
        "nodesChecked": report.nodes_checked,
        "findings": [
            *(_finding(finding) for finding in report.findings),
            *({**_finding(finding), "accepted": True} for finding in report.accepted),
        ],
        "checked": [
            {"shape": check.shape, "target": check.target, "focusNodes": check.focus_nodes}
            for check in report.checked
        ],
        "unchecked": [{"type": left.type, "nodes": left.nodes} for left in report.unchecked],
        "engine": report.engine,
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _finding(finding: Finding) -> dict[str, object]:
    passage = finding.passage
    return {
        "cause": finding.cause.value,
        "severity": finding.severity.value,
        "fingerprint": finding.fingerprint,
        "shape": finding.shape,
        "constraint": finding.constraint,
        "component": finding.component,
        "focus": n3(finding.focus),
        "path": finding.path,
        "value": None if finding.value is None else n3(finding.value),
        "messages": {message.language or "": message.lexical for message in finding.messages},
        "passage": passage
        and {
            "exact": passage.exact,
            "source": passage.source,
            "start": passage.start,
            "end": passage.end,
            "place": _place(passage.place),
        },
        "place": _place(finding.place),
        "shapePlace": _place(finding.shape_place),
    }


def _place(place: Place | None) -> dict[str, object] | None:
    return None if place is None else asdict(place)
