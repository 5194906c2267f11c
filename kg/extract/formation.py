"""What the parts of a noun that no list has tell of its class: "micro-lender", "ville-hôte"."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kg.model import Iri
from kg.names import SCHEMA, SOV

_HYPHEN = "-"
_PEOPLE = frozenset({SCHEMA.Person, SOV.ActorGroup})
"""The classes of nouns that have a feminine."""
_SHORTEST = 5
"""Letters of the shortest noun that is seen behind a prefix written in one with it."""


@dataclass(frozen=True, slots=True, eq=False)
class Formation:
    """How a language makes nouns of others, as the table `formation` of nouns.toml.

    known       the class of a noun that the lists have, singular or plural
    head        the part of a hyphened noun that says what it is: "first" ("ville-hôte"), "last",
                or neither where it is empty
    prefixes    what stands before a noun that says what the whole is, in one word or hyphened
    suffixes    what stands behind one, hyphened: "secretary-general"
    unlike      what a hyphen joins to a noun to make another kind of thing of it: "e-government"
    exceptions  words that are made otherwise than they look: "checklist"
    plurals     how irregular plurals end, with or without an -s, and the singular of that:
                "men", "man"
    endings     how the nouns of a class end: "woman"; of plurals and endings the longest is first
    feminine    how the nouns of women end, and those of the men: "trice", "teur"
    """

    known: Callable[[str], Iri | None]
    head: str
    prefixes: tuple[str, ...]
    suffixes: frozenset[str]
    unlike: frozenset[str]
    exceptions: frozenset[str]
    plurals: tuple[tuple[str, str], ...]
    endings: tuple[tuple[str, Iri], ...]
    feminine: tuple[tuple[str, str], ...] = ()


def parse_formation(
    table: Mapping[str, Any], known: Callable[[str], Iri | None], class_of: Callable[[str], Iri]
) -> Formation:
    """Return the formation that a table says; an empty one tells no class."""
    endings = table.get("endings", {})
    kinds = {ending: class_of(name) for name, listed in endings.items() for ending in listed}
    plurals = table.get("plurals", {})
    return Formation(
        known=known,
        head=table.get("head", ""),
        prefixes=_longest(table.get("prefixes", ())),
        suffixes=frozenset(table.get("suffixes", ())),
        unlike=frozenset(table.get("unlike", ())),
        exceptions=frozenset(table.get("exceptions", ())),
        plurals=tuple((one, plurals[one]) for one in _longest(plurals)),
        endings=tuple((one, kinds[one]) for one in _longest(kinds)),
        feminine=tuple(table.get("feminine", {}).items()),
    )


def _longest(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda one: (-len(one), one)))


def listed_kind(heads: Mapping[str, Iri], singular: Callable[[str], str], words: str) -> Iri | None:
    """Return the class of a folded noun, singular or plural, that is listed by its singular."""
    if listed := heads.get(words) or heads.get(singular(words)):
        return listed
    parts = words.split("-")  # "sapeurs-pompiers"
    return heads.get("-".join(map(singular, parts))) if len(parts) > 1 else None


@lru_cache(maxsize=1 << 12)
def kind_of(formation: Formation, word: str) -> Iri | None:
    """Return the class of a folded noun: by the lists, or its ending, or the noun in it."""
    if (listed := formation.known(word)) is not None:
        return listed
    single = word.removesuffix("s")
    named = any(map(str.isdigit, word))  # "Atlas-7B"
    if named or " " in word or not formation.exceptions.isdisjoint({word, single}):
        return None
    if single != word and (kind := formation.known(single)):
        return kind  # "movies", of which the rule makes "movy"
    for plural, singular in formation.plurals:
        for one in (word, single):
            if one.endswith(plural) and (
                kind := formation.known(one.removesuffix(plural) + singular)
            ):
                return kind
    for ending, kind in formation.endings:
        if ending not in {word, single} and (word.endswith(ending) or single.endswith(ending)):
            return kind
    if kind := _woman(formation, single):
        return kind
    return _hyphened(formation, word) if _HYPHEN in word else _prefixed(formation, word)


def _woman(formation: Formation, word: str) -> Iri | None:
    """Return the class of the man whose noun a woman's is of; of a thing's none is: "matrice"."""
    for woman, man in formation.feminine:
        if word.endswith(woman) and word != woman:
            kind = formation.known(word.removesuffix(woman) + man)
            if kind in _PEOPLE:
                return kind
    return None


def _hyphened(formation: Formation, word: str) -> Iri | None:
    first, _, behind = word.partition(_HYPHEN)
    before, _, last = word.rpartition(_HYPHEN)
    if last in formation.suffixes:
        return kind_of(formation, before)
    if first in formation.unlike:
        return None
    if formation.head == "first":
        return kind_of(formation, behind if first in formation.prefixes else first)
    return kind_of(formation, last) if formation.head else None


def _prefixed(formation: Formation, word: str) -> Iri | None:
    for prefix in formation.prefixes:
        noun = word.removeprefix(prefix)
        if noun != word and len(noun) >= _SHORTEST and (kind := formation.known(noun)):
            return kind
    return None
