"""The subject that an Arabic verb shares with an earlier one, or an earlier object it is of."""

from collections.abc import Sequence

from kg.extract.arabic.ahead import ArabicAhead
from kg.extract.arabic.valency import actor_verbs, bound_to_actors, governing, taking, transitive
from kg.extract.conjugation import GENDERS
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.syntax import Phrase
from kg.names import SCHEMA


class ArabicEarlier(ArabicAhead):
    """A chunked Arabic sentence, and what is asked of verbs whose subject was named before."""

    def _earlier(self, at: int) -> tuple[int, ...]:
        """Return the subject that a verb shares with an earlier one, else the verb itself."""
        for position in range(at - 1, -1, -1):
            verb = self.verb(position)
            if verb is None or not verb.finite or self._told_aside(at, position):
                continue
            if self._says_when(at, position) or self._told_by_another(at, position):
                continue
            if self._said_of_all(at, position):
                return ()
            subject = self._doing(at, self.subject(position))
            other = self._object_instead(at, position)
            if (other := self._furthered(at, position) if other is None else other) is not None:
                return (other,)
            if subject and self._of_other_gender(at, position, subject[0]):
                continue
            if subject and self.noun(subject[0]) and self._agrees(at, subject[0]):
                if self._tells_more(at) and self.coordinator(at - 1) and self._mute(subject[0]):
                    continue  # "توقف عندما انقطعت الكهرباء، وأضافت أن": it does not say so
                return subject
            if subject and subject == (position,):
                return subject if self._person(position) & self._person(at) else (at,)
        return (at,)

    def governors(self, at: int) -> tuple[tuple[int, str], ...]:
        """Return what stands above a verb, also above that whose subject it goes on with.

        "قد تشتري أورنج الشركة وتدرب نموذجا", "تعتزم أن تشتري الشركة وتبني مركزا".
        """
        verb, own = self.verb(at), super().governors(at)
        if verb is None or own or not self._imperfect(verb) or not self.coordinator(at - 1):
            return own
        before = at - 2
        while self.noun(before) is not None:
            before -= 1
        first = self.verb(before)
        same = first is not None and self._imperfect(first) and self.subject(at)
        return self.governors(before) if same and same == self.subject(before) else ()

    def _imperfect(self, verb: VerbGroup) -> bool:
        """Tell whether a verb is finite and in the imperfect."""
        return verb.finite and any(form.imperfect for form in self.tokens[verb.head].readings)

    def _done_by_same(self, at: int) -> tuple[int, ...]:
        """Return who does a thing besides or for what else they do: "وقعت دون أن تطلق خدمة"."""
        verb, opens = self.verb(at), self.lexicon.words["verbal"]["same_doer"]
        if verb is None or verb.lemma not in transitive(self.lexicon):
            return ()
        found = self._earlier(at) if self.mark(at - 1, *opens) else ()
        node = self.noun(found[0]) if found else None
        return found if node is not None and self._actor(node) else ()

    def _done_by_what(self, at: int) -> bool:
        """Tell whether a verb is of "ما" behind another: "وفرت الدولة ما يبني ثلاثة مراكز"."""
        verb, above = self.verb(at), self.verb(at - 2)
        taken = verb is None or bool(self.tokens[verb.head].lemma)  # "ما تملكه"
        what = self.mark(at - 1, *self.lexicon.words["verbal"]["what"])
        return above is not None and what and not taken

    def _of_other_gender(self, at: int, earlier: int, subject: int) -> bool:
        """Tell whether a verb before its subject shows that the next is of an earlier one.

        "يشغل المتعامل، الذي تحوز أورنج حصة منه، مركزين، ويستعين": a name tells no gender.
        """
        node = self.noun(subject)
        others = (self.verb(one) for one in range(earlier))
        if not any(one is not None and one.finite for one in others):
            return False
        if node is None or subject < earlier or self.agreement(node) & GENDERS:
            return False
        one, other = (self._person(verb) & GENDERS for verb in (earlier, at))
        return len(one) == len(other) == 1 and one != other

    def _said_of_all(self, at: int, earlier: int) -> bool:
        """Tell whether a clause behind "ما" is a verb's subject: "ما لدينا من نصوص لا يكفي"."""
        between = range(earlier + 1, at)
        joined = all(self.noun(one) is not None or self.adverb(one) for one in between)
        return joined and self.mark(earlier - 1, *self.lexicon.words["verbal"]["what"])

    def _told_by_another(self, at: int, earlier: int) -> bool:
        """Tell whether a verb is in what is told, and the next goes on from who tells it.

        "قال الوزير إن أورنج تدير الشبكة، وأكد": it is the minister that does, as both verbs
        of speech are of one tense and he agrees with the second.
        """
        if not (self._tells_more(at) and self.coordinator(at - 1)):
            return False
        that = next((one for one in range(earlier - 1, 0, -1) if self._is_that(one)), None)
        teller = self.content_verb(that) if that is not None else None
        if that is None or teller is None or teller >= that:
            return False
        subject = self.subject(teller)
        same = self._unfinished(teller) == self._unfinished(at)
        who = self.noun(subject[0]) if subject else None
        tells = self._tells_more(teller) or (who is not None and self._actor(who))
        return same and tells and bool(subject) and self._goes_with(at, subject[0])

    def _is_that(self, at: int) -> bool:
        return self.mark(at, *self.lexicon.grammar.that)

    def _goes_with(self, at: int, subject: int) -> bool:
        """Tell whether a verb agrees with who is named at a position, or is of the same person."""
        if self.noun(subject) is not None:
            return self._agrees(at, subject)
        return bool(self._person(subject) & self._person(at))

    def _unfinished(self, at: int) -> bool:
        """Tell whether a verb is an imperfect."""
        verb = self.verb(at)
        if verb is None:
            return False
        forms = (one for one in self.tokens[verb.head].readings if one.lemma == verb.lemma)
        return any(form.imperfect and form.agrees in GENDERS for form in forms)

    def _says_when(self, at: int, earlier: int) -> bool:
        """Tell whether a verb goes on past a clause of time: "لم تستطع …، بعدما فرضت …، فلجأت"."""
        if not (self.coordinator(at - 1) and self.mark(at - 2, ",")):
            return False
        opener = earlier - 1
        while self.noun(opener) is not None:
            opener -= 1
        mark, joined = self.marks.get(opener), self.lexicon.words["proclitics"]["prepositions"]
        if mark is None or mark.tag is not Tag.SUBORDINATOR or mark.text in joined:
            return False
        return any((verb := self.verb(one)) and verb.finite for one in range(opener))

    def _doing(self, at: int, subject: tuple[int, ...]) -> tuple[int, ...]:
        """Return who can do what a verb says, where a subject before it cannot itself.

        "تضم خوادم الشركة بيانات، وقد اشترتها من ديل": it is the firm that bought them.
        """
        verb, node = self.verb(at), self.noun(subject[0]) if len(subject) == 1 else None
        if verb is None or node is None or self._actor(node):
            return subject
        if verb.lemma not in bound_to_actors(self.lexicon):
            return subject
        if self._action(self.tokens[node.head]):
            return ()  # "يحظر استخدام البيانات ما لم يحصل على إذن": no use has leave
        construct = self._construct(subject[0])
        whose = self.noun(construct) if construct is not None else None
        if construct is None or whose is None or not self._actor(whose):
            return subject
        return (construct,) if self._agrees_surely(at, construct) else subject

    def _mute(self, at: int) -> bool:
        """Tell whether a noun phrase is of a thing, which says nothing: "الكهرباء"."""
        node = self.noun(at)
        if node is None or self._actor(node) or self.tokens[node.head].tag is not Tag.WORD:
            return False
        documents = self.lexicon.sets["status.documents.heads"]
        bare = self.forms.bare(self.tokens[node.head].text)
        return bare in self.forms.nouns and self.head(node) not in documents

    def _told_aside(self, at: int, earlier: int) -> bool:
        """Tell whether who tells more is not whom a relative before speaks of.

        "نفت الوزارة ما تناقلته صفحات، ووصفت ذلك بأنه …": it is the ministry that does.
        """
        what = self.lexicon.words["verbal"]["what"]
        aside = self._relative(earlier - 1) or self.mark(earlier - 1, *what)
        aside = aside or self.tells_more(earlier)  # "اتفاقية وقعتها الصحيفة، وقالت إن"
        return self._tells_more(at) and aside and self.coordinator(at - 1)

    def _tells_more(self, at: int) -> bool:
        """Tell whether a verb says what somebody says or asks, or holds something to be."""
        verb, verbal = self.verb(at), self.lexicon.words["verbal"]
        if verb is None:
            return False
        asks = verb.lemma in verbal["adding"]  # "دعا", "طالب"
        nouns = [noun for one in self._arguments(at) if (noun := self.noun(one))]
        if any(map(self._names_language, nouns)):
            return False  # "ولا يجيب بالتركمانية"
        return asks or verb.lemma in self.lexicon.reporting or verb.lemma in verbal["judging"]

    def _names_language(self, node: NounPhrase) -> bool:
        entity = self.tokens[node.head].entity
        return entity is not None and SCHEMA.Language in entity.types

    def _object_instead(self, at: int, earlier: int) -> int | None:
        """Return the object of a verb where the next is of its gender: "طورت الشركة نموذجا، ويفهم".

        The two verbs are of two genders, so that they have not the same subject.
        """
        genders = [self._person(one) for one in (at, earlier)]
        known = all(len(one) == 1 and one <= GENDERS for one in genders)
        told = self._tells_more(at)
        if not known or genders[0] == genders[1] or told or not self.coordinator(at - 1):
            return None
        if any((one := self.verb(p)) and one.finite for p in range(earlier + 1, at)):
            return None
        subject = self.subject(earlier)
        object_ = next((one for prep, one in self.complements(earlier) if not prep), None)
        node = self.noun(object_) if object_ is not None else None
        if object_ is None or node is None or not subject or self._acts(node):
            return None
        agrees = self.agreement(node) & genders[0]
        return object_ if agrees and not self._agrees_surely(at, subject[0]) else None

    def _furthered(self, at: int, earlier: int) -> int | None:
        """Return the thing for which something is done: "تعتزم توسيع المركز ليضم 200 خادم"."""
        mark, verb = self.marks.get(at - 1), self.verb(at)
        joined = self.lexicon.words["proclitics"]["prepositions"]
        if mark is None or verb is None or mark.tag is not Tag.SUBORDINATOR:
            return None
        if mark.text not in joined or verb.lemma in bound_to_actors(self.lexicon):
            return None
        object_ = next((one for prep, one in self.complements(earlier) if not prep), None)
        while object_ is not None and (node := self.noun(object_)) is not None:
            done = self._action(self.tokens[node.head])
            if not done and not self._acts(node) and self._agrees_surely(at, object_):
                return object_
            object_ = self._construct(object_)
        return None

    def _agrees_surely(self, at: int, noun: int) -> bool:
        node = self.noun(noun)
        return node is not None and bool(self.agreement(node) & self._person(at))

    def _meant(self, node: NounPhrase) -> bool:
        """Tell whether a noun is a thing that acts as well, and has its article: "المركز"."""
        return self.tokens[node.head].tag is Tag.WORD and self._determined(node)

    def _nominative(self, at: int) -> bool:
        """Tell whether a noun lacks the ending that an object would have: "يدير المركز فريق من"."""
        node = self.noun(at)
        if node is None or self._construct(at) is not None:
            return False
        token = self.tokens[node.head]
        if token.tag is not Tag.WORD or token.lemma or node.core != node.head:
            return False
        announced = any(one.tag is Tag.NAME for one in self.tokens[node.head + 1 : node.last])
        cased = token.printed.endswith(("ا", "اً", "ة", "ى", "ي", "اء", "ات", "ين", "ان"))
        broken = self.forms.bare(token.text) in self.forms.plurals
        return not (announced or cased or broken or self._plural_by_shape(token.text))

    def _chooses(self, verb: VerbGroup, subject: NounPhrase) -> bool:
        """Tell whether a person behind is a verb's object: "عين المجلس سالم الهنائي رئيسا".

        It chooses whoever that is, or who stands before does it.
        """
        chooses = verb.lemma in self.lexicon.words["verbal"]["choosing"]
        return chooses or self._is_person(subject) or self._role(subject)

    def _known_thing(self, node: NounPhrase) -> bool:
        token = self.tokens[node.head]
        return token.tag is Tag.WORD and self.forms.bare(token.text) in self.forms.nouns

    def infinitive(self, at: int) -> Phrase:
        """Return the phrase that a verb stands for: the subject that it leaves unsaid."""
        return self.phrase(at)

    def _person_before(self, relative: int) -> int | None:
        """Return the name that ends a role: "الرئيس التنفيذي للشركة سالم علي، الذي …"."""
        at = relative - 1 - self.mark(relative - 1, ",")
        node = self.noun(at)
        plain = node is not None and node.preposition == self.of and node.core == node.head
        person = plain and node is not None and self._is_person(node)
        return at if person and self._role_of(at) else None

    def _role_of(self, at: int) -> bool:
        """Tell whether a role stands before its bearer's name, with what it is of between them."""
        for position in range(at - 1, -1, -1):
            node = self.noun(position)
            if node is None:
                return False
            if self._role(node):
                return self.named_by(position) == at or position == at - 1
        return False

    def _merely_stresses(self, at: int) -> bool:
        """Tell whether a pronoun only stresses a subject: "ولا يملك هو مكانا"; not "كلاهما"."""
        node = self.noun(at) if self._is_pronoun(at) else None
        both = self.lexicon.words["pronouns"]["both"]
        return node is not None and self.tokens[node.head].text not in both

    def _its_measure(self, at: int) -> bool:
        """Tell whether a thing of what a relative takes up does it: its price, "تراجعت أرباحها"."""
        node, verb = self.noun(at + 1), self.verb(at)
        if node is None or verb is None or node.preposition or not self.possessive(node):
            return False
        alone = verb.lemma not in governing(self.lexicon)
        measure = alone or self._headed(at + 1, self.lexicon.words["verbal"]["measures"])
        return measure and self._agrees(at, at + 1)

    def _held_to_be(self, verb: VerbGroup, node: NounPhrase) -> bool:
        """Tell whether a noun says what a verb's pronoun is held to be: "اعتبرته خطوة ضرورية"."""
        judges = verb.lemma in self.lexicon.words["verbal"]["judging"]
        owned = judges and bool(self.tokens[verb.head].lemma)
        return owned and not (self._determined(node) or self._actor(node))

    def _of_so_many(self, at: int, verb: VerbGroup, bare: Sequence[int]) -> bool:
        """Tell whether so many do something to what stands first: "يستخدم المنصة 400 مشترك"."""
        owned = bool(self.tokens[verb.head].lemma)  # "الخدمة التي يستخدمها 400 مشترك"
        node = self.noun(bare[-1]) if len(bare) == 2 - owned else None
        if node is None or self.tokens[node.core].tag is not Tag.NUMBER:
            return False
        if owned:
            return bare[0] == at + 1
        return verb.lemma in taking(self.lexicon) and not self._agrees(at, bare[0])

    def _wants_actor(self, lemma: str) -> bool:
        return lemma in actor_verbs(self.lexicon)

    def _with_another(self, at: int, one: int) -> bool:
        """Tell whether with whom it was is said of another deed: "بعد خلاف مع أورنج، بنت تاليس"."""
        node, before, verb = self.noun(one), self.noun(one - 1), self.verb(one - 1)
        if node is None or node.preposition not in self.lexicon.words["verbal"]["beside"]:
            return False
        if verb is not None:
            return one - 1 > at and verb.finite  # "المقاول الذي عمل مع أورنج"
        timed = before is not None and before.preposition in self.lexicon.sets["verbal.timed"]
        return timed and before is not None and not self._date(before)

    def _instead(self, at: int) -> tuple[int, ...]:
        """Return whom a cleft names instead of another: "ليست أورنج بل تاليس هي التي"."""
        named = at - 1 if self._is_pronoun(at) and self.noun(at - 1) else None
        words = self.lexicon.words["conjunctions"]["instead"]
        return (at,) if named is None or not self.mark(named - 1, *words) else (named,)

    def _told_to_do(self, at: int) -> int | None:
        """Return who is said to be the one that does something, before it or behind it."""
        told = self.identified(at)
        return self._the_one(at) if told is None else told

    def _the_one(self, at: int) -> int | None:
        """Return who is said to be the one to do something to another: "الوزارة هي التي تشغله"."""
        verb, named = self.verb(at), self.noun(at - 3)
        if verb is None or named is None or verb.passive or not self.tokens[verb.head].lemma:
            return None
        cleft = self._relative(at - 1) and self._is_pronoun(at - 2)
        return self.outermost(at - 3) if cleft else None
