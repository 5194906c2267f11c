"""French places that only say where a thing is: "X, à Coire, …", "un centre à Rabat, conçu par"."""

from kg.extract.classes import with_broader
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.names import SOV


class Places(Clause):
    """A chunked French sentence, and what its places stand behind."""

    def past_places(self, at: int) -> int:
        """Return the position before a place, or a list of them, with the comma before it.

        Of "trois centres, à Rabat, Fès et Kiffa, …" it is that of the centres; of what is no
        place its own.
        """
        first = self._places_start(at)
        before = at if first is None else first - 1 - self.mark(first - 1, ",")
        return before if self.noun(before) else at

    def _places_start(self, at: int) -> int | None:
        """Return the position at which a list of places opens that ends at one, or None."""
        position = at
        while (node := self.noun(position)) is not None and self._named_place(node):
            joined = self.coordinator(position - 1) or self.mark(position - 1, ",")
            earlier = self.noun(position - 2) if joined else None
            if self.place(node) and not (earlier and self.place(earlier)):
                return position
            if earlier is None:
                return None
            position -= 2
        return None

    def town_beside(self, at: int) -> tuple[int, ...]:
        """Return the town between commas behind a name, or right behind a machine's: "X, à Coire,".

        Behind a verb it is where something is done: "Orange a ouvert, à Coire, …".
        """
        end = at + 1
        comma, own = self.mark(end, ","), self.noun(at)
        whose = self.noun(at - 1) if own and own.preposition == self.lexicon.grammar.of else None
        kind = self.lexicon.head_class(self.head(whose)) if whose else None
        if kind is not None and SOV.InfrastructureAsset in with_broader(kind):
            return ()  # "sur le cloud d'Oracle, à Francfort"
        node = self.noun(end + comma)
        if node is None or node.preposition != self.lexicon.grammar.at or not self.place(node):
            return ()
        found = self.conjuncts(end + comma)
        last = self.extent(found[-1])
        closed = self.closed_by(last, ",", ".", ";", ")")
        entity = self.tokens[self.nouns[at].last - 1].entity
        machine = entity is not None and SOV.InfrastructureAsset in entity.types
        return found if (comma and closed) or (machine and not comma) else ()

    def _named_place(self, node: NounPhrase) -> bool:
        return self.tokens[node.head].tag is Tag.NAME and self.names_place(node)

    def _past_places(self, at: int) -> int:
        return super()._past_places(self.outermost(self.past_places(at)))
