"""Parts and sums that stand for the thing that they are of: "le solde", "la moitié du coût"."""

from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile
from operator import or_

from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Phrase


def partial(clause: Clause, phrase: Phrase, words: Mapping[str, Collection[str]]) -> bool:
    """Tell whether a phrase only says how much of a thing, or of its cost: "60 % du budget".

    words  nouns for what remains ("words"), for a share ("shares"), for money ("sums"), and those
           of them that are somebody's ("owned")
    """
    nodes = _inner(clause, phrase) if words and not phrase.infinitive else ()
    if nodes and clause.head(nodes[0]) in words.get("owned", ()) and clause.possessor(phrase.node):
        return False  # "41 per cent of the agency's budget"
    parts = [_part(clause, one, words) for one in nodes]
    pronouns = [clause.tokens[one.head].tag is Tag.PRONOUN for one in nodes]
    return any(parts) and all(map(or_, parts, pronouns))


def whole(clause: Clause, phrase: Phrase, words: Mapping[str, Collection[str]]) -> int | None:
    """Return the position of what a share is of, past its cost: "40 % du coût du corpus"."""
    nodes = _inner(clause, phrase) if words and not phrase.infinitive else ()
    first = clause.tokens[nodes[0].head].text if nodes else ""
    if not (first.endswith("%") or first in words["shares"]):
        return None
    for far, node in enumerate(nodes):
        if not _part(clause, node, words):
            of = node.preposition == clause.lexicon.grammar.of
            said = clause.tokens[node.head].tag is not Tag.PRONOUN
            return phrase.node + far if of and said else None
    return None


def _inner(clause: Clause, phrase: Phrase) -> Sequence[NounPhrase]:
    """Return the noun phrases of a phrase, up to what only describes it."""
    inner = takewhile(bool, map(clause.noun, range(phrase.node, clause.extent(phrase.node))))
    return [node for node in inner if node and node.first < phrase.last]


def _part(clause: Clause, node: NounPhrase, words: Mapping[str, Collection[str]]) -> bool:
    """Tell whether a noun phrase is a figure, a share, a sum of money, or what remains."""
    token = clause.tokens[node.head]
    figure = token.tag is Tag.NUMBER or token.text.endswith("%")
    amount = is_quantity(token.entity)
    known = {*words["words"], *words["shares"], *words["sums"]}
    return figure or amount or not known.isdisjoint({token.text, clause.head(node)})
