"""Measure `kg validate` beside pySHACL's own command on the same files, in one run.

python benchmarks/validating.py [--graphs N …] [--out FILE]

The bundled article's graph: whole processes (cold), and calls in a process that has done it before
(warm). Archives of N graphs, a file each, made of the articles of the tuning half under other
names: whole processes, file by file (`kg validate --each`, `pyshacl --validate-each`), in as many
processes as there are cores. For more than a thousand graphs pySHACL's time is a multiple of what
it took for a thousand, and the figure's name says so. Both get the same shapes, in one file, and
pass. Seconds are by the clock and of computing, since on a busy machine only the second say much.
Last, for each notation, the CPU time of a located parse by that of the parse beside it.
"""

import argparse
import gc
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import pyshacl  # noqa: E402
import rdflib  # noqa: E402

from kg import checking, graph, pipeline, serialize  # noqa: E402
from kg.errors import KgError  # noqa: E402
from kg.files import read_sources  # noqa: E402
from kg.names import PREFIXES  # noqa: E402
from kg.reading import Document, read  # noqa: E402
from kg.reading.atlas import places_of  # noqa: E402
from kg.reading.foreign import literals_as_written  # noqa: E402
from kg.validation import Engine  # noqa: E402
from kg.validation.terms import graph_of  # noqa: E402
from tests.gate import gate  # noqa: E402

KG = (sys.executable, "-c", "from kg.cli import main; main()", "validate")
PYSHACL = (sys.executable, "-m", "pyshacl", "--allow-warnings")
BUNDLED = ROOT / "output" / "kg.ttl"
REPEATS = 5
THEIRS = "pyshacl"
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


@dataclass(frozen=True)
class Taken:
    """The seconds of a process and of those that it started: by the clock, and of computing."""

    clock: float
    cpu: float

    def times(self, factor: float) -> "Taken":
        """Return what so many times the work would take."""
        return Taken(self.clock * factor, self.cpu * factor)

    def rounded(self) -> dict[str, float]:
        """Return both, as they are kept."""
        return {"clock": round(self.clock, 2), "cpu": round(self.cpu, 2)}


def seconds(command: Sequence[str], folder: Path) -> Taken:
    """Return what a process takes that has to end well."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    before, start = computed(), time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return Taken(time.perf_counter() - start, computed() - before)


def computed() -> float:
    """Return the CPU seconds of all processes that were started here and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def side_by_side(commands: dict[str, Sequence[str]], folder: Path) -> dict[str, Taken]:
    """Return the medians of each command, in turn, so that a busy moment is everybody's."""
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for _ in range(REPEATS):
        for name, command in commands.items():
            taken[name].append(seconds(command, folder))
    return {
        name: Taken(
            statistics.median(each.clock for each in every),
            statistics.median(each.cpu for each in every),
        )
        for name, every in taken.items()
    }


def least(work: Callable[[], object], repeats: int = 15) -> float:
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


def bundled(folder: Path, shapes: str) -> dict[str, dict[str, Taken]]:
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
        name: least(partial(checking.run, [data], [shapes], each))
        for name, each in settings.items()
    }
    warm["pyshacl"] = least(lambda: pyshacl.validate(data, shacl_graph=shapes))
    called = {name: Taken(value, value) for name, value in warm.items()}
    return {"cold": side_by_side(cold, folder), "warm": called}


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


def archived(
    number: int, shapes: str, originals: Sequence[tuple[str, str]], known: Taken | None
) -> dict[str, Taken]:
    """Return what whole processes take over an archive.

    known  what pySHACL took for `MOST_FOR_PYSHACL` graphs, if that has been measured
    """
    given = (*KG, ".", "--shapes", shapes, "--allow-empty", "--each")
    jobs = ("--jobs", str(os.cpu_count()))
    usual = (*given, *jobs, "--engine", "fast", "--cache", "../cache")
    figures: dict[str, Taken] = {}
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "graphs"
        folder.mkdir()
        names = archive(folder, number, originals)
        if number <= MOST_FOR_PYSHACL:
            theirs = (*PYSHACL, "--shapes", shapes, "--validate-each", *names)
            figures[f"{THEIRS} --validate-each"] = seconds(theirs, folder)
            figures["kg validate --each --jobs"] = seconds((*given, *jobs), folder)
        elif known is not None:
            factor = number / MOST_FOR_PYSHACL
            name = f"{THEIRS} --validate-each, {factor:g} times what {MOST_FOR_PYSHACL} took"
            figures[name] = known.times(factor)
        figures["kg validate --each --jobs --engine fast --cache"] = seconds(usual, folder)
        figures["the same again, nothing changed"] = seconds(usual, folder)
        for changed in names[:: max(1, number // 10)]:
            (folder / changed).write_text((folder / changed).read_text() + "\n")
        figures["the same again, ten files changed"] = seconds(usual, folder)
    return figures


def whole(name: str, body: bytes) -> tuple[Document, ...]:
    """Read a file to its end."""
    return tuple(read(name, body))


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
            beside = least(partial(whole, f"x.{ending}", body))
            beside += least(partial(graph_of, document.quads))
        ratios[ending] = round(least(partial(places_of, document)) / beside, 2)
    return ratios


def measure(numbers: Sequence[int]) -> dict[str, object]:
    """Return every figure, and the ratios."""
    groups: dict[str, dict[str, Taken]] = {}
    known: Taken | None = None
    with tempfile.TemporaryDirectory() as room:
        shapes = Path(room) / "shapes.ttl"
        files = sorted((ROOT / "shapes").glob("*.ttl"))
        shapes.write_bytes(b"\n".join(path.read_bytes() for path in files))
        for kind, figures in bundled(Path(room), str(shapes)).items():
            groups[f"bundled graph, {kind}"] = figures
        originals = list(mapped())
        for number in sorted(numbers):
            figures = archived(number, str(shapes), originals, known)
            groups[f"{number} graphs"] = figures
            print(number, figures, file=sys.stderr)
            if number == MOST_FOR_PYSHACL:
                known = next(v for name, v in figures.items() if name.startswith(THEIRS))
    return {
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "seconds": {
            name: {of: taken.rounded() for of, taken in each.items()}
            for name, each in groups.items()
        },
        "times faster than pyshacl": {name: faster(each) for name, each in groups.items()},
        "located parse / parse": located(),
    }


def faster(figures: dict[str, Taken]) -> dict[str, dict[str, float]]:
    """Return how many times faster than pySHACL's each command is."""
    theirs = next((each for name, each in figures.items() if name.startswith(THEIRS)), None)
    return {
        name: {
            "clock": round(theirs.clock / each.clock, 1),
            "cpu": round(theirs.cpu / each.cpu, 1),
        }
        for name, each in figures.items()
        if theirs is not None and not name.startswith(THEIRS)
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
