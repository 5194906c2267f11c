"""The engines: SHACL's rules over an rdflib graph, without inference, imports or network.

pySHACL is the reference. The fast one, pyshacl-turbo, is an extra: it answers in the same terms,
down to the blank nodes, so that its findings can be held against the reference's one by one.
"""

from collections.abc import Callable
from typing import Any

import pyshacl
from pyshacl import validator
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


_CLONE = "clone_blank_node"
_clone: Callable[..., BNode] = getattr(validator, _CLONE)


def _as_it_is(graph: Any, node: BNode, report: Graph, **options: Any) -> BNode:  # noqa: ANN401  # as theirs
    """Return a blank node of the data as it is, where pySHACL copies all that is said around it.

    Of nodes that point at each other it copies each once for every way to it, which for forty
    takes minutes. What is in the shapes, such as paths, is copied as before.
    """
    return _clone(graph, node, report, **options) if isinstance(graph, Graph) else node


setattr(validator, _CLONE, _as_it_is)


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
