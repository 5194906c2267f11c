"""What each reporter writes of the same check: located, grouped, counted, readable by machines."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
import rdflib

from kg.model import Value
from kg.names import SH
from kg.serialize import Format, canonical, parse
from kg.validation import Finding, Passage, Report, ReportFormat, Severity, Style, render
from kg.validation.report import Cause
from kg.validation.wording import LANGUAGES, NOT_MET
from tests.command import ROOT, Command

OFFICIAL = os.environ.get("KG_SARIF_SCHEMA", ROOT.parent / "shared" / "sarif-schema-2.1.0.json")
DATA = """@prefix ex: <http://e.org/> .
ex:a a ex:Person ; ex:name "Ada" .
ex:b a ex:Person ;
\tex:name  "é", 3 ; ex:age 1 .
[] a ex:Person, ex:Author ; ex:age 2 .
"""
SHAPES = """@prefix ex: <http://e.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Person-shape a sh:NodeShape ; sh:targetClass ex:Person ;
    sh:property [ sh:path ex:name ; sh:minCount 1 ; sh:datatype xsd:string ] ;
    sh:property ex:Person-age .
ex:Person-age a sh:PropertyShape ; sh:path ex:age ; sh:maxCount 0 ; sh:severity sh:Warning ;
    sh:message "No age."@en , "Pas d'âge."@fr .
"""


@pytest.fixture
def written(command: Command) -> dict[str, str]:
    """The report on the data above in every format, by its ending, by one command."""
    Path("data.ttl").write_text(DATA)
    Path("shapes.ttl").write_text(SHAPES)
    outputs = [part for form in ReportFormat for part in ("-o", f"report.{form.value}")]
    result = command("validate", "data.ttl", "--shapes", "shapes.ttl", *outputs)

    assert (1, "2 violations, 2 warnings\n") == (result.code, result.err)
    return {form.value: Path(f"report.{form.value}").read_text() for form in ReportFormat}


def test_the_text_shows_the_line_with_carets(written: dict[str, str]):
    """File, line and column; carets below the value, also behind a tab and an accent."""
    lines = written["txt"].splitlines()
    at = lines.index("  data.ttl:4:16")

    assert '    \tex:name  "é", 3 ; ex:age 1 .' == lines[at + 1]
    assert "    \t              ^" == lines[at + 2]
    assert "  shape  shapes.ttl:5:17" in lines
    assert "violation ex:Person-shape, ex:name" in lines
    assert "warning ex:Person-age: 2 findings (1 ex:Author, 1 ex:Person)" in lines


def test_a_value_of_megabytes_stays_readable(command: Command):
    """People see how it begins; what programs read has it whole, and no finding is left out."""
    long = "x" * 100_000
    Path("data.ttl").write_text(f'{DATA} ex:c a ex:Person ; ex:name "{long}"@en .')
    Path("shapes.ttl").write_text(SHAPES)
    forms = ("txt", "md", "html", "xml", "github", "sarif", "csv", "json", "nt")
    options = [part for form in forms for part in ("-o", f"r.{form}")]
    command("validate", "data.ttl", "--shapes", "shapes.ttl", *options)
    told = {form: Path(f"r.{form}").read_text() for form in forms}

    assert all("xxx…" in told[form] and len(told[form]) < 20_000 for form in forms[:6])
    assert all(long in told[form] for form in forms[6:])


def test_ten_thousand_findings_stay_readable(command: Command):
    """Each shape is counted, by class, and the first few are shown."""
    people = "".join(f"ex:p{n} a ex:Person .\n" for n in range(300))
    Path("data.ttl").write_text(DATA.partition("\n")[0] + "\n" + people)
    Path("shapes.ttl").write_text(SHAPES)
    forms = ("txt", "md", "html", "xml", "github")
    outputs = [part for form in forms for part in ("-o", f"report.{form}")]
    command("validate", "data.ttl", "--shapes", "shapes.ttl", "--max", 3, *outputs)

    for form in forms:
        text = Path(f"report.{form}").read_text()
        assert 3 == len(set(re.findall(r"ex:p\d+\b(?! a)", text.replace("<mark>", ""))))
        assert "297" in text
        assert len(text) < 8000


def test_messages_are_in_the_language_that_is_asked_for(command: Command):
    """In English where they are not in it; those that kg makes are in three languages."""
    Path("data.ttl").write_text(DATA)
    Path("shapes.ttl").write_text(SHAPES)

    for language, own, ours in (
        ("fr", "Pas d'âge.", "compte moins de 1 valeur"),
        ("en", "No age.", "fewer values than 1"),
        ("ar", "No age.", "الخاصية لها قيم أقل من 1"),
        ("de", "No age.", "fewer values than 1"),
    ):
        result = command("validate", "data.ttl", "--shapes", "shapes.ttl", "--lang", language)
        assert own in result.out
        assert ours in result.out


def test_every_component_has_words_in_every_language():
    """Those of SHACL Core and SPARQL, each with the value wherever one language has it."""
    named = {c.removesuffix("ConstraintComponent") for c in SH.terms if c.endswith("tComponent")}
    beside = {"", "Property", "source"}  # not a component, and one that fails by what is in it

    assert set(NOT_MET) == named - beside
    for told in NOT_MET.values():
        assert len(LANGUAGES) == len(told)
        assert 1 == len({text.count("{}") for text in told})


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        *(("fr", "fr"), ("FR-ca", "fr-ca"), ("fr-ch", "fr"), ("pt", "pt-br"), ("pt-PT", "pt-br")),
        *(("en", "en-gb"), ("ar", "en-gb"), ("f", "en-gb")),
    ],
)
def test_a_language_falls_back_on_what_is_near(asked: str, said: str):
    """On the language without its region, then with another, then on English."""
    tags = ("de", "en-gb", "fr", "fr-ca", "pt-br")
    messages = tuple(Value(tag, language=tag) for tag in tags)
    finding = Finding(
        Severity.VIOLATION,
        SH.Violation,
        SH.Violation,
        SH.Violation,
        SH.Violation,
        messages=messages,
    )

    assert said == finding.message(asked)
    assert "de" == replace(finding, messages=messages[:1]).message(asked)


def test_sarif_is_valid_and_located(written: dict[str, str]):
    """By the schema of the parts that we use, with stable fingerprints and related places."""
    document = json.loads(written["sarif"])
    subset()(document)
    results = document["runs"][0]["results"]
    region = results[0]["locations"][0]["physicalLocation"]["region"]

    assert 4 == len(results)
    assert (4, 16, 17) == (region["startLine"], region["startColumn"], region["endColumn"])
    assert (
        "shapes.ttl"
        == results[0]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    )
    assert 4 == len({r["partialFingerprints"]["kgFinding/v1"] for r in results})


def test_the_schema_can_refuse():
    """A wrong level, and a result without a message, are seen."""
    run: dict[str, Any] = {"tool": {"driver": {"name": "x"}}, "results": []}
    document = {"$schema": "x", "version": "2.1.0", "runs": [run]}
    subset()(document)
    for wrong in ({"message": {"text": "m"}, "level": "fatal"}, {"level": "error"}):
        run["results"] = [wrong]
        with pytest.raises(fastjsonschema.JsonSchemaValueException):
            subset()(document)


@pytest.mark.skipif(
    not Path(OFFICIAL).is_file(),
    reason="the official SARIF schema is not at KG_SARIF_SCHEMA or ../shared/",
)
def test_sarif_is_valid_by_the_official_schema(written: dict[str, str]):
    """The whole of SARIF 2.1.0, where its schema is at hand."""
    fastjsonschema.compile(json.loads(Path(OFFICIAL).read_bytes()))(json.loads(written["sarif"]))


@cache
def subset() -> Any:  # noqa: ANN401  # a function that its library does not type
    """Return the validator for the parts of SARIF that we use."""
    return fastjsonschema.compile(json.loads((ROOT / "tests/sarif.schema.json").read_bytes()))


def test_fingerprints_outlive_a_move(command: Command):
    """Code scanning tracks a finding whose line has changed, and tells twins apart."""
    Path("shapes.ttl").write_text(SHAPES)
    marks = []
    for text in (DATA, DATA.replace("ex:a a", "\n\n# moved\nex:a a")):
        Path("data.ttl").write_text(text)
        command("validate", "data.ttl", "--shapes", "shapes.ttl", "-o", "r.sarif")
        results = json.loads(Path("r.sarif").read_bytes())["runs"][0]["results"]
        marks.append([result["partialFingerprints"]["kgFinding/v1"] for result in results])

    assert marks[0] == marks[1]
    assert 4 == len(set(marks[0]))


def test_sarif_says_what_a_baseline_knows(command: Command):
    """An accepted finding is there, and unchanged."""
    Path("data.ttl").write_text(DATA)
    Path("shapes.ttl").write_text(SHAPES)
    shapes = ("--shapes", "shapes.ttl")
    command("validate", "data.ttl", *shapes, "-o", "old.json")
    Path("data.ttl").write_text(DATA + "ex:c a ex:Person .")
    result = command("validate", "data.ttl", *shapes, "--baseline", "old.json", "-o", "r.sarif")
    document = json.loads(Path("r.sarif").read_bytes())
    states = [each["baselineState"] for each in document["runs"][0]["results"]]

    assert 1 == result.code
    subset()(document)
    assert ["new", *["unchanged"] * 4] == states


def test_junit_has_a_case_a_shape_with_its_place(written: dict[str, str]):
    """Warnings pass with their words in the output."""
    suite = ET.fromstring(written["xml"])[0]  # noqa: S314
    cases = {case.attrib["name"]: case for case in suite}

    assert {"tests": "4", "failures": "2", "errors": "0", "skipped": "0"} == {
        name: suite.attrib[name] for name in ("tests", "failures", "errors", "skipped")
    }
    assert 2 == len(suite.findall("testcase/failure"))
    assert ("data.ttl", "4") == (
        cases["ex:Person-shape, ex:name (Datatype)"].attrib["file"],
        cases["ex:Person-shape, ex:name (Datatype)"].attrib["line"],
    )
    assert "No age." in str(cases["ex:Person-age"].findtext("system-out"))


def test_junit_errs_where_there_is_no_verdict(command: Command):
    """A fault of the shapes is an error, not a failure of the data."""
    Path("data.ttl").write_text(DATA)
    Path("shapes.ttl").write_text(SHAPES.replace("sh:maxCount", "sh:maxcount"))
    command("validate", "data.ttl", "--shapes", "shapes.ttl", "-o", "r.xml")
    suite = ET.parse("r.xml").getroot()[0]  # noqa: S314

    assert ("1", "0") == (suite.attrib["errors"], suite.attrib["failures"])


def test_github_annotations_are_beside_the_lines(written: dict[str, str]):
    """A workflow command a line; nothing in a message can start another one."""
    lines = written["github"].splitlines()

    assert 5 == len(lines)
    assert lines[0].startswith(
        "::error title=violation ex%3APerson-shape%2C ex%3Aname,file=data.ttl,"
    )
    assert ",line=4,col=16,endColumn=17::" in lines[0]
    assert 2 == sum(line.startswith("::warning ") for line in lines)
    assert "::error title=kg validate::2 violations, 2 warnings" == lines[-1]


def test_what_data_say_cannot_be_a_command_of_githubs():
    """Line feeds and percent signs are escaped in messages, commas and colons in properties."""
    text = "x\n::error::forged%0A::error::too, a:b"
    finding = Finding(
        severity=Severity.VIOLATION,
        declared=SH.Violation,
        shape="http://e.org/S,file=x\n",  # type: ignore[arg-type]
        component=SH.InConstraintComponent,
        focus="http://e.org/a",  # type: ignore[arg-type]
        passage=Passage(text),
    )
    body = render(Report((finding,), (), nodes_checked=1), ReportFormat.GITHUB).decode()

    assert 2 == len(body.splitlines())
    assert "%250A" in body
    assert "file=x" not in body.partition("::")[2].partition("::")[0].replace("%2Cfile=x", "")


def test_csv_has_every_finding_and_no_formula(written: dict[str, str]):
    """Places in columns of their own; what a spreadsheet would run is text."""
    rows = list(csv.DictReader(io.StringIO(written["csv"])))

    assert 4 == len(rows)
    assert ("data.ttl", "4", "16") == (rows[0]["file"], rows[0]["line"], rows[0]["column"])
    assert ("shapes.ttl", "5") == (rows[0]["shape_file"], rows[0]["shape_line"])
    finding = Finding(
        Severity.VIOLATION, SH.Violation, SH.Violation, SH.Violation, SH.Violation, path="=1+1"
    )
    body = render(Report((finding,), (), nodes_checked=1), ReportFormat.CSV).decode()
    assert ",'=1+1," in body


@pytest.mark.parametrize("ending", ["ttl", "jsonld", "nt", "nq", "trig", "rdf"])
def test_the_shacl_report_is_one_in_every_format_of_rdf(written: dict[str, str], ending: str):
    """The same graph, whatever it is written in."""
    graphs = [
        canonical(parse(written[form].encode(), Format(form), form)) for form in ("nt", ending)
    ]
    report = rdflib.Graph().parse(data=written["nt"], format="nt")

    assert graphs[0] == graphs[1]
    assert 4 == len(list(report.objects(None, rdflib.URIRef(SH.result))))


def test_the_page_marks_what_is_wrong_in_its_line(written: dict[str, str]):
    """The value that is wrong, in the line that it stands in."""
    assert "\tex:name  &quot;é&quot;, <mark>3</mark> ; ex:age 1 ." in written["html"]
    assert "Pas d&#x27;âge." in written["html"]


def test_markdown_is_short_enough_for_a_comment():
    """However many rules are not met, and the rest is counted."""
    findings = tuple(
        Finding(
            Severity.VIOLATION,
            SH.Violation,
            f"http://e.org/shape/{n}/{'x' * 80}",  # type: ignore[arg-type]
            SH.InConstraintComponent,
            f"http://e.org/node/{n}",  # type: ignore[arg-type]
        )
        for n in range(1000)
    )
    body = render(Report(findings, (), nodes_checked=1), ReportFormat.MARKDOWN).decode()

    assert len(body) < 65_536
    assert re.search(r"\d+ more rules were not met", body)


def test_colour_is_for_terminals_alone():
    """The codes are ours: whatever the data hold cannot be one."""
    finding = Finding(
        Severity.VIOLATION,
        SH.Violation,
        "http://e.org/\x1b[2J",  # type: ignore[arg-type]
        SH.InConstraintComponent,
        "http://e.org/\x1b[2J",  # type: ignore[arg-type]
        cause=Cause.DATA,
    )
    report = Report((finding,), (), nodes_checked=1)

    assert b"\x1b" not in render(report, ReportFormat.TEXT)
    coloured = render(report, ReportFormat.TEXT, Style(colour=True))
    assert {b"\x1b[31;1m", b"\x1b[0m"} == set(re.findall(rb"\x1b\[[\d;]*[a-zA-Z]", coloured))


def test_findings_lead_to_the_words_in_the_article(command: Command):
    """For kg's own graph: the line and the column of the quote, which an author can mend."""
    Path("articles").mkdir()
    article = ROOT / "articles" / "ia-au-maroc.txt"
    Path("articles/ia-au-maroc.txt").write_bytes(article.read_bytes())
    graph = (ROOT / "output" / "kg.ttl").read_text()
    Path("bad.ttl").write_text(re.sub(r"    sov:claimant .*\n", "", graph, count=1))
    command("validate", "bad.ttl", "-o", "r.json", "-o", "r.sarif")
    (finding,) = json.loads(Path("r.json").read_bytes())["findings"]
    (result,) = json.loads(Path("r.sarif").read_bytes())["runs"][0]["results"]

    place = finding["passage"]["place"]
    line = article.read_text().split("\n")[place["line"] - 1]
    assert line[place["column"] - 1 :].startswith(finding["passage"]["exact"])
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert "articles/ia-au-maroc.txt" == uri
    assert "bad.ttl" == result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_words_in_a_web_page_have_their_line_in_the_page(command: Command):
    """Not in the text that was taken from it."""
    page = (
        "<html lang=fr><head><title>Un titre</title></head><body><article>\n<h1>Un titre</h1>\n"
        "<p>Alpha <b>possède</b> un centre de donn&eacute;es à Rabat, depuis longtemps.</p>\n"
        "<p>Beta exploite une infrastructure de calcul à Casablanca, dit-elle.</p>\n"
        "</article></body></html>"
    )
    Path("page.html").write_text(page)
    graph = command("map", "page.html").out
    assert "sov:claimant" in graph, graph
    Path("bad.ttl").write_text(re.sub(r"    sov:claimant .*\n", "", graph))
    command("validate", "bad.ttl", "--source", "page.html", "-o", "r.json")
    findings = json.loads(Path("r.json").read_bytes())["findings"]
    places = [f["passage"]["place"] for f in findings if f["passage"]]

    assert places
    for place in places:
        assert "page.html" == place["file"]
        assert place["excerpt"] == page.split("\n")[place["line"] - 1]


@pytest.mark.parametrize("form", ReportFormat)
def test_reports_do_not_depend_on_hash_order(form: ReportFormat, command: Command):
    """The same check in another process, with another seed, gives the same bytes."""
    Path("data.ttl").write_text(DATA)
    Path("shapes.ttl").write_text(SHAPES)
    arguments = ["validate", "data.ttl", "--shapes", "shapes.ttl", "-o", "-"]
    here = command(*arguments, "--format", form.value).out
    if form in {ReportFormat.TEXT, ReportFormat.SARIF}:  # a process each is slow
        other = subprocess.run(
            [sys.executable, "-c", "from kg.cli import main; main()", *arguments, "--format", form],
            capture_output=True,
            check=False,
            env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
        )
        assert here == other.stdout.decode()
    assert here
