"""By whom a thing is made that stands before "من" and a verbal noun: "رقائق من إنتاج أورنج"."""

from kg.extract.arabic.posts import ArabicPosts


class ArabicMade(ArabicPosts):
    """A chunked Arabic sentence, and what is asked of the makers of its things."""

    def _doer(self, at: int) -> tuple[int, ...]:
        made = self._made_by(at)
        return super()._doer(at) if made is None else self.conjuncts(made[1])

    def _made_by(self, at: int) -> tuple[int, int] | None:
        """Return what is made, and by whom, where "من" and a verbal noun say that."""
        node, before, construct = self.noun(at), self.noun(at - 1), self._construct(at)
        verbal = self.lexicon.words["verbal"]
        if node is None or before is None or construct is None or self._actor(before):
            return None
        if node.preposition not in verbal["parts_of"][:1] or self._second(at) is not None:
            return None
        maker = self.noun(construct)
        if maker is None or not self._actor(maker) or not self._headed(at, verbal["making"]):
            return None
        named = any(token.entity for token in self.tokens[maker.core : maker.last])
        return (self._thing_before(at), construct) if named else None

    def _thing_before(self, at: int) -> int:
        """Return the head of the things before a position: "منصة البيانات من تطوير أورنج"."""
        thing, of = at - 1, {self.of, self.lexicon.grammar.at}
        while (node := self.noun(thing)) and node.preposition in of and self._determined(node):
            if self.noun(thing - 1) is None:
                break
            thing -= 1
        return thing
