"""Texts of others that an article prints whole: whose words they are, and what is the paper's."""

import tomllib
from pathlib import Path

import pytest

from tests.reading import read_article, told

HEAD = {
    "fr": "Le Courrier du Lac\n3 mars 2026\n\n",
    "en": "The Lake Courier\n3 March 2026\n\n",
    "ar": "صحيفة «الميناء»\n3 آذار 2026\n\n",
}
SAID = {
    "fr": "Nous en prenons acte. L'État utilise les serveurs de Numéra.",
    "en": "We note it. The ministry uses servers from Numera.",
    "ar": "نأسف لذلك. تستخدم وزارة الصحة خوادم شركة «نوميرا».",
}
ADDED = {
    "fr": "Le canton utilise les serveurs de Boldex.",
    "en": "The council uses servers from Boldex.",
    "ar": "تستخدم وزارة النقل خوادم شركة «بولدكس».",
}
THEIRS = {"fr": "État uses", "en": "ministry uses", "ar": "وزارة الصحة uses"}
OWN = {"fr": "canton uses", "en": "council uses", "ar": "وزارة النقل uses"}
LAYOUTS = tomllib.loads((Path(__file__).parent / "inserts.toml").read_text())


def said(text: str) -> list[str]:
    """Return what a text says, and who says it."""
    extraction = read_article(text)
    return [told(extraction, one) for one in extraction.statements]


def filled(layout: dict[str, str]) -> list[str]:
    """Return what a layout says once sentences stand in it."""
    language = layout["language"]
    text = layout["text"].format(said=SAID[language], added=ADDED[language])
    return said(HEAD[language] + text)


@pytest.mark.parametrize("layout", LAYOUTS["insert"])
def test_a_text_of_somebody_else_is_theirs_and_the_note_below_it_the_papers(layout: dict[str, str]):
    """What a company answers is no fact of the paper's, nor is the paper's answer the company's."""
    language, speaker, found = layout["language"], layout["speaker"], filled(layout)

    theirs = [one for one in found if one.startswith(THEIRS[language])]
    own = [one for one in found if one.startswith(OWN[language])]

    assert theirs, found
    assert all(f"by {speaker}" in one for one in theirs), theirs
    assert own, found
    assert not any(speaker in one for one in own), own


@pytest.mark.parametrize("layout", LAYOUTS["ordinary"])
def test_an_ordinary_article_stays_the_papers(layout: dict[str, str]):
    """A word for a letter or a statement makes none of what stands below it."""
    language, found = layout["language"], filled(layout)

    own = [one for one in found if one.startswith((THEIRS[language], OWN[language]))]

    assert len(own) > 1, found
    assert all("reported" not in one for one in own), own


def test_each_letter_of_a_page_is_its_own_signers():
    """On a page of letters a name under each says whose it is."""
    found = said(
        "Letters\n\nCables and courage\n"
        "SIR – Your report omits the cost. Boldex operates the cable.\nJane Doe\nOban\n\n"
        "Madam, Numera operates a data centre in Leeds, and I am glad.\nPaul Moss\nLeeds\n"
    )

    assert any(one.startswith("Boldex operates cable | reported by Jane Doe") for one in found)
    assert any("operates data centre | reported by Paul Moss" in one for one in found), found


UNENDED = {
    "fr": (
        "Numéra nous a adressé un communiqué, publié en intégralité ci-dessous.",
        "Nous contestons l'accusation. L'État utilise les serveurs de Numéra.",
        "Le maire a répondu. « Nous jugerons », dit-il. Le canton utilise les serveurs de Boldex.",
    ),
    "en": (
        "Numera sent us a statement, which is printed in full below.",
        "We reject the charge. The ministry uses servers from Numera.",
        'The mayor answered. "We will see," he said. The council uses servers from Boldex.',
    ),
    "ar": (
        "أرسلت شركة «نوميرا» إلينا بيانا ننشر نصه الكامل أدناه.",
        "نحن نرفض التهمة. تستخدم وزارة الصحة خوادم شركة «نوميرا».",
        "رد العمدة أمس على البيان. تستخدم وزارة النقل خوادم شركة «بولدكس».",
    ),
}


@pytest.mark.parametrize("language", UNENDED)
def test_a_text_that_nothing_ends_stops_where_nobody_speaks_of_themselves(language: str):
    """Without a signature the rest of the paper's report is not whose statement it prints."""
    lead, theirs, own = UNENDED[language]

    found = said(f"{HEAD[language]}Headline\n\n{lead}\n\n{theirs}\n\n{own}\n")

    assert [1] == [one.count("| reported") for one in found if one.startswith(THEIRS[language])]
    assert [0] == [one.count("reported") for one in found if one.startswith(OWN[language])], found


def test_a_note_of_the_paper_around_an_opinion_is_its_own():
    """The author signs neither the note above a text nor the one below it."""
    found = said(
        "Le Courrier du Lac\n3 mars 2026\nTribune\n\nReprendre la main\n\n"
        "[NDLR – Ada Noiret conseille Numéra. Numéra utilise les serveurs de Boldex.]\n\n"
        "Par Ada Noiret\n\nJe le dis depuis dix ans, et nous avons trop attendu.\n\n"
        "L'État utilise les serveurs de Boldex, et je le regrette.\n\nNous devons en sortir.\n\n"
        "Précision de la rédaction : Boldex exploite deux centres."
    )

    assert "État uses serveurs de Boldex | asserted by Ada Noiret" in found
    assert "Numéra uses serveurs de Boldex | asserted by Le Courrier du Lac" in found
    assert "Boldex operates centres | asserted by Le Courrier du Lac" in found


def test_nobody_writes_of_themselves_by_name():
    """Lines around an opinion that name who wrote it are the paper's."""
    found = said(
        "The Lake Courier\n3 March 2026\nOpinion\n\nThe state must own its cloud\n\nBy Jane Doe\n\n"
        "*Jane Doe teaches law. Numera funds a chair.*\n\n"
        "I have argued this for years, and we must leave.\n\n"
        "The ministry uses servers from Boldex, and I regret it.\n\nOur files are not ours."
    )

    assert "ministry uses servers | asserted by Jane Doe" in found
    assert "Numera funds chair | asserted by The Lake Courier" in found
