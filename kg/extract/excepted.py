"""Who is left out of all those of whom a thing is so: "all but X signed it"."""

from dataclasses import replace

from kg.extract.cues import cue, in_order
from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.syntax import Clause
from kg.model import CueKind, Polarity, Statement

_BEFORE = 3
"""Words between "all" and "but": "every operator in Mali but Orange"."""


def excepted(statement: Statement, told: tuple[Referent, Referent], clause: Clause) -> Statement:
    """Return a statement denied of who is left out of all: "all but X signed it"."""
    if statement.polarity is Polarity.NEGATIVE:
        return statement
    for one in told:
        at = one.phrase.node if one.phrase and not one.phrase.pronoun else None
        but = _but(clause, at) if at is not None and at in clause.nouns else None
        if but is not None:
            cues = in_order((*statement.cues, cue(clause, CueKind.NEGATION, but)))
            return replace(statement, polarity=Polarity.NEGATIVE, cues=cues)
    return statement


def _but(clause: Clause, at: int) -> int | None:
    """Return the token that leaves a noun phrase out of all those before it, or None."""
    words = clause.lexicon.words["conjunctions"]
    every = words.get("every", ())
    node = clause.nouns[at]
    first = clause.nodes[at - 1].first if at and node.first == node.head else node.first
    for token in range(node.head - 1, max(0, first - 1) - 1, -1) if every else ():
        if clause.tokens[token].text in words["excepting"]:
            before = clause.tokens[max(0, token - _BEFORE) : token]
            left = clause.tokens[token + 1]
            several = left.text in clause.lexicon.sets["determiners.counting"]
            counted = several or left.tag is Tag.NUMBER  # "all but two towns"
            return token if any(one.text in every for one in before) and not counted else None
    return None
