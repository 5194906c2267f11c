"""Whose words a part of a sentence is, and how it is put, where the sentence has several parts."""

import pytest

from tests.reading import read, told

CASES = [
    # what is put into a clause between commas is said of that clause alone
    (
        "fr",
        "Orange exploite le centre de Rabat et loue, selon Thales, le centre de Fès.",
        [
            "Orange operates centre de Rabat | asserted",
            "Orange uses centre de Fès | reported by Thales",
        ],
    ),
    (
        "fr",
        "Orange exploite le centre de Rabat, mais Google exploite, selon Thales, le centre de Fès.",
        [
            "Orange operates centre de Rabat | asserted",
            "Google operates centre de Fès | reported by Thales",
        ],
    ),
    (
        "fr",
        "Orange exploite le centre de Rabat, dont le coût dépasse, selon Thales, 3 millions.",
        ["Orange operates centre de Rabat | asserted"],
    ),
    (
        "fr",
        "Orange exploite le centre de Rabat et Google exploite le centre de Fès, selon Thales.",
        [
            "Orange operates centre de Rabat | reported by Thales",
            "Google operates centre de Fès | reported by Thales",
        ],
    ),
    (
        "fr",
        "Thales affirme que, selon Google, Orange exploite le centre de Rabat.",
        ["Orange operates centre de Rabat | reported by Google via Thales"],
    ),
    (
        "en",
        "Orange runs the site, which, according to Thales, uses Nvidia chips.",
        ["Orange operates site | asserted"],
    ),
    (
        "en",
        "Orange runs the site, and according to Thales, Google runs the cable.",
        ["Orange operates site | asserted", "Google operates cable | reported by Thales"],
    ),
    (
        "en",
        "Orange runs the site at a price which, Thales says, is high.",
        ["Orange operates site | asserted"],
    ),
    (
        "en",
        "Orange runs the site, Thales says, and Google runs the cable.",
        ["Orange operates site | reported by Thales", "Google operates cable | reported by Thales"],
    ),
    (
        "ar",
        "تدير أورنج مركز الرباط، وتدير تاليس، بحسب وزارة الصحة، مركز فاس.",
        [
            "أورنج operates مركز الرباط | asserted",
            "تاليس operates مركز فاس | reported by وزارة الصحة",
        ],
    ),
    (
        "ar",
        "تدير أورنج مركز الرباط الذي ارتفعت كلفته، حسب وزارة الصحة، إلى مليون دينار.",
        ["أورنج operates مركز الرباط | asserted"],
    ),
    # whoever speaks goes on behind "since", "where" and "while", but not where they deny
    *(
        (
            "ar",
            f"قالت وزارة الصحة إن المنظومة جاهزة، {joins} تدير أورنج مركز الرباط.",
            ["أورنج operates مركز الرباط | reported by وزارة الصحة"],
        )
        for joins in ("إذ", "حيث", "فيما", "بينما")
    ),
    (
        "ar",
        "نفت وزارة الصحة أن تكون المنظومة جاهزة، فيما تدير أورنج مركز الرباط.",
        ["أورنج operates مركز الرباط | asserted"],
    ),
    # who goes on without being named again, by verbs that are written as nouns are
    *(
        (
            "ar",
            f"{who} إن الأمر صعب. و{says} أورنج تدير مركز الرباط.",
            [f"أورنج operates مركز الرباط | reported by {who.split(' ', 2)[2]}"],
        )
        for who, says in (
            ("قال الوزير خالد السالم", "نبه إلى أن"),
            ("قال الوزير خالد السالم", "لفت إلى أن"),
            ("قال الوزير خالد السالم", "أقر بأن"),
            ("قال الوزير خالد السالم", "يذكّر بأن"),
            ("قال الوزير خالد السالم", "أعاد التأكيد على أن"),
            ("قالت الوزيرة ليلى العمراني", "تنبه إلى أن"),
            ("قالت الوزيرة ليلى العمراني", "تشدد على أن"),
        )
    ),
    (
        "ar",
        "رفضت وزارة الصحة التعليق، مكتفية بالقول إن أورنج تدير مركز الرباط.",
        ["أورنج operates مركز الرباط | reported by وزارة الصحة"],
    ),
]


@pytest.mark.parametrize(("language", "text", "gives"), CASES, ids=[case[1] for case in CASES])
def test_each_part_of_a_sentence_is_the_word_of_who_says_it(
    language: str, text: str, gives: list[str]
):
    """Each part is given to who says it, with how it is put."""
    found = read(text, language)

    said = [told(found, one) for one in found.statements]
    assert [one for one in gives if one not in said] == []
