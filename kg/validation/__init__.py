"""Data and shapes in, a report out: which nodes were looked at, and what is wrong with them.

`check` runs the reference engine; `render` writes its report for people or for machines.
Neither opens a file or the network. Importing this package loads no RDF library.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.validation.report import Engine, Finding, Passage, Report, Severity, ShapeCheck, Unchecked
from kg.validation.reporters import ReportFormat, Style, render

if TYPE_CHECKING:
    from pyoxigraph import Quad
    from rdflib import Graph

__all__ = [
    "Engine",
    "Finding",
    "Passage",
    "Report",
    "ReportFormat",
    "Severity",
    "ShapeCheck",
    "Style",
    "Unchecked",
    "check",
    "render",
]


def check(data: "Iterable[Quad] | Graph", shapes: Sequence[tuple[str, bytes]]) -> Report:
    """Check data against shapes, and count what was looked at.

    data    quads, whose graph names are ignored (a dataset is checked as the union of its
            graphs), or an rdflib graph, whose literals must not have been normalised
    shapes  name and content of each shapes file; the name's ending says the syntax

    Raises:
        ShapesError: there is no shape, a term that SHACL does not define, a property shape
            without a path, a reference to a shape that nothing describes, `sh:entailment`, an
            `owl:imports` of what is not given, an `http://schema.org/` term, a query that would
            leave the data, or anything else that would make a shape check less than it says.
        SyntaxProblem: a shapes file breaks the grammar of its syntax.
    """
    from kg.validation import engine  # noqa: PLC0415  # loads rdflib and pySHACL

    return engine.check(data, shapes)
