"""Interviews: the answers are the words of whoever is asked, without quotation marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.lexicon import Lexicon
from kg.extract.linking import Speaker
from kg.extract.press import key
from kg.extract.syntax import Clause
from kg.model import Article, Cue, CueKind, Segment, SegmentKind, Sentence
from kg.names import SCHEMA

_ASKS = ("?", "؟")


@dataclass(frozen=True, slots=True)
class Interview:
    """Who is asked, or None where that cannot be told, and the paragraphs that answer."""

    speaker: Speaker | None
    answers: frozenset[int]


def interview(
    article: Article, lexicon: Lexicon, clauses: Sequence[tuple[Sentence, Clause]]
) -> Interview | None:
    """Return the interview that an article is, or None: its byline says whether it is one.

    The one who is asked is the first person named before the first question.
    """
    opener = _opener(article, lexicon)
    if opener is None:
        return None
    body = [
        (at, segment.span.of(article.text))
        for at, segment in enumerate(article.segments)
        if segment.kind is SegmentKind.BODY
    ]
    first = next((at for at, words in body if words.endswith(_ASKS)), None)
    if first is None:
        return None
    answers = frozenset(at for at, words in body if at > first and not words.endswith(_ASKS))
    cue = Cue(CueKind.ATTRIBUTION, opener.span, opener.span.of(article.text))
    return Interview(_asked(clauses, first, cue), answers)


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
