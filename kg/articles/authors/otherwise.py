"""Who signs below a text but not in a line of their name: by initials, in a list, as a mask."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.pieces import EDGES, Furniture
from kg.articles.lines import Line
from kg.articles.publisher.letterheads import is_counsel
from kg.articles.sheet import FEWEST, Sheet
from kg.extract.press import key
from kg.model import Byline, SegmentKind, Span

_LETTERS = re.compile(
    r"(?:^|\(|(?<=[.!?…»”\")])\s+)"
    r"((?:[A-ZÀ-Þ]\.[ -]?(?:(?:d[eu]|van|von|el|al)\s)?){1,2}[A-ZÀ-Þ]\.|(?:[ء-ي]\.\s?)[ء-ي]\.)\)?$"
)
"""Initials by which somebody signs; of prose they end the last paragraph, behind its sentence."""
_DASHED = re.compile(r"[—–]\s?([^\W\d_]+)")


_CABINET = 80
"""Lines that those who sign a decree may take, a name and an office each."""
_CLOSING = 3
"""Lines in which those who sign for others are named."""


def enacts(sheet: Sheet, at: int) -> bool:
    """Tell whether a line names who made a decree: "Done at Oran / Jo Lind / Minister".

    Where and when that was may stand right below the name.
    """
    lines = sheet.lines
    beside = [*lines[max(at - 1, sheet.last + 1) : at], *lines[at : at + 2]]
    if any(sheet.press.inserts["behalf"].opens(line.key) for line in lines[max(at - 2, 0) : at]):
        return False  # "For the board / The chair / Jo Lind"
    above = lines[max(sheet.last, at - _CABINET, 0) : at + 2]
    offices = (word.strip(EDGES) for line in beside for word in line.words)
    return any(word in sheet.press.enacts for word in offices) and any(
        word in sheet.press.made for line in above for word in line.words[:1]
    )


def initialed(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who signs with initials and full stops, where no agency does: "R. N.", "(L. W.)"."""
    if sheet.opening and sheet.opening[1].agency:
        return None
    lines = sheet.lines
    for at in (*range(sheet.headline + 1, sheet.first), *range(sheet.last, len(lines))):
        ends = _LETTERS.search if at == sheet.last else _LETTERS.fullmatch
        found = ends(lines[at].text)
        if found and sheet.kinds.get(at) in {None, SegmentKind.BOILERPLATE, SegmentKind.BYLINE}:
            start = lines[at].span.start + found.start(1)
            one = Byline(found[1], None, Span(start, start + len(found[1])))
            return at, Furniture((one,), guessed=True)
    return _initialed_beside_day(sheet) or _first_named(sheet)


def _initialed_beside_day(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who signs with initials in the line of the day: "30/09/2025 – Crops – R.T."."""
    for at, said in sheet.said.items():
        line = sheet.lines[at]
        for part in (
            re.finditer(r"[^|•·–—]+", line.text) if said.published and said.unsigned else ()
        ):
            if _LETTERS.fullmatch(name := part[0].strip()):
                start = line.span.start + part.start() + part[0].index(name)
                one = Byline(name, None, Span(start, start + len(name)))
                return at, replace(said, bylines=(one,), unsigned=False, guessed=True)
    return None


def _first_named(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who ends a letter that greets with a dash and the given name alone: "— Jules"."""
    if not any(sheet.press.salutes.opens(line.key) for line in sheet.lines[: sheet.last + 1]):
        return None
    below = list(enumerate(sheet.lines))[sheet.last + 1 :]
    signed = [(at, name) for at, line in below if (name := _DASHED.fullmatch(line.text))]
    if len(signed) != 1:
        return None
    ((at, name),) = signed
    if not name[1].istitle() or sheet.reader.is_place(name[1]) or sheet.reader.is_site(name[1]):
        return None
    span = sheet.lines[at].span
    one = Byline(name[1], None, Span(span.start + name.start(1), span.end))
    return at, Furniture((one,), guessed=True)


def signatories(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return those who sign an open letter: "Signataires : Jane Doe, lawyer ; Jo Lind, …"."""
    for at, line in enumerate(sheet.lines):
        start = sheet.press.signatories.length_in(line.text) or _on_behalf(line, sheet)
        if not start or not line.text[start:].lstrip().startswith(":"):
            continue
        if not line.text[start:].strip(" :"):
            found = list(_signing_below(sheet, at))
            if found:
                return at, Furniture(tuple(found))
            continue
        mark = ";؛" if re.search("[;؛]", line.text) else ",،"
        found = []
        for piece in re.finditer(rf"[^{mark}:]+", line.text[start:]):
            name = re.split(r"[,،(]|\s[-–—]\s", piece[0])[0].rstrip(EDGES)
            if name.strip(EDGES) and sheet.reader.is_person(name.strip(EDGES)):
                found.append(sheet.reader.byline(name, start + piece.start(), line))
        if found:
            return at, Furniture(tuple(found))
    return None


def below_label(sheet: Sheet) -> set[int]:
    """Return the lines that say that somebody signs, and those right below: persons or bodies."""
    found: set[int] = set()
    for at, line in enumerate(sheet.lines):
        label = sheet.press.signatories.opens(line.key)
        labels = label and not line.key[label:].strip(" :") and line.text.endswith(":")
        if labels or (at - 1 in found and not line.apart):
            found.add(at)
    return found


def _on_behalf(line: Line, sheet: Sheet) -> int:
    """Return where the colon stands behind whom those who sign the last lines speak for.

    "Pour le collectif Nos Données : Jane Doe, historian ; Jo Lind"
    """
    ends = any(line is one for one in sheet.lines[-_CLOSING:])
    ends = ends and not is_counsel(line, sheet.press)
    opened = re.match(r"(\S+)\s[^:;,]{3,60}?\s?(?=:)", line.text) if ends else None
    return opened.end() if opened and key(opened[1]) in sheet.press.on_behalf else 0


def _signing_below(sheet: Sheet, at: int) -> Iterator[Byline]:
    """Yield those who sign a line each, below the one that says so: "Dr Jane Doe, lawyer, Oran".

    What each is may stand below the name. Where the next line is neither, bodies sign it.
    """
    names = [
        re.split(r"[,،(]|\s[-–—]\s", line.text)[0].rstrip(EDGES) for line in sheet.lines[at + 1 :]
    ]
    persons = [sheet.reader.is_person(name.strip(EDGES)) for name in names]
    below = sheet.lines[at + 1 :]
    offices = [_is_office(line, sheet) for line in below]
    if len(names) > 1 and not (persons[1] or offices[1] or below[1].apart):
        return
    for line, name, person, office in zip(below, names, persons, offices, strict=True):
        if not person and not office:
            return
        if person:
            yield sheet.reader.byline(name, 0, line)


def _is_office(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line right below a name says what its bearer is, or for whom they sign.

    "Chair of the board", "the Oran Parents League".
    """
    role = any(word in sheet.press.roles for word in line.words[:FEWEST])
    return not line.apart and (role or line.text[0].islower())


def pseudonym(sheet: Sheet) -> tuple[int, Furniture] | None:
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
    if at <= sheet.last or at in sheet.kinds or not papers or not few or not opened:
        return None
    known = any(key(w) in sheet.press.sites or key(w) in sheet.press.themes for w in words)
    shared = any(len(word) > FEWEST and key(word) in key(papers) for word in words)
    if known or shared or sheet.reader.is_desk(line.key) or sheet.reader.is_place(line.text):
        return None
    return at, Furniture((Byline(line.text, None, line.span),), guessed=True)
