"""Markdown: front matter in YAML or TOML, and the headings and lists that a text marks with it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kg.articles.lines import Line, line_of
from kg.articles.stated import NOTHING, Stated
from kg.articles.values import genre_named, names_in, published_in, text_in
from kg.errors import InputError
from kg.extract.knowledge import Knowledge
from kg.model import Segment, SegmentKind, Span

_FENCE = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}
_KEY = {
    "---": re.compile(r"[\w-]+[ \t]*:(?:[ \t\r\n]|$)"),
    "+++": re.compile(r"\s*(?:#.*\s+)*(?:[\w\"'.-]+[ \t]*=|\[)"),
}
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+\S")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_LONGEST = 100_000  # code points of front matter

FIELDS: Mapping[str, tuple[str, ...]] = {
    "headline": ("title", "headline", "titre", "العنوان", "عنوان"),
    "authors": (
        *("author", "authors", "auteur", "auteurs", "auteure", "autrice", "byline", "writer"),
        *("creator", "signature", "الكاتب", "الكاتبة", "كاتب", "المؤلف", "بقلم", "المحرر"),
    ),
    "publisher": (
        *("publisher", "publication", "site", "site_name", "website", "outlet", "newspaper"),
        *("media", "média", "éditeur", "editeur", "journal", "source", "الناشر", "الموقع"),
        *("الصحيفة", "الجريدة", "المصدر"),
    ),
    "published": (
        *("date", "published", "datePublished", "date_published", "publishDate", "publish_date"),
        *("pubdate", "publication_date", "published_at", "date_publication", "publié", "publie"),
        *("التاريخ", "تاريخ", "تاريخ النشر", "تاريخ_النشر"),
    ),
    "language": ("lang", "language", "inLanguage", "langue", "locale", "اللغة"),
    "genre": ("type", "genre", "category", "categories", "section", "rubrique", "layout"),
}
"""The keys of front matter that are read, the first that is there."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before a text: where it ends, its segment, and what it states."""

    end: int = 0
    segments: tuple[Segment, ...] = ()
    stated: Stated = NOTHING
    warnings: tuple[str, ...] = ()


def split_front_matter(text: str, name: str, knowledge: Knowledge) -> FrontMatter:
    """Return the front matter that a text opens with; it stays in the text, and is no prose.

    Raises:
        InputError: it is not closed, or is no mapping in its language.
    """
    fence = _FENCE.match(text)
    if fence is None or not _KEY[mark := fence[1]].match(text, fence.end()):
        return FrontMatter()
    close = _CLOSE[mark].search(text, fence.end(), fence.end() + _LONGEST)
    if close is None:
        raise InputError(
            f"its front matter opens with {mark} in line 1 and is not closed",
            where=name,
            fix=f"Put {mark} in a line of its own behind it",
        )
    from kg.articles.yaml_mapping import parse_toml, parse_yaml  # noqa: PLC0415  # few have any

    parse = parse_yaml if mark == "---" else parse_toml
    table = parse(text[fence.end() : close.start()], name)
    start = 1 if text.startswith("\ufeff") else 0
    segment = Segment(SegmentKind.BOILERPLATE, Span(start, close.start() + 3))
    return FrontMatter(close.end(), (segment,), _stated(table, knowledge))


def _stated(table: Mapping[str, Any], knowledge: Knowledge) -> Stated:
    lowered = {key.lower(): value for key, value in table.items()}
    found = {
        field: next((lowered[key.lower()] for key in keys if lowered.get(key.lower())), None)
        for field, keys in FIELDS.items()
    }
    return Stated(
        headline=text_in(found["headline"]),
        authors=names_in(found["authors"], knowledge),
        publisher=text_in(found["publisher"]),
        published=published_in(found["published"], knowledge),
        language=text_in(found["language"]),
        genre=genre_named(found["genre"], knowledge),
    )


def markdown_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the marks of Markdown read: headings, lists, quotations and rules.

    The marks stay in the text; a line's span leaves out those that it opens with.
    """
    return tuple(_read(lines))


def _read(lines: Sequence[Line]) -> Iterator[Line]:
    for at, line in enumerate(lines):
        adjoins = at + 1 < len(lines) and not lines[at + 1].apart
        below = lines[at + 1].text if adjoins else ""
        if re.fullmatch(r"=+|-{3,}", below) and not line.is_prose:
            yield replace(line, heading=1 if below.startswith("=") else 2)
        elif heading := _HEADING.match(line.text):
            yield _without(line, heading.end(), heading=len(heading[1]))
        elif quote := _QUOTE.match(line.text):
            yield replace(_without(line, quote.end()), quoted=True)
        elif _ITEM.match(line.text):
            yield replace(line, item=True)
        else:
            yield line


def _without(line: Line, length: int, *, heading: int = 0) -> Line:
    """Return a line without the marks that it opens with, and a heading without those behind it."""
    end = len(line.text.rstrip("# ")) if heading else len(line.text)
    found = line_of(line.text, length, max(end, length))
    if found is None:
        return line
    start = line.span.start
    span = Span(start + found.span.start, start + found.span.end)
    return replace(found, span=span, heading=heading, apart=line.apart)
