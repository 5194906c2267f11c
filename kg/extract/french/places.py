"""French places that only say where a thing is: "X, à Coire, …", "un centre à Rabat, conçu par"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from kg.extract.classes import with_broader
from kg.extract.extents import SETTLED
from kg.extract.interposed import put_ahead
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.places import past_places
from kg.extract.syntax import Clause
from kg.names import SOV


class Places(Clause):
    """A chunked French sentence, and what its places stand behind."""

    def town_beside(self, at: int) -> tuple[int, ...]:
        """Return the town between commas behind a name, or right behind a machine's: "X, à Coire,".

        So does "X, de Coire,". Behind a verb it is where something is done: "Orange a ouvert, à
        Coire, …".
        """
        end = self.extent(at)
        comma, own = self.mark(end, ","), self.noun(at)
        whose = self.noun(at - 1) if own and own.preposition == self.lexicon.grammar.of else None
        kind = self.lexicon.head_class(self.head(whose)) if whose else None
        if kind is not None and SOV.InfrastructureAsset in with_broader(kind):
            return ()  # "sur le cloud d'Oracle, à Francfort"
        node = self.noun(end + comma)
        if node is None or own is None or self.names_place(own):
            return ()  # "venus de Cuba, du Venezuela et d'Angola"
        home = comma and node.preposition == self.lexicon.grammar.of and self.names_place(node)
        if not (home or self.place(node)):
            return ()
        if not home and node.preposition != self.lexicon.grammar.at and not self._settled(own):
            return ()
        if put_ahead(self.tokens, node.head):
            return ()
        found = self.conjuncts(end + comma)
        last = self.extent(found[-1])
        closed = self.closed_by(last, ",", ".", ";", ")")
        entity = self.tokens[self.nouns[at].last - 1].entity
        machine = entity is not None and SOV.InfrastructureAsset in entity.types
        return found if (comma and closed) or (machine and not comma) else ()

    def _giver(self, holders: Sequence[int]) -> int:
        """Return what a relative behind a comma adds to: the whole, or who gives what is given.

        "le feu vert de Berne, qui a financé le site": it is no consent that pays
        """
        whole, giver = self.noun(holders[-1]), self.noun(holders[0])
        if whole is not None and holders[-1] == 0 and whole.first == whole.core:
            role = self.lexicon.says_who(self.head(whole))
            if role and not whole.preposition:
                return holders[0]  # "Directrice de X, qui exploite Y, Ada Z dit": it is X that does
        words = self.lexicon.words["giving"]["nouns"]
        given = whole is not None and self.lexicon.singular(self.head(whole)) in words
        if not given or giver is None or holders[0] == holders[-1]:
            return holders[-1]
        entity = self.tokens[giver.head].entity
        kind = self.lexicon.head_class(self.head(giver))
        acts = entity is not None and SOV.Actor in entity.types
        acts = acts or (kind is not None and SOV.Actor in with_broader(kind))
        return holders[0] if acts and giver.preposition == self.lexicon.grammar.of else holders[-1]

    def _settled(self, node: NounPhrase) -> bool:
        """Tell whether a name is of a body that is in one town or state: a university."""
        entity = self.tokens[node.head].entity
        return entity is not None and not SETTLED.isdisjoint(entity.types)

    def town(self, at: int) -> tuple[int, ...]:
        """Return the town that a noun or a name has for its own, or its description has.

        "le centre de calcul de Kribi", "l'institut Lumo (IL) de Lens", "X, une PME de Lens"
        """
        node, end = self.noun(at), at + 1
        if node is None:
            return ()
        named = self.tokens[node.head].tag is Tag.NAME
        if named and self.names_place(node):
            return ()  # "venus de Cuba, du Venezuela et d'Angola"
        if named:
            end = self.past_brackets(end)
        had = named and not self._settled(node) and self.verb(at - 1)  # "a reçu Orange de Paris"
        if not had and (found := self._town_from(end, {self.lexicon.grammar.of})):
            return found
        end = max(end, self.extent(at))
        put_in = node.preposition and self.mark(at - 1, ",")  # "gère, avec X, un centre à Lens"
        return self._described_town(end) if named and not put_in and self.mark(end, ",") else ()

    def _town_from(self, at: int, prepositions: AbstractSet[str]) -> tuple[int, ...]:
        """Return the first town among the complements from a position on, and its like."""
        while (node := self.noun(at)) and node.preposition:
            if self.names_place(node):
                return self.conjuncts(at) if node.preposition in prepositions else ()
            if node.preposition != self.lexicon.grammar.of or node.core > node.first + 1:
                return ()
            at += 1
        return ()

    def _described_town(self, comma: int) -> tuple[int, ...]:
        """Return the town in what explains a name: "X, une jeune pousse de Lens, a levé"."""
        said, grammar = self.noun(comma + 1), self.lexicon.grammar
        if said is None or said.preposition:
            return ()
        new, head = self.determiners(said) & grammar.indefinite, self.head(said)
        known = self.lexicon.head_class(head) or self.lexicon.cues["apposed"].get(head)
        if not new and (said.core > said.first or known is None):
            return ()
        return self._town_from(comma + 2, {grammar.of, grammar.at, grammar.within, "dans"})

    def _past_places(self, at: int) -> int:
        return super()._past_places(self.outermost(past_places(self, at)))
