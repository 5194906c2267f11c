"""The W3C SHACL test suite (core and SPARQL), through what `kg validate` does with files."""

from collections import Counter
from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH, Namespace
from rdflib.term import Node

from kg import checking
from kg.model import Iri, Value
from kg.names import SHAPES
from kg.reading import read
from kg.reading.foreign import literals_as_written
from kg.validation import Engine, Report
from kg.validation.paths import path_text
from kg.validation.report import Term, n3
from kg.validation.terms import graph_of, term_of

SUITE = Path(__file__).parents[2].parent / "shared" / "w3c-shacl"
BASE = "file:///"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")
SIZES = {"core": 98, "sparql": 22}
BOTH = (Engine.PYSHACL, Engine.FAST)
KNOWN: dict[tuple[str, Engine], str] = {
    **{
        (name, engine): reason
        for engine in BOTH
        for name, reason in {
            "core/path/path-strange-002": "a path that is two, which SHACL's own shapes forbid",
            "core/property/qualifiedValueShape-001": "uses sh:nodeShape, no term of SHACL",
            "core/property/uniqueLang-002": 'the engine takes "1"^^xsd:boolean for true',
        }.items()
    },
    ("sparql/pre-binding/shapesGraph-001", Engine.PYSHACL): "lacks $shapesGraph, an option",
}
"""Cases that fail, with the reason."""

IMPORTED = (
    "@prefix owl: <http://www.w3.org/2002/07/owl#> . <http://datashapes.org/dash> a owl:Ontology ."
)
"""What sparql/component/validator-001 imports, as a header alone: the case uses nothing of it."""

pytestmark = pytest.mark.skipif(
    not SUITE.is_dir(), reason="the W3C suite is not beside the checkout (../shared/w3c-shacl)"
)


def cases(manifest: str = "manifest") -> list[str]:
    """Return the names of the case files that a manifest includes, itself or through others."""
    if not SUITE.is_dir():
        return []
    names: list[str] = []
    for included in sorted(
        map(str, graph_at(URIRef(f"{BASE}{manifest}")).objects(None, MF.include))
    ):
        name = included.removeprefix(BASE).removesuffix(".ttl")
        names += cases(name) if name.endswith("manifest") else [name]
    return names


def marked() -> list[object]:
    """Return the cases as parameters, the known failures as strict expected failures."""
    return [
        pytest.param(
            name,
            engine,
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN[name, engine])]
            if (name, engine) in KNOWN
            else [],
        )
        for engine in BOTH
        for name in cases()
    ]


def path_of(iri: Node | None) -> str:
    """Return the path in the suite of what has an IRI in it."""
    return str(iri).removeprefix(BASE).removesuffix(".ttl") + ".ttl"


def graph_at(iri: Node | None) -> Graph:
    """Return a file of the suite as a graph, with its literals as written."""
    name = path_of(iri)
    with literals_as_written():
        (document,) = read(name, (SUITE / name).read_bytes())
        return graph_of(document.quads)


FOLLOWED = (MF.entries, RDF.first, RDF.rest, MF.action, MF.result, SH.result)


def shapes_alone(iri: Node | None) -> bytes:
    """Return the shapes in a file of the suite as N-Triples, without the manifest in it.

    The manifest speaks of the shapes, and a shape that is spoken of is not as users write it.
    """
    graph = Graph()
    graph += graph_at(iri)  # from which nothing can be taken
    around = set(graph.subjects(RDF.type, MF.Manifest))
    while around:
        said = [triple for node in around for triple in graph.triples((node, None, None))]
        around = {value for _, predicate, value in said if predicate in FOLLOWED}
        for triple in said:
            graph.remove(triple)
    return graph.serialize(format="nt", encoding="utf-8")


def text(term: Term | None) -> str:
    """Return a term for comparison: blank nodes are alike, and xsd:string is plain."""
    if term is None:
        return ""
    return "_:" if not isinstance(term, Value) and term.startswith("_:") else n3(term)


def expected(graph: Graph, result: Node | None) -> Counter[tuple[str, ...]]:
    """Return the results that a case expects."""

    def value(finding: Node, name: str) -> str:
        found = graph.value(finding, SH[name])
        return "" if found is None else text(term_of(found))

    def path(finding: Node) -> str:
        found = graph.value(finding, SH.resultPath)
        return "" if found is None else path_text(found, graph)

    names = ("focusNode", "value", "resultSeverity", "sourceConstraintComponent", "sourceShape")
    return Counter(
        (*(value(finding, name) for name in names), path(finding))
        for finding in graph.objects(result, SH.result)
    )


def actual(report: Report) -> Counter[tuple[str, ...]]:
    """Return the results that we gave, without those of rules that only kg has."""
    return Counter(
        (
            text(finding.focus),
            text(finding.value),
            text(finding.declared),
            text(finding.component),
            text(finding.shape),
            finding.path or "",
        )
        for finding in report.findings
        if not finding.shape.startswith(SHAPES)
    )


@pytest.mark.parametrize("part", SIZES)
def test_the_suite_is_whole(part: str) -> None:
    """No case was lost on the way: a suite that shrinks would pass more easily."""
    assert SIZES[part] == len([name for name in cases() if name.startswith(part)])


@pytest.mark.parametrize(("name", "engine"), marked())
def test_case(name: str, engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Focus, value, severity, component, shape and path of every result are as the W3C says."""
    shapes, imported = tmp_path / "shapes.nt", tmp_path / "dash.ttl"
    imported.write_text(IMPORTED)
    monkeypatch.chdir(SUITE)
    manifest = graph_at(URIRef(BASE + name))
    (entries,) = manifest.objects(None, MF.entries)
    for case in Collection(manifest, entries):
        action, result = manifest.value(case, MF.action), manifest.value(case, MF.result)
        shapes.write_bytes(shapes_alone(manifest.value(action, SHT.shapesGraph)))
        data = path_of(manifest.value(action, SHT.dataGraph))
        settings = checking.Settings(engine=engine)
        report, errors = checking.run([data], [str(shapes), str(imported)], settings)
        assert [] == errors
        if result == SHT.Failure:
            assert report.faults
            continue
        assert (case, RDF.type, SHT.Validate) in manifest
        assert () == report.faults
        assert expected(manifest, result) == actual(report)
        conforms = str(manifest.value(result, SH.conforms)) == "true"
        assert conforms == (not actual(report))


def test_terms_compare_by_what_they_are() -> None:
    """The comparison itself can fail: a literal is not an IRI of the same spelling."""
    assert text(Iri("a:b")) != text(Value("a:b"))
