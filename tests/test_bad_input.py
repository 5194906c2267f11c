"""Bad input: one line that says what, where and what to do; exit 2; the old output untouched."""

import contextlib
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import staging
from tests.command import ROOT, Command, Result

ARTICLE = (ROOT / "articles" / "ia-au-maroc.txt").read_bytes()
KG = (sys.executable, "-c", "from kg.cli import main; main()")
OLD = {
    "kg.ttl": b"# the last good build\n",
    "manifest.json": json.dumps({"versions": {"kg": "0"}, "files": {"kg.ttl": {}}}).encode(),
}


@pytest.fixture(autouse=True)
def output(tmp_path: Path) -> Path:
    """An earlier build, which no failure may touch."""
    folder = tmp_path / "output"
    folder.mkdir()
    for name, body in OLD.items():
        (folder / name).write_bytes(body)
    return folder


def refused(result: Result, *said: str, code: int = 2) -> None:
    """Check that a command said one line on standard error, and touched nothing."""
    lines = result.err.splitlines()
    assert len(lines) == 1, result.err
    assert lines[0].startswith("error: ")
    assert lines[0].endswith(".")
    assert "Traceback" not in result.err
    assert [] == [part for part in said if part not in lines[0]], lines[0]
    assert result.out == ""
    assert result.code == code
    untouched()


def untouched() -> None:
    """Check that the earlier build is as it was, with nothing left beside it."""
    assert {path.name: path.read_bytes() for path in Path("output").iterdir()} == OLD
    assert [] == list(Path().glob(".output*"))


def write(name: str, body: bytes | str) -> str:
    """Write a file into the working folder."""
    Path(name).write_bytes(body.encode() if isinstance(body, str) else body)
    return name


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "gone.x"),
        ("map", "gone.x"),
        ("coverage", "gone.x"),
        ("validate", "gone.x"),
        ("validate", "output/kg.ttl", "--shapes", "gone.x"),
        ("query", "ASK {}", "--data", "gone.x"),
        ("explain", "id:mistral-ai", "--data", "gone.x"),
        ("convert", "gone.x", "new.nt", "--from", "ttl"),
    ],
    ids=lambda a: a[0],
)
def test_a_missing_file(command: Command, arguments: tuple[str, ...]):
    """A file that is not there is named."""
    refused(command(*arguments), "gone.x: is not there. Check the name.")


@pytest.mark.parametrize("arguments", [("query", "ASK {}"), ("explain", "id:x")])
def test_nothing_built(command: Command, arguments: tuple[str, ...]):
    """Asking before building leads to building."""
    refused(command(*arguments), "output/kg.trig: is not there. Run kg build")


def test_no_articles_folder(command: Command):
    """Without arguments and without articles/, the message names the folder."""
    refused(command("build"), "articles: is not there")


def test_a_folder_without_articles(command: Command, tmp_path: Path):
    """A folder in which nothing is an article is not an empty success."""
    (tmp_path / "notes").mkdir()
    write("notes/readme.rst", "notes")

    refused(command("build", "notes"), "notes: is a folder without articles", ".txt")


@pytest.mark.parametrize("name", ["build", "map", "coverage"])
@pytest.mark.parametrize(
    "body", [b"", b" \n\t\n", b"\xef\xbb\xbf"], ids=["nothing", "blanks", "BOM"]
)
def test_an_empty_file(command: Command, name: str, body: bytes):
    """A file without text is refused, whatever white space it has."""
    refused(command(name, write("void.txt", body)), "void.txt: ", "empty")


@pytest.mark.parametrize("name", ["build", "map"])
@pytest.mark.parametrize(
    "body", [b"\x7fELF\x02\x01\x01\x00\x00", ARTICLE + b"\x00\x01"], ids=["program", "NUL"]
)
def test_a_binary_file(command: Command, name: str, body: bytes):
    """A file that is not text is called what it is."""
    refused(command(name, write("tool.txt", body)), "tool.txt: ", "not text")


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("cp1252", ("cp1252", "windows-1252")), ("utf-16", ("utf-16", "utf_16"))],
)
def test_text_that_is_not_utf8(command: Command, encoding: str, named: tuple[str, ...]):
    """The message says which encoding the file looks like."""
    text = ARTICLE.decode().replace("\u2011", "-")
    result = command("build", write("old.txt", text.encode(encoding)))

    refused(result, "old.txt: ", "UTF-8")
    assert any(name in result.err.lower() for name in named), result.err


@pytest.mark.parametrize("name", ["report.docx", "report.PDF", "data.json"])
def test_a_document_that_is_no_text(command: Command, name: str):
    """A format that kg does not read as an article is not mapped as if it were text."""
    refused(
        command("build", write(name, "x")), name, "text, Markdown or HTML", "Save its text as .txt"
    )


def test_a_bad_file_in_a_folder(command: Command):
    """A file of a folder is named with its path."""
    Path("in/here").mkdir(parents=True)
    write("in/here/void.txt", "")

    refused(command("build", "in/here"), "error: in/here/void.txt: ")


def test_a_bad_file_among_many_processes(command: Command):
    """An error in a worker process is the same one line."""
    for number in range(3):
        write(f"{number}.txt", ARTICLE.replace(b"perdre", f"perdre {number}".encode()))
    write("void.txt", "")

    refused(
        command("build", "--jobs", "2", *sorted(p.name for p in Path().glob("*.txt"))), "void.txt"
    )


def test_two_files_of_one_article(command: Command):
    """Two sources that would have one IRI are refused, and both named."""
    write("one.txt", ARTICLE)
    write("two.txt", ARTICLE + b"\n\nEncore une phrase.")

    refused(command("build", "two.txt", "one.txt"), "two.txt: has", "one.txt, so", "one article")


def test_a_review_that_is_not_toml(command: Command):
    """A broken review file is an error at its line."""
    write("a.txt", ARTICLE)
    write("a.review.toml", "editor = \n")

    refused(command("build", "a.txt"), "a.review.toml", "line 1")


def test_text_without_date_or_title(command: Command):
    """Such a text is mapped, with a warning that names what is missing."""
    sentence = "Mistral AI a signé une convention avec le ministère de la Santé."
    result = command("map", write("bare.txt", sentence))

    assert result.code == 0
    assert "sov:textSha256" in result.out
    warnings = result.err.splitlines()
    assert warnings
    assert all(line.startswith("warning: bare.txt: ") for line in warnings)
    assert "date" in result.err


BROKEN = {
    "broken.ttl": ("<a> <b> .\n", "broken.ttl:1:"),
    "broken.jsonld": ('{"@id": "http://e.org/a",\n "x": }', "broken.jsonld:2:"),
    "broken.nt": ("<http://e.org/a> <http://e.org/b> oops .\n", "broken.nt:1:"),
    "broken.trig": ("GRAPH <http://e.org/g> { <http://e.org/a> }", "broken.trig:1:"),
    "broken.rdf": ("<rdf:RDF>", "broken.rdf"),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize(
    "arguments",
    [("validate",), ("query", "ASK {}", "--data"), ("convert",), ("explain", "id:x", "--data")],
    ids=lambda a: a[0],
)
def test_a_broken_graph(command: Command, arguments: tuple[str, ...], name: str):
    """A graph file that breaks its grammar is an error with a position, never a violation."""
    text, place = BROKEN[name]
    target = ("new.nt",) if arguments == ("convert",) else ()

    refused(command(*arguments, write(name, text), *target), place)
    assert not Path("new.nt").exists()


def test_broken_shapes(command: Command):
    """A shapes file that breaks its grammar is an error, not a pass."""
    write("data.ttl", "<http://e.org/a> a <http://e.org/B> .")
    shapes = write("shapes.ttl", "@prefix sh: <oops> ; .")

    refused(command("validate", "data.ttl", "--shapes", shapes), "shapes.ttl:1:")


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT ?x WHERE { ?x a }", ":1:"),
        ("SELECT ?x\nWHERE { ?x nope:y ?z }", ":2:"),
        ("DELETE WHERE { ?s ?p ?o }", "update"),
        ("SELECT * { SERVICE <http://e.org/> { ?s ?p ?o } }", "SERVICE"),
    ],
    ids=["syntax", "prefix", "update", "service"],
)
def test_broken_sparql(command: Command, query: str, place: str):
    """A query that is wrong is an error at its line and column."""
    write("data.ttl", "<http://e.org/a> a <http://e.org/B> .")

    refused(command("query", query, "--data", "data.ttl"), place)
    refused(command("query", write("q.rq", query), "--data", "data.ttl"), "q.rq", place)


def test_an_unknown_question(command: Command):
    """A name that is no question leads to the list."""
    refused(command("query", "who-knows", "--data", "x.ttl"), "who-knows", "kg query --list")


@pytest.mark.parametrize("query", ["q" * 300, 'ASK { ?s ?p "\udcff" }'], ids=["long", "bytes"])
def test_what_is_no_query(command: Command, query: str):
    """A name that no file can have, and bytes that are no text, are errors of the user's."""
    write("data.ttl", "<http://e.org/a> a <http://e.org/B> .")
    result = command("query", query, "--data", "data.ttl")

    refused(result)
    assert "unexpected" not in result.err


def test_an_unknown_iri(command: Command):
    """Nothing to explain is an error, not an empty answer."""
    write("data.ttl", "<http://e.org/a> a <http://e.org/B> .")

    refused(command("explain", "http://e.org/z", "--data", "data.ttl"), "http://e.org/z")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("map", "a.txt", "--to", "docx"), "'docx' is not one of"),
        (("build", "a.txt", "--to", "docx"), "'docx' is not one of"),
        (("convert", "data.ttl", "new.docx"), "docx"),
        (("convert", "data.docx", "new.ttl"), "docx"),
        (("convert", "-", "new.ttl"), "--from"),
        (("convert", "data.ttl", "-"), "--to"),
        (("validate", "data.docx"), "docx"),
        (("validate", "data.ttl", "-o", "report.docx"), "docx"),
        (("query", "ASK {}", "--data", "data.ttl", "--format", "docx"), "docx"),
        (("build", "a.txt", "--base", "nonsense"), "--base"),
        (("build", "--nonsense"), "--nonsense"),
        (("build", "--jobs", "0"), "--jobs"),
        (("nonsense",), "nonsense"),
        (("query",), "QUERY"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_an_unknown_format_or_option(command: Command, arguments: tuple[str, ...], said: str):
    """What kg does not know is named in one line, with what it does know."""
    write("a.txt", ARTICLE)
    write("data.ttl", "<http://e.org/a> a <http://e.org/B> .")
    write("data.docx", "")

    refused(command(*arguments), said)


def test_nothing_checked(command: Command):
    """Data that no shape looks at has no verdict: exit 3, not success."""
    write("data.ttl", "<http://e.org/a> a <http://e.org/B> .")
    result = command("validate", "data.ttl")

    assert result.code == 3
    assert result.err.startswith("error: data.ttl: ")
    assert "no verdict" in result.err


def test_an_output_folder_of_somebody_else(command: Command):
    """A folder with files that kg did not write is refused before any work."""
    write("a.txt", ARTICLE)
    Path("mine").mkdir()
    write("mine/thesis.odt", "years of work")

    refused(command("build", "a.txt", "-o", "mine"), "mine: ", "did not write: thesis.odt")
    assert Path("mine/thesis.odt").read_text() == "years of work"


def test_an_output_that_is_a_file(command: Command):
    """A file is never replaced by a folder."""
    write("a.txt", ARTICLE)

    refused(command("build", "a.txt", "-o", "a.txt"), "a.txt: is a file")
    assert Path("a.txt").read_bytes() == ARTICLE


def test_an_output_folder_that_cannot_be_made(command: Command):
    """A path below a file cannot be a folder."""
    write("a.txt", ARTICLE)

    refused(command("build", "a.txt", "-o", "a.txt/out"), "a.txt/out")


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("a.txt/out.ttl", "cannot be written"),
        ("gone/out.ttl", "its folder is not there. Make it first"),
        ("n" * 300 + ".ttl", "cannot be written"),
    ],
)
def test_a_target_that_cannot_be_written(command: Command, target: str, problem: str):
    """A path that the system does not take is an error, not a fault of kg."""
    write("a.txt", ARTICLE)

    refused(command("convert", "output/kg.ttl", target), problem)


def test_a_folder_that_is_closed_to_the_user(command: Command):
    """Without the right to look into a folder, reading and writing there are one line each."""
    write("a.txt", ARTICLE)
    Path("priv").mkdir()
    assert command is not None

    for arguments in (("a.txt", "-o", "priv/x"), ("priv/x.txt", "-o", "open/x")):
        done = subprocess.run(
            [sys.executable, "-c", f"{CLOSED}\n{KG[2]}", "build", *arguments],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        (line,) = done.stderr.splitlines()
        assert (2, True) == (done.returncode, line.startswith("error: priv/x")), line
        assert "permission denied" in line


CLOSED = """
import os
from pathlib import Path
stat, opened = os.stat, Path.read_bytes
def closed(path, *args, **options):
    if os.fspath(path).startswith('priv/') if not isinstance(path, int) else False:
        raise PermissionError(13, 'Permission denied', path)
    return stat(path, *args, **options)
os.stat = closed
Path.stat = lambda self, **options: closed(str(self), **options)
Path.read_bytes = lambda self: opened(self) if closed(str(self)) else b''
""".strip()
"""Code that closes the folder priv/ to whoever runs it, root among them."""


def test_a_full_disk(command: Command):
    """A limit on the size of files stands in for a full disk: the write fails half way."""
    write("a.txt", ARTICLE)
    result = limited("build", "a.txt")
    untouched()
    assert command is not None

    assert result.returncode == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith("error: output: cannot be written: file too large")
    assert "nothing was changed" in line


def limited(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run kg where no file may grow beyond 4 kB."""
    return subprocess.run(
        [*KG, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_standard_output(tmp_path: Path):
    """A result that cannot be written is an error, not a fault of kg."""
    data = tmp_path / "data.ttl"
    data.write_text("<http://e.org/a> a <http://e.org/B> .")
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*KG, "convert", str(data), "-", "--to", "nt"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
            text=True,
        )

    assert result.returncode == 2
    assert result.stderr == (
        "error: standard output: cannot be written: no space left on device. "
        "Name another file, or make room for it.\n"
    )


def opened_by_reader(pipe: str, process: "subprocess.Popen[str]") -> int:
    """Wait until a process reads a pipe, and return the pipe's other end."""
    while process.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.01)
    raise AssertionError(process.communicate())


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "terminated"])
def test_an_interrupt_while_reading(command: Command, sent: signal.Signals):
    """Stopped in the middle of reading, kg says so and leaves the old output."""
    assert command is not None
    os.mkfifo("slow.txt")
    with subprocess.Popen(
        [*KG, "build", "slow.txt"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        writer = opened_by_reader("slow.txt", process)
        process.send_signal(sent)
        os.close(writer)  # where the signal came just before the read began, this ends the read
        try:
            _, said = process.communicate(timeout=20)
        finally:
            process.kill()

    assert process.returncode == 2
    assert said == "error: kg: interrupted. Nothing was changed; run it again.\n"
    untouched()


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "terminated"])
@pytest.mark.parametrize("after", [0.0, 0.3, 1.5], ids=["at once", "starting", "working"])
def test_an_interrupt_of_many_processes(command: Command, sent: signal.Signals, after: float):
    """A terminal's Ctrl-C reaches the workers too, some before they have begun; all stop."""
    assert command is not None
    for number in range(40):
        text = "Mistral AI a signé une convention avec le Maroc.\n" * 200
        Path(f"many{number}.txt").write_text(f"Titre {number}\n\n{text}", "utf-8")
    sources = [f"many{number}.txt" for number in range(40)]
    with subprocess.Popen(
        [*KG, "build", *sources, "--jobs", "2"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    ) as process:
        while len(children(process.pid)) < 3 and process.poll() is None:  # the third keeps count
            time.sleep(0.01)
        time.sleep(after)
        os.killpg(process.pid, sent)
        try:
            _, said = process.communicate(timeout=60)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    assert process.returncode == 2
    assert said == "error: kg: interrupted. Nothing was changed; run it again.\n"
    untouched()


def children(process: int) -> list[str]:
    """Return the processes that a process has started."""
    return Path(f"/proc/{process}/task/{process}/children").read_text("utf-8").split()


def test_an_interrupt_while_writing(command: Command, monkeypatch: pytest.MonkeyPatch):
    """Stopped in the middle of writing, kg removes what it began."""
    write("a.txt", ARTICLE)
    written: list[Path] = []

    def interrupted(path: Path, body: bytes) -> None:
        path.write_bytes(body)
        written.append(path)
        if len(written) == 3:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(staging, "_write", interrupted)

    refused(command("build", "a.txt"), "interrupted")
    assert len(written) == 3


def test_a_reader_that_leaves(tmp_path: Path):
    """When the reader of a pipe has gone, kg ends without a word."""
    data = tmp_path / "data.ttl"
    data.write_text("\n".join(f"<http://e.org/{n}> a <http://e.org/B> ." for n in range(9999)))
    with subprocess.Popen(
        [*KG, "convert", str(data), "-", "--to", "nt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()

    assert said == b""
    assert process.returncode == 2


def test_a_fault_of_kg(command: Command, monkeypatch: pytest.MonkeyPatch):
    """An error that nobody foresaw is one line that says where, and how to see more."""
    write("a.txt", ARTICLE)
    monkeypatch.setattr("kg.files.read_sources", lambda _: 1 / 0)

    refused(command("build", "a.txt"), "unexpected ZeroDivisionError", "KG_DEBUG=1")


def test_messages_cannot_steer_the_terminal(command: Command):
    """Control characters in a file's name are shown as replaced, on one line."""
    result = command("map", "a\x1b[2J\nb.txt")

    refused(result, "b.txt: is not there")
    assert "\x1b" not in result.err


def test_the_folder_one_is_in_is_no_mount_point(command: Command):
    """`-o .` is refused for the files in it, by their names."""
    Path("a.txt").write_text("Titre\n\nMistral AI a signé une convention avec le Maroc.\n", "utf-8")
    refused(command("build", "a.txt", "-o", "."), "holds files that kg did not write", "a.txt")
