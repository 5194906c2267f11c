"""What sitting of a body a record is of, and when that is its title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.articles.lines import Line
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.spoken import is_turn
from kg.model import SegmentKind

_ITEM = re.compile(
    r"\d{1,3}(?:[./]\d+)*[.)]?\s|[^\W\d_]+(?: [^\W\d_]+)?\s?:\s|[^\W\d_]+ n[o°º]\.? ?\d+\s?[:–—-]\s"
)
"""What opens an item on an agenda, or says who came: "12/26 …", "3. …", "Present: …"."""
_NUMBER = re.compile(r"(?:\s[^\W\d_]+)?\s?(?:n?[°º]|n[or]s?\.?|رقم|عدد)?\s?\(?\d")  # "Arrêt n° 12"
_PROCEDURE = 4  # sentences that say how a sitting opened


def sitting(sheet: Sheet) -> int | None:
    """Return the line that says what sitting a report is of and its day, where it is the title."""
    for at, said in sorted(sheet.said.items()):
        words = [word for word in sheet.lines[at].text.split() if word.isalpha()]
        line, press = sheet.lines[at], sheet.press
        noun = press.letters["numbered"].opens(line.key)
        act = press.sitting.opens(line.key) or (noun and _NUMBER.match(line.key, noun))
        if at < sheet.first and (said.rubric or act) and said.published and not said.signs:
            return at if len(words) > FEWEST - bool(act) and not said.outlet else None
    return None


def below_procedure(sheet: Sheet, prose: Sequence[int]) -> int:
    """Return where the text of a record starts: below how its sitting opened, and a title.

    "HANSARD / The House met at 2 p.m. / Hosting of Health Records / Ms. Doe: …".
    """
    start, press = prose[0], sheet.press
    above = sheet.lines[:start]
    keeps = any(press.records.opens(line.key) or press.sitting.opens(line.key) for line in above)
    for at, following in pairwise(prose[:_PROCEDURE] if keeps else ()):
        own = press.closes.opens(sheet.lines[at].key)
        below = (sheet.lines[one] for one in range(at + 1, following))
        titles = (line for line in below if line.apart and len(line.words) > 1)
        if not own or all(line.text.rstrip("-–—").endswith(":") for line in titles):
            break  # who speaks is named below
        start = following
    return start


def kept(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the title of what a body keeps of a sitting: below its name stand only items.

    "Borough Council / Minutes of the meeting of 3 March 2026 / 12/26 Hosting of records".
    """
    at_sitting = sitting(sheet) if head else None
    named = (kind for at, kind in sheet.kinds.items() if at_sitting and at < at_sitting)
    if at_sitting is not None and at_sitting < head[0] and SegmentKind.PUBLISHER in named:
        listed = all(_is_beside_sitting(sheet.lines[at], sheet, below=True) for at in head)
        return at_sitting if listed else None
    if at_sitting is None or at_sitting < head[0] or sheet.lines[head[0]].heading:
        return None
    items = all(
        _is_beside_sitting(sheet.lines[at], sheet, below=at > at_sitting) for at in head[1:]
    )
    return at_sitting if items and sheet.reader.is_body(sheet.lines[head[0]].text) else None


def _is_beside_sitting(line: Line, sheet: Sheet, *, below: bool) -> bool:
    """Tell whether a line is an item below what sitting a report is of, or whose above it."""
    return bool(_ITEM.match(line.text) if below else sheet.press.bodies.opens(line.key))


def attends(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line says who came to a sitting: "Members present: Jane Doe, Jo Lind".

    So does who speaks below it, "Mr Doe (chair):", and what says that it opened.
    """
    length = sheet.press.attendance.opens(line.key)
    opened = line.text.endswith(".") and bool(sheet.press.closes.opens(line.key))
    came = bool(length) and line.key[length:].lstrip().startswith(":")
    return came or opened or is_turn(line, sheet)
