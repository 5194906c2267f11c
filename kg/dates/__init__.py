"""Calendar dates as the press writes them, in French, English and Arabic.

A date comes back as ISO 8601 with the precision that its words have: a day, a month or a year.
Words that count from another day ("hier", "on Tuesday", "الشهر الماضي") are read against the date
that the caller gives, never against a clock; without one they are no dates.

Dates in figures have the day first: 12/03/2026 is the twelfth of March in every language, since
that is how most of the press in the three languages writes. Only where no month has that number
(03/25/2026), or where the hour beside it is one of the United States (3/12/2026 5:00 AM MST), is
the second figure the day.
"""

from kg.dates.calendar import Calendar, Found, parse_calendar
from kg.dates.reckoning import DAY, MONTH, parse_iso

__all__ = ["DAY", "MONTH", "Calendar", "Found", "parse_calendar", "parse_iso"]
