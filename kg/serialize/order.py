"""Reading order: which subject comes first, which property, which value. Shared by the writers.

The article first, then actors and the other things it speaks of, the layers, the statements in
text order, each with the evidence that no earlier one has shown, facts, inferences, provenance.
Of data that is not ours the IRIs come in code point order, then the blank nodes.
"""

from collections.abc import Iterable, Mapping
from operator import itemgetter

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.errors import InputError, PublicationError
from kg.names import OA, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, SOV

Node = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal
Description = Mapping[Term, Mapping[NamedNode, list[Term]]]

_PROPERTIES = [
    RDF.type,
    RDFS.label,
    SKOS.prefLabel,
    SKOS.altLabel,
    SCHEMA.headline,
    SCHEMA.name,
    SCHEMA.alternateName,
    SCHEMA.honorificPrefix,
    SCHEMA.identifier,
    OWL.sameAs,
    SCHEMA.author,
    SCHEMA.publisher,
    SCHEMA.datePublished,
    SCHEMA.inLanguage,
    SCHEMA.copyrightHolder,
    SOV.textSha256,
    SCHEMA.about,
    SCHEMA.mentions,
    RDF.subject,
    RDF.predicate,
    RDF.object,
    SOV.polarity,
    SOV.modality,
    SOV.kind,
    SOV.certainty,
    SOV.degree,
    SOV.temporalQualifier,
    SOV.validAt,
    SOV.claimant,
    SOV.reportedBy,
    SOV.concernsLayer,
    SOV.negationCue,
    SOV.modalityCue,
    SOV.attributionCue,
    SOV.eventCue,
    SOV.degreeCue,
    SOV.temporalCue,
    SOV.contrastCue,
    SOV.comparisonCue,
    SOV.evidence,
    SOV.supportedBy,
    SOV.through,
    SOV.followsRule,
    PROV.wasDerivedFrom,
    SOV.rule,
    SOV.reviewStatus,
    SOV.reviewedBy,
    SOV.reviewNote,
    SCHEMA.appearance,
    OA.hasSource,
    OA.hasSelector,
    OA.exact,
    OA.prefix,
    OA.suffix,
    OA.start,
    OA.end,
    SOV.exactSha256,
    PROV.used,
    PROV.wasAssociatedWith,
]
_PLACE: dict[str, int] = {iri: place for place, iri in enumerate(_PROPERTIES)}
_GENERAL = {SOV.Actor, SOV.Agreement, SOV.InfrastructureAsset}
_ARTICLES = {SCHEMA.Article, SCHEMA.NewsArticle, SCHEMA.OpinionNewsArticle}
_THINGS, _LAYERS, _STATEMENTS, _FACTS, _RUNS, _BLANK = 2, 3, 4, 6, 8, 10
_RANKS = {
    SOV.Actor: 1,
    SOV.ActorGroup: 1,
    SOV.Layer: _LAYERS,
    SOV.Statement: _STATEMENTS,
    SOV.Fact: _FACTS,
    SOV.Inference: _FACTS + 1,
    PROV.Activity: _RUNS,
    PROV.SoftwareAgent: _RUNS + 1,
}
_TYPE, _LANGUAGE = NamedNode(RDF.type), NamedNode(SCHEMA.inLanguage)
_EVIDENCE, _SELECTOR, _START, _END, _IN = (
    NamedNode(iri) for iri in (SOV.evidence, OA.hasSelector, OA.start, OA.end, SCHEMA.appearance)
)


def describe(quads: Iterable[Quad]) -> Description:
    """Gather triples by subject and property, each in order and each value once.

    The graphs' names are left out; of a thing's classes ours come first, the general ones last.
    """
    found: dict[Term, dict[NamedNode, list[Term]]] = {}
    once: dict[Term, Term] = {}  # a quad makes its terms anew whenever it is asked for them
    names: dict[NamedNode, NamedNode] = {}
    for quad in quads:
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if isinstance(subject, Triple) or isinstance(value, Triple):
            raise InputError(
                "a triple within a triple (RDF 1.2)",
                where=str(quad),
                fix="Say it with a statement node",
            )
        said = found.setdefault(once.setdefault(subject, subject), {})
        name = names.setdefault(predicate, predicate)
        said.setdefault(name, []).append(once.setdefault(value, value))
    places = {name: property_key(name) for name in names}
    return {
        node: {
            predicate: _in_order(predicate, said[predicate])
            for predicate in sorted(said, key=places.__getitem__)
        }
        for node, said in found.items()
    }


def size(description: Description) -> int:
    """Return how many triples are described."""
    return sum(len(values) for said in description.values() for values in said.values())


def _in_order(predicate: NamedNode, values: list[Term]) -> list[Term]:
    """Return the values of a property, each once."""
    if len(values) == 1:
        return values
    return sorted(set(values), key=_class_key if predicate == _TYPE else term_key)


def in_reading_order(description: Description) -> list[Term]:
    """Return all subjects in the order that a reader wants."""
    own = {article.value for article in articles(description)}
    keyed = sorted(
        ((_subject_key(description, node, own), node) for node in description), key=itemgetter(0)
    )
    ordered: dict[Term, None] = {}
    for (rank, *_), node in keyed:
        if rank < _STATEMENTS + 1:
            ordered[node] = None
            for evidence in description[node].get(_EVIDENCE, ()):
                for part in (evidence, *_selectors(description, evidence)):
                    if part in description:
                        ordered[part] = None
    return [*ordered, *(node for _, node in keyed if node not in ordered)]


def articles(description: Description) -> list[NamedNode]:
    """Return the articles that are described, by IRI."""
    found = [
        node
        for node, properties in description.items()
        if isinstance(node, NamedNode)
        and any(getattr(kind, "value", None) in _ARTICLES for kind in properties.get(_TYPE, ()))
    ]
    return sorted(found, key=term_key)


def articles_of(quads: Iterable[Quad]) -> list[NamedNode]:
    """Return the articles that quads describe, by IRI."""
    return articles(describe(quad for quad in quads if quad.predicate == _TYPE))


def language_of(description: Description, article: NamedNode) -> str | None:
    """Return the language tag that an article gives, where it gives exactly one."""
    values = description[article].get(_LANGUAGE, [])
    if len(values) != 1 or not isinstance(values[0], Literal):
        return None
    tag = values[0].value
    return tag if tag.isascii() and tag.replace("-", "").isalnum() else None


def property_key(predicate: NamedNode) -> tuple[int, str]:
    """Sort properties of ours as a reader wants, and any other by IRI after them."""
    iri = predicate.value
    return _PLACE.get(iri, len(_PLACE)), iri


def term_key(term: Term) -> tuple[int, int, str, str, str]:
    """Sort IRIs before blank nodes before literals; numbers in a label by their size."""
    if isinstance(term, NamedNode):
        return 0, 0, term.value, "", ""
    if isinstance(term, BlankNode):
        return 1, len(term.value), term.value, "", ""
    return 2, 0, term.value, term.language or "", term.datatype.value


def _class_key(kind: Term) -> tuple[int, tuple[int, int, str, str, str]]:
    iri = kind.value
    rank = 2 if not iri.startswith(SOV.base) else 1 if iri in _GENERAL else 0
    return rank, term_key(kind)


def refuse_blank_nodes(quads: Iterable[Quad]) -> None:
    """Raise PublicationError on the first blank node: what we publish has an IRI."""
    for quad in quads:
        for term in (quad.subject, quad.object, quad.graph_name):
            if isinstance(term, BlankNode):
                raise PublicationError(
                    "the graph has a blank node", where=str(quad), fix="Give the node an IRI"
                )


def _rank(description: Description, node: Term) -> int:
    if isinstance(node, BlankNode):
        return _BLANK
    kinds = {getattr(kind, "value", None) for kind in description[node].get(_TYPE, ())}
    if kinds & _ARTICLES:
        return 0
    if kinds & {OA.SpecificResource, OA.TextQuoteSelector, OA.TextPositionSelector}:
        return _STATEMENTS + 1
    return min((_RANKS[kind] for kind in kinds if kind in _RANKS), default=_THINGS)


def _subject_key(
    description: Description, node: Term, own: set[str]
) -> tuple[int, bool, str, tuple[int, int], tuple[int, int, str, str, str]]:
    """Sort by rank, named things before local ones, statements by article and place in the text."""
    rank = _rank(description, node)
    if rank != _STATEMENTS:
        return rank, node.value.rsplit("/", 2)[0] in own, "", (0, 0), term_key(node)
    article = min((str(term) for term in description[node].get(_IN, ())), default="")
    return rank, False, article, place_in_text(description, node), term_key(node)


def place_in_text(description: Description, statement: Term) -> tuple[int, int]:
    """Return the start and the end of a statement's first quote; (0, 0) where it has none."""
    places = [
        (_number(description[selector], _START), _number(description[selector], _END))
        for evidence in description[statement].get(_EVIDENCE, ())
        for selector in _selectors(description, evidence)
        if selector in description and _START in description[selector]
    ]
    return min(places, default=(0, 0))


def _selectors(description: Description, evidence: Term) -> list[Term]:
    """Return the selectors of a piece of evidence, the words before their position."""
    found = description.get(evidence, {}).get(_SELECTOR, [])
    return sorted(found, key=lambda node: (_START in description.get(node, {}), term_key(node)))


def _number(properties: Mapping[NamedNode, list[Term]], predicate: NamedNode) -> int:
    for value in properties.get(predicate, ()):
        if isinstance(value, Literal) and value.value.isascii() and value.value.isdigit():
            return int(value.value)
    return 0
