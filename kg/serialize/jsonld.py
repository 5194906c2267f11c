"""JSON-LD for readers: framed, the articles at the root, the context in the document.

What an article has is nested in it: its author and publisher, the things it mentions, once each,
and its statements in text order, each with its evidence and the quote. Whatever no article leads
to stands beside it, so nothing is lost. The context holds only the terms that are used, the base
of resources, and for an article the prefix `this:` and its language.

The writer is ours: PyLD takes ten times as long (0.34 s, against 0.03 s, for a 60-statement
article), leaves keys and arrays in its own order, and would be a dependency. It stays the judge,
in the tests.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from kg.names import OA, PROV, RDF, SCHEMA, SOV, XSD, resource_base
from kg.serialize.context import ARTICLE_PREFIX, Context, Term
from kg.serialize.order import (
    Description,
    Node,
    articles,
    describe,
    in_reading_order,
    language_of,
    refuse_blank_nodes,
)
from kg.serialize.order import Term as RdfTerm
from kg.serialize.relative import as_base, relative
from kg.serialize.turtle import by_graph

_ONCE = {SCHEMA.author, SCHEMA.publisher, SCHEMA.mentions, SCHEMA.about, PROV.wasAssociatedWith}
_ALWAYS = {SOV.evidence, OA.hasSelector}
_TYPE = NamedNode(RDF.type)
_NUMBERS = {XSD.integer, XSD.nonNegativeInteger}
_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")
_WIDTH = 100


def to_jsonld(quads: Iterable[Quad], context: bytes, *, foreign: bool = False) -> bytes:
    """Write the triples of all graphs as one framed document.

    context  our published context document; the terms used are copied from it
    foreign  the data is not ours: keep its blank nodes instead of refusing them

    Raises PublicationError on a blank node, unless the data is foreign.
    """
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    return jsonld_of(describe(quads), context)


def jsonld_of(description: Description, context: bytes) -> bytes:
    """Write what is described as one framed document."""
    return _document({DefaultGraph(): description}, description, context)


def to_jsonld_dataset(quads: Iterable[Quad], context: bytes, *, foreign: bool = False) -> bytes:
    """Write quads as JSON-LD, each named graph as a node with an `@graph`, by name.

    Takes and raises what `to_jsonld` does.
    """
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    graphs = {name: describe(members) for name, members in by_graph(quads)}
    whole = next(iter(graphs.values())) if len(graphs) == 1 else describe(quads)
    return _document(graphs, whole, context)


def _document(
    graphs: Mapping[Node | DefaultGraph, Description], whole: Description, context: bytes
) -> bytes:
    """Frame graphs, each given by its name, in one document."""
    terms = Context(context, taken=_schemes(graphs))
    found = articles(whole) if terms.definitions else []
    base = as_base(resource_base(found[0].value)) if found else None
    here = _article_context(whole, found[0]) if len(found) == 1 else {}
    top: list[dict[str, object]] = []
    for name, description in graphs.items():
        framer = _Framer(description, terms, base, here)
        if isinstance(name, DefaultGraph):
            top += framer.roots()
        else:
            top.append({terms.id: framer.reference(name), "@graph": list(framer.roots())})
    head = terms.inline() | ({"@base": base} if base else {}) | here
    body = top[0] if len(top) == 1 else {"@graph": top}
    document = {"@context": head, **body} if head else body
    return (_layout(document) + "\n").encode()


def _article_context(description: Description, article: NamedNode) -> dict[str, str]:
    """Return what holds within an article: its language, and `this:` for what belongs to it."""
    language = language_of(description, article)
    return {ARTICLE_PREFIX: f"{article.value}/"} | ({"@language": language} if language else {})


class _Framer:
    """Makes the tree of one graph; every triple is in it at least once."""

    def __init__(
        self,
        description: Description,
        context: Context,
        base: str | None,
        here: dict[str, str],
    ) -> None:
        self.description, self.context, self.base = description, context, base
        found = articles(description) if context.definitions else []
        self.articles = dict.fromkeys(found)  # in order, and quick to look up
        self.here = here
        self.order = in_reading_order(description)
        self.place = {node: place for place, node in enumerate(self.order)}
        self.done: set[RdfTerm] = set()
        self.path: list[RdfTerm] = []
        self.backward = self._backward()

    def roots(self) -> Iterator[dict[str, object]]:
        for node in (*self.articles, *self.order):
            if node not in self.done:
                yield self.node(node)

    def node(self, subject: RdfTerm) -> dict[str, object]:
        """Return a subject with what belongs to it nested."""
        outer = self.here
        own: dict[str, object] = {}
        if isinstance(subject, NamedNode) and subject in self.articles and not outer:
            self.here = _article_context(self.description, subject)
            own["@context"] = self.here
        self.done.add(subject)
        self.path.append(subject)
        own[self.context.id] = self.reference(subject)
        properties = self.description[subject]
        if kinds := [kind for kind in properties.get(_TYPE, ()) if isinstance(kind, NamedNode)]:
            own[self.context.type] = _single([self.context.word(kind.value) for kind in kinds])
        for term, predicate, values in self._entries(subject):
            self._add(own, term, predicate, values)
        self.path.pop()
        self.here = outer
        return own

    def reference(self, node: RdfTerm | DefaultGraph) -> str:
        """Return the shortest identifier of a node that reads the same everywhere in its place."""
        if isinstance(node, BlankNode):
            return f"_:{node.value}"
        iri = str(getattr(node, "value", ""))
        this = self.here.get(ARTICLE_PREFIX)
        if this and iri.startswith(this) and len(iri) > len(this) and iri[len(this)] != "/":
            return f"{ARTICLE_PREFIX}:{iri[len(this) :]}"
        return relative(iri, self.base) or self.context.compact(iri)

    def _backward(self) -> dict[tuple[RdfTerm, str], list[RdfTerm]]:
        """Find what points at an article by a property that the context reads backwards."""
        found: dict[tuple[RdfTerm, str], list[RdfTerm]] = {}
        roots = self.articles.keys()
        for subject in self.order:
            for predicate, values in self.description[subject].items():
                if predicate.value in self.context.reversed and subject not in roots:
                    for value in roots & set(values):
                        found.setdefault((value, predicate.value), []).append(subject)
        return found

    def _entries(self, subject: RdfTerm) -> Iterator[tuple[Term | None, str, list[RdfTerm]]]:
        """Yield a subject's values by the key that suits them, keys in the context's order."""
        entries: dict[tuple[int, str], tuple[Term | None, str, list[RdfTerm]]] = {}
        for predicate, values in self.description[subject].items():
            for value in values:
                if self._said_elsewhere(subject, predicate, value):
                    continue
                term = self._choose(predicate.value, value)
                place = term.place if term else len(self.context.definitions)
                entry = entries.setdefault((place, predicate.value), (term, predicate.value, []))
                entry[2].append(value)
        for iri, term in self.context.reversed.items():
            if backward := self.backward.get((subject, iri)):
                entries[term.place, iri] = (term, iri, list(backward))
        for key in sorted(entries):
            term, iri, values = entries[key]
            yield term, iri, sorted(values, key=self._reading_place)

    def _reading_place(self, value: RdfTerm) -> int:
        """Sort described things as a reader wants, and leave the rest in order behind them."""
        return (
            len(self.order)
            if isinstance(value, Literal)
            else self.place.get(value, len(self.order))
        )

    def _said_elsewhere(self, subject: RdfTerm, predicate: NamedNode, value: RdfTerm) -> bool:
        if predicate == _TYPE and isinstance(value, NamedNode):
            return True
        return predicate.value in self.context.reversed and (
            value in self.articles and subject not in self.articles
        )

    def _choose(self, predicate: str, value: RdfTerm) -> Term | None:
        """Return the term that writes a value best; None where no term can."""
        for term in self.context.properties.get(predicate, ()):
            if not term.mapped or (isinstance(value, Literal) and value.language):
                return term
        return None

    def _add(
        self, own: dict[str, object], term: Term | None, predicate: str, values: list[RdfTerm]
    ) -> None:
        if term is None:
            key = self.context.compact(predicate)
            own[key] = _single([self._value(None, predicate, value) for value in values])
        elif term.mapped:
            by_language: dict[str, list[str]] = {}
            for value in values:
                if isinstance(value, Literal) and value.language:
                    by_language.setdefault(value.language, []).append(value.value)
            languages = sorted(by_language.items())
            own[self.context.key(term)] = {tag: _single(texts) for tag, texts in languages}
        else:
            written = [self._value(term, predicate, value) for value in values]
            own[self.context.key(term)] = written if term.listed else _single(written)

    def _value(self, term: Term | None, predicate: str, value: RdfTerm) -> object:
        if isinstance(value, Literal):
            return self._literal(term, value)
        if self._nests(predicate, value):
            return self.node(value)
        if term and term.type == "@vocab" and isinstance(value, NamedNode):
            return self.context.word(value.value, term.vocab)
        identifier = self.reference(value)
        return identifier if term and term.type == "@id" else {self.context.id: identifier}

    def _nests(self, predicate: str, value: RdfTerm) -> bool:
        if value not in self.description or value in self.path or value in self.articles:
            return False
        once = predicate in _ONCE or predicate in self.context.reversed
        return predicate in _ALWAYS or (once and value not in self.done)

    def _literal(self, term: Term | None, value: Literal) -> object:
        datatype = value.datatype.value
        if term and term.type == datatype:
            number = datatype in _NUMBERS and _NUMBER.fullmatch(value.value)
            return int(value.value) if number else value.value
        if value.language:
            bare = term and not term.type and not term.plain
            if bare and value.language == self.here.get("@language"):
                return value.value
            return {"@value": value.value, "@language": value.language}
        if datatype != XSD.string:
            return {"@value": value.value, "@type": self.context.compact(datatype)}
        bare = term and not term.type and (term.plain or "@language" not in self.here)
        return value.value if bare else {"@value": value.value}


def _single(values: Sequence[object]) -> object:
    return values[0] if len(values) == 1 else values


def _schemes(graphs: Mapping[Node | DefaultGraph, Description]) -> set[str]:
    """Return the schemes of IRIs that a prefix of the same name would be read into."""
    descriptions = graphs.values()
    nodes = {*graphs, *chain.from_iterable(descriptions)}
    for said in chain.from_iterable(each.values() for each in descriptions):
        nodes.update(said, *said.values())
    iris = {getattr(getattr(term, "datatype", term), "value", "") for term in nodes}
    parts = (iri.partition(":") for iri in iris)
    return {scheme for scheme, _, rest in parts if not rest.startswith("//")}


def _layout(value: object, indent: int = 0) -> str:
    """Write JSON, what fits on a line on one, but things within things on lines of their own."""
    if not isinstance(value, dict | list) or not value:
        return json.dumps(value, ensure_ascii=False)
    items = list(value.values() if isinstance(value, dict) else value)
    if indent and not any(isinstance(item, dict) and len(item) > 1 for item in items):
        line = json.dumps(value, ensure_ascii=False)
        if indent + len(line) <= _WIDTH:
            return line
    written = [_layout(item, indent + 1) for item in items]
    if isinstance(value, dict):
        keys = [json.dumps(key, ensure_ascii=False) for key in value]
        written = [f"{key}: {item}" for key, item in zip(keys, written, strict=True)]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    pad = " " * indent
    return f"{opening}\n{pad} " + f",\n{pad} ".join(written) + f"\n{pad}{closing}"
