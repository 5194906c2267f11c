"""The paper that a line below the headline names alone, or the last line of all."""

import re
from collections.abc import Sequence

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.publisher.likeness import LIKELY, likeness
from kg.articles.publisher.sites import is_paper, own_name
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.stems import stems
from kg.extract.press import key
from kg.model import SegmentKind


def named_beneath(sheet: Sheet, head: Sequence[int], headline: int | None) -> str | None:
    """Return the paper that a line below the headline, or the last line of all, names alone."""
    ends = [len(sheet.lines) - 1] if sheet.lines else []
    for at in [*(at for at in head if headline is not None and at > headline), *ends]:
        line = sheet.lines[at]
        if at in sheet.kinds or line.is_prose or sheet.press.rights.opens(line.key):
            continue
        if sheet.reader.is_around(line.key):
            continue
        name = re.split(r"(?<=\w)\s*\(", line.text)[0].strip("-–—()[]*_ ")
        place, comma, rest = name.partition(", ")
        if comma and sheet.reader.is_writer(place):
            continue  # "Jane Doe, Oran"
        name = rest if comma and sheet.reader.is_place(place) else name
        town = " " in place and rest.istitle() and rest.isalpha()
        if comma and (sheet.reader.is_outlet(place) or (town and _is_told_below(sheet, at))):
            name = place  # "BBC News, Yorkshire"; "Data Watch, Chișinău", above the day
        name = own_name(name, sheet)
        if (
            is_paper(name, sheet, below=at in ends)
            or (not sheet.reader.is_body(name) and at in head and likeness(sheet, at) >= LIKELY)
            or _above_name(sheet, at)
            or _below_byline(name, at, sheet)
            or _above_day(name, at, sheet)
            or (at in ends and _closes_signed(name, at, sheet))
        ):
            sheet.kinds[at] = SegmentKind.PUBLISHER
            return name
    return None


def _is_told_below(sheet: Sheet, at: int) -> bool:
    """Tell whether the day or who wrote stands right below a line."""
    told = {SegmentKind.DATELINE, SegmentKind.BYLINE}
    return sheet.kinds.get(at + 1) in told and not sheet.lines[at + 1].apart


def _above_day(name: str, at: int, sheet: Sheet) -> bool:
    """Tell whether words that end as a paper's name does stand right above the day or a byline."""
    told = _is_told_below(sheet, at)
    words = name.split()
    proper = all(word.istitle() and word.isalpha() for word in words)
    few = 1 < len(words) <= SHORT_SITE and key(words[-1]) in sheet.press.themes
    few = few and key(words[-1]) not in sheet.press.roles
    if not (told and proper and few) or sheet.reader.is_person(name):
        return False
    other = any(sheet.reader.is_rubric(key(word)) for word in words)
    return not other and not stems([sheet.lines[at]]) & sheet.prose_stems


def _closes_signed(name: str, at: int, sheet: Sheet) -> bool:
    """Tell whether two or three words alone below the text of a known author are a paper's name."""
    signed = any(said.bylines and not said.guessed for said in sheet.said.values())
    words = name.split()
    proper = all(word[:1].isupper() and word.isalpha() for word in words)
    few = 1 < len(words) <= FEWEST and sheet.lines[at].apart
    return signed and proper and few and sheet.reader.is_theme(name)


def _below_byline(name: str, at: int, sheet: Sheet) -> bool:
    """Tell whether a line right below who wrote is a paper's name: "By Bo Lind / Harbour Today"."""
    signed = at - 1 in sheet.said and bool(sheet.said[at - 1].bylines)
    words = name.split()
    proper = all(word[:1].isupper() for word in words)
    few = 1 < len(words) <= FEWEST and not sheet.lines[at].apart
    return signed and proper and few and sheet.reader.is_theme(name)


def _above_name(sheet: Sheet, at: int) -> bool:
    """Tell whether two or three words below a headline stand right above who wrote: a paper's."""
    words = sheet.lines[at].text.split()
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
    if below is None or not 1 < len(words) <= FEWEST:
        return False
    if below.apart or sheet.kinds.get(at + 1) is SegmentKind.BOILERPLATE:
        return False  # a headline below its rubric
    about = any(key(word) in sheet.press.roles or key(word) in sheet.press.desks for word in words)
    proper = not any(word[0].islower() for word in words)
    signed = sheet.reader.is_person(below.text) and not sheet.reader.is_person(sheet.lines[at].text)
    return proper and not about and signed
