"""What is so only if another thing is, or was kept from being, is put as no fact."""

import pytest

from tests.reading import read, told

OPEN = [
    # somebody first has to let it be, or something else is so
    "Si le juge le permet, {}.",
    "S'il obtient le feu vert de Bruxelles, {}.",
    "Si le ministre lève son veto, {}.",
    "Si la ville change d'avis, {} ; sinon, le projet s'arrête.",
    "{} si le régulateur l'autorise.",
    "En admettant que Bruxelles signe, {}.",
    "Pour peu que le ministre signe, {}.",
    # "que" alone
    "Que les taux baissent, et {}.",
    "Qu'un câble casse et {}.",
    # a phrase
    "Sauf veto de Bruxelles, {}.",
    "{}, sous réserve de l'accord du régulateur.",
    "En cas de panne, {}.",
    "Un feu vert de Berne, et {}.",
    "Une voix de plus et {}.",
    "{}, à moins que le juge ne s'y oppose.",
]
SO = [
    "Si le prix est lourd, {}.",
    "Si Free possède le réseau, {}.",
    "S'il reste fragile, {}.",
    "Si la mairie a refusé l'offre, {}.",
    "Sauf la paie, tout change : {}.",
    "Sans l'accord du maire, {}.",
    "Le maire demande un vote et {}.",
    "Un décret est paru, et {}.",
    "En mars, {}.",
    "Sauf erreur, {}.",
    "Sauf mention contraire, {}.",
    "En cas de panne, une copie existe ; {}.",
    "Qu'on le veuille ou non, {}.",
    "Que Paris le veuille ou pas, {}.",
    "Théoriquement libre, {}.",
]
NEVER = [
    "Sans la grève, Orange rachetait Thales.",
    "À deux voix près, Orange rachetait Thales.",
    "Un mois de plus et Orange rachetait Thales.",
    "Mieux conseillée, Orange eût racheté Thales.",
    "Avec un mois de plus, Orange rachetait Thales.",
    "Encore une semaine, et Orange rachetait Thales.",
    "Si le juge l'avait permis, Orange rachetait Thales.",
]
DONE = [
    "Sans l'aval du conseil, Orange rachetait Thales.",
    "À Paris, Orange rachetait Thales.",
    "Un mois plus tard, Orange rachetait Thales.",
    "Mieux conseillée, Orange rachetait Thales.",
    "Avec un fonds de Lyon, Orange rachetait Thales.",
    "Si le prix avait baissé, Orange rachetait Thales.",
]


def _said(text: str) -> list[str]:
    """Return what a text says of who buys whom."""
    found = read(text)
    return [line for one in found.statements if "acquires" in (line := told(found, one))]


@pytest.mark.parametrize("frame", OPEN)
def test_what_hangs_on_something_is_open(frame: str):
    """A main verb in the present is no fact where it hangs on what is not so yet."""
    assert _said(frame.format("Orange rachète Thales")) == ["Orange acquires Thales | hypothetical"]


@pytest.mark.parametrize("frame", SO)
def test_what_hangs_on_nothing_is_a_fact(frame: str):
    """An "if" that only grants a thing, or a phrase beside, leaves the main verb a fact."""
    assert _said(frame.format("Orange rachète Thales")) == ["Orange acquires Thales | asserted"]


@pytest.mark.parametrize("text", NEVER)
def test_what_nearly_was_is_no_fact(text: str):
    """An imperfect behind what kept a thing from being says that it never was."""
    assert _said(text) == ["Orange acquires Thales | hypothetical"]


@pytest.mark.parametrize("text", DONE)
def test_what_was_is_a_fact(text: str):
    """Another imperfect is one."""
    assert _said(text) == ["Orange acquires Thales | asserted"]
