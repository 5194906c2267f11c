"""Report → bytes, in a format for people or for machines; the same report, the same bytes."""

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module

from kg.errors import InputError
from kg.validation.report import Report
from kg.validation.reporters.view import Style

__all__ = ["ReportFormat", "Style", "render"]

USUAL = Style()


class ReportFormat(StrEnum):
    """A format of reports; the value is the file ending without the dot.

    JUNIT is what build servers read. `.json` has all that the report knows, and is a baseline; the
    formats of RDF hold SHACL validation reports; SARIF and GITHUB are what code hosts show beside
    the lines of a file.
    """

    TEXT = "txt"
    TURTLE = "ttl"
    JSONLD = "jsonld"
    NTRIPLES = "nt"
    NQUADS = "nq"
    TRIG = "trig"
    RDFXML = "rdf"
    SARIF = "sarif"
    JUNIT = "xml"
    MARKDOWN = "md"
    CSV = "csv"
    HTML = "html"
    JSON = "json"
    GITHUB = "github"

    @classmethod
    def of(cls, name: str) -> "ReportFormat":
        """Return the format of a file name or of a bare ending; case does not matter.

        Raises InputError where the ending is none of ours.

        >>> ReportFormat.of("output/report.HTML")
        <ReportFormat.HTML: 'html'>
        """
        try:
            return cls(name.rpartition(".")[2].casefold())
        except ValueError as error:
            known = " ".join(f".{form.value}" for form in cls)
            raise InputError(
                "unknown report format", where=name or "(no name)", fix=f"Use one of {known}"
            ) from error


Reporter = Callable[[Report, Style], bytes]

_WRITERS = {
    ReportFormat.TEXT: ("text", "to_text"),
    ReportFormat.TURTLE: ("shacl", "to_ttl"),
    ReportFormat.JSONLD: ("shacl", "to_jsonld"),
    ReportFormat.NTRIPLES: ("shacl", "to_nt"),
    ReportFormat.NQUADS: ("shacl", "to_nq"),
    ReportFormat.TRIG: ("shacl", "in_trig"),
    ReportFormat.RDFXML: ("shacl", "to_rdf"),
    ReportFormat.SARIF: ("sarif", "to_sarif"),
    ReportFormat.JUNIT: ("junit", "to_junit"),
    ReportFormat.MARKDOWN: ("markdown", "to_markdown"),
    ReportFormat.CSV: ("table", "to_csv"),
    ReportFormat.HTML: ("html", "to_html"),
    ReportFormat.JSON: ("plain", "to_json"),
    ReportFormat.GITHUB: ("github", "to_github"),
}


def render(report: Report, form: ReportFormat, style: Style = USUAL) -> bytes:
    """Return a report in a format, in UTF-8, with a line feed at its end."""
    module, name = _WRITERS[form]
    reporter: Reporter = getattr(import_module(f"{__name__}.{module}"), name)
    return reporter(report, style)
