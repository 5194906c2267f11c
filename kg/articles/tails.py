"""Which lines are contact data, an agency's end or a heading in the midst of the prose."""

import re

from kg.articles.furniture.pieces import is_initials
from kg.articles.lines import LONGEST_HEADLINE, Line
from kg.articles.sheet import Sheet
from kg.extract.press import Press
from kg.model import SegmentKind

_MOST_TITLE_WORDS = 12  # of a heading in the midst of the prose
_CONTACT = re.compile(r"\S+@\S+\.\w|(?:\+|\b0)\d[\d .()-]{6,}\d|\bwww\.\S+")
_AGENCY = re.compile(r"\W*[(\[][^()\[\]]{2,30}[)\]]\W*")
_MARK = re.compile(r"^\s*(?:[-–—•*▪►]|\d+[.)]|\d+\s?/(?:\s?\d+)?)\s")
_ACCOUNT = re.compile(r"(?<![\w.])@\w{2}")  # who posts what stands below
_HEADING_END = re.compile(r"[.!?…:;,،؛؟»”\"]$")


def mark_tail(sheet: Sheet) -> None:
    """Find contact data and initials below the prose, and what stands among it."""
    contacts = False
    half = len(sheet.lines) // 2
    for at, line in enumerate(sheet.lines):
        if at in sheet.kinds or at < half:
            continue
        length = sheet.press.contacts.opens(line.key.strip(" *_#"))
        named = bool(length) and (not line.is_prose or line.key[length:].lstrip().startswith(":"))
        reached = len(line.text) <= LONGEST_HEADLINE and bool(_CONTACT.search(line.text))
        if (
            line.is_prose
            and not (named and reached)
            and not (reached and (named or len(line.words) < _MOST_TITLE_WORDS))
        ):
            contacts = contacts and at > sheet.last
            continue
        contacts = contacts or named
        if contacts or reached or (at >= sheet.last - 1 and _ends(line)):
            sheet.kinds[at] = SegmentKind.BOILERPLATE


def is_contact(line: Line, press: Press) -> bool:
    """Tell whether a line says whom the press may call."""
    length = press.contacts.opens(line.key.strip(" *_#"))
    return bool(length) and bool(_CONTACT.search(line.text[:LONGEST_HEADLINE]))


def _ends(line: Line) -> bool:
    """Tell whether a line is what an agency ends its text with: initials, its name in brackets."""
    return is_initials(line.text) or bool(_AGENCY.fullmatch(line.text))


def mark_headings(sheet: Sheet) -> None:
    """Find the headings in the midst of the prose: what is short and ends in no mark."""
    for at, line in enumerate(sheet.lines):
        if at in sheet.kinds or line.asks or line.item or _is_post(sheet, at):
            continue
        if line.heading and at > 0 and not line.is_prose:
            sheet.kinds[at] = SegmentKind.SUBHEAD
        elif sheet.first < at < sheet.last and not line.is_prose and not _MARK.match(line.text):
            short = len(line.words) <= _MOST_TITLE_WORDS
            if short and not _HEADING_END.search(line.text) and not line.heading:
                sheet.kinds[at] = SegmentKind.SUBHEAD


def _is_post(sheet: Sheet, at: int) -> bool:
    """Tell whether a line stands right below the account that posts it, which names none."""
    accounts = [bool(_ACCOUNT.search(line.text)) for line in sheet.lines[max(at - 1, 0) : at + 1]]
    return accounts == [True, False]
