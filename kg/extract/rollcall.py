"""Where an article names whom: its sentences by paragraph, and its actors by name and place."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from kg.extract.press import key
from kg.extract.syntax import Clause, Clauses
from kg.extract.tokens import Token
from kg.model import Entity, Iri, Sentence, Span
from kg.names import SOV


class Rollcall:
    """The actors that an article names, looked up without a walk through all of it.

    clauses  the sentences as they were read
    """

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses

    @cached_property
    def tokens(self) -> Sequence[tuple[Token, Entity]]:
        """The names of actors, in the order of the sentences."""
        named = ((one, one.entity) for _, clause in self.clauses for one in clause.tokens)
        return [(one, entity) for one, entity in named if entity and SOV.Actor in entity.types]

    def of(self, paragraph: int | None) -> Clauses:
        """Return the sentences of a paragraph."""
        return self._paragraphs.get(paragraph, ())

    def within(self, span: Span) -> tuple[Token, Entity] | None:
        """Return the first actor whose name stands in a stretch of the text, or over its edge."""
        rows, starts = self._placed
        at = bisect_left(starts, span.end)
        while at and rows[at - 1][0].span.end > span.start:
            at -= 1
        inside = at < len(rows) and rows[at][0].span.start < span.end
        return rows[at] if inside else None

    def named(self, name: str) -> Entity | None:
        """Return the actor whom the text names so first."""
        return next(iter(self._names.get(key(name), {}).values()), None)

    def alike(self, name: str) -> Sequence[Entity]:
        """Return the actors whom the text names so in full; where none is, by the last words."""
        found = self._names.get(key(name)) or self._ends.get(key(name), {})
        return list(found.values())

    @cached_property
    def _paragraphs(self) -> dict[int | None, list[tuple[Sentence, Clause]]]:
        found: dict[int | None, list[tuple[Sentence, Clause]]] = defaultdict(list)
        for sentence, clause in self.clauses:
            found[sentence.paragraph].append((sentence, clause))
        return dict(found)

    @cached_property
    def _placed(self) -> tuple[Sequence[tuple[Token, Entity]], Sequence[int]]:
        rows = sorted(self.tokens, key=lambda one: one[0].span.start)
        return rows, [token.span.start for token, _ in rows]

    @cached_property
    def _names(self) -> dict[str, dict[Iri, Entity]]:
        found: dict[str, dict[Iri, Entity]] = defaultdict(dict)
        for _, entity in self.tokens:
            found[key(entity.label.lexical)].setdefault(entity.iri, entity)
        return dict(found)

    @cached_property
    def _ends(self) -> dict[str, dict[Iri, Entity]]:
        found: dict[str, dict[Iri, Entity]] = defaultdict(dict)
        for name, actors in self._names.items():
            for end in _ends(name):
                found[end] |= actors
        return dict(found)


def _ends(name: str) -> Iterator[str]:
    """Yield what a name ends with behind each of its blanks."""
    for at, letter in enumerate(name):
        if letter == " ":
            yield name[at + 1 :]
