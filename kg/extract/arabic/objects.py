"""What fills the slots that Arabic alone has: what is judged, measured, led, lacking, shared."""

from collections.abc import Iterator, Sequence

from kg.extract.arabic.figures import ArabicFigures
from kg.extract.arabic.valency import complements_of, told_of, transitive
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.names import SOV


class ArabicSlots(ArabicFigures):
    """A chunked Arabic sentence, and the slots of its verbs that no other language has."""

    def _named_with(self, at: int, participle: VerbGroup) -> int | None:
        """Return the name behind a preposition that an active participle tells more of, or None.

        "تعاقدت الوزارة مع «سراب» التابعة لأورنج": it is not the ministry.
        """
        node = self.noun(at)
        if node is None or node.preposition in {"", self.of} or self.names_place(node):
            return None
        named = self.tokens[node.head].tag is Tag.NAME and not self.agreement(node)
        named = named or any(t.tag is Tag.OPEN for t in self.tokens[node.first : node.head])
        named = named and participle.mood is Mood.PRESENT_PARTICIPLE
        return at if named and self.forms.definite(self.tokens[participle.head].text) else None

    def _by_preposition(self, at: int, found: Sequence[int]) -> Iterator[tuple[str, int]]:
        """Yield what hosts what a verb is about, and what an active participle has with "ل"."""
        yield from self._clouds(found)
        yield from self._borne(at, found)

    def _clouds(self, found: Sequence[int]) -> Iterator[tuple[str, int]]:
        """Yield what hosts what is moved to it or kept on it: "مخزنة على خوادم أورنج"."""
        verbal = self.lexicon.words["verbal"]
        for one in found:
            node = self.noun(one)
            placed = node is not None and node.preposition in verbal["hosted_at"]
            if placed and self._headed(one, verbal["hosting"]):
                yield "cloud", one

    def _others(
        self, at: int, found: Sequence[int], subject: Sequence[int]
    ) -> Iterator[tuple[str, int]]:
        """Yield what fills the slots that Arabic alone has.

        judged     what somebody or something is said to be: "وصف القرار بأنه «متسرع»"
        measured   what has the price or the size that is the subject: "بلغت قيمة العقد"
        lacking    what there is too little of: "تعاني من نقص المهندسين"
        made       what is made together: "تشارك في بناء منصة"
        and those of an object
        """
        verbal = self.lexicon.words["verbal"]
        yield from (("measured", one + 1) for one in subject if self._measured_behind(one))
        yield from self._led_by_subject(at, subject)
        for one in found:
            construct = self._construct(one)
            making = self._headed(one, verbal["making"]) and self._busy(one) is None
            if construct is not None and making:
                yield "made", construct
            if construct is not None and self._headed(one, verbal["financing"]):
                share = self.shared(construct)
                yield "financed", construct if share is None else share
            if (node := self.noun(one)) and not node.preposition:
                yield from self._of_object(one, node)
                if self._posed(at):
                    yield "posed", one
                if self._quoted_judgement(at, self.extent(one)):
                    yield "judged", self.extent(one)
            elif node:
                yield from self._of_complement(one, node)

    def _borne(self, at: int, found: Sequence[int]) -> Iterator[tuple[str, int]]:
        """Yield what an active participle has with "ل" for its object: "المالكة للمنصة"."""
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or verb.mood is not Mood.PRESENT_PARTICIPLE or at + 1 not in found:
            return
        borne = node is not None and node.preposition == self.lexicon.grammar.at
        if borne and verb.lemma in transitive(self.lexicon):
            yield "", at + 1

    def _works_on(self, at: int) -> bool:
        """Tell whether somebody is busy doing a thing: "يعمل البرنامج على تحسين الخدمة"."""
        verb = self.verb(at)
        if verb is None or verb.lemma not in self.lexicon.sets["verbal.working"]:
            return False
        lacking = self.lexicon.grammar.without
        behind = (node for one in self._arguments(at) if (node := self.noun(one)))
        behind = (one for one in behind if one.preposition not in lacking)
        deeds = (one for one in behind if one.preposition and not self._types(one))
        return any(self._action(self.tokens[one.head]) for one in deeds)

    def _only_names(self, at: int, one: int) -> bool:
        """Tell whether an object is but what a thing is called: "أطلقت عليه اسم «سراج»"."""
        verb, naming = self.verb(at), self.lexicon.words["verbal"]["naming"]
        return (
            verb is not None
            and verb.lemma in naming
            and self._headed(one, self.lexicon.cues.get("called", {}))
        )

    def _led_by_subject(self, at: int, subject: Sequence[int]) -> Iterator[tuple[str, int]]:
        """Yield what a passive says is run by another: "أوكلت صيانة المنصة إلى شركة"."""
        verb, heads = self.verb(at), self.lexicon.words["verbal"]["leadership"]
        if verb is not None and (verb.passive or verb.mood is Mood.PAST_PARTICIPLE):
            for one in subject:
                construct = self._construct(one)
                if construct is not None and self._headed(one, heads):
                    yield "led", construct

    def _posed(self, at: int) -> bool:
        """Tell whether a relative says whom a risk threatens: "الخطر الذي يواجه المراكز"."""
        risk = self._antecedent(at - 1) if self._relative(at - 1) else None
        return risk is not None and self._headed(risk, self.lexicon.words["verbal"]["threats"])

    def _of_complement(self, at: int, node: NounPhrase) -> Iterator[tuple[str, int]]:
        """Yield what fills the slots that a complement with a preposition alone can fill."""
        verbal, construct = self.lexicon.words["verbal"], self._construct(at)
        if node.preposition in verbal["both_sides"] and len(sides := self.conjuncts(at)) > 1:
            yield "one side", sides[0]
            yield "other side", sides[-1]
        if construct is not None and self._headed(at, verbal["leadership"]):
            yield "led", construct
        elif construct is not None and self._headed(at, verbal["shortages"]):
            yield "lacking", construct
        elif construct is not None and self._headed(at, verbal["applying"]):
            yield "applied", construct
        else:
            yield from self._counted_out(at, node)

    def _of_clause(self, at: int) -> Iterator[tuple[str, int]]:
        """Yield what fills the slots that a clause behind "أن" alone can fill.

        أن         the clause behind a verb, or a participle: "محذرة من أن التبريد قد …"
        duty       that clause where no frame reads its verb
        judged     what it says that a thing is
        """
        if (that := self.clause_behind(at)) is None:
            return
        yield self.lexicon.grammar.clause_slot, that
        untold = (one for one in self.same_clauses(that) if not self._told_of_frame(one))
        yield from (("duty", one) for one in [*untold][:1])
        if (judged := self._judged(that)) is not None:
            yield "judged", judged

    def _told_of_frame(self, that: int) -> bool:
        """Tell whether a frame reads the verb behind "أن", so that its clause says more itself."""
        verb = self.verb(that + 1)
        if verb is None or verb.lemma in self.lexicon.reporting:
            return False
        return verb.lemma in told_of(self.lexicon)

    def _measures(self, at: int, construct: int) -> bool:
        """Tell whether a noun says how much of what is in construct; "قدرة حوسبة" is a thing."""
        both = " ".join(map(self._head_word, (at, construct)))
        measuring = self._headed(at, self.lexicon.words["verbal"]["measures"])
        return measuring and self.lexicon.head_class(both) is None

    def _measured_behind(self, at: int) -> bool:
        """Tell whether a noun says how much of what stands right behind it."""
        construct = self._construct(at)
        return self._measured_for(at) if construct is None else self._measures(at, construct)

    def _measured_for(self, at: int) -> bool:
        """Tell whether a noun says how much of what "ل" has behind it: "الكلفة العامة للمركز"."""
        behind = self.noun(at + 1)
        of = behind is not None and behind.preposition == self.lexicon.grammar.at
        return of and self._headed(at, self.lexicon.words["verbal"]["measures"])

    def _head_word(self, at: int) -> str:
        return self.lexicon.singular(self.tokens[self.nodes[at].head].text)  # type: ignore[union-attr]

    def _counted_out(self, at: int, node: NounPhrase) -> Iterator[tuple[str, int]]:
        """Yield of what a complement is a share: "تستحوذ على 80 في المئة من السوق"."""
        share = self.shared(at)
        whole = self.noun(share) if share is not None else None
        held = (
            whole is not None and whole.preposition == self.lexicon.words["verbal"]["parts_of"][1]
        )
        if share is not None and (held or self.tokens[node.head].tag is Tag.NUMBER):
            yield "share", share  # "على حصة في الشركة"

    def _judged(self, that: int) -> int | None:
        """Return what stands behind "بأنه": a quotation whole, else an indefinite phrase."""
        pronoun = self.noun(that + 1)
        if pronoun is None or self.tokens[pronoun.head].tag is not Tag.PRONOUN:
            return None
        opening = self.nodes[that + 2] if that + 2 < len(self.nodes) else None
        if isinstance(opening, Mark) and (opening.tag is Tag.OPEN or opening.text == '"'):
            return that + 2
        node = self.noun(that + 2)
        plain = node is not None and not node.preposition and not self._determined(node)
        return that + 2 if plain else None

    def _quoted_judgement(self, verb: int, at: int) -> bool:
        """Tell whether what an object is called stands in quotation marks: "اعتبر القرار «…»"."""
        group = self.verb(verb)
        judges = group is not None and group.lemma in self.lexicon.words["verbal"]["judging"]
        return judges and self._opens(at)

    def _of_object(self, at: int, node: NounPhrase) -> Iterator[tuple[str, int]]:
        """Yield what fills the slots that an object alone can fill.

        share      what a part is held of: "تملك 51 في المئة من الشركة"
        valued of  what has the price that is estimated: "يقدر كلفة المشروع"
        threat     what the risk is that is the object: "يواجه خطر العزلة"
        adopted    an object of a verb that takes a complement otherwise: "اعتمدت منصة"
        judgement  an object that says what a thing is worth: "يشكل تقدما"
        model      an object that is a model
        led        what somebody takes the lead of: "تولى إدارة المركز"
        """
        verbal = self.lexicon.words["verbal"]
        construct = self._construct(at)
        if (share := self.shared(at)) is not None:
            yield "share", share
        if construct is not None and self._headed(at, verbal["measures"]):
            yield "valued of", construct
        if construct is not None and self._headed(at, verbal["threats"]):
            yield "threat", construct
        yield "adopted", at
        most = {token.text for token in self.tokens[node.first : node.core]}
        best = most & self.lexicon.sets["verbal.superlatives"]
        if best or self._headed(at, verbal["judgements"]):
            yield "judgement", at
        if self.lexicon.head_class(self.head(node)) == SOV.AIModel:
            yield "model", at
        if construct is not None and self._headed(at, verbal["leadership"]):
            yield "led", construct

    def _lacks(self, at: int) -> bool:
        """Tell whether a noun phrase says without what: "يعمل دون اتصال بالإنترنت"."""
        node = self.noun(at)
        return node is not None and node.preposition in self.lexicon.grammar.without

    def _inside(
        self, at: int, found: Sequence[int], subject: Sequence[int]
    ) -> Iterator[tuple[str, int]]:
        """Yield the complements that noun phrases of the clause have taken in."""
        for outer in (*found, *subject):
            if outer < at or self._lacks(outer):
                continue
            for position in range(outer + 1, self.extent(self.conjuncts(outer)[-1])):
                node = self.noun(position)
                if node is not None and node.preposition and node.preposition != self.of:
                    before = self.noun(position - 1)
                    if before is not None and self._of_deed(at, before, node):
                        continue  # "قامت بالاستحواذ على X": it rests on nothing
                    if self._aimed_at(before, node):
                        continue
                    if before is not None and self._clause_of(before, node):
                        continue  # "تمنع المادة الخامسة من القانون": it is no part of what is done
                    if outer in subject and self._definite_participle(position - 1):
                        continue  # "تدير المركز شركة أفق المسجلة في قبرص": the firm is there
                    yield node.preposition, position

    def _of_deed(self, at: int, deed: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a noun of action that a verb carries or plans takes a complement itself."""
        verb, verbal = self.verb(at), self.lexicon.words["verbal"]
        if verb is None or verb.lemma not in {*verbal["carriers"], *verbal["control"]}:
            return False
        if deed.preposition in {"", self.of} or not self._action(self.tokens[deed.head]):
            return False
        noun = self.forms.bare(self.tokens[deed.head].text)
        return node.preposition in complements_of(self.lexicon).get(noun, ())

    def _definite_participle(self, at: int) -> bool:
        verb = self.verb(at)
        participle = verb is not None and verb.participle
        return participle and self.forms.definite(self.tokens[verb.head].text)  # type: ignore[union-attr]

    def _alike(self, at: int) -> int | None:
        """Return the verb with the same pronoun that one goes on from: "تديرها أورنج وتمولها"."""
        suffix = self.tokens[self.nodes[at].head].lemma  # type: ignore[union-attr]
        if not self.coordinator(at - 1):
            return None
        before = next((one for one in range(at - 2, -1, -1) if self.verb(one)), None)
        verb = self.verb(before) if before is not None else None
        same = verb is not None and verb.finite and self.tokens[verb.head].lemma == suffix
        return before if same else None

    def _lent(self, at: int) -> int | None:
        """Return what the next verb does something to, too: "طورت أورنج وشغلت المركز"."""
        verb, end = self.verb(at), at + 1
        if verb is None or verb.passive or self.tokens[verb.head].lemma:
            return None
        if verb.lemma not in transitive(self.lexicon) or verb.lemma in self.lexicon.reporting:
            return None
        who = [one for one in self.subject(at) if one > at]
        if who and not self.coordinator(end):
            end = self.extent(who[-1])
        while self.adverb(end):
            end += 1
        other = self.verb(end + 1) if self.coordinator(end) else None
        if other is None or not other.finite or self.tokens[other.head].lemma:
            return None
        if other.passive or other.negated != verb.negated:
            return None
        if self.subject(end + 1) != self.subject(at):
            return None  # "استقال الوزير ومنحت فرنسا أورنج رخصة"
        return next((one for slot, one in self.complements(end + 1) if not slot), None)

    def _only_stresses(self, at: int, one: int) -> bool:
        """Tell whether a verb's own noun only stresses it: "نفت ذلك نفيا قاطعا"."""
        verb, node = self.verb(at), self.noun(one)
        if verb is None or node is None or node.preposition or not self.accusative(node):
            return False
        forms = self.lexicon.forms.get(self.tokens[node.head].text)
        return any(form.lemma == verb.lemma and form.mood is Mood.INFINITIVE for form in forms)

    def brought_up(self, end: int) -> int | None:
        """Return what the main verb before a position was done to, of a deed its thing.

        "أعلنت الشركة إطلاق نموذج": what goes on is about the model.
        """
        verbs = (at for at, verb in self.verbs.items() if at < end and verb.finite)
        main = next((at for at in verbs if self.relative(at) is None), None)
        if main is None:
            return None
        behind = self.complements(main)
        objects = [at for slot, at in behind if not slot and at not in self.subject(main)]
        node = self.noun(objects[0]) if len(objects) == 1 and objects[0] < end else None
        if node is None:
            return None
        deed = self._action(self.tokens[node.head])
        return (self._construct(objects[0]) if deed else None) or objects[0]
