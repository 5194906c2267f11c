"""What an Arabic verb has behind a relative clause: "تعتمد الشركة التي تدير المركز على …"."""

from functools import cached_property

from kg.extract.arabic.concord import ArabicConcord
from kg.extract.arabic.valency import prepositions_of
from kg.extract.nodes import Mark, VerbGroup

_NONE = frozenset[str]()


class ArabicParted(ArabicConcord):
    """A chunked Arabic sentence, and the complements that a relative clause parts from a verb."""

    @cached_property
    def parted(self) -> dict[int, int]:
        """Each complement that stands behind a relative clause, and the verb that has it.

        The verb has a frame with its preposition, and the verb of the relative clause none.
        """
        found: dict[int, int] = {}
        takes = prepositions_of(self.lexicon)
        inside = {*self.lexicon.words["verbless"]["inside"]}  # "الشركة التي تأسست في دبي"
        for at, verb in self.verbs.items():
            wanted = takes.get(verb.lemma, _NONE) - inside if verb.finite else _NONE
            opener = self._past_nouns(at + 1, wanted) if wanted else None
            if wanted and opener is not None:
                complement = self._behind_relative(opener, wanted)
                found |= {} if complement is None else {complement: at}
        return found

    def _past_nouns(self, at: int, wanted: frozenset[str]) -> int | None:
        """Return the relative behind noun phrases none of which is the complement itself."""
        position = at
        while (node := self.noun(position)) is not None:
            if node.preposition in wanted:
                return None
            position += 1
        opens = position > at and self.mark(position, *self.lexicon.grammar.relatives)
        return position if opens else None

    def _behind_relative(self, opener: int, wanted: frozenset[str]) -> int | None:
        """Return the complement behind a relative clause whose own verb does not take it."""
        inner: VerbGroup | None = None
        own: set[str] = set()
        for position in range(opener + 1, len(self.nodes)):
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                if inner is not None:
                    return None
                inner, own = node, {*prepositions_of(self.lexicon).get(node.lemma, _NONE)}
            elif isinstance(node, Mark):
                return None
            elif inner is not None and node.preposition in own:
                own.discard(node.preposition)  # "التي حصلت على رخصة على"
            elif inner is not None and node.preposition in wanted:
                return position
        return None
