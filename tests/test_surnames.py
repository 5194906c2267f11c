"""French names that what stands around them gives away, and words that are none."""

import pytest

from kg.names import SCHEMA, SOV
from tests.reading import read

NAMES = {
    # "de" behind a first name, or behind whoever has a title
    "Le contrat a été signé par Hyacinthe d'Aubigny.": {"Hyacinthe d'Aubigny": SCHEMA.Person},
    "Le préfet Yvon-Marie de La Tour du Breil a tranché.": {
        "Yvon-Marie de La Tour du Breil": SCHEMA.Person
    },
    "La ministre Oda de Kerguel a répondu.": {"Oda de Kerguel": SCHEMA.Person},
    # a trade, a list, commas
    "Le transitaire Colin-Maillard a signé.": {"Colin-Maillard": SOV.Actor},
    "Le chocolatier belge Vanlaere a signé.": {"Vanlaere": SOV.Actor},
    "Une panne a touché Orange, Doctoline et Thales.": {
        "Orange": SOV.Company,
        "Doctoline": SOV.Actor,
        "Thales": SOV.Company,
    },
    "Une voix de synthèse, Mirelle, annonce les arrêts.": {"Mirelle": SCHEMA.Product},
    # common words, and what they are of
    "L'argent vient de Terre d'Avenir.": {"Terre d'Avenir": SOV.Actor},
    "L'ONG Regards Citoyens du Littoral proteste.": {"Regards Citoyens du Littoral": SOV.NonProfit},
    "La Fondation Louise et Paul Henquin finance l'outil.": {
        "Fondation Louise et Paul Henquin": SOV.NonProfit
    },
    "L'ordre des avocats de Kolda a tranché.": {"ordre des avocats de Kolda": SOV.PublicBody},
    "La loi Marchet les y oblige.": {"loi Marchet": SCHEMA.Legislation},
    "Selon M. de Kerval, le contrat est prêt.": {"de Kerval": SCHEMA.Person},
    # none
    "Le dossier Mirelle est clos.": {},
}


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_whole_and_nothing_else_is_one(text: str):
    """All names of a sentence, each with its most specific class."""
    found = {
        one.label.lexical: one.types[0]
        for one in read(text).entities
        if one.spans and one.label.lexical in text and not one.label.lexical.islower()
    }

    assert NAMES[text].items() <= found.items()
    assert {one for one in found if one[0].isupper()} <= set(NAMES[text])
