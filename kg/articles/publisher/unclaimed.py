"""The one name in the furniture that no rule has claimed: the paper's, where nothing else tells."""

import re
from collections.abc import Iterator

from kg.articles.furniture.known import LONGEST_SITE, SHORT_SITE
from kg.articles.furniture.pieces import (
    AS_ONE,
    EDGES,
    MARKS,
    Furniture,
    is_cased,
    is_number,
    without_days,
)
from kg.articles.lines import Line
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.stems import stems_in
from kg.extract.press import key
from kg.model import SegmentKind

_PARTS = re.compile(rf"{MARKS}|\.\s+")
_TOLD = (SegmentKind.BYLINE, SegmentKind.DATELINE)
_CREDITS = 6  # lines below a standfirst that say who wrote, when and for whom


def unclaimed(sheet: Sheet) -> str | None:
    """Return the name that stands in the furniture and is nobody's, no place's and no section's.

    "Open Ports – Business – 4 March 2026", "By Jane Doe / Open Ports / 4 March 2026"; its words are
    none of the prose's, and no other name is left. One word may be a town or a section, unless two
    are written as one ("ChipWatch"); scripts without capitals show no names.
    """
    told = sheet.prose_stems
    found = {
        name
        for line in _furniture(sheet)
        for name in _parts(line, sheet)
        if _is_free(name, sheet) and not stems_in(name) & told
    }
    alone = found or set(_alone(sheet))
    return alone.pop() if len(alone) == 1 else _first(sheet)


def _first(sheet: Sheet) -> str | None:
    """Return what the first line of all names, above a headline: a body, or words with capitals.

    "Port autonome d'Oran / Le port rapatrie son registre"; the way from home may stand above it.
    """
    headline = max(sheet.headline, 0)
    for at, line in enumerate(sheet.lines[:headline]):
        said = sheet.said.get(at, Furniture())
        text, _ = without_days(line.text, sheet.press)
        name = text.strip(f"{EDGES}|")
        lead, *sections = re.split(MARKS, name)
        if at == 0 and any(sections) and " & " in lead and sheet.reader.are_rubrics(key(lead)):
            return lead  # "Business & Markets | Technology"
        if not (said.signs or said.rubric or line.heading) and _opens(name, sheet):
            sheet.kinds.setdefault(at, SegmentKind.PUBLISHER)
            return name
        if not said.rubric:
            return None
    return None


def _opens(name: str, sheet: Sheet) -> bool:
    """Tell whether a few words are a body's name, or all proper."""
    words, press = name.split(), sheet.press
    if not 0 < len(words) <= LONGEST_SITE or re.search(r"[\d@:.?!«»“”\"|/>]", name):
        return False
    proper = is_cased(name) and sheet.reader.are_proper(words)
    return (proper or bool(press.bodies.opens(key(name)))) and not _is_other(name, sheet)


def _alone(sheet: Sheet) -> Iterator[str]:
    """Yield the names that are a line by themselves: the first, the last, or in the credits.

    Those stand right below the headline's date or author, or above; a first line stands apart. No
    mark is in them, and the prose has none of their words.
    """
    headline = sheet.headline
    lines, last = sheet.lines, len(sheet.lines) - 1
    end = _credits(sheet)
    for at, line in enumerate(lines):
        if line.is_prose or line.heading or at == headline or not _fits(line.text, sheet):
            continue
        below = at < last and not lines[at + 1].apart and _credits_one(sheet, at + 1)
        above = at > 0 and not line.apart and _credits_one(sheet, at - 1)
        opens = at == 0 < headline and lines[1].apart
        closes = at == last and line.apart and lines[at - 1].is_prose and _is_several(line.text)
        if (headline < at < end and (below or above)) or opens or closes:
            yield line.text.strip(EDGES)


def _credits_one(sheet: Sheet, at: int) -> bool:
    """Tell whether a line says who wrote or when."""
    said = sheet.said.get(at)
    return said is not None and sheet.kinds.get(at) in _TOLD and bool(said.published or said.signs)


def _is_several(text: str) -> bool:
    """Tell whether words show by their capitals that they are a name: two, or two in one."""
    return is_cased(text) and bool(" " in text.strip() or AS_ONE.fullmatch(text))


def _fits(text: str, sheet: Sheet) -> bool:
    """Tell whether a few words may be the name of a paper that nothing else shows."""
    name = text.strip(EDGES)
    words = name.split()
    cased = is_cased(name)
    proper = all(map(sheet.reader.is_proper, words)) and not name.isupper()
    few = 0 < len(words) <= (SHORT_SITE if cased else FEWEST) and (proper or not cased)
    if not few or re.search(r"[\d@:.?!«»“”\"|/]", name) or _is_other(name, sheet):
        return False
    signed = [key(one.name) for said in sheet.said.values() for one in said.bylines]
    person = sheet.reader.is_person(name) or any(
        key(name) in one or one in key(name) for one in signed
    )
    told = sheet.plain_stems if cased else sheet.prose_stems
    return bool(signed) and not person and not stems_in(name) & told


def _credits(sheet: Sheet) -> int:
    """Return where the lines end that say who wrote, when and for whom, below a standfirst too."""
    first = next(iter(sheet.prose), len(sheet.lines))
    last = max(sheet.prose, default=0)
    below = (at for at in range(first, min(first + _CREDITS, last)) if sheet.kinds.get(at) in _TOLD)
    return max([first, *(at + 2 for at in below)])


def _furniture(sheet: Sheet) -> Iterator[Line]:
    """Yield the lines above the first prose, and the last one, that are no headline.

    A standfirst may stand between them and the headline.
    """
    last = len(sheet.lines) - 1
    for at in (*range(min(_credits(sheet), last)), last):
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
    return " & " in name or bool(AS_ONE.fullmatch(name)) or theme or sheet.reader.is_site(name)


def _is_free(name: str, sheet: Sheet) -> bool:
    """Tell whether words are a name by their capitals, and no one's that the furniture tells of."""
    words = name.split()
    several = 1 < len(words) <= SHORT_SITE + 1 and sheet.reader.are_proper(words)
    if not (several or AS_ONE.fullmatch(name)) or re.search(r"[\d@:?!«»“”\"]", name):
        return False
    signed = [key(one.name) for said in sheet.said.values() for one in said.bylines]
    folded = key(name)
    own = set(folded.split())  # "DOE Jane" is Jane Doe
    author = any(one in folded or folded in one or own == {*one.split()} for one in signed)
    return not (author or (not signed and sheet.reader.is_person(name)) or _is_other(name, sheet))


def _is_other(name: str, sheet: Sheet) -> bool:
    """Tell whether words are a place, a section, a role or the page's own."""
    reader, press, folded = sheet.reader, sheet.press, key(name)
    words = folded.split()
    openers = (press.bylines, press.noisy, press.rights, press.about)
    return (
        reader.is_place(name)
        or reader.is_desk(folded)
        or reader.is_around(folded)
        or reader.is_rubric(folded)
        or all(reader.is_rubric(word) or word in reader.joints for word in words)
        or any(word in press.roles or word in press.beats for word in words)
        or any(one.opens(folded) for one in openers)
        or is_number(name, press)
        or folded in press.noise
    )
