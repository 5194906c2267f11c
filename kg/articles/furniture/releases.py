"""The line above a headline that says whose release a text is, or from when it may be printed."""

import re

from kg.articles.furniture.pieces import RELEASE, Furniture, day_in
from kg.articles.lines import Line
from kg.extract.press import Press

_LONGEST = 12  # words of such a line
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def read_release(line: Line, press: Press) -> Furniture | None:
    """Return what a line says that opens as releases do: whose it is, or when it may be printed.

    "Communiqué du ministère du Port"; "Under embargo until 3 March 2026": another line with a day
    tells better when the text appeared.
    """
    length = press.release.length_in(line.text)
    folded = line.key[press.release.opens(line.key) :].strip()
    told = _is_by(folded, line, press) or (line.text.isupper() and press.places.opens(folded))
    if not length or not (told or _YEAR.search(line.text)) or len(line.words) > _LONGEST:
        return None
    day = day_in(line.text, press)
    rest = line.text[length:].lstrip()
    issuer = rest[press.issued.length_in(rest) :].strip(" :") if told and not day else None
    return Furniture(published=day, updated=True, outlet=issuer or None, rubric=RELEASE)


def _is_by(folded: str, line: Line, press: Press) -> bool:
    """Tell whether what stands behind a label says whose it is, and not of what: "of the obvious".

    A body or a name has a capital, or the words that bodies have in their names.
    """
    length = press.issued.opens(folded)
    issuer = folded[length:].lstrip()
    words = issuer.split()
    body = press.bodies.opens(issuer) or any(word in press.body_ends for word in words)
    cased = [word for word in line.text.split()[-len(words) :] if word[0].isalpha()]
    plain = bool(words) and all(word[0].islower() for word in cased)
    return bool(length) and (bool(body) or not plain)
