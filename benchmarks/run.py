"""Measure `kg` against what it stands on, all in one run, and print ratios.

python benchmarks/run.py [--out benchmarks/results/NAME.json]

Times of this machine mean little on another; ratios of one run mean more. Exits 1 where a target
is missed.
"""

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "articles" / "ia-au-maroc.txt"
KG = ("-c", "from kg.cli import main; main()")
ENGINES = ("-c", "import rdflib, pyshacl")
TUNING = ROOT / "tests" / "gate" / "tuning"
REPEATS = 7
MANY = 120

HELP_TARGET = 0.2  # seconds, a cold `kg --help`
FACTOR, ALLOWANCE = 1.5, 1.0  # a cold `kg build` against a cold import of the engines
MAP_TARGET = 5.0  # milliseconds an article, from the design


def cold(arguments: Sequence[str], folder: Path) -> tuple[float, float]:
    """Return the median of whole processes in seconds, and the largest memory in MB."""
    times = []
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, *arguments]
    for _ in range(REPEATS):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times), memory(command, folder, environment)


def memory(command: Sequence[str], folder: Path, environment: dict[str, str]) -> float:
    """Return a process's largest resident memory in MB, asked of a process of its own."""
    script = (
        "import resource, subprocess, sys;"
        "subprocess.run(sys.argv[1:], check=True, capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    said = subprocess.check_output(
        [sys.executable, "-c", script, *command], cwd=folder, env=environment, text=True
    )
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    return int(said) * unit / 1e6


def warm(work: Callable[[], object], repeats: int = 30) -> float:
    """Return the median of calls in a warm process, in milliseconds."""
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def growth(folder: Path) -> dict[str, float]:
    """Return what a build of many articles takes beside one of a quarter of them.

    An article should take as long among many as among few; what it holds is a whole build's
    memory, less that of the few.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    articles = sorted(map(str, TUNING.glob("*.txt")))[:MANY]
    seconds, megabytes = [], []
    for some in (articles[::4], articles):
        command = (sys.executable, *KG, "build", *some, "-o", "many")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        megabytes.append(memory(command, folder, environment))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime - before.ru_utime)
    return {
        "an article among many / among a quarter": round(seconds[1] / seconds[0] / 4, 2),
        "MB an article": round((megabytes[1] - megabytes[0]) / (MANY * 3 / 4), 2),
    }


def stages() -> dict[str, float]:
    """Return milliseconds per stage on the bundled article, in a warm process."""
    from kg import files, graph, pipeline, serialize, validation  # noqa: PLC0415
    from kg.names import PREFIXES  # noqa: PLC0415

    source = files.read_source(str(ARTICLE))
    knowledge = pipeline.load_knowledge()
    extraction = pipeline.map_source(source, knowledge)
    run = pipeline.make_run(knowledge)
    quads = graph.article_quads(extraction, run)
    shapes = pipeline.load_shapes()
    return {
        "knowledge": warm(pipeline.load_knowledge.__wrapped__, 5),
        "map": warm(lambda: pipeline.map_source(source, knowledge)),
        "graph": warm(lambda: graph.article_quads(extraction, run)),
        "n-quads": warm(lambda: serialize.to_nquads(quads)),
        "turtle": warm(lambda: serialize.to_turtle(quads, PREFIXES)),
        "json-ld": warm(lambda: serialize.to_jsonld(quads, pipeline.load_context()), 10),
        "check": warm(lambda: validation.check(quads, shapes), 5),
    }


def measure() -> dict[str, object]:
    """Return every figure."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        engines, engines_mb = cold(ENGINES, folder)
        help_, help_mb = cold((*KG, "--help"), folder)
        build, build_mb = cold((*KG, "build", str(ARTICLE), "-o", "output"), folder)
        bare, _ = cold(("-c", "pass"), folder)
        many = growth(folder)
    per_stage = {name: round(value, 2) for name, value in stages().items()}
    return {
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "cold_seconds": {
            "python": round(bare, 3),
            "kg --help": round(help_, 3),
            "import rdflib, pyshacl": round(engines, 3),
            "kg build": round(build, 3),
        },
        "peak_mb": {
            "kg --help": round(help_mb),
            "import rdflib, pyshacl": round(engines_mb),
            "kg build": round(build_mb),
        },
        "warm_ms": per_stage,
        f"build of {MANY}": many,
        "ratios": {
            "kg build / import rdflib, pyshacl": round(build / engines, 2),
            "kg build / allowed": round(build / (FACTOR * engines + ALLOWANCE), 2),
            "kg --help / 0.2 s": round(help_ / HELP_TARGET, 2),
            "map / 5 ms": round(per_stage["map"] / MAP_TARGET, 2),
        },
    }


def main() -> int:
    """Print the figures, keep them where that is asked, and tell whether the targets hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="also write the figures to this file")
    out = parser.parse_args().out
    figures = json.dumps(found := measure(), indent=2)
    print(figures)
    if out:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(figures + "\n", encoding="utf-8")
    ratios = found["ratios"]
    assert isinstance(ratios, dict)  # noqa: S101  # for mypy
    missed = [name for name in ("kg build / allowed", "kg --help / 0.2 s") if ratios[name] > 1]
    for name in missed:
        print(f"missed: {name} is {ratios[name]}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
