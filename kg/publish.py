"""A mapped and checked dataset → the files that are published. Plans; never writes."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from pyoxigraph import Quad

from kg import describe, inference, page, serialize
from kg.describe import Distribution
from kg.errors import NothingCheckedError, ViolationError
from kg.graph import Run
from kg.model import Extraction, Iri, RawDocument
from kg.names import FOR_PAGES, PREFIXES, RESOURCE_BASE
from kg.serialize import Format
from kg.validation import Report, ReportFormat, Severity, render

MANIFEST = "manifest.json"
USUAL = (Format.TURTLE, Format.JSONLD, Format.TRIG)
"""The formats of the graph unless others are asked for."""

_DATASETS = frozenset({Format.TRIG, Format.NQUADS})
_SINGULAR = {
    "articles": "article",
    "entities": "entity",
    "statements": "statement",
    "facts": "fact",
    "inferences": "inference",
    "quotes": "quote",
    "triples": "triple",
}
_MEDIA_TYPES = {
    Format.TURTLE: "text/turtle",
    Format.NTRIPLES: "application/n-triples",
    Format.NQUADS: "application/n-quads",
    Format.TRIG: "application/trig",
    Format.JSONLD: "application/ld+json",
    Format.RDFXML: "application/rdf+xml",
}


@dataclass(frozen=True, slots=True)
class Mapped:
    """An article as it was read and what was made of it; `review` is the review file's bytes."""

    document: RawDocument
    extraction: Extraction
    review: bytes | None = None


@dataclass(frozen=True)
class Release:
    """What is to be published, in the order of the articles' IRIs.

    articles, facts, inferences   the quads of the articles' graphs, and of the two others
    ontology_version, ontology_iri   of the ontology that the data uses
    context           our JSON-LD context
    """

    mapped: tuple[Mapped, ...]
    articles: tuple[Quad, ...]
    facts: tuple[Quad, ...]
    inferences: tuple[Quad, ...]
    fact_count: int
    run: Run
    ontology_version: str
    ontology_iri: Iri
    context: bytes

    @cached_property
    def version(self) -> str:
        """The version of the data: the same content has the same version."""
        return describe.content_version(serialize.nquads(self.quads))

    @cached_property
    def description(self) -> serialize.Description:
        """What the articles' graphs say, gathered once for all that is written of it."""
        return serialize.describe(self.articles)

    @property
    def quads(self) -> tuple[Quad, ...]:
        """The quads of all graphs."""
        return (*self.articles, *self.facts, *self.inferences)


@dataclass(frozen=True, slots=True)
class Draft:
    """A release as files, its description, and the shapes' verdict on both."""

    release: Release
    distributions: tuple[Distribution, ...]
    description: tuple[Quad, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Publication:
    """What goes into the output folder: bytes by file name, and what they hold."""

    files: Mapping[str, bytes]
    counts: Mapping[str, int]
    report: Report

    @property
    def summary(self) -> str:
        """What it holds and what the shapes say of it, in a line."""
        held = ", ".join(
            f"{number} {name if number != 1 else _SINGULAR[name]}"
            for name, number in self.counts.items()
        )
        return f"{held}; {self.report.verdict}"


def write(quads: Sequence[Quad], form: Format, context: bytes, base: str = RESOURCE_BASE) -> bytes:
    """Write quads of ours in a format: the same quads in any order give the same bytes.

    context  our JSON-LD context; JSON-LD has an article at its root
    base     the base of resources, which gets the prefix `id:`
    """
    prefixes = _prefixes(base)
    match form:
        case Format.TURTLE:
            return serialize.to_turtle(quads, prefixes)
        case Format.TRIG:
            return serialize.to_trig(quads, prefixes)
        case Format.NTRIPLES:
            return serialize.to_ntriples(quads)
        case Format.NQUADS:
            return serialize.to_nquads(quads)
        case Format.RDFXML:
            return serialize.to_rdfxml(quads, prefixes)
        case Format.JSONLD:
            return serialize.to_jsonld(quads, context)


def write_graphs(release: Release, formats: Sequence[Format] = ()) -> tuple[Distribution, ...]:
    """Write the graph in each format, and each article's JSON-LD for its page.

    formats  empty for `USUAL`. The facts have a file of their own in each format of triples but
             JSON-LD, which is framed by article; Turtle where no other is asked for. So have the
             inferences. In a format of datasets both are graphs beside the articles'.
    """
    wanted = tuple(dict.fromkeys(formats)) or USUAL
    of_triples = [f for f in wanted if f not in {*_DATASETS, Format.JSONLD}] or [Format.TURTLE]
    graphs = [_graph(release, form) for form in wanted]
    others = [
        _file(release, name, form, graph)
        for name, graph in (("facts", release.facts), ("inferences", release.inferences))
        for form in of_triples
    ]
    pages = [
        Distribution(f"{_slug(m.extraction)}{FOR_PAGES}", "application/ld+json", body)
        for m in release.mapped
        for body in [page.page_jsonld(m.extraction)]
    ]
    return (*graphs, *others, *pages)


def describe_release(release: Release, distributions: Sequence[Distribution]) -> tuple[Quad, ...]:
    """Return the dataset's description, DCAT and VoID."""
    used = {name.value for said in release.description.values() for name in said}
    vocabularies = {base for base in PREFIXES.values() if any(p.startswith(base) for p in used)}
    return describe.describe(
        describe.Subject(
            base=release.run.base,
            version=release.version,
            ontology=release.ontology_iri,
            vocabularies=tuple(Iri(base) for base in sorted(vocabularies)),
            extractions=tuple(m.extraction for m in release.mapped),
            articles=release.description,
        ),
        distributions,
    )


def refuse_nothing(report: Report, where: str) -> None:
    """Raise NothingCheckedError where no shape looked at any node."""
    if report.nothing_checked:
        raise NothingCheckedError(
            "no shape looked at any node of it, so there is no verdict",
            where=where,
            fix="Check that data and shapes speak of the same classes",
        )


def plan(draft: Draft, fail_on: Severity | None = Severity.VIOLATION) -> Publication:
    """Return the files to publish, the manifest last.

    fail_on  the mildest severity that refuses; None lets everything pass that was checked

    Raises:
        NothingCheckedError: no shape looked at any node.
        ViolationError: a finding is as severe as `fail_on` or more.
    """
    report, release = draft.report, draft.release
    refuse_nothing(report, "the graph")
    if report.fails(fail_on):
        raise ViolationError(
            f"the shapes refuse it: {report.verdict}",
            where="the graph",
            fix="Nothing was written; mend what the report names",
        )
    files = {file.name: file.body for file in draft.distributions}
    files["dataset.ttl"] = serialize.to_turtle(
        draft.description, {**describe.PREFIXES, "id": release.run.base}
    )
    files["report.ttl"] = render(report, ReportFormat.TURTLE)
    files["report.html"] = render(report, ReportFormat.HTML)
    counts = count(release)
    return Publication({**files, MANIFEST: _manifest(release, files, counts)}, counts, report)


def count(release: Release) -> dict[str, int]:
    """Return how many articles, entities, statements, facts, inferences, quotes and triples."""
    extractions = [m.extraction for m in release.mapped]
    return {
        "articles": len(extractions),
        "entities": len({entity.iri for e in extractions for entity in e.entities}),
        "statements": sum(len(e.statements) for e in extractions),
        "facts": release.fact_count,
        "inferences": inference.count(release.inferences),
        "quotes": sum(
            len({quote.span for statement in e.statements for quote in statement.evidence})
            for e in extractions
        ),
        "triples": serialize.size(release.description),
    }


def _manifest(release: Release, files: Mapping[str, bytes], counts: Mapping[str, int]) -> bytes:
    """Say what the folder holds, what it was made of, and with what."""
    run = release.run
    manifest = {
        "dataset": f"{run.base}dataset",
        "versions": {
            "data": release.version,
            "kg": run.kg_version,
            "lexicon": run.lexicon_version,
            "gazetteer": run.gazetteer_version,
            "ontology": release.ontology_version,
        },
        "counts": dict(counts),
        "sources": [_source(mapped) for mapped in release.mapped],
        "files": {name: _seal(body) for name, body in sorted(files.items())},
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def _source(mapped: Mapped) -> dict[str, object]:
    article = mapped.extraction.article
    source: dict[str, object] = {
        "article": article.iri,
        "file": mapped.document.name,
        "sha256": mapped.document.sha256,
        "textSha256": article.text_sha256,
    }
    if mapped.review is not None:
        source["reviewSha256"] = hashlib.sha256(mapped.review).hexdigest()
    return source


def _seal(body: bytes) -> dict[str, object]:
    return {"bytes": len(body), "sha256": hashlib.sha256(body).hexdigest()}


def _graph(release: Release, form: Format) -> Distribution:
    """Write the articles' graph; in a format of datasets, all graphs."""
    match form:
        case Format.TURTLE:
            body = serialize.turtle_of(release.description, _prefixes(release.run.base))
        case Format.JSONLD:
            body = serialize.jsonld_of(release.description, release.context)
        case _:
            quads = release.quads if form in _DATASETS else release.articles
            return _file(release, "kg", form, quads)
    return Distribution(f"kg.{form.value}", _MEDIA_TYPES[form], body)


def _prefixes(base: str) -> dict[str, str]:
    return {**PREFIXES, "id": base}


def _file(release: Release, stem: str, form: Format, quads: Sequence[Quad]) -> Distribution:
    body = write(quads, form, release.context, release.run.base)
    return Distribution(f"{stem}.{form.value}", _MEDIA_TYPES[form], body)


def _slug(extraction: Extraction) -> str:
    return PurePosixPath(extraction.article.iri).name
