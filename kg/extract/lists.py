"""The items of a list, which are put as the sentence with the colon above them puts them.

"The members recommended that: / - the state host its records; / - …": no item is a fact.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.conjugation import Mood
from kg.extract.cues import cue, in_order
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Linker
from kg.extract.syntax import Clause
from kg.extract.tokens import Token
from kg.model import Cue, CueKind, Iri, Kind, Modality, Quote, Sentence, Span, Statement, frozen

Analyse = Callable[[Sequence[Token], Lexicon], Clause]

_ITEM = re.compile(r"\s*(?:[-–—•*▪►·]|\d{1,2}[.)])\s")
_FACTUAL = frozenset({Modality.ASSERTED, Modality.REPORTED})


@frozen()
class Lead:
    """The sentence above a list: how it puts the items, whose word they are, what shows it."""

    modality: Modality
    claimant: Iri
    cue: Cue
    kind: Kind | None


def lead_of(clause: Clause, linker: Linker, voice: Iri) -> Lead | None:
    """Return how a sentence puts the list that it opens, or None where it opens none, or facts."""
    if not clause.tokens or clause.tokens[-1].text != ":":
        return None
    at = next((i for i in sorted(clause.verbs, reverse=True) if clause.verbs[i].finite), None)
    verb = clause.verb(at) if at is not None else None
    if at is None or verb is None:
        return None
    status = clause.lexicon.status
    put = next((name for name in Modality if verb.lemma in status["clauses"].get(name, ())), None)
    if put is None and verb.lemma not in clause.lexicon.reporting:
        return None
    subject = clause.subject(at)
    noun = clause.noun(subject[0]) if subject else None
    found = linker.resolve(clause, clause.phrase(subject[0])) if noun else None
    claimant = linker.source(found.entity) if found and found.entity else voice
    kind = status["kinds"].get(put) if put else None
    return Lead(
        Modality(put) if put else Modality.REPORTED if claimant != voice else Modality.HYPOTHETICAL,
        claimant,
        cue(clause, CueKind.ATTRIBUTION, verb.head),
        Kind(kind) if kind else None,
    )


def is_item(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence of a text is an item of a list."""
    return _ITEM.match(text, sentence.span.start) is not None


def with_leads(
    clauses: Iterable[tuple[Sentence, Clause]], text: str, analyse: Analyse
) -> Iterator[tuple[Sentence, Clause]]:
    """Yield sentences with their analysis, an item's with the words above that it goes on from.

    "The board recommends: / - to ban X; / - to give Y the control of Z"
    """
    lead: Clause | None = None
    for sentence, clause in clauses:
        if lead is None or not _listed(text, sentence):
            lead = clause if _breaks_off(clause) else None
        elif (first := _goes_on(clause)) is not None:
            tokens = (*lead.tokens[:-1], *clause.tokens[first:])
            yield sentence, analyse(tokens, clause.lexicon)
            continue
        yield sentence, clause


def _listed(text: str, sentence: Sentence) -> bool:
    return is_item(text, sentence) or text[sentence.span.start].islower()


def _breaks_off(clause: Clause) -> bool:
    """Tell whether a colon ends a sentence right behind its verb: "La commission recommande :"."""
    if len(clause.nodes) < len("X:") or clause.tokens[-1].text != ":":
        return False
    at = len(clause.nodes) - 2
    while (mark := clause.marks.get(at)) and mark.tag in {Tag.ADVERB, Tag.PREPOSITION}:
        at -= 1
    verb = clause.verb(at)
    return verb is not None and (verb.finite or bool(verb.governors)) and bool(clause.subject(at))


def _goes_on(clause: Clause) -> int | None:
    """Return the token with which an item goes on with what is above it, or None.

    It is an infinitive, a clause behind "que", or a noun phrase without a finite verb.
    """
    at = 0
    while clause.is_mark(at) and clause.marks[at].tag not in {Tag.RELATIVE, Tag.PREPOSITION}:
        at += 1
    if at == len(clause.nodes):
        return None
    verb, first = clause.verb(at), clause.nodes[at].first
    that = clause.mark(at, *clause.lexicon.grammar.that)
    acts = verb is not None and verb.mood is Mood.INFINITIVE
    bare = clause.noun(at) is not None and not any(one.finite for one in clause.verbs.values())
    return first if that or acts or bare else None


def within_item(statement: Statement, sentence: Sentence, text: str) -> Statement:
    """Return what an item says with the item's words for evidence, not those above it."""
    first = sentence.span.start
    if statement.evidence[0].span.start >= first or statement.evidence[0].span.end <= first:
        return statement
    quotes = [
        Quote.of(text, Span(max(one.span.start, first), one.span.end)) for one in statement.evidence
    ]
    return replace(statement, evidence=tuple(quotes))


def as_item(statement: Statement, lead: Lead, voice: Iri) -> Statement:
    """Return what an item says, as the sentence above the list puts it."""
    if statement.claimant != voice or statement.modality not in _FACTUAL | {lead.modality}:
        return statement
    return replace(
        statement,
        modality=lead.modality,
        claimant=lead.claimant,
        reported_by=voice if lead.claimant != voice else None,
        kind=lead.kind or statement.kind,
        cues=in_order([lead.cue, *statement.cues]),
    )
