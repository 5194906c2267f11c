"""Pieces of HTML: escaped text, links within the page, lists of what is said."""

from collections.abc import Iterable
from html import escape
from string import Template

from kg.reference.model import Header, short
from kg.reference.words import Words

PAGES = ("ontology", "shapes", "queries")
Rows = Iterable[tuple[str, str]]


def page(words: Words, title: str, body: Iterable[str]) -> bytes:
    """Return a page that needs no other file."""
    filled = Template(words.page).substitute(
        language=words.language,
        direction=words.direction,
        title=escape(title),
        body="\n".join(body),
    )
    return filled.encode("utf-8")


def code(text: str) -> str:
    """Return a name of the code, which reads from left to right in any language."""
    return f'<bdi class="code" dir="ltr">{escape(text)}</bdi>'


def in_english(text: str) -> str:
    """Return words that are English whatever the language of the page."""
    return f'<span lang="en" dir="ltr">{escape(text)}</span>' if text else ""


def links(iris: Iterable[str], anchors: dict[str, str], words: Words) -> str:
    """Return links: to the anchor of what is on the page, else to the IRI itself."""
    return words["comma"].join(
        f'<a href="{escape("#" + anchors[iri] if iri in anchors else iri)}">{code(short(iri))}</a>'
        for iri in iris
    )


def listed(rows: Rows) -> str:
    """Return what is said as a list of terms and values, without the empty ones."""
    said = "".join(f"<dt>{escape(key)}</dt><dd>{value}</dd>" for key, value in rows if value)
    return f"<dl>{said}</dl>" if said else ""


def section(anchor: str, heading: str, iri: str, rest: Iterable[str]) -> str:
    """Return a term's box, whose anchor is the fragment of its IRI."""
    return (
        f'<section class="term" id="{escape(anchor)}"><h3>{heading}</h3>'
        f'<div class="iri"><a href="{escape(iri)}">{escape(iri)}</a></div>{"".join(rest)}</section>'
    )


def header(words: Words, name: str, title: str, about: str, rows: Rows = ()) -> list[str]:
    """Return a page's header: where else one can go, title, what it is, and rows on it."""
    others = (
        f'<a href="{name}.{code}.html" lang="{code}" hreflang="{code}">{escape(other)}</a>'
        for code, other in words.others.items()
    )
    pages = (
        f'<a href="{page}.{words.language}.html">{escape(words[f"{page}_page"])}</a>'
        for page in PAGES
        if page != name
    )
    beside = " · ".join((*others, *pages))
    return [
        *("<header>", f"<p>{beside}</p>", f"<h1>{escape(title)}</h1>", paragraph(about)),
        *(listed(rows), "</header>"),
    ]


def published(words: Words, name: str, its: Header) -> list[str]:
    """Return the header of the page of something that has a version and can be cited."""
    rows = [
        (words["version"], links([its.version_iri], {}, words)),
        (words["modified"], code(its.modified)),
        (words["licence"], links([its.licence], {}, words)),
        (words["citation"], in_english(its.citation)),
    ]
    return header(words, name, words.of(its.titles), words.of(its.abstracts), rows)


def named(label: str, kind: str) -> str:
    """Return the heading of a box: its label, and beside it what kind of thing it is."""
    return f"{escape(label)} <small>{escape(kind)}</small>"


def block(text: str) -> str:
    """Return code of several lines."""
    return f'<pre dir="ltr">{escape(text)}</pre>'


def index(entries: Iterable[tuple[str, str]]) -> str:
    """Return the list of what a part of the page describes, given as anchors and labels."""
    linked = (f'<a href="#{escape(anchor)}">{escape(label)}</a>' for anchor, label in entries)
    return f'<nav class="all">{"".join(linked)}</nav>'


def paragraph(text: str) -> str:
    """Return a paragraph of plain text."""
    return f"<p>{escape(text)}</p>"


def heading(text: str, anchor: str = "") -> str:
    """Return a heading of a part of the page."""
    return f'<h2 id="{anchor}">{escape(text)}</h2>' if anchor else f"<h2>{escape(text)}</h2>"
