"""Statements → facts: the direct triples that plain queries may rely on.

The policy. A statement's triple becomes a fact when all of this holds:

1. its polarity is positive and its modality is asserted or reported;
2. it is said to be so, not to be possible, and its kind is factual: an agreement, an event, a
   state of affairs or an attribution. Evaluations, risks, needs, plans, visions, definitions,
   concessions and recommendations never are;
   A direct triple must lose none of it: a statement with a degree ("partiellement") gives none,
   nor one whose object is words where the relation is between things, or the other way round;
3. whoever says it is in a position to, which is one of
   - the claimant is a party to it: the subject or the object of the triple, or a party to the
     agreement that is its subject or object, by that party's own word (or a news report's) in
     the same article,
   - the article is a news report and speaks in its own voice: what others say in it is theirs,
   - an editor has accepted, added or amended the statement;
4. nobody in that position says in a statement of fact, or is reported to deny, that it holds.
   Where an editor vouches for the triple, the editor's word stands against the denial.

Everything else stays inside its statement. Each fact points at all the statements that support it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import NamedNode, Quad

from kg.graph import ARTICLE_CLASS, Triple, entity_triples, quads
from kg.model import (
    FACTUAL_MODALITIES,
    Certainty,
    Extraction,
    Genre,
    Iri,
    Kind,
    Polarity,
    Statement,
    Value,
)
from kg.names import (
    RDF,
    RDFS,
    RESOURCE_BASE,
    SOV,
    VALUE_RELATIONS,
    fact_iri,
    facts_graph_iri,
    statement_iri,
)

FACTUAL_KINDS = frozenset({Kind.AGREEMENT, Kind.EVENT, Kind.STATE_OF_AFFAIRS, Kind.ATTRIBUTION})


@dataclass(frozen=True, slots=True)
class Fact:
    """A triple that the policy vouches for, and the IRIs of the statements that support it."""

    subject: Iri
    predicate: Iri
    object: Iri | Value
    supported_by: tuple[Iri, ...]

    @property
    def key(self) -> str:
        """Twelve hexadecimal digits that name the triple: articles that agree share a fact."""
        parts = (self.subject, self.predicate, *_object_key(self.object))
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def project(extractions: Sequence[Extraction]) -> tuple[Fact, ...]:
    """Return the facts that the statements of these articles give, ordered by their triples."""
    support: dict[tuple[str, ...], list[Iri]] = {}
    triples: dict[tuple[str, ...], Statement] = {}
    denied = {_key(denial) for extraction in extractions for denial in _denials(extraction)}
    for extraction in extractions:
        parties = _parties(extraction)
        for statement in extraction.statements:
            key = _key(statement)
            vouched = statement.review is not None or key not in denied
            if vouched and is_factual(statement) and _may_say(statement, extraction, parties):
                triples.setdefault(key, statement)
                support.setdefault(key, []).append(
                    statement_iri(extraction.article.iri, statement.id)
                )
    return tuple(
        Fact(
            triples[key].subject,
            triples[key].predicate,
            triples[key].object,
            tuple(sorted(set(support[key]))),
        )
        for key in sorted(triples)
    )


def is_factual(statement: Statement) -> bool:
    """Tell whether a statement is put as a fact that holds (points 1 and 2 of the policy)."""
    whole = statement.degree is None and _fits(statement)
    sure = statement.polarity is Polarity.POSITIVE and statement.certainty is not Certainty.POSSIBLE
    return sure and _put_as_fact(statement) and whole


def _fits(statement: Statement) -> bool:
    """Tell whether the object is what the relation asks for: words, or a thing."""
    wants_words = statement.predicate.removeprefix(SOV.base) in VALUE_RELATIONS
    return isinstance(statement.object, Value) == wants_words


def fact_quads(
    facts: Iterable[Fact], extractions: Sequence[Extraction], base: str = RESOURCE_BASE
) -> tuple[Quad, ...]:
    """Return the facts' graph: direct triples, their support, and what the things in them are."""
    graph = NamedNode(facts_graph_iri(base))
    return tuple(quads(_fact_triples(tuple(facts), extractions, base), graph))


def _put_as_fact(statement: Statement) -> bool:
    return statement.modality in FACTUAL_MODALITIES and statement.kind in FACTUAL_KINDS


def _may_say(
    statement: Statement, extraction: Extraction, parties: frozenset[tuple[Iri, Iri]]
) -> bool:
    """Tell whether the claimant, or an editor, is in a position to say so (point 3)."""
    claimant = statement.claimant
    arguments = (statement.subject, statement.object)
    return (
        statement.review is not None
        or claimant in arguments
        or any((argument, claimant) in parties for argument in arguments)
        or _own_voice(statement, extraction)
    )


def _own_voice(statement: Statement, extraction: Extraction) -> bool:
    """Tell whether a news report itself says it."""
    article = extraction.article
    voices = {article.iri, *extraction.authors, extraction.publisher}
    return article.genre is Genre.NEWS and statement.claimant in voices


def _parties(extraction: Extraction) -> frozenset[tuple[Iri, Iri]]:
    """Return (agreement, party) for who is a party by their own word, a news report's or review."""
    return frozenset(
        (statement.subject, statement.object)
        for statement in extraction.statements
        if statement.predicate == SOV.hasParty
        and not isinstance(statement.object, Value)
        and is_factual(statement)
        and _may_say(statement, extraction, frozenset())
    )


def _denials(extraction: Extraction) -> Iterator[Statement]:
    """Yield what somebody in a position to say so says does not hold (point 4)."""
    parties = _parties(extraction)
    for statement in extraction.statements:
        negative = statement.polarity is Polarity.NEGATIVE
        if negative and _put_as_fact(statement) and _may_say(statement, extraction, parties):
            yield statement


def _fact_triples(
    facts: tuple[Fact, ...], extractions: Sequence[Extraction], base: str
) -> Iterator[Triple]:
    used = set()
    for fact in facts:
        node = fact_iri(base, fact.key)
        yield fact.subject, fact.predicate, fact.object
        yield node, RDF.type, SOV.Fact
        yield node, RDF.subject, fact.subject
        yield node, RDF.predicate, fact.predicate
        yield node, RDF.object, fact.object
        for statement in fact.supported_by:
            yield node, SOV.supportedBy, statement
        used |= {term for term in (fact.subject, fact.object) if not isinstance(term, Value)}
    for extraction in extractions:
        yield from _described(extraction, used)


def _described(extraction: Extraction, used: set[Iri]) -> Iterator[Triple]:
    article = extraction.article
    for triple in chain.from_iterable(map(entity_triples, extraction.entities)):
        if triple[0] in used and triple[1] in (RDF.type, RDFS.label):
            yield triple
    if article.iri in used:
        yield article.iri, RDF.type, ARTICLE_CLASS[article.genre]
        if article.headline:
            yield article.iri, RDFS.label, Value(article.headline, language=article.language)


def _key(statement: Statement) -> tuple[str, ...]:
    return (statement.subject, statement.predicate, *_object_key(statement.object))


def _object_key(obj: Iri | Value) -> tuple[str, ...]:
    if isinstance(obj, Value):
        return ("literal", obj.lexical, obj.datatype or "", obj.language or "")
    return ("iri", obj)
