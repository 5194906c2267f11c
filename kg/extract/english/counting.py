"""Several where a phrase shows one: "only eleven had a plan", "X, together with Y, runs it"."""

from functools import cached_property

from kg.extract.asked import asked_once
from kg.extract.english.contents import Contents
from kg.extract.english.examples import SUCH_AS
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase

_PLURAL = "plural"
_EVERY = frozenset({"all", "both"})
_OF_ONE = frozenset({"any", "each", "either", "much", "none", "other"})
"""What says how much there is, but not of several."""
_YEAR = 4
"""Digits of a year, which counts nothing."""


class Counting(Contents):
    """A chunked English sentence, and which of its phrases stand for several."""

    @asked_once
    def counted(self, at: int) -> tuple[str, frozenset[str]] | None:
        """Return how many of things named before a noun phrase speaks of, and their features."""
        node, verb, doing = self.noun(at), self.verb(at + 1), self.verb(at - 1)
        one = self.words(node.first, node.last) if node is not None else ""
        done = doing is not None and doing.lemma not in self.lexicon.grammar.copulas
        if done and one in self.lexicon.sets["counted.one"]:
            return one, frozenset()
        if node is None or verb is None or not verb.finite:
            return None
        word = self.tokens[node.head].text
        if self.words(node.first, node.last) in self.lexicon.sets["determiners.parts"]:
            done = verb.passive and word not in _OF_ONE  # "Most are held in Lyon"
            return ("" if word in _EVERY else word, frozenset({_PLURAL})) if done else None
        return (word, frozenset({_PLURAL})) if self._number_alone(node) else None

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

    def examples(self, at: int) -> tuple[int, ...]:
        """Return what is told of among others: "forty services, including the payroll"."""
        end = self.extent(at)
        end += self.mark(end, ",")
        first = self.noun(end)
        such = first is not None and first.preposition == SUCH_AS
        if such and not self._of_them(end) and self.who_is_to(end) is None:
            return self.conjuncts(end)
        told = (i for i in range(at, len(self.nodes)) if self._of_them(i))
        them = next(told, None)
        return self.conjuncts(them) if them and at == self._several_before(them) else ()

    def _of_them(self, at: int) -> bool:
        node = self.noun(at)
        return node is not None and self.tokens[node.first].text == "among them"

    def _several_before(self, at: int) -> int | None:
        """Return the nearest of several: "15 systems had moved to the cloud, among them X"."""
        for i in range(at - 1, -1, -1):
            if (node := self.noun(i)) is not None:
                head = self.tokens[node.head].text
                if self.lexicon.singular(head) != head:
                    return self._through_of(i)
        return None

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
