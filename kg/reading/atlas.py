"""Where the nodes and triples of documents stand, also those of nodes without a name.

A parser's label of a blank node says nothing about the file. Both readings of a document, the
parser's and ours, are coloured alike: a blank node's colour is made of what is said of it, and of
what says it; nodes of one colour are told apart by their order.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from kg.reading import jsonld, turtle, xml
from kg.reading.documents import Document
from kg.reading.notation import Notation
from kg.reading.places import Key, Lines, Place, Places, Prefix, Said
from kg.reading.turtle import written

ROUNDS = 4
"""How far from a blank node its colour looks."""

_DECLARATION = re.compile(
    rb"""(?:[pP][rR][eE][fF][iI][xX]\s+([\w.-]*):\s*<([^<>\s]*)>
    |xmlns:?([\w.-]*)\s*=\s*["']([^"']*)["']
    |"([\w.-]*)"\s*:\s*"([A-Za-z]+:[^\s"]*)")""",
    re.VERBOSE,
)
"""What looks like a declaration of a prefix: in the Turtle family, in XML, in a context."""

_HEAD = 1 << 16
"""In how many bytes of a file its prefixes are looked for, where they are only for show."""

Triple = tuple[Key, Key, Key]


class Atlas:
    """Finds places in documents; a document is gone through when it is first asked for."""

    def __init__(
        self, documents: Sequence[Document], contexts: Mapping[str, bytes] | None = None
    ) -> None:
        self._documents = documents
        self._contexts = contexts
        self._places: dict[int, Places] = {}
        self._labels: dict[int, dict[Key, Key]] = {}
        self._nodes: dict[int, set[Key]] = {}

    def find(
        self, node: Key, predicate: str | None = None, value: Key | None = None
    ) -> Place | None:
        """Return where a node has a property with a value, else the property, else where it is.

        A node that no document tells of is looked for among the values.
        """
        found = list(self._readings(node))
        for places, own in found:
            focus = own(node)
            if predicate is not None:
                exact = value and places.triple(focus, predicate, own(value))
                if place := exact or places.triple(focus, predicate):
                    return place
            elif value is not None and value != node and (at := places.value(focus, own(value))):
                return at
        places_first = (places.subject(own(node)) for places, own in found)
        places_then = (places.object(own(node)) for places, own in found)
        return next((p for p in (*places_first, *places_then) if p is not None), None)

    def use(self, node: Key) -> Place | None:
        """Return where a node is spoken of, as best as can be, or where an IRI is used at all."""
        if (place := self.find(node)) is not None:
            return place
        for number in range(len(self._documents)):
            if (place := self._of(number).use(node)) is not None:
                return place
        return None

    def prefixes(self, wanted: Callable[[str, str], bool]) -> Iterator[tuple[Prefix, Place]]:
        """Yield the declarations of prefixes that are wanted, by name and namespace."""
        for number, document in enumerate(self._documents):
            if not any(wanted(name, base) for name, base in _likely(document.body)):
                continue
            places = self._of(number)
            for prefix in places.prefixes:
                if wanted(prefix.name, prefix.base):
                    yield prefix, places.at(prefix.at, prefix.at + len(prefix.name) + 1)

    def declared(self) -> dict[str, str]:
        """Return what look like the prefixes of the documents, by name: for people to read."""
        found: dict[str, str] = {}
        for document in self._documents:
            for name, base in _likely(document.body[:_HEAD]):
                if base.endswith(("/", "#")):
                    found.setdefault(name, base)
        return found

    def _readings(self, node: Key) -> "Iterator[tuple[Places, _Own]]":
        """Yield the documents that may tell of a node, with how they call a node."""
        for number in range(len(self._documents)):
            if node.startswith('"') or node in self._named(number):
                yield self._of(number), _Own(self, number)

    def _named(self, number: int) -> set[Key]:
        """Return the subjects and objects of a document that are no literals."""
        if number not in self._nodes:
            quads = self._documents[number].quads
            terms = {term for q in quads for term in (q.subject, q.object)}
            self._nodes[number] = {key(t) for t in terms if not isinstance(t, ox.Literal)}
        return self._nodes[number]

    def _of(self, number: int) -> Places:
        if number not in self._places:
            self._places[number] = places_of(self._documents[number], self._contexts)
        return self._places[number]

    def own_label(self, number: int, node: Key) -> Key:
        """Return what a document's own reading calls a blank node of the parser's."""
        if number not in self._labels:
            document, said = self._documents[number], self._of(number).said
            theirs = coloured(
                (key(q.subject), q.predicate.value, key(q.object)) for q in document.quads
            )
            ours = coloured((s.subject, s.predicate, s.value) for s in said)
            labels: dict[Key, Key] = {}
            for colour, nodes in theirs.items():
                labels.update(zip(nodes, ours.get(colour, ()), strict=False))
            self._labels[number] = labels
        return self._labels[number].get(node, node)


def _likely(body: bytes) -> Iterator[tuple[str, str]]:
    """Yield what look like the prefixes that a document declares, with their namespaces."""
    for match in _DECLARATION.finditer(body):
        name, base = (
            part.decode("utf-8", "replace") for part in match.groups() if part is not None
        )
        yield name, base


class _Own:
    """Turns the parser's name of a node into the document's own reading's."""

    def __init__(self, atlas: Atlas, number: int) -> None:
        self._atlas, self._number = atlas, number

    def __call__(self, node: Key) -> Key:
        return self._atlas.own_label(self._number, node) if node.startswith("_:") else node


def places_of(document: Document, contexts: Mapping[str, bytes] | None = None) -> Places:
    """Return where a document says what."""
    name, body, base = document.name, document.body, document.base
    match document.notation:
        case Notation.JSONLD:
            places = jsonld.places(name, body, base, contexts)
            if document.page:  # whose lines are what people see
                places.lines = Lines(document.page.decode("utf-8-sig"))
            return places
        case Notation.RDFXML:
            return xml.places(name, body, base)
        case Notation.TRIX:
            return xml.trix_places(name, body)
        case Notation.HEXT:
            return _hext(name, body)
        case _:
            return turtle.places(name, body, base)


def _hext(name: str, body: bytes) -> Places:
    """Return where a file of HexTuples says what: a line a triple."""
    text = body.decode("utf-8-sig")
    lines, said = Lines(text), list[Said]()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        subject, predicate, value, kind, tag, _ = json.loads(line)
        if kind not in {"globalId", "localId"}:
            value = written(value, kind if not tag else "", tag.lower())
        at = lines.offset(number, 0)
        said.append(Said(subject, predicate, value, at, at, at, at + len(line)))
    return Places(name, text, said)


def key(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Key:
    """Return a parser's term as a place's key."""
    if isinstance(term, ox.NamedNode):
        return term.value
    if isinstance(term, ox.Literal):
        return written(
            term.value, "" if term.language else term.datatype.value, term.language or ""
        )
    return str(term)


def coloured(triples: Iterable[Triple]) -> dict[str, list[Key]]:
    """Return the blank nodes of triples by their colours, in the order in which they come."""
    said: dict[Key, list[tuple[bool, Key, Key]]] = defaultdict(list)
    for subject, predicate, value in triples:
        if subject.startswith("_:"):
            said[subject].append((True, predicate, value))
        if value.startswith("_:"):
            said[value].append((False, predicate, subject))
    colours = dict.fromkeys(said, "_:")
    for _ in range(ROUNDS):
        colours = {
            node: _digest(sorted((o, p, colours.get(k, k)) for o, p, k in each))
            for node, each in said.items()
        }
    found: dict[str, list[Key]] = defaultdict(list)
    for node, colour in colours.items():
        found[colour].append(node)
    return found


def _digest(parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
