"""Which lines above the prose may be titles, and which only stand over or below them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.articles.authors.told import makes
from kg.articles.days import appeared_in
from kg.articles.furniture.known import LONGEST_SITE, SHORT_SITE
from kg.articles.furniture.slugs import is_slug
from kg.articles.headline.bodies import drop_below_number, drop_bodies, drop_continued, drop_units
from kg.articles.headline.writers import sign, take_greeting, without_writers
from kg.articles.lines import Line
from kg.articles.publisher.sites import is_column, site_line
from kg.articles.publisher.trails import is_trail
from kg.articles.sheet import FEWEST, Sheet, editor_in
from kg.articles.sittings import attends
from kg.articles.stems import stems
from kg.extract.press import key
from kg.model import SegmentKind

_MOST_ASIDE, _MOST_GREETING = 9, 5  # words of a line above a headline: in brackets, that greets


def candidates(sheet: Sheet) -> list[int]:
    """Return the lines above the prose that may be titles: no name, no slug and no theme."""
    head = [at for at in range(sheet.first) if at not in sheet.kinds]
    head = _below_trail(sheet, head)
    head = [at for at in head if not attends(sheet.lines[at], sheet)]
    for at in list(head):
        if take_greeting(sheet, at):
            head.remove(at)
    prose = set(sheet.prose)
    head = [at for at in head if at not in prose] or head
    head = head[:1] + [at for at in head[1:] if not _is_sentence(sheet.lines[at])]
    for at in [at for at in head if len(head) > 1 and any(appeared_in(sheet.lines[at], sheet))]:
        sheet.kinds[at] = SegmentKind.DATELINE  # "Adopted on 3 May — Published on 4 June 2025"
        head.remove(at)
    drop_continued(sheet, head)
    drop_below_number(sheet, head)
    head = _without_address(sheet, head)
    if len(head) > 1:
        sheet.drop(head, *[at for at in head if _is_aside(sheet.lines[at])])
    head = without_writers(sheet, head)
    drop_units(sheet, head)
    drop_bodies(sheet, head)
    if _has_motto(sheet, head):
        at = head.pop(1)
        said = makes(sheet.lines[at], sheet.reader)
        sheet.kinds[at] = SegmentKind.BYLINE if said else SegmentKind.BOILERPLATE
        sheet.said.update({at: said} if said else {})
    else:
        _drop_slugs(sheet, head)
    if len(head) > 1:
        sheet.drop(head, *[at for at in head if _introduces(sheet, at)])
    if head and site_line(sheet, head) == head[0] and is_column(sheet.lines[head[0]], sheet):
        sheet.drop(head, head[0])
    _drop_parts(sheet, head)
    _drop_series(sheet, head)
    _drop_column(sheet, head)
    _drop_words(sheet, head)
    _drop_kickers(sheet, head)
    return head


def _drop_parts(sheet: Sheet, head: list[int]) -> None:
    """Take the part of a record in capitals, or what goes on in small letters, from above a title.

    "ORAL ANSWERS TO QUESTIONS / Use of models in decisions", "on behalf of the committee / Report
    on the cables"; the title stands apart.
    """
    kept = sheet.has_rubric(sheet.press.records)
    for at, below in list(pairwise(head)):
        line, title = sheet.lines[at], sheet.lines[below]
        part = kept and line.text.isupper() and not title.text.isupper()
        goes_on = line.text[0].islower() and title.text[0].isupper()
        if at and title.apart and not line.heading and (part or goes_on):
            sheet.drop(head, at)


def _drop_series(sheet: Sheet, head: list[int]) -> None:
    """Take what says of which series a text is from above its headline: "ملف العدد: …"."""
    for at, below in list(pairwise(head)):
        line, title = sheet.lines[at], sheet.lines[below]
        label = sheet.press.series.opens(line.key)
        told = label and re.match(r"[^:]{0,12}:", line.key[label:])
        if told and title.apart and not line.heading and len(title.words) >= FEWEST:
            sheet.drop(head, at)


def _drop_column(sheet: Sheet, head: list[int]) -> None:
    """Take the standing name of a column, above its writer and the title of the day, from a title.

    "The sixth berth / Jane Doe", then, apart, "Summer clouds"; the text speaks of no berth.
    """
    for at in [at for at in head if at + 2 in head]:
        line, name, title = sheet.lines[at : at + 3]
        bare = at + 1 in head or (at + 1 in sheet.said and sheet.said[at + 1].guessed)
        named = bare and not name.apart and sheet.reader.is_person(name.text)
        few = 1 < len(line.words) <= SHORT_SITE and FEWEST <= len(title.words) <= LONGEST_SITE
        plain = not (line.heading or line.asks or stems([line]) & sheet.prose_stems)
        if named and few and plain and title.apart and (at + 1 not in head or sign(sheet, at + 1)):
            sheet.kinds[at] = SegmentKind.BOILERPLATE
            head[:] = [one for one in head if one not in {at, at + 1}]


def _drop_words(sheet: Sheet, head: list[int]) -> None:
    """Take a place or a theme in one word, or a few in capitals, from right above a headline.

    The first line stays where it may be the paper's name.
    """
    titled = SegmentKind.PUBLISHER in sheet.kinds.values()
    site = site_line(sheet, head)
    for at, below in list(pairwise(head)):
        line, title = sheet.lines[at], sheet.lines[below]
        words = line.text.split()
        shouts = len(words) <= FEWEST and line.text.isupper() and not title.text.isupper()
        kept = line.heading or not line.text[-1].isalnum() or (at == head[0] and not titled)
        kept = kept or below == site or sheet.reader.is_shouted(line.text)  # "MARY DOE"
        long = FEWEST - 1 if shouts and line.apart and title.apart else FEWEST
        if (len(words) == 1 or shouts) and not kept and len(title.text.split()) >= long:
            sheet.drop(head, at)


def _below_trail(sheet: Sheet, head: list[int]) -> list[int]:
    """Return the lines below the way from the home page, and the paper's name above it."""
    below_each = ((at, sheet.above_prose(at)) for at in range(sheet.first))
    trails = [at for at, below in below_each if is_trail(sheet.lines[at], below, opens=at == 0)]
    below = [at for at in head if trails and at > trails[-1]]
    opens = trails[:1] == [1] and len(sheet.lines[0].text.split()) <= SHORT_SITE
    site = head[:1] == [0] and (opens or sheet.reader.is_site(sheet.lines[0].text))
    return below if below and not site else head


def _drop_slugs(sheet: Sheet, head: list[int]) -> None:
    """Take an agency's number and slug from above a headline."""
    while len(head) > 1 and is_slug(sheet.lines[head[0]], sheet.reader):
        sheet.drop(head, head[0])


def _is_aside(line: Line) -> bool:
    """Tell whether a line is a few words in brackets: "(Afternoon Sitting)"."""
    inner = re.fullmatch(r"\(([^()]+)\)", line.text)
    return inner is not None and len(inner[1].split()) <= _MOST_ASIDE and not line.heading


def _without_address(sheet: Sheet, head: list[int]) -> list[int]:
    """Return the titles without a line that but greets, or says who decides.

    "Dear all,", "The Council,"; a title may end so too where only the paper's name is left.
    """
    kept = [at for at in head if not _addresses(sheet.lines[at], sheet)]
    alone = len(kept) == 1 < len(head) and sheet.reader.is_site(sheet.lines[kept[0]].text)
    return head if alone or not kept else kept


def _addresses(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line greets, "Hello again, soup people.", or is a few words before a comma.

    So does one to whoever edits a paper: "To the editor of The Argus".
    """
    few = len(line.text.split()) <= _MOST_GREETING
    greets = line.text[-1] in ".!" and bool(sheet.press.salutes.opens(line.key))
    editor = editor_in(line, sheet) and not re.search("[:?!؟]", line.text)
    return bool(editor or (few and (line.text[-1] in ",،" or greets))) and not line.heading


def _introduces(sheet: Sheet, at: int) -> bool:
    """Tell whether a line says who is asked, or below a byline what its author is.

    "Ada Low, head of the agency" under "Interview"; "By Jane Doe / Professor of law".
    """
    line = sheet.lines[at]
    opener = sheet.press.asks.length_in(line.text)
    name, comma, role = line.text[opener:].lstrip(" –—-:|").partition(",")
    below = at > 0 and not line.apart and sheet.kinds.get(at - 1) is SegmentKind.BYLINE
    if below and key(line.text).split()[0] in sheet.press.roles:
        return True
    asked = bool(opener) or sheet.has_rubric(sheet.press.asks)
    titled = any(word in sheet.press.roles for word in key(role).split()[:FEWEST])
    speaks = ":" in role  # "…, head of the agency: “We own it”" is the headline
    return bool(comma) and asked and titled and not speaks and sheet.reader.is_person(name)


def _has_motto(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether a paper's name has what it says of itself right below, and a headline apart.

    "Le Fil / Lettre d'information sur le numérique", an empty line, then the headline.
    """
    if len(head) < FEWEST or not all(at in sheet.kinds for at in range(head[0] + 1, head[1])):
        return False  # the number of the issue may stand between
    name, motto, title = (sheet.lines[at] for at in head[:3])
    beside = title.apart and not motto.apart
    if beside and sheet.press.bodies.opens(name.key) and not (motto.heading or motto.asks):
        return len(motto.text.split()) <= LONGEST_SITE  # "Parliament of … / Official report"
    named = len(name.text.split()) <= SHORT_SITE
    several = FEWEST <= len(motto.text.split()) < LONGEST_SITE + 2
    proper = all(w[:1].isupper() for w in re.split(r"[\s&-]+", name.text) if w)
    proper = proper or any(word in sheet.press.mottos for word in name.words)  # "Carnets de Jo"
    plain = sum(word[:1].islower() for word in motto.text.split()) > 1
    heading = name.heading or motto.heading or motto.asks
    return beside and named and proper and several and plain and not heading


def _is_sentence(line: Line) -> bool:
    """Tell whether a line is a sentence, though a short one."""
    return line.text.endswith(".") and len(line.text.split()) > FEWEST and not line.heading


def _drop_kickers(sheet: Sheet, head: list[int]) -> None:
    """Take from the lines above the prose what stands over a headline: a theme in a few words.

    The first one may be the name of the site; then it stays.
    """
    if sheet.rubrics:
        return  # the theme is known
    site = site_line(sheet, head)
    for at, below in pairwise(list(head)):
        line, words = sheet.lines[at], sheet.lines[at].words
        if site in {at, below}:
            continue
        if len(words) > FEWEST or line.heading or line.asks or sheet.reader.is_person(line.text):
            return
        if len(sheet.lines[below].words) >= max(SHORT_SITE, 2 * len(words)):
            sheet.drop(head, at)
            return  # the next one may be a headline in a few words
