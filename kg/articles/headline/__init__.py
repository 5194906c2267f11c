"""Which line is the headline, and which one above it the paper's name.

`candidates` are the lines that may be titles, without those of `bodies` and of `writers`; `kickers`
only stand over one; a headline is `trimmed` of what its line prints besides.
"""

import re
from collections.abc import Sequence

from kg.articles.authors.closings import first_piece
from kg.articles.furniture.known import LONGEST_SITE, SHORT_SITE
from kg.articles.headline.candidates import candidates
from kg.articles.headline.kickers import title_among
from kg.articles.headline.trimmed import without_byline, without_dateline, without_site
from kg.articles.lines import Line
from kg.articles.publisher import shortens
from kg.articles.publisher.beneath import named_beneath
from kg.articles.publisher.sites import own_name, site_line
from kg.articles.sheet import Sheet, plain, same
from kg.articles.sittings import kept, sitting
from kg.extract.press import key
from kg.model import SegmentKind


def mark_titles(sheet: Sheet) -> tuple[str | None, str | None]:
    """Find the lines with the site's name and the headline; return what both say."""
    stated = sheet.stated
    piece = None if stated.headline else first_piece(sheet)
    head = _titles(sheet, piece)
    if len(head) == 1 and sheet.opening and _is_agency(sheet.lines[head[0]], sheet):
        sheet.kinds[head[0]] = SegmentKind.PUBLISHER
        return stated.publisher or plain(sheet.lines[head[0]]), stated.headline
    if len(head) == 1 and (notice := _notice(sheet, head[0])) is not None:
        sheet.kinds[head[0]], sheet.kinds[notice] = SegmentKind.PUBLISHER, SegmentKind.HEADLINE
        paper = own_name(plain(sheet.lines[head[0]]), sheet)
        return stated.publisher or paper, stated.headline or plain(sheet.lines[notice])
    if not stated.headline and (record := kept(sheet, head)) is not None:
        sheet.kinds[record] = SegmentKind.HEADLINE
        if head[0] > record:  # the body is named above
            return stated.publisher, plain(sheet.lines[record])
        sheet.kinds[head[0]] = SegmentKind.PUBLISHER
        return stated.publisher or plain(sheet.lines[head[0]]), plain(sheet.lines[record])
    site, headline = _told_apart(sheet, head, _headline(sheet, head))
    if site is not None:
        sheet.kinds[site] = SegmentKind.PUBLISHER
    if headline is None and not stated.headline:
        headline = sitting(sheet) or _told_notice(sheet)
        headline = headline or piece
    if headline is not None:
        sheet.kinds[headline] = SegmentKind.HEADLINE
    written = without_dateline(sheet, headline) if headline is not None else None
    if headline is not None and written:
        written = without_byline(sheet, headline, written)
    sheet.rubric = sheet.rubric or _section(sheet)
    title, behind = without_site(stated.headline or written, sheet)
    if site is not None:
        named: str | None = own_name(plain(sheet.lines[site]), sheet)
    else:
        named = named_beneath(sheet, head, headline)
    return stated.publisher or named or behind, " ".join(title.splitlines()) if title else None


def _titles(sheet: Sheet, piece: int | None) -> list[int]:
    """Return the lines above the prose that may be titles: none that but greets above a piece."""
    head = candidates(sheet)
    greets = all(sheet.press.salutes.opens(sheet.lines[at].key) for at in head)
    if piece is None or not greets:
        return head
    sheet.kinds.update(dict.fromkeys(head, SegmentKind.BOILERPLATE))
    return []


def _section(sheet: Sheet) -> str:
    """Return the rubric of opinions that stands behind a paper's name: "The Argus – Opinion"."""
    papers = (at for at, kind in sheet.kinds.items() if kind is SegmentKind.PUBLISHER)
    parts = (re.split(r"\s[–—|/·-]\s", plain(sheet.lines[at])) for at in papers)
    behind = (key(part[-1]).strip() for part in parts if len(part) > 1)
    return next((one for one in behind if one in sheet.press.opinion), "")


def _notice(sheet: Sheet, site: int) -> int | None:
    """Return the line below a paper's name, above the prose or a day, that is all its headline.

    "The Argus / 3 March 2026 / Correction".
    """
    line = sheet.lines[site]
    below = range(site + 1, sheet.first)
    at = next((one for one in below if sheet.lines[one].key.strip(" :.") in sheet.press.notices), 0)
    notice = at and (at == sheet.first - 1 or (at + 1 in sheet.said and at + 2 == sheet.first))
    named = sheet.reader.is_papers(line.text)
    return at if notice and named and len(line.text.split()) <= SHORT_SITE + 1 else None


def _above_byline(sheet: Sheet, head: Sequence[int], headline: int | None) -> int | None:
    """Return the first line of all, where who wrote stands between it and the headline."""
    at = next(iter(head), 0)
    if at or headline is None or SegmentKind.PUBLISHER in sheet.kinds.values():
        return None
    line = sheet.lines[0]
    signed = any(sheet.said[one].bylines for one in range(1, headline) if one in sheet.said)
    named = len(line.text.split()) <= LONGEST_SITE and line.text[-1].isalpha() and not line.heading
    return 0 if signed and named and not sheet.stated.publisher else None


def _told_notice(sheet: Sheet) -> int | None:
    """Return the line above the prose that says what is mended, where nothing else is a title."""
    told = (at for at, said in sorted(sheet.said.items()) if said.rubric in sheet.press.notices)
    return next((at for at in told if at < sheet.first), None)


def _told_apart(
    sheet: Sheet, head: Sequence[int], headline: int | None
) -> tuple[int | None, int | None]:
    """Return the line of the site and that of the headline, where one was taken for the other."""
    if len(head) > 1 and sheet.opening and _is_agency(sheet.lines[head[0]], sheet):
        return head[0], _headline(sheet, head[1:])
    others = [at for at in head if at != headline]
    site = next((at for at in others if same(sheet.lines[at], sheet.stated.publisher)), None)
    outlet = next((at for at in others if sheet.reader.is_outlet(sheet.lines[at].text)), None)
    presented = SegmentKind.PUBLISHER in sheet.kinds.values() or _opens_with_outlet(sheet)
    if outlet is not None and any(said.outlet for at, said in sheet.said.items() if at < outlet):
        sheet.kinds[outlet] = SegmentKind.BOILERPLATE  # the agency that a paper has the text from
        outlet = None
    if site is None and not sheet.stated.publisher and not presented:
        titled = headline if sheet.stated.headline else None
        above = [at for at in head if at != outlet and (titled is None or at <= titled)]
        site = site_line(sheet, above)
        if site is not None and site == headline:
            headline = title_among(sheet, [at for at in head if at > site and at != outlet])
    if site is None:
        site = outlet if outlet is not None else _above_byline(sheet, head, headline)
    elif outlet is not None and outlet != site:
        sheet.kinds[outlet] = SegmentKind.BOILERPLATE  # the agency that the text is from
    if site is not None and (
        headline is None or sheet.lines[headline].key == sheet.lines[site].key
    ):
        headline = next((at for at in head if at != site), None)
    return site, headline


def _opens_with_outlet(sheet: Sheet) -> bool:
    """Tell whether the first line of all is furniture with a paper's name."""
    said = sheet.said.get(0)
    return said is not None and bool(said.outlet) and 0 in sheet.kinds


def _is_agency(line: Line, sheet: Sheet) -> bool:
    """Tell whether the one line above an agency's opening is the agency's name."""
    agency = sheet.opening[1].agency if sheet.opening else None
    words = line.words
    named = bool(agency) and (key(agency or "") in line.key or shortens(agency or "", line.text))
    noun = any(word in sheet.press.sites for word in words)
    return named and len(words) <= SHORT_SITE + 1 and noun


def _closes_with(line: Line, sheet: Sheet) -> bool:
    """Tell whether the last line of a text opens with a heading of it: the name of its blog."""
    return sheet.lines[-1].key.strip("*_ ").startswith(f"{line.key} ") and bool(line.heading)


def _headline(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return the line that is the headline: the stated one, the highest heading, the first."""
    if sheet.stated.headline:
        stated = sheet.stated.headline
        return next((at for at, line in enumerate(sheet.lines) if same(line, stated)), None)
    levels = [line.heading for line in sheet.lines[: max(head, default=0) + 1] if line.heading]
    marked = (at for at, line in enumerate(sheet.lines) if line.heading == min(levels, default=1))
    first = next(marked, None)
    below = next((at for at in head if first is not None and at > first), None)
    if first is not None and below and _closes_with(sheet.lines[first], sheet):
        sheet.prints(first, plain(sheet.lines[first]))
        return below
    if first is not None:
        return first
    papers = {at for at in head if sheet.reader.is_outlet(sheet.lines[at].text)}
    return title_among(sheet, [at for at in head if at not in papers])
