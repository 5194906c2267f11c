"""Dates among a sentence's tokens: each becomes one adverb that knows its day."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.dates import Found
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token, printed
from kg.model import Article, Span


def dates(article: Article, lexicon: Lexicon) -> list[Found]:
    """Return the dates in an article's text, in order, read against its own date."""
    return list(lexicon.calendar.find(article.text, reference=article.published))


def mark_dates(tokens: Sequence[Token], found: Sequence[Found]) -> tuple[Token, ...]:
    """Return tokens with each date as one adverb, an article or preposition before it included.

    found  the dates of the whole article, in order. A date that cuts a token, or that lies in a
           name, is left as it is.
    """
    if not tokens or not found:
        return tuple(tokens)
    start, end = tokens[0].span.start, tokens[-1].span.end
    first, last = (bisect_left(found, at, key=lambda one: one.start) for at in (start, end))
    marked = list(tokens)
    for one in reversed([date for date in found[first:last] if date.end <= end]):
        inside = [at for at, token in enumerate(marked) if one.start <= token.span.start < one.end]
        exact = inside and marked[inside[-1]].span.end <= one.end
        if exact and not any(marked[at].entity for at in inside):
            first, last = _opened(marked, inside[0]), inside[-1] + 1
            marked[first:last] = [_adverb(marked[first:last], one.iso)]
    return tuple(marked)


def _opened(tokens: Sequence[Token], at: int) -> int:
    """Return where a date opens: at the articles and the one preposition before it.

    Of "was switched on in June" the verb keeps its own.
    """
    if tokens[at].tag is Tag.PREPOSITION:
        return at
    while at and tokens[at - 1].tag is Tag.DETERMINER:
        at -= 1
    return at - 1 if at and tokens[at - 1].tag is Tag.PREPOSITION else at


def _adverb(tokens: Sequence[Token], iso: str) -> Token:
    text = " ".join(token.text for token in tokens)
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return replace(
        tokens[0],
        text=text,
        span=span,
        printed=printed(tokens),
        tag=Tag.ADVERB,
        lemma=text,
        readings=(),
        date=iso,
    )
