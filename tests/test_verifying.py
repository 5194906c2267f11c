"""`kg verify`: a published graph against the files that its articles are now."""

import html
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import ROOT, Command, Result

GRAPH = ROOT / "output" / "kg.ttl"
ARTICLE = (ROOT / "articles" / "ia-au-maroc.txt").read_bytes().decode()
IRI = (
    "https://w3id.org/sovkg/id/article/"
    "2026-01-15-l-odj-media-ia-au-maroc-cooperer-sans-perdre-la-maitrise"
)
SENTENCE = "Elle met en avant des éléments positifs"


def verified(command: Command, text: str, *options: object) -> tuple[Result, dict[str, int]]:
    """Verify the published graph against a text; return the result and how many are in a state."""
    Path("now.txt").write_bytes(text.encode())
    result = command("verify", GRAPH, "--source", "now.txt", "-o", "found.json", *options)
    return result, json.loads(Path("found.json").read_bytes())["counts"]


def without(words: str) -> Callable[[str], str]:
    """Return how to remove the paragraph with some words."""
    return lambda text: "\n\n".join(p for p in text.split("\n\n") if words not in p)


EDITS: dict[str, tuple[Callable[[str], str], int, set[str]]] = {
    "untouched": (str, 0, {"there"}),
    "a word": (lambda t: t.replace("sérénité", "calme"), 1, {"there", "moved", "changed"}),
    "a paragraph before": (lambda t: f"Mis à jour le 20 janvier.\n\n{t}", 0, {"moved"}),
    "a paragraph removed": (without(SENTENCE), 1, {"there", "moved", "gone"}),
    "straight quotes": (
        lambda t: t.replace("’", "'").replace("« ", '"').replace(" »", '"'),
        0,
        {"there", "moved", "changed"},
    ),
    "decomposed": (lambda t: unicodedata.normalize("NFD", t), 0, {"moved", "changed"}),
    "CRLF": (lambda t: t.replace("\n", "\r\n"), 0, {"moved"}),
    "a byte order mark": (lambda t: f"\ufeff{t}", 0, {"moved"}),
    "the headline": (lambda t: t.replace("IA au Maroc", "L’IA au Maroc"), 0, {"moved"}),
    "another article": (lambda _: "Un autre article, d’un autre jour.\n" * 9, 1, {"gone"}),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_of_the_article_shows_in_its_quotes(command: Command, edit: str):
    """What is gone or reworded fails; what moved or is spelt otherwise is a warning."""
    change, code, states = EDITS[edit]
    result, counts = verified(command, change(ARTICLE))

    assert (code, states) == (result.code, set(counts)), result.err
    assert 53 == sum(counts.values())
    strict, _ = verified(command, change(ARTICLE), "--fail-on", "warning")
    assert strict.code == (0 if edit == "untouched" else 1)
    assert 0 == verified(command, change(ARTICLE), "--fail-on", "never")[0].code


def test_the_articles_of_the_checkout_are_looked_up_by_themselves(
    command: Command, monkeypatch: pytest.MonkeyPatch
):
    """As kg explain does: articles/ is where they are."""
    command()
    monkeypatch.chdir(ROOT)
    result = command("verify", "output/kg.ttl", "output/kg.jsonld", "output/kg.trig")

    assert (0, "53 quotes: all there\n", "") == (result.code, result.out, result.err)


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        (("verify", GRAPH, "--source", "-"), ARTICLE),
        (("verify", "-", "--from", "ttl", "--source", "now.txt"), GRAPH.read_text("utf-8")),
        (("verify", GRAPH, "--source", f"{IRI}=now.txt"), ""),
        (("verify", GRAPH, "--source", "now.txt", "--source", "other.txt"), ""),
    ],
    ids=["article", "graph", "IRI=FILE", "two files"],
)
def test_graph_and_article_come_from_files_or_streams(
    command: Command, arguments: tuple[object, ...], stdin: str
):
    """And whose file it is can be said."""
    Path("now.txt").write_bytes(ARTICLE.encode())
    Path("other.txt").write_bytes(EDITS["another article"][0]("").encode())
    result = command(*arguments, stdin=stdin.encode())

    assert (0, "53 quotes: all there\n") == (result.code, result.out), result.err


def test_a_text_that_says_whose_it_is_may_be_rewritten_beyond_recognition(command: Command):
    """IRI=FILE goes before what the file looks like."""
    Path("now.txt").write_bytes(ARTICLE.encode())
    Path("other.txt").write_text("Rien de tout cela.")
    result = command("verify", GRAPH, "--source", "now.txt", "--source", f"{IRI}=other.txt")

    assert 1 == result.code
    assert "other.txt: 53 gone; not one quote is in it" in result.out


BROKEN = {
    "no such graph": (("nowhere.ttl",), "nowhere.ttl: is not there"),
    "no graph": (("now.txt",), "now.txt: unknown RDF format"),
    "broken graph": (("broken.ttl",), "broken.ttl:1:"),
    "no such article": ((GRAPH, "--source", "nowhere.txt"), "nowhere.txt: is not there"),
    "empty article": ((GRAPH, "--source", "empty.txt"), "empty.txt: the file is empty"),
    "no text": ((GRAPH, "--source", "a.pdf"), "a.pdf: "),
    "an address": ((GRAPH, "--source", "https://news.example/a"), "nothing is fetched unless"),
    "nobody's": ((GRAPH, "--source", "urn:x:y=now.txt"), "--source urn:x:y: no quote"),
    "one for two": (
        (GRAPH, "--source", f"{IRI}=now.txt", "--source", f"{IRI}=empty.txt"),
        f"--source {IRI}: is said to be now.txt and empty.txt",
    ),
    "one stream for two": (("-", "--from", "ttl", "--source", "-"), "standard input: is the graph"),
    "a folder without articles": ((GRAPH, "--source", "folder"), "folder: is a folder without"),
    "two of one article": (
        (GRAPH, "--source", "now.txt", "--source", "edited.txt"),
        "edited.txt and now.txt are this article",
    ),
    "an unknown report": ((GRAPH, "-o", "report.pdf"), "report.pdf: unknown report format"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_cannot_be_used_is_one_line_and_exit_2(command: Command, case: str):
    """What, where, and what to do next."""
    arguments, problem = BROKEN[case]
    Path("now.txt").write_bytes(ARTICLE.encode())
    Path("edited.txt").write_bytes(ARTICLE.replace("sérénité", "calme").encode())
    Path("broken.ttl").write_text("<oops")
    Path("empty.txt").write_text("")
    Path("a.pdf").write_bytes(b"%PDF-1.7")
    Path("folder").mkdir()
    result = command("verify", *arguments)

    assert (2, "") == (result.code, result.out)
    assert result.err.startswith("error: ")
    assert problem in result.err
    assert 1 == result.err.count("\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((ROOT / "output" / "facts.ttl",), "no quote in the graph: nothing was checked"),
        ((GRAPH,), "53 quotes: nothing was checked"),
        ((GRAPH, "--allow-missing"), "53 quotes: nothing was checked"),
    ],
)
def test_nothing_checked_is_no_success(command: Command, arguments: tuple[object, ...], said: str):
    """A graph without quotes, or without its articles, is exit 3."""
    result = command("verify", *arguments)

    assert 3 == result.code
    assert said == result.out.splitlines()[-1]


NO_STATEMENT = {"hashed"}
"""Pages that the rules make no statement of, and so no quote."""

PAGES = [p for p in sorted((ROOT / "tests/pages").glob("*.html")) if p.stem not in NO_STATEMENT]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_a_page_has_the_quotes_that_were_taken_from_it(command: Command, page: Path):
    """It is read as kg map reads it, and each quote is located in the page's source."""
    graph = command("map", page).out
    result = command(
        "verify", "-", "--from", "ttl", "--source", page, "--format", "json", stdin=graph.encode()
    )
    lines = page.read_text("utf-8").splitlines()
    (article,) = json.loads(result.out)["articles"]

    assert (0, {"there"}) == (result.code, {quote["state"] for quote in article["quotes"]})
    for quote in article["quotes"]:
        now = quote["now"]
        source = lines[now["line"] - 1][now["column"] - 1 :]
        shown = html.unescape(re.sub(r"<[^>]*>", "", source))
        assert shown.startswith(re.split(r"\s", now["exact"])[0]), (quote, source)


def test_words_are_found_in_the_source_of_a_page_behind_markup_and_references(command: Command):
    """Inline elements cut no word, references are one character, scripts and comments none."""
    body = ARTICLE.replace("&", "&amp;").replace("Mistral AI", "<b>Mistral</b> <i>A</i>I")
    blocks = "</p>\n<p>".join(body.replace("é", "&eacute;").split("\n\n"))
    script = "<!-- La publication récente --><script>var a = '<p>La publication récente';</script>"
    page = f"<!DOCTYPE html><html lang=fr><body>{script}\n<article><p>{blocks}</p></article></body>"
    Path("now.html").write_text(page, "utf-8")
    result = command("verify", GRAPH, "--source", "now.html", "--max", 99)

    assert 0 == result.code
    assert "now.html: 1 there, 52 moved" in result.out
    assert (
        "now.html:6:4: moved by -1, to characters 87 to 123: “La publication récente de Mistral AI”"
    ) in result.out


def test_kg_validate_points_at_the_words_in_a_page_too(command: Command):
    """Behind markup and references, where an author finds them."""
    body = ARTICLE.replace("&", "&amp;").replace("Mistral AI", "<b>Mistral</b> AI")
    blocks = "</p>\n<p>".join(body.replace("é", "&eacute;").split("\n\n"))
    Path("now.html").write_text(f"<!DOCTYPE html><body><article><p>{blocks}</p></article>", "utf-8")
    graph = command("map", "now.html").out
    Path("a.ttl").write_text(re.sub(r"\n +sov:claimant [^;]+;", "", graph, count=1), "utf-8")
    result = command("validate", "a.ttl", "--source", "now.html", "-o", "report.json")
    findings = json.loads(Path("report.json").read_bytes())["findings"]
    places = [f["passage"]["place"] for f in findings if f["passage"]]

    assert 1 == result.code
    assert [] != places
    assert {"now.html"} == {place["file"] for place in places}
    assert [] == [place for place in places if place["line"] < 2]


def test_a_page_in_an_older_encoding_is_read_as_kg_build_reads_it(command: Command):
    """The places count its characters, not its bytes."""
    blocks = "</p>\n<p>".join(ARTICLE.replace("\u2011", "-").split("\n\n"))
    page = (
        f'<html><head><meta charset="windows-1252"></head><body><article><p>{blocks}</p></article>'
    )
    Path("now.html").write_bytes(page.encode("cp1252"))
    result = command("verify", GRAPH, "--source", "now.html", "--max", 99)

    assert 0 == result.code
    assert "now.html:5:4: moved by -1, to" in result.out


def test_every_report_is_written_whatever_the_verdict(command: Command):
    """Several at once, in the formats of kg validate."""
    endings = ("ttl", "jsonld", "sarif", "xml", "md", "csv", "html", "github", "json", "txt")
    reports = [option for ending in endings for option in ("-o", f"report.{ending}")]
    result, _ = verified(command, without(SENTENCE)(ARTICLE), *reports, "-q")

    assert 1 == result.code
    assert [] == [e for e in endings if not Path(f"report.{e}").stat().st_size]
    assert "53 quotes: " in Path("report.txt").read_text("utf-8")
    named = {
        "sarif": '"name": "kg verify"',
        "xml": 'suite name="kg.verify"',
        "github": "=kg verify::",
    }
    assert [] == [
        e for e, name in named.items() if name not in Path(f"report.{e}").read_text("utf-8")
    ]


@pytest.mark.parametrize("options", [("gone.ttl",), (GRAPH, "--source", "gone.txt")])
def test_a_report_is_written_for_what_cannot_be_read(command: Command, options: tuple[str, ...]):
    """Whoever reads the report alone is told as well, in any format of it."""
    result = command("verify", *options, *["-o", "r.sarif", "-o", "r.json", "-o", "r.txt"])
    told = [Path(f"r.{ending}").read_text("utf-8") for ending in ("json", "txt", "sarif")]

    assert (2, f"error: {options[-1]}: is not there. Check the name.\n") == (
        result.code,
        result.err,
    )
    assert [] == [text for text in told if "Is not there. Check the name." not in text]
    assert '"name": "kg verify"' in told[-1]


def test_a_report_on_standard_output_stands_there_alone(command: Command):
    """So that it can be read by what comes next."""
    result, _ = verified(command, ARTICLE, "-o", "-")

    assert "53 quotes: all there\n" == result.out


def test_an_article_in_no_language_of_kgs_can_be_verified(command: Command):
    """Its words are looked up; nothing has to be made of them."""
    Path("a.txt").write_text("Die Stadt hat einen Vertrag mit der Firma geschlossen, sagt sie.")
    Path("a.ttl").write_text(
        "@prefix oa: <http://www.w3.org/ns/oa#> . [] oa:hasSource <https://news.example/a> ;"
        ' oa:hasSelector [ oa:exact "einen Vertrag mit der Firma" ] .'
    )
    result = command("verify", "a.ttl", "--source", "a.txt")

    assert (0, "1 quote: there\n") == (result.code, result.out)
