"""The terms that a proposal may use, with the ontology's definitions and what each asks for."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import InputError
from kg.extract.review.parsing import CLASSES
from kg.model import Certainty, Iri, Kind, Modality, Polarity
from kg.names import OWL, RDFS, RELATIONS, SCHEMA, SKOS, SOV, VALUE_RELATIONS, concept

_FILES = ("ontology/relations.ttl", "ontology/vocabularies/")
_DOMAIN, _RANGE = f"{RDFS.base}domain", f"{RDFS.base}range"
_ANY = {f"{OWL.base}Thing", f"{RDFS.base}Literal"}
_SCHEMES = {
    "modality": Modality,
    "kind": Kind,
    "certainty": Certainty,
    "polarity": Polarity,
}
_AFFILIATION = "A person works for or belongs to an organisation."


Said = dict[str, dict[str, list[ox.Literal | ox.NamedNode]]]


@dataclass(frozen=True, slots=True)
class Term:
    """A relation, or a concept of a scheme.

    definition        in English
    subject, object   the class that a relation asks for, or None
    words             whether a relation leads to words, not to a thing
    """

    name: str
    iri: Iri
    definition: str
    subject: Iri | None = None
    object: Iri | None = None
    words: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms by name, in the order of the ontology."""

    relations: Mapping[str, Term]
    modalities: Mapping[str, Term]
    kinds: Mapping[str, Term]
    certainties: Mapping[str, Term]
    polarities: Mapping[str, Term]
    types: Mapping[str, Iri]


def parse_vocabulary(files: Mapping[str, bytes]) -> Vocabulary:
    """Return the terms of the ontology.

    files  its files by name: "ontology/relations.ttl", "ontology/vocabularies/kind.ttl" …

    Raises:
        InputError: a term has no definition.
    """
    read = {n: b for n, b in files.items() if n.startswith(_FILES) and "/gazetteer/" not in n}
    said = _said(read)
    relations = {name: _term(said, name, SOV[name]) for name in RELATIONS.split()}
    relations["affiliation"] = _term(said, "affiliation", SCHEMA.affiliation, _AFFILIATION)
    schemes = {
        scheme: {str(one): _term(said, str(one), concept(scheme, one)) for one in members}
        for scheme, members in _SCHEMES.items()
    }
    return Vocabulary(
        relations=relations,
        modalities=schemes["modality"],
        kinds=schemes["kind"],
        certainties=schemes["certainty"],
        polarities=schemes["polarity"],
        types=dict(sorted(CLASSES.items())),
    )


def _said(files: Mapping[str, bytes]) -> Said:
    """Return what Turtle says: by subject and property, the objects that are no blank nodes."""
    said: Said = defaultdict(lambda: defaultdict(list))
    for body in files.values():
        for quad in ox.parse(body, ox.RdfFormat.TURTLE):
            if isinstance(quad.object, ox.Literal | ox.NamedNode):
                said[quad.subject.value][quad.predicate.value].append(quad.object)
    return said


def _term(said: Said, name: str, iri: Iri, definition: str = "") -> Term:
    """Return a term as the ontology defines it; `definition` is for one of another's."""
    about = said[iri]
    found = [one.value for one in about[SKOS.definition] if _language(one) == "en"]
    if not (found or definition):
        raise InputError("has no definition", where=iri, fix="Install kg again")
    subject, obj = (
        next((Iri(one.value) for one in about[place] if one.value not in _ANY), None)
        for place in (_DOMAIN, _RANGE)
    )
    words = name in VALUE_RELATIONS
    return Term(name, iri, (found or [definition])[0], subject, obj, words)


def _language(term: ox.Literal | ox.NamedNode) -> str | None:
    return term.language if isinstance(term, ox.Literal) else None
