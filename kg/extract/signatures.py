"""What a text says of who signs it: the line below a byline, and the note behind an asterisk."""

from collections.abc import Iterator
from itertools import pairwise

from kg.model import Article, SegmentKind, Sentence, Span

_NOTE = "*"
_LONGEST = 200
"""Code points of the longest line that only says what somebody is."""


def signed(article: Article) -> Iterator[Sentence]:
    """Yield the lines below a byline that are no prose: "Professeure à l'université de Nantes"."""
    for paragraph, (above, segment) in enumerate(pairwise(article.segments), start=1):
        below = above.kind is SegmentKind.BYLINE and segment.kind is SegmentKind.BOILERPLATE
        if below and _length(segment.span) <= _LONGEST:
            yield Sentence(0, paragraph, segment.span)


def describes_author(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence may say what the author is: below the byline, or behind a star."""
    if article.text.startswith(_NOTE, sentence.span.start):
        return True
    above = article.segments[sentence.paragraph - 1] if sentence.paragraph else None
    below = above is not None and above.kind is SegmentKind.BYLINE
    whole = article.segments[sentence.paragraph].span == sentence.span
    return below and whole and _length(sentence.span) <= _LONGEST


def _length(span: Span) -> int:
    return span.end - span.start
