"""`kg validate` as a gate: exit codes that can be used, and a finding for every silent pass."""

import json
from pathlib import Path

import pytest

from kg.names import SHAPES
from tests.command import Command, Result
from tests.situations import BAD, GOOD, PERSON, PREFIXES


def gate(command: Command, data: str, shapes: str, *options: str) -> tuple[Result, set[str]]:
    """Check Turtle against Turtle; return the result, and the gate's own rules that it names."""
    Path("data.ttl").write_text(PREFIXES + data)
    Path("shapes.ttl").write_text(PREFIXES + shapes)
    result = command(
        "validate", "data.ttl", "--shapes", "shapes.ttl", "-o", "report.json", *options
    )
    found = json.loads(Path("report.json").read_bytes())["findings"]
    return result, {f["shape"].removeprefix(SHAPES) for f in found}


NOTHING = {"NothingChecked", "EmptyShape"}
SCHEMA = "ex:Dated sh:targetSubjectsOf schema:headline ; sh:minCount 1 ; sh:path schema:author .\n"
REST = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ENDLESS = f"_:l <{REST}first> ex:x ; <{REST}rest> _:l ."
CHAIN = "ex:n0 a ex:Head . " + " ".join(f"ex:n{n} ex:knows ex:n{n + 1} ." for n in range(9))
"""Of which a shape that refers to itself should find that the last one knows nobody."""
KNOWING = """ex:Head-shape a sh:NodeShape ; sh:targetClass ex:Head ; sh:node ex:Knowing .
ex:Knowing a sh:NodeShape ; sh:property [ sh:path ex:knows ; sh:minCount 1 ; sh:node ex:Knowing ] .
"""
ARTICLE = 'ex:n schema:headline "h" ; schema:author "a" .\n'


@pytest.mark.parametrize(
    ("data", "shapes", "code", "rules"),
    [
        (GOOD, PERSON, 0, set()),
        (GOOD, "", 2, {"NoShapes"}),
        (GOOD, "ex:x a ex:Y .", 2, {"NoShapes"}),
        ("", PERSON, 3, NOTHING),
        ("ex:a a ex:Other .", PERSON, 3, NOTHING),
        (GOOD, PERSON + PERSON.replace("Person", "Persn"), 3, {"EmptyShape"}),
        (GOOD, PERSON.replace("sh:datatype", "sh:dataType"), 2, {"UnknownTerm"}),
        (GOOD, PERSON.replace("sh:minCount 1", 'sh:minCount "1"'), 2, {"IllFormedShape"}),
        (GOOD, PERSON.replace("sh:path ex:name ;", ""), 2, {"MissingPath"}),
        (GOOD, PERSON + "ex:Person-shape sh:node ex:Nobody .", 2, {"UndescribedShape"}),
        (GOOD, PERSON + "ex:s a owl:Ontology ; owl:imports ex:t .", 2, {"UnresolvedImport"}),
        (GOOD + "ex:o a owl:Ontology ; owl:imports ex:t .", PERSON, 0, {"UnresolvedImport"}),
        (GOOD + "@prefix dct: <http://purl.org/dc/term/> .", PERSON, 1, {"NearMissNamespace"}),
        (GOOD + "PREFIX skos: <http://www.w3.org/2004/02/skos#>", PERSON, 1, {"NearMissNamespace"}),
        (GOOD, PERSON + "PREFIX prov: <https://www.w3.org/ns/prov#> ", 2, {"NearMissNamespace"}),
        (GOOD, PERSON + "ex:Person-shape sh:or _:l . " + ENDLESS, 2, {"BrokenList"}),
        (GOOD, PERSON + "ex:Person-shape sh:in _:l . " + ENDLESS, 2, {"BrokenList"}),
        (GOOD, PERSON.replace("ex:name", "_:l") + ENDLESS, 2, {"BrokenList"}),
        (GOOD, PERSON.replace("sh:minCount 1", r'sh:pattern "\\p{L}+"'), 2, {"BrokenPattern"}),
        (GOOD, PERSON + "ex:Person-shape sh:sparql [ sh:select 'SELECT x' ] .", 2, {"BrokenQuery"}),
        (CHAIN, KNOWING, 0, {"RecursiveShape"}),
        (CHAIN.replace("n1", "n0"), KNOWING, 0, {"RecursiveShape"}),
        (ARTICLE, SCHEMA, 0, set()),
        (ARTICLE + "ex:m a <http://schema.org/Article> .", SCHEMA, 1, {"HttpsSchema"}),
        (ARTICLE.replace("schema:", "old:"), SCHEMA, 1, {"HttpsSchema", *NOTHING}),
        (ARTICLE.replace("schema:", "old:"), SCHEMA.replace("schema:", "old:"), 0, set()),
        (ARTICLE, SCHEMA.replace("schema:", "old:"), 1, {"HttpsSchema", *NOTHING}),
        (ARTICLE, SCHEMA.replace("schema:author", "old:author"), 2, {"HttpsSchema"}),
    ],
)  # fmt: skip
def test_each_silent_pass_is_a_finding_of_its_own(
    command: Command, data: str, shapes: str, code: int, rules: set[str]
):
    """What other commands pass, this one names, and the exit code says what sort of thing it is."""
    result, found = gate(command, data, shapes)

    assert (code, rules) == (result.code, found), result.err


def test_a_misspelt_term_is_told_what_it_may_mean(command: Command):
    """With the line that it stands in."""
    gate(command, GOOD, PERSON.replace("sh:datatype", "sh:dataType"))
    (finding,) = json.loads(Path("report.json").read_bytes())["findings"]

    assert "Did you mean sh:datatype?" in finding["messages"]["en"]
    assert ("shapes.ttl", 8) == (finding["place"]["file"], finding["place"]["line"])
    assert "sh:dataType" in finding["place"]["excerpt"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--allow-empty",), 0),
        (("--may-be-empty", "Persn-shape"), 0),
        (("--may-be-empty", "http://e.org/Persn-shape"), 0),
        (("--may-be-empty", "Person-shape"), 3),
    ],
)
def test_a_shape_may_be_let_find_nothing(command: Command, options: tuple[str, ...], code: int):
    """By name, or all of them; the other shapes still have to."""
    shapes = PERSON + PERSON.replace("Person", "Persn")

    assert code == gate(command, GOOD, shapes, *options)[0].code


def test_a_shape_may_say_itself_that_it_may_find_nothing(command: Command):
    """The excuse stands beside the shape, where it is reviewed."""
    excuse = f"ex:Persn-shape <{SHAPES}mayBeEmpty> true ."

    assert 0 == gate(command, GOOD, PERSON + PERSON.replace("Person", "Persn") + excuse)[0].code


def test_an_empty_check_may_be_allowed_and_still_does_not_conform(command: Command):
    """Exit 0 because it was asked for; the report says that there is no verdict."""
    result, _ = gate(command, "", PERSON, "--allow-empty")

    assert 0 == result.code
    assert json.loads(Path("report.json").read_bytes())["conforms"] is False
    assert "nothing was checked" in result.err


def test_a_violation_goes_before_what_was_not_checked(command: Command):
    """Both are in the report; the data's fault is the one that the exit code names."""
    assert 1 == gate(command, GOOD + BAD, PERSON + PERSON.replace("Person", "Persn"))[0].code


def test_a_baseline_accepts_todays_findings_and_no_others(command: Command):
    """Nor does it hide a second one of the same sort, wherever in the file the first has gone."""
    gate(command, BAD, PERSON, "-o", "accepted.json")
    bare = "[] a ex:Person .\n"

    def against(data: str) -> tuple[int, str]:
        result, _ = gate(command, data, PERSON, "--baseline", "accepted.json")
        return result.code, result.err.strip()

    assert (0, "passes: 1 node checked, nothing new found, 1 accepted by the baseline") == against(
        "\n\n# moved\n" + BAD
    )
    assert 1 == against(BAD + BAD.replace("bob", "eve"))[0]
    assert 1 == against(BAD + bare)[0]
    gone = "conforms: 1 node checked, nothing found, 1 of the baseline gone"
    assert (0, gone) == against(GOOD)


def test_a_baseline_counts_nodes_without_names(command: Command):
    """Two blank nodes of which the same is said are two: one accepted, one new."""
    bare = "[] a ex:Person .\n"
    gate(command, bare, PERSON, "-o", "accepted.json")

    assert 0 == gate(command, bare, PERSON, "--baseline", "accepted.json")[0].code
    assert 1 == gate(command, bare + bare, PERSON, "--baseline", "accepted.json")[0].code


def test_a_baseline_accepts_no_fault_of_the_shapes(command: Command):
    """Nor an empty check: there is no verdict to accept."""
    broken = PERSON.replace("sh:datatype", "sh:dataType")
    gate(command, GOOD, broken, "-o", "accepted.json")

    assert 2 == gate(command, GOOD, broken, "--baseline", "accepted.json")[0].code
    gate(command, "", PERSON, "-o", "accepted.json")
    assert 3 == gate(command, "", PERSON, "--baseline", "accepted.json")[0].code


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"findings": [{}]}', '{"findings": 1}'])
def test_what_is_no_baseline_is_refused(command: Command, body: str):
    """A wrong file must not accept everything."""
    Path("accepted.json").write_text(body)
    Path("data.ttl").write_text(PREFIXES + BAD)
    result = command("validate", "data.ttl", "--baseline", "accepted.json")

    assert 2 == result.code
    assert result.err.startswith("error: accepted.json: ")


def test_a_report_is_written_for_files_that_cannot_be_read(command: Command):
    """Each with its line, and exit 2: a broken file is no violation."""
    Path("a.ttl").write_text("@prefix ex: <http://e.org/> .\nex:a ex:b .")
    Path("b.ttl").write_text("<oops")
    result = command("validate", "a.ttl", "b.ttl", "-o", "report.json")
    found = json.loads(Path("report.json").read_bytes())["findings"]

    assert 2 == result.code
    assert [("a.ttl", 2), ("b.ttl", 1)] == [(f["place"]["file"], f["place"]["line"]) for f in found]


@pytest.mark.parametrize(
    ("options", "where"),
    [
        (("gone.ttl",), "gone.ttl"),
        (("gone:12",), "gone:12"),
        (("data.ttl", "--shapes", "gone.ttl"), "gone.ttl"),
        (("data.ttl", "--baseline", "gone.json"), "gone.json"),
        (("folder",), "folder"),
        (("data.foo",), "data.foo"),
    ],
)
def test_a_report_is_written_for_what_cannot_be_done(
    command: Command, options: tuple[str, ...], where: str
):
    """Whoever reads the report alone is told as well."""
    Path("folder").mkdir()
    Path("data.foo").write_text("")
    Path("data.ttl").write_text(PREFIXES + GOOD)
    Path("shapes.ttl").write_text(PREFIXES + PERSON)
    result = command("validate", *options, "-o", "report.json", "-o", "report.xml")
    (finding, *_) = json.loads(Path("report.json").read_bytes())["findings"]

    assert 2 == result.code
    assert (True, None) == (where in finding["focus"], finding["place"])
    assert "<error" in Path("report.xml").read_text()


@pytest.mark.parametrize(
    ("threshold", "code"), [("violation", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_the_threshold_decides(command: Command, threshold: str, code: int):
    """A warning fails where warnings are said to fail."""
    mild = PERSON.replace("sh:minCount 1", "sh:minCount 1 ; sh:severity sh:Warning")

    assert code == gate(command, BAD, mild, "--fail-on", threshold)[0].code


def test_data_in_many_files_and_forms_is_one_graph(command: Command):
    """A node whose triples stand in two files, one packed, one a page, is checked whole."""
    import gzip  # noqa: PLC0415

    Path("d").mkdir()
    Path("d/a.nt.gz").write_bytes(
        gzip.compress(
            b"<http://e.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
            b"<http://e.org/Person> ."
        )
    )
    Path("page.html").write_text(
        '<script type="application/ld+json">{"@context": "http://e.org/context", '
        '"@id": "http://e.org/a", "name": "Ada"}</script>'
    )
    Path("context.jsonld").write_text('{"@context": {"@vocab": "http://e.org/"}}')
    Path("s.ttl").write_text(PREFIXES + PERSON)
    context = ("--context", "http://e.org/context=context.jsonld")

    assert 1 == command("validate", "d", "--shapes", "s.ttl").code
    assert 0 == command("validate", "d", "*.html", "--shapes", "s.ttl", *context).code
    refused = command("validate", "d", "*.html", "--shapes", "s.ttl")
    assert (2, True) == (refused.code, "fetches nothing" in refused.err)


@pytest.mark.parametrize("name", ["data.ttl", "data.trix"])
def test_an_ill_typed_literal_is_a_finding_and_nothing_else(
    command: Command, caplog: pytest.LogCaptureFixture, name: str
):
    """No library writes a traceback of its own beside the report."""
    number = "http://www.w3.org/2001/XMLSchema#integer"
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    Path("data.ttl").write_text(f'{PREFIXES} ex:a a ex:Person ; ex:age "abc"^^xsd:integer .')
    Path("data.trix").write_text(
        '<TriX xmlns="http://www.w3.org/2004/03/trix/trix-1/"><graph>'
        f"<triple><uri>http://e.org/a</uri><uri>{kind}</uri><uri>http://e.org/Person</uri></triple>"
        "<triple><uri>http://e.org/a</uri><uri>http://e.org/age</uri>"
        f'<typedLiteral datatype="{number}">abc</typedLiteral></triple></graph></TriX>'
    )
    shapes = PERSON.replace("ex:name", "ex:age").replace("xsd:string", "xsd:integer")
    Path("shapes.ttl").write_text(PREFIXES + shapes)
    result = command("validate", name, "--shapes", "shapes.ttl")

    assert (1, "", []) == (result.code, result.err, caplog.records)
    assert "no valid xsd:integer" in result.out


@pytest.mark.parametrize("engine", ["pyshacl", "fast", "both"])
def test_what_an_engine_does_not_follow_is_a_warning(command: Command, engine: str):
    """Once, with the shape's place, by whichever engine, and nothing of the engine's own."""
    if engine != "pyshacl":
        pytest.importorskip("pyshacl_turbo")
    result, _ = gate(command, CHAIN, KNOWING, "--engine", engine, "--fail-on", "warning")
    report = json.loads(Path("report.json").read_bytes())

    assert (1, "1 warning\n") == (result.code, result.err)
    assert ["<http://e.org/Knowing>"] == [found["focus"] for found in report["findings"]]
    assert ("shapes.ttl", 8) == tuple(
        report["findings"][0]["shapePlace"][k] for k in ("file", "line")
    )
