"""Texts in JSON Lines by people who knew no rule, of which every third is set aside.

How they are parted, and how their floors are pinned: `passages`, `traps` and `documents` say what
is measured.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.gate import gate  # noqa: E402

PARTS = ("read", "set_aside")
_EVERY = 3
"""Of so many texts one is set aside."""
Figures = Mapping[str, Any]
"""What is measured of a part."""


class Measure(Protocol):
    """Returns the figures of a part, and prints what is wrong where details are asked for."""

    def __call__(self, part: str, *, details: bool) -> Figures: ...  # noqa: D102


def entries(folder: Path, part: str) -> Iterator[dict[str, Any]]:
    """Yield the entries of a part in the order of a folder's files, as these have them."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            aside = int(re.sub(r"\D", "", entry["id"])) % _EVERY == 0
            if aside == (part == "set_aside"):
                yield entry


def run(
    said: str,
    pinned: Path,
    measure: Measure,
    table: Callable[[Mapping[str, Any]], str],
    lowered: Callable[[Any, Any], list[str]] = gate.lowered,
) -> int:
    """Print the figures of both parts, and pin them where that is asked; return the exit code.

    said     what is measured, for --help
    pinned   the file of the floors
    table    returns the figures of the parts as Markdown
    lowered  returns what is worse in a part than its floors, one line each
    """
    parser = argparse.ArgumentParser(description=said.splitlines()[0])
    parser.add_argument("--pin", action="store_true", help="write the floors")
    parser.add_argument("--allow-regression", action="store_true")
    parser.add_argument("--details", action="store_true", help="what is wrong, but of a third")
    options = parser.parse_args()
    measured = {part: measure(part, details=options.details and part == "read") for part in PARTS}
    print(table(measured))
    if not options.pin:
        return 0
    before = json.loads(pinned.read_text()) if pinned.exists() else {}
    if not options.allow_regression and gate.falls(before, measured, lowered):
        return 1
    pinned.write_text(json.dumps(measured, indent=1) + "\n")
    return 0
