"""A report as bytes that hold all of it, and back."""

import json
from dataclasses import asdict
from typing import Any

from kg.model import Iri, Value
from kg.reading.places import Place
from kg.validation.report import (
    Cause,
    Finding,
    Passage,
    Report,
    Severity,
    ShapeCheck,
    Term,
    Unchecked,
)


def packed(report: Report) -> bytes:
    """Return a report as JSON."""
    return json.dumps(asdict(report), ensure_ascii=False).encode()


def unpacked(body: bytes) -> Report | None:
    """Return the report that `packed` made bytes of; None of bytes that it did not make."""
    try:
        said = json.loads(body)
        return Report(
            **{
                **said,
                "findings": tuple(map(_finding, said["findings"])),
                "accepted": tuple(map(_finding, said["accepted"])),
                "checked": tuple(ShapeCheck(**each) for each in said["checked"]),
                "unchecked": tuple(Unchecked(**each) for each in said["unchecked"]),
                "prefixes": tuple((name, base) for name, base in said["prefixes"]),
            }
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _finding(said: dict[str, Any]) -> Finding:
    passage = said["passage"] and Passage(
        **{**said["passage"], "place": _place(said["passage"]["place"])}
    )
    return Finding(
        **{
            **said,
            "severity": Severity(said["severity"]),
            "focus": _term(said["focus"]),
            "value": said["value"] and _term(said["value"]),
            "messages": tuple(Value(**each) for each in said["messages"]),
            "passage": passage,
            "cause": Cause(said["cause"]),
            "place": _place(said["place"]),
            "shape_place": _place(said["shape_place"]),
        }
    )


def _term(said: Any) -> Term:  # noqa: ANN401  # what JSON holds
    return Value(**said) if isinstance(said, dict) else Iri(said)


def _place(said: dict[str, Any] | None) -> Place | None:
    return None if said is None else Place(**said)
