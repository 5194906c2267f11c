"""Forty-one situations, in which `kg validate` and pySHACL's command run on the same files.

pySHACL's is a process each time; kg's runs here as `main` runs it, which is sooner done. After a
change, `python -m tests.test_situations` writes the table in tests/situations.md anew.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.cli import kg
from kg.console import run
from tests.command import ROOT
from tests.situations import BAD, PREFIXES, SITUATIONS, Situation

TABLE = ROOT / "tests" / "situations.md"
MARK = "<!-- table -->\n"
LONGEST = 140


@dataclass(frozen=True)
class Told:
    """What a command ended with, and what it wrote."""

    code: int
    text: str


def told_by_kg(folder: Path, *arguments: str) -> Told:
    """Run `kg validate` in a folder."""
    stream = io.TextIOWrapper(written := io.BytesIO(), "utf-8", write_through=True)
    both = redirect_stdout(stream), redirect_stderr(stream)
    with chdir(folder), both[0], both[1]:
        code = run(kg, ["validate", *arguments])
    return Told(code, written.getvalue().decode())


def told_by_pyshacl(folder: Path, *arguments: str) -> Told:
    """Run pySHACL's command in a folder, as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "pyshacl", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    text = done.stdout.decode("utf-8", "replace")
    return Told(done.returncode, text.replace(f"{folder.resolve()}{os.sep}", ""))


def in_a_folder(situation: Situation, room: Path) -> Path:
    """Write a situation's files to a folder of its own."""
    folder = room / str(SITUATIONS.index(situation))
    for name, body in situation.written().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return folder


SHAPES = ("--shapes", "shapes.ttl")


def asked_kg(situation: Situation, folder: Path) -> Told:
    """Return what kg says in a situation."""
    if "--baseline" in situation.ours:
        (folder / "old.ttl").write_text(PREFIXES + BAD)
        told_by_kg(folder, "old.ttl", *SHAPES, "-o", "accepted.json")
    return told_by_kg(folder, *situation.given, *SHAPES, *situation.ours)


def all_of_them() -> dict[str, tuple[Told, Told]]:
    """Run both commands in all situations: pySHACL's at the side, two at a time."""
    with tempfile.TemporaryDirectory() as room, ThreadPoolExecutor(2) as pool:
        folders = [in_a_folder(each, Path(room)) for each in SITUATIONS]
        theirs = [
            pool.submit(told_by_pyshacl, folder, *SHAPES, *each.given)
            for each, folder in zip(SITUATIONS, folders, strict=True)
        ]
        ours = [asked_kg(each, folder) for each, folder in zip(SITUATIONS, folders, strict=True)]
        pairs = zip(SITUATIONS, ours, theirs, strict=True)
        return {each.name: (one, other.result()) for each, one, other in pairs}


@pytest.fixture(scope="module")
def every() -> dict[str, tuple[Told, Told]]:
    """What both say in all situations, asked once."""
    return all_of_them()


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
