"""Which verb a French noun goes with past a relative: "la firme qui loue A et B vend C"."""

from kg.extract.french.numbers import of_several
from kg.extract.french.works import Works
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase


class Awaiting(Works):
    """A chunked French sentence, and what a relative or an aside parts from its verb."""

    def _first_of(self, at: int, node: NounPhrase, found: list[int]) -> bool:
        """Tell whether a verb behind a list is not its last member's."""
        return super()._first_of(at, node, found) or self._awaited(at)

    def _awaited(self, at: int) -> bool:
        """Tell whether the noun that a list's relative describes is a subject without a verb."""
        before = at - 1
        while (inner := self.noun(before)) and inner.preposition:
            before -= 1
        verb, opener = self.verb(before), self.marks.get(before - 1)
        if verb is None or not verb.finite or opener is None or opener.tag is not Tag.RELATIVE:
            return False
        described = self.noun(before - 2)
        start = self.outermost(before - 2) if described else 0
        first = self.noun(start)
        if first is None or first.preposition or self._verb_before(before):
            return False
        behind = next((i for i, one in self.verbs.items() if i > at and one.finite), None)
        many = behind is not None and of_several(self, behind)
        if many and "plural" not in self.agreement(first):
            return False  # "le client qui loue A et B vendent C"
        return start == 0 or self.mark(start - 1, ",")

    def _inverted(self, at: int) -> int | None:
        """Return the position of a subject behind its verb, where none before it waits for one."""
        return None if self._of_somebody(at) else super()._inverted(at)

    def _of_somebody(self, at: int) -> bool:
        """Tell whether somebody is a verb's object: "X, qui loue Y, a défendu son client"."""
        verb, first, comma = self.verb(at), self.noun(0), self.extent(0)
        whom = verb is not None and verb.lemma in self.lexicon.words["addressing"]["verbs"]
        if not whom or first is None or first.preposition or comma >= at - 1:
            return False
        before = [i for i, one in self.verbs.items() if i < at and one.finite]
        main = any(self.relative(i) is None for i in before)
        return self.mark(comma, ",") and self.mark(at - 1, ",") and not main

    def _subject_group(self, at: int) -> tuple[int, ...]:
        """Return the whole coordination that a subject ends, past an aside before its last one."""
        group = super()._subject_group(at)
        comma = group[0] - 1
        if not self.mark(comma, ","):
            return group
        aside = self.outermost(comma - 1) if self.noun(comma - 1) else comma
        first = self.noun(aside)
        joined = first is not None and first.preposition and self.mark(aside - 1, ",")
        before = self._chain_start(aside - 3) if joined and self.coordinator(aside - 2) else None
        if before is None or not self._free(before):
            return group
        return (*super()._subject_group(before), *group)
