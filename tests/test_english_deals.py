"""What the rules read in English news of agreements and money."""

import pytest

from tests.reading import read, told

SENTENCES = {
    # what money is given to build is what it is put into
    "Orange will invest $2 billion to build a data centre in Leeds.": [
        "Orange creates data centre | intended",
        "Orange investsIn data centre | predicted",
        "data centre locatedIn Leeds | intended",
    ],
    "Orange said it would invest 10 million euros over five years to expand its cloud in Lagos.": [
        "Orange investsIn cloud | predicted by Orange",
        "cloud locatedIn Lagos | reported by Orange",
    ],
    "Orange has committed $7 million to set up a lab.": [
        "Orange creates lab | intended",
        "Orange funds $7 million | asserted",
        "Orange investsIn lab | asserted",
    ],
    "Norway has allocated €20 million to build four clusters.": [
        "Norway creates clusters | intended",
        "Norway funds clusters | asserted",
    ],
    "Orange spent three months to build a campus.": ["Orange creates campus | intended"],
    "Orange invested heavily to win the election.": [],
    # whoever announces an investment makes it
    "Orange announced a $5 million investment in Thales.": [
        "$5 million investment hasCost $5 million | reported by Orange",
        "Orange announces $5 million investment | asserted",
        "Orange investsIn Thales | asserted",
    ],
    "Orange announced an investment over two years to expand its campus.": [
        "Orange announces investment | asserted",
        "Orange investsIn campus | asserted",
    ],
    "Orange made an investment in a campus in Leeds.": [
        "Orange investsIn campus | asserted",
        "campus locatedIn Leeds | asserted",
    ],
    "Orange announced an investment by Thales in Kenya.": [
        "Orange announces investment | asserted",
        "Thales investsIn Kenya | reported by Orange",
    ],
    "Orange has not announced an investment in Kenya.": [
        "- Orange announces investment | asserted"
    ],
    "Orange praised the investment in Kenya.": [],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_says(text: str):
    """A sentence gives what a reader would say that it says, and nothing besides."""
    extraction = read(text, "en")

    assert SENTENCES[text] == sorted(told(extraction, one) for one in extraction.statements)
