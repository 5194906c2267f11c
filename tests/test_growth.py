"""What a sentence costs grows with its length, whatever it is made of: in calls, not in time."""

import sys
from collections.abc import Callable, Iterator

import pytest

from kg.extract.rollcall import Rollcall
from kg.extract.syntax import Clause
from kg.model import Sentence, Span
from kg.serialize import Format, parse
from kg.validation import check
from tests.command import ROOT
from tests.reading import read, read_article

_SIZE = 128
"""How often what is repeated stands in the shorter text."""


def calls(text: str, language: str = "fr") -> int:
    """Return how many calls it takes to read a text in a language."""
    return counted(lambda: read(text, language))


def counted(act: Callable[[], object]) -> int:
    """Return how many calls it takes to do something."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:  # noqa: ARG001
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "repeated",
    [" ", "\t", "\n", "«", "«\u00a0", "« A ", "“A ", "» ", ". ", "le 3 mars 2026. "],
    ids=repr,
)
def test_twice_the_text_takes_twice_the_calls(repeated: str):
    """Of blanks, of quotations that nobody closes, and of dates."""
    short, long = (f"Thales a signé {repeated * n} un accord." for n in (_SIZE, 2 * _SIZE))
    read(short)  # what is remembered of words is no part of it

    assert calls(long) < 2.3 * calls(short)


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_names_behind_brackets_that_nobody_closes(language: str):
    """Each looked for its closing bracket to the end, and took the next name for a list's."""
    short, long = ("Thales (" * n + "." for n in (_SIZE, 2 * _SIZE))
    read(short, language)

    assert calls(long, language) < 2.3 * calls(short, language)


def test_pronouns_that_lean_on_each_other_are_read_once_each():
    """Thirty of them in a row took a power of thirty, which never ended."""
    short, long = ("Thales dit " + "qu'il dit « oui, " * n for n in (15, 30))
    read(short)

    assert calls(long) < 8 * calls(short)


def test_lines_that_may_be_titles_are_weighed_once_each():
    """Whether one of them names the paper was asked anew for each, of all of them."""
    short, long = (
        "the quays\n" * n + "\n3 March 2026\n\nThe ministry has bought the cable in the port.\n"
        for n in (_SIZE, 2 * _SIZE)
    )
    read_article(short)

    assert counted(lambda: read_article(long)) < 2.3 * counted(lambda: read_article(short))


@pytest.mark.parametrize(
    ("shapes", "relation", "kind", "ground"),
    [
        ("fact.ttl", "uses", "Fact", "supportedBy"),
        ("inference.ttl", "hasMasteryOf", "Inference", "followsRule"),
    ],
)
def test_what_is_behind_a_relation_is_found_by_its_subject(
    shapes: str, relation: str, kind: str, ground: str
):
    """All facts of the graph were looked through for each of its relations."""
    bodies = [(name, (ROOT / "shapes" / name).read_bytes()) for name in ("shapes.ttl", shapes)]

    def checked(count: int) -> int:
        lines = [
            "@prefix sov: <https://w3id.org/sovkg/ontology#> .",
            "@prefix ex: <http://e.org/> .",
        ]
        lines += ["@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ."]
        for n in range(count):
            lines += [
                f"ex:a{n} sov:{relation} ex:b{n} .",
                f"ex:f{n} a sov:{kind} ; rdf:subject ex:a{n} ; rdf:predicate sov:{relation} ;",
                f"    rdf:object ex:b{n} ; sov:{ground} ex:s{n} .",
            ]
        data = list(parse("\n".join(lines).encode(), Format.TURTLE, "data.ttl"))
        return counted(lambda: check(data, bodies))

    checked(1)  # what is read of the shapes once is no part of it
    none = checked(1)

    assert checked(120) - none < 2.3 * (checked(60) - none)


HEAD = "The Harbour Gazette\n\nA day\n\nBy Jane Morel\n\n12 March 2026\n\nIt rained.\n\n"
SPOKEN = {
    "messages": "«Orange runs it.»\n— Ada {name}\n\n",
    "posts": "Ada {name} @ada{n}\nOrange runs it.\n\n",
    "turns": "Ms Ada {name}: Orange runs it.\n\n",
    "turns that go on": "Ms Ada {name}: Orange runs it.\n\nIt rained there.\n\n",
}


@pytest.mark.parametrize("layout", SPOKEN)
def test_who_speaks_is_looked_up_and_not_walked_for(layout: str):
    """What an article of labels costs grows with their number, whoever they name."""

    def spoken(count: int) -> int:
        names = ["".join(chr(97 + int(digit)) for digit in f"{n:03}") for n in range(count)]
        rows = (SPOKEN[layout].format(name=f"M{name}o", n=n) for n, name in enumerate(names))
        text = HEAD + "".join(rows)
        return counted(lambda: read_article(text))

    spoken(80)  # what is remembered of words is no part of it

    assert spoken(80) < 2.2 * spoken(40)


def test_the_names_of_an_article_are_gathered_once():
    """Each label walked all words of the article."""
    walks = 0

    class Walked(list[tuple[Sentence, Clause]]):
        def __iter__(self) -> Iterator[tuple[Sentence, Clause]]:
            nonlocal walks
            walks += 1
            return super().__iter__()

    rollcall = Rollcall(Walked())
    for at in range(_SIZE):
        assert not rollcall.of(at)
        assert rollcall.within(Span(at, at + 1)) is None
        assert not rollcall.alike(f"Ada {at}")

    assert walks == 2  # for the sentences of paragraphs, and for the names
