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
]


@pytest.mark.parametrize(("text", "gives"), CASES)
def test_news_of_deals_and_money_says_this(text: str, gives: list[str]):
    extraction = read(text)

    assert sorted(gives) == sorted(told(extraction, one) for one in extraction.statements)
