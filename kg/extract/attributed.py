"""Whose the paragraphs are that layout sets apart as somebody's words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from kg.extract.classes import minted
from kg.extract.knowledge import Knowledge
from kg.extract.labels import NameLine
from kg.extract.linking import Linker, Speaker
from kg.extract.opened import Turn
from kg.extract.passages import Passage
from kg.extract.press import key
from kg.extract.rollcall import Rollcall
from kg.extract.syntax import Clause
from kg.model import (
    Article,
    Entity,
    Iri,
    SegmentKind,
    Sentence,
    Span,
)
from kg.names import SCHEMA, SOV, local_iri

_WORDS = re.compile(r"[^\W_]+")
_FULL = 2  # words of a name that is nobody else's


def labelled(article: Article, found: Sequence[Passage]) -> Iterator[Sentence]:
    """Yield the lines that name who speaks and are no prose, so that they are read too."""
    places = {one.at: one for one in found if one.label and one.at >= 0}
    for at in sorted(places):
        segment = article.segments[at]
        if segment.kind is not SegmentKind.BODY:
            yield Sentence(0, at, segment.span)


def attributed(
    found: Sequence[Passage], rollcall: Rollcall, linker: Linker, knowledge: Knowledge
) -> Mapping[int, Turn]:
    """Return the turn that each paragraph is which layout sets apart, by its place.

    Where nobody can be told to say it, it is a turn of nobody's, so that nothing is made of it:
    the paper says it the least of all.
    """
    known = Named(linker, knowledge, rollcall)
    surest = sorted(found, key=lambda one: one.label is None or not one.label.named)
    told = [(one.paragraphs, Turn(known.speaker(one))) for one in surest if one.paragraphs]
    turns: dict[int, Turn] = {}
    for paragraphs, turn in reversed(told):
        turns |= dict.fromkeys(paragraphs, turn)
    return turns


class Named:
    """Who is named in an article, by where: in a label, or in the words that lead to a quotation.

    accounts  who posts by each account
    """

    def __init__(self, linker: Linker, knowledge: Knowledge, rollcall: Rollcall) -> None:
        self.linker, self.knowledge, self.rollcall = linker, knowledge, rollcall
        self.article = linker.article
        self.accounts: dict[str, Iri] = {}

    def speaker(self, one: Passage) -> Speaker | None:
        """Return who says a passage, or None where nobody can tell."""
        if one.label:
            return self.labelled(one.label)
        if one.party:
            return self._party(one.party)
        return self._court() if one.court else self.led(one.lead, given=one.given)

    def labelled(self, label: NameLine) -> Speaker:
        """Return whom a label names: who is named so elsewhere too, or somebody new."""
        iri = self.accounts.get(label.handle) or self._named(label)
        if label.handle:
            self.accounts[label.handle] = iri
        return self._speaker(iri, label.name)

    def led(self, place: int | None, *, given: bool = False) -> Speaker | None:
        """Return who speaks by the words that lead to a quotation, or to a text `given`."""
        for at, (sentence, clause) in enumerate(reversed(self.rollcall.of(place))):
            text = sentence.span.of(self.article.text)
            if not at and not (given or self._leads(text, clause)):
                return None
            named = [(one.entity, one.span) for one in clause.tokens if one.entity]
            named = [one for one in named if not self._ours(one[0])]
            persons = [one for one in named if SCHEMA.Person in one[0].types]
            actors = [one for one in named if SOV.Actor in one[0].types]
            if first := next(iter([*persons, *actors]), None):
                return self._speaker(self.linker.memory.remember(*first).iri, first[1])
        return None

    def _ours(self, entity: Entity) -> bool:
        """Tell whether a name is that of who publishes the text, or a part of it."""
        return _words(entity.label.lexical) in _words(self.article.publisher or "")

    def _party(self, name: str) -> Speaker | None:
        """Return the one actor that a party's name holds, as the text names it."""
        words = _words(name).split()
        ends = range(1, len(words) + 1)
        parts = (words[at:end] for end in ends for at in range(end))
        held = (self._parties.get(f" {' '.join(part)} ") for part in parts)
        first = min((at for at in held if at is not None), default=None)
        return self._at(first) if first is not None else None

    def _court(self) -> Speaker | None:
        """Return the court that the text names first, or its judge."""
        return self._at(self._judge) if self._judge is not None else None

    def _at(self, place: int) -> Speaker:
        """Return the actor of a place among the names of actors, who speaks."""
        token, entity = self.rollcall.tokens[place]
        return self._speaker(self.linker.memory.remember(entity, token.span).iri, token.span)

    @cached_property
    def _judge(self) -> int | None:
        """The place of the first name of a court, or of its judge."""
        opens = self.linker.lexicon.press.passages["court"].opens
        for at, (token, entity) in enumerate(self.rollcall.tokens):
            if opens(key(entity.label.lexical)) or opens(key(token.printed)):
                return at
        return None

    @cached_property
    def _parties(self) -> Mapping[str, int]:
        """The place of the first name of each actor, by its words."""
        found: dict[str, int] = {}
        for at, (_, entity) in enumerate(self.rollcall.tokens):
            found.setdefault(_words(entity.label.lexical), at)
        return found

    def _leads(self, text: str, clause: Clause) -> bool:
        """Tell whether a sentence leads to words: by a colon, or a verb of speech."""
        verbs = (verb.lemma for verb in clause.verbs.values())
        return text.rstrip(" *_").endswith(":") or any(
            lemma in self.linker.lexicon.reporting for lemma in verbs
        )

    def _speaker(self, iri: Iri, span: Span) -> Speaker:
        return Speaker.shown(iri, span, self.article.text)

    def _named(self, label: NameLine) -> Iri:
        """Return who a label names: as its line is read, as others name them, or as it says."""
        if found := self.rollcall.within(label.name):
            return self.linker.memory.remember(found[1], found[0].span).iri
        name = label.name.of(self.article.text)
        entity = self._alike(name) or self._new(name)
        return self.linker.memory.remember(entity, label.name).iri

    def _alike(self, name: str) -> Entity | None:
        """Return the one actor whom the text names so, in full or by the last words."""
        same = self.rollcall.alike(name)
        if len(same) == 1:
            return same[0]
        known = self.knowledge.gazetteer.named(name, self.article.language)
        return known if known and SOV.Actor in known.types else None

    def _new(self, name: str) -> Entity:
        """Return a person of a name that nothing else tells of."""
        full = [word for word in name.split() if len(word.strip(".")) > 1]
        unnamed = key(name) in self.linker.lexicon.press.passages["unnamed"]
        person = minted(name, SCHEMA.Person, self.linker.base, self.article.language)
        own = len(full) >= _FULL and not unnamed
        return person if own else replace(person, iri=local_iri(self.article.iri, name))


def told_by(said: Mapping[int, Turn], apart: Mapping[int, Turn]) -> Mapping[int, Turn]:
    """Return the turns of a text with what its layout sets apart: who is named there is sure."""
    sure = {at: turn for at, turn in apart.items() if turn.speaker}
    return {**apart, **said, **sure}


def _words(name: str) -> str:
    """Return the words of a name without its marks, with a space on either side."""
    words = " ".join(_WORDS.findall(key(name)))
    return f" {words} "
