"""Quads → the quotes in them. Source: Web Annotation Vocabulary §2.2, Data Model §4.2.4 and §4.2.5.

A quote is whatever has an oa:hasSelector; which class the selector has is not asked for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Iri
from kg.names import OA, SOV
from kg.quotes.values import Claim
from kg.reading.atlas import key

_OFFSET = re.compile(r"\+?[0-9]{1,18}")
_WANTED = frozenset(
    (
        *(OA.hasSelector, OA.hasSource, OA.exact, OA.prefix, OA.suffix, OA.start, OA.end),
        *(SOV.exactSha256, SOV.textSha256),
    )
)


def claims_of(quads: Iterable[Quad]) -> tuple[Claim, ...]:
    """Return the quotes of a graph, by article and place in it.

    Where a selector has several values of what it should have one of, each exact wording is a
    quote, and offsets that contradict each other are none.
    """
    graph = _Graph(quads)
    found = {claim for node in graph.quoted for claim in _claims(graph, node)}
    return tuple(sorted(found, key=_order))


class _Graph:
    """What quads say about selectors, and who uses what has them."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._values: dict[tuple[str, str], set[str]] = defaultdict(set)
        users: dict[str, set[str]] = defaultdict(set)
        self.quoted: set[str] = set()
        for quad in quads:
            subject, predicate, value = key(quad.subject), quad.predicate.value, quad.object
            if predicate in _WANTED:
                text = value.value if isinstance(value, Literal | NamedNode) else key(value)
                self._values[subject, predicate].add(text)
                if predicate == OA.hasSelector:
                    self.quoted.add(subject)
            elif not isinstance(value, Literal):
                users[key(value)].add(subject)
        self._users = {node: tuple(sorted(users.get(node, ()))) for node in self.quoted}

    def all(self, node: str, predicate: str) -> list[str]:
        """Return the values of a property, sorted."""
        return sorted(self._values.get((node, predicate), ()))

    def one(self, nodes: Iterable[str], predicate: str) -> str | None:
        """Return the one value that some nodes have of a property, else None."""
        found = {value for node in nodes for value in self.all(node, predicate)}
        return found.pop() if len(found) == 1 else None

    def users(self, node: str) -> tuple[str, ...]:
        """Return what has a node as a value."""
        return self._users[node]


def _claims(graph: _Graph, node: str) -> Iterator[Claim]:
    selectors = graph.all(node, OA.hasSelector)
    start, end = _offsets(graph, selectors)
    source = graph.one([node], OA.hasSource)
    text_sha256 = graph.one([source], SOV.textSha256) if source else None
    common = {"start": start, "end": end, "text_sha256": text_sha256, "users": graph.users(node)}
    worded = [s for s in selectors if graph.all(s, OA.exact)]
    for selector in worded:
        for exact in graph.all(selector, OA.exact):
            yield Claim(
                node=node,
                source=Iri(source) if source else None,
                exact=exact,
                prefix=graph.one([selector], OA.prefix) or "",
                suffix=graph.one([selector], OA.suffix) or "",
                sha256=graph.one([selector], SOV.exactSha256),
                **common,  # type: ignore[arg-type]
            )
    if not worded and start is not None:
        iri = Iri(source) if source else None
        yield Claim(node=node, source=iri, exact=None, **common)  # type: ignore[arg-type]


def _offsets(graph: _Graph, selectors: list[str]) -> tuple[int, int] | tuple[None, None]:
    """Return two offsets, or None twice where they are no stretch of any text."""
    start, end = graph.one(selectors, OA.start) or "", graph.one(selectors, OA.end) or ""
    if not (_OFFSET.fullmatch(start) and _OFFSET.fullmatch(end)) or int(start) >= int(end):
        return None, None
    return int(start), int(end)


def _order(claim: Claim) -> tuple[object, ...]:
    start = -1 if claim.start is None else claim.start
    return (claim.source or "", start, claim.end or -1, claim.exact or "", claim.node)
