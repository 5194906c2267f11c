"""The shapes graph: read, refused where it would check less than it says, made fast to run."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF
from rdflib.term import Node

from kg.errors import ShapesError
from kg.names import SCHEMA, SH
from kg.serialize import Format, parse
from kg.validation.constraints import is_deactivated
from kg.validation.targets import TARGETS, is_class
from kg.validation.terms import graph_of

HTTP_SCHEMA = SCHEMA.base.replace("https:", "http:")
"""The namespace that our data never uses: a mix of the two matches nothing, in silence."""

PATH = URIRef(SH.path)
PROPERTY = URIRef(SH.property)
DISJOINT = URIRef(SH.qualifiedValueShapesDisjoint)
PROPERTY_SHAPE = URIRef(SH.PropertyShape)


@lru_cache(maxsize=4)
def prepared(files: tuple[tuple[str, bytes], ...]) -> tuple[Graph, Graph]:
    """Return the shapes as they were read, and an equal graph made ready for the engine.

    Neither may be changed: the same files give the same graphs. Raises as `read_shapes` does.
    """
    shapes = read_shapes(files)
    return shapes, with_imported_prefixes(hoisted(shapes))


def read_shapes(files: Sequence[tuple[str, bytes]]) -> Graph:
    """Return the files' union, checked.

    Raises:
        ShapesError: it says less than it seems to.
        SyntaxProblem: a file breaks its grammar.
    """
    where = ", ".join(name for name, _ in files) or "the shapes"
    graph = graph_of(q for name, body in files for q in parse(body, Format.of(name), name))
    for problem, fix in _problems(graph):
        raise ShapesError(problem, where=where, fix=fix)
    return graph


def _problems(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a shapes graph, and the remedy, in a stable order."""
    used = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    shacl = sorted(term for term in used if term.startswith(SH.base))
    if not shacl:
        yield "there is no shape", "Give a file that holds SHACL shapes"
    for term in shacl:
        if term.removeprefix(SH.base) not in SH.terms:
            name = f"sh:{term.removeprefix(SH.base)}"
            yield (
                f"{name} is no term of SHACL Core or SHACL-SPARQL, so it would check nothing",
                "Correct its spelling, or say it with a term that is",
            )
    if old := _http_schema(graph):
        yield f"<{old}> can match nothing here", f"Write {SCHEMA.base} instead of {HTTP_SCHEMA}"
    for shape in sorted(_without_path(graph), key=str):
        yield (
            f"the property shape {_name(shape)} has no sh:path, so it would check nothing",
            "Add sh:path, or correct the name that sh:property points at",
        )


def _http_schema(graph: Graph) -> str | None:
    """Return a term of the http namespace, in an IRI, a query or a prefix declaration."""
    texts = {
        str(term)
        for triple in graph
        for term in triple
        if isinstance(term, URIRef) or (isinstance(term, Literal) and not term.language)
    }
    places = ((text, text.find(HTTP_SCHEMA)) for text in texts)
    found = (text[at:].split()[0].rstrip(">") for text, at in places if at >= 0)
    return min(found, default=None)


def _without_path(graph: Graph) -> set[Node]:
    shapes = set(graph.subjects(RDF.type, PROPERTY_SHAPE)) | set(graph.objects(None, PROPERTY))
    return {shape for shape in shapes if (shape, PATH, None) not in graph}


def _name(shape: Node) -> str:
    return f"<{shape}>" if isinstance(shape, URIRef) else "(a blank node)"


def hoisted(graph: Graph) -> Graph:
    """Return equal shapes in which a property shape has the targets of the one node shape it is in.

    pySHACL evaluates a targeted shape on all its nodes at once and one that is reached by
    sh:property node by node, which takes twice as long. The results are the same: they name the
    property shape either way. Left as they are: node shapes that are deactivated, used by other
    shapes, classes themselves, or with qualified shapes, which are read beside their siblings;
    and property shapes with targets or several homes.
    """
    result = Graph(bind_namespaces="none")
    for triple in graph:
        result.add(triple)
    for shape, inner in sorted(graph.subject_objects(PROPERTY), key=str):
        if _may_move(shape, inner, graph):
            result.remove((shape, PROPERTY, inner))
            for target in TARGETS:
                for value in graph.objects(shape, target):
                    result.add((inner, target, value))
    return result


def with_imported_prefixes(graph: Graph) -> Graph:
    """Add to each value of sh:prefixes what its owl:imports declare, which pySHACL leaves out.

    Nothing is fetched: the imported declarations are in the graph or nowhere.
    Source: SHACL §5.2.1, sh:prefixes/owl:imports*/sh:declare.
    """
    declares = URIRef(SH.declare)
    for holder in set(graph.objects(None, URIRef(SH.prefixes))):
        for imported in list(graph.transitive_objects(holder, OWL.imports)):
            for declaration in list(graph.objects(imported, declares)):
                graph.add((holder, declares, declaration))
    return graph


def _may_move(shape: Node, inner: Node, graph: Graph) -> bool:
    return (
        _has_target(shape, graph)
        and not _has_target(inner, graph)
        and not is_deactivated(shape, graph)
        and not is_class(shape, graph)
        and (None, None, shape) not in graph
        and not any((p, DISJOINT, None) in graph for p in graph.objects(shape, PROPERTY))
        and len(list(graph.triples((None, None, inner)))) == 1
    )


def _has_target(shape: Node, graph: Graph) -> bool:
    return any((shape, target, None) in graph for target in TARGETS)


def messages_of(shapes: Graph, nodes: Iterable[Node]) -> list[Literal]:
    """Return the messages of the first of the nodes that has any."""
    for node in nodes:
        found = [m for m in shapes.objects(node, URIRef(SH.message)) if isinstance(m, Literal)]
        if found:
            return found
    return []
