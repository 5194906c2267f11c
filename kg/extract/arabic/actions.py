"""Arabic verbal nouns: what is done, who does it, and the verb that plans it or only carries it."""

from collections.abc import Sequence

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.subjects import ArabicSubjects
from kg.extract.arabic.valency import transitive
from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.phrases import Mark, VerbGroup
from kg.names import SCHEMA, SOV


class ArabicActions(ArabicSubjects):
    """A chunked Arabic sentence, and what is asked of its nouns of action."""

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:
        """Return what fills a slot of a verbal noun, or None where the slot is not one of its own.

        deed  what is done: the noun in construct, or what follows where that is who does it
        doer  who does it: the noun in construct, or the subject of the verb that governs it
        apposed  the name that says who a role is
        """
        asked = {
            "deed": self._deed,
            "doer": self._doer,
            "subject": self._predicated,
            "sited": self._said_without_verb,
            "valued": self._said_without_verb,
            "predicated": self._judged_of,
            "sayer": self._sayer,
            "needing": self._needing,
            "apposed": self._named_behind,
            "bearer": self._bearer,
            "second": self._behind_construct,
            "share": self._share_of,
            "employer": self._employer,
        }.get(slot)
        return None if asked is None else asked(at)

    def _sayer(self, at: int) -> tuple[int, ...]:
        """Return who stresses what a noun says: "شددت الوزيرة على ضرورة التريث"."""
        above = self.object_verb(at)
        verb = self.verb(above) if above is not None else None
        if above is None or verb is None or verb.lemma not in self.lexicon.reporting:
            return ()
        return self.subject(above)

    def _judged_of(self, at: int) -> tuple[int, ...]:
        """Return what an indefinite adjective is said of: "القانون غامض", "ليس القانون غامضا"."""
        node, before = self.noun(at), at - 1
        if node is None or node.preposition or self.determiners(node):
            return ()
        verb = self.verb(before)
        if verb is not None:
            being = verb.lemma in self.lexicon.grammar.being
            return self.subject(before) if being else ()
        chain = list(self._chain(before)) if self.noun(before) else []
        outer = self.noun(chain[0]) if chain else None
        if outer is None or outer.preposition:
            return ()
        pronoun = self.tokens[outer.head].tag is Tag.PRONOUN
        if not (pronoun or self._determined(outer)):
            return ()
        opens = chain[0] - 1
        copula = self.verb(opens)
        if copula is not None:
            return (chain[0],) if copula.lemma in self.lexicon.grammar.being else ()
        that = self.mark(opens, *self.lexicon.grammar.that) or self.coordinator(opens)
        return (chain[0],) if opens < 0 or that else ()

    def _needing(self, at: int) -> tuple[int, ...]:
        """Return who is in need: "الدولة بحاجة إلى مهندسين"."""
        node = self.noun(at)
        return self._predicated(at) if node is not None and node.preposition else ()

    def _named_behind(self, at: int) -> tuple[int, ...]:
        named = self._apposed_name(at)
        return () if named is None else (named,)

    def _behind_construct(self, at: int) -> tuple[int, ...]:
        """Return the bare noun phrase behind a noun's construct: "منح الشركة رخصة"."""
        construct = self._construct(at)
        end = self.extent(construct) if construct is not None else at + 1
        node = self.noun(end)
        return (end,) if construct is not None and node and not node.preposition else ()

    def _share_of(self, at: int) -> tuple[int, ...]:
        """Return of what a noun's complement is a part: "استحواذها على 60 في المئة من الشركة"."""
        for position in range(at + 1, len(self.nodes)):
            node = self.noun(position)
            if node is None:
                return ()
            if node.preposition != self.of:
                share = self.shared(position)
                return () if share is None else (share,)
        return ()

    def shared(self, at: int) -> int | None:
        """Return what a part is of: the complement with "من" of a number or of "حصة"."""
        node = self.noun(at)
        if node is None:
            return None
        number = self.tokens[node.head].tag is Tag.NUMBER
        if not number and not self._headed(at, self.lexicon.words["verbal"]["shares"]):
            return None
        position = at + 1
        of = self.lexicon.words["verbal"]["parts_of"]
        while self._adverb(position) or self.noun(position):
            whole = self.noun(position)
            if whole and whole.preposition in of and (number or self._actor(whole)):
                owned = self._construct(position)
                shares = self._headed(position, self.lexicon.words["verbal"]["shares"])
                return position if owned is None or not shares else owned
            position += 1
        return None

    def _bearer(self, at: int) -> tuple[int, ...]:
        """Return who bears a role: "أحمد علي، مدير الشركة", "مدير الشركة، أحمد علي"."""
        if (named := self.named_by(at)) is not None:
            return (named,)
        return self._predicated(at)

    def _employer(self, at: int) -> tuple[int, ...]:
        """Return the organisation that a role is held in: the nearest of its complements.

        One with a name comes before a part of it: "رئيس مجلس إدارة أورنج".
        """
        employing = self.lexicon.words["verbal"]["employing"]
        unnamed: tuple[int, ...] = ()
        position = at + 1
        while (node := self.noun(position)) is not None:
            if node.preposition == self.of and self.head(node) in self.lexicon.offices:
                return (position,)  # "نائب وزير الاقتصاد"
            if node.preposition in employing and self._actor(node) and not self._role(node):
                entity = next(
                    (t.entity for t in self.tokens[node.core : node.last] if t.entity), None
                )
                if entity is None:
                    unnamed = unnamed or (position,)
                elif not {SOV.State, SCHEMA.Person} & set(entity.types):
                    return (position,)
            position += 1
        return unnamed

    def _predicated(self, at: int) -> tuple[int, ...]:
        """Return of what a noun is said: "كيفو كلاود شركة …", "…، وهي شركة …"."""
        before = at - 1
        verb = self.verb(before)
        if verb is not None and verb.lemma in self.lexicon.grammar.copulas:
            return self.subject(before)
        pronoun = self.noun(before)
        if pronoun is not None and self.tokens[pronoun.head].tag is Tag.PRONOUN:
            before -= 1
            while self.coordinator(before) or self.mark(before, ","):
                before -= 1
        elif self.mark(before, ","):
            before -= 1
        elif pronoun is None:
            return ()
        node = self.noun(at)
        if self.noun(before) is None or node is None or node.preposition == self.of:
            return ()
        return self._spoken_of(list(self._chain(before)))

    def _spoken_of(self, chain: Sequence[int]) -> tuple[int, ...]:
        """Return what a chain of noun phrases speaks of: its first, where that is definite.

        Else the first with a name: "خوادم شركة «غيمة»، وهي شركة …".
        """
        outer = self.noun(chain[0]) if chain else None
        if outer is not None and self._determined(outer):
            return (chain[0],)
        for one in chain:
            noun = self.nodes[one]
            if any(token.entity is not None for token in self.tokens[noun.first : noun.last]):
                return (one,)
        return ()

    def _said_without_verb(self, at: int) -> tuple[int, ...]:
        """Return the noun phrase right behind one that says what it is: "مقرها الرباط"."""
        end = self.extent(at)
        node = self.noun(end)
        return (end,) if node is not None and not node.preposition else ()

    def _second(self, at: int) -> int | None:
        """Return what a verbal noun has for an object behind the one who does it."""
        construct = self._construct(at)
        noun = self.noun(at)
        possessed = noun is not None and self.possessive(noun)
        if construct is None and not possessed:
            return None
        end = construct + 1 if construct is not None else at + 1
        if construct is not None:
            while (inner := self.noun(end)) and inner.preposition == self.of:
                end += 1
            while self.coordinator(end) and (other := self.noun(end + 1)) and not other.preposition:
                if not self._actor(other):
                    break
                end = self.extent(end + 1)
        node = self.noun(end)
        if node is None:
            return None
        doer = self.noun(construct) if construct is not None else None
        actor = possessed or (doer is not None and self._actor(doer) and self._determined(doer))
        if not actor:
            return None
        if not node.preposition and not self._date(node):
            return end
        return end if node.preposition == self.lexicon.grammar.at else None

    def _deed(self, at: int) -> tuple[int, ...]:
        second = self._second(at)
        if second is not None:
            return self.conjuncts(second)
        construct = self._construct(at)
        return () if construct is None else self.conjuncts(construct)

    def _doer(self, at: int) -> tuple[int, ...]:
        construct = self._construct(at)
        if construct is not None:
            node = self.noun(construct)
            lemma_takes = self._second(at) is not None or not self._has_deed(at)
            if node is not None and self._actor(node) and lemma_takes:
                return self.conjuncts(construct)
        if (able := self._able(at)) is not None:
            return able
        governing = self.object_verb(at)
        if governing is None or self._between(at):
            return ()
        if self._of_agreement(at) or self._within(at):
            return ()
        verb = self.verb(governing)
        undergone = self.lexicon.words["verbal"]["undergone"]
        if verb is None or verb.passive or self.passive(governing) or verb.lemma in undergone:
            return ()
        control = self.lexicon.words["verbal"]
        if verb.lemma in control["controlled_by_object"]:
            return self.controlled_by(governing, at)
        if verb.lemma in control["control"] or verb.lemma in control["carriers"]:
            subject = self.subject(governing)
            return subject if at not in subject else ()
        return ()

    def _able(self, at: int) -> tuple[int, ...] | None:
        """Return who is said to be able to do something: "الصندوق قادر على تمويل المشروع"."""
        node, before = self.noun(at), self.noun(at - 1)
        if node is None or before is None or not node.preposition or node.preposition == self.of:
            return None
        stem = self.tokens[before.head].text.removesuffix("ه").removesuffix("ا")
        able = stem in self.lexicon.words["verbal"]["able"]
        return self._judged_of(at - 1) if able else None

    def _within(self, at: int) -> bool:
        """Tell whether a noun of action stands within what else is done: "قائمة بمواقع التخزين"."""
        needed = self.lexicon.status["event_nouns"]["needed"]
        position, node = at, self.noun(at)
        while node is not None and node.preposition == self.of:
            position, node = position - 1, self.noun(position - 1)
            if node is not None and self.lexicon.singular(self.head(node)) in needed:
                return True  # "شددت على ضرورة تقليص الاعتماد": whose is not said
        outer = self.noun(self.outermost(at))
        within = self.lexicon.words["verbal"]["within"]
        if outer is None or self.outermost(at) == at or outer.preposition not in within:
            return False
        return self.noun(self.outermost(at) - 1) is not None

    def _of_agreement(self, at: int) -> bool:
        """Tell whether an agreement is for what is done: its parties do it: "شراكة لتطوير"."""
        for position in range(at - 1, -1, -1):
            node = self.noun(position)
            if node is None:
                return False
            head = self.head(node)
            kind = self.lexicon.head_class(head)
            if kind is not None and SOV.Agreement in with_broader(kind):
                return head not in self.lexicon.words["verbal"]["dealing"]
        return False

    def _between(self, at: int) -> bool:
        """Tell whether what is done names both of its sides: "توقيع مذكرة بين … و…"."""
        sides = self.lexicon.words["verbal"]["both_sides"]
        inside = range(at + 1, self.extent(at))
        return any((noun := self.noun(one)) and noun.preposition in sides for one in inside)

    def _has_deed(self, at: int) -> bool:
        """Tell whether the verb of a noun has an object, so that its construct may be that."""
        node = self.noun(at)
        if node is None:
            return False
        found = self.lexicon.forms.get(self.forms.bare(self.tokens[node.head].text), ())
        return any(f.lemma in transitive(self.lexicon) for f in found if f.mood is Mood.INFINITIVE)

    def object_verb(self, at: int) -> int | None:
        """Return the position of the verb that a noun phrase is an object or complement of."""
        outer = self.outermost(at)
        for position in self.backwards(outer):
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                if not node.finite:
                    continue
                within = [
                    member for one in self._arguments(position) for member in self.conjuncts(one)
                ]
                if outer in within or any(one <= outer < self.extent(one) for one in within):
                    return position
                return None
            if isinstance(node, Mark) and (
                node.tag in {Tag.RELATIVE, Tag.SUBORDINATOR} or node.text in STOPS
            ):
                return None
        return None

    def maker(self, at: int) -> int | None:
        """Return who made a work: "تقرير أورنج", "بيان نشرته الوزارة", "تقرير صادر عن الجامعة"."""
        if (found := super().maker(at)) is not None:
            return found
        verb, owner = self.verb(at + 1), self.noun(at + 1)
        if owner is not None and owner.preposition == self.lexicon.grammar.at:
            return at + 1 if self._actor(owner) else None  # "بيان للوزارة"
        if verb is None:
            return None
        if verb.finite and self.tokens[verb.head].lemma:
            subject = self.subject(at + 1)
            return subject[0] if subject and self.noun(subject[0]) else None
        source = self.noun(at + 2)
        issued = self.lexicon.words["verbal"]["issued_by"]
        return at + 2 if source is not None and source.preposition in issued else None

    def inherits(self, at: int) -> bool:
        """Tell whether what stands above a participle decides for it: not for what is known."""
        verb = self.verb(at)
        return verb is None or not self.forms.definite(self.tokens[verb.head].text)

    def negated_above(self, at: int) -> tuple[int, ...]:
        """Return what negates the verb that plans or carries a verbal noun: "لا تعتزم توقيع"."""
        if denied := self._denied_of(at):
            return denied
        above = self.object_verb(at)
        verb = self.verb(above) if above is not None else None
        if verb is None or not self._action(self.tokens[self.nodes[at].head]):  # type: ignore[union-attr]
            return ()
        control = self.lexicon.words["verbal"]
        governing = {*control["control"], *control["controlled_by_object"]}
        return verb.negation if verb.lemma in governing else ()

    def _denied_of(self, at: int) -> tuple[int, ...]:
        """Return the negation of the copula that says what something is: "ليس جاهزا"."""
        before, node = at - 1, self.noun(at)
        if node is None or node.preposition:
            return ()
        if self.noun(before) is not None:
            before = next(self._chain(before), before) - 1
        verb = self.verb(before)
        being = verb is not None and verb.lemma in self.lexicon.grammar.being
        return verb.negation if verb is not None and being else ()

    def carrier(self, at: int) -> int | None:
        """Return the position of the verb that only carries a verbal noun: "تم توقيع"."""
        verb = self.object_verb(at)
        group = self.verb(verb) if verb is not None else None
        if verb is None or group is None:
            return None
        if group.lemma not in self.lexicon.words["verbal"]["carriers"]:
            return None
        first = [one for one in self._arguments(verb) if self.verb(one) is None]
        outer = self.outermost(at)
        carried = [
            one
            for one in first
            if self._action(self.tokens[self.nodes[one].head])  # type: ignore[union-attr]
        ]
        return verb if carried and outer in self.conjuncts(carried[0]) else None
