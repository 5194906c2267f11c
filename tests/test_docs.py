"""What the documents say is so: README's commands give README's output.

After a change of output, `python tests/test_docs.py` writes the new one into README.md.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def in_a_copy(room: Path) -> Callable[[str], str]:
    """Copy what a newcomer has after `make`, and return how to run a command in it."""
    shutil.copytree(ROOT / "articles", room / "articles")
    commands = room / "bin"
    commands.mkdir()
    kg = commands / "kg"
    kg.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from kg.cli import main; main()" "$@"\n')
    kg.chmod(0o755)
    environment = {
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }

    def run(command: str) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=room,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=True,
        )
        return done.stdout.decode()

    return run


def replayed(text: str, run: Callable[[str], str]) -> str:
    """Return a document with the output that its commands give now."""

    def block(found: re.Match[str]) -> str:
        commands = [line for line in found[0].splitlines() if line.startswith("$ ")]
        return "".join(f"{command}\n{trimmed(run(command[2:]))}" for command in commands)

    return CONSOLE.sub(block, text)


def trimmed(output: str) -> str:
    """Return output without the blanks at the ends of its lines, as documents have it."""
    return "".join(f"{line.rstrip()}\n" for line in output.splitlines())


def test_the_session_in_the_readme_is_real(tmp_path: Path):
    """Each command of README's session gives the output that stands below it."""
    text = README.read_text(encoding="utf-8")

    assert len(CONSOLE.findall(text)) >= 3
    assert replayed(text, in_a_copy(tmp_path)) == text


def test_the_session_ends_at_a_sentence_of_the_article():
    """The triple is followed back to words that stand in the article."""
    article = (ROOT / "articles" / "ia-au-maroc.txt").read_text(encoding="utf-8")
    quotes = re.findall(r"quote .*⟦(.+?)⟧", README.read_text(encoding="utf-8"))

    assert quotes
    assert [] == [quote for quote in quotes if quote not in article]


def test_the_python_in_the_readme_runs(monkeypatch: pytest.MonkeyPatch):
    """The lines of Python run in the checkout."""
    monkeypatch.chdir(ROOT)

    for code in PYTHON.findall(README.read_text(encoding="utf-8")):
        exec(compile(code, "README.md", "exec"), {})  # noqa: S102


def test_the_two_commands_are_targets_of_the_makefile():
    """What the README tells a newcomer to type exists."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    typed = re.findall(r"^make *(\w*)", README.read_text(encoding="utf-8"), re.MULTILINE)

    assert typed == ["", "test"]
    assert [] == [t for t in typed if not re.search(rf"^{t or 'all'}:", makefile, re.MULTILINE)]


def test_every_command_is_in_the_readme():
    """No command is left out of the table, and the table names none that is not there."""
    from kg.cli import kg  # noqa: PLC0415

    listed = re.findall(r"^\| `kg (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE)

    assert listed == [name for name in kg.commands if name in listed]
    assert set(listed) == set(kg.commands)


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", "benchmarks/README.md", "tests/situations.md"]
)
def test_links_lead_somewhere(name: str):
    """A link to a file of the checkout finds it."""
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]

    assert [] == [link for link in links if not (ROOT / name).parent.joinpath(link).exists()]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(
            replayed(README.read_text(encoding="utf-8"), in_a_copy(Path(folder))),
            encoding="utf-8",
        )
