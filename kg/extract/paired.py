"""Things listed each with what is said of it alone: "chips from A and routers from B"."""

from kg.extract.extents import Extents
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity


class Paired(Extents):
    """A chunked sentence, and which of its things go with which complement."""

    def pair_behind(self, at: int) -> tuple[int, int] | None:
        """Return the next thing and its complement behind another's: "A from X and B from Y"."""
        first = self.noun(at)
        end, separator, joined = self._next_thing(at)
        if first is None or not (joined or separator > end) or self.noun(separator) is None:
            return None
        behind = self.extent(self.conjuncts(separator)[-1])
        found = self._pairs_with(first, separator, behind)
        return (separator, behind) if found and not self._acts_behind(self.extent(behind)) else None

    def lone_behind(self, at: int) -> int | None:
        """Return the next thing of a list past one's complement: "a hall in A and an office"."""
        first = self.noun(at)
        end, separator, joined = self._next_thing(at)
        if first is None or separator == end or not self._another_thing(first, separator):
            return None
        found = self.conjuncts(separator)
        ends = self._acts_behind(self.extent(found[-1])) or not (joined or len(found) > 1)
        return None if ends else separator

    def _next_thing(self, at: int) -> tuple[int, int, bool]:
        """Return where a complement ends, what stands past the mark behind it, and if "and" does.

        Those of its own are passed over: "from a firm in Virginia and storage from X".
        """
        end = self.extent(self.conjuncts(at)[-1])
        while (inner := self.noun(end)) is not None and inner.preposition:
            end = self.extent(end)
        return end, *self._next_member(end)

    def _pairs_with(self, first: NounPhrase, other: int, end: int) -> bool:
        """Tell whether a thing is put beside another by a complement of its own.

        Of "chips from A and routers from B", the routers are from B alone. first is that of A.
        So it is with places: "a hall in A and an office in B".
        """
        thing, complement = self.noun(other), self.noun(end)
        if thing is None or complement is None or not first.preposition:
            return False
        opened = self.tokens[thing.first].text in self.lexicon.grammar.partitives
        if not (opened or self.plain_noun(other)):
            return False
        token = self.tokens[thing.head]
        alike = complement.preposition == first.preposition
        named = token.entity is not None and not is_quantity(token.entity)
        figure = token.tag is Tag.NUMBER and not token.text.endswith("%")  # "60% by A, 40% by B"
        plain = not (named or figure or self._acts(thing))
        if self.names_place(first) and self.names_place(complement):
            return alike and self.indefinite(other)
        by = first.preposition == self.lexicon.grammar.agent and self._acts(complement)
        return alike and (plain or (by and not figure)) and self._acts(first)

    def _parallel(self, first: NounPhrase, at: int) -> bool:
        return super()._parallel(first, at) and not self._goes_on_things(first, at)

    def _goes_on_things(self, first: NounPhrase, at: int) -> bool:
        """Tell whether a noun goes on with what a complement is of: "a book on A and an app"."""
        if not first.preposition or not self._another_thing(first, at):
            return False
        before = next((one for one, node in self.nouns.items() if node is first), 0) - 1
        while (node := self.noun(before)) is not None and node.preposition:
            before -= 1
        return self.noun(before) is not None and self.indefinite(before)

    def _another_thing(self, first: NounPhrase, at: int) -> bool:
        """Tell whether a new thing stands behind a complement that is known, and no like of it."""
        other, new = self.noun(at), self.lexicon.grammar.indefinite
        if other is None or self.determiners(other).isdisjoint(new):
            return False
        opener = self.tokens[other.first].text
        some = not other.preposition or opener in self.lexicon.grammar.partitives
        known = self.determiners(first).isdisjoint(new)
        return some and known and not (self._acts(first) and self._acts(other))
