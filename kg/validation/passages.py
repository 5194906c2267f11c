"""The words behind a node of the data: what a reader needs to find the sentence to mend."""

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kg.model import Iri
from kg.names import OA, SOV
from kg.validation.report import Passage

EVIDENCE = URIRef(SOV.evidence)
SELECTOR = URIRef(OA.hasSelector)


def passage_of(data: Graph, focus: Node, value: Node | None) -> Passage | None:
    """Return the quote of a statement, of evidence or of a selector; None for other nodes.

    A finding about an article may have the evidence as its value: then it is the value's quote.
    """
    for node in (focus, value):
        if node is None or isinstance(node, Literal):
            continue
        passages = [found for each in _evidence(data, node) if (found := _passage(data, each))]
        if passages:
            return min(passages, key=lambda p: (p.start is None, p.start or 0, p.exact))
    return None


def _evidence(data: Graph, node: Node) -> set[Node]:
    """Return the evidence that a node has, is, or is a part of."""
    if (node, SELECTOR, None) in data:
        return {node}
    return set(data.objects(node, EVIDENCE)) | set(data.subjects(SELECTOR, node))


def _passage(data: Graph, evidence: Node) -> Passage | None:
    selectors = list(data.objects(evidence, SELECTOR))

    def value(name: str) -> Node | None:
        found = [v for s in selectors for v in data.objects(s, URIRef(OA[name]))]
        return min(found, key=str, default=None)

    exact, source = value("exact"), data.value(evidence, URIRef(OA.hasSource), any=True)
    if exact is None:
        return None
    return Passage(
        exact=str(exact),
        source=None if source is None else Iri(str(source)),
        start=_offset(value("start")),
        end=_offset(value("end")),
    )


def _offset(node: Node | None) -> int | None:
    text = str(node)
    return int(text) if node is not None and text.isdecimal() else None
