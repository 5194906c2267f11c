"""What is published: the files, their description, the manifest, and the gate before them."""

import hashlib
import json
from dataclasses import replace
from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode

from kg import facts, files, graph, inference, pipeline, publish, serialize, validation
from kg.errors import NothingCheckedError, ViolationError
from kg.model import Iri, RawDocument
from kg.names import DCAT, DCTERMS, PROV, RDF, SPDX, VOID
from kg.publish import Draft, Mapped, Publication, Release
from kg.serialize import Format
from kg.validation import Finding, Report, Severity, ShapeCheck
from tests.gold import gold_extraction, gold_run

SLUG = "2026-01-15-l-odj-media-ia-au-maroc-cooperer-sans-perdre-la-maitrise"
DATASET = NamedNode("https://w3id.org/sovkg/id/dataset")
CLEAN = Report((), (ShapeCheck(Iri("http://e.org/s"), "class", 1),), nodes_checked=1)


@cache
def release() -> Release:
    """Make a release of the annotated article, as if the rules had found all of it."""
    extraction, run = gold_extraction(), gold_run()
    projected = facts.project([extraction])
    of_facts = facts.fact_quads(projected, [extraction], run.base)
    rules = inference.parse_rules(files.bundled("ontology"))
    document = RawDocument("a.txt", b"\xef\xbb\xbf" + extraction.article.text.encode())
    return Release(
        mapped=(Mapped(document, extraction, b"# review"),),
        articles=tuple(graph.article_quads(extraction, run)),
        facts=of_facts,
        inferences=inference.infer(of_facts, rules, run),
        fact_count=len(projected),
        run=run,
        ontology_version="1.2.3",
        ontology_iri=Iri("https://w3id.org/sovkg/ontology/1.2.3"),
        context=pipeline.load_context(),
    )


def draft(report: Report = CLEAN, *formats: Format) -> Draft:
    """Make a draft of that release with a verdict on it."""
    distributions = publish.write_graphs(release(), formats)
    description = publish.describe_release(release(), distributions)
    return Draft(release(), distributions, description, report)


def found(severity: Severity) -> Report:
    """Make a report with one finding."""
    any_iri = Iri("http://e.org/x")
    return replace(CLEAN, findings=(Finding(severity, any_iri, any_iri, any_iri, any_iri),))


@cache
def publication() -> Publication:
    """Plan the usual publication."""
    return publish.plan(draft())


def description() -> dict[tuple[str, str], list[str]]:
    """Read dataset.ttl: objects by subject and predicate."""
    said: dict[tuple[str, str], list[str]] = {}
    for quad in serialize.parse(publication().files["dataset.ttl"], Format.TURTLE, "dataset.ttl"):
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)
        key = (quad.subject.value, quad.predicate.value)
        said.setdefault(key, []).append(quad.object.value)
    return said


def test_the_folder_holds_what_the_design_lists():
    """Graphs, the page's JSON-LD, report, description and manifest, and nothing else."""
    assert list(publication().files) == [
        "kg.ttl",
        "kg.jsonld",
        "kg.trig",
        "facts.ttl",
        "inferences.ttl",
        f"{SLUG}.schema.jsonld",
        "dataset.ttl",
        "report.ttl",
        "report.html",
        "manifest.json",
    ]


@pytest.mark.parametrize(
    ("formats", "names"),
    [
        ((Format.NTRIPLES,), {"kg.nt", "facts.nt", "inferences.nt"}),
        ((Format.TRIG,), {"kg.trig", "facts.ttl", "inferences.ttl"}),
        ((Format.JSONLD, Format.JSONLD), {"kg.jsonld", "facts.ttl", "inferences.ttl"}),
        ((Format.NQUADS, Format.RDFXML), {"kg.nq", "kg.rdf", "facts.rdf", "inferences.rdf"}),
    ],
)
def test_formats_can_be_chosen(formats: tuple[Format, ...], names: set[str]):
    """The graph comes in the formats asked for, and facts and inferences always have a file."""
    made = {file.name for file in publish.write_graphs(release(), formats)}

    assert made - {f"{SLUG}.schema.jsonld"} == names


def test_each_distribution_is_described_as_it_is():
    """Size, checksum and media type of dataset.ttl are those of the files."""
    said = description()
    listed = said[DATASET.value, DCAT.distribution]

    assert len(listed) == 6
    for iri in listed:
        body = publication().files[iri.rpartition("/")[2]]
        (checksum,) = said[iri, SPDX.checksum]
        assert [str(len(body))] == said[iri, DCAT.byteSize]
        assert [hashlib.sha256(body).hexdigest()] == said[checksum, SPDX.checksumValue]
        assert "/media-types/" in said[iri, DCAT.mediaType][0]


def test_the_description_names_ontology_licence_rights_and_sources():
    """What a catalogue asks first is there."""
    said = description()

    assert said[DATASET.value, DCTERMS.conformsTo] == ["https://w3id.org/sovkg/ontology/1.2.3"]
    assert said[DATASET.value, DCTERMS.license] == ["https://creativecommons.org/licenses/by/4.0/"]
    assert said[DATASET.value, PROV.wasDerivedFrom] == [gold_extraction().article.iri]
    assert len(said[DATASET.value, DCTERMS.title]) == 2
    assert said[DATASET.value, DCTERMS.rights] == [f"{DATASET.value}/rights"]


def test_the_description_counts_the_graph():
    """VoID's numbers are those of kg.ttl."""
    graph_ = serialize.parse(publication().files["kg.ttl"], Format.TURTLE, "kg.ttl")
    typed = {q.object for q in graph_ if q.predicate.value == RDF.type}
    said = description()

    assert said[DATASET.value, VOID.triples] == [str(len(graph_))]
    assert said[DATASET.value, VOID.classes] == [str(len(typed))]
    assert len(said[DATASET.value, VOID.classPartition]) == len(typed)


def test_the_description_meets_the_shapes():
    """The bundled shapes have nothing against the description."""
    report = validation.check(draft().description, pipeline.load_shapes())

    assert report.findings == ()
    assert not report.nothing_checked


def test_the_manifest_seals_every_file():
    """Hash and size of each file but itself, so that a copy can be checked."""
    files = dict(publication().files)
    manifest = json.loads(files.pop("manifest.json"))

    assert manifest["files"] == {
        name: {"bytes": len(body), "sha256": hashlib.sha256(body).hexdigest()}
        for name, body in files.items()
    }


def test_the_manifest_says_what_was_mapped_with_what():
    """Versions, counts, and the hashes of article, text and review."""
    manifest = json.loads(publication().files["manifest.json"])
    mapped = release().mapped[0]

    assert manifest["versions"] == {
        "data": release().version,
        "kg": release().run.kg_version,
        "lexicon": release().run.lexicon_version,
        "gazetteer": release().run.gazetteer_version,
        "ontology": "1.2.3",
    }
    assert manifest["counts"] == publication().counts
    assert manifest["counts"]["statements"] == len(gold_extraction().statements)
    assert manifest["sources"] == [
        {
            "article": gold_extraction().article.iri,
            "file": "a.txt",
            "sha256": mapped.document.sha256,
            "textSha256": gold_extraction().article.text_sha256,
            "reviewSha256": hashlib.sha256(b"# review").hexdigest(),
        }
    ]


def test_the_version_follows_the_content():
    """Another fact is another version; another order is not."""
    changed = replace(release(), facts=release().facts[1:])
    shuffled = replace(release(), articles=release().articles[::-1])

    assert changed.version != release().version
    assert shuffled.version == release().version
    assert changed.version is changed.version  # all quads are written for it, and that once


def test_violations_refuse_the_whole():
    """Data that the shapes refuse is not planned."""
    with pytest.raises(ViolationError, match="1 violation") as caught:
        publish.plan(draft(found(Severity.VIOLATION)))

    assert caught.value.exit_code == 1


def test_nothing_checked_refuses_the_whole():
    """A release that no shape looked at has no verdict, whatever was asked for."""
    with pytest.raises(NothingCheckedError) as caught:
        publish.plan(draft(Report((), ())), fail_on=None)

    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("severity", "fail_on", "passes"),
    [
        (Severity.WARNING, Severity.VIOLATION, True),
        (Severity.WARNING, Severity.WARNING, False),
        (Severity.INFO, Severity.WARNING, True),
        (Severity.INFO, Severity.INFO, False),
        (Severity.VIOLATION, None, True),
    ],
)
def test_the_publisher_decides_what_refuses(
    severity: Severity, fail_on: Severity | None, *, passes: bool
):
    """A finding milder than the threshold is published with the report that lists it."""
    if passes:
        assert publish.plan(draft(found(severity)), fail_on).files["report.ttl"]
    else:
        with pytest.raises(ViolationError):
            publish.plan(draft(found(severity)), fail_on)
