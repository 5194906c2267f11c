"""Where an English name is, and who bears an office: "X, a mill in Leeds,", "whose owner is X"."""

from kg.extract.classes import PLACES, with_broader
from kg.extract.conjugation import Mood
from kg.extract.english.nominals import EnglishNominals
from kg.extract.english.surroundings import GENITIVE
from kg.extract.extents import SETTLED
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.names import SCHEMA, SOV

_COMMA = ","
_THERE = frozenset({"in", "at", "near", "outside", "of", "from"})
"""Prepositions of the town that a description has, or a name behind "of"."""
_DONE = frozenset({"by", "to", "from", "with"})
"""Prepositions of who does what a noun says, or with whom."""
_FROM = frozenset({"of", "from"})
_SETTLED = SETTLED | {SOV.NonProfit}
"""Bodies that are where their name stands before a town; of a company an office may be."""
_FOUNDED = _SETTLED | {SOV.Company, SOV.MediaOutlet}
"""Bodies that are where a town or a state before their name is; a state's own are its bodies."""
_NO_MORE = frozenset({"once", "no longer", "formerly", "previously", "never"})
_ATTACHED = frozenset({"", "of", "at", "from", "with"})
"""Prepositions before a name whose town is its own: what is done "by X in Oslo" is done there."""


class Places(EnglishNominals):
    """A chunked English sentence, and the towns beside its names."""

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:
        """Return the town beside a name, where it is asked for, or a place between commas.

        "Its largest site, in Leeds, will close"
        """
        if slot == "town":
            return self.town_beside(at)
        if slot == self.lexicon.grammar.of and (house := self._house_of(at)) is not None:
            return house
        found = super().noun_slot(at, slot)
        if slot == "bearer":
            return self._borne_behind(at) or found
        if found is None and slot in _DONE and (past := self._past_apposition(at, slot)):
            return past
        return self._place_aside(at, slot) if found is None and slot in _THERE else found

    def _past_apposition(self, at: int, slot: str) -> tuple[int, ...]:
        """Return who does what a noun says, past an aside: "the sale of X, a firm, by Y"."""
        end = first = at + 1
        while (node := self.noun(end)) is not None and node.preposition not in {"", slot}:
            end = self.extent(end)
        aside = self.noun(end + 1)
        if end == first or not self.mark(end, _COMMA) or aside is None or aside.preposition:
            return ()
        close = self.extent(end + 1)
        while (node := self.noun(close)) is not None and node.preposition not in {"", slot}:
            close = self.extent(close)
        behind = self.noun(close + 1)
        parted = self.mark(close, _COMMA) and behind is not None and behind.preposition == slot
        return self.conjuncts(close + 1) if parted else ()

    def _house_of(self, at: int) -> tuple[int, ...] | None:
        """Return of which body somebody is, or for which they speak; of a peer's seat nothing.

        "Ada X, of Lumo, said", "Ada X, formerly with Lumo, said", "Speaking for Lumo, Ada X said",
        "Ada X, on loan from Lumo, said"
        """
        who = self.noun(at)
        entity = self.tokens[who.head].entity if who else None
        if who is None or entity is None or SCHEMA.Person not in entity.types:
            return None
        if not self.lexicon.sets["nouns.peers.words"].isdisjoint(self._words_of(who)):
            return ()  # "Baroness Doe of Clun"
        if self.mark(at + 1, _COMMA) and self._set_beside(at + 2):
            house = at + 2 + (self.noun(at + 2) is None or self._lends(at + 2))
            return (house,) if self.closed_by(self.extent(house), _COMMA, ".") else None
        ahead = at - 3 if self.noun(at - 3) is None else at - 2
        opens = self.mark(at - 1, _COMMA) and self._opens(max(ahead, 0))
        return (at - 2,) if opens and ahead >= 0 and self._set_beside(ahead) else None

    def _words_of(self, node: NounPhrase) -> set[str]:
        return {word for one in self.tokens[node.first : node.last] for word in one.text.split()}

    def _set_beside(self, at: int) -> bool:
        """Tell whether words beside somebody's name say of which body they are: "of Lumo"."""
        verb, mark, lends = self.verb(at), self.marks.get(at), self._lends(at)
        house = self.noun(at + 1 if verb or mark or lends else at)
        entity = self.tokens[house.head].entity if house else None
        if house is None or entity is None:
            return False
        first, grammar = self.tokens[house.first].text, self.lexicon.grammar
        if lends:
            return house.preposition == "from"
        if verb is not None:
            speaks = verb.lemma == "speak" and house.preposition == grammar.purpose
            stands = verb.lemma == "represent" and not house.preposition
            words = {one.text for one in self.tokens[verb.first - 1 : verb.last]}
            no_more = verb.negated or not words.isdisjoint(_NO_MORE)
            return verb.mood is Mood.PRESENT_PARTICIPLE and (speaks or stands) and not no_more
        if mark is not None:
            with_ = house.preposition in {grammar.of, "with", grammar.at}
            return mark.text in self.lexicon.words["houses"]["once"] and with_
        if house.preposition == "from":
            return not {*PLACES, SOV.State} & set(entity.types)
        return house.preposition == grammar.of or first == "on behalf of"

    def _lends(self, at: int) -> bool:
        """Tell whether words say that somebody works elsewhere for a while: "on loan from Lumo"."""
        verb, node, words = self.verb(at), self.noun(at), self.lexicon.words["houses"]
        if verb is not None:
            return verb.mood is Mood.PAST_PARTICIPLE and verb.lemma in words["lending"]
        return node is not None and self.words(node.first, node.last) in words["lent"]

    def _borne_behind(self, at: int) -> tuple[int, ...]:
        """Return X in "the owner of the cable is X", "whose main owner, with 58%, is the state"."""
        end = self._past_complements(at)
        share = self.noun(end + 1) if self.mark(end, _COMMA) else None
        if share is not None and share.preposition and self.mark(end + 2, _COMMA):
            end += 3
        verb, name = self.verb(end), self.noun(end + 1)
        if verb is None or name is None or verb.lemma != self.lexicon.grammar.be or verb.negated:
            return ()
        if name.preposition or verb.mood is not Mood.INDICATIVE:
            return ()
        entity, kind = self.tokens[name.head].entity, self.lexicon.head_class(self.head(name))
        known = self.determiners(name) & self.lexicon.grammar.definite
        types = entity.types if entity else with_broader(kind) if kind and known else ()
        return self.conjuncts(end + 1) if SOV.Actor in types else ()

    def _place_aside(self, at: int, slot: str) -> tuple[int, ...] | None:
        end = self.extent(at)
        if (said := self.verb(end)) is not None and said.participle:  # "used for it, in Leeds,"
            end += 1
            while (inner := self.noun(end)) is not None and inner.preposition:
                end = self.extent(end)
        place = self.noun(end + 1) if self.mark(end, _COMMA) else None
        if place is None or place.preposition != slot or not self.names_place(place):
            return None
        found = self.conjuncts(end + 1)
        return found if self.mark(self.extent(found[-1]), _COMMA, ".", ";") else None

    def names_kind(self, at: int) -> bool:
        """Tell whether capitals say of what kind a thing is: "my Government", "the Colony of X".

        So do those that end in who somebody is: "a Senior Advocate of X". A person has a name.
        """
        node = self.noun(at)
        token = self.tokens[node.head] if node else None
        if node is None or token is None:
            return False
        if token.entity is not None and SCHEMA.Person in token.entity.types:
            return False
        if not self.determiners(node).isdisjoint(self.lexicon.sets["determiners.speaking"]):
            return True
        *before, last = token.text.split()
        role = self.lexicon.head_class(last) == SCHEMA.Person  # "the Congress of Linguists" is none
        sets, one = self.lexicon.sets, {last, self.lexicon.singular(last)}
        if before:  # "a Concise History of X"
            return role or not one.isdisjoint(sets["naming.opening"])
        return not one.isdisjoint(sets["naming.kinds"] | sets["naming.things"])

    def town_beside(self, at: int) -> tuple[int, ...]:
        """Return the town that stands behind a name, or in what a comma says that it is."""
        if at >= len(self.nodes) or (node := self.noun(at)) is None:
            return ()
        if before := self._town_before(at, node):
            return before
        end = self.past_brackets(at + 1)
        if self._its_town(node, end):
            return (end,)
        end = max(end, self.extent(at))
        if self._own_town(end):
            return (end + 1,)
        return self._described_town(end) if self.mark(end, _COMMA) else ()

    def _town_before(self, at: int, name: NounPhrase) -> tuple[int, ...]:
        """Return the town before a name: "Oslo's Lumo Labs", "Lagos brokerage Lumo Sterling"."""
        entity = self.tokens[name.head].entity
        unknown = entity is not None and set(entity.types) == {SOV.Actor}
        if entity is None or (_FOUNDED.isdisjoint(entity.types) and not unknown):
            return ()
        found = self.possessor(at) if unknown else (*self.possessor(at), *self.modifiers(at))
        return tuple(
            position
            for position in found
            if (town := self.noun(position))
            and self.names_place(town)
            and self._stands_before(town, name)
            and not (unknown and self._is_state(town))
        )[:1]

    def _is_state(self, town: NounPhrase) -> bool:
        entity = self.tokens[town.head].entity
        return entity is not None and SOV.State in entity.types

    def _stands_before(self, town: NounPhrase, name: NounPhrase) -> bool:
        """Tell whether a town stands right before a name, or before what the name is."""
        between = [one for one in self.tokens[town.last : name.head] if one.text != GENITIVE]
        return all(one.tag is Tag.WORD and not one.capital for one in between)

    def _its_town(self, node: NounPhrase, at: int) -> bool:
        """Tell whether the town behind a name is the name's: "Lumo of Oslo", "X Institute in Y"."""
        town, entity = self.noun(at), self.tokens[node.head].entity
        if town is None or entity is None or not self.names_place(town):
            return False
        if town.preposition in _FROM:
            return town.preposition == self.lexicon.grammar.of or not self.verb(at - 2)
        settled = not _SETTLED.isdisjoint(entity.types)
        return settled and town.preposition in _THERE and node.preposition in _ATTACHED

    def _own_town(self, comma: int) -> bool:
        """Tell whether a town alone stands between commas: "X, of Leeds, sells servers"."""
        town = self.noun(comma + 1) if self.mark(comma, _COMMA) else None
        if town is None or town.preposition not in _FROM or town.core != town.first + 1:
            return False
        return self.names_place(town) and self.mark(comma + 2, _COMMA, ".", ";")

    def _described_town(self, comma: int) -> tuple[int, ...]:
        """Return the town in what explains a name: "X, a pension manager in Kumasi, lent"."""
        said = self.noun(comma + 1)
        if said is None or said.preposition:
            return ()
        words = {token.text for token in self.tokens[said.first : said.core]}
        if words.isdisjoint(self.lexicon.grammar.indefinite):
            return ()
        position = self.extent(comma + 1)
        while (inner := self.noun(position)) and inner.preposition:
            if inner.preposition in _THERE and self.names_place(inner):
                return (position,)
            position = self.extent(position)
        return self._within(comma + 1)

    def _within(self, at: int) -> tuple[int, ...]:
        """Return a town among the complements that belong to a noun: "a bank of Oslo"."""
        inner = range(at + 1, self.extent(at))
        towns = (i for i in inner if (node := self.noun(i)) and self.names_place(node))
        return tuple(i for i in towns if self.nouns[i].preposition in _THERE)[:1]
