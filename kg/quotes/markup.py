"""Where in the source of a web page the words of its article stand."""

import html
import re
from collections.abc import Iterator

from kg.model import Span
from kg.quotes.finding import Searched, chosen
from kg.quotes.values import Claim

_UNSEEN = re.compile(r"<(?:!--|(script|style|head|template|noscript|title)\b)", re.IGNORECASE)
_PART = re.compile(
    r"(?P<inline></?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)"
    r"\b[^<>]*>)|(?P<tag><[!/?a-zA-Z][^<>]*>)|(?P<reference>&(?:#\w{1,8}|[a-zA-Z]\w{1,31});?)",
    re.IGNORECASE,
)
_AROUND = 96  # code points of the article's text by which a passage is told from others


class PageText:
    """What a page shows, in its own order, with the way back to its source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._at: list[int] = []  # for each character shown, where it stands in the source
        self._end: list[int] = []
        shown: list[str] = []
        for text, start, end in _shown(source):
            single = end - start == len(text)
            for number, letter in enumerate(text):
                shown.append(letter)
                self._at.append(start + number if single else start)
                self._end.append(start + number + 1 if single else end)
        self._searched = Searched("".join(shown))

    def find(self, text: str, span: Span) -> Span | None:
        """Return where in the source a stretch of the article's text stands."""
        claim = Claim(
            node="",
            source=None,
            exact=span.of(text),
            prefix=text[max(0, span.start - _AROUND) : span.start],
            suffix=text[span.end : span.end + _AROUND],
        )
        passages = self._searched.passages(claim)
        if not passages:
            return None
        found = chosen(passages, None)[0].span
        return Span(self._at[found.start], self._end[found.end - 1])


def _shown(source: str) -> Iterator[tuple[str, int, int]]:
    """Yield what a page shows, piece by piece, each with where it stands in the source."""
    blank, at = _without_unseen(source), 0
    for part in _PART.finditer(blank):
        yield blank[at : part.start()], at, part.start()
        if part["tag"]:
            yield "\n", part.start(), part.end()
        elif part["reference"]:
            yield html.unescape(part["reference"]), part.start(), part.end()
        at = part.end()
    yield blank[at:], at, len(blank)


def _without_unseen(source: str) -> str:
    """Return the source with blanks for its comments, its scripts and its head."""
    parts: list[str] = []
    at = 0
    while unseen := _UNSEEN.search(source, at):
        closing = re.compile(f"</{unseen[1]}\\s*>" if unseen[1] else "-->", re.IGNORECASE)
        closed = closing.search(source, unseen.end())
        end = closed.end() if closed else len(source)
        parts += [source[at : unseen.start()], " " * (end - unseen.start())]
        at = end
    return "".join([*parts, source[at:]])
