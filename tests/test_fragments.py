"""What a sentence leaves out that the one before says, or the heading above it."""

import pytest

from tests.reading import read_article, told

HEAD = "Gazette du Port\n\nUne journée au port\n\nPar Jeanne Morel\n\n12 mars 2026\n\nIl pleut.\n\n"

ANSWERS = [
    ("Sur quel modèle repose l’assistant Civis ?\n\nSur Mistral 7B.", ["Civis restsOn Mistral 7B"]),
    ("Où sont stockées les archives ?\n\nÀ Roubaix.", ["archives hostedIn Roubaix"]),
    (
        "Qui héberge les dossiers ?\n\nOVHcloud, à Gravelines.",
        ["dossiers hostedBy OVHcloud", "dossiers hostedIn Gravelines"],
    ),
    ("Quelles langues parle l’assistant Civis ?\n\nLe breton.", ["Civis coversLanguage breton"]),
    ("Quelle société a livré les puces ?\n\nLa société Thales.", ["Thales provides puces"]),
    ("À qui appartient le réseau Corvane ?\n\nÀ Orange.", ["Orange possesses réseau Corvane"]),
    ("De qui la ville dépend-elle ?\n\nDe Microsoft.", ["ville dependsOn Microsoft"]),
    (
        "Combien de serveurs la ville possède-t-elle ?\n\nTrente.",
        ["ville possesses trente serveurs"],
    ),
    ("Qui gère le câble ? La réponse tient en un nom : Orange.", ["Orange operates câble"]),
    # nobody, and nothing that the question asks for
    ("Qui héberge les dossiers ?\n\nPersonne.", []),
    ("Qui finance le centre ?\n\nMystère.", []),
    ("Qui finance le centre ?\n\nChut.", []),
    ("Qui finance le centre ?\n\nRéponse demain.", []),
    ("Où sont stockées les archives ?\n\nBonne question.", []),
    ("Quelles puces utilise la ville ?\n\nAucune.", []),
    ("Quel opérateur exploite le câble ?", []),
    ("Coûtera au total combien ? 3 millions d’euros.", []),
]

FACTS = [
    (
        "L’assistant Civis arrive. Son concepteur ? La société Lumo.",
        ["Lumo develops Civis"],
    ),
    (
        "Orange a signé avec la société Lumo. Son propriétaire ? Le fonds Nordlys.",
        ["fonds Nordlys possesses Orange"],
    ),
    (
        "Orange exploite un site à Pau. Son avenir ? Un mystère.",
        ["Orange operates site", "site locatedIn Pau"],
    ),
    ("L’hébergeur du portail : la société Thales.", ["portail hostedBy Thales"]),
    ("Le portail : une réussite de la société Thales.", []),
    ("Une fête, un bal.\n\nCoût : 3 millions d’euros", []),
    ("Quel drame !\n\nPropriétaire : la société Thales", []),
]

SHEET = """Gazette du Port

Le modèle Pirogue-1 en bref

Par Jeanne Morel

12 mars 2026

Concepteur : la société Lumo

Langues : wolof, peul et sérère

Licence : Apache 2.0

Coût : 3 millions d’euros

Réponse : demain
"""

GAPS = [
    (
        "Orange a choisi Linux ; Thales, Windows.",
        ["Orange uses Linux", "Thales uses Windows"],
    ),
    (
        "La région finance le câble. La ville, le centre de données.",
        ["région funds câble", "ville funds centre de données"],
    ),
    (
        "Kora comprend le bambara et le peul. Sahelis, seulement le premier.",
        [
            "Kora coversLanguage bambara",
            "Kora coversLanguage peul",
            "Sahelis coversLanguage bambara",
        ],
    ),
    # of what one does not do, who does is open
    ("Orange n'a pas choisi Linux ; Thales, Windows.", ["- Orange uses Linux"]),
    # what only says what somebody is
    (
        "Orange utilise le nuage de Google. Thales, le géant du secteur.",
        ["Orange uses nuage de Google"],
    ),
    ("Orange a racheté Vexel. Son concurrent, Orbis.", ["Orange acquires Vexel"]),
    ("Orange a fondé Lumo. Un succès, un vrai.", ["Orange creates Lumo"]),
]

RECIPE = "Cuisson : 20 minutes\n\nCoût : 3 euros"

ENGLISH = [
    ("Who hosts the files?\n\nOrange.", ["files hostedBy Orange"]),
    ("Which firm supplied the chips?\n\nOrange, in May.", ["Orange provides chips"]),
    ("What does the ministry use?\n\nA chatbot.", ["ministry uses chatbot"]),
    (
        "Which languages does Lumo speak?\n\nWelsh and Polish.",
        ["Lumo coversLanguage Polish", "Lumo coversLanguage Welsh"],
    ),
    ("Where are the files stored?\n\nIn Lyon.", ["files hostedIn Lyon"]),
    ("Where does Orange keep its data?\n\nIn Lyon.", ["data hostedIn Lyon"]),
    ("On which model does Lumo rely?\n\nOn Nemo.", ["Lumo dependsOn Nemo"]),
    (
        "Who will build the hall?\n\nOrange and Thales.",
        ["Orange creates hall", "Thales creates hall"],
    ),
    ("How many servers does Orange own?\n\nThirty.", ["Orange possesses Thirty servers"]),
    # nobody, and nothing that the question asks for
    ("Who hosts the files?\n\nNobody.", []),
    ("Where are the files stored?\n\nGood question.", []),
    ("Which chips does the city use?\n\nNone.", []),
    ("Why does Orange use Lumo?\n\nMoney.", []),
    ("Which operator runs the cable?", []),
    ("Who owns the cable?\n\nYes, that again.", []),
    # lines below what says of what they tell
    (
        "Key facts: the Velox supercomputer\n\nOwner: Orange\n\nSite: Lyon\n\nCost: £62 million",
        ["Orange possesses Velox", "Velox hasCost £62 million", "Velox locatedIn Lyon"],
    ),
    (
        "Name: Velox. Boss: Ada Moyo. Backers: Orange, Thales. Answer: tomorrow.",
        [
            "Ada Moyo schema:affiliation Velox",
            "Orange investsIn Velox",
            "Thales investsIn Velox",
        ],
    ),
]

OWN = [
    ("Qui gère le câble ?\n\nOrange, à Brest.", "Orange, à Brest."),
    ("Orange a choisi Linux. Thales, Windows.", "Thales, Windows."),
]


ENGLISH_HEAD = (
    "The Harbour Gazette\n\nA day at the harbour\n\nBy Jane Morel\n\n12 March 2026\n\nRain.\n\n"
)


def _said(text: str, head: str = HEAD) -> list[str]:
    found = read_article(head + text + "\n")
    return sorted(told(found, one).split(" | ")[0] for one in found.statements)


@pytest.mark.parametrize(("text", "says"), ANSWERS)
def test_an_answer_without_a_verb_says_what_was_asked(text: str, says: list[str]):
    """It stands where the question asks, and what is asked for is nothing by itself."""
    assert sorted(says) == _said(text)


@pytest.mark.parametrize(("text", "says"), ENGLISH)
def test_english_answers_and_labelled_lines_say_what_was_asked(text: str, says: list[str]):
    """An auxiliary goes, or stands behind its subject."""
    assert sorted(says) == _said(text, ENGLISH_HEAD)


@pytest.mark.parametrize(("text", "says"), FACTS)
def test_a_noun_is_what_stands_behind_its_colon_or_question_mark(text: str, says: list[str]):
    """Nouns of which frames say what something is: no other."""
    assert sorted(says) == _said(text)


def test_the_lines_of_a_sheet_are_of_what_its_heading_names():
    """Each tells a fact behind a label."""
    found = read_article(SHEET)
    said = sorted(told(found, one).split(" | ")[0] for one in found.statements)

    assert [
        "Lumo develops Pirogue-1",
        "Pirogue-1 coversLanguage peul",
        "Pirogue-1 coversLanguage sérère",
        "Pirogue-1 coversLanguage wolof",
        "Pirogue-1 hasCost 3 millions d’euros",
        "Pirogue-1 subjectTo Apache 2.0",
    ] == said


@pytest.mark.parametrize(("text", "says"), GAPS)
def test_a_verb_is_left_out_where_another_does_the_same(text: str, says: list[str]):
    """A comma stands for it, between two of the sorts that the verb has."""
    assert sorted(says) == _said(text)


@pytest.mark.parametrize(("text", "quote"), OWN)
def test_the_quote_of_what_is_left_out_is_the_sentence_itself(text: str, quote: str):
    """No quote runs over into the sentence that has the words."""
    found = read_article(HEAD + text + "\n")
    last = max(found.statements, key=lambda one: one.evidence[0].span.start)

    assert quote == last.evidence[0].exact


def test_a_pronoun_is_no_heading():
    """What opens a whole sentence is not what the lines below it tell of."""
    assert _said(RECIPE) == []


def test_a_supposed_role_is_no_fact():
    """The adjective of a label is that of its noun."""
    found = read_article(HEAD + "Le câble Corvane\n\nPropriétaire présumé : Orange\n\nPrix : 3 €\n")

    assert "Orange possesses Corvane | hypothetical by Gazette du Port" in [
        told(found, one) for one in found.statements
    ]
