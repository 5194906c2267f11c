"""English noun phrases: their genitives, their heads, what describes them, what names them."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.english.examples import Examples
from kg.extract.english.phrases import EnglishPhrase
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.nominals import Phrase
from kg.extract.quantities import is_quantity
from kg.model import Iri
from kg.names import SCHEMA, SOV

_COMMA = ","
_APPOINTING = frozenset({"appoint", "name", "elect"})
_COMPLETING = frozenset({"of", "with", "between", "among", "worth", "for", "on", "in", "at", "by"})
"""Prepositions of what may stand between a noun and its infinitive: "a deal with X to build"."""
_OF, _TO = "of", "to"
_ANYTHING = frozenset({"nothing", "anything", "something", "nobody", "no one", "none"})
_YEAR = 4
_APART = 16
"""Positions between the last node and the first noun phrase inside another: they hold nothing."""


_LEARNT = frozenset({"", "on", "with", "from"})
"""Prepositions before time that is a thing: "trained on 9,000 hours of recordings"."""


class EnglishNominals(Examples):
    """A chunked English sentence, and what is asked of its noun phrases.

    Positions far past the nodes are those of noun phrases inside others: genitives ("Kenya's") and
    names that describe a head ("Microsoft" in "the Microsoft executive").
    """

    @cached_property
    def _past(self) -> int:
        """The position of the first noun phrase inside another."""
        return len(self.nodes) + _APART

    @cached_property
    def _inner(self) -> tuple[tuple[NounPhrase, ...], dict[int, int], dict[int, tuple[int, ...]]]:
        inner: list[NounPhrase] = []
        genitives: dict[int, int] = {}
        modifiers: dict[int, tuple[int, ...]] = {}
        for at, node in enumerate(self.nodes):
            if not isinstance(node, EnglishPhrase):
                continue
            if node.genitive:
                start, end = node.genitive
                genitives[at] = self._past + len(inner)
                grammar, sets = self.lexicon.grammar, self.lexicon.sets
                pointing = grammar.definite | sets["determiners.demonstrative"]
                pointed = self.tokens[start - 1].text in pointing
                first = start - (start > node.first and pointed)  # "the company's head"
                inner.append(NounPhrase(first, start, end - 1, end))
            named = [
                i
                for i in range(node.core, node.head)
                if (entity := self.tokens[i].entity) and not is_quantity(entity)
            ]
            first = self._past + len(inner)
            inner += [NounPhrase(i, i, i, i + 1) for i in named] or self._house_said(node)
            modifiers[at] = tuple(range(first, self._past + len(inner)))
        return tuple(inner), genitives, modifiers

    def _everywhere(self) -> Mapping[int, NounPhrase]:
        """Return the noun phrases by their positions: far past the nodes, those inside others."""
        return self.nouns | dict(enumerate(self._inner[0], self._past))

    def conjuncts(self, at: int) -> tuple[int, ...]:
        """Return the positions of a noun phrase and of those coordinated with it."""
        found = super().conjuncts(at) if at < len(self.nodes) else (at,)
        return (self.exemplified(at) if len(found) == 1 else ()) or found

    def possessor(self, at: int) -> tuple[int, ...]:
        """Return the genitive of a noun phrase: "Kenya's"."""
        found = self._inner[1].get(at)
        if found is None and self.mark(at - 1, "whose"):
            governor = self._whose(at - 1)
            return () if governor is None else (governor,)
        return () if found is None else (found,)

    def _whose(self, at: int) -> int | None:
        """Return the position of the noun phrase that "whose" at a position speaks of."""
        position = at - 2 if self.mark(at - 1, _COMMA) else at - 1
        return position if self.noun(position) else None

    def modifiers(self, at: int) -> tuple[int, ...]:
        """Return the names that describe the head of a noun phrase from before it."""
        node, found = self.noun(at), self._inner[2].get(at, ())
        owned = bool(found) and node is not None and self._owned(node)
        person = owned and self.lexicon.head_class(self.head(node)) == SCHEMA.Person  # type: ignore[arg-type]
        plain = tuple(one for one in found if not self._joins(one, "joined"))
        return () if person else plain  # "its Kenya manager" is of it

    def copula(self, at: int) -> int | None:
        """Return the verb by which a node is said of a thing: "is", "was appointed"."""
        verb = self.verb(at - 1)
        named = verb is not None and verb.passive and verb.lemma in _APPOINTING
        return at - 1 if named else super().copula(at)

    def based(self, at: int) -> tuple[int, ...]:
        """Return the place in "the Nairobi-based firm"."""
        whole, found = self.noun(at), self.modifiers(at)
        plain = whole is not None and self.tokens[whole.head].tag is Tag.WORD
        ends = (one for one in found if plain and whole and self._describes(one, whole))
        return tuple(sorted({*(one for one in found if self._joins(one, "seat")), *ends}))

    def _describes(self, at: int, whole: NounPhrase) -> bool:
        """Tell whether only plain words part a name from its noun: "the Leeds broadband firm"."""
        between = self.tokens[self._inner[0][at - self._past].last : whole.head]
        causes = self.lexicon.nouns["market"]["causes"]
        plain = (
            one.tag is Tag.WORD and not one.capital and one.text not in causes for one in between
        )
        return all(plain) and not any(one.text.startswith("-") for one in between)

    def joined(self, at: int) -> tuple[int, ...]:
        """Return the name in "the Orange-run site"."""
        return tuple(one for one in self._inner[2].get(at, ()) if self._joins(one, "joined"))

    def _joins(self, at: int, how: str) -> bool:
        """Tell whether a name inside a noun phrase is joined to one of the adjectives listed."""
        last = self._inner[0][at - self._past].last
        return self.tokens[last].text in self.lexicon.sets[f"adjectives.{how}"]

    def joins_name(self, at: int) -> bool:
        """Tell whether a mark joins a name to what precedes it: "with X and Y to build".

        Not so in "plans for X and Y to build": it is they who do.
        """
        before, noun = self.noun(at - 1), self.noun(at + 1)
        if before is None or before.preposition == self.lexicon.grammar.purpose:
            return False
        joined = noun is not None and at + 1 in self.conjuncts(at - 1)
        return joined and noun is not None and self.tokens[noun.head].tag is Tag.NAME

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:
        """Return who bears an office named right before: "the Minister for Energy X Y"."""
        if slot == "infinitive":
            return self._infinitive_behind(at)
        if slot == "apposed":
            return self._figure_behind(at)
        if slot == "in" and self._adjective_behind(self.noun(at)):
            return ()  # "a translator fluent in Dutch", "a firm active in Kenya"
        if slot in {"of", "for"} and self._field(at, slot):
            return ()
        if slot in {"of", "for"} and self.office_end(at) is not None:
            whole = next(
                (n for i in (at + 1, at + 2) if (n := self.noun(i)) and n.preposition == slot), None
            )
            portfolios = self.lexicon.sets["nationalities.portfolios"]
            return () if whole and self.tokens[whole.head].text in portfolios else None
        if slot != "bearer":
            return None
        node = self.noun(at)
        if node is not None and (behind := self._named_behind(at, node)) is not None:
            return (behind,)  # "the site's developer, X, said"
        if (end := self.office_end(at)) is None:
            return None
        node = self.noun(end)
        named = node is not None and not node.preposition and node.first == node.head
        entity = self.tokens[node.head].entity if named and node else None
        return (end,) if entity and SCHEMA.Person in entity.types else None

    def _field(self, at: int, slot: str) -> bool:
        """Tell whether an office that somebody's is, is for a field: "its head of licensing"."""
        node, what = self.noun(at), self.noun(at + 1)
        if node is None or what is None or what.preposition != slot:
            return False
        owned = self.possessor(at) or self._owned(node)
        head, word = self.tokens[what.head], self.head(node)
        kinds = {self.lexicon.head_class(word), self.lexicon.cues["apposed"].get(word)}
        bare = what.core == what.first + 1 and head.tag is Tag.WORD and not head.capital
        return bool(owned) and bare and SCHEMA.Person in kinds

    def _figure_behind(self, at: int) -> tuple[int, ...]:
        """Return the figure that a comma puts beside a noun: "its budget, £2.3m, runs out"."""
        end = self.extent(at)
        figure = self.noun(end + 1) if self.mark(end, _COMMA) else None
        entity = self.tokens[figure.head].entity if figure and not figure.preposition else None
        return (end + 1,) if is_quantity(entity) else ()

    def _infinitive_behind(self, at: int) -> tuple[int, ...]:
        """Return the infinitive with "to" that completes a noun: "an agreement to build"."""
        position = at + 1
        while position < len(self.nodes) and (
            ((node := self.noun(position)) and node.preposition in _COMPLETING)
            or self.tokens[self.nodes[position].first].date
        ):
            position += 1
        verb = self.verb(position)
        completes = verb is not None and verb.mood is Mood.INFINITIVE and verb.preposition
        what_it_is = verb is not None and verb.lemma == self.lexicon.grammar.be
        return (position,) if completes and not what_it_is else ()

    def _aside_of(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase only says where a thing is, or how much it has."""
        if node.preposition == "with":
            return self.tokens[node.core].tag is Tag.NUMBER
        where = node.preposition in {"in", "at", "near", "outside"}
        return where and self.names_place(node)

    def generic(self, at: int) -> bool:
        """Tell whether a noun phrase is of any state, not of one: "a country that relies on"."""
        node = self.noun(at) if at < len(self.nodes) else None
        if node is None or self.determiners(node).isdisjoint({"a", "any", "every", "no"}):
            return False
        return self.head(node) in self.lexicon.nouns["anaphors"]["sov:State"]

    def _find_phrase(self, at: int) -> Phrase:
        node = self.noun(at)
        if node is None:
            raise ValueError(f"node {at} is no noun phrase")
        first, last = node.core, node.last
        if at < len(self.nodes):
            last = self.nodes[self.extent(at) - 1].last
        last -= last == node.last and self._adjective_behind(node)  # "an assistant fluent in Dutch"
        genitive = getattr(node, "genitive", None)
        if genitive and self.tokens[genitive[1] - 1].tag is Tag.NAME:
            first = genitive[0]
        return Phrase(at, first, last, node.first + bool(node.preposition))

    def _adjective_behind(self, node: NounPhrase | None) -> bool:
        """Tell whether an adjective behind its noun, which takes a complement, ends a phrase."""
        if node is None or node.head >= node.last - 1:
            return False
        said, sets = self.tokens[node.last - 1].text, self.lexicon.sets
        return said in sets["adjectives.behind"] and said not in sets["adjectives.restricting"]

    # --- heads

    def _find_head(self, node: NounPhrase) -> str:
        for width in (4, 3, 2):
            start = node.head - width + 1
            if start >= node.core:
                written = self.words(start, node.head + 1)
                if self.lexicon.head_class(written):
                    return self.lexicon.singular(written)
        return self.lexicon.singular(self.tokens[node.head].text)

    def head_span(self, node: NounPhrase, width: int) -> tuple[int, int] | None:
        """Return the token indexes of a head with the words that make one noun with it."""
        start = node.head - width + 1
        return (start, node.head + 1) if start >= node.core else None

    def naming(self, node: NounPhrase) -> Sequence[int]:
        """Return the token indexes at which a noun phrase may have its name: at its head."""
        return (node.head,)

    @asked_once
    def agreement(self, node: NounPhrase) -> frozenset[str]:
        """Return what is known: "plural", and "neuter" or the genders of a person."""
        token = self.tokens[node.head]
        persons = frozenset({"masculine", "feminine"})
        if token.entity is not None:
            person = SCHEMA.Person in token.entity.types
            return persons if person else frozenset({"neuter"})
        if token.tag is Tag.PRONOUN:
            words = self.lexicon.words["pronouns"]
            kinds = ("masculine", "feminine", "neuter", "plural")
            return frozenset(kind for kind in kinds if token.text in words[kind])
        singular = self.lexicon.singular(token.text)
        if singular != token.text or token.text in self.lexicon.nouns["gender"]["plural"]:
            return frozenset({"plural"})
        person = self.lexicon.head_class(self.head(node)) == SCHEMA.Person
        return persons if person else frozenset({"neuter"})

    def alone(self, node: NounPhrase, phrase: Phrase) -> bool:
        """Tell whether a phrase says its head alone, or where it is from: "the Kenyan company"."""
        before, sets = self.tokens[node.core : node.head], self.lexicon.sets
        if phrase.last != node.head + 1 or (before and before[-1].tag is Tag.NAME):
            return False
        nations, based = sets["nationalities.words"], sets["adjectives.based"]
        return all(t.text in nations or t.text in based or t.tag is Tag.NAME for t in before)

    def may_own(self, at: int, types: Collection[Iri]) -> bool:
        """Tell whether "its" or "her" before a noun may speak of such a thing."""
        node = self.noun(at)
        words = {t.text.split()[0] for t in self.tokens[node.first : node.core]} if node else set()
        if words & {"its"}:
            corporate = (
                node is not None and self.head(node) in self.lexicon.sets["offices.corporate"]
            )
            return SCHEMA.Person not in types and not (corporate and SOV.State in types)
        return not words & {"his", "her"} or SCHEMA.Person in types

    def past_aside(self, at: int) -> int:
        """Return the position past "(ZICTA)" and past ", a regulator," behind a name."""
        at = self.past_brackets(at)
        aside = self.noun(at + 1) if self.mark(at, _COMMA) else None
        if aside is None or aside.preposition:
            return at
        end = self.extent(at + 1)
        if self.mark(end, _COMMA) and self._finite(end + 1):
            return end + 1
        end = self._past_complements(at + 1)  # "X, the oldest mill in Leeds, and Y"
        joined = end > at and self.mark(end, _COMMA) and self.coordinator(end + 1)
        return end if joined and self._described_before(at + 1, aside) is not None else at

    @asked_once
    def partitioned(self, at: int) -> int:
        """Return the position of what a noun says a part of: "most of its servers"."""
        node = self.noun(at)
        if node is None:
            return at
        word = self.tokens[node.head].text
        whole = self.noun(at + 1)
        listed = self.lexicon.singular(word) in self._parts or word.endswith("%")
        if (
            word in _ANYTHING
            and whole is not None
            and whole.preposition == self.lexicon.grammar.within
        ):
            return at + 1  # "nothing in the text prevents"
        if whole is None or not listed or whole.preposition != self.lexicon.grammar.of:
            return at
        return at + 1

    @cached_property
    def _parts(self) -> frozenset[str]:
        return self.lexicon.sets["nouns.partitives.words"]

    def _through_of(self, at: int) -> int:
        node = self.noun(at)
        while node and node.preposition == self.lexicon.grammar.of and self.noun(at - 1):
            at -= 1
            node = self.noun(at)
        return at

    # --- complements that name

    def _attached(self, at: int, end: int) -> int:
        node = self.noun(end)
        last = self._last_noun(at, end) if node else None
        if node and last is not None:
            if node.preposition == self.lexicon.grammar.of and self._names(last, node):
                return self._shared_out(last, end)
            if self._takes(last, node):
                return self.extent(self.conjuncts(end)[-1])
            return end
        if (self.coordinator(end) or self.mark(end, _COMMA)) and end > at + 1:
            return self._coordinated_complements(at, end)
        return end

    def _shared_out(self, last: NounPhrase, end: int) -> int:
        """Return the position past "of X", or past "of X and Y" where the noun is of both."""
        whole = self.lexicon.nouns["collective"]["words"]
        text = self.tokens[last.head].text
        several = self.lexicon.singular(text) != text and last.head == last.last - 1
        if not (several or self.head(last) in whole):
            return end + 1
        members = super().conjuncts(end)
        nodes = [node for at in members if (node := self.noun(at))]
        named = all(self.tokens[node.head].tag is Tag.NAME for node in nodes)
        return members[-1] + 1 if named and len(members) > 1 else end + 1

    def _names(self, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether "of" names the thing before it, not its price or its date."""
        del last
        return not self._date(node)

    def _takes(self, last: NounPhrase, node: NounPhrase) -> bool:
        head = self.lexicon.head_class(self.head(last))
        takers = self.lexicon.nouns["complements"].get(node.preposition, ())
        if self._date(node):
            return False
        return head is not None and any(head.endswith(name.partition(":")[2]) for name in takers)

    def _date(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is a date: "in March", "by 2027", "by the end of the year"."""
        sets = self.lexicon.sets
        head = self.tokens[node.head]
        if head.tag is Tag.NUMBER and len(head.text) == _YEAR and head.text.isdigit():
            return True
        if any(t.text in sets["adverbs.months"] for t in self.tokens[node.core : node.last]):
            return head.tag is not Tag.NAME
        if head.entity is not None or self.lexicon.singular(head.text) not in self.times:
            return False
        if not node.preposition and head.text in self.lexicon.sets["nouns.rests.shares"]:
            some = self.determiners(node) & self.lexicon.grammar.indefinite
            return node.first < node.head and not some  # "paid half", "paid a quarter"
        at = self.nodes.index(node) if node.preposition in _LEARNT else -1
        measured = self.noun(at + 1) if at >= 0 else None  # "9,000 hours of recordings"
        return measured is None or measured.preposition not in {_OF, _TO}  # "an end to fees"

    @cached_property
    def times(self) -> frozenset[str]:
        """The nouns that say when or how long, in the singular."""
        return self.lexicon.sets["nouns.times.words"]
