"""Who signs otherwise than in a line of their name: with initials, or in a list with others."""

import re

from kg.articles.furniture import Reader
from kg.articles.lines import Line
from kg.articles.pieces import EDGES, Furniture, Part
from kg.articles.sheet import FEWEST, SHORT_SITE, Sheet
from kg.extract.press import key
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


def pseudonym(sheet: Sheet, last: int) -> tuple[int, Furniture] | None:
    """Return who signs below the prose with an article and no name: "L'Écureuil masqué".

    Only where the paper has been named before, in other words.
    """
    at = len(sheet.lines) - 1
    line = sheet.lines[at]
    papers = " ".join(
        (one.outlet or "" for one in sheet.said.values()),
    ) + " ".join(sheet.lines[n].text for n, k in sheet.kinds.items() if k is SegmentKind.PUBLISHER)
    words = re.split(r"[\s'’]+", line.text)
    few = FEWEST <= len(words) <= SHORT_SITE and all(word.isalpha() for word in words)
    opened = sheet.press.site_openers.opens(line.key) and words[0][:1].isupper()
    if at <= last or at in sheet.kinds or not papers or not few or not opened:
        return None
    known = any(key(w) in sheet.press.sites or key(w) in sheet.press.themes for w in words)
    shared = any(len(word) > FEWEST and key(word) in key(papers) for word in words)
    if known or shared or sheet.reader.is_desk(line.key) or sheet.reader.is_place(line.text):
        return None
    return at, Furniture((Byline(line.text, None, line.span),), guessed=True)


def helper(line: Line, reader: Reader) -> Furniture | None:
    """Return the persons behind the word for "with" or "and" that a line opens with."""
    length = reader.press.ands.length_in(line.text)
    rest = line.text[length:]
    if not length or not rest[:1].isspace():
        return None
    said = reader.names(rest, length, line)
    named = said is not None and bool(said.bylines) and not said.unsigned
    persons = named and all(reader.is_person(one.name) for one in said.bylines) if said else False
    return said if persons else None
