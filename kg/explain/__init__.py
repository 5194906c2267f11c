"""The chain from an inference, a fact, a statement or a thing to the words of an article."""

from kg.explain.rendering import render_explanation, to_json
from kg.explain.trace import explain
from kg.explain.values import Evidence, Explanation, Found, Subject, Told

__all__ = [
    "Evidence",
    "Explanation",
    "Found",
    "Subject",
    "Told",
    "explain",
    "render_explanation",
    "to_json",
]
