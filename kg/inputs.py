"""What a user typed → values: bases, severities, formats, queries, graphs and articles."""

import json
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg import files
from kg.errors import InputError
from kg.model import Article, Iri
from kg.names import CONTEXT, NEWEST_CONTEXT, RESOURCE_BASE

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from kg.extract.knowledge import Knowledge
    from kg.proposals import Proposer
    from kg.query import AnswerFormat, Question
    from kg.serialize import Format
    from kg.validation import ReportFormat, Severity

_SETTING = re.compile(r"(?P<plugin>[^.=]+)\.(?P<key>[^=]+)=(?P<value>.*)", re.DOTALL)
_BASE = re.compile(r"https?://[^/?#\s:@][^/?#\s]*(/(?!(\.|%2[Ee]){1,2}/)[^/?#\s]*)*/")


def base(text: str | None) -> str:
    """Return the base of resources.

    What is minted under it is written relative to it, and a relative IRI replaces what stands
    behind the base's last slash: so the base has a path alone, without a query or a fragment.

    Raises:
        InputError: it is not an http(s) IRI that ends in /, without ?, # and dot segments.

    >>> base("https://kg.example.org/id/")
    'https://kg.example.org/id/'
    """
    if text is None:
        return RESOURCE_BASE
    if not _BASE.fullmatch(text) or not text.isprintable() or not _is_iri(text):
        raise InputError(
            f"{text!r} is not an http or https IRI that ends in / and has no ?, # or dot segment",
            where="--base",
            fix="Write it as in https://kg.example.org/id/",
        )
    return text


def _is_iri(text: str) -> bool:
    from pyoxigraph import NamedNode

    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


def threshold(text: str) -> "Severity | None":
    """Return the severity that `--fail-on` names; None for never."""
    from kg.validation import Severity

    return None if text == "never" else Severity(text)


def graph_format(path: str, stated: str | None, option: str) -> "Format":
    """Return the format that an option states, else the one that a file's ending says.

    Raises:
        InputError: neither says a format that kg knows.
    """
    from kg.serialize import Format

    if stated:
        return Format.of(stated)
    if path == files.STREAM:
        raise InputError("a stream has no ending", where=path, fix=f"Say its format with {option}")
    return Format.of(Path(path).name)


def graph(data: Iterable[tuple[str, bytes]], stated: str | None = None) -> "list[Quad]":
    """Return the quads of graph files, in their order; `stated` is the format of all of them.

    Raises:
        InputError: a format is unknown.
        SyntaxProblem: a file breaks its format's grammar.
    """
    from kg.serialize import parse

    return [
        quad
        for path, body in data
        for quad in parse(body, graph_format(path, stated, "--from"), path, contexts())
    ]


def contexts(given: Sequence[str] = ()) -> dict[str, bytes]:
    """Return the JSON-LD contexts that kg knows, by IRI: no other is ever fetched.

    given  more of them, each as IRI=FILE

    Raises:
        InputError: one is not written so, or its file cannot be read or is no context.
    """
    known: dict[str, bytes] = dict.fromkeys(
        (CONTEXT, NEWEST_CONTEXT), files.bundled("ontology")["ontology/context.jsonld"]
    )
    for each in given:
        iri, _, path = each.rpartition("=")
        if not iri or not path:
            raise InputError(
                f"{each!r} is not an IRI and a file",
                where="--context",
                fix="Write it as in https://schema.org=schemaorg.jsonld",
            )
        known[iri] = _context(path)
    return known


def _context(path: str) -> bytes:
    body = files.read_file(path)
    try:
        known = "@context" in json.loads(body)
    except (ValueError, TypeError, RecursionError):
        known = False
    if not known:
        raise InputError(
            "is no JSON-LD context", where=path, fix="Give a JSON object that has @context"
        )
    return body


def report_format(path: str) -> "ReportFormat":
    """Return the format of a report by its file's ending; text for a stream.

    Raises:
        InputError: it is none of a report's.
    """
    from kg.validation import ReportFormat

    if path == files.STREAM:
        return ReportFormat.TEXT
    return ReportFormat.of(path)


def answer_format(text: str | None) -> "AnswerFormat | None":
    """Return the format that an answer is asked for in.

    Raises:
        InputError: it is none of an answer's.
    """
    from kg.query import AnswerFormat

    if text is None:
        return None
    try:
        return AnswerFormat(text)
    except ValueError as error:
        known = " ".join(form.value for form in AnswerFormat)
        raise InputError(
            f"unknown format {text!r}", where="--format", fix=f"Use one of {known}"
        ) from error


def query(text: str, questions: "Sequence[Question]") -> tuple[str, str]:
    """Return what to call a query, and its SPARQL: a stream's, a file's, a question's or itself.

    Raises:
        InputError: the file is unreadable, or there is no such question.
    """
    from kg.query import find_question

    if text != files.STREAM and re.search(r"[\s{]", text):
        return "query", text
    if text == files.STREAM or files.is_file(text) or text.endswith(".rq"):
        try:
            return text, files.read_file(text).decode()
        except UnicodeDecodeError as error:
            raise InputError("is not UTF-8", where=text, fix="Save it as UTF-8") from error
    question = find_question(questions, text)
    return question.name, question.text


def plugins(names: Sequence[str], settings: Sequence[str]) -> "list[Proposer]":
    """Return the plug-ins that are asked for, ready to read.

    settings  "llm.url=…", each the option of a plug-in

    Raises:
        InputError: there is no such plug-in, it cannot be loaded, or an option is for none.
    """
    from kg.proposals import load

    options: dict[str, dict[str, str]] = {name: {} for name in names}
    for setting in settings:
        match = _SETTING.fullmatch(setting)
        if match is None or match["plugin"] not in options:
            raise InputError(
                f"{setting!r} is not an option of a plug-in that is asked for",
                where="--set",
                fix="Write it as in --propose llm --set llm.model=NAME",
            )
        options[match["plugin"]][match["key"]] = match["value"]
    return [load(name, given, _environment(name)) for name, given in options.items()]


def _environment(plugin: str) -> dict[str, str]:
    """Return the variables that are meant for a plug-in: KG_LLM_URL is the url of llm."""
    prefix = f"KG_{re.sub(r'[^A-Z0-9]', '_', plugin.upper())}_"
    return {
        name.removeprefix(prefix).lower(): value
        for name, value in sorted(os.environ.items())
        if name.startswith(prefix)
    }


def sources(paths: Sequence[str], listed: str | None, default: str) -> "tuple[files.Source, ...]":
    """Return the articles that a user names: files, folders, and a list of addresses to fetch.

    default  the folder that is read where nothing is named

    Raises:
        InputError: one cannot be read or fetched.
    """
    fetched: tuple[files.Source, ...] = ()
    if listed is not None:
        from kg import network

        fetched = network.fetch_all(network.addresses_in(files.read_file(listed), listed))
    named = paths or (() if fetched else (default,))
    return (*files.read_sources(named), *fetched)


def source(path: str, *, fetch: bool) -> "files.Source":
    """Return one article: a file, or what is fetched from an address.

    Raises:
        InputError: it cannot be read or fetched.
    """
    if not fetch:
        return files.read_source(path)
    from kg import network

    return network.fetch(path)


def articles(
    paths: Sequence[str], knowledge: "Knowledge", base: str = RESOURCE_BASE
) -> dict[Iri, Article]:
    """Return the articles of files and folders by IRI, unmapped.

    Raises:
        InputError: one cannot be read.
    """
    from kg.articles import parse

    found = (
        parse(source.document, knowledge, base=base)[0] for source in files.read_sources(paths)
    )
    return {article.iri: article for article in found}
