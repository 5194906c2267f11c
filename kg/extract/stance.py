"""How a statement is put, and what a denial or a second negation makes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.match import Match
from kg.extract.reported import Report
from kg.extract.syntax import Clause
from kg.model import (
    FACTUAL_MODALITIES,
    Certainty,
    Cue,
    CueKind,
    Entity,
    Iri,
    Kind,
    Modality,
    Polarity,
    Statement,
    frozen,
)
from kg.names import SCHEMA


@frozen()
class Status:
    """The status of a statement before its source is known; `modality` None is a plain fact."""

    polarity: Polarity
    modality: Modality | None
    kind: Kind
    certainty: Certainty
    cues: tuple[Cue, ...]
    degree: str | None
    temporal: str | None
    now: bool


def viewed(match: Match, modality: Modality | None, *, negative: bool) -> Modality | None:
    """Return the modality of a frame that tells a view, whose denial may be put as a fact."""
    affirmed = negative == match.trigger.negative  # "is not immune to" affirms
    if modality is Modality.HYPOTHETICAL and match.frame.kind is Kind.RISK and not affirmed:
        return None  # "le risque n'est pas de …"
    if modality is None and affirmed and match.frame.kind is Kind.EVALUATION:
        return Modality.EVALUATED  # "confuses cost with value" judges
    return modality


def plain(kind: Kind, modality: Modality | None = None) -> Status:
    """Return the status of what is said in passing: no negation or doubt around it bears on it.

    Who denies that "X, directrice de Y, a signé" denies nothing of X and Y.

    modality  what the thing's own words make of it: "X's planned site"
    """
    return Status(Polarity.POSITIVE, modality, kind, Certainty.CERTAIN, (), None, None, now=False)


def denied(status: Status, cue: Cue) -> Status:
    """Return the status of what somebody says is not so, by the word that says it."""
    modality = None if status.modality is Modality.HYPOTHETICAL else status.modality
    return turned(replace(status, modality=modality), cue)


def any_denied(clause: Clause, status: Status) -> bool:
    """Tell whether only "any" negates what is denied: "denies that it signed any contract"."""
    spans = {one.span for one in status.cues if one.kind is CueKind.NEGATION}
    listed = clause.lexicon.words["determiners"]["negative"]
    words = [token.text for token in clause.tokens if token.span in spans]
    return status.polarity is Polarity.NEGATIVE and bool(words) and set(words) <= set(listed)


def turned(status: Status, cue: Cue) -> Status:
    """Return a status with the other polarity, by the word that turns it.

    Two negations make none: what is then put as so has no word of negation left.
    """
    if status.polarity is Polarity.POSITIVE:
        cues = (*status.cues, Cue(CueKind.NEGATION, cue.span, cue.text))
        return replace(status, polarity=Polarity.NEGATIVE, cues=cues)
    cues = tuple(one for one in status.cues if one.kind is not CueKind.NEGATION)
    return replace(status, polarity=Polarity.POSITIVE, cues=cues)


def of_oneself(kind: Kind, subject: Entity, claimant: Iri) -> bool:
    """Tell whether somebody only says what they are like: "I was wrong" judges no matter."""
    return kind is Kind.EVALUATION and SCHEMA.Person in subject.types and subject.iri == claimant


def settled(statements: Sequence[Statement], found: Sequence[Match]) -> list[Statement]:
    """Return the statements without what a noun puts otherwise than the verb of the same does.

    "Would buy its chips from AMD": the verb says that AMD might provide them, no noun that it does;
    nor do "chips from AMD" in "approved the purchase of chips from AMD".
    """
    of_verbs = {one.frame.id for one in found if one.verb is not None}
    of_nouns = {one.frame.id for one in found if one.verb is None} - of_verbs
    by_noun = [one.rule.rpartition("/")[2] in of_nouns for one in statements]
    put = {_triple(one): one for one, noun in zip(statements, by_noun, strict=True) if not noun}
    return [
        one
        for one, noun in zip(statements, by_noun, strict=True)
        if not (noun and (_otherwise(one, put.get(_triple(one))) or _left_open(one, statements)))
    ]


def _triple(one: Statement) -> tuple[object, ...]:
    return one.subject, one.predicate, one.object


def _otherwise(one: Statement, other: Statement | None) -> bool:
    """Tell whether another statement of the same puts it in another way."""
    return other is not None and (one.polarity, one.modality) != (other.polarity, other.modality)


def _left_open(one: Statement, statements: Sequence[Statement]) -> bool:
    """Tell whether what is put as a fact is left open by words that hold its own."""
    span = one.evidence[0].span
    return one.modality in FACTUAL_MODALITIES and any(
        _triple(other) == _triple(one)
        and other.modality not in FACTUAL_MODALITIES
        and other.evidence[0].span.start <= span.start
        and span.end <= other.evidence[0].span.end
        for other in statements
    )


def by_each(statement: Statement, report: Report | None) -> Iterator[Statement]:
    """Yield a statement once for each of those who say it together."""
    said_by = (statement.claimant, *(report.others if report else ()))
    own = tuple(one for one in said_by if one == statement.subject)  # of themselves alone
    for one in own or said_by:
        yield statement if one == statement.claimant else replace(statement, claimant=one)
