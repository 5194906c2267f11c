"""The triples of one graph, as engines ask for them: quick to look up, and held in little.

rdflib's own store holds three indices of dictionaries in dictionaries, and for each triple what
graphs it is in. That is four times the memory, and takes three times as long to fill.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rdflib.plugins.stores.memory import SimpleMemory
from rdflib.term import Node

if TYPE_CHECKING:
    from rdflib.graph import _ContextType, _TriplePatternType, _TripleType

    Found = Iterator[tuple[_TripleType, Iterator[_ContextType | None]]]

Held = Node | dict[Node, None]
"""A term, or several in their order: most are alone, and a dictionary is dear."""

Index = dict[Node, dict[Node, Held]]


class OneGraph(SimpleMemory):
    """A store of one graph, which only grows. What it yields is in the same order in every run."""

    context_aware = graph_aware = True
    """Every triple is in the one graph; pySHACL takes no store that tells no graphs apart."""

    def __init__(self) -> None:
        super().__init__()
        self._objects: Index = {}  # by subject and predicate
        self._subjects: Index = {}  # by predicate and object
        self._graphs: tuple[_ContextType | None, ...] = (None,)
        self._size = 0

    def __len__(self, context: "_ContextType | None" = None) -> int:
        """Return how many triples there are, which pySHACL asks for each result."""
        return self._size

    def add(
        self,
        triple: "_TripleType",
        context: "_ContextType",
        quoted: bool = False,  # noqa: FBT001, FBT002  # as rdflib's
    ) -> None:
        """Add a triple, if it is not there."""
        del quoted
        self._graphs = (context,)
        subject, predicate, value = triple
        if _hold(self._objects, subject, predicate, value):
            _hold(self._subjects, predicate, value, subject)
            self._size += 1

    def remove(self, triple: object, context: object = None) -> None:
        """Refuse: what is checked is not changed."""
        raise NotImplementedError

    def triples(
        self, triple_pattern: "_TriplePatternType", context: "_ContextType | None" = None
    ) -> "Found":
        """Yield the triples that a pattern fits, where None fits any term."""
        del context
        subject, predicate, value = triple_pattern
        graphs = self._graphs
        if subject is not None:
            of_subject = self._objects.get(subject, {})
            for name in of_subject if predicate is None else (predicate,):
                values = _terms(of_subject, name)
                for found in values if value is None else (value,) if value in values else ():
                    yield (subject, name, found), iter(graphs)
            return
        for name in self._subjects if predicate is None else (predicate,):
            of_predicate = self._subjects.get(name, {})
            for found in of_predicate if value is None else (value,):
                for node in _terms(of_predicate, found):
                    yield (node, name, found), iter(graphs)


def _hold(index: Index, first: Node, second: Node, last: Node) -> bool:
    """Put a term behind two others, and tell whether it is new there."""
    inner = index.setdefault(first, {})
    held = inner.get(second)
    if held is None:
        inner[second] = last
    elif isinstance(held, dict):
        size = len(held)
        held[last] = None
        return len(held) > size
    elif held == last:
        return False
    else:
        inner[second] = {held: None, last: None}
    return True


def _terms(inner: dict[Node, Held], key: Node) -> tuple[()] | tuple[Node] | dict[Node, None]:
    held = inner.get(key)
    if held is None:
        return ()
    return held if isinstance(held, dict) else (held,)
