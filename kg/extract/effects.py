"""What a word of the lexicon makes of what it governs: a modality, a negation, or nothing."""

from kg.extract.syntax import Clause
from kg.model import Modality, frozen

PLAIN = "none"
"""The effect of a word that leaves what it governs as it is."""
NOT = "not "
"""What stands before an effect of what is not wanted: "ne veut pas que"."""


@frozen()
class Scope:
    """What stands over a node: a modality or None, whether it negates, and its words."""

    modality: Modality | None
    negative: bool
    words: tuple[int, int]


def scope_of(effect: str, words: tuple[int, int]) -> Scope:
    """Return what an effect of the lexicon puts over a node, and the words that show it."""
    if effect.startswith(NOT):
        return Scope(Modality(effect.removeprefix(NOT)), negative=True, words=words)
    if effect == "negative":
        return Scope(None, negative=True, words=words)
    return Scope(Modality(effect), negative=False, words=words)


def listed(clause: Clause, table: str, *words: str) -> str | None:
    """Return the effect under which a table of the lexicon lists one of some words."""
    for effect, listed in clause.lexicon.status[table].items():
        if any(word in listed for word in words):
            return str(effect)
    return None
