"""The stages of a check in their order: gather, read, examine, compare with a baseline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg import articles, files, gathering, pipeline
from kg.errors import KgError, SyntaxProblem
from kg.model import Article, Iri
from kg.reading import Document, read
from kg.reading.places import Lines, Place
from kg.validation import Passage, Report
from kg.validation.report import Cause

ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Settings:
    """How a check is made.

    contexts      by IRI the JSON-LD contexts at hand
    baseline      the report, in JSON, whose findings are accepted
    allow_empty   whether shapes, even all of them, may find nothing to look at
    may_be_empty  IRIs, or last parts of IRIs, of shapes that may
    sources       articles, or folders of them, in which the quotes of findings are looked up;
                  without any, `articles/` where that is
    """

    contexts: Mapping[str, bytes] = field(default_factory=dict)
    baseline: str | None = None
    allow_empty: bool = False
    may_be_empty: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()


def run(
    data: Sequence[str], shapes: Sequence[str], form: str | None, settings: Settings
) -> tuple[Report, list[SyntaxProblem]]:
    """Return the report on data, and the errors of the files that break their grammar.

    Where there are such errors, the report has them and nothing else: there is no verdict.

    shapes  the paths of the shapes; without any, kg's own, of which each may find nothing
    form    the format of the data, where no ending says it

    Raises:
        InputError: a file is missing, a format unknown, or the baseline is none.
    """
    from kg.validation import baseline, complaints, gate  # noqa: PLC0415  # load rdflib, pySHACL

    accepted = (
        baseline.parse_baseline(files.read_file(settings.baseline), settings.baseline)
        if settings.baseline
        else None
    )
    rules, wrong = gathering.documents(shapes, None, settings.contexts) if shapes else (own(), [])
    documents, broken = gathering.documents(data, form, settings.contexts)
    if errors := [*wrong, *broken]:
        found = tuple(complaints.of_error(error, Cause.INPUT) for error in errors)
        return Report(found, ()), errors
    options = gate.Options(
        metashapes=gathering.metashapes() if shapes else b"",
        allow_empty=settings.allow_empty,
        may_be_empty=settings.may_be_empty,
        contexts=settings.contexts,
        find_words=Words(settings.sources).find,
    )
    report = gate.examine(documents, gate.rules_of(rules, options), options)
    return (report if accepted is None else baseline.against(report, accepted)), []


def own() -> list[Document]:
    """Return kg's own shapes, read."""
    bodies = files.bundled("shapes").items()
    return [document for name, body in bodies for document in read(name, body)]


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
