"""Where the words of a finding stand in the file of their article."""

from collections.abc import Sequence
from dataclasses import replace

from kg import files
from kg.errors import KgError
from kg.extract.review.quotes import places
from kg.model import Iri
from kg.quotes import Text
from kg.reading.places import Place
from kg.validation import Passage, Report
from kg.validation.locating import with_words
from kg.verifying import text_of

ARTICLES = "articles"


def worded(report: Report, sources: Sequence[str]) -> Report:
    """Return a report whose quotes have their places in the articles.

    Raises InputError where an article that is named cannot be read.
    """
    find = Words(sources).find
    return replace(report, findings=tuple(with_words(each, find) for each in report.findings))


class Words:
    """Finds the words of articles in their files; an article is read when it is first asked for.

    paths  articles, or folders of them; without any, `articles/`, of which what is no article is
           passed over
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._texts: dict[Iri | None, Text] | None = None

    def find(self, passage: Passage) -> Place | None:
        """Return where the words of a passage stand in the file of its article.

        That is where its offsets say, if the words are there; else the one place that has them.
        """
        if passage.source is None or not passage.exact:
            return None
        if self._texts is None:
            self._texts = self._read()
        text = self._texts.get(passage.source)
        if text is None:
            return None
        spans = places(text.text, passage.exact)
        there = [span for span in spans if span.start == passage.start] or spans
        return text.place(there[0]) if len(there) == 1 else None

    def _read(self) -> dict[Iri | None, Text]:
        given = bool(self._paths)
        paths = self._paths or ((ARTICLES,) if files.is_folder(ARTICLES) else ())
        found: dict[Iri | None, Text] = {}
        try:
            sources = files.read_sources(paths) if paths else ()
        except KgError:
            if given:
                raise
            return found
        for source in sources:
            try:
                text = text_of(source)
            except KgError:
                if given:
                    raise
                continue
            found[text.iri] = text
        return found
