"""The words of the pages, a language a file section: data, not code."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import InputError

_KEYS = """
    above apart asks changed changes citation class classes comma concept concepts diagram domain
    example first_version gone infers licence matches message modified new note ontology_page
    parts path properties queries_about queries_page questions range relation relations rule rules
    scheme severity shapes shapes_page since status targets unchanged value version
"""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, which way it is written, and the page they go into."""

    language: str
    direction: str
    name: str
    others: Mapping[str, str]
    said: Mapping[str, str]
    page: str

    def __getitem__(self, key: str) -> str:
        """Return a word by its key."""
        return self.said[key]

    def of(self, texts: Mapping[str, str]) -> str:
        """Return the text in this language, else in English, else the first."""
        return texts.get(self.language) or texts.get("en") or next(iter(texts.values()), "")


def parse_words(files: Mapping[str, bytes]) -> dict[str, Words]:
    """Return the words of each language that `words.toml` has.

    Raises:
        InputError: a language lacks a word that the pages need.
    """
    name, body = next((n, b) for n, b in files.items() if n.endswith("words.toml"))
    page = next(b for n, b in files.items() if n.endswith("page.html")).decode("utf-8")
    read = tomllib.loads(body.decode("utf-8"))
    names = {language: str(section["name"]) for language, section in read.items()}
    found = {}
    for language, section in read.items():
        missing = sorted(set(_KEYS.split()) - set(section))
        if missing:
            fix = f"Add {missing[0]} to [{language}]"
            raise InputError(f"[{language}] lacks {', '.join(missing)}", where=name, fix=fix)
        others = {code: other for code, other in names.items() if code != language}
        found[language] = Words(
            language, section["direction"], section["name"], others, dict(section), page
        )
    return found
