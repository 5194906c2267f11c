"""Who does what an Arabic verbal noun says, and the verb that plans it or only carries it."""

from functools import cached_property

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.topics import ArabicTopics
from kg.extract.arabic.valency import transitive
from kg.extract.asked import asked_once
from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import Mark, VerbGroup
from kg.names import SOV

_NEAR = 6
"""Chunks between a noun of making somebody do something and what they are made to do."""


class ArabicDoers(ArabicTopics):
    """A chunked Arabic sentence, and what is asked of those who do what its nouns say."""

    def _behind(self, at: int) -> int | None:
        return None if self._appealed(at, self._bare(at)) else super()._behind(at)

    def _find_subject(self, at: int) -> tuple[int, ...]:
        """Return the subject of a verb; of what somebody is said to be, who that is.

        "ستكون جامعة صفاقس أول جهة تستخدم النموذج": it is the university that will.
        """
        if topic := self._topicalised(at):
            return topic
        found = super()._find_subject(at)
        node = self.noun(at - 1)
        plain = node is not None and self.tokens[node.head].tag is Tag.WORD
        if found != (at - 1,) or node is None or not plain or self._helped(at) == at - 1:
            return found
        if self.forms.article in self.determiners(node) or node.preposition == self.of:
            return found
        if self._is_pronoun(at - 2) and self.coordinator(at - 3):
            named = self.beside_pronoun(at - 2)  # "«معجمي»، وهي شركة ناشئة طورت قاعدة"
            return (at - 2,) if named is None else (named,)
        if self._is_pronoun(at - 2) and self._opens_named(at - 2):
            return (0,)  # "النمسا، رسميا جمهورية النمسا، هي دولة تقع في أوروبا"
        governing = self.object_verb(at - 1)
        verb = self.verb(governing) if governing is not None else None
        if governing is None or verb is None or verb.lemma not in self.lexicon.grammar.being:
            return found
        subject = self.subject(governing)
        return subject if subject and at - 1 not in subject else found

    def _opens_named(self, end: int) -> bool:
        """Tell whether a sentence opens with a name, and does nothing before a position."""
        node = self.noun(0)
        named = node is not None and self.tokens[node.head].entity is not None
        return named and not any(one < end for one in self.verbs)

    def _appealed(self, at: int, bare: list[int]) -> bool:
        """Tell whether the one noun behind "و" and a verb of appeal is who is appealed to.

        "حذر المرصد من العقد، وطالب البرلمان بالاطلاع عليه": the observatory asks parliament.
        """
        verb = self.verb(at)
        if verb is None or len(bare) != 1 or not self.coordinator(at - 1):
            return False
        if self.tokens[verb.head].text in self.lexicon.words["verbal"]["obliging"]:
            return False  # "وعلى الحكومة أن"
        appeals = verb.lemma in self.lexicon.words["verbal"]["controlled_by_object"]
        said = appeals and self.mark(at - 2, ",")
        for before in range(at - 2, -1, -1) if said else ():
            told = self.verb(before)
            if told is None or not told.finite:
                continue
            if told.lemma in self.lexicon.reporting or self._tells(told):
                subject = self.subject(before)
                one = len(subject) == 1 and self.noun(subject[0]) is not None
                return one and self._agrees(at, subject[0])
        return False

    def _earlier(self, at: int) -> tuple[int, ...]:
        """Return the subject of an earlier verb: of what was to be done the thing it is done to.

        "سيستكمل نقل السجل بعدما ظل مستضافا لدى أورنج": it is the register that was.
        """
        found = super()._earlier(at)
        construct = self._construct(found[0]) if len(found) == 1 else None
        node = self.noun(found[0]) if construct is not None else None
        if node is None or construct is None or not self._action(self.tokens[node.head]):
            return found
        return (construct,) if self._has_deed(found[0]) and self._agrees(at, construct) else found

    def _doer(self, at: int) -> tuple[int, ...]:
        construct = self._construct(at)
        if construct is not None:
            node = self.noun(construct)
            lemma_takes = self._second(at) is not None or not self._has_deed(at)
            lemma_takes = lemma_takes or self._headed(at, self.lexicon.sets["verbal.entering"])
            if node is not None and self._actor(node) and lemma_takes:
                return self.conjuncts(construct)
        if self._whenever(at):
            return ()
        if (able := self._able(at)) is not None:
            return able
        if (charged := self._made_to(at)) is not None:
            return charged
        if (busy := self._busy(at)) is not None:
            return busy
        governing = self.object_verb(at)
        if governing is None or self._between(at):
            return ()
        if (alongside := self._alongside(at, governing)) is not None:
            return alongside
        if self._of_agreement(at) or self._within(at):
            return ()
        return self._of_governing(at, governing)

    def _whenever(self, at: int) -> bool:
        """Tell whether a noun says but when, so that nobody is said to do it: "منذ إنشائها"."""
        outer = self.noun(self.outermost(at))
        return outer is not None and outer.preposition in self.lexicon.words["verbal"]["whenever"]

    def _of_governing(self, at: int, governing: int) -> tuple[int, ...]:
        """Return who does what a verb plans, carries or leads to: its subject, or its object."""
        verb = self.verb(governing)
        undergone = self.lexicon.words["verbal"]["undergone"]
        control = self.lexicon.words["verbal"]
        if verb is None or verb.lemma in undergone:
            return ()
        if verb.passive or self.passive(governing):
            charged = verb.lemma in control["charging"]
            return self._charged(governing) if charged else ()
        if verb.lemma in control["controlled_by_object"]:
            return self.controlled_by(governing, at)
        if verb.lemma in control["choosing"] and (chosen := self.controlled_by(governing, at)):
            return chosen
        if verb.lemma in control["proposing"]:
            return self._proposer(governing)
        if verb.lemma in control["control"] or verb.lemma in control["carriers"]:
            subject = self.subject(governing)
            told = verb.lemma in self.lexicon.reporting and any(map(self._titled_person, subject))
            return subject if at not in subject and not told else ()
        return ()

    def _proposer(self, governing: int) -> tuple[int, ...]:
        """Return the firm that offers to do something: who else proposes it has others do it."""
        behind = (node for one in self._arguments(governing) if (node := self.noun(one)))
        if any(node.preposition and self._actor(node) for node in behind):
            return ()  # "اقترح على الدول إنشاء صندوق"
        subject = self.subject(governing)
        return subject if all(map(self._firm, subject)) else ()

    def _charged(self, governing: int) -> tuple[int, ...]:
        """Return who is charged with what is done: "أوكل تشغيل المركز إلى الشركة"."""
        for position in self._arguments(governing):
            node = self.noun(position)
            if node is not None and node.preposition and self._actor(node):
                return self.conjuncts(position)
        return ()

    def _alongside(self, at: int, governing: int) -> tuple[int, ...] | None:
        """Return who does what a clause's time or means says: "انضمت قطر بعد توقيع اتفاقية"."""
        outer = self.noun(at) if self.outermost(at) == at else None
        if outer is None or outer.preposition not in self.lexicon.words["verbal"]["means"]:
            return None
        lacks = outer.preposition in self.lexicon.grammar.without
        subject = tuple(one for one in self.subject(governing) if self.noun(one))
        acting = all(self._actor(self.nouns[one]) for one in subject)
        told = any(map(self._titled_person, subject)) or (lacks and self.mark(at - 1, ","))
        if subject and acting and not told and at not in subject:
            return subject
        return None if lacks else ()  # "تعمل المنصة من دون الاعتماد على الشركة"

    def _titled_person(self, at: int) -> bool:
        """Tell whether a person, who tells of what a body does, is named at a position."""
        node = self.noun(at)
        return node is not None and (self._is_person(node) or self._role(node))

    def _made_to(self, at: int) -> tuple[int, ...] | None:
        """Return who is made to do something, let, or chosen: "إلزام المنصات بتخزين البيانات"."""
        node, verbal = self.noun(at), self.lexicon.words["verbal"]
        listed = {*verbal["controlled_by_object"], *verbal["choosing"]}
        if node is None or not node.preposition or node.preposition == self.of:
            return None
        for position in range(at - 1, max(-1, at - _NEAR), -1):
            before = self.noun(position)
            if before is None:
                return None
            forms = self.lexicon.forms.get(self.forms.bare(self.tokens[before.head].text))
            if any(form.lemma in listed and form.mood is Mood.INFINITIVE for form in forms):
                whom = self.noun(position + 1)
                actor = whom is not None and position + 1 < at and self._actor(whom)
                return self.conjuncts(position + 1) if actor else ()
        return None

    def meant_by(self, at: int) -> bool:
        """Tell whether a noun says what is meant: "عزمها إنشاء مركز", "التزامها بإنشاء مركز"."""
        node, before = self.noun(at), self.noun(at - 1)
        beside = node is not None and node.preposition in self.lexicon.words["verbal"]["meaning"]
        return beside and before is not None and self.possessive(before)

    def _able(self, at: int) -> tuple[int, ...] | None:
        """Return who is said to be able to do something: "الصندوق قادر على تمويل المشروع"."""
        node, before = self.noun(at), self.noun(at - 1)
        if node is None or before is None or not node.preposition or node.preposition == self.of:
            return None
        stem = self.tokens[before.head].text.removesuffix("ه").removesuffix("ا")
        able = stem in self.lexicon.words["verbal"]["able"]
        return self._judged_of(at - 1) if able else None

    def _busy(self, at: int) -> tuple[int, ...] | None:
        """Return who is described by what they do: "شركة متخصصة في تطوير الرقائق".

        Behind another participle nobody is: "المعروفة ببيع الخوادم" says no more of whom.
        """
        node, before, verb = self.noun(at), self.noun(at - 1), self.verb(at - 1)
        if node is None or not node.preposition or node.preposition == self.of:
            return None
        occupied = self.lexicon.words["verbal"]["occupied"]
        if verb is not None and not verb.finite and verb.participle:
            busy = self.modified(at - 1) if self._stem(verb.head) in occupied else None
            return () if busy is None else (busy,)
        if before is None or before.last == before.head + 1:
            return None
        stem = self._stem(before.last - 1)
        if stem not in occupied and self._participial(stem):
            return () if node.preposition in self.lexicon.words["verbal"]["within"] else None
        return (at - 1,) if stem in occupied else None

    def _participial(self, stem: str) -> bool:
        found = self.lexicon.forms.get(stem)
        return any(f.mood in {Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE} for f in found)

    def _stem(self, at: int) -> str:
        return self.forms.bare(self.tokens[at].text).removesuffix("ه").removesuffix("ا")

    def _within(self, at: int) -> bool:
        """Tell whether a noun of action stands within what else is done: "قائمة بمواقع التخزين"."""
        needed = self.lexicon.status["event_nouns"]["needed"]
        position, node = at, self.noun(at)
        while node is not None and node.preposition == self.of:
            position, node = position - 1, self.noun(position - 1)
            head = "" if node is None else self.lexicon.singular(self.head(node))
            if head in needed or head in self.lexicon.words["verbal"]["supporting"]:
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
        found = self.lexicon.forms.get(self.forms.bare(self.tokens[node.head].text))
        return any(f.lemma in transitive(self.lexicon) for f in found if f.mood is Mood.INFINITIVE)

    @asked_once
    def object_verb(self, at: int) -> int | None:
        """Return the position of the verb that a noun phrase is an object or complement of."""
        outer = self.outermost(at)
        if outer not in self._governing:
            self._governing[outer] = self._find_object_verb(outer)
        return self._governing[outer]

    @cached_property
    def _governing(self) -> dict[int, int | None]:
        """The verb that each noun phrase is an object of, once it was asked for."""
        return {}

    def _find_object_verb(self, outer: int) -> int | None:
        if outer in self.parted:
            return self.parted[outer]
        for position in self.backwards(outer):
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                if not node.finite:
                    continue
                within = [
                    member for one in self._arguments(position) for member in self.conjuncts(one)
                ]
                noun = self.noun(outer)
                part = noun is not None and noun.preposition  # no second noun in a construct
                inside = any(one <= outer < self.extent(one) for one in within)
                return position if outer in within or (part and inside) else None
            if isinstance(node, Mark) and (node.tag in OPENERS or node.text in STOPS):
                return None
        return None

    def _second(self, at: int) -> int | None:
        """Return what a verbal noun has for an object behind the one who does it."""
        construct = self._construct(at)
        noun = self.noun(at)
        possessed = noun is not None and self.possessive(noun)
        if construct is None and not possessed:
            return None
        if self._second_of_verb(at):
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
        actor = possessed or (doer is not None and self._actor(doer) and self._specified(doer))
        if not actor:
            return None
        if not node.preposition and not self._date(node):
            return end
        return end if node.preposition == self.lexicon.grammar.at else None

    def _second_of_verb(self, at: int) -> bool:
        """Tell whether what is behind a verbal noun is its verb's: its object, or who does it.

        "أدرجت إدارة الرئيس الشركة على القائمة", "تتولى تمويلها مجموعة أوكيو"
        """
        outer = self.outermost(at)
        above = self.verb(outer - 1)
        if above is None or not above.finite:
            return False
        return self._actor_of(outer) or at + 1 in self.subject(outer - 1)

    def _actor_of(self, at: int) -> bool:
        """Tell whether a noun phrase is the subject of the verb right before it, and a body."""
        node = self.noun(at)
        return node is not None and self._actor(node) and at in self.subject(at - 1)

    def _judged_of(self, at: int) -> tuple[int, ...]:
        """Return what an indefinite adjective is said of: "القانون غامض", "ليس القانون غامضا"."""
        node = self.noun(at)
        if node is None or node.preposition or self.determiners(node):
            return ()
        return self._judged_beside(at) or self._told_far_of(at)

    def _judged_beside(self, at: int) -> tuple[int, ...]:
        """Return what an indefinite adjective is said of that stands right behind it."""
        before = self._past_aside(at - 1 - self._opens(at - 1))
        if self._apart(at):
            return self._set_before(at - 1)
        verb = self.verb(before)
        if verb is not None:
            return self.subject(before) if self._is_said(before) else ()
        quoted = self._shuts(before) and self._opens(before - 2)
        before -= quoted
        chain = self._past_complements(before)
        outer = self.noun(chain[0]) if chain else None
        if outer is None or outer.preposition:
            return ()
        pronoun = self.tokens[outer.head].tag is Tag.PRONOUN
        if not (pronoun or quoted or self._known(chain[0]) or self._specified(outer)):
            return ()
        opens = chain[0] - 1
        opens -= self._opens(opens)  # "أن «المشروع هش»"
        opens -= self.mark(opens, *self.lexicon.words["verbal"]["still"])  # "لا يزال النص غامضا"
        copula = self.verb(opens)
        if copula is not None:
            return (chain[0],) if self._is_said(opens) else ()
        that = self.mark(opens, *self.lexicon.grammar.that)
        if that and pronoun and self._said_of_object(opens):
            return ()
        stressed = opens == 0 and self.mark(opens, *self.lexicon.words["verbal"]["stressing"])
        contrasts = self.mark(opens, *self.lexicon.words["connectives"]["contrast"])
        asked = opens == 0 and self.asks is not None  # "هل أورنج مشغلة الشبكة؟"
        opened = asked or that or stressed or contrasts or self.coordinator(opens)
        return (chain[0],) if opened or self._clause_begins(opens + 1) else ()

    def _said_of_object(self, that: int) -> bool:
        """Tell whether "بأنه" says what a verb's object is: "وصف الوزير القرار بأنه متسرع"."""
        governing = self.content_verb(that)
        verb = self.verb(governing) if governing is not None else None
        if governing is None or verb is None:
            return False
        judging = verb.lemma in self.lexicon.words["verbal"]["judging"]
        owned = bool(self.tokens[verb.head].lemma)
        return judging and (owned or len(self._bare(governing)) > len(self.subject(governing)))
