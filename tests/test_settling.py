"""One name in an article is one thing, and two sure types are two."""

import pytest

from kg.extract.lexicon import Tag
from kg.extract.settling import settle
from kg.extract.tokens import Token
from kg.model import Entity, Iri, Span, Value
from kg.names import RESOURCE_BASE, SCHEMA, SOV, entity_iri
from tests.reading import read, read_article

KINDS = {"anybody": SOV.Actor, "person": SCHEMA.Person, "company": SOV.Company}
KINDS |= {"university": SOV.University}


def thing(kind: str, name: str = "Atlas") -> Entity:
    """Return what a name is read as."""
    iri = entity_iri(RESOURCE_BASE, name, KINDS[kind])
    return Entity(iri, Value(name, language="fr"), (KINDS[kind],))


def settled(*kinds: str, spoken: tuple[Entity, ...] = ()) -> list[Iri]:
    """Return the IRIs of one name that sentences read as these kinds."""
    tokens = [Token("atlas", Span(0, 5), "Atlas", Tag.NAME, entity=thing(kind)) for kind in kinds]
    sentences = settle(spoken, [[token] for token in tokens])
    return [token.entity.iri for [token] in sentences if token.entity]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ("anybody company", "company company"),
        ("company person anybody", "company company company"),
        ("person anybody", "person person"),
        ("company university", "company university"),
        ("company university anybody", "company university anybody"),
        ("anybody anybody", "anybody anybody"),
    ],
)
def test_the_surest_type_holds_in_the_whole_article(kinds: str, expected: str):
    """A guess yields to what words say elsewhere; two of which words are sure stay two."""
    assert [thing(kind).iri for kind in expected.split()] == settled(*kinds.split())


def test_a_name_of_the_byline_is_its_author():
    """Whatever the words around it make of it."""
    author = thing("person")

    assert [author.iri] * 2 == settled("company", "anybody", spoken=(author,))


def test_a_publisher_that_the_body_names_is_one_thing():
    """Two capitals in a row look like a person, but the article says what they are."""
    found = read_article(
        "Horizon Atlantique\n\nUn accord signé\n\nPar Ada Noiret\n\n3 mars 2026\n\n"
        "La société Zéphyr Calcul a signé un accord avec Orange. Selon Horizon Atlantique, "
        "Zéphyr Calcul héberge les données du Maroc.\n"
    )
    labels = [one.label.lexical for one in found.entities]

    assert {"Horizon Atlantique": 1, "Zéphyr Calcul": 1} == {
        name: labels.count(name) for name in ("Horizon Atlantique", "Zéphyr Calcul")
    }


def test_one_name_with_two_types_in_two_articles_is_two_things():
    """What is a company here and a university there is not merged by its name."""
    company = read("La société Atlas a signé un accord avec Orange.")
    university = read("L’Université Atlas a signé un accord avec Orange.")

    assert not {one.iri for one in company.entities} & {
        one.iri for one in university.entities if "tlas" in one.label.lexical
    }
