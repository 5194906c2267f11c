"""What French clefts put first or last, "c'est à Fès que X", and what decides for participles."""

from functools import cached_property

from kg.extract.conjugation import Mood
from kg.extract.french.relatives import Relatives
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import Mark
from kg.extract.syntax import Phrase

_THIS = "ce"
_LATER = frozenset({"bientôt", "prochainement", "à terme", "à l'avenir", "dorénavant", "désormais"})
"""What is said of what is to come, among the adverbs of time."""


class Clefts(Relatives):
    """A chunked French sentence, and what its clefts name."""

    def cleft(self, at: int, slot: str) -> tuple[Phrase, ...]:
        """Return what fills a slot of a verb in "ce que X demande, c'est Y", where it is one."""
        if not self._says_it:
            return ()
        named = self._clefted(at, slot)
        named = self._stressed_place(at, slot) if named is None else named
        return () if named is None else tuple(map(self.phrase, self.conjuncts(named)))

    @cached_property
    def _says_it(self) -> bool:
        """Whether the sentence has the pronoun that every cleft has."""
        return not self.texts.isdisjoint(self.lexicon.grammar.it)

    def _stressed_place(self, at: int, slot: str) -> int | None:
        """Return the position of the complement that "c'est … que" stresses: "c'est à Fès que"."""
        opener = self._before_nouns(at)
        if not self.mark(opener, *self.lexicon.grammar.that) or not self.noun(opener - 1):
            return None
        if any(one == slot for one, _ in self.complements(at)):
            return None  # "c'est à Fès que X a accès à Y"
        first = self.outermost(opener - 1)
        node, copula, this = self.noun(first), self.verb(first - 1), self.noun(first - 2)
        is_it = copula is not None and copula.lemma == self.lexicon.grammar.be and this is not None
        stressed = is_it and this and self.tokens[this.head].text in self.lexicon.grammar.it
        return first if stressed and node and node.preposition == slot else None

    def _clefted(self, at: int, slot: str) -> int | None:
        """Return the position of Y in "ce que X demande, c'est Y", where a verb leaves it open."""
        opener, copula = self._before_nouns(at), self.cleft_copula(at)
        node = self.nodes[opener] if copula is not None else None
        opens = isinstance(node, Mark) and slot in self._slots(node.text)
        return copula + 1 if copula is not None and opens else None

    def cleft_copula(self, at: int) -> int | None:
        """Return the verb of "c'est Y" behind "ce que X demande", or of "ce n'est pas Y"."""
        opener = self._before_nouns(at) if self._says_it else -1
        node = self.nodes[opener] if opener >= 0 else None
        if not isinstance(node, Mark) or node.tag not in OPENERS:
            return None
        behind_this = node.first > 0 and self.tokens[node.first - 1].text == _THIS
        if node.tag is not Tag.SUBORDINATOR and not behind_this:
            return None
        for position in range(at + 1, len(self.nodes)):
            verb = self.verb(position)
            if verb is None or not verb.finite:
                continue
            said = self.tokens[verb.first - 1].text in self.lexicon.grammar.it
            is_it = verb.lemma == self.lexicon.grammar.be and said
            return position if is_it and self.noun(position + 1) is not None else None
        return None

    def _before_nouns(self, at: int) -> int:
        """Return the position before the noun phrases that stand right before one."""
        position = at - 1
        while self.noun(position):
            position -= 1
        return position

    def inherits(self, at: int) -> bool:
        """Tell whether a participle is put as its verb is: not "X aura Y, aujourd'hui géré par Z".

        What is so now is no part of what is to come, nor what describes a thing that is known:
        "veut prolonger le marché conclu avec X". Of a wish it is all: "aimerait voir X vendu".
        """
        verb, over = self.verb(at), self.verb(at - 2)
        seen = over is not None and over.lemma in self.lexicon.status["content"]["seeing"]
        held = self.noun(at - 1) if verb and verb.mood is Mood.PAST_PARTICIPLE else None
        if (
            held
            and not (seen or held.preposition)
            and self.determiners(held) & self.lexicon.grammar.definite
        ):
            return False
        beside = (self.marks.get(one) for one in (at - 1, at + 1))
        words = [mark.text for mark in beside if mark is not None and mark.tag is Tag.ADVERB]
        words += [self.tokens[one].text for one in verb.adverbs] if verb else []
        now = self.lexicon.sets["adverbs.temporal"]
        return not any(word in now and word not in _LATER for word in words)
