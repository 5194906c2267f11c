"""What a sentence says of its subject in passing: before it, or between commas behind it."""

import pytest

from tests.reading import read, triple

CASES = [
    (
        "fr",
        "La région, très dépendante de Microsoft, cherche un fournisseur.",
        ["région dependsOn Microsoft", "région needs fournisseur"],
    ),
    (
        "fr",
        "Longtemps tributaire de Microsoft, la région cherche un fournisseur.",
        ["région dependsOn Microsoft", "région needs fournisseur"],
    ),
    (
        "en",
        "The region, heavily dependent on Microsoft, needs a supplier.",
        ["region dependsOn Microsoft", "region needs supplier"],
    ),
    (
        "en",
        "The firm, long reliant on rented clusters, has opened a site.",
        ["firm dependsOn rented clusters", "firm launches site"],
    ),
    # what opens a list is said of nothing behind it
    ("fr", "Dépendante de Microsoft, de Google et d’Amazon.", []),
]


@pytest.mark.parametrize(("language", "text", "gives"), CASES, ids=[case[1] for case in CASES])
def test_an_aside_speaks_of_the_subject(language: str, text: str, gives: list[str]):
    """It is no subject itself: "The region, dependent on X, needs Y" says two things of one."""
    found = read(text, language)

    assert sorted(gives) == sorted(triple(found, one) for one in found.statements)


def test_a_name_given_in_quotation_marks_is_the_things():
    """What is said of "the installation" then is said of what was named."""
    text = "Orange ouvre une salle de calcul, baptisée « Tafoukt ». L’installation utilise Zorg 4."
    found = read(text)

    assert ["Orange launches Tafoukt", "Tafoukt uses Zorg 4"] == [
        triple(found, one) for one in found.statements
    ]


@pytest.mark.parametrize(
    ("language", "text", "gives"),
    [
        (
            "fr",
            "Orange recrute. « Nous payons », observe Ada Noiret, présidente du directoire.",
            "Ada Noiret schema:affiliation Orange",
        ),
        (
            "en",
            "Orange is hiring. “We pay,” said Jane Roe, chair of the board.",
            "Jane Roe schema:affiliation Orange",
        ),
    ],
)
def test_an_organ_is_that_of_the_firm_that_was_named(language: str, text: str, gives: str):
    """A board without a name is the board of whoever the sentence before was about."""
    found = read(text, language)

    assert gives in [triple(found, one) for one in found.statements]
