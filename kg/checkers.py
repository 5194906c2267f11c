"""The commands for those who check graphs, in the way of `kg.cli`."""

import contextlib
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.console import Console, bold_allowed, with_console
from kg.errors import InputError, KgError, NothingCheckedError
from kg.validation import Engine

if TYPE_CHECKING:
    from kg.checking import Settings
    from kg.validation import Report, ReportFormat, Style

REPORTS = (
    *("txt", "json", "sarif", "xml", "md", "csv", "html", "github"),
    *("ttl", "jsonld", "nt", "nq", "trig", "rdf"),
)
"""The endings of reports: text, JSON, SARIF, JUnit and others, and SHACL's report in RDF."""

SEVERITIES = ("violation", "warning", "info", "never")

fail_option = click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="violation",
    show_default=True,
    help="The mildest severity that exits 1.",
)
form_option = click.option(
    "--from", "form", metavar="FORMAT", help="The format of all DATA, whatever their endings say."
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
    form_option,
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
    click.option(
        "--source",
        "sources",
        multiple=True,
        metavar="FILE",
        help="Articles in which quotes are looked up.  [default: articles, where it is]",
    ),
    click.option(
        "--engine",
        type=click.Choice([engine.value for engine in Engine]),
        default=Engine.PYSHACL.value,
        show_default=True,
        help="pyshacl is the reference; fast needs sovkg[fast]; both have to say the same.",
    ),
    click.option(
        "--each", is_flag=True, help="Check each file as a graph of its own, not all as one."
    ),
    click.option(
        "--jobs",
        type=click.IntRange(1),
        default=1,
        help="With --each: check in this many processes.",
    ),
    click.option(
        "--cache",
        metavar="FILE",
        help="With --each: check only files that have changed since the run that wrote FILE.",
    ),
    fail_option,
)
SHOWING = (
    click.option(
        "-o",
        "--output",
        multiple=True,
        metavar="REPORT",
        help="Write the report here; its ending says the format; repeat for more: "
        f"{' '.join('.' + form for form in REPORTS)}",
    ),
    click.option(
        "--format",
        "shown",
        type=click.Choice(REPORTS),
        default="txt",
        help="The format on standard output.  [default: txt]",
    ),
    click.option(
        "--lang",
        default="en",
        show_default=True,
        help="The language of messages, where they have it.",
    ),
    click.option(
        "--max",
        "most",
        type=click.IntRange(1),
        default=10,
        show_default=True,
        help="Show this many findings of each shape in full.",
    ),
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
    sources: tuple[str, ...]
    engine: str
    each: bool
    jobs: int
    cache: str | None
    fail_on: str


@dataclass(frozen=True, slots=True)
class Showing:
    """What the options of `kg validate` say about its report."""

    output: tuple[str, ...]
    shown: str
    lang: str
    most: int


Made = TypeVar("Made")
Wrapper = Callable[[Callable[..., int]], Callable[..., int]]


def with_options(
    name: str, kind: Callable[..., Made], options: Sequence[Callable[..., Any]]
) -> Wrapper:
    """Give a command options, as one value of a dataclass that has a field for each of them."""
    names = [each.name for each in fields(kind)]  # type: ignore[arg-type]

    def give(command: Callable[..., int]) -> Callable[..., int]:
        @functools.wraps(command)
        def wrapped(*arguments: object, **given: object) -> int:
            made = kind(**{each: given.pop(each) for each in names})
            return command(*arguments, **{**given, name: made})

        for option in reversed(options):
            wrapped = option(wrapped)
        return wrapped

    return give


@click.command()
@click.argument("data", nargs=-1, required=True, metavar="DATA...")
@with_options("asked", Asked, _OPTIONS)
@with_options("showing", Showing, SHOWING)
@with_console
def validate(console: Console, data: tuple[str, ...], asked: Asked, showing: Showing) -> int:
    """Check DATA against the shapes, and say what was checked.

    DATA is files, folders, globs or - for standard input, in any RDF format: Turtle, N-Triples,
    N-Quads, TriG, N3, JSON-LD, RDF/XML, TriX, HexTuples, RDF Patch, and JSON-LD in web pages;
    packed by gzip or not. All of it is checked as one graph, or with --each file by file. The
    report goes to standard output unless -o names a file, and is written whatever the verdict.

    \b
    Exit codes:
      0  something was checked, and nothing as bad as --fail-on was found
      1  the data violates the shapes
      2  there is no verdict: a file cannot be read, a shape is itself wrong, or two engines differ
      3  there is no verdict: nothing was checked, or a shape found nothing to look at

    What passes elsewhere in silence is a finding here: a shape that found nothing to look at (its
    target may be misspelt), a term that SHACL does not have, http: and https://schema.org/ mixed,
    an import that is not given. Each finding says what is wrong, where, and what to do.

    \b
    Examples:
      kg validate output/kg.ttl
      kg validate data/ --shapes mine.ttl -o report.sarif
      kg validate 'site/**/*.html' --shapes shapes/ --context https://schema.org=schema.jsonld
      zcat dump.nt.gz | kg validate - --from nt --shapes mine.ttl
    Begin where there are findings already: accept today's, fail on new ones.
      kg validate data.ttl -o accepted.json --fail-on never
      kg validate data.ttl --baseline accepted.json
    Many files, each a graph: side by side, and those alone that have changed.
      kg validate graphs/ --each --jobs 4 --cache .kg-validated
    In CI, before commits and in pytest: README, action.yml and .pre-commit-hooks.yaml say how.
    """
    from kg import checking, gathering, inputs, publish

    show = shower(showing)
    settings = _settings(asked)
    with contextlib.ExitStack() as stack:

        def watched(number: int) -> Callable[[], None]:
            return stack.enter_context(console.progress(number, "checking"))

        try:
            report, errors = checking.run(data, asked.shapes, settings, watched)
        except KgError as stop:
            report, errors = checking.unread([stop])
    for error in errors[1:]:
        console.warn(error)
    if not errors and (left := gathering.passed_over(data, showing.output)):
        more = f" and {len(left) - 1} more" if len(left) > 1 else ""
        console.warn(f"{left[0]}{more}: passed over, since not named; it may hold RDF")
    show(report, errors, console)
    code = report.exit_code(inputs.threshold(asked.fail_on))
    if code == NothingCheckedError.exit_code:
        publish.refuse_nothing(report, " ".join(data))
    return code


Show = Callable[["Report", "Sequence[KgError]", "Console"], None]
Writer = Callable[["Report", "ReportFormat", "Style"], bytes]


def _settings(asked: Asked) -> "Settings":
    """Return what the options say, made of the values that a check knows.

    Raises InputError where two of them do not go together.
    """
    from kg import inputs
    from kg.checking import Settings

    if not asked.each and (asked.jobs > 1 or asked.cache is not None):
        raise InputError(
            "--jobs and --cache are for files that are checked one by one",
            where="kg validate",
            fix="Add --each, or leave them out",
        )
    return Settings(
        form=asked.form,
        contexts=inputs.contexts(asked.contexts),
        baseline=asked.baseline,
        allow_empty=asked.allow_empty,
        may_be_empty=frozenset(asked.may_be_empty),
        sources=asked.sources,
        engine=Engine(asked.engine),
        each=asked.each,
        jobs=asked.jobs,
        cache=asked.cache,
    )


def shower(showing: Showing, write: Writer | None = None) -> Show:
    """Return what writes a report where it is asked for, and then raises the first error.

    What is wrong with the options is told now, before any work.

    write  writes a report in a format, if the usual writers do not
    """
    from kg import files, inputs
    from kg.validation import ReportFormat, Style, render

    stream = ReportFormat(showing.shown)
    kinds = [(p, stream if p == files.STREAM else inputs.report_format(p)) for p in showing.output]
    style = Style(language=showing.lang, most=showing.most, colour=bold_allowed())
    plain = replace(style, colour=False)
    written = write or render

    def show(report: "Report", errors: "Sequence[KgError]", console: Console) -> None:
        for path, kind in kinds:
            files.write_file(path, written(report, kind, style if path == files.STREAM else plain))
        if errors:
            raise errors[0]
        if not kinds:
            files.write_stream(written(report, stream, style))
        elif files.STREAM not in showing.output:
            console.note(report.verdict)

    return show
