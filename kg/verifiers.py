"""The command for those who check that what was quoted is still said, in the way of `kg.cli`."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from kg.checkers import SHOWING, Showing, fail_option, form_option, shower, with_options
from kg.console import Console, base_option, with_console
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.validation import Report, ReportFormat, Style

_OPTIONS = (
    click.option(
        "--source",
        "sources",
        multiple=True,
        metavar="FILE",
        help="An article as it is now, or a folder of them, or -; IRI=FILE says whose it is."
        "  [default: articles, where it is]",
    ),
    click.option(
        "--fetch", metavar="FILE", help="Fetch the http(s) addresses in FILE, one a line."
    ),
    form_option,
    click.option(
        "--context",
        "contexts",
        multiple=True,
        metavar="IRI=FILE",
        help="The file that a JSON-LD context's IRI stands for.",
    ),
    click.option(
        "--allow-missing", is_flag=True, help="Let some articles be missing, but not all of them."
    ),
    fail_option,
    base_option,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of `kg verify` say about how to look quotes up."""

    sources: tuple[str, ...]
    fetch: str | None
    form: str | None
    contexts: tuple[str, ...]
    allow_missing: bool
    fail_on: str
    base: str | None


@click.command()
@click.argument("data", nargs=-1, required=True, metavar="DATA...")
@with_options("asked", Asked, _OPTIONS)
@with_options("showing", Showing, SHOWING)
@with_console
def verify(console: Console, data: tuple[str, ...], asked: Asked, showing: Showing) -> int:
    """Look up the quotes of DATA in the articles as they are now.

    DATA is graphs with Web Annotation selectors, as kg build writes them: files, folders, globs or
    - for standard input. Each quote is there, moved (new offsets, in code points, half-open),
    changed (the nearest wording), or gone. Texts, Markdown and web pages are read as kg build reads
    them; nothing is fetched without --fetch. Text and JSON (.json) have all quotes, by article; the
    other reports are those of kg validate, a finding for each quote that is not there.

    \b
    Exit codes:
      0  every quote was looked up, and nothing as bad as --fail-on was found
      1  violations: quotes that are gone or reworded, or that the graph contradicts itself about;
         warnings: those that moved, or that are other in typography alone
      2  a file cannot be read, or is no graph
      3  there is no quote, or an article is not at hand

    \b
    Examples:
      kg verify output/kg.ttl
      kg verify output/kg.ttl --source page.html --fail-on warning
      kg verify annotations.ttl --source https://news.example/a=a.html -o report.sarif
      curl -s https://news.example/a | kg verify output/kg.ttl --source -
    """
    from kg import checking, inputs, quotes, verifying
    from kg.validation import ReportFormat, render

    found = quotes.Verification(())

    def write(report: "Report", kind: "ReportFormat", style: "Style") -> bytes:
        if kind is ReportFormat.TEXT:
            return quotes.render_verification(found, style.most).encode()
        if kind is ReportFormat.JSON:
            return quotes.to_json(found).encode()
        return render(report, kind, style)

    show = shower(showing, write)
    settings = verifying.Settings(
        sources=asked.sources,
        fetched=asked.fetch,
        contexts=inputs.contexts(asked.contexts),
        base=inputs.base(asked.base),
    )
    try:
        found = verifying.run(data, asked.form, settings)
    except KgError as stop:
        report, errors = checking.unread([stop])
        shower(showing)(replace(report, tool="kg verify"), errors, console)
        raise
    report = quotes.to_report(found, allow_missing=asked.allow_missing)
    show(report, [], console)
    if found.unused:
        more = f" and {len(found.unused) - 1} more" if len(found.unused) > 1 else ""
        console.note(f"no quote is from {found.unused[0]}{more}")
    return report.exit_code(inputs.threshold(asked.fail_on))
