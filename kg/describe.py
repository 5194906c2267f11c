"""The dataset's own description: DCAT for catalogues, VoID for linked-data clients.

Nothing in it comes from a clock: the version is a hash of the content.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg import serialize
from kg.graph import Triple, quads
from kg.model import Extraction, Iri, Value
from kg.names import DCAT, DCTERMS, OWL, PROV, RDF, RDFS, SPDX, VOID, XSD, slug
from kg.names import PREFIXES as CLASSES

TITLE = {
    "en": "AI and digital sovereignty in the press: a knowledge graph",
    "fr": "L’IA et la souveraineté numérique dans la presse : graphe de connaissances",
}
DESCRIPTION = {
    "en": "What press articles say: each statement with who claims it and the words that say it.",
    "fr": "Ce que disent des articles de presse : chaque énoncé, qui l’affirme et en quels mots.",
}
RIGHTS = {
    "en": "The articles and the quotes from them remain their authors’ and publishers’.",
    "fr": "Les articles et les citations qui en sont tirées restent à leurs auteurs et éditeurs.",
}
PREFIXES = {
    "dcat": DCAT.base,
    "dcterms": DCTERMS.base,
    "prov": PROV.base,
    "rdfs": RDFS.base,
    "spdx": SPDX.base,
    "void": VOID.base,
    "xsd": XSD.base,
}
LICENCE = Iri("https://creativecommons.org/licenses/by/4.0/")
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"  # the form that DCAT recommends


@dataclass(frozen=True, slots=True)
class Distribution:
    """A file that the dataset is offered as: its name, media type and bytes."""

    name: str
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Subject:
    """What is described.

    base           the base of resources; the dataset is `{base}dataset`
    version        names the content: the same data, the same version
    ontology       the version IRI of the ontology that the data uses
    articles       what is said in the articles' graphs
    vocabularies   the namespaces of the terms that the data uses
    """

    base: str
    version: str
    ontology: Iri
    vocabularies: tuple[Iri, ...]
    extractions: tuple[Extraction, ...]
    articles: serialize.Description

    @property
    def iri(self) -> Iri:
        """The dataset's IRI."""
        return Iri(self.base + "dataset")


def content_version(nquads: Iterable[bytes]) -> str:
    """Return the version of a dataset: twelve hexadecimal digits of its N-Quads' SHA-256.

    nquads  its lines, in order
    """
    digest = hashlib.sha256()
    for line in nquads:
        digest.update(line)
    return digest.hexdigest()[:12]


def describe(subject: Subject, distributions: Sequence[Distribution]) -> tuple[Quad, ...]:
    """Return the description of a dataset and of the files that hold it, without blank nodes."""
    triples = (
        *_dataset(subject),
        *_statistics(subject),
        *(triple for file in distributions for triple in _distribution(subject.iri, file)),
    )
    return tuple(quads(triples, NamedNode(f"{subject.iri}/graph")))


def _dataset(subject: Subject) -> Iterator[Triple]:
    iri, rights = subject.iri, Iri(f"{subject.iri}/rights")
    said: tuple[tuple[Iri, Iri | Value], ...] = (
        (RDF.type, DCAT.Dataset),
        (RDF.type, VOID.Dataset),
        *((DCTERMS.title, title) for title in _texts(TITLE)),
        *((DCTERMS.description, text) for text in _texts(DESCRIPTION)),
        (DCAT.version, Value(subject.version)),
        (DCTERMS.license, LICENCE),
        (DCTERMS.rights, rights),
        (DCTERMS.conformsTo, subject.ontology),
        *((VOID.vocabulary, vocabulary) for vocabulary in subject.vocabularies),
        (VOID.uriSpace, Value(subject.base)),
    )
    for predicate, value in said:
        yield iri, predicate, value
    for extraction in subject.extractions:
        yield iri, PROV.wasDerivedFrom, extraction.article.iri
        yield iri, DCTERMS.language, Iri(_LANGUAGES + extraction.article.language.split("-")[0])
    yield rights, RDF.type, DCTERMS.RightsStatement
    for label in _texts(RIGHTS):
        yield rights, RDFS.label, label


def _statistics(subject: Subject) -> Iterator[Triple]:
    """Count the articles' graph: its triples and subjects, instances per class, uses per property.

    The parts tell a query editor, or a language model, what can be asked for.
    """
    type_ = NamedNode(RDF.type)
    classes, properties = Counter[str](), Counter[str]()
    for said in subject.articles.values():
        classes.update(kind.value for kind in said.get(type_, ()) if isinstance(kind, NamedNode))
        properties.update({name.value: len(values) for name, values in said.items()})
    counts = {
        VOID.triples: properties.total(),
        VOID.distinctSubjects: len(subject.articles),
        VOID.properties: len(properties),
        VOID.classes: len(classes),
    }
    for predicate, count in counts.items():
        yield subject.iri, predicate, _integer(count)
    yield from _parts(subject.iri, "class", classes, VOID.entities)
    yield from _parts(subject.iri, "property", properties, VOID.triples)


def _parts(dataset: Iri, kind: str, counted: Counter[str], unit: Iri) -> Iterator[Triple]:
    """Describe a part a class or property: which it is, and how many things or triples it has."""
    for name, count in sorted(counted.items()):
        part = Iri(f"{dataset}/{kind}/{_local(name)}")
        yield dataset, VOID[f"{kind}Partition"], part
        yield part, RDF.type, VOID.Dataset
        yield part, VOID[kind], Iri(name)
        yield part, unit, _integer(count)


def _distribution(dataset: Iri, file: Distribution) -> Iterator[Triple]:
    """Describe a file; the publisher serves it at the dataset's IRI, a slash and its name."""
    iri = Iri(f"{dataset}/{file.name}")
    checksum = Iri(f"{iri}/checksum")
    yield dataset, DCAT.distribution, iri
    yield iri, RDF.type, DCAT.Distribution
    yield iri, DCTERMS.title, Value(file.name)
    yield iri, DCTERMS.license, LICENCE
    yield iri, DCAT.mediaType, Iri(_MEDIA_TYPES + file.media_type)
    yield iri, DCAT.byteSize, _integer(len(file.body))
    yield iri, DCAT.accessURL, dataset
    yield iri, DCAT.downloadURL, iri
    yield dataset, VOID.dataDump, iri
    yield iri, SPDX.checksum, checksum
    yield checksum, RDF.type, SPDX.Checksum
    yield checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256
    digest = hashlib.sha256(file.body).hexdigest()
    yield checksum, SPDX.checksumValue, Value(digest, XSD.hexBinary)


def _local(name: str) -> str:
    """Return what a class or property is called in the IRI of its part: `schema-person`."""
    for prefix, base in CLASSES.items():
        if name.startswith(base):
            return slug(f"{prefix}-{name.removeprefix(base)}")
    return slug(name)


def _texts(by_language: Mapping[str, str]) -> tuple[Value, ...]:
    return tuple(Value(text, language=language) for language, text in by_language.items())


def _integer(number: int) -> Value:
    return Value(str(number), XSD.nonNegativeInteger)


def ontology_version(header: Sequence[Quad]) -> tuple[str, Iri]:
    """Return the version and the version IRI that an ontology's header gives.

    Raises:
        KeyError: the header gives none.
    """
    said = {
        quad.predicate.value: quad.object.value
        for quad in header
        if isinstance(quad.object, NamedNode | Literal)
    }
    return said[OWL.versionInfo], Iri(said[OWL.versionIRI])
