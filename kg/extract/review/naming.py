"""What the names in a review file stand for, in what was read in the article."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from kg.extract.classes import with_broader
from kg.extract.review.entries import Name, Naming
from kg.extract.review.quotes import places
from kg.extract.view import fold
from kg.model import Article, Entity, Extraction, Iri, SegmentKind, Span, Value
from kg.names import (
    LAYERS,
    RESOURCE_BASE,
    SKOS,
    SOV,
    VALUE_RELATIONS,
    XSD,
    concept,
    entity_iri,
    local_iri,
    resource_base,
)

VALUES = frozenset(SOV[name] for name in VALUE_RELATIONS)
"""The relations that lead to words, not to a thing."""
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DATES = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
MAPPED = frozenset({SegmentKind.BODY, SegmentKind.HEADLINE})
"""What is read of an article; the rest is furniture."""
_GROUPS = frozenset({SOV.ActorGroup, SOV.Ecosystem})


class UnclearError(Exception):
    """An entry cannot be applied: what is wrong, and what its editor can do."""

    def __init__(self, problem: str, fix: str) -> None:
        super().__init__(problem)
        self.problem, self.fix = problem, fix


def is_date(text: str) -> bool:
    """Tell whether a text is an ISO 8601 date with day, month or year precision."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2026") :])
    except ValueError:
        return False
    return True


class Names:
    """The things of one article by what they are called; it learns those that entries bring."""

    def __init__(self, extraction: Extraction) -> None:
        self.article: Article = extraction.article
        self.entities = {entity.iri: entity for entity in extraction.entities}
        self.warnings: list[tuple[str, str]] = []
        self._called: dict[str, set[Iri]] = defaultdict(set)
        for name in LAYERS:
            self._called[name].add(concept("layer", name))
        self._called["article"].add(self.article.iri)
        self._called[plain(self.article.headline or "article")].add(self.article.iri)
        for entity in extraction.entities:
            for label in (entity.label, *entity.alternates):
                self._called[plain(label.lexical)].add(entity.iri)
            self._called[plain(entity.iri.rpartition("/")[2])].add(entity.iri)

    def known(self, text: str) -> bool:
        """Tell whether something of the article is called so."""
        return text in self.entities or bool(self._called.get(plain(text)))

    def means(self, text: str, thing: Iri | Value) -> bool:
        """Tell whether an editor's words may stand for what a statement has."""
        if isinstance(thing, Value):
            return plain(text) == plain(thing.lexical)
        return text == thing or thing in self._called.get(plain(text), ())

    def label(self, thing: Iri | Value) -> str:
        """Return what to call a thing in a message."""
        if isinstance(thing, Value):
            return thing.lexical
        return self.entities[thing].label.lexical if thing in self.entities else thing

    def object(self, name: Name, relation: Iri, quote: Span) -> Iri | Value:
        """Return what a relation leads to: a thing, or words of the article's language."""
        if relation not in VALUES:
            return self.thing(name, quote)
        if relation == SOV.signedOn and is_date(name.text):
            return Value(name.text, _DATES[len(name.text)])
        return Value(name.text, language=self.article.language)

    def thing(self, name: Name, quote: Span, default: Iri = SKOS.Concept) -> Iri:
        """Return the one thing that is called so, or a new one.

        default  the class of a new thing whose entry does not say
        Raises UnclearError where several are called so, or the IRI is not known here.
        """
        if name.text in self.entities or name.text == self.article.iri:
            return Iri(name.text)
        found = sorted(self._fitting(name))
        if len(found) > 1:
            fix = "Write the IRI of the one that is meant: " + " or ".join(found)
            raise UnclearError(f'{len(found)} things are called "{name.text}"', fix)
        if found:
            return self.layer(found[0])
        if "://" in name.text:
            raise UnclearError(f"{name.text} is nothing in this article", "Write its label")
        return self._new(name, quote, default)

    def named(self, naming: Naming) -> set[Iri]:
        """Return the IRI of a name that an entry brings; none where the rules have read it.

        Raises UnclearError where the article does not print it so.
        """
        places = mapped_places(self.article, naming.text)
        if not places:
            raise UnclearError(f'"{naming.text}" is no name in the article', "Copy it from there")
        if self._called.get(plain(naming.text)):
            return set()
        label = " ".join(naming.text.split())
        base = resource_base(self.article.iri) or RESOURCE_BASE
        iri = entity_iri(base, label, naming.kind)
        value = Value(label, language=self.article.language)
        self.entities[iri] = Entity(iri, value, with_broader(naming.kind), spans=places)
        self._called[plain(label)].add(iri)
        return {iri}

    def _fitting(self, name: Name) -> Iterator[Iri]:
        for iri in self._called.get(plain(name.text), ()):
            entity = self.entities.get(iri)
            if name.kind is None or entity is None or name.kind in entity.types:
                yield iri

    def layer(self, iri: Iri) -> Iri:
        """Return a layer, or any thing here: known from now on though nothing named it before."""
        if iri not in self.entities and iri != self.article.iri:
            label = Value(iri.rpartition("/")[2], language="en")
            self.entities[iri] = Entity(iri, label, (SOV.Layer, SKOS.Concept))
        return iri

    def _new(self, name: Name, quote: Span, default: Iri) -> Iri:
        label = " ".join(name.text.split())
        kind = name.kind or default
        if not any(letter.isalnum() for letter in label):
            raise UnclearError(f'"{label}" is no name', "Write a word")
        iri = self._mint(label, kind)
        if others := sorted(self._called.get(plain(label), set()) & {*self.entities}):
            other = self.entities[others[0]].types[0].rpartition("#")[2].rpartition("/")[2]
            raise UnclearError(f'"{label}" is known here as a {other}', "Leave its type out")
        if name.kind is None:
            self._note_new(label, kind)
        spans = (Span(at, at + len(label)),) if (at := self._in(quote, label)) is not None else ()
        value = Value(label, language=self.article.language)
        self.entities[iri] = Entity(iri, value, with_broader(kind), spans=spans)
        self._called[plain(label)].add(iri)
        return iri

    def _note_new(self, label: str, kind: Iri) -> None:
        """Warn of a thing that is new though its entry does not say so: it may be misspelt."""
        near = " or ".join(f'"{one}"' for one in self._near(label))
        called = "sov:Actor" if kind == SOV.Actor else "skos:Concept"
        problem = f'nothing here is called "{label}", so it is a new {called}'
        meant = f"Write {near} if that is meant, else say" if near else "Say"
        self.warnings.append((problem, f"{meant} what it is with a type"))

    def _mint(self, label: str, kind: Iri) -> Iri:
        """Mint as the rules do: a name has one IRI everywhere, a description one in its article.

        A capital, or being a single actor in a script without capitals, makes a name.
        """
        single = SOV.Actor in with_broader(kind) and kind not in _GROUPS
        cased = label[0].upper() != label[0].lower()
        if label[0].isupper() or (single and not cased):
            return entity_iri(resource_base(self.article.iri) or RESOURCE_BASE, label, kind)
        return local_iri(self.article.iri, label)

    def _in(self, quote: Span, label: str) -> int | None:
        at = self.article.text.find(label, quote.start, quote.end)
        return at if at >= 0 else None

    def _near(self, text: str) -> list[str]:
        """Return up to three names of the article that look like a text."""
        labels = {
            plain(name.lexical): name.lexical
            for entity in self.entities.values()
            for name in (entity.label, *entity.alternates)
        }
        return [labels[one] for one in get_close_matches(plain(text), sorted(labels), 3, 0.7)]


def mapped_places(article: Article, words: str) -> tuple[Span, ...]:
    """Return where words stand, letter by letter and whole, in what is read of an article."""
    read = [one.span for one in article.segments if one.kind in MAPPED]
    return tuple(
        place
        for place in places(article.text, words)
        if any(place in span for span in read)
        and not article.text[max(0, place.start - 1) : place.start].isalnum()
        and not article.text[place.end : place.end + 1].isalnum()
    )


def plain(text: str) -> str:
    """Return a name as it is compared: folded, with single spaces.

    >>> plain("L’ODJ  Média")
    "l'odj média"
    """
    return " ".join(fold(text).split())
