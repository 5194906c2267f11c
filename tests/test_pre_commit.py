"""The hooks that kg offers to pre-commit, run by it in a repository of a team that uses them."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.command import ROOT, examples
from tests.people import BAD, GOOD, SHAPES

SHIPPED = (
    *("kg", "ontology", "profiles", "shapes", "pyproject.toml", "README.md"),
    *("LICENSE", "LICENSE-ontology.md", ".pre-commit-hooks.yaml"),
)
GIT = shutil.which("git") or "git"


@dataclass(frozen=True)
class Team:
    """A repository with pre-commit's hooks in it, and the environment that git is run in."""

    folder: Path
    environment: dict[str, str]

    def git(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """Run git in the repository; what it says is in its standard output."""
        return subprocess.run(
            [GIT, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )

    def commit(self, files: dict[str, str | bytes]) -> tuple[bool, str]:
        """Write files and commit them; tell whether that was let through, and what was said."""
        self.git("reset", "--hard")
        for name, body in files.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(body.encode() if isinstance(body, str) else body)
        self.git("add", "--all")
        done = self.git("commit", "--message", "a change")
        return done.returncode == 0, done.stdout.decode()


def command(*arguments: str) -> list[str]:
    """Return how to run pre-commit."""
    return [sys.executable, "-m", "pre_commit", *arguments]


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Team:
    """A repository configured as README says; the hooks are installed from one of kg's."""
    room = tmp_path_factory.mktemp("pre-commit")
    locked = re.findall(r"^(\S+==\S+)", (ROOT / "requirements-dev.txt").read_text(), re.MULTILINE)
    (room / "constraints.txt").write_text("\n".join(locked))
    who = {"NAME": "A Team", "EMAIL": "team@example.org"}
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "VIRTUAL_ENV"))},
        **{f"GIT_{role}_{k}": v for role in ("AUTHOR", "COMMITTER") for k, v in who.items()},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PRE_COMMIT_HOME": str(room / "home"),
        "PIP_CONSTRAINT": str(room / "constraints.txt"),
    }
    hooks, ours = (Team(room / name, environment) for name in ("kg", "team"))
    hooks.folder.mkdir()
    for name in SHIPPED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, hooks.folder / name)
    hooks.git("init")
    hooks.git("add", "--all")
    hooks.git("commit", "--message", "kg")
    revision = hooks.git("rev-parse", "HEAD").stdout.decode().strip()
    (ours.folder / "output").mkdir(parents=True)
    (config,) = examples("yaml", "# .pre-commit-config.yaml\n")
    config = config.replace("URL-OF-KG", str(hooks.folder)).replace("REVISION", revision)
    (ours.folder / ".pre-commit-config.yaml").write_text(config)
    (ours.folder / "shapes").mkdir()
    (ours.folder / "shapes" / "person.ttl").write_text(SHAPES)
    shutil.copy(ROOT / "output/kg.ttl", ours.folder / "output")
    shutil.copytree(ROOT / "articles", ours.folder / "articles")
    ours.git("init")
    ours.git("add", "--all")
    ours.git("commit", "--message", "the first")
    installed = subprocess.run(
        command("install", "--install-hooks"),
        cwd=ours.folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert 0 == installed.returncode, installed.stdout.decode() + installed.stderr.decode()
    return ours


def test_pre_commit_takes_the_manifest():
    """It is what pre-commit asks of a repository with hooks."""
    manifest = str(ROOT / ".pre-commit-hooks.yaml")
    done = subprocess.run(command("validate-manifest", manifest), capture_output=True, check=False)

    assert 0 == done.returncode, done.stdout.decode()


def test_good_data_are_committed(team: Team):
    """Both hooks have run."""
    let, said = team.commit({"data/good.ttl": GOOD})

    assert let, said
    assert 2 == said.count("Passed")


def test_bad_data_are_not_committed(team: Team):
    """With the shape's message and the line to mend."""
    let, said = team.commit({"data/bad.ttl": BAD})

    assert not let
    assert "A person has a name." in said
    assert "data/bad.ttl:3:1" in said


def test_a_broken_file_and_an_empty_check_are_not_committed(team: Team):
    """Neither of them has been checked."""
    assert "data/broken.ttl:1:" in team.commit({"data/broken.ttl": "<oops"})[1]
    assert "othing was checked" in team.commit({"data/other.ttl": GOOD.replace("Person", "P")})[1]


def test_what_is_no_graph_is_passed_over(team: Team):
    """The hook is for RDF files."""
    let, said = team.commit({"data/notes.txt": "Some words."})

    assert let, said
    assert "Skipped" in said


def test_files_of_a_commit_are_checked_as_one_graph(team: Team):
    """A node may be described in two files."""
    name = '<http://e.org/bob> <http://e.org/name> "Bob" .'
    let, said = team.commit({"data/bad.ttl": BAD, "data/name.nt": name})

    assert let, said


def test_an_article_is_not_edited_under_its_quotes(team: Team):
    """The graph was not touched, and its quotes are broken all the same."""
    article = (ROOT / "articles/ia-au-maroc.txt").read_text("utf-8")
    let, said = team.commit({"articles/ia-au-maroc.txt": article.replace("sérénité", "calme")})

    assert not let
    assert "changed (words" in said
    assert "articles/ia-au-maroc.txt:8:1: " in said
