"""Who does an English infinitive, what the verb or noun above makes of it, and "whose"."""

from kg.extract.conjugation import Mood
from kg.extract.english.nominals import EnglishNominals
from kg.extract.lexicon import Tag
from kg.extract.negation import negation
from kg.extract.nominals import Phrase
from kg.extract.phrases import Mark, VerbGroup
from kg.model import Modality, frozen

_TO = "to"
_PLAIN = "none"
_WHOSE = "whose"


@frozen()
class _Control:
    """Who does an infinitive: positions of noun phrases; and what stands above makes of it.

    verb  the position of the verb whose negation is the infinitive's too, or None
    """

    subject: tuple[int, ...]
    effect: str
    verb: int | None = None


class Infinitives(EnglishNominals):
    """A chunked English sentence, and who does its infinitives."""

    def _control(self, at: int) -> _Control | None:
        """Return who does an infinitive, by the verb or the noun that it depends on."""
        verb, noun = self.verb(at), self.noun(at - 1) if at else None
        if verb is None or noun is None or verb.mood is not Mood.INFINITIVE:
            return None
        if verb.preposition != _TO:
            return None
        above = self._verb_above(at)
        if above is None:
            return None
        return self._of_noun(at, above) or self._of_verb(at, above)

    def _verb_above(self, at: int) -> int | None:
        """Return the verb among whose complements an infinitive stands, nothing in between."""
        for position in range(at - 1, -1, -1):
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                return position if node.finite or node.mood is Mood.INFINITIVE else None
            if isinstance(node, Mark) and node.tag is not Tag.ADVERB:
                return None
        return None

    def _of_noun(self, at: int, above: int) -> _Control | None:
        """Read "has no plan to build", "announced its intention to build"."""
        verb, noun = self.nodes[above], self.noun(self._through(at - 1))
        assert isinstance(verb, VerbGroup)  # noqa: S101  # the caller has looked
        if noun is None:
            return None
        status = self.lexicon.status
        head = self.lexicon.singular(self.tokens[noun.head].text)
        effect = next((e for e, nouns in status["nouns"].items() if head in nouns), None)
        if effect is None or verb.passive:
            return None
        owner = self.possessor(self._through(at - 1)) or self.subject(above)
        if verb.lemma in status["control"]["dropped"]:
            return _Control(owner, "negative", above)
        if verb.lemma == "have":
            return _Control(owner, effect, above)
        undone = bool(negation(self, above))
        return _Control(owner, str(Modality.HYPOTHETICAL) if undone else effect)

    def _through(self, at: int) -> int:
        """Return the noun phrase that one with a preposition describes, or its own position."""
        node = self.noun(at)
        while node and node.preposition and at and self.noun(at - 1):
            at -= 1
            node = self.noun(at)
        return at

    def _of_verb(self, at: int, above: int) -> _Control | None:
        """Read "asked Acme to build", "requires providers to store", "raised money to build"."""
        verb, table = self.nodes[above], self.lexicon.status["control"]
        assert isinstance(verb, VerbGroup)  # noqa: S101  # the caller has looked
        effect = table["effects"].get(verb.lemma)
        if effect == "" or self.nodes[at].lemma in self.lexicon.grammar.copulas:  # type: ignore[union-attr]
            return _Control((), _PLAIN)
        if effect and not verb.passive:
            for preposition, complement in self.complements(above):
                told = not preposition or preposition in table["through"]
                if complement < at and told and self.noun(complement):
                    return _Control(self.conjuncts(complement), str(effect), above)
            return None
        if verb.mood is Mood.INFINITIVE or verb.lemma in self.lexicon.grammar.copulas:
            return None
        undone = bool(negation(self, above))
        aim = str(Modality.HYPOTHETICAL if undone else Modality.INTENDED)
        return None if verb.passive else _Control(self.subject(above), aim)

    def controller(self, at: int) -> int | None:
        """Return the position of the verb whose negation an infinitive shares, or None."""
        control = self._control(at)
        return control.verb if control else None

    def controlled(self, at: int) -> str | None:
        """Return what the verb or the noun above an infinitive makes of it, if one does."""
        control = self._control(at)
        return None if control is None or control.effect == _PLAIN else control.effect

    def passive_governor(self, at: int) -> bool:
        """Tell whether a verb stands behind the passive of one of speech: "is said to have"."""
        verb = self.verb(at)
        if verb is None or not verb.governors:
            return False
        above = verb.governors[0][0]
        if not self.tokens[above].mood(Mood.PAST_PARTICIPLE):
            return False
        before = next((i for i in range(above - 1, -1, -1) if i not in verb.adverbs), None)
        forms = self.tokens[before].readings if before is not None else ()
        return any(form.lemma == self.lexicon.grammar.be for form in forms)

    def kept_from(self, at: int) -> bool:
        """Tell whether a form in -ing says what somebody is kept from or accused of doing."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.PRESENT_PARTICIPLE or not verb.preposition:
            return False
        above = next((i for i in range(at - 1, -1, -1) if i in self.verbs), None)
        listed = self.lexicon.status["control"]["gerunds"]
        return above is not None and self.verbs[above].lemma in listed

    # --- "whose"

    def possessed(self, at: int) -> int | None:
        """Return the noun behind "whose" in a verb's clause: "whose cost X puts at"."""
        opener = self.relative(at)
        if opener is None or not self.mark(opener, _WHOSE) or self.noun(opener + 1) is None:
            return None
        return opener + 1

    def owner(self, at: int) -> tuple[Phrase, ...]:
        """Return whose the noun behind "whose" is in a verb's clause."""
        noun = self.possessed(at)
        governor = None if noun is None else self._noun_before(noun - 1)
        return () if governor is None else (self.phrase(governor),)

    def stranded(self, at: int, preposition: str) -> tuple[Phrase, ...]:
        """Return what "which" stands for behind a preposition: "the cable on which it depends"."""
        opener = self.relative(at)
        before = self.marks.get(opener - 1) if opener else None
        if opener is None or before is None or before.tag is not Tag.PREPOSITION:
            return ()
        governor = self._noun_before(opener - 1) if before.text == preposition else None
        return () if governor is None else (self.phrase(governor),)
