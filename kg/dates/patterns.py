"""The patterns of a language's dates, built from its words; they match folded text.

Every repetition in them is bounded, so that matching is linear in the length of the text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.dates.folding import fold

_GAP = r"\s{1,4}"
_END = r"(?:(?!\w)|(?<=\d{4})(?=\d{1,2}:\d\d))"  # copied pages have the hour right behind the year
_YEAR = r"(?P<y>(?:18|19|20)\d\d)"  # and behind it, perhaps, the word for the era


@dataclass(frozen=True, slots=True)
class Words:
    """The names of a language's months and days, folded, with their numbers.

    days      Monday is 0, as in `datetime`; full names alone
    short     abbreviations too, which stand for a day only beside a date
    numbered  days of the month in words
    """

    months: Mapping[str, int]
    days: Mapping[str, int]
    short: Mapping[str, int]
    numbered: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns whose groups are: y m d in figures or words, m2 a month's second name.

    dated     day and month, perhaps with a year; the month may come first
    monthly   a month with a year, or with a word that makes it one
    yearly    a year after a word that makes it one
    numeric   days in figures, each with the order of its parts where it is fixed
    weekly    a day of the week
    spans     "three days ago"
    phrases   "yesterday", and what looks like it and is none
    tail      what may stand behind a date that is all of a string: a time of day
    """

    dated: tuple[re.Pattern[str], ...]
    monthly: re.Pattern[str]
    yearly: re.Pattern[str]
    numeric: tuple[re.Pattern[str], ...]
    weekly: re.Pattern[str]
    spans: re.Pattern[str]
    phrases: re.Pattern[str]
    tail: re.Pattern[str]


def read_words(table: Mapping[str, Any]) -> Words:
    """Return the names of months and days of a language's dates.toml."""
    names = table["names"]
    days = _numbers(names["days"], -1)
    return Words(
        _numbers(names["months"]),
        days,
        days | _numbers(names["short"], -1),
        _numbers(names["numbered"]),
    )


def _numbers(names: Mapping[str, Iterable[str]], shift: int = 0) -> dict[str, int]:
    """Return the number of each name, folded."""
    return {_key(name): int(number) + shift for number, some in names.items() for name in some}


def _key(name: str) -> str:
    return fold(name).text.rstrip(".")


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of the folded words, the longest first; of none, one that never matches."""
    keys = sorted({fold(word).text for word in words}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(key).replace(r"\ ", _GAP) for key in keys) or r"(?!)"


def build(table: Mapping[str, Any], words: Words) -> Patterns:
    """Return the patterns of a language from its dates.toml."""
    attached = "".join(table["proclitics"])
    begin = rf"(?:(?<!\w)|(?<=(?<!\w)[{attached}]))" if attached else r"(?<!\w)"
    month = _Month(table, words)
    phrases = [phrase for unit in table["relative"].values() for phrase in unit]
    never = one_of(table["never"]["words"])
    return Patterns(
        dated=tuple(re.compile(begin + form + _END) for form in _dated(table, words, month)),
        monthly=re.compile(begin + month.alone(table) + r"(?!\w)"),
        yearly=re.compile(rf"{begin}(?:{one_of(table['year']['in'])})(?:{_GAP}|-){_YEAR}(?![\w-])"),
        numeric=_numeric(),
        weekly=re.compile(begin + _weekly(table, words) + r"(?!\w)"),
        spans=re.compile(begin + _spans(table["span"]) + r"(?!\w)"),
        phrases=re.compile(rf"{begin}(?:(?P<never>{never})|(?P<phrase>{one_of(phrases)}))(?!\w)"),
        tail=re.compile(_tail(table["joints"]["time"])),
    )


class _Month:
    """The pattern of a month's name, which may be double: "آذار/مارس", "مارس (آذار)"."""

    def __init__(self, table: Mapping[str, Any], words: Words) -> None:
        names = one_of(words.months)
        second = rf"(?:\s?[/–-]\s?(?P<m2>{names})|\s?\((?P<m3>{names})\))"
        self.name = rf"(?P<m>{names})(?!\w){second}?\.?"
        joints = one_of(table["joints"]["month_year"])
        era = rf"(?:\s?(?:{one_of(table['joints']['era'])}))?"
        self.year = rf"(?:{_GAP}|\s?[,،/–-]\s?)(?:(?:{joints}){_GAP})?{_YEAR}{era}"
        when = table["month"]
        self.before = (
            rf"(?P<last_before>{one_of(when['last_before'])})"
            rf"|(?P<next_before>{one_of(when['next_before'])})"
        )
        self.after = (
            rf"{_GAP}(?:(?P<last_after>{one_of(when['last_after'])})"
            rf"|(?P<next_after>{one_of(when['next_after'])}))"
        )

    def alone(self, table: Mapping[str, Any]) -> str:
        """Return the pattern of a month without a day."""
        before = rf"(?:{self.before}|(?P<in>{one_of(table['month']['in'])}))(?:{_GAP}|-)"
        return rf"(?:{before})?{self.name}(?:{self.year}|{self.after})?"


def _dated(table: Mapping[str, Any], words: Words, month: _Month) -> list[str]:
    joints = table["joints"]
    links = rf"(?:(?:{one_of(joints['weekday_day'])}){_GAP})?"
    when = table["weekday"]
    this = rf"(?:(?:{one_of([*when['this_before'], *when['habit_before']])}){_GAP})?"
    weekday = rf"(?:{this}(?:{one_of(words.short)})\.?[,،]?{_GAP}{links})?"
    ordinal = rf"(?:\s?(?:{one_of(joints['ordinals'])}))?"
    day = rf"(?:(?P<d>\d{{1,2}}){ordinal}|(?P<dw>{one_of(words.numbered)}))(?!\w)"
    of = rf"(?:[,،]?{_GAP}|\s?[–/-]\s?)(?:(?:{one_of(joints['day_month'])}){_GAP})?"
    rest = rf"(?:{month.year}|{month.after})?"
    forms = [rf"{weekday}{day}{of}{month.name}{rest}"]
    year = {"ever": rest, "before a year": month.year}[table["month_first"]]
    forms.append(rf"{weekday}{month.name}{_GAP}{links}{day}{year}")
    return forms


def _numeric() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of dates in figures: the year first, or last with the day first."""
    return (
        re.compile(
            r"(?<![\w/.-])(?P<y>(?:18|19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
            r"(?=t\d\d|(?![\w/-]|\.\d))"
        ),
        re.compile(
            r"(?<![\w/.-])(?P<d>\d{1,2})(?P<s>[-/.]| / )(?P<m>\d{1,2})(?P=s)"
            r"(?P<y>(?:18|19|20)\d\d)(?:(?:\s?م\b)?(?![\w/-]|\.\d)|(?=\d{1,2}:\d\d))"
        ),
        re.compile(r"(?<![\w/.-])(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>\d\d)(?![\w/-]|\.\d)"),
        re.compile(r"(?<![\w/.-])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d\d)(?![\w/-]|\.\d)"),
    )


def _weekly(table: Mapping[str, Any], words: Words) -> str:
    when = table["weekday"]
    before = "|".join(
        rf"(?P<{name}>{one_of(when[name])})"
        for name in ("habit_before", "last_before", "next_before", "this_before")
    )
    after = "|".join(rf"(?P<{name}>{one_of(when[name])})" for name in ("last_after", "next_after"))
    many = rf"(?P<many>{one_of(table['habit_ends'])})?"
    return (
        rf"(?:(?:{before}){_GAP})?(?P<day>{one_of(words.days)}){many}(?!\w)(?:{_GAP}(?:{after}))?"
    )


def _spans(span: Mapping[str, Any]) -> str:
    units = "|".join(
        rf"(?P<{unit}>{one_of(span[unit])})" for unit in ("day", "week", "month", "year")
    )
    counts = one_of(word for words in span["numbers"].values() for word in words)
    length = rf"(?P<n>\d{{1,3}}|{counts}){_GAP}(?:{units})"
    before = rf"(?P<ago>{one_of(span['ago_before'])})|(?P<ahead>{one_of(span['ahead_before'])})"
    after = rf"(?P<ago2>{one_of(span['ago_after'])})|(?P<ahead2>{one_of(span['ahead_after'])})"
    return rf"(?:(?:{before}){_GAP})?{length}(?!\w)(?:{_GAP}(?:{after}))?"


def _tail(time: Iterable[str]) -> str:
    return (
        rf"[\s,،|–—-]*(?:(?:{one_of(time)})\s*)?"
        r"(?:t?\d{1,2}(?:\s?[:h.]\s?\d{0,2}){0,2}(?:[.,]\d+)?\s*(?:min|s)?\s*"
        r"(?:[ap]\.?m\.?|z|[صم]|[a-z]{2,4})?\s*(?:[+-]\d{2}:?\d{2})?)?[\s.)]*"
    )
