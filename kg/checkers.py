"""The commands for those who check graphs, in the way of `kg.cli`."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields

import click

from kg.console import Console, with_console
from kg.errors import NothingCheckedError

REPORTS = ("text", "ttl", "jsonld", "sarif", "xml", "md", "csv", "html", "json")
SEVERITIES = ("violation", "warning", "info", "never")

fail_option = click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="violation",
    show_default=True,
    help="The mildest severity that exits 1.",
)
shapes_option = click.option(
    "--shapes",
    multiple=True,
    metavar="FILE",
    help="Use these shapes, a file or a folder, not the bundled ones.",
)


_OPTIONS = (
    click.option(
        "--shapes",
        multiple=True,
        metavar="FILE",
        help="Use these shapes, not the bundled ones: files, folders or globs, in any RDF format.",
    ),
    click.option(
        "--from", "form", metavar="FORMAT", help="The format of DATA, where no ending says it."
    ),
    click.option(
        "--context",
        "contexts",
        multiple=True,
        metavar="IRI=FILE",
        help="The file that a JSON-LD context's IRI stands for; nothing is fetched.",
    ),
    click.option(
        "--baseline",
        metavar="FILE",
        help="Accept the findings of this report (.json): only new ones count.",
    ),
    click.option(
        "--allow-empty", is_flag=True, help="Let shapes, even all of them, find nothing to look at."
    ),
    click.option(
        "--may-be-empty",
        multiple=True,
        metavar="SHAPE",
        help="Let this shape find nothing: its IRI, or the last part of it.",
    ),
    fail_option,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of `kg validate` say about how to check."""

    shapes: tuple[str, ...]
    form: str | None
    contexts: tuple[str, ...]
    baseline: str | None
    allow_empty: bool
    may_be_empty: tuple[str, ...]
    fail_on: str


def with_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of a check, as one value called `asked`."""

    @functools.wraps(command)
    def wrapped(*arguments: object, **given: object) -> int:
        own = {each.name: given.pop(each.name) for each in fields(Asked)}
        return command(*arguments, asked=Asked(**own), **given)  # type: ignore[arg-type]

    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


@click.command()
@click.argument("data", nargs=-1, required=True, metavar="DATA...")
@with_options
@click.option(
    "-o",
    "--output",
    multiple=True,
    metavar="REPORT",
    help="Write the report here; its ending says the format: "
    f".txt {' '.join('.' + form for form in REPORTS[1:])}",
)
@with_console
def validate(console: Console, data: tuple[str, ...], output: tuple[str, ...], asked: Asked) -> int:
    """Check DATA against the shapes, and say what was checked.

    DATA is files, folders, globs or - for standard input, in any RDF format: Turtle, N-Triples,
    N-Quads, TriG, N3, JSON-LD, RDF/XML, TriX, HexTuples, RDF Patch, and JSON-LD in web pages;
    packed by gzip or not. All of it is checked as one graph. The report goes to standard output
    unless -o names a file, and is written whatever the verdict.

    \b
    Exit codes:
      0  something was checked, and nothing as bad as --fail-on was found
      1  the data violates the shapes
      2  there is no verdict: a file cannot be read, or a shape is itself wrong
      3  there is no verdict: nothing was checked, or a shape found nothing to look at

    \b
    Examples:
      kg validate output/kg.ttl
      kg validate data/ --shapes mine.ttl -o report.sarif
      kg validate 'site/**/*.html' --shapes shapes/ --context https://schema.org=schema.jsonld
      zcat dump.nt.gz | kg validate - --from nt --shapes mine.ttl
      kg validate data.ttl -o accepted.json --fail-on never
      kg validate data.ttl --baseline accepted.json
    """
    from kg import checking, files, inputs, publish
    from kg.validation import ReportFormat, render

    kinds = [(path, inputs.report_format(path)) for path in output]
    settings = checking.Settings(
        contexts=inputs.contexts(asked.contexts),
        baseline=asked.baseline,
        allow_empty=asked.allow_empty,
        may_be_empty=frozenset(asked.may_be_empty),
    )
    report, errors = checking.run(data, asked.shapes, asked.form, settings)
    for path, kind in kinds:
        files.write_file(path, render(report, kind))
    for error in errors[1:]:
        console.warn(error)
    if errors:
        raise errors[0]
    if not output:
        files.write_stream(render(report, ReportFormat.TEXT))
    elif files.STREAM not in output:
        console.note(report.verdict)
    code = report.exit_code(inputs.threshold(asked.fail_on))
    if code == NothingCheckedError.exit_code:
        publish.refuse_nothing(report, " ".join(data))
    return code
