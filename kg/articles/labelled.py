"""A head whose lines have labels: that of a mail, of an archive or of a file somebody filled in.

"From: The Stack Letter <…> / Subject: Chips and a sovereign cloud"; "Titre : … / Auteur : …".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.articles.furniture import Reader
from kg.articles.lines import Line, line_of
from kg.articles.stated import NOTHING, Stated
from kg.articles.values import names_in, published_in
from kg.extract.knowledge import Knowledge
from kg.extract.press import key

_LABELS = {
    "sender": ("from", "de", "expéditeur", "من", "المرسل"),
    "headline": (
        *("subject", "objet", "sujet", "الموضوع", "title", "headline", "titre", "العنوان"),
        "عنوان المقال",
    ),
    "authors": ("author", "authors", "byline", "auteur", "auteure", "autrice", "auteurs", "الكاتب"),
    "publisher": (
        *("source", "publication", "publication name", "newspaper", "publisher", "journal"),
        *("média", "media", "site", "titre de presse", "المصدر", "الصحيفة", "الجريدة", "الموقع"),
        *("الناشر", "outlet", "paper", "sitename", "site name", "nom du site", "blog"),
        *("nom de la source", "source name", "اسم المصدر", "titre de la publication"),
    ),
    "published": (
        *("date", "sent", "published", "publication date", "envoyé", "envoyé le", "publié le"),
        *(
            "date de publication",
            "parution",
            "التاريخ",
            "تاريخ الإرسال",
            "تاريخ النشر",
            "load-date",
        ),
    ),
    "other": (
        *("to", "cc", "bcc", "reply-to", "à", "cci", "إلى", "الرد على", "نسخة", "section"),
        *("length", "rubrique", "longueur", "url", "lien", "link", "language", "langue", "اللغة"),
        *("القسم", "الرابط", "page", "pages", "edition", "édition", "keywords", "mots-clés"),
    ),
}
_FIELDS = {key(name): field for field, names in _LABELS.items() for name in names}
_CODES = {"HD": "headline", "BY": "authors", "PD": "published", "SN": "publisher"}
_CODE = re.compile(r"(HD|BY|PD|SN|WC|PG|LA|CY|SC|SE|ED|CR|ET)\s+(?=\S)")
"""The codes with which archives label: "HD A cable for Oran", "SN The Argus"."""
_LABEL = re.compile(r"\W*([^\W\d_][^:\n]{0,22}?)\s*:[*_]*\s+(?=\S)")
_ADDRESS = re.compile(r"\s*[<(\[]?(?:mailto:)?\S+@\S+[>)\]]?")
_REPLY = re.compile(r"(?:(?:re|fwd?|tr)\s*:\s*)+", re.IGNORECASE)
_TOP = 10  # lines among which such a head stands
_FEWEST = 2  # lines that make one
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
    found: dict[int, _Field] = {}
    for at, line in enumerate(lines[:_TOP]):
        if field := _field(line):
            found[at] = field
        elif found and not line.apart and not line.is_prose and (label := _LABEL.match(line.text)):
            found[at] = _Field("other", line.text[label.end() :], label.end())
        elif found:
            break
    values = {field.name: field.value for field in reversed(found.values())}
    if (
        len(found) < _FEWEST
        or "headline" not in values
        or not values.keys() - {"headline", "other"}
    ):
        return Labelled(tuple(lines))
    rows = tuple(_told(line, found.get(at)) for at, line in enumerate(lines))
    sender = _ADDRESS.sub("", values.get("sender", "")).strip(" \"'*_")
    name, *others = re.split(r"\s*[,،|]\s+", sender, maxsplit=1)
    if others and _persons(name, knowledge):  # "Jane Doe, The Stack <…>"
        values.setdefault("publisher", others[0])
        sender = name
    authors = names_in(values.get("authors"), knowledge) or _persons(sender, knowledge)
    body = lines[max(found) + 1 :][:_GREETS] if sender else ()
    headline = _REPLY.sub("", values["headline"])
    stated = Stated(
        headline=_spelled(headline, lines[max(found) + 1 :][:_GREETS]) or headline,
        authors=authors or _greeting(body, knowledge),
        publisher=values.get("publisher") or (None if authors else sender or None),
        published=published_in(values.get("published"), knowledge),
    )
    return Labelled(rows, stated)


def _spelled(subject: str, lines: Sequence[Line]) -> str | None:
    """Return the line below a head that says its subject behind a colon: "Letter of May: …"."""
    for line in lines:
        before, colon, rest = line.text.partition(":")
        named = 0 < len(before.split()) <= _MOST_BEFORE and key(rest.strip()) == key(subject)
        if colon and named:
            return line.text
    return None


def _field(line: Line) -> _Field | None:
    """Return what a line with a label says, or None."""
    if code := _CODE.match(line.text):
        return _Field(_CODES.get(code[1], "other"), line.text[code.end() :], code.end())
    match = _LABEL.match(line.text)
    name = _FIELDS.get(key(match[1]).strip(" *_")) if match else None
    if match is None or name is None or (line.is_prose and name != "headline"):
        return None
    return _Field(name, line.text[match.end() :].strip(" *_"), match.end())


def _persons(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Return a sender who is a person in the eyes of each press."""
    readers = [Reader(press, knowledge.gazetteer) for press in knowledge.presses.values()]
    person = all(each.is_person(name) and not each.is_theme(name) for each in readers)
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


def _told(line: Line, field: _Field | None) -> Line:
    """Return a line of the head as what it is: the subject a heading, the others aside."""
    if field is None:
        return line
    if field.name != "headline":
        return replace(line, aside=True)
    reply = _REPLY.match(line.text, field.start)
    inner = line_of(line.text, reply.end() if reply else field.start, len(line.text))
    if inner is None:
        return line
    first = line.span.start
    span = replace(inner.span, start=first + inner.span.start, end=first + inner.span.end)
    return replace(inner, span=span, heading=1)
