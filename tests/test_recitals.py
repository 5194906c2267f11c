"""What is somebody's up to a mark that ends it: a statement in full, a plea, a live entry."""

import pytest

from tests.test_set_apart import HEADS, ORANGE, OUTLETS, SPEAKERS, THALES, by_firm, speakers

LEADS = {
    "fr": "Ada Noiret, de la ligue des usagers, a publié le communiqué suivant :",
    "en": "Ada Noiret, of the users' league, has answered. Read her full statement below:",
    "ar": "أصدر عادل النوري رئيس رابطة المستخدمين أمس البيان التالي:",
}
ENDS = {
    "fr": ("Fin du communiqué", "Fait à Gand, le 3 mars 2026"),
    "en": ("END OF STATEMENT", "Signed\nADA NOIRET\nPresident"),
    "ar": ("انتهى البيان.", "حرر في الرباط في 3 مارس"),
}
MORE = {
    "fr": "2. Nous le regrettons, et nous le disons depuis longtemps.",
    "en": "2. We are sorry for it, and have said so for a long time.",
    "ar": "2. ونحن نأسف لذلك ونقوله منذ زمن طويل.",
}


@pytest.mark.parametrize("language", LEADS)
@pytest.mark.parametrize("which", [0, 1])
def test_a_statement_in_full_goes_on_to_its_end(language: str, which: int):
    """All between a line that gives a text and what ends it is whom the line names."""
    text = (
        f"{HEADS[language]}{LEADS[language]}\n\n{MORE[language]}\n\n1. {ORANGE[language]}\n\n"
        f"{ENDS[language][which]}\n\n{THALES[language]}\n"
    )
    found = by_firm(speakers(text))

    assert {"Orange": SPEAKERS[language], "Thales": OUTLETS[language]} == found


@pytest.mark.parametrize("language", LEADS)
def test_a_statement_without_an_end_has_one_sure_paragraph(language: str):
    """Where nothing ends a text that is given, what stands far below is the paper's."""
    text = (
        f"{HEADS[language]}{LEADS[language]}\n\n{ORANGE[language]}\n\n"
        f"{MORE[language]}\n\n{THALES[language]}\n"
    )
    found = by_firm(speakers(text))

    assert {"Orange": SPEAKERS[language], "Thales": OUTLETS[language]} == found


LISTS = {
    "fr": "Le plan prévoit les étapes suivantes, que Ada Noiret a présentées :",
    "en": "The plan has the following steps, which Ada Noiret presented:",
    "ar": "تشمل الخطة التي قدمها عادل النوري ما يلي:",
}


@pytest.mark.parametrize("language", LISTS)
def test_a_list_that_the_paper_opens_is_the_papers(language: str):
    """A colon alone gives nobody what stands below it."""
    text = f"{HEADS[language]}{LISTS[language]}\n\n{ORANGE[language]}\n\n{THALES[language]}\n"
    found = by_firm(speakers(text))

    assert {"Orange": OUTLETS[language], "Thales": OUTLETS[language]} == found


CASES = {
    "fr": (
        "Société Kolda c/ Société Lumo\n\nLes faits\n\nThales exploite le centre de Gand. "
        "Kolda est une société de Niort, et Lumo une société de Metz.\n\n"
        "Moyens de la demanderesse\n\nOrange exploite le centre de Rabat.\n\n"
        "Moyens de la défenderesse\n\nGoogle exploite le centre de Tanger.\n\n"
        "Observations\n\nNokia exploite le centre de Liège.\n"
    ),
    "en": (
        "Kolda Ltd v Lumo Ltd\n\nThe facts\n\nThales operates the Ghent centre. "
        "Kolda Ltd is a firm of Leeds, and Lumo Ltd a firm of York.\n\n"
        "The claimant's case\n\nOrange operates the Rabat centre.\n\n"
        "The defendant's case\n\nGoogle operates the Tangier centre.\n\n"
        "Comment\n\nNokia operates the Bruges centre.\n"
    ),
}


@pytest.mark.parametrize("language", CASES)
def test_a_plea_is_the_partys_until_another_takes_over(language: str):
    """The headings of a judgment say whose each part is; facts and comment are the paper's."""
    said = speakers(HEADS[language] + CASES[language])
    found = {key.split()[0]: who for key, who in said.items() if key.split()[1] == "operates"}

    assert found["Orange"].startswith("Kolda")
    assert found["Google"].startswith("Lumo")
    assert found["Thales"] == found["Nokia"] == OUTLETS[language]


@pytest.mark.parametrize("heading", ["The defence", "Decision", "Background", "The defendant"])
def test_one_heading_makes_no_judgment(heading: str):
    """In an ordinary article a part may be called so."""
    text = f"{HEADS['en']}{heading}\n\n{ORANGE['en']}\n\n{THALES['en']}\n"

    assert {"Orange": OUTLETS["en"], "Thales": OUTLETS["en"]} == by_firm(speakers(text))


LIVE = "{}17:40\n\n{}\n\n16:05 | {}, {}:\n\n{}\n\n15:20\n\n{}\n"
MANY = {
    "fr": "Nokia exploite le centre de Liège.",
    "en": "Nokia operates the Bruges centre.",
    "ar": "تدير شركة نوكيا مركز بنغازي.",
}
ROLES = {"fr": "juriste", "en": "lawyer", "ar": "محام"}


@pytest.mark.parametrize("language", HEADS)
def test_an_entry_is_theirs_whom_its_time_names(language: str):
    """Below a time and a name with a colon it is theirs up to the next time."""
    parts = (MANY[language], SPEAKERS[language], ROLES[language], ORANGE[language])
    found = by_firm(speakers(LIVE.format(HEADS[language], *parts, THALES[language])))

    assert found["Orange"] == SPEAKERS[language]
    assert found["Thales"] == OUTLETS[language]


@pytest.mark.parametrize("entry", ["Orange opens", "Ada Noiret, our correspondent", "Rabat:"])
def test_other_headings_of_entries_are_the_papers(entry: str):
    """A time may stand before a headline, a reporter or a place."""
    text = f"{HEADS['en']}17:40\n\nIt is over.\n\n16:05 | {entry}\n\n{ORANGE['en']}\n"

    assert {"Orange": OUTLETS["en"]} == by_firm(speakers(text))
