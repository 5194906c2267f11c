"""Graph ↔ bytes: deterministic writers, strict readers, conversion and the canonical form.

The writers are ours. rdflib's Turtle is stable and liked, but importing rdflib costs 100 ms and
it orders subjects by class; a reader of an article's graph wants the article, then who and what it
speaks of, then its statements in text order, each with its quote. pyoxigraph writes in hash order.
"""

from kg.serialize.canonical import canonical
from kg.serialize.convert import convert
from kg.serialize.formats import Format
from kg.serialize.jsonld import jsonld_of, to_jsonld, to_jsonld_dataset
from kg.serialize.lines import nquads, to_nquads, to_ntriples
from kg.serialize.order import Description, describe, size
from kg.serialize.parse import parse
from kg.serialize.rdfxml import to_rdfxml
from kg.serialize.turtle import to_trig, to_turtle, turtle_of

__all__ = [
    "Description",
    "Format",
    "canonical",
    "convert",
    "describe",
    "jsonld_of",
    "nquads",
    "parse",
    "size",
    "to_jsonld",
    "to_jsonld_dataset",
    "to_nquads",
    "to_ntriples",
    "to_rdfxml",
    "to_trig",
    "to_turtle",
    "turtle_of",
]
