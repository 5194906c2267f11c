"""What a text tells of a world that it makes up, or takes back as a tale, is put as no fact."""

import pytest

from tests.reading import read, told

OPEN = [
    # a tale, by its name and its title
    "Dans la série « Réseau », {}.",
    "Dans « Réseau », le deuxième film de Paul Roux, {}.",
    "Dans « Réseau », série diffusée sur Arte, {}.",
    "Dans une uchronie de Paul Roux, {}.",
    # what a sentence calls for is told of behind it
    "Imaginons : {}.",
    "Imaginons un instant. {}.",
    "Faisons une expérience de pensée chère aux juristes. {}.",
    "Transportons-nous un instant en 2050. {}.",
    "Ceci est une fiction. {}.",
    "Le roman se passe en 2050. {}.",
    "Le roman s'ouvre à Lyon en 2050. {}.",
    # what is set, to be solved or played
    "Cas pratique : {} ; rédigez le contrat.",
    "L'énoncé de l'épreuve tient en une ligne : {}.",
    "Le scénario de l'exercice : {}.",
    "Poisson d'avril : {}.",
    # what was told is a tale after all
    "{} : ce canular a fait le tour de la ville.",
    "{} : c'est le poisson d'avril d'un journal de Lyon.",
    "{}, c'est du moins la blague qui circule.",
    "{} : la rumeur amuse les cafés.",
    "{} : cette infox a circulé.",
    "{} : ce billet d'un journal satirique a fait rire.",
]
SO = [
    "Dans une série d'articles, {}.",
    "Dans un film diffusé lundi, {}.",
    "Dans « Le Monde », le journal de référence, {}.",
    "Au cours de l'exercice 2025, {}.",
    "Imaginons un pays où l'eau manque. En réalité, {}.",
    "Le bilan de l'exercice : {}.",
    "Le sujet du jour : {}.",
    "L'objectif est atteint : {}.",
    "{} : la rumeur est confirmée.",
    "{} : le groupe répond au bruit des rivaux.",
    "{}, c'est la fin d'une époque.",
    # a tale or a wish that is none
    "La rumeur était vraie : {}.",
    "Le rêve est devenu réalité : {}.",
    "Ce n'est plus un scénario : {}.",
    "Plus qu'un rêve : {}.",
]


@pytest.mark.parametrize("frame", OPEN)
def test_a_tale_is_no_fact(frame: str):
    """What is so in a tale alone is left open."""
    found = read(frame.format("Orange a racheté Thales"))
    said = [told(found, one) for one in found.statements]
    assert [one for one in said if "acquires" in one] == ["Orange acquires Thales | hypothetical"]


@pytest.mark.parametrize("frame", SO)
def test_what_is_told_of_the_world_is_a_fact(frame: str):
    """The same words elsewhere put a thing as a fact."""
    found = read(frame.format("Orange a racheté Thales"))
    said = [told(found, one) for one in found.statements]
    assert [one for one in said if "acquires" in one] == ["Orange acquires Thales | asserted"]


@pytest.mark.parametrize("wish", ["Le rêve du maire", "L'ambition de la ville"])
def test_a_wish_before_a_colon_is_of_what_is_not_yet(wish: str):
    """What somebody wishes for is intended, unless it is said to be done."""
    found = read(f"{wish} : Orange utilise Mistral.")
    said = [told(found, one).split(" by ")[0] for one in found.statements]
    assert said == ["Orange uses Mistral AI | intended"]


STATED = [
    # a work in which a thing is so, and one for or after which it is used
    ("fr", "Pour sa série « Réseau », Thales utilise le cloud.", "Thales uses cloud"),
    ("fr", "Pour son roman, Paul Roux utilise Gemini.", "Paul Roux uses Gemini"),
    ("fr", "Après la série « Réseau », Orange possède le câble.", "Orange possesses câble"),
    ("en", "For its series, Thales uses the tools.", "Thales uses tools"),
    ("en", "After the film “Grid”, Orange owns the cable.", "Orange possesses cable"),
    ("ar", "لمسلسلها، تملك أورنج الكابل.", "أورنج possesses الكابل"),
    # what is called new is no short story, and what has no capital no title
    (
        "fr",
        "Dans la nouvelle « salle blanche » de Lyon, Orange possède le câble.",
        "Orange possesses câble",
    ),
    (
        "fr",
        "Dans la nouvelle « Usine du futur » de Renault, Orange possède le câble.",
        "Orange possesses câble",
    ),
    ("en", "In the new “clean room” of Lyon, Orange owns the cable.", "Orange possesses cable"),
    # a legend that lives on is of fame
    ("en", "Orange bought Thales: the legend lives on.", "Orange acquires Thales"),
    ("fr", "Orange a racheté Thales : la légende continue.", "Orange acquires Thales"),
    # what one imagines is felt of what is
    ("en", "Imagine the surprise. Orange owns the cable.", "Orange possesses cable"),
    ("en", "Imagine their relief. Orange owns the cable.", "Orange possesses cable"),
    ("fr", "Imaginez la surprise des clients. Orange possède le câble.", "Orange possesses câble"),
    ("ar", "تخيلوا الدهشة. تملك أورنج الكابل.", "أورنج possesses الكابل"),
    # an example, a year of accounts, a plan that has been so since a day
    ("en", "Example: Orange owns the cable.", "Orange possesses cable"),
    ("fr", "L'exercice 2025 : Orange possède le câble.", "Orange possesses câble"),
    ("fr", "L'exercice comptable : Orange possède le câble.", "Orange possesses câble"),
    ("fr", "Le plan de l'État : Orange possède le câble depuis mai.", "Orange possesses câble"),
    ("en", "The state's plan: since May, Orange owns the cable.", "Orange possesses cable"),
    ("ar", "خطة الدولة: تملك أورنج الكابل منذ مايو.", "أورنج possesses الكابل"),
    # who only bids others heed it makes nothing of it
    ("fr", "Que les clients se rassurent, Orange possède le câble.", "Orange possesses câble"),
    ("fr", "Qu'importe, Orange possède le câble.", "Orange possesses câble"),
    ("fr", "Qu'on se le dise, Orange possède le câble.", "Orange possesses câble"),
    # what is read in a document is no hearsay
    ("fr", "Orange possède le câble, lit-on dans son rapport.", "Orange possesses câble"),
    ("fr", "Orange possède le câble, peut-on lire dans une note.", "Orange possesses câble"),
]
NOT_STATED = [
    ("fr", "Dans la série « Réseau », Orange possède le câble."),
    ("fr", "Dans la nouvelle « Salle blanche » de Paul Roux, Orange possède le câble."),
    ("en", "In its film, Orange owns the cable."),
    ("en", "For the purposes of the simulation, Orange owns the cable."),
    ("en", "Orange bought Thales: this legend lives on."),
    ("en", "Orange bought Thales: the rumour lives on."),
    ("en", "Imagine a world. Orange owns the cable."),
    ("en", "Imagine a surprise. Orange owns the cable."),
    ("ar", "تخيلوا عالما. تملك أورنج الكابل."),
    ("en", "A fictional example: Orange owns the cable."),
    ("fr", "L'exercice de crise : Orange possède le câble."),
    ("fr", "Le plan de l'État : Orange possède le câble."),
    ("fr", "Le plan de l'État : Orange pilote le câble depuis Paris."),
    ("fr", "Que le juge accepte, et Orange possède le câble."),
    ("fr", "Que le maire tienne parole, et Orange possède le câble."),
    ("fr", "Orange possède le câble, lit-on ici et là."),
    ("fr", "Orange possède le câble, lit-on sur les réseaux sociaux."),
    # a claim between commas that is said to be false, or is nobody's
    ("en", "This rumour, that Orange owns Thales, is false."),
    ("en", "The claims, that Orange owns Thales and runs its sites, are baseless."),
    ("en", "The rumour, that Orange owns Thales, spread in May."),
    ("fr", "Cette rumeur, selon laquelle Orange possède Thales, est fausse."),
    ("fr", "Cette rumeur, qu'Orange possède Thales, est fausse."),
    ("ar", "هذه الشائعة، بأن أورنج تملك تاليس، كاذبة."),
]


def facts(text: str, language: str) -> list[str]:
    """Return what a text puts as a fact that is so."""
    found = read(text, language)
    said = [told(found, one) for one in found.statements]
    plain = [one.removesuffix(" | asserted") for one in said if one.endswith(" | asserted")]
    return [one for one in plain if not one.startswith("- ")]


@pytest.mark.parametrize(("language", "text", "fact"), STATED)
def test_what_stands_near_a_tale_is_a_fact(language: str, text: str, fact: str):
    """A word of a tale, a wish or hearsay nearby leaves nothing open that it is not of."""
    assert fact in facts(text, language)


@pytest.mark.parametrize(("language", "text"), NOT_STATED)
def test_what_is_of_a_tale_is_no_fact(language: str, text: str):
    """The same words, where the thing is of them, leave it open or deny it."""
    assert facts(text, language) == []


def test_what_commas_part_from_its_noun_is_denied_with_it():
    """A claim that is false is no more so for the commas around its clause."""
    found = read("This rumour, that Orange owns Thales, is false.", "en")
    said = [told(found, one) for one in found.statements]
    assert said == ["- Orange possesses Thales | asserted"]
