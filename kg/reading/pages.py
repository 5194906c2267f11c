"""The JSON-LD in a web page, each script with its place in the page kept."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from kg.errors import SyntaxProblem

JSON_LD = "application/ld+json"
_INK = re.compile(r"[^\n]")


def scripts(body: bytes, where: str) -> Iterator[bytes]:
    """Yield each script of JSON-LD, with a blank for each character before it but line feeds.

    Raises SyntaxProblem where the page is not UTF-8.
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SyntaxProblem("is not UTF-8", where=where, fix="Save the page as UTF-8") from error
    finder = _Finder()
    finder.feed(text)
    finder.close()
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for line, column, script in finder.found:
        before = _INK.sub(" ", text[: starts[line - 1] + column])
        yield f"{before}{script}".encode()


class _Finder(HTMLParser):
    """Notes the scripts of JSON-LD with their lines, from 1, and their columns, from 0."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, int, str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note that a script of JSON-LD begins."""
        kind = (dict(attrs).get("type") or "").partition(";")[0].strip().casefold()
        self._inside = tag == "script" and kind == JSON_LD

    def handle_data(self, data: str) -> None:
        """Keep what a script holds, with the place where it begins."""
        if self._inside and data.strip():
            line, column = self.getpos()
            self.found.append((line, column, data))

    def handle_endtag(self, tag: str) -> None:
        """Note that a script ends."""
        self._inside = self._inside and tag != "script"
