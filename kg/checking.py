"""The stages of a check in their order: gather, read, examine, compare with a baseline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg import files, gathering
from kg.errors import SyntaxProblem
from kg.reading import Document, read
from kg.validation import Report
from kg.validation.report import Cause


@dataclass(frozen=True, slots=True)
class Settings:
    """How a check is made.

    contexts      by IRI the JSON-LD contexts at hand
    baseline      the report, in JSON, whose findings are accepted
    allow_empty   whether shapes, even all of them, may find nothing to look at
    may_be_empty  IRIs, or last parts of IRIs, of shapes that may
    """

    contexts: Mapping[str, bytes] = field(default_factory=dict)
    baseline: str | None = None
    allow_empty: bool = False
    may_be_empty: frozenset[str] = frozenset()


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
    )
    report = gate.examine(documents, gate.rules_of(rules, options), options)
    return (report if accepted is None else baseline.against(report, accepted)), []


def own() -> list[Document]:
    """Return kg's own shapes, read."""
    bodies = files.bundled("shapes").items()
    return [document for name, body in bodies for document in read(name, body)]
