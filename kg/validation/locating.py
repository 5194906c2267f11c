"""Findings with their places: in the data, in the shapes, and in the words of an article."""

import re
from collections.abc import Callable
from dataclasses import replace

from kg.model import Iri, Value
from kg.reading.atlas import Atlas
from kg.reading.places import Place
from kg.validation.paths import is_simple
from kg.validation.report import Finding, Passage, Term, n3

_PLACE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::(?P<column>\d+))?$")

Finder = Callable[[Passage], Place | None]
"""Finds the words of an article in its file."""


def located(finding: Finding, data: Atlas, shapes: Atlas) -> Finding:
    """Return a finding with the places of its triple or node, and of its shape."""
    path = finding.path if finding.path and is_simple(finding.path) else None
    value = None if finding.value is None else key(finding.value)
    place = data.find(key(finding.focus), path and path[1:-1], value)
    shape = shapes.find(finding.shape)
    if shape is None and finding.within:
        shape = shapes.find(finding.within)
    return replace(finding, place=place, shape_place=shape)


def with_words(finding: Finding, find: Finder) -> Finding:
    """Return a finding with the place of the article's words that it is about."""
    passage = finding.passage
    if passage is None or (place := find(passage)) is None:
        return finding
    return replace(finding, passage=replace(passage, place=place))


def place_in(where: str) -> Place | None:
    """Return the place that an error names as file, line and column."""
    found = _PLACE.match(where)
    if found is None:
        return None
    return Place(found["file"], int(found["line"]), int(found["column"] or 1))


def key(term: Term) -> str:
    """Return a term as the keys of places have it."""
    return n3(term) if isinstance(term, Value) else Iri(term)
