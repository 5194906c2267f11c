"""Which thing "it" takes up where what is said can be said of no body: "It is built on Qwen"."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.anaphora import agree, antecedents
from kg.extract.memory import Referent
from kg.extract.syntax import Clause, Phrase
from kg.extract.unsaid import NO_THINGS
from kg.model import Iri
from kg.names import SCHEMA, SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_RULES = frozenset({SCHEMA.Legislation, SOV.Agreement})
"""Classes of what lays down what may be done."""
_OF_THINGS = frozenset({"tongued", "priced", "hosted", "stored"})
"""What roles ask for that a thing fills rather than a body."""
_DONE_TO = frozenset({"made", "matter", "ware", "goods", "held", "financed", "asset", ""})
"""What is asked for of what something is done to."""


def undergoes(clause: Clause, phrase: Phrase, kind: str) -> bool:
    """Tell whether a pronoun is the subject of what things are or what is done to them.

    "Il couvre le wolof", "Elle a coûté", "Il est hébergé à", "Il a été financé par"; a firm is
    founded itself.
    """
    verb = clause.verb(phrase.node + 1)
    if phrase.pronoun or verb is None or phrase.node not in clause.subject(phrase.node + 1):
        return False
    founded = verb.lemma in clause.lexicon.status.get("founding", {}).get("verbs", ())
    done = verb.passive and kind in _DONE_TO and not founded
    return kind in _OF_THINGS or done or said_of(clause, phrase) is not None


def said_of(clause: Clause, phrase: Phrase) -> frozenset[Iri] | None:
    """Return of which classes a thing is that does what a verb says, none for any, else None.

    "It runs on Nvidia chips", "It is run by Thales"; "It forbids exports" a law or a contract does.
    """
    at = phrase.node + 1
    verb, sets = clause.verb(at), clause.lexicon.sets
    if verb is None or verb.governors or "focus.rules" not in sets:
        return None  # "it expects to run on it": somebody does
    if verb.passive:
        return frozenset() if verb.lemma in sets["focus.done"] else None
    led = {verb.lemma, *(f"{verb.lemma} {slot}" for slot, _ in clause.complements(at))}
    if led & sets["focus.things"]:
        return frozenset()
    return _RULES if led & sets["focus.rules"] else None


def _may_be(types: set[Iri], classes: frozenset[Iri] | None) -> bool:
    """Tell whether something is no actor, no place and no figure, and of the classes, if any."""
    return types.isdisjoint(NO_THINGS) and not (classes and types.isdisjoint(classes))


def _known(types: Iterable[Iri], *, judged: bool) -> set[Iri]:
    """Return the classes of something, none for a name that is only known to be one."""
    known = set(types)
    return set() if judged and known == {SOV.Actor} else known


def judged_before(
    linker: "Linker",
    clause: Clause,
    phrase: Phrase,
    wanted: frozenset[str],
    told: tuple[Referent | None, list[Referent]],
) -> list[Referent] | None:
    """Return what a pronoun may stand for, ahead of a body the thing that was an object last.

    None where somebody did something to somebody: "X bought Y. Analysts call it a mistake."

    "Orange a présenté un assistant. Il n'est pas prêt.": it is no firm that is ready, nor one that
    covers languages, costs so much, is kept somewhere, or was built by somebody.

    told  what its own sentence is about, and what it may stand for
    """
    topic, said = told
    types = set(said[0].entity.types if said and said[0].entity else ())
    if said and SOV.Actor not in types:
        return said
    found: dict[int, Referent] = {}
    judged, rivals = clause.object_verb(phrase.node) is not None, 0  # "Engineers rate it excellent"
    last = [clause] if topic and not judged else linker.memory.clauses[-1:]
    classes = said_of(clause, phrase)
    for earlier, at in antecedents(clause, phrase.node, linker.memory):
        node = earlier.noun(at)
        if node is None or earlier not in last or node.preposition == linker.lexicon.grammar.of:
            continue
        verb = earlier.verb(at + 1)
        if (verb and verb.finite) or not agree(wanted, earlier.agreement(node)):
            continue
        one = linker.resolve(earlier, earlier.phrase(at))
        if one and one.entity and _may_be(_known(one.entity.types, judged=judged), classes):
            found[at] = replace(one, phrase=phrase)
        elif one and one.entity and SOV.Actor in one.entity.types:
            rivals += not said or one.value != said[0].value
    objects = {one.value: one for at, one in found.items() if last[0].verb(at - 1)}
    either = [*(objects or {one.value: one for one in found.values()}).values()]
    if len(either) != 1:
        return None if judged and rivals and not either else said
    return either if classes is not None else [*either, *said]
