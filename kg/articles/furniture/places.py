"""Where a report is from, as furniture says it: "Par Awa Diop, à Dakar", "Lagos, 3 March"."""

import re

from kg.articles.furniture.pieces import Furniture
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line
from kg.extract.press import key
from kg.model import Span

_WORD = r"[^\W\d_][\w'’-]*"
_FEW = 3  # words of a place's name
_EDGES = " \t\u00a0\u202f,;:.،*_()[]|–—-"


def place_of(line: Line, said: Furniture, reader: Reader) -> Span | None:
    """Return where a line names the place of the report, or None.

    A place is known as one, stands behind the word that opens places ("à", "in", "في"), or opens a
    line of the date and nothing else.
    """
    for found in _parts(line, reader):
        if reader.is_place(line.text[found[0] : found[1]]):
            return _span(line, found)
    return _behind(line, reader) or (None if said.bylines else _before_date(line, reader))


def _parts(line: Line, reader: Reader) -> list[tuple[int, int]]:
    """Return where the parts of a line stand, between its dates and its marks."""
    dates = [(each.start, each.end) for each in reader.press.calendar.find(line.text)]
    marks = [match.span() for match in re.finditer(r"[,،|/()\[\]*•·:;]|\s[–—-]\s|$", line.text)]
    found, at = [], 0
    for start, end in sorted((*dates, *marks)):
        if line.text[at:start].strip(_EDGES):
            found.append((at, start))
        at = max(at, end)
    return found


def _behind(line: Line, reader: Reader) -> Span | None:
    """Return the name behind a word that opens places, where capitals or its line's end show it."""
    several = rf"({_WORD}(?:[ -]{_WORD}){{0,{_FEW - 1}}})"
    for match in re.finditer(rf"(?<!\w)({_WORD})(?=\s+{several}\s*(.?))", line.text):
        if not match.start() or key(match[1]) not in reader.press.places:
            continue
        words = match[2].split()
        before = key(line.text[: match.start()]).split()[-_FEW:]
        sent = any(reader.press.bylines.opens(" ".join(before[at:])) for at in range(len(before)))
        role = not sent and any(word in reader.press.roles for word in before)
        if role and not reader.is_place(match[2]):
            continue  # "lecturer in Law"
        named = [word for word in words if word[0].isupper()]
        if not named and not words[0][0].islower() and match[3] in {"", ":", "،"}:
            named = words  # a script without capitals
        if named and words[: len(named)] == named:
            return _span(line, (match.start(2), match.start(2) + len(" ".join(named))))
    return None


def _before_date(line: Line, reader: Reader) -> Span | None:
    """Return the words that stand before a line's date with a comma: "New Delhi, 11 December"."""
    date = next(iter(reader.press.calendar.find(line.text)), None)
    head = re.match(rf"\W*({_WORD}(?: {_WORD}){{0,{_FEW - 1}}})\s*[,،]", line.text)
    if date is None or head is None or head.end() > date.start:
        return None
    words = head[1].split()
    if any(word[0].islower() for word in words) or reader.is_outlet(head[1]):
        return None
    around = all(key(word) in reader.press.around for word in words)
    days = reader.press.calendar.words.days
    known = around or key(head[1]) in days or reader.is_site(head[1])
    return None if known else _span(line, head.span(1))


def _span(line: Line, found: tuple[int, int]) -> Span:
    text = line.text[found[0] : found[1]]
    start = line.span.start + found[0] + len(text) - len(text.lstrip(_EDGES))
    return Span(start, start + len(text.strip(_EDGES)))
