"""Who does what to whom in an Arabic sentence: objects, complements, figures."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.objects import ArabicSlots
from kg.extract.arabic.phrases import chunk
from kg.extract.arabic.valency import transitive
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import VerbGroup
from kg.extract.syntax import Complement, Phrase
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_TITLE = 12
"""Chunks of a role with what it is for, and a comma, before the name of whoever has it."""


class ArabicClause(ArabicSlots):
    """A chunked Arabic sentence, and the questions that frames ask of it."""

    def _explains(self, at: int) -> bool:
        """Tell whether a noun phrase between commas only says who the one before it is."""
        if self.past_aside(at) > at:
            return True
        node, before = self.noun(at), self.noun(at - 2)
        if node is None or not self.mark(at - 1, ",") or node.preposition:
            return False
        if self._apposed_actor(at):
            return True
        person = before is not None and any(
            token.entity is not None and SCHEMA.Person in token.entity.types
            for token in self.tokens[before.core : before.last]
        )
        if person and self._role(node):
            return True
        return any(self.named_by(one) == at for one in range(at - 1, max(-1, at - _TITLE), -1))

    def _apposed_actor(self, at: int) -> bool:
        """Tell whether a definite noun between commas says what the subject before it is."""
        node, end = self.noun(at), at
        while self.noun(end) is not None:
            end += 1
        construct = self._construct(at)
        known = node if construct is None else self.noun(construct)
        if node is None or known is None:
            return False
        called = any(token.tag is Tag.NAME for token in self.tokens[known.core : known.last])
        if not called and not self._determined(known):
            return False
        before = at - 2
        if self.mark(before, ")"):  # "شركة … (أفق)، الرائدة في …،"
            while before > 0 and not self.mark(before, "("):
                before -= 1
            before -= 1
        opens = next(self._chain(before), None) if self.noun(before) else None
        verb, named = self.verb((opens or 0) - 1), self.noun(opens or 0)
        if verb is None or named is None or named.preposition or not self.mark(end, ","):
            return False
        return verb.finite and (self._actor(named) or self.tokens[named.head].tag is Tag.NAME)

    def may_be_object(self, types: Collection[Iri], at: int) -> bool:
        """Tell whether the pronoun at a verb's end may stand for a thing: whom it may is unsure.

        Of who owns it a firm may be the object: "تأسست أفق في الرياض، ويملكها صندوق نماء".
        """
        verb = self.verb(at)
        if verb is not None and verb.lemma in self.lexicon.sets["verbal.owning"]:
            return not {SCHEMA.Person, SCHEMA.Legislation, SCHEMA.City, SOV.State} & set(types)
        return not {SOV.Actor, SCHEMA.Person, SCHEMA.Legislation, SCHEMA.City} & set(types)

    def stands_for(self, at: int, slot: str) -> tuple[Phrase, ...]:
        """Return what the pronoun at a verb's end fills the slot of its object with."""
        verb = self.verb(at)
        if slot == "measured":
            return self._owner_of(at, self.subject(at), self.lexicon.words["verbal"]["measures"])
        if slot == "valued of":
            return self._owner_of(at, self._bare(at), self.lexicon.words["verbal"]["measures"])
        if slot == "led":
            heads = self.lexicon.words["verbal"]["leadership"]
            return self._owner_of(at, self._bare(at), heads)
        if slot in {"financed", "applied"}:
            heads = "financing" if slot == "financed" else "applying"
            return self._owner_of(at, self._arguments(at), self.lexicon.words["verbal"][heads])
        if verb is None or slot != "object":
            return ()
        if not self.tokens[verb.head].lemma:
            return self._any_of_them(at)
        if self.mark(at - 1, *self.lexicon.words["verbal"]["what"]):
            return ()  # "وهو ما نفته الشركة": all that was said
        head, node = verb.head, at
        if self._relative(at - 1) and self._is_who_does(at) is not None:
            node = self._noun_before(at - 1) or at  # "والجهة التي تديرها هي أورنج": not the body
        return (Phrase(node, head, head + 1, head, pronoun=self.tokens[head].lemma),)

    def _any_of_them(self, at: int) -> tuple[Phrase, ...]:
        """Return the pronoun of "أيا منها" behind a verb and its subject, or nothing."""
        words = self.lexicon.words["verbal"]["any_one"]
        for one in range(at + 1, min(at + 4, len(self.nodes) - 1)):
            node = self.noun(one + 1) if self.mark(one, *words) else None
            if node is not None and self.tokens[node.head].tag is Tag.PRONOUN:
                suffix = self.tokens[node.head].text
                return (Phrase(at, node.first, node.last, node.head, pronoun=suffix),)
        return ()

    def _owner_of(
        self, at: int, nouns: Sequence[int], heads: Collection[str]
    ) -> tuple[Phrase, ...]:
        """Return what an argument of a verb is of, by its pronoun: "تبلغ سعته 40 تيرابت"."""
        verb = self.verb(at)
        for one in nouns if verb is not None and verb.finite else ():
            node = self.noun(one)
            if node is None or not self.possessive(node) or not self._headed(one, heads):
                continue
            suffix, head = self.tokens[node.head].lemma, node.head
            outer = self._antecedent(at - 1) if self._relative(at - 1) else None
            before = at - 1 - self.mark(at - 1, ",")
            before = next((b - 1 for b, end in self.asides.items() if end == at - 1), before)
            if outer is None and one > at and self.noun(before):
                free = (p for p in self._chain(before) if not self._known(p))
                outer = next(free, None)
            thing = self.noun(outer) if outer is not None else None
            if outer is None and (that := self._that_above(at)) is not None:
                outer = self.told_before(that, self.suffix_features(suffix))
                thing = self.noun(outer) if outer is not None else None
                thing = None if thing is None or self._actor(thing) else thing
            if outer is not None and thing is not None and self._suffix_agrees(suffix, thing):
                return (self.phrase(outer),)
            return (Phrase(one, head, head + 1, head, pronoun=suffix),)
        return ()

    def _that_above(self, at: int) -> int | None:
        """Return the "أن" behind which a verb stands with its subject, or None."""
        position = at - 1
        while self.noun(position) is not None:
            position -= 1
        return position if self.mark(position, *self.lexicon.grammar.that) else None

    def told_from(self, at: int, last: int) -> int:
        """Return where what a verb of speech reports starts: behind its subject."""
        if (that := self.clause_behind(at)) is not None:
            return self.nodes[that].first
        subject = self.subject(at)
        told = [one for _, one in self.complements(at) if one > at and one not in subject]
        starts = [self.nodes[one].first for one in told[:1] if subject and subject[0] > at]
        return max([last, *starts])

    def _find_complements(self, at: int) -> Iterator[Complement]:
        """Yield (preposition, position) of what a verb has but its subject, its object first."""
        subject, verb = self.subject(at), self.verb(at)
        finite = verb is not None and verb.finite
        found = [
            one
            for one in self._arguments(at)
            if one not in subject and not self._explains(one) and not self._says_who(one, subject)
        ]
        vague = self.lexicon.sets["verbal.anything"]
        found = [
            one
            for one in found
            if not (self._of_what_lacks(one, found) or self._headed(one, vague))
            and not (self._only_stresses(at, one) or self._only_names(at, one))
            and not (self._whence(one, subject) or self._with_another(at, one))
        ]
        clefted = self.clefted(at)
        clefted = None if clefted in subject else clefted
        if clefted is not None:
            found = [clefted, *(one for one in found if not self._taken_up(one))]
            taken = [one for one in self._arguments(at) if self._taken_up(one)]
            yield self._clefted_as(at, taken), clefted
        elif (shared := self._relative_object(at)) is not None and finite and shared not in subject:
            found.insert(0, shared)
            yield "", shared
        else:
            yield from self._objects(at, found, finite=finite)
        resumed, busy = dict([pair]) if (pair := self.resumed(at)) else {}, self._works_on(at)
        for position in found:
            node = self.noun(position)
            if node is not None and node.preposition and not busy:
                yield node.preposition, resumed.get(position, self._detailed(position))
            only = self.lexicon.words["verbal"]["but"]
            if finite and node is not None and node.preposition in only and len(found) == 1:
                yield "", position
        yield from self._by_preposition(at, found)
        yield from self._of_clause(at)
        if finite:
            yield from self._inside(at, found, subject)
            yield from self._others(at, found, subject)

    def _of_what_lacks(self, at: int, found: Sequence[int]) -> bool:
        """Tell whether a complement is of what there is not: "دون اتصال بالإنترنت"."""
        node = self.noun(at)
        lacking = (one for one in found if self._lacks(one) and self.extent(one) == at)
        return node is not None and bool(node.preposition) and any(lacking)

    def _says_who(self, at: int, subject: Sequence[int]) -> bool:
        """Tell whether a figure or "هو" says but how many or who: "يستخدم 71% من المدارس …"."""
        if self._is_pronoun(at):
            return True
        counted = [self._counting(one) for one in subject if self.noun(one)]
        node = self.noun(at)
        return node is not None and node.core in counted

    def _objects(self, at: int, found: Sequence[int], *, finite: bool) -> Iterator[tuple[str, int]]:
        """Yield the object of a verb, and the second one behind it."""
        plain = any(node and not node.preposition for node in map(self.noun, found))
        if finite and not plain and (lent := self._lent(at)) is not None:
            yield "", lent
        for position in found:
            node = self.noun(position)
            if not finite and position > at + 1:
                return  # "الشركة المطورة للتطبيق مقرها في بيروت"
            if node is None or node.preposition:
                continue
            if finite and self.tokens[self.nodes[at].head].lemma:  # type: ignore[union-attr]
                yield "second", position  # "اعتبرته متسرعا": the pronoun is the object
                return
            exceeds = self.lexicon.sets["verbal.exceeding"]
            if self.nodes[at].lemma in exceeds and self.tokens[node.core].tag is Tag.NUMBER:  # type: ignore[union-attr]
                return  # "تتجاوز 30 ألف ساعة": how many there are
            counted = self._detailed(position)
            told = self._denied(at, counted)
            of_clause = told == position and self._of_clause_denied(at, told)
            if not of_clause and (
                self.tokens[node.head].tag is not Tag.NUMBER or counted != position
            ):
                yield "", told
            behind = self.extent(position)
            second = self.noun(behind)
            if second is not None and not second.preposition and behind not in self.subject(at):
                yield "second", behind
            return

    def _clefted_as(self, at: int, taken: Sequence[int]) -> str:
        """Return the preposition of what a cleft speaks of: that of the pronoun in its place.

        One at the end of a verb that has no object stands for the one that the verb has.
        """
        node, verb = self.noun(taken[0]) if taken else None, self.verb(at)
        if node is not None:
            return node.preposition
        plain = verb is None or verb.lemma in transitive(self.lexicon)
        return "" if plain else self.lexicon.words["verbal"]["hosted_at"][0]

    def _taken_up(self, at: int) -> bool:
        """Tell whether a complement is a pronoun: "ما نحتاج إليه"."""
        node = self.noun(at)
        return (
            node is not None
            and bool(node.preposition)
            and self.tokens[node.head].tag is Tag.PRONOUN
        )

    def _denied(self, at: int, position: int) -> int:
        """Return what is told of in what a verb denies: "نفت صحة ما نشر حول نقل البيانات"."""
        verbal, verb = self.lexicon.words["verbal"], self.verb(at)
        if verb is None or verb.lemma not in verbal["denying"]:
            return position
        if not self._headed(position, verbal["truth"]) and not self.mark(at + 1, *verbal["what"]):
            return position
        told = self._construct(position)
        if told is not None and self._action(self.tokens[self.nodes[told].head]):  # type: ignore[union-attr]
            return told  # "خبر بيع المنصة"
        for behind in range(position + 1, len(self.nodes)):
            node = self.noun(behind)
            if self.mark(behind, *STOPS, ",") or self.mark(behind, *self.lexicon.grammar.that):
                return position
            if node is not None and node.preposition in verbal["telling_of"]:
                return behind if self._action(self.tokens[node.head]) else position
        return position

    def _of_clause_denied(self, at: int, told: int) -> bool:
        """Tell whether an object is but the truth of a clause: "نفى صحة ما نشر من أن"."""
        verbal, verb = self.lexicon.words["verbal"], self.verb(at)
        denies = verb is not None and verb.lemma in verbal["denying"]
        truth = denies and self._headed(told, verbal["truth"])
        return truth and self.clause_behind(at) is not None

    def _detailed(self, at: int) -> int:
        """Return the first member of the list that details a complement, else the complement.

        "تقوم على أربعة أركان: البيانات والنماذج": it is they.
        """
        end = self.extent(at)
        node, construct = self.noun(at), self._construct(at)
        financed = self._headed(at, self.lexicon.words["verbal"]["financing"][:1])
        if construct is not None and financed and node and node.preposition == self._for_what:
            return construct  # "خصص 15 مليونا لتمويل 40 شركة": for them
        whole = end
        while self.adverb(whole):
            whole += 1
        measured = self._headed(whole, self.lexicon.words["verbal"]["measures"])
        counts = node is not None and self.tokens[node.head].tag is Tag.NUMBER
        if counts and self._counted(whole) and not measured:
            return whole  # "مستخدمة في 58% من الجهات"
        counted = node is not None and self.tokens[node.core].tag is Tag.NUMBER
        details = self.mark(end, ":") or self._is_pronoun(end)  # "ثلاث لغات هي …"
        listed = self.noun(end + 1) if counted and details else None
        return at if listed is None or listed.preposition else end + 1

    @property
    def _for_what(self) -> str:
        return self.lexicon.grammar.at

    def dates(self, at: int) -> tuple[Phrase, ...]:
        """Return the date in a verb's clause: none of what was not done, nor of what was before."""
        verb = self.verb(at)
        if verb is None or verb.negation:
            return ()
        found = super().dates(at)
        if not found or found[0].first > verb.head:
            return found
        between = self.tokens[found[0].first : verb.head]
        parted = any(token.text == "," for token in between)
        earlier = any((one := self.verb(position)) and one.finite for position in range(at))
        return () if parted and earlier else found

    def _relative_object(self, at: int) -> int | None:
        """Return the noun that a verb's object pronoun takes up: "المركز الذي تديره الشركة"."""
        verb = self.verb(at)
        if verb is None or not self.tokens[verb.head].lemma:
            return None
        if self._relative(at - 1):
            does = self._is_who_does(at) is not None  # "الجهة التي تديرها هي الوزارة"
            return None if does else self._agreeing(self._antecedent(at - 1), at)
        helped = self._helped(at)
        if helped is not None and self._relative(helped - 2):
            return self._agreeing(self._antecedent(helped - 2), at)
        if (beside := self._alike(at)) is not None:
            return self._relative_object(beside)
        position = self._outside_relative(at - 1)
        suffix, named = self.tokens[verb.head].lemma, None
        while self.noun(position) is not None:
            chain = list(self._chain(position))
            for one in map(self._past_deed, chain):
                if self._is_pronoun(one) or not self._suffix_agrees(suffix, self.nouns[one]):
                    continue  # "ونحن نسيّرها": not we
                if not self._known(one):
                    return one  # "منصة لأقسام الطوارئ تطورها الكلية"
                named = one if named is None else named
            position = chain[0] - 1
        return named

    def _agreeing(self, outer: int | None, at: int) -> int | None:
        """Return the noun in construct with one that agrees with a verb's pronoun, else that one.

        "استخدام التقنية التي طورتها الشركة": it is the technology.
        """
        suffix, position = self.tokens[self.nodes[at].head].lemma, outer  # type: ignore[union-attr]
        while position is not None and (node := self.noun(position)) is not None:
            if self._suffix_agrees(suffix, node):
                return position
            position = self._construct(position)
        return outer

    def modified(self, at: int) -> int | None:
        """Return the position of the noun phrase that a participle describes, by its gender."""
        verb = self.verb(at)
        if verb is None:
            return None
        if (first := self._goes_on_from(at)) is not None:
            return self.modified(first)
        position = self._before_aside(at - 1)
        copula = self.verb(position)
        if copula is not None and copula.lemma in self.lexicon.grammar.copulas:
            subject = self.subject(position)
            return subject[0] if subject else None
        feminine = self.tokens[verb.head].text.endswith(("ه", "ات"))
        nearest = self._named_with(position, verb)
        if nearest is not None:
            return nearest
        while self.noun(position) is not None:
            chain = list(self._chain(position))
            known = self.forms.definite(self.tokens[verb.head].text)
            for one in sorted(chain, key=self._deed_of) if known else chain:
                node = self.noun(one)
                if node is not None:
                    features = self.agreement(node)
                    if not features or ("feminine" in features) == feminine:
                        return one
            nearest = chain[0] if nearest is None else nearest
            position = chain[0] - 1
        return nearest


def analyse(tokens: Sequence[Token], lexicon: Lexicon) -> ArabicClause:
    """Return a sentence's tokens chunked and ready to be asked."""
    clause = ArabicClause(tuple(tokens), chunk(tokens, lexicon), lexicon)
    nodes = tuple(
        replace(node, passive=True)
        if isinstance(node, VerbGroup) and not node.passive and clause.passive(at)
        else node
        for at, node in enumerate(clause.nodes)
    )
    same = all(one is other for one, other in zip(nodes, clause.nodes, strict=True))
    return clause if same else ArabicClause(clause.tokens, nodes, lexicon)
