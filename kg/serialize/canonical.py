"""The canonical form of a dataset: the same graph gives the same text, whoever wrote it.

Source: RDF Dataset Canonicalization (RDFC-1.0), W3C Recommendation. Blank nodes that look alike and
point at each other cost it dearly: with the cube of their number along a chain (200 take half
a second, 500 more than ten), and with the factorial where one of them points at several that look
alike (a clique of seven takes 0.2 s, of eight 3 s, of twelve would never end). So the cost is
estimated, from above, and such data is refused. Blank nodes that differ are cheap, however many.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Quad

from kg.errors import InputError
from kg.serialize.lines import to_nquads

BOUND = 10_000_000
"""How many steps, as estimated, may be taken: about half a second."""

Look = frozenset[tuple[str, ...]]
Links = dict[BlankNode, set[tuple[str, BlankNode]]]


def canonical(quads: Iterable[Quad], *, where: str = "the data") -> str:
    """Return the dataset's canonical N-Quads.

    Raises InputError where its blank nodes are too much alike to be told apart in time.
    """
    dataset = Dataset(quads)
    links = _links(dataset)
    if links:
        _refuse_poison(_looks(dataset), links, where)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return to_nquads(dataset, foreign=True).decode()


def _refuse_poison(looks: dict[BlankNode, Look], links: Links, where: str) -> None:
    shared = Counter(looks.values())
    alike = {node for node, look in looks.items() if shared[look] > 1}
    steps = 0
    for component in _components(alike, links):
        orders = math.prod(
            math.factorial(min(n, 20))
            for node in component
            for n in Counter((how, looks[other]) for how, other in links[node]).values()
        )
        steps += orders * len(component) ** 3 if len(component) > 1 else 1
        if steps > BOUND:
            raise InputError(
                f"{len(component)} of its blank nodes are too much alike to be told apart",
                where=where,
                fix="Give them IRIs",
            )


def _links(dataset: Dataset) -> Links:
    """Return every blank node with those that share a quad with it, and how they do."""
    found: Links = defaultdict(set)
    for quad in dataset:
        places = [
            (place, term) for place, term in enumerate(_terms(quad)) if isinstance(term, BlankNode)
        ]
        for own, node in places:
            found[node] |= {
                (f"{own} {place} {quad.predicate}", term) for place, term in places if term != node
            }
    return found


def _looks(dataset: Dataset) -> dict[BlankNode, Look]:
    """Return what a blank node looks like by its own quads alone (first degree, §4.6)."""
    looks: dict[BlankNode, set[tuple[str, ...]]] = defaultdict(set)
    for quad in dataset:
        terms = _terms(quad)
        for node in {term for term in terms if isinstance(term, BlankNode)}:
            looks[node].add(tuple(_seen_from(node, term) for term in terms))
    return {node: frozenset(look) for node, look in looks.items()}


def _seen_from(node: BlankNode, term: object) -> str:
    if not isinstance(term, BlankNode):
        return str(term)
    return "_:a" if term == node else "_:z"


def _components(nodes: set[BlankNode], links: Links) -> Iterable[set[BlankNode]]:
    """Split nodes into those that reach each other without leaving them."""
    left = set(nodes)
    while left:
        component: set[BlankNode] = set()
        queue = [left.pop()]
        while queue:
            node = queue.pop()
            component.add(node)
            near = {other for _, other in links[node]} & left
            left -= near
            queue.extend(near)
        yield component


def _terms(quad: Quad) -> tuple[object, ...]:
    return quad.subject, quad.predicate, quad.object, quad.graph_name
