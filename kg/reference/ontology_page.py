"""The page of the ontology in one language."""

from collections.abc import Iterator
from html import escape

from kg.reference import html
from kg.reference.changes import Changes
from kg.reference.diagrams import class_diagram
from kg.reference.model import Reference, Term, short
from kg.reference.words import Words

_PARTS = (
    ("classes", ("class",)),
    ("relations", ("relation",)),
    ("properties", ("value",)),
    ("concepts", ("scheme", "concept")),
)


def ontology_page(reference: Reference, words: Words, since: Changes | None) -> bytes:
    """Return the page: header, picture, every term with its anchor, what has changed."""
    anchors = {term.iri: term.anchor for term in reference.terms}
    body = [
        *html.published(words, "ontology", reference.ontology),
        html.heading(words["diagram"]),
        class_diagram(reference.of_kind("class"), words),
    ]
    for key, kinds in _PARTS:
        terms = [term for term in reference.terms if term.kind in kinds]
        named = ((term.anchor, words.of(term.labels)) for term in terms)
        body += [html.heading(words[key]), html.index(named)]
        body += [_section(term, words, anchors) for term in terms]
    body += _changes(since, words, anchors)
    return html.page(words, words.of(reference.ontology.titles), body)


def _section(term: Term, words: Words, anchors: dict[str, str]) -> str:
    heading = html.named(words.of(term.labels), words[term.kind])
    since = term.since.removeprefix("Since ").removesuffix(".")
    rows = [
        (words["above"], html.links(term.above, anchors, words)),
        (words["domain"], html.links(term.domain, anchors, words)),
        (words["range"], html.links(term.range, anchors, words)),
        (words["apart"], html.links(term.apart, anchors, words)),
        (words["matches"], html.links(term.matches, anchors, words)),
        (words["example"], html.in_english(term.example)),
        (words["note"], html.in_english(term.note)),
        (words["status"], html.code(term.status) if term.status else ""),
        (words["since"], html.code(since) if since else ""),
    ]
    text = html.paragraph(words.of(term.definitions))
    return html.section(term.anchor, heading, term.iri, [text, html.listed(rows)])


def _changes(since: Changes | None, words: Words, anchors: dict[str, str]) -> Iterator[str]:
    yield html.heading(words["changes"], "changes")
    if since is None:
        yield html.paragraph(words["first_version"])
        return
    if since == Changes((), (), {}):
        yield html.paragraph(words["unchanged"])
    yield html.listed(
        [
            (words["new"], html.links(since.new, anchors, words)),
            (words["gone"], words["comma"].join(html.code(short(iri)) for iri in since.gone)),
        ]
    )
    for iri, lines in since.changed.items():
        said = "".join(f"<li>{html.code(line)}</li>" for line in lines)
        link = html.links([iri], anchors, words)
        yield f"<p>{escape(words['changed'])} {link}</p><ul>{said}</ul>"
