"""What makes a shapes graph check less than it says, with the remedy for each."""

import re
import warnings
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS
from rdflib.term import Node

from kg.names import SCHEMA, SH
from kg.reading.places import Place
from kg.validation.constraints import LISTS, PROPERTY, parameters, references
from kg.validation.schema_org import mistaken
from kg.validation.terms import prepared, term_of

PATH = URIRef(SH.path)
PROPERTY_SHAPE = URIRef(SH.PropertyShape)
SHAPE_CLASSES = frozenset({URIRef(SH.NodeShape), PROPERTY_SHAPE})
VOCABULARY = frozenset({URIRef(SH.base), URIRef(SH.base.removesuffix("#"))})
"""SHACL itself, which a shapes file may import: kg knows its terms."""

NEAR_SHACL = re.compile(r"https?://(?:www\.)?w3\.org/ns/shacl(?!-)[#/:]*\w", re.IGNORECASE)

BROKEN_LIST = "BrokenList"
"""The rule that lists are lists, which SHACL's own shapes take for granted."""


class Fault(NamedTuple):
    """What is wrong, and what to do about it.

    rule  the name of what was not kept, in our namespace of shapes
    node  the IRI or blank node that it is about
    place where it stands, where the node does not say it
    """

    problem: str
    fix: str
    rule: str
    node: str = ""
    place: Place | None = None


def faults(graph: Graph, schema: str = SCHEMA.base) -> Iterator[Fault]:
    """Yield what is wrong with a shapes graph, the same first one for the same graph.

    schema  the one namespace of schema.org that the shapes should speak of
    """
    used = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    yield from _terms(used)
    if old := mistaken(graph, schema):
        yield Fault(
            f"<{old}> can match nothing here",
            f"Write {schema} as its namespace",
            "HttpsSchema",
            old,
        )
    yield from sorted(_entailments(graph))
    yield from sorted(_imports(graph))
    broken = sorted(_lists(graph))
    yield from broken or sorted(_undescribed(graph))  # which goes through the lists
    yield from sorted(_without_path(graph))
    yield from sorted(_patterns(graph))


def _terms(used: Iterable[str]) -> Iterator[Fault]:
    """Yield the IRIs that look like a term of SHACL and are none."""
    shacl = sorted(term for term in used if term.startswith(SH.base) and term != SH.base)
    near = (term for term in used if NEAR_SHACL.match(term) and not term.startswith(SH.base))
    for term in sorted(near):
        yield Fault(
            f"<{term}> is not in the namespace of SHACL, so it would check nothing",
            f"Write {SH.base} as the namespace",
            "NearMissNamespace",
            term,
        )
    if not shacl:
        yield Fault("there is no shape", "Give a file that holds SHACL shapes", "NoShapes")
    for term in shacl:
        if term.removeprefix(SH.base) not in SH.terms:
            name = term.removeprefix(SH.base)
            yield Fault(
                f"sh:{name} is no term of SHACL Core or SHACL-SPARQL, so it would check nothing",
                _meant(name),
                "UnknownTerm",
                term,
            )


def _meant(name: str) -> str:
    """Return the advice for a misspelt term: those that it is like."""
    lower = {term.lower(): term for term in sorted(SH.terms)}
    near = [lower[each] for each in get_close_matches(name.lower(), lower, n=2, cutoff=0.75)]
    if not near:
        return "Correct its spelling, or say it with a term that is"
    return f"Did you mean {' or '.join(f'sh:{term}' for term in near)}?"


def _entailments(graph: Graph) -> Iterator[Fault]:
    """Yield the wishes for inference. Source: SHACL §1.5, a processor without it must fail."""
    for holder, regime in graph.subject_objects(URIRef(SH.entailment)):
        wish = f"{_name(holder, graph)} has sh:entailment {_name(regime, graph)}"
        yield Fault(
            f"{wish}, and kg infers nothing",
            "Remove it, and check data that says what would be inferred",
            "Entailment",
            key(holder),
        )


def _imports(graph: Graph) -> Iterator[Fault]:
    """Yield the imports of what no file declares; nothing is fetched, so it would be missing."""
    given = set(graph.subjects(RDF.type, OWL.Ontology)) | set(graph.objects(None, OWL.versionIRI))
    for importer, imported in graph.subject_objects(OWL.imports):
        known = imported in given or imported in VOCABULARY
        if not known and not _is_prefix_import(importer, imported, graph):
            yield Fault(
                f"{_name(importer, graph)} imports {_name(imported, graph)}, which is not given",
                "Give the file that declares it as an owl:Ontology too: kg fetches nothing",
                "UnresolvedImport",
                key(importer),
            )


def _is_prefix_import(importer: Node, imported: Node, graph: Graph) -> bool:
    """Tell whether an import is for the prefixes of queries, and they are here (SHACL §5.2.1)."""
    holders = set(graph.transitive_subjects(OWL.imports, importer))
    used = any((None, URIRef(SH.prefixes), holder) in graph for holder in holders)
    return used and (imported, URIRef(SH.declare), None) in graph


def _lists(graph: Graph) -> Iterator[Fault]:
    """Yield the lists of shapes that are none, and all lists that come back to themselves."""
    for parameter in LISTS:
        for shape, head in graph.subject_objects(parameter):
            if head != RDF.nil and (head, RDF.first, None) not in graph:
                said = f"sh:{parameter.removeprefix(SH.base)} of {_name(shape, graph)}"
                fix = "Put its shapes in parentheses"
                yield Fault(f"{said} is no list", fix, BROKEN_LIST, key(shape))
    for holder, predicate, head in graph:
        if predicate != RDF.rest and (head, RDF.rest, None) in graph:
            try:
                list(graph.items(head))
            except ValueError:  # what rdflib raises for rdf:rest in a circle
                problem = f"a list in {_name(holder, graph)} has no end"
                yield Fault(problem, "Put its items in parentheses", BROKEN_LIST, key(holder))


def _undescribed(graph: Graph) -> Iterator[Fault]:
    """Yield the references to shapes that nothing describes, of which every node would be one."""
    known = parameters(graph)
    for shape, parameter, target in references(graph):
        if not _is_shape(target, known, graph):
            said = f"sh:{parameter.removeprefix(SH.base)}"
            yield Fault(
                f"{said} of {_name(shape, graph)} points at {_name(target, graph)}, no shape",
                "Correct the name, or give the file that describes that shape",
                "UndescribedShape",
                key(shape),
            )


def _is_shape(node: Node, known: frozenset[URIRef], graph: Graph) -> bool:
    """Tell whether a node says anything as a shape: its type, or a parameter."""
    return any(
        value in SHAPE_CLASSES
        if said == RDF.type
        else said in known or str(said).startswith(SH.base)
        for said, value in graph.predicate_objects(node)
    )


def _without_path(graph: Graph) -> Iterator[Fault]:
    shapes = set(graph.subjects(RDF.type, PROPERTY_SHAPE)) | set(graph.objects(None, PROPERTY))
    for shape in shapes:
        if (shape, PATH, None) not in graph:
            yield Fault(
                f"the property shape {_name(shape, graph)} has no sh:path, so it checks nothing",
                "Add sh:path, or correct the name that sh:property points at",
                "MissingPath",
                key(shape),
            )


def _patterns(graph: Graph) -> Iterator[Fault]:
    """Yield the regular expressions that the engines do not take, as none takes all of XPath's."""
    for shape, pattern in graph.subject_objects(URIRef(SH.pattern)):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Python's plans for its own
                re.compile(str(pattern))
        except re.error as error:
            yield Fault(
                f"sh:pattern of {_name(shape, graph)} is no regular expression for kg: {error}",
                "Write what XPath and Python have in common",
                "BrokenPattern",
                key(shape),
            )


def broken_queries(graph: Graph) -> Iterator[Fault]:
    """Yield the queries that are no SPARQL, or that would leave the data, by their holders.

    Parsing queries takes a while: it is done where an engine could not evaluate some shape.
    """
    for said in (SH.select, SH.ask):
        for holder, text in graph.subject_objects(URIRef(said)):
            try:
                prepared(str(text), _USUAL | dict(_prefixes(holder, graph)))
            except (ValueError, PermissionError) as error:
                problem = f"{error}, in {_name(holder, graph)}"
                yield Fault(problem, "Correct that query", "BrokenQuery", key(holder))


_USUAL = {"rdf": str(RDF), "rdfs": str(RDFS), "owl": str(OWL)}
"""The prefixes that pySHACL has without a declaration."""


def _prefixes(holder: Node, graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield the prefixes of a query with their namespaces (SHACL §5.2.1)."""
    for declaring in graph.objects(holder, URIRef(SH.prefixes)):
        for imported in graph.transitive_objects(declaring, OWL.imports):
            for declaration in graph.objects(imported, URIRef(SH.declare)):
                prefix = graph.value(declaration, URIRef(SH.prefix))
                yield str(prefix), str(graph.value(declaration, URIRef(SH.namespace)))


def key(node: Node) -> str:
    """Return the IRI of a node, or `_:` and its label."""
    return str(term_of(node)) if not isinstance(node, Literal) else ""


def _name(node: Node, graph: Graph) -> str:
    """Return a node for people; one without a name goes by the nearest named node it is in."""
    if isinstance(node, URIRef):
        return f"<{node}>"
    if isinstance(node, Literal):
        return node.n3()
    around, seen = {node}, {node}
    while around:
        above = {holder for inner in around for holder in graph.subjects(None, inner)} - seen
        if named := sorted(holder for holder in above if isinstance(holder, URIRef)):
            return f"a blank node in <{named[0]}>"
        around, seen = above, seen | above
    return "a blank node"
