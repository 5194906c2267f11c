"""Lines that are the page's own: what sort of text it is, and buttons, credits and notes."""

import re

from kg.articles.furniture.mastheads import folio
from kg.articles.furniture.pieces import day_in
from kg.articles.furniture.printed import read_printed
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line
from kg.extract.press import Press

_FEW = 5  # words of a rubric with its day
_NUMBER = re.compile(r"\s(?:n°|nº|no\.?|رقم)?\s?\d[\d/.-]*$")  # "Communiqué n° 14/2026"
_HOUR = re.compile(r"\d{1,2}\s?[:h.]\s?\d{2}(?:\s?(?:am|pm|ص|م))?")  # of an entry, alone
_LONGEST = 160  # code points


def rubric_of(line: Line, reader: Reader) -> str | None:
    """Return the rubric that all of a line is, folded, or None."""
    return named_rubric(line, reader.press) or _weekly(line, reader) or folio(line, reader)


def _weekly(line: Line, reader: Reader) -> str | None:
    """Return the rubric of a day of the week that a line is: "THE SATURDAY ESSAY"."""
    days = reader.press.calendar.words.days
    dated = any(word in days for word in line.words) and len(line.words) <= _FEW
    return (dated and reader.rubric_in(line.key)) or None


def named_rubric(line: Line, press: Press) -> str | None:
    """Return the rubric that a line is, whose parts all are such: "Économie | Numérique"."""
    plain = _NUMBER.sub("", line.key)
    parts = [part.strip(" :.[]*_#") for part in re.split(r"[|/,›>•·◂▸►◄«»]|\s[–—&-]\s", plain)]
    parts = [part for part in parts if part]
    known = (press.opinion, press.release, press.news, press.notices)
    if not parts or not all(any(part in words for words in known) for part in parts):
        return None
    return min(parts, key=lambda part: next(n for n, words in enumerate(known) if part in words))


def is_note(line: Line, reader: Reader) -> bool:
    """Tell whether one of the first two lines is the page's own: "Translated from …".

    So is what mends an earlier version: "Correction, 25 August 2021: An earlier version gave …".
    """
    mends = reader.press.notices.opens(line.key)
    mended = (
        mends and re.match(r"[^:]{0,30}:", line.key[mends:]) and day_in(line.text, reader.press)
    )
    return bool(mended) or is_noise(line, reader) or read_printed(line, reader) is not None


def is_noise(line: Line, reader: Reader) -> bool:
    """Tell whether a line is the page's own: "Share", "Facebook WhatsApp Email", "3 comments"."""
    press = reader.press
    bare = line.key.strip(" :.[]*_>#-=«»‹›←→")
    pieces = [piece.strip() for piece in re.split(r"[,،|•·]|\s{3,}", bare) if piece.strip()]
    alone = line.key in press.noise or all(piece in press.noise for piece in pieces)
    alone = alone or all(word in press.noise or word.isdigit() for word in bare.split())
    if alone or _HOUR.fullmatch(bare) or reader.is_credit(line.text) or reader.is_age(line.text):
        return True
    opener = bare[: press.noisy.opens(bare)]
    if not opener or len(line.text) > _LONGEST:
        return False
    certain = not opener.isalpha() or bare[len(opener) :].lstrip().startswith(":")
    return certain or not line.is_prose
