"""What a French verb's relative or clitic stands for."""

from collections.abc import Collection, Iterator, Sequence

from kg.extract.asked import asked_once
from kg.extract.conjugation import GENDERS, Mood
from kg.extract.french.described import Described
from kg.extract.french.numbers import agrees_ahead, in_plural
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.places import past_places
from kg.extract.setapart import past_refused
from kg.extract.syntax import Phrase
from kg.names import SOV

_KIND = frozenset({"à", "en"})


class Relatives(Described):
    """A chunked French sentence, and what its relatives and clitics take up."""

    def stands_for(self, at: int, slot: str) -> tuple[Phrase, ...]:
        """Return what a clitic or a relative fills a slot of a verb with, where one does."""
        verb = self.verb(at)
        if verb is None:
            return ()
        clitics = self.lexicon.words["clitics"]
        governs = slot == "object" and verb.lemma in clitics["governing"]
        listed = (*clitics.get(slot, ()), *(clitics["either"] if governs else ()))
        for token in verb.clitics:
            word = self.tokens[token].text
            if word in listed:
                return (Phrase(at, token, token + 1, token, pronoun=word),)
            if slot == "object" and verb.negated and word in clitics["partitive"]:
                return (Phrase(at, token, token + 1, token, pronoun=self._none_of(verb)),)
        opener = self._opener(at)
        if opener is None or slot not in self._slots_at(opener):
            return ()
        antecedent = self._antecedent(opener, None)
        if antecedent is None:
            return ()
        agrees = slot == "object" and agrees_ahead(self.tokens, verb)
        return (self.phrase(self._outer(antecedent, verb) if agrees else antecedent),)

    def _none_of(self, verb: VerbGroup) -> str:
        """Return what says that it is none of them: "aucune" of "n'en comporte aucune"."""
        none: Sequence[str] = self.lexicon.words["clitics"]["none"]
        words = (self.tokens[one].text for one in verb.negation)
        return next((word for word in words if word in none), none[-1])

    def relative_object(self, at: int) -> bool:
        """Tell whether a relative is the object of a verb: "un rapport que X a rendu public"."""
        opener = self._opener(at)
        return opener is not None and "object" in self._slots_at(opener)

    def agreement(self, node: NounPhrase) -> frozenset[str]:
        """Return what is known of gender and number, also by "son" and "sa"."""
        found = super().agreement(node)
        before = self.tokens[node.core - 1].text if node.core > node.first else ""
        if before in {"sa", "ma"}:
            return found | {"feminine"}
        vowel = self.tokens[node.core].text[:1] in "aàâeéèêiîoôuyhœ"
        if before in {"son", "mon"} and not vowel and "feminine" not in found:
            return found | {"masculine"}
        if found & GENDERS or self.tokens[node.head].tag is not Tag.WORD:
            return found
        sets, head = self.lexicon.sets, self.lexicon.singular(self.tokens[node.head].text)
        endings = tuple(sets["nouns.gender.masculine_endings"])
        told = head in sets["nouns.gender.masculine"] or head.endswith(endings)
        return found | {"masculine"} if told else found

    def aside(self, at: int) -> bool:
        """Tell whether a verb only describes a noun: "ceux qui les évaluent"."""
        return self.relative(at) is not None

    def base_adjective(self, adjective: str, listed: Collection[str]) -> str:
        """Return the form of an adjective that a collection lists, also of "fausses"."""
        found = super().base_adjective(adjective, listed)
        single, feminines = self.lexicon.singular(adjective), self.lexicon.words["feminines"]
        if found in listed or not single.endswith(tuple(feminines)):
            return found
        for feminine, masculine in feminines.items():
            if single.endswith(feminine):
                known = single.removesuffix(feminine) + masculine
                for one in (known, self.lexicon.singular(known)):  # "dangereu" of "dangereux"
                    if one in listed:
                        return one
        return found

    def describes(self, at: int) -> bool:
        """Tell whether a verb only describes a noun: "dément le rachat de X, qui gère Y".

        What stands "selon lesquelles" is what the noun says.
        """
        opener = self.relative(at)
        led = self.marks.get(opener - 1) if opener else None
        return opener is not None and not (led is not None and led.tag is Tag.PREPOSITION)

    def beside(self, at: int) -> bool:
        """Tell whether a relative behind a comma adds something: "veut que X, qui gère Y, …"."""
        verb, opener = self.verb(at), self.relative(at)
        tells = verb is not None and verb.mood is Mood.INDICATIVE
        if not tells or opener is None or not self.mark(opener - 1, ","):
            return False
        if not self.mark(opener, *self.lexicon.grammar.that):
            return True
        behind = {position for preposition, position in self.complements(at) if not preposition}
        whole = bool(behind.difference(self.subject(at))) or bool(verb and verb.clitics)
        return self.noun(opener - 2) is not None and not whole  # not "veut, dit-il, que X le gère"

    @asked_once
    def _opener(self, at: int) -> int | None:
        """Return the position of the relative whose clause a verb carries, or None."""
        verb = self.verb(at)
        position = at - 1
        if verb is not None and verb.mood is Mood.INFINITIVE and verb.preposition:
            while self.noun(position):
                position -= 1
            if self.verb(position) is None:
                return None
            position -= 1
        if self.mark(position - 1, ",") or self.coordinator(position - 1):
            position = min((one for one in self.subject(at) if one < at), default=position)
        while position >= 0:
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                return None
            if isinstance(node, Mark):
                if node.tag is Tag.RELATIVE:
                    return position or None
                inner = self._passed_mark(position, node)
                if inner is None:
                    return None
                position = inner
            position -= 1
        return None

    def _passed_mark(self, at: int, node: Mark) -> int | None:
        """Return where a search goes on before a mark between a relative and its verb, or None."""
        if node.tag is Tag.COORDINATOR and self.noun(at - 1):
            return at  # "que A et B ont publié"
        return self._aside(at) if node.text == "," else None

    def _aside(self, comma: int) -> int | None:
        """Return the position of the comma that opens the aside which one at `comma` closes."""
        for position in range(comma - 1, 0, -1):
            if self.mark(position, ","):
                opens = self.nodes[position + 1]
                relative = isinstance(opens, Mark) and opens.tag is Tag.RELATIVE
                participle = isinstance(opens, VerbGroup) and opens.participle
                noun = isinstance(opens, NounPhrase)
                return position if relative or noun or participle else None
        return None

    def _slots(self, word: str) -> tuple[str, ...]:
        """Return the slots that a relative by itself may fill."""
        table = self.lexicon.words["relatives"]
        return tuple(slot for slot, words in table.items() if word in words)

    def _slots_at(self, opener: int) -> tuple[str, ...]:
        node = self.nodes[opener]
        before = self.nodes[opener - 1]
        text = node.text if isinstance(node, Mark) else ""
        if isinstance(before, Mark) and before.tag is Tag.PREPOSITION:
            return (before.text,)
        return self._slots(text)

    def _antecedent(self, opener: int, verb: int | None) -> int | None:
        """Return the position of the noun phrase that a relative takes up.

        Of "le rapport des banques qui …" it is the one that its verb agrees with in number; of
        "un modèle de langue adapté au wolof, qui …" the whole.
        """
        if (earlier := self._earlier_relative(opener)) is not None:
            return self._antecedent(earlier, verb)
        before = self.nodes[opener - 1] if opener else None
        if isinstance(before, Mark) and before.tag is Tag.PREPOSITION:
            opener -= 1
        comma = self.mark(opener - 1, ",")
        end = opener - 1 - comma
        end -= end in self.marks and self.ends_dated(end)  # "la loi de 1991, qui"
        place = past_places(self, end) if comma else end
        position = past_refused(self, place)  # "X, à Coire, qui conçoit des puces"
        told = self._told_dated(end, dated=end < opener - 1 - comma)
        if self.noun(position) is None or (told is not None and not comma):
            return self._noun_before(opener) if told is None else self.modified(told)
        if not comma and self._home(position):
            position = past_places(self, position)  # "un centre à Kiffa qui héberge"
        while self._kind(position):
            position -= 1
        if not comma and self._only_said(position - 1):
            return position
        holders = [p for p in self._holders(position) if self._agrees(p, verb)]
        whole = None if comma else self._whole_of(position)
        if whole is not None and self._agrees(whole, verb):
            return whole
        if not holders:
            return self._noun_before(opener)
        if comma:
            return self._giver(holders)
        return next((p for p in holders if not (self._home(p) or self._owner(p))), holders[0])

    def _told_dated(self, at: int, *, dated: bool) -> int | None:
        """Return what is told with a date behind it: "un accord signé (par X) en 2021 qui".

        dated  whether the date stands behind the position, no part of its words
        """
        node = self.noun(at)
        by = dated and node is not None and node.preposition == self.lexicon.grammar.agent
        told = at - by
        return told if told in self.verbs and (by or self.ends_dated(told)) else None

    def _whole_of(self, at: int) -> int | None:
        """Return whose are those that end at a position: "la filiale d'A et de B qui gère"."""
        node = self.noun(at)
        if node is None or not node.preposition or not self.coordinator(at - 1):
            return None
        first = next((p for p in range(at) if at in self.conjuncts(p)), at)
        whole = self.outermost(first)
        return whole if whole < first < at else None

    def _earlier_relative(self, opener: int) -> int | None:
        """Return the relative that one goes on from: "X, que l'État loue mais dont il dépend"."""
        words = self.lexicon.words["conjunctions"]["clause"]
        if not (self.coordinator(opener - 1) or self.mark(opener - 1, *words)):
            return None
        before = range(opener - 2, 0, -1)
        return next((at for at in before if self._opens_relative(at)), None)

    def _opens_relative(self, at: int) -> bool:
        mark = self.marks.get(at)
        return mark is not None and mark.tag is Tag.RELATIVE

    def _kind(self, at: int) -> bool:
        """Tell whether a noun only says of what kind another is: "une centrale à gaz qui …"."""
        node, before = self.noun(at), self.noun(at - 1)
        if node is None or before is None or self.tokens[node.first].text not in _KIND:
            return False
        return node.core == node.first + 1 and self.tokens[node.head].tag is Tag.WORD

    def _home(self, at: int) -> bool:
        """Tell whether a noun phrase is a town that only says whose or where: "une PME de Lyon"."""
        node = self.noun(at)
        if node is None or not node.preposition or not self.names_place(node):
            return False
        entity = self.tokens[node.head].entity
        return entity is not None and SOV.Actor not in entity.types

    def _holders(self, at: int) -> Iterator[int]:
        """Yield the noun phrases that a position belongs to, the innermost first.

        A complement without determiner ("centre de données") is described with its noun.
        """
        for position in range(at, -1, -1):
            node = self.noun(position)
            if node is None:
                if isinstance(self.nodes[position], VerbGroup) and position < at:
                    verb = self.verb(position)
                    if verb is None or not verb.participle:
                        return
                continue
            if self._language(node):
                continue  # "un modèle en wolof, que développe …"
            inside = all(self._transparent(p) for p in range(self.extent(position), at + 1))
            if position < at and not inside:
                return
            if self.tokens[node.head].tag is Tag.NAME or not self._without_article(node):
                yield position

    def _only_said(self, at: int) -> bool:
        """Tell whether a copula says what has no article: "reste dépendante de puces qui"."""
        node = self.noun(at)
        return node is not None and node.first == node.head and self.copula(at) is not None

    def _transparent(self, at: int) -> bool:
        """Tell whether a node is a language's name or what joins two."""
        noun = self.noun(at)
        return self._language(noun) if noun else self.coordinator(at)

    def _agrees(self, at: int, verb: int | None) -> bool:
        """Tell whether a verb can have a noun phrase for its subject, by its number."""
        group, node = self.verb(verb) if verb is not None else None, self.noun(at)
        if group is None or node is None:
            return True
        finite = next((t for t in self.tokens[group.first : group.last] if t.tag is Tag.VERB), None)
        plural = finite is not None and in_plural(finite, self.lexicon)
        return self._plural(at, node) == plural and self._gendered(node, group)

    def _gendered(self, node: NounPhrase, group: VerbGroup) -> bool:
        """Tell whether the participle of a passive may be said of a noun, by its gender."""
        return not group.passive or self._of_gender(node, group)
