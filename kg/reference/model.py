"""What the pages show: terms, concepts and shapes as plain values."""

from dataclasses import dataclass

from pyoxigraph import Literal

from kg.errors import InputError
from kg.names import DCTERMS, OWL, PREFIXES, RDF, RDFS, ROOT, SH, SHAPES, SKOS, SOV
from kg.reference.graph import Described

Texts = dict[str, str]
_STATUS = "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status"
_CITATION = f"{DCTERMS.base}bibliographicCitation"
_KINDS = {"Class": "class", "ObjectProperty": "relation", "DatatypeProperty": "value"}
_MATCHES = ("exactMatch", "closeMatch", "narrowMatch", "broadMatch", "relatedMatch")


@dataclass(frozen=True, slots=True)
class Term:
    """A class, a property, a scheme or a concept.

    kind     class, relation, value, scheme or concept
    above    what is broader, ours and others'; the scheme of a concept comes first
    """

    iri: str
    kind: str
    labels: Texts
    definitions: Texts
    example: str
    note: str
    status: str
    since: str
    above: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    apart: tuple[str, ...]
    matches: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The fragment of its IRI, or its path below the root.

        A scheme's is `scheme/…`: some share their name with the property that leads to them.
        """
        if self.kind == "scheme":
            return f"scheme/{self.iri.removeprefix(ROOT)}"
        return self.iri.removeprefix(SOV.base).removeprefix(ROOT)


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape or a constraint that reports.

    is_node  it is a shape of its own, not a part of one
    asks     what it requires, term by term of SHACL: ("sh:maxCount", "1")
    """

    iri: str
    is_node: bool
    labels: Texts
    descriptions: Texts
    messages: Texts
    severity: str
    path: str
    targets: tuple[str, ...]
    parts: tuple[str, ...]
    asks: tuple[tuple[str, str], ...]

    @property
    def anchor(self) -> str:
        """The fragment of its IRI."""
        return self.iri.removeprefix(SHAPES)


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of the ontology, or that of the shapes, says of the whole."""

    version: str
    version_iri: str
    titles: Texts
    abstracts: Texts
    licence: str
    modified: str
    citation: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The ontology and the shapes, with what their headers say."""

    ontology: Header
    of_shapes: Header
    terms: tuple[Term, ...]
    shapes: tuple[Shape, ...]

    def of_kind(self, kind: str) -> tuple[Term, ...]:
        """Return the terms of a kind, in the order of the files."""
        return tuple(term for term in self.terms if term.kind == kind)


def parse_reference(terms: Described, shapes: Described) -> Reference:
    """Return what the files describe.

    Raises:
        InputError: a header gives no version.
    """
    return Reference(
        ontology=_header(terms, SOV.base[:-1], "the ontology"),
        of_shapes=_header(shapes, SHAPES[:-1], "the shapes"),
        terms=tuple(_terms(terms)),
        shapes=tuple(_shape(shapes, node) for node in _shape_nodes(shapes)),
    )


def _header(graph: Described, home: str, name: str) -> Header:
    version = graph.text(home, OWL.versionInfo)
    if not version:
        raise InputError("has no version", where=name, fix="Give its header owl:versionInfo")
    abstracts = graph.texts(home, f"{DCTERMS.base}abstract")
    return Header(
        version=version,
        version_iri=graph.iris(home, OWL.versionIRI)[0],
        titles=graph.texts(home, DCTERMS.title),
        abstracts=abstracts or graph.texts(home, DCTERMS.description),
        licence=graph.iris(home, DCTERMS.license)[0],
        modified=graph.text(home, f"{DCTERMS.base}modified"),
        citation=graph.text(home, _CITATION),
    )


def _terms(graph: Described) -> list[Term]:
    owl = [
        _term(graph, node, kind)
        for name, kind in _KINDS.items()
        for node in graph.nodes(OWL.base + name)
        if node.startswith(SOV.base)
    ]
    schemes = [
        each
        for scheme in graph.nodes(SKOS.ConceptScheme)
        for each in (
            _term(graph, scheme, "scheme"),
            *(
                _term(graph, node, "concept")
                for node in graph.nodes(SKOS.Concept)
                if scheme in graph.iris(node, SKOS.inScheme)
            ),
        )
    ]
    return owl + schemes


def _term(graph: Described, node: str, kind: str) -> Term:
    wider = (RDFS.subClassOf, f"{RDFS.base}subPropertyOf", f"{SKOS.base}broader")
    in_scheme = graph.iris(node, SKOS.inScheme) if kind == "concept" else ()
    return Term(
        iri=node,
        kind=kind,
        labels=graph.texts(node, RDFS.label) or graph.texts(node, SKOS.prefLabel),
        definitions=graph.texts(node, SKOS.definition),
        example=graph.text(node, f"{SKOS.base}example"),
        note=graph.text(node, f"{SKOS.base}scopeNote"),
        status=graph.text(node, _STATUS),
        since=graph.text(node, f"{SKOS.base}historyNote"),
        above=in_scheme + tuple(iri for p in wider for iri in graph.iris(node, p)),
        domain=graph.iris(node, f"{RDFS.base}domain"),
        range=graph.iris(node, f"{RDFS.base}range"),
        apart=graph.iris(node, f"{OWL.base}disjointWith"),
        matches=tuple(i for name in _MATCHES for i in graph.iris(node, SKOS.base + name)),
    )


def _shape_nodes(graph: Described) -> list[str]:
    kinds = (SH.NodeShape, SH.PropertyShape, SH.SPARQLConstraint)
    found = {node for kind in kinds for node in graph.nodes(kind) if node.startswith(SHAPES)}
    return [node for node in graph.said() if node in found]


def _shape(graph: Described, node: str) -> Shape:
    targets = ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf")
    return Shape(
        iri=node,
        is_node=SH.NodeShape in graph.iris(node, RDF.type),
        labels=graph.texts(node, SH.name) or graph.texts(node, RDFS.label),
        descriptions=graph.texts(node, SH.description) or graph.texts(node, RDFS.comment),
        messages=graph.texts(node, SH.message),
        severity=next(iter(graph.iris(node, SH.severity)), "").removeprefix(SH.base),
        path=_path(graph, node),
        targets=tuple(t for name in targets for t in graph.iris(node, SH[name])),
        parts=(*graph.iris(node, SH.property), *graph.iris(node, SH.sparql)),
        asks=tuple(_asks(graph, node)),
    )


_ASKED = """
    minCount maxCount datatype nodeKind class hasValue in or not pattern minLength maxLength
    uniqueLang languageIn lessThan equals disjoint minInclusive
"""


def _asks(graph: Described, node: str) -> list[tuple[str, str]]:
    asked = []
    for name in _ASKED.split():
        for value in graph.values(node, SH[name]):
            members = graph.members(str(getattr(value, "value", value)))
            shown = [shown_term(member) for member in members] or [shown_term(value)]
            plain = [text for text in shown if text]
            if plain:
                asked.append((f"sh:{name}", " ".join(plain)))
    return asked


def _path(graph: Described, node: str) -> str:
    for path in graph.iris(node, SH.path):
        if members := graph.members(path):
            return " / ".join(shown_term(member) for member in members)
        if inverse := graph.iris(path, SH.inversePath):
            return f"^{short(inverse[0])}"
        for choice in graph.iris(path, SH.alternativePath):
            return " | ".join(shown_term(member) for member in graph.members(choice))
        return short(path)
    return ""


def shown_term(term: object) -> str:
    """Return a term for the eye: a compact IRI or the words; nothing for a blank node."""
    if isinstance(term, Literal):
        return term.value
    value = str(getattr(term, "value", term))
    return short(value) if ":" in value else ""


_ELSEWHERE = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": DCTERMS.base,
    "void": "http://rdfs.org/ns/void#",
    "spdx": "http://spdx.org/rdf/terms#",
    "org": "http://www.w3.org/ns/org#",
    "dpv": "https://w3id.org/dpv#",
    "dpv-ai": "https://w3id.org/dpv/ai#",
    "airo": "https://w3id.org/airo#",
    "sh": SH.base,
    "sovsh": SHAPES,
}
_LONGEST_FIRST = sorted(
    (PREFIXES | _ELSEWHERE).items(), key=lambda item: len(item[1]), reverse=True
)


def short(iri: str) -> str:
    """Return an IRI with its prefix, where it has one that we know.

    >>> short("http://www.w3.org/ns/shacl#path")
    'sh:path'
    """
    for prefix, base in _LONGEST_FIRST:
        if iri.startswith(base):
            return f"{prefix}:{iri.removeprefix(base)}"
    return iri
