"""Tokens: what each word is in its sentence, where French writes two things alike."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.conjugation import Mood
from kg.extract.french.tokens import tokenise
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token
from kg.extract.view import align
from kg.pipeline import load_knowledge

LEXICON = load_knowledge().lexicons["fr"]


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence, without names."""
    view = align(text)
    return tokenise(view, (0, len(view.text)), (), LEXICON, text)


def tagged(text: str, word: str) -> Tag:
    """Return what a word is in a sentence."""
    return next(token.tag for token in tokens(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Une mesure suffit.", "mesure", Tag.WORD),
        ("Le réseau mesure la charge.", "mesure", Tag.VERB),
        ("Il mesure la charge.", "charge", Tag.WORD),
        ("Les données circulent.", "données", Tag.WORD),
        ("Les clés données circulent.", "données", Tag.VERB),
        ("La montée en compétences continue.", "montée", Tag.WORD),
        ("Le pays offre des puces.", "offre", Tag.VERB),
        ("Le pays refuse cette offre.", "offre", Tag.WORD),
        ("La première offre arrive.", "offre", Tag.WORD),
        ("Le devoir de vigilance existe.", "devoir", Tag.WORD),
        ("Il va devoir signer.", "devoir", Tag.VERB),
        ("Le projet avance.", "avance", Tag.VERB),
        ("Le gouvernement agit.", "gouvernement", Tag.WORD),
        ("Il agit rapidement.", "rapidement", Tag.ADVERB),
        ("L’isolement guette.", "isolement", Tag.WORD),
        ("Il la signe.", "la", Tag.CLITIC),
        ("Il signe la loi.", "la", Tag.DETERMINER),
        ("Il en dépend.", "en", Tag.CLITIC),
        ("Il signe en mai.", "en", Tag.PREPOSITION),
        ("Il essaie de commercer.", "commercer", Tag.VERB),
        ("Il rêve de pianoter.", "pianoter", Tag.VERB),
        ("Le papier brûle.", "papier", Tag.WORD),
    ],
)
def test_a_word_is_what_its_place_makes_it(text: str, word: str, tag: Tag):
    """Nouns and verbs, articles and pronouns, adverbs and nouns in -ment are told apart."""
    assert tag == tagged(text, word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’accord d’aujourd’hui", ["l'", "accord", "d'", "aujourd'hui"]),
        ("lorsqu’il n’y a qu’un", ["lorsqu'", "il", "n'", "y", "a", "qu'", "un"]),
        ("quelqu’un à l’ouest", ["quelqu'un", "à", "l'", "ouest"]),
        ("au sein de l’État", ["au sein de", "l'", "état"]),
        ("en collaboration avec eux", ["en collaboration avec", "eux"]),
        ("co‑construire 3,5 % de la R&D", ["co-construire", "3,5 %", "de", "la", "r&d"]),
        ("dépend-elle ou a-t-il ?", ["dépend", "-elle", "ou", "a", "-t-il", "?"]),
        ("un rendez-vous peut-être", ["un", "rendez-vous", "peut-être"]),
        ("un porte-parole", ["un", "porte-parole"]),
    ],
)
def test_a_sentence_falls_into_words(text: str, words: list[str]):
    """Elisions and pronouns behind their verb come off; compounds and expressions stay whole."""
    assert words == [token.text for token in tokens(text)]


def test_a_contraction_stands_for_its_preposition():
    """What "du" and "aux" contract stands as "de" and "à"."""
    assert ["de", "à"] == [token.lemma for token in tokens("du aux")]


@pytest.mark.parametrize(
    ("written", "lemma", "mood"),
    [
        ("annonçait", "annoncer", Mood.INDICATIVE),
        ("rachètera", "racheter", Mood.FUTURE),
        ("développeraient", "développer", Mood.CONDITIONAL),
        ("émergera", "émerger", Mood.FUTURE),
        ("conçu", "concevoir", Mood.PAST_PARTICIPLE),
        ("soutenant", "soutenir", Mood.PRESENT_PARTICIPLE),
        ("protège", "protéger", Mood.INDICATIVE),
        ("dément", "démentir", Mood.INDICATIVE),
        ("rejette", "rejeter", Mood.INDICATIVE),
        ("intègre", "intégrer", Mood.INDICATIVE),
        ("acquerra", "acquérir", Mood.FUTURE),
        ("détiennent", "détenir", Mood.INDICATIVE),
        ("emploie", "employer", Mood.INDICATIVE),
        ("dû", "devoir", Mood.PAST_PARTICIPLE),
    ],
)
def test_verbs_are_inflected_as_french_inflects_them(written: str, lemma: str, mood: Mood):
    """The paradigms give irregular stems too."""
    assert (lemma, mood) in {(form.lemma, form.mood) for form in LEXICON.forms.get(written)}


def words(text: str) -> Iterator[str]:
    """Yield what is printed, without white space and what nobody sees."""
    for token in tokens(text):
        yield "".join(token.printed.split())


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=60))
def test_every_printed_character_is_in_one_token(text: str):
    """Tokens stand in text order, without overlaps, and hold all that is not white space."""
    found = tokens(text)

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(token.printed == token.span.of(text) for token in found)
    assert align("".join(text.split())).text == align("".join(words(text))).text
