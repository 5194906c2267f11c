"""What stands before an Arabic verb: its subject perhaps, or what turns to another speaker."""

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.telling import ArabicTelling
from kg.extract.classes import PLACES
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup


class ArabicAhead(ArabicTelling):
    """A chunked Arabic sentence, and what is asked of the nouns before its verbs."""

    def turns(self, at: int) -> bool:
        """Tell whether "لكن" opens what another tells: "قال إن …، لكن خبراء يرون أن …"."""
        if not self.mark(at, *self.lexicon.words["connectives"]["contrast"]):
            return False
        for that in range(at + 1, len(self.nodes)):
            if self.mark(that, *self.lexicon.grammar.that):
                teller = self.content_verb(that)
                verb = self.verb(teller) if teller is not None else None
                return verb is not None and verb.finite and teller is not None and teller > at
        return False

    def _before(self, at: int) -> int | None:
        """Return the position of the noun phrase right before a verb that is its subject."""
        position = at - 1
        while self.is_mark(position) and (self.adverb(position) or self._opens(position)):
            if self.mark(position, *self.adversatives):
                return None  # "…، في حين كشفت مصادر أن"
            position -= 1
        if self.mark(position, ","):
            explained = self._aside(position)
            explained = self._remarked(position) if explained is None else explained
            if explained is None and (described := self._described_by(at, position)) is not None:
                return described
            if explained is None and self._beside_denied(position - 1) != position - 1:
                explained = position - 1  # "أورنج، لا تاليس، تدير"
            position = position if explained is None else explained
        position = self._beside_denied(position)
        position = self._described_before(at, self._outside_relative(self._past_seat(position)))
        position -= self._names_before(position)
        while self.noun(position) is not None:
            position = self._first_place(position)
            found = self._before_at(at, position)
            outer = next(self._chain(position), position)
            node = self.noun(outer)
            if found is None and self._topic_of_that(outer):
                return outer
            within = node is not None and node.preposition and node.preposition != self.of
            clitic = self.tokens[self.nodes[at].head].lemma  # type: ignore[union-attr]
            if node is not None and clitic and node.preposition in self.lexicon.grammar.without:
                return None  # "القطاع بلا قانون ينظمه": there is no law that does
            if found is not None or not within:
                return found
            position = outer - 1  # "قدرة المركز في الرباط ارتفعت"
            position -= self.modified(position) == position - 1  # "العقد المبرم مع شركة ينحصر في"
        return None

    def _nobodys(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether the pronoun behind "إن" stands for no one: "إنه يجب على الحكومة أن".

        What is somebody's to do leaves it the subject's place: "إنه يجب على الحكومة بيع الشبكة".
        """
        if verb.lemma not in self.lexicon.sets["verbal.expletive"] or self._owed(at):
            return False
        node, others = self.noun(at - 1), self.lexicon.words["pronouns"]["other"]
        pronoun = node is not None and self.tokens[node.head].text in others
        return pronoun and self.mark(at - 2, *self.lexicon.grammar.that)

    def _owed(self, at: int) -> bool:
        """Tell whether a noun of action is somebody's duty behind a verb: "على أورنج بيع"."""
        whose, deed = self.noun(at + 1), self.noun(at + 2)
        if whose is None or whose.preposition not in self.lexicon.words["verbal"]["obliging"]:
            return False
        return deed is not None and not deed.preposition and self.forms.deed(self.head(deed))

    def _past_seat(self, at: int) -> int:
        """Return the firm whose seat is named before a verb: "أورنج ومقرها باريس تعتمد على"."""
        first = at - 1 if self.noun(at) is not None else at
        while (seat := self.noun(first)) is not None and not self.possessive(seat):
            first -= 1
        heads = self.lexicon.words["verbless"]["seat"]
        opened = self.coordinator(first - 1) or self._relative(first - 1)
        if seat is None or not opened or self.forms.bare(self.tokens[seat.head].text) not in heads:
            return at
        before = first - 2 - self.mark(first - 2, ",")
        return before if self.noun(before) is not None else at

    def _beside_denied(self, at: int) -> int:
        """Return the noun before one that is denied beside it: "أورنج، وليس تاليس، تدير"."""
        first = self._first_place(at)
        before = first - 2 - self.coordinator(first - 2)
        before -= self.mark(before, ",")
        return before if self._denies(first - 1) and self.noun(before) is not None else at

    def _first_place(self, at: int) -> int:
        """Return the first of the complements in which one is: "في قطر والكويت تدير …"."""
        first = at
        for position in range(at - 2, -1, -1):
            node = self.noun(position)
            if node is None and not self.coordinator(position):
                break
            if node is not None and node.preposition and at in self.conjuncts(position):
                return position
            if node is not None and node.preposition not in {"", self.of}:
                return first
        return first

    def _before_at(self, at: int, position: int) -> int | None:
        """Return the subject of a verb among the noun phrases that end at a position, or None."""
        candidates = list(self._chain(position))
        agreeing = [one for one in candidates if self._agrees(at, one)]
        things = [one for one in agreeing if not self._action(self.tokens[self.nodes[one].head])]  # type: ignore[union-attr]
        ordered = (*things, *agreeing)
        free = [one for one in ordered if not self.nodes[one].preposition]  # type: ignore[union-attr]
        first = next((one for one in free if not self._taken(one)), None)
        if first is not None and not self._verb_before(position):
            return first  # "اعتماد الدول على مزود واحد يهدد أمنها": the clause's only verb
        for one in ordered:
            node = self.noun(one)
            if one == first or self._counted(one):
                return one
            if node is not None and node.preposition in self.lexicon.grammar.without:
                continue  # "ترك الشركات بلا قيود يشكل خطرا"
            known = node is None or self._determined(node) or self._known(one)
            known = known or (node is not None and self._says_where(node))
            if node is not None and not (known or self._lasts(node)):
                return self._past_deed(one)  # "شركة تعمل في …": a clause without a relative
        return None

    def _says_where(self, node: NounPhrase) -> bool:
        """Tell whether a noun says where something is: "في مدينة برشيد تقع منشأة"."""
        inside = node.preposition in self.lexicon.words["verbless"]["inside"]
        kind = self.lexicon.cues["apposed"].get(self.head(node))
        return inside and (self.names_place(node) or kind in PLACES)

    def _lasts(self, node: NounPhrase) -> bool:
        """Tell whether a noun says how long: "بعد عامين من العمل أنجز المعهد": no year does it."""
        return bool(node.preposition) and self.head(node) in self.lexicon.sets["verbal.lasting"]

    def _verb_before(self, at: int) -> bool:
        """Tell whether the clause that a position is in has had a finite verb."""
        for position in range(at, -1, -1):
            verb = self.verb(position)
            if verb is not None and verb.finite:
                return True
            if self.mark(position, *self.lexicon.grammar.that, *STOPS, *self.adversatives):
                return False
            if (mark := self.marks.get(position)) is not None and mark.tag is Tag.SUBORDINATOR:
                return False  # "بينما أورنج أطلقت", "لأن أورنج أطلقت": another clause's
        return False

    def _remarked(self, comma: int) -> int | None:
        """Return what a remark before a comma is about: "أورنج، وهي شركة فرنسية، تدير"."""
        position = comma - 1
        while self.noun(position) is not None and not self._is_pronoun(position):
            position -= 1
        opens = position - 2
        if not self._is_pronoun(position) or not self.coordinator(position - 1):
            return None
        return opens - 1 if self.mark(opens, ",") and self.noun(opens - 1) else None

    def _described_by(self, at: int, comma: int) -> int | None:
        """Return the indefinite noun that a clause behind a comma describes: "مذكرة …، تقضي بـ"."""
        verb = self.verb(at)
        imperfect = verb is not None and any(
            form.imperfect for form in self.tokens[verb.head].readings
        )
        if not imperfect or verb is None or verb.lemma in self.lexicon.reporting:
            return None
        if self.names_source(comma):
            return None
        if verb.passive or not self.tokens[verb.head].lemma:
            last = comma - 1 - self._names_before(comma - 1)
            if self._opens_with(last):
                return None
            for one in self._chain(last):
                node = self.noun(one)
                plain = node is not None and not self._specified(node) and not self._known(one)
                if plain and self._agrees(at, one):
                    return one
            return self._described_twice(at, last)
        return None

    def _opens_with(self, at: int) -> bool:
        """Tell whether a complement before its verb ends here: "بعد مفاوضات طويلة، توصل …"."""
        outer = next(self._chain(at), at)
        node = self.noun(outer)
        led = node is not None and node.preposition not in {"", self.of}
        return led and not self._verb_before(outer)

    def _described_twice(self, at: int, last: int) -> int | None:
        """Return what a verb with its pronoun describes before: "تحالف تقوده أورنج، يجمع بين …"."""
        while self.noun(last) is not None or self.adverb(last):
            last -= 1
        verb = self.verb(last)
        suffix = self.tokens[verb.head].lemma if verb is not None and verb.finite else ""
        for one in self._chain(last - 1) if suffix else ():
            if not self._known(one) and self._suffix_agrees(suffix, self.nouns[one]):
                return one if self._agrees(at, one) else None
        return None

    def _outside_relative(self, at: int) -> int:
        """Return the position of the noun that a relative clause which ends at one describes.

        "المركز الذي تديره أورنج يقع …": it is not "أورنج" that lies there.
        """
        for position in range(at, -1, -1):
            verb = self.verb(position)
            if verb is not None and verb.finite:
                return position - 2 if self._relative(position - 1) else at
            if isinstance(self.nodes[position], Mark) and not self.adverb(position):
                return at
        return at

    def _described_before(self, at: int, position: int) -> int:
        """Return the noun that a definite participle with its complement describes, before a verb.

        "أفق المملوكة لصندوق نماء ستبني مركزا": it is not the fund that builds.
        """
        before = position
        while (node := self.noun(before)) is not None and node.preposition:
            before -= 1
        verb = self.verb(before)
        if before == position or verb is None or not verb.participle:
            return position
        if not self._known(next(self._chain(position), position)):
            return position  # "المستضاف في مركز تابع لأورنج"
        definite = self.forms.definite(self.tokens[verb.head].text)
        known = definite and self.noun(before - 1) is not None
        return before - 1 if known and self._agrees(at, before - 1) else position

    def _aside(self, comma: int) -> int | None:
        """Return the position of the noun that what ends at a comma only explains."""
        for position in range(comma - 1, -1, -1):
            if self.mark(position, ","):
                own = self._of_its_own(position) is not None or self.mark(position + 1, "كما")
                if self.coordinator(position + 1) and not own:
                    return None  # "وقعت فرنسا، وتونس اتفاقا، يهدف إلى …"
                bare = self.noun(position + 1)
                object_ = bare is not None and not bare.preposition
                if object_ and self._finite_before(position) is not None:
                    return None  # what stands there is an argument
                return position - 1 if self.noun(position - 1) else None
            told = self._in_relative(position) or self._as_said(position)
            told = told or self.mark(position - 1, "كما")  # "الاتفاق، كما نشر أمس، يلزم"
            if self.verb(position) and not told:
                return None
        return None

    def _before_aside(self, at: int) -> int:
        """Return the position before an adverb, a comma, and what commas set apart.

        "البيانات، من سجلات الطلبة إلى أرشيف المكتبة، مستضافة": it is no library.
        """
        while self.mark(at, ",") or self.adverb(at):
            explained = self._aside(at) if self.mark(at, ",") else None
            opened = self.noun(explained + 2) if explained is not None else None
            apart = opened is not None and opened.preposition not in {"", self.of}
            at = explained if apart and explained is not None else at - 1
        return at

    def _as_said(self, at: int) -> bool:
        """Tell whether a verb but says whose words a sentence is: "، كما يقول المهندسون،"."""
        verb, opens = self.verb(at), self.lexicon.status["sources"]["as_said"]
        said = verb is not None and verb.lemma in self.lexicon.reporting
        return said and self.mark(at - 1, *opens) and self.clause_behind(at) is None

    def _in_relative(self, at: int) -> bool:
        return self._relative(at - 1) or bool(self.verb(at) and self.verb(at).participle)  # type: ignore[union-attr]

    def _taken(self, at: int) -> bool:
        """Tell whether a definite noun phrase is an argument of a verb before it."""
        for position in range(at - 1, -1, -1):
            node = self.nodes[position]
            if isinstance(node, VerbGroup) and node.finite:
                noun = self.noun(at)
                helps = node.lemma in self.lexicon.words["verbal"]["auxiliaries"]
                return noun is not None and self._determined(noun) and not helps
            anew = self.mark(position, *self.adversatives)  # "الوزير، بينما أورنج تدير الشبكة"
            if isinstance(node, Mark) and (anew or not self.adverb(position)):
                return False
        return False
