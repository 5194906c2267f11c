"""The front door of `kg validate`: documents in, a report out, with whatever is wrong in it.

Where `kg.validation.check` raises for shapes that check too little, the gate reports each of their
faults as a finding, and besides: what no shape looked at, shapes that looked at nothing, imports
that are not given, and prefixes bound to almost the right namespace.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rdflib import Graph, URIRef

from kg.errors import ShapesError
from kg.names import SHAPES
from kg.reading import Document
from kg.reading.atlas import Atlas
from kg.reading.foreign import literals_as_written
from kg.validation import complaints, engine
from kg.validation.engines import PYSHACL, Evaluate, evaluators
from kg.validation.faults import BROKEN_LIST, broken_queries, faults
from kg.validation.locating import located
from kg.validation.report import Cause, Engine, Finding, Report
from kg.validation.schema_org import http_terms, spoken
from kg.validation.terms import CheckedGraph, graph_of
from kg.validation.wellformed import ill_formed

MAY_BE_EMPTY = URIRef(SHAPES + "mayBeEmpty")
"""Says of a shape, with the value true, that it is no fault if it finds nothing to look at."""

_NAMED = 3
"""How many files a message names."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a gate checks.

    metashapes    SHACL's own shapes for shapes, as Turtle; empty where the shapes are known to be
                  well-formed, as kg's own are
    allow_empty   whether it is no fault that shapes, even all of them, find nothing to look at
    may_be_empty  IRIs, or last parts of IRIs, of shapes that may find nothing
    contexts      by IRI the JSON-LD contexts that documents were read with
    engine        which engines check
    """

    metashapes: bytes = b""
    allow_empty: bool = False
    may_be_empty: frozenset[str] = frozenset()
    contexts: Mapping[str, bytes] = field(default_factory=dict)
    engine: Engine = Engine.PYSHACL


@dataclass(frozen=True, slots=True)
class Rules:
    """Shapes, read and looked through once, to check any number of graphs against.

    graph    what they say
    engines  the engines that check by them, with their names; the first one's word counts
    faults   what is wrong with them: if anything is, nothing is checked
    atlas    where they say it
    excused  the shapes that may find nothing to look at
    each     whether each of them has to find something; kg's own are for more than one graph
    prefixes  those that their files declare
    """

    graph: CheckedGraph
    engines: tuple[tuple[str, Evaluate], ...]
    faults: tuple[Finding, ...]
    atlas: Atlas
    excused: frozenset[str]
    each: bool
    prefixes: Mapping[str, str]


def rules_of(documents: Sequence[Document], options: Options) -> Rules:
    """Return shapes made ready to check, with all that is wrong with them.

    Raises InputError where an engine is wanted that is not installed.
    """
    where = names_of(documents) or "the shapes"
    with literals_as_written():
        graph = graph_of(quad for document in documents for quad in document.quads)
        atlas = Atlas(documents, options.contexts)
        found = list(faults(graph, spoken(graph, Graph())))
        if options.metashapes:
            found += complaints.near_namespaces(atlas)
            known = {fault.node for fault in found}
            if not {"NoShapes", BROKEN_LIST} & {fault.rule for fault in found}:
                wrong = ill_formed(graph, options.metashapes)
                found += [fault for fault in wrong if fault.node not in known]
        said = [complaints.of_fault(fault, where, atlas) for fault in dict.fromkeys(found)]
        excused = {
            str(s) for s, o in graph.subject_objects(MAY_BE_EMPTY) if str(o) in {"true", "1"}
        }
        engines: tuple[tuple[str, Evaluate], ...] = ()
        try:
            engines = () if said else evaluators(options.engine, graph, where)
        except ShapesError as error:
            said += _unusable(error, graph, atlas)
        return Rules(
            graph=graph,
            engines=engines,
            faults=tuple(said),
            atlas=atlas,
            excused=options.may_be_empty | excused,
            each=bool(options.metashapes),
            prefixes=atlas.declared(),
        )


def examine(data: Sequence[Document], rules: Rules, options: Options) -> Report:
    """Check documents, as one graph, against shapes: everything but what was not looked at."""
    if rules.faults:
        return _nothing(rules.faults, rules)
    with literals_as_written():
        graph = graph_of(quad for document in data for quad in document.quads)
        try:
            said = [engine.findings(graph, rules.graph, run) for _, run in rules.engines]
        except ShapesError as error:
            return _nothing(_unusable(error, rules.graph, rules.atlas), rules)
        atlas = Atlas(data, options.contexts)
        names = [name for name, _ in rules.engines]
        found = [*said[0], *http_terms(graph, spoken(rules.graph, graph))]
        if len(said) > 1:
            found += complaints.disagreements(said, names)
        found = [located(each, atlas, rules.atlas) for each in found]
        near = complaints.near_namespaces(atlas)
        found += [complaints.of_fault(fault, "", atlas, Cause.DATA) for fault in near]
        found += complaints.unresolved_imports(graph, atlas)
        report = engine.report(found, graph, rules.graph, " and ".join(names))
        prefixes = {**atlas.declared(), **rules.prefixes}
        return replace(report, prefixes=tuple(prefixes.items()))


def concluded(report: Report, rules: Rules, options: Options, where: str) -> Report:
    """Return a report with what should have been looked at and was not.

    where  what to call the data
    """
    if options.allow_empty or report.faults:
        return report
    empty = complaints.emptiness(report, rules.excused, rules.atlas, where, each=rules.each)
    return replace(report, findings=(*report.findings, *empty))


def _unusable(error: ShapesError, graph: CheckedGraph, atlas: Atlas) -> list[Finding]:
    """Return the queries for which an engine gave up; if it is none of them, what it says."""
    found = [complaints.of_fault(fault, "", atlas) for fault in broken_queries(graph)]
    return found or [complaints.of_error(error, Cause.SHAPES)]


def _nothing(faults: Sequence[Finding], rules: Rules) -> Report:
    """Return the report of a check that was not made."""
    prefixes = tuple(rules.prefixes.items())
    return Report(engine.numbered(faults), (), engine=PYSHACL, prefixes=prefixes)


def names_of(documents: Sequence[Document]) -> str:
    """Return the names of the files that documents are in; of many, the first few."""
    return list_of([*dict.fromkeys(document.name for document in documents)])


def list_of(names: Sequence[str]) -> str:
    """Return names for people: the first few, and how many more there are.

    >>> list_of(["a", "b", "c", "d", "e"])
    'a, b, c and 2 more'
    """
    left = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {left} more" if left > 0 else "")
