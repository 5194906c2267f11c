"""The commands: what they write where, and what they exit with."""

import hashlib
import json
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from kg import __version__
from kg.cli import kg
from kg.console import Console
from tests.command import ROOT, Command, Result

ARTICLE = ROOT / "articles" / "ia-au-maroc.txt"
COMMANDS = (
    "build",
    "map",
    "validate",
    "verify",
    "query",
    "explain",
    "coverage",
    "convert",
    "docs",
    "review",
    "names",
)
GRAPHS = ("ttl", "nt", "nq", "trig", "jsonld", "rdf")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `kg build` made, and the exit code 0 that it gave."""
    from kg.console import run  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("built") / "output"
    assert run(kg, ["build", "--quiet", str(ARTICLE), "-o", str(folder)]) == 0
    return folder


@pytest.fixture
def here(built: Path, tmp_path: Path, command: Command) -> Command:
    """A working folder with articles/ and output/."""
    shutil.copytree(built, tmp_path / "output")
    (tmp_path / "articles").mkdir()
    shutil.copy(ARTICLE, tmp_path / "articles")
    return command


def good(result: Result) -> str:
    """Check that a command succeeded, and return what it wrote."""
    assert result.code == 0, result.err
    return result.out


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_explains_itself_with_an_example(command: Command, name: str, option: str):
    """Help has a sentence, the options and an example that begins with the command."""
    text = good(command(name, option))

    assert f"Usage: kg {name}" in text
    assert f"\n    kg {name}" in text
    assert [] == [
        parameter.name
        for parameter in kg.commands[name].params
        if isinstance(parameter, click.Option) and not parameter.help
    ]


def test_help_lists_the_commands_and_the_exit_codes(command: Command):
    """What a newcomer sees first."""
    text = good(command("--help"))

    assert all(re.search(rf"^  {name} ", text, re.MULTILINE) for name in COMMANDS)
    assert set(kg.commands) == set(COMMANDS)
    assert "Exit codes: 0 good, 1" in text


def test_the_version(command: Command):
    """The version on one line."""
    assert good(command("--version")) == f"kg {__version__}\n"


def test_without_a_command_help_goes_to_standard_error(command: Command):
    """Nothing was done, so it is not success."""
    result = command()

    assert result.code == 2
    assert result.out == ""
    assert "Commands:" in result.err


def test_build_maps_what_is_in_articles(here: Command, tmp_path: Path, built: Path):
    """Without arguments, articles/ becomes output/, and one line says what it holds."""
    shutil.rmtree(tmp_path / "output")
    result = here("build")

    assert good(result) == ""
    assert re.match(r"output: 1 article, \d+ entities, \d+ statements, ", result.err)
    assert len(result.err.splitlines()) == 1
    assert {p.name for p in (tmp_path / "output").iterdir()} == {p.name for p in built.iterdir()}


def test_build_can_be_quiet(here: Command):
    """--quiet leaves out all but errors."""
    assert here("build", "--quiet").err == ""


def test_build_takes_any_text(command: Command, tmp_path: Path):
    """Another text, another folder, another base, other formats."""
    (tmp_path / "news.txt").write_text(
        "Mistral AI signe au Maroc\n\nRabat, 3 mars 2026\n\n"
        "Mistral AI a signé une convention avec le ministère de la Santé.\n"
    )
    base = "https://data.example.org/"
    good(command("build", "news.txt", "-o", "out/deep", "--to", "nt", "--base", base))

    graph = (tmp_path / "out/deep/kg.nt").read_text()
    assert f"<{base}article/" in graph
    assert "https://w3id.org/sovkg/id/article" not in graph
    assert not (tmp_path / "out/deep/kg.ttl").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_build_names_all_sources_that_it_cannot_use(command: Command, tmp_path: Path, jobs: str):
    """Each gets a line, so that an archive is mended in one go; nothing is written."""
    good_one = "La France a signé un contrat avec OVHcloud.\n\nLe 3 mars 2026, le site a ouvert.\n"
    texts = {
        "a.txt": good_one,
        "b.txt": "Der Minister hat den Vertrag mit der Firma am Montag unterzeichnet.\n",
        "c.txt": "",
        "d.txt": good_one,
    }
    (tmp_path / "in").mkdir()
    for name, text in texts.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    result = command("build", "in", "-o", "out", "--jobs", jobs)

    assert (2, "") == (result.code, result.out)
    assert ["b.txt", "c.txt", "d.txt"] == re.findall(r"(?m)^error: in/(\w.txt): ", result.err)
    assert "error: 3 of 4 sources: cannot be used" in result.err.splitlines()[-1]
    assert not (tmp_path / "out").exists()


def test_build_refuses_what_the_shapes_refuse(here: Command, tmp_path: Path):
    """A violation exits 1, shows the report, and leaves the old output alone."""
    (tmp_path / "strict.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix s: <https://schema.org/> .\n"
        "<urn:x> a sh:NodeShape ; sh:targetClass s:Person ; sh:property <urn:y> .\n"
        '<urn:y> sh:path s:nope ; sh:minCount 1 ; sh:message "Say nope"@en .\n'
    )
    before = {p: p.read_bytes() for p in (tmp_path / "output").iterdir()}
    result = here("build", "--shapes", "strict.ttl")

    assert result.code == 1
    assert "Say nope" in result.err
    assert result.err.splitlines()[-1].startswith("error: the graph: the shapes refuse it: ")
    assert before == {p: p.read_bytes() for p in (tmp_path / "output").iterdir()}
    assert "Say nope" in here("build", "--quiet", "--shapes", "strict.ttl").err
    assert good(here("build", "--shapes", "strict.ttl", "--fail-on", "never")) == ""
    assert here("build", "--quiet", "--shapes", "strict.ttl", "--fail-on", "never").err == ""


@pytest.mark.parametrize("form", GRAPHS)
def test_map_writes_one_graph(here: Command, form: str):
    """One source's graph on standard output, the same each time, in the format asked for."""
    text = good(here("map", "articles/ia-au-maroc.txt", "--to", form, "--no-review"))

    assert "w3id.org/sovkg" in text
    assert text == good(here("map", "articles/ia-au-maroc.txt", "--to", form, "--no-review"))


def test_map_reads_standard_input(here: Command):
    """A stream gives the graph that its file gives."""
    by_name = good(here("map", "articles/ia-au-maroc.txt", "--no-review"))

    assert good(here("map", "-", stdin=ARTICLE.read_bytes())) == by_name


@pytest.mark.parametrize("name", ["build", "coverage"])
def test_files_that_are_not_read_are_named(here: Command, tmp_path: Path, name: str):
    """A folder's other files and subfolders are passed over aloud, and why."""
    for file in ("articles/notes.rst", "articles/sub/b.txt"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    (tmp_path / "articles" / "dead.md").symlink_to("nowhere")

    result = here(name, "articles")

    good(result)
    assert [
        "warning: articles/dead.md: passed over: there is no file",
        (
            "warning: articles/notes.rst: passed over: "
            "only .txt .md .markdown .html .htm .xhtml are read"
        ),
        (
            "warning: articles/sub/b.txt: passed over: "
            "it is in a folder within a folder, which is read where it is named itself"
        ),
    ] == [line for line in result.err.splitlines() if "passed over" in line]


def test_validate_says_what_it_checked(here: Command):
    """The verdict names how many nodes which shape looked at."""
    text = good(here("validate", "output/kg.ttl", "output/facts.ttl"))

    assert "conforms" in text
    assert "Statement" in text


@pytest.mark.parametrize(
    "ending", ["ttl", "jsonld", "sarif", "xml", "md", "csv", "html", "json", "txt"]
)
def test_validate_writes_reports_by_their_ending(here: Command, tmp_path: Path, ending: str):
    """Each ending is a format; the verdict goes to standard error then."""
    result = here("validate", "output/kg.ttl", "-o", f"report.{ending}")

    assert good(result) == ""
    assert "conforms" in result.err
    assert (tmp_path / f"report.{ending}").stat().st_size > 0


def test_validate_exits_1_on_a_violation(here: Command, tmp_path: Path):
    """A lost claimant is found, and the gate closes; never is open, and still reports."""
    graph = (tmp_path / "output/kg.ttl").read_text()
    (tmp_path / "bad.ttl").write_text(re.sub(r"    sov:claimant .*\n", "", graph, count=1))

    refused = here("validate", "bad.ttl")
    assert refused.code == 1
    assert "claimant" in refused.out
    assert here("validate", "bad.ttl", "--fail-on", "never").code == 0


@pytest.mark.parametrize("ending", ["txt", "md", "csv", "html"])
def test_reports_cannot_steer_a_terminal(here: Command, tmp_path: Path, ending: str):
    """Control characters of the data are shown as replaced in what people read."""
    graph = (tmp_path / "output/kg.ttl").read_text()
    graph = re.sub(r"    sov:claimant .*\n", "", graph)
    (tmp_path / "bad.ttl").write_text(graph.replace('oa:exact "', r'oa:exact "\u001B[2J\u009B1m'))

    here("validate", "bad.ttl", "-o", f"report.{ending}")

    text = (tmp_path / f"report.{ending}").read_text()
    assert "\ufffd" in text
    assert not {"\x1b", "\x9b"} & set(text)


def test_validate_reads_a_stream(here: Command, tmp_path: Path):
    """Standard input needs its format said."""
    body = (tmp_path / "output/kg.ttl").read_bytes()

    good(here("validate", "-", "--from", "ttl", stdin=body))


def test_query_takes_sparql_a_file_or_a_name(here: Command, tmp_path: Path):
    """The three ways to ask give the same answer; the default data is what build wrote."""
    listed = good(here("query", "--list"))
    name = listed.split()[0]
    source = next((ROOT / "kg" / "questions").glob(f"{name}.rq"))
    shutil.copy(source, tmp_path / "mine.rq")

    by_name = good(here("query", name))
    assert by_name == good(here("query", "mine.rq")) == good(here("query", source.read_text()))


def test_the_questions_are_all_listed(here: Command):
    """Twenty-one questions ship, each in French and in English."""
    assert len(good(here("query", "--list")).splitlines()) == 63


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "xml", "md"])
def test_query_has_formats(here: Command, form: str):
    """Rows come as a table or as data."""
    asked = "SELECT (COUNT(*) AS ?number) WHERE { ?statement a sov:Statement }"

    assert "number" in good(here("query", asked, "--format", form))


def test_query_says_when_there_is_no_answer(here: Command):
    """An empty answer is a success that says so on standard error."""
    result = here("query", "SELECT ?x WHERE { ?x a <http://e.org/Nothing> }")

    good(result)
    assert "no answer" in result.err


def test_explain_leads_to_the_words(here: Command):
    """From a statement's IRI to its quote, claimant, place and rule."""
    asked = "SELECT ?s WHERE { ?s a sov:Statement } ORDER BY ?s LIMIT 1"
    iri = good(here("query", asked, "--format", "csv")).split()[1]
    text = good(here("explain", iri))

    assert re.search(r"quote .*⟦.+⟧", text)
    assert re.search(r"ia-au-maroc\.txt, line \d+, column \d+ .*, verbatim", text)
    assert re.search(r"claimant +\S", text)
    assert re.search(r"rule +fr/", text)
    assert json.loads(good(here("explain", iri, "--format", "json")))


def test_queries_and_explanations_read_a_stream(here: Command, tmp_path: Path):
    """Standard input needs its format said, and can be."""
    body = (tmp_path / "output/kg.ttl").read_bytes()
    stream = ("--data", "-", "--from", "ttl")

    assert good(here("query", "ASK { ?s a sov:Statement }", *stream, stdin=body)) == "true\n"
    assert "Mistral AI" in good(here("explain", "id:mistral-ai", *stream, stdin=body))


def test_explain_works_without_the_articles(here: Command, tmp_path: Path):
    """Where the text is not at hand, the quote and its context are."""
    shutil.rmtree(tmp_path / "articles")

    asked = "SELECT ?f WHERE { ?f a sov:Fact } ORDER BY ?f LIMIT 1"
    iri = good(here("query", asked, "--format", "csv")).split()[1]
    text = good(here("explain", iri))

    assert "⟦" in text
    assert "not checked" in text


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_coverage_lists_the_sentences(here: Command, form: str):
    """What gave nothing is there too."""
    assert "Tout cela va clairement" in good(here("coverage", "--format", form))


@pytest.mark.parametrize("form", GRAPHS)
def test_convert_there_and_back(here: Command, tmp_path: Path, form: str):
    """A graph survives any format: converted back, it has the bytes that it had."""
    good(here("convert", "output/kg.ttl", "first.nt"))
    good(here("convert", "output/kg.ttl", f"there.{form}"))
    good(here("convert", f"there.{form}", "back.nt"))

    assert (tmp_path / "back.nt").read_bytes() == (tmp_path / "first.nt").read_bytes()


def test_convert_takes_streams(here: Command, tmp_path: Path):
    """From a stream to a stream, with both formats said."""
    body = (tmp_path / "output/kg.ttl").read_bytes()
    text = good(here("convert", "-", "-", "--from", "ttl", "--to", "nt", stdin=body))

    good(here("convert", "output/kg.ttl", "file.nt"))
    assert text == (tmp_path / "file.nt").read_text()


def test_the_manifest_holds(built: Path):
    """Every file of the folder is sealed in it, and nothing else is there."""
    files = json.loads((built / "manifest.json").read_bytes())["files"]

    assert {path.name for path in built.iterdir()} == {*files, "manifest.json"}
    for name, seal in files.items():
        assert hashlib.sha256((built / name).read_bytes()).hexdigest() == seal["sha256"]


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A place on this machine that would notice a call, from Python or from below it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


def test_nothing_opens_a_connection(here: Command, tmp_path: Path, listener: socket.socket):
    """No command fetches anything, and no document or query can make one do so."""
    place = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    (tmp_path / "a.jsonld").write_text(json.dumps({"@context": place, "name": "A"}))
    (tmp_path / "a.rdf").write_text(f'<!DOCTYPE r SYSTEM "{place}"><r/>')
    (tmp_path / "a.ttl").write_text(
        f"@base <{place}> . <a> <http://www.w3.org/2002/07/owl#imports> <b> ."
    )
    (tmp_path / "articles/ia-au-maroc.txt").write_text(f"{ARTICLE.read_text()}\n{place}\n")

    codes = [
        here(*arguments).code
        for arguments in (
            ("build",),
            ("coverage",),
            ("validate", "output/kg.jsonld"),
            ("validate", "a.ttl"),
            ("validate", "output/kg.ttl", "--shapes", "a.ttl"),
            ("convert", "a.jsonld", "b.ttl"),
            ("convert", "a.rdf", "b.ttl"),
            ("convert", "a.ttl", "b.ttl"),
            ("query", f"SELECT * FROM <{place}> {{ ?s ?p ?o }}"),  # noqa: S608  # SPARQL
            ("query", f"SELECT * {{ SERVICE <{place}> {{ ?s ?p ?o }} }}"),
            ("query", f"LOAD <{place}>"),
            ("explain", f"{place}a", "--data", "a.ttl"),
        )
    ]

    with pytest.raises(BlockingIOError):  # nobody has called
        listener.accept()
    assert codes == [0, 0, 0, 3, 2, 2, 2, 0, 0, 2, 2, 0]


def test_what_is_shown_cannot_steer_the_terminal(capfd: pytest.CaptureFixture[str]):
    """Control characters of a report that build shows are replaced; its lines stay."""
    Console(quiet=False).show("a\x1b[2J\n\tb\x9b1m\n")

    assert capfd.readouterr().err == "a\ufffd[2J\n\tb\ufffd1m\n"


def test_no_colour_without_a_terminal(command: Command, monkeypatch: pytest.MonkeyPatch):
    """What goes into a file or a pipe has no escape codes."""
    monkeypatch.delenv("NO_COLOR", raising=False)

    assert "\x1b" not in command("map", "gone.txt").err


@pytest.mark.parametrize("name", ["build", "docs"])
def test_a_folder_is_no_stream(command: Command, name: str) -> None:
    """A dash is standard output everywhere else; here it made a folder of that name."""
    result = command(name, "-o", "-")

    assert result.code == 2
    assert "a folder cannot be written to standard output; name one" in result.err
    assert not Path("-").exists()
    assert [] == list(Path().iterdir())
