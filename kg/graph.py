"""Extraction → RDF: the graph of what one article says, with its evidence and its provenance.

The graph asserts the article's metadata, what its entities are and who claims what. It never
asserts a statement's own triple: that is left to `kg.facts`, in another graph.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Article, Entity, Extraction, Genre, Iri, Quote, Statement, Value
from kg.names import (
    OA,
    OWL,
    PROV,
    RDF,
    RDFS,
    RESOURCE_BASE,
    SCHEMA,
    SKOS,
    SOV,
    XSD,
    concept,
    dated,
    evidence_iri,
    graph_iri,
    is_layer,
    is_local,
    run_iri,
    software_iri,
    statement_iri,
)

Triple = tuple[Iri, Iri, Iri | Value]

ARTICLE_CLASS = {
    Genre.NEWS: SCHEMA.NewsArticle,
    Genre.OPINION: SCHEMA.OpinionNewsArticle,
    Genre.RELEASE: SCHEMA.NewsArticle,  # schema.org has no class of its own for it
}


@dataclass(frozen=True, slots=True)
class Run:
    """What mapped an article; without a clock, so that the same input gives the same graph.

    base          the base of resources
    layer_labels  per layer its labels: the first of each language preferred, the others alternate
    """

    kg_version: str
    lexicon_version: str
    gazetteer_version: str
    base: str = RESOURCE_BASE
    layer_labels: Mapping[Iri, tuple[Value, ...]] = field(default_factory=dict)


def article_quads(extraction: Extraction, run: Run) -> tuple[Quad, ...]:
    """Return what an article says as quads of its graph, without blank nodes or duplicates."""
    article = extraction.article
    graph = NamedNode(graph_iri(article.iri))
    return tuple(quads(_triples(extraction, run), graph))


def quads(triples: Iterable[Triple], graph: NamedNode) -> Iterator[Quad]:
    """Make quads of triples of our own values, each triple once."""
    for subject, predicate, obj in dict.fromkeys(triples):
        yield Quad(NamedNode(subject), NamedNode(predicate), _term(obj), graph)


def entity_triples(entity: Entity) -> Iterator[Triple]:
    """Say what a thing is: its types and names, never what is said about it.

    Several actors that a text only describes ("most providers") are a group and no actor besides:
    a plain query for actors finds those that are named.
    """
    unnamed = is_local(entity.iri) and SOV.ActorGroup in entity.types
    for kind in entity.types:
        if not (unnamed and kind == SOV.Actor):
            yield entity.iri, RDF.type, kind
    yield entity.iri, RDFS.label, entity.label
    for alternate in entity.alternates:
        yield entity.iri, SCHEMA.alternateName, alternate
    for same in entity.same_as:
        yield entity.iri, OWL.sameAs, same
    for name, value in entity.properties:
        yield entity.iri, name, value


def _triples(extraction: Extraction, run: Run) -> Iterator[Triple]:
    article = extraction.article
    layers = sorted(_layers_concerned(extraction))
    yield from _article(extraction, layers)
    for entity in extraction.entities:
        if is_layer(entity.iri):
            continue
        yield article.iri, SCHEMA.mentions, entity.iri
        yield from entity_triples(entity)
    for layer in layers:
        yield from layer_triples(layer, run.layer_labels.get(layer, ()))
    for statement in extraction.statements:
        yield from _statement(article, statement)
        for quote in statement.evidence:
            yield from _evidence(article, quote)
    yield from _run(article, run)


def _layers_concerned(extraction: Extraction) -> set[Iri]:
    named = {layer for statement in extraction.statements for layer in statement.layers}
    arguments = {
        argument
        for statement in extraction.statements
        for argument in (statement.subject, statement.object)
        if not isinstance(argument, Value)
    }
    entities = {entity.iri for entity in extraction.entities}
    return named | {iri for iri in arguments | entities if is_layer(iri)}


def _article(extraction: Extraction, layers: Iterable[Iri]) -> Iterator[Triple]:
    article = extraction.article
    yield article.iri, RDF.type, ARTICLE_CLASS[article.genre]
    if article.headline:
        yield article.iri, SCHEMA.headline, Value(article.headline, language=article.language)
    for author in extraction.authors:
        yield article.iri, SCHEMA.author, author
    if extraction.publisher:
        yield article.iri, SCHEMA.publisher, extraction.publisher
    if article.published:
        yield article.iri, SCHEMA.datePublished, dated(article.published)
    yield article.iri, SCHEMA.inLanguage, Value(article.language)
    for holder in extraction.authors or filter(None, [extraction.publisher]):
        yield article.iri, SCHEMA.copyrightHolder, holder
    for layer in layers:
        yield article.iri, SCHEMA.about, layer
    yield article.iri, SOV.textSha256, Value(article.text_sha256)


def layer_triples(layer: Iri, labels: Iterable[Value]) -> Iterator[Triple]:
    """Say what a layer is, with its labels: the first of each language is the preferred one."""
    yield layer, RDF.type, SOV.Layer
    yield layer, RDF.type, SKOS.Concept
    yield layer, SKOS.inScheme, Iri(layer.rpartition("/")[0])
    languages = set()
    for label in labels:
        yield layer, SKOS.altLabel if label.language in languages else SKOS.prefLabel, label
        languages.add(label.language)


def _statement(article: Article, statement: Statement) -> Iterator[Triple]:
    node = statement_iri(article.iri, statement.id)
    yield node, RDF.type, SOV.Statement
    yield node, RDF.type, SCHEMA.Claim
    yield node, RDF.subject, statement.subject
    yield node, RDF.predicate, statement.predicate
    yield node, RDF.object, statement.object
    for scheme in ("polarity", "modality", "kind", "certainty"):
        yield node, SOV[scheme], concept(scheme, getattr(statement, scheme))
    yield node, SOV.claimant, statement.claimant
    if statement.reported_by:
        yield node, SOV.reportedBy, statement.reported_by
    for layer in statement.layers:
        yield node, SOV.concernsLayer, layer
    for quote in statement.evidence:
        yield node, SOV.evidence, evidence_iri(article.iri, quote.span)
    yield node, SCHEMA.appearance, article.iri
    yield node, PROV.wasGeneratedBy, run_iri(article.iri)
    yield node, SOV.rule, Value(statement.rule)
    for name, value in _qualifiers(article.language, statement):
        yield node, name, value


def _qualifiers(language: str, statement: Statement) -> Iterator[tuple[Iri, Iri | Value]]:
    """Yield what only some statements have: words that qualify it, a date, an editor's hand."""
    if statement.degree:
        yield SOV.degree, Value(statement.degree, language=language)
    if statement.temporal:
        yield SOV.temporalQualifier, Value(statement.temporal, language=language)
    if statement.valid_at:
        yield SOV.validAt, dated(statement.valid_at)
    for cue in statement.cues:
        yield SOV[f"{cue.kind}Cue"], Value(cue.text, language=language)
    if review := statement.review:
        yield SOV.reviewStatus, concept("review", review.status)
        yield SOV.reviewedBy, Value(review.editor)
        if review.note:
            yield SOV.reviewNote, Value(review.note)


def _evidence(article: Article, quote: Quote) -> Iterator[Triple]:
    node = evidence_iri(article.iri, quote.span)
    words, position = Iri(f"{node}/quote"), Iri(f"{node}/position")
    yield node, RDF.type, OA.SpecificResource
    yield node, OA.hasSource, article.iri
    yield node, OA.hasSelector, words
    yield node, OA.hasSelector, position
    yield words, RDF.type, OA.TextQuoteSelector
    for name, text in (
        (OA.exact, quote.exact),
        (OA.prefix, quote.prefix),
        (OA.suffix, quote.suffix),
    ):
        if text:
            yield words, name, Value(text, language=article.language)
    yield words, SOV.exactSha256, Value(hashlib.sha256(quote.exact.encode()).hexdigest())
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, Value(str(quote.span.start), XSD.nonNegativeInteger)
    yield position, OA.end, Value(str(quote.span.end), XSD.nonNegativeInteger)


def _run(article: Article, run: Run) -> Iterator[Triple]:
    node, software = run_iri(article.iri), software_iri(run.base, run.kg_version)
    yield node, RDF.type, PROV.Activity
    yield node, PROV.used, article.iri
    yield node, PROV.wasAssociatedWith, software
    yield node, SOV.lexiconVersion, Value(run.lexicon_version)
    yield node, SOV.gazetteerVersion, Value(run.gazetteer_version)
    yield from software_triples(software, run.kg_version)


def software_triples(software: Iri, version: str) -> Iterator[Triple]:
    """Say what a version of `kg` is."""
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, SCHEMA.name, Value("kg")
    yield software, SCHEMA.softwareVersion, Value(version)


def _term(value: Iri | Value) -> NamedNode | Literal:
    if not isinstance(value, Value):
        return NamedNode(value)
    if value.language:
        return Literal(value.lexical, language=value.language)
    return Literal(value.lexical, datatype=NamedNode(value.datatype) if value.datatype else None)
