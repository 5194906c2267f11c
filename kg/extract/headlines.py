"""Whom a headline names, for what takes it up before the text has named anybody."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Entity, Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_MARKS = re.compile(r"[^\w&+.-]+|['’]")


def headlined(headline: str | None, clauses: Iterable[Clause]) -> tuple[Entity, ...]:
    """Return the bodies and persons that a headline names as the text does: "Lumo in crisis"."""
    if not headline:
        return ()
    words, found = spaced(headline), dict[Iri, Entity]()
    for clause in clauses:
        for token in clause.tokens:
            one = token.entity
            if one is None or one.iri in found or SOV.Actor not in one.types:
                continue
            if spaced(token.text) in words:
                found[one.iri] = one
    return tuple(found.values())


def spaced(text: str) -> str:
    """Return the words of a text, folded, each between spaces."""
    return f" {' '.join(_MARKS.sub(' ', fold(text)).split())} "


def of_headline(
    linker: "Linker", clause: Clause, phrase: Phrase, kinds: Sequence[Iri], before: Iterable[Iri]
) -> Iri | None:
    """Return the one firm or body of some classes that the headline names, or None.

    "Lumo doubles its sales", and below it "The Belgian chipmaker …": the text has named nobody by
    then, nor does the sentence name it; and the headline speaks of no firm besides it, as "Lumo
    sues chipmaker" does.

    before  what was named before the noun
    """
    memory, unknown = linker.memory, SOV.Company in kinds
    if memory.subjects or any(SOV.Actor in memory.entities[one].types for one in before):
        return None
    found = [
        one
        for one in memory.headed
        if any(kind in one.types for kind in kinds) or (unknown and set(one.types) == {SOV.Actor})
    ]
    if len(found) != 1 or any(one.entity == found[0] for one in clause.tokens):
        return None
    names = {spaced(name.lexical) for name in (found[0].label, *found[0].alternates)}
    node = clause.noun(phrase.node)
    head = linker.lexicon.singular(clause.tokens[node.head].text) if node else ""
    return None if _besides(linker, head, kinds, names) else found[0].iri


def _besides(linker: "Linker", head: str, kinds: Sequence[Iri], names: Collection[str]) -> bool:
    """Tell whether the headline has a noun of some classes that no name stands right behind.

    Another noun than is read may have an article by which it is new: "relies on a single foundry".
    """
    words, singular = linker.memory.headline.split(), linker.lexicon.singular
    for at, word in enumerate(words):
        new = linker.lexicon.grammar.indefinite.intersection(words[max(0, at - 2) : at])
        if new and singular(word) != head:
            continue
        several = f"{words[at - 1]} {word}" if at else word
        called = (linker.lexicon.anaphors.get(singular(one), ()) for one in (several, word))
        if any(set(kinds).intersection(one) for one in called):
            behind = f" {' '.join(words[at + 1 :])} "
            if not any(f" {word} " in name or behind.startswith(name) for name in names):
                return True
    return False


def take_headline(linker: "Linker", found: Iri) -> None:
    """Remember whom the headline names, once a noun takes them up."""
    for one in linker.memory.headed:
        if one.iri == found and found not in linker.memory.entities:
            linker.memory.remember(one, None)
