"""An English subject behind its verb, where a complement opens the clause: "In it sits X"."""

from collections.abc import Iterator

from kg.extract.conjugation import Mood
from kg.extract.english.behind import Behind
from kg.extract.lexicon import Tag
from kg.extract.syntax import Complement

_BESIDE = frozenset({Tag.ADVERB, Tag.NEGATION})
_PARTS = frozenset({";", ":", "“"})


class Inversion(Behind):
    """A chunked English sentence, and what its first words put behind the verb."""

    def behind_participle(self, at: int) -> tuple[int, ...]:
        """Return who does what a form opens the sentence with: "Succeeding her at X is Ada Y".

        It has to be somebody: "Relying on X is a mistake".
        """
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or node is None or node.preposition or not verb.finite:
            return ()
        plain = verb.last == verb.first + 1  # not "Hosting it could be X", "is not X"
        if verb.lemma != self.lexicon.grammar.be or not plain or not self._acts(node):
            return ()
        start = at - 1
        while self.noun(start) or self.adverb(start):
            start -= 1
        opener = self.verb(start)
        done = opener is not None and (opener.participle or opener.mood is Mood.PRESENT_PARTICIPLE)
        opens = done and opener is not None and not opener.preposition and self._opens(start)
        return self.conjuncts(at + 1) if opens else ()

    def behind_complement(self, at: int) -> tuple[int, ...]:
        """Return the subject behind a verb that has but complements before it.

        The verb is one that says where a thing is or goes, or what is done to it there.
        """
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or node is None or node.preposition or not verb.finite:
            return ()
        listed = verb.lemma in self.lexicon.words["inverting"]["verbs"]
        gives = verb.lemma in self.lexicon.sets["ditransitive.verbs"]
        if not (listed or (verb.passive and not gives)) or self._led_in(at) is None:
            return ()
        pronoun = self.tokens[node.head].tag is Tag.PRONOUN
        return () if pronoun or self._date(node) else self.conjuncts(at + 1)

    def _led_in(self, at: int) -> int | None:
        """Return where the complements open, one at least, that alone stand before a verb."""
        position, led = at - 1, None
        while position >= 0 and not self.mark(position, *_PARTS):
            node, verb, mark = self.noun(position), self.verb(position), self.marks.get(position)
            described = verb is not None and verb.participle and self.noun(position - 1)
            comma = self.mark(position, ",") or self.coordinator(position)
            beside = mark is not None and mark.tag in _BESIDE
            if node is not None and node.preposition:
                led = led if self._date(node) else position
            elif self.coordinator(position) and led is not None and self._joins_clause(position):
                break
            elif not (described or comma or beside):
                return None
            position -= 1
        return led

    def _joins_clause(self, at: int) -> bool:
        """Tell whether "and" behind a comma joins a clause to one before it."""
        return self.mark(at - 1, ",") and any(self.verbs[i].finite for i in self.verbs if i < at)

    def _find_complements(self, at: int) -> Iterator[Complement]:
        behind = self.behind_complement(at) or self.behind_participle(at)
        yield from (one for one in super()._find_complements(at) if one[1] not in behind)
        led = self._led_in(at) if behind else None
        position = at if led is None else led
        while position < at:
            node = self.noun(position)
            if node is not None and node.preposition and not self._date(node):
                yield node.preposition, position
            position = max(position + 1, self.extent(position) if node else 0)
