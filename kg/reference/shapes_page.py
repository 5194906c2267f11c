"""The page of the shapes in one language."""

from html import escape

from kg.reference import html
from kg.reference.diagrams import shapes_diagram
from kg.reference.model import Reference, Shape
from kg.reference.words import Words


def shapes_page(reference: Reference, words: Words) -> bytes:
    """Return the page: header, picture, every shape with its anchor and its message."""
    anchors = {shape.iri: shape.anchor for shape in reference.shapes}
    own = (shape for shape in reference.shapes if shape.is_node)
    body = [
        *html.published(words, "shapes", reference.of_shapes),
        html.heading(words["diagram"]),
        shapes_diagram(reference.shapes, words),
        html.heading(words["shapes"]),
        html.index((shape.anchor, words.of(shape.labels)) for shape in own),
        *(_section(shape, words, anchors) for shape in reference.shapes),
    ]
    return html.page(words, words.of(reference.of_shapes.titles), body)


def _section(shape: Shape, words: Words, anchors: dict[str, str]) -> str:
    heading = f"{escape(words.of(shape.labels))} <small>{html.code(shape.anchor)}</small>"
    rows = [
        (words["targets"], html.links(shape.targets, anchors, words)),
        (words["path"], html.code(shape.path) if shape.path else ""),
        (words["asks"], "<br>".join(html.code(f"{key} {value}") for key, value in shape.asks)),
        (words["severity"], html.code(shape.severity) if shape.severity else ""),
        (words["message"], escape(words.of(shape.messages))),
        (words["parts"], html.links(shape.parts, anchors, words)),
    ]
    text = html.paragraph(words.of(shape.descriptions))
    return html.section(shape.anchor, heading, shape.iri, [text, html.listed(rows)])
