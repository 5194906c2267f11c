"""The day of an article of which its lines say only a part, or only in passing."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kg.articles.furniture.pieces import dates_in
from kg.articles.lines import Line
from kg.articles.sheet import Sheet
from kg.dates import DAY, MONTH, parse_iso
from kg.extract.press import key

_LEAD = 2  # paragraphs in which an agency says when what it tells happened
_NEAR = timedelta(days=31)
_CLAUSE = re.compile(r"^|(?<=\w{2})[.;،؛]\s+|\s*[|•·()]\s*|\s+[-–—]\s+|\s+و(?=\w)")
"""Where what says when a text appeared may start in a line."""
_RIGHTS = re.compile(r"(?:©|\([cC]\)|[Cc]opyright)[^\d\n]{0,40}(?:\d{4}\s?[-–]\s?)?(20\d\d)\b")
"""The year of a text, in the line that says whose it is: "(c) Copyright Northwire 2026"."""


def lone_day(sheet: Sheet, headline: str | None) -> str | None:
    """Return the one day that the lines above the prose have among words.

    Else that of the headline, or of the lines that say whose it is: "© The Argus, 3 May 2026".
    """
    first = next(iter(sheet.prose), len(sheet.lines))
    found = list(_dates(sheet, sheet.lines[:first]))
    if len({iso for iso in found if len(iso) == DAY}) > 1:  # the items on an agenda have days too
        top = min(max(sheet.headline, 0) + 2, first)
        found = list(_dates(sheet, sheet.lines[:top])) or found
    found = found or [each.iso for each in sheet.press.calendar.find(headline or "")]
    owned = (line for line in sheet.lines if sheet.press.rights.opens(line.key))
    found = found or list(_dates(sheet, (line for line in owned if not line.is_prose)))
    days = {iso for iso in found if len(iso) == DAY}
    return days.pop() if len(days) == 1 else None


def appeared_day(sheet: Sheet) -> str | None:
    """Return the day on which a line above or below the prose, or its end, says a text appeared.

    "Adopted on 27 May 2025 — Published on 4 June 2025, in part"; "Article paru le 16 mai 2025.".
    """
    first, last = next(iter(sheet.prose), len(sheet.lines)), max(sheet.prose, default=0)
    lines = (*sheet.lines[: first + 1], *sheet.lines[max(last, first + 1) :])
    days = (day for line in lines for day in appeared_in(line, sheet))
    return next(days, None)


def appeared_in(line: Line, sheet: Sheet) -> Iterator[str]:
    """Yield the days that what says when a text appeared stands right before in a line.

    In prose nothing may stand behind them: "Published on 4 June 2025, the report …" tells of it.
    """
    for each in dates_in(line.text, sheet.press):
        clause = list(_CLAUSE.finditer(line.text, 0, each.start))[-1]
        before = line.text[clause.end() : each.start].lstrip()
        length = sheet.press.appeared.length_in(before)
        around = before[length:].replace(",", " ").split()
        beside = all(sheet.reader.is_around(key(word).strip(".:،")) for word in around)
        ends = not line.is_prose or re.match(r"\s*(?:$|[.;|)»])", line.text[each.end :])
        if length and beside and ends and len(each.iso) == DAY:
            yield each.iso


def reckoned_day(sheet: Sheet) -> str | None:
    """Return the day of an agency's line, or of its own, that has no year, where the text has.

    The line of its rights does; or something that is dated within a month of that day, for news is
    of what has just happened; or, an agency's news being of its own day, the weekday that its
    lead names, in the years around the months that the text names.
    """
    opening = sheet.opening[1] if sheet.opening else None
    day = (opening.day if opening else None) or sheet.day
    if day is None:
        return None
    rights = (_RIGHTS.search(line.text) for line in sheet.lines)
    if printed := {match[1] for match in rights if match}:
        return _only(_placed(day, map(int, printed))) if len(printed) == 1 else None
    dates = set(_dates(sheet, sheet.lines))
    exact = [date.fromisoformat(iso) for iso in dates if len(iso) == DAY]
    near = {
        iso
        for each in exact
        for iso in _placed(day, _around(each.year))
        if abs(each - date.fromisoformat(iso)) <= _NEAR
    }
    if near or opening is None or not opening.agency:
        return _only(near)
    years = {year for iso in dates if len(iso) == MONTH for year in _around(int(iso[:4]))}
    return _only(iso for iso in _placed(day, years) if _tells_weekday(sheet, iso))


def _dates(sheet: Sheet, lines: Iterable[Line]) -> Iterator[str]:
    """Yield the dates in lines, ISO 8601."""
    return (each.iso for line in lines for each in dates_in(line.text, sheet.press))


def _around(year: int) -> range:
    return range(year - 1, year + 2)


def _placed(day: str, years: Iterable[int]) -> Iterator[str]:
    """Yield a day, "02-29", in the years that have it."""
    for year in years:
        iso = parse_iso(f"{year}-{day}")
        if iso and iso.exact:
            yield str(iso)


def _tells_weekday(sheet: Sheet, day: str) -> bool:
    """Tell whether the first weekday that an agency's report names is the one that a day has."""
    at, opening = sheet.opening or (0, None)
    lead = [line.text for line in sheet.lines[at : at + _LEAD]]
    lead[0] = lead[0][opening.end - sheet.lines[at].span.start :] if opening else lead[0]
    found = (each for text in lead for each in sheet.press.calendar.find(text, reference=day))
    weekday = next((each for each in found if each.relative and len(each.iso) == DAY), None)
    return weekday is not None and weekday.iso == day


def _only(days: Iterable[str]) -> str | None:
    """Return the one day of several, None where there are more or none."""
    found = set(days)
    return found.pop() if len(found) == 1 else None
