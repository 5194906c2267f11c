"""The W3C SHACL test suite (core and SPARQL), run through `kg.validation.check`."""

from collections import Counter
from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH, Namespace
from rdflib.term import Node

from kg.errors import ShapesError
from kg.model import Iri, Value
from kg.serialize import Format, parse
from kg.validation import Report, check
from kg.validation.paths import path_text
from kg.validation.report import Term, n3
from kg.validation.terms import graph_of, literals_as_written, term_of

SUITE = Path(__file__).parents[2].parent / "shared" / "w3c-shacl"
BASE = "http://w3c.example/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")
SIZES = {"core": 98, "sparql": 22}
KNOWN = {
    "core/property/qualifiedValueShape-001": "uses sh:nodeShape, no term of SHACL: kg refuses it",
    "core/property/uniqueLang-002": 'the engine takes "1"^^xsd:boolean for true',
    "sparql/pre-binding/shapesGraph-001": "the engine lacks $shapesGraph, which is optional",
}
"""Cases that fail, with the reason."""

IMPORTED = (
    "dash.ttl",
    b"<http://datashapes.org/dash> a <http://www.w3.org/2002/07/owl#Ontology> .",
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
    for included in sorted(map(str, read(URIRef(BASE + manifest)).objects(None, MF.include))):
        name = included.removeprefix(BASE).removesuffix(".ttl")
        names += cases(name) if name.endswith("manifest") else [name]
    return names


def marked() -> list[object]:
    """Return the cases as parameters, the known failures as strict expected failures."""
    return [
        pytest.param(
            name,
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN[name])] if name in KNOWN else [],
        )
        for name in cases()
    ]


def body(iri: Node | None) -> tuple[str, bytes]:
    """Return name and content of a suite's file, with its own IRI as its base."""
    name = str(iri).removeprefix(BASE).removesuffix(".ttl") + ".ttl"
    return name, f"@base <{BASE}{name}> .\n".encode() + (SUITE / name).read_bytes()


def read(iri: Node | None) -> Graph:
    """Return a file of the suite as a graph, with its literals as written."""
    name, content = body(iri)
    with literals_as_written():
        return graph_of(parse(content, Format.TURTLE, name))


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
    """Return the results that we gave."""
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
    )


@pytest.mark.parametrize("part", SIZES)
def test_the_suite_is_whole(part: str) -> None:
    """No case was lost on the way: a suite that shrinks would pass more easily."""
    assert SIZES[part] == len([name for name in cases() if name.startswith(part)])


@pytest.mark.parametrize("name", marked())
def test_case(name: str) -> None:
    """Focus, value, severity, component, shape and path of every result are as the W3C says."""
    manifest = read(URIRef(BASE + name))
    (entries,) = manifest.objects(None, MF.entries)
    for case in Collection(manifest, entries):
        action, result = manifest.value(case, MF.action), manifest.value(case, MF.result)
        data = read(manifest.value(action, SHT.dataGraph))
        shapes = [body(manifest.value(action, SHT.shapesGraph)), IMPORTED]
        if result == SHT.Failure:
            with pytest.raises(ShapesError):
                check(data, shapes)
            continue
        report = check(data, shapes)
        assert (case, RDF.type, SHT.Validate) in manifest
        assert expected(manifest, result) == actual(report)
        conforms = str(manifest.value(result, SH.conforms)) == "true"
        assert conforms == (report.conforms or (not report.findings and report.nothing_checked))


def test_terms_compare_by_what_they_are() -> None:
    """The comparison itself can fail: a literal is not an IRI of the same spelling."""
    assert text(Iri("a:b")) != text(Value("a:b"))
