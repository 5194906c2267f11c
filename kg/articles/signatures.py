"""Who signs otherwise than in a line of their name: with initials, or in a list with others."""

import re

from kg.articles.pieces import EDGES, Furniture, Part
from kg.articles.sheet import Sheet
from kg.model import Byline, SegmentKind, Span

_LETTERS = re.compile(r"\(?((?:[A-ZÀ-Þ]\.[ -]?){1,2}[A-ZÀ-Þ]\.|(?:[ء-ي]\.\s?)[ء-ي]\.)\)?$")
"""Initials by which somebody signs; of prose they end the last paragraph."""


def initialed(sheet: Sheet, headline: int, first: int, last: int) -> tuple[int, Furniture] | None:
    """Return who signs with initials and full stops, where no agency does: "R. N.", "(L. W.)"."""
    if sheet.opening and sheet.opening[1].agency:
        return None
    lines = sheet.lines
    for at in (*range(headline + 1, first), *range(last, len(lines))):
        found = (
            _LETTERS.search(lines[at].text) if at == last else _LETTERS.fullmatch(lines[at].text)
        )
        if found and sheet.kinds.get(at) in {None, SegmentKind.BOILERPLATE, SegmentKind.BYLINE}:
            start = lines[at].span.start + found.start(1)
            one = Byline(found[1], None, Span(start, start + len(found[1])))
            return at, Furniture((one,), guessed=True)
    return None


def signatories(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return those who sign an open letter: "Signataires : Jane Doe, lawyer ; Jo Lind, …"."""
    for at, line in enumerate(sheet.lines):
        start = sheet.press.signatories.length_in(line.text)
        if not start or not line.text[start:].lstrip().startswith(":"):
            continue
        mark = ";؛" if re.search("[;؛]", line.text) else ",،"
        found: list[Byline] = []
        for piece in re.finditer(rf"[^{mark}:]+", line.text[start:]):
            name = re.split(r"[,،(]|\s[-–—]\s", piece[0])[0].rstrip(EDGES)
            if name.strip(EDGES) and sheet.reader.is_person(name.strip(EDGES)):
                found.append(sheet.reader.byline(name, Part(name, start + piece.start()), line))
        if found:
            return at, Furniture(tuple(found))
    return None
