"""The words of a text that tell what it is about, each without its ending."""

import re
from collections.abc import Iterable

from kg.articles.lines import Line
from kg.extract.press import key

_STEM = 6  # letters by which two forms of a word are one
_SHORTEST = 4  # letters of a word that tells what a text is about
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile("^(?:[وفبكل]?ال|لل)(?=\\w{3})")


def stems(lines: Iterable[Line]) -> frozenset[str]:
    """Return the stems of the words of lines."""
    return frozenset(stem for line in lines for stem in stems_in(line.text))


def stems_in(text: str) -> frozenset[str]:
    """Return the stems of the words of a text."""
    return frozenset(
        word[:_STEM]
        for each in _WORD.findall(key(text))
        if len(word := _ARTICLE.sub("", each)) >= _SHORTEST
    )
