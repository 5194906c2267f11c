"""Arabic verbal nouns: what is done, who does it, and the verb that plans it or only carries it."""

from collections.abc import Mapping

from kg.extract.arabic.made import ArabicMade
from kg.extract.arabic.valency import complements_of
from kg.extract.inflection import spelled
from kg.extract.lexicon import Tag
from kg.extract.slots import noun_slot
from kg.model import Entity
from kg.names import SCHEMA, SOV

_ACTION = frozenset({"deed", "doer", "second", "needing"})
"""The slots of what a noun says is done, and by whom."""
_ASKED: Mapping[str, str] = {
    "deed": "_deed",
    "modelled": "_modelled",
    "tongue": "_tongue",
    "doer": "_doer",
    "subject": "_predicated",
    "sited": "_said_without_verb",
    "valued": "_said_without_verb",
    "predicated": "_judged_of",
    "sayer": "_sayer",
    "needing": "_needing",
    "apposed": "_named_behind",
    "bearer": "_bearer",
    "identified": "_identified",
    "second": "_behind_construct",
    "cloud": "_cloud_of",
    "share": "_share_of",
    "employer": "_employer",
    "house": "_house",
    "town": "town",
    "described": "adjectival",
    "located": "placed_in",
    "located outside": "placed_outside",
    "located with": "kept_with",
    "located on": "kept_on",
}
"""The slots of a verbal noun, and the method that finds what fills each."""


class ArabicActions(ArabicMade):
    """A chunked Arabic sentence, and what is asked of its nouns of action."""

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:
        """Return what fills a slot of a verbal noun, or None where the slot is not one of its own.

        deed  what is done: the noun in construct, or what follows where that is who does it
        doer  who does it: the noun in construct, or the subject of the verb that governs it
        apposed  the name that says who a role is
        """
        if (asked := _ASKED.get(slot)) is not None:
            named = slot in _ACTION and self._named_so(at)
            return () if named else tuple(getattr(self, asked)(at))
        if (told := slot.startswith("said ")) or slot == self.lexicon.grammar.agent:
            return self._told_to(at, slot) if told else self._agent(at)
        if slot == self.of and (node := self.noun(at)) and self.possessive(node):
            return ()  # "فرعها كورفان": the name is no owner
        plain = slot in self.lexicon.words["prepositions"] and slot != self.of
        if plain and (self._of_another(at, slot) or self._of_many(at, slot)):
            return ()
        if slot in self.lexicon.words["verbal"]["beside"] and self._busy(at):
            return ()  # "تعاونت شركة متخصصة في التطوير مع أورنج": it is not developed with her
        return self._beyond_participle(at, slot) or None

    def _cloud_of(self, at: int) -> tuple[int, ...]:
        """Return what hosts what is moved: "نقل السجلات إلى خوادم الشركة"."""
        verbal = self.lexicon.words["verbal"]
        found = (one for slot in verbal["hosted_at"] for one in noun_slot(self, at, slot))
        return tuple(one for one in found if self._headed(one, verbal["hosting"]))[:1]

    def _beyond_participle(self, at: int, preposition: str) -> tuple[int, ...]:
        """Return where it is done, behind what describes what is done.

        "إنشاء مركز مخصص للأبحاث في صفاقس": the participle has its own complement first.
        """
        described = None
        for position in range(at + 1, len(self.nodes)):
            verb, node = self.verb(position), self.noun(position)
            if verb is not None and not verb.finite and verb.participle and described is None:
                described = position
            elif node is None or (described is not None and not node.preposition):
                return ()
            elif described is not None and node.preposition == preposition:
                whole = preposition in self.lexicon.words["verbal"]["placed"]
                return self.conjuncts(position) if whole and position > described + 1 else ()
        return ()

    def _agent(self, at: int) -> tuple[int, ...]:
        """Return by whom it is done, also behind a comma: "إنشاء قاعدة، من قبل شركة …"."""
        position = at + 1
        while position < len(self.nodes):
            node = self.noun(position)
            if self.mark(position, "("):
                position = self.closing(position)
            elif node is None and not self.mark(position, ",") and not self.adverb(position):
                return ()
            elif node is not None and node.preposition == self.lexicon.grammar.agent:
                return self.conjuncts(position)
            elif (
                node
                and node.preposition not in {"", self.of}
                and self._action(self.tokens[node.head])
            ):
                return ()  # "أدى نشر الصحيفة الوثائق إلى فتح تحقيق من قبل النيابة"
            position += 1
        return ()

    def _named_so(self, at: int) -> bool:
        """Tell whether a noun of action is what a body is called: "مجلس إدارة"."""
        before, node = self.noun(at - 1), self.noun(at)
        if before is None or node is None or node.preposition != self.of:
            return False
        listed = self.lexicon.words["verbal"]["bodies"]
        body = self.forms.bare(self.tokens[before.head].text)
        return self._headed(at, listed.get(body, ()))

    def _of_another(self, at: int, preposition: str) -> bool:
        """Tell whether the next complement with a preposition is of another noun than at `at`."""
        taken, outer = complements_of(self.lexicon), self.noun(at)
        for position in range(at + 1, len(self.nodes)):
            node = self.noun(position)
            if node is None or node.preposition == preposition:
                before = self.noun(position - 1)
                if node is None or before is None:
                    return False
                named = self._actor(before) and self.tokens[before.last - 1].tag is Tag.NAME
                if named and self._determined(node) and not self._action(self.tokens[node.head]):
                    return preposition == self.lexicon.grammar.at  # "هواوي للاتصالات"
                if position - 1 == at:
                    return False
                whole = self.outermost(position - 1)
                own = whole != at and whole != self.outermost(at) and self._takes(before, node)
                if outer and position - 2 == at and self._takes(outer, node):
                    return own  # "مذكرة تعاون بين": the memorandum's
                own = own or self._aimed_at(before, node)
                return own or preposition in taken.get(self.head(before), ())
            if not node.preposition and (self._known_thing(node) or self._actor(node)):
                return True
            near = preposition in self.lexicon.words["verbal"]["nearest"]
            if near and node.preposition != self.of and self._action(self.tokens[node.head]):
                return True  # "بناء مركز لتلبية الطلب على …"
        return False

    def _of_many(self, at: int, preposition: str) -> bool:
        """Tell whether a complement says of which things so many are: "شراء 512 منها"."""
        if preposition not in self._parts_of:
            return False
        for position in range(at + 1, len(self.nodes)):
            node = self.noun(position)
            if node is None or node.preposition not in {self.of, preposition}:
                return False
            if node.preposition == preposition:
                before = self.noun(position - 1)
                counted = before is not None and self.tokens[before.head].tag is Tag.NUMBER
                counted = counted and self.tokens[node.head].tag is Tag.PRONOUN
                return counted or self._made_by(position) is not None  # "من صنع أورنج"
        return False

    def _sayer(self, at: int) -> tuple[int, ...]:
        """Return who stresses what a noun says: "شددت الوزيرة على ضرورة التريث"."""
        above = self.object_verb(at)
        verb = self.verb(above) if above is not None else None
        if above is None or verb is None or verb.lemma not in self.lexicon.reporting:
            return ()
        return self.subject(above)

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
            part = self.tokens[node.head].text.endswith("%") or self.adverb(position + 1)
            number = part and self.tokens[node.head].tag is Tag.NUMBER
            if node.preposition != self.of or number:
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
        while self.adverb(position) or self.noun(position):
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
        return self._predicated(at) or self._bears_both(at) or self._identified(at)

    def _employer(self, at: int) -> tuple[int, ...]:
        """Return the organisation that a role is held in: the nearest of its complements.

        One with a name comes before a part of it: "رئيس مجلس إدارة أورنج".
        """
        employing = self.lexicon.words["verbal"]["employing"]
        unnamed: tuple[int, ...] = ()
        position = at + 1
        if beside := self._signed_for(at):
            return beside
        while (node := self.noun(position)) is not None:
            if node.preposition == self.of and self.head(node) in self.lexicon.offices:
                return (position,)  # "نائب وزير الاقتصاد"
            if self._is_person(node) and not self._role(node):
                break  # what stands behind whoever has the role is another thing
            if node.preposition in employing and self.tokens[node.head].tag is Tag.PRONOUN:
                return (position,)  # "المتحدث باسمها"
            if node.preposition in employing and self._actor(node) and not self._role(node):
                entity = next(
                    (t.entity for t in self.tokens[node.core : node.last] if t.entity), None
                )
                if entity is None or self._unit_of(position, entity):
                    unnamed = unnamed or (position,)
                elif not {SOV.State, SCHEMA.Person} & set(entity.types):
                    return (position,)
            position += 1
        return unnamed

    def _unit_of(self, at: int, entity: Entity) -> bool:
        """Tell whether a name is of a part of a body behind it: "دائرة السحابة في هيئة النقل"."""
        opener, house = self.forms.bare(spelled(entity.label.lexical.split()[0])), self.noun(at + 1)
        inside = self.lexicon.words["verbless"]["inside"]
        if opener not in self.lexicon.sets["verbal.units"] or house is None:
            return False
        return house.preposition in inside and self._names_actor(house)

    def _house(self, at: int) -> tuple[int, ...]:
        """Return of what house who speaks is: "قال أحمد علي من شركة أورنج", "…، من جامعة تونس"."""
        node = self.noun(at)
        verb, behind = self.verb(self.outermost(at) - 1), at + 1 + self.mark(at + 1, ",")
        house = self.noun(behind)
        if node is None or house is None or house.preposition not in self._parts_of:
            return ()
        said = verb is not None and verb.lemma in self.lexicon.reporting
        return (behind,) if said and self._actor(house) else ()

    def _said_without_verb(self, at: int) -> tuple[int, ...]:
        """Return what stands right behind a noun and says what it is: "مقرها الرباط"."""
        owned, end = self.possessive(self.nodes[at]), self.extent(at)  # type: ignore[arg-type]
        if owned and (name := self.noun(at + 1)) and name.preposition == self.of:
            return self.conjuncts(at + 1)  # "لغاته العربية والأردية"
        node = self.noun(end)
        return self.conjuncts(end) if node is not None and not node.preposition else ()

    def _forbidden(self, at: int) -> bool:
        """Tell whether a law forbids what a noun says, so that nobody does it: "يحظر نقل …"."""
        above = self.object_verb(at)
        verb = self.verb(above) if above is not None else None
        return verb is not None and verb.lemma in self.lexicon.words["verbal"]["forbidding"]

    def _deed(self, at: int) -> tuple[int, ...]:
        if self._forbidden(at):
            return ()
        if (made := self._made_by(at)) is not None:
            return made[:1]
        second = self._second(at)
        if second is not None and not self._given_to(at):
            return self.conjuncts(second)
        construct = self._construct(at)
        if construct is None and (done := self._done_before(at)) is not None:
            return (done,)
        return () if construct is None else self.conjuncts(construct)

    def _done_before(self, at: int) -> int | None:
        """Return what one means or sets out to do first, then more: "تعتزم بناء المركز وتشغيله"."""
        node, lemmas = self.noun(at), self.lexicon.status["events"]["intended"]
        first = next((one for one in range(at) if self.noun(one) and self._joined_deed(one, at)), 0)
        above, construct = self.object_verb(first), self._construct(first)
        verb, thing = self.verb(above or 0), self.noun(construct or 0)
        beside = above is not None and first - 1 in {above, *self.subject(above)}
        meant = verb is not None and verb.lemma in {*lemmas, *self.lexicon.sets["verbal.carriers"]}
        if node is None or thing is None or not meant or not beside:
            return None
        own = self.possessive(node) and not self._action(self.tokens[thing.head])
        agrees = own and self._suffix_agrees(self.tokens[node.head].lemma, thing)
        return construct if agrees else None

    def _modelled(self, at: int) -> tuple[int, ...]:
        """Return the models that are trained: "تدريب نموذج", and no staff."""
        nodes = ((one, self.noun(one)) for one in self._deed(at))
        return tuple(
            one for one, n in nodes if n and self.lexicon.head_class(self.head(n)) == SOV.AIModel
        )

    def _tongue(self, at: int) -> tuple[int, ...]:
        """Return the languages that a thing is for: "نموذج لفهرسة الوثائق بالعربية"."""
        asked = self.lexicon.words["verbal"]["spoken_in"]
        for position in range(at + 1, len(self.nodes)):
            node, verb = self.noun(position), self.verb(position)
            if node is None and not self.adverb(position) and (verb is None or verb.finite):
                return ()
            entity = self.tokens[node.head].entity if node else None
            language = entity is not None and SCHEMA.Language in entity.types
            if node is not None and language and node.preposition in asked:
                return self.conjuncts(position)
        return ()

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

    def led(self, at: int) -> int | None:
        """Return who is led to do something of their own: "دفع الحكومات إلى تقليص اعتمادها"."""
        above, node = self.object_verb(at), self.noun(at)
        verb = self.verb(above) if above is not None else None
        if above is None or verb is None or node is None or verb.lemma in self.lexicon.reporting:
            return None
        subject = self.subject(above)
        for one in self._bare(above):
            object_ = self.noun(one)
            if one in subject or one >= self.outermost(at) or object_ is None:
                continue
            suffix = self.tokens[node.head].lemma
            agrees = self._suffix_agrees(suffix, object_) and self._actor(object_)
            return one if agrees else None
        return None

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
        told = self.lexicon.reporting | self.lexicon.sets["status.content.excluding"]
        return verb.negation if verb.lemma in governing and verb.lemma not in told else ()

    def _denied_of(self, at: int) -> tuple[int, ...]:
        """Return the negation of the copula that says what something is: "ليس جاهزا"."""
        before, node = at - 1, self.noun(at)
        if node is None or node.preposition:
            return self._not_in_need(at)
        if self.noun(before) is not None:
            before = next(self._chain(before), before) - 1
        verb = self.verb(before)
        being = verb and (verb.lemma in self.lexicon.grammar.being or self._no_more(verb))
        return verb.negation if verb and being else ()

    def carrier(self, at: int) -> int | None:
        """Return the position of the verb that only carries a verbal noun: "تم توقيع"."""
        verb = self.object_verb(at)
        group = self.verb(verb) if verb is not None else None
        carriers = self.lexicon.words["verbal"]["carriers"]
        if verb is None or group is None or group.lemma not in carriers or self._talked_of(at):
            return None
        first = [one for one in self._arguments(verb) if self.verb(one) is None]
        outer = self.outermost(at)
        heads = ((one, self.noun(one)) for one in first)
        carried = [one for one, n in heads if n and self._action(self.tokens[n.head])]
        return verb if carried and outer in self.conjuncts(carried[0]) else None
