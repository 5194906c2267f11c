"""What English verbs that one subject does share: its auxiliary, and who does them."""

from kg.extract.conjugation import Mood
from kg.extract.english.counting import Counting
from kg.extract.lexicon import Tag

_COMMA = ","


class Sharing(Counting):
    """A chunked English sentence, and the verbs of it that go on from another."""

    def _clause_opens(self, at: int, separator: int, end: int) -> bool:
        """Tell whether ", and" opens a clause: "sells data, and operators at X use the servers"."""
        if not self._verb_before(at) or not self.plain_noun(separator):
            return False
        while (node := self.noun(end)) is not None and node.preposition:
            end += 1
        verb = self.verb(end)
        return end > separator + 1 and verb is not None and verb.finite

    def _coordinated_verb(self, at: int) -> int | None:
        """Return the finite verb that one behind "and" goes on from; a comma leaves a clause."""
        aim = next((i for i in range(at - 2, -1, -1) if self.verb(i)), None)
        before = self.verb(aim) if aim is not None else None
        verb, past = self.verb(at), Mood.PAST_PARTICIPLE
        if before and verb and verb.mood is past and before.mood is past and before.participle:
            return aim  # "a machine built by X and hosted at Y"
        plain = verb is not None and not verb.finite
        if before and plain and before.mood is Mood.INFINITIVE and before.preposition:
            return aim  # "a venture to build and operate"
        earlier = self._told_before(at - 1)
        said = earlier is not None and self._says_on(at, earlier)
        if earlier is None or not (said or self.mark(at - 2, _COMMA)):
            return earlier
        for position in range(earlier, -1, -1):
            if self.mark(position, *self.lexicon.grammar.that):
                outer = self._finite_before(position)
                return earlier if outer is None else outer
        return self._resumed(at, earlier)

    def auxiliary(self, at: int) -> int | None:
        """Return the verb whose auxiliary a participle shares: "has rented halls and built one"."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.PAST_PARTICIPLE:
            return None
        if self.coordinator(at - 1) or self._goes_on_but(at):
            before = self._coordinated_verb(at)
        elif (row := self.passive_row(at)) is not None:
            return row
        else:
            before = self._told_before(at - 1) if self._listed_participle(at) else None
        if before is None and self.mark(at - 1, _COMMA) and self.verb(at - 2):
            before = at - 2  # "was designed, built and run by X"
        first = self.verb(before) if before is not None else None
        if before is not None and first is not None and first.mood is Mood.PAST_PARTICIPLE:
            return self.auxiliary(before)
        if first is None or not first.finite or first.governors:
            return None
        carried = self.tokens[first.head].mood(Mood.PAST_PARTICIPLE) and first.head > first.first
        return before if carried else None

    def row(self, at: int) -> int | None:
        """Return the verb whose auxiliary a verb of a row shares: "did not build and run"."""
        verb = self.verb(at)
        if verb is None or verb.finite or (found := self.auxiliary(at)) is not None:
            return None if verb is None or verb.finite else found
        if not (self.coordinator(at - 1) or self._goes_on_but(at)):
            return None
        before = self._coordinated_verb(at)
        first = None if before is None else self.verbs[before]
        if before is None or first is None or not first.finite:
            past = verb.mood is Mood.PAST_PARTICIPLE
            return self.row(before) if before is not None and past else None
        helped = first.head > first.first and verb.mood is Mood.INFINITIVE and not verb.preposition
        return before if helped and not first.passive else None

    def _listed_participle(self, at: int) -> bool:
        """Tell whether an act in a list stands at a position: "has hired X, rented Y and built"."""
        node = self.noun(at + 1)
        if node is None or node.preposition or not self.mark(at - 1, _COMMA):
            return False
        end = self.extent(self.conjuncts(at + 1)[-1])
        end += self.mark(end, _COMMA)
        return self.coordinator(end) and self.verb(end + 1) is not None

    def _told_before(self, at: int) -> int | None:
        """Return the last finite verb that is no comment: "X runs it, they said, and owns it"."""
        earlier = self._finite_before(at)
        while earlier is not None and self.comment(earlier) is not None:
            earlier = self._finite_before(earlier)
        return earlier

    def _says_on(self, at: int, earlier: int) -> bool:
        """Tell whether a verb of speech goes on from another: "denied that X was in and said"."""
        verb, reporting = self.verbs[at], self.lexicon.reporting
        if verb.lemma not in reporting or self.verbs[earlier].lemma in reporting:
            return False
        above = self._finite_before(earlier)
        return verb.finite and above is not None and self.verbs[above].lemma in reporting

    def _goes_on_but(self, at: int) -> bool:
        """Tell whether "but" or "then" opens a verb group: "welcomed the project but cautioned".

        Not so where its subject stands before it: "X then bought Y".
        """
        verb = self.verbs[at]
        if not verb.adverbs or verb.adverbs[0] > verb.first + 1:
            return False
        words = self.lexicon.words["conjunctions"]
        first = next(i for i in range(verb.first, verb.last) if self.tokens[i].tag is Tag.VERB)
        opening = {self.tokens[i].text for i in verb.adverbs if i < first}
        if not opening.isdisjoint(words["clause"]):
            return True
        behind = self.mark(at - 1, _COMMA) or (self.noun(at - 1) and self.verb(at - 2))
        return bool(behind) and not opening.isdisjoint(words["next"])
