"""Documents as archives have them, with their metadata: exports, wires, records, letters, pages.

python tests/gate/documents.py [--pin] [--allow-regression] [--details]

People who knew no rule wrote them, no two with one layout. The errors of every third one are
never looked at: `--details` says what is wrong in the others. `--pin` writes the floors, and
refuses to lower one without `--allow-regression`.
"""

import argparse
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.gate import gate  # noqa: E402

FOLDER = HERE / "documents"
PINNED = FOLDER / "floors.json"
PARTS = ("read", "set_aside")
FIELDS = ("headline", "author", "publisher", "datePublished", "language")
_EVERY = 3
"""Of so many documents one is set aside."""
Counts = dict[str, dict[str, float]]
"""By a language or "all", for each field: the share that is right."""


def documents(part: str) -> Iterator[dict[str, Any]]:
    """Yield the documents of a part in the order of their files, with their metadata."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            aside = int(re.sub(r"\D", "", document["id"])) % _EVERY == 0
            if aside == (part == "set_aside"):
                yield document


def text_of(document: dict[str, Any]) -> Path:
    """Return the file of a document."""
    return next(FOLDER.glob(f"{document['id']}.[th]*"))


def measure(part: str, *, details: bool = False) -> Counts:
    """Return the share of right values of each field of a part, by language and of all."""
    score, right = gate.scorer(), defaultdict[str, Counter[str]](Counter)
    known = defaultdict[str, Counter[str]](Counter)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for document in documents(part):
            path = text_of(document)
            (folder / path.name).write_bytes(path.read_bytes())
        unread = dict(gate.map_part(str(folder), folder))
        for document in documents(part):
            gold = {"entities": [], "propositions": [], "must_not_assert": []} | document
            system = score.Sys(score.find_output(folder, document["id"]))
            found, told = score.score_article(gold, system, "", "", "txt")
            for row in ("all", document["id"][:2]):
                for field in FIELDS:
                    right[row][field] += found[f"meta_{field}_ok"]
                    known[row][field] += found[f"meta_{field}_n"]
            if details and told["meta_wrong"]:
                print(document["id"], document["metadata"], *told["meta_wrong"], sep="\n  ")
    if unread:
        raise ValueError(f"not mapped: {unread}")
    rows = sorted(right, key=["all", *gate.LANGUAGES].index)
    return {
        row: {field: round(right[row][field] / known[row][field], 4) for field in FIELDS}
        for row in rows
    }


def table(measured: dict[str, Counts]) -> str:
    """Return the shares of both parts as Markdown."""
    lines = [f"| | {' | '.join(FIELDS)} |", f"| --- {'| --- ' * len(FIELDS)}|"]
    for part, rows in measured.items():
        for row, found in rows.items():
            cells = " | ".join(f"{found[field]:.2f}" for field in FIELDS)
            lines.append(f"| {part.replace('_', ' ')}, {row} | {cells} |")
    return "\n".join(lines)


def lowered(before: Counts, now: Counts) -> list[str]:
    """Return what has fallen below a floor, one line each."""
    return [
        f"{row} {field}: {now[row][field]} where the floor is {floor}"
        for row, floors in before.items()
        for field, floor in floors.items()
        if now[row][field] < floor
    ]


def main() -> int:
    """Print the shares of both parts, and pin them where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pin", action="store_true", help="write the floors")
    parser.add_argument("--allow-regression", action="store_true")
    parser.add_argument("--details", action="store_true", help="what is wrong, but of a third")
    options = parser.parse_args()
    measured = {part: measure(part, details=options.details and part == "read") for part in PARTS}
    print(table(measured))
    if not options.pin:
        return 0
    before = json.loads(PINNED.read_text()) if PINNED.exists() else {}
    fallen = [line for part, rows in before.items() for line in lowered(rows, measured[part])]
    if fallen and not options.allow_regression:
        print("not pinned:", *fallen, sep="\n  ", file=sys.stderr)
        return 1
    PINNED.write_text(json.dumps(measured, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
