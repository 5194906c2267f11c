"""Measure `kg validate` beside pySHACL's own command on the same files, in one run.

python benchmarks/validating.py [--graphs N …] [--out FILE]

The bundled article's graph: whole processes (cold), and calls in a process that has done it before
(warm). Archives of N graphs, a file each, made of the articles of the tuning half under other
names: whole processes, file by file (`kg validate --each`, `pyshacl --validate-each`), in as many
processes as there are cores. Of more than a thousand files pySHACL is given the first thousand, and
its time is multiplied: the figure's name says so. Both get the same shapes, in one file, and pass.
Last, for each notation, the CPU time of a located parse by that of the parse beside it.
"""

import argparse
import gc
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import pyshacl  # noqa: E402
import rdflib  # noqa: E402

from kg import checking, graph, pipeline, serialize  # noqa: E402
from kg.errors import KgError  # noqa: E402
from kg.files import read_sources  # noqa: E402
from kg.names import PREFIXES  # noqa: E402
from kg.reading import read  # noqa: E402
from kg.reading.atlas import places_of  # noqa: E402
from kg.validation import Engine  # noqa: E402
from kg.validation.terms import graph_of, literals_as_written  # noqa: E402
from tests.gate import gate  # noqa: E402

KG = (sys.executable, "-c", "from kg.cli import main; main()", "validate")
PYSHACL = (sys.executable, "-m", "pyshacl", "--allow-warnings")
BUNDLED = ROOT / "output" / "kg.ttl"
REPEATS = 5
MOST_FOR_PYSHACL = 1000
NOTATIONS = {
    "ttl": "turtle",
    "nt": "nt",
    "rdf": "xml",
    "jsonld": "json-ld",
    "nq": "nquads",
    "trig": "trig",
    "trix": "trix",
    "hext": "hext",
    "n3": "n3",
}


def seconds(command: Sequence[str], folder: Path) -> float:
    """Return how long a process takes that has to end well."""
    start = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def side_by_side(commands: dict[str, Sequence[str]], folder: Path) -> dict[str, float]:
    """Return the median seconds of each command, in turn, so that a busy moment is everybody's."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(REPEATS):
        for name, command in commands.items():
            taken[name].append(seconds(command, folder))
    return {name: round(statistics.median(each), 3) for name, each in taken.items()}


def least(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the least CPU seconds of a call in a warm process, without the collector's pauses."""
    work()
    gc.disable()
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
        gc.collect()
    gc.enable()
    return min(times)


def bundled(folder: Path, shapes: str) -> dict[str, dict[str, float]]:
    """Return seconds for the bundled article's graph, cold and warm."""
    data = str(BUNDLED)
    cold: dict[str, Sequence[str]] = {
        "kg validate": (*KG, data, "--shapes", shapes, "--allow-empty"),
        "kg validate --engine fast": (
            *(*KG, data, "--shapes", shapes, "--allow-empty", "--engine", "fast"),
        ),
        "pyshacl": (*PYSHACL, "--shapes", shapes, data),
    }
    settings = {
        f"kg validate{option}": checking.Settings(allow_empty=True, engine=engine)
        for option, engine in (("", Engine.PYSHACL), (" --engine fast", Engine.FAST))
    }
    warm = {
        name: round(least(lambda each=each: checking.run([data], [shapes], each)), 4)
        for name, each in settings.items()
    }
    warm["pyshacl"] = round(least(lambda: pyshacl.validate(data, shacl_graph=shapes)), 4)
    return {"cold": side_by_side(cold, folder), "warm": warm}


def mapped() -> Iterator[tuple[str, str]]:
    """Yield the name in its IRIs, and the graph in Turtle, of each article of the tuning half."""
    knowledge = pipeline.load_knowledge()
    run = pipeline.make_run(knowledge)
    for path in gate.corpus("tuning"):
        try:
            (source,) = read_sources([str(path)])
            found = pipeline.map_source(source, knowledge)
        except KgError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        body = serialize.to_turtle(graph.article_quads(found, run), PREFIXES)
        yield found.article.iri.rpartition("/")[2], body.decode()


def archive(folder: Path, number: int, originals: Sequence[tuple[str, str]]) -> list[str]:
    """Write that many graphs; return their names, in order."""
    names = []
    for at in range(number):
        slug, text = originals[at % len(originals)]
        names.append(f"{at:06}.ttl")
        (folder / names[-1]).write_text(text.replace(slug, f"{slug}-{at}"), encoding="utf-8")
    return names


def archived(number: int, shapes: str, originals: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Return the seconds of whole processes over an archive."""
    jobs = ("--jobs", str(os.cpu_count()))
    given = (*KG, ".", "--shapes", shapes, "--allow-empty", "--each")
    fast, cache = ("--engine", "fast"), ("--cache", "../cache")
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "graphs"
        folder.mkdir()
        names = archive(folder, number, originals)
        some = names[:MOST_FOR_PYSHACL]
        theirs = seconds((*PYSHACL, "--shapes", shapes, "--validate-each", *some), folder)
        name = "pyshacl --validate-each"
        if len(some) < number:
            name += f", {number // len(some)} times the first {len(some)}"
        figures = {name: theirs * number / len(some)}
        if number <= MOST_FOR_PYSHACL:
            figures["kg validate --each"] = seconds(given, folder)
            figures["kg validate --each --jobs"] = seconds((*given, *jobs), folder)
        figures["kg validate --each --jobs --engine fast"] = seconds((*given, *jobs, *fast), folder)
        seconds((*given, *jobs, *fast, *cache), folder)
        figures["the same with --cache, nothing changed"] = seconds(
            (*given, *jobs, *fast, *cache), folder
        )
        for changed in names[:: max(1, number // 10)]:
            (folder / changed).write_text((folder / changed).read_text() + "\n")
        figures["the same with --cache, ten files changed"] = seconds(
            (*given, *jobs, *fast, *cache), folder
        )
    return {name: round(value, 2) for name, value in figures.items()}


def located() -> dict[str, float]:
    """Return, by notation, the time of a located parse by that of the parse beside it."""
    source = rdflib.Graph().parse(BUNDLED)
    dataset = rdflib.Dataset()
    for triple in source:
        dataset.add(triple)
    ratios = {}
    for ending, name in NOTATIONS.items():
        form = "pretty-xml" if name == "xml" else name
        written = dataset if ending in {"nq", "trig", "trix", "hext"} else source
        body = written.serialize(format=form).encode()
        (document,) = read(f"x.{ending}", body)
        with literals_as_written():
            beside = least(lambda e=ending, b=body: list(read(f"x.{e}", b)))
            beside += least(lambda d=document: graph_of(d.quads))
        ratios[ending] = round(least(lambda d=document: places_of(d)) / beside, 2)
    return ratios


def measure(numbers: Sequence[int]) -> dict[str, object]:
    """Return every figure, and the ratios."""
    with tempfile.TemporaryDirectory() as room:
        shapes = Path(room) / "shapes.ttl"
        files = sorted((ROOT / "shapes").glob("*.ttl"))
        shapes.write_bytes(b"\n".join(path.read_bytes() for path in files))
        one = bundled(Path(room), str(shapes))
        originals = list(mapped())
        many = {str(n): archived(n, str(shapes), originals) for n in numbers}
    groups = {**{f"bundled graph, {kind}": each for kind, each in one.items()}}
    groups |= {f"{number} graphs": each for number, each in many.items()}
    return {
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "seconds": groups,
        "times faster than pyshacl": {name: faster(each) for name, each in groups.items()},
        "located parse / parse": located(),
    }


def faster(figures: dict[str, float]) -> dict[str, float]:
    """Return how many times faster than pySHACL's each command is."""
    (theirs,) = (value for name, value in figures.items() if name.startswith("pyshacl"))
    return {
        name: round(theirs / value, 1)
        for name, value in figures.items()
        if not name.startswith("pyshacl")
    }


def main() -> int:
    """Print the figures, and keep them where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphs", type=int, nargs="*", default=[1000])
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    figures = json.dumps(found := measure(options.graphs), indent=2)
    print(figures)
    if options.out:
        options.out.write_text(figures + "\n", encoding="utf-8")
    ratios = found["located parse / parse"]
    assert isinstance(ratios, dict)  # noqa: S101  # for mypy
    missed = [name for name, ratio in ratios.items() if ratio > 1]
    for name in missed:
        print(f"missed: the located parse of {name} takes {ratios[name]}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
