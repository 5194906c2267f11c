"""The stages of a verification: gather a graph, read the articles, look up each quote."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg import files, gathering, inputs, pipeline
from kg.articles import parse
from kg.articles.documents import Form, form_of, read_document
from kg.articles.page.tree import source_of
from kg.errors import InputError
from kg.extract.knowledge import Knowledge
from kg.model import Iri
from kg.names import RESOURCE_BASE
from kg.quotes import Claim, Text, Verification, assigned, claims_of, verify
from kg.reading.atlas import Atlas

ARTICLES = "articles"
_NAMED = re.compile(r"(?P<iri>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+)=(?P<path>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the articles of quotes are.

    sources   files, folders or `-`, each the article that it is, or IRI=FILE; without any,
              `articles/` where that is
    fetched   a file with addresses, one a line, whose pages are fetched
    contexts  by IRI the JSON-LD contexts at hand
    base      the base that the articles' IRIs were minted under
    """

    sources: tuple[str, ...] = ()
    fetched: str | None = None
    contexts: Mapping[str, bytes] = field(default_factory=dict)
    base: str = RESOURCE_BASE


def run(data: Sequence[str], form: str | None, settings: Settings) -> Verification:
    """Look up the quotes of graphs in their articles.

    form  the format of the graphs, in the place of what their endings say

    Raises:
        InputError: a file is missing or unusable, or cannot be fetched.
        SyntaxProblem: a graph breaks the grammar of its format.
    """
    if files.STREAM in data and files.STREAM in settings.sources:
        raise InputError(
            "is the graph or an article, not both",
            where="standard input",
            fix="Name a file for one of them",
        )
    documents, broken = gathering.documents(data, form, settings.contexts)
    if broken:
        raise broken[0]
    claims = claims_of(quad for document in documents for quad in document.quads)
    named, plain = _named(settings.sources)
    texts = _texts(plain, settings) if claims else []
    for iri in named.keys() - {claim.source for claim in claims}:
        raise InputError(
            "no quote of the graph is from it",
            where=f"--source {iri}",
            fix=f"Write an IRI that the graph has as oa:hasSource{_example(claims)}",
        )
    known = {iri: text_of(files.read_source(path), settings.base) for iri, path in named.items()}
    found = assigned(claims, texts, known)
    used = {text.where for text in found.values()}
    unused = [text.where for text in (*texts, *known.values()) if text.where not in used]
    return verify(claims, found, locate=Atlas(documents, settings.contexts).find, unused=unused)


def _example(claims: Sequence[Claim]) -> str:
    return next((f", such as {claim.source}" for claim in claims if claim.source), "")


def _named(sources: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the files that are said to be an article's, by its IRI, and the others."""
    named: dict[str, str] = {}
    plain: list[str] = []
    for source in sources:
        match = None if files.is_file(source) else _NAMED.fullmatch(source)
        if match is None:
            plain.append(source)
        elif named.setdefault(match["iri"], match["path"]) != match["path"]:
            raise InputError(
                f"is said to be {named[match['iri']]} and {match['path']}",
                where=f"--source {match['iri']}",
                fix="Name one file for it",
            )
    return named, plain


def _texts(paths: Sequence[str], settings: Settings) -> list[Text]:
    """Return the texts of the articles at hand."""
    named = list(paths)
    usual = not settings.sources and not settings.fetched and files.is_folder(ARTICLES)
    if usual:
        named = [ARTICLES]
    found = inputs.sources(named, settings.fetched, ARTICLES) if named or settings.fetched else ()
    return [text_of(source, settings.base) for source in found]


def text_of(source: files.Source, base: str = RESOURCE_BASE) -> Text:
    """Return a source as the text that kg freezes of it.

    It need not be in a language that kg reads: then it has no IRI of kg's.

    Raises InputError where it cannot be read.
    """
    knowledge = pipeline.load_knowledge()
    raw = source.document
    text = read_document(raw, knowledge).text
    page = source_of(raw) if form_of(raw) is Form.HTML else None
    return Text(source.where, text, _iri(source, knowledge, base), page)


def _iri(source: files.Source, knowledge: Knowledge, base: str) -> Iri | None:
    try:
        return parse(source.document, knowledge, base=base)[0].iri
    except InputError:
        return None
