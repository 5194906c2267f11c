"""What changed between two releases, by comparing the graphs."""

import re
from dataclasses import dataclass

from pyoxigraph import Literal

from kg.names import ROOT
from kg.reference.graph import Described

_NO_TERM = f"({ROOT}id/|{ROOT}ontology(/|$)|{ROOT}(shapes|questions|rules)(#|$))"


@dataclass(frozen=True, slots=True)
class Changes:
    """IRIs that are new or gone, and for each that stayed what is said of it now and was before.

    changed   IRI to the lines that differ, "+ predicate value" or "- predicate value"
    """

    new: tuple[str, ...]
    gone: tuple[str, ...]
    changed: dict[str, tuple[str, ...]]


def changes(before: Described, after: Described) -> Changes:
    """Return what changed in terms and concepts; each release has headers of its own."""
    old, now = _lines(before), _lines(after)
    both = sorted(set(old) & set(now))
    return Changes(
        new=tuple(sorted(set(now) - set(old))),
        gone=tuple(sorted(set(old) - set(now))),
        changed={
            iri: (
                *(f"- {line}" for line in sorted(old[iri] - now[iri])),
                *(f"+ {line}" for line in sorted(now[iri] - old[iri])),
            )
            for iri in both
            if old[iri] != now[iri]
        },
    )


def _lines(graph: Described) -> dict[str, set[str]]:
    return {
        node: {
            f"{predicate.rpartition('#')[2].rpartition('/')[2]} {_shown(value)}"
            for predicate, values in said.items()
            for value in values
        }
        for node, said in graph.said().items()
        if node.startswith(ROOT) and not re.match(_NO_TERM, node)
    }


def _shown(value: object) -> str:
    if isinstance(value, Literal):
        return f"“{value.value}”" + (f"@{value.language}" if value.language else "")
    return str(getattr(value, "value", value))
