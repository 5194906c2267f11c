"""What a line by itself says that is a name, or several, with a role, a place or a paper beside."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.articles.furniture.known import LONGEST_NAME, SHORT_SITE
from kg.articles.furniture.pieces import Furniture, is_short_form
from kg.articles.furniture.printed import is_hosted
from kg.articles.furniture.reader import Reader
from kg.articles.inverted import turned
from kg.articles.lines import Line
from kg.articles.sheet import FEWEST, Sheet
from kg.extract.press import key
from kg.model import Byline, SegmentKind, Span


def signature(line: Line, sheet: Sheet) -> Furniture | None:
    """Return what a line says that is a name, or several, perhaps with role, place or paper."""
    reader = sheet.reader
    if line.text.endswith(":") and reader.is_person(line.text):  # "Best Gifts:"
        return None
    if beside := _beside(line, reader):
        return beside
    lead, text, sent = _bare(line, reader)
    left = _left(text, lead, line, sheet) if line.signed else None
    if several := left or _together(text, lead, line, reader):
        return several
    name, *rest = re.split(r"[,،:/]|\s[-–—]\s|\s*[|•·]\s*", text, maxsplit=1)
    role = any(word in reader.press.roles for word in key(name).split())
    if rest and role and reader.is_person(rest[0].strip()):  # "Our correspondent, Jane Doe"
        lead += text.index(rest[0]) + len(rest[0]) - len(rest[0].lstrip())
        name, rest = rest[0].strip(), []
    parted = text[len(name) :].lstrip()[:1] in {"|", "•", "·"}
    labelled = bool(rest) and (
        _labels(name, sheet) or (parted and _is_shouted(name.strip(), sheet))
    )
    if labelled:  # "Oran: Ahmed Alami"
        lead += text.index(rest[0])
        name, rest = rest[0], []
        lead += len(name) - len(name.lstrip())
        if several := _together(name.strip(), lead, line, reader):
            return several
    bare = reader.without_place(name)
    if not (reader.is_person(bare) or (labelled and reader.is_caseless(bare.strip()))):
        return None
    behind = [one.strip("*_() ") for one in re.split(r"[,،]|\s[-–—|]\s", rest[0])] if rest else []
    if any(len(one.split()) > SHORT_SITE for one in behind) and not _presents(bare, behind, sheet):
        return None
    said = reader.names(bare, lead, line)
    outlet = sent or next(_papers(behind, sheet), None)
    slashed = bool(rest) and text[len(name) :].lstrip().startswith("/")
    if slashed and not outlet and is_short_form(behind[0]):
        outlet = behind[0]  # "Jane Doe / ZNW"
    return replace(said, outlet=said.outlet or outlet, guessed=True) if said else None


def _beside(line: Line, reader: Reader) -> Furniture | None:
    """Return those who sign beside each other: "Jane Doe                 Jo Lind"."""
    cells = list(re.finditer(r"\S+(?:\s{1,2}\S+)*", line.text))
    if len(cells) < 2 or not all(reader.is_person(cell[0]) for cell in cells):  # noqa: PLR2004
        return None
    found = (reader.byline(cell[0], cell.start(), line) for cell in cells)
    return Furniture(tuple(found), guessed=True)


def named_otherwise(line: Line, reader: Reader) -> Furniture | None:
    """Return whom a line names with those who helped, or with the family's name first.

    "Jane Doe with agencies", "DOE, Jane & LIND, Jo".
    """
    said = reader.names(line.text, 0, line)
    (one,) = said.bylines if said and len(said.bylines) == 1 else (None,)
    behind = key(line.text[len(one.name) :]).split() if one else []
    helped = 1 < len(behind) <= SHORT_SITE and behind[0] in reader.press.helped
    if (
        one
        and said
        and helped
        and not re.search(r"[\d|•·]", line.text)
        and reader.is_person(one.name)
    ):
        return replace(said, guessed=True)
    found = []
    for part in re.finditer(r"[^;/&]+", line.text):
        name = part[0].strip()
        plain = turned(name, reader.gazetteer, [reader.press], shouted=True)
        if plain is None or any(map(reader.is_place, re.split(r"[, ]+", name, maxsplit=1))):
            return None
        start = line.span.start + part.start() + part[0].index(name)
        found.append(Byline(plain, None, Span(start, start + len(name))))
    return Furniture(tuple(found), guessed=True)


def _bare(line: Line, reader: Reader) -> tuple[int, str, str | None]:
    """Return where the name in a line starts, the text from there, and the paper it is for.

    A rubric may stand before it, or what its owner does, which may stand behind it too.
    """
    lead = len(line.text) - len(line.text.lstrip("-–—*_( "))
    text, sent = reader.for_whom(line.text[lead:])
    rubric = re.match(r"([^.:]{3,24})[.:]\s+(?=\S)", text)
    if rubric and line.text.endswith("*") and _is_rubric(rubric[1], reader):
        lead += rubric.end()  # "L'INVITÉE. Jane Doe*"
        text = text[rubric.end() :]
    role = reader.past_reporter(text)  # "Health reporter Jane Doe"
    bare = _without_roles(_without_verb(text[role:], reader), reader)
    return lead + role, bare, sent


def _is_shouted(name: str, sheet: Sheet) -> bool:
    """Tell whether a word or two in capitals before a name are where it is: "MYSORE | Jane Doe"."""
    known = sheet.reader.is_rubric(key(name)) or sheet.reader.is_site(name)
    return name.isupper() and name.isalpha() and not known


def _presents(name: str, behind: list[str], sheet: Sheet) -> bool:
    """Tell whether what stands behind a name says what its owner is, whom no other line names."""
    words = key(behind[0]).split()
    told = bool(words) and words[0] in sheet.press.roles and len(words) <= 2 * SHORT_SITE
    named = sum(name.rsplit(maxsplit=1)[-1] in line.text for line in sheet.lines)
    return told and named == 1


def _labels(name: str, sheet: Sheet) -> bool:
    """Tell whether what stands before a name is its place, its desk or the paper named above."""
    folded = key(name).strip()
    named = {key(one.outlet) for one in sheet.said.values() if one.outlet}
    named |= {sheet.lines[at].key for at, k in sheet.kinds.items() if k is SegmentKind.PUBLISHER}
    paper = len(folded) > FEWEST and any(folded in each for each in named)
    return paper or sheet.reader.is_place(name) or sheet.reader.is_desk(folded)


def _without_verb(text: str, reader: Reader) -> str:
    """Return the name in a line that says what its owner is: "Jane Doe is health reporter"."""
    words = text.split()
    for width in range(min(LONGEST_NAME, len(words) - 2), 1, -1):
        name, behind = " ".join(words[:width]), [key(word).strip(".") for word in words[width:]]
        role = any(word in reader.press.roles for word in behind) and len(behind) <= 2 * SHORT_SITE
        if role and reader.press.does.opens(" ".join(behind)) and reader.is_person(name):
            return text[: text.index(words[width])].rstrip()
    return text


def _without_roles(text: str, reader: Reader) -> str:
    """Return names without what their owners are: "Jane Doe Health Reporter and Jo Lind"."""
    ands = "|".join(map(re.escape, reader.press.ands.all))
    pieces = re.split(rf"(\s(?:{ands})\s)", text, flags=re.IGNORECASE)
    bare = [_without_role(piece, reader).ljust(len(piece)) for piece in pieces]
    return "".join(bare).rstrip()


def _without_role(text: str, reader: Reader) -> str:
    """Return a name without what they are, which no mark parts: "Jane Doe Health Reporter"."""
    words = text.split()
    first = key(words[0]) if words else ""
    told = FEWEST <= len(words) <= LONGEST_NAME + 1 and key(words[-1]) in reader.press.roles
    about = first in reader.press.beats or first in reader.press.roles or reader.is_rubric(first)
    name = " ".join(words[:2])
    known = reader.press.beats.all | reader.press.roles.all
    proper = all(word.istitle() or key(word) in known for word in words)
    told = told and not re.search("[,،]", text)  # "Jo Ann Lind, General Secretary"
    named = told and proper and not about and reader.is_person(name) and not reader.is_place(name)
    return name if named else text


def _papers(names: list[str], sheet: Sheet) -> Iterator[str]:
    """Yield those of the names behind a person's that are a paper's."""
    hosts = sheet.hosts
    for name in names:
        if name[:1].isalpha() and (sheet.reader.is_site(name) or is_hosted(name, hosts)):
            yield name


def _together(text: str, lead: int, line: Line, reader: Reader) -> Furniture | None:
    """Return those who wrote, where a text names several and each name is a person's."""
    said = reader.names(text, lead, line)
    if said is None or len(said.bylines) < 2:  # noqa: PLR2004  # several
        return _listed(text, lead, line, reader)
    placed = any(key(word) in reader.press.places for word in text.split())
    persons = all(
        reader.is_person(one.name) or (placed and reader.is_shouted(one.name))
        for one in said.bylines
    )
    return replace(said, guessed=True) if persons else None


def _listed(text: str, lead: int, line: Line, reader: Reader) -> Furniture | None:
    """Return those whom a text names between commas and nothing else: "Jane Doe, Jo Lind"."""
    names = list(re.finditer(r"[^,،]+", text))
    persons = all(reader.is_writer(each[0]) for each in names)
    if len(names) < 2 or not persons:  # noqa: PLR2004  # several
        return None
    found = (reader.byline(each[0], lead + each.start(), line) for each in names)
    return Furniture(tuple(found), guessed=True)


def persons_behind(line: Line, start: int, reader: Reader) -> Furniture | None:
    """Return the persons whom all the rest of a sentence names, behind what says that they wrote.

    "(This report was prepared by) the lawyer Jane Doe and Jo Lind."
    """
    rest = line.text[start:].rstrip(". ")
    for word in list(re.finditer(r"(?<!\S)\S+", rest))[: 2 * LONGEST_NAME]:
        said = reader.names(rest[word.start() :], start + word.start(), line)
        found = [_without_office(one.name, reader) for one in said.bylines] if said else []
        if said and not said.unsigned and found and all(found):
            names = (name for name in found if name)
            return Furniture(tuple(reader.byline(n, line.text.index(n), line) for n in names))
    return None


def _without_office(name: str, reader: Reader) -> str | None:
    """Return the person whom words end with: "الباحثة ليلى البحري"."""
    words = name.split()
    ends = (" ".join(words[at:]) for at in range(len(words) - 1))
    return next((end for end in ends if reader.is_person(end)), None)


def _is_rubric(text: str, reader: Reader) -> bool:
    """Tell whether words are a rubric, or that of an interview."""
    return reader.is_rubric(key(text)) or key(text) in reader.press.asks


def _left(text: str, lead: int, line: Line, sheet: Sheet) -> Furniture | None:
    """Return the name behind place and paper, where markup says that a line names who signs.

    "Oran - The Argus: Jane Doe"
    """
    before, colon, name = (part.strip() for part in text.rpartition(":"))
    places = re.split(r"\s[-–—|/]\s|[,،]", before)
    placed = colon and all(len(one.split()) <= SHORT_SITE for one in places)
    if not (placed and (sheet.reader.is_person(name) or sheet.reader.is_caseless(name))):
        return None
    return sheet.reader.guess(name, lead + text.rindex(name), line)
