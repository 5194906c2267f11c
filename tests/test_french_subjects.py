"""Who does it in French sentences: which words are verbs, and whose."""

import pytest

from tests.reading import read, triple

CASES = [
    # several of each kind
    ("Des firmes et des villes utilisent Falcon.", ["firmes uses Falcon", "villes uses Falcon"]),
    (
        "Des acteurs publics et des banques privées ont signé une charte.",
        ["charte hasParty acteurs publics", "charte hasParty banques privées"],
    ),
    ("Avec des villes et des régions, Orange finance le pont.", ["Orange funds pont"]),
    # behind an adjective that may open a noun phrase the verb is none, where a noun is before it
    ("Le fonds principal a financé Scaleway.", ["fonds principal funds Scaleway"]),
    ("Un fonds récent finance Scaleway.", ["fonds récent funds Scaleway"]),
    ("Un nouveau fonds finance Scaleway.", ["nouveau fonds funds Scaleway"]),
    ("Le principal est la sûreté du câble.", []),
    ("L’année dernière marque un tournant.", []),
    # an adverb that is an adjective too stands before an infinitive
    ("Le ministère peut même financer Scaleway.", ["ministère funds Scaleway"]),
    ("Le même groupe exploite un câble.", ["même groupe operates câble"]),
    # "vous" is a subject before its own verb alone
    ("Ce fonds vous vend des serveurs.", ["fonds provides serveurs"]),
    (
        "Un fonds qui vous vend des serveurs exploite le câble.",
        ["fonds operates câble", "fonds provides serveurs"],
    ),
    # "ce qui" stands for all that is said before, and what is behind its verb is no subject
    ("Orange exploite le port, ce qui finance le câble.", ["Orange operates port"]),
    ("En ce qui concerne le port, Orange finance le câble.", ["Orange funds câble"]),
    # an aside between a relative and its verb; what is behind belongs to the sentence
    (
        "Un fonds qui, depuis mai, exploite le portail finance le câble.",
        ["fonds funds câble", "fonds operates portail"],
    ),
    (
        "Le port et les firmes qui, en majorité, utilisent Falcon financent le câble.",
        ["firmes funds câble", "firmes uses Falcon", "port funds câble"],
    ),
    ("C’est Orange qui, en 2021, a racheté Scaleway.", ["Orange acquires Scaleway"]),
    (
        "Les villes qui, auparavant, louaient le câble l’exploitent.",
        ["villes operates câble", "villes uses câble"],
    ),
    # a relative behind a date takes up what the date is told of
    (
        "La convention de 2021 qui lie Orange et Thales prévoit un câble.",
        [
            "convention agreementSubject câble",
            "convention hasParty Orange",
            "convention hasParty Thales",
        ],
    ),
    (
        "Un fonds créé en 2021 qui exploite le câble finance le port.",
        ["fonds funds port", "fonds operates câble"],
    ),
    (
        "Le fonds créé par Orange le 3 mai 2021 qui exploite le câble finance le port.",
        [
            "Orange creates fonds créé par Orange",
            "fonds créé par Orange funds port",
            "fonds créé par Orange operates câble",
        ],
    ),
    # those that some are counted among do it with them
    ("Les villes, y compris Lyon, financent le câble.", ["villes funds câble"]),
    # a participle that is an adjective or an adverb otherwise is a verb with an object alone
    ("Orange exploite maintenant le portail.", ["Orange operates portail"]),
    ("Maintenant, Orange exploite le portail.", ["Orange operates portail"]),
    ("Un fonds important exploite le portail.", ["fonds important operates portail"]),
    ("L’appui important d’Orange reste discret.", []),
    ("Un projet intéressant Thales finance le câble.", []),
    ("Un décret imposant aux villes un impôt date de mai.", ["villes subjectTo décret"]),
    (
        "La société Orange, important des puces de Chine, finance le câble.",
        ["Orange funds câble"],
    ),
]


@pytest.mark.parametrize(("text", "gives"), CASES, ids=[text[:40] for text, _ in CASES])
def test_a_sentence_says_who_does_it_and_no_more(text: str, gives: list[str]):
    """Each text gives these statements, and no others."""
    found = read(text)

    assert sorted(gives) == sorted(triple(found, one) for one in found.statements)
