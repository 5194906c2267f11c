"""Which words say what somebody thinks of a thing, by the frames."""

from functools import lru_cache

from kg.extract.lexicon import Lexicon
from kg.names import SOV


@lru_cache(maxsize=8)
def judging(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives that say what somebody thinks of a thing, by the frames."""
    return _words(lexicon, "adjective")


@lru_cache(maxsize=8)
def evaluating(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives and nouns that say what somebody thinks of a thing."""
    return judging(lexicon) | _words(lexicon, "noun")


def _words(lexicon: Lexicon, kind: str) -> frozenset[str]:
    return frozenset(
        trigger.word
        for frame in lexicon.frames
        if any(emission.relation == SOV.evaluatedAs for emission in frame.emissions)
        for trigger in frame.triggers
        if trigger.kind == kind
    )
