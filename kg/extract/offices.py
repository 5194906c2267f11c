"""The body that an office heads: a minister of health speaks of a ministry of health."""

from kg.extract.classes import with_broader
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.model import Entity, Value
from kg.names import SOV, entity_iri


def office(clause: Clause, node: NounPhrase, phrase: Phrase, base: str) -> Entity | None:
    """Return the body of an office that a phrase names, or None where it names none.

    Without what the office is for ("la ministre"), it heads nothing that can be named.
    """
    at, last = phrase.node, phrase.last
    if (role := clause.titled(at)) is not None and (titled := clause.noun(role)) is not None:
        at, node, last = role, titled, clause.nodes[clause.extent(role) - 1].last
    body = clause.lexicon.offices.get(clause.head(node))
    if (end := clause.office_end(at)) is not None:
        last = clause.nodes[end - 1].last
    if body is None or last == node.head + 1 or not clause.heads_body(at):
        return None
    name = f"{body} {clause.label(_portfolio(clause, node, phrase.node), last)}"
    label = Value(name, language=clause.lexicon.language)
    return Entity(entity_iri(base, name, SOV.Ministry), label, with_broader(SOV.Ministry))


def _portfolio(clause: Clause, node: NounPhrase, at: int) -> int:
    """Return the token at which a portfolio starts: at "des" in "ministre égyptien des Finances".

    What describes the minister is no part of it: "ministre déléguée chargée du Numérique".
    """
    charged = clause.verb(at + 1)
    behind = clause.noun(at + 1 if charged is None else at + 2)
    of = behind is not None and behind.preposition == clause.lexicon.grammar.of
    if behind is not None and of and (charged is None or charged.participle):
        return behind.first
    return node.head + 1
