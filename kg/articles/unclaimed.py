"""The one name in the furniture that no rule has claimed: the paper's, where nothing else tells."""

import re
from collections.abc import Iterator

from kg.articles.kickers import prose_stems, stems_in
from kg.articles.lines import Line
from kg.articles.pieces import EDGES, MARKS, is_number, without_days
from kg.articles.sheet import SHORT_SITE, Sheet
from kg.extract.press import key
from kg.model import SegmentKind

_PARTS = re.compile(rf"{MARKS}|\.\s+")
_JOINED = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[A-ZÀ-Þ][a-zà-ÿ]*)+")
"""Two words written as one: "ChipWatch"."""


def unclaimed(sheet: Sheet) -> str | None:
    """Return the name that stands in the furniture and is nobody's, no place's and no section's.

    "Open Ports – Business – 4 March 2026", "By Jane Doe / Open Ports / 4 March 2026"; its words are
    none of the prose's, and no other name is left. One word may be a town or a section, unless two
    are written as one ("ChipWatch"); scripts without capitals show no names.
    """
    told = prose_stems(sheet)
    found = {
        name
        for line in _furniture(sheet)
        for name in _parts(line, sheet)
        if _is_free(name, sheet) and not stems_in(name) & told
    }
    return found.pop() if len(found) == 1 else None


def _furniture(sheet: Sheet) -> Iterator[Line]:
    """Yield the lines above the first prose, and the last one, that are no headline."""
    first = next(iter(sheet.prose), len(sheet.lines))
    last = len(sheet.lines) - 1
    for at in (*range(first), *([last] if last > first else ())):
        line = sheet.lines[at]
        if sheet.kinds.get(at) is not SegmentKind.HEADLINE and not line.is_prose:
            yield line


def _parts(line: Line, sheet: Sheet) -> Iterator[str]:
    """Yield what marks part in a line without its days, and commas where it must be a paper's."""
    text, _ = without_days(line.text, sheet.press)
    if ":" in text:
        return  # "Photograph: Jane Doe"
    for part in _PARTS.split(text):
        first, *behind = (piece.strip(f"{EDGES}*#") for piece in re.split(r",(?:\s+|$)", part))
        yield from (one for one in behind if _is_papers(one, sheet))
        if not any(behind):
            yield first


def _is_papers(name: str, sheet: Sheet) -> bool:
    """Tell whether words behind a comma can be but a paper's: "By Jo Lind, Harbour Today"."""
    theme = " " in name and sheet.reader.is_theme(name)
    return " & " in name or bool(_JOINED.fullmatch(name)) or theme or sheet.reader.is_site(name)


def _is_free(name: str, sheet: Sheet) -> bool:
    """Tell whether words are a name by their capitals, and no one's that the furniture tells of."""
    press, words = sheet.press, name.split()
    small = press.particles.all | press.ands.all | press.site_openers.all
    proper = all(sheet.reader.is_proper(w) or key(w) in small or w == "&" for w in words)
    several = 1 < len(words) <= SHORT_SITE + 1 and proper
    if not (several or _JOINED.fullmatch(name)) or re.search(r"[\d@:?!«»“”\"]", name):
        return False
    signed = [key(one.name) for said in sheet.said.values() for one in said.bylines]
    folded = key(name)
    author = any(one in folded or folded in one for one in signed)
    return not (author or (not signed and sheet.reader.is_person(name)) or _is_other(name, sheet))


def _is_other(name: str, sheet: Sheet) -> bool:
    """Tell whether words are a place, a section, a role or the page's own."""
    reader, press, folded = sheet.reader, sheet.press, key(name)
    words = folded.split()
    openers = (press.bylines, press.noisy, press.rights, press.about)
    joints = press.particles.all | press.ands.all
    return (
        reader.is_place(name)
        or reader.is_desk(folded)
        or reader.is_around(folded)
        or reader.is_rubric(folded)
        or all(reader.is_rubric(word) or word in joints for word in words)
        or any(word in press.roles or word in press.beats for word in words)
        or any(one.opens(folded) for one in openers)
        or is_number(name, press)
        or folded in press.noise
    )
