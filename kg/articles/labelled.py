"""A head whose lines have labels: that of a mail, of an archive or of a file somebody filled in.

"From: The Stack Letter <…> / Subject: Chips and a sovereign cloud"; "Titre : … / Auteur : …".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.articles.furniture.pieces import without_number
from kg.articles.furniture.reader import readers_of
from kg.articles.inverted import turned
from kg.articles.lines import Line, line_within
from kg.articles.stated import NOTHING, Stated
from kg.articles.values import names_in, published_in
from kg.extract.knowledge import Knowledge
from kg.extract.press import key

_CODES = {"HD": "headline", "BY": "authors", "PD": "published", "SN": "publisher"}
_CODE = re.compile(r"(HD|BY|PD|SN|WC|PG|LA|CY|SC|SE|ED|CR|ET)\s+(?=\S)")
"""The codes with which archives label: "HD A cable for Oran", "SN The Argus"."""
_LABEL = re.compile(r"\W*([^\W\d_][^:\n]{0,26}?)\s*:[*_]*\s+(?=\S)")
_WIDE = re.compile(r"([^\W\d_](?:[^:\s]|\s(?!\s)){0,26})(?:\s{3,}|\t\s*|\s+[|=]\s+)(?=\S)")
"""A label that a gap or a bar parts from what it says: "Nom de la source      Le Fleuve"."""
_BARE = re.compile(r"\W*([^\W\d_][^:\n]{0,26}?)\s*:?[*_]*")
"""A label that what it says stands below."""
_COUNTED = re.compile(r"\s+(?:\w{1,3}[°.]?\s*|#)?\d{1,3}$")  # "Item no. 3"
_ADDRESS = re.compile(r"\s*[<(\[]?(?:mailto:)?\S+@\S+[>)\]]?")
_REPLY = re.compile(r"(?:(?:re|fwd?|tr)\s*:\s*)+", re.IGNORECASE)
_SUBJECT = re.compile(r"\[(?P<list>[^\[\]]{2,40})\]\s+|(?P<name>[^|:\[\]]{3,50}?)\s*[|:–—-]\s+")
"""What a mail's subject may open with: the list that it goes to, or the number of a letter."""
_FULL = re.compile(r"\s+\(|\s*[|;•]\s*|,\s+(?=\S{1,4}\s?\d)")
"""What stands behind a paper's name in an archive: a place, a page, a number."""
_TOP = 10  # lines among which such a head starts
_FEWEST, _ARCHIVED = 2, 4  # lines that make one, with a headline and without
_SHORT = 90  # code points of a value that reads as prose
_MOST_BEFORE = 6  # words before a subject where a text says it again
_GREETS = 4  # lines in which a letter says whose it is
_NAME = re.compile(r"([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){1,2}?)\s*(?:[,،.!–—]|\shere\b|$)")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text's lines, those of its head apart, and what that states."""

    lines: tuple[Line, ...]
    stated: Stated = NOTHING


@dataclass(frozen=True, slots=True)
class _Field:
    """A line with a label: which, what it says, and where in the line that starts."""

    name: str
    value: str
    start: int


def read_labels(lines: Sequence[Line], knowledge: Knowledge) -> Labelled:
    """Return what the labels of a head state; the lines as they are where a text has none.

    Such a head has two lines at least, one after the other, and one of them is the headline's.
    """
    found = _head(lines, knowledge)
    if not found:
        return Labelled(tuple(lines))
    values = {field.name: field.value for field in reversed(found.values())}
    sender = _ADDRESS.sub("", values.get("sender", "")).strip(" \"'*_")
    name, *others = re.split(r"\s*[,،|]\s+", sender, maxsplit=1)
    if others and _persons(name, knowledge):  # "Jane Doe, The Stack <…>"
        values.setdefault("publisher", others[0])
        sender = name
    authors = names_in(values.get("authors"), knowledge) or _persons(sender, knowledge)
    body = lines[max(found) + 1 :][:_GREETS] if sender else ()
    headline, outlet = _subject(
        values.get("headline", ""), lines[max(found) + 1 :], knowledge, sender
    )
    days = (field.value for field in found.values() if field.name == "published")
    read = (published_in(day, knowledge) for day in days)
    below = {} if headline or authors else _archived(lines, max(found) + 1, values, knowledge)
    if "publisher" in values:  # above stands the archive's own name
        below |= {at: _Field("other", "", 0) for at in range(min(found))}
    rows = (_told(line, found.get(at) or below.get(at), headline) for at, line in enumerate(lines))
    paper = values.get("publisher") or (None if authors else sender or None) or outlet
    stated = Stated(
        headline=headline,
        authors=authors or _greeting(body, knowledge) or _turned(below, knowledge),
        publisher=_FULL.split(paper)[0] if paper else None,
        published=next((day for day in read if day), None),
    )
    return Labelled(tuple(rows), stated)


def _head(lines: Sequence[Line], knowledge: Knowledge) -> dict[int, _Field]:
    """Return the lines with labels of the first head that a text has; none where it has no head."""
    at = 0
    while at < min(len(lines), _TOP):
        found = dict(_run(lines, at, knowledge))
        names = {field.name for field in found.values()}
        titled = "headline" in names and len(found) >= _FEWEST and names - {"headline", "other"}
        if titled or ("publisher" in names and len(found) >= _ARCHIVED):
            return found
        at = max(found, default=at) + 1
    return {}


def _run(lines: Sequence[Line], start: int, knowledge: Knowledge) -> Iterator[tuple[int, _Field]]:
    """Yield the lines with labels that stand one below the other; the first label is known."""
    at = start
    while at < len(lines):
        line, below = lines[at], next(iter(lines[at + 1 : at + 2]), None)
        field = _field(line, knowledge, within=at > start)
        name = None if field else _name(_BARE.fullmatch(line.text), knowledge)
        if at > start and name == "other" and below and below.is_prose:  # "Full text:"
            yield at, _Field(name, "", 0)
            return
        if at > start and not any(map(str.isalnum, line.text)):  # a rule
            at += 1
            continue
        if name and below and not (below.apart or below.is_prose):
            yield at, _Field("other", "", 0)
            at, field = at + 1, _Field(name, below.text, 0)
        elif field is None and at > start and not (line.apart or line.is_prose):
            label = _LABEL.match(line.text)
            field = _Field("other", line.text[label.end() :], label.end()) if label else None
        if field is None:
            return
        yield at, field
        at += 1


def _archived(
    lines: Sequence[Line], start: int, values: Mapping[str, str], knowledge: Knowledge
) -> dict[int, _Field]:
    """Return what an archive says again below its labels: the paper and its page, who wrote.

    "The Argus • p. 7 • 372 words", "Doe, Jane".
    """
    found: dict[int, _Field] = {}
    paper = key(_FULL.split(values.get("publisher", ""))[0])
    for at, line in enumerate(lines[start : start + _TOP], start):
        if line.is_prose:
            break
        name, mark, _ = re.split(r"(\s*[•|,;]\s|\s\()", f"{line.text}, ", maxsplit=1)
        if paper and key(name) == paper and mark and name != line.text:
            found[at] = _Field("other", line.text, 0)
        elif _plain(line.text, knowledge) and names_in(line.text, knowledge):
            found[at] = _Field("authors", line.text, 0)
    return found


def _turned(below: Mapping[int, _Field], knowledge: Knowledge) -> tuple[str, ...]:
    """Return who wrote, as an archive names them below a headline."""
    each = (_plain(one.value, knowledge) for one in below.values() if one.name == "authors")
    return tuple(name for name in each if name)


def _plain(text: str, knowledge: Knowledge) -> str | None:
    """Return a name that an archive writes with the family's first; None of any other text."""
    return turned(text, knowledge.gazetteer, knowledge.presses.values())


def _subject(
    subject: str, body: Sequence[Line], knowledge: Knowledge, sender: str
) -> tuple[str | None, str | None]:
    """Return the headline that a mail's subject is or has in it, and the letter that it names.

    A line below may say it again, behind a colon: "Letter of May: …"; or it says that line again
    behind the letter's name: "The Stack #118: …".
    """
    headline = _REPLY.sub("", subject)
    if not headline:
        return None, None
    if spelled := _spelled(headline, body[:_GREETS]):
        return spelled, None
    opened = _SUBJECT.match(headline)
    if opened is None:
        return headline, None
    name = opened["list"] or opened["name"]
    bare = _COUNTED.sub("", name) if key(_COUNTED.sub("", name)) in key(sender) else None
    read = (without_number(name, press) for press in knowledge.presses.values())
    bare = next((one for one in read if one != name), bare)
    rest = headline[opened.end() :]
    again = any(key(line.text.strip("*_# ")) == key(rest) for line in body[:_TOP])
    told = again or bare or opened["list"]
    return (rest, bare or name) if told and len(rest.split()) >= _FEWEST else (headline, None)


def _spelled(subject: str, lines: Sequence[Line]) -> str | None:
    """Return the line below a head that says its subject behind a colon: "Letter of May: …"."""
    for line in lines:
        before, colon, rest = line.text.partition(":")
        named = 0 < len(before.split()) <= _MOST_BEFORE and key(rest.strip()) == key(subject)
        if colon and named:
            return line.text
    return None


def _field(line: Line, knowledge: Knowledge, *, within: bool) -> _Field | None:
    """Return what a line with a known label says, or None.

    within  whether another one is right above: then a sentence may be what it says
    """
    if code := _CODE.match(line.text):
        return _Field(_CODES.get(code[1], "other"), line.text[code.end() :], code.end())
    for pattern in (_LABEL, _WIDE):
        match = pattern.match(line.text)
        name = _name(match, knowledge)
        told = within and not line.apart and len(line.text) <= _SHORT
        if match and name and (told or name == "headline" or not line.is_prose):
            return _Field(name, line.text[match.end() :].strip(" *_"), match.end())
    return None


def _name(match: re.Match[str] | None, knowledge: Knowledge) -> str | None:
    """Return which field a label is of, in any language; None of words that label none."""
    label = _COUNTED.sub("", key(match[1]).strip(" *_")) if match else ""
    tables = (press.labels for press in knowledge.presses.values())
    return next((n for each in tables for n, words in each.items() if label in words), None)


def _persons(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Return a sender who is a person in the eyes of each press."""
    person = all(each.is_writer(name) for each in readers_of(knowledge))
    return names_in(name, knowledge) if person else ()


def _greeting(lines: Sequence[Line], knowledge: Knowledge) -> tuple[str, ...]:
    """Return who says in the first lines of a letter that they write: "It's Jane Doe, in Rome"."""
    for line in lines:
        for press in knowledge.presses.values():
            for word in re.finditer(r"(?<!\S)\S", line.text):
                length = press.greets.length_in(line.text[word.start() :])
                name = _NAME.match(line.text[word.start() + length :].lstrip()) if length else None
                if name and (found := _persons(name[1], knowledge)):
                    return found
    return ()


def _told(line: Line, field: _Field | None, headline: str | None) -> Line:
    """Return a line of the head as what it is: the subject a heading, the others aside."""
    if field is None:
        return line
    if field.name != "headline":
        return replace(line, aside=True, filed=field.name != "published")
    reply = _REPLY.match(line.text, field.start)
    start = line.text.find(headline or "", reply.end() if reply else field.start)
    title = line_within(line, start, start + len(headline or "")) if start >= 0 else None
    return replace(title, heading=1) if title else replace(line, aside=True, filed=True)
