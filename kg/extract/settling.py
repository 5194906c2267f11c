"""One name, one thing: what an article calls by the same name in several places is read alike.

A name in no gazetteer gets its type from the words around it, and these tell more in one place
than in another: "Kivu Cloud" alone may be anybody, "la société Kivu Cloud" is a company.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.extract.tokens import Token
from kg.model import Entity, Iri
from kg.names import SCHEMA, SKOS, SOV

_GUESSES = {SKOS.Concept: 0, SOV.Actor: 0, SCHEMA.Person: 1}
"""Types that a name has where nothing says more; any other type is surer."""


def settle(
    spoken: Iterable[Entity], sentences: Sequence[Sequence[Token]]
) -> tuple[Sequence[Token], ...]:
    """Return sentences in which a name that was typed with more and with less cause is one thing.

    spoken  the authors and the publisher: a name that is theirs is they

    Two sure types stay two things: a company and a university may share a name.
    """
    theirs = {_name(entity.iri): entity for entity in spoken}
    found: dict[str, dict[Iri, Entity]] = defaultdict(dict)
    for sentence in sentences:
        for token in sentence:
            if token.entity is not None:
                found[_name(token.entity.iri)].setdefault(token.entity.iri, token.entity)
    settled = {
        iri: best
        for name, things in found.items()
        if (best := theirs.get(name) or _surest(things)) is not None
        for iri, entity in things.items()
        if iri != best.iri and (name in theirs or _weight(entity) < _weight(best))
    }
    return tuple(_renamed(sentence, settled) for sentence in sentences)


def _name(iri: Iri) -> str:
    """Return the part of an open name's IRI before its type; another IRI as it is."""
    name, mark, _ = iri.rpartition("_")
    return name if mark else iri


def _weight(entity: Entity) -> int:
    return _GUESSES.get(entity.types[0], 2)


def _surest(things: Mapping[Iri, Entity]) -> Entity | None:
    """Return the thing whose type is surer than all the others', or None."""
    most = max(map(_weight, things.values()))
    surest = [entity for entity in things.values() if _weight(entity) == most]
    return surest[0] if len(surest) == 1 else None


def _renamed(sentence: Sequence[Token], settled: Mapping[Iri, Entity]) -> Sequence[Token]:
    return [
        token
        if token.entity is None or token.entity.iri not in settled
        else replace(token, entity=replace(settled[token.entity.iri], label=token.entity.label))
        for token in sentence
    ]
