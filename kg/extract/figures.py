"""What figures, dates and the adjectives of states stand for."""

from kg.extract.describing import Describing
from kg.extract.gazetteer import Gazetteer
from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.origins import state_of
from kg.extract.syntax import Clause, Phrase
from kg.names import SCHEMA, SOV, dated


class Figures(Describing):
    """What links the figures, the dates and the states that a phrase says."""

    gazetteer: Gazetteer
    currencies: frozenset[str]

    def _figure(self, clause: Clause, node: NounPhrase, phrase: Phrase) -> Referent | None:
        """Return the figure that a phrase is where it describes a head: "a $5 million deal"."""
        entity = clause.tokens[phrase.first].entity
        if entity is None or not (phrase.last == phrase.first + 1 != node.head + 1):
            return None
        known = self.memory.remember(entity, clause.tokens[phrase.first].span)
        return Referent(known.iri, known, phrase, named=True)

    def _counts(self, clause: Clause, phrase: Phrase) -> bool:
        """Tell whether a figure is of things that it counts: "41 millions de pages"."""
        last = clause.tokens[phrase.last - 1]
        magnitudes = self.lexicon.quantities.magnitudes
        return last.tag is Tag.WORD and last.text not in magnitudes

    def _dated(self, clause: Clause, phrase: Phrase) -> Referent | None:
        iso = clause.tokens[phrase.first].date
        return Referent(dated(iso), None, phrase) if iso else None

    def _origin(self, clause: Clause, phrase: Phrase) -> Referent | None:
        """Return the state whose adjective a phrase is."""
        state = state_of(clause, phrase)
        if state is None or state not in self.gazetteer.entries:
            return None
        entity = self.gazetteer.entity(state, self.article.language)
        return Referent(state, self.memory.remember(entity, None), phrase, named=True)

    def _of_one(self, clause: Clause, phrase: Phrase) -> bool:
        """Tell whether a share is of one thing that may be had: "51 % de Lumo", "du capital"."""
        whole = clause.noun(phrase.node + 1)
        if whole is None or whole.preposition != self.lexicon.grammar.of:
            return False
        named = clause.tokens[whole.head].tag is Tag.NAME
        determined = whole.core > whole.first + 1 or "plural" not in clause.agreement(whole)
        shares = self.lexicon.nouns.get("shares", {}).get("words", ())
        if self.lexicon.singular(clause.tokens[whole.head].text) in shares:
            return True  # "80 % des parts"
        if SOV.Company in self.lexicon.anaphors.get(clause.head(whole), ()):
            return True  # "de l'entreprise", "de la société"
        abstract = tuple(self.lexicon.nouns.get("abstract", {}).get("endings", ()))
        return named or (determined and not clause.head(whole).endswith(abstract or ("\0",)))

    def _countable(self, clause: Clause, node: NounPhrase, phrase: Phrase, wanted: str) -> bool:
        """Tell whether a phrase with a number counts what is wanted: "de 14 à 32 MW" does not."""
        words = {token.text for token in clause.tokens[phrase.first : phrase.last]}
        if wanted == "amount" and not words & set(self.lexicon.quantities.magnitudes):
            return False
        money = {self.lexicon.singular(word) for word in words} & self.currencies
        languages = self.lexicon.head_class(clause.head(node)) == SCHEMA.Language
        share = clause.tokens[phrase.first].text.endswith("%")
        single = phrase.last == phrase.first + 1
        whole = wanted == "held" and single  # "détient 22 %"
        part = share and wanted in {"goods", "held"} and (whole or self._of_one(clause, phrase))
        alone = (single or share) and not part
        counted = wanted == "amount" and not money and self._counts(clause, phrase)
        return not (alone or counted or (money and wanted != "amount") or languages)
