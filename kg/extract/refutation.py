"""A sentence that says of the one before that it is not so: "Il n'en est rien.", "C'est faux."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.lexicon import Tag
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.model import (
    Article,
    Certainty,
    Cue,
    CueKind,
    Iri,
    Modality,
    Polarity,
    Quote,
    Span,
    Statement,
)

_OPEN = frozenset({Modality.HYPOTHETICAL, Modality.REPORTED})


def refuted(
    clause: Clause, before: Sequence[Statement], article: Article, voice: Iri
) -> Iterator[Statement]:
    """Yield the denial of what the sentence before told of others, where a sentence refutes it.

    voice  whose word the article's own prose is
    """
    last = _refutation(clause)
    if last is None:
        return
    span = clause.span(0, last)
    for one in before:
        told = one.claimant != voice or one.modality is Modality.HYPOTHETICAL
        if not told or one.modality not in _OPEN or one.polarity is Polarity.NEGATIVE:
            continue
        words = Span(one.evidence[0].span.start, span.end)
        yield replace(
            one,
            polarity=Polarity.NEGATIVE,
            modality=Modality.ASSERTED,
            certainty=Certainty.CERTAIN,
            claimant=voice,
            reported_by=None,
            evidence=(Quote.of(article.text, words),),
            cues=(Cue(CueKind.NEGATION, span, span.of(article.text)),),
        )


def _refutation(clause: Clause) -> int | None:
    """Return the token index past the words at a sentence's start that refute, or None."""
    listed = clause.lexicon.status.get("refutations", {}).get("openers", ())
    end = next(
        (
            at
            for at, token in enumerate(clause.tokens)
            if token.tag in {Tag.PUNCTUATION, Tag.CLOSE} and at
        ),
        len(clause.tokens),
    )
    return end if fold(clause.words(0, end)) in listed else None
