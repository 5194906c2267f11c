"""Which lines are furniture: rubrics, days, bylines, mastheads and the page's own words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from kg.articles.authors.closings import first_piece
from kg.articles.authors.told import makes
from kg.articles.furniture.mastheads import (
    is_motto,
    read_banner,
    read_masthead,
    read_strip,
    unspaced,
)
from kg.articles.furniture.openings import day_alone
from kg.articles.furniture.own import is_noise, named_rubric, rubric_of
from kg.articles.furniture.pieces import Furniture, day_in, is_cased, is_number
from kg.articles.furniture.printed import is_hosted, read_printed
from kg.articles.furniture.reader import Reader
from kg.articles.furniture.releases import read_release
from kg.articles.lines import Line
from kg.articles.publisher.sites import host_of
from kg.articles.publisher.trails import (
    home_of,
    is_bare_menu,
    is_menu,
    is_trail,
    paper_above,
    paper_before_sections,
    paper_over_menu,
)
from kg.articles.sheet import FEWEST, Sheet, same
from kg.articles.stems import stems, stems_in
from kg.articles.tails import is_contact
from kg.extract.press import key
from kg.model import SegmentKind

_FEW = 5  # words of a paper's name
_ISSUE = re.compile(r"(?<=\w)\s#\d{1,4}$")  # "Copper Lines #12"


def mark_furniture(sheet: Sheet) -> None:
    """Find the lines that hold rubrics, dates, bylines or the page's own words."""
    reached, taken = {*_contacts(sheet), *_run_by(sheet)}, frozenset(sheet.kinds)
    for at, line in enumerate(sheet.lines):
        if at in reached or line.filed:
            sheet.kinds[at] = SegmentKind.BOILERPLATE
        elif at in taken or same(line, sheet.stated.headline) or (line.quoted and sheet.first < at):
            continue  # who is named in a quotation is who is quoted
        elif not (_mark_paper(sheet, at) or _mark_own(sheet, at)):
            _mark_line(sheet, at)
    below = range(max(sheet.first + 1, sheet.last), len(sheet.lines))
    for at in (*range(min(sheet.first + 1, len(sheet.lines))), *below):
        if not (sheet.lines[at].filed or same(sheet.lines[at], sheet.stated.headline)):
            _mark_printed(sheet, at)


def _contacts(sheet: Sheet) -> Iterator[int]:
    """Yield the lines right below a label that says whom the press may call: agencies, officers.

    "Contact presse / Agence Belles Feuilles – Inès Moudjahed – 04 99 55 01 12".
    """
    below = False
    for at in sheet.foot:
        line = sheet.lines[at]
        labelled = line.key.strip(" :*_#") in sheet.press.contacts
        below = labelled or (below and not line.apart)
        if below and not labelled:
            yield at


def _run_by(sheet: Sheet) -> Iterator[int]:
    """Yield the lines that say who runs the paper: "Editor-in-chief: Jane Doe", in one or two.

    They stand above or below the text, and name a person and nothing else.
    """
    for at in (*range(sheet.first), *range(sheet.last + 1, len(sheet.lines))):
        label, colon, name = sheet.lines[at].text.partition(":")
        if key(label).strip() not in sheet.press.runs:
            continue
        below = sheet.below(at)
        if sheet.reader.is_person(name.strip()):
            yield at
        elif not (colon or below is None or below.apart) and sheet.reader.is_person(below.text):
            yield from (at, at + 1)


def _mark_printed(sheet: Sheet, at: int) -> None:
    """Find what a line above or below the prose says of who printed the text."""
    line, press = sheet.lines[at], sheet.press
    own = sheet.said.get(at, Furniture())
    rubric = own.rubric and not press.printed.opens(line.key)
    if own.signs or rubric or line.key in press.noise:  # "Published by authority"
        return
    said = read_printed(line, sheet.reader)
    if said is None:
        return
    sheet.said[at] = replace(said, published=said.published or own.published)
    if at < sheet.first and len(line.text.split("(")[0].split()) > FEWEST:
        return  # a headline, with the paper in brackets
    disclaims = said.published and press.views.within(line.key)
    if at < sheet.first or at > sheet.last or disclaims or not line.is_prose:
        dated = SegmentKind.DATELINE if said.published else SegmentKind.BOILERPLATE
        sheet.kinds.setdefault(at, dated)


def _mark_own(sheet: Sheet, at: int) -> bool:
    """Find a line that is the page's own, or that says what sort of text it is."""
    line, heads = sheet.lines[at], at < sheet.first
    if heads and (home := home_of(line) or paper_above(line, sheet.reader)):
        sheet.prints(at, home)
        return True
    if _mark_issuer(sheet, at):
        return True
    below = sheet.above_prose(at)
    trail = heads and (is_trail(line, below, opens=at == 0) or is_menu(line, sheet.reader))
    if trail and (said := sheet.reader.read(line)) and said.bylines:
        return False  # "Amman / Jane Doe / The Argus"
    opinion = heads and line.key in sheet.press.opinion and (at == 0 or line.text.isupper())
    noise = is_noise(line, sheet.reader) and not opinion  # "COMMENT", which a button says too
    noise = noise and not _is_only_title(sheet, at)
    if trail or noise or (heads and is_contact(line, sheet.press)):
        sheet.kinds[at] = SegmentKind.BOILERPLATE
    elif at < sheet.first - 1 and (release := read_release(line, sheet.press)):
        sheet.kinds[at], sheet.said[at] = SegmentKind.BOILERPLATE, release
    elif rubric := rubric_of(line, sheet.reader):
        sheet.kinds[at] = SegmentKind.BOILERPLATE
        sheet.said[at] = Furniture(rubric=rubric)
    return at in sheet.kinds


def _mark_issuer(sheet: Sheet, at: int) -> bool:
    """Find whose text it is in the line below a label that says so: "From:", "NEWS PROVIDED BY"."""
    if SegmentKind.PUBLISHER is sheet.kinds.get(at):
        return True
    label, below = sheet.lines[at], sheet.lines[at + 1 : at + 2]
    length = sheet.press.rights.opens(label.key)
    if not length or label.key[length:].strip(" :") or not below or below[0].is_prose:
        return False
    name, told = below[0].text, at + 1 < sheet.first and " " in label.key.strip(" :")
    if not (told or sheet.reader.is_body(name) or sheet.reader.is_site(name)):
        return False
    sheet.kinds[at] = SegmentKind.BOILERPLATE
    sheet.prints(at + 1, name)
    return True


def _mark_paper(sheet: Sheet, at: int) -> bool:
    """Find the line of a paper and its motto: the first, above one that may be a headline."""
    line, reader = sheet.lines[at], sheet.reader
    above = all(sheet.kinds.get(one) is SegmentKind.BOILERPLATE for one in range(at))
    own = is_bare_menu(line, reader) or sheet.press.noisy.opens(line.key)
    if at >= sheet.first or not above or own:
        return False
    if name := _name_of_paper(sheet, at):
        sheet.prints(at, name)
        return True
    if _files(line, reader):
        return False
    motto = _motto_below(sheet, at)
    told = replace(line, text=f"{line.text} — {motto.text}") if motto else line
    titled = at == 0 and sheet.first > 1 and named_rubric(sheet.lines[1], sheet.press) is not None
    named = partial(_is_named, at=at, sheet=sheet)
    said = read_banner(told, reader, named=named, titled=titled)
    told_above = any(said.outlet for said in sheet.said.values())
    if said is None and not told_above and _heads(sheet, at):
        said = read_strip(line, reader, named=named)
    numbered = at + 1 < sheet.first and read_masthead(sheet.lines[at + 1], reader)[0]
    least = FEWEST - numbered  # "Copper Lines | The letter of … / No. 12 / Living memory"
    below = (each for each in sheet.above_prose(at) if len(each.words) >= least)
    titles = (each for each in below if each is not motto and reader.read(each) is None)
    placed = said is not None and _is_where(said.outlet or "", sheet)
    headed = bool(sheet.stated.headline) or any(titles) or first_piece(sheet) is not None
    if said is None or placed or not headed or _tells(told, at, sheet):
        return False
    sheet.said[at], sheet.kinds[at] = said, SegmentKind.PUBLISHER
    if motto and (signed := reader.read(motto) or makes(motto, reader)):  # "A blog by Jane Doe"
        sheet.said[at + 1], sheet.kinds[at + 1] = signed, SegmentKind.BYLINE
    elif motto:
        sheet.kinds[at + 1] = SegmentKind.BOILERPLATE
    return True


def _name_of_paper(sheet: Sheet, at: int) -> str | None:
    """Return the name that a line shows to be a paper's, by what stands beside it or below."""
    line = sheet.lines[at]
    if at == 0 and (name := paper_over_menu(sheet)):
        sheet.kinds[1] = SegmentKind.BOILERPLATE
        return name
    if name := unspaced(line.text) or (None if at else paper_before_sections(sheet)):
        return name
    name = _ISSUE.sub("", line.text)
    numbered = name != line.text and not at and sheet.first > 1
    bare = not (_files(line, sheet.reader) or sheet.reader.is_rubric(key(name)))
    return name if numbered and bare and _motto_below(sheet, at) is None else None


def _files(line: Line, reader: Reader) -> bool:
    """Tell whether capitals file a dispatch under a country and a theme: "FRANCE - REGISTERS"."""
    place, mark, theme = re.sub("[–/]", "-", line.text).partition("-")
    words = theme.split()
    filed = bool(mark) and line.text.isupper() and reader.is_place(place)
    return filed and len(words) == 1 and not reader.is_papers(theme)


def _heads(sheet: Sheet, at: int) -> bool:
    """Tell whether a line has no word of the prose, and one below it, that is the headline, has.

    A paper's name may have such words behind its dash, half as many as the headline.
    """
    line, told = sheet.lines[at], sheet.prose_stems
    if line.heading or line.is_prose:
        return False
    own = " ".join(word for word in line.words if not sheet.reader.is_rubric(word.strip(".")))
    shared = stems_in(own) & told
    name = re.split(r"\s[–—|-]\s", line.key)[0]
    if shared and (name == line.key or stems_in(name) & told):
        return False
    said = sheet.reader.read(line)
    if said and said.signs:
        return False
    below = (each for each in sheet.above_prose(at) if len(each.words) >= FEWEST)
    titles = (each for each in below if len(stems_in(each.text) & told) > 2 * len(shared))
    return any(sheet.reader.read(each) is None for each in titles)


def _is_named(name: str, at: int, sheet: Sheet) -> bool:
    """Tell whether another line that is no prose names what the first one opens with."""
    folded = key(name)
    others = (line for one, line in enumerate(sheet.lines) if one != at and not line.is_prose)
    return any(folded in line.key for line in others) or is_hosted(name, sheet.hosts)


def _tells(line: Line, at: int, sheet: Sheet) -> bool:
    """Tell whether a line is a headline of the text: "Radio Oran, la radio qui dérange".

    No day and no number stand beside it or below it.
    """
    below = "".join(line.text for line in sheet.lines[at + 1 : at + 2])
    numbered = is_number(below.split(" — ")[0], sheet.press) or day_in(below, sheet.press)
    bare = not re.search(r"\s[–—|•·-]\s|\d", line.text) and not numbered
    return bare and bool(stems([line]) & sheet.prose_stems)


def _is_where(name: str, sheet: Sheet) -> bool:
    """Tell whether a word before a day is a place, as another line shows: "Bo Lind in Oran"."""
    if not name.isalpha():
        return False
    before = (words for line in sheet.lines for words in re.findall(rf"(\S+) {name}\b", line.text))
    return any(key(word) in sheet.press.places for word in before)


def _motto_below(sheet: Sheet, at: int) -> Line | None:
    """Return the line right below a paper's name, and apart from the others, that is its motto."""
    if at + 2 >= sheet.first or sheet.lines[at + 1].apart:
        return None
    line, below = sheet.lines[at + 1 : at + 3]
    beside = read_masthead(below, sheet.reader)[0] or is_menu(below, sheet.reader)
    if not below.apart and not beside:
        return None
    return line if not line.heading and is_motto(line.text, sheet.reader) else None


def _mark_masthead(sheet: Sheet, at: int) -> None:
    """Find the line with number and price of a paper, which the first line names beside them."""
    found, name = read_masthead(sheet.lines[at], sheet.reader)
    if found and not sheet.lines[at].heading:
        sheet.kinds[at] = SegmentKind.BOILERPLATE
        paper = name is not None and sheet.reader.is_papers(name)
        paper = paper and (at > sheet.last or (name or "").istitle())  # a motto has such words too
        day = day_in(sheet.lines[at].text, sheet.press)
        sheet.said[at] = Furniture(outlet=name if at == 0 or paper else None, published=day)


def _mark_line(sheet: Sheet, at: int) -> None:
    """Find what a line of addresses, places, dates and names says."""
    line = sheet.lines[at]
    paper = sheet.lines[0]
    repeated = at and line.key == paper.key and sheet.reader.is_site(paper.text)
    if repeated or (at + 1 < sheet.first and host_of(line.text)):
        sheet.kinds[at] = SegmentKind.BOILERPLATE
    elif at < sheet.first and (sheet.reader.is_place(line.text) or _shouts_below_name(sheet, at)):
        sheet.kinds[at] = SegmentKind.DATELINE
    elif at < sheet.first and (day := day_alone(line, sheet.reader)):
        sheet.kinds[at], sheet.day = SegmentKind.DATELINE, sheet.day or day
    else:
        _mark_said(sheet, at)
        if at not in sheet.kinds and not sheet.first <= at <= sheet.last:
            _mark_masthead(sheet, at)


def _mark_said(sheet: Sheet, at: int) -> None:
    """Find what a line of dates and names says: below the first prose only bylines are looked for.

    In the midst of the prose a day is told of, and a name is a heading.
    """
    line = sheet.lines[at]
    amid = sheet.first + 2 < at <= sheet.last
    if amid and not sheet.press.bylines.opens(line.key):
        return
    said = sheet.reader.read(line)
    if said is None or (amid and not said.signs) or _is_titled(line, said, sheet):
        return
    other = said.outlet and sheet.reader.is_papers(said.outlet)
    within = sheet.first < at <= sheet.last
    if within and said.unsigned and said.outlet and not (said.bylines or other):
        return  # "Tabled by Thales", which is no paper
    sure = other or said.published or any(sheet.reader.is_person(one.name) for one in said.bylines)
    if not sure and (said.bylines or said.outlet) and _is_only_title(sheet, at):
        return
    if said.guessed and said.bylines and not other and at == 0 and sheet.first > 1:
        said = replace(said, bylines=(), outlet=said.bylines[0].name)
    opens = at == 0 or (at == 1 and bool(sheet.press.states.opens(sheet.lines[0].key)))
    if opens and sheet.first > at + 1 and _is_office(line, said, sheet):
        sheet.kinds.update(dict.fromkeys(range(at), SegmentKind.BOILERPLATE))
        sheet.prints(at, line.text)
        return
    sheet.said[at] = said
    dated = SegmentKind.DATELINE if said.published else SegmentKind.BOILERPLATE
    sheet.kinds[at] = SegmentKind.BYLINE if said.signs else dated


def _is_office(line: Line, said: Furniture, sheet: Sheet) -> bool:
    """Tell whether a first line is the body that speaks, no newsroom: "Data Commissioner's Office".

    It opens or ends with a noun of those.
    """
    words = line.text.split()
    bodies = sheet.press.bodies
    named = bool(bodies.opens(line.key)) or bool(bodies.opens(key(words[-1])))
    proper = all(sheet.reader.is_proper(word) for word in words if len(word) > FEWEST)
    proper = proper or not (is_cased(line.text) or line.key in sheet.press.staff)
    alone = said.unsigned and not (said.bylines or said.published)
    return alone and named and proper and len(words) >= FEWEST


def _is_titled(line: Line, said: Furniture, sheet: Sheet) -> bool:
    """Tell whether what stands behind a rubric is a headline, no paper: "Édito | Le nuage gris"."""
    rest = said.outlet or ""
    bare = said.rubric is not None and said.published is None and not said.signs
    repeated = line.key.startswith(key(rest)) and any(each.key == key(rest) for each in sheet.lines)
    long = len(rest.split()) >= FEWEST and not repeated
    return bare and long and not sheet.reader.is_site(rest)


def _shouts_below_name(sheet: Sheet, at: int) -> bool:
    """Tell whether a line is the place in capitals below a byline: "By Jane Doe / LUSAKA"."""
    text = sheet.lines[at].text
    above = sheet.said.get(at - 1)
    named = above is not None and (bool(above.bylines) or not sheet.reader.is_shouted(text))
    signed = above is not None and above.signs and named
    return signed and text.isupper() and len(text.split()) <= 2  # noqa: PLR2004  # "ADDIS ABABA"


def _is_only_title(sheet: Sheet, at: int) -> bool:
    """Tell whether a line that opens as furniture is the only one above the prose for a headline.

    "Video: Orange films the town", which the name of a paper may stand above.
    """
    line, reader, paper = sheet.lines[at], sheet.reader, sheet.lines[0].text
    words = [word for word in line.words if word.strip(":.,;") and word.strip(":").isalpha()]
    if at >= sheet.first or sheet.stated.headline or line.is_prose or len(words) < FEWEST:
        return False
    if line.key.strip(" :.") in sheet.press.noise or reader.is_credit(line.text):
        return False
    titled = at == 1 and reader.is_site(paper) and len(paper.split()) < _FEW
    above = titled or all(one in sheet.kinds for one in range(at))
    below = sheet.above_prose(at)
    return above and all(reader.read(each) or is_noise(each, reader) for each in below)
