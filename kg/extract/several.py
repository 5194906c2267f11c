"""Those who are named together of whom one thing is said: "A et B, cofondateurs de X"."""

from kg.extract.extents import Extents
from kg.extract.lexicon import Tag
from kg.names import SCHEMA

_NEAR = 8
"""Positions before the last of those who are named in which the first of them is looked for."""


def several(clause: Extents, last: int) -> tuple[int, ...]:
    """Return those who are named together with one at an end of theirs, or that one alone."""
    before = (at for at in range(max(0, last - _NEAR), last + 1) if clause.noun(at))
    groups = map(clause.conjuncts, before)
    members = next((one for one in groups if last in {one[0], one[-1]}), (last,))
    ends = [clause.tokens[node.last - 1] for node in map(clause.noun, members) if node]
    return members if all(one.tag is Tag.NAME for one in ends) else (last,)


def somebody(clause: Extents, at: int) -> bool:
    """Tell whether a node is somebody's name."""
    node = clause.noun(at)
    entity = clause.tokens[node.head].entity if node else None
    return entity is not None and SCHEMA.Person in entity.types
