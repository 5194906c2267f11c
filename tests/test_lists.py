"""The items of a list are put as the sentence above them puts them."""

import pytest

from tests.reading import read_article, told

HEADS = {
    "en": (
        "Kenya wants chips\n\n3 March 2026\n\n"
        "The paper was published in Nairobi, and few have read it to its end.\n\n"
    ),
    "fr": (
        "La France veut des puces\n\n3 mars 2026\n\n"
        "Le texte a paru à Paris, et peu de gens l’ont lu jusqu’à la fin.\n\n"
    ),
}
CASES = [
    (
        "en",
        "The members recommended that:\n\n- Kenya should host its records in Nairobi;\n- {}\n\n{}",
        "nothing else is changed.",
        [
            "records hostedBy Kenya | recommended by members",
            "records hostedIn Nairobi | recommended by members",
        ],
    ),
    (
        "fr",
        "Le comité recommande que :\n\n- la France héberge ses registres à Lyon ;\n- {}\n\n{}",
        "rien d’autre ne change.",
        [
            "registres hostedBy France | recommended by comité",
            "registres hostedIn Lyon | recommended by comité",
        ],
    ),
    # a colon that nobody says
    (
        "fr",
        "Le plan a deux volets :\n\n- la France héberge ses registres à Lyon ;\n- {}\n\n{}",
        "rien d’autre ne change.",
        ["registres hostedBy France | asserted", "registres hostedIn Lyon | asserted"],
    ),
]


@pytest.mark.parametrize(("language", "text", "item", "says"), CASES)
def test_an_item_is_put_as_the_sentence_above_it(
    language: str, text: str, item: str, says: list[str]
):
    """What a committee recommends is no fact, though each item reads as one."""
    end = "Orange exploite le site." if language == "fr" else "Orange operates the site."
    found = read_article(HEADS[language] + text.format(item, end))
    hosted = [told(found, one) for one in found.statements if "hosted" in one.predicate]
    behind = [told(found, one) for one in found.statements if "operates" in one.predicate]

    assert sorted(says) == sorted(one.split(" via ")[0] for one in hosted)
    assert "Orange operates site | asserted" in behind
