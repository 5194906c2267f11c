"""Who makes or does what, where the name stands behind it: "le fabricant de puces Zorvex"."""

from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase


def maker_at(clause: Clause, node: NounPhrase, phrase: Phrase) -> int | None:
    """Return the token index of the name that ends a phrase and is its noun's, or None.

    The noun is definite and says what the name is; between them stand bare nouns.
    """
    stuff = clause.lexicon.sets.get("naming.stuff", frozenset())
    at = phrase.last - 1
    entity = clause.tokens[at].entity
    if not stuff or entity is None or at < node.last:
        return None
    noun = clause.lexicon.singular(clause.tokens[node.head].text)
    apposed = clause.lexicon.cues["apposed"]
    whole = f"{clause.tokens[node.head - 1].text} {noun}" if node.head else noun  # "jeune pousse"
    kind = apposed.get(noun) or apposed.get(whole)
    inner = clause.noun(phrase.node + 1)
    definite = clause.determiners(node) & clause.lexicon.grammar.definite
    if kind not in entity.types or inner is None or not definite:
        return None
    bare = clause.tokens[inner.first].text in stuff and inner.core == inner.first + 1
    leads = noun in clause.lexicon.sets.get("naming.leaders", frozenset())
    field = leads and inner.preposition == clause.lexicon.grammar.of  # "le géant du cloud X"
    return at if (bare or field) and inner.head != at else None
