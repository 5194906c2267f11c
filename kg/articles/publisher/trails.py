"""The page's own ways to elsewhere above an article: its menu, the way from home, a link home."""

import re
from collections.abc import Sequence

from kg.articles.furniture.known import LONGEST_SITE
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line
from kg.articles.publisher.sites import host_of
from kg.articles.sheet import Sheet
from kg.articles.stems import stems, stems_in
from kg.extract.press import key

_STEP = re.compile(r"\s+[>›»/]\s+")
_TRAIL = re.compile(
    r"(?:[>›»]\s)?[^>›»«]{2,40}(?:\s+[>›»]\s+[^>›»«]{2,40})+"
    r"|[^/|.:!?\d]{2,25}(?:\s/\s[^/|.:!?\d]{2,25}){2,}"
)
"""The way from the home page: "Accueil > Économie > Numérique"."""
_LINKS = re.compile(r"\[([^\[\]]+)\]\(https?://[^/()\s]+(/?[^()\s]*)\)")  # of Markdown
_MENU, _LONG_MENU = 4, 5  # parts of a menu, at least
_FEW = 3  # words of a part of it
_SHORT = 60  # code points of a way from home in two steps
_MARKS = re.compile(r"\s+[:~*◄►/–—-]\s+|\s\s+")
"""What parts a menu where no bar does."""
_BUTTONS = re.compile(r"(?:\[[^\[\]]{2,25}\]\s*){2,}")  # "[Home] [Blog] [Contact]"


def is_trail(line: Line, lines: Sequence[Line], *, opens: bool) -> bool:
    """Tell whether a line is the way from the home page; it may end with a headline below it.

    opens  whether it is the first line of all
    """
    if _TRAIL.fullmatch(line.text):
        return True
    *bars, title = re.split(r"\s+[|•·]\s+", line.text)
    if bars and any(each.key == key(title) for each in lines):
        return True  # "Home | News | …", above that headline
    *steps, last = _STEP.split(line.text)
    return bool(steps) and (
        any(each.key == key(last) for each in lines)
        or (not opens and _is_section([*steps, last], lines))
    )


def _is_section(steps: Sequence[str], lines: Sequence[Line]) -> bool:
    """Tell whether steps are the names of sections: "Macau / Courts and Crime", above a headline.

    A headline has more words, and small ones that are longer.
    """
    words = [word for step in steps for word in step.split()]
    proper = all(word[:1].isupper() or (word.isalpha() and len(word) <= _FEW) for word in words)
    few = all(len(step.split()) <= _FEW + 1 for step in steps)
    return proper and few and any(len(each.words) > len(words) + 1 for each in lines)


def paper_above(line: Line, reader: Reader) -> str | None:
    """Return the paper that such a way starts from: "La Voix du Nord > Lille > Métropole"."""
    name = re.split(r"(?:^|\s+)[>›»«]\s+", line.text)[0]
    if (
        not name
        or name == line.text
        or "«" in name
        or ":" in name
        or reader.is_rubric(key(name))
        or reader.are_rubrics(key(name))
        or key(name) in reader.press.noise
        or reader.is_place(name)
    ):
        return None
    _, *steps = _STEP.split(line.text)
    rubrics = len(name.split()) > 1 and all(reader.is_rubric(key(step)) for step in steps)
    rubrics = rubrics or ("." in name and host_of(name) is not None)
    made = reader.is_papers(name) or reader.is_titled(name) or rubrics
    return name if made and _steps(line) else None


def _steps(line: Line) -> bool:
    """Tell whether a line is short steps, and no sentence with a quotation in it."""
    balanced = line.text.count("«") == line.text.count("»") > 0
    _, *steps = _STEP.split(line.text)
    steps = steps[:-1] or steps  # the last may be the headline
    return not balanced and all(len(step.split()) <= _FEW + 1 for step in steps)


def is_menu(line: Line, reader: Reader) -> bool:
    """Tell whether a line is the page's menu: "Home | Politics | Business | Sport"."""
    if _BUTTONS.fullmatch(line.text):
        return True
    parts = [part.strip(" .…:[]") for part in re.split(r"[|•·]|\s{3,}", line.key)]
    if len(parts) == 1:  # "HOME : NEWS : SPORT", "Accueil - Archives - Contact"
        parts = [part.strip() for part in _MARKS.split(line.key)]
        parts = parts if all(len(part.split()) <= _FEW for part in parts) else [line.key]
    parts = [part for part in parts if part]
    short = len(parts) >= _LONG_MENU and not any(c.isdigit() for c in line.key)
    short = short and all(len(part.split()) <= _FEW for part in parts)
    if len(parts) == 1 and len(words := line.words) >= _FEW:  # "News Opinion Sport"
        return all(map(reader.is_rubric, words))
    rubrics = sum(reader.is_rubric(part) or part in reader.press.noise for part in parts)
    return len(parts) >= _MENU and (2 * rubrics >= len(parts) or (short and rubrics > 0))


def is_bare_menu(line: Line, reader: Reader) -> bool:
    """Tell whether a menu opens with a noun for papers alone: "Newspaper | Politics | Sport"."""
    first = re.split(r"\s*[|•·]\s*", line.key)[0].strip()
    return first in reader.press.sites and is_menu(line, reader)


def paper_over_menu(sheet: Sheet) -> str | None:
    """Return what the first line of all names, where a menu, a trail or a section is right below.

    "Kestrel Mobile / Newsroom > Statements", "argus.example / [Home] [Blog]"; the headline
    stands apart further down.
    """
    if sheet.first < _FEW or sheet.lines[1].apart or sheet.lines[0].heading:
        return None
    line, menu = sheet.lines[:2]
    name = line.text.rstrip(" .;:")
    plain = len(name.split()) <= LONGEST_SITE and not re.search(r"[?!«»:|>›,،]|\s[–—/-]\s", name)
    if not plain or is_menu(line, sheet.reader) or sheet.reader.is_rubric(key(name)):
        return None
    below = sheet.lines[2 : sheet.first]
    titled = any(each.apart for each in below) and _is_titled(below)
    body = sheet.press.bodies.opens(line.key) and line.text[-1].isalpha()
    own = stems([line])
    named = body or 3 * len(own & sheet.prose_stems) <= len(own) or sheet.reader.is_site(name)
    known = key(name) in sheet.press.noise or sheet.reader.is_place(name)
    told = titled and named and not known and _is_way(menu, sheet)
    return (host_of(name) or name) if told else None


def _is_titled(lines: Sequence[Line]) -> bool:
    """Tell whether one of some lines is long enough for a headline."""
    return any(len(line.words) > _FEW for line in lines)


def paper_before_sections(sheet: Sheet) -> str | None:
    """Return what the first line of all names before its sections: "PACWIRE | Pacific | Tech".

    A bar parts them, one of them is known for a section or a place, and the headline stands apart.
    """
    name, *parts = re.split(r"\s*\|\s*", sheet.lines[0].text.strip("| "))
    reader, folded = sheet.reader, key(name)
    few = 0 < len(name.split()) <= _FEW + 2 and all(0 < len(p.split()) <= _FEW + 1 for p in parts)
    if not (parts and few and sheet.first > 1) or re.search(r"[\d?!:«»“”\"@]", sheet.lines[0].text):
        return None
    known = any(reader.is_rubric(key(part)) or reader.is_place(part) for part in parts)
    other = reader.is_rubric(folded) or reader.is_place(name) or folded in sheet.press.noise
    other = other or reader.is_desk(folded) or reader.is_writer(name)
    titled = sheet.lines[1].apart and _is_titled(sheet.lines[1 : sheet.first])
    own = stems_in(name)
    told = 3 * len(own & sheet.plain_stems) > len(own)
    return name if known and titled and not (other or told or sheet.lines[0].heading) else None


def _is_way(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is a menu, a way from home, or words that dots part."""
    words = line.text.split(" · ")
    few = len(words) >= _FEW and all(len(word.split()) < _FEW for word in words)
    dotted = few and not stems([line]) & sheet.prose_stems
    trail = bool(_TRAIL.fullmatch(line.text)) or (
        _STEP.search(line.text) and len(line.text) <= _SHORT
    )
    return bool(trail) or is_menu(line, sheet.reader) or dotted or sheet.reader.is_rubric(line.key)


def home_of(line: Line) -> str | None:
    """Return what links to the home page in a line of Markdown that is all links."""
    links = _LINKS.findall(line.text) if _LINKS.match(line.text) and not line.heading else []
    rest = _LINKS.sub("", line.text).strip(" /|·•›»>")
    home = [name for name, path in links if path in {"", "/"}]
    return home[0] if home and not rest else None
