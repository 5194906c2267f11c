"""Who was named beside whom: "both", "the former" and "the latter" of two."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import Lexicon
from kg.extract.memory import Memory
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.model import Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_TWO = 2


def named_last(memory: Memory, number: int) -> tuple[Iri, ...]:
    """Return the actors that the sentence before joins, or names, where they are so many.

    "Lumo has sued Vexel. Both companies use Azure": they were no subject together.
    """
    if not memory.clauses:
        return ()
    return _joined(memory.clauses[-1], number) or _named(memory.clauses[-1], number)


def joined_before(clause: Clause, end: int) -> tuple[Iri, ...]:
    """Return the last two actors that a sentence joins before a position: "X and Y, both of"."""
    return _joined(clause, _TWO, end)


def _joined(clause: Clause, number: int, end: int | None = None) -> tuple[Iri, ...]:
    """Return the last actors before a position that are joined and so many: "X and Y"."""
    for at in reversed(range(len(clause.nodes) if end is None else end)):
        members = clause.conjuncts(at) if clause.noun(at) else ()
        if len(members) == number and members[-1] < (end or len(clause.nodes)):
            found = dict.fromkeys(iri for one in members if (iri := _actor(clause, one)))
            if len(found) == number:
                return tuple(found)
    return ()


def _named(clause: Clause, number: int) -> tuple[Iri, ...]:
    """Return the actors that a sentence names, no states, where they are so many."""
    entities = (token.entity for token in clause.tokens)
    found = dict.fromkeys(
        one.iri for one in entities if one and SOV.Actor in one.types and SOV.State not in one.types
    )
    return tuple(found) if len(found) == number else ()


def _actor(clause: Clause, at: int) -> Iri | None:
    node = clause.noun(at)
    inside = clause.tokens[node.head : node.last] if node else ()
    entity = next((one.entity for one in inside if one.entity), None)  # "جامعة «صحار»"
    return entity.iri if entity and SOV.Actor in entity.types else None


def former(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> Iri | None:
    """Return the first of two for whom "the former" stands, or None."""
    if not is_former(linker, clause, node):
        return None
    memory = linker.memory
    memory.pair = _joined(clause, _TWO, phrase.node) or named_last(memory, _TWO)
    return memory.pair[0] if memory.pair else None


def is_former(linker: "Linker", clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase says but "the former"."""
    listed = linker.lexicon.words["pronouns"].get("first_of_two", ())
    return bool(listed) and clause.words(node.core - 1, node.last) in listed


def latter(lexicon: Lexicon, memory: Memory, clause: Clause) -> Iri | None:
    """Return the second of two, of whom the sentence called the first "the former", or None."""
    pair = memory.pair
    listed = lexicon.words["pronouns"].get("first_of_two", ())
    heads = {one.split()[-1] for one in listed}
    said = any(token.text in heads for token in clause.tokens)
    return pair[1] if pair and said else None
