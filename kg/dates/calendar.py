"""The dates of one language: the whole of a string, or those in running text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.dates.folding import Folded, fold
from kg.dates.patterns import Patterns, Words, build, read_words
from kg.dates.reckoning import (
    Day,
    in_year,
    made,
    nearest_weekday,
    parse_iso,
    shifted,
    strictly_after,
    strictly_before,
)

_FIGURES = re.compile(r"\d ?[-/.] ?\d{1,2} ?[-/.] ?\d")
"""What every date in figures has in it."""
_AMERICAN = re.compile(
    r"[\s,|(–-]{1,4}(?:at\s)?\d{1,2}(?:[:.]\d\d){0,2}\s?[ap]\.?m\.?\s?\(?(?:[ecmp][sd]?|ak[sd])t\b"
)
"""An hour in a zone of the United States, where the month is written first: "5:00 AM MST"."""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[,،]?\s+$")
_LONGEST = 16  # code points of a weekday before a date
_UNITS = ("day", "week", "month", "year")
_LAST_MONTH = 12
_CENTURY = 2000


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A date in running text.

    start, end  half-open, in code points of the text that was searched
    iso         ISO 8601 with the precision of the words: day, month or year
    relative    whether the date was read against a reference
    """

    start: int
    end: int
    iso: str
    relative: bool


@dataclass(frozen=True, slots=True)
class _Reference:
    """The day that words count from, and which way they look where they do not say it."""

    day: Day | None
    ahead: bool


_Reading = tuple[Day, bool]
"""A date, and whether it was read against a reference."""


class Calendar:
    """Reads the dates of one language; made once from its dates.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words: Words = read_words(table)
        self._patterns: Patterns = build(table, self.words)
        self._capitals: bool = table["capitals"]
        self._articles = {"", *(fold(word).text for word in table["joints"]["weekday_day"])}
        self._phrases = {
            fold(phrase).text: (unit, by)
            for unit in _UNITS
            for phrase, by in table["relative"][unit].items()
        }
        self._numbers = {
            fold(word).text: int(number)
            for number, words in table["span"]["numbers"].items()
            for word in words
        }

    def parse(self, text: str, *, reference: str | None = None, ahead: bool = False) -> str | None:
        """Return the date that a whole string is, perhaps with a time behind it; else None.

        An article or preposition may stand before it: "le 12 mars 2026", "on Tuesday".

        ISO 8601 in all its precisions is understood in every language. A time's zone changes no
        date. `reference` and `ahead` as for `find`.
        """
        if iso := parse_iso(text):
            return str(iso)
        stripped = text.strip()
        for found in self.find(stripped, reference=reference, ahead=ahead):
            before = fold(stripped[: found.start]).text.strip()
            rest = fold(stripped[found.end :]).text
            whole = before in self._articles and self._patterns.tail.fullmatch(rest)
            return found.iso if whole else None
        return None

    def find(
        self, text: str, *, reference: str | None = None, ahead: bool = False
    ) -> Iterator[Found]:
        """Yield the dates in running text, in order, without overlaps.

        reference  ISO 8601, the date that relative ones count from: the article's; without it
                   they are none, nor is a day and month without a year
        ahead      whether what the text tells lies in the future: then "lundi" is the next one,
                   else the last one up to the reference, which counts itself

        A date that no calendar has (31 February) is none.
        """
        folded = fold(text)
        here = _Reference(parse_iso(reference) if reference else None, ahead)
        end = 0
        for match, read in self._matches(folded.text):
            if match.start() < end:
                continue
            end = match.end()  # of what reads as no date, no part is one either
            if reading := read(match, folded, text, here):
                start, stop = folded.span(match.start(), match.end())
                yield Found(start, stop, str(reading[0]), reading[1])

    def _matches(
        self, folded: str
    ) -> list[
        tuple[re.Match[str], Callable[[re.Match[str], Folded, str, _Reference], _Reading | None]]
    ]:
        """Return what may be dates, by where they start, the longest first."""
        patterns, figures = self._patterns, _FIGURES.search(folded)
        readers = (
            *((pattern, self._numeric) for pattern in patterns.numeric if figures),
            *((pattern, self._dated) for pattern in patterns.dated),
            (patterns.monthly, self._monthly),
            (patterns.yearly, self._yearly),
            (patterns.phrases, self._phrase),
            (patterns.spans, self._span),
            (patterns.weekly, self._weekly),
        )
        found = [(match, read) for pattern, read in readers for match in pattern.finditer(folded)]
        return sorted(found, key=lambda each: (each[0].start(), -each[0].end()))

    def _numeric(
        self, match: re.Match[str], folded: Folded, text: str, here: _Reference
    ) -> _Reading | None:
        del text, here
        year, month, day = (int(match[part]) for part in "ymd")
        year += _CENTURY if year < 100 else 0  # noqa: PLR2004  # two figures are of this century
        american = day <= _LAST_MONTH and (
            _AMERICAN.match(folded.text, match.end()) or self._turned(match, folded, year)
        )
        if (month > _LAST_MONTH or american) and match.start("d") < match.start("m"):
            month, day = day, month
        return _certain(made(year, month, day))

    def _turned(self, match: re.Match[str], folded: Folded, year: int) -> bool:
        """Tell whether the weekday before a date has the month first: "Sun, 05/03/2026"."""
        before = _WORD_BEFORE.search(folded.text, max(0, match.start() - _LONGEST), match.start())
        days = self.words.short
        weekday = days.get(before[1], days.get(f"{before[1]}.")) if before else None
        if weekday is None:
            return False
        read = (_weekday(year, int(match[m]), int(match[d])) for m, d in ("md", "dm"))
        return [each == weekday for each in read] == [False, True]

    def _dated(
        self, match: re.Match[str], folded: Folded, text: str, here: _Reference
    ) -> _Reading | None:
        month = self._month(match)
        if month is None or (match["d"] and not self._written(match, "m", folded, text)):
            return None
        day = int(match["d"]) if match["d"] else self.words.numbered[_spaced(match["dw"])]
        return self._placed(match, month, day, here)

    def _monthly(
        self, match: re.Match[str], folded: Folded, text: str, here: _Reference
    ) -> _Reading | None:
        month = self._month(match)
        if month is None or not self._written(match, "m", folded, text):
            return None
        marks = ("y", "in", "last_before", "next_before", "last_after", "next_after")
        if not any(match[mark] for mark in marks):
            return None
        return self._placed(match, month, None, here)

    def _placed(
        self, match: re.Match[str], month: int, day: int | None, here: _Reference
    ) -> _Reading | None:
        """Return a day or a month in its year, stated or reckoned."""
        if match["y"]:
            return _certain(made(int(match["y"]), month, day))
        if here.day is None:
            return None
        groups = match.groupdict()
        if groups.get("last_before") or match["last_after"]:
            return _reckoned(strictly_before(here.day, month, day))
        if groups.get("next_before") or match["next_after"]:
            return _reckoned(strictly_after(here.day, month, day))
        return _reckoned(in_year(here.day, month, day, ahead=here.ahead))

    def _yearly(
        self, match: re.Match[str], folded: Folded, text: str, here: _Reference
    ) -> _Reading | None:
        del folded, text, here
        return _certain(Day(int(match["y"])))

    def _phrase(
        self, match: re.Match[str], folded: Folded, text: str, here: _Reference
    ) -> _Reading | None:
        del folded, text
        if match["phrase"] is None or here.day is None:
            return None
        return _reckoned(shifted(here.day, *self._phrases[_spaced(match["phrase"])]))

    def _span(
        self, match: re.Match[str], folded: Folded, text: str, here: _Reference
    ) -> _Reading | None:
        del folded, text
        ago, ahead = match["ago"] or match["ago2"], match["ahead"] or match["ahead2"]
        if here.day is None or bool(ago) == bool(ahead):
            return None
        count = _spaced(match["n"])
        number = int(count) if count.isdecimal() else self._numbers[count]
        unit = next(unit for unit in _UNITS if match[unit])
        return _reckoned(shifted(here.day, unit, -number if ago else number))

    def _weekly(
        self, match: re.Match[str], folded: Folded, text: str, here: _Reference
    ) -> _Reading | None:
        if here.day is None or match["habit_before"] or match["many"]:
            return None
        if not self._written(match, "day", folded, text):
            return None
        last = match["last_before"] or match["last_after"]
        coming = match["next_before"] or match["next_after"]
        weekday = self.words.days[_spaced(match["day"])]
        ahead = bool(coming) or (here.ahead and not last)
        strictly = bool(last or coming)
        return _reckoned(nearest_weekday(here.day, weekday, ahead=ahead, strictly=strictly))

    def _month(self, match: re.Match[str]) -> int | None:
        """Return the month that a name and perhaps its double name; None where they differ."""
        names = {match["m"], match["m2"], match["m3"]} - {None}
        numbers = {self.words.months[_spaced(name)] for name in names}
        return numbers.pop() if len(numbers) == 1 else None

    def _written(self, match: re.Match[str], group: str, folded: Folded, text: str) -> bool:
        """Tell whether a name has the capital that its language gives it."""
        return not self._capitals or text[folded.offsets[match.start(group)]].isupper()


def parse_calendar(table: Mapping[str, Any]) -> Calendar:
    """Return the calendar of a language from its dates.toml, parsed."""
    return Calendar(table)


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _weekday(year: int, month: int, day: int) -> int | None:
    """Return the weekday of a date, Monday 0; None of none."""
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _certain(day: Day | None) -> _Reading | None:
    return (day, False) if day else None


def _reckoned(day: Day | None) -> _Reading | None:
    return (day, True) if day else None
