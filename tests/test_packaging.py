"""The wheel works outside the checkout, with what the lock names and nothing else."""

import json
import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.command import ROOT

ARTICLE = ROOT / "articles" / "ia-au-maroc.txt"
LIMIT = 150_000_000  # bytes of the installed environment, pip included
LOCKS = ("requirements.txt", "requirements-dev.txt")


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without what this process was told about paths, and return its output."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=inherited,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the build tool of the lock."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("sovkg-*.whl")
    return built


def test_the_wheel_holds_the_data_and_no_tests(wheel: Path):
    """Ontology, shapes, lexicon and questions travel with the code, all of them."""
    names = set(zipfile.ZipFile(wheel).namelist())
    data = {
        f"kg/_data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("ontology", "shapes")
        for path in (ROOT / folder).rglob("*.*")
    } | {
        path.relative_to(ROOT).as_posix()
        for folder in ("kg/lexicon", "kg/questions")
        for path in (ROOT / folder).rglob("*.*")
        if "__pycache__" not in path.parts
    }

    assert set() == data - names
    assert any(name.startswith("kg/lexicon/fr/") for name in names)
    assert "kg/_data/ontology/context.jsonld" in names
    points = zipfile.Path(wheel) / next(n for n in names if n.endswith("/entry_points.txt"))
    assert "[pytest11]\nkg = kg.pytest_plugin\n" in points.read_text("utf-8")
    assert {"kg", wheel.name.rsplit("-py3", 1)[0] + ".dist-info"} == {
        name.split("/")[0] for name in names
    }


def test_the_installed_wheel_does_the_main_job(wheel: Path, tmp_path: Path):
    """In a fresh environment from the lock and an empty folder, every command works."""
    home, work = tmp_path / "env", tmp_path / "work"
    work.mkdir()
    venv.create(home, with_pip=True)
    pip = (home / "bin" / "python", "-m", "pip", "install", "--quiet")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.txt", cwd=work)
    run(*pip, "--no-deps", wheel, cwd=work)
    kg = home / "bin" / "kg"

    (work / "article.txt").write_bytes(ARTICLE.read_bytes())
    run(kg, "build", "article.txt", "-o", "output", cwd=work)

    counts = json.loads((work / "output" / "manifest.json").read_bytes())["counts"]
    assert counts["statements"] > 0
    assert run(kg, "map", "article.txt", cwd=work) == (work / "output" / "kg.ttl").read_text()
    assert "conforms" in run(kg, "validate", "output/kg.ttl", cwd=work)
    quotes = run(kg, "verify", "output/kg.ttl", "--source", "article.txt", cwd=work)
    assert "all there" in quotes
    question = run(kg, "query", "--list", cwd=work).split()[0]
    assert run(kg, "query", question, cwd=work)
    assert "Mistral AI" in run(kg, "explain", "id:mistral-ai", "--source", "article.txt", cwd=work)
    assert "article.txt: " in run(kg, "coverage", "article.txt", cwd=work)
    assert run(kg, "convert", "output/kg.ttl", "-", "--to", "nt", cwd=work)
    run(home / "bin" / "python", "-m", "pip", "check", cwd=work)

    size = sum(path.stat().st_size for path in home.rglob("*") if path.is_file())
    assert size < LIMIT, f"{size / 1e6:.0f} MB"


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_and_hashes_and_names_no_place(name: str):
    """Every requirement has a version and hashes; no index, host or path is in the file."""
    text = (ROOT / name).read_text()
    requirements = re.split(r"\n(?=\S)", text.strip())

    assert [] == [r for r in requirements if not re.match(r"[a-z0-9-]+==[\w.]+ ", r)]
    assert [] == [r for r in requirements if "--hash=sha256:" not in r]
    assert not re.search(r"https?:|file:|--index|--find-links|@ ", text)


def test_the_development_lock_agrees_with_the_runtime_lock():
    """What is tested is what is installed: the same versions with the same hashes."""
    runtime, development = ((ROOT / name).read_text() for name in LOCKS)
    pins = {r.split()[0]: r for r in re.split(r"\n(?=\S)", runtime.strip())}
    others = {r.split()[0]: r for r in re.split(r"\n(?=\S)", development.strip())}

    assert set() == set(pins) - set(others)
    assert [] == [p for p in pins if hashes(pins[p]) != hashes(others[p])]


def hashes(requirement: str) -> set[str]:
    """Return the hashes of a requirement."""
    return set(re.findall(r"sha256:[0-9a-f]{64}", requirement))
