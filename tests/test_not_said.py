"""What a sentence does not say, however near its words come: nothing is read into it."""

import pytest

from tests.reading import read, triple

OTHERS = [
    # a perfect infinitive behind a participle has its own object, and who is accused has done it
    (
        "fr",
        "Dataforge, accusée d'avoir vendu des serveurs à Google, nie.",
        ["Dataforge provides serveurs", "Google acquires serveurs"],
    ),
    # so many of what was counted
    (
        "fr",
        "Orange possède une trentaine de sites. Thales en exploite sept.",
        ["Orange possesses sites", "Thales operates sept sites"],
    ),
    # who stands before an Arabic verb that agrees does it: the pronoun takes up what was before
    (
        "ar",
        "تملك أورنج شركة نماء، لكن الحكومة تمولها.",
        ["أورنج possesses نماء", "الحكومة funds نماء"],
    ),
    (
        "ar",
        "أطلقت أورنج المنصة، لكن شركة تاليس ستشغلها.",
        ["أورنج launches المنصة", "تاليس operates المنصة"],
    ),
    # who leaves a thing for another takes up that one only where both are tools
    *(
        ("fr", text, [])
        for text in (
            "Ada Lovelace quitte Orange pour le nuage.",
            "Orange quitte Lyon pour le cloud.",
            "Orange renonce à un recours pour une offre de Thales.",
            "Orange abandonne le projet pour une offre de Thales jugée trop chère.",
            "La palme revient au logiciel de Thales.",
            "Le maire revient au logiciel défaillant dans son discours.",
        )
    ),
    # what is so of a thing at a firm is no place of it
    *(
        ("fr", f"Le serveur est {what} chez Thales.", [])
        for what in ("populaire", "en panne", "un sujet")
    ),
    # what was so until a day is so no more
    *(
        (
            "fr",
            f"Orange, filiale {date} de Thales, vend des serveurs.",
            ["Orange provides serveurs"],
        )
        for date in ("jusqu'en 2023", "il y a dix ans")
    ),
    # a bare noun says how, and nobody to whom
    ("fr", "Orange vend ses serveurs à perte.", ["Orange provides serveurs"]),
    # whom one advises is not what one advises, and who joins a firm is no part of it
    ("fr", "Ada Obi conseille un fonds.", []),
    ("en", "Before joining Orange, Ada Obi left.", ["Ada Obi schema:affiliation Orange"]),
    # people speak, an answer is given, and consent is nobody's
    ("en", "The language is spoken by two million people.", []),
    ("ar", "لم يجب الوزير عن السؤال.", []),
    # what is done more is done to what was done first only where both are meant
    ("ar", "انتقدت النقابة بناء المركز وتشغيله.", []),
    (
        "ar",
        "أعلنت أورنج عن خطة لبناء المركز وتشغيله في فرنسا.",
        ["أورنج announces خطة لبناء المركز وتشغيله في فرنسا", "أورنج creates المركز"],
    ),
    ("fr", "Orange transfère les données sans consentement.", []),
    # a contract is awarded: nobody supplies it
    (
        "ar",
        "منحت الوزارة العقد لشركة أورنج.",
        ["العقد hasParty الوزارة", "العقد hasParty أورنج"],
    ),
    ("en", "Security is a matter of trust.", []),
    # what compares two is no thing
    (
        "fr",
        "Orange, à la différence de Thales, racheté par Google, recrute.",
        ["Google acquires Thales"],
    ),
    # whose chips they are says nothing of who uses them
    (
        "en",
        "The university hosts an Nvidia cluster. The lab rents servers.",
        ["Nvidia cluster hostedBy university", "lab uses servers"],
    ),
    (
        "fr",
        "L'hôpital utilise des puces Nvidia. Le fabricant loue des serveurs.",
        ["hôpital uses puces Nvidia", "fabricant uses serveurs"],
    ),
    ("en", "Orange withdrew its application for a licence.", ["Orange needs licence"]),
    # who speaks for a body no more is not of it
    (
        "en",
        "No longer speaking for Orange, Jane Doe said France funds the site.",
        ["France funds site"],
    ),
]


@pytest.mark.parametrize(("language", "text", "gives"), OTHERS, ids=[case[1] for case in OTHERS])
def test_it_is_said_of_what_it_is_said_of(language: str, text: str, gives: list[str]) -> None:
    """Who does it, and to what, is read as the words have it."""
    found = read(text, language)

    assert sorted(triple(found, one) for one in found.statements) == sorted(gives)


OPEN = [
    # a pronoun is one thing: neither the town nor the hall, where it might be either
    ("en", "The mayor of Austin opened Oracle's new hall. It will hold 40,000 servers.", "servers"),
    ("fr", "Le maire a inauguré le centre de données. Il accueillera 4 000 serveurs.", "serveurs"),
]


@pytest.mark.parametrize(("language", "text", "word"), OPEN, ids=[case[1] for case in OPEN])
def test_nothing_is_said_of_it(language: str, text: str, word: str) -> None:
    """What may be said of one or of another is said of nobody."""
    found = read(text, language)

    assert [] == [line for one in found.statements if word in (line := triple(found, one))]
