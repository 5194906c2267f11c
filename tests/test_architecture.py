"""The walls: imports point one way, modules stay small, and the edges alone touch the outside."""

import ast
from collections.abc import Iterator
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

FILES = {
    path: path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for path in sorted(PACKAGE.rglob("*.py"))
    if path != PACKAGE / "__init__.py"
}


def tree(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield the modules of the package that a file imports, anywhere in it."""
    for node in ast.walk(tree(path)):
        match node:
            case ast.Import(names=names):
                modules = [alias.name for alias in names]
            case ast.ImportFrom(module="kg", names=names):
                modules = [f"kg.{alias.name}" for alias in names]
            case ast.ImportFrom(module=str(module)):
                modules = [module]
            case _:
                continue
        parts = [module.split(".") for module in modules]
        yield from (p[1] for p in parts if p[0] == "kg" and len(p) > 1 and p[1] in RANK)


def test_every_module_has_a_rank():
    """A new module must be given a layer, and a layer names no module that has gone."""
    assert set(RANK) == set(FILES.values())


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_only_point_down(path: Path):
    """A module uses its own layer or one below it."""
    module = FILES[path]

    assert [] == [used for used in imports(path) if RANK[used] > RANK[module]]


def test_modules_of_a_layer_do_not_go_in_circles():
    """Within a layer imports point one way too."""
    uses = {
        module: {u for p, m in FILES.items() if m == module for u in imports(p)} - {module}
        for module in RANK
    }
    left = set(RANK)
    while free := {module for module in left if not uses[module] & left}:
        left -= free

    assert set() == left


def test_the_values_need_the_standard_library_alone():
    """What travels between the stages depends on nothing that is installed."""
    assert [] == [*imports(PACKAGE / "model.py"), *imports(PACKAGE / "errors.py")]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_only_the_edges_touch_files(path: Path):
    """Below the edges everything is bytes in and values out."""
    if FILES[path] in EDGES:
        return
    words = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "print", "urlopen"}
    calls = [
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
    ]

    assert [] == [call for call in calls if call in words]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_modules_and_functions_stay_small(path: Path):
    """A module has 400 lines at most, a function 40 without its docstring."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    assert [] == [
        f"{node.name}: {size(node)} lines"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and size(node) > LONGEST_FUNCTION
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
