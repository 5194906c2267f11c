"""Which text is the article that a quote is from."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import unquote

from kg.errors import InputError
from kg.model import Iri, Span
from kg.quotes.finding import Searched
from kg.quotes.markup import PageText
from kg.quotes.values import Claim
from kg.reading.places import Lines, Place

_TRIED = 5  # quotes by which an article is known whose headline has changed


@dataclass(frozen=True)
class Text:
    """An article as it is now.

    where  the file or address that it was read from
    text   as kg freezes it: offsets count its code points
    iri    the article's, as kg mints it today; None where kg does not read it as an article
    page   the source of the web page that it was taken from
    """

    where: str
    text: str
    iri: Iri | None = None
    page: str | None = field(default=None, repr=False)

    @cached_property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def searched(self) -> Searched:
        """The text, made ready to be searched."""
        return Searched(self.text)

    def place(self, span: Span) -> Place | None:
        """Return where a stretch of the text stands in its file; None if its page hides that."""
        found = span if self.page is None else self._page_text.find(self.text, span)
        return self._lines.place(self.where, found.start, found.end) if found else None

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text if self.page is None else self.page)

    @cached_property
    def _page_text(self) -> PageText:
        return PageText(self.page or "")


def assigned(
    claims: Iterable[Claim], texts: Sequence[Text], named: Mapping[str, Text] | None = None
) -> dict[Iri | None, Text]:
    """Return the text of each article that quotes are from, as far as one is at hand.

    named  texts that the user says are an article's, by its IRI

    An article is known by its IRI, by the hash of its text, by the address or the name of its file;
    else by its quotes, if one text alone has most of them. A single text is that of a single
    article.

    Raises InputError where several texts are one article and do not say the same.
    """
    quotes: dict[Iri | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        quotes[claim.source].append(claim)
    found: dict[Iri | None, Text] = {}
    for source, theirs in quotes.items():
        hashes = {claim.text_sha256 for claim in theirs}
        text = (named or {}).get(source or "") or _known(source, hashes, texts)
        if text is not None:
            found[source] = text
    left = [text for text in texts if all(text is not taken for taken in found.values())]
    for source in [source for source in quotes if source not in found]:
        saying = [text for text in left if _says(text, quotes[source])]
        if len(saying) == 1:
            found[source] = saying[0]
    if len(quotes) == 1 and not found and len(texts) == 1 and not named:
        found = dict.fromkeys(quotes, texts[0])
    return found


def _known(source: Iri | None, hashes: set[str | None], texts: Sequence[Text]) -> Text | None:
    """Return the text that is an article's by name or by hash."""
    if source is None:
        return None
    name = unquote(source.partition("#")[0].rstrip("/").rpartition("/")[2])
    ways: tuple[Callable[[Text], bool], ...] = (
        lambda text: source in {text.iri, text.where},
        lambda text: text.sha256 in hashes,
        lambda text: name == _last(text.iri or ""),
        lambda text: name in {PurePosixPath(text.where).name, PurePosixPath(text.where).stem},
    )
    for fits in ways:
        if fitting := [text for text in texts if fits(text)]:
            return _only(source, fitting)
    return None


def _only(source: Iri, texts: Sequence[Text]) -> Text:
    """Return the one text that is an article's. Raises InputError where several say other words."""
    if len({text.text for text in texts}) > 1:
        raise InputError(
            f"{' and '.join(text.where for text in texts)} are this article, in other words",
            where=source,
            fix="Say which is meant, with --source IRI=FILE",
        )
    return texts[0]


def _last(iri: str) -> str:
    return unquote(iri.rpartition("/")[2])


def _says(text: Text, claims: Iterable[Claim]) -> bool:
    """Tell whether a text has most of the longest quotes of an article."""
    words = sorted({claim.exact or "" for claim in claims}, key=lambda w: (-len(w), w))[:_TRIED]
    there = sum(word in text.text for word in words if word)
    return 2 * there > len(words)
