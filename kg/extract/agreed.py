"""What a pronoun stands for: one thing, whatever is said of it in its sentence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from kg.extract.lexicon import Tag
from kg.extract.match import Match
from kg.extract.memory import Referent
from kg.extract.syntax import Clause
from kg.model import Statement


class Pronouns:
    """For each pronoun of a sentence, what each match took it for and stated of it."""

    def __init__(self, clause: Clause) -> None:
        """Look at one sentence, of which nothing is stated yet."""
        self._clause = clause
        self._read: dict[tuple[int, int], dict[int, set[object]]] = defaultdict(dict)
        self._stated: dict[tuple[int, int], set[tuple[object, ...]]] = defaultdict(set)

    def note(self, match: Match, statement: Statement, ends: Iterable[Referent]) -> None:
        """Note what a match states, and what it takes the pronouns among its ends for."""
        for end in ends:
            phrase = end.phrase
            if phrase is None or end.entity is None:
                continue
            words = self._clause.tokens[phrase.first : phrase.last]
            if phrase.pronoun or (words and all(one.tag is Tag.PRONOUN for one in words)):
                at = phrase.first, phrase.last
                self._read[at].setdefault(id(match), set()).add(end.entity.iri)
                self._stated[at].add(_triple(statement))

    def agreed(self, statements: Sequence[Statement]) -> list[Statement]:
        """Return the statements without those of a pronoun that matches took for other things.

        "It will hold 40,000 servers": the town and the hall do not both hold them.
        """
        doubtful = {
            triple
            for at, read in self._read.items()
            if any(not one & other for one, other in combinations(read.values(), 2))
            for triple in self._stated[at]
        }
        return [one for one in statements if _triple(one) not in doubtful]


def _triple(one: Statement) -> tuple[object, ...]:
    return one.subject, one.predicate, one.object
