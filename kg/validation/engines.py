"""The engines: SHACL's rules over an rdflib graph, without inference, imports or network.

pySHACL is the reference. The fast one, pyshacl-turbo, is an extra: it answers in the same terms,
down to the blank nodes, so that its findings can be held against the reference's one by one.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from weakref import WeakKeyDictionary

import pyshacl
from pyshacl import shape, validator
from pyshacl.constraints import ALL_CONSTRAINT_PARAMETERS, CONSTRAINT_PARAMETERS_MAP
from pyshacl.constraints.constraint_component import ConstraintComponent
from pyshacl.helper.sparql_query_helper import SPARQLQueryHelper
from rdflib import BNode, Graph

from kg.errors import InputError, ShapesError
from kg.validation.report import Engine
from kg.validation.shapes import copied, hoisted, with_imported_prefixes
from kg.validation.terms import CheckedGraph

PYSHACL = "pySHACL"
TURBO = "pyshacl-turbo"
RECURSION = "ShapeRecursionWarning"
"""The Python warning by which either says that it follows a shape that refers to itself no more."""

Evaluate = Callable[[CheckedGraph], Graph]
"""Returns SHACL's report on a graph. Raises ShapesError where a shape cannot be evaluated."""


_copied: WeakKeyDictionary[Graph, set[BNode]] = WeakKeyDictionary()
"""The blank nodes that each report has a copy of."""


def _copy(graph: Graph, node: BNode, report: Graph, **_: object) -> BNode:
    """Copy what is said of a blank node, and of those that it leads to, to a report, each once.

    pySHACL's own copies a node again for every way to it: of forty that point at each other, as a
    whole and its parts do, that takes minutes. Each keeps its name, so that they stay the same.
    """
    copied = _copied.setdefault(report, set())
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if one in copied:
            continue
        copied.add(one)
        for predicate, value in graph.predicate_objects(one):
            report.add((one, predicate, value))
            if isinstance(value, BNode):
                waiting.append(value)
    return node


def _undescribed(*_: object, **__: object) -> str:
    """Describe nothing: pySHACL writes out each focus node with all around it, for nobody here."""
    return ""


_look_through = SPARQLQueryHelper.check_invalid_sparql


@lru_cache(maxsize=64)
def _looked_through(text: str, names: frozenset[str], *, value: bool) -> object:
    return _look_through(SPARQLQueryHelper, text, value or None, names)  # type: ignore[no-untyped-call, arg-type]  # its expressions are the class's


def _once(
    _: object, sparql_text: str, valuenode: object = None, extravars: Iterable[str] | None = None
) -> object:
    """Refuse what SHACL forbids in a query, once: pySHACL looks for it again at each focus node."""
    return _looked_through(sparql_text, frozenset(extravars or ()), value=valuenode is not None)


validator.clone_blank_node = _copy  # type: ignore[attr-defined, assignment]
ConstraintComponent.make_v_result_description = _undescribed  # type: ignore[method-assign]
SPARQLQueryHelper.check_invalid_sparql = _once  # type: ignore[method-assign]
# A parameter is looked up for all that is said of a shape, at each node that is not of its targets.
shape.CONSTRAINT_PARAMS = (frozenset(ALL_CONSTRAINT_PARAMETERS), CONSTRAINT_PARAMETERS_MAP)  # type: ignore[attr-defined]


def evaluators(engine: Engine, rules: Graph, where: str) -> tuple[tuple[str, Evaluate], ...]:
    """Return the names of engines, and the engines made ready with shapes.

    where  what to call the shapes

    Raises:
        InputError: the fast engine is wanted and not installed.
        ShapesError: it cannot take the shapes.
    """
    made = []
    if engine is not Engine.FAST:
        made.append((PYSHACL, reference(rules, where)))
    if engine is not Engine.PYSHACL:
        made.append((TURBO, fast(rules, where)))
    return tuple(made)


def reference(rules: Graph, where: str) -> Evaluate:
    """Return pySHACL with shapes."""
    ready = with_imported_prefixes(hoisted(rules))

    def evaluate(data: CheckedGraph) -> Graph:
        try:
            _, results, text = pyshacl.validate(
                data, shacl_graph=ready, inference="none", do_owl_imports=False
            )
        except Exception as error:  # whatever a malformed shape makes pySHACL and rdflib raise
            raise _unusable(str(error), where) from error
        return _report(results, text, where)

    return evaluate


def installed() -> bool:
    """Tell whether the fast engine is there."""
    try:
        import pyshacl_turbo  # noqa: F401, PLC0415  # an extra
    except ImportError:
        return False
    return True


def fast(rules: Graph, where: str) -> Evaluate:
    """Return pyshacl-turbo with shapes; raises as `evaluators` does."""
    if not installed():
        raise InputError(
            "the fast engine is not installed",
            where="--engine",
            fix="Install sovkg[fast], or use --engine pyshacl",
        )
    import pyshacl_turbo  # noqa: PLC0415  # an extra

    try:
        compiled = pyshacl_turbo.compile_shapes(with_imported_prefixes(copied(rules)))
    except Exception as error:  # whatever a malformed shape makes it raise
        raise _unusable(str(error), where) from error

    def evaluate(data: CheckedGraph) -> Graph:
        try:
            _, results, text = compiled.validate(data)
        except Exception as error:  # as above
            raise _unusable(str(error), where) from error
        return _report(results, text, where)

    return evaluate


def _report(results: object, text: object, where: str) -> Graph:
    if not isinstance(results, Graph):
        raise _unusable(str(text), where)
    return results


def _unusable(problem: str, where: str) -> ShapesError:
    first = " ".join(problem.split()).rstrip(".") or "a shape cannot be evaluated"
    return ShapesError(first, where=where, fix="Correct the shape that says so")
