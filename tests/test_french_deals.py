"""What French news of agreements, money and offers says, as reporters put it day by day."""

import pytest

from tests.reading import read, told

CASES = [
    # who offers a thing is no one who recommends it: "des" opens no infinitive
    (
        "Scaleway propose des services de messagerie.",
        ["Scaleway provides services de messagerie | asserted"],
    ),
    (
        "Scaleway proposera des outils de traduction aux écoles.",
        ["Scaleway provides outils de traduction | predicted"],
    ),
    (
        "Le comité propose d’interdire ces transferts.",
        ["comité recommends interdire ces transferts | recommended by comité"],
    ),
    # what ends a deal says that it is done
    ("Orange a finalisé le rachat de Scaleway.", ["Orange acquires Scaleway | asserted"]),
    ("Orange va finaliser le rachat de Scaleway.", ["Orange acquires Scaleway | predicted"]),
    # what is to come
    (
        "Orange a annoncé le rachat à venir de Scaleway.",
        [
            "Orange announces rachat à venir de Scaleway | asserted",
            "Orange acquires Scaleway | predicted by Orange",
        ],
    ),
    # what one equips oneself with is named whole
    (
        "Le Sénégal se dote d’un système de paiement.",
        ["Sénégal possesses système de paiement | asserted"],
    ),
    (
        "L’école, dotée d’un centre de calcul, recrute.",
        ["école possesses centre de calcul | asserted"],
    ),
    (
        "Orange dote les écoles d’un système de paiement.",
        ["Orange provides système de paiement | asserted"],
    ),
    # a superlative behind "du", "au", "ses" denies nothing
    (
        "Le Sénégal dispose du plus grand centre de calcul de la région.",
        ["Sénégal possesses grand centre de calcul de la région | asserted"],
    ),
    ("Le port dépend de ses plus gros clients.", ["port dependsOn gros clients | asserted"]),
    (
        "Scaleway appartient au plus grand opérateur du pays.",
        ["Scaleway partOf grand opérateur du pays | asserted"],
    ),
    (
        "Le plan prévoit l’arrivée du plus puissant calculateur d’Europe.",
        ["puissant calculateur d’Europe locatedIn Europe | asserted"],
    ),
    ("Orange ne dispose plus de grand centre.", ["- Orange possesses grand centre | asserted"]),
    ("Orange utilise trois serveurs au plus.", ["Orange uses serveurs | asserted"]),
    # "quelque" before a figure is "about"
    (
        "L’opération valorise Scaleway à quelque 2 milliards d’euros.",
        ["Scaleway hasCost 2 milliards d’euros | asserted"],
    ),
    ("Orange exploite quelque 300 serveurs.", ["Orange operates 300 serveurs | asserted"]),
]


@pytest.mark.parametrize(("text", "gives"), CASES)
def test_news_of_deals_and_money_says_this(text: str, gives: list[str]):
    """A sentence gives these statements, put as they are, and no more."""
    extraction = read(text)

    assert sorted(gives) == sorted(told(extraction, one) for one in extraction.statements)
