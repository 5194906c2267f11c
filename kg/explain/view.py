"""A graph as nodes with values, to be read from one node to the next."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.errors import InputError
from kg.model import Iri
from kg.names import PREFIXES, RDF, RDFS, SCHEMA, SKOS

Term = NamedNode | BlankNode | Literal | Triple

_LABELS = (RDFS.label, SKOS.prefLabel, SCHEMA.headline, SCHEMA.name)
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEAR = 3
_LIKE = 0.7


class View:
    """Quads by subject and predicate; graphs are merged, values sorted."""

    def __init__(self, quads: Iterable[Quad], base: str) -> None:
        self._prefixes = {**PREFIXES, "id": base}
        values: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
        self._users: dict[tuple[str, str], set[Iri]] = defaultdict(set)
        for quad in quads:
            if isinstance(quad.subject, NamedNode):
                subject, predicate = quad.subject.value, quad.predicate.value
                values[subject][predicate].add(quad.object)
                if isinstance(quad.object, NamedNode):
                    self._users[predicate, quad.object.value].add(Iri(subject))
        self._values: Mapping[str, Mapping[str, set[Term]]] = values
        self._nodes = {*values, *(node for _, node in self._users)}

    def terms(self, node: str, predicate: str) -> list[Term]:
        """Return the values of a property, sorted."""
        return sorted(self._values.get(node, {}).get(predicate, ()), key=str)

    def iris(self, node: str, *path: str) -> list[Iri]:
        """Return the IRIs at the end of a path of properties, sorted."""
        nodes = [Iri(node)]
        for predicate in path:
            terms = (term for start in nodes for term in self.terms(start, predicate))
            nodes = sorted({Iri(term.value) for term in terms if isinstance(term, NamedNode)})
        return nodes

    def texts(self, node: str, predicate: str) -> list[str]:
        """Return the lexical forms of a property's literals, sorted."""
        return [term.value for term in self.terms(node, predicate) if isinstance(term, Literal)]

    def text(self, node: str, predicate: str) -> str | None:
        """Return the first of a property's literals, or None."""
        return next(iter(self.texts(node, predicate)), None)

    def users(self, predicate: str, node: str) -> list[Iri]:
        """Return the subjects that have this node as a property's value, sorted."""
        return sorted(self._users.get((predicate, node), ()))

    def is_a(self, node: str, kind: str) -> bool:
        """Tell whether a node has a class."""
        return kind in self.iris(node, RDF.type)

    def label(self, term: Term, language: str = "") -> str:
        """Return a literal's text or a node's name: in the language, in none, in any."""
        if not isinstance(term, NamedNode):
            return str(term) if isinstance(term, BlankNode | Triple) else term.value
        names = [name for kind in _LABELS for name in self.terms(term.value, kind)]
        for wanted in (language, None, "en", "fr"):
            for name in names:
                if isinstance(name, Literal) and name.language == wanted:
                    return name.value
        literals = (name.value for name in names if isinstance(name, Literal))
        return next(literals, self.shorten(term.value))

    def words(self, term: Term) -> str:
        """Return the local name of a class, property or concept as words: "has party"."""
        name = self.label(term, "en")
        if isinstance(term, NamedNode) and name == self.shorten(term.value):
            name = re.split("[#/:]", term.value)[-1]
            return _WORD_START.sub(" ", name).replace("_", " ").lower()
        return name

    def shorten(self, iri: str) -> str:
        """Return an IRI with the prefix that leaves the least, or the IRI itself."""
        fitting = [item for item in self._prefixes.items() if iri.startswith(item[1])]
        if not fitting:
            return iri
        prefix, start = max(fitting, key=lambda item: len(item[1]))
        return f"{prefix}:{iri[len(start) :]}"

    def find(self, name: str) -> Iri:
        """Return the node that a user means: by IRI, prefixed name or last segment.

        Raises InputError, with near matches, where the graph has no such node, or several.
        """
        given = name.strip().removeprefix("<").removesuffix(">")
        prefix, colon, local = given.partition(":")
        for candidate in (given, self._prefixes.get(prefix, "\n") + local if colon else given):
            if candidate in self._nodes:
                return Iri(candidate)
        ending = [node for node in self._nodes if node.endswith("/" + given)]
        if given and len(ending) == 1:
            return Iri(ending[0])
        raise self._unknown(name, given, ending if given else [])

    def _unknown(self, name: str, given: str, ending: list[str]) -> InputError:
        if ending:
            listed = " or ".join(self.shorten(node) for node in sorted(ending)[:_NEAR])
            problem = f"{len(ending)} nodes of the data end in this"
            return InputError(problem, where=name, fix=f"Give one of them: {listed}")
        near = list(dict.fromkeys(self._near(given.casefold())))[:_NEAR]
        fix = (
            f"Try {' or '.join(near)}" if near else "List IRIs with kg query 'SELECT * { ?s a ?t }'"
        )
        return InputError("the data says nothing about it", where=name, fix=fix)

    def _near(self, given: str) -> Iterator[str]:
        """Yield short IRIs whose name or last segment is like what was given."""
        wanted = re.split("[#/:]", given)[-1] or given
        names: dict[str, str] = {}
        for node in sorted(self._nodes):
            segment = re.split("[#/:]", node)[-1].casefold()
            names.setdefault(segment, node)
            for kind in _LABELS:
                for label in self.texts(node, kind):
                    names.setdefault(label.casefold(), node)
        for match in difflib.get_close_matches(wanted, names, _NEAR, _LIKE):
            yield self.shorten(names[match])
        for name, node in names.items():
            if len(wanted) >= _NEAR and wanted in name:
                yield self.shorten(node)
