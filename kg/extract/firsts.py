"""Which of two that were named together an ordinal stands for: "La première … , le second"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.anaphora import agree
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Phrase
from kg.model import Iri

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_TWO = 2


def one_of_pair(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> Iri | None:
    """Return which of the two that the last sentence joined a noun phrase stands for, or None."""
    table, word = linker.lexicon.words.get("pairs", {}), clause.tokens[node.head].text
    order = [at for at, name in enumerate(("first", "second")) if word in table.get(name, ())]
    if not order or phrase.last != node.head + 1 or node.last != node.head + 1:
        return None
    grammar, before = linker.lexicon.grammar, clause.determiners(node)
    if (
        not before & (grammar.definite | grammar.masculine_contractions)
        or not linker.memory.clauses
    ):
        return None
    last = linker.memory.clauses[-1]
    pair = next(_joined(last), ())
    if pair:
        both = [_named(linker, last, at, frozenset()) for at in pair]
        linker.memory.pair = tuple(one for one in both if one)
    return _named(linker, last, pair[order[0]], clause.agreement(node)) if pair else None


def paired_last(linker: "Linker") -> tuple[Iri, ...]:
    """Return the two of whom the sentence before spoke one by one: "Le premier …, le second"."""
    table, last = linker.lexicon.words.get("pairs", {}), linker.memory.clauses[-1:]
    said = all(not one.texts.isdisjoint(table.get("all", ())) for one in last)
    return linker.memory.pair if said and len(linker.memory.pair) == _TWO else ()


def _joined(clause: Clause) -> Iterator[tuple[int, ...]]:
    """Yield the pairs of a sentence: its subjects, then what it joins, from the end on."""
    subjects = (clause.subject(at) for at, verb in clause.verbs.items() if verb.finite)
    yield from (pair for pair in subjects if len(pair) == _TWO)
    for position in sorted(clause.nouns, reverse=True):
        members = clause.conjuncts(position)
        if len(members) == _TWO and members[0] == position == clause.outermost(position):
            yield members


def _named(linker: "Linker", last: Clause, at: int, wanted: frozenset[str]) -> Iri | None:
    """Return what a member of a pair is, where it may be of the gender that is said."""
    noun = last.noun(at)
    found = linker.resolve(last, last.phrase(at)) if noun else None
    if noun is None or found is None or found.entity is None or is_quantity(found.entity):
        return None
    return found.entity.iri if agree(wanted, last.agreement(noun)) else None
