"""Which lines above a headline name who wrote, and are none of its titles."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.articles.authors.signed import named_otherwise
from kg.articles.authors.told import greeter
from kg.articles.furniture.known import SHORT_SITE
from kg.articles.sheet import FEWEST, Sheet, is_own
from kg.extract.press import key
from kg.model import SegmentKind

_MAIL = re.compile(r"\S+@\S+\.\w+")


def without_writers(sheet: Sheet, head: list[int]) -> list[int]:
    """Return the titles without the lines that name who wrote."""
    if signed := [at for at in head[:2] if at != head[-1] and _take_writer(sheet, at)]:
        head.remove(signed[0])
    if len(head) > 1 and _take_name_above(sheet, head):
        head.pop(0)
    if mailed := [at for at in head if at != head[-1] and _take_mailed(sheet, at)]:
        head.remove(mailed[0])
    if told := [at for at in head[1:-1] if _take_in_office(sheet, at)]:
        head.remove(told[0])
    if beside := [at for at, title in pairwise(head) if _take_beside_day(sheet, at, title)]:
        head.remove(beside[0])
    left = set(head)
    for at in head[1:-1]:  # each who wrote, with what they are
        if {at, at + 1} <= left and _take_above_role(sheet, at):
            left -= {at, at + 1}
    head = [at for at in head if at in left]
    if len(head) > 1 and _names(sheet, head[-1], len(head)):
        head.pop()
    if len(head) > 1 and (said := named_otherwise(sheet.lines[head[-1]], sheet.reader)):
        sheet.said[head[-1]], sheet.kinds[head[-1]] = said, SegmentKind.BYLINE
        head.pop()
    return head


def take_greeting(sheet: Sheet, at: int) -> bool:
    """Take a line of a letter that but names who writes it, and tell whether it does.

    "With you, Jane Doe, from Oran."
    """
    line = sheet.lines[at]
    if sheet.stated.authors or not line.text.endswith((".", "!", "،", ",")):
        return False
    if (said := greeter(line, sheet.reader)) is None:
        return False
    sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE
    return True


def _take_writer(sheet: Sheet, at: int) -> bool:
    """Take a person right below a rubric of opinion for who wrote, and tell whether one is."""
    rubric = sheet.said[at - 1].rubric if at - 1 in sheet.said else None
    line, reader = sheet.lines[at], sheet.reader
    named = reader.is_writer(line.text)
    if rubric not in sheet.press.opinion or not named or line.heading:
        return False
    return sign(sheet, at)


def _take_name_above(sheet: Sheet, head: Sequence[int]) -> bool:
    """Take the first line of all for who wrote, where it names a person, and tell whether it does.

    The headline below stands apart.
    """
    line, title = sheet.lines[head[0]], sheet.lines[head[1]]
    named = sheet.reader.is_writer(line.text)
    if head[0] or not named or line.heading or any(said.bylines for said in sheet.said.values()):
        return False
    titled = key(line.text.split()[0]) in sheet.press.honorifics
    if not titled and any(sheet.said[at].rubric for at in range(head[1]) if at in sheet.said):
        return False  # a paper or a firm, above its rubric
    return title.apart and len(title.words) > FEWEST and sign(sheet, 0)


def _take_mailed(sheet: Sheet, at: int) -> bool:
    """Take who is named right above their address: "Jane Doe / jane@…", and tell whether one is."""
    line, below = sheet.lines[at], sheet.below(at)
    mail = below is not None and not below.apart and _MAIL.fullmatch(below.text)
    return bool(mail) and sheet.reader.is_person(line.text) and sign(sheet, at)


def _take_beside_day(sheet: Sheet, at: int, below: int) -> bool:
    """Take who is named right below or above the day over a headline, and tell whether one is.

    "5 March 2026 / Jane Doe", an empty line, then the headline; the first line of all is a paper.
    """
    line, reader = sheet.lines[at], sheet.reader
    title = sheet.lines[below]
    days = [one for one in (at - 1, at + 1) if one and _is_bare_day(sheet, one)]
    days = [one for one in days if not sheet.lines[max(one, at)].apart]
    desk = reader.is_desk(line.key) or bool(reader.press.staff.opens(line.key))
    named = desk or reader.is_writer(line.text)
    named = named and is_own(line, sheet)
    if not (at and days and named and title.apart) or line.heading:
        return False
    return len(title.words) > FEWEST and sign(sheet, at)


def _take_in_office(sheet: Sheet, at: int) -> bool:
    """Take who is named behind what they are, above a headline: "Health reporter Jane Doe"."""
    line = sheet.lines[at]
    start = sheet.reader.past_reporter(line.text)
    return bool(start) and not line.heading and sign(sheet, at, start)


def _is_bare_day(sheet: Sheet, at: int) -> bool:
    """Tell whether a line says when, and not who wrote."""
    said = sheet.said.get(at)
    return said is not None and bool(said.published) and not said.signs


def _take_above_role(sheet: Sheet, at: int) -> bool:
    """Take who wrote from a line above what they are, and tell whether it names anybody."""
    line, below = sheet.lines[at : at + 2]
    words = key(below.text).split()
    role = words[0] in sheet.press.roles and not below.apart
    role = role or " ".join(words) in sheet.press.staff  # "Staff Writer"
    if not role or line.heading or below.heading or not sheet.reader.is_person(line.text):
        return False
    if not sign(sheet, at):
        return False
    sheet.kinds[at + 1] = SegmentKind.BOILERPLATE
    return True


def _names(sheet: Sheet, at: int, candidates: int) -> bool:
    """Tell whether the last line above the prose is a person's name, and none of the titles."""
    line = sheet.lines[at]
    if not sheet.reader.is_person(line.text):
        return False
    first = key(line.text.split()[0])
    sure = first in sheet.press.honorifics or first in sheet.press.given
    above = sheet.lines[at - 1].words if at else ()
    titled = candidates > 2 and len(above) >= SHORT_SITE  # noqa: PLR2004  # site, headline, name
    return sure or titled


def sign(sheet: Sheet, at: int, start: int = 0) -> bool:
    """Take a line for who wrote, where it names anybody, and tell whether it does.

    start  where the name starts in the line; behind what somebody is, it is a person's
    """
    line = sheet.lines[at]
    said = sheet.reader.names(line.text[start:], start, line)
    if said is None or not (said.bylines if start else said.signs):
        return False
    sheet.said[at], sheet.kinds[at] = replace(said, guessed=bool(said.bylines)), SegmentKind.BYLINE
    return True
