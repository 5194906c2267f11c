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
