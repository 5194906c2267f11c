"""The agency's line at the head of the first paragraph: "NAIROBI, 12 March (Agency) —"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line
from kg.dates import DAY, Found
from kg.extract.press import key
from kg.model import Byline, Span

_LONGEST = 110  # code points that such a line has
_DASH = re.compile(
    r"[\s*_]*[–—―][\s*_]*|--\s*|\s+[-ـ]+\s+|(?<=[)\]/])\s?[-ـ:]\s*|(?<=\w)[-ـ]\s+|(?<=[\w»”])\s?:\s+|(?<=\d{4})\.\s+|(?<=[^\d\s]/)\s+|(?<=[^\d\s]\s/)\s+"
)
_GROUP = re.compile(r"[(\[]\s*([^()\[\]]{2,40}?)\s*[)\]]|/\s?([^/\d]{2,30}?)\s?/")
_MOST_WORDS, _FEW = 4, 2
_LONGEST_AGENCY = 6  # letters of an agency's short name
_ANY_DAY = "2000-06-15"  # a day without a year is found too; which year it is does not matter
_EDGES = " \t\u00a0\u202f,;:.،-–—*_/"
_QUOTED = re.compile(r"[«“\"][^«»“”\"]+[»”\"]")
_PAIR = re.compile(r"\s+[-–—ـ]\s+|/\s*")


@dataclass(frozen=True, slots=True)
class Opening:
    """What the head of a paragraph says before its prose.

    end        where the prose starts, in code points of the article's text
    published  ISO 8601, or None
    agency     as printed, or None
    place      where it names the place, or None
    authors    who reports
    day        the day where no year is given, as "03-12"; else None
    """

    end: int
    published: str | None
    agency: str | None
    place: Span | None
    authors: tuple[Byline, ...] = ()
    day: str | None = None


def read_opening(line: Line, reader: Reader) -> Opening | None:
    """Return the agency's line that a paragraph opens with, or None.

    It has a place and, behind it, a date, an agency in brackets or both; a place that is known or
    all in capitals may stand alone. A dash ends it.
    """
    line = _unlabelled(line, reader)
    dashes = sorted(_DASH.finditer(line.text[:_LONGEST]), key=lambda dash: ":" not in dash.group())
    read: list[Opening] = []
    for dash in dashes:  # a colon may end what has a dash in it
        behind = line.text[dash.end() : dash.end() + 1]
        if not behind or behind.islower() or _tells_day(line.text[dash.end() :], reader):
            continue  # the sentence goes on, or "Adopted on 3 May — Published on 4 June 2025"
        if ":" in dash.group() and line.text[dash.start() - 1] not in ")]/":
            found = _paired(line, dash, reader) or _day_told(line, dash, reader)
        else:
            found = _opening(line, dash, reader) or _led(line, dash, reader)
        if found:
            read.append(found)
    if not read and (bare := _undashed(line, reader)):
        return bare
    return max(read, key=_said, default=None)  # each may have a dash: "LUSAKA – 3 March 2026 –"


def is_known(opening: Opening, line: Line, reader: Reader) -> bool:
    """Tell whether the place of an opening is a known one, or its agency is."""
    first, place = line.span.start, opening.place
    named = place is not None and reader.is_place(
        line.text[place.start - first : place.end - first]
    )
    return named or (opening.agency is not None and reader.is_outlet(opening.agency))


def _unlabelled(line: Line, reader: Reader) -> Line:
    """Return a line with blanks for what says first that it is a release: "Communiqué – Oran …"."""
    length = reader.press.release.length_in(line.text)
    dash = re.match(r"\s+[-–—]\s+(?=\S)", line.text[length:]) if length else None
    if dash is None:
        return line
    end = length + dash.end()
    return replace(line, text=" " * end + line.text[end:])


def _tells_day(text: str, reader: Reader) -> bool:
    """Tell whether a text says first on which day another appeared."""
    length = reader.press.appeared.length_in(text)
    day = next(iter(reader.press.calendar.find(text)), None) if length else None
    return day is not None and _only_around(text[length : day.start], reader)


def _undashed(line: Line, reader: Reader) -> Opening | None:
    """Return an opening that only the brackets of its agency end: "PATNA, Sep 8 (EPI) The …"."""
    end = re.search(r"(?<=[^\W\d_]\))\s+(?=[^\W\d_a-z])", line.text[:_LONGEST])
    found = _opening(line, end, reader) if end else None
    if found is None or not found.place or not found.agency:
        return None
    letters = [part for part in re.split(r"[.\s]+", found.agency) if part]  # "(أ.ش.أ)"
    short = all(len(part) == 1 for part in letters) and is_known(found, line, reader)
    return found if found.published or found.day or short else None


def _day_told(line: Line, colon: re.Match[str], reader: Reader) -> Opening | None:
    """Return an opening with place and day that a colon ends: "Manama – 25 November 2025: …"."""
    found = _opening(line, colon, reader)
    return found if found and found.place and found.published else None


def _said(opening: Opening) -> int:
    """Return how much an opening says beside the place."""
    said = (opening.published or opening.day, opening.agency, opening.authors or None)
    return sum(each is not None for each in said)


def _paired(line: Line, colon: re.Match[str], reader: Reader) -> Opening | None:
    """Return an opening that a colon ends: "SPA - Riyadh:", a place and an agency."""
    parts = [part for part in _PAIR.split(line.text[: colon.start()].strip()) if part.strip()]
    if found := _reported(line, colon, parts, reader):
        return found
    quoted = [part for part in parts if _QUOTED.fullmatch(part)]
    places = [part for part in parts if reader.is_place(part)]
    if not places and len(quoted) == 1:  # "Amman – «Difaf»:"
        places = [part for part in parts if part not in quoted and len(part.split()) <= _FEW]
    others = [part for part in parts if part not in places]
    if len(parts) != 2 or len(places) != 1 or len(others[0].split()) > _MOST_WORDS:  # noqa: PLR2004
        return None
    if any(c.isdigit() for c in others[0]):
        return None  # a day: "Doha - 14 April 2025:"
    start = line.span.start + line.text.index(places[0])
    span = Span(start, start + len(places[0]))
    return Opening(line.span.start + colon.end(), None, others[0].strip(_EDGES + '«»“”"'), span)


def _led(line: Line, dash: re.Match[str], reader: Reader) -> Opening | None:
    """Return an opening that an agency leads, with a place and no day: "ANN - Beirut - …".

    So may who reports from a known place: "Oran – Jane Doe and Jo Lind – …".
    """
    found = _paired(line, dash, reader)
    if found and found.authors and is_known(found, line, reader):
        return found
    agency = found.agency if found else None
    if agency is None or reader.is_rubric(key(agency)):
        return None
    caseless = agency.isalpha() and not agency[0].isupper() and not agency[0].islower()
    known = reader.is_site(agency) or (agency.isupper() and agency.isalpha()) or caseless
    return found if known else None


def _reported(
    line: Line, colon: re.Match[str], parts: Sequence[str], reader: Reader
) -> Opening | None:
    """Return an opening with who reports from where: "Tangier – Ahmed Alami:"."""
    named = {part: _persons(part, line, reader) for part in parts}
    persons = [part for part in parts if named[part]]
    places = [part for part in parts if part not in persons]
    if len(persons) != 1 or len(places) != 1 or len(places[0].split()) > _FEW:
        return None
    start = line.span.start + line.text.index(places[0])
    end = line.span.start + colon.end()
    return Opening(end, None, None, Span(start, start + len(places[0])), named[persons[0]])


def _persons(part: str, line: Line, reader: Reader) -> tuple[Byline, ...]:
    """Return the persons whom a part of an opening names, if it names nobody else."""
    if reader.is_site(part):
        return ()
    said = reader.names(part, line.text.index(part), line)
    found = said.bylines if said and not said.unsigned else ()
    if len(found) > 1 and all(reader.is_person(one.name) for one in found):
        return found
    if not reader.is_person(part):
        return ()
    return (reader.byline(part, line.text.index(part), line),)


def _opening(line: Line, dash: re.Match[str], reader: Reader) -> Opening | None:
    head = line.text[: dash.start()]
    whole = re.fullmatch(r"\(([^()]+\d{4})\)\s*", head)
    if whole:  # "(Lusaka, 3 March 2026) –"
        head = f" {whole[1]} "
    dates = list(reader.press.calendar.find(head, reference=_ANY_DAY))
    rest = list(head)
    for each in dates:
        rest[each.start : each.end] = "|" * (each.end - each.start)
    groups = list(_GROUP.finditer("".join(rest)))
    for group in groups:
        rest[group.start() : group.end()] = "|" * (group.end() - group.start())
    left = "".join(rest)
    place, start = _place(left, reader)
    last = _behind_day(left, reader) if place is None and dates else None
    if last:
        place, start = _place(left[: left.rindex(last)], reader)
    author = _behind_agency(left, line, reader) if place is None and groups else None
    if author and author.span:
        place, start = _place(left[: author.span.start - line.span.start], reader)
    names = [(group[1] or group[2]).strip() for group in groups]
    agencies = [name for name in names if "|" not in name and not reader.is_place(name)]
    if place and last:
        agencies.append(last)
    named = place is not None and _is_called_agency(place, line.text[dash.end() :], reader)
    told = named or (place == "" and whole and dates)
    if place is None or not (told or _speaks(place, agencies, reader, dated=bool(dates))):
        return None
    day = next((each.iso for each in dates if not each.relative), None)
    outlet = named or _is_outlet(place, reader)
    authors = (author,) if author else ()
    agency = agencies[-1] if agencies else (place if outlet else None)
    end = line.span.start + dash.end()
    yearless = next((each.iso[5:] for each in dates if _is_day(head, each)), None)
    if not place or outlet:
        return Opening(end, day, agency, None, authors, day=yearless)
    first = line.span.start + start
    return Opening(end, day, agency, Span(first, first + len(place)), authors, day=yearless)


def _behind_agency(head: str, line: Line, reader: Reader) -> Byline | None:
    """Return who reports, named behind the agency: "Amman, 3 March (Petra) Jane Doe -"."""
    name = head.rpartition("|")[2].strip(_EDGES)
    named = reader.is_person(name) and "(" not in name  # "Helvia Cloud (ZSE: HLV)"
    return reader.byline(name, head.rindex(name), line) if named else None


def _behind_day(head: str, reader: Reader) -> str | None:
    """Return the agency in one word behind the day: "Ramallah 3-3-2026 ANN -"."""
    words = [word for word in head.rpartition("|")[2].split() if not _only_around(word, reader)]
    name = words[0].strip(_EDGES) if len(words) == 1 else ""
    short = 1 < len(name) <= _LONGEST_AGENCY and name.isalpha()
    return name if short and not any(c.islower() for c in name) else None


def _is_called_agency(name: str, prose: str, reader: Reader) -> bool:
    """Tell whether the paragraph that a name opens calls it an agency: "… told Agence Nord"."""
    words = key(prose).split()
    length = len(key(name).split())
    for at in range(1, len(words) - length + 1):
        before = words[at - 1].lstrip("و").removeprefix("ل").removeprefix("ب")
        called = " ".join(words[at : at + length]).strip(_EDGES + '»"') == key(name)
        if (
            name
            and called
            and (words[at - 1] in reader.press.sites or before in reader.press.sites)
        ):
            return True
    return False


def _is_day(head: str, found: Found) -> bool:
    """Tell whether what was found is a day of a month without its year: "12 March"."""
    words = head[found.start : found.end]
    return found.relative and len(found.iso) == DAY and any(c.isdigit() for c in words)


def day_alone(line: Line, reader: Reader) -> str | None:
    """Return the day, "10-21", that is all of a line and has no year: "Tuesday 21st October"."""
    found = list(reader.press.calendar.find(line.text, reference=_ANY_DAY))
    if len(found) != 1 or not _is_day(line.text, found[0]):
        return None
    around = line.text[: found[0].start], line.text[found[0].end :]
    return found[0].iso[5:] if all(_only_around(part, reader) for part in around) else None


def _place(head: str, reader: Reader) -> tuple[str | None, int]:
    """Return the words left of a head, with where they start; None where they are no place's."""
    parts = [part for part in re.split(r"\|+", head) if part.strip(_EDGES)]
    kept = [p for p in parts if not _only_around(p, reader) or _names_place(p, reader)]
    if len(kept) > 1:
        return None, 0
    if not kept:
        return "", 0
    name = re.split(r"[,،]", kept[0].strip(_EDGES))[0]
    words = name.split()
    while len(words) > 1 and key(words[-1]).strip(_EDGES) in reader.press.around:
        words.pop()
    joint = next((at for at, word in enumerate(words) if at and key(word) in reader.press.ands), 0)
    if 0 < joint < len(words) - 1 and words[joint].islower():
        words = words[:joint]  # "London and Oslo, 11 March"
    if words:
        name = name[: name.rindex(words[-1]) + len(words[-1])]
    name = name.strip(_EDGES)
    fits = 0 < len(words) <= _MOST_WORDS and not any(c.isdigit() for c in name)
    proper = all(not word[0].islower() or key(word) in reader.press.particles for word in words)
    return (name, head.index(name)) if fits and proper else (None, 0)


def _names_place(part: str, reader: Reader) -> bool:
    """Tell whether a part opens with a place that hours are told by too: "Paris, le 12 mars"."""
    return reader.is_place(re.split(r"[,،]", part.strip(_EDGES))[0])


def _is_outlet(name: str, reader: Reader) -> bool:
    """Tell whether a name is a known outlet's, or says in a script without capitals that it is.

    "الميناء الإخباري"; a body's is not, "وكالة التنمية".
    """
    folded = key(name).split()
    called = len(folded) > 1 and not name[:1].islower() and not name[:1].isupper()
    called = called and folded[-1] in reader.press.sites and not reader.is_place(name)
    return reader.is_outlet(name) or (called and not reader.press.bodies.opens(key(name)))


def _only_around(part: str, reader: Reader) -> bool:
    words = key(part).replace(",", " ").replace("،", " ").split()
    return all(
        word.strip(_EDGES) in reader.press.around or not word.strip(_EDGES) for word in words
    )


def _speaks(place: str, agencies: Sequence[str], reader: Reader, *, dated: bool) -> bool:
    """Tell whether what stands before a dash is more than the first words of a sentence."""
    if not place:
        return bool(agencies)
    if dated or _is_outlet(place, reader) or reader.is_place(place):
        return True
    known = any(reader.is_site(name) for name in agencies)
    alone = bool(agencies) and len(place.split()) == 1
    return known or alone or (place.isupper() and len(place) > _MOST_WORDS)
