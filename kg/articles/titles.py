"""Which lines are the name of the site, the headline and the names of the authors."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.articles.furniture import Reader
from kg.articles.lines import Line
from kg.articles.naming import LONGEST_NAME, Furniture
from kg.articles.sheet import RELEASE, Sheet, plain, same
from kg.extract.press import key
from kg.model import SegmentKind

_SITE = 4  # points that make a first line the name of a site
_LONGEST_SITE, _SHORT_SITE = 8, 4  # words
_FEWEST = 3  # words of a theme above a headline
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+\.(?:[a-z]{2,3}|info|news|media|africa)(?:\.[a-z]{2})?")


def mark_titles(sheet: Sheet, first: int) -> tuple[str | None, str | None]:
    """Find the lines with the site's name and the headline; return what both say."""
    stated = sheet.stated
    head = _candidates(sheet, first)
    if len(head) == 1 and sheet.opening and _is_agency(sheet.lines[head[0]], sheet):
        sheet.kinds[head[0]] = SegmentKind.PUBLISHER
        return stated.publisher or plain(sheet.lines[head[0]]), stated.headline
    headline = _headline(sheet, head)
    site, headline = _told_apart(sheet, head, headline)
    if site is not None:
        sheet.kinds[site] = SegmentKind.PUBLISHER
    if headline is not None:
        sheet.kinds[headline] = SegmentKind.HEADLINE
    title, behind = _without_site(
        stated.headline or (plain(sheet.lines[headline]) if headline is not None else None), sheet
    )
    if site is not None:
        named: str | None = _own_name(plain(sheet.lines[site]), sheet)
    else:
        named = _signed_by(sheet, head, headline)
    return stated.publisher or named or behind, title


def _own_name(site: str, sheet: Sheet) -> str:
    """Return the name in a line with a section or a place: "Teranga Presse | Économie"."""
    site = site[sheet.press.rights.length_in(site) :].lstrip(" :")
    split = re.split(r"\s*[|•›]\s*|\s+/\s*|/\s+", site)
    if (head := _before_section(site, sheet)) is not None:
        return head
    parts = [part for part in split if part and not sheet.reader.is_place(part)]
    known = [part for part in parts if sheet.reader.is_outlet(part)]
    named = [part for part in parts if not sheet.reader.is_rubric(key(part))]
    return next(iter((*known, *named)), site)


def _before_section(line: str, sheet: Sheet) -> str | None:
    """Return a paper's name that a dash parts from a section or a place: "Le Jour – Économie"."""
    parts = re.split(r"\s[-–—]\s", line)
    if len(parts) != 2:  # noqa: PLR2004  # name, section
        return None
    name = parts[0]
    themed = sheet.reader.is_theme(name) and " " in name and name.isupper()
    if not (themed or sheet.reader.is_site(name) or sheet.press.bodies.opens(key(name))):
        return None
    few = len(parts[0].split()) <= _SHORT_SITE + 1 and len(parts[1].split()) <= _FEWEST
    return parts[0].strip() if few and parts[1][:1].isupper() else None


def _candidates(sheet: Sheet, first: int) -> list[int]:
    """Return the lines above the prose that may be titles: no name, no slug and no theme."""
    head = [at for at in range(first) if at not in sheet.kinds]
    head = head[:1] + [at for at in head[1:] if not _is_sentence(sheet.lines[at])]
    if len(head) > 1 and _signs_opinion(sheet, head[0]):
        head.pop(0)
    if len(head) > 1 and _names(sheet, head[-1], len(head)):
        head.pop()
    if _has_motto(sheet, head):
        sheet.kinds[head.pop(1)] = SegmentKind.BOILERPLATE
    elif len(head) > 1 and _slug(sheet.lines[head[0]], sheet.reader):
        sheet.kinds[head.pop(0)] = SegmentKind.BOILERPLATE
    _drop_kickers(sheet, head)
    return head


def _has_motto(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether a paper's name has what it says of itself right below, and a headline apart.

    "Le Fil / Lettre d'information sur le numérique", an empty line, then the headline.
    """
    if len(head) < _FEWEST or head[1] != head[0] + 1:
        return False
    name, motto, title = (sheet.lines[at] for at in head[:3])
    beside = title.apart and not motto.apart
    named = len(name.text.split()) <= _FEWEST < len(motto.text.split()) < _LONGEST_SITE + 2
    proper = all(word[:1].isupper() for word in re.split(r"[\s-]+", name.text))
    plain = sum(word[:1].islower() for word in motto.text.split()) > 1
    heading = name.heading or motto.heading or motto.asks
    return beside and named and proper and plain and not heading


def _signs_opinion(sheet: Sheet, at: int) -> bool:
    """Tell whether a person is named right below a rubric of opinion; then they sign it."""
    rubric = sheet.said[at - 1].rubric if at - 1 in sheet.said else None
    line, reader = sheet.lines[at], sheet.reader
    named = reader.is_person(line.text) and not reader.is_theme(line.text)
    if rubric not in sheet.press.opinion or not named or line.heading:
        return False
    said = reader.names(line.text, 0, line)
    if said is None or not said.bylines:
        return False
    sheet.said[at], sheet.kinds[at] = replace(said, guessed=True), SegmentKind.BYLINE
    return True


def _is_sentence(line: Line) -> bool:
    """Tell whether a line is a sentence, though a short one."""
    return line.text.endswith(".") and len(line.text.split()) > _FEWEST and not line.heading


def _told_apart(
    sheet: Sheet, head: Sequence[int], headline: int | None
) -> tuple[int | None, int | None]:
    """Return the line of the site and that of the headline, where one was taken for the other."""
    others = [at for at in head if at != headline]
    site = next((at for at in others if same(sheet.lines[at], sheet.stated.publisher)), None)
    outlet = next((at for at in others if sheet.reader.is_outlet(sheet.lines[at].text)), None)
    if site is None and not sheet.stated.headline and not sheet.stated.publisher:
        site = _site(sheet, [at for at in head if at != outlet])
        if site is not None and site == headline:
            headline = next((at for at in head if at > site and at != outlet), None)
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
        name = _own_name(name, sheet)
        if at in sheet.kinds or line.is_prose or sheet.press.rights.opens(line.key):
            continue
        if _is_paper(name, sheet, below=at in ends) or _above_name(sheet, at):
            sheet.kinds[at] = SegmentKind.PUBLISHER
            return name
    return None


def _above_name(sheet: Sheet, at: int) -> bool:
    """Tell whether two or three words below a headline stand right above who wrote: a paper's."""
    words = sheet.lines[at].text.split()
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
    if below is None or not 1 < len(words) <= _FEWEST:
        return False
    if below.apart:
        return False  # a headline below its rubric
    about = any(key(word) in sheet.press.roles or key(word) in sheet.press.desks for word in words)
    proper = not any(word[0].islower() for word in words)
    signed = sheet.reader.is_person(below.text) and not sheet.reader.is_person(sheet.lines[at].text)
    return proper and not about and signed


def _is_paper(name: str, sheet: Sheet, *, below: bool) -> bool:
    """Tell whether a line below a headline, or below the prose, names a paper, or an issuer."""
    words = name.split()
    most = _SHORT_SITE + 1 if any(c.isupper() for c in name) else _FEWEST
    if not 0 < len(words) <= most or name[0].islower() or re.search(r"[:@]", name):
        return False
    if _is_release(sheet) and not below:
        return all(w[:1].isupper() or key(w) in sheet.press.particles for w in words)
    person = sheet.reader.is_person(re.split(r"[,،]|\s[-–—]\s", name)[0])
    return sheet.reader.is_site(name) and not person


def _without_site(title: str | None, sheet: Sheet) -> tuple[str | None, str | None]:
    """Return a headline without the site's name behind it, and that name."""
    parts = re.split(r"\s+(\||::|[-–—])\s+", title or "")
    if title and len(parts) > 1 and parts[1] == "|" and sheet.reader.is_rubric(key(parts[0])):
        sheet.rubric = key(parts[0])  # "Analysis | …"
        parts, title = parts[2:], title.split("|", 1)[1].strip()
    if len(parts) != 3 or len(parts[2].split()) > _SHORT_SITE:  # noqa: PLR2004  # title, mark, site
        return title, None
    if parts[1] in {"|", "::"} or sheet.reader.is_site(parts[2]):
        return parts[0], parts[2]
    return title, None


def _is_agency(line: Line, sheet: Sheet) -> bool:
    """Tell whether the one line above an agency's opening is the agency's name."""
    agency = sheet.opening[1].agency if sheet.opening else None
    words = line.key.split()
    named = bool(agency) and key(agency or "") in line.key
    return named and len(words) <= _SHORT_SITE + 1 and words[0] in sheet.press.sites


def _drop_kickers(sheet: Sheet, head: list[int]) -> None:
    """Take from the lines above the prose what stands over a headline: a theme in a few words.

    The first one may be the name of the site; then it stays.
    """
    if any(said.rubric for said in sheet.said.values()):
        return  # the theme is known
    for at, below in pairwise(list(head)):
        line, words = sheet.lines[at], sheet.lines[at].key.split()
        if at == head[0] and _site(sheet, head) == at:
            continue
        if len(words) > _FEWEST or line.heading or line.asks or sheet.reader.is_person(line.text):
            return
        if len(sheet.lines[below].key.split()) >= max(_SHORT_SITE, 2 * len(words)):
            sheet.kinds[at] = SegmentKind.BOILERPLATE
            head.remove(at)
            return  # the next one may be a headline in a few words


def _names(sheet: Sheet, at: int, candidates: int) -> bool:
    """Tell whether the last line above the prose is a person's name, and none of the titles."""
    line = sheet.lines[at]
    if not sheet.reader.is_person(line.text):
        return False
    first = key(line.text.split()[0])
    sure = first in sheet.press.honorifics or first in sheet.press.given
    above = sheet.lines[at - 1].key.split() if at else []
    titled = candidates > 2 and len(above) >= _SHORT_SITE  # noqa: PLR2004  # site, headline, name
    return sure or titled


def _headline(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the line that is the headline: the stated one, the highest heading, the first."""
    if sheet.stated.headline:
        stated = sheet.stated.headline
        return next((at for at, line in enumerate(sheet.lines) if same(line, stated)), None)
    levels = [line.heading for line in sheet.lines[: max(head, default=0) + 1] if line.heading]
    marked = (at for at, line in enumerate(sheet.lines) if line.heading == min(levels, default=1))
    if (first := next(marked, None)) is not None:
        return first
    return next((at for at in head if not sheet.reader.is_outlet(sheet.lines[at].text)), None)


def _site(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the first line where it reads as the name of a site above the headline."""
    if len(head) < 2:  # noqa: PLR2004  # nothing is left to be the headline
        return None
    first = sheet.lines[head[0]]
    others = [
        sheet.lines[at] for at in head[1:] if not sheet.reader.is_person(sheet.lines[at].text)
    ]
    if not others:
        return None
    longest = max(others, key=lambda line: len(line.key.split()))
    return head[0] if not first.heading and _points(first, longest, sheet) >= _SITE else None


def _points(first: Line, second: Line, sheet: Sheet) -> int:
    """Return how much a line looks like the name of a site above a headline."""
    press = sheet.press
    name = _before_section(first.text, sheet) or first.text
    words = key(name).split()
    written = name.split()
    proper = all(word[:1].isupper() or key(word) in press.particles for word in written)
    repeated = any(
        first.key in line.key and line is not first
        for at, line in enumerate(sheet.lines)
        if at in sheet.said or sheet.kinds.get(at) is SegmentKind.BOILERPLATE
    )
    return sum(
        (
            2 * (len(words) < len(second.key.split())),
            1 * (len(words) <= _SHORT_SITE),
            -2 * (len(words) > _LONGEST_SITE),
            1 * (proper or not any(c.isupper() or c.islower() for c in first.text)),
            2 * (first.text.isupper() and not second.text.isupper()),
            2
            * any(
                word.strip("'’\"«»") in press.sites or word in press.themes
                for word in re.split(r"[\s'’-]+", first.key)
            ),
            2 * _is_release(sheet),
            1 * bool(press.site_openers.opens(first.key) or press.bodies.opens(first.key)),
            4 * bool(_DOMAIN.fullmatch(first.key)),
            3 * repeated,
            -3 * bool(re.search(r"[?!:;,.…]$|\d", first.text) and not _DOMAIN.fullmatch(first.key)),
        )
    )


def _is_release(sheet: Sheet) -> bool:
    """Tell whether a rubric says that the text is a press release."""
    rubrics = {said.rubric for said in sheet.said.values()}
    return any(rubric == RELEASE or rubric in sheet.press.release for rubric in rubrics)


def _slug(line: Line, reader: Reader) -> bool:
    """Tell whether a line is an agency's slug: a place and a theme, joined by hyphens."""
    parts = re.split(r"[-–/]", line.text)
    return (
        len(line.text.split()) <= _SHORT_SITE
        and len(parts) > 1
        and any(reader.is_place(part) for part in parts)
    )


def mark_names(sheet: Sheet, first: int, last: int) -> None:
    """Find a name that is a line by itself: below the headline, or below the prose."""
    if any(said.signs for said in sheet.said.values()) or sheet.stated.authors:
        own = [one.name for said in sheet.said.values() for one in said.bylines]
        keys = {key(name) for name in (*sheet.stated.authors, *own)}
        for at, line in enumerate(sheet.lines):
            if at not in sheet.kinds and line.key in keys:
                sheet.kinds[at] = SegmentKind.BYLINE
        return
    headline = next((at for at, kind in sheet.kinds.items() if kind is SegmentKind.HEADLINE), -1)
    below = range(last + 1, len(sheet.lines))
    dated = [at for at, said in sheet.said.items() if first < at <= first + 2 and said.published]
    above = range(headline + 1, min(max(dated, default=first - 2) + 2, len(sheet.lines)))
    free = [at for at in (*above, *below) if at not in sheet.kinds and not sheet.lines[at].is_prose]
    for at in free:
        if said := _signature(sheet.lines[at], sheet.reader):
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


def _biography(sheet: Sheet, last: int) -> Furniture | None:
    """Return who signs an opinion, where its last lines say who that is: "Jane Doe is a lawyer".

    It names nobody whom the text spoke of before.
    """
    rubrics = {said.rubric for said in sheet.said.values()}
    if last < 1 or not any(rubric in sheet.press.opinion for rubric in rubrics if rubric):
        return None
    line = sheet.lines[last]
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
    if rest and len(name.split()) < _FEWEST and not reader.is_person(name):  # "Oran: Ahmed Alami"
        lead += text.index(rest[0])
        name, rest = rest[0], []
        lead += len(name) - len(name.lstrip())
        if several := _together(name.strip(), lead, line, reader):
            return several
    if (rest and len(rest[0].split()) > _SHORT_SITE) or not reader.is_person(
        bare := reader.without_place(name)
    ):
        return None
    said = reader.names(bare, lead, line)
    outlet = rest[0].strip("*_ ") if rest and reader.is_site(rest[0]) else None
    return replace(said, outlet=said.outlet or outlet, guessed=True) if said else None


def _together(text: str, lead: int, line: Line, reader: Reader) -> Furniture | None:
    """Return those who wrote, where a text names several and each name is a person's."""
    said = reader.names(text, lead, line)
    if said is None or len(said.bylines) < 2:  # noqa: PLR2004  # several
        return None
    persons = all(reader.is_person(one.name) for one in said.bylines)
    return replace(said, guessed=True) if persons else None


def _beside_date(sheet: Sheet, at: int) -> bool:
    """Tell whether a few words without capitals stand above the line of the date."""
    dated = at + 1 in sheet.said and sheet.said[at + 1].published is not None
    return dated and sheet.reader.is_caseless(sheet.lines[at].text)
