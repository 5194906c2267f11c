"""What a pronoun stands for: one thing, whatever is said of it in its sentence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from kg.extract.classes import PLACES
from kg.extract.lexicon import Tag
from kg.extract.match import Match
from kg.extract.memory import Referent
from kg.extract.syntax import Clause
from kg.model import Statement
from kg.names import SOV

_WHERE = frozenset({SOV.hostedIn, SOV.locatedIn})
"""The relations whose object says where: "y loge"."""


class Pronouns:
    """For each pronoun of a sentence, what each match took it for and stated of it."""

    def __init__(self, clause: Clause) -> None:
        """Look at one sentence, of which nothing is stated yet."""
        self._clause = clause
        self._read: dict[tuple[int, int], dict[int, set[object]]] = defaultdict(dict)
        self._stated: dict[tuple[int, int], set[tuple[object, ...]]] = defaultdict(set)
        self._towns: dict[tuple[int, int], set[object]] = defaultdict(set)

    def note(self, match: Match, statement: Statement, ends: Iterable[Referent]) -> None:
        """Note what a match states, and what it takes the pronouns among its ends for."""
        for end in ends:
            phrase = end.phrase
            if phrase is None or end.entity is None:
                continue
            words = self._clause.tokens[phrase.first : phrase.last]
            if phrase.pronoun or (words and all(one.tag is Tag.PRONOUN for one in words)):
                at = phrase.first, phrase.last
                where = statement.predicate in _WHERE and statement.object == end.entity.iri
                if where and not PLACES.isdisjoint(end.entity.types):
                    self._towns[at].add(end.entity.iri)
                self._read[at].setdefault(id(match), set()).add(end.entity.iri)
                self._stated[at].add(_triple(statement))

    def agreed(self, statements: Sequence[Statement]) -> list[Statement]:
        """Return the statements without those of a pronoun that matches took for other things.

        "It will hold 40,000 servers": the town and the hall do not both hold them. Of "il y loge
        ses copies" it is the hall that does.
        """
        doubtful = {triple for at in self._read for triple in self._doubtful(at)}
        return [one for one in statements if _triple(one) not in doubtful]

    def _doubtful(self, at: tuple[int, int]) -> set[tuple[object, ...]]:
        """Return what is stated of a pronoun that matches took for other things."""
        read, towns = self._read[at].values(), self._towns[at]
        if all(one & other for one, other in combinations(read, 2)):
            return set()
        halls = set().union(*read) - towns
        if towns and len(halls) == 1:
            return {one for one in self._stated[at] if one[2] in towns}
        return self._stated[at]


def _triple(one: Statement) -> tuple[object, ...]:
    return one.subject, one.predicate, one.object
