"""Who else wrote: the names right below that of who did, a line each."""

import re
from dataclasses import replace

from kg.articles.authors.signed import signature
from kg.articles.authors.told import helper
from kg.articles.furniture.pieces import Furniture
from kg.articles.sheet import Sheet
from kg.extract.press import key
from kg.model import SegmentKind, Span


def mark_helpers(sheet: Sheet) -> None:
    """Find who wrote with those of the line above: "By Jane Doe / with Jo Lind"."""
    for at in range(1, min(sheet.first, len(sheet.lines))):
        above = sheet.said.get(at - 1)
        free = at not in sheet.kinds and not sheet.lines[at].apart
        if not (free and above and above.bylines):
            continue
        if said := helper(sheet.lines[at], sheet.reader) or _in_office(sheet, at):
            sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE


def mark_wrapped(sheet: Sheet) -> None:
    """Find who wrote with those of the line above, where one byline is two lines."""
    for at in range(1, min(sheet.first, len(sheet.lines))):
        if not sheet.lines[at].apart and (joint := _goes_on(sheet, at)):
            sheet.said[at - 1] = joint
            sheet.kinds[at - 1] = sheet.kinds[at] = SegmentKind.BYLINE


def _goes_on(sheet: Sheet, at: int) -> Furniture | None:
    """Return who wrote, where a line goes on with the names above it: "By Jo Lind, / Jane Doe".

    The upper one ends with a comma or with "and", or the lower one opens with that.
    """
    line, below = sheet.lines[at - 1 : at + 1]
    ends = line.text[-1] in ",،&" or any(word in sheet.press.ands for word in line.words[-1:])
    opens = any(word in sheet.press.ands for word in below.words[:1])
    if not sheet.press.bylines.opens(line.key) or line.is_prose or not (ends or opens):
        return None
    text = line.text.ljust(below.span.start - line.span.start) + below.text
    span = Span(line.span.start, below.span.end)
    said = sheet.reader.read(replace(line, text=text, span=span, key=key(text)))
    reader, above = sheet.reader, sheet.said.get(at - 1)
    named = said.bylines if said else ()
    known = all(reader.is_person(one.name) or reader.is_shouted(one.name) for one in named)
    return said if known and len(named) > len(above.bylines if above else ()) else None


def _in_office(sheet: Sheet, at: int) -> Furniture | None:
    """Return who is named as the one above is, with what they are: "Jo Lind, Data Reporter"."""
    offices = (re.split("[,،]", line.key)[1:] for line in sheet.lines[at - 1 : at + 1])
    words = [{word for part in office for word in part.split()} for office in offices]
    roles = sheet.press.roles.all
    return signature(sheet.lines[at], sheet) if all(roles & office for office in words) else None


def mark_others(sheet: Sheet, at: int) -> None:
    """Find who else wrote: the names right below the first, above the prose, a line each."""
    while at < sheet.first and at not in sheet.kinds and not sheet.lines[at].apart:
        said = signature(sheet.lines[at], sheet)
        if said is None or any(sheet.reader.is_theme(one.name) for one in said.bylines):
            return
        sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE
        at += 1


def mark_officers(sheet: Sheet, at: int) -> None:
    """Find who else signs right below the first, each with an office: "Jo Lind, secretary"."""
    while sheet.last < at < len(sheet.lines) - 1 and re.search("[,،]", sheet.lines[at].text):
        at += 1
        line = sheet.lines[at]
        office = key(re.split("[,،]", line.text)[-1]).split()
        if line.apart or at in sheet.kinds or not any(w in sheet.press.roles for w in office):
            return
        if (said := signature(line, sheet)) is None:
            return
        sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE


def in_office(sheet: Sheet, at: int) -> bool:
    """Tell whether a line below the text signs it for a body: "For the board / Chair / Jo Lind".

    What its owner is stands above it or below, and is no office that speaks to the press, nor that
    of one who makes decrees.
    """
    around = [*sheet.lines[max(at - 2, 0) : at], *sheet.lines[at + 1 : at + 2]]
    beside = [line for line in around if not line.is_prose]
    words = {word for line in beside for word in line.words}
    behalf = any(sheet.press.inserts["behalf"].opens(line.key) for line in beside)
    several = len(sheet.said[at].bylines) > 1
    press = any(sheet.press.letters["press"].occurs_in(line.text) for line in beside)
    if at <= sheet.last or press:
        return False
    rules = not words.isdisjoint(sheet.press.enacts.all) and not several
    return behalf or (not rules and not words.isdisjoint(sheet.press.roles.all))
