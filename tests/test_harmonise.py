"""One name for one thing in all the articles of a release."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

from kg.harmonise import harmonise
from kg.model import Entity, Extraction, Iri, Value
from kg.names import SCHEMA, SOV
from tests.command import Command
from tests.reading import read

ATLAS = Iri("https://kg.example.org/id/atlas")


def article(label: str, *, prefix: str | None = None, language: str = "fr") -> Extraction:
    """Return an extraction that names one thing."""
    properties = ((SCHEMA.honorificPrefix, Value(prefix)),) if prefix else ()
    thing = Entity(ATLAS, Value(label, language=language), (SOV.Company,), properties=properties)
    return replace(read("Rien."), entities=(thing,))


def thing(extraction: Extraction) -> Entity:
    """Return the one thing that an extraction names."""
    [entity] = extraction.entities
    return entity


def test_what_most_articles_say_is_the_label():
    """The commonest spelling wins, and the others stay as alternates, in any order of articles."""
    articles = [article("ATLAS"), article("Atlas"), article("Atlas")]

    for order in permutations(articles):
        for one in harmonise(order):
            assert thing(one).label.lexical == "Atlas"
            assert [name.lexical for name in thing(one).alternates] == ["ATLAS"]


def test_each_language_keeps_its_label():
    """An article in another language adds a label, not an alternate."""
    french, english = harmonise([article("Maroc"), article("Morocco", language="en")])

    assert thing(french).label == Value("Maroc", language="fr")
    assert thing(english).label == Value("Morocco", language="en")
    assert thing(french).alternates == ()


def test_a_property_has_one_value():
    """Two articles that give a person different titles do not give two titles to one person."""
    first, second = harmonise([article("Ada", prefix="Pr"), article("Ada", prefix="Dr")])

    assert thing(first).properties == thing(second).properties
    assert [value.lexical for _, value in thing(first).properties] == ["Dr"]


def test_articles_that_spell_a_name_differently_are_built_together(
    command: Command, tmp_path: Path
):
    """Each builds alone, so both build together, and the thing has one label."""
    head = "Le Journal\n\nUn accord {}\n\nPar Ada Noiret\n\n{} mars 2026\n\n"
    for day, name in ((1, "Atlas"), (2, "ATLAS"), (3, "Atlas")):
        text = head.format(day, day) + f"La société {name} a signé un accord avec Orange.\n"
        (tmp_path / f"{day}.txt").write_text(text, "utf-8")

    result = command("build", ".", "-o", "out")

    assert (result.code, "label" in result.err) == (0, False), result.err
