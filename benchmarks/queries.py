"""The named questions over one graph, by the engine of `kg query` and by rdflib.

    python benchmarks/queries.py [GRAPH.trig]      default: output/kg.trig

Prints a line a question: rows, seconds by `kg.query.ask` (which loads the graph each time),
rows and seconds by rdflib (loaded once beforehand).
"""

import sys
import time
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, parse

from kg.files import bundled
from kg.names import PREFIXES, RESOURCE_BASE
from kg.query import Table, ask, parse_questions


def main(path: Path) -> None:
    """Time every question over a TriG file with both engines."""
    quads = list(parse(path.read_bytes(), format=RdfFormat.TRIG))
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format="trig")
    prefixes = {**PREFIXES, "id": RESOURCE_BASE}
    ours = theirs = 0.0
    for question in parse_questions(bundled("questions")):
        began = time.perf_counter()
        answer = ask(quads, question.text)
        between = time.perf_counter()
        rows = list(dataset.query(question.text, initNs=prefixes))
        ended = time.perf_counter()
        ours, theirs = ours + between - began, theirs + ended - between
        count = len(answer.rows) if isinstance(answer, Table) else 1
        print(
            f"{question.id} {count:4} rows {between - began:8.3f} s   "
            f"rdflib {len(rows):4} rows {ended - between:8.3f} s"
        )
    print(f"{len(quads)} quads: {ours:.2f} s, rdflib {theirs:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1] if sys.argv[1:] else "output/kg.trig"))
