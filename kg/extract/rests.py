"""Parts and sums that stand for the thing that they are of: "le solde", "la moitié du coût"."""

from collections.abc import Collection, Mapping
from operator import or_

from kg.extract.lexicon import Tag
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Phrase


def partial(clause: Clause, phrase: Phrase, words: Mapping[str, Collection[str]]) -> bool:
    """Tell whether a phrase only says how much of a thing, or of its cost: "60 % du budget".

    words  nouns for what remains ("words"), for a share ("shares") and for money ("sums")
    """
    if phrase.infinitive or not words:
        return False
    known = {*words["words"], *words["shares"], *words["sums"]}
    inner = range(phrase.node, clause.extent(phrase.node))
    nodes = [node for at in inner if (node := clause.noun(at)) and node.first < phrase.last]
    heads = [(clause.tokens[node.head], clause.head(node)) for node in nodes]
    figures = [
        token.tag is Tag.NUMBER
        or token.text.endswith("%")
        or (token.entity is not None and is_quantity(token.entity))
        or not known.isdisjoint({token.text, head})
        for token, head in heads
    ]
    pronouns = [token.tag is Tag.PRONOUN for token, _ in heads]
    return any(figures) and all(map(or_, figures, pronouns))
