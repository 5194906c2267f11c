"""What an Arabic verb has behind a relative clause: "تعتمد الشركة التي تدير المركز على …"."""

from collections.abc import Iterator
from functools import cached_property

from kg.extract.arabic.concord import ArabicConcord
from kg.extract.arabic.valency import governing, prepositions_of, taking, transitive
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, VerbGroup

_NONE = frozenset[str]()


class ArabicParted(ArabicConcord):
    """A chunked Arabic sentence, and the complements that a relative clause parts from a verb."""

    @cached_property
    def parted(self) -> dict[int, int]:
        """Each complement that stands behind a relative clause, and the verb that has it.

        The verb has a frame with its preposition, and the verb of the relative clause none; or it
        has an object in one, and that of the relative clause has its own already.
        """
        found: dict[int, int] = {}
        takes = prepositions_of(self.lexicon)
        inside = {*self.lexicon.words["verbless"]["inside"]}  # "الشركة التي تأسست في دبي"
        for at, verb in self.verbs.items():
            if not verb.finite:
                continue
            wanted = takes.get(verb.lemma, _NONE) - inside
            opener = self._past_nouns(at + 1, wanted) if wanted else None
            oblique = self._behind_relative(opener, wanted) if opener is not None else None
            bare = self._object_behind(at) if verb.lemma in governing(self.lexicon) else None
            parted = [one for one in (oblique, bare) if one is not None]
            found |= {min(parted): at} if parted else {}
        return found

    @cached_property
    def _takers(self) -> frozenset[str]:
        """The verbs that have an object in some frame, or in each."""
        return transitive(self.lexicon) | taking(self.lexicon)

    def _object_behind(self, at: int) -> int | None:
        """Return the object behind the relative clause of a verb's subject, or None.

        "أطلقت الهيئة التي تشرف على القطاع منصة"
        """
        subject, opener = self.noun(at + 1), self._past_nouns(at + 1, _NONE)
        inner = self.verb(opener + 1) if opener is not None else None
        if opener is None or inner is None or subject is None or subject.preposition:
            return None
        if self.noun(opener) is not None and not self._may_act(at):
            return None
        named = opener + (self.noun(opener) is not None)  # past an indefinite noun without one
        whole = all(self.nouns[one].preposition == self.of for one in range(at + 2, named))
        if not whole or self.tokens[self.verbs[at].head].lemma:
            return None  # "تديرها": the pronoun at its end is the object
        behind = list(self._bare_nouns(opener + 2))
        if behind and behind[0] == opener + 2 and self.possessive(self.nodes[opener + 2]):  # type: ignore[arg-type]
            behind = behind[1:]  # its own subject: "التي يقع مقرها في دبي"
        resumes = bool(self.tokens[inner.head].lemma)  # "التي يرأسها كريم": he is its subject
        oblique = inner.lemma in prepositions_of(self.lexicon) and inner.lemma not in self._takers
        takes = not inner.passive and (not oblique or len(behind) > 1)
        left = behind[resumes or takes :]
        return left[0] if len(left) == 1 else None  # of two, one may be the inner verb's too

    def _may_act(self, at: int) -> bool:
        """Tell whether the noun behind a verb is of who acts, and may be its subject."""
        subject = self.nouns[at + 1]
        acts = self._actor(subject) and not self.accusative(subject)
        return acts and self._agrees(at, at + 1)

    def _behind_seat(self, at: int) -> int:
        """Return the position past where an indefinite body has its seat: "شركة مقرها ليون"."""
        node, body, town = (self.noun(one) for one in (at, at - 1, at + 1))
        if node is None or body is None or town is None or node.preposition:
            return at
        seats = self.lexicon.words["verbless"]["seat"]
        if not self.possessive(node) or not self._headed(at, seats) or self._determined(body):
            return at
        there = {"", *self.lexicon.words["verbless"]["inside"]}
        named = self.tokens[town.head].tag is Tag.NAME and town.preposition in there
        agrees = self._suffix_agrees(self.tokens[node.head].lemma, body)
        return max(at + 2, self.extent(at)) if named and agrees else at

    def _bare_nouns(self, at: int) -> Iterator[int]:
        """Yield the noun phrases without preposition up to the next mark, of a list the first."""
        for position in range(at, len(self.nodes)):
            node = self.noun(position)
            if node is None and not self._goes_on(position):
                return
            listed = self._goes_on(position - 1)
            if node is not None and not (node.preposition or listed or self._date(node)):
                yield position

    def _goes_on(self, at: int) -> bool:
        """Tell whether "و" at a position joins a noun without preposition to another."""
        behind = self.noun(at + 1) if self.coordinator(at) and self.noun(at - 1) else None
        return behind is not None and not behind.preposition

    def _past_nouns(self, at: int, wanted: frozenset[str]) -> int | None:
        """Return the relative behind noun phrases none of which is the complement itself.

        Where an indefinite noun has a relative clause without one, it is the last of the phrases.
        """
        position = at
        while (node := self.noun(position)) is not None:
            if node.preposition in wanted:
                return None
            position += 1
        if position == at:
            return None
        if self.mark(position, *self.lexicon.grammar.relatives):
            return position
        return position - 1 if self._tells_of(position) else None

    def _tells_of(self, at: int) -> bool:
        """Tell whether a verb describes the indefinite noun before it: "سجل يخص المواطنين"."""
        verb, node = self.verb(at), self.noun(at - 1)
        if verb is None or not verb.finite or node is None or self.possessive(node):
            return False
        noun = self.tokens[node.head]
        plain = noun.tag is Tag.WORD and not self.forms.definite(noun.text)
        taken_up = self.tokens[verb.head].lemma  # "تحالف تقوده أورنج": by the pronoun
        takes = taken_up and self._suffix_agrees(taken_up, node)
        return plain and bool(takes or self._agrees(at, at - 1))

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
                if inner is None or not self._goes_on(position):
                    return None
            elif inner is not None and node.preposition in own:
                own.discard(node.preposition)  # "التي حصلت على رخصة على"
            elif inner is not None and node.preposition in wanted:
                return position
        return None

    def _set_beside(self, at: int) -> bool:
        """Tell whether an adjective with its complement opens at a position: "، المتخصصة في X،"."""
        node, behind = self.noun(at), self.noun(at + 1)
        if (
            node is None
            or node.preposition
            or behind is None
            or behind.preposition in {"", self.of}
        ):
            return False
        token, occupied = self.tokens[node.head], self.lexicon.words["verbal"]["occupied"]
        stem = self.forms.bare(token.text).removesuffix("ه")
        return self.forms.definite(token.text) and stem in occupied
