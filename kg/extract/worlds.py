"""What a sentence says only of a world that it opens with: "in this scenario", "under the plan"."""

from kg.extract.effects import Scope, listed, scope_of
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.model import Modality

_LONGEST = 4
"""Noun phrases that open a sentence before its first comma."""


def setting(clause: Clause, at: int) -> Scope | None:
    """Return the scenario or the plan that a sentence opens with, in which alone it is so."""
    opening = _opening(clause)
    if len(opening) >= at:
        return None
    table = clause.lexicon.status["setting"]
    for node in opening:
        head, words = clause.lexicon.singular(clause.head(node)), (node.first, node.last)
        named = clause.words(max(node.core, node.head - 1), node.head + 1)  # "worst case"
        effect = listed(clause, "settings", head, named)
        if effect == Modality.HYPOTHETICAL or (effect and opening[0].preposition in table["under"]):
            return scope_of(effect, words)
        if clause.after_worlds and head in table["ordinals"] and len(opening) == 1:
            return Scope(Modality.HYPOTHETICAL, negative=False, words=words)
    return None


def tells_worlds(clause: Clause) -> bool:
    """Tell whether a sentence says that several worlds can be: "three scenarios are possible"."""
    worlds = clause.lexicon.status["setting"]["worlds"]
    return not clause.texts.isdisjoint(worlds)


def _opening(clause: Clause) -> list[NounPhrase]:
    """Return the noun phrases before the comma that ends what opens a sentence."""
    first = clause.noun(0)
    if first is None or not first.preposition:
        return []
    found: list[NounPhrase] = []
    for position in range(_LONGEST + 1):
        if clause.mark(position, ","):
            return found
        if (node := clause.noun(position)) is None:
            return []
        found.append(node)
    return []
