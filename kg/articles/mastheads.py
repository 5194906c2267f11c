"""The line of a masthead that says motto, number and price of a paper."""

import re

from kg.articles.lines import Line
from kg.extract.press import Press, key

_SEPARATOR = re.compile(r"\s*[|•·]\s*|\s+[-–—ـ]\s+|\s{3,}|\t+")
_PRICE = re.compile(r"(?:[£$€₦₹]|Rs\.? ?)\d[\d.,]*|\d[\d., ]*(?:[£$€₦₹]|(?:F ?)?CFA|[A-Z]{2,3})")
_TITLED = re.compile(r"\d\s*[:–—-]\s+[^\W\d]+(?:\s+\S+){2}")
"""A headline behind the number of a letter: "Issue 61: The county that came home"."""
_LONGEST = 7  # words of a part that says number or price
_EDGES = " \t\u00a0\u202f,;:.،()[]*_"


def is_number(part: str, press: Press) -> bool:
    """Tell whether a part of a line is the number, the price or the age of a paper.

    "No. 46,203", "Est. 1871", "£2.20", "Prix : 1,40 €".
    """
    bare = part.strip(_EDGES)
    if _PRICE.fullmatch(bare):
        return True
    if _TITLED.search(bare):
        return False
    told = press.priced.opens(key(bare))
    if told and key(bare)[told:].strip() in press.calendar.words.numbered:
        return True  # "العدد الثامن عشر"
    figure = any(c.isdigit() for c in bare) and len(bare.split()) <= _LONGEST
    words = key(bare).split()
    if figure and len(words) == 2 and words[1] in press.priced:  # noqa: PLR2004  # "71e année"
        return True
    if figure and _ends_numbered(words, press):
        return True
    length = press.priced.opens(key(bare))
    return bool(length) and figure and not any(c.isalpha() for c in _between(bare, length))


def _ends_numbered(words: list[str], press: Press) -> bool:
    """Tell whether a part ends with its number: "Lettre hebdomadaire n° 212"."""
    last = " ".join(words[-2:])
    length = press.priced.opens(last)
    return len(words) > 2 and bool(length) and last[length:].strip().isdigit()  # noqa: PLR2004


def _between(bare: str, length: int) -> str:
    """Return what stands between the opening words and the figure."""
    return re.split(r"\d", bare[length:])[0] if len(key(bare)) == len(bare) else ""


def read_masthead(line: Line, press: Press) -> tuple[bool, str | None]:
    """Tell whether a line is of a masthead, and return the name that it opens with.

    "Daily of the north – No. 4517 – Price: 4 dirhams" is, and names nobody; "THE ARGUS | No. 12"
    names a paper.
    """
    parts = [part for part in _SEPARATOR.split(line.text) if part.strip(_EDGES)]
    if len(parts) == 1:  # "Le Fleuve, no. 1234"
        parts = re.split(r"[,،]\s+(?!\d)", line.text)
    numbers = [is_number(part, press) for part in parts]
    short = all(len(part.split()) <= _LONGEST + 1 for part in parts)
    if line.is_prose or not any(numbers) or not short:
        return False, None
    name = parts[0].strip(_EDGES)
    capital = all(
        not word[:1].islower() or len(word) < len("dans") or word[1:2] in {"'", "’"}
        for word in name.split()
    )
    comma = "," in line.text and len(numbers) > 1 and numbers[1] and parts[0][:1].isupper()
    capital = capital or (comma and len(name.split()) < _LONGEST)  # "Humanités numériques, n° 41"
    capital = capital or bool(press.bodies.opens(key(name)))  # "Observatoire des prix"
    named = not numbers[0] and capital and name[:1].isalpha() and not press.news.opens(key(name))
    return True, name if named else None
