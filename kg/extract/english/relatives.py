"""What English relative clauses are said of: "the cable on which it depends", "whose cost"."""

from kg.extract.classes import with_broader
from kg.extract.english.places import Places
from kg.extract.english.surroundings import GENITIVE
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.nominals import Phrase
from kg.extract.quantities import is_quantity
from kg.names import SCHEMA, SOV

_COMMA = ","
_PARTING = frozenset({_COMMA, "(", "—", "–"})
"""Marks that set a relative apart from what it describes."""
_WHOSE = "whose"
WHO = "who"
_NEAR = 6
_ONE = "one"
_REST = frozenset({"the", "another", "one", "other", "others", "rest", "second", "third"})


class Relatives(Places):
    """A chunked English sentence, and what its relative clauses are said of."""

    def _past_where(self, at: int) -> int | None:
        """Return the noun before what says where it is, or its acronym: "halls, at X and at Y,"."""
        position = at - self.mark(at, _COMMA)
        if self.mark(position, ")"):
            position = self._aside_start(position) - 1
        while (node := self.noun(position)) and node.preposition in {"in", "at", "near"}:
            before = position - 1 - self.coordinator(position - 1)
            before -= self.mark(before, _COMMA)
            if self.noun(before) is None:
                break
            position = before
        return position if self.noun(position) is not None else None

    def _noun_before(self, at: int) -> int | None:
        """Return what a relative describes: no place behind "in" that another noun is in."""
        position = self._past_languages(self._past_names(at, self._ending_before(at)))
        node = self.noun(position)
        while node and node.preposition in {"in", "at", "on", "near"} and self.noun(position - 1):
            if self._actor(node) or self._amount(position - 1):
                break  # "a stake in the operator X, which", "$4m on the centre, which"
            position -= 1
            node = self.noun(position)
        if node is None or self.tokens[node.head].tag is Tag.NAME:
            return position if node else None
        return self._through_whole(position)

    def _past_languages(self, at: int) -> int:
        """Return the noun before the languages that it has: "a tutor fluent in Urdu and Hindi"."""
        first = at
        while self._tongue(first) and not self._with_preposition(first):
            before = first - 1 - self.coordinator(first - 1)
            before -= before == first - 1 and self.mark(before, _COMMA)
            if before == first - 1 or not self._tongue(before):
                return at
            first = before
        noun = first - 1
        while isinstance(mark := self.nodes[noun], Mark) and mark.tag in {Tag.WORD, Tag.ADVERB}:
            noun -= 1
        return noun if self._tongue(first) and self.noun(noun) is not None else at

    def _with_preposition(self, at: int) -> bool:
        """Tell whether a noun phrase has a preposition."""
        node = self.noun(at)
        return node is not None and bool(node.preposition)

    def _tongue(self, at: int) -> bool:
        """Tell whether a noun phrase is the name of a language."""
        node = self.noun(at)
        entity = self.tokens[node.head].entity if node else None
        return entity is not None and SCHEMA.Language in entity.types

    def _amount(self, at: int) -> bool:
        """Tell whether a noun phrase is a figure."""
        node = self.noun(at)
        entity = self.tokens[node.head].entity if node else None
        return is_quantity(entity)

    def _ending_before(self, at: int) -> int:
        """Return where what a relative describes ends: before a comma, a date, an acronym."""
        position = at - 1
        while (mark := self.marks.get(position)) is not None and position:
            if self.mark(position, ")"):
                position = self._aside_start(position)
            elif not (mark.text in _PARTING or self.tokens[mark.first].date):
                break
            position -= 1
        return position

    def _past_names(self, at: int, position: int) -> int:
        """Return the noun that "that" restricts: no name does it, as in "a model from X that"."""
        if self.tokens[self.nodes[at].first].text != "that":
            return position
        node, first = self.noun(position), self._first_name(position)
        while node and (opener := self.noun(first)) and opener.preposition and self.noun(first - 1):
            if not self._bare_name(opener):
                break
            position = first - 1
            node, first = self.noun(position), self._first_name(position)
        return position

    def _first_name(self, at: int) -> int:
        """Return the first of the names that "and" joins to one: "of Orange and Vodafone that"."""
        while (node := self.noun(at)) and self._bare_name(node) and not node.preposition:
            before = self.noun(at - 2)
            if not self.coordinator(at - 1) or before is None or not self._bare_name(before):
                break
            at -= 2
        return at

    def _bare_name(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is a name without an article: "Spain's Telefonica" too."""
        owned = self.tokens[node.core - 1].text == GENITIVE
        bare = owned or node.core == node.first + bool(node.preposition)
        return bare and node.core == node.head and self.tokens[node.head].tag is Tag.NAME

    def _through_whole(self, at: int) -> int:
        """Return what a relative describes through "of": not so "the head of a firm that"."""
        node, measures = self.noun(at), self.lexicon.nouns["measures"]["words"]
        while node and node.preposition == self.lexicon.grammar.of:
            before = self.noun(at - 1)
            one = not self.determiners(node).isdisjoint({"a", "an", "those", "any"})
            if before is None or one or self.head(before) in measures:
                break
            at, node = at - 1, before
        return at

    def _of_preposition(self, at: int) -> int | None:
        """Return the position of "which" in "under which X runs" for a verb, or None."""
        before = at - 1
        while self.noun(before):
            before -= 1
        opens = self.mark(before, *self.lexicon.grammar.relatives) and before > 1
        behind = self.marks.get(before - 1) if opens else None
        return before if behind and behind.tag is Tag.PREPOSITION else None

    def _joined_relative(self, at: int) -> int | None:
        """Return the position of the second "which" in "which X built and which Y runs"."""
        before = at - 1
        while self.noun(before):
            before -= 1
        joined = self._relates(before) and self.coordinator(before - 1)
        return before if joined and self.mark(before, *self.lexicon.grammar.relatives) else None

    def _relates(self, at: int) -> bool:
        mark = self.marks.get(at)
        return mark is not None and mark.tag is Tag.RELATIVE

    def aside_of(self, at: int) -> int | None:
        """Return the noun phrase beside an aside; a relative may end that: "X, one of many who".

        It may have no "that": "X, the firm everyone cites, trains".
        """
        if (counted := self._counted_out(at)) is not None:
            return counted
        found, end = super().aside_of(at), self._past_complements(at)
        if found is not None or not self.mark(at - 1, _COMMA):
            return found
        if not (self._relates(end) or self._zero_clause(end)):
            return found
        closing = next((i for i in self.marks if i > end and self.mark(i, _COMMA)), None)
        verb = self.verb(closing + 1) if closing is not None else None
        return self._chain_start(at - 2) if verb is not None and verb.finite else None

    def _counted_out(self, at: int) -> int | None:
        """Return what an aside counts out: "two sites, one in Leeds and the other in York, are"."""
        node, end = self.noun(at), self._past_complements(at)
        one = node is not None and self.tokens[node.head].text == _ONE and self.coordinator(end)
        if not (one and self.mark(at - 1, _COMMA)):
            return None
        end += 1
        while self.mark(end, *_REST):  # "the other" has no noun
            end += 1
        while (behind := self.noun(end)) and (behind.preposition or self._rest(behind)):
            end = self._past_complements(end)
        return self._chain_start(at - 2) if self.mark(end, _COMMA) else None

    def _rest(self, node: NounPhrase) -> bool:
        return self.tokens[node.head].text in _REST

    def _find_relative(self, at: int) -> int | None:
        """Return the position that opens a verb's relative clause: its subject's without "that"."""
        opener = super()._find_relative(at)
        if opener is None:
            opener = self._of_preposition(at) or self._joined_relative(at)
        verb = self.verb(at)
        if opener is not None or verb is None or not verb.finite:
            return opener
        before = at - 1
        if self.noun(before) is None:
            return None
        subject = self._through_of(before)
        return subject if self._zero_relative(subject) is not None else None

    def stands_for(self, at: int, slot: str) -> tuple[Phrase, ...]:
        """Return what a relative clause is said of, as its object: "the model X released"."""
        verb, subject = self.verb(at), self.subject(at)
        if slot == self.lexicon.grammar.of:
            return self.owner(at)
        if stranded := self.stranded(at, slot):
            return stranded
        if verb is None or not verb.finite or not subject or subject[0] >= at:
            return ()
        opener = subject[0] - 1
        lacks = self.mark(opener, "what") and verb.lemma in self.lexicon.words["free"]["needing"]
        if slot != ("cleft" if lacks else "object"):
            return ()
        relative = self.nodes[opener] if opener > 0 else None
        antecedent: int | None
        if self.mark(opener, "what"):
            antecedent = self._cleft_object(at)
        elif self.mark(opener, _WHOSE):
            antecedent = None  # "tools whose makers disclose nothing"
        elif isinstance(relative, Mark) and relative.tag is Tag.RELATIVE:
            behind_verb = isinstance(self.nodes[opener - 1], VerbGroup)
            antecedent = None if behind_verb else self._noun_before(opener)
            if antecedent is not None and self._predicate(antecedent):
                antecedent = None  # "it is not true that"
        else:
            antecedent = self._zero_relative(subject[0])
        if antecedent is None:
            return ()
        free = self.mark(opener, "what")
        return tuple(map(self.phrase, self.conjuncts(antecedent) if free else (antecedent,)))

    def cleft_copula(self, at: int) -> int | None:
        """Return the verb that negates both in "what it lacks is neither chips nor talent"."""
        subject = self.subject(at)
        free = bool(subject) and subject[0] < at and self.mark(subject[0] - 1, "what")
        return at + 1 if free and self._cleft_object(at) is not None else None

    def _cleft_object(self, at: int) -> int | None:
        """Return what "what it lacks is" says that it lacks."""
        copula = self.verb(at + 1)
        node = self.noun(at + 2) if copula and copula.lemma == self.lexicon.grammar.be else None
        says = node is not None and not node.preposition and not self._predicate(at + 2)
        return at + 2 if says else None  # not so: "what it lacks is clear"

    def _zero_clause(self, at: int) -> bool:
        """Tell whether a clause that describes the noun before it opens, and ends at a comma.

        Nothing but when or where stands behind its verb: "the chatbot X launched in May,".
        """
        verb, end = self.verb(at + 1), at + 2
        while end < len(self.nodes) and self._when_or_where(end):
            end += 1
        short = verb is not None and verb.finite and self.mark(end, _COMMA)
        return short and self._zero_relative(at) is not None

    def _when_or_where(self, at: int) -> bool:
        """Tell whether an adverb, a date or a phrase with a preposition stands at a position."""
        node, mark = self.noun(at), self.marks.get(at)
        if node is not None:
            return bool(node.preposition)
        return mark is not None and (mark.tag is Tag.ADVERB or bool(self.tokens[mark.first].date))

    def _zero_relative(self, at: int) -> int | None:
        """Return the noun that a clause without a relative describes: "the centres it runs"."""
        before, subject = self.noun(at - 1), self.noun(at)
        if before is None or subject is None or at == 0 or self._through_of(at - 1) == at:
            return None
        if subject.preposition:  # "the committee on communications recommended"
            return None
        if self._goes_on_behind(at):  # "in a report X said", "under the deal X will build"
            return None
        short = subject.last == subject.head + 1 and subject.core == subject.head
        opens = subject.first == subject.core or self.tokens[subject.head].tag is Tag.PRONOUN
        return (
            self._through_whole(at - 1) if short and (opens or before.core > before.first) else None
        )

    def _goes_on_behind(self, at: int) -> bool:
        """Tell whether what opens the sentence with a preposition only stands before its clause."""
        first, behind = self.noun(at - 1), self.verb(at + 2)
        opener = self.marks.get(at - 2)
        opens = at == 1 or (opener is not None and opener.tag is not Tag.ADVERB)
        if not opens or first is None or not first.preposition or self.verb(at + 1) is None:
            return False
        return not (behind and behind.finite) and not self.mark(at + 2, _COMMA)

    def _actor(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is the name of somebody, who is no place."""
        entity = self.tokens[node.head].entity
        return entity is not None and SOV.Actor in entity.types and SOV.State not in entity.types

    def possessed(self, at: int) -> int | None:
        """Return the noun behind "whose" in a verb's clause: "whose cost X puts at"."""
        opener = self.relative(at)
        if opener is None or not self.mark(opener, _WHOSE) or self.noun(opener + 1) is None:
            return None
        return opener + 1

    def owner(self, at: int) -> tuple[Phrase, ...]:
        """Return whose the noun behind "whose" is in a verb's clause."""
        noun = self.possessed(at)
        governor = None if noun is None else self._noun_before(noun - 1)
        return () if governor is None else (self.phrase(governor),)

    def stranded(self, at: int, preposition: str) -> tuple[Phrase, ...]:
        """Return what "which" stands for behind a preposition: "the cable on which it depends"."""
        opener = self.relative(at)
        before = self.marks.get(opener - 1) if opener else None
        if opener is None or before is None or before.tag is not Tag.PREPOSITION:
            return ()
        governor = self._noun_before(opener - 1) if before.text == preposition else None
        return () if governor is None else (self.phrase(governor),)

    def past_relative(self, comma: int) -> int | None:
        """Return the position past a relative between commas: "X, which has two halls, is"."""
        mark = self.marks.get(comma + 1)
        if mark is None or mark.tag is not Tag.RELATIVE:
            return None
        closing = next((i for i in self.marks if i > comma and self.mark(i, _COMMA)), None)
        verb = self.verb(closing + 1) if closing is not None else None
        return closing + 1 if closing is not None and verb and verb.finite else None

    def past_aside(self, at: int) -> int:
        """Return the position past what is put in, a relative too: "X, which has two halls, is"."""
        past = self.past_relative(at) if self.mark(at, _COMMA) else None
        return super().past_aside(at) if past is None else past

    def _past_described(self, end: int) -> int | None:
        """Return what explains a name and ends at a position: "X, a firm in Leeds, and Y"."""
        if (described := self._before_relative(end)) is not None:
            return described
        while (node := self.noun(end)) is not None and node.preposition:
            end -= 1
        return end if node is not None and self._described_at(end) is not None else None

    def _before_relative(self, end: int) -> int | None:
        """Return what a relative describes that ends at a position: "X, which runs it, and Y"."""
        opener = next((i for i in range(end, 1, -1) if self._opens_relative(i)), None)
        if opener is None or self.noun(opener - 2) is None:
            return None
        finite = sum(self.verbs[i].finite for i in self.verbs if opener < i <= end)
        commas = any(self.mark(i, _COMMA) for i in range(opener, end + 1))
        return None if commas or finite != 1 else opener - 2

    def _opens_relative(self, at: int) -> bool:
        """Tell whether a relative that is set apart opens at a position: ", which"."""
        return self.mark(at, "which", WHO) and self.mark(at - 1, _COMMA)

    def _somebody(self, found: tuple[int, ...]) -> tuple[int, ...]:
        """Return whom "who" speaks of: past what is said of them, "the minister for roads, who"."""
        node = self.noun(found[0])
        entity = self.tokens[node.head].entity if node else None
        if node is None or (entity is not None and SCHEMA.Person in entity.types):
            return found
        people = self._plural(node) and node.preposition != self.lexicon.grammar.purpose
        if self.lexicon.head_class(self.head(node)) is not None or people:
            return found
        for at in range(found[0], max(-1, found[0] - _NEAR), -1):
            before = self.noun(at)
            if at in self.verbs:
                break
            if before and self.lexicon.head_class(self.head(before)) == SCHEMA.Person:
                named = self._described_at(at)
                return (at if named is None else named,)
        return found

    def asks_on(self, opener: int) -> bool:
        """Tell whether "who" asks as one before it: "it is silent on who keeps it, who pays"."""
        asked = next((i for i in range(opener - 2, -1, -1) if self.mark(i, WHO)), None)
        return self.mark(opener - 1, _COMMA) and asked is not None and self.noun(asked - 1) is None

    def _plural(self, node: NounPhrase) -> bool:
        text = self.tokens[node.head].text
        return self.lexicon.singular(text) != text

    def _only_says_who(self, node: NounPhrase) -> bool:
        """Tell whether a bare noun says what somebody does: "X, maker of the chip used by Y"."""
        kind = self.lexicon.head_class(self.head(node))
        bare = node.core == node.first and not node.preposition
        return bare and kind is not None and SOV.Actor in with_broader(kind)

    def _predicate(self, at: int) -> bool:
        """Tell whether a noun phrase is an adjective alone behind a copula."""
        node, verb = self.noun(at), self.verb(at - 1)
        copula = verb is not None and verb.lemma in self.lexicon.grammar.copulas
        bare = node is not None and node.first == node.head == node.last - 1
        word = self.tokens[node.head].text if node else ""
        return copula and bare and word in self.lexicon.sets["adjectives.words"]

    def describes(self, at: int) -> bool:
        """Tell whether a participle only describes a noun: "denied it uses tools made by X"."""
        verb = self.verb(at)
        return verb is not None and verb.participle and self.noun(at - 1) is not None
