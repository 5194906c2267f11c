"""What is only said to be so, wished for or asked, is put as no fact."""

import pytest

from tests.reading import read, told

OPEN = [
    # nobody says so
    "{}, murmure-t-on à Bercy.",
    "{}, paraît-il.",
    "{}, semble-t-il.",
    "{}, lit-on sur une plaquette.",
    "{}, peut-on lire sur une affiche.",
    "{}, à ce qu'on raconte.",
    "En théorie, {}.",
    "{} sur le papier.",
    # it is so in appearance alone
    "Officiellement, {} ; dans les faits, Thales est à Free.",
    # or another did it
    "{}, à moins que ce ne soit Free.",
    # it is taken back
    "{}, lisait-on hier ; le groupe attend.",
    "Le slogan : {}.",
    "Rumeur : {}.",
    "La rumeur enfle : {}.",
    "La publicité promet : {}.",
    "{} : démenti du groupe.",
    "Dans un monde parfait, {}.",
]
SO = [
    "{}, a-t-on appris mardi.",
    "{}, apprend-on.",
    "{}, et Ada Roy lit sur une plaquette.",
    "Officiellement, {}.",
    "En réalité, {}.",
    "{}, et le maire semble ravi.",
    "Le résultat : {}.",
    "Le titre est clair : {}.",
    "{} : une bonne nouvelle.",
    "Dans un monde en crise, {}.",
]
FALSE = [
    "{} : faux.",
    "{} : c'est faux.",
    "Un journal a écrit, à tort, que {}.",
]
WISHED = [
    ("La ville ne demande qu'une chose : que {}.", "needed"),
    ("Un seul souhait : que {}.", "intended"),
    ("Un constat : que {}.", "asserted"),
    ("Le maire aimerait que {}.", "intended"),
    ("Le vœu du maire est que {}.", "intended"),
    ("Le programme du candidat : {}.", "intended"),
    ("Sa promesse : {}.", "intended"),
]
ASKED = [
    ("Orange, filiale de Thales ?", ["Orange partOf Thales | hypothetical"]),
    ("Orange, filiale de Thales, attend.", ["Orange partOf Thales | asserted"]),
    ("Orange, filiale de Thales, attend-il ?", ["Orange partOf Thales | asserted"]),
]
NAMED = [
    ("C'est tout sauf Orange qui possède Thales.", ["- Orange possesses Thales | asserted"]),
    ("C'est bien Orange qui possède Thales.", ["Orange possesses Thales | asserted"]),
    ("Orange, que Thales possède, se tait.", ["Thales possesses Orange | asserted"]),
]


def _said(text: str) -> list[str]:
    """Return what a text says, without who says it."""
    found = read(text)
    return [told(found, one).split(" by ")[0] for one in found.statements]


@pytest.mark.parametrize("frame", OPEN)
def test_hearsay_is_no_fact(frame: str):
    """What nobody known says, or what is so in appearance, is left open."""
    said = _said(frame.format("Orange possède Thales"))
    assert "Orange possesses Thales | hypothetical" in said
    assert "Orange possesses Thales | asserted" not in said


@pytest.mark.parametrize("frame", SO)
def test_what_is_learnt_is_a_fact(frame: str):
    """What the press learns, and what is so beside a hedge of something else, is a fact."""
    assert "Orange possesses Thales | asserted" in _said(frame.format("Orange possède Thales"))


@pytest.mark.parametrize("frame", FALSE)
def test_a_verdict_denies(frame: str):
    """What a text calls false itself is denied."""
    said = [one for one in _said(frame.format("Orange possède Thales")) if "possesses" in one]
    assert said == ["- Orange possesses Thales | asserted"]


@pytest.mark.parametrize(("frame", "modality"), WISHED)
def test_that_behind_a_colon_is_what_is_wanted(frame: str, modality: str):
    """What a verb or a noun before a colon wants is put so, and what it finds is a fact."""
    assert f"Orange uses Thales | {modality}" in _said(frame.format("Orange utilise Thales"))


@pytest.mark.parametrize(("text", "says"), [*ASKED, *NAMED])
def test_a_question_without_a_verb_asks_all_of_it(text: str, says: list[str]):
    """A verbless question asks; what stands between commas in another is told."""
    assert _said(text) == says
