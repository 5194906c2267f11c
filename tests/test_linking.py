"""What a phrase stands for across clauses and sentences, and that nothing is lent by guess."""

import pytest

from tests.reading import read, read_article, triple

CASES = [
    # the subject of the next clause is no second object of this one
    (
        "La France dépend de Microsoft et Thales utilise des puces de Nvidia.",
        ["France dependsOn Microsoft", "Thales uses puces de Nvidia"],
    ),
    # a relative clause lends neither its subject nor its verb
    (
        "L’Allemagne, que Google conseille, utilise des puces. Elle finance le projet.",
        ["Allemagne uses puces", "Allemagne funds projet"],
    ),
    # "l'État" is not a country that was named somewhere
    (
        "Les États-Unis avancent. En France, l’État finance le projet.",
        ["État funds projet"],
    ),
    # of two countries "le pays" is neither for sure
    (
        "Le Maroc et la Tunisie ont signé un accord. Le pays finance le projet.",
        ["accord hasParty Maroc", "accord hasParty Tunisie", "pays funds projet"],
    ),
    # a title before a name is no name, whatever newspaper is called so
    (
        "La France, selon l’économiste Ada Noiret, dépend de Microsoft.",
        ["France dependsOn Microsoft"],
    ),
    (
        "Le juriste Ada Noiret a posé une question.",
        ["Ada Noiret raises question"],
    ),
    (
        "Le Maroc avance vite. Le pays finance le projet.",
        ["Maroc funds projet"],
    ),
]


@pytest.mark.parametrize(("text", "gives"), CASES, ids=[text[:40] for text, _ in CASES])
def test_arguments_are_their_own_clauses(text: str, gives: list[str]):
    """Each text gives these triples and no other."""
    found = read(text)

    assert sorted(gives) == sorted(triple(found, one) for one in found.statements)


@pytest.mark.parametrize(
    "link",
    [
        "un accord avec ",
        "une filiale financée par un fonds détenu par une holding, ",
        "de la France ",
        "la France, ",
    ],
)
def test_a_long_chain_is_read(link: str):
    """Phrases in phrases cost no more a level: read naively, this would outlast the machine."""
    found = read(f"Orange crée {link * 200}la France.")

    assert found.sentences[-1].span.end == len(found.article.text)


def test_a_pronoun_is_never_its_own_antecedent():
    """Where a verb's subject is a pronoun behind it, nothing before it says who that is."""
    found = read("ما ينقصنا هو قانون جديد.", "ar")

    assert found.statements == ()


_OPINIONS = [
    (
        "La Gazette du Ponant\n\nTribune\n\nLe verrou\n\n4 février 2026\n\n{}",
        "Je n'ai rien contre ce bâtiment. Il est inutile.",
        "bâtiment evaluatedAs est inutile",
    ),
    (
        "The Ledger\n\nOpinion\n\nA lock\n\n4 February 2026\n\n{}",
        "I have nothing against this building. It is useless.",
        "building evaluatedAs is useless",
    ),
]


@pytest.mark.parametrize(("page", "said", "gives"), _OPINIONS)
def test_i_am_no_he(page: str, said: str, gives: str):
    """A pronoun of the third person never takes up who "I" am."""
    found = read_article(page.format(said))

    assert gives in [triple(found, one) for one in found.statements]


_EARLIER = [
    (
        "en",
        "The model Mapafu was trained by two sisters. They fed it images. It speaks Swahili.",
        "Mapafu coversLanguage Swahili",
    ),
    (
        "fr",
        "Le supercalculateur Tarn tourne à Albi. Ses usagers le vantent. Il consomme 4 mégawatts.",
        "Tarn hasCapacity 4 mégawatts",
    ),
]


@pytest.mark.parametrize(("language", "said", "gives"), _EARLIER)
def test_one_thing_is_taken_up_past_several(language: str, said: str, gives: str):
    """Where the last subject were several, "it" is what the sentence before them was about."""
    found = read(said, language)

    assert gives in [triple(found, one) for one in found.statements]


_PRONOUNS = [
    # who is known to be a man is not "she", though he was the last subject
    (
        "en",
        "Ann Noiret, a businesswoman, leads Lumio. Mr John Diatta founded Baobab. She uses Llama.",
        ["Ann Noiret uses Llama"],
    ),
    (
        "fr",
        "La juriste Ada Noiret parle. M. Jean Diatta écoute. Elle utilise Llama.",
        ["Ada Noiret uses Llama"],
    ),
    # what a sentence is said to be about
    (
        "en",
        "Ann Noiret uses Llama. As for Lumio, it depends on Microsoft.",
        ["Ann Noiret uses Llama", "Lumio dependsOn Microsoft"],
    ),
    (
        "fr",
        "Jean Diatta utilise Llama. Quant à la mairie, elle dépend de Microsoft.",
        ["Jean Diatta uses Llama", "mairie dependsOn Microsoft"],
    ),
    # what only describes a pronoun is not what it stands for
    ("fr", "Fille d'un cheminot, elle utilise Llama.", []),
    # nor is somebody else who is named while nobody can tell who she is
    ("fr", "Elle étudie à Tunis et quitte Bayer en mai. Elle utilise Llama.", []),
    ("fr", "Mme Leroy dort. M. Dupont quitte Bayer. Elle utilise Llama.", ["Leroy uses Llama"]),
]


@pytest.mark.parametrize(("language", "said", "gives"), _PRONOUNS)
def test_a_pronoun_stands_for_whom_it_can(language: str, said: str, gives: list[str]):
    """A pronoun takes up what agrees with it in gender and number, or nothing."""
    found = read(said, language)

    told = [triple(found, one) for one in found.statements]
    assert gives == [one for one in told if "affiliation" not in one and "creates" not in one]


_OWNERS = [
    (
        "Lumio a signé. Selon Baobab SA, l'automatisation menace. Sa directrice, Ada Noiret, crie.",
        "Baobab SA",
    ),
    (
        "Lumio a signé. « L'avis de la Banque centrale tarde », dit sa directrice, Ada Noiret.",
        "Lumio",
    ),
    ("Lumio signed. “The Central Bank takes a year,” said its director, Ann Noiret.", "Lumio"),
]


@pytest.mark.parametrize(("said", "owner"), _OWNERS)
def test_an_office_is_of_the_body_that_was_spoken_of(said: str, owner: str):
    """What "its" is of was the topic or said something; it is nobody in the words quoted."""
    found = read(said, "en" if "said" in said else "fr")

    told = [triple(found, one) for one in found.statements]
    assert [owner] == [one.partition("affiliation ")[2] for one in told if "affiliation" in one]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Ann Noiret met Lumio. The companies host data in Leeds."),
        ("fr", "Ada Noiret a vu Lumio. Les entreprises hébergent des données à Lyon."),
    ],
)
def test_several_are_not_one_that_was_named(language: str, said: str):
    """A noun in the plural takes up no single name, though it is of its kind."""
    found = read(said, language)

    assert not [one for one in found.statements if "Lumio" in triple(found, one)]
