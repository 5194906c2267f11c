"""Whether a thing that is spoken of is new, or is there already, or is not there yet."""

from collections.abc import Iterable, Mapping

from kg.extract.matching import Match
from kg.extract.scopes import Scope
from kg.extract.stance import Status
from kg.extract.syntax import Clause
from kg.model import Kind, Modality, Polarity
from kg.names import SOV

_MAKING = frozenset({SOV.creates, SOV.launches, SOV.develops, SOV.coBuilds})
_NOT_YET = frozenset(set(Modality) - {Modality.ASSERTED, Modality.REPORTED, Modality.PREDICTED})


def measures(match: Match) -> bool:
    """Tell whether a match reads the figure in a noun phrase: "a second phase of 12 MW"."""
    return match.trigger.kind == "name" and match.trigger.word in {"amount", "quantity"}


def holder(match: Match) -> int:
    """Return the noun phrase that a match is of: of a figure, what it measures."""
    held = match.fillers.get("theme", ()) if measures(match) else ()
    return held[0].node if len(held) == 1 else match.at


def is_new(clause: Clause, match: Match) -> bool:
    """Tell whether a noun is of a thing not known yet: "plans a data centre in Rabat"."""
    told = "self" in match.fillers or measures(match)
    return told and clause.indefinite(holder(match))


def is_there(clause: Clause, match: Match) -> bool:
    """Tell whether a noun is of a thing that is there: "will run on its own cluster of 64 GPUs"."""
    if match.frame.kind is not Kind.STATE_OF_AFFAIRS:
        return False
    possessives = frozenset(clause.lexicon.words["determiners"].get("possessive", ()))
    return bool(_determiners(clause, match) & (clause.lexicon.grammar.definite | possessives))


def _determiners(clause: Clause, match: Match) -> frozenset[str]:
    """Return what determines the noun that a match says something of, where it is of one."""
    node = clause.noun(holder(match))
    told = "self" in match.fillers or measures(match)
    return clause.determiners(node) if node and told else frozenset()


def making(found: Iterable[Match]) -> dict[int, Match]:
    """Return the matches that say that something is made, by where they stand."""
    return {m.at: m for m in found if _MAKING & {one.relation for one in m.frame.emissions}}


def shaper(clause: Clause, match: Match, shaping: Mapping[int | None, Match]) -> Match | None:
    """Return what says how a thing comes about that a clause describes, where it is not known.

    shaping  the matches that may, by where they stand: "créer une agence qui contrôle …"
    """
    at = match.verb
    if at is None or not (subject := clause.subject(at)) or subject[0] >= at:
        return None
    above, event = clause.object_verb(subject[0]), clause.outermost(subject[0])
    found = shaping.get(event) or (None if above is None else shaping.get(above))
    return found if found is not match and clause.indefinite(subject[0]) else None


def unreal(status: Status, words: tuple[int, int]) -> Scope | None:
    """Return how a thing is put that is only planned or asked for, or not made: it does nothing."""
    negative = status.polarity is Polarity.NEGATIVE
    if not negative and status.modality not in _NOT_YET:
        return None
    modality = Modality.HYPOTHETICAL if negative or not status.modality else status.modality
    return Scope(modality, negative=False, words=words)
