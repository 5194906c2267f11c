"""The stages of a check in their order: gather, read, examine, compare with a baseline."""

from collections.abc import Callable, Sequence

from kg import files, gathering
from kg.checking.each import examine_each, nothing
from kg.checking.settings import Settings
from kg.errors import KgError
from kg.validation import Report, baseline, complaints, gate
from kg.validation.report import Cause

__all__ = ["Settings", "run", "unread"]


def run(
    data: Sequence[str],
    shapes: Sequence[str],
    settings: Settings,
    watched: Callable[[int], Callable[[], None]] = lambda _: nothing,
) -> tuple[Report, list[KgError]]:
    """Return the report on data, and the errors for which there is no verdict on anything.

    Those are what is wrong with the grammar of the shapes' files, or of the data's, where all of
    it is one graph: then the report has them and nothing else.

    shapes   the paths of the shapes; without any, kg's own, of which each may find nothing
    watched  given the number of files, returns what to call after each, where each is a graph

    Raises:
        InputError: a file is missing, a format unknown, an engine not installed, or the baseline
            or the cache is none.
    """
    accepted = (
        baseline.parse_baseline(files.read_file(settings.baseline), settings.baseline)
        if settings.baseline
        else None
    )
    bodies = gathering.gather(shapes) if shapes else list(files.bundled("shapes").items())
    documents, errors = gathering.parsed(bodies, None, settings.contexts)
    options = settings.options(gathering.metashapes() if shapes else b"")
    if errors:
        return unread(errors)
    rules = gate.rules_of(documents, options)
    if settings.each:
        report = examine_each(data, bodies, rules, settings, watched)
    else:
        given, errors = gathering.documents(data, settings.form, settings.contexts)
        if errors:
            return unread(errors)
        report = gate.examine(given, rules, options)
        report = gate.concluded(report, rules, options, gate.names_of(given))
    if any(finding.passage for finding in report.findings):
        from kg.checking.words import worded  # noqa: PLC0415  # loads what reads articles

        report = worded(report, settings.sources)
    return (report if accepted is None else baseline.against(report, accepted)), []


def unread(errors: Sequence[KgError]) -> tuple[Report, list[KgError]]:
    """Return a report that says for what errors there is no verdict, and the errors."""
    return Report(tuple(complaints.of_error(error, Cause.INPUT) for error in errors), ()), [*errors]
