"""Dates as the press of three languages writes them, and what counts from another day."""

import time
import tomllib
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

import pytest
from babel.dates import format_date, get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import Calendar, parse_calendar, parse_iso
from kg.dates.folding import fold
from kg.files import bundled

CALENDARS = {
    language: parse_calendar(
        tomllib.loads(bundled("lexicon")[f"lexicon/{language}/dates.toml"].decode())
    )
    for language in ("fr", "en", "ar")
}
FRENCH, ENGLISH, ARABIC = CALENDARS.values()
THURSDAY = "2026-03-12"

languages = st.sampled_from(sorted(CALENDARS))
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def found(calendar: Calendar, text: str, reference: str | None = None, *, ahead: bool = False):
    """Return what a calendar finds in a text: the words, and what they say."""
    dates = calendar.find(text, reference=reference, ahead=ahead)
    return [(text[each.start : each.end], each.iso) for each in dates]


@pytest.mark.parametrize(
    "locale", ["fr", "fr_CA", "en", "en_GB", "ar", "ar_EG", "ar_MA", "ar_DZ", "ar_LB"]
)
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_the_months_and_days_of_the_cldr_are_known(
    locale: str, width: Literal["wide", "abbreviated"], context: Literal["format", "stand-alone"]
):
    """Those of the Maghreb and of the Levant too."""
    calendar = CALENDARS[locale[:2]]
    months, days = get_month_names(width, context, locale), get_day_names(width, context, locale)

    for number, name in months.items():
        assert found(calendar, f"2 {name} 2026") == [(f"2 {name} 2026", f"2026-{number:02}-02")]
    for number, name in days.items():
        assert calendar.words.short[fold(name).text.rstrip(".")] == number


# --- whole strings

WHOLE = {
    "fr": {
        "15 janvier 2026": "2026-01-15",
        "Jeudi 15 Janvier 2026": "2026-01-15",
        "le 1er mars 2026": "2026-03-01",
        "lundi, le 9 mars 2026": "2026-03-09",
        "1er\u00a0août\u00a02025": "2025-08-01",
        "1er aou\u0302t 2025": "2025-08-01",
        "31 DÉCEMBRE 2025": "2025-12-31",
        "le 5 fevrier 2026": "2026-02-05",
        "3 janv. 2026": "2026-01-03",
        "15/01/2026 à 10h30": "2026-01-15",
        "15.01.2026": "2026-01-15",
        "03/25/2026": "2026-03-25",
        "2026-01-15": "2026-01-15",
        "2026-01-15T23:30:00-05:00": "2026-01-15",
        "20260115T0830Z": "2026-01-15",
        "mars 2026": "2026-03",
        "2026-03": "2026-03",
        "2026": "2026",
        "29 février 2024": "2024-02-29",
        "29 février 2026": None,
        "31 février 2026": None,
        "2026-13-01": None,
        "32/01/2026": None,
        "15 janvier": None,
        "hier": None,
        "le 12 mars 2026, à Rabat": None,
        "mars-avril 2026": None,
        "janvier 15, 2026": "2026-01-15",
        "mercredi, janvier 14, 2026": "2026-01-14",
        "janvier 15": None,
        "": None,
    },
    "en": {
        "12 March 2026": "2026-03-12",
        "March 12, 2026": "2026-03-12",
        "March 12th, 2026": "2026-03-12",
        "Thursday, March 12, 2026 at 9:05 a.m.": "2026-03-12",
        "Thu, 12 Mar 2026 07:00:00 GMT": "2026-03-12",
        "the 1st of May 2026": "2026-05-01",
        "Sept. 3, 2025": "2025-09-03",
        "2 Sept 2025": "2025-09-02",
        "12/03/2026": "2026-03-12",
        "3/25/2026": "2026-03-25",
        "March 2026": "2026-03",
        "12 march 2026": None,
        "1 in 2026": None,
    },
    "ar": {
        "12 آذار 2026": "2026-03-12",
        "12 مارس 2026": "2026-03-12",
        "12 آذار/مارس 2026": "2026-03-12",
        "12 مارس (آذار) 2026": "2026-03-12",
        "الخميس 12 مارس/آذار 2026": "2026-03-12",
        "الخميس، ١٢ مارس ٢٠٢٦": "2026-03-12",
        "۱۲ مارس ۲۰۲۶": "2026-03-12",
        "الأول من أبريل 2026": "2026-04-01",
        "الخامس عشر من كانون الثاني 2026": "2026-01-15",
        "3 كانون الثاني 2026": "2026-01-03",
        "3 كانون الأول 2025": "2025-12-03",
        "5 تشرين الأول/أكتوبر 2025": "2025-10-05",
        "5 تشرين الثاني 2025": "2025-11-05",
        "14 غشت 2025": "2025-08-14",
        "14 شتنبر 2025": "2025-09-14",
        "14 نونبر 2025": "2025-11-14",
        "14 دجنبر 2025": "2025-12-14",
        "2 يوليوز 2025": "2025-07-02",
        "2 جويلية 2025": "2025-07-02",
        "2 جوان 2025": "2025-06-02",
        "2 أوت 2025": "2025-08-02",
        "2 اوت 2025": "2025-08-02",
        "2 جانفي 2025": "2025-01-02",
        "2 فيفري 2025": "2025-02-02",
        "2 أفريل 2025": "2025-04-02",
        "2 ماي 2025": "2025-05-02",
        "2 آب 2025": "2025-08-02",
        "2 تموز 2025": "2025-07-02",
        "2 أيار 2025": "2025-05-02",
        "12 آذَار 2026": "2026-03-12",
        "10/3/2026": "2026-03-10",
        "2026/3/10": "2026-03-10",
        "مارس 2026": "2026-03",
        "مارس/أبريل 2026": None,
        "3 رمضان 1447": None,
    },
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, *case) for language, cases in WHOLE.items() for case in cases.items()],
)
def test_a_date_is_read_as_printed(language: str, text: str, expected: str | None):
    """Dates in words and in figures are read; what no calendar has is none."""
    assert expected == CALENDARS[language].parse(text)


@given(languages, days, st.sampled_from(["long", "full", "medium"]))
def test_what_the_cldr_writes_is_read(language: str, day: date, style: str):
    """Every day, as the CLDR writes it in each language, is read as that day."""
    locale = {"fr": "fr", "en": "en_GB", "ar": "ar_EG"}[language]
    written = format_date(day, style, locale)

    assert day.isoformat() == CALENDARS[language].parse(written)


@given(days, st.sampled_from(["ar", "ar_MA", "ar_DZ", "ar_TN", "ar_LB", "ar_SY", "ar_SA", "ar_AE"]))
def test_the_months_of_every_arab_country_are_read(day: date, country: str):
    """Gulf, Egypt, Maghreb and Levant: whatever the months are called."""
    written = format_date(day, "d MMMM y", country)

    assert day.isoformat() == ARABIC.parse(written)


@given(languages, days, st.sampled_from("/.-"))
def test_figures_have_the_day_first(language: str, day: date, mark: str):
    """In figures the day stands first, unless it is none; a year in front turns all round."""
    figures = f"{day.day}{mark}{day.month:02}{mark}{day.year}"
    american = f"{day.month}{mark}{day.day}{mark}{day.year}"
    turned = f"{day.year}{mark}{day.month:02}{mark}{day.day:02}"

    assert day.isoformat() == CALENDARS[language].parse(figures)
    assert day.isoformat() == CALENDARS[language].parse(turned)
    if day.day > 12:
        assert day.isoformat() == CALENDARS[language].parse(american)


# --- running text


def test_dates_in_running_text_have_their_place():
    """Each date is found where it stands, the weekday with it."""
    text = "Signé lundi\u00a09\u00a0mars 2026, annoncé en mai 2025, en vigueur depuis 2024."
    arabic = "وُقّعت الاتفاقية في 12 آذار/مارس 2026، وتعود المفاوضات إلى عام 2024."

    assert [
        ("lundi\u00a09\u00a0mars 2026", "2026-03-09"),
        ("en mai 2025", "2025-05"),
        ("depuis 2024", "2024"),
    ] == found(FRENCH, text)
    assert [("12 آذار/مارس 2026", "2026-03-12"), ("عام 2024", "2024")] == found(ARABIC, arabic)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "Séance du mardi 3 mars 2026", "du mardi 3 mars 2026"),
        ("fr", "signé ce mardi 3 mars 2026 à Rabat", "ce mardi 3 mars 2026"),
        ("en", "signed this Tuesday 3 March 2026", "this Tuesday 3 March 2026"),
        ("ar", "وقّعت يوم الثلاثاء 3 آذار 2026", "يوم الثلاثاء 3 آذار 2026"),
    ],
)
def test_a_date_is_more_than_its_weekday(language: str, text: str, said: str):
    """What stands before the day of the week does not part it from its date."""
    assert [(said, "2026-03-03")] == found(CALENDARS[language], text, THURSDAY)


def test_a_false_date_gives_way_to_a_true_one():
    """A day that does not exist does not hide one that does, and no part of it is a date."""
    assert [("2 mars 2026", "2026-03-02")] == found(FRENCH, "31 février 2026 / 2 mars 2026")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La plateforme compte 2026 utilisateurs et la version 10.10.2026.1."),
        ("fr", "Le lundi, le service est fermé, de nos jours comme hier."),
        ("en", "They may march on, 12 of them; the second act follows in 5 minutes."),
        ("en", "The office closes on Mondays, and every Friday at 5."),
        ("ar", "في اليوم التالي، أصبح المشروع متاحا للجميع."),
    ],
)
def test_what_only_looks_like_a_date_is_none(language: str, text: str):
    """Numbers, verbs that are spelt as months and habits date nothing."""
    assert [] == found(CALENDARS[language], text)


RELATIVE = {
    "fr": {
        "hier": "2026-03-11",
        "avant-hier": "2026-03-10",
        "demain": "2026-03-13",
        "ce matin": "2026-03-12",
        "aujourd’hui": "2026-03-12",
        "lundi": "2026-03-09",
        "ce jeudi": "2026-03-12",
        "jeudi dernier": "2026-03-05",
        "jeudi prochain": "2026-03-19",
        "lundi prochain": "2026-03-16",
        "la semaine dernière": "2026-03",
        "le mois dernier": "2026-02",
        "l’an dernier": "2025",
        "il y a trois jours": "2026-03-09",
        "il y a 15 mois": "2024-12",
        "dans deux ans": "2028",
        "12 mars dernier": "2025-03-12",
        "11 mars dernier": "2026-03-11",
        "en décembre dernier": "2025-12",
        "en septembre": "2025-09",
        "en mai": "2026-05",
        "le 20 décembre": "2025-12-20",
        "le 2 avril": "2026-04-02",
    },
    "en": {
        "yesterday": "2026-03-11",
        "on Tuesday": "2026-03-10",
        "last Thursday": "2026-03-05",
        "next Thursday": "2026-03-19",
        "last week": "2026-03",
        "last month": "2026-02",
        "last year": "2025",
        "three days ago": "2026-03-09",
        "in two months": "2026-05",
        "in May": "2026-05",
        "last December": "2025-12",
        "12 December": "2025-12-12",
        "December 12": "2025-12-12",
    },
    "ar": {
        "أمس": "2026-03-11",
        "أمس الأول": "2026-03-10",
        "اليوم": "2026-03-12",
        "غدًا": "2026-03-13",
        "الثلاثاء": "2026-03-10",
        "يوم الثلاثاء": "2026-03-10",
        "الخميس الماضي": "2026-03-05",
        "الخميس المقبل": "2026-03-19",
        "الأسبوع الماضي": "2026-03",
        "الشهر الماضي": "2026-02",
        "العام الماضي": "2025",
        "قبل ثلاثة أيام": "2026-03-09",
        "قبل عامين": "2024",
        "في كانون الأول الماضي": "2025-12",
        "12 آذار الماضي": "2025-03-12",
    },
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, *case) for language, cases in RELATIVE.items() for case in cases.items()],
)
def test_what_counts_from_a_day_is_read_against_it(language: str, text: str, expected: str):
    """Relative dates count from the reference, and without one they are no dates."""
    calendar = CALENDARS[language]

    assert expected == calendar.parse(text, reference=THURSDAY)
    assert calendar.parse(text) is None
    assert [] == found(calendar, f"Paris, {text}.")


def test_what_lies_ahead_looks_forward():
    """Of a future, a weekday is the next one, and a month that of the coming ones."""
    said = {
        text: FRENCH.parse(text, reference=THURSDAY, ahead=True) for text in ("lundi", "en octobre")
    }

    assert {"lundi": "2026-03-16", "en octobre": "2026-10"} == said
    assert "2026-03-12" == FRENCH.parse("jeudi", reference=THURSDAY, ahead=True)
    assert "2026-03-09" == FRENCH.parse("lundi dernier", reference=THURSDAY, ahead=True)


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("hier", "2026-03", None),
        ("le mois dernier", "2026-03", "2026-02"),
        ("le mois dernier", "2026-01", "2025-12"),
        ("le mois dernier", "2026", None),
        ("l'an dernier", "2026", "2025"),
        ("la semaine dernière", "2026-03-03", "2026"),
        ("la semaine dernière", "2026-01-06", None),
        ("en mars", "2026", None),
        ("lundi", "", None),
        ("lundi", "jamais", None),
    ],
)
def test_no_more_is_said_than_the_reference_knows(text: str, reference: str, expected: str | None):
    """A reference without a day fixes no day; a week between two months is its year's."""
    assert expected == FRENCH.parse(text, reference=reference)


@given(days, st.integers(0, 6))
def test_a_weekday_is_at_most_six_days_off(day: date, weekday: int):
    """The day meant is that weekday, in the week up to the reference, or from it on."""
    name = format_date(date(2024, 1, 1) + timedelta(days=weekday), "EEEE", "fr")
    back = FRENCH.parse(name, reference=day.isoformat())
    ahead = FRENCH.parse(name, reference=day.isoformat(), ahead=True)

    assert back
    assert ahead
    assert weekday == date.fromisoformat(back).weekday() == date.fromisoformat(ahead).weekday()
    assert 0 <= (day - date.fromisoformat(back)).days < 7
    assert 0 <= (date.fromisoformat(ahead) - day).days < 7


@given(days, days)
def test_a_day_without_a_year_is_near(day: date, reference: date):
    """What lacks its year lies at most ten months back, and four ahead."""
    read = FRENCH.parse(format_date(day, "d MMMM", "fr"), reference=reference.isoformat())
    if read is None:  # the 29th of February, in a year without one
        assert (2, 29) == (day.month, day.day)
        return
    assert -310 < (date.fromisoformat(read) - reference).days < 125


NEAR_DATES = [
    "12",
    "mars",
    "March",
    "مارس",
    "2026",
    "lundi",
    "Tuesday",
    "الثلاثاء",
    "/",
    "hier",
    "dernier",
    "last",
    "الماضي",
    "قبل",
    "ثلاثة",
    "أيام",
    "\xa0",
    "ـ",
    "\u200f",
    "é",
    "İ",
]


@given(
    language=languages,
    words=st.lists(st.sampled_from(NEAR_DATES) | st.text(max_size=3)),
    reference=st.none() | days.map(date.isoformat),
    ahead=st.booleans(),
)
def test_whatever_is_found_is_a_date_where_it_stands(
    language: str, words: list[str], reference: str | None, *, ahead: bool
):
    """Dates come in order, without overlaps, in the text, and the calendar has them."""
    text = " ".join(words)
    dates = list(CALENDARS[language].find(text, reference=reference, ahead=ahead))

    assert all(0 <= one.start < one.end <= len(text) for one in dates)
    assert all(one.end <= other.start for one, other in pairwise(dates))
    assert all(parse_iso(one.iso) for one in dates)
    assert reference or not any(one.relative for one in dates)


def test_time_grows_with_the_length_alone():
    """Ten times the text takes about ten times as long, however many near-dates it has.

    The least of some runs, since a busy machine makes one of them as slow as it likes.
    """

    def once(text: str) -> float:
        start = time.process_time()
        assert list(FRENCH.find(text)) == []
        return time.process_time() - start

    def seconds(count: int) -> float:
        text = "le 12 mar 12 mars le lundi il y a 3 " * count
        return min(once(text) for _ in range(3))

    assert seconds(8000) < 40 * max(seconds(800), 0.01)
