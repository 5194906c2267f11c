"""What the figures of an English sentence measure, and what places are in."""

from collections.abc import Sequence

from kg.extract.english.examples import SUCH_AS
from kg.extract.english.infinitives import Infinitives
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Complement

_COMMA = ","
_WITHIN = frozenset({"in", "at"})
_AROUND = frozenset({"in", "at", "near", "outside"})
_WORTH = "worth"
_PAIR = 2
_PRICES = frozenset({"budget", "cost", "price", "value", "price tag", "bill", "total cost"})
"""Nouns that say what their owner costs."""


class Measures(Infinitives):
    """A chunked English sentence, and what is asked of its figures."""

    def last_complement(self, at: int, preposition: str) -> tuple[int, ...]:
        """Return a noun's last complement, or who does what describes it: "servers run by X"."""
        found = super().last_complement(at, preposition)
        end = self.extent(at)
        verb, doer = self.verb(end), self.noun(end + 1)
        agent = self.lexicon.grammar.agent
        if found or preposition != agent or verb is None or doer is None or verb.finite:
            return found
        return self.conjuncts(end + 1) if doer.preposition == agent and not verb.preposition else ()

    def part_said(self, before: int) -> bool:
        """Tell whether what some of a noun are is said in an aside: "all of them German"."""
        of = self.noun(before + 3)
        pronoun = of is not None and self.tokens[of.head].tag is Tag.PRONOUN
        return pronoun and of is not None and of.preposition == self.lexicon.grammar.of

    def past_measure(self, at: int) -> int | None:
        """Return what a figure behind a comma only measures: "the cable, 40 km long and …, is"."""
        node, before = self.noun(at), at - 2
        if node is not None and self.part_said(at - 4):  # ", all of them German,"
            return at - 4 if self.mark(at - 3, _COMMA) and self._free(at - 4) else None
        if node is None or not (self.mark(at - 1, _COMMA) and self._free(before)):
            return None
        first = self.tokens[node.core]
        figure = first.tag is Tag.NUMBER or is_quantity(first.entity)
        measure = figure and self.lexicon.head_class(self.head(node)) is None
        end = self.extent(at)
        listed = self.coordinator(end) and self.noun(end + 1) is not None
        return before if measure and not listed else None

    def past_part(self, at: int) -> tuple[int, ...]:
        """Return what stands left of an aside on a part of it: "the files, half of them new, are".

        What is named among others is told of too: "ten registers, the cadastre among them, were".
        """
        behind, before = self.noun(at + 1), at - 2
        pronoun = behind is not None and self.tokens[behind.head].tag is Tag.PRONOUN
        them = pronoun and behind is not None and behind.preposition == self.lexicon.grammar.of
        which = self.mark(at + 1, self.lexicon.grammar.of) and self.mark(at + 2, "which", "whom")
        among = self.mark(at + 1, SUCH_AS)
        if not (self.mark(at - 1, _COMMA) and (them or which or among)):
            return ()
        while (node := self.noun(before)) is not None and node.preposition:
            before -= 1
        if node is None or not self._free(before):
            return ()
        return (before, at) if among else (before,)

    def governor(self, at: int) -> tuple[int, ...]:
        """Return what a noun phrase with a preposition measures: "a contract worth $5 million"."""
        node = self.noun(at)
        if node is None:
            return ()
        before = at - 1
        main = self.noun(at + 2) if at == 0 and self.mark(1, _COMMA) else None
        if node.preposition == _WORTH and main is not None and not main.preposition:
            return (2,)  # "Worth $5 million, the deal"
        if node.preposition and self.mark(before, _COMMA):
            before -= 1
            before = self._before_place(before)
        if node.preposition and self.noun(before):
            return (self._through_of(before),)
        verb = self.verb(before)
        return self.subject(before) if verb and not verb.passive else ()

    def _before_place(self, at: int) -> int:
        """Return what an aside says where it is, or a position: "a hall, in Cork, with …"."""
        noun = self.noun(at)
        place = noun is not None and bool(noun.preposition) and self.names_place(noun)
        return at - 2 if place and self.mark(at - 1, _COMMA) and self.noun(at - 2) else at

    def _measured_by(self, at: int, node: NounPhrase) -> tuple[int, ...]:
        rough = all(one.tag is Tag.ADVERB for one in self.tokens[node.first : node.core])
        if not node.preposition and node.core == node.head and rough:
            return self._before_figure(at)
        return self.governor(at) if node.preposition in {"of", _WORTH} else ()

    def measured(self, at: int, position: int) -> tuple[int, ...]:
        """Return what a figure measures: of "the extension is a 38 MW project" the extension."""
        found, node = super().measured(at, position), self.noun(at)
        if found != (at,) or node is None or node.preposition:
            return found
        copula = self.verb(at - 1)
        said = copula is not None and copula.lemma == self.lexicon.grammar.be
        new = self.determiners(node) & self.lexicon.grammar.indefinite
        return (self.subject(at - 1) or found) if said and new else found

    def _before_figure(self, at: int) -> tuple[int, ...]:
        """Return what a figure in parentheses or between commas measures: "the fee, now $65,"."""
        opener, end = at - 1, at + 1
        while self.adverb(opener):
            opener -= 1
        while self.adverb(end):  # "the fee, $65 a year,"
            end += 1
        if self.mark(opener, ":") and end == len(self.nodes) - 1 and not self.verbs:
            return (0,)  # "The Kisii computing project: 22 kilowatts."
        closed = self.mark(end, ")", _COMMA) and self.mark(opener, "(", _COMMA)
        if not closed or self.mark(opener, "(") != self.mark(end, ")"):
            return ()
        before = opener - 1
        while (where := self.noun(before)) and where.preposition in _AROUND:
            if not self.names_place(where):
                break
            before -= 1  # "a site in Nagpur, twelve megawatts,"
        if (verb := self.verb(before - 1)) and verb.participle and self.noun(before - 2):
            before -= 2  # "the rate charged to start-ups, currently $65,"
        if self.noun(before) is None or self._price(before):
            return ()
        return (self._through_of(before),)

    def _price(self, at: int) -> bool:
        """Tell whether a noun says somebody's cost: of "its budget, $5m," that of "it"."""
        node = self.noun(at)
        if node is None or self.head(node) not in _PRICES:
            return False
        owned = self.determiners(node) & self.lexicon.sets["determiners.possessive"]
        return bool(owned or self.possessor(at))

    def nested(self, preposition: str, behind: Sequence[Complement]) -> tuple[int, ...]:
        """Return the place that what a complement says is in: "in a vault in Zurich"."""
        first = self.noun(behind[0][1])
        if preposition not in _WITHIN or first is None or len(behind) < _PAIR:
            return ()
        verb = next((at for at in range(behind[0][1] - 1, -1, -1) if self.verb(at)), -1)
        nouns = (self.noun(at) for at in range(verb + 1, behind[0][1]))
        words = {self.head(noun) for noun in nouns if noun}
        if spender := self.verb(verb):
            words.add(spender.lemma)
        if words & self.lexicon.sets["spending.words"]:
            return ()  # what is paid into "a farm in Leeds" is no town
        found, position = behind[1]
        place = self.noun(position)
        named = place is not None and self.tokens[place.head].tag is Tag.NAME
        if found not in _AROUND or not named or self.tokens[first.head].tag is Tag.NAME:
            return ()
        return self.conjuncts(position)
