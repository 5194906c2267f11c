"""Who is left out of all those of whom a thing is so: "all but X signed it"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.conjugation import Mood
from kg.extract.cues import cue, in_order
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.memory import Referent
from kg.extract.syntax import Clause
from kg.model import CueKind, Polarity, Quote, Span, Statement

_BEFORE = 3
"""Words between "all" and "but": "every operator in Mali but Orange"."""


def excepted(statement: Statement, told: tuple[Referent, Referent], clause: Clause) -> Statement:
    """Return a statement denied of who is left out of all: "all but X signed it"."""
    if statement.polarity is Polarity.NEGATIVE:
        return statement
    for one in told:
        at = _said_at(clause, one)
        but = None if at is None else _but(clause, at)
        if but is not None:
            cues = in_order((*statement.cues, cue(clause, CueKind.NEGATION, but)))
            return replace(statement, polarity=Polarity.NEGATIVE, cues=cues)
    return statement


def left_out(
    statement: Statement, told: tuple[Referent, Referent], clause: Clause, linker: Linker
) -> Iterator[Statement]:
    """Yield a statement's denial of who by name is left out of all of whom it is: "all but X"."""
    if statement.polarity is Polarity.NEGATIVE:
        return
    for part, one in zip(("subject", "object"), told, strict=True):
        at = _said_at(clause, one)
        behind = None if at is None else _behind(clause, at)
        if behind is None or (but := _but(clause, behind)) is None:
            continue
        found = linker.resolve(clause, clause.phrase(behind))
        if found is None or not found.named or found.entity is None or found.phrase is None:
            continue
        quote, span = statement.evidence[0].span, clause.span(found.phrase.first, found.phrase.last)
        whole = Span(min(quote.start, span.start), max(quote.end, span.end))
        denied = replace(
            statement,
            polarity=Polarity.NEGATIVE,
            evidence=(Quote.of(linker.article.text, whole),),
            cues=in_order((*statement.cues, cue(clause, CueKind.NEGATION, but))),
        )
        iri = found.entity.iri
        yield replace(denied, subject=iri) if part == "subject" else replace(denied, object=iri)


def _said_at(clause: Clause, one: Referent) -> int | None:
    """Return the position of the noun phrase that says what fills a role, or None."""
    at = one.phrase.node if one.phrase and not one.phrase.pronoun else None
    return at if at in clause.nouns else None


def _behind(clause: Clause, at: int) -> int | None:
    """Return the position of the noun phrase that "save" or "but" parts from one, or None."""
    excepting = clause.lexicon.words["conjunctions"]["excepting"]
    for position in (at + 1, at + 2):
        other = clause.noun(position)
        if other is not None:
            parted = other.preposition in excepting or clause.mark(position - 1, *excepting)
            return position if parted else None
    return None


def _but(clause: Clause, at: int) -> int | None:
    """Return the token that leaves a noun phrase out of all those before it, or None."""
    words = clause.lexicon.words["conjunctions"]
    every = words.get("every", ())
    node = clause.nouns[at]
    first = clause.nodes[at - 1].first if at and node.first == node.head else node.first
    for token in range(node.head - 1, max(0, first - 1) - 1, -1) if every else ():
        word = clause.tokens[token]
        does = word.tag is Tag.VERB and not word.mood(Mood.PRESENT_PARTICIPLE)  # "all save data"
        if word.text in words["excepting"] and not does:
            before = clause.tokens[max(0, token - _BEFORE) : token]
            left = clause.tokens[token + 1]
            several = left.text in clause.lexicon.sets["determiners.counting"]
            counted = several or left.tag is Tag.NUMBER  # "all but two towns"
            whole = any(one.text.partition(" ")[0] in every for one in before)  # "all the"
            return token if whole and not counted else None
    return None
