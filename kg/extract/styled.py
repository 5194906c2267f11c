"""Who a text says what they are, whom the noun of it takes up: "the broker Lumo … the broker"."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def styled(linker: "Linker", clause: Clause, phrase: Phrase, head: str) -> Iri | None:
    """Return whom alone a noun was said of before, or None: of "the company" anybody is one."""
    if head in linker.lexicon.sets.get("nouns.portraits.anybody", ()):
        return None
    memory = linker.memory
    found = set(memory.styles.get(head, ()))
    if any(linker.lexicon.singular(one.text) == head for one in clause.tokens[: phrase.first]):
        found |= {
            iri
            for word, iri in _styles(clause, phrase.node)
            if linker.lexicon.singular(word) == head
        }
    only = found.pop() if len(found) == 1 else None
    return only if only in memory.entities else None


def of_other_sort(
    linker: "Linker", clause: Clause, phrase: Phrase, head: str, found: Collection[Iri]
) -> set[Iri]:
    """Return which things were said to be what a noun is no other word for: a bank is no operator.

    "The company" may be one of them where nothing was said to be a company and none is of no sort.
    """
    sorts = linker.lexicon.nouns.get("portraits", {}).get("sorts", ())
    memory, lexicon = linker.memory, linker.lexicon
    if not sorts:
        return set()
    own = next((sort for sort in sorts if head in sort), ())
    beside = [*_styles(clause, phrase.node)]
    apart: set[Iri] = set()
    for iri in found:
        called = {word for word, styled in memory.styles.items() if iri in styled}
        called |= {lexicon.singular(word) for word, one in beside if one == iri}
        called.add(lexicon.singular(fold(memory.entities[iri].label.lexical.split()[0])))
        if head not in called and any(called & set(sort) for sort in sorts if sort is not own):
            apart.add(iri)
    anybody = head in lexicon.sets.get("nouns.portraits.anybody", ())
    unsaid = anybody and not memory.styles.get(head)
    return set() if unsaid and apart.issuperset(found) else apart


def note_styles(clause: Clause, linker: "Linker") -> None:
    """Remember who a sentence says what they are."""
    for word, iri in _styles(clause):
        linker.memory.styles.setdefault(linker.lexicon.singular(word), set()).add(iri)


def _styles(clause: Clause, end: int | None = None) -> Iterator[tuple[str, Iri]]:
    """Yield the nouns that stand beside a name, and whose: "the broker Lumo", "Lumo, a broker"."""
    for at, node in clause.nouns.items():
        if end is not None and at >= end:
            continue
        if clause.tokens[node.head].tag is not Tag.NAME:
            named = clause.noun(behind) if (behind := clause.named_by(at)) is not None else None
            iri = _actor(clause, named) if named else None
            iri = iri or _actor_behind(clause, node)
            if iri is not None:
                yield clause.tokens[node.head].text, iri
        elif node.head > node.core and (iri := _actor(clause, node)):
            yield from ((one.text, iri) for one in clause.tokens[node.core : node.head])


def _actor_behind(clause: Clause, node: NounPhrase) -> Iri | None:
    """Return the body that a noun phrase names behind its noun: "la jeune banque suisse Lumo"."""
    behind = clause.tokens[node.head + 1 : node.last]
    entity = next((one.entity for one in behind if one.tag not in {Tag.OPEN, Tag.WORD}), None)
    return entity.iri if entity is not None and SOV.Actor in entity.types else None


def _actor(clause: Clause, node: NounPhrase) -> Iri | None:
    """Return the body that is the head of a noun phrase."""
    entity = clause.tokens[node.head].entity
    return entity.iri if entity is not None and SOV.Actor in entity.types else None
