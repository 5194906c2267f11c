"""The shapes outside kg: two SHACL engines of different origin read them alike, and fast."""

import time
from functools import cache
from pathlib import Path

import pytest
import shacl

from kg.model import Iri
from kg.names import SH
from kg.serialize import Format, parse
from kg.validation import Severity, check

ROOT = Path(__file__).parents[1]
FIXTURES = sorted((Path(__file__).parent / "shapes").glob("*/*.ttl"))
SHAPES = tuple((p.name, p.read_bytes()) for p in sorted((ROOT / "shapes").glob("*.ttl")))
PROFILE = ("producer.ttl", (ROOT / "profiles" / "producer.ttl").read_bytes())
SEVERITY = {SH.Violation: "violation", SH.Warning: "warning", SH.Info: "info"}
QUOTES = 50

Results = list[tuple[str, str, str, tuple[str, ...]]]


@cache
def second_engine(*, profile: bool = False) -> shacl.Shapes:
    """Return the shapes as the second engine compiles them, from the published Turtle alone."""
    files = (*SHAPES, PROFILE) if profile else SHAPES
    return shacl.Shapes.from_turtle(b"\n".join(body for _, body in files).decode())


def by_the_first(body: bytes, *, profile: bool = False) -> Results:
    """Return pySHACL's results: focus, shape, severity, messages; blank nodes nameless."""
    files = (*SHAPES, PROFILE) if profile else SHAPES
    report = check(parse(body, Format.TURTLE, "fixture.ttl"), files)
    names = {Severity.VIOLATION: "violation", Severity.WARNING: "warning", Severity.INFO: "info"}
    return sorted(
        (
            nameless(f.focus if isinstance(f.focus, str) else f.focus.lexical),
            f.shape,
            names[f.severity],
            tuple(sorted(m.lexical for m in f.messages)),
        )
        for f in report.findings
    )


def by_the_second(body: bytes, *, profile: bool = False) -> Results:
    """Return the same of the engine in Rust."""
    report = second_engine(profile=profile).validate_text(body.decode(), "turtle")
    return sorted(
        (
            nameless((result.focus_node or "").strip('<>"')),
            (result.source_shape or "").strip("<>"),
            SEVERITY[Iri(result.severity_iri)],
            tuple(sorted(result.messages)),
        )
        for result in report.results
    )


def nameless(node: str) -> str:
    """Return an IRI, or one name for every blank node: engines label them as they like."""
    return "_:" if node.startswith("_:") else node


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_engines_agree_on_every_fixture(path: Path) -> None:
    """Same focus nodes, same shapes, same severities, same words."""
    body = path.read_bytes()

    assert by_the_first(body) == by_the_second(body)


def test_there_is_something_to_agree_on() -> None:
    """The fixtures are there, and together they give every severity that the shapes use."""
    seen = {result[2] for path in FIXTURES for result in by_the_second(path.read_bytes())}

    assert len(FIXTURES) > 120
    assert seen == {"violation", "warning", "info"}


@pytest.mark.parametrize("name", ["kg.ttl", "facts.ttl", "dataset.ttl"])
def test_both_accept_what_is_published(name: str) -> None:
    """The second engine finds nothing in output/ either."""
    body = (ROOT / "output" / name).read_bytes()
    if name == "facts.ttl":  # a fact’s statements are in the article’s graph
        body += (ROOT / "output" / "kg.ttl").read_bytes()

    assert [] == by_the_second(body)


def foreign_statement() -> bytes:
    """Return a valid statement without what only kg says: a rule and a run."""
    lines = (Path(__file__).parent / "shapes/statement/valid.all.ttl").read_text("utf-8")
    kept = [
        line for line in lines.splitlines() if "sov:rule" not in line and "wasGenerated" not in line
    ]
    return "\n".join(kept).encode()


def test_the_profile_is_for_producers_without_kg() -> None:
    """With it a statement needs no rule and no run, and still its claimant; without it, it does."""
    statement = foreign_statement()
    without = {shape.rpartition("#")[2] for _, shape, _, _ in by_the_second(statement)}
    no_claimant = statement.replace(b"    sov:claimant ex:journalist ;\n", b"")

    assert {"Statement-rule", "Statement-wasGeneratedBy"} == without
    assert [] == by_the_first(statement, profile=True) == by_the_second(statement, profile=True)
    for engine in (by_the_first, by_the_second):
        shapes = {shape.rpartition("#")[2] for _, shape, _, _ in engine(no_claimant, profile=True)}
        assert {"Statement-claimant"} == shapes


def article_with(quotes: int) -> bytes:
    """Return an article that many pieces of evidence quote."""
    body = (Path(__file__).parent / "shapes/evidence/valid.all.ttl").read_text("utf-8")
    head, evidence, quote, position, article = body.split("\n\n")
    copies = [head, article]
    for number in range(quotes):
        for block in (evidence, quote, position):
            copies.append(  # noqa: PERF401 — three blocks a quote, read in their order
                block.replace("ex:evidence", f"ex:evidence-{number}")
                .replace("ex:quote", f"ex:quote-{number}")
                .replace("ex:position", f"ex:position-{number}")
            )
    return "\n\n".join(copies).encode()


def seconds(quotes: int) -> float:
    """Return how long both engines take together over an article, the best of three."""
    body = article_with(quotes)
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        assert [] == by_the_first(body) == by_the_second(body)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def test_the_check_of_quotes_is_not_quadratic() -> None:
    """Four times the quotes take less than eight times as long; quadratic would be sixteen."""
    assert seconds(4 * QUOTES) < 8 * seconds(QUOTES)
