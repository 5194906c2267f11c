"""Each file as a graph of its own: in processes side by side, and only those that have changed."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from kg import remembering
from kg.checking import each
from kg.validation import gate, stored
from tests.command import Command, Result

PREFIXES = """@prefix ex: <http://e.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""
SHAPES = """ex:Person-shape a sh:NodeShape ; sh:targetClass ex:Person ;
    sh:property [ sh:path ex:name ; sh:minCount 1 ; sh:message "A name."@en , "Un nom."@fr ] ;
    sh:property ex:Person-knows .
ex:Person-knows a sh:PropertyShape ; sh:path ex:knows ; sh:class ex:Person .
"""


@pytest.fixture(autouse=True)
def _folder(command: Command) -> None:
    del command
    Path("shapes.ttl").write_text(PREFIXES + SHAPES)
    Path("data").mkdir()
    write("a", 'ex:a a ex:Person ; ex:name "A" ; ex:knows ex:b .')
    write("b", 'ex:b a ex:Person ; ex:name "B" .')
    write("c", "[] a ex:Person .")
    write("d", "[] a ex:Person .")


def write(name: str, text: str):
    """Write a file of data."""
    Path(f"data/{name}.ttl").write_text(PREFIXES + text)


def checked(command: Command, *options: object) -> tuple[Result, dict[str, Any]]:
    """Check the folder; return the result and the report in JSON."""
    result = command("validate", "data", "--shapes", "shapes.ttl", "-o", "r.json", *options)
    return result, json.loads(Path("r.json").read_bytes())


def files_of(report: dict[str, Any]) -> list[str]:
    """Return the files in which the findings are."""
    return [Path(each["place"]["file"]).name for each in report["findings"] if each["place"]]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are really checked, as they come."""
    names: list[str] = []
    examine = gate.examine

    def counted(documents: Any, *rest: Any) -> Any:  # noqa: ANN401  # as the original
        names.extend(Path(document.name).stem for document in documents)
        return examine(documents, *rest)

    monkeypatch.setattr(gate, "examine", counted)
    return names


def test_files_are_one_graph_unless_each_is_one(command: Command):
    """What another file says of a node counts in one graph alone."""
    together, one = checked(command)
    apart, each = checked(command, "--each")

    assert (1, 1) == (together.code, apart.code)
    assert ["c.ttl", "d.ttl"] == sorted(files_of(one))
    assert ["a.ttl", "c.ttl", "d.ttl"] == sorted(files_of(each))
    assert 4 == one["nodesChecked"] == each["nodesChecked"]


def test_blank_nodes_of_two_files_are_two(command: Command):
    """However alike they are, also in what their parsers call them."""
    _, report = checked(command, "--each")

    assert 2 == len({each["focus"] for each in report["findings"] if each["focus"][0] == "_"})


@pytest.mark.parametrize("ending", ["json", "ttl", "sarif", "txt"])
def test_processes_change_nothing(command: Command, ending: str):
    """The same bytes from one process and from two, and from a cache."""
    bodies = []
    for options in ((), ("--jobs", 2), ("--cache", "c"), ("--cache", "c")):
        checked(command, "--each", "-o", f"out.{ending}", *options)
        bodies.append(Path(f"out.{ending}").read_bytes())

    assert 1 == len(set(bodies))


def test_only_what_has_changed_is_checked_again(command: Command, seen: list[str]):
    """A file by its bytes and its name, and all of them by the shapes."""
    options = ("--each", "--cache", "c")
    checked(command, *options)
    assert ["a", "b", "c", "d"] == seen

    seen.clear()
    Path("data/a.ttl").touch()
    result, _ = checked(command, *options)
    assert (1, []) == (result.code, seen)

    write("c", 'ex:c a ex:Person ; ex:name "C" .')
    Path("data/d.ttl").rename("data/e.ttl")
    _, report = checked(command, *options)
    assert ["c", "e"] == seen
    assert ["a.ttl", "e.ttl"] == sorted(files_of(report))

    seen.clear()
    Path("shapes.ttl").write_text(PREFIXES + SHAPES.replace("A name", "One name"))
    _, report = checked(command, *options)
    assert ["a", "b", "c", "e"] == seen
    assert "One name." in {each["messages"]["en"] for each in report["findings"]}


@pytest.mark.parametrize("form", ["fast", "pyshacl"])
def test_engines_do_not_share_a_memory(command: Command, seen: list[str], form: str):
    """Another engine has to look for itself."""
    checked(command, "--each", "--cache", "c", "--engine", "both")
    seen.clear()
    checked(command, "--each", "--cache", "c", "--engine", form)

    assert ["a", "b", "c", "d"] == seen


@pytest.mark.parametrize("package", ["pyshacl", "rdflib", "pyoxigraph"])
def test_another_version_of_what_reads_or_checks_checks_again(
    command: Command, seen: list[str], monkeypatch: pytest.MonkeyPatch, package: str
):
    """It may read a file otherwise."""
    checked(command, "--each", "--cache", "c")
    seen.clear()
    checked(command, "--each", "--cache", "c")
    assert [] == seen
    monkeypatch.setattr(each, "_version", lambda name: "0" if name == package else "1")
    checked(command, "--each", "--cache", "c")
    seen.clear()
    monkeypatch.setattr(each, "_version", lambda _: "1")
    checked(command, "--each", "--cache", "c")

    assert list("abcd") == seen


def test_a_broken_file_does_not_hide_the_others(command: Command, seen: list[str]):
    """It is a finding with its place, there is no verdict, and it is not remembered."""
    write("b", "ex:b a ex:Person ;; ex:name .")
    for _ in range(2):
        result, report = checked(command, "--each", "--cache", "c")
        assert 2 == result.code
        assert "no verdict: 1 fault of the input, 3 violations\n" == result.err
        assert ["b.ttl", "a.ttl", "c.ttl", "d.ttl"] == files_of(report)[:1] + sorted(
            files_of(report)[1:]
        )

    assert ["a", "c", "d"] == seen


def test_a_file_at_which_nothing_looked_is_named(command: Command):
    """It would pass among others that were looked at."""
    write("c", "ex:c a ex:Other .")
    write("d", "")
    write("a", "")
    result, report = checked(command, "--each")

    assert 3 == result.code
    assert "nothing was checked in 3 files\n" == result.err
    assert {"data/a.ttl", "data/c.ttl", "data/d.ttl"} == {
        each["focus"].strip('"') for each in report["findings"]
    }
    result, _ = checked(command, "--each", "--allow-empty")
    assert 0 == result.code


def test_shapes_that_are_wrong_are_told_once(command: Command):
    """Not once a file."""
    Path("shapes.ttl").write_text(PREFIXES + SHAPES.replace("sh:minCount", "sh:mincount"))
    result, report = checked(command, "--each", "--jobs", 2)

    assert (2, 1) == (result.code, len(report["findings"]))


def test_a_stream_is_read_once(command: Command):
    """Also where there is a cache, for which files are read twice."""
    body = (PREFIXES + "ex:z a ex:Person .").encode()
    options = ("--shapes", "shapes.ttl", "--each", "--cache", "c")
    result = command("validate", "-", "--from", "ttl", *options, stdin=body)

    assert 1 == result.code
    assert "-:3:1" in result.out


def test_a_cache_is_not_another_file(command: Command):
    """Neither data nor a database of something else is written over."""
    with sqlite3.connect("other.db") as other:
        other.execute("CREATE TABLE mine (x)")
    for name in ("shapes.ttl", "other.db", "data", "nowhere/c"):
        result = command("validate", "data", "--shapes", "shapes.ttl", "--each", "--cache", name)
        assert 2 == result.code
        assert f"error: {name}: " in result.err
    assert SHAPES in Path("shapes.ttl").read_text()
    for options in (("--jobs", 2), ("--cache", "c")):
        result = command("validate", "data", "--shapes", "shapes.ttl", *options)
        assert (2, True) == (result.code, "Add --each" in result.err)


def test_two_runs_may_share_a_cache():
    """One that is long at work does not keep the other from writing; both are remembered."""
    with remembering.memory("c") as long:
        long.keep("a", b"1", b"of the long run")
        with remembering.memory("c") as short:
            short.keep("b", b"2", b"of the short run")
    with remembering.memory("c") as known:
        assert b"of the long run" == known.recall("a", b"1")
        assert b"of the short run" == known.recall("b", b"2")


def test_a_spoilt_memory_is_none(command: Command, seen: list[str]):
    """What is no report any more is made again."""
    checked(command, "--each", "--cache", "c")
    with sqlite3.connect("c") as cache:
        cache.execute("UPDATE report SET body = x'00'")
    seen.clear()
    result, _ = checked(command, "--each", "--cache", "c")

    assert 1 == result.code
    assert seen


def test_a_report_outlives_its_bytes(command: Command):
    """All of it, and what is no report is none."""
    del command
    from kg import checking  # noqa: PLC0415

    report, _ = checking.run(["data"], ["shapes.ttl"], checking.Settings())

    assert report == stored.unpacked(stored.packed(report))
    assert report.findings
    for body in (b"", b"{}", b"[]", stored.packed(report)[:-9], b'{"findings": [{}]}'):
        assert stored.unpacked(body) is None
