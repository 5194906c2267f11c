"""What a path stands for: a file, a folder, a glob, a stream; packed or not."""

import gzip
import io
import shutil
import sys
from pathlib import Path

import pytest

from kg import gathering
from kg.errors import InputError, SyntaxProblem
from kg.gathering import gather, unpacked
from tests.command import Command


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with RDF, other files, hidden ones and folders in it."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.ttl", "sub/b.NT.gz", "sub/c.json", ".hidden/d.ttl", "sub/.e.ttl", "n.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path


def names(*paths: str) -> list[str]:
    """Return the names of what paths stand for."""
    return [name for name, _ in gather(paths)]


def test_a_folder_gives_its_rdf_in_order():
    """By ending, through folders, without what is hidden."""
    assert ["a.ttl", "sub/b.NT.gz"] == names(".")


def test_a_folder_that_kg_wrote_can_be_checked():
    """What is for a page's script is in schema.org's context, which kg does not fetch."""
    Path("sub/one.schema.jsonld").write_text("{}")

    assert ["a.ttl", "sub/b.NT.gz"] == names(".")
    assert ["sub/one.schema.jsonld"] == names("sub/one.schema.jsonld")


def test_what_a_folder_may_hold_besides_is_told(command: Command):
    """Once, and not where it is named as well: nobody should take it for checked."""
    Path("elsewhere").mkdir()
    Path("sub/link").symlink_to("../elsewhere", target_is_directory=True)
    Path("a.ttl").write_text("<x:a> <x:b> <x:c> .")
    Path("sub/b.NT.gz").write_bytes(gzip.compress(b""))
    Path("r.json").write_text("yesterday's report")
    result = command("validate", ".", "-o", "r.json")

    assert "warning: sub/c.json and 1 more: passed over" in result.err
    assert ["sub/link"] == gathering.passed_over([".", "sub/*.json"], ["./r.json"])
    assert [] == gathering.passed_over(["a.ttl", "-", "sub/*.json"])
    assert "passed over" not in command("validate", ".", "-q", "-o", "r.json").err


def test_a_glob_gives_whatever_it_matches():
    """Also what a folder would not give; a file of that very name goes first."""
    Path("[x].ttl").write_text("")

    assert ["sub/c.json"] == names("**/*.json")
    assert ["[x].ttl"] == names("[x].ttl")


def test_a_file_is_read_once():
    """However often it is named, in the order in which it is named first."""
    assert ["n.txt", "a.ttl"] == names("n.txt", "./n.txt", "a.ttl", "n.txt")


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("gone.ttl", "not there"),
        ("*.docx", "no file has such a name"),
        ("empty", "without RDF"),
        ("https://e.org/a.ttl", "fetches nothing"),
    ],
)
def test_what_stands_for_nothing_is_refused(path: str, problem: str):
    """A gate that found no file would pass."""
    Path("empty").mkdir()

    with pytest.raises(InputError, match=problem):
        gather([path])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("given", ["odd", "odd/a\udce9.ttl"])
def test_a_name_that_no_report_could_say_is_refused(command: Command, given: str):
    """In the report too, which has to be written; here it is the bytes of another encoding."""
    Path("odd").mkdir(exist_ok=True)
    shutil.copy(Path(__file__).parents[1] / "output" / "kg.ttl", "odd/a\udce9.ttl")
    result = command("validate", given, "-o", "report.json")

    assert (2, "error: odd/a\N{REPLACEMENT CHARACTER}.ttl: has a name that is not UTF-8. ") == (
        result.code,
        result.err.removesuffix("Rename it.\n"),
    )
    assert "not UTF-8" in Path("report.json").read_text("utf-8")


def test_a_stream_is_read_and_needs_a_format(monkeypatch: pytest.MonkeyPatch):
    """Packed or not."""
    body = gzip.compress(b"<x:a> <x:b> <x:c> .")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))
    (document,), errors = gathering.documents(["-"], "ttl", {})

    assert (1, []) == (len(document.quads), errors)
    with pytest.raises(InputError, match="--from"):
        gathering.documents(["-"], None, {})


def test_gzip_is_known_by_its_bytes():
    """Whatever the name; what is no gzip stays."""
    assert b"abc" == unpacked(gzip.compress(b"ab") + gzip.compress(b"c"), "x")
    assert b"abc" == unpacked(b"abc", "x")
    with pytest.raises(SyntaxProblem, match="not gzip"):
        unpacked(gzip.compress(b"abc")[:-4], "x")


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch):
    """What unpacks to more than the limit stops there."""
    monkeypatch.setattr(gathering, "MOST", 1000)

    with pytest.raises(InputError, match="1000 bytes"):
        unpacked(gzip.compress(b"a" * 1001), "x")


def test_broken_files_are_all_named():
    """One broken file does not hide another."""
    Path("b.ttl").write_text("<oops")
    found, errors = gathering.documents(["a.ttl", "b.ttl"], None, {})

    assert [] == found
    assert ["a.ttl:1", "b.ttl:1"] == [error.where.rpartition(":")[0] for error in errors]
