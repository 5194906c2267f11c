"""Whose a French work is that a sentence only mentions: "dans un rapport, X juge"."""

from kg.extract.french.counting import Counting
from kg.extract.lexicon import Tag

_ONE = frozenset({"un", "une"})


class Works(Counting):
    """A chunked French sentence, and who speaks in the works that it mentions."""

    def speaker_in(self, at: int) -> tuple[int, ...]:
        """Return who says something in a work: "X juge, dans un rapport", or nothing.

        Behind the verb, it must be one of speech: "a lu dans un rapport" is no such thing.
        """
        node = self.noun(at)
        within = node is not None and node.preposition == self.lexicon.words["working"]["within"]
        if node is None or not within or self.determiners(node).isdisjoint(_ONE):
            return ()
        complement = self.noun(at + 1)
        whose = complement is not None and complement.preposition == self.lexicon.grammar.of
        if complement and whose and self.tokens[complement.core].tag is not Tag.NUMBER:
            return ()  # not so: "une étude de 84 pages"
        before = self._finite_before(at)
        if before is not None:
            verb = self.verb(before)
            said = verb is not None and verb.lemma in self.lexicon.reporting
            return self.subject(before) if said else ()
        for position in range(at + 1, len(self.nodes)):
            verb = self.verb(position)
            if verb and verb.finite and self.relative(position) is None:
                return () if verb.passive else self.subject(position)
        return ()
