"""Where an Arabic noun or name says that a thing is: "مركز البيانات الحكومي بصفاقس"."""

from collections.abc import Sequence

from kg.extract.arabic.verbless import ArabicVerbless
from kg.extract.extents import SETTLED
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.names import SCHEMA, SOV

_FIRMS = frozenset({SOV.Company, SOV.NonProfit})


class ArabicPlaces(ArabicVerbless):
    """A chunked Arabic sentence, and the towns beside its nouns."""

    def town(self, at: int) -> tuple[int, ...]:
        """Return the town that a noun has for its own: "قاعة خوادم في صفاقس", "شركة من صفاقس"."""
        node, end = self.noun(at), at + 1
        if node is None or self._is_pronoun(at):
            return ()
        while (inner := self.noun(end)) is not None and inner.preposition == self.of:
            end += 1
        town, verbless = self.noun(end), self.lexicon.words["verbless"]
        if town is None or not self.names_place(town):
            return ()
        if town.preposition in verbless["origin"]:
            told = self._is_pronoun(at - 1) or self.mark(at - 1, ",") or not self._verb_before(at)
            return self.conjuncts(end) if told and self._of_firm(node) else ()
        inside = town.preposition in verbless["inside"]
        return self.conjuncts(end) if inside and self._there(at, node, town) else ()

    def _there(self, at: int, node: NounPhrase, town: NounPhrase) -> bool:
        """Tell whether a town behind a noun is its own; behind a subject's name it is the verb's.

        "باحثة في معهد النور بصفاقس"; but "وقعت جامعة النور في صفاقس اتفاقية"
        """
        types = self._types(node)
        if not types:
            return True
        told = bool(node.preposition) or not self._verb_before(at)
        entity = self.tokens[town.head].entity
        city = entity is not None and SCHEMA.City in entity.types  # "استعان المعهد بفرنسا"
        if not SETTLED.isdisjoint(types):
            return told or (city and town.preposition in self.lexicon.words["verbless"]["beside"])
        firm = self.lexicon.anaphors.get(self.head(node), ())  # "شركة «لسان» في أربيل", no branch
        introduced = self.tokens[node.head].tag is not Tag.NAME and SOV.Company in firm and city
        return introduced and told and node.preposition != self.of and self.verb(at - 1) is None

    def _of_firm(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is of a firm, by its name or its noun: "مقاولة من فاس"."""
        head = self.head(node)
        listed = {self.lexicon.cues["apposed"].get(head), *self.lexicon.anaphors.get(head, ())}
        return not _FIRMS.isdisjoint(self._types(node) | listed)

    def _whence(self, at: int, subject: Sequence[int]) -> bool:
        """Tell whether "من" but says from where it is who acts: "اشترى مستثمرون من قطر الشركة"."""
        node, who = self.noun(at), self.noun(at - 1)
        if node is None or who is None or at - 1 not in subject or self._specified(who):
            return False
        return node.preposition in self.lexicon.words["verbless"]["origin"] and (
            self._actor(who) and self.names_place(node)
        )
