"""English numbers that count things without naming them: "only eleven had an exit plan"."""

from kg.extract.english.contents import Contents
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase

_PLURAL = "plural"
_YEAR = 4
"""Digits of a year, which counts nothing."""


class Counting(Contents):
    """A chunked English sentence, and which of its phrases count things named before."""

    def counted(self, at: int) -> tuple[str, frozenset[str]] | None:
        """Return how many of things named before a noun phrase speaks of, and their features."""
        node, verb = self.noun(at), self.verb(at + 1)
        if node is None or verb is None or not verb.finite or not self._number_alone(node):
            return None
        return self.tokens[node.head].text, frozenset({_PLURAL})

    def _number_alone(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is but a number, with adverbs: "just four"."""
        head = self.tokens[node.head]
        before = self.tokens[node.first : node.head]
        if node.preposition or node.last != node.head + 1 or head.entity is not None or head.date:
            return False
        if any(token.tag is not Tag.ADVERB for token in before):
            return False
        digits = head.text.isdigit() and len(head.text) < _YEAR
        return digits or head.text in self.lexicon.quantities.numbers
