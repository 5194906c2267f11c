"""How far a noun phrase reaches: its complements, and those that are coordinated with it."""

import re
from functools import cached_property

from kg.extract.classes import PLACES, with_broader
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.nominals import Nominals, Phrase
from kg.names import SCHEMA, SOV

_NEAR = 8
"""Positions before the last of a list in which its first is looked for."""
_YEAR = re.compile("(?:19|20)[0-9][0-9]")


SETTLED = frozenset({SOV.University, SOV.ResearchBody, SOV.JointLaboratory})
"""Bodies that are where their name stands beside a place: what a firm does is done there."""


class Extents(Nominals):
    """A chunked sentence, and how far its noun phrases reach."""

    def phrase(self, at: int) -> Phrase:
        """Return the noun phrase at a position with the complements that name it."""
        if (found := self._phrases.get(at)) is None:
            found = self._phrases[at] = self._find_phrase(at)
        return found

    def _find_phrase(self, at: int) -> Phrase:
        node = self.noun(at)
        if node is None:
            raise ValueError(f"node {at} is no noun phrase")
        last = self.nodes[self.extent(at) - 1].last
        return Phrase(at, node.core, last, node.first + bool(node.preposition))

    def undescribed(self, phrase: Phrase) -> str:
        """Return the words of a noun phrase before the participle that describes it, or none."""
        if phrase.infinitive or self.noun(phrase.node) is None:
            return ""
        for node in self.nodes[phrase.node + 1 :]:
            if node.first >= phrase.last:
                break
            if isinstance(node, VerbGroup) and node.participle and node.first > phrase.first:
                return self.label(phrase.first, node.first)
        return ""

    def extent(self, at: int) -> int:
        """Return the position past a noun phrase and all that describes it."""
        if (found := self._extents.get(at)) is None:
            self._measure(at)
            return self._extents.get(at, at + 1)
        return found

    def _measure(self, at: int) -> None:
        """Settle extents and coordinations from the sentence's end down to a position.

        Both lean on what stands further right alone, so each is worked out once; otherwise
        phrases in phrases would cost twice as much at every level.
        """
        for position in range(len(self.nodes) - len(self._extents) - 1, at - 1, -1):
            end = position + 1
            while (step := self._attached(position, end)) > end:
                end = step
            self._extents[position] = end
            self._members[position] = self._coordinated(position)

    def _attached(self, at: int, end: int) -> int:
        node = self.noun(end)
        last = self._last_noun(at, end) if node else None
        if node and last is not None:
            if node.preposition == self.lexicon.grammar.of:
                return end if self._closed(last, node) else end + 1
            if self._takes(last, node):
                return (
                    end + 1
                    if node.preposition == self.lexicon.grammar.within
                    else self.extent(self.conjuncts(end)[-1])
                )
            return end
        if (past := self._past_bracketed(end)) is not None:
            return past
        joint = self.coordinator(end)
        if joint and (role := self._second_role(at, end)) is not None:
            return self.extent(role)
        if (joint or self.mark(end, ",")) and end > at + 1:
            return self._coordinated_complements(at, end)
        verb = self.verb(end)
        if verb and verb.mood is Mood.PAST_PARTICIPLE and not verb.finite:
            behind = self.noun(end + 1)
            if behind and behind.preposition:
                return self.extent(self.conjuncts(end + 1)[-1])
        return end

    def _past_bracketed(self, end: int) -> int | None:
        """Return where "de" goes on a noun past what brackets add: "filiale (à 80 %) de X"."""
        behind, before = self.past_brackets(end), self.noun(end - 1)
        node = self.noun(behind) if behind > end else None
        if node is None or before is None or self.tokens[before.head].tag is not Tag.WORD:
            return None
        return behind if node.preposition == self.lexicon.grammar.of else None

    def _second_role(self, at: int, end: int) -> int | None:
        """Return the position of what else somebody is: "le fondateur et désormais PDG de X"."""
        first, second = self.noun(at), end + 1 + self.adverb(end + 1)
        if first is None or not self._bare_role(second):
            return None
        same = self.lexicon.says_who(self.head(first))
        told = first.core > first.first or at == 0 or self.mark(at - 1, ",")
        return second if same and told else None

    def _bare_role(self, at: int) -> bool:
        """Tell whether a noun says who somebody is and has no determiner: "…, directrice de X"."""
        node = self.noun(at)
        if node is None or node.first != node.core or self.tokens[node.head].tag is Tag.NAME:
            return False
        return self.lexicon.says_who(self.head(node))

    def _closed(self, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a name takes no such complement: "dispose à Kigali d'un centre"."""
        named = self.tokens[last.head].tag is Tag.NAME and last.last == last.head + 1
        if _YEAR.fullmatch(self.tokens[last.last - 1].text):
            return True  # "se passer d'ici à 2028 des logiciels de X"
        before = {token.text for token in self.tokens[node.first + 1 : node.core]}
        return named and bool(before & self.lexicon.grammar.indefinite)

    def _last_noun(self, at: int, end: int) -> NounPhrase | None:
        for position in range(end - 1, at - 1, -1):
            if found := self.noun(position):
                return found
        return None

    def _takes(self, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a noun takes a complement with the preposition of the next one."""
        if node.preposition == self.lexicon.grammar.within:
            named = self.tokens[node.head].tag is Tag.NAME
            return node.core == node.first + 1 and not named
        head = self.lexicon.head_class(self.head(last))
        takers = self.lexicon.nouns["complements"].get(node.preposition, ())
        return head is not None and any(head.endswith(name.partition(":")[2]) for name in takers)

    def _coordinated_complements(self, at: int, end: int) -> int:
        """Return the position past "… et de B" or "…, de B et de C" behind "A de …"."""
        first, governor = self.noun(at + 1), self.noun(at)
        if first is None or governor is None or first.preposition != self.lexicon.grammar.of:
            return end
        if governor.preposition == self.lexicon.grammar.of and self.mark(end, ","):
            return end  # the comma coordinates the governor itself
        position, closed = end, False
        while not closed:
            behind = position + 1
            if self.mark(position, ",") and self.coordinator(behind):
                behind += 1
            node = self.noun(behind)
            if node is None or node.preposition != self.lexicon.grammar.of:
                return end
            if self._names_somebody(node) and not self._acts(first):
                return end  # "de la ministre de la Santé, et d'Ada Noiret"
            closed = self.coordinator(behind - 1)
            position = behind + 1
            while (inner := self.noun(position)) and inner.preposition == self.lexicon.grammar.of:
                position += 1
        return position

    def outermost(self, at: int) -> int:
        """Return the position of the noun phrase that the one at `at` is a complement of."""
        node = self.noun(at)
        while node and node.preposition in self.lexicon.grammar.attached and self.noun(at - 1):
            at -= 1
            node = self.noun(at)
        return at

    # --- coordination

    def place_of_list(self, at: int) -> int:
        """Return the first of a list of places or languages that ends at a position, else that.

        What follows "two halls in Oslo and Bergen" may speak of the halls, never of Bergen alone.
        """
        node = self.noun(at)
        if node is None or not self.coordinator(at - 1) or not self._lies(node):
            return at
        near = range(at - 2, max(-1, at - _NEAR), -1)
        found = (i for i in near if (one := self.noun(i)) and one.preposition)
        first = next(found, at)
        return first if at in self.conjuncts(first) else at

    def _lies(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase has the name of a place or of a language."""
        entity = self.tokens[node.head].entity
        return entity is not None and not (PLACES | {SCHEMA.Language}).isdisjoint(entity.types)

    def conjuncts(self, at: int) -> tuple[int, ...]:
        """Return the positions of a noun phrase and of those coordinated with it.

        A list needs its coordinator ("A, B et C") or three members, and a member that turns out
        to be the subject of a verb is none.
        """
        if (found := self._members.get(at)) is None:
            self._measure(at)
            return self._members.get(at, (at,))
        return found

    def _coordinated(self, at: int) -> tuple[int, ...]:
        node = self.noun(at)
        if node is None:
            return (at,)
        found, sure, parted = [at], 1, 0
        position = self.past_name(at, self.extent(at))
        if self.tokens[node.head].tag is Tag.PRONOUN and not self.coordinator(position):
            return (at,)  # "selon lui, 40 ministères et agences …"
        added = self.lexicon.words.get("adding", {}).get("prepositions", ())
        if node.preposition in added and self.mark(at - 1, ",") and self.mark(position, ","):
            return (at,)  # "réunit, outre X, A et B"
        while True:
            separator, joined = self._next_member(position)
            if separator == position or not self._parallel(node, separator):
                sure = len(found) if self.lone_behind(position) is not None else sure
                break  # nothing stands past the nodes: "in Oslo, Bergen and"
            end = self.past_name(separator, self.extent(separator))
            comma = self.mark(separator - 2, ",") or self.mark(separator - 1, ",")
            clear = joined and not comma and self._first_of(at, node, found)
            if self._anothers(at, node, separator, end):
                break
            opens = joined and comma and len(found) == 1 and self._clause_opens(at, separator, end)
            if (self._acts_behind(end) or opens) and not clear:
                sure = parted or sure  # "on services, and A, B and C hold"
                break
            parted = len(found) if joined and comma else parted
            found.append(separator)
            position = end
            if joined:
                sure = len(found)
        if len(found) > 3 and sure == 1:  # noqa: PLR2004  # a list without "et"
            sure = len(found)
        told = found[1:sure] if self.mark(self.extent(at), ",") and self.mark(position, ",") else ()
        return (at,) if self.names_several(node, told) else tuple(found[:sure])

    def _clause_opens(self, at: int, separator: int, end: int) -> bool:  # noqa: ARG002  # English
        """Tell whether a noun behind ", and" is a subject whose verb stands past where it is."""
        return False

    def _anothers(self, at: int, node: NounPhrase, separator: int, end: int) -> bool:
        """Tell whether what might be a list's next member has a complement of its own."""
        if self.gapping(separator, end) and not self._before_object(at, end):
            return True
        by = node.preposition == self.lexicon.grammar.agent
        return self._pairs_with(node, separator, end) or (by and self._others_doing(separator, end))

    def _before_object(self, at: int, end: int) -> bool:
        """Tell whether what ends a list is a verb's object: "a signé avec A et B un accord"."""
        node = self.noun(at)
        if node is None or not node.preposition or not self.plain_noun(end):
            return False
        while (before := self.noun(at - 1)) and before.preposition:
            at -= 1
        return self.verb(at - 1) is not None

    def _others_doing(self, at: int, end: int) -> bool:
        """Tell whether a participle says by whom: "livrées par A et la fibre posée par B"."""
        by = self.lexicon.grammar.agent
        verbs = (one for one in range(at + 1, end + 1) if (v := self.verb(one)) and v.participle)
        return any((node := self.noun(one + 1)) and node.preposition == by for one in verbs)

    def gapping(self, at: int, end: int) -> bool:  # noqa: ARG002  # French has it
        """Tell whether what might be coordinated is a subject whose verb was said before."""
        return False

    def plain_noun(self, at: int) -> bool:
        """Tell whether a noun without a preposition stands at a position, and not "none"."""
        node = self.noun(at)
        if node is None or node.preposition:
            return False
        sets, word = self.lexicon.sets, self.tokens[node.head].text
        single = sets.get("determiners.single", ())
        return word not in sets["determiners.negative"] and word not in single

    def lone_behind(self, at: int) -> int | None:  # noqa: ARG002
        """Return the next thing of a list past one's complement: "a hall in A and an office"."""
        return None

    def _pairs_with(self, first: NounPhrase, other: int, end: int) -> bool:  # noqa: ARG002
        """Tell whether a thing is put beside another by a complement of its own."""
        return False

    def _next_member(self, position: int) -> tuple[int, bool]:
        """Return where the next member of a list may stand, and whether "et" joins it."""
        separator = self.past_aside(position)
        if self.mark(separator, ","):
            separator += 1
        joined = self.coordinator(separator)
        if joined:
            separator = self._past_adverbs(separator + 1)
        elif separator > position and self._opens_next(separator):
            return separator + 1, True  # "un modèle, puis un assistant"
        return separator, joined

    def _opens_next(self, at: int) -> bool:
        """Tell whether a word behind a comma opens a further member of a list as "and" does."""
        mark, words = self.marks.get(at), self.lexicon.words.get("conjunctions", {}).get("next", ())
        return mark is not None and mark.text in words

    def _first_of(self, at: int, node: NounPhrase, found: list[int]) -> bool:
        """Tell whether a list behind a preposition opens its clause: "between A and B runs".

        Not so "in Leeds, A and B signed": without another subject it is they who did.
        """
        paired = node.preposition in self.between and len(found) == 1
        ahead = (self.noun(i) for i in range(at))
        alone = len(found) > 1 and not any(one and not one.preposition for one in ahead)
        return bool(node.preposition) and (paired or not (alone or self._verb_before(at)))

    def _acts_behind(self, end: int) -> bool:
        """Tell whether a finite verb follows what ends at a position, past an aside."""
        behind = self.verb(self.past_aside(end))
        return behind is not None and behind.finite

    def _past_adverbs(self, at: int) -> int:
        """Return the position past what stands between commas: "A et, plus rarement, B"."""
        if not self.mark(at, ","):
            return at
        end, adverb = at + 1, False
        aside = self.noun(end)
        if aside and aside.preposition and not self.tokens[aside.head].entity:
            end, adverb = self.extent(end), True  # "A et, avec quelques ratés, B"
        while (node := self.marks.get(end)) and node.tag in {Tag.ADVERB, Tag.NEGATION}:
            adverb |= node.tag is Tag.ADVERB
            end += 1
        return end + 1 if adverb and self.mark(end, ",") else at

    @cached_property
    def between(self) -> frozenset[str]:
        """Prepositions whose complement is of two at least."""
        return frozenset(self.lexicon.words.get("between", {}).get("prepositions", ()))

    def _verb_before(self, at: int) -> bool:
        """Tell whether the clause had its verb before a position, so that a next is another's."""
        return any(isinstance(n, VerbGroup) and n.finite for n in self.nodes[:at])

    def _parallel(self, first: NounPhrase, at: int) -> bool:
        other = self.noun(at)
        if other is None or self.tokens[other.head].tag is Tag.PRONOUN:
            return False
        if self.tokens[first.head].tag is Tag.NAME and self._bare_role(at):
            return False  # "avec Ada Noiret, fondatrice de X"
        if self.place(first) and self.place(other):  # "en Suède et aux Pays-Bas"
            return bool(first.preposition)
        if first.preposition and not other.preposition and self._names_somebody(other):
            return self._acts(first)  # "la ministre de la Santé, Ada Noiret, et …"
        return other.preposition in {first.preposition, ""}

    def _names_somebody(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is somebody's name."""
        entity = self.tokens[node.head].entity
        return entity is not None and SCHEMA.Person in entity.types

    def _is_somebody(self, at: int) -> bool:
        """Tell whether a noun phrase is a person, by name or by what they do."""
        node = self.noun(at)
        says = node is not None and self.lexicon.says_who(self.head(node))
        return says or (node is not None and self._names_somebody(node))

    def _acts(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is an actor's name, or a noun that says who acts."""
        entity = self.tokens[node.head].entity
        if entity is not None:
            return SOV.Actor in entity.types
        kind = self.lexicon.head_class(self.head(node))
        return kind is not None and SOV.Actor in with_broader(kind)

    def place(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is where something is, by a preposition and a name."""
        within = {self.lexicon.grammar.at, self.lexicon.grammar.within}
        return self.names_place(node) and node.preposition in within

    def before_adverb(self, at: int) -> int:
        """Return where a noun begins with the adverb before it: "X, déjà client de Y"."""
        mark = self.marks.get(at - 1)
        listed = self.lexicon.words.get("still", {}).get("adverbs", ())
        return at - (mark is not None and mark.text in listed)

    def names_place(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is the name of a place."""
        entity = self.tokens[node.head].entity
        return entity is not None and not PLACES.isdisjoint(entity.types)

    def past_item(self, at: int) -> int:
        """Return the position past a member of a list: "le droit à la réparation", "de changer"."""
        item, end = self.noun(at), self.extent(at)
        act = self.verb(end)
        if act is not None and act.mood is Mood.INFINITIVE and act.preposition:
            end += 1
        node = self.noun(end) if item and not item.preposition else None
        while node and node.preposition and self.tokens[node.head].tag is Tag.WORD:
            end = self.extent(end)
            node = self.noun(end)
        return end
