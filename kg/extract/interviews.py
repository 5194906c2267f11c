"""Interviews: the answers are the words of whoever is asked, without quotation marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.lexicon import Lexicon
from kg.extract.linking import Speaker
from kg.extract.press import key
from kg.extract.syntax import Clause
from kg.model import Article, Cue, CueKind, Segment, SegmentKind, Sentence
from kg.names import SCHEMA

_ASKS = ("?", "؟")
_QUESTIONS = 3
"""Paragraphs that ask, from which on an article is an interview though no byline says so."""


@dataclass(frozen=True, slots=True)
class Interview:
    """Who is asked, or None where that cannot be told, and the paragraphs that answer."""

    speaker: Speaker | None
    answers: frozenset[int]


def interview(
    article: Article, lexicon: Lexicon, clauses: Sequence[tuple[Sentence, Clause]]
) -> Interview | None:
    """Return the interview that an article is, or None.

    Its byline says whether it is one, or several paragraphs that ask, with answers between them.
    The one who is asked is the first person named before the first question.
    """
    body = [
        (at, segment.span.of(article.text))
        for at, segment in enumerate(article.segments)
        if segment.kind is SegmentKind.BODY
    ]
    first = next((at for at, words in body if words.endswith(_ASKS)), None)
    if first is None:
        return None
    opener = _opener(article, lexicon) or _asking(article, body, first)
    if opener is None:
        return None
    answers = frozenset(at for at, words in body if at > first and not words.endswith(_ASKS))
    cue = Cue(CueKind.ATTRIBUTION, opener.span, opener.span.of(article.text))
    return Interview(_asked(clauses, first, cue), answers)


def _asking(article: Article, body: Sequence[tuple[int, str]], first: int) -> Segment | None:
    """Return the first question where several follow, with an answer between any two."""
    asked = [words.endswith(_ASKS) for _, words in body]
    answered = sum(asks and not then for asks, then in pairwise(asked))
    return article.segments[first] if answered >= _QUESTIONS else None


def _opener(article: Article, lexicon: Lexicon) -> Segment | None:
    return next(
        (
            segment
            for segment in article.segments
            if segment.kind is not SegmentKind.BODY
            and lexicon.press.interviews.opens(key(segment.span.of(article.text)))
        ),
        None,
    )


def _asked(clauses: Sequence[tuple[Sentence, Clause]], question: int, cue: Cue) -> Speaker | None:
    for sentence, clause in clauses:
        if sentence.paragraph >= question:
            return None
        for token in clause.tokens:
            if token.entity and SCHEMA.Person in token.entity.types:
                return Speaker(token.entity.iri, cue)
    return None
