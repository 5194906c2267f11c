"""French participles that share one auxiliary: "a signé le bail, recruté et ouvert un site"."""

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.french.sharing import Sharing
from kg.extract.lexicon import Tag
from kg.extract.nodes import VerbGroup

_AGREES = ("e", "es", "és", "us")
"""How a participle ends that agrees with a noun, which one before its object does not."""


class Compounds(Sharing):
    """A chunked French sentence, and whose auxiliary its participles share."""

    @asked_once
    def auxiliary(self, at: int) -> int | None:
        """Return the verb whose auxiliary a coordinated participle shares: "a signé et ouvert"."""
        verb, earlier = self.verb(at), self.verb(at - 1)
        if verb is None or verb.mood is not Mood.PAST_PARTICIPLE:
            return None
        if (row := self.passive_row(at)) is not None:
            return row
        neither = earlier is not None and self._neither(earlier)  # "n'a ni signé ni ouvert"
        if not (neither or self.joins(at - 1) or self._row_ahead(at) or self._listed_deed(at)):
            return None
        before = at - 1 if neither else self._compound_before(at - 1)
        return None if before is None or self._inner(before, at) else before

    def _compound_before(self, at: int) -> int | None:
        """Return the nearest finite verb, past those of relatives, if it has an auxiliary."""
        for position in self._finites_before(at):
            if (verb := self.verb(position)) and self._compound(verb):
                return position
            if self.relative(position) is None:
                return None
        return None

    def _compound(self, verb: VerbGroup) -> bool:
        """Tell whether a verb is a participle behind an auxiliary: "a signé"."""
        return self.tokens[verb.head].mood(Mood.PAST_PARTICIPLE) is not None and any(
            form.lemma in self.lexicon.grammar.auxiliaries
            for token in self.tokens[verb.first : verb.head]
            for form in token.readings
        )

    def _row_ahead(self, at: int) -> bool:
        """Tell whether a participle stands amid a row: "a construit, financé et exploité"."""
        following = self.verb(at + 2) if self.coordinator(at + 1) else None
        listed = self.mark(at - 1, ",") and self.verb(at - 2) is not None
        return listed and following is not None and following.mood is Mood.PAST_PARTICIPLE

    def _listed_deed(self, at: int) -> bool:
        """Tell whether a participle behind a comma says a deed: "a signé X, recruté Y et ouvert Z".

        It has an object, which one that describes a noun has not; or the next that "et" joins has.
        """
        if not self.mark(at - 1, ","):
            return False
        position: int | None = at
        while position is not None:
            if self._has_own_object(position):
                return True
            position = self._next_deed(position)
        return False

    def _next_deed(self, at: int) -> int | None:
        """Return the participle that "et" or a comma joins to one past its complements, or None."""
        position = at + 1
        while self.noun(position) is not None or self.adverb(position):
            position += 1
        following = position + 1
        verb = self.verb(following)
        joined = self.mark(position, ",") or self.joins(position)
        past = verb is not None and verb.mood is Mood.PAST_PARTICIPLE
        return following if joined and past else None

    def _has_own_object(self, at: int) -> bool:
        """Tell whether a participle that agrees with nothing has an object behind it."""
        verb, behind = self.verb(at), self.noun(at + 1)
        if verb is None or behind is None or verb.preposition or self.dated(behind):
            return False
        names = verb.lemma in self.lexicon.words["naming"]["verbs"]
        agrees = self.tokens[verb.head].text.endswith(_AGREES)
        if names or agrees or verb.lemma in self.lexicon.intransitive:
            return False
        if behind.preposition:
            return self.partitive(at + 1, verb)
        if self.head(behind) in self.lexicon.nouns["durations"]["words"]:
            return False  # "hébergé trois ans chez Y"
        named = self.tokens[behind.head].tag is not Tag.WORD
        return named or behind.core > behind.first  # not "élu maire"

    def _inner(self, finite: int, at: int) -> bool:
        """Tell whether a participle goes on with one of an aside: "…, un groupe né à X et tenu"."""
        if self.mark(at - 2, ","):
            return False  # "…, groupe fondé en 2010, et financé": the aside is over
        comma = next((i for i in range(finite, at) if self.mark(i, ",")), at)
        aside = (i for i, verb in self.verbs.items() if comma < i < at and verb.participle)
        return any(self.auxiliary(i) != finite for i in aside)
