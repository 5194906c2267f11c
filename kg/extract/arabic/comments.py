"""Verbs of speech that only comment in Arabic: "…، يقول الوزير", "…، كتب حداد في عموده"."""

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.passives import ArabicPassives
from kg.extract.lexicon import Tag
from kg.extract.nodes import ASIDE
from kg.extract.subjects import Comment


class ArabicComments(ArabicPassives):
    """A chunked Arabic sentence, and the comments that say whose words it is."""

    def inverted(self, at: int) -> bool:
        """Tell whether a verb of speech says whose words stand before it."""
        return self._inverted(at) is not None

    def comment(self, at: int) -> Comment | None:
        """Return the comment on what is said beside it that a verb makes, or None."""
        found = super().comment(at)
        if found is None:
            return None
        end = self._past_besides(self.extent(found.said_by[-1]))
        last = self.nodes[end].first if end < len(self.nodes) else len(self.tokens)
        return Comment(found.said_by, found.first, last)

    def _past_besides(self, at: int) -> int:
        """Return the position past where, or to whom, somebody says a thing: "في عموده"."""
        besides = self.lexicon.status["sources"]["besides"]
        while (where := self.noun(at)) and where.preposition in besides:
            at = self.extent(at)
        return at

    def _inverted(self, at: int) -> int | None:
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or node is None or node.preposition:
            return None
        if verb.lemma not in self.lexicon.reporting or self.clause_behind(at) is not None:
            return None
        before = at - 1
        while self.coordinator(before) or self.mark(before, ","):
            before -= 1
        if self._closes_speech(before):
            return at + 1
        end = self._past_besides(self.extent(self.conjuncts(at + 1)[-1]))
        ends = self.closed_by(end, ".", *ASIDE)
        comment = self.mark(at - 1, *ASIDE) and at > 1 and not self._awaited(at)
        return at + 1 if comment and ends and self._actor(node) else None

    def _awaited(self, at: int) -> bool:
        """Tell whether a verb is of the clause that a subordinate one waits for: "عندما …، …"."""
        first = int(self.coordinator(0))
        opener = self.marks.get(first)
        if opener is None or opener.tag is not Tag.SUBORDINATOR:
            return False
        return not any(self.mark(one, ",", *STOPS) for one in range(first, at - 1))
