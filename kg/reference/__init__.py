"""The ontology and the shapes for people: pages, pictures, and the rules that serve them.

Everything is made of the published files, so that a page cannot say what a file does not.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.inference import parse_rules
from kg.names import DCTERMS, PREFIXES, RESOURCE_BASE, SH, SOV
from kg.query import parse_questions
from kg.reference.changes import changes
from kg.reference.graph import Described, described, merged
from kg.reference.model import Reference, parse_reference
from kg.reference.ontology_page import ontology_page
from kg.reference.queries import questions_graph, rules_graph
from kg.reference.queries_page import queries_page
from kg.reference.redirects import redirects
from kg.reference.shapes_page import shapes_page
from kg.reference.words import Words, parse_words
from kg.serialize import Format, parse, to_jsonld_dataset, to_turtle

if TYPE_CHECKING:
    from pyoxigraph import Quad

__all__ = ["Reference", "Words", "parse_reference", "parse_words", "plan"]

Files = Mapping[str, bytes]


def plan(
    files: Files,
    *,
    previous: Sequence[tuple[str, bytes]] = (),
    address: str | None = None,
    data: str | None = None,
) -> dict[str, bytes]:
    """Return the documentation's files by name; the same under the version's number.

    files      the bundled ontology, shapes, profiles, questions and words by name
    previous   name and Turtle of the release before, to say what has changed since
    address    where the files will be served; with it the redirection rules are written,
               to a folder of their own: Apache would obey them where the files are
    data       where the folder of `kg build` will be, if not in data/ below the address

    Raises:
        InputError: the header has no version, a language lacks a word, a question or a rule lacks
            a line of its header, `previous` has no
            term of the ontology, or `address` or `data` is not one.
        SyntaxProblem: a file is not Turtle.
    """
    terms, shapes = merged(files, "ontology/"), merged(files, "shapes/")
    reference = parse_reference(described(terms), described(shapes))
    sent = None if address is None else redirects(address, reference, data)
    version = reference.ontology.version
    questions = parse_questions(_below(files, "questions/"))
    rules = parse_rules(_below(files, "ontology/rules/"))
    since = changes(_released(previous), described(terms)) if previous else None
    context = files["ontology/context.jsonld"]
    profiles = _below(files, "profiles/")
    made = {"context.jsonld": context}
    made |= {name.rpartition("/")[2]: body for name, body in profiles.items()}
    for name, turtle in {
        "ontology": _turtle(terms),
        "shapes": _turtle(shapes),
        "questions": questions_graph(questions, version),
        "rules": rules_graph(rules, version),
        "gazetteer": _turtle(_gazetteer(files)),
    }.items():
        quads = tuple(parse(turtle, Format.TURTLE, name))
        made[f"{name}.ttl"] = turtle
        made[f"{name}.jsonld"] = to_jsonld_dataset(quads, context, foreign=True)
    for language, its in parse_words(files).items():
        made[f"ontology.{language}.html"] = ontology_page(reference, its, since)
        made[f"shapes.{language}.html"] = shapes_page(reference, its)
        made[f"queries.{language}.html"] = queries_page(rules, questions, its)
    made |= {f"{version}/{name}": body for name, body in made.items()}
    if sent is not None:
        made["w3id/.htaccess"] = sent.encode()
    return made


def _gazetteer(files: Files) -> "tuple[Quad, ...]":
    folder = _below(files, "ontology/vocabularies/gazetteer/")
    return tuple(
        q for name, body in sorted(folder.items()) for q in parse(body, Format.TURTLE, name)
    )


def _below(files: Files, folder: str) -> dict[str, bytes]:
    return {name: body for name, body in files.items() if name.startswith(folder)}


def _released(previous: Sequence[tuple[str, bytes]]) -> Described:
    """Return the release before. Raises InputError where it has no term of the ontology."""
    before = described(q for name, body in previous for q in parse(body, Format.TURTLE, name))
    if not any(node.startswith(SOV.base) for node in before.said()):
        where = ", ".join(name for name, _ in previous)
        fix = "Name the ontology.ttl that kg docs wrote for it"
        raise InputError("has no term of the ontology", where=where, fix=fix)
    return before


def _turtle(quads: "Sequence[Quad]") -> bytes:
    """Return the merged files as one that imports nothing, in Turtle."""
    return to_turtle(
        quads,
        PREFIXES | {"sh": SH.base, "dcterms": DCTERMS.base, "id": RESOURCE_BASE},
        foreign=True,
    )
