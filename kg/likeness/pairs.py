"""Which names of an archive may be names of one thing: pairs for an editor, who alone decides."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, product

from kg.extract.gazetteer import Gazetteer
from kg.extract.quantities import is_quantity
from kg.likeness.folding import Folded, Words, folded
from kg.model import Entity, Extraction, Iri, Value
from kg.names import SKOS, SOV, is_layer, sort_of

_COMMON = 4
"""Longer names from which on a shorter one is too common to be short for any of them."""
_SLIP = 6
"""Letters from which on two spellings may be a slip of the pen apart."""
_SLIPS = 12
"""Letters from which on they may be two slips apart."""
_CORNER = 4
"""Letters that a word keeps at one end where two slips are in it."""
_LONGEST = 60
"""Letters from which on a name is not compared letter by letter."""


class Likeness(StrEnum):
    """Why two names may be names of one thing, the strongest reason first."""

    SAME = "the same name"
    ACRONYM = "an acronym"
    PART = "a shorter form"
    SPELLING = "another spelling"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an article names a thing first; line and column count from 1."""

    source: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that articles name.

    kind    its most specific class
    names   all that it is called in them, or in the gazetteer, the preferred one first
    places  one for each article that names it
    known   whether the gazetteer has it
    """

    iri: Iri
    kind: Iri
    names: tuple[Value, ...]
    places: tuple[Place, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that may be one: `first` is the one that would keep its IRI, or give it."""

    first: Named
    second: Named
    why: Likeness


def near_duplicates(
    extractions: Sequence[Extraction], gazetteer: Gazetteer, words: Words
) -> tuple[Pair, ...]:
    """Return the pairs of things whose names are close, by their IRIs.

    One of the two at least is named in these articles and is not in the gazetteer; two entries of
    the gazetteer were told apart by whoever wrote them. Classes that exclude each other keep two
    things apart, but where the names are the same.
    """
    things = _things(extractions, gazetteer)
    compared = {iri: _folded(thing, words) for iri, thing in things.items()}
    found: dict[tuple[Iri, Iri], Likeness] = {}
    for why, rule in _RULES.items():
        for one, other in rule(compared):
            first, second = sorted((one, other))
            same = compared[first][0].key == compared[second][0].key
            if first != second and _may_be_one(things[first], things[second], same=same):
                found.setdefault((first, second), why)
    pairs = [_ordered(things[one], things[other], why) for (one, other), why in found.items()]
    return tuple(sorted(pairs, key=lambda pair: (pair.first.iri, pair.second.iri)))


def _folded(thing: Named, words: Words) -> list[Folded]:
    names = (folded(name.lexical, words) for name in thing.names)
    return [name for name in names if name.words]


def _things(extractions: Sequence[Extraction], gazetteer: Gazetteer) -> Mapping[Iri, Named]:
    """Return what articles name, and the gazetteer's entries."""
    things = {
        iri: Named(iri, entity.types[0], labels, (), known=True)
        for iri, (entity, labels) in gazetteer.entries.items()
    }
    for extraction in extractions:
        article = extraction.article
        for entity in extraction.entities:
            if not _is_name(entity, article.iri):
                continue
            place = Place(article.source, *article.position(entity.spans[0].start))
            names = (entity.label, *entity.alternates)
            thing = things.setdefault(
                entity.iri, Named(entity.iri, entity.types[0], names, (), known=False)
            )
            known = thing.names if thing.known else tuple(dict.fromkeys((*thing.names, *names)))
            places = tuple(sorted({*thing.places, place}))
            things[entity.iri] = replace(thing, names=known, places=places)
    return things


def _is_name(entity: Entity, article: Iri) -> bool:
    described = entity.iri.startswith(f"{article}/") or is_layer(entity.iri)
    return bool(entity.spans) and not described and not is_quantity(entity)


def _may_be_one(one: Named, other: Named, *, same: bool) -> bool:
    """Tell whether the gazetteer and the classes leave two things a chance to be one.

    same  whether their preferred names are the same: then only their classes tell them apart
    """
    if (one.known and other.known) or not (one.places or other.places):
        return False
    general = {SOV.Actor, SKOS.Concept} & {one.kind, other.kind}
    return same or bool(general) or sort_of(one.kind) == sort_of(other.kind)


def _ordered(one: Named, other: Named, why: Likeness) -> Pair:
    """Put the thing first that is known, else more often named, else named in more words."""
    ranked = sorted((one, other), key=lambda t: (not t.known, -len(t.places), _size(t), t.iri))
    return Pair(ranked[0], ranked[1], why)


def _size(thing: Named) -> int:
    return -len(thing.names[0].lexical)


Compared = Mapping[Iri, Sequence[Folded]]
Couples = Iterator[tuple[Iri, Iri]]


def _same(compared: Compared) -> Couples:
    """Yield things with a name of the same letters, or of the same words in another order."""
    by_name: dict[object, set[Iri]] = defaultdict(set)
    for iri, names in compared.items():
        for name in names:
            by_name[name.key].add(iri)
            by_name[frozenset(name.words)].add(iri)
    for alike in by_name.values():
        yield from combinations(sorted(alike), 2)


def _acronym(compared: Compared) -> Couples:
    """Yield an acronym and what it may stand for by its initials."""
    by_initials: dict[str, set[Iri]] = defaultdict(set)
    for iri, names in compared.items():
        for name in names:
            for initials in name.initials if len(name.words) > 1 else ():
                by_initials[initials].add(iri)
    for iri, names in compared.items():
        for acronym in {name.acronym for name in names if name.acronym}:
            yield from ((iri, other) for other in sorted(by_initials[acronym]))


def _part(compared: Compared) -> Couples:
    """Yield a name and a longer one that has all its words; not where several longer ones have."""
    having: dict[str, set[Iri]] = defaultdict(set)
    for iri, names in compared.items():
        for name in names:
            for word in name.words:
                having[word].add(iri)
    for iri, names in compared.items():
        for name in set(names):
            parts = set(name.words)
            both = set.intersection(*(having[word] for word in parts)) - {iri}
            longer = [o for o in both if any(_part_of(name, n) for n in compared[o])]
            if len(longer) <= _COMMON and any(letter.isalpha() for letter in name.key):
                yield from ((iri, other) for other in sorted(longer))


def _part_of(name: Folded, longer: Folded) -> bool:
    return len(name.words) < len(longer.words) and {*name.words} <= {*longer.words}


def _spelling(compared: Compared) -> Couples:
    """Yield names that a slip or two turn into each other, and whose figures are the same.

    One slip is found wherever it is; two are, in a long name, where they are in one long word and
    leave its beginning or its end.
    """
    near: dict[Hashable, set[str]] = defaultdict(set)
    things: dict[str, set[Iri]] = defaultdict(set)
    for iri, names in compared.items():
        for name in names:
            if _SLIP <= len(name.key) <= _LONGEST:
                things[name.key].add(iri)
                for clue in (*_shortened(name.key), *_cornered(name)):
                    near[clue].add(name.key)
    for keys in near.values():
        for one, other in combinations(sorted(keys), 2):
            slips = 2 if min(len(one), len(other)) >= _SLIPS else 1
            if _figures(one) == _figures(other) and within(one, other, slips):
                yield from product(sorted(things[one]), sorted(things[other]))


def _cornered(name: Folded) -> Iterator[Hashable]:
    """Yield what is left of a name where one long word keeps only its beginning or its end."""
    for at, word in enumerate(name.words):
        if len(word) >= 2 * _CORNER:
            others = (*name.words[:at], "", *name.words[at + 1 :])
            yield others, word[:_CORNER]
            yield others, "", word[-_CORNER:]


def _shortened(word: str) -> Iterable[str]:
    """Return a word, and what is left of it without one of its letters.

    Two words that one slip turns into each other have one of these in common.
    """
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _figures(key: str) -> str:
    return "".join(letter for letter in key if letter.isdigit())


def within(one: str, other: str, slips: int) -> bool:
    """Tell whether so many slips at most turn one word into another.

    A slip inserts, drops or replaces a letter, or swaps two that stand side by side.

    >>> within("transition", "transitoin", 1), within("transition", "translation", 1)
    (True, False)
    """
    if abs(len(one) - len(other)) > slips:
        return False
    one, other = _apart(one, other)
    one, other = _apart(one[::-1], other[::-1])
    before: list[int] = []
    row: list[int] = [*range(len(other) + 1)]
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, match in enumerate(other, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > slips:
            return False
    return row[-1] <= slips


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return two words without what they begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    alike = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    return one[alike:], other[alike:]


_RULES: Mapping[Likeness, Callable[[Compared], Couples]] = {
    Likeness.SAME: _same,
    Likeness.ACRONYM: _acronym,
    Likeness.PART: _part,
    Likeness.SPELLING: _spelling,
}
