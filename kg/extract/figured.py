"""What a figure says of a thing, and for whom or what money is given."""

from kg.extract.headed import wanted_heads
from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause
from kg.names import SCHEMA, SOV

_WIDTH = 3
"""Words behind a figure that may say that it is a difference: "de plus que"."""


def amounts(clause: Clause, referent: Referent) -> bool:
    """Tell whether it is a sum of money: no difference, no tax: "4 millions d'euros de moins"."""
    types = referent.entity.types if referent.entity else ()
    if SCHEMA.MonetaryAmount not in types:
        return False
    return not any(other(clause, referent) for other in (_differs, _owed, _multiplied, _shared))


def contributed(clause: Clause, referent: Referent) -> bool:
    """Tell whether it is a sum of money, or the rest of one: "X apporte 4 millions, Y le solde"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    rest = clause.lexicon.sets.get("nouns.rests.words", frozenset())
    return amounts(clause, referent) or (node is not None and clause.head(node) in rest)


def holds(clause: Clause, referent: Referent) -> bool:
    """Tell whether a figure says how much a thing holds or does: "12 MW", no "12 engineers".

    Nor is how far it is or how much less: "à 4 kilomètres de Lyon", "40 MW less than planned".
    """
    entity, phrase = referent.entity, referent.phrase
    node = clause.noun(phrase.node) if phrase else None
    if entity is None or SCHEMA.QuantitativeValue not in entity.types or _differs(clause, referent):
        return False
    if node is None or phrase is None:
        return True
    inside = clause.tokens[max(phrase.first, node.first) : min(phrase.last, node.last)]
    if any(is_quantity(token.entity) for token in inside):
        return not _far(clause, phrase.node)
    words = [part for token in inside for part in (token.text, *token.text.split("-"))]
    behind = clause.noun(phrase.node + 1)
    if behind is not None and node.head < behind.head < phrase.last:  # "milliards de paramètres"
        many = clause.tokens[node.head].text in clause.lexicon.quantities.magnitudes
        words += [clause.tokens[behind.head].text] if many else []
    sets = clause.lexicon.sets
    counted = wanted_heads(sets["nouns.counts.words"] | sets["set.device"], clause.lexicon)[0]
    return any(word in counted or clause.lexicon.singular(word) in counted for word in words)


def paid(clause: Clause, referent: Referent) -> bool:
    """Tell whether money given to or for a thing funds it: no thief, no debt, and no debate."""
    types = referent.entity.types if referent.entity else ()
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    said = node is not None and _listed(clause, node, "unpaid")
    return not said and SOV.Regulator not in types


def means(clause: Clause, referent: Referent) -> bool:
    """Tell whether words say what one may lack: "without a licence", not "without delay"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node is None or clause.tokens[node.head].tag is Tag.PRONOUN:
        return False
    return clause.head(node) not in clause.lexicon.sets["nouns.manner.words"]


def _listed(clause: Clause, node: NounPhrase, table: str) -> bool:
    """Tell whether a noun that a list of nouns.toml has heads a phrase."""
    text = clause.tokens[node.head].text
    wanted, _ = wanted_heads(clause.lexicon.sets[f"nouns.counts.{table}"], clause.lexicon)
    return not wanted.isdisjoint({text, clause.lexicon.singular(text), clause.head(node)})


def _differs(clause: Clause, referent: Referent) -> bool:
    """Tell whether a figure is how much less or more another is, by the words behind it."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node is None:
        return False
    listed = clause.lexicon.sets["nouns.counts.differences"]
    ends = range(node.last + 1, node.last + 1 + _WIDTH)
    return any(clause.words(node.last, end) in listed for end in ends)


def _multiplied(clause: Clause, referent: Referent) -> bool:
    """Tell whether a figure is so many times another, by what opens it: "twice the 3 million"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    listed = clause.lexicon.sets.get("nouns.counts.multiples", frozenset())
    return node is not None and any(
        one.text in listed for one in clause.tokens[max(0, node.first - 1) : node.first + 1]
    )


def _shared(clause: Clause, referent: Referent) -> bool:
    """Tell whether a sum is a share of what a thing costs: "paid €3 million of the bill for it"."""
    behind = clause.noun(referent.phrase.node + 1) if referent.phrase else None
    listed = clause.lexicon.sets.get("nouns.counts.whole", frozenset())
    if behind is None or behind.preposition != clause.lexicon.grammar.of:
        return False
    known = clause.determiners(behind) & clause.lexicon.grammar.definite
    return bool(known) and clause.lexicon.singular(clause.head(behind)) in listed


def _owed(clause: Clause, referent: Referent) -> bool:
    """Tell whether a sum is what somebody has to pay: "€4 million in damages"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    behind = clause.noun(referent.phrase.node + 1) if referent.phrase else None
    if node is None or behind is None or behind.first != node.last:
        return False
    said = behind.preposition in clause.lexicon.sets["nouns.counts.as"]
    return said and _listed(clause, behind, "owed")


def _far(clause: Clause, at: int) -> bool:
    """Tell whether a figure is how far a thing is: "à 4 kilomètres de Lyon", "12 km of detour"."""
    node, behind = clause.noun(at), clause.noun(at + 1)
    lengths = clause.lexicon.sets["nouns.counts.lengths"]
    if node is None or behind is None or not behind.preposition or behind.first != node.last:
        return False
    text = clause.words(node.first, node.last)
    if not any(text.endswith(one) for one in lengths):
        return False
    named = clause.tokens[behind.head].tag is Tag.NAME
    return named or clause.head(behind) in clause.lexicon.sets["nouns.counts.apart"]
