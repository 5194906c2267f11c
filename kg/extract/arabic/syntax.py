"""Who does what to whom in an Arabic sentence: objects, complements, verbal nouns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.arabic.phrases import chunk
from kg.extract.arabic.subjects import STOPS, ArabicSubjects
from kg.extract.arabic.valency import transitive
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.phrases import Mark, NounPhrase, VerbGroup
from kg.extract.tokens import Token


class ArabicClause(ArabicSubjects):
    """A chunked Arabic sentence, and the questions that frames ask of it."""

    def _clause_of(self, at: int) -> int | None:
        """Return the position of the "أن" that opens the clause of a verb, or None."""
        for position in range(at + 1, len(self.nodes)):
            if self.mark(position, *self.lexicon.grammar.that):
                return position if self.content_verb(position) == at else None
        return None

    def complements(self, at: int) -> Iterator[tuple[str, int]]:
        """Yield (preposition, position) of what a verb has but its subject, its object first."""
        subject = self.subject(at)
        verb = self.verb(at)
        finite = verb is not None and verb.finite
        found = [one for one in self._arguments(at) if one not in subject]
        if finite and (shared := self._relative_object(at)) is not None:
            found.insert(0, shared)
            yield "", shared
        else:
            for position in found:
                node = self.noun(position)
                if node is not None and not node.preposition:
                    yield "", position
                    break
        for position in found:
            node = self.noun(position)
            if node is not None and node.preposition:
                yield node.preposition, position
        if finite:
            yield from self._inside(at, found, subject)
            yield from self._others(at, found, subject)

    def _others(
        self, at: int, found: Sequence[int], subject: Sequence[int]
    ) -> Iterator[tuple[str, int]]:
        """Yield what fills the slots that Arabic alone has.

        أن         the clause behind it
        made       what is made together: "تشارك في بناء منصة"
        measured   what has the price or the size that is the subject: "بلغت قيمة العقد"
        threat     what the risk is that is the object: "يواجه خطر العزلة"
        judgement  an object that says what a thing is worth: "يشكل تقدما"
        """
        verbal = self.lexicon.words["verbal"]
        if (that := self._clause_of(at)) is not None:
            yield self.lexicon.grammar.clause_slot, that
        for one in subject:
            construct = self._construct(one)
            if construct is not None and self._headed(one, verbal["measures"]):
                yield "measured", construct
        for one in found:
            node = self.noun(one)
            if node is None:
                continue
            construct = self._construct(one)
            if construct is not None and self._headed(one, verbal["making"]):
                yield "made", construct
            if node.preposition:
                continue
            if construct is not None and self._headed(one, verbal["threats"]):
                yield "threat", construct
            if self._headed(one, verbal["judgements"]):
                yield "judgement", one

    def _inside(
        self, at: int, found: Sequence[int], subject: Sequence[int]
    ) -> Iterator[tuple[str, int]]:
        """Yield the complements that noun phrases of the clause have taken in."""
        for outer in (*found, *subject):
            if outer < at:
                continue
            for position in range(outer + 1, self.extent(self.conjuncts(outer)[-1])):
                node = self.noun(position)
                if node is not None and node.preposition and node.preposition != self.of:
                    yield node.preposition, position

    def _relative_object(self, at: int) -> int | None:
        """Return the noun that a verb's object pronoun takes up: "المركز الذي تديره الشركة"."""
        verb = self.verb(at)
        if verb is None or not self.tokens[verb.head].lemma:
            return None
        if self._relative(at - 1):
            return self._noun_before(at - 1)
        position = at - 1
        if self.noun(position) is None:
            return None
        for one in self._chain(position):
            node = self.noun(one)
            if node is not None and self._suffix_agrees(self.tokens[verb.head].lemma, node):
                return one
        return None

    def _suffix_agrees(self, suffix: str, node: NounPhrase) -> bool:
        suffixes = self.lexicon.words["suffixes"]
        gender = {kind for kind in ("masculine", "feminine") if suffix in suffixes[kind]}
        features = self.agreement(node) & {"masculine", "feminine"}
        return not gender or not features or bool(gender & features)

    def modified(self, at: int) -> int | None:
        """Return the position of the noun phrase that a participle describes, by its gender."""
        verb = self.verb(at)
        position = at - 1
        while self.mark(position, ",") or self._adverb(position):
            position -= 1
        if verb is None:
            return None
        copula = self.verb(position)
        if copula is not None and copula.lemma in self.lexicon.grammar.copulas:
            subject = self.subject(position)
            return subject[0] if subject else None
        if self.noun(position) is None:
            return None
        feminine = self.tokens[verb.head].text.endswith(("ه", "ات"))
        chain = list(self._chain(position))
        for one in chain:
            node = self.noun(one)
            if node is not None:
                features = self.agreement(node)
                if not features or ("feminine" in features) == feminine:
                    return one
        return chain[0] if chain else position

    def governor(self, at: int) -> tuple[int, ...]:
        """Return what a figure or a capacity is said of: "عقد بقيمة …"."""
        node = self.noun(at)
        if node is None or not node.preposition:
            return ()
        position = at - 1
        if self.mark(position, ","):
            position -= 1
        verb = self.verb(position)
        if verb is not None:
            return self.subject(position)
        if self.noun(position) is None:
            return ()
        chain = list(self._chain(position))
        return (chain[0],) if chain else ()

    def measured(self, at: int, position: int) -> tuple[int, ...]:
        """Return the noun phrases that a figure at a token of the one at `at` measures."""
        node = self.noun(at)
        if node is None:
            return ()
        if position != node.head:
            return (at,)
        measuring = self.lexicon.words["verbal"]["measuring"]
        return self.governor(at) if node.preposition in measuring else ()

    # --- verbal nouns

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:
        """Return what fills a slot of a verbal noun, or None where the slot is not one of its own.

        deed  what is done: the noun in construct, or what follows where that is who does it
        doer  who does it: the noun in construct, or the subject of the verb that governs it
        apposed  the name that says who a role is
        """
        if slot == "deed":
            return self._deed(at)
        if slot == "doer":
            return self._doer(at)
        if slot == "subject":
            return self._predicated(at)
        if slot in {"sited", "valued"}:
            return self._said_without_verb(at)
        if slot == "needing":
            node = self.noun(at)
            needing = node is not None and bool(node.preposition)
            return self._predicated(at) if needing else ()
        if slot == "apposed":
            named = self._apposed_name(at)
            return () if named is None else (named,)
        return None

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
        chain = list(self._chain(before))
        outer = self.noun(chain[0]) if chain else None
        return (chain[0],) if outer is not None and self._determined(outer) else ()

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
        governing = self.object_verb(at)
        if governing is None:
            return ()
        verb = self.verb(governing)
        if verb is None or verb.passive or self.passive(governing):
            return ()
        control = self.lexicon.words["verbal"]
        if verb.lemma in control["controlled_by_object"]:
            return self._controlled(governing, at)
        if verb.lemma in control["control"] or verb.lemma in control["carriers"]:
            subject = self.subject(governing)
            return subject if at not in subject else ()
        return ()

    def _has_deed(self, at: int) -> bool:
        """Tell whether the verb of a noun has an object, so that its construct may be that."""
        node = self.noun(at)
        if node is None:
            return False
        found = self.lexicon.forms.get(self.forms.bare(self.tokens[node.head].text), ())
        return any(f.lemma in transitive(self.lexicon) for f in found if f.mood is Mood.INFINITIVE)

    def _controlled(self, governing: int, at: int) -> tuple[int, ...]:
        """Return who is asked to do something: "دعا الحكومة إلى إنشاء", "يجب على الدولة إنشاء"."""
        subject = self.subject(governing)
        for position in self._arguments(governing):
            node = self.noun(position)
            if position >= at or node is None or position in subject:
                continue
            if self._actor(node):
                return self.conjuncts(position)
        return ()

    def object_verb(self, at: int) -> int | None:
        """Return the position of the verb that a noun phrase is an object or complement of."""
        outer = self.outermost(at)
        for position in range(outer - 1, -1, -1):
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

    def negated_above(self, at: int) -> tuple[int, ...]:
        """Return what negates the verb that plans or carries a verbal noun: "لا تعتزم توقيع"."""
        above = self.object_verb(at)
        verb = self.verb(above) if above is not None else None
        if verb is None or not self._action(self.tokens[self.nodes[at].head]):  # type: ignore[union-attr]
            return ()
        control = self.lexicon.words["verbal"]
        return verb.negation if verb.lemma in control["control"] else ()

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


def analyse(tokens: Sequence[Token], lexicon: Lexicon) -> ArabicClause:
    """Return a sentence's tokens chunked and ready to be asked."""
    clause = ArabicClause(tuple(tokens), chunk(tokens, lexicon), lexicon)
    nodes = tuple(
        replace(node, passive=True)
        if isinstance(node, VerbGroup) and not node.passive and clause.passive(at)
        else node
        for at, node in enumerate(clause.nodes)
    )
    return ArabicClause(tuple(tokens), nodes, lexicon)
