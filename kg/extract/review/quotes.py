"""Where an editor's quote stands in the article."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from kg.extract.view import align, fold
from kg.model import Span

_ENOUGH = 8
"""Characters that a passage must share with a quote to be shown as what may be meant."""

_LONGEST = 100_000
"""Characters of a text in which it is worth the time to look for such a passage."""


def places(text: str, quote: str) -> tuple[Span, ...]:
    """Return every place where a quote stands, letter by letter."""
    return tuple(_places(text, quote))


def _places(text: str, quote: str) -> Iterator[Span]:
    at = text.find(quote)
    while at >= 0:
        yield Span(at, at + len(quote))
        at = text.find(quote, at + 1)


def meant(text: str, quote: str) -> str | None:
    """Return the words of the text that a misspelt quote is closest to, or None.

    The same words with another apostrophe, hyphen, space or case come first; else the passage
    with the longest stretch in common, from word to word.
    """
    view, folded = align(text), fold(quote)
    at = view.text.find(folded)
    if at >= 0 and folded:
        return view.span(at, at + len(folded)).of(text)
    if len(view.text) > _LONGEST:
        return None
    block = SequenceMatcher(None, view.text, folded, autojunk=False).find_longest_match()
    if block.size < _ENOUGH:
        return None
    start = max(0, block.a - block.b)
    end = min(len(view.text), max(start + len(folded), block.a + block.size))
    while start > 0 and not view.text[start - 1].isspace():
        start -= 1
    while end < len(view.text) and not view.text[end].isspace():
        end += 1
    return view.span(start, end).of(text).strip()
