"""What a pronoun stands for behind words that say more of it: "Built in 2019, it"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.anaphora import agree
from kg.extract.memory import Referent
from kg.extract.syntax import Clause, Phrase
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_BEHIND = 3
"""The position of a subject behind a participle, a name and a comma."""


def said_ahead(
    linker: "Linker", clause: Clause, phrase: Phrase, wanted: frozenset[str]
) -> Referent | None:
    """Return the thing that the sentence before brought up, where only a thing is said so, or None.

    "Orange opened a plant. Built in 2019, it": no firm is built; "Called Argos, it" is Argos.
    """
    verb, before = clause.verb(0), clause.noun(0)
    if phrase.node == 0 or not clause.mark(phrase.node - 1, ","):
        return None
    table = linker.lexicon.words.get("said_ahead", {})
    if verb is not None and verb.participle and verb.lemma in table.get("naming", ()):
        name = clause.noun(1)
        entity = clause.tokens[name.head].entity if name else None
        if entity is not None and name is not None and phrase.node == _BEHIND:
            known = linker.memory.remember(entity, clause.tokens[name.head].span)
            return Referent(known.iri, known, phrase, named=True)
    said = verb.lemma if verb is not None and verb.participle else ""
    said = before.preposition if before is not None else said
    if not said or said not in (*table.get("of_things", ()), *table.get("naming", ())):
        return None
    return _brought_up(linker, phrase, wanted)


def _brought_up(linker: "Linker", phrase: Phrase, wanted: frozenset[str]) -> Referent | None:
    """Return the one thing that is the object of the last sentence's verb, or its passive's."""
    topic = linker.memory.subject
    about = linker.memory.entities.get(topic[0]) if topic else None
    if about is not None and SOV.Actor not in about.types:
        return None  # "The machine is a fine one. Built in 2019, it"
    for last in linker.memory.clauses[-1:]:
        main = last.main
        verb = last.verb(main) if main is not None else None
        if main is None or verb is None or verb.lemma in linker.lexicon.grammar.copulas:
            return None
        told = last.subject(main) if verb.passive else (main + 1,)
        node = last.noun(told[0]) if len(told) == 1 else None
        if node is None or node.preposition or not agree(wanted, last.agreement(node)):
            return None
        found = linker.resolve(last, last.phrase(told[0]))
        if found and found.entity and not (found.named and SOV.Actor in found.entity.types):
            return Referent(found.value, found.entity, phrase, named=found.named)
    return None


def opening_topic(
    linker: "Linker", clause: Clause, phrase: Phrase, features: frozenset[str], wanted: str
) -> Referent | None:
    """Return what a sentence opens with to speak of: "Quant aux serveurs, X les loue"."""
    listed = clause.lexicon.words.get("announcing", {}).get("prepositions", ())
    node = clause.noun(0)
    if node is None or node.preposition not in listed or phrase.node == 0:
        return None
    if features and not agree(features, clause.agreement(node)):
        return None
    found = linker.resolve(clause, clause.phrase(0), wanted)
    return replace(found, phrase=phrase) if found else None
