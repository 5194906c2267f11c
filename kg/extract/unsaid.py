"""Who does what a verb without a subject says, and what a sentence without a verb is about."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.anaphora import agree
from kg.extract.kinds import ACTING, fits
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.model import Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def topic_of_sentence(
    linker: "Linker", clause: Clause, wanted: frozenset[str], phrase: Phrase
) -> Referent | None:
    """Return what a sentence is about whose first clause has no verb, where the two agree."""
    topic = clause.topic(phrase.node)
    noun = clause.noun(topic) if topic is not None else None
    if topic is None or noun is None or not agree(wanted, clause.agreement(noun)):
        return None
    found = linker.resolve(clause, clause.phrase(topic))
    return replace(found, phrase=phrase) if found and found.entity else None


def one_before(linker: "Linker", clause: Clause, phrase: Phrase, wanted: str) -> Iri | None:
    """Return the one body that a sentence names before a verb whose subject is unsaid.

    "أسند إلى أورنج بناء المركز بموجب عقد أبرمته أمس"
    """
    implied = clause.implied(phrase.node) if wanted in ACTING and not phrase.pronoun else None
    if implied is None or implied & {"we", "i"}:
        return None
    actors: dict[Iri, NounPhrase] = {}
    for at, node in clause.nouns.items():
        if at < phrase.node and _names(clause, node):
            found = linker.resolve(clause, clause.phrase(at))
            if found and found.entity and fits(clause, found, "body"):
                actors.setdefault(found.entity.iri, node)
    if len(actors) != 1:
        return None
    ((iri, node),) = actors.items()
    return iri if agree(implied, clause.agreement(node)) else None


def of_before(linker: "Linker", clause: Clause, phrase: Phrase, wanted: str) -> "Referent | None":
    """Return of what "none" is none: "No data will be used, and none will be stored abroad"."""
    if not clause.mark(phrase.node - 1, *clause.lexicon.words["conjunctions"]["coordinating"]):
        return None
    for at in range(phrase.node - 1, -1, -1):
        subject = clause.subject(at) if clause.verb(at) else ()
        if subject and subject[0] < at:
            return linker.resolve(clause, clause.phrase(subject[0]), wanted)
    return None


def _names(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase has the name of an actor."""
    entities = (token.entity for token in clause.tokens[node.core : node.last])
    return any(one is not None and SOV.Actor in one.types for one in entities)
