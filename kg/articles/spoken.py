"""Lines of a record that say who speaks below them, and sign for nobody: "Dr Doe:"."""

import re

from kg.articles.lines import Line
from kg.articles.sheet import Sheet
from kg.extract.press import key
from kg.model import SegmentKind

_OPENER = re.compile(r"[^\n:–—]{3,80}?(?:\s?:|\.?\s?[–—-])(?=\s)")
"""What may name who speaks before a colon or a dash."""
_TURNS = 2  # lines that name who speaks, at least
_NUMBER = re.compile(r"[*_\s•–—-]*(?:\*?\d[\d./-]*[.)]?\s+)?[*_\s]*")


def speaks(sheet: Sheet, at: int) -> bool:
    """Tell whether a paragraph opens with who says it, and with no place: "ADA DOE. – We do".

    A title opens it, or the same words open another paragraph.
    """
    line = sheet.lines[at]
    opener = _OPENER.match(line.text)
    if opener is None:
        return False
    first = re.split(r"[\s(]", key(opener[0]).strip("*_ "))[0]
    others = (other.text for one, other in enumerate(sheet.lines) if one != at)
    again = any(other.startswith(opener[0]) for other in others)
    return again or first in sheet.press.honorifics


def is_turn(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line but names with a title, before a colon, who speaks below: "Mr Doe:"."""
    words = line.key.lstrip("-–—•*_ ").split()
    ends = line.text.rstrip("-–—*_ ").endswith(":")
    return ends and bool(words) and words[0] in sheet.press.honorifics


def free_labels(sheet: Sheet) -> None:
    """Take for text the lines that name with a title, before a colon, who speaks: two at least.

    Text stands below each: "Mr Smith:" above a number to call is no turn, and a headline is none.
    """
    titles, press = [], sheet.press
    for at, line in enumerate(sheet.lines):
        opened = _NUMBER.match(line.key)
        words = line.key[opened.end() if opened else 0 :].split()
        labels = len(words) > 1 and line.text.rstrip("*_ -–—").endswith(":")
        if (
            labels
            and words[0].strip("*_/") in press.honorifics
            and not press.bylines.opens(line.key)
            and _has_text(sheet, at)
        ):
            titles.append(at)
    for at in titles if len(titles) >= _TURNS else ():
        sheet.kinds.pop(at, None)
        sheet.said.pop(at, None)


def _has_text(sheet: Sheet, at: int) -> bool:
    """Tell whether a line below the headline has prose right below it."""
    below = at + 1 < len(sheet.lines) and at + 1 not in sheet.kinds
    return below and sheet.kinds.get(at) is not SegmentKind.HEADLINE
