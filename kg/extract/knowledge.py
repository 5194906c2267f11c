"""All that the rules know, built once from the bytes of the data files."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.extract.gazetteer import Gazetteer, parse_gazetteer
from kg.extract.lexicon import Lexicon, parse_lexicon
from kg.model import Iri, Value
from kg.names import LAYERS, SKOS, concept

_GAZETTEER_FOLDER = "ontology/vocabularies/gazetteer/"
_LAYER_FILE = "ontology/vocabularies/layer.ttl"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Lexicons by language, the gazetteer, the layers.

    lexicon_version  the first 12 hexadecimal digits of the SHA-256 of the lexicon's files, so
                     that two builds with the same one used the same rules
    layer_labels     each layer's names, preferred ones first
    layer_alternates each layer's other names
    """

    lexicons: Mapping[str, Lexicon]
    gazetteer: Gazetteer
    lexicon_version: str
    layer_labels: Mapping[Iri, tuple[Value, ...]]
    layer_alternates: Mapping[Iri, tuple[Value, ...]]

    @property
    def gazetteer_version(self) -> str:
        """The version that the gazetteer's header gives."""
        return self.gazetteer.version


def parse_knowledge(files: Mapping[str, bytes]) -> Knowledge:
    """Build the knowledge from data files by their relative names.

    files  "lexicon/<language>/*.toml" and "ontology/vocabularies/**/*.ttl"; others are ignored.
    Raises LexiconError where a file is missing, broken or contradicts another.
    """
    lexicon_files = {name: body for name, body in files.items() if name.startswith("lexicon/")}
    languages = sorted({name.split("/")[1] for name in lexicon_files if "/frames." in name})
    digest = hashlib.sha256()
    for name, body in sorted(lexicon_files.items()):
        digest.update(name.encode() + b"\0" + body + b"\0")
    gazetteer = {name: body for name, body in files.items() if name.startswith(_GAZETTEER_FOLDER)}
    preferred, alternates = _layers(files.get(_LAYER_FILE, b""))
    lexicons = {language: parse_lexicon(lexicon_files, language) for language in languages}
    return Knowledge(
        lexicons=lexicons,
        gazetteer=parse_gazetteer(gazetteer, dict(_contractions(lexicons.values()))),
        lexicon_version=digest.hexdigest()[:12],
        layer_labels=preferred,
        layer_alternates=alternates,
    )


def _contractions(lexicons: Iterable[Lexicon]) -> Iterator[tuple[str, str]]:
    """Yield an article, and how it is written behind a preposition that is joined to it."""
    for lexicon in lexicons:
        if joined := lexicon.words.get("proclitics"):
            yield joined["article"], joined["contracted"]


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
