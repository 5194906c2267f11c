"""A headline without what its line prints besides: a byline, a dateline, a rubric, the paper."""

import re

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.openings import Opening, read_opening
from kg.articles.furniture.pieces import Furniture, is_cased
from kg.articles.furniture.printed import is_hosted
from kg.articles.lines import Line
from kg.articles.publisher.sites import host_of
from kg.articles.sheet import FEWEST, Sheet, plain, same
from kg.extract.press import key

_BRACKETS = re.compile(r"(\S.{12,}\S)\s+[(\[]([^()\[\]]+)[)\]]")
"""A headline with who printed it in brackets: "A deal (Dales Courier, 22 Jan 2026)"."""
_VERSION = re.compile(r"([A-ZÀ-Þ]{4,})(?: \d{1,2})?-(?=[^\W\d_])")
"""Which version of a dispatch it is: "UPDATE 2-"."""
_OF_DAY = re.compile(r"[^\W\d_]+ (?:du|of) \d")  # "Jugement du 3 mars 2026"
_CODE = re.compile(r"(?:[A-Z]{2,5}/\s+|0\d\s+)(?=[A-ZÀ-Þ«\"“])")
"""An agency's short name before a headline, or its number in the order of the day: "AIP/ "."""
_LONGEST_NAME = 60  # code points of a name and what it does
_PREFIX = re.compile(r"([^\W\d_][^|.:/–—]{2,24}?)(?:\s*([|/])\s*|([.:])\s+|\s+([-–—])\s+)")
"""What may be a rubric before a headline, and the mark behind it."""


def without_byline(sheet: Sheet, headline: int, title: str) -> str:
    """Return a headline without the byline behind it: "Who owns the cloud? by Jane Doe"."""
    line = sheet.lines[headline]
    if said := _columnist(line, sheet):
        sheet.said[headline] = said
        return title
    for mark in re.finditer(r"[?!»”\"|,–—-]\s+(?=\S)|\s\((?=[^()]+\)$)", title):
        rest = title[mark.end() :]
        length = sheet.press.bylines.length_in(rest)
        if not length or key(rest[:length]).strip(" :") in sheet.press.with_colon:
            continue
        name = re.split(r"[,،)]", rest[length:])[0].strip(" :.")
        start = line.text.find(name)
        if name and start >= 0 and sheet.reader.is_person(name):
            said = sheet.reader.names(name, start, line)
            if said and said.bylines:
                sheet.said[headline] = said
                return title[: mark.end()].rstrip(" |,–—-(")
    return title


def _columnist(line: Line, sheet: Sheet) -> Furniture | None:
    """Return who a title says writes what it says: "Jane Doe writes: the cloud that stays"."""
    for mark in re.finditer(r"\s?(?::|\.{2,}|…)", line.text[:_LONGEST_NAME]):
        words = line.text[: mark.start()].split()
        if len(words) > 2 and key(words[-1]) in sheet.press.writes:  # noqa: PLR2004  # a name
            said = sheet.reader.names(" ".join(words[:-1]), 0, line)
            return said if said and not (said.unsigned or said.outlet) else None
    return None


def without_dateline(sheet: Sheet, headline: int) -> str:
    """Return a headline without the agency's line that it opens with: "NAMUR, 3 March (AB) - …"."""
    line = sheet.lines[headline]
    opening = read_opening(line, sheet.reader)
    told = opening is not None and (
        opening.published
        or (opening.day and opening.agency)
        or _is_led(line, opening, sheet)
        or _is_shouted(line, opening)
    )
    filed = _OF_DAY.match(line.text) or sheet.reader.is_rubric(_first_word(line))
    if opening is None or not told or filed:
        return plain(line)  # "Ruling of 3 March 2026 – Evidence – Phones"
    sheet.opening = sheet.opening or (headline, opening)
    return line.text[opening.end - line.span.start :].strip(" *_#")


def _first_word(line: Line) -> str:
    """Return the word that a line opens with, folded."""
    return "".join(line.words[:1]).strip(".,:")


def _is_led(line: Line, opening: Opening, sheet: Sheet) -> bool:
    """Tell whether an agency in brackets stands before a headline: "(APA-Oran) – Two deals".

    Behind a place the last line of the text opens with it too: "ACI/12-03-2026".
    """
    if not opening.agency or not re.match(r"[^()]{,30}\(", line.text):
        return False
    last = re.match(rf"\W*{re.escape(opening.agency)}(?!\w)", sheet.lines[-1].text)
    placed = sheet.reader.is_place(line.text.partition("(")[0])
    return placed or line.text[0] == "(" or last is not None


def _is_shouted(line: Line, opening: Opening) -> bool:
    """Tell whether a place alone in capitals opens a headline that has few: "TOKYO—Chip prices"."""
    if opening.place is None:
        return False
    start = line.span.start
    place = line.text[opening.place.start - start : opening.place.end - start]
    rest = line.text[opening.end - start :]
    dash = line.text[len(place) : len(place) + 1] in {"—", "–"}
    shouts = opening.place.start == start and place.isupper() and len(place) > FEWEST
    return shouts and dash and any(map(str.islower, rest))


def without_site(title: str | None, sheet: Sheet) -> tuple[str | None, str | None]:
    """Return a headline without the site's name behind it, and that name."""
    title = _without_rubric(title, sheet)
    before, colon, rest = (title or "").partition(": ")
    if colon and sheet.opening and before == sheet.opening[1].agency:
        return rest, before  # "Pacific Wire: Fiji picks …", of what the dateline names
    behind = _BRACKETS.fullmatch(title or "")
    if behind and sheet.reader.is_site(name := re.split(r"[,،]", behind[2])[0].strip()):
        return behind[1], name
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
    linked = any(host_of(line.text) for line in sheet.lines[:FEWEST]) and name[:1].isalpha()
    linked = linked and not any(word.islower() and len(word) > FEWEST for word in name.split())
    if short and (mark in {"|", "::"} or _is_suffix(name, parts[0], sheet) or repeated or linked):
        return title_alone, name
    return (title_alone, name) if _is_named_elsewhere(name, title, sheet) else (title, None)


def _is_named_elsewhere(name: str, title: str, sheet: Sheet) -> bool:
    """Tell whether a line that is no prose names what stands behind a headline, or an address."""
    if is_hosted(name, sheet.hosts):
        return True
    lines = (line for at, line in enumerate(sheet.lines) if at in sheet.kinds or not line.is_prose)
    return any(key(name) in line.key and not same(line, title) for line in lines) and bool(
        sheet.reader.is_papers(name)
    )


def _is_suffix(name: str, title: str, sheet: Sheet) -> bool:
    """Tell whether what a dash parts from a headline is a paper's name: "… - Nouakchott Info"."""
    words = name.split()
    if sheet.reader.is_site(name):
        return True
    if not is_cased(name):
        return key(words[0]) in sheet.press.themes
    plain = sum(word[:1].islower() for word in title.split()) * 2 >= len(title.split())
    return plain and sheet.reader.is_theme(name) and all(word[:1].isupper() for word in words)


def _without_rubric(title: str | None, sheet: Sheet) -> str | None:
    """Return a headline without the rubric that a mark parts from it: "LIVE: …", "Live | …".

    But for "|" only capitals show that it is none of its words, and Arabic has none; a full stop
    parts an opinion's rubric alone: "REPORTAGE. …" is part of what papers call a text.
    """
    version = _VERSION.match(title or "")
    if title and version and key(version[1]) in sheet.press.prefixes:
        title = title[version.end() :]
    if title and (code := _CODE.match(title)):
        title = title[code.end() :]
    match = _PREFIX.match(title or "")
    if title is None or match is None or " " not in title[match.end() :].strip():
        return title
    rubric = key(match[1]).strip()
    opinion = match[1].isupper() and match[3] == "." and rubric in sheet.press.opinion
    told = match[2] or (match[1].isupper() and match[3] != ".")
    known = rubric in sheet.press.prefixes and told
    site = match[1].isupper() and match[3] == "." and " " in rubric
    named = site and any(rubric in sheet.lines[at].key for at in sheet.kinds)  # "INFO DEÛLE. …"
    placed = match[1].isupper() and match[3] == "." and _is_placed(match[1], sheet)  # "KENYA. …"
    if not (opinion or known or named or placed):
        return title
    sheet.rubric = rubric if not (named or placed) else sheet.rubric
    return title[match.end() :].strip()


def _is_placed(name: str, sheet: Sheet) -> bool:
    """Tell whether a name in capitals is a place's, or one the prose has as a name: "Niort"."""
    if sheet.reader.is_place(name):
        return True
    within = re.compile(rf"[a-zà-ÿ,] {re.escape(name.title())}(?!\w)")
    told = len(name) > FEWEST and not sheet.reader.is_rubric(key(name))
    return told and any(within.search(line.text) for line in sheet.lines if line.is_prose)
