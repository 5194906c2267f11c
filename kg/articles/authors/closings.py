"""Who signs amid a document: below a letter or one of several pieces, or in a column of a page."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.articles.authors.signed import signature
from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.pieces import Furniture
from kg.articles.lines import Line
from kg.articles.sheet import Sheet, is_own
from kg.model import Byline, SegmentKind

_FAREWELL = 8  # words of a line that ends a letter
_BETWEEN = 2  # lines between a name and the rule below it: the town, the day
_TOP = 8  # lines below a headline in which a column of a page names who wrote
_COLUMN = re.compile(r"(\S.{5,40}?)\s{4,}(?=\S)")
"""A line of the left of two columns."""


def closing(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who signs amid the text, where words of the paper's own or other pieces follow.

    The name stands below a farewell, "Yours, / Jane Doe / Oran", or above a rule with at most the
    town and the day between.
    """
    letters = sheet.has_rubric(sheet.press.inserts["pages"])
    for at in range(sheet.first + 1, sheet.last):
        line, above = sheet.lines[at], sheet.lines[at - 1]
        if at in sheet.kinds or line.is_prose or line.heading:
            continue
        parts = _parts_from(above, sheet)
        letter = letters and line.apart and _shouts(line, sheet)
        if not (parts or letter or (line.apart and _is_ruled(sheet, at))):
            continue
        said = sheet.reader.names(line.text, 0, line) if letter else signature(line, sheet)
        if said is None and parts and sheet.reader.is_caseless(line.text):
            said = sheet.reader.names(line.text, 0, line)
        if said and said.bylines:
            return at, replace(said, guessed=True)
    return None


def mark_day_below(sheet: Sheet, at: int) -> None:
    """Find the day right below who signs a letter, where no other line gives one."""
    if any(said.published for said in sheet.said.values()):
        return
    for below in range(at + 1, min(at + 2 + _BETWEEN, len(sheet.lines))):
        line = sheet.lines[below]
        said = None if line.apart or below in sheet.kinds else sheet.reader.read(line)
        if said and said.published and not said.bylines:
            sheet.said[below], sheet.kinds[below] = said, SegmentKind.DATELINE
            return


def _shouts(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is a name in capitals, perhaps with a town: "JANE DOE, Oran"."""
    name = re.split(r"\s*[(,،]", line.text)[0]
    return sheet.reader.is_shouted(name) and is_own(line, sheet)


def _parts_from(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is the farewell of a letter."""
    few = len(line.words) <= _FAREWELL
    return few and bool(sheet.press.inserts["farewells"].opens(line.key))


def _is_ruled(sheet: Sheet, at: int) -> bool:
    """Tell whether a rule stands apart below a line, or below the few that are right below it."""
    for line in sheet.lines[at + 1 : at + 2 + _BETWEEN]:
        if line.apart:
            return not any(map(str.isalnum, line.text))
        if line.is_prose:
            return False
    return False


def columned(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who wrote, as the first of two columns says: "BY JANE DOE        The port of …"."""
    for at in range(sheet.headline + 1, min(sheet.headline + _TOP, len(sheet.lines))):
        left = _COLUMN.match(sheet.lines[at].text)
        length = sheet.press.bylines.length_in(left[1]) if left else 0
        if left and length and (found := list(_shouting(sheet, at, length))):
            return at, Furniture(tuple(found))
    return None


def _shouting(sheet: Sheet, at: int, start: int) -> Iterator[Byline]:
    """Yield those whom a column names in capitals, each behind "by" or "and" in a line."""
    while start and at < len(sheet.lines) and (left := _COLUMN.match(sheet.lines[at].text)):
        line, name = sheet.lines[at], left[1][start:]
        if not (sheet.reader.is_shouted(name.strip()) or sheet.reader.is_person(name.strip())):
            return
        said = sheet.reader.names(name, start, line)
        yield from said.bylines if said else ()
        at += 1
        below = sheet.lines[at].text if at < len(sheet.lines) else ""
        start = sheet.press.ands.length_in(below)


def first_piece(sheet: Sheet) -> int | None:
    """Return the title of the first piece of a letter that greets before it: "1/ … / **Title**".

    It is marked as a title, or a section or a rule stands above it.
    """
    greets = any(sheet.press.salutes.opens(line.key) for line in sheet.lines[: sheet.first + 1])
    for at in range(sheet.first + 1, len(sheet.lines) - 1) if greets else ():
        above, line, below = sheet.lines[at - 1 : at + 2]
        titled = line.heading or line.text.startswith("**") or line.text.isupper()
        titled = titled or not above.is_prose
        free = at not in sheet.kinds and not line.is_prose and line.text[-1] not in ":,،"
        if free and titled and below.is_prose and line.apart and len(line.words) > SHORT_SITE:
            return at
    return None
