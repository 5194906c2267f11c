"""Who wrote or asked, as a sentence says: a note, a standfirst, the last line, a greeting."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.articles.authors.signed import persons_behind
from kg.articles.furniture.known import LONGEST_NAME
from kg.articles.furniture.mastheads import is_motto
from kg.articles.furniture.pieces import EDGES, Furniture
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line
from kg.articles.sheet import FEWEST, Sheet
from kg.extract.press import key

_OPENS = re.compile(r"^|(?<=[.!?؟،,])\s+(?:[—–-]\s*)?")
"""Where a sentence starts, or what follows a greeting."""
_SENTENCE = re.compile(r"[^\W\d_][^.!?؟]*[.!?؟]?")
_LONGEST = 400  # code points of a standfirst


def told(sheet: Sheet) -> Iterator[tuple[int, Furniture]]:
    """Yield the sentences that say who wrote or asked: the last line, a standfirst."""
    if found := _guest(sheet):
        yield found
    for at in dict.fromkeys((sheet.last, len(sheet.lines) - 1)):
        if at >= sheet.last > 0 and (said := _biography(sheet, at)):
            yield at, said
    for at in range(sheet.first, min(sheet.first + 2, len(sheet.lines))):
        if said := greeter(sheet.lines[at], sheet.reader):
            yield at, said
    for tells in (_boxed, _speaker, _introduced, _asked, _columnist):
        if found := tells(sheet):
            yield found


def _guest(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return whom a note above or below the text names: "This is a guest post by Jane Doe of …"."""
    count = len(sheet.lines)
    for at in (*range(min(sheet.first + 1, count)), *range(max(sheet.last, 0), count)):
        line = sheet.lines[at]
        for _, end in sheet.press.guests.found_in(line.text):
            said = persons_behind(line, end, sheet.reader) or _first_name(line, end, sheet.reader)
            if said:
                return at, said
    return None


def _speaker(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return whose speech a text is, as a line below its headline says: "Remarks by Jane Doe"."""
    for at in sheet.under_title:
        line = sheet.lines[at]
        length = sheet.press.speaks.length_in(line.text)
        said = _first_name(line, length, sheet.reader) if sheet.headline >= 0 and length else None
        span = said.bylines[-1].span if said else None
        if said and span and _ends_name(line.text[span.end - line.span.start :], sheet):
            return at, said
    return None


def _ends_name(behind: str, sheet: Sheet) -> bool:
    """Tell whether only a mark, a place or a day follows a name: else it is in a sentence."""
    words = key(behind).split()
    if not words or not behind.strip()[0].isalpha() or words[0] in sheet.press.places:
        return True
    return any(len(behind[: day.start].split()) <= 1 for day in sheet.press.calendar.find(behind))


def _boxed(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who wrote, as a box below the text says: "About the author / Jane Doe covers …"."""
    half = len(sheet.lines) // 2
    for at, line in enumerate(sheet.lines):
        label = sheet.press.boxes.length_in(line.text) if at >= half else 0
        rest = line.text[label:].strip(" :–—-")
        if not label or (rest and line.text[label:].lstrip()[:1] not in ":–—-"):
            continue
        below = sheet.lines[at + 1 : at + 2]
        said = (
            _first_name(line, label + line.text[label:].index(rest[0]), sheet.reader)
            if rest
            else next((_first_name(one, 0, sheet.reader) for one in below), None)
        )
        if said:
            return (at if rest else at + 1), said
    return None


def _opines(sheet: Sheet) -> bool:
    """Tell whether a rubric, or what opens the headline, says that a text is an opinion."""
    title = sheet.title.text if sheet.title else ""
    told = (sheet.rubric, key(re.split(r"\s*[:|]", title)[0]))  # "Opinion: …"
    opinion = sheet.press.opinion
    return sheet.has_rubric(opinion) or any(rubric in opinion for rubric in told if rubric)


def _teller(sheet: Sheet, at: int) -> Furniture | None:
    """Return who wrote, as a sentence of a standfirst says: "Jane Doe explains what changes".

    Whom the text speaks of is somebody else.
    """
    line = sheet.lines[at]
    for sentence in _SENTENCE.finditer(line.text):
        words = sentence[0].split()
        for width in range(min(LONGEST_NAME, len(words) - 1), 1, -1):
            name, behind = " ".join(words[:width]), key(" ".join(words[width:]))
            named = sheet.reader.is_person(name) or sheet.reader.is_shouted(name)
            if not (sheet.press.tells.opens(behind) and named):
                continue
            others = (one.text for one in sheet.lines if one is not line)
            if not any(words[width - 1] in text for text in others):
                return sheet.reader.guess(name, sentence.start(), line)
    return None


def _introduced(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who signs an opinion, as its standfirst says: "Jane Doe, a lawyer, argues that …"."""
    if sheet.headline < 0:
        return None
    standfirst = range(sheet.headline + 1, min(sheet.first + 1, len(sheet.lines) - 1))
    if not _opines(sheet):
        found = ((at, _teller(sheet, at)) for at in standfirst)
        return next(((at, said) for at, said in found if said), None)
    for at in standfirst:
        line = sheet.lines[at]
        shouts = line.text[:2].isupper() and not line.text.isupper()
        if shouts and (told := _teller(sheet, at)):
            return at, told  # "JANE DOE asks who reads it"
        name, comma, behind = re.sub("،", ",", line.text).partition(",")
        role = any(word in sheet.press.roles for word in key(behind).split()[:FEWEST])
        if comma and role and line.is_prose and sheet.reader.is_person(name):
            said = sheet.reader.guess(name, 0, line)
            return (at, said) if said else None
    return None


def _biography(sheet: Sheet, at: int) -> Furniture | None:
    """Return who signs an opinion, where its last lines say who that is: "Jane Doe is a lawyer".

    It names nobody whom the text spoke of before.
    """
    if at < 1:
        return None
    line = sheet.lines[at]
    told = key(line.text).split()[: 2 * LONGEST_NAME]
    if not _opines(sheet) and not any(word.strip(EDGES) in sheet.press.roles for word in told):
        return None
    lead = len(line.text) - len(line.text.lstrip("-–—*_( "))
    called = sheet.press.authored.length_in(line.text[lead:])
    if called and line.text[lead + called :].startswith((",", "،")):
        return _first_name(line, lead + called + 1, sheet.reader)  # "The author, Dr Jane Doe, …"
    words = line.text[lead:].split()
    for width in range(LONGEST_NAME, 1, -1):
        name = " ".join(words[:width]).strip("*_")
        behind = key(" ".join(words[width : width + 2]))
        if not sheet.reader.is_person(name) or not sheet.press.does.opens(behind):
            continue
        others = (
            one.text
            for above, one in enumerate(sheet.lines[:at])
            if above not in {sheet.headline, sheet.headline + 1}
        )
        if not any(name in text for text in others):  # the standfirst names who wrote too
            return sheet.reader.guess(name, lead, line)
    return None


def _asked(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who asked, as the lines between headline and prose say it: "She talks to Jane Doe".

    Only where the text is an interview: its rubric says so, or somebody's words are the headline.
    """
    press, reader = sheet.press, sheet.reader
    quoted = bool(sheet.title and re.search("[«“‘'\"]", sheet.title.text))
    title = sheet.title.key if sheet.title else ""
    asks = (
        sheet.has_rubric(press.asks)
        or title[press.asks.opens(title) :].startswith(":")
        or sheet.rubric in press.asks
    )
    for at in sheet.under_title:
        line = sheet.lines[at]
        told = press.told_to.found_in(line.text) if len(line.text) <= _LONGEST else ()
        for _, end in told:
            sure = quoted or asks or line.text[:end].lower().endswith(" by")
            if sure and (said := _first_name(line, end, reader)):
                return at, said
    return None


def _columnist(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return whose column it is, as a line above its headline says: "with Jane Doe"."""
    for at in range(1, max(sheet.headline, 0)):
        above, line = sheet.lines[at - 1 : at + 1]
        if above.text.isupper() and not line.apart and (said := helper(line, sheet.reader)):
            return at, replace(said, guessed=True)
    return None


def greeter(line: Line, reader: Reader) -> Furniture | None:
    """Return who says in a letter's first lines that they write it: "It's Jane Doe, in Rome"."""
    for opens in _OPENS.finditer(line.text):
        length = reader.press.greets.length_in(line.text[opens.end() :])
        start = opens.end() + length
        if not length or not line.text[start:][:1].isspace():
            continue
        if said := _first_name(line, start, reader):
            return said
        words = re.split(r"[.,،!؟]", line.text[start:])[0].split()
        name, behind = " ".join(words[:2]), words[2:3]  # a given name and a family's
        alone = not behind or key(behind[0]) in reader.press.places
        if alone and reader.is_caseless(name):
            lead = len(line.text[start:]) - len(line.text[start:].lstrip())
            return reader.guess(name, start + lead, line)
    return None


def helper(line: Line, reader: Reader) -> Furniture | None:
    """Return the persons behind the word for "with" or "and" that a line opens with."""
    length = reader.press.ands.length_in(line.text)
    rest = line.text[length:]
    if line.text.startswith("و") and reader.is_person(line.text[1:]):  # which is written with it
        length, rest = 1, line.text[1:]
    elif not length or not rest[:1].isspace():
        return None
    said = reader.names(rest, length, line)
    named = said is not None and bool(said.bylines) and not said.unsigned
    persons = named and all(reader.is_person(one.name) for one in said.bylines) if said else False
    return said if persons else None


def _first_name(line: Line, start: int, reader: Reader) -> Furniture | None:
    """Return the person whose name a stretch of a line opens with."""
    rest = line.text[start:]
    lead = len(rest) - len(rest.lstrip())
    words = re.split(r"[.,،;:()]", rest.strip())[0].split()
    for width in range(min(LONGEST_NAME - 1, len(words)), 1, -1):
        name = " ".join(words[:width])
        cased = all(reader.is_proper(word) for word in words[:width])
        small = width > 2 and key(words[1]) in reader.press.particles  # noqa: PLR2004  # "أبو"
        given = not any(c.isupper() for c in name) and width == 2 + small  # and a family's
        if (cased or given) and reader.is_person(name):
            return reader.guess(name, start + lead, line)
    return None


def makes(line: Line, reader: Reader) -> Furniture | None:
    """Return who makes a letter, as its motto says: "A weekly newsletter by Jane Doe about …"."""
    if not is_motto(line.text, reader):
        return None
    for word in re.finditer(r"(?<=\s)\S", line.text):
        rest = line.text[word.start() :]
        length = reader.press.asked_by.length_in(rest) or reader.press.issued.length_in(rest)
        said = _first_name(line, word.start() + length, reader) if length else None
        behind = rest[length:].strip().removeprefix(said.bylines[0].name) if said else ""
        if (
            said
            and not behind.strip()[:1].isupper()
            and not any(reader.is_theme(one.name) for one in said.bylines)
        ):
            return said
    return None
