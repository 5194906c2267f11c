"""The subject of an English verb behind asides that have verbs of their own: "X, which Y, runs"."""

from kg.extract.conjugation import Mood
from kg.extract.doubts import doubting
from kg.extract.english.sharing import Sharing
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import VerbGroup

_COMMA = ","
_SEVERAL = 2
_CLAUSE = frozenset({";", ":", ".", "“", "”"})
"""Marks that end the stretch in which a verb's subject is looked for."""


class Behind(Sharing):
    """A chunked English sentence, and the subjects that asides part from their verbs."""

    def parted_subject(self, at: int, found: tuple[int, ...]) -> int | None:
        """Return the subject before the asides that end in a comma before a verb, or None.

        "X, which Y says is late, runs", "X, hoping to calm the unions, bought",
        "X, a firm in Lille, a city in France, runs".

        found  what else is taken for the subject: it stays where it is not within such an aside
        """
        if not self.mark(at - 1, _COMMA) or len(found) > 1 or self.put_in(at):
            return None
        start = next((i + 1 for i in range(at - 2, -1, -1) if self.mark(i, *_CLAUSE)), 0)
        for position in sorted(range(start, at - 2), key=self._is_told_of, reverse=True):
            if found == (position,) and self._is_told_of(position):
                return None  # "X, which said Y, a firm in Lille, owns Z, left"
            comma = self._before_comma(position)
            if comma is None or comma > at - 3 or not self._opens_aside(comma + 1, found):
                continue
            finite = [i for i, verb in self.verbs.items() if comma < i < at and verb.finite]
            if all(self._inside(i, comma) for i in finite):
                return position
        return None

    def is_named(self, at: int) -> tuple[int, ...]:
        """Return the name of which a noun behind "is" says who it is: "X is the firm that runs"."""
        be, node = self.verb(at - 1), self.noun(at)
        if be is None or node is None or node.preposition or not self._speaks(node):
            return ()
        sure = not (be.negated or be.governors or doubting(self, be))
        if be.lemma != self.lexicon.grammar.be or be.mood is not Mood.INDICATIVE or not sure:
            return ()
        subject = self.subject(at - 1)
        named = self.noun(subject[0]) if len(subject) == 1 else None
        actor = named is not None and self.tokens[named.head].tag is Tag.NAME
        return subject if actor and named is not None and self._speaks(named) else ()

    def past_role(self, group: tuple[int, ...]) -> tuple[int, ...]:
        """Return who is named behind what they are: A and B in "its makers, A and B, have"."""
        role, named = self.noun(group[0]), [self.noun(at) for at in group[1:]]
        if role is None or len(named) < _SEVERAL or not self.mark(group[1] - 1, _COMMA):
            return group
        several = role.core > role.first and self.tokens[role.head].tag is Tag.WORD
        several = several and "plural" in self.agreement(role)
        closed = self.mark(self.extent(group[-1]), _COMMA)
        names = all(one and self.tokens[one.last - 1].entity is not None for one in named)
        return group[1:] if several and closed and names else group

    def parts_subject(self, comma: int) -> bool:
        """Tell whether a comma parts a subject from its verb: "said X, a firm in Lille, owns Y"."""
        parted = (self.parted_subject(at, (at,)) for at, one in self.verbs.items() if one.finite)
        return any(one is not None and self._before_comma(one) == comma for one in parted)

    def _before_comma(self, at: int) -> int | None:
        """Return the comma behind a noun phrase that may be a subject with all that it has."""
        node = self.noun(at)
        if node is None or node.preposition or self.outermost(at) != at:
            return None
        timed = self.lexicon.singular(self.head(node)) in self.lexicon.sets["nouns.times.words"]
        if not (self._is_told_of(at) or self._free(at)) or timed or self.dated(node):
            return None
        end = self.extent(at)
        return end if self.mark(end, _COMMA) else None

    def _is_told_of(self, at: int) -> bool:
        """Tell whether a noun phrase opens what is told right before it: "said X, a firm, runs"."""
        said = at - 1 - self.mark(at - 1, *self.lexicon.grammar.that)
        verb = self.verb(said)
        says = verb is not None and verb.lemma in self.lexicon.sets["homographs.saying"]
        return says and self.noun(at) is not None and self._inverted(said) is None

    def _opens_aside(self, at: int, found: tuple[int, ...]) -> bool:
        """Tell whether an aside opens at a position, and what is found stands further within it."""
        inside = not found or found[0] > at
        node, mark = self.nodes[at], self.marks.get(at)
        if isinstance(node, VerbGroup):
            return inside and not node.finite
        if mark is not None:
            return inside and mark.tag in {Tag.RELATIVE, Tag.SUBORDINATOR, Tag.ADVERB}
        return not found or found[0] >= self.extent(at)

    def _inside(self, at: int, comma: int) -> bool:
        """Tell whether a verb is that of a clause within the aside that a comma opens."""
        if self.comment(at) is not None:
            return True
        opener, subject = self._clause_opener(at), self.subject(at)
        if opener is not None and opener > comma:
            return True
        first = subject[0] if subject and subject[0] > comma else at
        mark, above = self.marks.get(first - 1), self.verb(at - 1)
        opens = mark is not None and mark.tag in OPENERS
        said = above is not None and above.finite and at - 1 > comma
        return said or (opens and first - 1 > comma)
