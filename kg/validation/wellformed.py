"""Are the shapes well-formed SHACL? Asked of SHACL's own shapes for shapes (SHACL, appendix C)."""

from collections.abc import Iterator

from kg.serialize import Format, parse
from kg.validation.engine import findings
from kg.validation.engines import fast, installed, reference
from kg.validation.faults import Fault
from kg.validation.report import Finding, curie, n3
from kg.validation.terms import CheckedGraph, graph_of

WHERE = "SHACL's shapes"


def ill_formed(shapes: CheckedGraph, metashapes: bytes) -> Iterator[Fault]:
    """Yield what SHACL's own shapes find wrong with shapes.

    The fast engine, where it is installed, is asked first, in a seventieth of the time; what it
    objects to is for the reference to say.

    metashapes  them, as Turtle
    """
    rules = graph_of(parse(metashapes, Format.TURTLE, WHERE))
    if installed() and not findings(shapes, rules, fast(rules, WHERE)):
        return
    for found in findings(shapes, rules, reference(rules, WHERE)):
        yield Fault(
            _problem(found), "See SHACL's rules of syntax", "IllFormedShape", str(found.focus)
        )


def _problem(found: Finding) -> str:
    """Return what is wrong, in the words of SHACL's shapes where they have any."""
    path = curie(found.path) if found.path else "it"
    words = found.message().replace("The property", path).replace("The node", "it").rstrip(".")
    name = curie(n3(found.focus)) if not str(found.focus).startswith("_:") else "a shape"
    value = ""
    if found.value is not None and found.value != found.focus:
        value = f": {curie(n3(found.value))}"
    return f"{name} is not well-formed SHACL: {words}{value}"
