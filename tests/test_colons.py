"""What a colon opens is the word of whom the words before it show to say it, else the paper's."""

import pytest

from tests.reading import read, told

FRENCH = {
    # a verb whose object only stands for what follows, or that needs none
    "Le ministre l'a redit devant les députés : Orange dépend de Thales.": "ministre",
    "Ada Noiret l'assure, la main sur le cœur : Orange dépend de Thales.": "Ada Noiret",
    "Le syndicat accuse : Orange dépend de Thales.": "syndicat",
    "Ada Noiret s'y est engagée devant nous : Orange dépend de Thales.": "Ada Noiret",
    "Ada Noiret n'en démord pas : Orange dépend de Thales.": "Ada Noiret",
    "Ada Noiret en est persuadée : Orange dépend de Thales.": "Ada Noiret",
    "Pour Ada Noiret, c'est clair : Orange dépend de Thales.": "Ada Noiret",
    # a noun of what somebody says
    "Le constat d'Ada Noiret est sévère : Orange dépend de Thales.": "Ada Noiret",
    "Réponse d'Ada Noiret : Orange dépend de Thales.": "Ada Noiret",
    "L'argument du ministère : Orange dépend de Thales.": "ministère",
    "Le message du ministère tient en une phrase : Orange dépend de Thales.": "ministère",
    # nobody says so but the article
    "La réponse est simple : Orange dépend de Thales.": "",
    "Le constat de départ est connu : Orange dépend de Thales.": "",
    "La réponse de la mairie a tardé : Orange dépend de Thales.": "",
    "Ada Noiret ne l'a pas dit : Orange dépend de Thales.": "",
    "Ada Noiret a visité un site unique : Orange dépend de Thales.": "",
    "Le ministère a fait son choix : Orange dépend de Thales.": "",
    "Je la prends dans un sens modeste : Orange dépend de Thales.": "",
}
ARABIC = {
    "وكرر الوزير ذلك أمام النواب: تملك شركة أورانج الكابل.": "الوزير",
    "حجة الوزارة: تملك شركة أورانج الكابل.": "الوزارة",
    "ورسالة الوزارة واضحة: تملك شركة أورانج الكابل.": "الوزارة",
    "الجواب: تملك شركة أورانج الكابل.": "",
    "زار الوزير موقعا فريدا: تملك شركة أورانج الكابل.": "",
}


@pytest.mark.parametrize(("text", "speaker"), FRENCH.items(), ids=FRENCH)
def test_what_a_colon_opens_in_french_is_whose_word_it_is(text: str, speaker: str):
    """A verb or a noun before it shows whose."""
    said = f"reported by {speaker}" if speaker else "asserted"
    assert f"Orange dependsOn Thales | {said}" in all_told(text, "fr")


@pytest.mark.parametrize(("text", "speaker"), ARABIC.items(), ids=ARABIC)
def test_what_a_colon_opens_in_arabic_is_whose_word_it_is(text: str, speaker: str):
    """A verb or a noun before it shows whose."""
    said = f"reported by {speaker}" if speaker else "asserted"
    assert any(one.endswith(f"الكابل | {said}") for one in all_told(text, "ar"))


def all_told(text: str, language: str) -> list[str]:
    """Return what a text states, how, and by whom."""
    extraction = read(text, language)
    return [told(extraction, one) for one in extraction.statements]
