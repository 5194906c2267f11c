"""What a document says of itself outside its text: front matter, JSON-LD, meta elements."""

from dataclasses import dataclass

from kg.model import Genre


@dataclass(frozen=True, slots=True)
class Stated:
    """Metadata that somebody wrote for machines; None and () where nobody did.

    authors    names of persons, with their titles if they have them
    signed     persons whom links on the page name, where the article's own lines name fewer
    published  ISO 8601 with day, month or year precision
    seen       a day that the page shows away from the article, where nothing better is found
    language   as written
    """

    headline: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    seen: str | None = None
    signed: tuple[str, ...] = ()
    language: str | None = None
    genre: Genre | None = None


NOTHING = Stated()
