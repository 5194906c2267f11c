"""Our JSON-LD context as the writer uses it: which key and which form a value takes.

Source: JSON-LD 1.1, W3C Recommendation, §4.1.5 (prefixes), §4.2 (coercion and languages),
§4.8 (reverse properties). The keys' order in the file is their order in what is written.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_PREFIX = re.compile(r".*[/#:?\[\]@]")


ARTICLE_PREFIX = "this"
"""The prefix of what belongs to an article; each article's node gives it its meaning."""


@dataclass(frozen=True, slots=True)
class Term:
    """A key of the context that stands for a property.

    type      "@id", "@vocab", a datatype's IRI, or None where values are not coerced
    mapped    strings are grouped by language
    listed    values are an array even where there is one
    plain     strings have no language, whatever the default language is
    vocab     where type is "@vocab", the namespace whose names stand alone
    """

    name: str
    iri: str
    type: str | None = None
    mapped: bool = False
    listed: bool = False
    plain: bool = False
    vocab: str = ""
    place: int = 0


class Context:
    """The terms of a context document, and which of them a document has used."""

    def __init__(self, body: bytes, *, taken: Iterable[str] = ()) -> None:
        """Read a context document; it counts as empty where a name is `taken` by an IRI scheme."""
        definitions: dict[str, Any] = json.loads(body).get("@context", {})
        if any(scheme in definitions or scheme == ARTICLE_PREFIX for scheme in taken):
            definitions = {}
        self.definitions = definitions
        self.used: set[str] = set()
        self.prefixes = {
            name: value
            for name, value in definitions.items()
            if isinstance(value, str) and _PREFIX.fullmatch(value) and not name.startswith("@")
        }
        self.names: dict[str, str] = {}
        self.properties: dict[str, list[Term]] = {}
        self.reversed: dict[str, Term] = {}
        for place, (name, definition) in enumerate(definitions.items()):
            if not name.startswith("@") and name not in self.prefixes:
                self._define(name, definition, place)
        self.id, self.type = self.keyword("@id"), self.keyword("@type")

    def _define(self, name: str, definition: str | dict[str, Any], place: int) -> None:
        given: dict[str, Any] = {"@id": definition} if isinstance(definition, str) else definition
        iri = self.expand(given.get("@reverse") or given["@id"])
        if iri.startswith("@"):
            return
        kind = given.get("@type")
        containers = given.get("@container", [])
        term = Term(
            name,
            iri,
            type=self.expand(kind) if kind else None,
            mapped="@language" in containers,
            listed="@set" in containers,
            plain=given.get("@language", "") is None,
            vocab=given.get("@context", {}).get("@vocab", ""),
            place=place,
        )
        if "@reverse" in given:
            self.reversed[iri] = term
        else:
            self.names.setdefault(iri, name)
            self.properties.setdefault(iri, []).append(term)

    def keyword(self, keyword: str) -> str:
        """Return the context's own word for a keyword, or the keyword."""
        for name, definition in self.definitions.items():
            if definition == keyword:
                self.used.add(name)
                return name
        return keyword

    def expand(self, name: str) -> str:
        """Return the IRI of a compact one."""
        prefix, colon, local = name.partition(":")
        return self.prefixes[prefix] + local if colon and prefix in self.prefixes else name

    def key(self, term: Term) -> str:
        """Return a term's key, and remember that it was used."""
        self.used.add(term.name)
        return term.name

    def word(self, iri: str, vocab: str = "") -> str:
        """Return what stands for an IRI where words do: a name, a term, a compact IRI or itself."""
        name = iri[len(vocab) :]
        alone = name not in self.definitions or self.names.get(iri) == name
        if vocab and alone and iri == vocab + name and _NAME.fullmatch(name):
            return name
        if iri in self.names:
            self.used.add(self.names[iri])
            return self.names[iri]
        return self.compact(iri)

    def compact(self, iri: str) -> str:
        """Return an IRI with the longest prefix that leaves a simple name, or itself."""
        fitting = [
            (len(base), name) for name, base in self.prefixes.items() if iri.startswith(base)
        ]
        for length, name in sorted(fitting, reverse=True):
            compact = f"{name}:{iri[length:]}"
            simple = iri[length:] and not iri.startswith("//", length)
            if simple and compact not in self.definitions:
                self.used.add(name)
                return compact
        return iri

    def inline(self) -> dict[str, Any]:
        """Return the definitions that were used, and the prefixes that these need, in order."""
        needed = set(self.used)
        for name in self.used:
            for word in _words(self.definitions[name]):
                prefix = word.partition(":")[0]
                if prefix in self.prefixes:
                    needed.add(prefix)
        return {
            name: definition
            for name, definition in self.definitions.items()
            if name in needed or (needed and name == "@version")
        }


def _words(definition: str | dict[str, Any]) -> list[str]:
    values = definition.values() if isinstance(definition, dict) else [definition]
    return [value for value in values if isinstance(value, str)]
