"""What stands between the words of a verb, or before it, changes nothing of a fact."""

import pytest

from tests.reading import read, told

ASIDES = {
    "fr": (
        *("depuis", "même", "en urgence", "à l'automne", "en quelques mois", "malgré tout"),
        *("sous la pression de Bruxelles", "contre l'avis du régulateur", "pour la première fois"),
    ),
    "en": (
        *("since", "even", "of late", "in secret", "for the first time", "in recent months"),
        *("under pressure from Brussels", "at the state's request", "for lack of money"),
    ),
    "ar": (
        *("منذ أشهر", "على عجل", "دون مناقصة", "أكثر من مرة", "لأسباب أمنية", "بهدوء"),
        *("في نهاية العام", "في إطار خطة وطنية", "بناء على طلب الدولة"),
    ),
}
SENTENCES = [
    ("fr", "Orange a {} vendu ses serveurs à Thales.", ["Orange provides serveurs"]),
    ("fr", "Les serveurs ont {} été vendus à Thales par Orange.", ["Orange provides serveurs"]),
    ("fr", "Orange n'a pas {} vendu ses serveurs à Thales.", ["- Orange provides serveurs"]),
    ("fr", "Les serveurs n'ont {} pas été vendus par Orange.", ["- Orange provides serveurs"]),
    ("en", "Orange has {} sold its servers to Thales.", ["Orange provides servers"]),
    ("en", "The servers have {} been sold to Thales by Orange.", ["Orange provides servers"]),
    ("en", "Orange has not {} sold its servers to Thales.", ["- Orange provides servers"]),
    ("ar", "{} باعت شركة أورانج خوادمها لشركة تاليس.", ["أورانج provides خوادمها"]),
    ("ar", "{} لم تبع شركة أورانج خوادمها لشركة تاليس.", ["- أورانج provides خوادمها"]),
]
CASES = [
    (language, text, says, one) for language, text, says in SENTENCES for one in ASIDES[language]
]


@pytest.mark.parametrize(("language", "text", "says", "aside"), CASES)
def test_an_aside_changes_nothing(language: str, text: str, says: list[str], aside: str):
    """Neither who sells what nor whether it is so hangs on what stands between."""
    found = read(text.format(aside), language)
    sold = [line for one in found.statements if " provides " in (line := told(found, one))]

    assert sold == [f"{one} | asserted" for one in says]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Orange a pour partenaire agréé Thales."),
        ("fr", "Orange a à Lyon un centre loué à Thales."),
        ("fr", "La ville est en situation avancée de dépendance."),
        ("en", "Orange has in store unsold servers."),
        ("en", "The city is in advanced talks."),
    ],
)
def test_an_adjective_of_a_noun_is_no_verb(language: str, text: str):
    """What an auxiliary's complement is like is not what its subject has done."""
    found = read(text, language)

    assert [told(found, one) for one in found.statements] == []
