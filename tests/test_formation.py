"""What the parts of a noun that no list has tell of its class."""

import pytest

from kg.extract.formation import kind_of, parse_formation
from kg.extract.lexicon import class_iri
from kg.names import SCHEMA, SKOS, SOV
from kg.pipeline import load_knowledge

GROUP, PERSON = SOV.ActorGroup, SCHEMA.Person
ENGLISH = {
    "micro-lender": GROUP,
    "micro-lenders": GROUP,
    "subcommittees": GROUP,
    "super-regulator": GROUP,
    "co-operator": GROUP,
    "toolmaker": GROUP,
    "stall-owners": GROUP,
    "permit-holder": GROUP,
    "guildswoman": PERSON,
    "guildswomen": PERSON,
    "adjutant-general": None,
    "inspector-general": PERSON,
    "mayor-elect": PERSON,
    "attorneys-at-law": PERSON,
    "sons-in-law": PERSON,
    "neuroeconomist": PERSON,
    "panelists": PERSON,
    "bioengineer": GROUP,
    "fishermen": PERSON,
    "thieves": GROUP,
    "housewives": PERSON,
    "movies": SCHEMA.CreativeWork,
    "electricity bills": SKOS.Concept,
    "draft bills": SCHEMA.Legislation,
    "seat-holders": GROUP,
    "law-court": GROUP,
    # what is made otherwise than it looks
    "e-government": None,
    "self-government": None,
    "checklist": None,
    "placeholders": None,
    "specimen": None,
    "wrist": None,
    "mister": None,
    "pricelist": None,
    "pacemakers": None,
    "coffee-maker": None,
    "gists": None,
    "take-off": None,
}

ARABIC = {
    "بيئيون": GROUP,
    "المهنيين": GROUP,
    "مصنعين": GROUP,
    "مودعين": GROUP,
    "تلفزيون": GROUP,  # listed: a body that broadcasts
    # what ends so, and is no plural of people
    "عيون": None,
    "ديون": None,
    "ملايين": None,
    "تعيين": None,
    "قوانين": SCHEMA.Legislation,
    "نموذج لغوي": SOV.AIModel,
    "نموذج اعمال": SKOS.Concept,
}


FRENCH = {
    "accords-cadres": SOV.Contract,
    "société-écran": GROUP,
    "sociétés-écrans": GROUP,
    "enseignantes-chercheuses": GROUP,
    "sous-directrices": PERSON,
    "ex-pdg": PERSON,
    "coprésidente": PERSON,
    "micro-entreprise": GROUP,
    "agricultrices": GROUP,
    "salariée": GROUP,
    "patronnes": PERSON,
    # towns, parties, machines and adjectives
    "port-gentil": None,
    "centre-droit": None,
    "calculatrice": None,
    "nouvelle": None,
    "cohérence": None,
}


@pytest.mark.parametrize("word", ENGLISH)
def test_the_parts_of_an_english_noun_tell_its_class(word: str):
    """A noun that is not listed is what its ending, or the noun in it, says."""
    assert load_knowledge().lexicons["en"].head_class(word) == ENGLISH[word]


@pytest.mark.parametrize("word", ARABIC)
def test_the_ending_of_an_arabic_plural_tells_its_class(word: str):
    """The plural of an adjective of kind is of people, and in any case the same plural."""
    assert load_knowledge().lexicons["ar"].head_class(word) == ARABIC[word]


@pytest.mark.parametrize("word", FRENCH)
def test_the_parts_of_a_french_noun_tell_its_class(word: str):
    """A noun that is not listed is what its first part says, or the man that its ending is of."""
    assert load_knowledge().lexicons["fr"].head_class(word) == FRENCH[word]


def test_of_a_hyphened_noun_a_language_says_which_part_counts():
    """A "ville-hôte" is a town, a "sous-préfet" a prefect; without a table nothing is told."""
    heads = {"ville": SCHEMA.Place, "préfet": PERSON}
    table = {"head": "first", "prefixes": ["sous"]}
    formation = parse_formation(table, heads.get, class_iri)

    assert kind_of(formation, "ville-hôte") == SCHEMA.Place
    assert kind_of(formation, "sous-préfet") == PERSON
    assert kind_of(parse_formation({}, heads.get, class_iri), "ville-hôte") is None
