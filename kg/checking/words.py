"""Where the words of a finding stand in the file of their article."""

from collections.abc import Sequence
from dataclasses import replace

from kg import articles, files, pipeline
from kg.errors import KgError
from kg.model import Article, Iri
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


class Words:
    """Finds the words of articles in their files; an article is read when it is first asked for.

    paths  articles, or folders of them; without any, `articles/`, of which what is no article is
           passed over
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._articles: dict[Iri, tuple[str, Article, str]] | None = None

    def find(self, passage: Passage) -> Place | None:
        """Return where the words of a passage stand in the file of its article.

        That is where its offsets say, if the words are there; else the one place that has them.
        In a web page it is the one place of the page that has them, letter by letter.
        """
        if passage.source is None or not passage.exact:
            return None
        if self._articles is None:
            self._articles = self._read()
        found = self._articles.get(passage.source)
        if found is None:
            return None
        path, article, raw = found
        exact, start = passage.exact, passage.start
        if start is None or article.text[start : start + len(exact)] != exact:
            start = article.text.find(exact) if article.text.count(exact) == 1 else None
        at = raw.find(article.text)
        if start is not None and at >= 0:
            return Lines(raw).place(path, at + start, at + start + len(exact))
        if raw.count(exact) == 1:
            return Lines(raw).place(path, raw.index(exact), raw.index(exact) + len(exact))
        return None if start is None else _at_line(path, article, start, len(exact), raw)

    def _read(self) -> dict[Iri, tuple[str, Article, str]]:
        given = bool(self._paths)
        paths = self._paths or ((ARTICLES,) if files.is_folder(ARTICLES) else ())
        found: dict[Iri, tuple[str, Article, str]] = {}
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
            found[article.iri] = source.where, article, raw
        return found


def _at_line(path: str, article: Article, start: int, length: int, raw: str) -> Place | None:
    """Return the place of words by their line of the text, if the file has that line once."""
    line, column = article.position(start)
    text = article.text.split("\n")[line - 1]
    if not text or raw.count(text) != 1:
        return None
    at = raw.index(text) + column - 1
    return Lines(raw).place(path, at, at + length)
