"""The line above a headline that says whose release a text is, or from when it may be printed."""

import re

from kg.articles.lines import Line
from kg.articles.pieces import Furniture, day_in
from kg.articles.sheet import RELEASE
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
    told = press.issued.opens(folded) or (line.text.isupper() and press.places.opens(folded))
    if not length or not (told or _YEAR.search(line.text)) or len(line.words) > _LONGEST:
        return None
    day = day_in(line.text, press)
    rest = line.text[length:].lstrip()
    issuer = rest[press.issued.length_in(rest) :].strip(" :") if told and not day else None
    return Furniture(published=day, updated=True, outlet=issuer or None, rubric=RELEASE)
