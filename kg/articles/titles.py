"""Which lines are the name of the site, the headline and the names of the authors."""

import re
from collections.abc import Sequence

from kg.articles.furniture import Reader
from kg.articles.lines import Line
from kg.articles.sheet import Sheet, plain, same
from kg.extract.press import key
from kg.model import SegmentKind

_SITE = 4  # points that make a first line the name of a site
_LONGEST_SITE, _SHORT_SITE = 8, 4  # words
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+\.(?:[a-z]{2,3}|info|news|media|africa)(?:\.[a-z]{2})?")


def mark_titles(sheet: Sheet, first: int) -> tuple[str | None, str | None]:
    """Find the lines with the site's name and the headline; return what both say."""
    head = [at for at in range(first) if at not in sheet.kinds]
    if len(head) > 1 and _names(sheet, head[-1], len(head)):
        head.pop()
    if len(head) > 1 and _slug(sheet.lines[head[0]], sheet.reader):
        sheet.kinds[head.pop(0)] = SegmentKind.BOILERPLATE
    headline = _headline(sheet, head)
    sites = [at for at in head if at != headline]
    site = next((at for at in sites if same(sheet.lines[at], sheet.stated.publisher)), None)
    outlet = next((at for at in sites if sheet.reader.is_outlet(sheet.lines[at].text)), None)
    if site is None and sheet.stated.headline is None and not sheet.stated.publisher:
        site = _site(sheet, [at for at in head if at != outlet])
        if site is not None and site == headline:
            headline = next((at for at in head if at > site and at != outlet), None)
    if site is None:
        site = outlet
    elif outlet is not None and outlet != site:
        sheet.kinds[outlet] = SegmentKind.BOILERPLATE  # the agency that the text is from
    if site is not None:
        sheet.kinds[site] = SegmentKind.PUBLISHER
        if headline is None or sheet.lines[headline].key == sheet.lines[site].key:
            headline = next((at for at in head if at != site), None)
    if headline is not None:
        sheet.kinds[headline] = SegmentKind.HEADLINE
    stated = sheet.stated
    title, behind = _without_site(
        stated.headline or (plain(sheet.lines[headline]) if headline is not None else None), sheet
    )
    named = plain(sheet.lines[site]) if site is not None else None
    return stated.publisher or named or behind, title


def _without_site(title: str | None, sheet: Sheet) -> tuple[str | None, str | None]:
    """Return a headline without the site's name behind it, and that name."""
    parts = re.split(r"\s+(\||::|[-–—])\s+", title or "")
    if len(parts) != 3 or len(parts[2].split()) > _SHORT_SITE:  # noqa: PLR2004  # title, mark, site
        return title, None
    if parts[1] in {"|", "::"} or sheet.reader.is_site(parts[2]):
        return parts[0], parts[2]
    return title, None


def _names(sheet: Sheet, at: int, candidates: int) -> bool:
    """Tell whether the last line above the prose is a person's name, and none of the titles."""
    line = sheet.lines[at]
    if not sheet.reader.is_person(line.text):
        return False
    first = key(line.text.split()[0])
    sure = first in sheet.press.honorifics or first in sheet.press.given
    return sure or candidates > 2  # noqa: PLR2004  # site, headline, name


def _headline(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the line that is the headline: the stated one, the highest heading, the first."""
    if sheet.stated.headline:
        stated = sheet.stated.headline
        return next((at for at, line in enumerate(sheet.lines) if same(line, stated)), None)
    marked = [at for at in range(len(sheet.lines)) if sheet.lines[at].heading == 1]
    if marked:
        return marked[0]
    return next((at for at in head if not sheet.reader.is_outlet(sheet.lines[at].text)), None)


def _site(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the first line where it reads as the name of a site above the headline."""
    if len(head) < 2:  # noqa: PLR2004  # nothing is left to be the headline
        return None
    first, second = sheet.lines[head[0]], sheet.lines[head[1]]
    return head[0] if not first.heading and _points(first, second, sheet) >= _SITE else None


def _points(first: Line, second: Line, sheet: Sheet) -> int:
    """Return how much a line looks like the name of a site above a headline."""
    press = sheet.press
    words = first.key.split()
    written = first.text.split()
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
            * any(word.strip("'’\"«»") in press.sites for word in re.split(r"[\s'’-]+", first.key)),
            1 * bool(press.site_openers.opens(first.key) or press.bodies.opens(first.key)),
            4 * bool(_DOMAIN.fullmatch(first.key)),
            3 * repeated,
            -3 * bool(re.search(r"[?!:;,.…]$|\d", first.text) and not _DOMAIN.fullmatch(first.key)),
        )
    )


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
    for at in (*range(headline + 1, min(first, len(sheet.lines))), *below):
        line = sheet.lines[at]
        if at in sheet.kinds or not (_is_signature(line, sheet) or _beside_date(sheet, at)):
            continue
        if said := sheet.reader.names(line.text, 0, line):
            sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE
            return


def _is_signature(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is a person's name, perhaps with what they are behind a comma."""
    name, *role = re.split(r"[,،]", line.text, maxsplit=1)
    short = not role or len(role[0].split()) <= _SHORT_SITE
    return short and not line.is_prose and sheet.reader.is_person(name)


def _beside_date(sheet: Sheet, at: int) -> bool:
    """Tell whether a few words without capitals stand above the line of the date."""
    dated = at + 1 in sheet.said and sheet.said[at + 1].published is not None
    return dated and sheet.reader.is_caseless(sheet.lines[at].text)
