"""The curated vocabulary of names: who and what the articles speak of."""

import re
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import ahocorasick_rs
import pyoxigraph as ox

from kg.errors import LexiconError
from kg.extract.inflection import SPELLED
from kg.extract.view import BARE, COMMON, bare, fold
from kg.model import Entity, Iri, Value
from kg.names import OWL, RDF, ROOT, SCHEMA, SKOS, SOV

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_START = re.compile(r"\b\w")
_GAZETTEER = Iri(ROOT + "gazetteer")
_ABBREVIATION = 5
"""Names up to this length must be written with the capitals of the entry: "MAP", not "map"."""
_READ = 4
"""Letters that an acronym has at least that is read as a word: "Cnil"."""
_ARTICLE = 4
"""Letters before a name in which an article stands."""
_SPELLED = COMMON | BARE | SPELLED | str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
"""How names and texts are written where the one is looked up in the other."""
_LONGEST_JOINED = 3
"""Letters at most that are joined to a name, and one more."""
_SHORT = 3
"""Words up to which a name needs every capital of its entry."""


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write an entry's name, and the language it is written so in.

    behind  the letters that must stand before the name, where it is written so behind them alone
    """

    entry: Iri
    written: str
    language: str | None
    behind: str = ""


class Gazetteer:
    """Names that we know, found in a text in one pass.

    `version` is published with every graph that was made with it; `entries` has each entry with
    all its names, the preferred ones first; `locations` the state that an entry is of.
    """

    def __init__(
        self,
        entries: Mapping[Iri, tuple[Entity, tuple[Value, ...]]],
        version: str,
        contractions: Mapping[str, str] = MappingProxyType({}),
        locations: Mapping[Iri, Iri] = MappingProxyType({}),
    ) -> None:
        """Take in the entries, and of which states they are.

        contractions  how the opening of a name is written behind the same letters joined to it:
                      "للمغرب" is of "المغرب", whose "ال" is "ل" behind "ل"
        """
        self.version = version
        self.entries = entries
        self.locations = locations
        self._described: dict[tuple[Iri, str], Entity] = {}
        self._names: dict[str, list[Name]] = defaultdict(list)
        for iri, (_, labels) in entries.items():
            for label in labels:
                self._names[_key(label.lexical)].append(Name(iri, label.lexical, label.language))
                for opening, written in contractions.items():
                    if label.lexical.startswith(opening):
                        short = written + label.lexical.removeprefix(opening)
                        name = Name(iri, label.lexical, label.language, behind=written)
                        self._names[_key(short)].append(name)
        self._patterns = sorted(self._names)
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(
        self,
        folded: str,
        original: str,
        language: str,
        joined: Collection[str] = frozenset(),
        pronounced: Collection[str] = frozenset(),
    ) -> Iterator[tuple[int, int, Entity]]:
        """Yield start, end and entry of each name in a folded text, leftmost and longest first.

        original  the same stretch as printed: decides for short names, which need their capitals.
        joined    what the language writes as one word with what follows it: "و" in "والمغرب"
        pronounced  articles behind which an acronym may be written as a word: "la Cnil"
        A name counts only between word boundaries, or behind what may be joined to it; in the
        language asked for, without one, or in letters that are not the language's.
        """
        texts = (folded, _spelled(folded), original)
        for pattern, start, end in self._automaton.find_matches_as_indexes(texts[1]):
            if found := self._at(pattern, (start, end), texts, language, joined, pronounced):
                yield start, end, found
            else:
                yield from self._inside((start, end), texts, language)

    def _inside(
        self, within: tuple[int, int], texts: tuple[str, str, str], language: str
    ) -> Iterator[tuple[int, int, Entity]]:
        """Yield the names behind the first word of what is none: "the Netherlands"."""
        first = texts[1].find(" ", *within) + 1
        if not first:
            return
        for pattern, start, end in self._automaton.find_matches_as_indexes(
            texts[1][first : within[1]]
        ):
            span = (first + start, first + end)
            if found := self._at(pattern, span, texts, language, frozenset(), frozenset()):
                yield *span, found

    def _at(  # noqa: PLR0913, PLR0917  # what decides is the text, and what the language is like
        self,
        pattern: int,
        within: tuple[int, int],
        texts: tuple[str, str, str],
        language: str,
        joined: Collection[str],
        pronounced: Collection[str],
    ) -> Entity | None:
        """Return the entry that a pattern names where it was found, or None.

        texts  the folded text, the same as it is searched, and as it is printed
        """
        (folded, searched, original), (start, end) = texts, within
        before = _letters_before(searched, start)
        if (before and before not in joined) or _goes_on(searched, end):
            return None
        for name in self._names[self._patterns[pattern]]:
            short = len(name.written) <= _ABBREVIATION
            if name.language not in {language, None} and not (joined and name.written.isascii()):
                continue
            if not before.endswith(name.behind):
                continue
            if before and short and not _spelt(name, folded[start:end]):
                continue
            if short and not _same_capitals(name.written, original[start:end]):
                article = folded[max(0, start - _ARTICLE) : start].split()
                read = bool(article) and article[-1] in pronounced
                if not (read and self._as_word(name, original[start:end])):
                    continue
            if _capitalised(name.written, original[start:end]):
                return self._as_written(name, language)
        return None

    def _as_word(self, name: Name, printed: str) -> bool:
        """Tell whether a body's acronym is printed as the word that it is read as: "Cnil"."""
        read = len(name.written) >= _READ and printed == name.written.capitalize()
        types = self.entries[name.entry][0].types
        return read and SOV.Actor in types and SOV.Company not in types

    def _as_written(self, name: Name, language: str) -> Entity:
        """Return an entry with the name that it has here, where that is another language's."""
        entity = self.entity(name.entry, language)
        if name.language in {language, None}:
            return entity
        foreign = Value(name.written, language=name.language)
        return replace(entity, alternates=(*entity.alternates, foreign))

    def named(self, name: str, language: str = "") -> Entity | None:
        """Return the entry that has exactly this name, in any language, or None.

        language  the one that its label is in, where it has one
        """
        found = [one for one in self._names.get(_key(name), ()) if not one.behind]
        return self.entity(found[0].entry, language) if found else None

    def entity(self, iri: Iri, language: str) -> Entity:
        """Return an entry as a text in a language speaks of it: its label, then its other names."""
        if (known := self._described.get((iri, language))) is None:
            entry, labels = self.entries[iri]
            label = min(
                (one for one in labels if one in (entry.label, *entry.alternates)),
                key=lambda one: (one.language != language, one.language != "en", one),
            )
            names = {one for one in labels if one.language in {language, None}} - {label}
            known = replace(entry, label=label, alternates=tuple(sorted(names)))
            self._described[iri, language] = known
        return known


def _spelt(name: Name, folded: str) -> bool:
    """Tell whether a short name is spelt as it is: "كابل" is a cable, not "أبل" behind "ك"."""
    return bare(folded) == bare(fold(name.written)) or bool(name.behind)


def _key(name: str) -> str:
    return _spelled(fold(name))


def _spelled(folded: str) -> str:
    """Return a folded text in the spelling that names are looked up in, of the same length."""
    return folded.translate(_SPELLED)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a word goes on at a position, with a letter or a version: "Qwen2.5-72B"."""
    if _in_word(text[end : end + 1]):
        return True
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].isdigit()


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _letters_before(text: str, start: int) -> str:
    """Return the letters of the word before a position in it, at most those that may be joined."""
    first = start
    while first > 0 and start - first < _LONGEST_JOINED and _in_word(text[first - 1]):
        first -= 1
    return text[first:start]


def _capitalised(written: str, printed: str) -> bool:
    """Tell whether a name is printed with the capitals that it needs.

    A short name needs all of its words', so that "l'économiste" is no newspaper; of a long one,
    as a ministry's, the press capitalises what it likes.
    """
    if written[0].isupper() and not printed[0].isupper():
        return False
    if len(written) != len(printed) or len(written.replace("’", " ").split()) > _SHORT:
        return True
    starts = [match.start() for match in _START.finditer(written)]
    return all(printed[i].isupper() for i in starts if written[i].isupper())


def _same_capitals(written: str, printed: str) -> bool:
    return not (written.isupper() and not printed.isupper())


def parse_gazetteer(
    files: Mapping[str, bytes], contractions: Mapping[str, str] = MappingProxyType({})
) -> Gazetteer:
    """Build the gazetteer from the Turtle of its files; `contractions` are `Gazetteer`'s.

    Raises LexiconError where an entry has no label or no type, or where no file has a version.
    """
    triples: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for name, body in files.items():
        for quad in ox.parse(body, ox.RdfFormat.TURTLE):
            if not isinstance(quad.subject, ox.NamedNode):
                raise LexiconError("an entry is a blank node", where=name, fix="Give it an IRI")
            triples[quad.subject.value][quad.predicate.value].append(quad.object)
    version = triples.pop(_GAZETTEER, {}).get("http://www.w3.org/2002/07/owl#versionInfo")
    if not version:
        raise LexiconError("no version", where=_GAZETTEER, fix="Give it owl:versionInfo")
    entries = {Iri(iri): _entry(Iri(iri), found) for iri, found in sorted(triples.items())}
    locations = {
        Iri(iri): Iri(found[SCHEMA.location][0].value)  # type: ignore[union-attr]
        for iri, found in triples.items()
        if SCHEMA.location in found
    }
    return Gazetteer(entries, version[0].value, contractions, locations)  # type: ignore[union-attr]


def _entry(iri: Iri, found: Mapping[str, list[Term]]) -> tuple[Entity, tuple[Value, ...]]:
    labels = [_value(term) for term in found.get(SKOS.prefLabel, ())]
    others = [_value(term) for term in found.get(SKOS.altLabel, ())]
    if not labels or RDF.type not in found:
        raise LexiconError("no label or no type", where=iri, fix="Give it both")
    entity = Entity(
        iri=iri,
        label=labels[0],
        types=tuple(_class(term) for term in found[RDF.type]),
        alternates=tuple(labels[1:]),
        same_as=tuple(sorted(Iri(term.value) for term in found.get(OWL.sameAs, ()))),  # type: ignore[union-attr]
        properties=tuple(
            (SCHEMA.identifier, _value(term)) for term in found.get(SCHEMA.identifier, ())
        ),
    )
    return entity, tuple(labels + others)


def _value(term: Term) -> Value:
    if not isinstance(term, ox.Literal):
        raise LexiconError(f"{term} is not a literal", where="gazetteer", fix="Write a string")
    return Value(term.value, language=term.language and sys.intern(term.language))


def _class(term: Term) -> Iri:
    """Return the class that a term is: of thousands of entries each is kept once."""
    return Iri(sys.intern(term.value))  # type: ignore[union-attr]
