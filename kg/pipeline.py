"""The stages in their order: one article, many articles, and the whole of a build."""

import gc
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from kg import (
    __version__,
    articles,
    extract,
    facts,
    files,
    graph,
    inference,
    likeness,
    proposals,
    publish,
    serialize,
    validation,
    workers,
)
from kg.describe import ontology_version
from kg.errors import InputError, KgError, LexiconError, SeveralInputsError
from kg.extract.knowledge import Knowledge, parse_knowledge
from kg.files import Source
from kg.harmonise import harmonise
from kg.model import Extraction, Iri
from kg.names import RESOURCE_BASE
from kg.publish import Mapped

Shapes = Sequence[tuple[str, bytes]]
ONTOLOGY = "ontology/sovereignty.ttl"
CONTEXT = "ontology/context.jsonld"
WORDS = "likeness/words.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a publisher decides about a build.

    base      the base of resources
    formats   what the graph is written in; empty for the usual ones
    shapes    name and bytes of each shapes file; empty for the bundled ones
    jobs      how many processes map the articles; the result is the same for any number
    reviewed  whether the editors' review files are applied
    """

    base: str = RESOURCE_BASE
    formats: tuple[serialize.Format, ...] = ()
    shapes: Shapes = ()
    jobs: int = 1
    reviewed: bool = True


USUAL = Settings()


def nothing() -> None:
    """Do nothing: the progress of a build that nobody watches."""


@cache
def load_knowledge() -> Knowledge:
    """Return the bundled lexicon and gazetteer, read once a process: nothing changes them."""
    return parse_knowledge({**files.bundled("lexicon"), **files.bundled("ontology/vocabularies")})


@cache
def load_vocabulary() -> proposals.Vocabulary:
    """Return the ontology's terms with their definitions, read once a process."""
    return proposals.parse_vocabulary(files.bundled("ontology"))


def load_context() -> bytes:
    """Return our JSON-LD context."""
    return files.bundled("ontology")[CONTEXT]


def load_shapes() -> Shapes:
    """Return name and bytes of the bundled shapes."""
    return tuple(files.bundled("shapes").items())


def map_source(source: Source, knowledge: Knowledge, settings: Settings = USUAL) -> Extraction:
    """Map one article: what the rules find, and what the editor beside it decided.

    Raises:
        InputError: it is not an article that kg can read.
        LexiconError: the review file contradicts itself or the text.
    """
    try:
        article, warnings = articles.parse(source.document, knowledge, base=settings.base)
    except InputError as error:  # below, a document has a name and no path
        where = error.where.replace(source.document.name, source.where, 1)
        raise InputError(error.problem, where=where, fix=error.fix) from error
    found = extract.extract(article, knowledge, base=settings.base)
    if settings.reviewed and source.review is not None:
        found = extract.apply_review(
            found, extract.parse_review(source.review, source.review_where)
        )
    return replace(found, warnings=(*warnings, *found.warnings))


def map_sources(
    sources: Sequence[Source],
    knowledge: Knowledge,
    settings: Settings = USUAL,
    *,
    done: Callable[[], None] = nothing,
) -> tuple[Mapped, ...]:
    """Map articles, in the order of their IRIs, whatever the order of `sources`.

    done  called after each article, for a progress bar

    Raises:
        InputError: articles cannot be read, or two have the same IRI; all that are so are named.
        LexiconError: the one thing wrong is a review file.
    """
    mapped: dict[Iri, Mapped] = {}
    where: dict[Iri, str] = {}
    refused: list[KgError] = []
    for source, extraction in zip(sources, _each(sources, knowledge, settings), strict=True):
        done()
        if isinstance(extraction, KgError):
            refused.append(extraction)
            continue
        iri = extraction.article.iri
        if iri in mapped:
            refused.append(_twice(source, where[iri]))
            continue
        review = source.review if settings.reviewed and _decides(source) else None
        mapped[iri], where[iri] = Mapped(source.document, extraction, review), source.where
    if refused:
        several = SeveralInputsError(refused, where=f"{len(refused)} of {len(sources)} sources")
        raise several if len(refused) > 1 else refused[0]
    ordered = [mapped[iri] for iri in sorted(mapped)]
    alike = harmonise(each.extraction for each in ordered)
    return tuple(replace(each, extraction=one) for each, one in zip(ordered, alike, strict=True))


def _twice(source: Source, other: str) -> InputError:
    return InputError(
        f"has the date, publisher and headline of {other}, so both would be one article",
        where=source.where,
        fix="Leave one of them out",
    )


def _decides(source: Source) -> bool:
    """Tell whether the review beside an article decides anything: else it is as good as none."""
    review = source.review
    return review is not None and extract.parse_review(review, source.review_where).decides


def review_sources(
    sources: Sequence[Source],
    settings: Settings = USUAL,
    proposers: Sequence[proposals.Proposer] = (),
    *,
    done: Callable[[], None] = nothing,
) -> dict[str, extract.Update]:
    """Return the review file of each article, by its path, with all that waits for an editor.

    proposers  plug-ins that may add to what the rules found; what is refused of their proposals
               is among the warnings
    done       called after each article, for a progress bar

    Raises:
        InputError: an article or its review cannot be read, an article is a stream and has no
            place for one, two have the same, or a plug-in cannot say what it proposes.
        LexiconError: a review contradicts itself or its article.
    """
    knowledge, found = load_knowledge(), {}
    for source in sources:
        where = source.review_where
        if not where:
            raise InputError(
                "has no file beside which its review could be",
                where=source.where,
                fix="Save the article, and name its file",
            )
        if where in found:
            raise InputError(
                "would be the review of two articles", where=where, fix="Rename one of them"
            )
        bare = map_source(source, knowledge, replace(settings, reviewed=False))
        entries, refused = _proposed(bare, proposers, settings)
        update = extract.update_review(bare, source.review, where, entries)
        found[where] = replace(update, warnings=(*update.warnings, *refused))
        done()
    return found


def _proposed(
    found: Extraction, proposers: Sequence[proposals.Proposer], settings: Settings
) -> tuple[list[extract.Entry], list[str]]:
    """Return what plug-ins propose for an article and may, and a sentence on all else."""
    entries: list[extract.Entry] = []
    refused: list[str] = []
    if not proposers:
        return entries, refused
    article, vocabulary = found.article, load_vocabulary()
    run = make_run(load_knowledge(), settings.base)
    gate = proposals.Gate(found, vocabulary, settings.shapes or load_shapes(), run)
    for proposer in proposers:
        if proposer.languages is not None and article.language not in proposer.languages:
            refused.append(f"{article.source}: {proposer.name} does not read {article.language}.")
            continue
        checked = gate.check(proposer, proposals.ask(proposer, found, vocabulary))
        entries += checked.entries
        refused += [
            f"{article.source}: refused of what {proposer.name} proposed, "
            f"“{_shown(str(one.proposed))}”: {_shown(one.reason)}."
            for one in checked.refusals
        ]
    return entries, refused


def _shown(text: str) -> str:
    """Return as much of a plug-in's words as a message shows."""
    most = 300
    return text if len(text) <= most else f"{text[:most]}…"


def find_near_duplicates(
    sources: Sequence[Source], settings: Settings = USUAL, *, done: Callable[[], None] = nothing
) -> tuple[likeness.Pair, ...]:
    """Return the pairs of things named in these articles that may be one thing.

    Raises:
        InputError, LexiconError: as `map_source` says.
    """
    knowledge = load_knowledge()
    words = likeness.parse_words(files.bundled("likeness")[WORDS], WORDS)
    mapped = map_sources(sources, knowledge, settings, done=done)
    found = [each.extraction for each in mapped]
    return likeness.near_duplicates(found, knowledge.gazetteer, words)


def map_to(
    source: Source, form: serialize.Format, settings: Settings = USUAL
) -> tuple[bytes, tuple[str, ...]]:
    """Return one article's graph as bytes, unchecked, and the warnings.

    Raises:
        InputError, LexiconError: as `map_source` says.
    """
    knowledge = load_knowledge()
    found = map_source(source, knowledge, settings)
    quads = graph.article_quads(found, make_run(knowledge, settings.base))
    return publish.write(quads, form, load_context(), settings.base), found.warnings


def draft(
    sources: Sequence[Source], settings: Settings = USUAL, *, done: Callable[[], None] = nothing
) -> publish.Draft:
    """Map, describe and check: everything that a build would publish, with the verdict on it.

    Raises:
        KgError: a source, a review or a shapes file is unusable.
    """
    knowledge = load_knowledge()
    mapped = map_sources(sources, knowledge, settings, done=done)
    release = _release(mapped, make_run(knowledge, settings.base))
    distributions = publish.write_graphs(release, settings.formats)
    description = publish.describe_release(release, distributions)
    checked = (*release.quads, *description)
    report = validation.check(checked, settings.shapes or load_shapes())
    return publish.Draft(release, distributions, description, report)


def build(
    sources: Sequence[Source],
    settings: Settings = USUAL,
    fail_on: validation.Severity | None = validation.Severity.VIOLATION,
) -> publish.Publication:
    """Return what `kg build` would write.

    Raises:
        KgError: a source is unusable, the shapes object, or nothing was checked.
    """
    return publish.plan(draft(sources, settings), fail_on)


def _release(mapped: tuple[Mapped, ...], run: graph.Run) -> publish.Release:
    """Make the graphs of what was mapped."""
    extractions = tuple(each.extraction for each in mapped)
    projected = facts.project(extractions)
    ontology = files.bundled("ontology")
    header = serialize.parse(ontology[ONTOLOGY], serialize.Format.TURTLE, ONTOLOGY)
    version, iri = ontology_version(header)
    of_facts = facts.fact_quads(projected, extractions, run.base)
    of_articles = tuple(quad for each in extractions for quad in graph.article_quads(each, run))
    return publish.Release(
        mapped=mapped,
        articles=of_articles,
        facts=of_facts,
        inferences=inference.infer(of_facts, inference.parse_rules(ontology), run, of_articles),
        fact_count=len(projected),
        run=run,
        ontology_version=version,
        ontology_iri=iri,
        context=ontology[CONTEXT],
    )


def make_run(knowledge: Knowledge, base: str = RESOURCE_BASE) -> graph.Run:
    """Return what the graph says about how it was made."""
    return graph.Run(
        kg_version=__version__,
        lexicon_version=knowledge.lexicon_version,
        gazetteer_version=knowledge.gazetteer_version,
        base=base,
        layer_labels=knowledge.layer_labels,
    )


class _Worker:
    """What a process keeps between the articles that it maps."""

    knowledge: Knowledge
    settings: Settings


def _each(
    sources: Sequence[Source], knowledge: Knowledge, settings: Settings
) -> Iterator[Extraction | KgError]:
    """Yield what each source gives, in their order, mapped side by side where that is asked.

    Of one that is refused that is the error: whoever mends it wants to know of the others too.
    """
    jobs = min(settings.jobs, len(sources))
    if jobs <= 1:
        yield from (_mapped(source, knowledge, settings) for source in sources)
        return
    yield from workers.side_by_side(_work, sources, jobs, partial(_begin, settings))


def _begin(settings: Settings) -> None:
    """Prepare a worker; Ctrl-C is for its parent, which then stops it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Worker.settings, _Worker.knowledge = settings, load_knowledge()
    gc.freeze()  # what is known stays as long as the worker: no collection need go through it


def _work(source: Source) -> Extraction | KgError:
    return _mapped(source, _Worker.knowledge, _Worker.settings)


def _mapped(source: Source, knowledge: Knowledge, settings: Settings) -> Extraction | KgError:
    try:
        return map_source(source, knowledge, settings)
    except (InputError, LexiconError) as error:
        return error
