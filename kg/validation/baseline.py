"""Yesterday's findings, which are accepted today: any report in JSON is a baseline."""

import json
from collections import Counter
from dataclasses import replace

from kg.errors import InputError
from kg.validation.report import Cause, Finding, Report


def parse_baseline(body: bytes, where: str) -> Counter[str]:
    """Return how often each finding may be there, by its fingerprint.

    Raises InputError where it is no report of kg's.
    """
    try:
        found = json.loads(body)["findings"]
        return Counter(str(each["fingerprint"]) for each in found if each["cause"] == Cause.DATA)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            "is no report of kg validate in JSON", where=where, fix="Write one with -o FILE.json"
        ) from error


def against(report: Report, baseline: Counter[str]) -> Report:
    """Return a report in which what the baseline has is accepted.

    What is wrong with the shapes or the input, and what was not looked at, is accepted never.
    """
    left = baseline.copy()
    new, accepted = list[Finding](), list[Finding]()
    for finding in report.findings:
        if finding.cause is Cause.DATA and left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
            accepted.append(finding)
        else:
            new.append(finding)
    return replace(report, findings=tuple(new), accepted=tuple(accepted), gone=sum(left.values()))
