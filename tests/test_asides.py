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


PARTED = [
    (
        "fr",
        "Orange utilise, selon ses dirigeants, des puces de Nvidia.",
        "Orange uses puces de Nvidia",
    ),
    ("fr", "Orange met, à Lyon, en place un comité.", "Orange creates comité"),
    ("fr", "Orange a, depuis mai, ouvert une enquête.", "Orange launches enquête"),
    (
        "fr",
        "Orange prévient, à Lyon, que le contrat pourrait être suspendu.",
        "contrat facesRisk être suspendu",
    ),
    (
        "en",
        "Orange uses, according to local papers, chips from Nvidia.",
        "Orange uses chips",
    ),
    (
        "en",
        "The report recommends, as a first step, that France create a fund.",
        "report recommends France create a fund",
    ),
    ("en", "Orange sold its arm, Acme Cloud, to Thales.", "Thales acquires Acme Cloud"),
    ("en", "Orange will adapt Llama, which Meta made, to Malay.", "Llama adaptedTo Malay"),
    ("en", "Orange moved the data, which Thales owned, to Iowa.", "data hostedIn Iowa"),
    ("fr", "Orange adaptera Llama, que Meta publie, au malais.", "Llama adaptedTo malais"),
    (
        "fr",
        "Orange adaptera Llama, le modèle que Meta publie, au malais.",
        "Llama adaptedTo malais",
    ),
]


@pytest.mark.parametrize(("language", "text", "gives"), PARTED, ids=[case[1] for case in PARTED])
def test_an_aside_does_not_part_a_verb_from_what_follows(language: str, text: str, gives: str):
    """What commas set between them is said of the whole, and the quote holds it."""
    found = read(text, language)
    said = {triple(found, one): one for one in found.statements}

    assert gives in said
    assert all(
        quote.exact == text[quote.span.start : quote.span.end]
        for one in said.values()
        for quote in one.evidence
    )


def test_an_aside_may_stand_between_two_clauses():
    """Behind it another verb's subject may begin."""
    found = read("If we go on as we are, however, Orange risks losing its servers.", "en")

    assert [triple(found, one) for one in found.statements] == [
        "Orange facesRisk losing its servers"
    ]


@pytest.mark.parametrize(
    ("language", "text", "gives"),
    [
        ("en", "Orange, of Leeds, sells servers.", "Orange locatedIn Leeds"),
        ("en", "Its largest site, in Leeds, will close.", "largest site locatedIn Leeds"),
        ("en", "Two halls, one in Leeds and one in York, opened.", "halls locatedIn York"),
        ("en", "It runs two halls, one in Leeds, the other in York.", "halls locatedIn York"),
        (
            "fr",
            "Deux salles, l'une à Lyon et l'autre à Nantes, ouvrent.",
            "salles locatedIn Nantes",
        ),
    ],
)
def test_an_aside_says_where_things_are(language: str, text: str, gives: str):
    """A town between commas is the thing's, and so is each of several."""
    found = read(text, language)

    assert gives in [triple(found, one) for one in found.statements]


@pytest.mark.parametrize("text", ["Ada Roe, of Leeds, sells it.", "Two halls, one in May, opened."])
def test_an_aside_may_say_no_place_of_a_thing(text: str):
    """Where somebody comes from is nothing that stands there, and a month is no place."""
    found = read(text, "en")

    assert not [one for one in found.statements if "locatedIn" in triple(found, one)]


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("Llama was made by Acme Labs.", ["Acme Labs develops Llama"]),
        ("The offer was made by Acme Labs.", []),
    ],
)
def test_a_name_counts_for_the_noun_that_a_verb_asks_for(text: str, gives: list[str]):
    """A model by its name is a model: "make" takes one, and no offer."""
    found = read(text, "en")

    assert gives == [triple(found, one) for one in found.statements]
