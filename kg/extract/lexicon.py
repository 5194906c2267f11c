"""The lexicon of one language: what the rules know of its words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kg.dates import Calendar
from kg.errors import LexiconError
from kg.extract.conjugation import Forms
from kg.extract.demonyms import Demonyms
from kg.extract.formation import listed_kind
from kg.extract.frames import Frame
from kg.extract.grammar import Grammar
from kg.extract.press import Press
from kg.extract.quantities import Quantities
from kg.model import Iri
from kg.names import SCHEMA, SKOS, SOV


class Tag(StrEnum):
    """What a word does in its sentence."""

    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    PRONOUN = "pronoun"
    CLITIC = "clitic"
    INVERTED = "inverted"
    RELATIVE = "relative"
    COORDINATOR = "coordinator"
    SUBORDINATOR = "subordinator"
    NEGATION = "negation"
    ADVERB = "adverb"
    VERB = "verb"
    PUNCTUATION = "punctuation"
    OPEN = "open"
    CLOSE = "close"


OPENERS = frozenset({Tag.RELATIVE, Tag.SUBORDINATOR})
"""What opens a clause within another: "qui", "si"."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What the rules know of a language; every word in it is folded.

    singular  returns folded words in the singular, each by itself
    head_class  returns the class that a folded noun, singular or plural, gives what it heads
    grammar   the words that the rules themselves ask for
    classes   each word, or words, of a closed class: what it does, and its plain form
    words     the closed classes, as the tables of words.toml
    sets      each list of words.toml by its table and its name: "adverbs.degree"; those of other
              files behind their name: "status.documents.heads", "set.record" of sets.toml
    nouns     heads, names, anaphors, as the tables of nouns.toml
    quantities  figures with units and currencies
    demonyms  the adjectives of states
    press     the furniture of newspapers, and the calendar
    status    what decides polarity, modality and source, as the tables of status.toml
    forms     each written form of each verb, with its readings
    frames    in the order of the file
    phrasal   verbs of two words: "set up", in the plain form
    openers   the first word of every expression of several words, with how many words and marks
              the longest that it opens has
    joined    the words that open or end a head of several words, in the singular
    heads     the class of a described thing by its head noun, in the singular
    anaphors  the classes of what a noun in the singular may stand for: "l'entreprise"
    called    the nouns, in the singular, that a named thing of a class is called by: "model"
    offices   the body that an office heads, by its noun: "ministre", "ministère"
    titles    the class of the body that a title without a complement heads: "recteur"
    cues      the class of a name by the noun before it, in the singular, a table of nouns.toml each
    governors each verb that takes an infinitive: its effect, and the prepositions before it
    light     each verb that takes an infinitive with other words ("avoir l'intention de"): those
              words and the effect
    intransitive verbs whose compound tense with "be" is no passive
    reporting the verbs that say that somebody says something; `stating` with a clause: not "hail"
    prenominal the adjectives that stand before their noun
    unowned   the nouns, in the singular, of what nobody owns
    """

    language: str
    singular: Callable[[str], str]
    head_class: Callable[[str], Iri | None]
    grammar: Grammar
    classes: Mapping[str, tuple[Tag, str]]
    words: Mapping[str, Any]
    sets: Mapping[str, frozenset[str]]
    nouns: Mapping[str, Any]
    quantities: Quantities
    demonyms: Demonyms
    press: Press
    status: Mapping[str, Any]
    forms: Forms
    frames: tuple[Frame, ...]
    phrasal: frozenset[str]
    openers: Mapping[str, int]
    joined: frozenset[str]
    heads: Mapping[str, Iri]
    anaphors: Mapping[str, tuple[Iri, ...]]
    called: Mapping[Iri, frozenset[str]]
    offices: Mapping[str, str]
    titles: Mapping[str, Iri]
    cues: Mapping[str, Mapping[str, Iri]]
    governors: Mapping[str, tuple[str, frozenset[str]]]
    light: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    intransitive: frozenset[str]
    reporting: frozenset[str]
    stating: frozenset[str]
    prenominal: frozenset[str]
    unowned: frozenset[str]

    def listed_class(self, words: str) -> Iri | None:
        """Return the class that the lists alone give a folded noun, which may be a surname."""
        return listed_kind(self.heads, self.singular, words)

    def says_who(self, words: str) -> bool:
        """Tell whether a folded noun says who somebody is, alone or beside a name."""
        beside = self.cues.get("apposed", {}).get(self.singular(words))
        return SCHEMA.Person in {self.head_class(words), beside}

    def nouns_with(self, slots: frozenset[str]) -> Iterator[str]:
        """Yield the nouns that frames read a role of from one of some slots."""
        for frame in self.frames:
            for trigger in frame.triggers:
                if trigger.kind == "noun" and any(slots & {*own} for own in trigger.roles.values()):
                    yield trigger.word

    @property
    def calendar(self) -> Calendar:
        """What reads dates, in figures and in words."""
        return self.press.calendar


def class_iri(name: str) -> Iri:
    """Return the IRI of a class that a data file names as `sov:X`, `schema:X` or `skos:X`."""
    prefix, _, term = name.partition(":")
    namespaces = {"sov": SOV, "schema": SCHEMA, "skos": SKOS}
    try:
        return namespaces[prefix][term]
    except (KeyError, AttributeError) as error:
        raise LexiconError(
            f"unknown class {name!r}", where="nouns.toml", fix="Use a class of the ontology"
        ) from error
