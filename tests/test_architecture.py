"""The walls: imports point one way, modules stay small, and the edges alone touch the outside."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "kg"
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40

LAYERS = (
    {"errors", "model", "terminal"},
    {"names", "dates"},
    {
        "articles",
        "extract",
        "harmonise",
        "graph",
        "facts",
        "headed",
        "inference",
        "serialize",
        "page",
        "describe",
    },
    {"reading"},
    {"query", "explain", "coverage", "likeness", "validation", "quotes"},
    {"publish", "proposals", "reference"},
    {"files", "staging"},
    {"network", "gathering", "remembering", "workers"},
    {"pipeline", "inputs", "proposers", "checking", "verifying"},
    {"console"},
    {"editors", "publishers", "checkers"},
    {"verifiers", "pytest_plugin"},
    {"cli"},
)
RANK = {module: rank for rank, layer in enumerate(LAYERS) for module in layer}
EDGES = {
    "files",
    "staging",
    "network",
    "console",
    "cli",
    "editors",
    "publishers",
    "checkers",
    "gathering",
    "remembering",
    "inputs",
    "proposers",
    "pytest_plugin",
}
"""The modules that may open files or write to a stream. `inputs` asks whether a path is a file."""

FOLDERS = ("furniture", "publisher", "authors", "headline")
"""Of `articles`: each knows those before it alone, and `furniture` no sheet of lines either."""

FILES = {
    path: path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for path in sorted(PACKAGE.rglob("*.py"))
    if path != PACKAGE / "__init__.py"
}


@dataclass(frozen=True)
class Code:
    """What the walls ask of a file, wherever in it that stands.

    imports    the modules of the package that it imports
    calls      the names of what it calls
    functions  each with its lines
    """

    imports: tuple[str, ...]
    calls: tuple[str, ...]
    functions: tuple[tuple[str, int], ...]


def tree(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def code(path: Path) -> Code:
    """Read a file once for all tests."""
    nodes = list(ast.walk(tree(path)))
    calls = (node.func for node in nodes if isinstance(node, ast.Call))
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef))
    return Code(
        tuple(used for node in nodes for used in imported(node)),
        tuple(
            called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            for called in calls
        ),
        tuple((node.name, size(node)) for node in functions),
    )


def imported(node: ast.AST) -> Iterator[str]:
    """Yield the modules of the package that a statement imports."""
    match node:
        case ast.Import(names=names):
            modules = [alias.name for alias in names]
        case ast.ImportFrom(module="kg", names=names):
            modules = [f"kg.{alias.name}" for alias in names]
        case ast.ImportFrom(module=str(module)):
            modules = [module]
        case _:
            return
    parts = [module.split(".") for module in modules]
    yield from (p[1] for p in parts if p[0] == "kg" and len(p) > 1 and p[1] in RANK)


def test_every_module_has_a_rank():
    """A new module must be given a layer, and a layer names no module that has gone."""
    assert set(RANK) == set(FILES.values())


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_only_point_down(path: Path):
    """A module uses its own layer or one below it."""
    module = FILES[path]

    assert [] == [used for used in code(path).imports if RANK[used] > RANK[module]]


def test_modules_of_a_layer_do_not_go_in_circles():
    """Within a layer imports point one way too."""
    uses = {
        module: {u for p, m in FILES.items() if m == module for u in code(p).imports} - {module}
        for module in RANK
    }
    left = set(RANK)
    while free := {module for module in left if not uses[module] & left}:
        left -= free

    assert set() == left


@pytest.mark.parametrize("folder", FOLDERS)
def test_folders_of_articles_know_those_before_them_alone(folder: str):
    """What names the paper knows no rule of who wrote; neither knows one of the headline."""
    later = {*FOLDERS[FOLDERS.index(folder) + 1 :], "layout", "marking"}
    later |= {"sheet"} if folder == FOLDERS[0] else set()
    used = {
        node.module
        for path in (PACKAGE / "articles" / folder).glob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module
    }

    assert set() == {module for module in used if {*module.split(".")[2:3]} & later}


def test_the_values_need_the_standard_library_alone():
    """What travels between the stages depends on nothing that is installed."""
    assert [] == [*code(PACKAGE / "model.py").imports, *code(PACKAGE / "errors.py").imports]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_only_the_edges_touch_files(path: Path):
    """Below the edges everything is bytes in and values out."""
    if FILES[path] in EDGES:
        return
    words = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "print", "urlopen"}

    assert [] == [call for call in code(path).calls if call in words]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_modules_and_functions_stay_small(path: Path):
    """A module has 400 lines at most, a function 40 without its docstring."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    assert [] == [
        f"{name}: {lines} lines" for name, lines in code(path).functions if lines > LONGEST_FUNCTION
    ]


def size(function: ast.FunctionDef) -> int:
    """Count the lines of a function from its name to its end, without its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def test_help_loads_nothing_heavy():
    """`kg --help` imports the command line and nothing that reads RDF."""
    heavy = {"rdflib", "pyshacl", "pyoxigraph", "pyld", "babel", "charset_normalizer"}
    top = {
        alias.name.split(".")[0]
        for module in ("cli", "console", "editors", "checkers", "verifiers")
        for node in tree(PACKAGE / f"{module}.py").body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in (
            node.names if isinstance(node, ast.Import) else [ast.alias(node.module or "")]
        )
    }

    assert not top & heavy
