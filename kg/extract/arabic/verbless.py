"""What an Arabic sentence without a verb says: where a thing is, and who keeps it."""

from collections.abc import Sequence
from functools import cached_property

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.doers import ArabicDoers
from kg.extract.arabic.valency import transitive
from kg.extract.asked import asked_once
from kg.extract.conjugation import GENDERS
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase


class ArabicVerbless(ArabicDoers):
    """A chunked Arabic sentence, and what is asked of its clauses that have no verb."""

    def itemised(self, at: int) -> tuple[int, ...]:
        """Return whom a pronoun behind an indefinite noun names: "شركة محلية هي «أفق»".

        Without one it is what a colon details.
        """
        node, end = self.noun(at), self.extent(at) if self._stated else 0
        end -= end - 1 in self._stated
        last = end - 1
        while (owner := self.noun(last)) and owner.preposition == self.of:
            last -= 1
        if node is None or not end or last != at or self._specified(node) or self._known(at):
            return super().itemised(at)
        end += self.mark(end, ",")
        names = self.conjuncts(end + 1) if end in self._stated else ()
        nouns = [noun for one in names if (noun := self.noun(one))]
        named = nouns and all(self.tokens[one.head].tag is Tag.NAME for one in nouns)
        named = named and all(self.identified(one) != names[0] for one in self.verbs)
        return names if named and not nouns[0].preposition else super().itemised(at)

    @cached_property
    def _stated(self) -> frozenset[int]:
        """The pronouns that may be the subject of a clause without a verb."""
        told = self.lexicon.words["pronouns"]["subject"]
        found = ((at, self.noun(at)) for at in range(1, len(self.nodes)))
        return frozenset(at for at, one in found if one and self.tokens[one.head].text in told)

    def placed_in(self, at: int) -> tuple[int, ...]:
        """Return where a clause without a verb says that a thing is: "مفاتيحها في نواكشوط"."""
        return self._said_of(at, *self.lexicon.words["verbless"]["inside"])

    def placed_outside(self, at: int) -> tuple[int, ...]:
        """Return outside what it says that a thing is: "خوادمها خارج البلاد"."""
        return self._said_of(at, *self.lexicon.words["verbless"]["outside"])

    def kept_with(self, at: int) -> tuple[int, ...]:
        """Return with whom it says that a thing is: "السجلات لدى أورنج"."""
        return self._said_of(at, *self.lexicon.words["verbless"]["with"])

    def kept_on(self, at: int) -> tuple[int, ...]:
        """Return on what machines it says that a thing is: "السجلات على خوادم أورنج"."""
        hosting = self.lexicon.words["verbal"]["hosting"]
        found = self._said_of(at, *self.lexicon.words["verbal"]["hosted_at"])
        return found if found and self._headed(found[0], hosting) else ()

    def adjectival(self, at: int) -> tuple[int, ...]:
        """Return the noun of an adjective with a complement: "عنقودا مكونا من 64 معالجا"."""
        node, before = self.noun(at), self.noun(at - 1)
        if node is None or node.preposition or before is None:
            return ()
        alike = self._determined(node) == self._known(self.outermost(at - 1))
        return (self.outermost(at - 1),) if alike else ()

    def topic(self, at: int) -> int | None:
        """Return what opens a sentence whose first clause has no verb: "المركز ممول من …"."""
        first = 2 * self.mark(1, ":")  # "ج: النص غامض"
        while self.coordinator(first) or self.adverb(first) or self._opens(first):
            first += 1
        first = self._past_scene(first)
        node = self.noun(first)
        if node is None or node.preposition or first >= at:
            return None
        if not (self._known(first) or self._specified(node)):
            return None
        return None if self.tokens[node.head].tag is Tag.PRONOUN else first

    def goes_on(self, at: int) -> bool:
        """Tell whether a verb goes on about what its sentence is about: "…، وتديرها أورنج".

        One that nothing joins says more of what is right before it: "على سحابة تديرها أورنج".
        """
        subject = self.subject(at)
        position = min((at, *subject)) - 1 if subject and self.noun(subject[0]) else at - 1
        sets = self.lexicon.sets
        joining = sets["conjunctions.clause"] | sets["connectives.contrast"]
        while (mark := self.marks.get(position)) is not None and mark.text not in joining:
            if mark.tag not in {Tag.NEGATION, Tag.ADVERB, Tag.RELATIVE}:
                return self.coordinator(position)
            position -= 1
        return mark is not None

    def fronted_topic(self) -> int | None:
        """Return what a sentence opens with and its verb takes up: "المنصة تديرها أورنج"."""
        first = self.topic(len(self.nodes))
        if first is None:
            return None
        for at, verb in self.verbs.items():
            if at < first or not verb.finite or self.relative(at) is not None:
                continue
            suffix = self.tokens[verb.head].lemma
            suffixes, wanted = self.lexicon.words["suffixes"], self.agreement(self.nouns[first])
            taken = any(suffix in suffixes[kind] for kind in wanted if kind in suffixes)
            return first if suffix and taken else None
        return None

    def beside_pronoun(self, at: int) -> int | None:
        """Return what "وهو" behind a comma takes up: "السجلات، وهي تخص …", "إلى X، وهو يعلن"."""
        pronoun = self.noun(at)
        if pronoun is not None and self.mark(at - 1, *self.lexicon.grammar.that):
            wanted = self.agreement(pronoun)
            accused = self._accused(at - 1, wanted)
            return self.told_before(at - 1, wanted) if accused is None else accused
        if pronoun is None or not self._is_pronoun(at) or not self.coordinator(at - 1):
            return None
        end = at - 3 - self._shuts(at - 3)
        if not self.mark(at - 2, ",") or self.noun(end) is None:
            return None
        chain = list(self._chain(end))
        if end < at - 3 and self._opens(end - 1):
            return end  # "أطلقت «سراج»، وهو نموذج لغوي"
        wanted = self.agreement(pronoun)
        if self._placed_in(chain[0]) and self.noun(chain[0] - 1):
            chain = list(self._chain(chain[0] - 1))  # "أسس شركة في تونس، وهي …"
        done = self._action(self.tokens[self.nodes[chain[0]].head])  # type: ignore[union-attr]
        chain = chain[-1:] if done and len(chain) > 1 else chain  # "إطلاق «سراج»، وهو نموذج"
        for one in (*self._judged_of(chain[0]), *self._spoken_of(chain), *chain):
            node = self.noun(one)
            if node is None:
                continue
            quoted = self.tokens[node.core].tag is Tag.OPEN  # its pronoun is the predicate's
            if quoted or self._likely(node, wanted):
                return one
        return None

    def _accused(self, that: int, wanted: frozenset[str]) -> int | None:
        """Return of whom "بأنه" tells behind a verb: "اتهم الحزب الوزير بأنه باع المنصة"."""
        governing = self.content_verb(that)
        verb = self.verb(governing) if governing is not None else None
        if governing is None or verb is None:
            return None
        against = self.lexicon.words["verbal"]["accusing"].get(verb.lemma)
        for preposition, one in self.complements(governing) if against is not None else ():
            node = self.noun(one)
            if preposition == against and node is not None and governing < one < that:
                return one if self._likely(node, wanted) else None
        return None

    def _placed_in(self, at: int) -> bool:
        """Tell whether a noun phrase only names where a thing before it is."""
        node = self.noun(at)
        return node is not None and node.preposition not in {"", self.of} and self.names_place(node)

    def told_before(self, that: int, features: frozenset[str]) -> int | None:
        """Return of what the "أن" before "وأنه" tells: "قال إن النموذج مفتوح، وإنه يعمل"."""
        if not self.coordinator(that - 1):
            return None
        for position in range(that - 2, -1, -1):
            if self.mark(position, *STOPS):
                return None
            if self.mark(position, *self.lexicon.grammar.that):
                node = self.noun(position + 1)
                plain = node is not None and self.tokens[node.head].tag is not Tag.PRONOUN
                wanted = features & GENDERS
                agrees = node is not None and bool(self.agreement(node) & wanted)
                return position + 1 if plain and agrees else None
        return None

    def _spoken_of(self, chain: Sequence[int]) -> tuple[int, ...]:
        """Return what a chain of noun phrases speaks of: its first, where that is definite.

        Else the first with a name: "خوادم شركة «غيمة»، وهي شركة …".
        """
        outer = self.noun(chain[0]) if chain else None
        if outer is not None and self._known(chain[0]):
            return (chain[0],)
        for one in chain:
            noun = self.nodes[one]
            if any(token.entity is not None for token in self.tokens[noun.first : noun.last]):
                return (one,)
        return ()

    def _likely(self, node: NounPhrase, wanted: frozenset[str]) -> bool:
        """Tell whether a noun phrase is known to agree with a pronoun, or is a person's name."""
        features = self.agreement(node) & GENDERS
        return bool(features & wanted) or (not features and self._is_person(node))

    @asked_once
    def named_by(self, at: int) -> int | None:
        """Return the name that a noun beside it says what it is: "«سراج» نموذج طورته أورنج"."""
        named = super().named_by(at)
        return self._name_of(at) if named is None else named

    def _name_of(self, at: int) -> int | None:
        """Return the name of which an indefinite noun says what it is: "«سراج»، وهو نموذج …"."""
        node = self.noun(at)
        if node is None or self.tokens[node.head].tag is not Tag.WORD or self.possessive(node):
            return None
        if self._known(at) or self._bears_name(at):
            return None
        if self.mark(at - 1, ",") and self.verb(self.extent(at)):
            return self._described_beside(at - 2, node)
        said = () if self.verb(at - 1) else self._judged_of(at)
        if len(said) != 1 or self._told_before(said[0]):
            return None
        pronoun = self.tokens[self.nodes[said[0]].first].tag is Tag.PRONOUN
        name = self.beside_pronoun(said[0]) if pronoun else said[0]
        return name if name is not None and self._bears_name(name) else None

    def _told_before(self, at: int) -> bool:
        """Tell whether a clause has a verb before a position, so that nothing opens there."""
        for position in range(at - 1, -1, -1):
            if self.mark(position, *_ENDS, *self.lexicon.grammar.that):
                return False
            if (verb := self.verb(position)) is not None and verb.finite:
                pronoun = self.tokens[self.nodes[at].first].tag is Tag.PRONOUN
                return not (pronoun and self.mark(at - 2, ","))
        return False

    def _described_beside(self, at: int, noun: NounPhrase) -> int | None:
        """Return the name before a comma whose class a noun says: "«سراج»، نموذج طورته أورنج"."""
        name, kind = self.noun(at), self.lexicon.head_class(self.head(noun))
        entity = self.tokens[name.head].entity if name and not name.preposition else None
        return at if entity is not None and kind in entity.types else None

    def _bears_name(self, at: int) -> bool:
        """Tell whether a noun phrase has a name, or is one that stands in quotation marks."""
        node = self.nodes[at]
        named = any(one.tag is Tag.NAME for one in self.tokens[node.first : node.last])
        return named or (self._opens(at - 1) and self._shuts(at + 1))

    def opens_statement(self, at: int) -> bool:
        """Tell whether a participle or a predicate says something of what opens a sentence."""
        behind = self.extent(at)
        verb, node = self.verb(behind), self.noun(behind)
        said = node is not None and not node.preposition and not self._determined(node)
        return said or (verb is not None and not self._determined_word(verb.head))

    def predicated(self, at: int) -> bool:
        """Tell whether a noun phrase only says what a thing is like: "المشروع شجاع"."""
        return bool(self._judged_of(at)) or self._past_subject(at)

    def generic(self, at: int) -> bool:
        """Tell whether a demonstrative stands alone, which names nothing: "لم يمنعها ذلك من"."""
        node = self.noun(at)
        if node is None or node.preposition:
            return False
        head = self.tokens[node.head]  # "كل منهما" is both
        return head.tag is Tag.DETERMINER and head.text not in self.lexicon.words["verbal"]["each"]

    def _past_subject(self, at: int) -> bool:
        """Tell whether a noun stands behind a copula and its subject: "ليست أورنج مشغلة الشبكة"."""
        above, node = self.object_verb(at), self.noun(at)
        verb = self.verb(above) if above is not None else None
        if above is None or verb is None or node is None or node.preposition:
            return False
        return self._tells_what(verb) and at not in self.subject(above)

    def opens_with(self, at: int) -> bool:
        """Tell whether a pronoun opens a sentence: "هي خطوة صغيرة"."""
        return all(self.coordinator(one) or self.adverb(one) for one in range(at))

    def _said_of(self, at: int, *prepositions: str) -> tuple[int, ...]:
        """Return the complement that ends a clause which is but a known thing and that."""
        node, end = self.noun(at), at + 1
        if node is None or node.preposition or not self._known(at) or not self._opens_said(at):
            return ()
        while (inner := self.noun(end)) is not None and inner.preposition == self.of:
            end += 1
        said = self.noun(end)
        if said is None or said.preposition not in prepositions:
            return ()
        found = self.conjuncts(end)
        return found if self._closes(self.extent(found[-1])) else ()

    def _opens_said(self, at: int) -> bool:
        """Tell whether a noun phrase opens a clause: first of all, behind "أن" or behind "و".

        Behind "و" and a verb it may be one more thing of the verb's, but where it is of a thing's
        own: "تضم المنصة السجلات، ومفاتيحها في تونس".
        """
        before = at - 1
        that = self.mark(before, *self.lexicon.grammar.that)
        if that or self._opens(before) or self._clause_begins(at):
            return True
        if not self.coordinator(before):
            return False
        if self.possessive(self.nodes[at]):  # type: ignore[arg-type]
            return True
        return not self._verb_before(before - 1) or self.mark(before - 1, *_ENDS)

    def _closes(self, at: int) -> bool:
        """Tell whether a clause ends at a position: no verb follows, and nothing of the noun's."""
        if at >= len(self.nodes):
            return True
        node = self.nodes[at]
        if isinstance(node, NounPhrase):
            return self._date(node) and self._closes(self.extent(at))
        if not isinstance(node, Mark) or node.tag in {Tag.RELATIVE, Tag.ADVERB}:
            return isinstance(node, Mark) and node.tag is Tag.ADVERB and self._closes(at + 1)
        return True

    def _predicated(self, at: int) -> tuple[int, ...]:
        """Return of what a noun is said: "كيفو كلاود شركة …", "…، وهي شركة …"."""
        before = topic = self._before_adverbs(at)
        if self._apart(at):
            return self._set_before(at - 1)
        verb = self.verb(before)
        if verb is not None and verb.lemma in self.lexicon.grammar.copulas:
            return self.subject(before)
        pronoun = self.noun(before)
        if pronoun is not None and self.tokens[pronoun.head].tag is Tag.PRONOUN:
            before -= 1
            while self.coordinator(before) or self.mark(before, ",", "("):
                before -= 1
        elif self.mark(before, ","):
            before = self._before_aside(before)
        elif pronoun is None:
            return ()
        node, other = self.noun(at), self.noun(before)
        if other is None and pronoun is not None and node is not None and node.preposition:
            return (topic,)  # "نحن بحاجة إلى قانون"
        if other is None or node is None or node.preposition == self.of:
            return ()
        one_role = before == at - 1 and self._role(other) and self._role(node)
        if one_role and not self._names_person(other):
            return ()  # "الرئيس المدير العام"
        chain = list(self._chain(before))
        met = one_role and self.clause_behind(chain[0] - 1) is None  # "زار الوزير X مدير Y"
        met = met or self._acted_on(chain[0], at)
        beside = before == at - 1 and (not self._role(node) or met)
        return () if beside and self._done_by(chain[0]) else self._spoken_of(chain)

    def _before_adverbs(self, at: int) -> int:
        """Return the position before what says when and a mark: "المركز اليوم «ملك للدولة»"."""
        before = at - 1 - self._opens(at - 1)
        while self.adverb(before):
            before -= 1
        return before

    def _done_by(self, at: int) -> bool:
        """Tell whether a noun stands right behind a verb: "توضح الوثيقة مسؤوليات الأطراف"."""
        verb = self.verb(at - 1)
        return verb is not None and verb.finite and not self._tells_what(verb)

    def _acted_on(self, subject: int, at: int) -> bool:
        """Tell whether a role is the one object of the verb before: "دعت الحكومة مالك المنصة"."""
        verb = self.verb(subject - 1)
        if verb is None or verb.lemma in self.lexicon.reporting:
            return False
        objects = [one for one in self._bare(subject - 1) if one not in self.subject(subject - 1)]
        plain = self._is_person(self.nouns[subject])  # "حضر كمال حداد مدير أورنج"
        return objects == [at] and (not plain or verb.lemma in transitive(self.lexicon))

    def _needing(self, at: int) -> tuple[int, ...]:
        """Return who is in need: "الدولة بحاجة إلى مهندسين"."""
        node, governing = self.noun(at), self.object_verb(at)
        if node is None or not node.preposition:
            return ()
        verb = self.verb(governing) if governing is not None else None
        if governing is not None and verb and verb.lemma in self.lexicon.grammar.copulas:
            return self.subject(governing)  # "تبقى المفاتيح في عهدة الدولة"
        if governing is not None and node.preposition in self.lexicon.words["verbal"]["under"]:
            subject = self.subject(governing)  # "وضعت الدولة الوكالة تحت وصاية الوزارة"
            return tuple(one for one in self._bare(governing) if one not in subject)[:1] or subject
        return self._predicated(at) or self._held_behind(at)

    def _held_behind(self, at: int) -> tuple[int, ...]:
        """Return what stands behind the words that open a clause: "في حوزة أورنج ثلاث منصات"."""
        end = self.extent(at)
        while self.adverb(end):
            end += 1
        held = self.noun(end)
        if held is None or held.preposition or self._known(end) or not self._opens_said(at):
            return ()
        counted = self.tokens[held.head].tag is not Tag.NUMBER  # "20 في المئة من الشركة"
        return self.conjuncts(end) if counted else ()

    def _not_in_need(self, at: int) -> tuple[int, ...]:
        """Return what negates that one is in need: "ليست المستشفيات بحاجة إلى", "لسنا بحاجة"."""
        if not self._needing(at):
            return ()
        before, above = self.nodes[at - 1], self.object_verb(at)
        if isinstance(before, Mark) and before.tag is Tag.NEGATION:
            return (before.first,)
        verb = self.verb(above) if above is not None else None
        copula = verb is not None and verb.lemma in self.lexicon.grammar.copulas
        return verb.negation if verb is not None and copula else ()


_ENDS = (".", ";", ":", "؛")
"""Marks behind which a clause is a new one."""
