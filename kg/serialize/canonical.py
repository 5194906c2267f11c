"""The canonical form of a dataset: the same graph gives the same text, whoever wrote it.

Source: RDF Dataset Canonicalization (RDFC-1.0), W3C Recommendation. Its cost is factorial in the
number of blank nodes that look alike and point at each other, so such data is refused beforehand:
a clique of seven takes 0.2 s, of eight 3 s, of twelve would never end.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, serialize

from kg.errors import InputError

BOUND = 10_000
"""How many orders of look-alike blank nodes may be tried: well under a second."""


def canonical(quads: Iterable[Quad], *, where: str = "the data") -> str:
    """Return the dataset's canonical N-Quads.

    Raises InputError where its blank nodes are too much alike to be told apart in time.
    """
    dataset = Dataset(quads)
    neighbours = _neighbours(dataset)
    if neighbours:
        _refuse_poison(dataset, neighbours, where)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    lines = serialize(dataset, format=RdfFormat.N_QUADS).decode().split("\n")
    return "".join(f"{line}\n" for line in sorted(lines) if line)


def _neighbours(dataset: Dataset) -> dict[BlankNode, set[BlankNode]]:
    """Return every blank node, with the blank nodes that share a quad with it."""
    found: dict[BlankNode, set[BlankNode]] = defaultdict(set)
    for quad in dataset:
        nodes = {term for term in _terms(quad) if isinstance(term, BlankNode)}
        for node in nodes:
            found[node] |= nodes - {node}
    return dict(found)


def _refuse_poison(
    dataset: Dataset, neighbours: dict[BlankNode, set[BlankNode]], where: str
) -> None:
    looks = _looks(dataset)
    shared = Counter(looks.values())
    for component in _components(neighbours):
        tries = 1
        for node in component:
            if shared[looks[node]] > 1:
                alike = Counter(looks[other] for other in neighbours[node])
                tries *= math.prod(math.factorial(min(n, 20)) for n in alike.values())
        if tries > BOUND:
            raise InputError(
                f"{len(component)} blank nodes are too much alike to be told apart",
                where=where,
                fix="Give them IRIs",
            )


def _looks(dataset: Dataset) -> dict[BlankNode, frozenset[tuple[str, ...]]]:
    """Return what a blank node looks like by its own quads alone (first degree, §4.6)."""
    looks: dict[BlankNode, set[tuple[str, ...]]] = defaultdict(set)
    for quad in dataset:
        terms = _terms(quad)
        for node in {term for term in terms if isinstance(term, BlankNode)}:
            looks[node].add(
                tuple(
                    ("_:a" if term == node else "_:z") if isinstance(term, BlankNode) else str(term)
                    for term in terms
                )
            )
    return {node: frozenset(look) for node, look in looks.items()}


def _components(neighbours: dict[BlankNode, set[BlankNode]]) -> Iterable[set[BlankNode]]:
    left = set(neighbours)
    while left:
        component: set[BlankNode] = set()
        queue = [left.pop()]
        while queue:
            node = queue.pop()
            component.add(node)
            queue.extend(neighbours[node] - component)
        left -= component
        yield component


def _terms(quad: Quad) -> tuple[object, ...]:
    return quad.subject, quad.predicate, quad.object, quad.graph_name
