"""What a word of the lexicon makes of what it governs: a modality, a negation, or nothing."""

from functools import lru_cache

from kg.extract.lexicon import Lexicon
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


def in_doubt(words: tuple[int, int]) -> Scope:
    """Return what leaves open whether a node is so, and the words that show it."""
    return Scope(Modality.HYPOTHETICAL, negative=False, words=words)


def of_noun(clause: Clause, *nouns: str) -> str | None:
    """Return what one of some nouns makes of the clause that it announces: "le risque que"."""
    return listed(clause, "thoughts", *nouns) or listed(clause, "nouns", *nouns)


def listed(clause: Clause, table: str, *words: str) -> str | None:
    """Return the effect under which a table of the lexicon lists one of some words."""
    known = _by_word(clause.lexicon, table)
    found = [known[word] for word in words if word in known]
    return min(found)[1] if found else None


@lru_cache(maxsize=64)
def _by_word(lexicon: Lexicon, table: str) -> dict[str, tuple[int, str]]:
    """Return the first effect under which a table lists each of its words, and its place there."""
    found: dict[str, tuple[int, str]] = {}
    for place, (effect, words) in enumerate(lexicon.status[table].items()):
        for word in words:
            found.setdefault(word, (place, str(effect)))
    return found
