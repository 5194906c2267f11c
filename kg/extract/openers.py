"""The actors that were named with several words, by those that their names open with."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import Lexicon
from kg.extract.view import fold
from kg.model import Entity, Iri
from kg.names import SOV, is_local

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def opens_with(linker: "Linker", iri: Iri, head: str) -> bool:
    """Tell whether an actor's name opens with a noun."""
    return words_of_actor(linker, linker.memory.entities[iri])[:1] == (head,)


def words_of_actor(linker: "Linker", entity: Entity) -> Sequence[str]:
    """Return the words of an actor's name, each in the singular, where it has several."""
    if SOV.Actor not in entity.types:
        return ()
    words = _words_of(entity.label.lexical, linker.lexicon)
    return words if len(words) > 1 else ()


@lru_cache(maxsize=1 << 11)
def _words_of(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(lexicon.singular(fold(name)).split())


def opened_by(linker: "Linker", head: str) -> set[Iri]:
    """Return the actors that were named with several words and open or end with a noun."""
    memory = linker.memory
    while memory.unread:
        iri = memory.unread.pop()
        words = words_of_actor(linker, memory.entities[iri])
        if words and not is_local(iri):
            for word in {words[0], words[-1]}:  # "la commission des finances", "the X Consortium"
                memory.openers.setdefault(word, set()).add(iri)
    return memory.openers.get(head, set())


def opened_with(linker: "Linker", head: str, role: str) -> Iri | None:
    """Return the one actor whose name several words open: "le conseil départemental" of a place."""
    words = tuple(role.split())
    found = {
        iri
        for iri in (opened_by(linker, head) if len(words) > 1 else ())
        if words_of_actor(linker, linker.memory.entities[iri])[: len(words)] == words
    }
    return next(iter(found)) if len(found) == 1 else None
