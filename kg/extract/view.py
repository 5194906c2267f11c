"""The aligned view: a folded text to match on, whose every character leads back to the original."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.model import Span
from kg.names import UNSEEN

COMMON = {code: chr(code) for code in (*range(0x180), *range(0x600, 0x700))}
"""Letters that stand for themselves: in a table for str.translate, they are twice as fast."""
_SHAPED = {
    chr(code): plain
    for first, last in ((0xFB00, 0xFB06), (0xFB50, 0xFBFF), (0xFE80, 0xFEFC))
    for code in range(first, last + 1)
    if (plain := unicodedata.normalize("NFKC", chr(code))) != chr(code)
}
"""What files made from print have for letters: ligatures, and Arabic letters by their place."""
_FOLDS = COMMON | str.maketrans(
    {
        **{shape: plain for shape, plain in _SHAPED.items() if len(plain) == 1},
        **dict.fromkeys("’ʼ‘`´", "'"),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\u2007", " "),
    }
)
_DROPPED = frozenset((*map(chr, UNSEEN), *"*_["))
"""What nobody sees, matched by nothing; neither is what Markdown emphasises words with, nor what
opens a link."""
_ARABIC_MARKS = range(0x064B, 0x0653)
_SPECIAL = re.compile(
    f"[{''.join(map(chr, UNSEEN))}"  # dropped
    "\u0130\u03a3"  # lowered by their place
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u0670\u06d6-\u06ed"  # combining
    "\u0900-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ua66f-\uabff\ufe20-\ufe2f\U00010000-\U0010ffff"
    f"{''.join(shape for shape, plain in _SHAPED.items() if len(plain) > 1)}"
    "*_]"  # emphasis in Markdown
)
"""What lower-casing a whole text might not fold as `align` does, rarer scripts included."""

_TARGET = r"\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,999}\)|\[[^\[\]\n]{0,99}\])"
_MARKUP = re.compile(
    rf"!\[[^\[\]]{{0,500}}{_TARGET}|\[(?=[^\[\]]{{1,500}}\][(\[])|{_TARGET}"  # but a link's words
    r"|\[(?:\^[\w-]{1,40}|\d{1,3})\]"  # a note: "the firm[^1]", "the firm [2]"
    r"|<!--[^<>]{0,5000}-->|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,500})?/?>"
    rf"|{_SPECIAL.pattern}"
)
_MARKED = re.compile(r"\][(\[]|\[[\^\d]|<[!/A-Za-z]")
"""What a text has that has any of this, which Markdown shows nobody."""
_WORD = 64
"""Code points of the longest text that is remembered folded."""

BARE = {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, 0x250)}
"""Latin letters without their accents."""


@dataclass(frozen=True, slots=True)
class AlignedView:
    """A folded text and, for each of its characters, where it stands in the original.

    text     lower case, straight apostrophes, plain hyphens and spaces, no Arabic short vowels
    offsets  one offset into the original a character of `text`, and the original's length last;
             the letters of a ligature have one and the same
    ends     for each character, the offset past it and the accents that follow it decomposed
    """

    text: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the original behind `text[start:end]`; never empty."""
        return Span(self.offsets[start], self.ends[end - 1])

    def printed(self, text: str) -> str:
        """Return the original text with one character for each of the view's."""
        if len(self.text) == len(text):
            return text
        return "".join([text[offset] for offset in self.offsets[:-1]])


def align(text: str) -> AlignedView:
    """Return the aligned view of a text.

    >>> align("L’IA **co‑construite**").text
    "l'ia co-construite"
    """
    if (folded := _plain(text)) is not None:  # as nearly every text is
        places = range(len(text) + 1)
        return AlignedView(folded, tuple(places), tuple(places[1:]))
    characters: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    at = 0
    marks = _MARKUP if _MARKED.search(text) else _SPECIAL
    for special in marks.finditer(text):  # the text between two of them folds at once
        characters += _letters(text[at : special.start()])
        offsets += range(at, special.start())
        ends += range(at + 1, special.start() + 1)
        at = special.end()
        _add_special(special.group(), at, characters, offsets, ends)
    characters += _letters(text[at:])
    offsets += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return AlignedView("".join(characters), (*offsets, len(text)), tuple(ends))


def _letters(text: str) -> Sequence[str]:
    """Return a stretch without special characters folded, one letter for each of its own."""
    folded = text.translate(_FOLDS).lower()
    if len(folded) == len(text):
        return folded
    lowered = ((one, one.translate(_FOLDS).lower()) for one in text)
    return [low if len(low) == 1 else one for one, low in lowered]


def _add_special(
    character: str, end: int, characters: list[str], offsets: list[int], ends: list[int]
) -> None:
    """Add a character that may be dropped, or composed with the one before it; `end` is past it."""
    if len(character) > 1 or character in _DROPPED or ord(character) in _ARABIC_MARKS:
        return
    if len(letters := _SHAPED.get(character, "")) > 1:
        characters += letters
        offsets += [end - 1] * len(letters)
        ends += [end] * len(letters)
        return
    if characters and unicodedata.combining(character):
        composed = unicodedata.normalize("NFC", characters[-1] + character)
        if len(composed) == 1:
            characters[-1], ends[-1] = composed, end
            return
    characters += _letters(character)
    offsets.append(end - 1)
    ends.append(end)


def fold(text: str) -> str:
    """Return a text folded as `align` folds it, without the way back."""
    return _fold_word(text) if len(text) <= _WORD else _fold(text)


def _fold(text: str) -> str:
    folded = _plain(text)
    return align(text).text if folded is None else folded


_fold_word = lru_cache(maxsize=1 << 11)(_fold)
"""Of short texts, since the same words and names come again and again."""


def _plain(text: str) -> str | None:
    """Return a text folded letter for letter, or None where a letter is dropped or composed."""
    folded = text.translate(_FOLDS).lower()
    alike = len(folded) == len(text) and not _SPECIAL.search(text)
    return folded if alike and not _MARKED.search(text) else None


def bare(text: str) -> str:
    """Return a folded text without Latin accents, of the same length where it was folded.

    >>> bare("aït bellahcen")
    'ait bellahcen'
    """
    return text.translate(BARE)
