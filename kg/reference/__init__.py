"""The ontology and the shapes for people: pages, pictures, and the rules that serve them.

Everything is made of the published files, so that a page cannot say what a file does not.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kg.names import DCTERMS, PREFIXES, SH
from kg.reference.changes import changes
from kg.reference.graph import described, merged
from kg.reference.model import Reference, parse_reference
from kg.reference.ontology_page import ontology_page
from kg.reference.questions import questions_graph
from kg.reference.redirects import redirects
from kg.reference.shapes_page import shapes_page
from kg.reference.words import Words, parse_words
from kg.serialize import to_jsonld_dataset, to_turtle

if TYPE_CHECKING:
    from pyoxigraph import Quad

__all__ = ["Reference", "Words", "parse_reference", "parse_words", "plan"]

Files = Mapping[str, bytes]


def plan(
    files: Files,
    *,
    previous: Sequence[tuple[str, bytes]] = (),
    address: str | None = None,
) -> dict[str, bytes]:
    """Return the documentation's files by name; the same under the version's number.

    files      the bundled ontology, shapes, questions and words by name
    previous   name and Turtle of the release before, to say what has changed since
    address    where the files will be served; with it the redirection rules are written

    Raises:
        InputError: a file has no header, or the language of a page lacks a word.
        SyntaxProblem: a file is not Turtle.
    """
    terms, rules = merged(files, "ontology/"), merged(files, "shapes/")
    reference = parse_reference(described(terms), described(rules))
    questions = {n: b for n, b in files.items() if n.startswith("questions/")}
    context = files["ontology/context.jsonld"]
    since = changes(described(merged(dict(previous), "")), described(terms)) if previous else None
    made = {
        "ontology.ttl": _turtle(terms),
        "ontology.jsonld": to_jsonld_dataset(terms, context, foreign=True),
        "shapes.ttl": _turtle(rules),
        "shapes.jsonld": to_jsonld_dataset(rules, context, foreign=True),
        "context.jsonld": context,
        "questions.ttl": questions_graph(questions, reference.version),
    }
    for language, its in parse_words(files).items():
        made[f"ontology.{language}.html"] = ontology_page(reference, its, since)
        made[f"shapes.{language}.html"] = shapes_page(reference, its)
    made |= {f"{reference.version}/{name}": body for name, body in made.items()}
    if address:
        made[".htaccess"] = redirects(address, reference).encode()
    return made


def _turtle(quads: "Sequence[Quad]") -> bytes:
    """Return the merged files as one that imports nothing, in Turtle."""
    return to_turtle(quads, PREFIXES | {"sh": SH.base, "dcterms": DCTERMS.base}, foreign=True)
