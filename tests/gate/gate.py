"""The gate: how well the rules read annotated articles that nobody tuned them for.

python tests/gate/gate.py [tuning|test|strangers] [--pin] [--allow-regression] [--details]

Prints the figures of one part, a row for each language. `--pin` writes the floors that the tests
hold the parts set aside to; it refuses to lower one without `--allow-regression`. `--details`
says what was missed, and is refused for what is set aside: nobody looks at its errors.

The scorer is the acceptance data's own (shared/score/score.py beside the checkout).
"""

import argparse
import hashlib
import importlib.util
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from tests.gate import causes  # noqa: E402

SCORER = ROOT.parent / "shared" / "score" / "score.py"
PINNED = HERE / "floors.json"
README = HERE / "README.md"
BEGIN, END = "<!-- pinned figures -->", "<!-- end -->"
SET_ASIDE = ("test", "strangers")
"""Parts whose errors nobody looks at: the first half, and articles of people who knew no rule."""
PARTS = ("tuning", *SET_ASIDE)
LANGUAGES = ("fr", "en", "ar")
FIGURES = {
    "precision": "statements",
    "core_recall": "core",
    "ent_f1": "entities",
    "polarity_acc": "polarity",
    "claimant_acc": "claimant",
    "modality3_acc": "modality",
    "meta_acc": "metadata",
    "evidence_verbatim": "evidence",
}
"""The scorer's name of a figure: what the table calls it."""
COUNTS = ("must_not_hits", "boilerplate_hits", "bare_asserted")
"""Figures that must be zero, and may not rise."""


def corpus(part: str) -> list[Path]:
    """Return the articles of a part, in order."""
    return sorted(p for p in (HERE / part).iterdir() if p.suffix in {".txt", ".html"})


def digest(part: str) -> str:
    """Return the SHA-256 of all files of a part, articles and gold, by name."""
    total = hashlib.sha256()
    for path in sorted((HERE / part).iterdir()):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def scorer() -> ModuleType:
    """Load the scorer. Raises FileNotFoundError where it is not there."""
    if not SCORER.exists():
        raise FileNotFoundError(SCORER)
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def map_part(part: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Write each article's graph by the rules alone to a folder; yield name and error of others."""
    from kg import pipeline, serialize  # noqa: PLC0415  # the path is set by now
    from kg.errors import KgError  # noqa: PLC0415
    from kg.files import read_sources  # noqa: PLC0415

    settings = pipeline.Settings(reviewed=False)
    for path in corpus(part):
        try:
            (source,) = read_sources([str(path)])
            graph, _ = pipeline.map_to(source, serialize.Format.TURTLE, settings)
            (folder / f"{path.stem}.ttl").write_bytes(graph)
        except KgError as error:
            yield path.name, str(error)


def measure(part: str, *, details: bool = False) -> dict[str, Any]:
    """Return the scorer's figures by language and for all, and the recall by phenomenon.

    part  the folder of the articles and their gold, beside this file or anywhere
    """
    score = scorer()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        failed = list(map_part(part, folder))
        if failed and details:
            print(*failed, sep="\n", file=sys.stderr)
        out = sys.stdout if details else None
        every, _ = score.run(HERE / part, folder, details=details, out=out)
        stems = [path.stem for path in corpus(part)]
        own = {name: {stem for stem in stems if stem.startswith(name)} for name in LANGUAGES}
        by_language = {
            name: score.run(HERE / part, folder, only=only, out=None)[0]
            for name, only in own.items()
            if only
        }
        missed = {
            name: causes.count(score, sorted(only), HERE / part, folder)
            for name, only in {"all": set(stems), **own}.items()
            if only
        }
    rows = {"all": every, **by_language}
    return {
        "floors": {
            row: {name: figures[name] for name in (*FIGURES, *COUNTS)}
            for row, figures in rows.items()
        },
        "phenomena": every["recall_by_tag"],
        "causes": {
            row: {cause: found[cause] for cause in causes.CAUSES} for row, found in missed.items()
        },
        "unread": len(failed),
    }


def table(measured: Mapping[str, Any], figures: Mapping[str, str] = FIGURES) -> str:
    """Return as Markdown the figures, why core propositions were missed, and by phenomenon."""
    lines = [
        f"| | {' | '.join(figures.values())} | must not |",
        f"| --- | {' | '.join('---' for _ in figures)} | --- |",
    ]
    for row, found in measured["floors"].items():
        cells = " | ".join(f"{found[name]:.2f}" for name in figures)
        lines.append(f"| {row} | {cells} | {found['must_not_hits']} |")
    lines += ["", f"| | {' | '.join(causes.CAUSES)} |", f"| --- {'| --- ' * len(causes.CAUSES)}|"]
    for row, found in measured["causes"].items():
        lines.append(f"| {row} | {' | '.join(str(found[cause]) for cause in causes.CAUSES)} |")
    lines += ["", "| phenomenon | recall | of |", "| --- | --- | --- |"]
    for tag, (recall, count) in measured["phenomena"].items():
        lines.append(f"| {tag.replace('_', ' ')} | {recall:.2f} | {count} |")
    return "\n".join(lines)


def pinned(measured: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return what floors.json holds: the figures of what is set aside, and all parts' content.

    measured  by part what `measure` gave
    """
    return {
        "articles": {part: len(corpus(part)) for part in PARTS},
        "sha256": {part: digest(part) for part in PARTS},
        "set_aside": {part: dict(measured[part]) for part in SET_ASIDE},
    }


def lowered(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """Return the figures that are worse than a floor, one line each."""
    worse = []
    for row, floors in before["floors"].items():
        for name, floor in floors.items():
            value = now["floors"][row][name]
            if value > floor if name in COUNTS else value < floor:
                worse.append(f"{row} {name}: {value} where the floor is {floor}")
    if now["unread"] > before["unread"]:
        worse.append(f"unread: {now['unread']} articles where it was {before['unread']}")
    return worse


def main() -> int:
    """Print the figures of a part, and pin those of what is set aside where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("part", nargs="?", choices=PARTS, default="tuning")
    parser.add_argument("--pin", action="store_true", help="write the floors of what is set aside")
    parser.add_argument("--allow-regression", action="store_true")
    parser.add_argument("--details", action="store_true", help="what was missed (tuning only)")
    options = parser.parse_args()
    if options.details and options.part in SET_ASIDE:
        print("the errors of what is set aside are never looked at", file=sys.stderr)
        return 2
    if options.pin:
        now = pinned({part: measure(part) for part in SET_ASIDE})
        print(tables(now))
        return pin(now, regression=options.allow_regression)
    print(table(measure(options.part, details=options.details)))
    return 0


def pin(now: Mapping[str, Any], *, regression: bool) -> int:
    """Write the floors, unless one would be lower than before; return the exit code."""
    before = json.loads(PINNED.read_text())["set_aside"] if PINNED.exists() else {}
    if not regression and falls(before, now["set_aside"]):
        return 1
    PINNED.write_text(json.dumps(now, indent=1) + "\n")
    README.write_text(documented(README.read_text(encoding="utf-8"), now), encoding="utf-8")
    return 0


def falls(
    before: Mapping[str, Any],
    now: Mapping[str, Any],
    compare: Callable[[Any, Any], list[str]] = lowered,
) -> bool:
    """Tell whether a part has a figure below its floor, and say on standard error which."""
    worse = [
        f"{part} {one}" for part, floors in before.items() for one in compare(floors, now[part])
    ]
    if worse:
        print("not pinned:", *worse, sep="\n  ", file=sys.stderr)
    return bool(worse)


def tables(now: Mapping[str, Any]) -> str:
    """Return the tables of each part that is set aside, below its name."""
    parts = now["set_aside"].items()
    return "\n\n".join(f"### `{part}/`\n\n{table(figures)}" for part, figures in parts)


def documented(text: str, now: Mapping[str, Any]) -> str:
    """Return the README with the tables of what is pinned between its two marks."""
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    return f"{before}{BEGIN}\n\n{tables(now)}\n\n{END}{after}"


if __name__ == "__main__":
    sys.exit(main())
