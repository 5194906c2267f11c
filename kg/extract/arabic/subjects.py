"""The subjects of Arabic verbs: behind the verb, before it, of an earlier verb, or unsaid."""

from collections.abc import Sequence

from kg.extract.arabic.earlier import ArabicEarlier
from kg.extract.arabic.valency import bound_to_actors, taking, transitive
from kg.extract.conjugation import GENDERS
from kg.extract.lexicon import Tag
from kg.extract.nodes import VerbGroup


class ArabicSubjects(ArabicEarlier):
    """A chunked Arabic sentence, and what is asked of the subjects of its verbs."""

    def _find_subject(self, at: int) -> tuple[int, ...]:
        verb = self.verb(at)
        if verb is None:
            return ()
        if verb.participle:
            return self._of_participle(at, verb)
        if (does := self._is_who_does(at)) is not None:
            return self._group(does)
        who = self.mark(at - 1, *self.lexicon.words["relative"]["who"])  # "من يملك البيانات؟"
        if who or self._of_all_said(at) or self.addresses(at):
            return ()
        if self._relative(at - 1):
            antecedent = self._antecedent(at - 1)
            owned = self.tokens[verb.head].lemma or self.resumed(at) or self._its_measure(at)
            if owned or self._unlike(at):  # "التي وقعتها الشركة"
                return self._of_described(at)
            told = () if antecedent is None else self._said_to_be(antecedent)
            return told if told or antecedent is None else self._instead(antecedent)
        if (told := self._goes_on_telling(at)) or self._nobodys(at, verb):
            return told or self._group_behind(at)
        before, behind = self._before(at), self._behind(at)
        placed = before is not None and behind is not None and self._only_where(before, behind)
        if before is not None and not placed and self._unowned(at, before, behind):
            return (before,) if self._is_pronoun(before) else self._subject_group(before)
        if behind is not None:
            return self._group(behind)
        found = self._unplaced(at, verb) or self._above(at)
        found = found or self._with_next(at)
        return found if found or self._done_by_what(at) else self._earlier(at)

    def _group_behind(self, at: int) -> tuple[int, ...]:
        """Return what stands behind a verb as its subject, with what is joined to it."""
        behind = self._behind(at)
        return () if behind is None else self._group(behind)

    def _is_who_does(self, at: int) -> int | None:
        """Return who is said to be the one that does it, where no other does, or None."""
        told, verb = self._told_to_do(at), self.verb(at)
        other = verb and self.tokens[verb.head].lemma and self._behind(at) is not None
        return None if told is None or other or self.resumed(at) else told

    def _with_next(self, at: int) -> tuple[int, ...]:
        """Return who does what the next verb says as well: "تملك وتدير أورنج المركز"."""
        other = self.verb(at + 2) if self.coordinator(at + 1) else None
        if other is None or not other.finite or self._before(at) is not None:
            return ()
        behind = self._behind(at + 2)
        return self._with_next(at + 2) if behind is None else self._group(behind)

    def _of_described(self, at: int) -> tuple[int, ...]:
        """Return who does something to what a relative takes up: "العقد الذي أبرمته مع هواوي"."""
        behind, verb = self._behind(at), self.verb(at)
        if behind is not None:
            return self._group(behind)
        antecedent = self._antecedent(at - 1)
        owned = verb is not None and bool(self.tokens[verb.head].lemma)
        found = self._earlier(at) if owned else ()
        return () if antecedent is not None and found[:1] == (antecedent,) else found

    def _said_to_be(self, at: int) -> tuple[int, ...]:
        """Return who is said to be what a relative describes: "الوزارة هي الجهة التي تملك"."""
        node, pronoun, verb = self.noun(at), self.noun(at - 1), self.verb(at - 1)
        if node is None or node.preposition:
            return ()
        if verb is None and pronoun is not None and not self._is_pronoun(at - 1):
            first = next(self._chain(at - 1), at - 1)
            behind = self.verb(first - 1)
            being = behind is not None and behind.lemma in self.lexicon.grammar.copulas
            return (first,) if being and self._agrees(first - 1, first) else ()
        if verb is not None and verb.lemma in self.lexicon.grammar.copulas:
            return tuple(one for one in self.subject(at - 1) if self.noun(one) and one < at)
        if pronoun is None or not self._is_pronoun(at - 1) or self.noun(at - 2) is None:
            return ()
        chain = list(self._chain(at - 2))
        outer = self.noun(chain[0]) if chain else None
        return (chain[0],) if outer is not None and not outer.preposition else ()

    def _of_all_said(self, at: int) -> bool:
        """Tell whether all that was said is a verb's subject: "…، مما يستدعي", "…، ما دفع"."""
        verbal, verb = self.lexicon.words["verbal"], self.verb(at)
        if self.mark(at - 1, *verbal["so_that"]):
            return True
        what = self.mark(at - 2, ",") and self.mark(at - 1, *verbal["what"])
        return what and verb is not None and not self.tokens[verb.head].lemma

    def _unplaced(self, at: int, verb: VerbGroup) -> tuple[int, ...]:
        """Return the subject of a verb with a pronoun: "كانت الوزارة قد أبرمته", in a cleft."""
        if not self.tokens[verb.head].lemma:
            return ()
        found = self.clefted(at)
        found = self._helped(at) if found is None else found
        return () if found is None else self._group(found)

    def _of_participle(self, at: int, verb: VerbGroup) -> tuple[int, ...]:
        """Return what a participle describes, of one of speech the subject of the main verb."""
        told = verb.lemma in self.lexicon.reporting or self._adds(at)
        main = self._main_before(at) if told else None
        if main is not None and not self._determined_word(verb.head):
            return self._told_by(main) or self.subject(main)
        governor = self.modified(at)
        if governor is None or self._undergoes(at, governor):
            return ()
        if not self._determined_word(verb.head):  # "قواعد بيانات النفوس والجمارك مستضافة"
            governor = self._whole(governor)
        if self._is_pronoun(governor - 1):  # "«غيمة»، وهي شركة تابعة لزين"
            return self.noun_slot(governor, "subject") or (governor,)
        return (governor,)

    def _whole(self, at: int) -> int:
        """Return the noun whose construct ends in what is coordinated up to a position."""
        first = self._first_place(at)
        node = self.noun(first)
        return self.outermost(first) if node and node.preposition == self.of and first < at else at

    def _helped(self, at: int) -> int | None:
        """Return the subject between an auxiliary and its verb: "كانت الوزارة قد أبرمته"."""
        position = at - 1
        while self.noun(position) is not None:
            position -= 1
        verb = self.verb(position)
        auxiliaries = self.lexicon.words["verbal"]["auxiliaries"]
        helps = verb is not None and verb.lemma in auxiliaries and position < at - 1
        return position + 1 if helps else None

    def _antecedent(self, relative: int) -> int | None:
        """Return the noun that a relative describes, of a second one that of the first.

        It is who that is said to be, where one is named: "الشركة التي اختارتها الوزارة هي أورنج".
        """
        if (told := self.identified(relative + 1)) is not None:
            return told
        if (person := self._person_before(relative)) is not None:
            return person
        if not self.coordinator(relative - 1):
            return self._undergoing(self._not_where(relative), relative)
        earlier = [one for one in range(relative - 1) if self._relative(one)]
        return self._antecedent(earlier[-1]) if earlier else None

    def _not_where(self, relative: int) -> int | None:
        """Return what is somewhere rather than where: "المركز في صلالة الذي كلف 19 مليونا"."""
        at = self._noun_before(relative)
        node, before = self.noun(at) if at is not None else None, self.noun((at or 0) - 1)
        if at is None or node is None or before is None or not self.names_place(node):
            return at
        if node.preposition not in self.lexicon.words["verbless"]["inside"]:
            return at
        outer, verb = self.outermost(at - 1), self.verb(relative + 1)
        alike = verb is None or self._agrees(relative + 1, outer)
        return outer if alike and self.tokens[node.head].tag is Tag.NAME else at

    def _main_before(self, at: int) -> int | None:
        """Return the verb of speech that a participle of speech goes on from, else the first."""
        finite = [one for one in range(at) if (verb := self.verb(one)) and verb.finite]
        said = [one for one in finite if self.nodes[one].lemma in self.lexicon.reporting]  # type: ignore[union-attr]
        return next(iter((*said[-1:], *finite)), None)

    def _determined_word(self, token: int) -> bool:
        return self.forms.definite(self.tokens[token].text)

    def _above(self, at: int) -> tuple[int, ...]:
        """Return who does what stands behind "أن": "ينبغي للحكومات أن تستثمر"."""
        if not self.mark(at - 1, *self.lexicon.words["verbal"]["that_verb"]):
            return ()
        governing = self.content_verb(at - 1)
        verb = self.verb(governing) if governing is not None else None
        if governing is None or verb is None:
            return ()
        control = self.lexicon.words["verbal"]
        if verb.lemma in control["controlled_by_object"]:
            return self.controlled_by(governing, at)
        wills = verb.lemma in control["control"] and not self._other_does(governing, at)
        return self.subject(governing) if wills else ()

    def controlled_by(self, governing: int, at: int) -> tuple[int, ...]:
        """Return who is asked to do something: "دعا الحكومة إلى إنشاء", "يجب على الدولة إنشاء"."""
        subject = self.subject(governing)
        for position in self._arguments(governing):
            node = self.noun(position)
            if position >= at or node is None or position in subject:
                continue
            if self._actor(node):
                return self.conjuncts(position)
        owner = self.noun(subject[0]) if subject else None
        verb = self.verb(governing)
        impersonal = self.lexicon.status["content"]["impersonal"]
        if verb is None or verb.lemma not in impersonal:
            return ()  # "دعا الخبير إلى تقليص الاعتماد": not the expert's
        return subject if owner is not None and self._actor(owner) else ()

    def _behind(self, at: int) -> int | None:
        """Return the position of the subject that stands behind its verb."""
        # "قال خبراء …، ودعوا الوزارة": a verb before its subject is of one
        verb, bare = self.verb(at), [] if self._of_several(at) else self._bare(at)
        if verb is not None and (
            self._carried_first(verb, bare)
            or self._of_so_many(at, verb, bare)
            or (self._object_first(at, verb, bare) and self._agrees(at, bare[1]))
            or (self._ruled_first(verb, bare) and self._agrees(at, bare[1]))
        ):
            return bare[min(1, len(bare) - 1)]
        if bare and (self._latter(bare[0]) or self._group(bare[0]) != self.conjuncts(bare[0])):
            return bare[0]  # "تعتمد ستون في المئة من البلديات على …"
        if verb is None or not bare or not self._agrees(at, bare[0]):
            return None
        node = self.noun(bare[0])
        if self._merely_stresses(bare[0]) or (len(bare) == 1 and self._asked_to(at, bare[0])):
            return None
        if node is None or self.accusative(node) or self._held_to_be(verb, node):
            return None
        wants = verb.lemma in bound_to_actors(self.lexicon) or self._planned(verb, node)
        takes = verb.lemma in transitive(self.lexicon)  # "وتعمل «ديوان» من بريدة"
        if wants and takes and not self._actor(node) and len(bare) == 1:
            objects = bool(self.tokens[verb.head].lemma)
            # "وأطلقت منصة" has its subject in an earlier clause; without one it is a passive
            asked = bool(self._above(at))  # "يجب على الحكومة أن تطور مراكز"
            goes_on = asked or self._earlier(at) != (at,) or self.coordinator(at - 1)
            said = verb.lemma in self.lexicon.reporting
            if said and verb.lemma in transitive(self.lexicon):
                said = self.clause_behind(at) is not None  # "أن تنشر قبل العيد لائحة"
            if not objects and not verb.passive and goes_on and not said:
                return None
        if len(bare) == 1 and self._takes_on(at, verb, bare[0]):
            return None
        return bare[0]

    def _asked_to(self, at: int, behind: int) -> bool:
        """Tell whether who is to do it stands before "أن": "على الدولة أن تنشئ مراكز"."""
        above = self._above(at) or self._done_by_same(at)
        node, verb = self.noun(behind), self.verb(at)
        if verb is None or verb.passive:
            return False  # "تنص المادة على أن تُحفظ السجلات"
        if not above or node is None or not self._agrees(at, above[0]):
            return False
        asked = self.noun(above[0])
        if self._actor(node) and asked is not None and not self._actor(asked):
            return False  # "ليس الخطر في أن يتجسس موظف"
        return not (self._actor(node) and self._known(behind))

    def _takes_on(self, at: int, verb: VerbGroup, behind: int) -> bool:
        """Tell whether what is behind "و" and a verb is its object: "بني المركز، ويضم 20 خادما".

        The verb goes on from another, whose subject it may share, or has no passive.
        """
        node = self.noun(behind)
        if node is None or not self.coordinator(at - 1) or verb.passive:
            return False
        told = verb.lemma in self.lexicon.reporting or self._is_person(node) or self._role(node)
        if self._actor(node) and (told or self._specified(node) or self._known(behind)):
            return False  # but "بل بنت جامعة": whoever acted before has built it
        if verb.lemma not in taking(self.lexicon) or self.tokens[verb.head].lemma:
            return False
        if verb.lemma in self.lexicon.sets["verbal.having"] or self._allowed(at, behind):
            return True
        prepositions = {one.preposition for p in self._arguments(at) if (one := self.noun(p))}
        if self._known(behind) or self.lexicon.grammar.agent in prepositions:
            return False
        earlier = self._earlier(at)
        return earlier != (at,) and self.noun(earlier[0]) is not None

    def _allowed(self, at: int, behind: int) -> bool:
        """Tell whether a noun says what somebody before it may do: "ويجيز للمصرف الاحتفاظ بـ"."""
        first = next(iter(self._arguments(at)), behind)
        node, to_whom = self.noun(first), self.lexicon.words["verbal"]["to_whom"]
        to = first < behind and node is not None and node.preposition in to_whom
        deed = self._action(self.tokens[self.nodes[behind].head])  # type: ignore[union-attr]
        whom = node is not None and (self._actor(node) or "plural" in self.agreement(node))
        return to and deed and whom

    def _object_first(self, at: int, verb: VerbGroup, bare: Sequence[int]) -> bool:
        """Tell whether what is done stands before who does it: "تدير المنصة شركة ناشئة"."""
        if len(bare) < 2:  # noqa: PLR2004
            return False
        other = not self._agrees(at, bare[0])
        makes = other and verb.lemma in self.lexicon.sets["verbal.makers"]
        if not (makes or self._wants_actor(verb.lemma)):
            return False
        first, second = (self.noun(one) for one in bare[:2])
        if first is None or second is None or not self._actor(second):
            return False
        heads = self._is_person(second) and not self._chooses(verb, first)
        if self._actor(first) and not heads:  # "يرأس اللجنة القاضي أحمد علي"
            ends = (other or self._nominative(bare[1])) and len(bare) == 2  # noqa: PLR2004
            named = other and self._specified(second)
            return ends and self._meant(first) and (named or not self._determined(second))
        who = self.tokens[second.head]
        if self._is_person(second) and bare[1] == self.extent(bare[0]):
            return self._known(bare[0])  # "وقع مذكرة التفاهم الوزير أحمد علي، وزير …"
        if len(bare) > 2 and not self._goes_on_list(bare[2]):  # noqa: PLR2004
            return False
        part = self.tokens[first.head]
        share = part.text.endswith("%") or self.adverb(bare[0] + 1)
        if share and part.tag is Tag.NUMBER and verb.lemma in self.lexicon.sets["verbal.having"]:
            return True  # "يملك 60 في المئة من الشركة صندوق قطري"
        if not (other or self._known_thing(first)) or not self._known(bare[0]):
            return False  # "تمول الشق الحاسوبي الحكومة": the gender shows it
        own = other or self.possessive(first)  # "تمول نصفها الحكومة"
        return own or who.tag is Tag.NAME or not self.forms.definite(who.text)

    def _ruled_first(self, verb: VerbGroup, bare: Sequence[int]) -> bool:
        """Tell whether a noun's ending shows who does it: "يحكم القطاع في عمان قانون قديم"."""
        experienced = verb.lemma in self.lexicon.words["verbal"]["experienced"]
        if len(bare) != 2 or experienced or verb.lemma in bound_to_actors(self.lexicon):  # noqa: PLR2004
            return False
        first, second = (self.noun(one) for one in bare)
        takes = verb.lemma in transitive(self.lexicon) and not self.tokens[verb.head].lemma
        takes = takes and self.tokens[verb.head].text not in self.forms.nouns
        if first is None or second is None or not takes or self._is_person(first):
            return False  # "منع الشركة من البيع خطأ"
        told = self.tokens[second.head].text
        new = told in self.forms.nouns - self.forms.adjectives and second.first == second.head
        new = new and not self._lasts(second)
        of = self.noun(self._construct(bare[0]) or bare[0])  # "ينظم عمل الشركات مرسوم"
        return of is not None and self._determined(of) and new and self._nominative(bare[1])

    def _carried_first(self, verb: VerbGroup, bare: Sequence[int]) -> bool:
        """Tell whether what a verb carries stands before who does it: "يتولى تشغيل المركز فريق"."""
        verbal = self.lexicon.words["verbal"]
        if verb.lemma not in verbal["carriers"] or len(bare) != 2:  # noqa: PLR2004
            return False
        doer = self.noun(bare[1])
        carried = self._construct(bare[0]) is not None
        carried = carried and self._headed(bare[0], verbal["leadership"])
        return carried and doer is not None and self._actor(doer)

    def _goes_on_list(self, at: int) -> bool:
        """Tell whether "و" joins a noun phrase to those before: "… وأكثر من 150 مكتبا"."""
        before = at - 1
        while self.adverb(before):
            before -= 1
        return self.coordinator(before)

    def implied(self, at: int) -> frozenset[str] | None:
        """Return gender and number of the subject that a verb's form implies, or None."""
        verb = self.verb(at)
        if verb is None or not verb.finite:
            return None
        person = self._person(at)
        if "plural" in person:
            return frozenset({"plural"})
        if person in ({"we"}, {"i"}):
            return person
        found = person & GENDERS
        return frozenset(found) if len(found) == 1 else None

    def _is_said(self, at: int) -> bool:
        """Tell whether a verb says what its subject is: "أصبح القانون غامضا", "يعد النص غامضا".

        Of who holds a thing to be so the subject is no thing: "يعتبر الوزير غامضا ما جرى".
        """
        verb = self.verb(at)
        if verb is None:
            return False
        if verb.lemma not in self.lexicon.grammar.copulas:  # "لم يعد القانون كافيا"
            return verb.negated and verb.lemma in self.lexicon.words["verbal"]["auxiliaries"]
        if verb.lemma in self.lexicon.grammar.being:
            return True
        things = [self.noun(one) for one in self.subject(at)]
        held = self.tokens[verb.head].lemma or any(one and self._actor(one) for one in things)
        return not held or verb.lemma not in self.lexicon.words["verbal"]["judging"]
