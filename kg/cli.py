"""The command line. A command reads, calls once, shows, and returns its exit code.

Whatever a command needs is imported in it: `kg --help` loads none of it.
"""

import shutil
import sys
from pathlib import Path

import click

from kg import __version__
from kg.checkers import fail_option, shapes_option, validate
from kg.console import (
    Console,
    Folder,
    base_option,
    bold_allowed,
    format_option,
    review_option,
    run,
    stop_as_interrupt,
    warn_of_passed_over,
    with_console,
)
from kg.editors import names, review
from kg.publishers import docs
from kg.verifiers import verify

ARTICLES = "articles"
OUTPUT = Path("output")
DATA = str(OUTPUT / "kg.trig")
FORMATS = ("ttl", "jsonld", "nt", "nq", "trig", "rdf")

data_option = click.option(
    "--data", multiple=True, metavar="FILE", help=f"Files to ask.  [default: {DATA}]"
)

from_option = click.option(
    "--from", "given", type=click.Choice(FORMATS), help="The format of the --data."
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 good, 1 the data violates the shapes, 2 the input is unusable, "
    "3 nothing was checked. A file named - is standard input or output.",
)
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
def kg() -> None:
    """Turn press articles into a validated knowledge graph.

    Every statement in it leads back to the words that say it.
    """


@kg.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "-o",
    "--output",
    default=OUTPUT,
    show_default=True,
    type=Folder(path_type=Path),
    metavar="DIR",
    help="The folder to write; it is replaced whole or not at all.",
)
@click.option(
    "--to",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="Write the graph in this format; repeat for more.  [default: ttl, jsonld, trig]",
)
@click.option("--jobs", type=click.IntRange(1), default=1, help="Map in this many processes.")
@click.option("--fetch", metavar="FILE", help="Fetch the http(s) addresses in FILE, one a line.")
@shapes_option
@fail_option
@review_option
@base_option
@with_console
def build(
    console: Console,
    sources: tuple[str, ...],
    fetch: str | None,
    output: Path,
    formats: tuple[str, ...],
    jobs: int,
    shapes: tuple[str, ...],
    fail_on: str,
    review: bool,
    base: str | None,
) -> int:
    """Map, check and write: articles in, a published folder out.

    SOURCE is a text, a Markdown file or a web page, or a folder of them; without one, articles/
    is built. Nothing is fetched without --fetch.

    \b
    Examples:
      kg build
      kg build report.txt page.html -o out
    """
    from kg import files, inputs, pipeline, publish, serialize, staging, validation

    staging.check_target(output, publish.MANIFEST)
    found = inputs.sources(sources, fetch, ARTICLES)
    warn_of_passed_over(console, sources or (() if fetch else (ARTICLES,)), str(output))
    settings = pipeline.Settings(
        base=inputs.base(base),
        formats=tuple(serialize.Format(form) for form in formats),
        shapes=tuple(files.read_shapes(shapes)),
        jobs=jobs,
        reviewed=review,
    )
    with console.progress(len(found), "Mapping") as done:
        draft = pipeline.draft(found, settings, done=done)
    for mapped in draft.release.mapped:
        for warning in mapped.extraction.warnings:
            console.warn(warning)
    threshold = inputs.threshold(fail_on)
    if draft.report.findings:
        report = validation.render(draft.report, validation.ReportFormat.TEXT).decode()
        console.show(report, refuses=draft.report.fails(threshold))
    publication = publish.plan(draft, threshold)
    staging.write_folder(publication.files, output, manifest=publish.MANIFEST)
    console.note(f"{output}: {publication.summary}")
    return 0


@kg.command("map")
@click.argument("source")
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMATS),
    default="ttl",
    show_default=True,
    help="The format to write.",
)
@click.option("--fetch", is_flag=True, help="SOURCE is an http(s) address: fetch it.")
@review_option
@base_option
@with_console
def map_(
    console: Console, source: str, form: str, fetch: bool, review: bool, base: str | None
) -> int:
    """Write the graph of one SOURCE to standard output, unchecked.

    \b
    Examples:
      kg map article.txt
      kg map article.txt --to jsonld
      kg map - < article.txt
    """
    from kg import files, inputs, pipeline, serialize

    found = inputs.source(source, fetch=fetch)
    settings = pipeline.Settings(base=inputs.base(base), reviewed=review)
    graph, warnings = pipeline.map_to(found, serialize.Format(form), settings)
    for warning in warnings:
        console.warn(warning)
    files.write_stream(graph)
    return 0


kg.add_command(validate)
kg.add_command(verify)


@kg.command()
@click.argument("query", required=False)
@data_option
@from_option
@click.option("--format", "form", help="table, csv, tsv, json, xml, md, turtle, nt or jsonld.")
@click.option("--list", "listing", is_flag=True, help="List the questions that have a name.")
@base_option
@with_console
def query(
    console: Console,
    query: str | None,
    data: tuple[str, ...],
    given: str | None,
    form: str | None,
    listing: bool,
    base: str | None,
) -> int:
    """Ask QUERY of a graph: SPARQL, a file of it, or the name of a question.

    \b
    Examples:
      kg query --list
      kg query cq10
      kg query 'SELECT ?party WHERE { ?agreement sov:hasParty ?party }'
    """
    from kg import files, inputs
    from kg import query as sparql

    questions = sparql.parse_questions(files.bundled("questions"))
    if listing:
        files.write_stream(sparql.list_questions(questions))
        return 0
    if query is None:
        raise click.UsageError("Missing argument 'QUERY'.", click.get_current_context())
    where, text = inputs.query(query, questions)
    chosen = inputs.answer_format(form)
    quads = (
        inputs.graph(files.read_data(data), given) if data else inputs.graph(files.read_built(DATA))
    )
    base = inputs.base(base)
    answer = sparql.ask(quads, text, where=where, base=base)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    files.write_stream(sparql.render(answer, chosen, width=width, base=base))
    for note in answer.notes:
        console.note(note)
    if answer.empty:
        console.note("no answer")
    return 0


@kg.command()
@click.argument("iri")
@data_option
@from_option
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="FILE",
    help=f"The article's text, for whole sentences.  [default: {ARTICLES}, where it is]",
)
@format_option("text", "json")
@base_option
@with_console
def explain(
    console: Console,
    iri: str,
    data: tuple[str, ...],
    given: str | None,
    sources: tuple[str, ...],
    form: str,
    base: str | None,
) -> int:
    """Show the words behind IRI: a statement, a fact, an inference or an entity.

    \b
    Examples:
      kg explain id:mistral-ai
    """
    from kg import explain as explanation
    from kg import files, inputs, pipeline
    from kg.extract.sentences import sentences

    del console
    base = inputs.base(base)
    quads = (
        inputs.graph(files.read_data(data), given) if data else inputs.graph(files.read_built(DATA))
    )
    places = sources or ((ARTICLES,) if files.is_folder(ARTICLES) else ())
    texts = inputs.articles(places, pipeline.load_knowledge(), base) if places else {}
    found = explanation.explain(quads, iri, texts, sentences=sentences, base=base)
    if form == "json":
        files.write_stream(explanation.to_json(found))
    else:
        files.write_stream(explanation.render_explanation(found, colour=bold_allowed()))
    return 0


@kg.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@format_option("text", "json", "csv")
@review_option
@with_console
def coverage(console: Console, sources: tuple[str, ...], form: str, review: bool) -> int:
    """Show which sentences gave what, and which gave nothing.

    \b
    Examples:
      kg coverage articles/
    """
    from kg import coverage as cover
    from kg import files, pipeline

    found = files.read_sources(sources or (ARTICLES,))
    warn_of_passed_over(console, sources or (ARTICLES,))
    with console.progress(len(found), "Mapping") as done:
        mapped = pipeline.map_sources(
            found, pipeline.load_knowledge(), pipeline.Settings(reviewed=review), done=done
        )
    results = [cover.coverage(each.extraction) for each in mapped]
    files.write_stream(cover.render_coverage(results, cover.CoverageFormat(form)))
    return 0


@kg.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--from", "form", type=click.Choice(FORMATS), help="The format of IN.")
@click.option("--to", type=click.Choice(FORMATS), help="The format of OUT.")
@with_console
def convert(console: Console, source: str, target: str, form: str | None, to: str | None) -> int:
    """Write the graph of IN to OUT; the endings say the formats.

    \b
    Examples:
      kg convert output/kg.ttl kg.jsonld
      kg convert - - --from ttl --to nt < output/kg.ttl
    """
    from kg import files, inputs, serialize

    del console
    read = inputs.graph_format(source, form, "--from")
    written = inputs.graph_format(target, to, "--to")
    body = files.read_file(source)
    files.write_file(target, serialize.convert(body, read, written, source, inputs.contexts()))
    return 0


kg.add_command(review)
kg.add_command(names)
kg.add_command(docs)


def main() -> None:
    """Run `kg` and leave with its exit code."""
    stop_as_interrupt()
    sys.exit(run(kg, sys.argv[1:]))
