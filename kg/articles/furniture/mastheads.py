"""The line of a masthead: a paper's name with its motto, its number, its day and its price.

"Nord-Ouest Éco, quotidien d'information — Oran"; "THE ARGUS | No. 12 | £2.20".
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.articles.furniture.pieces import (
    MARKS,
    Furniture,
    dates_in,
    day_in,
    is_number,
    without_days,
    without_number,
)
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line
from kg.extract.press import Press, key
from kg.model import Span

_SEPARATOR = re.compile(
    r"\s*[|•·]\s*|\s*(?:-{2,}|\.{3,}|…{2,})\s*|\s+[-–—ـ]\s+|\s+[>›/]\s+|\s+«\s+(?![^«]*»)|\s{3,}|\t+"
)
_LEADS = re.compile(r"\s+:\s+(?=[^\W\d_])")
"""What stands before the motto of some: "Sahel Debout : le journal qui réveille"."""
_STRIP = re.compile(rf"{MARKS}|(?<=\w{{3}})\.(?:\s+|$)|:\s+|\s*[,،]\s+")
"""What parts a paper's name from what stands beside it where the whole line is no headline."""
_SOFT = re.compile(r"[:(\[،]|,\s(?!\d{4})|\w\.\s|\.{3,}|-{2,}")
"""Marks that headlines have too: they part no name that is not made as a paper's."""
_LONGEST, _LONGEST_MOTTO = 8, 12  # words of a part, and of a motto
_EDGES = " \t\u00a0\u202f,;:.،()[]*_~="
_BEFORE = frozenset(("a", "an", "un", "une", "l", "your", "votre", "first", "premier", "اول"))
"""What stands before the noun of a motto."""
_APPEARS = re.compile(r"(?:Paraissant|Paraît|Published|Appears|Issued|تصدر) (?!by\b|par\b)")
"""What says how often a gazette is printed: "Paraissant le 1er et le 15 de chaque mois"."""
_MOST = 6  # words of a paper's name
_STOPS = re.compile(r"[.|]\s+(?=\w)")
_STOPPED = 5  # words between two full stops of such a line
_FEW = 3  # words of a part that may be a place or a section


def unstopped(lines: Sequence[Line], press: Press) -> Sequence[Line]:
    """Return the lines, the first without its full stop where it is the paper's and the day's.

    "THE ARGUS. Accra and Tamale. Thursday, 13 November 2025." reads as prose with it.
    """
    first = next(iter(lines), None)
    parts = _STOPS.split(first.text) if first else []
    few = len(parts) > 1 and all(len(part.split()) <= _STOPPED for part in parts)
    named = few and (parts[0].isupper() or not press.sites.all.isdisjoint(key(parts[0]).split()))
    dated = named and first is not None and first.text[-1] == "." and day_in(first.text, press)
    if first is None or not (dated and first.is_prose):
        return lines
    span = Span(first.span.start, first.span.end - 1)
    bare = replace(first, text=first.text[:-1], span=span, key=key(first.text[:-1]))
    return (bare, *lines[1:])


def read_masthead(line: Line, reader: Reader) -> tuple[bool, str | None]:
    """Tell whether a line is of a masthead with a number or a price, and return its paper's name.

    "Daily of the north – No. 4517 – Price: 4 dirhams" is, and names nobody; "THE ARGUS | No. 12"
    names a paper.
    """
    press = reader.press
    parts = [part for part in _SEPARATOR.split(line.text) if part.strip(_EDGES)]
    if len(parts) == 1:  # "Le Fleuve, no. 1234"
        parts = re.split(r"[,،]\s+(?!\d)", line.text)
    numbers = [is_number(part, press) for part in parts]
    short = all(len(part.split()) <= _LONGEST or _APPEARS.match(part) for part in parts)
    if line.is_prose or not any(numbers) or not short:
        return False, None
    name = parts[0][press.printed.length_in(parts[0]) :].strip(_EDGES)
    capital = all(
        not word[:1].islower() or len(word) < len("dans") or word[1:2] in {"'", "’"}
        for word in name.split()
    )
    comma = "," in line.text and len(numbers) > 1 and numbers[1] and parts[0][:1].isupper()
    capital = capital or (comma and len(name.split()) < _LONGEST)  # "Humanités numériques, n° 41"
    capital = capital or bool(press.bodies.opens(key(name)))  # "Observatoire des prix"
    named = not numbers[0] and capital and name[:1].isalpha() and not press.news.opens(key(name))
    return True, name if named else None


def read_banner(
    line: Line, reader: Reader, *, named: Callable[[str], bool], titled: bool = False
) -> Furniture | None:
    """Return the paper that the first line of a text presents, and the day beside it.

    "TSARATELO – l'hebdomadaire de l'océan Indien"; "Antilles Jour - Martinique". What else the line
    has is a motto, a number, a day, a place, a section or the page's own words.

    named   tells whether another line names what may be the paper
    titled  whether a rubric stands below it, and so the headline too
    """
    if line.is_prose or line.heading:
        return None
    head, *parts = _SEPARATOR.split(_LEADS.sub(" — ", line.text, count=1))
    if head.strip().isdigit() and len(parts) > 1:  # the number of the page
        head, parts = parts[0], parts[1:]
    first = next(dates_in(head, reader.press), None)
    words = head[: first.start].split() if first else []
    if first and words and words[-1].isalpha() and not reader.is_around(key(words[-1])):
        head, parts = (
            head[: first.start],
            [head[first.start : first.end], head[first.end :], *parts],
        )
    name, *beside = re.split(r"[,،]\s+", head)
    name = re.split(r"\s+(?:\(|#\d)", name)[0].strip(_EDGES)
    issue, name = name, without_number(name, reader.press)
    if not _is_name(name, reader):
        return None
    motto = next((at for at, part in enumerate(beside) if is_motto(part, reader)), None)
    parts = [*beside[: len(beside) if motto is None else motto + 1], *parts]
    mottos = [is_motto(part, reader) for part in parts]
    others = [part for part, told in zip(parts, mottos, strict=True) if part.strip() and not told]
    day = day_in(line.text, reader.press)
    if day and name.isupper() and (slashed := _signed_strip(line, name, others, reader)):
        return replace(slashed, outlet=name, published=day, printed=True)
    sits = bool(day) and len(parts) > 0 and reader.is_body(name)  # "Mairie de … • Conseil du …"
    about = titled and len(parts) == 1 and "|" in line.text and _is_about(parts[0], name)
    presented = (
        sits
        or name != issue
        or any(mottos)
        or _presents(name, others, reader, named=named, dated=bool(day))
    )
    if not about and not (presented and all(_is_beside(part, reader) for part in others)):
        return None
    return Furniture(outlet=name, published=day, printed=True)


def _signed_strip(line: Line, name: str, others: Sequence[str], reader: Reader) -> Furniture | None:
    """Return who wrote, in a line of slashes with a day: "FURROW / data / 3 May 2026 / Jo Lind".

    What else the line has is a word or two in small letters.
    """
    days = [part for part in others if day_in(part, reader.press)]
    persons = [part for part in others if reader.is_writer(part)]
    left = [part for part in others if part not in persons and part not in days]
    plain = all(part.strip().islower() and len(part.split()) <= _FEW for part in left)
    if len(persons) != 1 or reader.is_person(name) or not plain or " / " not in line.text:
        return None
    one = reader.byline(persons[0], line.text.index(persons[0]), line)
    return Furniture((one,), guessed=True)


def read_strip(line: Line, reader: Reader, *, named: Callable[[str], bool]) -> Furniture | None:
    """Return the paper that a line names beside its section, edition, place, day or motto.

    Nothing but a headline is below it, so that any mark parts them: "The Argus: news from Accra",
    "Opinion/Open Ports/3 March 2026", "The Argus – Guest contribution".

    named  tells whether another line names what may be the paper
    """
    if reader.press.bodies.opens(line.key) or _is_of_person(line, reader):
        return None
    text, day = without_days(line.text, reader.press)
    parts = [part.strip(_EDGES) for part in _STRIP.split(text)]
    parts = [part for part in parts if part and not reader.is_around(key(part))]
    known = [_is_known(part, reader) for part in parts]
    sure = [_is_paper(part, reader) or named(part) for part in parts]
    at = next((one for one, beside in enumerate(known) if sure[one] or not beside), None)
    if at is None or not _is_name(parts[at], reader) or len(parts[at].split()) > _MOST:
        return None
    if not sure[at] and (at or _SOFT.search(line.text) or reader.is_person(parts[at])):
        return None  # "Our servers, ourselves"
    others = [part for one, part in enumerate(parts) if one != at and not known[one]]
    opens = at == 0 and (any(known) or sure[at])
    told = day is not None or any(known)
    beside = opens or (told and (sure[at] or all(_is_beside(part, reader) for part in others)))
    if len(parts) == 1 or not beside:
        return None
    return Furniture(outlet=parts[at], published=day, printed=True)


def _is_of_person(line: Line, reader: Reader) -> bool:
    """Tell whether a line says who is asked, or what somebody is: "Interview | Jane Doe"."""
    words = re.findall(r"[^\W\d_]+", line.key)
    asks = reader.press.asks.opens(line.key)
    return bool(asks) or any(word in reader.press.roles for word in words)


def _is_known(part: str, reader: Reader) -> bool:
    """Tell whether a part of a line is surely no name: a section, a place, a motto, an edition."""
    words = key(part).split()
    edition = len(words) <= _FEW + 1 and any(word in reader.press.editions for word in words)
    described = part[:1].islower() and len(words) > 1  # "l'information indépendante"
    return described or edition or is_motto(part, reader) or _says_where(part, reader)


def _is_paper(part: str, reader: Reader) -> bool:
    """Tell whether a few words are made as papers' names: "The Argus", "Harbour Record"."""
    return reader.is_papers(part) or reader.is_titled(part)


def _is_about(part: str, name: str) -> bool:
    """Tell whether what stands behind a few capitals says what a paper is about."""
    words = name.split()
    proper = all(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return proper and len(words) <= _FEW + 1 and len(part.split()) <= _LONGEST


def _presents(
    name: str, others: Sequence[str], reader: Reader, *, named: Callable[[str], bool], dated: bool
) -> bool:
    """Tell whether a name that only sections, places, days and numbers follow is a paper's."""
    if not others or reader.is_papers(name):
        return bool(others)
    numbered = any(is_number(part, reader.press) for part in others)
    opened = bool(reader.press.site_openers.opens(key(name)))
    return not reader.is_person(name) and (named(name) or (dated and (numbered or opened)))


def unspaced(text: str) -> str | None:
    """Return a paper's name whose letters are set apart, as mastheads set them; None of others.

    >>> unspaced("C O P P E R   L I N E S")
    'COPPER LINES'
    """
    words = re.split(r"\s{2,}", text.strip())
    letters = sum(len(word.split()) for word in words)
    apart = all(len(letter) == 1 for letter in text.split()) and letters > _FEW + 1
    return " ".join("".join(word.split()) for word in words) if apart else None


def folio(line: Line, reader: Reader) -> str | None:
    """Return the rubric in the head of a page, beside the page's number: "12   DOSSIER   Cloud"."""
    parts = [key(part).strip(_EDGES) for part in re.split(r"\s{3,}|\t+|\s[|•]\s", line.text)]
    numbered = any(part.isdigit() and len(part) <= _FEW for part in (parts[0], parts[-1]))
    rubrics = (part for part in parts if reader.is_rubric(part))
    return next(rubrics, None) if numbered and len(parts) > 1 else None


def is_motto(text: str, reader: Reader) -> bool:
    """Tell whether words say what a paper is: "le mensuel du Sahel", "a newsletter about ports"."""
    words = text.strip(_EDGES).replace("’", "'").split()
    if words and len(article := words[0].split("'")) == 2:  # noqa: PLR2004  # "l'hebdomadaire"
        words = [*article, *words[1:]]
    if words and key(words[0].rstrip("'")) in _BEFORE:
        words = words[1:]
    elif words and reader.press.site_openers.opens(key(words[0])) and len(words) > 1:
        words = words[1:] if not words[1][:1].isupper() else words
    if not words or len(words) > _LONGEST_MOTTO or key(words[0]) not in reader.press.mottos:
        return False
    cased = [word for word in words[1:] if word[:1].isupper() or word[:1].islower()]
    return words[0][:1].islower() or not cased or any(word[:1].islower() for word in cased)


def _is_name(name: str, reader: Reader) -> bool:
    """Tell whether what a masthead opens with may be a paper's name."""
    few = 0 < len(name.split()) <= _LONGEST and name[:1].isalpha() and not name[0].islower()
    folded = key(name)
    days = reader.press.calendar.words.days
    other = reader.is_rubric(folded) or folded in reader.press.noise or folded in days
    other = other or bool(day_in(name, reader.press)) or reader.is_place(name)
    other = other or reader.are_rubrics(folded)
    other = other or bool(reader.press.printed.opens(folded))
    return few and not other and not re.search(r"[?!:«»/]|\.\s", name)


def _is_beside(part: str, reader: Reader) -> bool:
    """Tell whether a part of a masthead is a number, a day, a place or a section."""
    section = any(reader.is_rubric(word) for word in key(part).split())
    proper = section or all(reader.is_proper(word) for word in part.split())
    price = any(c.isdigit() for c in part)
    return _says_where(part, reader) or ((proper or price) and len(part.split()) <= _FEW)


def _says_where(part: str, reader: Reader) -> bool:
    """Tell whether words are known as a number, a day, a place, a section or the page's own."""
    folded = key(part).strip(_EDGES)
    return bool(
        reader.is_around(folded)
        or day_in(part, reader.press)
        or is_number(part, reader.press)
        or reader.is_place(part)
        or reader.is_rubric(folded)
        or all(reader.is_rubric(word) or word in reader.press.ands for word in folded.split())
        or folded in reader.press.noise
        or reader.press.noisy.opens(folded)
    )
