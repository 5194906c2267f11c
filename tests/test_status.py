"""How a sentence puts a thing: what is denied, planned or only asked is never put as a fact."""

import pytest

from tests.reading import read, told

CASES = [
    # what is so instead of what is denied, and what is denied beside what is so
    (
        "fr",
        "Le centre n’est pas hébergé par Orange, mais par Iliad.",
        ["- centre hostedBy Orange | asserted", "centre hostedBy Iliad | asserted"],
    ),
    (
        "fr",
        "Orange n’exploite pas seulement le câble, mais aussi le réseau.",
        ["Orange operates câble | asserted", "Orange operates réseau | asserted"],
    ),
    (
        "en",
        "Orange depends not on Google but on Amazon.",
        ["- Orange dependsOn Google | asserted", "Orange dependsOn Amazon | asserted"],
    ),
    ("en", "But Orange does not operate the cable.", ["- Orange operates cable | asserted"]),
    (
        "en",
        "The firm runs two sites in France and none in Spain.",
        [
            "- sites locatedIn Spain | asserted",
            "firm operates sites | asserted",
            "sites locatedIn France | asserted",
        ],
    ),
    (
        "ar",
        "لا تعتمد أورنج على غوغل بل على أمازون.",
        ["- أورنج dependsOn غوغل | asserted", "أورنج dependsOn أمازون | asserted"],
    ),
    ("ar", "لا تملك أورنج الشبكة فقط.", ["أورنج possesses الشبكة | asserted"]),
    # what there is none of
    (
        "ar",
        "لا صحة لما تردد عن استحواذ أورنج على فودافون.",
        ["- أورنج acquires فودافون | asserted"],
    ),
    (
        "ar",
        "لا نية لدى الحكومة لشراء خوادم من هواوي.",
        ["- هواوي provides خوادم | intended"],
    ),
    (
        "ar",
        "عوضا عن شراء خوادم من هواوي، اشترت تونس مبنى.",
        ["- هواوي provides خوادم | asserted", "تونس acquires مبنى | asserted"],
    ),
    ("ar", "ما من دليل على أن أورنج تملك فودافون.", ["أورنج possesses فودافون | hypothetical"]),
    ("ar", "لا دليل على أن أورنج تملك فودافون.", ["أورنج possesses فودافون | hypothetical"]),
    # "على أن" opens what somebody says, or what is to be
    (
        "ar",
        "شدد الوزير على أن أورنج تملك فودافون.",
        ["أورنج possesses فودافون | reported by الوزير"],
    ),
    ("ar", "ينص العقد على أن تستضيف أورنج البيانات.", ["البيانات hostedBy أورنج | needed"]),
]


@pytest.mark.parametrize(("language", "text", "says"), CASES, ids=[case[1] for case in CASES])
def test_a_thing_is_put_as_the_sentence_puts_it(language: str, text: str, says: list[str]):
    """Polarity, modality and who says so, by every way of saying that a thing is not so."""
    found = read(text, language)

    assert sorted(says) == sorted(told(found, one) for one in found.statements)
