"""A text folded for the reading of dates, with the way back to its own characters."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


def _plain() -> dict[int, str]:
    """Return what each character that is not itself becomes: one character for one."""
    table = {
        code: chr(code) for code in (*range(0xC0), *range(0x600, 0x700))
    }  # as they are: faster
    table |= {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, 0x250)}
    table |= {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0x1E00, 0x1F00)}
    table |= dict.fromkeys(map(ord, "’ʼ‘`´"), "'") | dict.fromkeys(map(ord, "‐‑"), "-")
    table |= dict.fromkeys((0xA0, 0x202F, 0x2009, 0x2007), " ")
    table |= dict.fromkeys(map(ord, "أإآٱ"), "ا") | {ord("ى"): "ي", ord("ة"): "ه"}
    for zero in (0x660, 0x6F0):  # Arabic-Indic digits, and the Eastern ones
        table |= {zero + digit: str(digit) for digit in range(10)}
    return table


_PLAIN = _plain()
_DROPPED = re.compile(
    "[*_\u00ad\u0300-\u036f\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Markdown's emphasis, soft hyphen, combining accents, tatweel, Arabic vowels, zero-width and
direction marks."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `offsets` says where each of its characters stands in the original."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the folded text starts and ends in the original."""
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """Return a text in lower case, without accents and marks, with ASCII digits and spaces.

    >>> fold("1er\u00a0AOÛT ٢٠٢٦").text
    '1er aout 2026'
    """
    offsets: Sequence[int] = range(len(text))
    if _DROPPED.search(text):
        dropped = {match.start() for match in _DROPPED.finditer(text)}
        offsets = [at for at in offsets if at not in dropped]
        text = _DROPPED.sub("", text)
    return Folded(text.translate(_PLAIN).lower(), offsets)
