"""The report as SARIF 2.1.0, which code hosts show beside the text.

A finding points at the words of the article where they are at hand, since that is what an author
can mend, and at the triple in the data; a finding with neither at its node. Source: OASIS SARIF
2.1.0, §3.27 (result), §3.30 (region), §3.49 (rule); a fingerprint is what code scanning goes by to
tell a finding that has moved from a new one (GitHub Docs, "SARIF support for code scanning").
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import quote

from kg import __version__
from kg.model import Value
from kg.names import ROOT
from kg.reading.places import Place
from kg.validation.report import Cause, Finding, Report, Severity
from kg.validation.reporters.view import Style, View, cut

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(report: Report, style: Style) -> bytes:
    """Write one run with its rules, all results, and what was checked among its properties."""
    view = View(report, style)
    every = (*report.findings, *report.accepted)
    rules = {view.rule(finding): finding for finding in reversed(every)}
    ids = {name: index for index, name in enumerate(sorted(rules))}
    run: dict[str, object] = {
        "tool": {
            "driver": {
                "name": report.tool,
                "version": __version__,
                "informationUri": ROOT,
                "rules": [_described(name, rules[name], view) for name in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, view)],
        "results": list(_results(view, ids)),
        "properties": {
            "verdict": report.verdict,
            "engine": report.engine,
            "checked": {check.shape: check.focus_nodes for check in report.checked},
        },
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _invocation(report: Report, view: View) -> dict[str, object]:
    """Say whether the check was made at all; what stood in its way is not about the data."""
    notices = [
        {"level": "error", "message": {"text": view.message(finding)}} for finding in report.faults
    ]
    said = {"toolExecutionNotifications": notices} if notices else {}
    return {"executionSuccessful": not (report.nothing_checked or report.faults), **said}


def _results(view: View, ids: dict[str, int]) -> Iterator[dict[str, object]]:
    """Yield the results; where there is a baseline, with what it says of each."""
    report, seen = view.report, Counter[str]()
    compared = bool(report.accepted or report.gone)
    known = [(f, "new") for f in report.findings] + [(f, "unchanged") for f in report.accepted]
    for finding, state in known:
        seen[finding.fingerprint] += 1
        mark = f"{finding.fingerprint}:{seen[finding.fingerprint]}"
        result = _result(finding, view, ids[view.rule(finding)], mark)
        if compared:
            result["baselineState"] = state
        yield result


def _described(name: str, finding: Finding, view: View) -> dict[str, object]:
    text: dict[str, object] = {
        "id": name,
        "shortDescription": {"text": view.message(finding)},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }
    translated = {m.language: m.lexical for m in finding.messages if m.language}
    return {**text, "properties": {"messages": translated}} if translated else text


def _result(finding: Finding, view: View, index: int, mark: str) -> dict[str, object]:
    lines = [view.message(finding), *(f"{n}: {text}" for n, text in view.details(finding))]
    places = list(_places(finding))
    locations = [_location(finding, place) for place, _ in places[:1]]
    related = [
        {"id": number, "message": {"text": text}, "physicalLocation": _physical(place)}
        for number, (place, text) in enumerate(places[1:], 1)
    ]
    result: dict[str, object] = {
        "ruleId": view.rule(finding),
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(lines)},
        "locations": locations or [_location(finding, None)],
        "partialFingerprints": {"kgFinding/v1": mark},
    }
    return {**result, "relatedLocations": related} if related else result


def _places(finding: Finding) -> Iterator[tuple[Place, str]]:
    """Yield the places of a finding, the one to mend first, each with what stands there."""
    if finding.passage and finding.passage.place:
        yield finding.passage.place, "the words"
    if finding.place and finding.place.file != "-":
        yield finding.place, "the data"
    if finding.shape_place and finding.shape_place.file != "-":
        yield finding.shape_place, "the shape"


def _location(finding: Finding, place: Place | None) -> dict[str, object]:
    name = cut(finding.focus.lexical) if isinstance(finding.focus, Value) else finding.focus
    kind = "value" if isinstance(finding.focus, Value) else "resource"
    location: dict[str, object] = {"logicalLocations": [{"fullyQualifiedName": name, "kind": kind}]}
    passage = finding.passage
    if place is not None and not (finding.cause is Cause.DATA and place == finding.shape_place):
        location["physicalLocation"] = _physical(place)
    elif passage and passage.source:
        region: dict[str, object] = {"snippet": {"text": cut(passage.exact)}}
        if passage.start is not None and passage.end is not None:
            length = max(0, passage.end - passage.start)
            region = {"charOffset": passage.start, "charLength": length, **region}
        location["physicalLocation"] = {
            "artifactLocation": {"uri": passage.source},
            "region": region,
        }
    return location


def _physical(place: Place) -> dict[str, object]:
    region: dict[str, object] = {"startLine": place.line, "startColumn": place.column}
    if place.length:
        region["endColumn"] = place.column + place.length
    if place.excerpt:
        region["snippet"] = {"text": place.excerpt}
    return {"artifactLocation": {"uri": uri_of(place.file)}, "region": region}


def uri_of(file: str) -> str:
    """Return a file's name as a URI reference: relative where the name is.

    >>> uri_of("data/été.ttl"), uri_of("./a b.ttl")
    ('data/%C3%A9t%C3%A9.ttl', 'a%20b.ttl')
    """
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
