"""What a sentence says only of a world that it opens with: "in this scenario", "under the plan"."""

from kg.extract.effects import PLAIN, Scope, listed, scope_of
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


def announced(clause: Clause, at: int) -> Scope | None:
    """Return what a noun that is nobody's makes of what its colon opens: "The rumour: …"."""
    node, colon = clause.noun(0), 1
    if at <= colon or node is None or node.preposition or not clause.mark(colon, ":"):
        return None
    owned = node.core - node.first > 1  # "The union's fear" is the union's word
    own = clause.determiners(node) & clause.lexicon.sets["determiners.possessive"]
    named = clause.words(max(node.core, node.head - 1), node.head + 1)
    head = clause.lexicon.singular(clause.head(node))
    effect = listed(clause, "thoughts", head, named) or listed(clause, "settings", head, named)
    open_ = effect is not None and effect != PLAIN and not (own or owned)
    return scope_of(effect, (node.first, node.last)) if effect and open_ else None


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
