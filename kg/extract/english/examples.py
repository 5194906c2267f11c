"""Names that stand for others like them in an English sentence: "firms including X and Y"."""

from kg.extract.asked import asked_once
from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.english.descriptions import Descriptions
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.names import SOV

SUCH_AS = "such as"
_COMMA = ","


class Examples(Descriptions):
    """A chunked English sentence, and which of its names stand for others."""

    @asked_once
    def exemplified(self, at: int) -> tuple[int, ...]:
        """Return the names that stand for others like them: "firms including X and Y"."""
        node = self.noun(at)
        if at >= len(self.nodes) or node is None or self.tokens[node.head].tag is not Tag.WORD:
            return ()
        position = self.extent(at)
        position += self.mark(position, _COMMA)
        first = self._example(position)
        if first is None or self.who_is_to(position) is not None or not self.explains(node, first):
            return ()
        return super().conjuncts(position)

    def _example(self, at: int) -> NounPhrase | None:
        """Return the name behind "including"."""
        node = self.noun(at)
        if node is None or node.preposition != SUCH_AS:
            return None
        entity = self.tokens[node.head].entity
        return None if entity is None or is_quantity(entity) else node

    def doers(self, at: int) -> tuple[int, ...]:
        """Return who of those that are to do a thing is named behind it, or who they are."""
        far = next((one for one in self.nouns if one > at and self.who_is_to(one) == at), None)
        return self.conjuncts(at) if far is None else super().conjuncts(far)

    def who_is_to(self, at: int) -> int | None:
        """Return which bodies the names behind what they are to make or run are of.

        So "asked six firms to build models, including X and Y": they are firms, and no models;
        but "to stop using software, including X", "to buy laptops, including X".
        """
        done = at - 1 - self.mark(at - 1, _COMMA)
        name, thing = self._example(at), self.noun(done)
        entity = self.tokens[name.head].entity if name is not None else None
        if thing is None or entity is None or SOV.Actor not in entity.types:
            return None
        above, who = self.verb(done - 1), self.noun(done - 2)
        if above is None or above.mood is not Mood.INFINITIVE or who is None:
            return None
        if above.governors or above.lemma not in self.lexicon.sets["exemplified.verbs"]:
            return None
        what, whose = (self.lexicon.head_class(self.head(one)) for one in (thing, who))
        bodies = whose is not None and SOV.Actor in with_broader(whose)
        same = what is not None and SOV.Actor in with_broader(what)
        return done - 2 if bodies and not same else None
