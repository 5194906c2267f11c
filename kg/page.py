"""The small schema.org JSON-LD that a publisher puts in the article page's own script element.

Source: Google Search Central, "Article structured data" (recommended properties, and the author
markup: a name holds the name alone, without a title). It says what the page is, nothing else:
statements stay in the graph.
"""

import json
from typing import Any

from kg.graph import ARTICLE_CLASS
from kg.model import Entity, Extraction, Genre, Iri
from kg.names import PREFIXES, SCHEMA, is_layer

_EMBEDDED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028"})
_GENERIC = {SCHEMA.Organization, SCHEMA.Event, SCHEMA.Place, SCHEMA.CreativeWork}


def page_jsonld(extraction: Extraction) -> bytes:
    """Return JSON-LD that is safe between `<script type="application/ld+json">` and `</script>`.

    What the article does not say is left out: a page without a date has no `datePublished`.
    """
    article = extraction.article
    entities = {entity.iri: entity for entity in extraction.entities}
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _page_types(article.genre),
        "@id": article.iri,
        "headline": article.headline,
        "datePublished": article.published,
        "inLanguage": article.language,
        "author": [_thing(entities[iri], SCHEMA.Person) for iri in extraction.authors],
        "publisher": _publisher(extraction, entities),
        "about": _about(extraction),
        "mentions": _mentions(extraction),
    }
    said = {key: value for key, value in page.items() if value}
    text = json.dumps(said, ensure_ascii=False, indent=2)
    return (text.translate(_EMBEDDED) + "\n").encode()


def _page_types(genre: Genre) -> str | list[str]:
    """Return the page's class, with NewsArticle beside a narrower one.

    The guidance lists Article, NewsArticle and BlogPosting, and none of their sub-classes.
    """
    kind = _local(ARTICLE_CLASS[genre])
    listed = _local(SCHEMA.NewsArticle)
    return kind if kind == listed else [listed, kind]


def _publisher(extraction: Extraction, entities: dict[Iri, Entity]) -> dict[str, Any] | None:
    if extraction.publisher is None:
        return None
    return _thing(entities[extraction.publisher], SCHEMA.Organization)


def _about(extraction: Extraction) -> list[dict[str, Any]]:
    """Return the layers that the article names as arguments of what it says, by their labels."""
    layers = [entity for entity in extraction.entities if is_layer(entity.iri)]
    return [
        {"@type": _local(SCHEMA.DefinedTerm), "@id": e.iri, "name": e.label.lexical} for e in layers
    ]


def _mentions(extraction: Extraction) -> list[dict[str, Any]]:
    """Return the named things with a class of schema.org; what is only described is left out."""
    own = f"{extraction.article.iri}/"
    masthead = {*extraction.authors, extraction.publisher}
    return [
        _thing(entity, kind)
        for entity in extraction.entities
        if entity.iri not in masthead and not entity.iri.startswith(own)
        if (kind := _schema_class(entity)) is not None
    ]


def _thing(entity: Entity, kind: Iri) -> dict[str, Any]:
    properties = dict(entity.properties)
    thing: dict[str, Any] = {
        "@type": _local(_schema_class(entity) or kind),
        "@id": entity.iri,
        "name": entity.label.lexical,
    }
    if SCHEMA.url in properties:
        thing["url"] = properties[SCHEMA.url].lexical
    if entity.same_as:
        thing["sameAs"] = list(entity.same_as)
    return thing


def _schema_class(entity: Entity) -> Iri | None:
    """Return the most telling class of schema.org that a thing has."""
    found = [kind for kind in entity.types if kind.startswith(SCHEMA.base)]
    telling = [kind for kind in found if kind not in _GENERIC]
    return next(iter(telling or found), None)


def _local(iri: Iri) -> str:
    return iri.removeprefix(PREFIXES["schema"])
