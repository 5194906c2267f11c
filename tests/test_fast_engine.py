"""The fast engine beside the reference: the same findings, or no verdict."""

import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from kg import checking, gathering
from kg.names import SH
from kg.reading import read
from kg.validation import Engine, engines, gate
from kg.validation.terms import CheckedGraph
from tests.command import ROOT, Command

FIXTURES = sorted((ROOT / "tests" / "shapes").glob("*/*.ttl"))
PREFIXES = """@prefix ex: <http://e.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SHAPES = """ex:Person-shape a sh:NodeShape ; sh:targetClass ex:Person ; sh:closed true ;
    sh:ignoredProperties ( <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ) ;
    sh:property [ sh:path ex:name ; sh:minCount 1 ; sh:datatype xsd:string ] ;
    sh:property [ sh:path ( ex:knows ex:knows ) ; sh:maxCount 0 ] ;
    sh:property [ sh:path ex:knows ; sh:nodeKind sh:IRI ;
        sh:or ( [ sh:class ex:Person ] [ sh:hasValue ex:z ] ) ] .
"""
DATA = """ex:a a ex:Person ; ex:name "A", 1 ; ex:knows [ a ex:Person ; ex:knows ex:a ] .
[] a ex:Person ; ex:age 01 .
"""


@cache
def rules() -> tuple[gate.Rules, gate.Options]:
    """Return kg's own shapes for both engines."""
    options = gate.Options(engine=Engine.BOTH)
    bodies = [(path.name, path.read_bytes()) for path in sorted((ROOT / "shapes").glob("*.ttl"))]
    documents, _ = gathering.parsed(bodies, None, {})
    return gate.rules_of(documents, options), options


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_engines_agree_on_every_fixture(path: Path):
    """Each shape is violated somewhere there."""
    report = gate.examine(tuple(read(path.name, path.read_bytes())), *rules())

    assert () == report.faults
    assert "pySHACL and pyshacl-turbo" == report.engine


@pytest.fixture
def files(command: Command) -> Command:
    """A folder with data that violate shapes."""
    Path("data.ttl").write_text(PREFIXES + DATA)
    Path("shapes.ttl").write_text(PREFIXES + SHAPES)
    return command


@pytest.mark.parametrize("ending", ["json", "ttl", "txt", "sarif", "xml"])
def test_reports_are_the_same(files: Command, ending: str):
    """Blank nodes, places, messages and fingerprints too; only the name of the engine is not."""
    bodies = []
    for engine in ("pyshacl", "fast", "both"):
        output = f"{engine}.{ending}"
        result = files(
            *("validate", "data.ttl", "--shapes", "shapes.ttl", "--engine", engine, "-o", output)
        )
        assert 1 == result.code
        said = Path(output).read_text().replace("pySHACL and pyshacl-turbo", "pySHACL")
        bodies.append(said.replace("pyshacl-turbo", "pySHACL"))

    assert 1 == len(set(bodies))
    assert len(bodies[0]) > 600


def without_one(results: Graph) -> Graph:
    """Return a report that lacks a result."""
    links = sorted(results.triples((None, URIRef(SH.result), None)), key=str)
    return results.remove(links[0])


def milder(results: Graph) -> Graph:
    """Return a report in which the violations are warnings."""
    severity = URIRef(SH.resultSeverity)
    for result in list(results.subjects(severity, None)):
        results.set((result, severity, URIRef(SH.Warning)))
    return results


@pytest.mark.parametrize(("spoiled", "differences"), [(without_one, 1), (milder, 14)])
def test_a_difference_is_no_verdict(
    files: Command,
    monkeypatch: pytest.MonkeyPatch,
    spoiled: Callable[[Graph], Graph],
    differences: int,
):
    """Whichever engine it is that found more."""
    fast = engines.fast

    def wrong(rules: Graph, where: str) -> engines.Evaluate:
        evaluate = fast(rules, where)
        return lambda data: spoiled(evaluate(data))

    monkeypatch.setattr(engines, "fast", wrong)
    result = files(
        *("validate", "data.ttl", "--shapes", "shapes.ttl", "--engine", "both", "-o", "r.json")
    )
    found = json.loads(Path("r.json").read_bytes())["findings"]
    differing = [each for each in found if each["cause"] == "engine"]

    assert 2 == result.code
    assert differences == len(differing)
    assert all(each["shape"].endswith("EnginesDiffer") for each in differing)
    assert "pySHACL finds this and pyshacl-turbo does not" in differing[0]["messages"]["en"]
    assert all(each["place"]["file"] == "data.ttl" for each in differing)
    assert result.err.startswith("no verdict: ")


def test_without_the_extra_there_is_advice(files: Command, monkeypatch: pytest.MonkeyPatch):
    """Not a traceback, and not the other engine in silence."""
    monkeypatch.setitem(sys.modules, "pyshacl_turbo", None)
    for engine, code in (("fast", 2), ("both", 2), ("pyshacl", 1)):
        result = files("validate", "data.ttl", "--shapes", "shapes.ttl", "--engine", engine)
        assert code == result.code
        assert ("Install sovkg[fast]" in result.err) == (code == 2)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT $this WHERE { SERVICE <http://192.0.2.1/sparql> { $this ?p ?o } }",
        "SELECT $this FROM <http://192.0.2.1/data> WHERE { $this ?p ?o }",
        "SELECT nonsense",
    ],
)
@pytest.mark.parametrize("engine", ["fast", "both"])
def test_a_query_does_not_leave_the_data(files: Command, query: str, engine: str):
    """The fast engine refuses what the reference refuses."""
    shape = f"ex:q a sh:NodeShape ; sh:targetClass ex:Person ; sh:sparql [ sh:select '{query}' ] ."
    Path("shapes.ttl").write_text(PREFIXES + shape)
    result = files("validate", "data.ttl", "--shapes", "shapes.ttl", "--engine", engine)

    assert 2 == result.code
    assert "fault of the shapes" in result.out


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        (("", ""), set()),
        (("sh:minCount 1", 'sh:minCount "1"'), {"IllFormedShape"}),
        (("sh:maxCount 0", "sh:maxCount 0, 1"), {"IllFormedShape"}),
        (("sh:nodeKind sh:IRI", "sh:nodeKind sh:Iris"), {"IllFormedShape", "UnknownTerm"}),
        (("sh:path ex:name", 'sh:path "name"'), {"IllFormedShape"}),
        (("sh:closed true", "sh:closed 1"), {"IllFormedShape"}),
        (("sh:property", "sh:severity ex:a, ex:b ; sh:property"), {"IllFormedShape"}),
    ],
)
@pytest.mark.parametrize("there_is_one", [True, False])
def test_shapes_are_judged_alike_without_the_extra(
    change: tuple[str, str],
    rules: set[str],
    files: Command,
    monkeypatch: pytest.MonkeyPatch,
    *,
    there_is_one: bool,
):
    """By SHACL's own shapes, which the fast engine only reads sooner."""
    if not there_is_one:
        monkeypatch.setitem(sys.modules, "pyshacl_turbo", None)
    Path("shapes.ttl").write_text(PREFIXES + SHAPES.replace(*change, 1))
    result = files("validate", "data.ttl", "--shapes", "shapes.ttl", "-o", "r.json")
    found = json.loads(Path("r.json").read_bytes())["findings"]

    assert result.code == (2 if rules else 1)
    assert rules == {f["shape"].rpartition("#")[2] for f in found if f["cause"] == "shapes"}


def test_shapes_serve_any_number_of_graphs():
    """They are compiled once, and what one graph holds does not stay for the next."""
    graphs: Iterator[CheckedGraph] = (CheckedGraph() for _ in range(2))
    shapes = Graph().parse(data=PREFIXES + SHAPES, format="turtle")
    evaluate = engines.fast(shapes, "shapes")
    full = next(graphs)
    full.parse(data=PREFIXES + DATA, format="turtle")

    assert 1 < len(list(evaluate(full).objects(None, URIRef(SH.result))))
    assert [] == list(evaluate(next(graphs)).objects(None, URIRef(SH.result)))


def test_what_is_published_passes_both():
    """The graph of the article, checked by two engines of different origin."""
    for name in ("kg.ttl", "dataset.ttl"):
        settings = checking.Settings(engine=Engine.BOTH)
        report, _ = checking.run([str(ROOT / "output" / name)], [], settings)
        assert report.conforms
