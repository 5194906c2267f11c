"""Validation: an honest verdict, no shapes that check too little, reports that are stable."""

import csv
import io
import json
import pickle
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import URIRef

from kg.errors import InputError, ShapesError, SyntaxProblem
from kg.model import Iri, Value
from kg.names import RDFS, SH, SHAPES
from kg.reading.foreign import literals_as_written
from kg.serialize import Format, canonical, parse
from kg.validation import Finding, Report, ReportFormat, Severity, Style, check, render
from kg.validation.engines import reference
from kg.validation.report import ShapeCheck, curie, n3
from kg.validation.shapes import hoisted, read_shapes
from kg.validation.terms import CheckedGraph, graph_of

PREFIXES = """
@prefix ex: <https://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
NAMED = """
ex:Thing-name a sh:PropertyShape ; sh:path rdfs:label ; sh:minCount 1 ;
    sh:severity sh:Violation ; sh:message "Name it."@en , "Nommez-le."@fr .
ex:Thing a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:Thing-name .
"""
FIXTURES = Path(__file__).parent / "shapes"
BUNDLED = [
    (path.name, path.read_bytes())
    for path in sorted((Path(__file__).parents[1] / "shapes").glob("*.ttl"))
]


def of(data: str, shapes: str = NAMED) -> Report:
    """Check Turtle against Turtle, with the prefixes above."""
    quads = parse((PREFIXES + data).encode(), Format.TURTLE, "data.ttl")
    return check(quads, [("shapes.ttl", (PREFIXES + shapes).encode())])


@cache
def corrupt() -> Report:
    """Return the report on a statement whose quote and claimant are wrong."""
    body = (FIXTURES / "statement/valid.all.ttl").read_bytes()
    body = body.replace("n’exploite pas".encode(), "n’exploite plus".encode(), 1)
    body = body.replace(b"    sov:claimant ex:journalist ;\n", b"")
    return check(parse(body, Format.TURTLE, "corrupt.ttl"), BUNDLED)


def test_good_data_conforms() -> None:
    """A node that meets its shape is counted, and the report conforms."""
    report = of('ex:a a ex:Thing ; rdfs:label "a" .')

    assert report.conforms
    thing = Iri("https://example.org/Thing")
    assert (ShapeCheck(thing, f"class <{thing}>", 1),) == report.checked
    assert 1 == report.nodes_checked
    assert "conforms: 1 node checked, nothing found" == report.verdict


def test_bad_data_gives_a_finding_that_says_what_and_where() -> None:
    """A finding has severity, shape, node, path and the shape's messages in both languages."""
    (finding,) = of("ex:a a ex:Thing .").findings

    assert Severity.VIOLATION is finding.severity
    assert "https://example.org/Thing-name" == finding.shape
    assert "https://example.org/a" == finding.focus
    assert "rdfs:label" == curie(finding.path or "")
    assert ("Name it.", "Nommez-le.") == (finding.message(), finding.message("fr"))


def test_nothing_checked_is_not_conforms() -> None:
    """Data that no shape targets gives no verdict, and lists what was not looked at."""
    report = of("ex:a a ex:Other .")

    assert report.nothing_checked
    assert not report.conforms
    assert [("https://example.org/Other", 1)] == [(u.type, u.nodes) for u in report.unchecked]
    assert "nothing was checked: there is no verdict" == report.verdict


def test_no_data_is_not_conforms() -> None:
    """An empty graph gives no verdict."""
    assert of("").nothing_checked


def test_a_target_node_that_the_data_lacks_is_not_counted() -> None:
    """SHACL validates sh:targetNode even where the data never mentions the node."""
    report = of(
        "ex:a a ex:Other .", "ex:S a sh:NodeShape ; sh:targetNode ex:b ; sh:nodeKind sh:IRI ."
    )

    assert report.nothing_checked


@pytest.mark.parametrize(
    "off",
    [
        "sh:deactivated true .",
        "rdfs:label 'no constraint' .",
        "sh:property [ sh:path ex:p ] .",
        "sh:property [ sh:path ex:p ; sh:message 'm' ; sh:severity sh:Warning ] .",
        "sh:property [ sh:path ex:p ; sh:minCount 99 ; sh:deactivated true ] .",
        "sh:property [ sh:path ex:p ; sh:minCount 0 ] .",
        "sh:closed false .",
        "sh:node [ a sh:NodeShape ; sh:name 'n' ] .",
        "sh:and ( [ sh:name 'n' ] [ sh:nodeKind sh:Literal ; sh:deactivated true ] ) .",
        "sh:or ( [ sh:name 'n' ] [ sh:nodeKind sh:Literal ] ) .",
        "sh:xone ( [ sh:name 'n' ] ) .",
        "sh:property [ sh:path ex:p ; sh:qualifiedValueShape ex:T ; sh:qualifiedMinCount 0 ] .",
        "sh:sparql [ sh:deactivated true ; sh:select 'SELECT $this WHERE { $this a ex:N }' ] .",
        "sh:property ex:Loop . ex:Loop sh:path ex:p ; sh:property ex:Loop .",
    ],
)
def test_a_shape_that_cannot_fail_does_not_count_as_a_check(off: str) -> None:
    """A shape without a constraint that it reaches through active shapes looked at nothing."""
    shapes = NAMED + f"ex:Idle a sh:NodeShape ; sh:targetClass ex:Other ; {off}"
    shapes += "ex:T sh:nodeKind sh:IRI ."

    assert of("ex:a a ex:Other .", shapes).nothing_checked


@pytest.mark.parametrize(
    "inner",
    [
        "sh:property [ sh:path ex:p ; sh:maxCount 1 ] .",
        "sh:node [ sh:node [ sh:nodeKind sh:IRI ] ] .",
        "sh:and ( [ sh:name 'n' ] [ sh:nodeKind sh:IRI ] ) .",
        "sh:or ( [ sh:nodeKind sh:Literal ] [ sh:nodeKind sh:IRI ] ) .",
        "sh:xone ( [ sh:name 'n' ] [ sh:nodeKind sh:Literal ] ) .",
        "sh:not [ sh:nodeKind sh:Literal ] .",
        "sh:property [ sh:path ex:p ; sh:qualifiedMaxCount 1 ; sh:qualifiedValueShape ex:T ] .",
    ],
)
def test_a_constraint_inside_other_shapes_counts_as_a_check(inner: str) -> None:
    """A shape that could fail by way of another has looked at its nodes."""
    shapes = f"ex:S a sh:NodeShape ; sh:targetClass ex:O ; {inner} ex:T sh:nodeKind sh:IRI ."
    report = of("ex:a a ex:O .", shapes)

    assert report.conforms
    assert 1 == report.nodes_checked


def test_blank_nodes_that_point_at_each_other_are_reported_once_each() -> None:
    """As a whole and its parts do; an engine that copies each for every way to it never ends."""
    parts = "".join(
        f"_:whole ex:part _:p{n} . _:p{n} a ex:Thing ; ex:of _:whole . " for n in range(60)
    )
    rules = rdflib.Graph().parse(data=PREFIXES + NAMED, format="turtle")
    data = CheckedGraph().parse(data=PREFIXES + parts, format="turtle")
    report = reference(rules, "shapes")(data)  # type: ignore[arg-type]  # rdflib's own class

    assert 60 == len(of(parts).findings)
    assert len(report) < 20 * 60


def test_a_warning_does_not_conform_and_does_not_fail_either() -> None:
    """SHACL's sh:conforms is false for any result; the threshold is the caller's choice."""
    report = of("ex:a a ex:Thing .", NAMED.replace("sh:Violation", "sh:Warning"))

    assert not report.conforms
    assert [(Severity.WARNING, 1)] == list(report.counts())
    assert not report.fails()
    assert report.fails(Severity.WARNING)
    assert not report.fails(None)


def test_an_unknown_severity_is_a_violation() -> None:
    """A severity of the shapes' own cannot be weighed, so it is taken for the worst."""
    report = of("ex:a a ex:Thing .", NAMED.replace("sh:Violation", "ex:Grave"))

    assert [(Severity.VIOLATION, "https://example.org/Grave")] == [
        (finding.severity, finding.declared) for finding in report.findings
    ]


@pytest.mark.parametrize(
    ("shapes", "problem"),
    [
        ("", "no shape"),
        ("ex:a a ex:Thing .", "no shape"),
        (NAMED.replace("sh:minCount", "sh:mincount"), "sh:mincount"),
        (NAMED + "ex:Thing-name sh:dataType xsd:string .", "sh:dataType"),
        (NAMED + "ex:Thing sh:rule ex:r .", "sh:rule"),
        (NAMED.replace("sh:path rdfs:label ; ", ""), "no sh:path"),
        (NAMED.replace("sh:property ex:Thing-name", "sh:property ex:Thing-nmae"), "Thing-nmae"),
        (NAMED + "ex:Thing sh:node ex:Misspelt .", "sh:node of .*Thing> points at .*Misspelt"),
        (NAMED + "ex:Thing sh:node ex:M . ex:M rdfs:label 'no shape' .", "no shape"),
        (NAMED + "ex:Thing sh:not ex:Misspelt .", "sh:not of .*Misspelt"),
        (NAMED + "ex:Thing sh:or ( ex:Thing ex:Misspelt ) .", "sh:or of .*Misspelt"),
        (NAMED + "ex:Thing sh:and ex:Thing .", "sh:and of .* is no list"),
        (NAMED + "ex:Thing sh:xone ex:l . ex:l rdf:first ex:Thing ; rdf:rest ex:l .", "no end"),
        (NAMED + "ex:Thing sh:property [ sh:path ex:p ; sh:node ex:M ] .", "in <.*Thing>"),
        (NAMED + "ex:Thing-name sh:qualifiedValueShape ex:M ; sh:qualifiedMaxCount 1 .", "ex.*M>"),
        (NAMED + "ex:Thing <http://www.w3.org/ns/shacl/closed> true .", "not in the namespace"),
        (NAMED + "ex:Thing <https://www.w3.org/ns/shacl#closed> true .", "not in the namespace"),
        (NAMED + "ex:Thing <http://www.w3.org/ns/shaclclosed> true .", "not in the namespace"),
        (NAMED + "ex:Thing <http://www.w3.org/ns/SHACL#closed> true .", "not in the namespace"),
        ("ex:S <http://www.w3.org/ns/shacl/targetClass> ex:Thing .", "not in the namespace"),
        (NAMED + "ex:s sh:entailment <http://www.w3.org/ns/entailment/RDFS> .", "RDFS"),
        (NAMED + "ex:s a owl:Ontology ; owl:imports <http://192.0.2.1/s> .", "192.0.2.1/s"),
        (NAMED + "ex:s owl:imports ex:t . ex:t sh:declare [ sh:prefix 'p' ] .", "not given"),
        (NAMED + "ex:S a sh:NodeShape ; sh:targetClass <http://schema.org/Person> .", "http:"),
        (NAMED + "ex:S a sh:NodeShape ; sh:targetClass <https://www.schema.org/Person> .", "www"),
        (NAMED + "ex:Thing-name sh:hasValue 'a'^^<http://schema.org/Date> .", "schema.org/Date"),
        (NAMED + "ex:Thing sh:sparql [ sh:select 'SELECT nonsense' ] .", "not SPARQL"),
        (NAMED + "ex:Thing-name sh:pattern '(' .", "unterminated"),
    ],
)  # fmt: skip
def test_shapes_that_would_check_too_little_are_refused(shapes: str, problem: str) -> None:
    """What an engine passes over in silence is an error here, with a remedy."""
    with pytest.raises(ShapesError, match=problem) as raised:
        of('ex:a a ex:Thing ; rdfs:label "a" .', shapes)

    assert "shapes.ttl" == raised.value.where
    assert raised.value.fix


def test_mentions_of_shacl_that_are_no_terms_are_let_be() -> None:
    """A link to the vocabulary, or to a namespace beside it, is no misspelt term."""
    links = "<http://www.w3.org/ns/shacl> , <http://www.w3.org/ns/shacl-test#Validate>"

    assert of("ex:a a ex:Thing ; rdfs:label 'a' .", NAMED + f"ex:s rdfs:seeAlso {links} .").conforms


def test_broken_shapes_are_a_syntax_problem_with_a_place() -> None:
    """A shapes file that is no Turtle is told apart from one that is wrong."""
    with pytest.raises(SyntaxProblem, match=r"shapes\.ttl:\d+"):
        of("ex:a a ex:Thing .", "ex:S a sh:NodeShape ; ;; .. ")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this WHERE { SERVICE <http://192.0.2.1/sparql> { $this ?p ?o } }",
        "SELECT $this WHERE { ?s ?p $this . SERVICE?s { $this ?p ?o } }",
        "SELECT $this FROM <http://192.0.2.1/data> WHERE { $this ?p ?o }",
    ],
)
def test_a_shape_cannot_make_us_fetch(query: str) -> None:
    """A SPARQL constraint that would leave the data is refused before it runs."""
    with pytest.raises(ShapesError):
        of("ex:a a ex:Thing .", NAMED + f"ex:Thing sh:sparql [ sh:select '{query}' ] .")


def test_imports_of_the_data_are_not_followed() -> None:
    """owl:imports in data stays a triple."""
    report = of('<urn:x> owl:imports <http://192.0.2.1/o> . ex:a a ex:Thing ; rdfs:label "a" .')

    assert () == report.findings


@pytest.mark.parametrize(
    "imports",
    [
        "ex:s owl:imports ex:t . ex:t a owl:Ontology .",
        "ex:s owl:imports ex:t1 . ex:t a owl:Ontology ; owl:versionIRI ex:t1 .",
        "ex:s owl:imports <http://www.w3.org/ns/shacl#> .",
        "[] sh:prefixes ex:s . ex:s owl:imports ex:t . ex:t sh:declare [ sh:prefix 'p' ] .",
    ],
)
def test_imports_among_the_given_shapes_are_met(imports: str) -> None:
    """An import of what was given, or of SHACL itself, leaves nothing out."""
    assert of('ex:a a ex:Thing ; rdfs:label "a" .', NAMED + imports).conforms


def test_http_schema_org_in_data_is_diagnosed() -> None:
    """The old namespace matches no shape; each of its terms is named, with what to write."""
    report = of('ex:a a ex:Thing , <http://schema.org/Person> ; rdfs:label "a" .')

    (finding,) = report.findings
    assert SHAPES + "HttpsSchema" == finding.shape
    assert "https://schema.org/Person" in finding.message()


@pytest.mark.parametrize(
    ("data", "right"),
    [
        ("ex:b a <https://www.schema.org/Person> .", "Person"),
        ("ex:b a <http://www.schema.org/Person> .", "Person"),
        ("ex:b a <http://schema.org> .", ""),
        ("ex:b a <https://schema.org> .", ""),
        ("ex:b a <http://schema.orgPerson> .", "Person"),
        ("ex:b a <HTTP://Schema.org/Person> .", "Person"),
        ("ex:b <https://www.schema.org/name> 'b' .", "name"),
        ("ex:b <http://schema.org> 'b' .", ""),
        ("ex:b ex:p 'b'^^<http://schema.org/Date> .", "Date"),
        ("ex:b ex:p 'b'^^<https://www.schema.org/Date> .", "Date"),
        ("ex:b ex:p <https://www.schema.org/EventScheduled> .", "EventScheduled"),
        ("<http://schema.org/Person> ex:p ex:b .", "Person"),
    ],
)
def test_other_spellings_of_schema_org_in_data_are_diagnosed(data: str, right: str) -> None:
    """A class, a property or a datatype of www.schema.org or without a slash is named too."""
    report = of(f'{data} ex:a a ex:Thing ; rdfs:label "a" .')

    (finding,) = report.findings
    assert SHAPES + "HttpsSchema" == finding.shape
    assert finding.message().endswith(f"write https://schema.org/{right}")


@pytest.mark.parametrize(
    "link",
    [
        "https://schema.org/Person",
        "http://schema.org/",
        "https://schema.org",
        "https://www.schema.org/docs/schemas.html",
        "http://schema.organic.example/Person",
        "http://example.org/?at=http://schema.org/Person",
    ],
)
def test_a_link_to_the_site_of_schema_org_is_let_be(link: str) -> None:
    """What is no term of the vocabulary may be mentioned by any address."""
    assert of(f'ex:a a ex:Thing ; rdfs:label "a" ; rdfs:seeAlso <{link}> .').conforms


def test_literals_are_checked_as_written() -> None:
    """01 and +1 are not rewritten before a pattern sees them, and rdflib's setting is restored."""
    shapes = (
        "ex:S a sh:PropertyShape ; sh:targetClass ex:Thing ; sh:path ex:n ; sh:pattern '^01$' ."
    )

    assert of("ex:a a ex:Thing ; ex:n '01'^^xsd:integer .", shapes).conforms
    assert rdflib.NORMALIZE_LITERALS


def test_a_dataset_is_checked_as_the_union_of_its_graphs() -> None:
    """A node whose triples stand in two graphs is checked whole."""
    trig = "ex:g { ex:a a ex:Thing } ex:h { ex:a rdfs:label 'a' }"
    quads = parse((PREFIXES + trig).encode(), Format.TRIG, "data.trig")

    assert check(quads, [("shapes.ttl", (PREFIXES + NAMED).encode())]).conforms


def test_an_rdflib_graph_is_accepted() -> None:
    """A graph from elsewhere gives the same findings as its quads."""
    graph = rdflib.Graph().parse(data=PREFIXES + "ex:a a ex:Thing .", format="turtle")

    report = check(graph, [("shapes.ttl", (PREFIXES + NAMED).encode())])
    assert of("ex:a a ex:Thing .").findings == report.findings


def test_triple_terms_are_refused() -> None:
    """What the engine cannot see is not dropped."""
    import pyoxigraph as ox  # noqa: PLC0415

    node = ox.NamedNode("https://example.org/a")
    quad = ox.Quad(node, node, ox.Triple(node, node, node))
    with pytest.raises(InputError, match=r"RDF 1\.2"):
        graph_of([quad])


def test_findings_are_in_one_order_with_blank_nodes_numbered() -> None:
    """The same data with its triples and labels shuffled gives the same findings."""
    things = [f"_:{name} a ex:Thing ; rdfs:comment '{name}' ." for name in "xyz"]
    things.append("ex:b a ex:Thing . ex:a a ex:Thing .")

    reports = [of("\n".join(order)) for order in (things, things[::-1])]
    assert reports[0] == reports[1]
    assert ["<https://example.org/a>", "<https://example.org/b>", "_:b0", "_:b1", "_:b2"] == [
        n3(finding.focus) for finding in reports[0].findings
    ]


def test_paths_are_written_as_sparql_does() -> None:
    """A reader sees which path failed, also a complex one."""
    shapes = """ex:S a sh:PropertyShape ; sh:targetClass ex:Thing ; sh:minCount 1 ; sh:path
        ( ex:p [ sh:inversePath ex:q ] [ sh:zeroOrMorePath [ sh:alternativePath ( ex:r ex:s ) ] ] )
    ."""
    (finding,) = of("ex:a a ex:Thing .", shapes).findings

    e = "https://example.org/"
    assert f"<{e}p>/(^<{e}q>)/((<{e}r>|<{e}s>)*)" == finding.path
    assert not finding.simple


def test_findings_lead_to_the_words() -> None:
    """A finding about a statement or a quote carries the quote and its offsets."""
    report = corrupt()
    passages = {f.shape.removeprefix(SHAPES): f.passage for f in report.findings}

    assert {"QuotedArticle", "Statement-claimant"} == set(passages)
    for passage in passages.values():
        assert passage is not None
        assert "Alpha n’exploite plus de centre de données" == passage.exact
        assert "https://kg.example.org/article" == passage.source
        assert (11, 52) == (passage.start, passage.end)


def test_moving_targets_for_speed_changes_no_result() -> None:
    """The shapes that the engine runs find what the shapes as written find."""
    body = b"".join(path.read_bytes() for path in sorted(FIXTURES.glob("*/invalid.[a-m]*.ttl")))
    with literals_as_written():
        data, shapes = graph_of(parse(body, Format.TURTLE, "all")), read_shapes(BUNDLED)
        moved = hoisted(shapes)
        results = [pyshacl.validate(data, shacl_graph=g)[1] for g in (shapes, moved)]
    terms = [URIRef(SH[name]) for name in ("focusNode", "sourceShape", "value", "resultSeverity")]
    found = [
        sorted(str([g.value(r, t) for t in terms]) for r in g.objects(None, URIRef(SH.result)))
        for g in results
    ]

    assert len(shapes) != len(moved)
    assert len(found[0]) > 50
    assert found[0] == found[1]


def test_a_closed_shape_keeps_the_properties_that_it_allows() -> None:
    """Moved out of it for speed, they would be what it forbids."""
    shape = """ex:T a sh:NodeShape ; sh:targetClass ex:Thing ; sh:closed true ;
        sh:ignoredProperties ( rdf:type ) ; sh:property [ sh:path rdfs:label ; sh:minCount 1 ] ."""
    report = of('ex:a a ex:Thing ; rdfs:label "x" ; rdfs:comment "y" .', shape)

    assert [f"<{RDFS.comment}>"] == [finding.path for finding in report.findings]


@pytest.mark.parametrize("form", ReportFormat)
def test_reports_are_the_same_bytes_under_another_hash_seed(form: ReportFormat) -> None:
    """Set order never reaches a report."""
    assert render(corrupt(), form) == rendered_under_another_seed()[form]


@cache
def rendered_under_another_seed() -> dict[str, bytes]:
    """Return the report in each form, as a process with another hash seed writes it."""
    script = (
        "import pickle, sys; from tests.test_validation import corrupt; "
        "from kg.validation import ReportFormat, render; "
        "pickle.dump({f.value: render(corrupt(), f) for f in ReportFormat}, sys.stdout.buffer)"
    )
    other = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[1],
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": "."},
    )
    reports: dict[str, bytes] = pickle.loads(other.stdout)  # noqa: S301  # it is our own
    return reports


def test_the_text_says_what_was_checked_and_what_is_wrong() -> None:
    """A person reads the message, the node, the quote and the counts."""
    text = render(corrupt(), ReportFormat.TEXT).decode()

    assert "violation sovsh:Statement-claimant\n  A statement has exactly one claimant" in text
    assert "“Alpha n’exploite plus de centre de données” (characters 11 to 52)" in text
    assert "1 node  sovsh:Statement (class sov:Statement)" in text
    assert "0 nodes sovsh:Fact" in text
    assert text.endswith("\n2 violations\n")


def test_the_turtle_is_a_shacl_report_without_blank_nodes() -> None:
    """A SHACL client reads it, and JSON-LD says the same."""
    turtle = parse(render(corrupt(), ReportFormat.TURTLE), Format.TURTLE, "report.ttl")
    jsonld = parse(render(corrupt(), ReportFormat.JSONLD), Format.JSONLD, "report.jsonld")
    graph = graph_of(turtle)
    (report,) = graph.subjects(rdflib.RDF.type, URIRef(SH.ValidationReport))

    assert "false" == str(graph.value(report, URIRef(SH.conforms)))
    assert 2 == len(list(graph.objects(report, URIRef(SH.result))))
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]
    assert canonical(turtle) == canonical(jsonld)


def test_blank_nodes_of_the_data_have_iris_in_the_report() -> None:
    """What we publish has no blank nodes, also about data that has."""
    body = render(of("[] a ex:Thing ."), ReportFormat.TURTLE, Style(base="https://me.example/"))

    assert b"_:" not in body
    assert b"https://me.example/report/" in body


def test_a_conforming_report_says_so_in_turtle_and_json() -> None:
    """The verdict is the same in every format."""
    report = of('ex:a a ex:Thing ; rdfs:label "a" .')

    assert b"sh:conforms true" in render(report, ReportFormat.TURTLE)
    assert json.loads(render(report, ReportFormat.JSON))["conforms"] is True
    assert json.loads(render(report, ReportFormat.JSONLD))["sh:conforms"] is True


def test_sarif_points_at_the_characters_of_the_article() -> None:
    """A code host shows the finding beside the words."""
    (run,) = json.loads(render(corrupt(), ReportFormat.SARIF))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert ["sovsh:QuotedArticle-forgedQuote", "sovsh:Statement-claimant"] == rules
    for result in run["results"]:
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert (11, 41) == (region["charOffset"], region["charLength"])
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert "error" == result["level"]


def test_junit_counts_cases_failures_and_skips() -> None:
    """A build server sees which shapes failed and which looked at nothing."""
    suite = ET.fromstring(render(corrupt(), ReportFormat.JUNIT))[0]  # noqa: S314
    cases = {case.attrib["name"]: case for case in suite}

    assert len(cases) == int(suite.attrib["tests"])
    assert 2 == int(suite.attrib["failures"]) == len(suite.findall(".//failure"))
    assert int(suite.attrib["skipped"]) == len(suite.findall(".//skipped"))
    assert cases["sovsh:Fact"].find("skipped") is not None
    assert cases["sovsh:Statement"].find("skipped") is None


def test_junit_errs_where_nothing_was_checked() -> None:
    """An empty check does not look like a pass to a build server."""
    suite = ET.fromstring(render(of(""), ReportFormat.JUNIT))[0]  # noqa: S314

    assert "1" == suite.attrib["errors"]
    assert suite.find(".//error") is not None


def test_csv_has_a_row_a_finding() -> None:
    """A spreadsheet gets the messages, the quote and the offsets in columns of their own."""
    rows = list(csv.DictReader(io.StringIO(render(corrupt(), ReportFormat.CSV).decode())))

    assert 2 == len(rows)
    assert ("11", "52") == (rows[0]["start"], rows[0]["end"])
    assert rows[0]["message_fr"].startswith("Les mots d’une citation")


def hostile() -> Report:
    """Return a report whose texts are full of markup and control characters."""
    sting = '<script>alert("x")</script> | `code` \x07 *b*\n# h'
    finding = Finding(
        severity=Severity.VIOLATION,
        declared=SH.Violation,
        shape=Iri("https://example.org/S"),
        component=SH.MinCountConstraintComponent,
        focus=Value(sting, language="en"),
        value=Value(sting),
        messages=(Value(sting, language="en"),),
    )
    return Report((finding,), (), (), nodes_checked=1)


def test_texts_cannot_break_out_of_a_page() -> None:
    """What an article or a shape says is shown, never run."""
    assert "<script" not in render(hostile(), ReportFormat.HTML).decode()


def test_texts_cannot_break_out_of_markdown() -> None:
    """Markup in a text is escaped or in code, and starts no heading."""
    body = render(hostile(), ReportFormat.MARKDOWN).decode()

    assert [] == re.findall(r"^[^`\n]*[^`\\\n]<script", body, re.MULTILINE)
    assert ["# Validation"] == re.findall(r"^# .*", body, re.MULTILINE)


def test_hostile_texts_leave_machine_formats_readable() -> None:
    """Control characters and quotes do not break XML, CSV, Turtle or JSON."""
    assert ET.fromstring(render(hostile(), ReportFormat.JUNIT)) is not None  # noqa: S314
    assert parse(render(hostile(), ReportFormat.TURTLE), Format.TURTLE, "report.ttl")
    assert json.loads(render(hostile(), ReportFormat.SARIF))
    assert 2 == len(list(csv.reader(io.StringIO(render(hostile(), ReportFormat.CSV).decode()))))


class Page(HTMLParser):
    """Notes what a page loads, and whether its elements are closed in order."""

    VOID = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []
        self.language: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element, what it loads, and the page's language."""
        names = dict(attrs)
        self.loads += [str(names[name]) for name in ("src", "href") if name in names]
        self.loads += [tag] if tag in {"script", "link", "img", "iframe"} else []
        if tag == "html":
            self.language = names.get("lang")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be this one."""
        assert tag == self.open.pop()


def test_the_page_stands_alone() -> None:
    """It has a language, loads nothing, and closes what it opens."""
    page = Page()
    page.feed(render(corrupt(), ReportFormat.HTML).decode())

    assert "en" == page.language
    assert [] == page.loads
    assert [] == page.open


def test_report_formats_go_by_ending() -> None:
    """The ending decides, and an unknown one is told with those that are known."""
    assert ReportFormat.JUNIT is ReportFormat.of("out/report.XML")
    with pytest.raises(InputError, match=r"\.sarif"):
        ReportFormat.of("report.pdf")


def test_importing_the_package_loads_no_rdf_library() -> None:
    """A command that only shows help does not wait for rdflib."""
    script = "import sys, kg.validation; print({'rdflib', 'pyshacl'} & set(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        text=True,
        cwd=Path(__file__).parents[1],
    )

    assert "set()" == loaded.stdout.strip()
