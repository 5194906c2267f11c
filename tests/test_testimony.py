"""What somebody told a reporter who wrote it down: paragraphs in the first person are theirs."""

import pytest

from tests.test_set_apart import speakers

BYLINES = {
    "fr": ("Témoignage recueilli par Jeanne Morel", "Propos recueillis par Jeanne Morel"),
    "en": ("As told to Jane Morel", "as told to Jane Morel"),
}
HEADS = {
    "fr": "La Gazette du Port\n\nLe jour où j'ai tout arrêté\n\n{}\n\n12 mars 2026\n\n",
    "en": "The Harbour Gazette\n\nThe day I stopped it all\n\n{}\n\n12 March 2026\n\n",
}
OPENINGS = {
    "fr": "Ada Noiret travaille à la mairie de Valmont. Thales exploite le centre de Gand.\n\n",
    "en": "Ada Noiret works at the town hall of Valmont. Thales operates the Ghent centre.\n\n",
}
TOLD = {
    "fr": (
        "Ce matin-là, j'arrive à six heures. Orange exploite le centre de Rabat.\n\n"
        "Google exploite le centre de Tanger.\n\nJ'ai pleuré, et mon fils aussi.\n\n"
        "Le blâme a été levé. Nokia exploite le centre de Liège.\n"
    ),
    "en": (
        "I came in at six that morning. Orange operates the Rabat centre.\n\n"
        "Google operates the Tangier centre.\n\nI cried, and my son did too.\n\n"
        "The case was closed. Nokia operates the Bruges centre.\n"
    ),
}
OUTLETS = {"fr": "La Gazette du Port", "en": "The Harbour Gazette"}
FIRMS = ("Orange", "Google", "Thales", "Nokia")


def by_firm(text: str) -> dict[str, str]:
    """Return who says what each firm operates."""
    return {
        key.split()[0]: who for key, who in speakers(text).items() if key.split()[1] == "operates"
    }


@pytest.mark.parametrize("language", BYLINES)
@pytest.mark.parametrize("which", [0, 1])
def test_the_paragraphs_in_the_first_person_are_the_witnesss(language: str, which: int):
    """What stands above the first and below the last of them is the paper's."""
    head = HEADS[language].format(BYLINES[language][which])
    found = by_firm(head + OPENINGS[language] + TOLD[language])

    assert [found[one] for one in FIRMS] == [*["Ada Noiret"] * 2, *[OUTLETS[language]] * 2]


def test_a_line_above_may_name_who_tells():
    """A name with an age or a town stands over many such texts."""
    head = "The Harbour Gazette\n\nThe day I stopped it all\n\nAda Noiret, 68, from Valmont\n\n"
    found = by_firm(f"{head}As told to Jane Morel\n\n12 March 2026\n\n{TOLD['en']}")

    assert found["Orange"] == "Ada Noiret"
    assert found["Nokia"] != "Ada Noiret"
    assert "Morel" not in "".join(found.values())


@pytest.mark.parametrize("language", BYLINES)
def test_where_nobody_is_named_nothing_is_said(language: str):
    """The words are no reporter's."""
    head = HEADS[language].format(BYLINES[language][0])
    found = by_firm(head + TOLD[language])

    assert "Orange" not in found
    assert "Morel" not in "".join(found.values())


ORDINARY = {"fr": "Par Jeanne Morel", "en": "By Jane Morel"}


@pytest.mark.parametrize("language", BYLINES)
def test_a_signed_text_in_the_first_person_is_its_authors(language: str):
    """Who signs speaks of themselves: whom they name tells nothing."""
    head = HEADS[language].format(ORDINARY[language])
    found = by_firm(head + OPENINGS[language] + TOLD[language])

    assert "Ada Noiret" not in found.values()
