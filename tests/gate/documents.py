"""Documents as archives have them, with their metadata: exports, wires, records, letters, pages.

python tests/gate/documents.py [--pin] [--allow-regression] [--details]

People who knew no rule wrote them, no two with one layout. The errors of every third one are
never looked at: `--details` says what is wrong in the others. `--pin` writes the floors, and
refuses to lower one without `--allow-regression`.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.gate import gate  # noqa: E402
from tests.gate.thirds import entries, run  # noqa: E402

FOLDER = HERE / "documents"
PINNED = FOLDER / "floors.json"
FIELDS = ("headline", "author", "publisher", "datePublished", "language")
Counts = dict[str, dict[str, float]]
"""By a language or "all", for each field: the share that is right."""


def documents(part: str) -> Iterator[dict[str, Any]]:
    """Yield the documents of a part in the order of their files, with their metadata."""
    return entries(FOLDER, part)


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


def table(measured: Mapping[str, Counts]) -> str:
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


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", PINNED, measure, table, lowered))
