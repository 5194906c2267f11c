"""From the bytes of a document to an article whose text is frozen.

documents   its format, and what each gives: a text, its lines, and what it states of itself.
            `page` reads HTML; `markdown`, `yaml_mapping` and `labelled` what others open with
languages   the language of the text
furniture   what a line says by itself: who wrote, when, where and for whom. `reader` reads any
layout      all lines of a text told apart on a `sheet`, step by step: `marking` finds furniture,
            then come `headline`, `authors`, `publisher` and `days`
genre       news, opinion or release, and who issues a release
"""

import re

from kg.articles.documents import read_document
from kg.articles.genre import genre_of, issuer
from kg.articles.languages import language_of
from kg.articles.layout import Layout, read_layout
from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon
from kg.extract.press import Press, key
from kg.extract.short_forms import LEGAL
from kg.model import Article, Genre, RawDocument
from kg.names import RESOURCE_BASE, article_iri

__all__ = ["parse"]

_WORD = re.compile(r"\w{1,2}'(?=\w)|\w+(?:\.\w+)*")
"""A word of a name, or one that is written as one with the next: "d'Aube"."""


def parse(
    raw: RawDocument, knowledge: Knowledge, *, base: str = RESOURCE_BASE
) -> tuple[Article, tuple[str, ...]]:
    """Return the article that a document is, and warnings, one sentence each.

    Of plain text and Markdown the article's text is the document's, decoded as UTF-8, as it is; of
    a web page it is the article's own blocks, in the page's own characters, with a blank line
    between two. Offsets count its code points. What the document states of itself outside its text
    (front matter, JSON-LD, meta elements) goes before what the layout shows; what is in neither is
    a warning, and the shapes judge it.

    Raises:
        InputError: the document is empty, binary, not UTF-8, has no article in it, or is in a
            language that kg does not read.
    """
    document = read_document(raw, knowledge)
    language, doubts = language_of(document.prose, document.stated.language, knowledge, raw.name)
    press = knowledge.presses[language]
    layout = read_layout(document.lines, press, knowledge.gazetteer, document.stated)
    lexicon = knowledge.lexicons.get(language)
    genre = genre_of(document.text, layout, document.stated, press, lexicon)
    released = genre is Genre.RELEASE
    issued = issuer(document.text, layout, press, lexicon) if released else None
    publisher = layout.publisher or issued
    article = Article(
        iri=article_iri(base, layout.published, layout.headline, raw.sha256, publisher),
        source=raw.name,
        text=document.text,
        language=language,
        genre=genre,
        headline=layout.headline,
        bylines=() if genre is Genre.RELEASE and layout.guessed else layout.bylines,
        publisher=publisher,
        published=layout.published,
        segments=(*document.before, *layout.segments),
        place=layout.place,
        issuer=issued if _is_another(issued, publisher, press, lexicon) else None,
    )
    return article, (*document.warnings, *doubts, *_missing(article, layout))


def _is_another(
    issued: str | None, publisher: str | None, press: Press, lexicon: Lexicon | None
) -> bool:
    """Tell whether who issues a release is not who publishes it: they have no word in common.

    "Helvia", by "Helvia Newsroom", is the same; "Helvia", by "Lake Wire", is another. Each has
    words of its own beside what any name may have: "The Lumo Group", by "The Lake Wire".
    """
    words = [_own_words(name or "", press, lexicon) for name in (issued, publisher)]
    return all(words) and words[0].isdisjoint(words[1])


def _own_words(name: str, press: Press, lexicon: Lexicon | None) -> set[str]:
    """Return the words of a name that are of no closed class and no form of a company by law."""
    words = _WORD.findall(key(name))
    closed = press.particles.all | press.ands.all | (lexicon.classes.keys() if lexicon else set())
    return {word for word in words if word not in closed and word not in LEGAL}


def _missing(article: Article, layout: Layout) -> list[str]:
    """Say what an article lacks: a release, and what nobody in particular signs, no author."""
    unsigned = layout.unsigned or article.genre is Genre.RELEASE
    missing = [
        name
        for name, value in (
            ("headline", article.headline),
            ("author", article.bylines or unsigned),
            ("publisher", article.publisher),
            ("date", article.published),
        )
        if not value
    ]
    return [f"{article.source}: no {' and no '.join(missing)} found in the text"] if missing else []
