"""Who signs right before an address of their own: "jane doe – jdoe@argus.example"."""

import re

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.pieces import EDGES, Furniture
from kg.articles.sheet import Sheet
from kg.extract.press import key

_MAIL = re.compile(r"([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*")
_LEAST = 3  # letters of a family's name


def addressed(sheet: Sheet) -> tuple[int, Furniture] | None:
    """Return who is named before an address made of the name, in whatever capitals.

    Not whom the press may call: below the label that says so other names stand.
    """
    for at in (*range(sheet.headline + 1, sheet.first), *sheet.foot):
        line = sheet.lines[at]
        if at > sheet.last and sheet.press.contacts.opens(line.key):
            return None
        mail = _MAIL.search(line.text)
        name = line.text[: mail.start()].strip(f"{EDGES}|•·") if mail else line.text
        below = sheet.below(at)
        if mail is None and below is not None and not below.apart:
            mail = _MAIL.fullmatch(below.text)
        if mail is None or not _owns(name, mail[1]) or _is_other(name, sheet):
            continue
        one = sheet.reader.byline(name, line.text.index(name), line)
        return at, Furniture((one,), guessed=True)
    return None


def _is_other(name: str, sheet: Sheet) -> bool:
    """Tell whether words sign for many, or open as a byline does."""
    return sheet.reader.is_desk(key(name)) or bool(sheet.press.bylines.opens(key(name)))


def _owns(name: str, local: str) -> bool:
    """Tell whether an address has the family's name of somebody and what theirs begins with."""
    words = name.split()
    few = 1 < len(words) <= SHORT_SITE and all(map(_WORD.fullmatch, words))
    owner = re.sub(r"[^a-z]", "", key(local))
    family = re.sub(r"[^a-z]", "", key(words[-1])) if few else ""
    return (
        few and len(family) >= _LEAST and family in owner and owner[0] in {key(w)[0] for w in words}
    )
