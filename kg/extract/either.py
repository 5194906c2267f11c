"""Of which of those that are named a thing is so is left open: "X ou Y l'exploite", "by X or Y"."""

from collections.abc import Collection
from dataclasses import replace

from kg.extract.classes import with_broader
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.model import Certainty, Modality, Polarity, Statement
from kg.names import SOV

_APART = (",", "—", "–")
"""What may stand before "or"."""
_LISTED = 8
"""Nodes of a list of which one is meant."""
_KNOWN = frozenset({Modality.ASSERTED, Modality.REPORTED, Modality.PREDICTED, Modality.INTENDED})


def either(statement: Statement, told: tuple[Referent, Referent], clause: Clause) -> Statement:
    """Return a statement left open where it is of one of several that are named.

    Of kinds both do: "hospitals or clinics use it".
    """
    if statement.polarity is Polarity.NEGATIVE or statement.modality not in _KNOWN:
        return statement
    names = ("either", "whichever", "one_of")
    if all(clause.texts.isdisjoint(_words(clause, name)) for name in names):
        return statement
    for one, other in (told, told[::-1]):
        at = one.phrase.node if one.phrase and not one.phrase.infinitive else None
        if at is None or clause.noun(at) is None:
            continue
        hedged = _is_either(clause, at, plain=_is_one(clause, other)) or _opened(clause, at)
        if hedged or _one_of(clause, at) or _or_else(clause, one, at):
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


def _is_either(clause: Clause, at: int, *, plain: bool) -> bool:
    """Tell whether a name is one of a list that "ou" closes: "X, Y ou Z", "إما X وإما Y".

    plain  whether "or" alone does so; "or else" and "or perhaps" do
    """
    words, first = _words(clause, "either"), clause.outermost(at)
    if (before := _before_or(clause, first, plain=plain)) is not None:
        return _is_named(clause, at) and _is_named(clause, before)
    if plain and _whichever(clause, first - 1) and clause.coordinator(first - 2):
        return _is_named(clause, at) and _is_named(clause, first - 3)
    while _is_named(clause, at):
        end = clause.extent(at)
        if (other := _past_or(clause, at, end, plain=plain)) is not None:
            return _is_named(clause, other)
        if plain and clause.coordinator(end) and _whichever(clause, end + 1):
            return _is_named(clause, end + 2)
        if not clause.mark(end, ",") or clause.mark(end + 1, *words):
            return False
        at = end + 1
    return False


def _before_or(clause: Clause, first: int, *, plain: bool) -> int | None:
    """Return the last noun before the "or" of a list's last member, or None."""
    words = _words(clause, "either")
    joint = first - 1
    while clause.adverb(joint):
        joint -= 1
    joint -= _is_else(clause, joint)
    if not clause.mark(joint, *words):
        return None
    before = joint - 1 - clause.mark(joint - 1, *_APART)
    parted = before < joint - 1
    hedged = joint < first - 1
    plain = plain and (not parted or _alike(clause, first, before))
    return before if hedged or plain else None


def _past_or(clause: Clause, at: int, end: int, *, plain: bool) -> int | None:
    """Return the noun behind the "or" that is behind one: "X or Y", "by X, or possibly by Y".

    What only a comma parts may be another name of the same: "X, or Y as it was then called".
    """
    words = _words(clause, "either")
    parted = clause.mark(end, *_APART)
    if not clause.mark(end + parted, *words):
        return None
    behind = end + parted + 1
    start = behind
    while clause.adverb(behind):
        behind += 1
    behind += _is_else(clause, behind)
    plain = plain and (not parted or _alike(clause, at, behind))
    return behind if behind > start or plain else None


def _alike(clause: Clause, one: int, other: int) -> bool:
    """Tell whether two noun phrases have one preposition: "by X, or by Y"."""
    first, second = clause.noun(one), clause.noun(other)
    if first is None or second is None or not first.preposition:
        return False
    return first.preposition == second.preposition


def _is_else(clause: Clause, at: int) -> bool:
    """Tell whether a node is no more than "else": "in A, or else in B"."""
    node = clause.noun(at)
    other = _words(clause, "else")
    return node is not None and node.last == node.first + 1 and clause.head(node) in other


def _one_of(clause: Clause, at: int) -> bool:
    """Tell whether one of those named is meant: "one of two firms, X and Y, built it"."""
    words = _words(clause, "one_of")
    members = range(max(0, at - _LISTED), at + 1) if words else range(0)
    first = next((one for one in members if at in clause.conjuncts(one)), at)
    several = clause.conjuncts(first)
    opener = first if several[0] == first != at else first - 2  # it may be taken for one of them
    held = clause.noun(opener) if words else None
    if held is None or len(several) < 2 + (opener == first):
        return False
    return clause.tokens[held.first].text in words


def _opened(clause: Clause, at: int) -> bool:
    """Tell whether "either" opens who does it, and "or" another: "either X runs it or Y does"."""
    node, table = clause.noun(at), clause.lexicon.words["conjunctions"]
    word = clause.tokens[node.first].text if node else ""
    opens = word in table.get("opening_either", ())
    return opens and any(clause.mark(one, *table["either"]) for one in clause.marks if one > at)


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
        while clause.adverb(other):
            other += 1
        node, behind = clause.noun(other), clause.extent(other)
        entity = clause.tokens[node.head].entity if node and not node.preposition else None
        if entity is not None and SOV.Actor in entity.types:
            return clause.mark(behind, ".") or behind >= len(clause.nodes)
    return False


def _is_named(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase is a name, or of one: "X", "the models of X", "those of Y"."""
    node = clause.noun(at)
    if node is None:
        return False
    end = min(clause.extent(at), len(clause.nodes))
    behind = clause.tokens[node.last : clause.nodes[end - 1].last]
    return _has_name(clause, node) or any(one.entity is not None for one in behind)


def _has_name(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase is a name, or has one in it: "نموذج «ميرا»"."""
    return any(one.entity is not None for one in clause.tokens[node.core : node.last])
