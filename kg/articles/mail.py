"""The head of a mail: who sent a newsletter, when, and what it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.articles.furniture import Reader
from kg.articles.lines import Line, line_of
from kg.articles.stated import NOTHING, Stated
from kg.articles.values import names_in, published_in
from kg.extract.knowledge import Knowledge
from kg.extract.press import key

_FIELDS = {
    "from": ("from", "de", "expéditeur", "من", "المرسل"),
    "date": ("date", "sent", "envoyé", "envoyé le", "le", "التاريخ", "تاريخ الإرسال"),
    "subject": ("subject", "objet", "sujet", "الموضوع"),
    "other": ("to", "cc", "bcc", "reply-to", "à", "cci", "pour", "إلى", "الرد على", "نسخة"),
}
_NAMES = {key(name): field for field, names in _FIELDS.items() for name in names}
_HEAD = re.compile(r"\W*([^\W\d_][^:\n]{0,14}?)\s*:\s+(?=\S)")
_ADDRESS = re.compile(r"\s*[<(\[]?(?:mailto:)?\S+@\S+[>)\]]?")
_TOP = 8  # lines among which the head of a mail stands
_REPLY = re.compile(r"(?:(?:re|fwd?|tr)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mail:
    """A text's lines where it is a mail, its head apart, and what that states."""

    lines: tuple[Line, ...]
    stated: Stated = NOTHING


def read_mail(lines: Sequence[Line], knowledge: Knowledge) -> Mail:
    """Return what the head of a mail states; the lines as they are where a text has none.

    A head names the sender or the subject first, and at least two things in lines of their own.
    """
    found: dict[int, tuple[str, str, int]] = {}
    for at, line in enumerate(lines[:_TOP]):
        match = _HEAD.match(line.text)
        field = _NAMES.get(key(match[1]).strip(" *_")) if match else None
        if match and field:
            found[at] = field, line.text[match.end() :].strip(" *_"), match.end()
        elif found:
            break
    fields = {field: value for field, value, _ in found.values()}
    if len(found) < 2 or not {"from", "subject"} <= fields.keys():  # noqa: PLR2004  # two things
        return Mail(tuple(lines))
    rows = [_told(line, found.get(at)) for at, line in enumerate(lines)]
    sender = _ADDRESS.sub("", fields["from"]).strip(" \"'*_")
    authors = tuple(name for name in names_in(sender, knowledge) if _is_person(name, knowledge))
    stated = Stated(
        headline=_REPLY.sub("", fields["subject"]),
        authors=authors,
        publisher=None if authors else sender or None,
        published=published_in(fields.get("date"), knowledge),
    )
    return Mail(tuple(rows), stated)


def _is_person(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a sender is a person, in the eyes of each press."""
    readers = [Reader(press, knowledge.gazetteer) for press in knowledge.presses.values()]
    return all(reader.is_person(name) and not reader.is_theme(name) for reader in readers)


def _told(line: Line, field: tuple[str, str, int] | None) -> Line:
    """Return a line of the head as what it is: the subject a heading, the others aside."""
    if field is None:
        return line
    name, _, start = field
    if name != "subject":
        return replace(line, aside=True)
    reply = _REPLY.match(line.text, start)
    inner = line_of(line.text, reply.end() if reply else start, len(line.text))
    if inner is None:
        return line
    first = line.span.start
    span = replace(inner.span, start=first + inner.span.start, end=first + inner.span.end)
    return replace(inner, span=span, heading=1)
