"""Names that a catalogue writes with the family's first: "Doe, Jane", "DOE Jane"."""

import re
from collections.abc import Iterable

from kg.extract.classes import PLACES
from kg.extract.gazetteer import Gazetteer
from kg.extract.press import Press, key
from kg.names import SCHEMA, SOV

_LISTED = re.compile(
    r"([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)?)"
    r"|((?:[a-zà-ÿ]{2,3} ){1,2}[^\W\d_][\w'’-]+), ([^\W\d_][\w'’-]+)"
)
"""With a comma: "Doe, Jane", "Doe, Jane Ann", "van den Berg, Jo"."""
_SHOUTED = re.compile(
    r"([A-ZÀ-Þ][A-ZÀ-Þ'’-]+),? ([A-ZÀ-Þ][a-zà-ÿ][\w'’-]*(?: [A-ZÀ-Þ][a-zà-ÿ.]+)?)"
)
"""With the family's name in capitals: "DOE, Jane", "DOE Jane Ann"."""
_INITIALS = re.compile(r"[A-ZÀ-Þ]{2} ")
"""What opens a name that may be initials: "AJ Smith"; in a line that names who wrote it is "BA"."""
_VOWEL = re.compile(r"[AEIOUYÀ-Þ]")
_ACRONYM = 5
"""Letters of the longest acronym that stands for an outlet or a body."""
_UNSPOKEN = 3
"""Letters without a vowel that no family's name has."""


def turned(
    text: str, gazetteer: Gazetteer, presses: Iterable[Press], *, shouted: bool = False
) -> str | None:
    """Return a name that a catalogue writes with the family's first; None of any other text.

    An acronym of an outlet or a body before what it is of is no family's name: "BBC Afrique".

    shouted  whether the family's name has to be in capitals
    """
    found = _SHOUTED.fullmatch(text) if shouted or not _INITIALS.match(text) else None
    found = found or (None if shouted else _LISTED.fullmatch(text))
    family, given = (one for one in found.groups() if one) if found else ("", "")
    agency = any(is_body(name, gazetteer, presses) for name in (text, family, given))
    if not given[:1].isupper() or agency:
        return None
    return f"{given} {family.title() if family.isupper() else family}"


def is_body(text: str, gazetteer: Gazetteer, presses: Iterable[Press]) -> bool:
    """Tell whether a name is known as no person's, or opens as none does: "BBC Afrique"."""
    known = gazetteer.named(text)
    of_nobody = known is not None and SCHEMA.Person not in known.types
    return of_nobody or (known is None and opens_as_body(text, gazetteer, presses))


def opens_as_body(text: str, gazetteer: Gazetteer, presses: Iterable[Press]) -> bool:
    """Tell whether an acronym of a body or an outlet opens a name, with what it is of behind it."""
    first, *rest = text.split() or [""]
    if not rest or rest[0].isupper() or not (first.isupper() and first.isalpha()):
        return False
    known = gazetteer.named(first)
    if known is not None and SOV.Actor in known.types and SCHEMA.Person not in known.types:
        return True
    if len(first) >= _UNSPOKEN and not _VOWEL.search(first):
        return True
    of_paper = any(
        key(word) in words
        for press in presses
        for word in rest
        for words in (press.sites, press.sections, press.themes)
    )
    return of_paper or (len(first) <= _ACRONYM and is_place(" ".join(rest), gazetteer))


def is_place(text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is known as a place's."""
    entities = (gazetteer.named(form) for form in (text, text.title()))
    return any(one is not None and not PLACES.isdisjoint(one.types) for one in entities)
