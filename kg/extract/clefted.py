"""What a cleft denies of another: "it is not A but B that built it", "it is B, and not A, that"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.cues import cue, in_order
from kg.extract.linking import Linker
from kg.extract.memory import Referent
from kg.extract.negation import not_only
from kg.extract.setapart import instead
from kg.extract.syntax import Clause
from kg.model import CueKind, Polarity, Quote, Span, Statement

_CLEFT = 3
"""Nodes before the second of two that a cleft names: "it is not A but"."""


def not_first(
    statement: Statement, told: Referent, clause: Clause, linker: Linker
) -> Iterator[Statement]:
    """Yield the denial of A in "it is not A but B that built it", whose subject is B."""
    phrase = told.phrase
    if phrase is None or phrase.pronoun or phrase.infinitive or phrase.node < _CLEFT:
        return
    joint = phrase.node - 1
    if not clause.mark(joint, *instead(clause)):
        return
    at = clause.outermost(joint - 1 - clause.mark(joint - 1, ","))
    copula = clause.verb(at - 1)
    if copula is None or not copula.negated or copula.lemma not in clause.lexicon.grammar.being:
        return
    if not_only(clause, copula.negation[-1], clause.nodes[at].first + 1):
        return
    no = cue(clause, CueKind.NEGATION, copula.negation[-1])
    denied = replace(
        affirmed(statement),
        polarity=Polarity.NEGATIVE,
        cues=in_order((*affirmed(statement).cues, no)),
    )
    yield from _of_other(denied, at, clause, linker)


def _of_other(statement: Statement, at: int, clause: Clause, linker: Linker) -> Iterator[Statement]:
    """Yield a statement of the actor at a position, with its words in the quote."""
    found = linker.resolve(clause, clause.phrase(at), "agent")
    if found is None or found.entity is None or found.phrase is None:
        return
    quote, span = statement.evidence[0].span, clause.span(found.phrase.first, found.phrase.last)
    whole = Span(min(quote.start, span.start), max(quote.end, span.end))
    yield replace(
        statement, subject=found.entity.iri, evidence=(Quote.of(linker.article.text, whole),)
    )


def affirmed(statement: Statement) -> Statement:
    """Return a statement put as so, without the words that denied it."""
    cues = tuple(one for one in statement.cues if one.kind is not CueKind.NEGATION)
    return replace(statement, polarity=Polarity.POSITIVE, cues=cues)
