"""Pairs of a text that states a fact and one very near it that does not: no fact may be made of it.

python tests/gate/traps.py [--pin] [--allow-regression] [--details]

People who knew no rule wrote them, each pair for one phenomenon. The errors of every third one are
never looked at: `--details` says which of the others are taken for facts. `--pin` writes the
floors, and refuses to worsen one without `--allow-regression`.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.gate import gate  # noqa: E402
from tests.gate.thirds import PARTS, entries, run  # noqa: E402

FOLDER = HERE / "traps"
PINNED = FOLDER / "floors.json"
TEXTS = ("control", "trap")
HEADLINES = {
    "fr": "En bref dans la presse",
    "en": "In brief from the press",
    "ar": "أخبار قصيرة من الصحف",
}
"""What stands above each text, by its language: one of seven words would not tell that."""
_COUNTED = ("pairs", "controls", "false")
_FITS = 0.5
"""The scorer's bound from which on a label fits."""
Counts = dict[str, dict[str, int]]
"""By a language, or a language and a phenomenon: pairs, controls read, false facts of traps."""


def pairs(part: str) -> Iterator[dict[str, Any]]:
    """Yield the pairs of a part in the order of their files, as these have them."""
    return entries(FOLDER, part)


def measure(part: str, *, details: bool = False) -> Counts:
    """Return how many controls of a part are read as facts, and how many traps."""
    score, found = gate.scorer(), defaultdict[str, Counter[str]](Counter)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for pair in pairs(part):
            for text in TEXTS:
                path = folder / f"{pair['id']}-{text}.txt"
                headline = HEADLINES[pair["id"][:2]]
                path.write_text(f"{headline}\n\n{pair[text]}\n", encoding="utf-8")
        unread = dict(gate.map_part(str(folder), folder))
        for pair in pairs(part):
            told = {text: _told(score, folder / f"{pair['id']}-{text}.ttl", pair) for text in TEXTS}
            for row in (pair["id"][:2], f"{pair['id'][:2]} {pair['phenomenon']}"):
                found[row] += Counter(pairs=1, controls=told["control"], false=told["trap"])
            if details and told["trap"]:
                print(pair["id"], pair["phenomenon"], pair["trap"], pair["why"], sep="\n  ")
    if unread:
        raise ValueError(f"not mapped: {unread}")
    return {row: {name: counts[name] for name in _COUNTED} for row, counts in found.items()}


def _told(score: ModuleType, path: Path, pair: Mapping[str, Any]) -> bool:
    """Tell whether a graph has the fact of a pair as one: affirmed, and by no source's account."""
    ends = {end: {"label": pair[end]} for end in ("subject", "object")}
    return any(
        score.pred_weight([pair["predicate"]], one["p"])
        and score.ref_score(ends["subject"], one["sl"]) >= _FITS
        and score.ref_score(ends["object"], one["ol"]) >= _FITS
        and one["pol"] == "positive"
        and one["mod"] == "asserted"
        for one in score.Sys(path).st
    )


def table(measured: Mapping[str, Counts]) -> str:
    """Return the counts of both parts as Markdown: by language, and by phenomenon in all."""
    heads = " | ".join(f"{part.replace('_', ' ')}: pairs | controls | false" for part in PARTS)
    lines = [f"| | {heads} |", f"| --- {'| --- | --- | --- ' * len(PARTS)}|"]
    totals = {part: _by_phenomenon(counts) for part, counts in measured.items()}
    for row in totals["read"]:
        cells = [str(n) for part in PARTS for n in totals[part].get(row, {}).values()]
        lines.append(f"| {row} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _by_phenomenon(counts: Counts) -> Counts:
    """Return the counts by language, and those by phenomenon of all languages together."""
    found = defaultdict[str, Counter[str]](Counter)
    for row, numbers in counts.items():
        found[row.partition(" ")[2] or row] += Counter(numbers)
    languages = [row for row in gate.LANGUAGES if row in found]
    phenomena = sorted(found.keys() - set(languages))
    return {row: {name: found[row][name] for name in _COUNTED} for row in (*languages, *phenomena)}


def worse(before: Counts, now: Counts) -> list[str]:
    """Return what has fallen below a floor, one line each: by language, not by phenomenon."""
    return [
        f"{row} {name}: {now[row][name]} where the floor is {floors[name]}"
        for row, floors in before.items()
        if row in gate.LANGUAGES
        for name, sign in (("controls", 1), ("false", -1))
        if sign * now[row][name] < sign * floors[name]
    ]


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", PINNED, measure, table, worse))
