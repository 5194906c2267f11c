"""What an Arabic noun phrase is: known or not, somebody, a role, what is done, a time."""

from collections.abc import Collection

from kg.extract.arabic.agreement import ArabicAgreement
from kg.extract.arabic.conjugation import is_infinitive
from kg.extract.arabic.valency import complements_of, prepositions_of, without_object
from kg.extract.classes import PLACES, with_broader
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.tokens import Token
from kg.model import Entity, Iri
from kg.names import SCHEMA, SOV


class ArabicKinds(ArabicAgreement):
    """A chunked Arabic sentence, and what kind of thing each of its noun phrases is."""

    def _determined(self, node: NounPhrase) -> bool:
        token, none = self.tokens[node.head], self.lexicon.grammar.negated_determiners
        return token.tag is Tag.NAME or bool(self.determiners(node) - none)

    def _known(self, at: int) -> bool:
        """Tell whether a noun phrase is definite by what ends its construct: "مفاتيح التشفير"."""
        while (construct := self._construct(at)) is not None:
            at = construct
        node = self.noun(at)
        return node is not None and self._determined(node)

    def _specified(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is definite, or has its name in it: "شركة أورنج"."""
        named = any(token.tag is Tag.NAME for token in self.tokens[node.core : node.last])
        return named or self._determined(node)

    def indefinite(self, at: int) -> bool:
        """Tell whether a noun phrase is of a thing not known yet: "هيئة مستقلة", "مركز بيانات"."""
        node = self.noun(at)
        return node is not None and not self._determined(node) and not self._known(at)

    def _date(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase says when, and is no argument: "عام 2026"."""
        times = self.lexicon.sets["adverbs.times"]
        head = self.lexicon.singular(self.tokens[node.head].text)
        if head in self.lexicon.sets["verbal.parts"] and not node.preposition:
            return head in times and self._determined(node)  # "الربع الأول", but "ربع القدرة"
        return head in times or (not node.preposition and self._lasting(node))

    def _lasting(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase only says how long: "خمس سنوات"."""
        words = {token.text for token in self.tokens[node.core : node.last]}
        return not words.isdisjoint(self.lexicon.sets["nouns.durations.words"])

    def _action(self, token: Token) -> bool:
        return is_infinitive(self.lexicon.forms.get(self.forms.bare(token.text)))

    def _deed_of(self, at: int) -> bool:
        """Tell whether what is done something to is described: "تعزيز الاقتصاد القائم على …"."""
        return at in self.nouns and self._action(self.tokens[self.nouns[at].head])

    def _actor(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is one that can do something."""
        for token in self.tokens[node.core : node.last]:
            if token.entity is not None:
                return SOV.Actor in token.entity.types
        head = self.head(node)
        noun = self.lexicon.singular(head)
        kinds = [self.lexicon.head_class(head), *self.lexicon.anaphors.get(noun, ())]
        kinds += [table[noun] for table in self.lexicon.cues.values() if noun in table]
        return any(kind is not None and SOV.Actor in with_broader(kind) for kind in kinds)

    def _planned(self, verb: VerbGroup, node: NounPhrase) -> bool:
        """Tell whether a noun is what somebody plans, and nobody: "ويعتزم تزويد مفتشيه"."""
        plans = verb.lemma in self.lexicon.words["verbal"]["control"]
        return (
            plans
            and verb.lemma not in self.lexicon.reporting
            and self._action(self.tokens[node.head])
        )

    def _role(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is headed by what a person is called for what they do."""
        noun = self.lexicon.singular(self.tokens[node.head].text)
        return SCHEMA.Person in self.lexicon.anaphors.get(noun, ()) or (
            self.lexicon.head_class(noun) == SCHEMA.Person
        )

    def _is_person(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is a person's name, with or without a title."""
        return SCHEMA.Person in self._types(node)

    def _types(self, node: NounPhrase) -> frozenset[Iri]:
        """Return the classes of what a noun phrase names."""
        entities = (token.entity for token in self.tokens[node.core : node.last])
        return frozenset(kind for one in entities if one is not None for kind in one.types)

    def _is_one(self, at: int, entity: Entity) -> bool:
        """Tell whether a name may say who has a role, or what a thing is: "شركة الاتصالات X"."""
        if SCHEMA.Person in entity.types:
            return True
        noun = self.lexicon.singular(self.tokens[self.nouns[at].head].text)
        cued = {table[noun] for table in self.lexicon.cues.values() if noun in table}
        place = SCHEMA.Place in cued  # "العاصمة السعودية الرياض"
        return not set(entity.types).isdisjoint(cued | PLACES if place else cued)

    def _names_person(self, node: NounPhrase) -> bool:
        """Tell whether a role has its bearer's name with it: "مقرر اللجنة، العضو سامي حداد"."""
        entity = self.tokens[node.last - 1].entity
        return self._role(node) and entity is not None and SCHEMA.Person in entity.types

    def _firm(self, at: int) -> bool:
        """Tell whether a firm is named or meant at a position: "أورنج", "الشركة"."""
        node = self.noun(at)
        if node is None:
            return False
        head = self.head(node)
        meant = (self.lexicon.head_class(head), *self.lexicon.anaphors.get(head, ()))
        return SOV.Company in (self._types(node) or meant)

    @property
    def _parts_of(self) -> tuple[str, ...]:
        return tuple(self.lexicon.words["verbal"]["parts_of"][:1])

    def _headed(self, at: int, listed: Collection[str]) -> bool:
        node = self.noun(at)
        return node is not None and self.forms.bare(self.tokens[node.head].text) in listed

    def _headed_alike(self, node: NounPhrase, listed: Collection[str]) -> bool:
        """Tell whether one of some nouns heads a noun phrase, in whatever number."""
        plurals = self.lexicon.words["vocabulary"]["plurals"]
        head = self.head(node)
        return head in listed or any(head in plurals.get(one, ()) for one in listed)

    def _construct(self, at: int) -> int | None:
        """Return what a noun is in construct with, alone or with another: "تطوير وإطلاق منصة"."""
        node = self.noun(at + 1)
        if node is not None:
            return at + 1 if node.preposition == self.of else None
        other = self.noun(at + 2) if self.coordinator(at + 1) else None
        shared = other is not None and not other.preposition and self._bare_deeds(at, at + 2)
        return self._construct(at + 2) if shared else None

    def _bare_deeds(self, *deeds: int) -> bool:
        """Tell whether nouns of action are indefinite, and nothing describes them."""
        nodes = [self.nouns[one] for one in deeds if one in self.nouns]
        tokens = [self.tokens[one.head] for one in nodes]
        bare = all(one.last == one.head + 1 for one in nodes) and len(nodes) == len(deeds)
        new = not any(one.lemma or self.forms.definite(one.text) for one in tokens)
        return bare and new and all(map(self._action, tokens))

    def _past_deed(self, at: int) -> int:
        """Return what is done something to, where that is what is new: "إنشاء مركز يديره"."""
        construct = self._construct(at)
        done = construct is not None and self._action(self.tokens[self.nodes[at].head])  # type: ignore[union-attr]
        return construct if done and construct is not None and not self._known(construct) else at

    def _claimed(self, at: int, node: NounPhrase) -> bool:
        """Tell whether what stands before a noun has its complement: "يعتمد التطبيق على خوادم".

        That is the verb that the noun is the subject of, or the noun of action of who does it.
        """
        before, verb, noun = self.noun(at - 1), self.verb(at - 1), self.noun(at)
        needy = self._headed(at, self.lexicon.words["verbal"]["taking"])  # "القضاء على"
        deed = needy or (noun is not None and self.forms.deed(self.tokens[noun.head].text))
        if noun is None or not node.preposition or not deed:
            return False
        if noun.preposition == self.of and before is not None:
            action = self.forms.bare(self.tokens[before.head].text)
            return node.preposition in complements_of(self.lexicon).get(action, ())
        taken = prepositions_of(self.lexicon).get(verb.lemma, ()) if verb is not None else ()
        return node.preposition in taken and self._may_do(at)

    def _says_nothing_without(self, deed: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a noun of action needs a complement: "نموذج للتعرف على الوثائق"."""
        token = self.tokens[deed.head]
        taken = self.lexicon.words["verbal"]["taking"].get(self.forms.bare(token.text))
        return taken == node.preposition and not token.lemma and deed.last == deed.head + 1

    def _leans_on(self, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a noun phrase says too little without a complement.

        Its adjective is of nothing, "اللوائح الخاصة بالمنصات", or it is how much of it there is,
        "كميات كبيرة من البيانات"; "شحنة كبيرة من أورنج" is who gave it.
        """
        verbal = self.lexicon.words["verbal"]
        if self.tokens[node.head].tag is Tag.PRONOUN:
            return False  # "خوادم خاصة بها", "تملك حصة منه"
        if node.preposition in verbal["parts_of"][:1] and not self._actor(node):
            noun = self.lexicon.singular(self.tokens[last.head].text)
            if self.forms.bare(noun) in verbal["amounts"]:
                return True
        if last.last == last.head + 1:
            return False
        adjective = self.forms.bare(self.tokens[last.last - 1].text)
        leaning = verbal["leaning"]
        wanted = leaning.get(adjective) or leaning.get(adjective.removesuffix("ه"), ())
        return node.preposition in wanted

    def _about(self, at: int, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a noun has what it is about behind it: "قيودا جديدة على التصدير".

        What the verb or the deed before it takes is theirs: "فرضت رسوما على", "فرض رسوم على".
        """
        noun = self.forms.bare(self.tokens[last.head].text)
        bearing = self.lexicon.words["verbal"]["bearing"]
        wanted = bearing.get(noun) or bearing.get(self.lexicon.singular(noun), ())
        if node.preposition not in wanted or self.tokens[node.head].tag is Tag.PRONOUN:
            return False
        deed = self.noun(at - 1) if last.preposition == self.of else None
        if deed is not None:
            action = self.forms.bare(self.tokens[deed.head].text)
            if node.preposition in complements_of(self.lexicon).get(action, ()):
                return False
        verb = next((verb for one in range(at - 1, -1, -1) if (verb := self.verb(one))), None)
        taken = prepositions_of(self.lexicon)
        return verb is None or node.preposition not in taken.get(verb.lemma, ())

    def _aimed_at(self, deed: NounPhrase | None, node: NounPhrase) -> bool:
        """Tell whether a complement is of a purpose: "بُني المركز للحفاظ على السجلات"."""
        purpose = deed is not None and deed.preposition not in {"", self.of}
        return deed is not None and purpose and self._says_nothing_without(deed, node)

    def _left(self, at: int, end: int) -> bool:
        """Tell whether what stands before a noun has what stands behind it.

        A verb that has it for an object has it whatever it is the deed of: "تخضع الشبكة لرقابة".
        """
        node, verb, behind = self.noun(end), self.verb(at - 1), self.noun(end + 1)
        if node is None or (end == at + 1 and self._claimed(at, node)):
            return node is not None
        taken = without_object(self.lexicon).get(verb.lemma, ()) if verb is not None else ()
        last = behind is None or behind.preposition != node.preposition
        return node.preposition in taken and last and self._may_do(at)

    def _may_do(self, at: int) -> bool:
        """Tell whether a bare noun behind a verb may be its subject: "يؤدي التطوير إلى زيادة"."""
        node, verb = self.noun(at), self.verb(at - 1)
        if node is None or node.preposition or verb is None or not verb.finite:
            return False
        agrees = {form.agrees for form in self.tokens[verb.head].readings}
        return not self.agreement(node) or bool(agrees & {*self.agreement(node), "plural"})

    def _called_for(self, at: int, node: NounPhrase) -> bool:
        """Tell whether a verb before has what it calls for: "دعت الراغبين في الدعم إلى التسجيل"."""
        before = (verb for one in range(at - 1, -1, -1) if (verb := self.verb(one)))
        verb = next(before, None)
        calls = self.lexicon.words["verbal"]["controlled_by_object"]
        asks = verb is not None and verb.finite and verb.lemma in calls
        taken = prepositions_of(self.lexicon).get(verb.lemma, ()) if verb is not None else ()
        return asks and node.preposition in taken and self.forms.deed(self.head(node))

    def _closes_participle(self, comma: int) -> int | None:
        """Return the comma that closes what a participle says of a name: "، التابعة لفرنسا،"."""
        verb, position = self.verb(comma + 1), comma + 2
        if verb is None or not verb.participle:
            return None
        if not self.forms.definite(self.tokens[verb.head].text):
            return None
        while self.noun(position) is not None:
            position += 1
        return position if self.mark(position, ",") else None

    def _adds(self, at: int) -> bool:
        """Tell whether a participle says what else a speaker does: "…، مطالبا الحكومة بتمويله"."""
        verb = self.verb(at)
        if verb is None or not verb.participle or not self.mark(at - 1, ","):
            return False
        adds = verb.lemma in self.lexicon.words["verbal"]["adding"]
        told = adds or verb.lemma in self.lexicon.reporting
        return told and not self.forms.definite(self.tokens[verb.head].text)
