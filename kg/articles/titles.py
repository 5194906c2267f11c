"""Which lines are the name of the site, the headline and the names of the authors."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.articles.candidates import candidates
from kg.articles.furniture import Reader
from kg.articles.kickers import title_among
from kg.articles.lines import LONGEST_HEADLINE, Line
from kg.articles.naming import EDGES, LONGEST_NAME, Furniture
from kg.articles.openings import read_opening
from kg.articles.printed import hosts_in, is_hosted
from kg.articles.sheet import FEWEST, SHORT_SITE, Sheet, plain, same
from kg.articles.sites import is_paper, own_name, site_line
from kg.extract.press import key
from kg.model import SegmentKind

_PREFIX = re.compile(r"([^\W\d_][^|.:/–—]{2,24}?)(?:\s*([|/])\s*|([.:])\s+|\s+([-–—])\s+)")
"""What may be a rubric before a headline, and the mark behind it."""


def mark_titles(sheet: Sheet, first: int) -> tuple[str | None, str | None]:
    """Find the lines with the site's name and the headline; return what both say."""
    stated = sheet.stated
    head = candidates(sheet, first)
    if len(head) == 1 and sheet.opening and _is_agency(sheet.lines[head[0]], sheet):
        sheet.kinds[head[0]] = SegmentKind.PUBLISHER
        return stated.publisher or plain(sheet.lines[head[0]]), stated.headline
    if len(head) == 1 and (notice := _notice(sheet, head[0], first)) is not None:
        sheet.kinds[head[0]], sheet.kinds[notice] = SegmentKind.PUBLISHER, SegmentKind.HEADLINE
        paper = own_name(plain(sheet.lines[head[0]]), sheet)
        return stated.publisher or paper, stated.headline or plain(sheet.lines[notice])
    headline = _headline(sheet, head)
    site, headline = _told_apart(sheet, head, headline)
    if site is not None:
        sheet.kinds[site] = SegmentKind.PUBLISHER
    if headline is None and not stated.headline:
        headline = _sitting(sheet, first)
    if headline is not None:
        sheet.kinds[headline] = SegmentKind.HEADLINE
    written = _without_dateline(sheet, headline) if headline is not None else None
    title, behind = _without_site(stated.headline or written, sheet)
    if site is not None:
        named: str | None = own_name(plain(sheet.lines[site]), sheet)
    else:
        named = _signed_by(sheet, head, headline)
    return stated.publisher or named or behind, " ".join(title.splitlines()) if title else None


def _sitting(sheet: Sheet, first: int) -> int | None:
    """Return the line that says what sitting a report is of and its day, where it is the title."""
    for at, said in sorted(sheet.said.items()):
        words = [word for word in sheet.lines[at].text.split() if word.isalpha()]
        if at < first and said.rubric and said.published and not said.signs:
            return at if len(words) > FEWEST and not said.outlet else None
    return None


def _without_dateline(sheet: Sheet, headline: int) -> str:
    """Return a headline without the agency's line that it opens with: "NAMUR, 3 March (AB) - …"."""
    line = sheet.lines[headline]
    opening = read_opening(line, sheet.reader)
    if opening is None or not opening.published:
        return plain(line)
    sheet.opening = sheet.opening or (headline, opening)
    return line.text[opening.end - line.span.start :].strip(" *_#")


def _notice(sheet: Sheet, site: int, first: int) -> int | None:
    """Return the line below a paper's name, right above the prose, that is all its headline.

    "The Argus / 3 March 2026 / Correction".
    """
    line, at = sheet.lines[site], first - 1
    notice = at > site and sheet.lines[at].key.strip(" :.") in sheet.press.notices
    named = sheet.reader.is_site(line.text) or sheet.reader.is_theme(line.text)
    return at if notice and named and len(line.text.split()) <= SHORT_SITE + 1 else None


def _told_apart(
    sheet: Sheet, head: Sequence[int], headline: int | None
) -> tuple[int | None, int | None]:
    """Return the line of the site and that of the headline, where one was taken for the other."""
    others = [at for at in head if at != headline]
    site = next((at for at in others if same(sheet.lines[at], sheet.stated.publisher)), None)
    outlet = next((at for at in others if sheet.reader.is_outlet(sheet.lines[at].text)), None)
    if site is None and not sheet.stated.publisher:
        titled = headline if sheet.stated.headline else None
        above = [at for at in head if at != outlet and (titled is None or at <= titled)]
        site = site_line(sheet, above)
        if site is not None and site == headline:
            headline = title_among(sheet, [at for at in head if at > site and at != outlet])
    if site is None:
        site = outlet
    elif outlet is not None and outlet != site:
        sheet.kinds[outlet] = SegmentKind.BOILERPLATE  # the agency that the text is from
    if site is not None and (
        headline is None or sheet.lines[headline].key == sheet.lines[site].key
    ):
        headline = next((at for at in head if at != site), None)
    return site, headline


def _signed_by(sheet: Sheet, head: Sequence[int], headline: int | None) -> str | None:
    """Return the paper that a line below the headline, or the last line of all, names alone."""
    ends = [len(sheet.lines) - 1] if sheet.lines else []
    for at in [*(at for at in head if headline is not None and at > headline), *ends]:
        line = sheet.lines[at]
        name = re.split(r"(?<=\w)\s*\(", line.text)[0].strip("-–—()[]*_ ")
        place, comma, rest = name.partition(", ")
        name = rest if comma and sheet.reader.is_place(place) else name
        name = own_name(name, sheet)
        if at in sheet.kinds or line.is_prose or sheet.press.rights.opens(line.key):
            continue
        if (
            is_paper(name, sheet, below=at in ends)
            or _above_name(sheet, at)
            or _below_byline(name, at, sheet)
        ):
            sheet.kinds[at] = SegmentKind.PUBLISHER
            return name
    return None


def _below_byline(name: str, at: int, sheet: Sheet) -> bool:
    """Tell whether a line right below who wrote is a paper's name: "By Bo Lind / Harbour Today"."""
    signed = at - 1 in sheet.said and bool(sheet.said[at - 1].bylines)
    words = name.split()
    proper = all(word[:1].isupper() for word in words)
    few = 1 < len(words) <= FEWEST and not sheet.lines[at].apart
    return signed and proper and few and sheet.reader.is_theme(name)


def _above_name(sheet: Sheet, at: int) -> bool:
    """Tell whether two or three words below a headline stand right above who wrote: a paper's."""
    words = sheet.lines[at].text.split()
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
    if below is None or not 1 < len(words) <= FEWEST:
        return False
    if below.apart or sheet.kinds.get(at + 1) is SegmentKind.BOILERPLATE:
        return False  # a headline below its rubric
    about = any(key(word) in sheet.press.roles or key(word) in sheet.press.desks for word in words)
    proper = not any(word[0].islower() for word in words)
    signed = sheet.reader.is_person(below.text) and not sheet.reader.is_person(sheet.lines[at].text)
    return proper and not about and signed


def _without_site(title: str | None, sheet: Sheet) -> tuple[str | None, str | None]:
    """Return a headline without the site's name behind it, and that name."""
    title = _without_rubric(title, sheet)
    parts = re.split(r"\s+(\||::|[-–—•·])\s+", title or "")
    if title and len(parts) > 1 and parts[1] == "|" and sheet.reader.is_rubric(key(parts[0])):
        sheet.rubric = key(parts[0])  # "Analysis | …"
        parts, title = parts[2:], title.split("|", 1)[1].strip()
    if title is None or len(parts) < 3:  # noqa: PLR2004  # title, mark, site
        return title, None
    mark, name = parts[-2:]
    if len(name.split()) > SHORT_SITE + 1:
        return title, None
    title_alone = title[: title.rindex(name)].rstrip()[: -len(mark)].rstrip()
    repeated = any(same(line, title_alone) for line in sheet.lines)
    short = len(parts) == 3 and len(name.split()) <= SHORT_SITE  # noqa: PLR2004  # as above
    if short and (mark in {"|", "::"} or _is_suffix(name, parts[0], sheet) or repeated):
        return title_alone, name
    return (title_alone, name) if _is_named_elsewhere(name, title, sheet) else (title, None)


def _is_named_elsewhere(name: str, title: str, sheet: Sheet) -> bool:
    """Tell whether a line that is no prose names what stands behind a headline, or an address."""
    if is_hosted(name, hosts_in(sheet.lines)):
        return True
    lines = (line for at, line in enumerate(sheet.lines) if at in sheet.kinds or not line.is_prose)
    return any(key(name) in line.key and not same(line, title) for line in lines) and bool(
        sheet.reader.is_site(name) or sheet.reader.is_theme(name)
    )


def _is_suffix(name: str, title: str, sheet: Sheet) -> bool:
    """Tell whether what a dash parts from a headline is a paper's name: "… - Nouakchott Info"."""
    words = name.split()
    if sheet.reader.is_site(name):
        return True
    if not any(c.isupper() or c.islower() for c in name):
        return key(words[0]) in sheet.press.themes
    plain = sum(word[:1].islower() for word in title.split()) * 2 >= len(title.split())
    return plain and sheet.reader.is_theme(name) and all(word[:1].isupper() for word in words)


def _without_rubric(title: str | None, sheet: Sheet) -> str | None:
    """Return a headline without the rubric that a mark parts from it: "LIVE: …", "Live | …".

    But for "|" only capitals show that it is none of its words, and Arabic has none; a full stop
    parts an opinion's rubric alone: "REPORTAGE. …" is part of what papers call a text.
    """
    match = _PREFIX.match(title or "")
    if title is None or match is None or " " not in title[match.end() :].strip():
        return title
    rubric = key(match[1]).strip()
    opinion = match[1].isupper() and match[3] == "." and rubric in sheet.press.opinion
    told = match[2] or (match[1].isupper() and match[3] != ".")
    known = rubric in sheet.press.prefixes and told
    if not (opinion or known):
        return title
    sheet.rubric = rubric
    return title[match.end() :].strip()


def _is_agency(line: Line, sheet: Sheet) -> bool:
    """Tell whether the one line above an agency's opening is the agency's name."""
    agency = sheet.opening[1].agency if sheet.opening else None
    words = line.key.split()
    named = bool(agency) and key(agency or "") in line.key
    return named and len(words) <= SHORT_SITE + 1 and words[0] in sheet.press.sites


def _headline(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the line that is the headline: the stated one, the highest heading, the first."""
    if sheet.stated.headline:
        stated = sheet.stated.headline
        return next((at for at, line in enumerate(sheet.lines) if same(line, stated)), None)
    levels = [line.heading for line in sheet.lines[: max(head, default=0) + 1] if line.heading]
    marked = (at for at, line in enumerate(sheet.lines) if line.heading == min(levels, default=1))
    if (first := next(marked, None)) is not None:
        return first
    papers = {at for at in head if sheet.reader.is_outlet(sheet.lines[at].text)}
    return title_among(sheet, [at for at in head if at not in papers])


def mark_names(sheet: Sheet, first: int, last: int) -> None:
    """Find a name that is a line by itself: below the headline, or below the prose."""
    headline = next((at for at, kind in sheet.kinds.items() if kind is SegmentKind.HEADLINE), -1)
    _mark_shouted(sheet, headline, first)
    if any(said.signs for said in sheet.said.values()) or sheet.stated.authors:
        own = [one.name for said in sheet.said.values() for one in said.bylines]
        keys = {key(name) for name in (*sheet.stated.authors, *own)}
        for at, line in enumerate(sheet.lines):
            if at not in sheet.kinds and line.key in keys:
                sheet.kinds[at] = SegmentKind.BYLINE
        return
    below = range(last + 1, len(sheet.lines))
    dated = [at for at, said in sheet.said.items() if first < at <= first + 2 and said.published]
    above = range(headline + 1, min(max(dated, default=first - 2) + 2, len(sheet.lines)))
    stands = _below_standfirst(sheet, headline, first)
    free = [at for at in (*above, *stands, *below) if at not in sheet.kinds]
    free = [at for at in free if not sheet.lines[at].is_prose]
    for at in free:
        said = _signature(sheet.lines[at], sheet.reader)
        if said := said or (_closes(sheet, at) if at > last else None):
            sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE
            return
    if (said := _biography(sheet, last)) is not None:
        sheet.said[last] = said
        return
    for at in free:
        line = sheet.lines[at]
        if _beside_date(sheet, at) and (said := sheet.reader.names(line.text, 0, line)):
            sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE
            return


def _mark_shouted(sheet: Sheet, headline: int, first: int) -> None:
    """Find who signs in capitals between headline and prose, where no other line names anybody."""
    if sheet.stated.authors or any(said.bylines for said in sheet.said.values()):
        return
    for at in range(headline + 1, min(first + 1, len(sheet.lines))):
        if at not in sheet.kinds and (said := _shouted(sheet, at, headline)):
            sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE
            return


def _below_standfirst(sheet: Sheet, headline: int, first: int) -> list[int]:
    """Return the line between a standfirst, a sentence, and the prose, if it may be a name."""
    at = first + 1
    if headline < 0 or not headline < first < len(sheet.lines) - 2:
        return []
    standfirst, line, below = sheet.lines[first : first + 3]
    fits = len(standfirst.text) <= LONGEST_HEADLINE and below.is_prose and not line.heading
    return [at] if fits and _is_own(line, sheet) else []


def _biography(sheet: Sheet, last: int) -> Furniture | None:
    """Return who signs an opinion, where its last lines say who that is: "Jane Doe is a lawyer".

    It names nobody whom the text spoke of before.
    """
    if last < 1:
        return None
    line = sheet.lines[last]
    rubrics = {sheet.rubric, *(said.rubric for said in sheet.said.values())}
    opinion = any(rubric in sheet.press.opinion for rubric in rubrics if rubric)
    told = key(line.text).split()[: 2 * LONGEST_NAME]
    if not opinion and not any(word.strip(EDGES) in sheet.press.roles for word in told):
        return None
    lead = len(line.text) - len(line.text.lstrip("-–—*_( "))
    words = line.text[lead:].split()
    for width in range(LONGEST_NAME, 1, -1):
        name = " ".join(words[:width]).strip("*_")
        behind = key(" ".join(words[width : width + 2]))
        if not sheet.reader.is_person(name) or not sheet.press.does.opens(behind):
            continue
        if not any(name in one.text for one in sheet.lines[:last]):
            said = sheet.reader.names(name, lead, line)
            return replace(said, guessed=True) if said else None
    return None


def _signature(line: Line, reader: Reader) -> Furniture | None:
    """Return what a line says that is a name, or several, perhaps with role, place or paper."""
    lead = len(line.text) - len(line.text.lstrip("-–—*_( "))
    text = line.text[lead:]
    if several := _together(text, lead, line, reader):
        return several
    name, *rest = re.split(r"[,،:/]|\s[-–—]\s", text, maxsplit=1)
    role = any(word in reader.press.roles for word in key(name).split())
    if rest and role and reader.is_person(rest[0].strip()):  # "Our correspondent, Jane Doe"
        lead += text.index(rest[0]) + len(rest[0]) - len(rest[0].lstrip())
        name, rest = rest[0].strip(), []
    if rest and len(name.split()) < FEWEST and not reader.is_person(name):  # "Oran: Ahmed Alami"
        lead += text.index(rest[0])
        name, rest = rest[0], []
        lead += len(name) - len(name.lstrip())
        if several := _together(name.strip(), lead, line, reader):
            return several
    if (rest and len(rest[0].split()) > SHORT_SITE) or not reader.is_person(
        bare := reader.without_place(name)
    ):
        return None
    said = reader.names(bare, lead, line)
    outlet = rest[0].strip("*_ ") if rest and reader.is_site(rest[0]) else None
    return replace(said, outlet=said.outlet or outlet, guessed=True) if said else None


def _shouted(sheet: Sheet, at: int, headline: int) -> Furniture | None:
    """Return who signs in capitals below a headline: above a role, or in no word of the text.

    Markup may say that the line names who wrote; then no capitals are needed.
    """
    line, reader = sheet.lines[at], sheet.reader
    name, _, place = line.text.partition(",")
    if "," not in place and sheet.press.places.opens(key(place).strip()):  # "HAOUA MAÏGA, à Niamey"
        line = replace(line, text=name)
    if line.signed and (reader.is_caseless(line.text) or reader.is_shouted(line.text)):
        return reader.names(line.text, 0, line)
    titled = headline >= 0 and not sheet.lines[headline].text.isupper() and at > headline
    if not titled or not reader.is_shouted(line.text) or at + 1 >= len(sheet.lines):
        return None
    below = sheet.lines[at + 1]
    words = set(key(below.text).split())
    role = not below.is_prose and (words & sheet.press.roles.all or words & sheet.press.desks.all)
    after = below.is_prose or sheet.kinds.get(at + 1) is SegmentKind.DATELINE
    alone = after and _is_own(line, sheet)
    said = reader.names(line.text, 0, line) if role or alone else None
    return replace(said, guessed=True) if said else None


def _closes(sheet: Sheet, at: int) -> Furniture | None:
    """Return who signs a letter in capitals, below the words that end it: "EILEEN MACKEY,"."""
    line, above = sheet.lines[at], sheet.kinds.get(at - 1)
    letter = above is SegmentKind.BOILERPLATE or not sheet.press.opinion.all.isdisjoint(
        said.rubric or "" for said in sheet.said.values()
    )
    shouted = letter and sheet.reader.is_shouted(line.text) and _is_own(line, sheet)
    said = sheet.reader.names(line.text, 0, line) if shouted else None
    return replace(said, guessed=True) if said else None


def _is_own(line: Line, sheet: Sheet) -> bool:
    """Tell whether no word of a line is a plain word of the text: names are none."""
    plain = {word.strip(EDGES) for each in sheet.lines for word in each.text.split()}
    return plain.isdisjoint(word.lower() for word in line.text.split() if len(word) >= FEWEST)


def _together(text: str, lead: int, line: Line, reader: Reader) -> Furniture | None:
    """Return those who wrote, where a text names several and each name is a person's."""
    said = reader.names(text, lead, line)
    if said is None or len(said.bylines) < 2:  # noqa: PLR2004  # several
        return None
    placed = any(key(word) in reader.press.places for word in text.split())
    persons = all(
        reader.is_person(one.name) or (placed and reader.is_shouted(one.name))
        for one in said.bylines
    )
    return replace(said, guessed=True) if persons else None


def _beside_date(sheet: Sheet, at: int) -> bool:
    """Tell whether a few words without capitals stand above the line of the date."""
    dated = at + 1 in sheet.said and sheet.said[at + 1].published is not None
    return dated and sheet.reader.is_caseless(sheet.lines[at].text)
