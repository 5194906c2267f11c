"""Read a few sentences with the bundled rules, and say in a line what came of them."""

from collections.abc import Iterator, Mapping

from kg.articles import parse
from kg.extract import clauses, extract, sentences
from kg.extract.syntax import Clause
from kg.model import (
    Article,
    Extraction,
    Genre,
    Iri,
    RawDocument,
    Segment,
    SegmentKind,
    Span,
    Statement,
    Value,
)
from kg.names import RESOURCE_BASE, SCHEMA
from kg.pipeline import load_knowledge

ARTICLE = Iri("https://example.org/id/article/1")


def prose(text: str, language: str = "fr") -> Article:
    """Return a news article that is all body, without furniture."""
    body = (Segment(SegmentKind.BODY, Span(0, len(text))),)
    return Article(ARTICLE, "a.txt", text, language, Genre.NEWS, None, (), None, "2026-01-15", body)


def read(text: str, language: str = "fr") -> Extraction:
    """Return what the rules read in the body of a news article without furniture."""
    return extract(prose(text, language), load_knowledge())


def analysed(text: str, language: str = "fr") -> Iterator[Clause]:
    """Yield the analysis of each sentence of a news article without furniture."""
    article = prose(text, language)
    found = clauses(article, sentences(article), load_knowledge(), RESOURCE_BASE, ())
    return (clause for _, clause in found)


def read_article(text: str) -> Extraction:
    """Return what the rules read in a plain text with its furniture."""
    article, warnings = parse(RawDocument("a.txt", text.encode()), load_knowledge())
    return extract(article, load_knowledge(), warnings=warnings)


def triple(extraction: Extraction, statement: Statement) -> str:
    """Return a statement's triple by labels, with "- " before what is negated."""
    labels = labelled(extraction)
    sign = "- " if statement.polarity == "negative" else ""
    obj = statement.object
    last = obj.lexical if isinstance(obj, Value) else name(labels, obj)
    relation = statement.predicate.rpartition("#")[2]
    if statement.predicate.startswith(SCHEMA.base):
        relation = "schema:" + statement.predicate.removeprefix(SCHEMA.base)
    return f"{sign}{name(labels, statement.subject)} {relation} {last}"


def told(extraction: Extraction, statement: Statement) -> str:
    """Return a statement's triple, and behind it how it is put and by whom.

    Who speaks is left out where the article itself does.
    """
    labels = labelled(extraction)
    said = f"{triple(extraction, statement)} | {statement.modality}"
    if statement.claimant != extraction.article.iri:
        said += f" by {name(labels, statement.claimant)}"
    if statement.reported_by and statement.reported_by != extraction.article.iri:
        said += f" via {name(labels, statement.reported_by)}"
    return said


def all_told(extraction: Extraction) -> list[str]:
    """Return each statement of an extraction as `told` does, in order."""
    return sorted(told(extraction, statement) for statement in extraction.statements)


def labelled(extraction: Extraction) -> Mapping[Iri, str]:
    """Return the label of every entity."""
    return {entity.iri: entity.label.lexical for entity in extraction.entities}


def name(labels: Mapping[Iri, str], iri: Iri) -> str:
    """Return a thing's label, or "@article" for an article without one."""
    return labels.get(iri, "@article" if "/article/" in iri else iri)
