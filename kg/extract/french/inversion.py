"""A French subject behind its verb, where a complement opens the sentence: "parmi X figurent Y"."""

from collections.abc import Iterator

from kg.extract.conjugation import FINITE
from kg.extract.french.giving import Giving
from kg.extract.french.numbers import in_plural
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import Mark, NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Complement

_IT = "il"


class Inversion(Giving):
    """A chunked French sentence, and what its first words put behind the verb."""

    def behind_complement(self, at: int) -> tuple[int, ...]:
        """Return the subject behind a verb that has only complements before it.

        The verb is one that has no object: "sur ce site tournent deux machines".
        """
        verb, opens = self.verb(at), not at
        told = self._past_complements(at) if opens else at + 1
        node = self.noun(told)
        if verb is None or node is None or node.preposition or not (opens or self._led_in(at)):
            return ()
        if opens and (verb.pronoun or not verb.finite or not self._may_do(node)):
            return ()
        words = self.lexicon.words
        keeps = verb.reflexive and verb.lemma in words["retaining"]["verbs"]
        led = bool(verb.clitics) if opens else verb.lemma in words["inverting"]["verbs"]
        alone = verb.passive or verb.reflexive or led  # "L'exploite un consortium, X"
        head = self.tokens[node.head]
        if not alone or keeps or head.tag is Tag.PRONOUN or is_quantity(head.entity):
            return ()
        finite = next((one for one in self.tokens[verb.first :] if one.mood(*FINITE)), None)
        if opens and finite and finite.text.endswith(self.lexicon.grammar.we_endings):
            return ()  # "Restons une équipe"
        plural = finite is not None and in_plural(finite, self.lexicon)
        return self.conjuncts(told) if plural else (told,)

    def _past_complements(self, at: int) -> int:
        """Return where a verb's complements with prepositions end: "Ont été exclus du texte X"."""
        position = at + 1
        while (node := self.noun(position)) and node.preposition:
            position = self.extent(position)
        return position

    def in_relative_clause(self, at: int) -> int | None:
        """Return the subject behind the verb of a relative: "que développe à Lyon la société X"."""
        before, node = self.nodes[at - 1] if at else None, self.noun(at + 1)
        verb = self.verb(at)
        if node is None or not isinstance(before, Mark) or verb is None or not verb.finite:
            return None
        so = self.mark(at - 1, self.lexicon.grammar.like)  # "comme l'a rappelé X"
        slots = self._slots_at(at - 1)
        if before.tag not in OPENERS or not (so or slots) or "subject" in slots:
            return None  # "ce qui concerne X"
        if not node.preposition:
            behind = self.noun(at + 2) if self._bare(node) else None  # "dont font partie X et Y"
            if behind is not None and not behind.preposition and self._may_do(behind):
                return at + 2
            return None if self.tokens[node.head].tag is Tag.PRONOUN else at + 1
        position = at + 1
        while ((node := self.noun(position)) and node.preposition) or self.adverb(position):
            position += 1
        told = before.tag is Tag.RELATIVE and "object" in slots and node is not None
        return position if node is not None and told and self._may_do(node) else None

    def _bare(self, node: NounPhrase) -> bool:
        """Tell whether a noun has nothing before it: "partie", "part"."""
        return node.core == node.first and self.tokens[node.head].tag is Tag.WORD

    def _may_do(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase behind complements may be who acts: a name, or determined."""
        head = self.tokens[node.head]
        if head.tag is Tag.PRONOUN or is_quantity(self.tokens[node.core].entity):
            return False
        return head.tag is Tag.NAME or head.capital or node.core > node.first

    def past_explained(self, at: int) -> tuple[int, ...]:
        """Return a subject behind its verb with one past an aside: "A, firme de X, et B"."""
        found, end = super().conjuncts(at), self.extent(at)
        if len(found) > 1 or not self.mark(end, ","):
            return found
        for position in range(end + 1, len(self.nodes) - 2):
            verb = self.verb(position)
            if (verb and verb.finite) or self.mark(position, ";", ":"):
                break
            other = self.noun(position + 2)
            if self.mark(position, ",") and self.coordinator(position + 1) and other:
                same = other.preposition in {"", self.nouns[at].preposition}
                return (*found, *super().conjuncts(position + 2)) if same else found
        return found

    def conjuncts(self, at: int) -> tuple[int, ...]:
        """Return a noun phrase and those joined to it: "entre" calls for two, past an aside too."""
        node = self.noun(at)
        between = node is not None and node.preposition in self.between
        return self.past_explained(at) if between else super().conjuncts(at)

    def behind_nobody(self, at: int, found: tuple[int, ...]) -> tuple[int, ...]:
        """Return what is done where "il" before a passive is nobody: "il est créé un comité"."""
        verb, it = self.verb(at), self.noun(found[0]) if len(found) == 1 else None
        if verb is None or it is None or not verb.passive or self.tokens[it.head].text != _IT:
            return found
        objects = (one for preposition, one in self.complements(at) if not preposition)
        node = self.noun(told := next(objects, -1))
        between = range(at + 1, told)  # "Il est financé par X, ses murs appartiennent à Y"
        apart = any(self.mark(one, ",") or self.verb(one) for one in between)
        if node is None or node.core == node.first or apart:
            return found
        figure = is_quantity(self.tokens[node.core].entity)
        lasts = self.head(node) in self.lexicon.sets["nouns.durations.words"]
        return found if figure or lasts else self.conjuncts(told)

    def _find_complements(self, at: int) -> Iterator[Complement]:
        behind = self.behind_complement(at)
        told = self.in_relative_clause(at)
        if told is not None and told > at + 1:
            behind = (*behind, *self.conjuncts(told))
        for one in super()._find_complements(at):
            if one[1] not in behind and not self._of_owner(one[1]):
                yield one
        position = at if told is not None else 0
        while behind and position < at:
            node = self.noun(position)
            if node is not None and not self.dated(node):
                yield node.preposition, position
            position = max(position + 1, self.extent(position) if node else 0)

    def _of_owner(self, at: int) -> bool:
        """Tell whether a place is that of the house whose a thing is: "un don de X, à Nice"."""
        node, before = self.noun(at), self.noun(at - 2)
        if node is None or before is None or not self.mark(at - 1, ","):
            return False
        house = before.preposition == self.lexicon.grammar.of and self._settled(before)
        return house and self.place(node)

    def _led_in(self, at: int) -> bool:
        """Tell whether nothing but complements, one at least, stands before a verb."""
        asides = {Tag.ADVERB, Tag.COORDINATOR}
        led = False
        for node in self.nodes[:at]:
            if isinstance(node, Mark):
                if node.tag not in asides and node.text != ",":
                    return False
            elif not isinstance(node, NounPhrase) or not node.preposition:
                return False
            else:
                led = True
        return led
