"""From the bytes of a document to an article whose text is frozen."""

import re
from collections.abc import Sequence

from kg.articles.decoding import decode
from kg.articles.layout import Layout, read_layout
from kg.errors import InputError
from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon
from kg.extract.view import fold
from kg.model import Article, Genre, RawDocument, SegmentKind
from kg.names import RESOURCE_BASE, article_iri

__all__ = ["parse"]

_QUOTED = re.compile('«[^»]*»|“[^”]*”|"[^"\n]*"')


def parse(
    raw: RawDocument, knowledge: Knowledge, *, base: str = RESOURCE_BASE
) -> tuple[Article, tuple[str, ...]]:
    """Return the article that a plain text is, and warnings, one sentence each.

    The text is the document's, byte for byte, decoded as UTF-8: offsets count its code points.
    A missing headline, author, publisher or date is a warning; the shapes judge it.

    Raises:
        InputError: the document is empty, binary, not UTF-8, or in no language of the lexicon.
    """
    text = decode(raw)
    language = _language(text, knowledge, raw.name)
    lexicon = knowledge.lexicons[language]
    layout = read_layout(text, lexicon, knowledge.gazetteer)
    article = Article(
        iri=article_iri(base, layout.published, layout.headline, raw.sha256, layout.publisher),
        source=raw.name,
        text=text,
        language=language,
        genre=_genre(text, layout, lexicon),
        headline=layout.headline,
        bylines=layout.bylines,
        publisher=layout.publisher,
        published=layout.published,
        segments=layout.segments,
    )
    return article, tuple(_warnings(article))


def _language(text: str, knowledge: Knowledge, name: str) -> str:
    """Return the language whose closed-class words the text has most of.

    Raises InputError where fewer than one word in eight belongs to any, or where one of its
    neighbours' words, which it lacks, is met for every three: then it is another language.
    """
    words = fold(text).replace("'", "' ").split()
    shares = {language: _share(words, lexicon) for language, lexicon in knowledge.lexicons.items()}
    best = max(shares, key=lambda language: (shares[language], language))
    if shares[best] < 1 / 8:
        known = ", ".join(sorted(knowledge.lexicons))
        raise InputError(
            f"its language is none that the lexicon knows ({known})",
            where=name,
            fix="Give an article in one of these languages",
        )
    return best


def _share(words: Sequence[str], lexicon: Lexicon) -> float:
    foreign = frozenset(lexicon.words["foreign"]["words"])
    own = sum(word in lexicon.classes for word in words)
    others = sum(word in foreign for word in words)
    return 0.0 if others * 3 > own else own / max(1, len(words))


def _genre(text: str, layout: Layout, lexicon: Lexicon) -> Genre:
    """Tell opinion from news: a rubric says so, or a signed text that argues in its own words.

    Where the two are hard to tell, opinion is the safer word: its claims stay its author's.
    """
    opinion = lexicon.words["headings"]["opinion"]
    rubrics = {
        fold(segment.span.of(text)).strip(" :")
        for segment in layout.segments
        if segment.kind is not SegmentKind.BODY
    }
    if rubrics & set(opinion):
        return Genre.OPINION
    cues = lexicon.status["opinion"]
    folded = _QUOTED.sub("", fold(text))
    argued = sum(cue in folded for cue in cues["cues"])
    return Genre.OPINION if layout.bylines and argued >= cues["enough"] else Genre.NEWS


def _warnings(article: Article) -> list[str]:
    missing = [
        name
        for name, value in (
            ("headline", article.headline),
            ("author", article.bylines),
            ("publisher", article.publisher),
            ("date", article.published),
        )
        if not value
    ]
    if not missing:
        return []
    return [f"{article.source}: no {' and no '.join(missing)} found in the text"]
