"""All that the rules know, built once from the bytes of the data files."""

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.extract.gazetteer import Gazetteer, parse_gazetteer
from kg.extract.lexicon import Lexicon
from kg.extract.lexicon_files import parse_lexicon
from kg.extract.markup import Markup, parse_markup
from kg.extract.press import Press, key, parse_press
from kg.extract.tables import parse_table
from kg.model import Iri, Value
from kg.names import LAYERS, SKOS, concept

_GAZETTEER_FOLDER = "ontology/vocabularies/gazetteer/"
_LAYER_FILE = "ontology/vocabularies/layer.ttl"
_TONGUES = "lexicon/languages.toml"
_LATIN = ("latin",)  # the script of a language whose entry names none


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: its English name, and frequent closed-class words of it, folded.

    scripts   the scripts that it is written in, each as the Unicode names of its letters begin
    prefixes  those that are written together with the next word
    endings   how its words end, and those of no other do
    """

    name: str
    words: frozenset[str]
    scripts: frozenset[str]
    prefixes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Lexicons by language, the gazetteer, the layers.

    presses          the furniture of newspapers by language; each lexicon has its own
    markup           which parts of a web page are no article
    tongues          the languages that can be told from each other, by their BCP 47 code
    lexicon_version  the first 12 hexadecimal digits of the SHA-256 of the lexicon's files, so
                     that two builds with the same one used the same rules
    layer_labels     each layer's names, preferred ones first
    layer_alternates each layer's other names
    """

    lexicons: Mapping[str, Lexicon]
    presses: Mapping[str, Press]
    tongues: Mapping[str, Tongue]
    markup: Markup
    gazetteer: Gazetteer
    lexicon_version: str
    layer_labels: Mapping[Iri, tuple[Value, ...]]
    layer_alternates: Mapping[Iri, tuple[Value, ...]]

    @property
    def gazetteer_version(self) -> str:
        """The version that the gazetteer's header gives."""
        return self.gazetteer.version


class Lexicons(Mapping[str, Lexicon]):
    """The lexicons by language, each built when it is first asked for: most runs need one.

    Asking for one raises LexiconError where its files are missing, broken or at odds.
    """

    def __init__(
        self, files: Mapping[str, bytes], languages: Iterable[str], presses: Mapping[str, Press]
    ) -> None:
        self._files, self._languages, self._presses = files, tuple(languages), presses
        self._built: dict[str, Lexicon] = {}

    def __getitem__(self, language: str) -> Lexicon:
        if language not in self._languages:
            raise KeyError(language)
        if language not in self._built:
            self._built[language] = parse_lexicon(self._files, language, self._presses[language])
            own = f"lexicon/{language}/"  # which nothing reads again
            self._files = {n: b for n, b in self._files.items() if not n.startswith(own)}
        return self._built[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._languages)

    def __len__(self) -> int:
        return len(self._languages)


def parse_knowledge(files: Mapping[str, bytes]) -> Knowledge:
    """Build the knowledge from data files by their relative names.

    files  "lexicon/languages.toml", "lexicon/<language>/*.toml" and
           "ontology/vocabularies/**/*.ttl"; others are ignored.
    Raises LexiconError where a file is missing or broken; a lexicon's own files when it is used.
    """
    lexicon_files = {name: body for name, body in files.items() if name.startswith("lexicon/")}
    languages = _languages(lexicon_files, "frames")
    digest = hashlib.sha256()
    for name, body in sorted(lexicon_files.items()):
        digest.update(name.encode() + b"\0" + body + b"\0")
    gazetteer = {name: body for name, body in files.items() if name.startswith(_GAZETTEER_FOLDER)}
    preferred, alternates = _layers(files.get(_LAYER_FILE, b""))
    presses = {
        language: parse_press(lexicon_files, language)
        for language in _languages(lexicon_files, "layout")
    }
    return Knowledge(
        lexicons=Lexicons(lexicon_files, languages, presses),
        presses=presses,
        tongues=_tongues(lexicon_files.get(_TONGUES, b"")),
        markup=parse_markup(lexicon_files),
        gazetteer=parse_gazetteer(gazetteer, dict(_contractions(lexicon_files, languages))),
        lexicon_version=digest.hexdigest()[:12],
        layer_labels=preferred,
        layer_alternates=alternates,
    )


def _contractions(
    files: Mapping[str, bytes], languages: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield an article, and how it is written behind a preposition that is joined to it."""
    for language in languages:
        words = parse_table(files, f"lexicon/{language}/words.toml")
        if joined := words.get("proclitics"):
            yield joined["article"], joined["contracted"]


def _languages(files: Mapping[str, bytes], table: str) -> list[str]:
    """Return the languages that have a file of that name."""
    return sorted(name.split("/")[1] for name in files if name.endswith(f"/{table}.toml"))


def _tongues(body: bytes) -> dict[str, Tongue]:
    try:
        tables: dict[str, dict[str, Any]] = tomllib.loads(body.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"broken TOML ({error})", where=_TONGUES, fix="Mend the file") from error
    return {
        code: Tongue(
            table["name"],
            frozenset(map(key, table.get("words", ()))),
            frozenset(table.get("scripts", _LATIN)),
            tuple(map(key, table.get("prefixes", ()))),
            tuple(map(key, table.get("endings", ()))),
        )
        for code, table in tables.items()
    }


def _layers(body: bytes) -> tuple[dict[Iri, tuple[Value, ...]], dict[Iri, tuple[Value, ...]]]:
    labels: dict[str, dict[str, list[Value]]] = {SKOS.prefLabel: {}, SKOS.altLabel: {}}
    for quad in ox.parse(body, ox.RdfFormat.TURTLE):
        if quad.predicate.value in labels and isinstance(quad.object, ox.Literal):
            label = Value(quad.object.value, language=quad.object.language)
            subject = quad.subject.value
            labels[quad.predicate.value].setdefault(subject, []).append(label)
    layers = [concept("layer", name) for name in LAYERS]
    return (
        {layer: tuple(labels[SKOS.prefLabel].get(layer, ())) for layer in layers},
        {layer: tuple(labels[SKOS.altLabel].get(layer, ())) for layer in layers},
    )
