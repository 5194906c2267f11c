"""Texts that no rule expects, with words of other tongues or marks alone: read as they can be."""

from contextlib import suppress

import pytest

from kg.articles import parse
from kg.errors import InputError
from kg.extract import extract
from kg.model import RawDocument
from kg.pipeline import load_knowledge
from tests.reading import read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "fr",
            "Que sont les Kolda Commons ?\n\nMit Kolda Commons (KC)\n\nLicences Kolda Commons ein",
            id="a name that is dropped for two longer ones was longer than another",
        ),
        pytest.param(
            "en",
            "Die\n\n“Manufacturing Consent” die",
            id="a quotation before a verb is its subject",
        ),
        pytest.param(
            "ar",
            "قد يكون الشركة اسميًا أو أن شركة توفر الأداء.",
            id="a verb that governs two clauses is one word",
        ),
    ],
)
def test_what_no_rule_expects_breaks_none(language: str, text: str):
    """A text is read to its end, whatever stands in it."""
    assert text in read(f"{text}\n\nOrange, Thales.", language).article.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Belgium got 1-1 site at Ireland, while Switzerland fair Gibraltar 6-0 to win Portugal "
            "allowed only one gave on games and converted won of its site chances to make it built "
            "victories out of games in all",
            id="so many of what has no name",
        ),
        pytest.param(
            "‘2018 Tidal Fair’ Show\n\n2018 Moss Theatre Tradition Series Show\n\n"
            "Moss Theatre Tradition Series Show\n<The Reeds>",
            id="a line is a mark alone",
        ),
        pytest.param("Sources \n\n Kovelan. into", id="a paper's name is a word of rights alone"),
        pytest.param("----== The", id="a dash between marks"),
        pytest.param(
            "corrosive and a«war town between the two parallel games. The all games road sold "
            "find.»The Luminoth!retaliated and crusaded built Dark Sweden in their Malta Kolda, on "
            "suicide-missions to exterminate the",
            id="marks without spaces, and a name that a longer one took up",
        ),
        pytest.param(
            "built يوسيمانتآيزنهاور games في بالجنوب ثم sold شمالا إلى يوسيمايت أما الطريق الوطنية "
            "180 الطريق built games كانيون built من built عبر مندوتا ثم من games built games "
            "كانيون الوطني built صوب مدينة ريدلي",
            id="an institution's name runs to the text's end",
        ),
    ],
)
def test_a_heap_of_words_breaks_none(text: str):
    """A document that is hardly prose is read, or refused for its language."""
    knowledge = load_knowledge()
    with suppress(InputError):
        article, _ = parse(RawDocument("a.txt", text.encode()), knowledge)
        assert article.text in text
        extract(article, knowledge)
