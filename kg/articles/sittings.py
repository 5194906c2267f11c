"""What sitting of a body a record is of, and when that is its title."""

import re
from collections.abc import Sequence

from kg.articles.lines import Line
from kg.articles.sheet import FEWEST, Sheet
from kg.model import SegmentKind

_ITEM = re.compile(
    r"\d{1,3}(?:[./]\d+)*[.)]?\s|[^\W\d_]+(?: [^\W\d_]+)?\s?:\s|[^\W\d_]+ n[o°º]\.? ?\d+\s?[:–—-]\s"
)
"""What opens an item on an agenda, or says who came: "12/26 …", "3. …", "Present: …"."""


def sitting(sheet: Sheet, first: int) -> int | None:
    """Return the line that says what sitting a report is of and its day, where it is the title."""
    for at, said in sorted(sheet.said.items()):
        words = [word for word in sheet.lines[at].text.split() if word.isalpha()]
        if at < first and said.rubric and said.published and not said.signs:
            return at if len(words) > FEWEST and not said.outlet else None
    return None


def kept(sheet: Sheet, head: Sequence[int], first: int) -> int | None:
    """Return the title of what a body keeps of a sitting: below its name stand only items.

    "Borough Council / Minutes of the meeting of 3 March 2026 / 12/26 Hosting of records".
    """
    at_sitting = sitting(sheet, first) if head else None
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
