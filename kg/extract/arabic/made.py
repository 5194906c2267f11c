"""Who makes a thing before "من" and a verbal noun, "من إنتاج أورنج", and to whom one is given."""

from kg.extract.arabic.posts import ArabicPosts
from kg.extract.lexicon import Tag
from kg.extract.settled import lessened


class ArabicMade(ArabicPosts):
    """A chunked Arabic sentence, and what is asked of the makers of its things."""

    def _doer(self, at: int) -> tuple[int, ...]:
        if (made := self._made_by(at)) is not None:
            return self.conjuncts(made[1])
        if self._given_to(at):
            governing = self.object_verb(at)
            return () if governing is None else self._of_governing(at, governing)
        found = () if self._made_by_name(at) else super()._doer(at)
        whose = found and lessened(self, at) and not self._construct(at)
        return found if not whose or all(map(self._body_at, found)) else ()

    def _body_at(self, at: int) -> bool:
        """Tell whether somebody stands there, and no plan: "تهدف الخطة إلى تقليل الاعتماد"."""
        node = self.noun(at)
        return node is not None and self._actor(node)

    def _given_to(self, at: int) -> bool:
        """Tell whether a noun of giving has to whom in construct: "منح الشركة رخصة".

        Where "ل" says to whom the construct gives: "منح فرنسا تمويلا للمشروع".
        """
        second = self._second(at)
        if second is None or not self._headed(at, self.lexicon.words["verbal"]["giving"]):
            return False
        behind = [node for one in (second + 1, self.extent(second)) if (node := self.noun(one))]
        to, action = self.lexicon.grammar.at, self._action
        return not any(
            one.preposition == to and not action(self.tokens[one.head]) for one in behind
        )

    def _made_by_name(self, at: int) -> bool:
        """Tell whether some name says by whom a thing is made: nobody before it does that."""
        before, maker = self.noun(at - 1), self._maker(at)
        if before is None or maker is None or self._actor(before):
            return False
        of_what = self.tokens[self.nouns[maker].head]
        named = of_what.tag is Tag.NAME or of_what.text not in self.forms.nouns
        return named and not self.forms.definite(of_what.text)

    def _made_by(self, at: int) -> tuple[int, int] | None:
        """Return what is made, and by whom, where "من" and a verbal noun say that."""
        maker = self._maker(at)
        thing = self._thing_before(at) if self.noun(at - 1) else self._said_made(at)
        if thing is None or maker is None or self._second(at) is not None:
            return None
        who = self.nouns[maker]
        if self._actor(self.nouns[thing]) or not self._actor(who):
            return None
        named = any(token.entity for token in self.tokens[who.core : who.last])
        return (thing, maker) if named else None

    def _maker(self, at: int) -> int | None:
        """Return what stands in construct with "من" and a verbal noun of making."""
        node, verbal = self.noun(at), self.lexicon.words["verbal"]
        if node is None or node.preposition not in verbal["parts_of"][:1]:
            return None
        return self._construct(at) if self._headed(at, verbal["making"]) else None

    def _said_made(self, at: int) -> int | None:
        """Return what a copula says that it is made: "ليست الخرائط من صنع أورنج"."""
        governing = self.object_verb(at)
        verb = self.verb(governing) if governing is not None else None
        if governing is None or verb is None or verb.lemma not in self.lexicon.grammar.copulas:
            return None
        subject = self.subject(governing)
        return subject[0] if subject and self.noun(subject[0]) else None

    def _thing_before(self, at: int) -> int:
        """Return the head of the things before a position: "منصة البيانات من تطوير أورنج"."""
        thing, of = at - 1, {self.of, self.lexicon.grammar.at}
        while (node := self.noun(thing)) and node.preposition in of and self._determined(node):
            if self.noun(thing - 1) is None:
                break
            thing -= 1
        return thing
