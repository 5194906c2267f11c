"""The items of a list, which are put as the sentence with the colon above them puts them.

"The members recommended that: / - the state host its records; / - …": no item is a fact.
"""

import re
from dataclasses import replace

from kg.extract.cues import cue, in_order
from kg.extract.linking import Linker
from kg.extract.syntax import Clause
from kg.model import Cue, CueKind, Iri, Kind, Modality, Sentence, Statement, frozen

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
