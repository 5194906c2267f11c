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


GOES_ON = [
    # each item brings the verb of a subject that stands alone above them
    (
        "en",
        (
            "The Commission:\n\n(a) orders Kervel to host the records in Ireland;\n\n"
            "(b) prohibits Orlan from using the records."
        ),
        {
            "records hostedBy Kervel | needed",
            "records hostedIn Ireland | needed",
            "Commission forbids using the records | asserted",
        },
    ),
    (
        "en",
        "The Board:\n\n1. Prohibits Orlan from using the records.",
        {"Board forbids using the records | asserted"},
    ),
    (
        "fr",
        (
            "Par ces motifs, la Cour :\n\n1° interdit à Orlan d’utiliser les registres ;\n\n"
            "2° demande à Kervel d’héberger les registres à Lyon."
        ),
        {
            "Cour forbids utiliser les registres | asserted",
            "Cour recommends héberger les registres à Lyon | recommended by Cour",
            "registres hostedBy Kervel | recommended",
            "registres hostedIn Lyon | recommended",
        },
    ),
    # what announces them is passed over
    (
        "en",
        "The Commission decided the following:\n\na) to ban Orlan from the tender.",
        {"Commission forbids Orlan | intended by Commission"},
    ),
    (
        "ar",
        "وقرر المجلس ما يلي:\n\n1- تكليف شركة كرفال باستضافة السجلات في نيروبي.",
        {
            "السجلات hostedBy كرفال | intended by المجلس",
            "السجلات hostedIn نيروبي | intended by المجلس",
        },
    ),
    # the noun before the colon says what they are
    (
        "en",
        "The Board made three recommendations:\n\ni. Kervel hosts the records in Ireland.",
        {
            "records hostedBy Kervel | recommended by Board",
            "records hostedIn Ireland | recommended by Board",
        },
    ),
    # a firm of one letter is no number, and neither is a letter alone in a text
    ("en", "X – formerly Twitter – acquired Orlan.", {"X acquires Orlan | asserted"}),
    (
        "ar",
        "تعتمد أورنج على ما يلي:\n\n- شراء خوادم من إنفيديا",
        {"أورنج dependsOn شراء خوادم من إنفيديا | asserted", "إنفيديا provides خوادم | asserted"},
    ),
    # no initial of a name, and no figure, opens an item
    (
        "en",
        "The Board recommends:\n\nA. Smith operates the site.",
        {"A. Smith operates site | asserted"},
    ),
]
HEADS["ar"] = "كينيا تريد رقائق\n\n3 مارس 2026\n\nنشر النص في نيروبي، وقليلون قرؤوه إلى آخره.\n\n"


@pytest.mark.parametrize(("language", "text", "says"), GOES_ON)
def test_an_item_goes_on_from_the_words_above_it(language: str, text: str, says: set[str]):
    """A decision's points are read with who decides, and its numbers are nobody."""
    found = read_article(HEADS[language] + text + "\n")

    assert says == {told(found, one).split(" via ")[0] for one in found.statements}
