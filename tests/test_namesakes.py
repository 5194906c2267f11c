"""Another body with a part of a name in its own is not the one of that name."""

import pytest

from tests.reading import read, read_article, triple

NAMES = [
    # a ministry is of its state, and is called by its field alone where there is but one
    (
        "Le ministère belge de la Défense utilise Pegasus. Celui de la Culture attend.",
        ["ministère belge de la Défense uses Pegasus"],
    ),
    (
        "Le ministère belge du Travail utilise Pegasus, selon le ministère français du Travail.",
        ["ministère belge du Travail uses Pegasus"],
    ),
    (
        "Le ministère danois du Travail utilise Pegasus. Le ministère du Travail utilise Mistral.",
        [
            "ministère danois du Travail uses Mistral AI",
            "ministère danois du Travail uses Pegasus",
        ],
    ),
    (
        "Le ministère danois du Travail utilise Pegasus ; le ministère letton du Travail attend.",
        [
            "ministère danois du Travail uses Pegasus",
        ],
    ),
    # a field behind the name of a body is of another body
    (
        "La Commission européenne du tourisme utilise Pegasus.",
        ["Commission européenne du tourisme uses Pegasus"],
    ),
    (
        "La Banque mondiale du sang, une association, utilise Pegasus.",
        ["Banque mondiale du sang uses Pegasus"],
    ),
    (
        "L'Union européenne des aveugles utilise Pegasus. L'Union européenne utilise Mistral.",
        [
            "Union européenne des aveugles uses Pegasus",
            "Union européenne uses Mistral AI",
        ],
    ),
    # what a time, a place or a verb has behind the name is no part of it
    (
        "La Commission européenne de 2019 utilise Pegasus.",
        ["Commission européenne uses Pegasus"],
    ),
    (
        "La Commission européenne, du reste, utilise Pegasus.",
        ["Commission européenne uses Pegasus"],
    ),
    (
        "Saisie du dossier, la Commission européenne utilise Pegasus.",
        ["Commission européenne uses Pegasus"],
    ),
    (
        "Thales a saisi la Commission européenne du dossier et utilise Pegasus.",
        ["Thales uses Pegasus"],
    ),
]


@pytest.mark.parametrize(("text", "says"), NAMES, ids=[case[0] for case in NAMES])
def test_a_name_is_one_bodys(text: str, says: list[str]):
    """A sentence says of the body whose whole name it has."""
    found = read(text)
    uses = {one for one in (triple(found, one) for one in found.statements) if " uses " in one}
    assert sorted(uses) == says


AFFILIATED = [
    ("Ada Roy, patronne du rival d'Orange, attend.", ["Ada Roy schema:affiliation rival d'Orange"]),
    ("Ada Roy, directrice des achats d'Orange, attend.", ["Ada Roy schema:affiliation Orange"]),
    ("La sœur du patron d'Orange, Ada Roy, attend.", []),
    ("Le fils de la directrice d'Orange, Luc Roy, attend.", []),
    ("L'ami de la directrice d'Orange, Paul Roux, attend.", []),
    ("Selon le patron d'Orange, Paul Roux, tout va.", ["Paul Roux schema:affiliation Orange"]),
]


@pytest.mark.parametrize(("text", "says"), AFFILIATED)
def test_who_is_somebodys_is_not_with_their_house(text: str, says: list[str]):
    """A rival's head and a sister work elsewhere."""
    found = read(text)
    assert [triple(found, one) for one in found.statements] == says


PAPERS = [
    ("La Gazette d'Orvault", "Il pleut à Orvault. Orvault utilise Pegasus.", False),
    ("Le Courrier de la Creuse", "La Creuse utilise Pegasus.", False),
    ("Orvault Matin", "Thales a ouvert son centre de données d'Orvault.", False),
    ("The Gazette of Ledbury", "It rained in Ledbury. Ledbury uses Pegasus.", False),
    ("Ledbury Times", "It rained in Ledbury. Ledbury uses Pegasus.", False),
    ("The Ledbury Times", "It rained in Ledbury. The Times uses Pegasus.", True),
]


@pytest.mark.parametrize(("paper", "text", "own"), PAPERS)
def test_a_paper_is_not_called_by_where_it_is_made(paper: str, text: str, *, own: bool):
    """A town named alone is the town, though the paper has its name."""
    day = "12 March 2026" if text.startswith("It") else "12 mars 2026"
    found = read_article(f"{paper}\n\nA quiet day\n\n{day}\n\n{text}\n")
    said = [triple(found, one) for one in found.statements]
    assert said
    assert any(one.startswith(f"{paper} ") for one in said) is own
