"""Whether what follows from facts takes time in proportion to them, where much hangs on one thing.

    python benchmarks/inferring.py [--facts 5000]

Prints a line a case: seconds by `kg.inference.infer` for a quarter of the facts and for all of
them, and how much longer one fact takes of all than of a quarter: 1 is linear, 4 is the square.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from kg import files, inference  # noqa: E402
from kg.graph import Run  # noqa: E402
from kg.names import PREFIXES  # noqa: E402

BASE = "https://kg.example.org/"
RUN = Run("0", "0", "0", BASE, {})
HEAD = "".join(f"@prefix {p}: <{b}> .\n" for p, b in PREFIXES.items()) + f"@prefix : <{BASE}> .\n"
CASES = {
    "one thing, one holder, in many agreements": (
        "holder operates thing",
        "pact{n} hasParty holder",
        "pact{n} agreementSubject thing",
    ),
    "one thing, many holders, in many agreements": (
        "holder{n} operates thing",
        "pact{n} hasParty holder{n}",
        "pact{n} agreementSubject thing",
    ),
    "one actor with many things and agreements": (
        "holder operates thing{n}",
        "pact{n} hasParty holder",
        "pact{n} agreementSubject thing{n}",
    ),
    "one agreement with many parties": ("pact operates thing", "pact hasParty holder{n}"),
}
KINDS = {
    "holder": "sov:Company , sov:Actor",
    "thing": "sov:DataCentre",
    "pact": "sov:Contract , sov:Agreement",
}


def facts(case: tuple[str, ...], count: int) -> list[Quad]:
    """Return a graph of about so many facts, and what the things in it are."""
    many = max(1, count // sum("{n}" in each for each in case))
    told = sorted({each.format(n=n) for each in case for n in range(many)})
    return list(parse((HEAD + "".join(lines(told))).encode(), format=RdfFormat.TURTLE))


def lines(told: list[str]) -> Iterator[str]:
    """Yield the Turtle of facts, each given as “who predicate what”, and of what they are about."""
    for number, (s, p, o) in enumerate(map(str.split, told)):
        yield f":{s} sov:{p} :{o} .\n<{BASE}fact/{number:012x}> a sov:Fact ; "
        yield f"rdf:subject :{s} ; rdf:predicate sov:{p} ; rdf:object :{o} .\n"
    for node in sorted({node for each in told for node in each.split()[::2]}):
        yield f":{node} a {KINDS[node.rstrip('0123456789')]} .\n"


def seconds(graph: list[Quad], rules: tuple[inference.Rule, ...]) -> tuple[float, int]:
    """Return how long it takes, the better of two, and how much follows."""
    times = []
    for _ in range(2):
        start = time.perf_counter()
        inferred = inference.infer(graph, rules, RUN)
        times.append(time.perf_counter() - start)
    return min(times), inference.count(inferred)


def main() -> None:
    """Time every case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=5000)
    count = parser.parse_args().facts
    rules = inference.parse_rules(files.bundled("ontology"))
    for name, case in CASES.items():
        few, _ = seconds(facts(case, count // 4), rules)
        many, found = seconds(facts(case, count), rules)
        print(
            f"{name:45} {few:7.2f} s {many:7.2f} s   {found:5} inferences   "
            f"a fact takes {many / few / 4:.1f} times as long"
        )


if __name__ == "__main__":
    main()
