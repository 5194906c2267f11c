"""What a noun of a wider sense takes up: "a plant … the facility", "an app … the tool"."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.portrayed import acts, portrays
from kg.extract.syntax import Clause, Phrase
from kg.model import Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def standin(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> Iri | None:
    """Return the one thing nearby that a definite noun stands for with another's word, or None.

    "They open a plant. The facility", of its own sentence or the two before; not where the noun
    itself was said of a thing, nor where two such things were.
    """
    head = linker.lexicon.singular(clause.tokens[node.head].text)
    tables = linker.lexicon.nouns.get("standins", {}).values()
    kinds = [frozenset(one["nouns"]) for one in tables if head in one["words"]]
    if not kinds or not _bare(linker, clause, node, phrase):
        return None
    several = "plural" in clause.agreement(node)
    joined = any(phrase.node in clause.conjuncts(at) for at in range(phrase.node))
    own = (clause,) if acts(clause, node) and not joined else ()  # "the app uses the software"
    every = linker.memory.clauses
    here = next((at for at in range(len(every) - 1, -1, -1) if every[at] is clause), len(every))
    for one in (*own, *reversed(every[max(0, here - 2) : here])):
        end = phrase.node if one is clause else len(one.nodes)
        found = {
            iri
            for nouns in kinds
            for iri in _things(linker, one, end, nouns)
            if several == linker.memory.counts.get(iri, several)
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _bare(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether a noun has but a place or a figure before it: "the €2bn Bristol plant"."""
    if clause.alone(node, phrase):
        return True
    before = clause.tokens[node.core : node.head]
    plain = all(one.entity is not None or one.tag is Tag.NUMBER for one in before)
    return plain and portrays(linker, clause, node, phrase)


def _things(linker: "Linker", clause: Clause, end: int, listed: frozenset[str]) -> Iterator[Iri]:
    """Yield what the noun phrases before a position describe with a noun that is listed."""
    if listed.isdisjoint(clause.nouns_said):
        return
    for at, noun in clause.nouns.items():
        if at >= end or clause.tokens[noun.head].tag is not Tag.WORD:
            continue
        if linker.lexicon.singular(clause.tokens[noun.head].text) not in listed:
            continue
        if clause.copula(at) is not None or clause.predicated(at):
            continue
        found = linker.once((id(clause), at), partial(linker.resolve, clause, clause.phrase(at)))
        if found is None or found.entity is None:
            continue
        if not (found.named and SOV.Actor in found.entity.types):
            linker.memory.counts[found.entity.iri] = "plural" in clause.agreement(noun)
            yield found.entity.iri
