"""A text without what typography alone decides, and the way back to its own characters."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.view import align
from kg.model import Span
from kg.quotes.values import Change

_SAME = {
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("‘’‚‛′‹›", "'"),
    **dict.fromkeys("‒–—―−", "-"),
    "…": "...",
}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded: lower case, plain quotes and dashes, no space but a blank between words.

    starts, ends  for each character of `text`, where it begins and ends in the original
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int, original: str) -> Span:
        """Return the stretch of the original behind `text[start:end]`, with all its accents."""
        stop = self.ends[end - 1]
        while stop < len(original) and unicodedata.combining(original[stop]):
            stop += 1
        return Span(self.starts[start], stop)


def folded(text: str) -> Folded:
    """Return a text folded.

    >>> folded("« IA »  –  un écho…").text
    '"ia"-un écho...'
    """
    view = align(text)
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    space = False
    for at, letter in enumerate(view.text):
        if letter.isspace():
            space = bool(letters)
            continue
        if space and letter.isalnum() and letters[-1].isalnum():
            letters.append(" ")
            starts.append(ends[-1])
            ends.append(view.offsets[at])
        space = False
        for each in _SAME.get(letter, letter):
            letters.append(each)
            starts.append(view.offsets[at])
            ends.append(view.ends[at])
    return Folded("".join(letters), tuple(starts), tuple(ends))


@lru_cache(maxsize=1 << 12)
def fold(text: str) -> str:
    """Return a text folded, without the way back."""
    return folded(text).text


def change_of(before: str, after: str) -> Change:
    """Return in what way two wordings of a passage differ."""
    one, other = (unicodedata.normalize("NFC", text) for text in (before, after))
    if one == other:
        return Change.UNICODE
    if fold(one) != fold(other):
        return Change.WORDS
    if "".join(one.split()) == "".join(other.split()):
        return Change.SPACE
    return Change.TYPOGRAPHY if _letters(one) == _letters(other) else Change.CASE


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
