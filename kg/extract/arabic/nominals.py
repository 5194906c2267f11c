"""Arabic noun phrases with all that describes them: constructs, adjectives, apposed names."""

from kg.extract.arabic.kinds import ArabicKinds
from kg.extract.arabic.valency import complements_of
from kg.extract.bounds import scope_end
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Phrase
from kg.names import SCHEMA, SOV

_SEVERAL = "ات"
"""How many a plural ends."""
_NAMING = 8
"""Chunks between a thing and the name that it is said to have, at the most."""


class ArabicNominals(ArabicKinds):
    """A chunked Arabic sentence, and what is asked of its noun phrases."""

    def recallable(self, node: NounPhrase) -> bool:
        """Tell whether a pronoun may take up a noun behind a preposition: one in construct, named.

        Another is of no more than a kind: "مركز بيانات".
        """
        token = self.tokens[node.head]
        if token.tag is not Tag.WORD or self._date(node):
            return False
        if self.forms.bare(token.text) not in self.forms.nouns:
            return False  # "في المفرق" may be a place that no list has
        if token.text in self.forms.adjectives:
            return False  # "الوعد جيد لكنه لا يكفي"
        return node.preposition != self.of or self._specified(node)  # "إطلاق منصة «سفينة»"

    # --- noun phrases

    def _find_phrase(self, at: int) -> Phrase:
        """Return the phrase at a position; of a role with its name, what the name is."""
        node = self.noun(at)
        if node is None:
            verb = self.verb(at)
            if verb is None:  # the clause behind "أن"
                teller = self.content_verb(at)
                last = scope_end(self, at, None if teller is None else self.verb(teller))
                last = min(last, self._clause_end(at))
                while last - 1 > self.nodes[at].last and self.tokens[last - 1].text in {".", ","}:
                    last -= 1
                first = min(self.nodes[at].last, last - 1)
                return Phrase(at, first, last, first, infinitive=True)
            return Phrase(at, verb.head, verb.head + 1, verb.first)
        written = bool(node.preposition) and node.preposition != self.of
        last = self.nodes[self.extent(at) - 1].last
        start = node.first + written
        if (named := self._apposed_name(at)) is not None:
            called = self.nouns[named]
            end = called.last if called.core == called.first else called.core + 1  # "«نور»"
            person = SCHEMA.Person in self._types(called)
            if named > at and (self._role(node) or not person):
                return Phrase(named, called.core, end, start)
            last = min(last, called.first) if named > at else last
        if (named := self.named_by(at)) is not None and self.mark(named - 1, ","):
            name = self.nodes[named]
            return Phrase(named, name.first, name.last, start)
        last = self._without_alias(node.core, last)
        if (counted := self._counting(at)) is not None:
            return Phrase(at, counted, last, counted)  # "71 في المئة من المستشفيات"
        first = node.core
        opening = self.tokens[first].tag is Tag.OPEN or self.tokens[first].text == '"'
        if opening and node.head == first + 1:
            return Phrase(at, node.head, node.head + 1, start)
        if node.preposition in self.lexicon.words["kept"]["prepositions"]:
            said = node.first + (self.tokens[node.first].lemma != node.preposition)
            return Phrase(at, said, last, node.first)  # "خارج البلاد"
        one = (i for i in range(node.first, first) if self._one_of(i))
        return Phrase(at, next(one, first), last, start)

    def _one_of(self, token: int) -> bool:
        """Tell whether a word says that one of several is meant: "أحد المراكز"."""
        return self.tokens[token].text in self.lexicon.sets["verbal.one_of"]

    def _clause_end(self, at: int) -> int:
        """Return the token at which a clause behind "أن" gives way to the next, or "ف" to why."""
        for position in range(at + 1, len(self.nodes)):
            joins = self.coordinator(position) and self.mark(
                position + 1, *self.lexicon.grammar.that
            )
            if joins or (self.mark(position - 1, ",") and self._reasons(position)):
                return self.nodes[position].first
            if self.mark(position, ":") or self._adds(position) or self._obliged(position):
                return self.nodes[position].first
        return len(self.tokens)

    def _obliged(self, at: int) -> bool:
        """Tell whether "وعلى الحكومة أن" goes on at a position with another's duty."""
        verb = self.verb(at + 1) if self.coordinator(at) else None
        obliging = self.lexicon.words["verbal"]["obliging"]
        return verb is not None and self.tokens[verb.head].text in obliging

    def _reasons(self, at: int) -> bool:
        return self.mark(at, self.lexicon.words["proclitics"]["coordinators"][-1])

    def _without_alias(self, first: int, last: int) -> int:
        """Return where a phrase ends without the parentheses that say its name otherwise."""
        if self.tokens[last - 1].text != ")":
            return last
        opened = [at for at in range(first + 1, last) if self.tokens[at].text == "("]
        return opened[-1] if opened else last

    def key(self, label: str) -> str:
        """Return the words by which a described thing is known again, without its article."""
        return label.removeprefix(self.forms.article)

    def _apposed_name(self, at: int) -> int | None:
        """Return the position of the name that says who or what a noun phrase is, or None."""
        end = self.extent(at)
        for position in range(at + 1, end):
            noun = self.noun(position)
            if noun is None or noun.preposition != self.of or noun.core != noun.head:
                continue
            entity = self.tokens[noun.head].entity
            before = self.nodes[position - 1]
            if entity is None or not isinstance(before, NounPhrase):
                continue
            if self._determined(before) and self._is_one(at, entity):
                return position
        return None

    def named_by(self, at: int) -> int | None:
        """Return the position of the person between commas whom a role describes, or None."""
        node = self.noun(at)
        if node is None or not self._role(node):
            return None if node is None else self._called(at)
        position, end = at + 1, self.extent(at)
        while (
            (other := self.noun(position)) is not None
            or position < end
            or (self.coordinator(position) and self._goes_on(position))
        ):
            if other and self._is_person(other) and other.preposition in {"", self.of}:
                return position  # "الخبير في الأمن السيبراني فهد المناعي"
            if other and self._pronoun(other) and (named := self.noun(position + 1)):
                return position + 1 if self._is_person(named) else None  # "رئيس أورنج هو …"
            joined = self.coordinator(position - 1)
            bare = other and not other.preposition and position >= end and not joined
            if other and bare and not self._role(other):
                return None
            position += 1
        beside = self.noun(position + 1) if self.mark(position, ",") else None
        if beside is None or beside.preposition:
            return None
        if self._is_person(beside) or self._names_person(beside):
            return position + 1
        titled = self.noun(position + 2) if self._role(beside) else None
        apposed = titled is not None and titled.preposition in {"", self.of}
        return position + 2 if titled and apposed and self._is_person(titled) else None

    def _pronoun(self, node: NounPhrase) -> bool:
        return self.tokens[node.head].text in self.lexicon.sets["pronouns.subject"]

    def _called(self, at: int) -> int | None:
        """Return the name that a thing is said to have: "منصة تحمل اسم «نور»"."""
        position, naming = self.extent(at), False
        while position < min(len(self.nodes), at + _NAMING):
            verb, node = self.verb(position), self.noun(position)
            near = position == self.extent(at)
            word = node is not None and self._called_by(node, near=near)
            name = node is not None and any(
                token.tag is Tag.NAME for token in self.tokens[node.core : node.last]
            )
            if name and (naming or word or not node or not node.preposition):
                return position if naming or word else None
            called = verb is not None and self._names(position, at)
            pronoun = node is not None and self.tokens[node.head].tag is Tag.PRONOUN
            taken = pronoun or (node is not None and (self._date(node) or bool(node.preposition)))
            described = verb is not None and verb.participle
            if not (word or called or taken or described):
                return None
            naming, position = naming or word or called, position + 1
        return None

    def _called_by(self, node: NounPhrase, *, near: bool) -> bool:
        """Tell whether a noun phrase says that a name is one: "اسمها «نور»", "باسم «نور»"."""
        by = near and node.preposition in self.lexicon.words["verbal"]["by_name"]
        return by or self.head(node) in self.lexicon.cues.get("called", {})

    def _names(self, at: int, thing: int) -> bool:
        """Tell whether a verb says what a thing before it is called: "مؤسسة تدعى", "سميناه"."""
        verb, node = self.verb(at), self.noun(thing)
        if verb is None or node is None:
            return False
        head, naming = self.tokens[verb.head], self.lexicon.words["verbal"]["naming"]
        if all(form.lemma not in naming for form in head.readings):
            return False
        near = self.extent(thing) == at
        return near or (bool(head.lemma) and self._suffix_agrees(head.lemma, node))

    def _goes_on(self, at: int) -> bool:
        """Tell whether "و" goes on with what a role is for: nobody else is named behind it."""
        other, role = self.noun(at + 1), self.noun(at - 1)
        if other is None or other.preposition:
            return False
        first = role if role is None or role.preposition != self.of else self.noun(at - 2)
        return not self._actor(other) or (first is not None and self._cares_for(first, other))

    def _cares_for(self, office: NounPhrase, other: NounPhrase) -> bool:
        """Tell whether an office is for many whom "و" adds: "وزير الداخلية والبلديات"."""
        if self.head(office) not in self.lexicon.offices or other.preposition:
            return False
        many = self.lexicon.head_class(self.head(other)) == SOV.ActorGroup
        many = many or self.tokens[other.head].printed.endswith(_SEVERAL)
        return many and self.forms.definite(self.tokens[other.head].text)

    def may_title(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase behind a name and a comma says a role: no verb's object."""
        return self._role(node)

    def restricted(self, at: int) -> bool:
        """Tell whether a relative right behind says which, or that it is one of several."""
        node = self.noun(at)
        some = self.lexicon.sets["verbal.one_of"] | self.lexicon.sets["verbal.some_of"]
        if node is not None and any(
            token.text in some for token in self.tokens[node.first : node.core]
        ):
            return True  # "أحد المراكز", "عدد من النواب"
        return self.mark(self.extent(at), *self.lexicon.grammar.relatives)

    def said_of_pronoun(self, at: int) -> bool:
        """Tell whether a noun phrase only says what a pronoun is: "وهي أول منصة خليجية"."""
        node, pronoun = self.noun(at), self.noun(at - 1)
        if node is None or pronoun is None or node.preposition or pronoun.preposition:
            return False
        return self.tokens[pronoun.head].tag is Tag.PRONOUN

    def _attached(self, at: int, end: int) -> int:
        """Return the position past the next part of a phrase behind what ends at a position.

        A verbal noun takes what its verb takes: "الاستثمار في الشبكات". A participle describes a
        noun that is as definite as itself; with another it is a sentence: "المركز مملوك لأورنج".
        """
        verb, head = self.verb(end), self.noun(at)
        if verb is not None and verb.participle:
            return self._described_to(end, verb)
        if head is not None and end > at + 1 and self._portfolio(head, end):
            return self.extent(end + 1)
        node = self.noun(end)
        if node is not None and head is not None and self._left(at, end):
            return end
        step = super()._attached(at, end)
        if step > end or node is None or head is None or not node.preposition:
            return step
        action = self.forms.bare(self.tokens[head.head].text)
        last = self.noun(end - 1)
        if last is not None and last is not head and self._whole_of(last, node):
            return self.extent(end)  # "الاستحواذ على 60% من شركة «نواة»"
        if last is not None and self._says_nothing_without(last, node):
            return self.extent(self.conjuncts(end)[-1])
        if last is not None and self._about(end - 1, last, node):
            return self.extent(self.conjuncts(end)[-1])
        figure = self.tokens[node.core].entity
        if is_quantity(figure):
            return end  # "كلفة استبدالها بنحو 3 ملايين دولار"
        taken = node.preposition in complements_of(self.lexicon).get(action, ())
        taken = taken and not self._stresses(at, action)
        taken = taken or self._goes_to(at, end) or self._group_of(head, node)
        if taken or (end > at + 1 and super()._takes(head, node)):
            return self.extent(self.conjuncts(end)[-1])
        return end

    def _described_to(self, end: int, verb: VerbGroup) -> int:
        """Return the position past a participle that describes what ends at a position."""
        noun = self.noun(end - 1)
        token = self.tokens[verb.head]
        if noun is None or self.forms.definite(token.text) != self._specified(noun):
            return end
        behind = self.noun(end + 1)
        if behind is not None and behind.preposition:
            return self.extent(self.conjuncts(end + 1)[-1])
        return end

    def _stresses(self, at: int, action: str) -> bool:
        """Tell whether a noun of action only stresses its verb: "تعتمد اعتمادا كبيرا على"."""
        lemmas = {form.lemma for form in self.lexicon.forms.get(action)}
        verbs = (self.verb(at - 1), self.verb(at - 2))
        return any(verb is not None and verb.lemma in lemmas for verb in verbs)

    def _whole_of(self, share: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a complement says of what a noun of action takes so many per cent."""
        of = node.preposition == self.lexicon.words["verbal"]["parts_of"][0]
        return of and bool(share.preposition) and self.tokens[share.head].text.endswith(("%", "٪"))

    def _group_of(self, head: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a complement says whose people some are: "فريق من جامعة تلمسان"."""
        listed = self.lexicon.sets["verbal.people"]
        named = any(token.entity is not None for token in self.tokens[node.core : node.last])
        houses = self.lexicon.words["verbal"]["parts_of"]
        of = node.preposition in houses and named and self._actor(node)
        return of and not self._determined(head) and self._headed_alike(head, listed)

    def _goes_to(self, at: int, end: int) -> bool:
        """Tell whether a noun of action that no frame knows has a complement at a position.

        "الاستماع إلى الهيئة", "تأجيل التطبيق إلى منتصف 2027", "عدم المبالغة في الاحتفاء"
        """
        node, last, head = self.noun(end), self.noun(end - 1), self.noun(at)
        if node is None or last is None or head is None or self._date(node):
            return False
        kin = self.lexicon.sets["verbal.goals"]
        deed = self.forms.deed(self.tokens[head.head].text) and not self._actor(head)
        deed = deed and self.lexicon.head_class(self.head(head)) is None
        deed = deed and head.preposition != self.of and not self._may_do(at)
        near = self.forms.deed(self.tokens[last.head].text) and not self._actor(last)
        if end == at + 1:
            kin = kin if head.preposition else self.lexicon.sets["verbal.from_or_to"]
            return deed and node.preposition in kin and not self.place(node)
        lacks = self._headed(at, self.lexicon.sets["verbal.lacking"])
        if deed and self._called_for(at, node):
            return False
        if node.preposition in self.lexicon.sets["verbal.towards"]:
            return (deed and not self._actor(node)) or (lacks and near)
        return lacks and near and node.preposition in kin and not self.place(node)

    def _portfolio(self, role: NounPhrase, at: int) -> bool:
        """Tell whether "و" goes on with what a role is for: "وزير الاتصالات وتقنية المعلومات"."""
        other = self.noun(at + 1) if self.coordinator(at) and self._role(role) else None
        if other is None or other.preposition or self._actor(other) or self.possessive(other):
            return False
        construct = self._construct(at + 1)
        last = other if construct is None else self.nodes[construct]
        return isinstance(last, NounPhrase) and self._determined(last)

    def _takes(self, last: NounPhrase, node: NounPhrase) -> bool:
        if super()._takes(last, node) or self._clause_of(last, node) or self._leans_on(last, node):
            return True
        if self._actor(last) and self.tokens[last.head].tag is Tag.WORD and self._determined(last):
            return False  # "وكيل الوزارة لشؤون …": they are the role's
        verbal = self.lexicon.words["verbal"]
        if node.preposition in verbal["parts_of"]:
            head = self.lexicon.singular(self.tokens[node.head].text)
            return self.forms.bare(head) in verbal["of_kinds"]
        if node.preposition != self.tokens[node.first].text or node.core > node.first + 1:
            return False  # "لصالح", "لأي قانون"
        if node.preposition != self.lexicon.grammar.at:
            return False
        token = self.tokens[last.head]
        plain = not self._determined(last) and not token.lemma
        for_what = self.lexicon.words["verbal"]["for_what"]
        said = plain and self.lexicon.singular(token.text) in for_what
        done = self._action(self.tokens[node.head]) and not self._actor(node)
        return self._purpose(node) or (said and done)

    def _clause_of(self, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a complement says of which law an article is: "المادة من القانون"."""
        verbal = self.lexicon.words["verbal"]
        if node.preposition != verbal["parts_of"][0] or last.preposition == node.preposition:
            return False
        heads = self.lexicon.singular(self.head(last)), self.lexicon.singular(self.head(node))
        return heads[0] in verbal["clauses"] and heads[1] in verbal["laws"]

    def _purpose(self, node: NounPhrase) -> bool:
        """Tell whether "ل" says what something is for, rather than whom it is given to."""
        token = self.tokens[node.head]
        if token.tag is not Tag.WORD or token.lemma:
            return False
        return not self._actor(node) and not self._action(token)

    # --- subjects

    def names_source(self, mark: int) -> bool:
        """Tell whether what ends at a mark names a source: "وفقا لتقرير البنك، يعتمد …"."""
        sources = self.lexicon.status["sources"]["prepositions"]
        position = mark - 1
        while (node := self.noun(position)) is not None:
            if node.preposition in sources:
                return True
            position -= 1
        return False

    def _counted(self, at: int) -> bool:
        """Tell whether a share is counted out of a noun phrase: "70 في المئة من المؤسسات"."""
        node, before = self.noun(at), at - 1
        while self.adverb(before):
            before -= 1
        number = self.noun(before)
        if node is None or number is None or node.preposition != "من":
            return False
        return self.tokens[number.head].tag is Tag.NUMBER

    def _counting(self, at: int) -> int | None:
        """Return the token index of the figure that a noun phrase's things are counted out by."""
        if not self._counted(at):
            return None
        before = at - 1
        while self.adverb(before):
            before -= 1
        number = self.noun(before)
        return None if number is None else number.core
