"""Figures with a unit or a currency are found as printed, with their value and their unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.quantities import quantity_entity
from kg.extract.view import fold
from kg.model import Value
from kg.names import RESOURCE_BASE, SCHEMA
from kg.pipeline import load_knowledge

LEXICONS = load_knowledge().lexicons

FRENCH = [
    ("un contrat de 200 millions d’euros", "200 millions d'euros", "200000000", "EUR"),
    ("1,5 milliard de francs CFA", "1,5 milliard de francs cfa", "1500000000", "XOF"),
    ("pour 2 500 000 dirhams", "2 500 000 dirhams", "2500000", "MAD"),
    ("une aide de 3 M€", "3 m€", "3000000", "EUR"),
    ("deux milliards de dollars", "deux milliards de dollars", "2000000000", "USD"),
    ("$20 millions", "$20 millions", "20000000", "USD"),
    ("un site de 40 MW", "40 mw", "40", "MAW"),
    ("12 pétaflops", "12 pétaflops", "12", "pétaflops"),
    ("cent dix millions d’euros", "cent dix millions d'euros", "110000000", "EUR"),
    (
        "deux cent soixante-dix millions d’euros",
        "deux cent soixante-dix millions d'euros",
        "270000000",
        "EUR",
    ),
    ("trois cent vingt et un euros", "trois cent vingt et un euros", "321", "EUR"),
    ("soixante-dix-sept MW", "soixante-dix-sept mw", "77", "MAW"),
    ("deux cent quatre-vingts euros", "deux cent quatre-vingts euros", "280", "EUR"),
    ("deux cent mille euros", "deux cent mille euros", "200000", "EUR"),
    ("1 200 km de câbles", "1 200 km", "1200", "KMT"),
]


@pytest.mark.parametrize(("text", "written", "value", "unit"), FRENCH, ids=[c[1] for c in FRENCH])
def test_french_figures(text: str, written: str, value: str, unit: str):
    """The words, the value that they say and the currency or the unit's code."""
    folded = fold(text)
    found = list(LEXICONS["fr"].quantities.find(folded))

    assert [(written, Decimal(value), unit)] == [
        (folded[q.start : q.end], q.value, q.currency or q.code or q.unit) for q in found
    ]


RANGES = [
    ("fr", "entre 30 et 35 MW", "entre 30 et 35 mw", "30"),
    ("fr", "consommera 30 à 35 MW", "30 à 35 mw", "30"),
    ("fr", "entre deux et trois milliards d’euros", "entre deux et trois milliards d'euros", "2e9"),
    ("en", "between 3 and 5 million euros", "between 3 and 5 million euros", "3e6"),
    ("en", "a 12-15 MW hall", "12-15 mw", "12"),
    ("ar", "بين 30 و35 ميغاواط", "بين 30 و35 ميغاواط", "30"),
    ("fr", "passe de 8 à 14 MW", "14 mw", None),
    ("fr", "en 2024 à 4 000 MW", "4 000 mw", None),
    ("fr", "entre 3 villes et 5 MW", "5 mw", None),
    ("en", "rises from 8 to 14 MW", "14 mw", None),
]


@pytest.mark.parametrize(("language", "text", "written", "low"), RANGES)
def test_a_range_is_one_figure(language: str, text: str, written: str, low: str | None):
    """A range is one figure with its two ends; what was and what is are two."""
    folded = fold(text)
    (found,) = list(LEXICONS[language].quantities.find(folded))[-1:]
    assert folded[found.start : found.end] == written
    assert found.low == (None if low is None else Decimal(low))


def test_a_range_has_a_least_and_a_most():
    """What is between two figures is equal to neither."""
    (found,) = LEXICONS["fr"].quantities.find(fold("entre 30 et 35 MW"))
    entity = quantity_entity(found, Value("entre 30 et 35 MW", language="fr"), RESOURCE_BASE)
    told = {name: value.lexical for name, value in entity.properties}
    assert told[SCHEMA.minValue] == "30"
    assert told[SCHEMA.maxValue] == "35"
    assert SCHEMA.value not in told


@pytest.mark.parametrize(
    "text",
    [
        "4 000 processeurs",
        "le 3 mars 2026",
        "en 2030",
        "article 12",
        "une entreprise",
        "7 %",
        "mille deux cents euros",
    ],
)
def test_what_is_no_quantity(text: str):
    """A count, a date and a percentage have no unit, and the end of a number is not all of it."""
    assert [] == list(LEXICONS["fr"].quantities.find(fold(text)))


@given(st.integers(1, 10**9))
def test_equal_amounts_are_one_thing(number: int):
    """However the thousands are grouped, an amount has one IRI and its value as a decimal."""
    grouped = f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")
    entities = {
        quantity_entity(quantity, Value("", language="fr"), RESOURCE_BASE).iri
        for written in (f"{number} euros", f"{grouped} euros")
        for quantity in LEXICONS["fr"].quantities.find(fold(written))
    }

    assert {f"{RESOURCE_BASE}quantity/{number}-eur"} == entities


@given(st.text())
def test_offsets_are_those_of_the_text(text: str):
    """Whatever the text, quantities lie in it, in order and apart."""
    for lexicon in LEXICONS.values():
        end = 0
        for quantity in lexicon.quantities.find(fold(text)):
            assert end <= quantity.start < quantity.end <= len(fold(text))
            end = quantity.end


def test_an_amount_is_a_monetary_amount_and_another_figure_a_quantitative_value():
    """The classes and properties are those of schema.org."""
    find = LEXICONS["fr"].quantities.find
    money = quantity_entity(next(find("3 euros")), Value("3 euros"), RESOURCE_BASE)
    power = quantity_entity(next(find("3 mw")), Value("3 MW"), RESOURCE_BASE)

    assert (SCHEMA.MonetaryAmount,) == money.types
    assert {SCHEMA.value, SCHEMA.currency} == {name for name, _ in money.properties}
    assert (SCHEMA.QuantitativeValue,) == power.types
    assert {SCHEMA.value, SCHEMA.unitCode, SCHEMA.unitText} == {n for n, _ in power.properties}
