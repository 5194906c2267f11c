"""Who does what an English verb says, as the statements show: the subjects of its clauses."""

import pytest

from tests.reading import all_told, read

SENTENCES = {
    # the past of a verb without a passive describes no noun, whatever verb comes behind
    "Its data remained in Kenya, but the bank was sold.": [
        "data hostedIn Kenya | asserted",
    ],
    "The data resided in Kenya and the mayor was told.": ["data hostedIn Kenya | asserted"],
    "Ada Moyo resigned from Orange, but the mayor was told.": [
        "- Ada Moyo schema:affiliation Orange | asserted",
    ],
    # "but" behind a comma opens a clause of others; where it goes on, a participle stays one
    "The deployment depended on Llama, but the mayor was told.": [
        "deployment dependsOn Llama | asserted",
    ],
    "A laboratory funded by Orange, but not by Kenya, uses Llama.": [
        "Orange funds laboratory | asserted",
        "laboratory uses Llama | asserted",
    ],
    # nouns that end as adjectives do
    "The shipment relied on Llama.": ["shipment dependsOn Llama | asserted"],
    "The servant bought Orange.": ["servant acquires Orange | asserted"],
    "The daily uses Llama.": ["daily uses Llama | asserted"],
    # a name behind a noun that is no title opens a clause, with its verb; behind a title it is one
    "During this time Orange built a data centre.": ["Orange creates data centre | asserted"],
    "This was the time Orange had bought the firm.": ["Orange acquires firm | asserted"],
    "In this case Orange paid the fine.": ["Orange subjectTo fine | asserted"],
    "That year Orange bought Nexor.": ["Orange acquires Nexor | asserted"],
    "Its subsidiary Orange bought Nexor.": ["Orange acquires Nexor | asserted"],
    # "as", "before" or "after" opens a clause where a past behind its subject has an object
    "As Orange bought Nexor, Kenya left.": ["Orange acquires Nexor | asserted"],
    "As a firm based in Kenya, Orange uses Llama.": [
        "Orange uses Llama | asserted",
        "firm locatedIn Kenya | asserted",
    ],
    # a relative is that of the noun behind "of" that "those" or "any" points out for it
    "Orange praised the work of any bank that uses Llama.": [
        "bank uses Llama | reported by Orange",
    ],
    # a participle before a bare plural describes what a clause opens with; one with an object acts
    "Affected ministries have adopted Llama.": ["Affected ministries uses Llama | asserted"],
    "In Kenya, affected ministries have adopted Llama.": [
        "affected ministries uses Llama | asserted",
    ],
    "Emerging banks use Llama.": ["Emerging banks uses Llama | asserted"],
    "It said that developing countries could buy Llama.": [
        "developing countries acquires Llama | hypothetical",
    ],
    "Buying servers has helped Orange.": [],
    "Founded by Orange, the lab uses Llama.": [
        "Orange creates lab | asserted",
        "lab uses Llama | asserted",
    ],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_verb_has_its_own_subject(text: str):
    """What a sentence says has the subject of the verb that says it."""
    assert all_told(read(text, "en")) == SENTENCES[text]
