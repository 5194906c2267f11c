"""One name for one thing in all the articles of a release.

Articles that speak of the same thing share its IRI, yet may spell its name differently, or add a
title. What is published of a thing is said once: the same label, the same classes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Entity, Extraction, Iri, Value


def harmonise(extractions: Iterable[Extraction]) -> tuple[Extraction, ...]:
    """Return extractions in which entities with the same IRI are described alike.

    The label is the one that most articles give in that language, of equals the first in code
    point order; the others stay as alternates. Classes are united. Of a property that articles
    give different values the first in code point order holds. The order of the articles makes no
    difference.
    """
    found = tuple(extractions)
    met: dict[Iri, list[Entity]] = defaultdict(list)
    for extraction in found:
        for entity in extraction.entities:
            met[entity.iri].append(entity)
    shared = {iri: versions for iri, versions in met.items() if len(set(versions)) > 1}
    return tuple(
        replace(one, entities=tuple(_alike(entity, shared) for entity in one.entities))
        for one in found
    )


def _alike(entity: Entity, shared: dict[Iri, list[Entity]]) -> Entity:
    versions = shared.get(entity.iri)
    if versions is None:
        return entity
    languages = {one.label.language for one in versions}
    preferred = {
        language: _commonest(one.label for one in versions if one.label.language == language)
        for language in languages
    }
    names = {name for one in versions for name in (one.label, *one.alternates)}
    return replace(
        entity,
        label=preferred[entity.label.language],
        alternates=tuple(sorted(names - set(preferred.values()), key=_order)),
        types=tuple(dict.fromkeys(kind for one in _sorted(versions) for kind in one.types)),
        same_as=tuple(sorted({same for one in versions for same in one.same_as})),
        properties=tuple(_first_values(versions)),
    )


def _commonest(labels: Iterable[Value]) -> Value:
    counted = Counter(labels)
    return min(counted, key=lambda label: (-counted[label], _order(label)))


def _sorted(versions: Iterable[Entity]) -> list[Entity]:
    return sorted(versions, key=lambda one: (one.types, _order(one.label)))


def _first_values(versions: Iterable[Entity]) -> Iterator[tuple[Iri, Value]]:
    values: dict[Iri, list[Value]] = defaultdict(list)
    for one in versions:
        for name, value in one.properties:
            values[name].append(value)
    for name in sorted(values):
        yield name, min(values[name], key=_order)


def _order(value: Value) -> tuple[str, str, str]:
    return value.lexical, value.language or "", value.datatype or ""
