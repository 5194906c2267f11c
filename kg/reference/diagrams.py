"""Pictures as SVG: the tree of classes, and the shapes with what they ask for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from kg.names import RDF, SOV
from kg.reference.model import Shape, Term, short
from kg.reference.words import Words

_ROW, _STEP, _WIDE = 34, 325, 308
_LINE, _BOX, _GAP, _COLUMNS = 18, 312, 14, 3
_LONGEST, _LONGEST_BOLD = 46, 42


@dataclass(frozen=True, slots=True)
class _Box:
    term: Term
    column: int
    row: int


def class_diagram(classes: Iterable[Term], words: Words) -> str:
    """Return the classes as a tree, broader on the left, each a link to its description."""
    terms = {term.iri: term for term in classes}
    below: dict[str, list[Term]] = {iri: [] for iri in terms}
    roots: list[Term] = []
    for term in terms.values():
        above = [iri for iri in term.above if iri in terms]
        (below[above[0]] if above else roots).append(term)
    boxes = list(_tree(roots, below))
    width = _STEP * max((box.column for box in boxes), default=0) + _WIDE + 2
    where = {box.term.iri: box for box in boxes}
    drawn = [_class_box(box, words, width) for box in boxes]
    lines = [
        _branch(where[box.term.iri], where[up], words, width)
        for box in boxes
        for up in _ours(box, where)
    ]
    return _figure(width, _ROW * len(boxes), [*lines, *drawn], words["diagram"], words.direction)


def _tree(roots: Iterable[Term], below: dict[str, list[Term]]) -> Iterator[_Box]:
    """Yield a box a class, one a row, depth first."""
    stack = [(term, 0) for term in reversed(list(roots))]
    row = 0
    while stack:
        term, column = stack.pop()
        yield _Box(term, column, row)
        row += 1
        stack += [(child, column + 1) for child in reversed(below[term.iri])]


def _ours(box: _Box, where: dict[str, _Box]) -> list[str]:
    return [iri for iri in box.term.above if iri in where][:1]


def _class_box(box: _Box, words: Words, width: int) -> str:
    x, y = box.column * _STEP + 1, box.row * _ROW + 3
    left = width - x - _WIDE if words.direction == "rtl" else x
    start = left + _WIDE - 10 if words.direction == "rtl" else left + 10
    name = box.term.iri.removeprefix(SOV.base)
    label = words.of(box.term.labels)
    shown = label if words.language == "en" else _both(label, name, words)
    return (
        f'<a href="#{escape(box.term.anchor)}"><rect x="{left}" y="{y}" width="{_WIDE}" '
        f'height="26" rx="5"/>{_text(start, y + 18, shown)}</a>'
    )


def _both(label: str, name: str, words: Words) -> str:
    """Return what something is called, and the name that code has for it, which is English."""
    return name if words.language == "en" else f"{label} · {name}"


def _branch(child: _Box, parent: _Box, words: Words, width: int) -> str:
    """Return the line from a class to the broader one, where it ends in an arrow."""
    x, y = parent.column * _STEP + 18, parent.row * _ROW + 29
    side, end = child.column * _STEP + 1, child.row * _ROW + 16
    if words.direction == "rtl":
        x, side = width - x, width - side
    return f'<path d="M{x} {y} l-4 7 h8 z M{x} {y + 7} V{end} H{side}"/>'


def shapes_diagram(shapes: Iterable[Shape], words: Words) -> str:
    """Return the node shapes as boxes, each with its paths, how often and of which kind."""
    by_iri = {shape.iri: shape for shape in shapes}
    nodes = [shape for shape in by_iri.values() if shape.targets or shape.parts]
    heights = [0] * _COLUMNS
    drawn = []
    for node in nodes:
        rows = [_row(by_iri[part]) for part in node.parts if part in by_iri]
        name = _both(words.of(node.labels), node.anchor, words)
        column = heights.index(min(heights))
        at = column * (_BOX + _GAP) + 1, heights[column] + 2
        drawn.append(_shape_box(node, name, rows, *at))
        heights[column] += _LINE * (len(rows) + 2) + 16 + _GAP
    width = _COLUMNS * (_BOX + _GAP)
    return _figure(width, max(heights), drawn, words["diagram"], "ltr")


def _row(part: Shape) -> str:
    asked = dict(part.asks)
    least, most = asked.get("sh:minCount", "0"), asked.get("sh:maxCount", "*")
    kind = asked.get("sh:class") or asked.get("sh:datatype") or ""
    often = f" [{least}..{most}]" if part.path else ""
    if "sh:hasValue" in asked:
        often, kind = f" = {asked['sh:hasValue']}", ""
    path = part.path.replace(short(RDF.type), "a") or part.anchor
    return f"{path}{often}{' → ' + kind if kind else ''}"


def _shape_box(node: Shape, name: str, rows: list[str], x: int, y: int) -> str:
    targets = ", ".join(short(iri) for iri in node.targets)
    texts = [
        _text(x + 10, y + 20, name, "name"),
        _text(x + 10, y + 36, targets, "soft"),
        *(_text(x + 10, y + 56 + _LINE * i, row) for i, row in enumerate(rows)),
    ]
    height = _LINE * (len(rows) + 2) + 12
    return (
        f'<a href="#{escape(node.anchor)}"><rect x="{x}" y="{y}" width="{_BOX}" height="{height}" '
        f'rx="5"/>{"".join(texts)}</a>'
    )


def _text(x: int, y: int, text: str, kind: str = "") -> str:
    """Return a line of text; what is too long for a box is cut, and whole in its title."""
    look = f' class="{kind}"' if kind else ""
    shown = escape(text)
    longest = _LONGEST_BOLD if kind == "name" else _LONGEST
    if len(text) > longest:
        shown = f"<title>{shown}</title>{escape(text[: longest - 1])}…"
    return f'<text x="{x}" y="{y}"{look}>{shown}</text>'


def _figure(width: int, height: int, parts: Iterable[str], title: str, direction: str) -> str:
    return (
        f'<figure><svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" direction="{direction}">'
        f"<title>{escape(title)}</title>"
        f"{''.join(parts)}</svg></figure>"
    )
