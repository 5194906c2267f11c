"""Tokens: which words of an English sentence are its verbs, and which only look like one."""

import pytest

from kg.extract.english.tagging import tag_words
from kg.extract.english.tokens import tokenise
from kg.extract.lexicon import Tag
from kg.extract.view import align
from kg.pipeline import load_knowledge

LEXICON = load_knowledge().lexicons["en"]

VERBS = {
    # what "that" points at behind a preposition, and the subject of what is said
    "After that deal, Orange left the port.": "left",
    "Orange must sign before that date.": "must sign",
    "Ada came to the conclusion that trade with Peru was rising.": "came was rising",
    "It is clear that research in the port has stopped.": "is has stopped",
    "Studies that support the claim have begun.": "support have begun",
    "What does that cost?": "does cost",
    "The bay that lay open is closed.": "lay is closed",
    # a word alone in quotation marks or brackets is a name or a title
    "Ada pressed the “Join” button.": "pressed",
    "The method (SIT) is old.": "is",
    "The minister will “fight” the plan.": "will fight",
    "“Harvest” opens with a storm.": "opens",
    "The word “consent” means little.": "means",
    "The firm runs the “Atlas” programme for schools.": "runs",
    "“We trade with Peru,” said Ada Moyo.": "trade said",
    # nouns and adjectives that are written like verbs
    "The minister praised their attention to detail.": "praised",
    "The firm is entitled to release the data.": "is entitled release",
    "Lumo and other key allies left.": "left",
    "Costs were far lower than planned.": "were planned",
    "The ministry will lower the tariff.": "will lower",
}


@pytest.mark.parametrize("text", VERBS)
def test_these_words_are_verbs(text: str):
    """Every verb of a sentence is read as one, and no other word."""
    view = align(text)
    tokens = tag_words(tokenise(view, (0, len(view.text)), (), LEXICON, text), LEXICON)

    assert " ".join(one.printed for one in tokens if one.tag is Tag.VERB) == VERBS[text]
