"""Forty situations, in which `kg validate` and pySHACL's command really run on the same files.

After a change, `python -m tests.test_situations` writes the table in tests/situations.md anew.
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.command import ROOT
from tests.situations import BAD, PREFIXES, SITUATIONS, Situation

TABLE = ROOT / "tests" / "situations.md"
MARK = "<!-- table -->\n"
KG = ("-c", "from kg.cli import main; main()")
LONGEST = 140


@dataclass(frozen=True)
class Told:
    """What a command ended with, and what it wrote."""

    code: int
    text: str


def told(folder: Path, *arguments: str) -> Told:
    """Run a command of Python's in a folder."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", "COLUMNS": "500"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    text = done.stdout.decode("utf-8", "replace")
    return Told(done.returncode, text.replace(f"{folder.resolve()}{os.sep}", ""))


def ran(situation: Situation) -> tuple[Told, Told]:
    """Return what kg, then pySHACL, say in a situation."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        for name, body in situation.written().items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(body)
        shapes = ("--shapes", "shapes.ttl")
        if "--baseline" in situation.ours:
            (folder / "old.ttl").write_text(PREFIXES + BAD)
            told(folder, *KG, "validate", "old.ttl", *shapes, "-o", "accepted.json")
        ours = told(folder, *KG, "validate", *situation.given, *shapes, *situation.ours)
        theirs = told(folder, "-m", "pyshacl", *shapes, *situation.given)
        return ours, theirs


@pytest.fixture(scope="module")
def every() -> dict[str, tuple[Told, Told]]:
    """What both say in all situations; half a minute's work, so two at a time."""
    return all_of_them()


def all_of_them() -> dict[str, tuple[Told, Told]]:
    """Run both commands in all situations."""
    with ThreadPoolExecutor(2) as pool:
        return {s.name: each for s, each in zip(SITUATIONS, pool.map(ran, SITUATIONS), strict=True)}


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_kg_says_what_is_wrong(situation: Situation, every: dict[str, tuple[Told, Told]]):
    """By its exit code, and in words that no other situation would need."""
    ours, _ = every[situation.name]

    assert situation.exit == ours.code, ours.text
    assert situation.says in ours.text
    assert "Traceback" not in ours.text


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_pyshacl_does_what_the_table_says(
    situation: Situation, every: dict[str, tuple[Told, Told]]
):
    """The comparison is with what the command really does."""
    _, theirs = every[situation.name]

    assert situation.theirs == theirs.code, theirs.text
    assert situation.answer in theirs.text


def test_the_table_is_what_both_said(every: dict[str, tuple[Told, Told]]):
    """The documentation has been made by running it."""
    assert TABLE.read_text(encoding="utf-8").partition(MARK)[2] == table(every)


def table(every: dict[str, tuple[Told, Told]]) -> str:
    """Return the table in Markdown."""
    rows = ["| situation | `kg validate` | and says | `pyshacl` | and says |\n"]
    rows.append("| --- | ---: | --- | ---: | --- |\n")
    for situation in SITUATIONS:
        ours, theirs = every[situation.name]
        cells = (situation.name, ours.code, gist(ours), theirs.code, gist_of_pyshacl(theirs))
        rows.append(f"| {' | '.join(map(str, cells))} |\n")
    return "".join(rows)


def gist(said: Told) -> str:
    """Return the first finding of a report of kg's with its message, else its error or verdict."""
    lines = said.text.splitlines()
    if lines[0].startswith("error: "):
        return cut(lines[0].removeprefix("error: "))
    rule, message = (*lines, "")[:2]
    if not message.startswith("  ") or rule.startswith("checked"):
        return cut([line for line in lines if line][-1])
    return cut(f"{rule}: {message.strip()}")


def gist_of_pyshacl(said: Told) -> str:
    """Return its verdict, else the last line that it wrote."""
    if found := re.search(r"^Conforms: \w+", said.text, re.MULTILINE):
        return found[0]
    lines = [line for line in said.text.splitlines() if line.strip()]
    if "Traceback" in said.text:
        return cut(f"a traceback, {lines[-1]}")
    return cut(lines[-1] if lines else "nothing")


def cut(text: str) -> str:
    """Return as much of a text as a cell holds, without what Markdown would take for its own."""
    text = re.sub(r"0x[0-9a-f]+", "…", " ".join(text.split()))
    text = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
    return text.translate({ord(sign): f"\\{sign}" for sign in "\\|<>*_`[]"})


if __name__ == "__main__":
    text = TABLE.read_text(encoding="utf-8").partition(MARK)[0]
    TABLE.write_text(text + MARK + table(all_of_them()), encoding="utf-8")
