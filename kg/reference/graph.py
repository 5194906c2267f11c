"""The published files as one graph that can be asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.names import OWL, RDF
from kg.serialize import Format, parse

Term = object
_IMPORTS = f"{OWL.base}imports"


class Described:
    """What is said of each node: values by predicate, in the order of the files."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._said: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for quad in quads:
            values = self._said[_name(quad.subject)][quad.predicate.value]
            if quad.object not in values:
                values.append(quad.object)

    def nodes(self, kind: str) -> list[str]:
        """Return what is of a class, in the order of the files."""
        return [node for node in self._said if kind in self.iris(node, RDF.type)]

    def iris(self, node: str, predicate: str) -> tuple[str, ...]:
        """Return the IRIs, and the labels of blank nodes, that a node has under a predicate."""
        return tuple(_name(v) for v in self.values(node, predicate) if not isinstance(v, Literal))

    def texts(self, node: str, predicate: str) -> dict[str, str]:
        """Return the first text a language; "" is the language of a text without one."""
        found: dict[str, str] = {}
        for value in self.values(node, predicate):
            if isinstance(value, Literal):
                found.setdefault(value.language or "", value.value)
        return found

    def text(self, node: str, predicate: str) -> str:
        """Return the first literal, or nothing."""
        return next(iter(self.texts(node, predicate).values()), "")

    def values(self, node: str, predicate: str) -> list[Term]:
        """Return all values."""
        return self._said[node][predicate] if node in self._said else []

    def members(self, head: str) -> tuple[Term, ...]:
        """Return the members of an RDF list."""
        found: list[Term] = []
        while head and head != f"{RDF.base}nil":
            found.extend(self.values(head, f"{RDF.base}first"))
            head = next(iter(self.iris(head, f"{RDF.base}rest")), "")
        return tuple(found)

    def said(self) -> Mapping[str, Mapping[str, list[Term]]]:
        """Return everything, by node and predicate."""
        return self._said


def described(quads: Iterable[Quad]) -> Described:
    """Return quads as a graph that can be asked."""
    return Described(quads)


def merged(files: Mapping[str, bytes], folder: str) -> tuple[Quad, ...]:
    """Return the Turtle of a folder as one graph: no gazetteer, no module headers, no imports."""
    quads = [
        quad
        for name, body in sorted(files.items())
        if name.startswith(folder) and name.endswith(".ttl") and "/gazetteer/" not in name
        for quad in parse(body, Format.TURTLE, name)
    ]
    headers = {
        q.subject
        for q in quads
        if q.predicate.value == RDF.type and q.object == NamedNode(OWL.Ontology)
    }
    modules = headers - {
        q.subject for q in quads if q.predicate.value == OWL.versionInfo and q.subject in headers
    }
    return tuple(q for q in quads if q.subject not in modules and q.predicate.value != _IMPORTS)


def _name(term: Term) -> str:
    value = getattr(term, "value", None)
    return str(term) if value is None else str(value)
