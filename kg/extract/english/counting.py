"""Several where a phrase shows one: "only eleven had a plan", "X, together with Y, runs it"."""

from functools import cached_property

from kg.extract.english.contents import Contents
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase

_PLURAL = "plural"
_YEAR = 4
"""Digits of a year, which counts nothing."""


class Counting(Contents):
    """A chunked English sentence, and which of its phrases stand for several."""

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

    def together(self, at: int) -> tuple[int, ...]:
        """Return whom "they" stands for in their own words: "X and Y said they had signed"."""
        node = self.noun(at)
        if node is None or self.tokens[node.head].text != "they":
            return ()
        above = self._finite_before(at)
        subject = self.subject(above) if above is not None else ()
        return subject if len(subject) > 1 else ()

    def accompanied(self, subject: int, at: int) -> tuple[int, ...]:
        """Return a subject with who is put beside it: "X, together with Y, is building"."""
        end = self.extent(subject)
        end += self.mark(end, ",")
        beside = self.noun(end) if subject < end < at else None
        if beside is None or self.tokens[beside.first].text not in self._accompanying:
            return ()
        return (subject, *self.conjuncts(end))

    @cached_property
    def _accompanying(self) -> frozenset[str]:
        return self.lexicon.sets["accompanying.words"]
