"""Whether a noun that opens a frame is of a thing that is new or of one that is there already."""

from kg.extract.matching import Match
from kg.extract.syntax import Clause
from kg.model import Kind


def measures(match: Match) -> bool:
    """Tell whether a match reads the figure in a noun phrase: "a second phase of 12 MW"."""
    return match.trigger.kind == "name" and match.trigger.word in {"amount", "quantity"}


def holder(match: Match) -> int:
    """Return the noun phrase that a match is of: of a figure, what it measures."""
    held = match.fillers.get("theme", ()) if measures(match) else ()
    return held[0].node if len(held) == 1 else match.at


def is_new(clause: Clause, match: Match) -> bool:
    """Tell whether a noun is of a thing not known yet: "plans a data centre in Rabat"."""
    return bool(_determiners(clause, match) & clause.lexicon.grammar.indefinite)


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
