"""Who signs otherwise than in a line of their name: with initials, in a list or in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.articles.authors.signed import persons_behind
from kg.articles.furniture.known import LONGEST_NAME, SHORT_SITE
from kg.articles.furniture.mastheads import is_motto
from kg.articles.furniture.pieces import EDGES, Furniture
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line
from kg.articles.publisher.letterheads import is_counsel
from kg.articles.sheet import FEWEST, Sheet
from kg.extract.press import key
from kg.model import Byline, SegmentKind, Span

_LETTERS = re.compile(
    r"(?:^|\(|(?<=[.!?…»”\")])\s+)"
    r"((?:[A-ZÀ-Þ]\.[ -]?(?:(?:d[eu]|van|von|el|al)\s)?){1,2}[A-ZÀ-Þ]\.|(?:[ء-ي]\.\s?)[ء-ي]\.)\)?$"
)
"""Initials by which somebody signs; of prose they end the last paragraph, behind its sentence."""
_DASHED = re.compile(r"[—–]\s?([^\W\d_]+)")
_SENTENCE = re.compile(r"[^\W\d_][^.!?؟]*[.!?؟]?")


_OPENS = re.compile(r"^|(?<=[.!?؟،,])\s+(?:[—–-]\s*)?")
"""Where a sentence starts, or what follows a greeting."""
_CABINET = 80
"""Lines that those who sign a decree may take, a name and an office each."""
_CLOSING = 3
"""Lines in which those who sign for others are named."""


def guest(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return whom a note above or below the text names: "This is a guest post by Jane Doe of …"."""
    count = len(sheet.lines)
    for at in (*range(min(sheet.first + 1, count)), *range(max(sheet.last, 0), count)):
        line = sheet.lines[at]
        for _, end in sheet.press.guests.found_in(line.text):
            said = persons_behind(line, end, sheet.reader) or first_name(line, end, sheet.reader)
            if said:
                return at, said
    return None


def speaker(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return whose speech a text is, as a line below its headline says: "Remarks by Jane Doe"."""
    for at in sheet.under_title:
        line = sheet.lines[at]
        length = sheet.press.speaks.length_in(line.text)
        said = first_name(line, length, sheet.reader) if sheet.headline >= 0 and length else None
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


def boxed(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who wrote, as a box below the text says: "About the author / Jane Doe covers …"."""
    half = len(sheet.lines) // 2
    for at, line in enumerate(sheet.lines):
        label = sheet.press.boxes.length_in(line.text) if at >= half else 0
        rest = line.text[label:].strip(" :–—-")
        if not label or (rest and line.text[label:].lstrip()[:1] not in ":–—-"):
            continue
        below = sheet.lines[at + 1 : at + 2]
        said = (
            first_name(line, label + line.text[label:].index(rest[0]), sheet.reader)
            if rest
            else next((first_name(one, 0, sheet.reader) for one in below), None)
        )
        if said:
            return (at if rest else at + 1), said
    return None


def columnist(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return whose column it is, as a line above its headline says: "with Jane Doe"."""
    for at in range(1, max(sheet.headline, 0)):
        above, line = sheet.lines[at - 1 : at + 1]
        if above.text.isupper() and not line.apart and (said := helper(line, sheet.reader)):
            return at, replace(said, guessed=True)
    return None


def enacts(sheet: Sheet, at: int) -> bool:
    """Tell whether a line names who made a decree: "Done at Oran / Jo Lind / Minister".

    Where and when that was may stand right below the name.
    """
    lines = sheet.lines
    beside = [*lines[max(at - 1, sheet.last + 1) : at], *lines[at : at + 2]]
    if any(sheet.press.inserts["behalf"].opens(line.key) for line in lines[max(at - 2, 0) : at]):
        return False  # "For the board / The chair / Jo Lind"
    above = lines[max(sheet.last, at - _CABINET, 0) : at + 2]
    offices = (word.strip(EDGES) for line in beside for word in line.words)
    return any(word in sheet.press.enacts for word in offices) and any(
        word in sheet.press.made for line in above for word in line.words[:1]
    )


def initialed(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who signs with initials and full stops, where no agency does: "R. N.", "(L. W.)"."""
    if sheet.opening and sheet.opening[1].agency:
        return None
    lines = sheet.lines
    for at in (*range(sheet.headline + 1, sheet.first), *range(sheet.last, len(lines))):
        ends = _LETTERS.search if at == sheet.last else _LETTERS.fullmatch
        found = ends(lines[at].text)
        if found and sheet.kinds.get(at) in {None, SegmentKind.BOILERPLATE, SegmentKind.BYLINE}:
            start = lines[at].span.start + found.start(1)
            one = Byline(found[1], None, Span(start, start + len(found[1])))
            return at, Furniture((one,), guessed=True)
    return _initialed_beside_day(sheet) or _first_named(sheet)


def _initialed_beside_day(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who signs with initials in the line of the day: "30/09/2025 – Crops – R.T."."""
    for at, said in sheet.said.items():
        line = sheet.lines[at]
        for part in (
            re.finditer(r"[^|•·–—]+", line.text) if said.published and said.unsigned else ()
        ):
            if _LETTERS.fullmatch(name := part[0].strip()):
                start = line.span.start + part.start() + part[0].index(name)
                one = Byline(name, None, Span(start, start + len(name)))
                return at, replace(said, bylines=(one,), unsigned=False, guessed=True)
    return None


def _first_named(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who ends a letter that greets with a dash and the given name alone: "— Jules"."""
    if not any(sheet.press.salutes.opens(line.key) for line in sheet.lines[: sheet.last + 1]):
        return None
    below = list(enumerate(sheet.lines))[sheet.last + 1 :]
    signed = [(at, name) for at, line in below if (name := _DASHED.fullmatch(line.text))]
    if len(signed) != 1:
        return None
    ((at, name),) = signed
    if not name[1].istitle() or sheet.reader.is_place(name[1]) or sheet.reader.is_site(name[1]):
        return None
    span = sheet.lines[at].span
    one = Byline(name[1], None, Span(span.start + name.start(1), span.end))
    return at, Furniture((one,), guessed=True)


def signatories(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return those who sign an open letter: "Signataires : Jane Doe, lawyer ; Jo Lind, …"."""
    for at, line in enumerate(sheet.lines):
        start = sheet.press.signatories.length_in(line.text) or _on_behalf(line, sheet)
        if not start or not line.text[start:].lstrip().startswith(":"):
            continue
        if not line.text[start:].strip(" :"):
            found = list(_signing_below(sheet, at))
            if found:
                return at, Furniture(tuple(found))
            continue
        mark = ";؛" if re.search("[;؛]", line.text) else ",،"
        found = []
        for piece in re.finditer(rf"[^{mark}:]+", line.text[start:]):
            name = re.split(r"[,،(]|\s[-–—]\s", piece[0])[0].rstrip(EDGES)
            if name.strip(EDGES) and sheet.reader.is_person(name.strip(EDGES)):
                found.append(sheet.reader.byline(name, start + piece.start(), line))
        if found:
            return at, Furniture(tuple(found))
    return None


def below_label(sheet: Sheet) -> set[int]:
    """Return the lines that say that somebody signs, and those right below: persons or bodies."""
    found: set[int] = set()
    for at, line in enumerate(sheet.lines):
        label = sheet.press.signatories.opens(line.key)
        labels = label and not line.key[label:].strip(" :") and line.text.endswith(":")
        if labels or (at - 1 in found and not line.apart):
            found.add(at)
    return found


def _on_behalf(line: Line, sheet: Sheet) -> int:
    """Return where the colon stands behind whom those who sign the last lines speak for.

    "Pour le collectif Nos Données : Jane Doe, historian ; Jo Lind"
    """
    ends = any(line is one for one in sheet.lines[-_CLOSING:])
    ends = ends and not is_counsel(line, sheet.press)
    opened = re.match(r"(\S+)\s[^:;,]{3,60}?\s?(?=:)", line.text) if ends else None
    return opened.end() if opened and key(opened[1]) in sheet.press.on_behalf else 0


def _signing_below(sheet: Sheet, at: int) -> Iterator[Byline]:
    """Yield those who sign a line each, below the one that says so: "Dr Jane Doe, lawyer, Oran".

    What each is may stand below the name. Where the next line is neither, bodies sign it.
    """
    names = [
        re.split(r"[,،(]|\s[-–—]\s", line.text)[0].rstrip(EDGES) for line in sheet.lines[at + 1 :]
    ]
    persons = [sheet.reader.is_person(name.strip(EDGES)) for name in names]
    below = sheet.lines[at + 1 :]
    offices = [_is_office(line, sheet) for line in below]
    if len(names) > 1 and not (persons[1] or offices[1] or below[1].apart):
        return
    for line, name, person, office in zip(below, names, persons, offices, strict=True):
        if not person and not office:
            return
        if person:
            yield sheet.reader.byline(name, 0, line)


def _is_office(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line right below a name says what its bearer is, or for whom they sign.

    "Chair of the board", "the Oran Parents League".
    """
    role = any(word in sheet.press.roles for word in line.words[:FEWEST])
    return not line.apart and (role or line.text[0].islower())


def pseudonym(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who signs below the prose with an article and no name: "L'Écureuil masqué".

    Only where the paper has been named before, in other words.
    """
    at = len(sheet.lines) - 1
    line = sheet.lines[at]
    papers = " ".join(
        (one.outlet or "" for one in sheet.said.values()),
    ) + " ".join(sheet.lines[n].text for n, k in sheet.kinds.items() if k is SegmentKind.PUBLISHER)
    words = re.split(r"[\s'’]+", line.text)
    few = FEWEST <= len(words) <= SHORT_SITE and all(word.isalpha() for word in words)
    opened = sheet.press.site_openers.opens(line.key) and words[0][:1].isupper()
    if at <= sheet.last or at in sheet.kinds or not papers or not few or not opened:
        return None
    known = any(key(w) in sheet.press.sites or key(w) in sheet.press.themes for w in words)
    shared = any(len(word) > FEWEST and key(word) in key(papers) for word in words)
    if known or shared or sheet.reader.is_desk(line.key) or sheet.reader.is_place(line.text):
        return None
    return at, Furniture((Byline(line.text, None, line.span),), guessed=True)


def greeter(line: Line, reader: Reader) -> Furniture | None:
    """Return who says in a letter's first lines that they write it: "It's Jane Doe, in Rome"."""
    for opens in _OPENS.finditer(line.text):
        length = reader.press.greets.length_in(line.text[opens.end() :])
        start = opens.end() + length
        if not length or not line.text[start:][:1].isspace():
            continue
        if said := first_name(line, start, reader):
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


def first_name(line: Line, start: int, reader: Reader) -> Furniture | None:
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
        said = first_name(line, word.start() + length, reader) if length else None
        behind = rest[length:].strip().removeprefix(said.bylines[0].name) if said else ""
        if (
            said
            and not behind.strip()[:1].isupper()
            and not any(reader.is_theme(one.name) for one in said.bylines)
        ):
            return said
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


def introduced(sheet: Sheet) -> tuple[int, Furniture] | None:
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


def biography(sheet: Sheet, at: int) -> Furniture | None:
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
        return first_name(line, lead + called + 1, sheet.reader)  # "The author, Dr Jane Doe, …"
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
