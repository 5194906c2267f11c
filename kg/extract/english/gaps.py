"""Verbs that English leaves out the second time: "X owns half of it and Y the rest"."""

from dataclasses import replace

from kg.extract.english.clauses import EnglishClause
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.quantities import is_quantity

_COMMA = ","
_PASSIVE = frozenset({"by", "from", "with"})
_ACTIVE = frozenset({"from", "to", "with"})
"""Prepositions of what a verb that is left out has behind it."""


def with_gaps(clause: EnglishClause) -> tuple[Node, ...]:
    """Return the nodes with a verb of no words where one is left out, between who and what.

    It is that of the clause before, put as that is; its place is before its object.
    """
    found: dict[int, VerbGroup] = {}
    for at, mark in clause.marks.items():
        joins = mark.tag is Tag.COORDINATOR or mark.text == _COMMA
        if joins and (verb := _left_out(clause, at, found)) is not None:
            first = clause.nodes[at + 2].first
            found[at + 2] = replace(verb, first=first, last=first, adverbs=())
    if not found:
        return clause.nodes
    nodes: list[Node] = []
    for at, node in enumerate(clause.nodes):
        if at in found:
            nodes.append(found[at])
        nodes.append(node)
    return tuple(nodes)


def _left_out(clause: EnglishClause, at: int, gaps: dict[int, VerbGroup]) -> VerbGroup | None:
    """Return the verb that two noun phrases behind a comma or "and" are of, or None."""
    who, what = clause.noun(at + 1), clause.noun(at + 2) if at + 2 < len(clause.nodes) else None
    if who is None or what is None or not _acts(clause, who):
        return None
    if what.preposition:
        return _led(clause, at, what)
    if not _had(clause, what):
        return None
    behind = clause.nodes[at + 3] if at + 3 < len(clause.nodes) else None
    if isinstance(behind, VerbGroup) or (isinstance(behind, Mark) and behind.tag is Tag.RELATIVE):
        return None
    start = next((i for i in range(at - 1, -1, -1) if i in clause.verbs), None)
    if start is None or not _takes_object(clause, start, at):
        return None
    parted = [clause.marks[i] for i in clause.marks if start < i < at]
    known = all(mark.tag in {Tag.ADVERB, Tag.COORDINATOR} or mark.text == _COMMA for mark in parted)
    listed = any(start < one - 2 < at for one in gaps)
    share = _share(clause, what)  # "holds 51% of the venture, Lumo, and its partner 49%"
    plain = share or all(mark.tag is Tag.ADVERB for mark in parted)
    return clause.verbs[start] if known and (plain or listed) else None


def _led(clause: EnglishClause, at: int, what: NounPhrase) -> VerbGroup | None:
    """Return the verb before that has what a preposition leads behind it, and nothing else.

    "The land is owned by the state and the building by X", "The loan comes from X, the rest from Y"
    """
    start = next((i for i in range(at - 1, -1, -1) if i in clause.verbs), None)
    verb = clause.verbs[start] if start is not None else None
    if start is None or verb is None or not verb.finite or not clause.subject(start):
        return None
    before, head = clause.noun(start + 1), clause.tokens[what.head]
    named = head.tag is Tag.NAME or what.core > what.first + 1
    alike = before is not None and before.preposition == what.preposition
    ends = clause.extent(clause.conjuncts(at + 2)[-1])
    closed = ends >= len(clause.nodes) or clause.mark(ends, ".", ";", _COMMA, "”")
    led = what.preposition in (_PASSIVE if verb.passive else _ACTIVE)
    if not (alike and named and closed and led):
        return None
    return verb if clause.extent(start + 1) <= at else None


def _acts(clause: EnglishClause, who: NounPhrase) -> bool:
    """Tell whether a noun phrase may be the subject: a name, or one with an article."""
    head = clause.tokens[who.head]
    entity = head.entity
    timed = clause.lexicon.singular(head.text) in clause.times
    figure = is_quantity(entity)
    known = head.tag is Tag.NAME or who.core > who.first
    return known and not (who.preposition or timed or figure)


def _had(clause: EnglishClause, what: NounPhrase) -> bool:
    """Tell whether a noun phrase may be the object: one with an article, or a figure."""
    first, head = clause.tokens[what.core], clause.tokens[what.head]
    figure = first.tag is Tag.NUMBER or is_quantity(first.entity)
    timed = clause.lexicon.singular(head.text) in clause.times
    return not what.preposition and not timed and (what.core > what.first or figure)


def _share(clause: EnglishClause, what: NounPhrase) -> bool:
    """Tell whether a noun phrase is but a share: "49 per cent"."""
    head = clause.tokens[what.head].text
    return head.endswith("%") or head in clause.lexicon.sets["nouns.shares.words"]


def _takes_object(clause: EnglishClause, at: int, end: int) -> bool:
    """Tell whether a verb has a subject and one object before a position."""
    verb, sets = clause.verbs[at], clause.lexicon.sets
    said = sets["homographs.saying"] | clause.lexicon.grammar.copulas
    barred = sets["ditransitive.verbs"] | said
    if not verb.finite or verb.passive or verb.lemma in barred or not clause.subject(at):
        return False
    object_ = clause.noun(at + 1)
    return object_ is not None and not object_.preposition and at + 1 < end
