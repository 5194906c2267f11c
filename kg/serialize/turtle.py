"""Turtle and TriG for readers: grouped by subject in reading order, one property a line.

Only prefixes that are used are declared, by name; where there is an article, `id:` and `article:`
need not be given. Where the graph describes one article, its own IRI with a slash is the base,
so that what belongs to it reads `<statement/0a1b2c3d4e5f>`; otherwise the base is that of `id:`.
An IRI that relative ones cannot be resolved against is no base: then all IRIs are written whole.
Source: RDF 1.1 Turtle, W3C Recommendation, §2.4 (IRIs) and §6.5 (grammar); RDF 1.1 TriG.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from kg.names import RDF, XSD, resource_base
from kg.serialize.order import (
    Description,
    Node,
    Term,
    articles,
    articles_of,
    describe,
    in_reading_order,
    refuse_blank_nodes,
    term_key,
)
from kg.serialize.relative import as_base, relative

_WIDTH = 100
_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")  # the part of PN_LOCAL that needs no escapes
_BARE = {
    XSD.integer: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD.boolean: re.compile(r"true|false"),
}
_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]')
_IRI_ESCAPE = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def to_turtle(
    quads: Iterable[Quad], prefixes: Mapping[str, str], *, foreign: bool = False
) -> bytes:
    """Write the triples of all graphs as Turtle; the same triples in any order, the same bytes.

    foreign  the data is not ours: keep its blank nodes instead of refusing them

    Raises PublicationError on a blank node, unless the data is foreign.
    """
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    return turtle_of(describe(quads), prefixes)


def turtle_of(description: Description, prefixes: Mapping[str, str]) -> bytes:
    """Write what is described as Turtle."""
    writer = _Writer(prefixes, articles(description))
    blocks = list(writer.blocks(description))
    return "\n".join(["".join(writer.header()), *blocks]).lstrip("\n").encode()


def to_trig(quads: Iterable[Quad], prefixes: Mapping[str, str], *, foreign: bool = False) -> bytes:
    """Write quads as TriG: the default graph first, then a block for every named graph, by name.

    Takes and raises what `to_turtle` does.
    """
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    writer = _Writer(prefixes, articles_of(quads))
    parts = []
    for name, members in by_graph(quads):
        blocks = list(writer.blocks(describe(members)))
        if isinstance(name, DefaultGraph):
            parts += blocks
        else:
            body = "\n".join(blocks).rstrip("\n")
            indented = re.sub(r"^(?=.)", "    ", body, flags=re.MULTILINE)
            parts.append(f"{writer.term(name)} {{\n{indented}\n}}\n")
    return "\n".join(["".join(writer.header()), *parts]).lstrip("\n").encode()


def by_graph(quads: Iterable[Quad]) -> list[tuple[Node | DefaultGraph, list[Quad]]]:
    """Group quads by graph: the default graph first, then by name."""
    graphs: dict[Node | DefaultGraph, list[Quad]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name, []).append(quad)
    return sorted(
        graphs.items(),
        key=lambda item: (
            (0, 0, "", "", "") if isinstance(item[0], DefaultGraph) else (1, *term_key(item[0])[1:])
        ),
    )


def escaped(text: str) -> str:
    """Return a string as Turtle writes it between double quotes."""
    return _TO_ESCAPE.sub(lambda m: _ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", text)


class _Writer:
    """Writes terms and blocks, and remembers which prefixes it used."""

    def __init__(self, prefixes: Mapping[str, str], found: list[NamedNode]) -> None:
        self.prefixes = dict(prefixes)
        if found and (base := resource_base(found[0].value)):
            self.prefixes = {"id": base, "article": f"{base}article/"} | self.prefixes
        self.base = as_base(f"{found[0].value}/" if len(found) == 1 else self.prefixes.get("id"))
        self.by_length = sorted(
            ((namespace, name) for name, namespace in self.prefixes.items() if namespace),
            key=lambda pair: (-len(pair[0]), pair[1]),
        )
        self.used: set[str] = set()
        self.based = False
        self.seen: dict[str, str] = {}

    def header(self) -> Iterator[str]:
        if self.based:
            yield f"@base <{self.base}> .\n"
        for name in sorted(self.used):
            yield f"@prefix {name}: <{self.prefixes[name]}> .\n"

    def blocks(self, description: Description) -> Iterator[str]:
        for subject in in_reading_order(description):
            lines = [
                f"{'a' if predicate.value == RDF.type else self.term(predicate)} "
                + self.objects(values)
                for predicate, values in description[subject].items()
            ]
            head = self.term(subject)
            # a type reads well behind its subject; other properties get lines of their own
            glue = " " if lines[0].startswith("a ") else "\n    "
            yield head + glue + " ;\n    ".join(lines) + " .\n"

    def objects(self, values: list[Term]) -> str:
        written = [self.term(value) for value in values]
        line = " , ".join(written)
        return line if len(line) < _WIDTH - 30 else " ,\n        ".join(written)

    def term(self, term: Term) -> str:
        if isinstance(term, NamedNode):
            if term.value not in self.seen:
                self.seen[term.value] = self.iri(term.value)
            return self.seen[term.value]
        if isinstance(term, BlankNode):
            return f"_:{term.value}"
        return self.literal(term)

    def literal(self, literal: Literal) -> str:
        datatype = literal.datatype.value
        if (bare := _BARE.get(datatype)) and bare.fullmatch(literal.value):  # type: ignore[call-overload]
            return literal.value
        quoted = f'"{escaped(literal.value)}"'
        if literal.language:
            return f"{quoted}@{literal.language}"
        return quoted if datatype == XSD.string else f"{quoted}^^{self.term(literal.datatype)}"

    def iri(self, iri: str) -> str:
        for namespace, name in self.by_length:
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                self.used.add(name)
                return f"{name}:{iri[len(namespace) :]}"
        if (short := relative(iri, self.base)) is not None:
            self.based = True
            return f"<{short}>"
        return "<" + _IRI_ESCAPE.sub(lambda m: f"\\u{ord(m[0]):04X}", iri) + ">"
