"""Terms of schema.org in another spelling than ours, which no shape would see."""

import re
from collections.abc import Iterable, Iterator

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

_IN_TEXT = re.compile(r"(?:http://|https?://www\.)schema\.org/[^\s>]*", re.IGNORECASE)


def corrected(iri: str) -> str | None:
    """Return a misspelt term of schema.org as we write it; None for anything else."""
    found = _TERM.match(iri)
    if found is None or iri.startswith(SCHEMA.base):
        return None
    return SCHEMA.base + iri[found.end() :]


def mistaken(shapes: Graph) -> str | None:
    """Return a misspelt term in an IRI, a query or a prefix declaration of the shapes."""
    found = {
        term
        for triple in shapes
        for term, named in _terms(triple)
        if _is_mistaken(term, named=named)
    }
    for text in shapes.objects():
        if isinstance(text, Literal) and not text.language:
            found.update(_IN_TEXT.findall(text))
    return min(found, default=None)


def http_terms(data: Graph) -> list[Finding]:
    """Return a finding for each misspelt term of schema.org that the data uses.

    No shape sees such a term, so it would pass in silence. This check is built in.
    """
    first: dict[str, tuple[str, Finding]] = {}
    for triple in data:
        for term, named in _terms(triple):
            if _is_mistaken(term, named=named):
                found = _finding(term, triple)
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


def _is_mistaken(iri: str, *, named: bool) -> bool:
    """Tell whether an IRI is meant as a term; a class, property or datatype always is."""
    if corrected(iri) is None:
        return False
    return named or (iri.startswith(HTTP_SCHEMA) and iri != HTTP_SCHEMA) or not _LINK.match(iri)


def _finding(term: str, triple: tuple[Node, Node, Node]) -> Finding:
    right = corrected(term)
    return Finding(
        severity=Severity.VIOLATION,
        declared=SH.Violation,
        shape=Iri(SHAPES + "HttpsSchema"),
        component=SH.InConstraintComponent,
        focus=term_of(triple[0]),
        path=None if triple[1] == _TYPE else f"<{triple[1]}>",
        value=Iri(term),
        messages=(
            Value(f"schema.org is https here, so no shape sees it: write {right}", language="en"),
            Value(
                f"schema.org est en https ici, aucune forme ne le voit : écrivez {right}",
                language="fr",
            ),
        ),
    )
