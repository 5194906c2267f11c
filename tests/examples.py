"""The examples of the lexicon's frames, which nothing but tests has a use for."""

import tomllib
from dataclasses import dataclass
from functools import cache

from kg.files import bundled


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and the triples that the rules must give for it, by labels."""

    text: str
    gives: tuple[str, ...]


@cache
def examples(language: str) -> dict[str, tuple[Example, ...]]:
    """Return the examples of each frame of a language, by its name in frames.toml."""
    frames = tomllib.loads(
        bundled(f"lexicon/{language}")[f"lexicon/{language}/frames.toml"].decode()
    )
    return {
        name: tuple(Example(one["text"], tuple(one["gives"])) for one in table.get("example", ()))
        for name, table in frames["frame"].items()
    }
