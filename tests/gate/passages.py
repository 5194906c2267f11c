"""Short passages of press prose with all that they say: what is lost there is seen at a glance.

python tests/gate/passages.py [--pin] [--allow-regression] [--details]

People who knew no rule wrote them, each for one phenomenon. The errors of every third one are
never looked at: `--details` says what was missed in the others. `--pin` writes the floors, and
refuses to lower one without `--allow-regression`.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.gate import gate  # noqa: E402
from tests.gate.thirds import entries, run  # noqa: E402

FOLDER = HERE / "passages"
PINNED = FOLDER / "floors.json"
FIGURES = {
    name: said
    for name, said in gate.FIGURES.items()
    if name not in {"ent_f1", "meta_acc"}  # a passage has no entities of its own, nor a head
}
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def passages(part: str) -> Iterator[dict[str, Any]]:
    """Yield the passages of a part in the order of their files, as these have them."""
    return entries(FOLDER, part)


def written(passage: Mapping[str, Any]) -> str:
    """Return a passage as the article that it is: its title, and its text."""
    return f"{passage['title']}\n\n{passage['text']}\n"


def gold(passage: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a passage says in the form of the scorer's gold."""
    return {
        "id": passage["id"],
        "metadata": {"headline": passage["title"], "language": passage["id"][:2]},
        "entities": [],
        "propositions": [
            _proposition(number, fact, passage) for number, fact in enumerate(passage["facts"], 1)
        ],
        "must_not_assert": [],
    }


def _proposition(
    number: int, fact: Mapping[str, Any], passage: Mapping[str, Any]
) -> dict[str, Any]:
    start = written(passage).index(fact["quote"])
    speaker = fact["claimant"]
    return {
        "id": f"P{number:02}",
        "core": fact["core"],
        "quote": fact["quote"],
        "start": start,
        "end": start + len(fact["quote"]),
        "subject": _reference(fact["subject"]),
        "predicate": fact["predicate"][0],
        "predicate_alt": fact["predicate"][1:],
        "object": _reference(fact["object"]),
        "polarity": fact["polarity"],
        "modality": fact["modality"][0],
        "modality_alt": fact["modality"][1:],
        "claimant": {"label": speaker} if speaker == "@article" else _reference([speaker]),
        "layers": [],
        "tags": [passage["phenomenon"]],
    }


def _reference(labels: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"id": labels[0], "label": labels[0], "alt": labels[1:]}
    dates = [label for label in labels if _DATE.fullmatch(label)]
    return found | ({"value": dates[0]} if dates else {})


def measure(part: str, *, details: bool = False) -> dict[str, Any]:
    """Return the scorer's figures of a part, as the gate's are."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for passage in passages(part):
            (folder / f"{passage['id']}.txt").write_text(written(passage), encoding="utf-8")
            annotated = json.dumps(gold(passage), ensure_ascii=False)
            (folder / f"{passage['id']}.gold.json").write_text(annotated, encoding="utf-8")
        found = gate.measure(str(folder), details=details)
    for row in found["floors"].values():
        for name in gate.FIGURES.keys() - FIGURES.keys():
            del row[name]
    return found


def _tables(measured: Mapping[str, Any]) -> str:
    """Return the figures of both parts as Markdown, each below its name."""
    each = (f"{part}\n\n{gate.table(found, FIGURES)}" for part, found in measured.items())
    return "\n\n".join(each)


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", PINNED, measure, _tables))
