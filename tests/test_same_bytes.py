"""The same input gives the same bytes, whatever surrounds the run."""

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg import publish
from kg.serialize import Format, parse
from tests.command import ROOT

ARTICLE = ROOT / "articles" / "ia-au-maroc.txt"
NEWS = """Le Sénégal choisit son hébergeur

Dakar, 3 mars 2026

Le ministère de la Santé a signé un contrat avec Orange.
Le Sénégal ne dispose pas de centre de données.
"""
NAME = "actualités.txt"
SCRIPT = "from kg.cli import main; main()"


@dataclass(frozen=True)
class Surroundings:
    """What must make no difference to a build; `encoded` is how Python reads file names."""

    seed: str = "0"
    language: str = "C.UTF-8"
    encoded: str = "UTF-8"
    zone: str = "UTC"
    folder: str = "here"
    sources: tuple[str, ...] = ("articles",)
    jobs: str = "1"
    optimised: str = ""


PLAIN = Surroundings()
MATRIX = [
    Surroundings(seed="1", zone="Pacific/Kiritimati"),
    Surroundings(seed="2", language="C", encoded="ASCII", folder="elsewhere/deep"),
    Surroundings(seed="3", jobs="2"),
    Surroundings(seed="4", sources=(f"articles/{NAME}", "articles/ia-au-maroc.txt"), jobs="2"),
    Surroundings(seed="5", language="C", encoded="ASCII", sources=(f"articles/{NAME}", "articles")),
    Surroundings(seed="random", language="POSIX", zone="America/St_Johns", optimised="2"),
]


def build(room: Path, around: Surroundings) -> dict[str, bytes]:
    """Build the two articles in those surroundings, and return the output folder."""
    folder = room / around.folder
    articles = folder / "articles"
    articles.mkdir(parents=True)
    shutil.copy(ARTICLE, articles)
    (articles / NAME).write_text(NEWS, encoding="utf-8")
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": around.seed,
        "PYTHONOPTIMIZE": around.optimised,
        "LC_ALL": around.language,
        **({"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"} if around.encoded == "ASCII" else {}),
        "TZ": around.zone,
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "build", "--jobs", around.jobs, *around.sources],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return {path.name: path.read_bytes() for path in (folder / "output").iterdir()}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a plain run gives."""
    return build(tmp_path_factory.mktemp("plain"), PLAIN)


@pytest.mark.parametrize("around", MATRIX, ids=lambda a: f"seed {a.seed}")
def test_surroundings_make_no_difference(
    tmp_path: Path, plain: dict[str, bytes], around: Surroundings
):
    """Hash seed, locale, time zone, working folder, order of input, processes: the same bytes."""
    made = build(tmp_path, around)

    assert [] == [name for name in {*plain, *made} if plain.get(name) != made.get(name)]


def test_the_matrix_covers_each_dimension():
    """Five seeds beside the plain one's, and at least two values of everything else."""
    runs = [PLAIN, *MATRIX]

    assert len({run.seed for run in runs}) >= 5
    for field in ("language", "encoded", "zone", "folder", "sources", "jobs"):
        assert len({getattr(run, field) for run in runs}) >= 2, field


def test_both_articles_are_there(plain: dict[str, bytes]):
    """The comparison is of something: two articles, in the order of their IRIs."""
    manifest = json.loads(plain["manifest.json"])
    names = [source["file"] for source in manifest["sources"]]

    assert sorted(names) == [NAME, "ia-au-maroc.txt"]
    assert manifest["counts"]["articles"] == 2


@pytest.mark.parametrize("form", [Format.TURTLE, Format.TRIG])
def test_the_order_of_quads_makes_no_difference(form: Format):
    """The committed graph, shuffled and written again, is the committed graph."""
    committed = (ROOT / "output" / f"kg.{form.value}").read_bytes()
    shuffled = parse(committed, form, "kg")
    random.Random(7).shuffle(shuffled)  # noqa: S311  # not for secrets

    assert publish.write(shuffled, form, b"") == committed


def test_an_ascii_locale_is_one():
    """Python reads names as ASCII in the surroundings that say so: the dimension is real."""
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    code = "import sys; print(sys.getfilesystemencoding())"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout == "ascii\n"


def test_the_committed_output_is_what_the_articles_give(tmp_path: Path):
    """output/ in the checkout is rebuilt byte for byte."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "build", "--quiet", "-o", str(tmp_path / "rebuilt")],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    committed = {path.name: path.read_bytes() for path in (ROOT / "output").iterdir()}
    made = {path.name: path.read_bytes() for path in (tmp_path / "rebuilt").iterdir()}

    assert [] == [n for n in sorted({*committed, *made}) if committed.get(n) != made.get(n)]
