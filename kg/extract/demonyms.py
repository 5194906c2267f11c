"""The adjectives of states: "marocain", "Kenyan", "أردني", and the state that each is of."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.errors import LexiconError
from kg.extract.inflection import FEMININES, SINGULARS
from kg.model import Iri
from kg.names import ROOT

_TABLES = frozenset({"bodies", "states"})
_MORE = frozenset({"towns"})


@dataclass(frozen=True, slots=True)
class Demonyms:
    """What demonyms.toml of a language says.

    states   the gazetteer's entry for each adjective, in the singular, all genders
    beside   those adjectives, and those of towns, that stand beside a name: "la lyonnaise X"
    openers  the first words of adjectives of two: "South African"
    bodies   nouns that name a body of the state whose adjective stands beside them
    capital  those of them that do so with a capital alone: "l'État sénégalais"
    called   the other nouns that take up such a body: "the administration", but no "committee"
    """

    states: Mapping[str, Iri]
    beside: frozenset[str]
    openers: frozenset[str]
    bodies: frozenset[str]
    capital: frozenset[str]
    called: frozenset[str]


def parse_demonyms(files: Mapping[str, bytes], language: str) -> Demonyms:
    """Build the demonyms of a language from its demonyms.toml.

    Raises LexiconError where the file is missing or broken, or gives one adjective to two states.
    """
    where = f"lexicon/{language}/demonyms.toml"
    if where not in files:
        raise LexiconError("it is missing", where=where, fix="Restore the lexicon's file")
    try:
        tables = tomllib.loads(files[where].decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"broken TOML ({error})", where=where, fix="Mend the file") from error
    if set(tables) - _MORE != _TABLES:
        raise LexiconError(f"tables {sorted(tables)}", where=where, fix=f"{sorted(_TABLES)}")
    singular = SINGULARS[language]
    states: dict[str, Iri] = {}
    for slug, adjectives in tables["states"].items():
        for form in (form for base in adjectives for form in _forms(base, language)):
            if states.setdefault(form, Iri(f"{ROOT}id/{slug}")) != f"{ROOT}id/{slug}":
                raise LexiconError(f"{form!r} is of two states", where=where, fix="Leave one out")
    bodies, towns = tables["bodies"], tables.get("towns", {}).get("adjectives", ())
    return Demonyms(
        states=states,
        beside=frozenset([*states, *(form for base in towns for form in _forms(base, language))]),
        openers=frozenset(form.split()[0] for form in states if " " in form),
        bodies=frozenset(map(singular, bodies["heads"])),
        capital=frozenset(map(singular, bodies["capital"])),
        called=frozenset(map(singular, bodies.get("called", ()))),
    )


def _forms(base: str, language: str) -> Iterator[str]:
    """Yield the genders of an adjective as they are looked up, without the plural's ending."""
    singular = SINGULARS[language]
    yield singular(base)
    if feminine := FEMININES.get(language):
        yield singular(feminine(base))
