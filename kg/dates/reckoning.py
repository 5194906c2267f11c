"""Arithmetic on dates that may lack their day, or their day and month."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

DAY, MONTH = len("2026-04-17"), len("2026-04")
"""Code points of a date in ISO 8601 that is as exact."""
_ISO = re.compile(r"(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ].*)?)?)?", re.DOTALL | re.ASCII)
_MONTHS = 12
_AHEAD, _BACK = 3, 9  # months around the reference in which a date without a year lies


@dataclass(frozen=True, slots=True)
class Day:
    """A year, and perhaps a month and a day of it."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def exact(self) -> date | None:
        """The day itself, where there is one."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def made(year: int, month: int, day: int | None) -> Day | None:
    """Return a day or a month, or None where no calendar has it."""
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return Day(year, month, day)


def parse_iso(text: str) -> Day | None:
    """Return what a string in ISO 8601 says, with or without a time, whatever its zone.

    >>> str(parse_iso("2026-04-17T07:00:00-04:00")), parse_iso("2026-02-31")
    ('2026-04-17', None)
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = match.groups()
    if month is None:
        return Day(int(year))
    return made(int(year), int(month), int(day) if day else None)


def shifted(reference: Day, unit: str, by: int) -> Day | None:
    """Return the day, week, month or year so many units from another; None where that is open.

    A week has no place in the precisions of a date: it is the month that it lies in, else the year.
    """
    if unit == "year":
        return Day(reference.year + by) if 1 <= reference.year + by <= date.max.year else None
    if unit == "month":
        if reference.month is None:
            return None
        months = reference.year * _MONTHS + reference.month - 1 + by
        return made(months // _MONTHS, months % _MONTHS + 1, None)
    if (start := reference.exact) is None:
        return None
    try:
        if unit == "day":
            return of_date(start + timedelta(days=by))
        monday = start + timedelta(days=7 * by - start.weekday())
        sunday = monday + timedelta(days=6)
    except OverflowError:
        return None
    if monday.year != sunday.year:
        return None
    return Day(monday.year, monday.month if monday.month == sunday.month else None)


def of_date(day: date) -> Day:
    """Return a day of the calendar."""
    return Day(day.year, day.month, day.day)


def nearest_weekday(reference: Day, weekday: int, *, ahead: bool, strictly: bool) -> Day | None:
    """Return the last such day up to a reference, or the first from it on.

    weekday   Monday is 0
    strictly  the reference itself does not count
    """
    if reference.exact is None:
        return None
    sign = 1 if ahead else -1
    distance = sign * (weekday - reference.exact.weekday()) % 7
    return shifted(reference, "day", sign * (distance or (7 if strictly else 0)))


def in_year(reference: Day, month: int, day: int | None, *, ahead: bool) -> Day | None:
    """Return the day, or month, of the year that puts it into the press's horizon.

    A date without a year lies in the nine months before the reference or the three after it;
    where what is said lies ahead, in the three before and the nine after.
    """
    if reference.month is None:
        return None
    after = _BACK if ahead else _AHEAD
    now = reference.year * _MONTHS + reference.month - 1
    distance = (month - 1 - now) % _MONTHS  # months until that month comes, this one included
    if distance > after:
        distance -= _MONTHS
    return made((now + distance) // _MONTHS, month, day)


def strictly_before(reference: Day, month: int, day: int | None) -> Day | None:
    """Return the last such day or month before a reference."""
    return _strictly(reference, month, day, -1)


def strictly_after(reference: Day, month: int, day: int | None) -> Day | None:
    """Return the first such day or month after a reference."""
    return _strictly(reference, month, day, 1)


def _strictly(reference: Day, month: int, day: int | None, sign: int) -> Day | None:
    if reference.month is None or (day and reference.day is None):
        return None
    here = (reference.month, reference.day if day else 0)
    there = (month, day or 0)
    passed = there > here if sign > 0 else there < here
    return made(reference.year + (0 if passed else sign), month, day)
