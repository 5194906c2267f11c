"""Calendar dates as the press prints them, by the month names of the Unicode CLDR."""

import re
from datetime import date
from functools import cache

from babel.dates import get_day_names, get_month_names

from kg.extract.view import bare, fold

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")


@cache
def _grammar(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    months: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in get_month_names(width, context, language).items():
                months[bare(fold(name)).rstrip(".")] = number
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    pattern = re.compile(rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)? (?:de )?({names})\.? (\d{{4}})\b")
    return pattern, months


def find_date(text: str, language: str) -> tuple[str, int, int] | None:
    """Return the first date of a line as ISO 8601, with where it starts and ends; else None.

    A date that no calendar has (31 February) is none.

    >>> find_date("Jeudi 15 Janvier 2026", "fr")
    ('2026-01-15', 6, 21)
    """
    folded = bare(fold(text))
    pattern, months = _grammar(language)
    for regex, order in ((_ISO, "ymd"), (pattern, "dmy"), (_NUMERIC, "dmy")):
        for match in regex.finditer(folded):
            parts = dict(zip(order, match.groups(), strict=True))
            month = months.get(parts["m"]) or int(parts["m"])
            try:
                found = date(int(parts["y"]), month, int(parts["d"]))
            except ValueError:
                continue
            return found.isoformat(), match.start(), match.end()
    return None


@cache
def weekdays(language: str) -> frozenset[str]:
    """Return the folded names of the days of the week, without accents."""
    return frozenset(
        bare(fold(name)) for name in get_day_names("wide", "format", language).values()
    )
