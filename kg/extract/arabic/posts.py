"""Who bears an Arabic role, of what body, and what an office is called without its bearer."""

from collections.abc import Collection

from kg.extract.arabic.places import ArabicPlaces
from kg.extract.inflection import spelled
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.tokens import Token


class ArabicPosts(ArabicPlaces):
    """A chunked Arabic sentence, and the posts that are held in it."""

    def _predicated(self, at: int) -> tuple[int, ...]:
        """Return of what a noun is said; a role of the person behind whom it is between commas.

        "بجهود أحمد علي، مدير الشركة"
        """
        role, person = self.noun(at), self.noun(at - 2)
        beside = person is not None and self.mark(at - 1, ",") and self._is_person(person)
        held = beside and role is not None and not role.preposition and self._role(role)
        return (at - 2,) if held else super()._predicated(at)

    def _bears_both(self, at: int) -> tuple[int, ...]:
        """Return who bears a role that "و" adds to another: "ليلى، الشريكة المؤسسة ومديرة أفق"."""
        role, first = self.noun(at), at - 1
        if role is None or not self.coordinator(first) or not self._role(role):
            return ()
        while self.noun(first - 1) is not None:
            first -= 1
        title, found = (
            self.noun(first),
            self._predicated(first) if self.mark(first - 1, ",") else (),
        )
        alike = title is not None and self._feminine(title) == self._feminine(role)
        person = self.noun(found[0]) if found and alike else None
        return found if person is not None and self._is_person(person) else ()

    def _identified(self, at: int) -> tuple[int, ...]:
        """Return who bears a role that a clause without a verb says they have.

        "مشغل المركز هو أورنج", "مالك المركز: أورنج", "والممول أورنج"; not "قال المالك: أورنج …"
        """
        named = self._own_name(at)
        end = at + 1 if named else self.extent(at)
        told = self._is_pronoun(end) or self.mark(end, ":")
        name = self.noun(end + told)
        if name is None or not (named or not name.preposition) or not self._specified(name):
            return ()
        found = self.conjuncts(end + told)
        if self._is_pronoun(end):
            return found
        alone = self._opens_said(at) and self._closes(self.extent(found[-1]))
        return found if alone and (told or self._actor(name)) else ()

    def _told_to(self, at: int, slot: str) -> tuple[int, ...]:
        """Return the complement of a slot "said X" that is all a clause says, also behind "أما".

        "التشغيل لأورنج", "أما الملكية فباقية للدولة"
        """
        preposition = spelled(slot.partition(" ")[2])
        if found := self._said_of(at, preposition):
            return found
        end = self.extent(at)
        if not self.mark(at - 1, *self.lexicon.words["verbless"]["topic"]) or not self._apart(
            end + 1
        ):
            return ()
        said = self.noun(end + 1)
        end += 1 + (said is not None and not said.preposition and self.indefinite(end + 1))
        said = self.noun(end)
        told = said is not None and said.preposition == preposition
        found = self.conjuncts(end) if told else ()
        return found if found and self._closes(self.extent(found[-1])) else ()

    def _own_name(self, at: int) -> bool:
        """Tell whether a name is right behind a role with a pronoun: "ومشغلها أورنج"."""
        role, name = self.noun(at), self.noun(at + 1)
        if role is None or name is None or not self.possessive(role):
            return False
        own = name.preposition in {"", self.of}
        return own and self._actor(name) and self._specified(name)

    def _signed_for(self, at: int) -> tuple[int, ...]:
        """Return the body behind a comma where a line says what its author is, and no more.

        "* باحثة في السياسات الرقمية، مركز أفق للدراسات"
        """
        opens = not any(isinstance(node, VerbGroup | NounPhrase) for node in self.nodes[:at])
        house = (
            self.noun(self.extent(at) + 1) if opens and self.mark(self.extent(at), ",") else None
        )
        if house is None or house.preposition or not self._actor(house):
            return ()
        end = self.extent(self.extent(at) + 1)
        closed = end == len(self.nodes) or self.mark(end, ".")
        return (self.extent(at) + 1,) if closed else ()

    def titled(self, at: int) -> int | None:
        """Return the role behind which a name stands: "وزير النقل، أحمد علي", "وزيرة النقل هدى"."""
        node = self.noun(at)
        if node is None or not self._is_person(node):
            return None
        role = self.outermost(at)
        if node.preposition == self.of and self._apposed_name(role) == at:
            if (titled := self.noun(role)) is not None and self._role(titled):
                return role
        elif node.preposition == self.of:
            return None
        position = at - 1 - self.mark(at - 1, ",")  # "الوزيرة المكلفة بالرقمنة كنزة بنجلون"
        while self.noun(position) is not None or self.coordinator(position):
            if self.named_by(position) == at:
                return position
            position -= 1
        return None

    def own_deed(self, at: int) -> bool:
        """Tell whether a noun says what is done to a thing spoken of before: "تدريبه"."""
        node = self.noun(at)
        return node is not None and self.possessive(node) and self._action(self.tokens[node.head])

    def _joined_deed(self, first: int, at: int) -> bool:
        """Tell whether a noun says what is done, and another what is done more: "بناؤه وتشغيله"."""
        node = self.noun(first)
        deed = node is not None and self._action(self.tokens[node.head])
        return deed and first < at and at in self.conjuncts(first)

    def heads_body(self, at: int) -> bool:
        """Tell whether an office is of something: "وزير الطاقة", and no "وزير الدولة"."""
        construct = self._construct(at)
        return construct is not None and not self._headed(construct, self._no_portfolio)

    def office_end(self, at: int) -> int | None:
        """Return the position past an office with what it is for, where its bearer's name is."""
        node = self.noun(at)
        office = node is not None and self.head(node) in self.lexicon.offices
        return self._apposed_name(at) if office else None

    def without_state(self, office: NounPhrase, last: int) -> int:
        """Return where an office ends without whose it is: "وزير النقل اللبناني", "السابق"."""
        while last > office.head + 2 and self._tells_whose(self.tokens[last - 1], office):
            last -= 1
        return last

    def _tells_whose(self, token: Token, office: NounPhrase) -> bool:
        """Tell whether an adjective says of what state whoever has an office is, or was."""
        stem = self.forms.bare(token.text)
        states, former = self.lexicon.demonyms.states, self.lexicon.status["former"]["adjectives"]
        alike = stem.endswith("ه") == self._feminine(office)
        return alike and (self.lexicon.singular(stem) in states or stem in former)

    def _feminine(self, node: NounPhrase) -> bool:
        return self.tokens[node.head].text.endswith("ه")

    @property
    def _no_portfolio(self) -> Collection[str]:
        found: Collection[str] = self.lexicon.words["verbal"]["no_portfolio"]
        return found
