"""Who speaks in the texts of others that an article prints whole, and what is the paper's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.extract.classes import minted
from kg.extract.inserts import Insert, Inserts, named
from kg.extract.linking import Linker, Speaker
from kg.extract.opened import Turn
from kg.extract.press import Words, key
from kg.extract.rollcall import Rollcall
from kg.model import (
    Article,
    Entity,
    Genre,
    Iri,
    SegmentKind,
    Sentence,
    Span,
)
from kg.names import SCHEMA, SOV

_AROUND = 2
"""Paragraphs above an opinion, and below it, in which the paper may say who wrote."""


@dataclass(frozen=True, slots=True)
class Sent:
    """Whose words the paragraphs of an article are that are not its voice's.

    said   by its place, the turn that a paragraph of somebody else's text is
    paper  the paragraphs that the paper prints as its own or another's, and no author's
    taken  by where it begins, the turn that a sentence is whose paragraph is none
    """

    said: Mapping[int, Turn] = field(default_factory=dict)
    paper: frozenset[int] = frozenset()
    taken: Mapping[int, Turn] = field(default_factory=dict)

    def turn(self, sentence: Sentence) -> Turn | None:
        """Return the turn that a sentence stands in, or None where it is the article's."""
        return self.said.get(sentence.paragraph) or self.taken.get(sentence.span.start)


def sent(article: Article, linker: Linker, rollcall: Rollcall, writers: Sequence[Iri]) -> Sent:
    """Return whose words are in the texts of others that an article prints.

    A release is all its issuer's. Where an opinion is such a text itself, as an open letter is,
    its author speaks in it already: only what is outside it is told apart.
    """
    if article.genre is Genre.RELEASE:
        return Sent()
    inserts = Inserts(article, linker.lexicon.press)
    senders = _Senders(article, linker, rollcall, inserts)
    said: dict[int, Turn] = {}
    paper = inserts.notes | set(_portraits(article, inserts))
    authored = article.genre is Genre.OPINION and bool(writers) and len(inserts.found) == 1
    for one in inserts.found:
        speaker = senders.of(one)
        if authored and (one.lead is None or (speaker and speaker.iri in writers)):
            outside = range(one.lead + 1 if one.lead is not None else 0)
            paper |= {*outside, *range(max(one.body) + 1, len(inserts.texts))}
        elif speaker or one.lead is not None or inserts.titled or inserts.delivered:
            said |= dict.fromkeys(one.body, Turn(speaker))
            paper |= set(one.body) if one.lead is None else set()
    return Sent(said, frozenset(paper))


def _portraits(article: Article, inserts: Inserts) -> Iterator[int]:
    """Yield the paragraphs around an opinion in which the paper says who wrote it.

    Nobody writes of themselves by name: "Jane Doe teaches law. Numera funds her chair."
    """
    names = [key(byline.name) for byline in article.bylines]
    if article.genre is not Genre.OPINION or len(names) != 1:
        return
    body = [at for at, one in enumerate(article.segments) if one.kind is SegmentKind.BODY]
    for at in dict.fromkeys((*body[:_AROUND], *body[-_AROUND:])):
        if names[0] in inserts.keys[at] and not inserts.speaks_of_itself(at):
            yield at


class _Senders:
    """Finds who wrote or spoke the texts of one article."""

    def __init__(
        self, article: Article, linker: Linker, rollcall: Rollcall, inserts: Inserts
    ) -> None:
        self.article, self.linker, self.inserts = article, linker, inserts
        self.rollcall = rollcall
        self.press = linker.lexicon.press

    def of(self, one: Insert) -> Speaker | None:
        """Return whose a text is: for whom it is signed, who signs, or who is said to send it."""
        signer = self._signer(one)
        person = signer if signer and SCHEMA.Person in signer[0].types else None
        found = (
            self._behalf(one)
            or (None if person else signer)
            or (None if person else self._read_out(one))
            or (self._lead_body(one) if self._is_statement(one) else None)
            or person
            or self._headed(one)
            or self._lead_body(one)
        )
        if found is None:
            return None
        entity, span = found
        known = self.linker.memory.remember(entity, None)
        if SCHEMA.Person in known.types and (body := self._employer(one)):
            self.linker.memory.employers[known.iri] = body.iri
        return Speaker.shown(known.iri, span, self.article.text)

    # --- who signs

    def _behalf(self, one: Insert) -> tuple[Entity, Span] | None:
        """Return for whom somebody signs: "Pour Hermine Datacenters,"."""
        for at in one.signs:
            text = self.inserts.texts[at].strip(" *_")
            length = self.press.inserts["behalf"].length_in(text)
            name = re.split(r"[:,،]", text[length:])[0].strip()
            if not length or not name:
                continue
            span = self._span(at)
            if entity := self._mentioned(name):
                return entity, span
            if name[0].isupper():
                return self._minted(name, SCHEMA.Organization), span
            return self._lead_body(one)
        return None

    def _signer(self, one: Insert) -> tuple[Entity, Span] | None:
        """Return who signs, above a role or a place: "DR WALTER ENSKILL", or a body's name."""
        for at in one.signs:
            if any(self.press.inserts[name].opens(self.inserts.keys[at]) for name in _NAMELESS):
                continue
            whole, name = self.inserts.texts[at].strip(" *_–—-"), self.inserts.name(at)
            body = self._mentioned(whole)
            if body is not None and not set(body.types) <= _ANYBODY:
                return body, self._span(at)
            if name and name == whole and self.press.bodies.opens(key(name)):
                return self._minted(name, SCHEMA.Organization), self._span(at)
            if name:
                known = self._mentioned(name)
                person = known is not None and SCHEMA.Person in known.types
                return known if known and person else self._minted(name), self._span(at)
        return None

    def _employer(self, one: Insert) -> Entity | None:
        """Return the body that a signer's lines name: "Managing Director, Umfula Learning"."""
        lines = key(" ".join(self.inserts.texts[at] for at in one.signs))
        return next((each for name, each in self._bodies.items() if name in lines), None)

    @cached_property
    def _bodies(self) -> Mapping[str, Entity]:
        """The bodies that the text names, by their folded names."""
        bodies = (each for _, each in self.rollcall.tokens if SCHEMA.Person not in each.types)
        found: dict[str, Entity] = {}
        for each in bodies:
            found.setdefault(key(each.label.lexical), each)
        return found

    # --- who is said to send it

    def _is_statement(self, one: Insert) -> bool:
        """Tell whether a text is a body's by its kind, whoever signs it: a statement, no letter."""
        if one.lead is None:
            return False
        return self.press.inserts["statements"].occurs_in(self.inserts.texts[one.lead])

    def _read_out(self, one: Insert) -> tuple[Entity, Span] | None:
        """Return who reads a text out, as what introduces it says: "lue par M. Aka Brou"."""
        if one.lead is None:
            return None
        text = self.inserts.texts[one.lead]
        read = self.press.inserts["reads"].occurs_in(text)
        persons = (found for found in self._named_in(one.lead) if SCHEMA.Person in found[0].types)
        return next(persons, None) if read else None

    def _lead_body(self, one: Insert) -> tuple[Entity, Span] | None:
        """Return the first body, or person, that what introduces a text names, no paper."""
        if one.lead is None:
            return None
        found = list(self._named_in(one.lead))
        bodies = (each for each in found if SCHEMA.Person not in each[0].types)
        return next(bodies, None) or next(iter(found), None)

    def _headed(self, one: Insert) -> tuple[Entity, Span] | None:
        """Return whose speech or letter a line above it says it is: "Discours de Mme Diop"."""
        for at in range(min(one.body)):
            text = self.inserts.texts[at].strip(" *_#()[]«»")
            for start, end in self.press.speaks.found_in(text):
                name = named(_cut(text[end:], self.press.places), self.press)
                if name and not text[:start].strip(" :–—|([").isalpha():
                    return self._mentioned(name) or self._minted(name), self._span(at)
        return None

    # --- what the prose names

    def _named_in(self, paragraph: int) -> Iterator[tuple[Entity, Span]]:
        """Yield who is named in a paragraph, the paper left out."""
        paper = set(self.inserts.paper)
        for _, clause in self.rollcall.of(paragraph):
            for token in clause.tokens:
                if token.entity and SOV.Actor in token.entity.types:
                    words = set(key(token.entity.label.lexical).split())
                    if not words <= paper and SOV.State not in token.entity.types:
                        yield token.entity, token.span

    def _mentioned(self, name: str) -> Entity | None:
        """Return whom the prose names so."""
        known = self.linker.gazetteer.named(name, self.article.language)
        acts = known is not None and SOV.Actor in known.types and SOV.State not in known.types
        return self.rollcall.named(name) or (known if acts else None)

    def _minted(self, name: str, kind: Iri = SCHEMA.Person) -> Entity:
        return minted(name, kind, self.linker.base, self.article.language)

    def _span(self, at: int) -> Span:
        return self.article.segments[at].span


_NAMELESS = ("signs", "farewells")
"""What opens the lines of a signature that name nobody by themselves."""
_ANYBODY = frozenset({SCHEMA.Person, SOV.Actor})
"""The classes of a person, and of whom nothing shows to be a body."""


def _cut(text: str, places: Words) -> str:
    """Return a text up to where it says where or when."""
    words = text.split()
    ends = (at for at, word in enumerate(words) if key(word) in places)
    return " ".join(words[: next(ends, len(words))])
