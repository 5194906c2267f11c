"""Terms of schema.org in another spelling than ours, which no shape would see."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kg.model import Iri, Value
from kg.names import RDF, SCHEMA, SH, SHAPES
from kg.validation.report import Finding, Severity, n3
from kg.validation.terms import term_of

HTTP_SCHEMA = SCHEMA.base.replace("https:", "http:")
"""The namespace that our data never uses: a mix of the two matches nothing, in silence."""

_TYPE = URIRef(RDF.type)
_HOST = r"https?://(?:www\.)?schema\.org"
_TERM = re.compile(rf"{_HOST}(?:[/#]+|(?=\w*$))", re.IGNORECASE)
"""The namespace of a term, also with www., without its slash, or with nothing after it."""

_LINK = re.compile(rf"{_HOST}(?:/?$|/.*\W)", re.IGNORECASE)
"""The address of the site or of a page of it, which data may well mention."""

_IN_TEXT = re.compile(r"https?://(?:www\.)?schema\.org/[^\s>]*", re.IGNORECASE)


def corrected(iri: str, base: str = SCHEMA.base) -> str | None:
    """Return a misspelt term of schema.org as it should be; None for anything else."""
    found = _TERM.match(iri)
    if found is None or iri.startswith(base):
        return None
    return base + iri[found.end() :]


def spoken(shapes: Graph, data: Graph) -> str:
    """Return the one namespace of schema.org that shapes and data should speak of.

    It is that of https, unless the shapes know that of http alone, or say nothing of schema.org and
    the data know that of http alone: then it is the other that nothing would see.
    """
    schemes = _of_shapes(shapes) or _schemes(_iris(data))
    return HTTP_SCHEMA if schemes == {HTTP_SCHEMA} else SCHEMA.base


@lru_cache(maxsize=4)
def _of_shapes(shapes: Graph) -> frozenset[str]:
    """Return the namespaces of schema.org that shapes speak of, in IRIs, queries and prefixes."""
    texts = (str(o) for o in shapes.objects() if isinstance(o, Literal) and not o.language)
    return _schemes({*_iris(shapes), *texts})


def _schemes(texts: Iterable[str]) -> frozenset[str]:
    found = [text for text in texts if "schema.org" in text]
    return frozenset(b for b in (SCHEMA.base, HTTP_SCHEMA) if any(b in text for text in found))


def _iris(graph: Graph) -> set[str]:
    """Return the IRIs in a graph, those of datatypes too."""
    nodes = {node for triple in graph for node in triple}
    datatypes = {node.datatype for node in nodes if isinstance(node, Literal)} - {None}
    return {str(node) for node in (*nodes, *datatypes) if isinstance(node, URIRef)}


def mistaken(shapes: Graph, base: str = SCHEMA.base) -> str | None:
    """Return a misspelt term in an IRI, a query or a prefix declaration of the shapes."""
    found = {
        term
        for triple in shapes
        for term, named in _terms(triple)
        if _is_mistaken(term, base, named=named)
    }
    for text in shapes.objects():
        if isinstance(text, Literal) and not text.language:
            found.update(term for term in _IN_TEXT.findall(text) if corrected(term, base))
    return min(found, default=None)


def http_terms(data: Graph, base: str = SCHEMA.base) -> list[Finding]:
    """Return a finding for each misspelt term of schema.org that the data uses.

    No shape sees such a term, so it would pass in silence. This check is built in.
    """
    first: dict[str, tuple[str, Finding]] = {}
    if not any(corrected(iri, base) for iri in _iris(data)):
        return []
    for triple in data:
        for term, named in _terms(triple):
            if _is_mistaken(term, base, named=named):
                found = _finding(term, triple, base)
                key = f"{n3(found.focus)} {found.path}"
                if term not in first or key < first[term][0]:
                    first[term] = key, found
    return [finding for _, finding in first.values()]


def _terms(triple: Iterable[Node]) -> Iterator[tuple[str, bool]]:
    """Yield the IRIs of a triple, and whether each is a class, a property or a datatype."""
    subject, predicate, value = triple
    if isinstance(subject, URIRef):
        yield str(subject), False
    if isinstance(predicate, URIRef):
        yield str(predicate), True
    if isinstance(value, URIRef):
        yield str(value), predicate == _TYPE
    elif isinstance(value, Literal) and value.datatype is not None:
        yield str(value.datatype), True


def _is_mistaken(iri: str, base: str, *, named: bool) -> bool:
    """Tell whether an IRI is meant as a term; a class, property or datatype always is."""
    if corrected(iri, base) is None:
        return False
    other = HTTP_SCHEMA if base == SCHEMA.base else SCHEMA.base
    return named or (iri.startswith(other) and iri != other) or not _LINK.match(iri)


def _finding(term: str, triple: tuple[Node, Node, Node], base: str) -> Finding:
    right = corrected(term, base)
    scheme = base.partition(":")[0]
    return Finding(
        severity=Severity.VIOLATION,
        declared=SH.Violation,
        shape=Iri(SHAPES + "HttpsSchema"),
        component=SH.InConstraintComponent,
        focus=term_of(triple[0]),
        path=None if triple[1] == _TYPE else f"<{triple[1]}>",
        value=Iri(term),
        messages=(
            Value(
                f"schema.org is {scheme} here, so no shape sees it: write {right}", language="en"
            ),
            Value(
                f"schema.org est en {scheme} ici, aucune forme ne le voit : écrivez {right}",
                language="fr",
            ),
        ),
    )
