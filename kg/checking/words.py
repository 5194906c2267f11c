"""Where the words of a finding stand in the file of their article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg import articles, files, pipeline
from kg.errors import KgError
from kg.model import Iri, Span
from kg.quotes.markup import PageText
from kg.reading.places import Lines, Place
from kg.validation import Passage, Report
from kg.validation.locating import with_words

ARTICLES = "articles"


def worded(report: Report, sources: Sequence[str]) -> Report:
    """Return a report whose quotes have their places in the articles.

    Raises InputError where an article that is named cannot be read.
    """
    find = Words(sources).find
    return replace(report, findings=tuple(with_words(each, find) for each in report.findings))


@dataclass(frozen=True)
class Source:
    """The file of an article.

    text  as kg freezes it, of which quotes count the code points
    raw   the whole file
    """

    path: str
    text: str
    raw: str

    def place(self, exact: str, start: int | None) -> Place | None:
        """Return where words stand in the file: where they are said to start, if they do.

        Else it is the one place in the text that has them.
        """
        if start is None or self.text[start : start + len(exact)] != exact:
            if self.text.count(exact) != 1:
                return None
            start = self.text.index(exact)
        at, span = self._at, Span(start, start + len(exact))
        found = self._page.find(self.text, span) if at < 0 else Span(at + start, at + span.end)
        if found is None:
            return None
        return self._lines.place(self.path, found.start, found.end)

    @cached_property
    def _at(self) -> int:
        """Where in the file the text stands as it is; -1 where it was taken from markup."""
        return self.raw.find(self.text)

    @cached_property
    def _page(self) -> PageText:
        return PageText(self.raw)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.raw)


class Words:
    """Finds the words of articles in their files; an article is read when it is first asked for.

    paths  articles, or folders of them; without any, `articles/`, of which what is no article is
           passed over
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths

    def find(self, passage: Passage) -> Place | None:
        """Return where the words of a passage stand in the file of its article."""
        if passage.source is None or not passage.exact:
            return None
        source = self._articles.get(passage.source)
        return None if source is None else source.place(passage.exact, passage.start)

    @cached_property
    def _articles(self) -> dict[Iri, Source]:
        given = bool(self._paths)
        paths = self._paths or ((ARTICLES,) if files.is_folder(ARTICLES) else ())
        found: dict[Iri, Source] = {}
        try:
            sources = files.read_sources(paths) if paths else ()
        except KgError:
            if given:
                raise
            return found
        knowledge = pipeline.load_knowledge()
        for source in sources:
            try:
                article, _ = articles.parse(source.document, knowledge)
            except KgError:
                if given:
                    raise
                continue
            raw = source.document.body.decode("utf-8-sig", "replace")
            found[article.iri] = Source(source.where, article.text, raw)
        return found
