"""A pytest plug-in for teams that test data: the fixture `kg_validate`.

    def test_the_data_keep_to_the_shapes(kg_validate):
        kg_validate("data/", shapes="shapes/")

pytest loads this module wherever kg is installed, so it imports nothing else of kg until then.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from rdflib import Graph

    from kg.validation import Report

MOST = 10
"""How many findings of a shape a failed test shows."""

SHAPES = "kg_shapes"


class Validate(Protocol):
    """What the fixture is: a function that fails the test, or returns the report."""

    def __call__(  # noqa: D102, PLR0913  # the fixture says what it does
        self,
        *data: "str | os.PathLike[str] | Graph",
        shapes: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]" = (),
        fail_on: str = "violation",
        baseline: "str | os.PathLike[str] | None" = None,
        allow_empty: bool = False,
        may_be_empty: Sequence[str] = (),
        contexts: Sequence[str] = (),
        each: bool = False,
    ) -> "Report": ...


def pytest_addoption(parser: pytest.Parser) -> None:
    """Give pytest's configuration the shapes that are used where a test names none."""
    parser.addini(SHAPES, "The shapes of kg_validate: files, folders or globs.", "args")


@pytest.fixture
def kg_validate(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Validate:
    """Check data against shapes as `kg validate` does: fail the test, or return the report.

    data          files, folders, globs, or graphs of rdflib's; together they are one graph
    shapes        files, folders or globs; without any, those of `kg_shapes` in pytest's
                  configuration, else kg's own
    fail_on       the mildest severity that fails the test, or "never": then look at the report's
                  findings yourself
    baseline      a report in JSON whose findings are accepted
    allow_empty   whether shapes, even all of them, may find nothing to look at
    may_be_empty  names of shapes that may
    contexts      JSON-LD contexts at hand, as "IRI=FILE"
    each          whether each file is a graph of its own

    Paths are relative to pytest's root folder. A test fails too where there is no verdict: a file
    is missing or broken, a shape is itself wrong, or nothing was checked.
    """
    root = request.config.rootpath

    def validate(  # noqa: PLR0913  # each by its name
        *data: "str | os.PathLike[str] | Graph",
        shapes: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]" = (),
        fail_on: str = "violation",
        baseline: "str | os.PathLike[str] | None" = None,
        allow_empty: bool = False,
        may_be_empty: Sequence[str] = (),
        contexts: Sequence[str] = (),
        each: bool = False,
    ) -> "Report":
        __tracebackhide__ = True
        from kg import checking, inputs  # noqa: PLC0415  # a test run without kg's fixture loads none
        from kg.errors import KgError  # noqa: PLC0415
        from kg.validation import ReportFormat, Style, render  # noqa: PLC0415

        named = [shapes] if isinstance(shapes, str | os.PathLike) else shapes
        named = named or request.config.getini(SHAPES)
        try:
            threshold = inputs.threshold(fail_on)
            settings = checking.Settings(
                contexts=inputs.contexts(contexts),
                baseline=None if baseline is None else _path(baseline, root),
                allow_empty=allow_empty,
                may_be_empty=frozenset(may_be_empty),
                each=each,
            )
            paths = [_path(_file(one, tmp_path_factory), root) for one in data]
            report, _ = checking.run(paths, [_path(one, root) for one in named], settings)
        except KgError as error:
            pytest.fail(str(error))
        if report.exit_code(threshold):
            pytest.fail(render(report, ReportFormat.TEXT, Style(most=MOST)).decode().rstrip())
        return report

    return validate


def _path(path: "str | os.PathLike[str]", root: Path) -> str:
    """Return a path relative to where the tests were started, which is where kg looks."""
    return os.path.relpath(root / path) if root != Path.cwd() else os.fspath(path)


def _file(
    data: "str | os.PathLike[str] | Graph", folders: pytest.TempPathFactory
) -> "str | os.PathLike[str]":
    """Return a path as it is, and a graph as a file that was written for it."""
    if isinstance(data, str | os.PathLike):
        return data
    file = folders.mktemp("kg") / "graph.nt"
    file.write_text(data.serialize(format="nt"), encoding="utf-8")
    return file
