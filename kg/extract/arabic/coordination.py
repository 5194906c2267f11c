"""What is coordinated with what in an Arabic sentence."""

from collections.abc import Sequence
from functools import cached_property

from kg.extract.arabic.nominals import ArabicNominals
from kg.extract.arabic.valency import complements_of, identified
from kg.extract.classes import with_broader
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.model import Iri
from kg.names import SOV

_BREAKS = frozenset({";", "."})
"""Marks that end a list."""


class ArabicCoordination(ArabicNominals):
    """A chunked Arabic sentence, and what is asked of its coordinations."""

    def _parallel(self, first: NounPhrase, at: int) -> bool:
        """Tell whether two noun phrases may be coordinated: "وزير الاقتصاد والريادة" is one.

        What is bought of somebody is not beside them: "معالجات من إنفيديا وشبكات".
        """
        other = self.noun(at)
        if not super()._parallel(first, at) or other is None:
            return False
        if self.possessive(other) and self.head(other) in self._parts:
            return False  # "الشركات، ومعظمها أجنبية"
        pointing = self.lexicon.sets["determiners.demonstrative"] & self.determiners(other)
        if pointing and not self._determined_noun(other):
            return False  # "ليس لدينا موقع، وهذا خطر": a sentence of its own
        if self._cares_for(first, other) or self._another_deed(first, at):
            return False
        if other.preposition or self._actor(other):
            return True
        done = self.possessive(other) and self._action(self.tokens[other.head])
        if done and first.preposition == self.of and not self._action(self.tokens[first.head]):
            return False  # "بناء المركز وتشغيله"
        if self._role(first) and self._determined(other):
            return False
        if self._actor(first) and self.possessive(other) and not first.preposition:
            return False  # "الشركة، ومقرها الدوحة، …"
        return not (first.preposition and self._actor(first) and not self._determined(other))

    def _bare_deed(self, at: int) -> bool:
        """Tell whether a noun of action stands somewhere with what it is done to: "بناء مركز"."""
        node = self.noun(at)
        new = node is not None and not self._determined(node) and self._construct(at) is not None
        return new and self._action(self.tokens[self.nouns[at].head])

    def _another_deed(self, first: NounPhrase, at: int) -> bool:
        """Tell whether "و" goes on with a deed, and not with what the one before is done to.

        "شراء الرقائق وبناء مركز", "الاستثمار في الرقائق ودمج النماذج"
        """
        if not first.preposition or self.nouns[at].preposition or not self._bare_deed(at):
            return False
        if self._action(self.tokens[first.head]):
            return False
        done = next((one for one, node in self.nouns.items() if node is first), 0)
        outer = done - 1
        while outer in self.nouns and first.preposition == self.nouns[outer].preposition == self.of:
            outer -= 1
        deeds = [self.tokens[self.nouns[one].head] for one in range(outer, done) if self.noun(one)]
        if first.preposition == self.of:
            return any(map(self._action, deeds))
        taken = complements_of(self.lexicon)
        return any(first.preposition in taken.get(self.forms.bare(one.text), ()) for one in deeds)

    def _determined_noun(self, node: NounPhrase) -> bool:
        """Tell whether the noun of a phrase is definite by itself, whatever points at it."""
        token = self.tokens[node.head]
        return token.tag is not Tag.WORD or bool(token.lemma) or self.forms.definite(token.text)

    def _group(self, at: int) -> tuple[int, ...]:
        """Return who is meant by a noun phrase: those coordinated, or what a figure counts out."""
        node, whole = self.noun(at), at + 1
        while self.adverb(whole):
            whole += 1
        if node is not None and self.tokens[node.head].tag is Tag.NUMBER and self._counted(whole):
            return (whole,)  # "يعتمد 60 في المئة من المستشفيات على …"
        return self.conjuncts(at)

    def past_aside(self, at: int) -> int:
        """Return the position past the name of whom a role before it is: "أمير قطر الشيخ تميم"."""
        node = self.noun(at)
        if node is None or node.preposition or self.noun(at - 1) is None:
            return at
        if not self._is_person(node) or self.named_by(self.outermost(at - 1)) != at:
            return at
        return self.extent(at)

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(self.lexicon.words["verbal"]["parts"])

    def _titles(self, at: int) -> bool:
        """Tell whether a role behind a comma is that of the person before it, no other member."""
        node, before = self.noun(at), self.noun(at - 2)
        if node is None or before is None or not self.mark(at - 1, ","):
            return False
        return self._role(node) and self._is_person(before) and not self._is_person(node)

    def _said_of_whom(self, at: int) -> bool:
        """Tell whether a role with a pronoun opens what says who has it: "…، ومالكه أورنج"."""
        node, name = self.noun(at), self.noun(at + 1)
        if node is None or name is None or not (self.possessive(node) and self.mark(at - 2, ",")):
            return False
        told = self.head(node) in identified(self.lexicon) and name.preposition in {"", self.of}
        return told and self._actor(name) and self._specified(name)

    def _opens_another(self, at: int) -> bool:
        """Tell whether a noun phrase behind "و" or a comma is no member of a list."""
        pronoun = self.noun(at + 1)  # "تملكه أورنج، والوزارة هي التي تشغله"
        subjects = self.lexicon.words["pronouns"]["subject"]
        clefted = pronoun is not None and self.tokens[pronoun.first].text in subjects
        return clefted or self._titles(at) or self._apart(at) or self._said_of_whom(at)

    def _goes_on_alone(self, at: int, one: int) -> bool:
        """Tell whether somebody behind a comma and "و" is whom a clause without a verb is about.

        "اشترت أورنج مركزا، والسكان قلقون", "تعتمد على أمازون، والحكومة على المحك"
        """
        first, other, said = self.noun(at), self.noun(one), self.noun(self.extent(one))
        if first is None or other is None or other.preposition:
            return False
        if not (self.mark(one - 2, ",") and self._actor(other) and self._determined(other)):
            return False
        if first.preposition:
            return said is not None and said.preposition == first.preposition
        return self._is_thing(first) and not self._determined(first)

    def _beside_described(self, at: int, one: int) -> bool:
        """Tell whether who is behind a comma is beside what a participle describes before.

        "سكيل واي التابعة لإلياد، وأورنج": that is no part of the latter.
        """
        verb, other = self.verb(at - 1), self.noun(one)
        if one == at or verb is None or other is None or not verb.participle:
            return False
        definite = self.forms.definite(self.tokens[verb.head].text)
        definite = definite and self.nouns[at].preposition == self.lexicon.grammar.at
        return definite and self.mark(one - 2, ",") and self._names_who(other)

    def _coordinated(self, at: int) -> tuple[int, ...]:
        that = self.lexicon.grammar.that  # "…، والصحيح أن": it opens a sentence of its own
        found = tuple(
            one
            for one in super()._coordinated(at)
            if one == at or not (self.mark(one + 1, *that) or self._opens_another(one))
            if not (self._goes_on_alone(at, one) or self._beside_described(at, one))
        )
        more = [
            *self._across.get(at, ()),
            *self._repeated.get(at, ()),
            *self._among(found[-1]),
            *self._added(found),
            *self._past_title(found[-1]),
        ]
        return (*found, *[one for one in more if one not in found])

    def _past_title(self, at: int) -> tuple[int, ...]:
        """Return who goes on behind the role of the person before: "أحمد علي، وزير …، وسامي …"."""
        role = self.extent(at) + 1
        if not self._titles(role):
            return ()
        joint = self.extent(role)
        joint += self.mark(joint, ",")
        other = self.noun(joint + 1) if self.coordinator(joint) else None
        named = self.named_by(joint + 1) if other is not None and self._role(other) else None
        person = other is not None and (self._is_person(other) or named is not None)
        return self.conjuncts(joint + 1) if person and not self.verb(self.extent(joint + 1)) else ()

    def _first_of(self, at: int, node: NounPhrase, found: list[int]) -> bool:
        """Tell whether a verb behind a list is another's: "المركز الذي تديره أورنج وتاليس كلف"."""
        described = self._noun_before(at - 2) if self._relative(at - 2) else None
        if described is not None and self.verb(at - 1) and not self._verb_before(described):
            return True
        return super()._first_of(at, node, found)

    def _anothers(self, at: int, node: NounPhrase, separator: int, end: int) -> bool:
        """Tell whether what might be a list's next member has what goes with it alone."""
        return super()._anothers(at, node, separator, end) or self._without_verb(separator, end)

    def _without_verb(self, who: int, what: int) -> bool:
        """Tell whether "و" goes on from a verb that is not said again, or from a noun.

        "تعتمد أورنج على أمازون وتاليس على مايكروسوفت", "اتفاقا مع أورنج وآخر مع تاليس"
        """
        node, other, first = self.noun(who), self.noun(what), self.noun(self._before_joint(who))
        if node is None or other is None or first is None or node.preposition:
            return False
        if self._date(other) or not self.coordinator(who - 1) or self.names_place(node):
            return False
        end = self.extent(self.conjuncts(what)[-1])
        closed = self.mark(end, ",", *_BREAKS) or self.coordinator(end) or end == len(self.nodes)
        if not closed or first.preposition != other.preposition:
            return False
        anew = self._stands_for_another(node) or SOV.Agreement in self._broader(node)
        named = self._names_who(node) and self._actor(node)
        if other.preposition:
            alike = other.preposition != self.of and self._actor(first) == self._actor(other)
            known = self._determined(node) and self._actor(node)  # "والوزارة على تاليس"
            return alike and (named or known or anew)
        things = self._is_thing(first) and self._is_thing(other)
        return things and named and self._determined(other)

    def _is_thing(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is known to be of nobody: "برنامجا", "«ميزان»"."""
        if self.tokens[node.head].tag is Tag.NAME:
            return not self._actor(node)
        return SOV.Actor not in self._broader(node)

    def _names_who(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is a name, or has one in marks: "صندوق «أفق»"."""
        return any(one.tag is Tag.NAME for one in self.tokens[node.head : node.last])

    def _broader(self, node: NounPhrase) -> frozenset[Iri]:
        """Return the classes of what a common noun says, those of anybody where it is unknown."""
        kind = self.lexicon.head_class(self.lexicon.singular(self.head(node)))
        known = self.tokens[node.head].tag is Tag.WORD and kind is not None
        return frozenset(with_broader(kind)) if known and kind else frozenset({SOV.Actor})

    def _stands_for_another(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is but "another": "وآخر مع تاليس"."""
        return self.tokens[node.head].text in self.lexicon.sets["verbal.another"]

    def _before_joint(self, at: int) -> int:
        """Return the noun phrase before "و" at a position, with what is in construct with it."""
        before = at - 2 - self.mark(at - 2, ",")
        while (node := self.noun(before)) is not None and node.preposition == self.of:
            before -= 1
        return before

    def gapped(self, at: int) -> tuple[tuple[int, int], ...]:
        """Return who goes on from a verb that is not said again, and with what."""
        found: list[tuple[int, int]] = []
        verb = self.verb(at)
        for joint in range(at + 2, len(self.nodes) - 2) if verb and verb.finite else ():
            node = self.nodes[joint]
            if isinstance(node, VerbGroup) or self.mark(joint, *_BREAKS):
                break
            if isinstance(node, Mark) and node.tag in OPENERS:
                break
            who = self.noun(joint + 1) if self.coordinator(joint) else None
            if who is None or not (self._names_who(who) or self._determined(who)):
                continue
            if self._without_verb(joint + 1, what := self.extent(joint + 1)):
                found.append((joint + 1, what))
        return tuple(found)

    def _added(self, found: Sequence[int]) -> tuple[int, ...]:
        """Return what "إضافة إلى" right behind a list adds to it: "العربية إضافة إلى الفرنسية"."""
        node = self.noun(end := self.extent(found[-1]))
        first = self.noun(found[0])
        listed = self.lexicon.words["verbal"]["adding_to"]
        if node is None or first is None or node.preposition not in listed:
            return ()
        named = self.tokens[node.head].tag is Tag.NAME and self.tokens[first.head].tag is Tag.NAME
        return (end,) if named and not first.preposition else ()

    def _apart(self, at: int) -> bool:
        """Tell whether "ف" opens what is said behind "أما": "أما النسخة فمتاحة"."""
        return self.mark(at - 1, self.lexicon.words["proclitics"]["coordinators"][-1])

    def _set_before(self, mark: int) -> tuple[int, ...]:
        """Return what "أما" sets before "ف" at a position: "أما النسخة، وهي مجانية، فمتاحة"."""
        topic = self.lexicon.words["verbless"]["topic"]
        opened = next((one for one in range(mark - 1, -1, -1) if self.mark(one, *topic)), None)
        node = self.noun(opened + 1) if opened is not None else None
        return () if opened is None or node is None or node.preposition else (opened + 1,)

    def _among(self, at: int) -> tuple[int, ...]:
        """Return whom "من بينها" names of those before it: "31 مؤسسة، من بينها الصندوق"."""
        end = self.extent(at)
        end += self.mark(end, ",")
        end += self.coordinator(end)
        node, listed = self.noun(end), self.lexicon.words["verbal"]["among"]
        return self.conjuncts(end) if node is not None and node.preposition in listed else ()

    @cached_property
    def _repeated(self) -> dict[int, list[int]]:
        """The complements that a comma and "و" with the same preposition add to a first one.

        "يتوفر على كفاءات نحسد عليها، وعلى كابلات بحرية"; none behind the next clause's mark.
        """
        found: dict[int, list[int]] = {}
        first: dict[str, int] = {}
        for at, node in enumerate(self.nodes):
            if isinstance(node, Mark):
                plain = node.tag in {Tag.COORDINATOR, Tag.ADVERB, Tag.OPEN, Tag.CLOSE}
                if (not plain and node.text != ",") or node.text in self._contrasts:
                    first.clear()
            elif isinstance(node, NounPhrase) and node.preposition not in {"", self.of}:
                pronoun = self.tokens[node.head].tag is Tag.PRONOUN
                joined = self.mark(at - 2, ",") and self.coordinator(at - 1)
                if joined and node.preposition in first and not pronoun:
                    found.setdefault(first[node.preposition], []).append(at)
                elif not pronoun:
                    first.setdefault(node.preposition, at)
        return found

    @cached_property
    def _across(self) -> dict[int, list[int]]:
        """The indefinite nouns that go on with a list, whose first a verb describes.

        "كفاءات تبقى في البلد، وبيانات تديرها مؤسسات خاضعة للمساءلة، ونماذج نفهمها"
        """
        found: dict[int, list[int]] = {}
        open_: int | None = None  # the first noun of the list
        for at, node in enumerate(self.nodes):
            if isinstance(node, Mark):
                joins = self.mark(at - 1, ",") and self.coordinator(at)
                if node.tag in OPENERS or node.text in _BREAKS:
                    open_ = None
                elif joins and open_ is not None and self._lists_on(at):
                    found.setdefault(open_, []).append(at + 1)
            elif isinstance(node, VerbGroup) and node.finite and not self._describing_verb(at):
                open_ = None
            elif self.mark(at - 1, ":") and self._described_by_verb(at):
                open_ = at
        return found

    def _end_of(self, at: int) -> int:
        """Return the position past a noun and what is in construct with it."""
        at += 1
        while (node := self.noun(at)) is not None and node.preposition == self.of:
            at += 1
        return at

    def _described_by_verb(self, at: int) -> bool:
        """Tell whether a finite verb describes an indefinite noun right behind it."""
        node, verb = self.noun(at), self.verb(self._end_of(at))
        if node is None or verb is None or not verb.finite or node.preposition:
            return False
        return self.tokens[node.head].tag is Tag.WORD and not self._known(at)

    def _describing_verb(self, at: int) -> bool:
        """Tell whether a verb stands right behind an indefinite noun that it describes."""
        return any(self._end_of(p) == at and self._described_by_verb(p) for p in range(at))

    def _lists_on(self, joined: int) -> bool:
        """Tell whether the noun behind "و" goes on with a list, and is of nothing nearer."""
        other, before = self.noun(joined + 1), self.noun(joined - 2)
        if other is None or other.preposition or self._known(joined + 1):
            return False
        if self.tokens[other.head].tag is not Tag.WORD or self.possessive(other):
            return False
        nearer = before is not None and not before.preposition and not self._known(joined - 2)
        return not nearer

    @cached_property
    def _contrasts(self) -> frozenset[str]:
        words = self.lexicon.words
        return frozenset((*words["conjunctions"]["clause"], *words["connectives"]["contrast"]))
