"""Records in indirect speech: whoever a record says to have taken the floor goes on in it."""

import pytest

from tests.test_set_apart import HEADS, ORANGE, OUTLETS, THALES, by_firm, speakers

RECORDS = {
    "fr": "Commune de Valmont\nCompte rendu analytique de la séance du 12 mars 2026\n\n",
    "en": "Valmont Town Council\nMinutes of the meeting held on 12 March 2026\n\n",
    "ar": "جماعة الوادي\nمحضر الدورة العادية ليوم 12 مارس 2026\n\n",
}
OTHERS = {
    "fr": "M. Paul Vasseur (Ensemble) rappelle que le marché restait vide.\n\n",
    "en": "Cllr Paul Marsh (Independent) said that the market remained empty.\n\n",
    "ar": "قال السيد سمير الهاشمي إن السوق كان خاليا.\n\n",
}
TAKING = {
    "fr": (
        "Mme Ada Noiret (Les Verts) rappelle que le sujet est ancien. {}",
        "Mme Ada Noiret, échevine, s'étonne de cette réponse. {}",
        "3. Mme Ada Noiret demande si le projet avance. {}",
        "Mme Noiret s'inquiète. {}",
        "Mme Ada Noiret (Les Verts) déplore le retard : {}",
        "En réponse, Mme Ada Noiret a précisé que le sujet est ancien. {}",
        "Mme Ada Noiret, qui préside un club de la ville, a plaidé pour un vote. {}",
        "Mme Ada Noiret intervient. Elle rappelle que le sujet est ancien. {}",
    ),
    "en": (
        "Cllr Ada Noiret (Greens) said that the matter was old. {}",
        "Ms ADA NOIRET (Greens), in reply, pointed out that the matter was old. {}",
        "3. Cllr Ada Noiret asked whether the project was under way. {}",
        "Cllr Noiret expressed concern. {}",
        "Ms Ada Noiret spoke against any change: {}",
        "24/18 Hosting. Mrs Ada Noiret thanked the members. {}",
        "Ms Ada Noiret took the floor. She noted that the matter was old. {}",
    ),
    "ar": (
        "قال السيد عادل النوري إن الموضوع قديم. {}",
        "تساءل السيد عادل النوري عن التأخير. {}",
        "وأوضح العضو عادل النوري أن الموضوع قديم. {}",
        "3. السيد عادل النوري (كتلة الوفاق) أشار إلى بطء البرنامج. {}",
        "تدخل السيد عادل النوري وطلب التوضيح. {}",
    ),
}
NAMED = {"fr": "Noiret", "en": "Noiret", "ar": "النوري"}
CASES = [(one, at) for one, layouts in TAKING.items() for at in range(len(layouts))]


@pytest.mark.parametrize(("language", "which"), CASES)
def test_who_takes_the_floor_goes_on_to_the_end_of_the_paragraph(language: str, which: int):
    """The rest of the paragraph is theirs, and the next paragraph the record's."""
    opened = TAKING[language][which].format(ORANGE[language])
    text = f"{RECORDS[language]}{OTHERS[language]}{opened}\n\n{THALES[language]}\n"
    found = by_firm(speakers(text))

    assert NAMED[language] in found["Orange"].title()
    assert NAMED[language] not in found["Thales"]


ANSWERED = {
    "fr": "Mme Ada Noiret demande une réponse. M. Paul Vasseur répond que le sujet est ancien. ",
    "en": "Cllr Ada Noiret asked for an answer. Cllr Paul Marsh replied that it was old. ",
    "ar": "طلبت السيدة منى النوري التوضيح. وأجاب السيد سمير الهاشمي بأن الموضوع قديم. ",
}
ANSWERING = {"fr": "Vasseur", "en": "Marsh", "ar": "الهاشمي"}


@pytest.mark.parametrize("language", ANSWERED)
def test_who_answers_in_the_same_paragraph_has_the_floor_then(language: str):
    """Another who is named with a verb of speech takes over."""
    text = f"{RECORDS[language]}{OTHERS[language]}{ANSWERED[language]}{ORANGE[language]}\n"

    assert ANSWERING[language] in by_firm(speakers(text))["Orange"]


OWN = {
    "fr": "La motion est adoptée par 12 voix contre 3. ",
    "en": "The motion was carried by 12 votes to 3. ",
    "ar": "وصادق المجلس على الاتفاقية. ",
}


VOTES = {
    "fr": "Thales exploite le centre de Gand, a jugé l'assemblée par neuf voix contre quatre.",
    "en": "The meeting, by nine votes to four, found that Thales operates the Ghent centre.",
}


@pytest.mark.parametrize("language", VOTES)
def test_a_vote_is_the_records(language: str):
    """Where a sentence says how a vote went, nobody takes it for what somebody said."""
    opened = TAKING[language][0].format(VOTES[language])
    text = f"{RECORDS[language]}{OTHERS[language]}{opened}\n"

    assert NAMED[language] not in by_firm(speakers(text)).get("Thales", "")


@pytest.mark.parametrize("language", OWN)
def test_a_decision_ends_what_somebody_says(language: str):
    """The record speaks from the sentence on that says what was decided."""
    opened = TAKING[language][0].format(f"{ORANGE[language]} {OWN[language]}{THALES[language]}")
    text = f"{RECORDS[language]}{OTHERS[language]}{opened}\n"
    found = by_firm(speakers(text))

    assert NAMED[language] in found["Orange"]
    assert NAMED[language] not in found["Thales"]


@pytest.mark.parametrize("language", HEADS)
def test_an_article_is_no_record(language: str):
    """A newspaper's paragraph that opens with what somebody says goes on as its own."""
    opened = TAKING[language][0].format(ORANGE[language])
    text = f"{HEADS[language]}{OTHERS[language]}{opened}\n\n{THALES[language]}\n"
    found = by_firm(speakers(text))

    assert {"Orange": OUTLETS[language], "Thales": OUTLETS[language]} == found


HEADLINES = {
    "fr": "Procès-verbal contesté à Valmont : la ministre s'explique",
    "en": "Ten minutes that changed Valmont: the minister explains",
    "ar": "محضر مثير للجدل في الوادي",
}


@pytest.mark.parametrize("language", HEADLINES)
def test_a_headline_about_a_record_makes_none(language: str):
    """An article that somebody signs is not a record, whatever its headline is about."""
    lines = HEADS[language].split("\n\n")
    lines[1] = HEADLINES[language]
    opened = TAKING[language][0].format(ORANGE[language])
    text = "\n\n".join(lines) + f"{OTHERS[language]}{opened}\n\n{THALES[language]}\n"
    found = by_firm(speakers(text))

    assert {"Orange": OUTLETS[language], "Thales": OUTLETS[language]} == found


CASUAL = {
    "fr": "Mme Ada Noiret est élue présidente. {}",
    "en": "Cllr Ada Noiret was elected chair. {}",
    "ar": "انتخب السيد عادل النوري رئيسا. {}",
}


@pytest.mark.parametrize("language", CASUAL)
def test_what_happens_to_somebody_gives_them_no_floor(language: str):
    """A record tells of persons too who say nothing."""
    opened = CASUAL[language].format(ORANGE[language])
    text = f"{RECORDS[language]}{OTHERS[language] * 2}{opened}\n"

    assert NAMED[language] not in by_firm(speakers(text))["Orange"]


LEDE = "Le Parlement s'est réuni mercredi.\n\n"
SPOKEN = "{} {} (PS) rappelle que le sujet est ancien. {}\n\n"


def test_paragraphs_that_each_open_with_a_titled_person_are_a_record():
    """Where no word says so, most paragraphs of a text that nobody signs show it."""
    names = [("M.", "Paul Vasseur"), ("Mme", "Jeanne Roux"), ("M.", "Karim Dulac")]
    said = "".join(SPOKEN.format(*one, "") for one in names)
    said += SPOKEN.format("Mme", "Ada Noiret", ORANGE["fr"])
    head = "Parlement de Valmont\nCommission du numérique\n12 mars 2026\n\n"
    signed = HEADS["fr"]

    assert by_firm(speakers(head + said + "Le public part."))["Orange"] == "Ada Noiret"
    assert by_firm(speakers(signed + said))["Orange"] == OUTLETS["fr"]
