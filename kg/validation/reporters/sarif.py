"""The report as SARIF 2.1.0, which code hosts show beside the text.

A finding with a quote points at its characters in the article. Source: OASIS SARIF 2.1.0,
§3.27 (result), §3.30 (region), §3.49 (rule).
"""

import json
from collections.abc import Iterable

from kg import __version__
from kg.model import Value
from kg.validation.report import Finding, Report, Severity, curie, n3

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(report: Report, base: str) -> bytes:
    """Write one run with its rules, results, and what was checked among its properties."""
    del base
    rules = {_rule(finding): finding for finding in reversed(report.findings)}
    ids = sorted(rules)
    run = {
        "tool": {
            "driver": {
                "name": "kg validate",
                "version": __version__,
                "rules": [_described(name, rules[name]) for name in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not report.nothing_checked}],
        "results": [_result(finding, ids.index(_rule(finding))) for finding in report.findings],
        "properties": {
            "verdict": report.verdict,
            "engine": report.engine,
            "checked": {check.shape: check.focus_nodes for check in report.checked},
        },
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _rule(finding: Finding) -> str:
    return curie(n3(finding.constraint or finding.shape))


def _described(name: str, finding: Finding) -> dict[str, object]:
    text: dict[str, object] = {
        "id": name,
        "shortDescription": {"text": finding.message()},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }
    translated = {m.language: m.lexical for m in finding.messages if m.language}
    return {**text, "properties": {"messages": translated}} if translated else text


def _result(finding: Finding, index: int) -> dict[str, object]:
    lines = [finding.message(), f"Node: {curie(n3(finding.focus))}"]
    if finding.path:
        lines.append(f"Path: {curie(finding.path)}")
    if finding.value is not None:
        lines.append(f"Value: {curie(n3(finding.value))}")
    return {
        "ruleId": _rule(finding),
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(lines)},
        "locations": list(_locations(finding)),
    }


def _locations(finding: Finding) -> Iterable[dict[str, object]]:
    name = finding.focus.lexical if isinstance(finding.focus, Value) else finding.focus
    location: dict[str, object] = {
        "logicalLocations": [{"fullyQualifiedName": name, "kind": "resource"}]
    }
    passage = finding.passage
    if passage and passage.source:
        region: dict[str, object] = {"snippet": {"text": passage.exact}}
        if passage.start is not None and passage.end is not None:
            length = max(0, passage.end - passage.start)
            region = {"charOffset": passage.start, "charLength": length, **region}
        location["physicalLocation"] = {
            "artifactLocation": {"uri": passage.source},
            "region": region,
        }
    yield location
