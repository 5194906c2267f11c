"""Of which of those that are named a thing is so is left open: "X ou Y l'exploite", "by X or Y"."""

from collections.abc import Collection
from dataclasses import replace

from kg.extract.classes import with_broader
from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.model import Certainty, Modality, Polarity, Statement
from kg.names import SOV

_KNOWN = frozenset({Modality.ASSERTED, Modality.REPORTED, Modality.PREDICTED, Modality.INTENDED})


def either(statement: Statement, told: tuple[Referent, Referent], clause: Clause) -> Statement:
    """Return a statement left open where it is of one of several that are named.

    Of kinds both do: "hospitals or clinics use it".
    """
    if statement.polarity is Polarity.NEGATIVE or statement.modality not in _KNOWN:
        return statement
    if all(clause.texts.isdisjoint(_words(clause, name)) for name in ("either", "whichever")):
        return statement
    for one, other in (told, told[::-1]):
        at = one.phrase.node if one.phrase and not one.phrase.infinitive else None
        if at is None or clause.noun(at) is None:
            continue
        if (_is_either(clause, at) and _is_one(clause, other)) or _or_else(clause, one, at):
            return replace(statement, modality=Modality.HYPOTHETICAL, certainty=Certainty.POSSIBLE)
    return statement


def _is_one(clause: Clause, told: Referent) -> bool:
    """Tell whether it is one thing that is spoken of: of several, or of any, both may be so.

    Several known things that nobody does anything with are one for it: "the patients' files".
    """
    node = clause.noun(told.phrase.node) if told.phrase and not told.phrase.pronoun else None
    if node is None or told.phrase is None or _has_name(clause, node):
        return True
    definite = bool(clause.determiners(node) & clause.lexicon.grammar.definite)
    if not clause.lexicon.grammar.indefinite:  # where no "a" shows it, what follows does
        definite = not clause.indefinite(told.phrase.node) or _of_name(clause, told.phrase.node)
    kind = clause.lexicon.head_class(clause.head(node))
    thing = kind is not None and SOV.Actor not in with_broader(kind)
    return definite and (thing or "plural" not in clause.agreement(node))


def _of_name(clause: Clause, at: int) -> bool:
    """Tell whether a noun is of what has a name: "مقر شركة أورنج"."""
    while (node := clause.noun(at + 1)) and node.preposition == clause.lexicon.grammar.of:
        at += 1
    return _is_named(clause, at)


def _is_either(clause: Clause, at: int) -> bool:
    """Tell whether a name is one of a list that "ou" closes: "X, Y ou Z", "إما X وإما Y"."""
    words = _words(clause, "either")
    first = clause.outermost(at)
    if clause.mark(first - 1, *words):
        return _is_named(clause, at) and _is_named(clause, first - 2)
    if _whichever(clause, first - 1) and clause.coordinator(first - 2):
        return _is_named(clause, at) and _is_named(clause, first - 3)
    while _is_named(clause, at):
        end = clause.extent(at)
        if clause.mark(end, *words):
            return _is_named(clause, end + 1)
        if clause.coordinator(end) and _whichever(clause, end + 1):
            return _is_named(clause, end + 2)
        if not clause.mark(end, ","):
            return False
        at = end + 1
    return False


def _whichever(clause: Clause, at: int) -> bool:
    return clause.mark(at, *_words(clause, "whichever"))


def _words(clause: Clause, name: str) -> Collection[str]:
    return clause.lexicon.sets.get(f"conjunctions.{name}", frozenset())


def _or_else(clause: Clause, told: Referent, at: int) -> bool:
    """Tell whether another actor may do it who is named at the end: "X owns it, or perhaps Y"."""
    words = _words(clause, "either")
    if told.entity is None or SOV.Actor not in told.entity.types:
        return False
    for position in clause.marks:
        if (
            position <= at
            or not clause.mark(position, *words)
            or not clause.mark(position - 1, ",")
        ):
            continue
        other = position + 1
        while (mark := clause.marks.get(other)) is not None and mark.tag is Tag.ADVERB:
            other += 1
        node, behind = clause.noun(other), clause.extent(other)
        entity = clause.tokens[node.head].entity if node and not node.preposition else None
        if entity is not None and SOV.Actor in entity.types:
            return clause.mark(behind, ".") or behind >= len(clause.nodes)
    return False


def _is_named(clause: Clause, at: int) -> bool:
    node = clause.noun(at)
    return node is not None and _has_name(clause, node)


def _has_name(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase is a name, or has one in it: "نموذج «ميرا»"."""
    return any(one.entity is not None for one in clause.tokens[node.core : node.last])
