"""Records in indirect speech: who takes the floor in a paragraph goes on speaking in it.

"M. X (PS) rappelle que … . Le contrat aurait été signé en mars." In an article the second sentence
is the paper's; in the minutes of a sitting it is X's still.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby

from kg.extract.captions import NUMBERING, Caller, Label, is_cased
from kg.extract.casting import Cast, cast
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker, Speaker
from kg.extract.nodes import VerbGroup
from kg.extract.opened import Turn, is_note
from kg.extract.press import key
from kg.extract.syntax import Clause, Clauses
from kg.extract.turns import is_record
from kg.model import Article, Byline, SegmentKind, Sentence, Span, frozen
from kg.names import SCHEMA

_TOLD, _SHOWN = 2, 3
"""Paragraphs in which somebody takes the floor: where a line says what a text is, and where not."""
_OPENING = 2  # sentences of a paragraph that may say who takes the floor in it
_HEAD = 200  # code points before a verb in which it is said who speaks
_GOES_ON = re.compile(r"\s*[:;؛]\s")
_Read = tuple[Sentence, Clause]


@frozen()
class _Taking:
    """Who is said to take the floor in a sentence.

    who      the label that names them, or None where who had it goes on: "Elle ajoute que"
    span     where that stands
    start    where in the article's text their own words begin
    put      whether the verb is behind an auxiliary, as of what was said elsewhere
    """

    who: Label | None
    span: Span
    start: int
    put: bool

    @property
    def titled(self) -> bool:
        """Whether somebody is named with a title or an office."""
        return self.who is not None and bool(self.who.name) and self.who.titled


def floor(article: Article, linker: Linker, clauses: Clauses) -> Mapping[int, Turn]:
    """Return the turn that a sentence is in a record, by where it begins.

    A record says what it is in a line above, or shows it: nobody signs it, and most of its
    paragraphs open with a person of a title who says something.
    """
    body = [one for one in clauses if article.segments[one[0].paragraph].kind is SegmentKind.BODY]
    if not body or any(_signs(article, one) for one in article.bylines):
        return {}
    reader = _Floor(article, linker, clauses)
    paragraphs = [list(group) for _, group in groupby(body, key=lambda one: one[0].paragraph)]
    opened = (reader.opening(one) for one in paragraphs)
    titled = sum(1 for one in opened if one and one.titled)
    shown = titled >= _SHOWN and 3 * titled >= 2 * len(paragraphs)
    if not shown and not (titled >= _TOLD and is_record(article, linker.lexicon)):
        return {}
    return dict(reader.turns(paragraphs))


def _signs(article: Article, byline: Byline) -> bool:
    """Tell whether a byline is one, and no heading of a record: "Data Bill: second reading"."""
    behind = article.text[byline.span.end :] if byline.span else ""
    return byline.prefix is not None or not behind.lstrip(" *_").startswith(":")


class _Floor:
    """Reads a record for who has the floor."""

    def __init__(self, article: Article, linker: Linker, clauses: Clauses) -> None:
        self.article, self.linker, self.lexicon = article, linker, linker.lexicon
        self.clauses = clauses
        self.caller = Caller(self.lexicon.press, self.lexicon)

    @cached_property
    def cast(self) -> Cast:
        """Who is there: asked in a record alone, since it takes all that the article says."""
        found = cast(self.article, self.caller, self.clauses, self.linker.base)
        found.attend(one.span.of(self.article.text) for one in self.article.segments)
        return found

    def opening(self, paragraph: Sequence[_Read]) -> _Taking | None:
        """Return who takes the floor in the first sentences of a paragraph."""
        found = (self._at(paragraph, at) for at in range(min(len(paragraph), _OPENING)))
        return next((one for one in found if one), None)

    def turns(self, paragraphs: Sequence[Sequence[_Read]]) -> Iterator[tuple[int, Turn]]:
        """Yield the sentences that somebody says who took the floor in their paragraph."""
        before: Speaker | None = None
        for paragraph in paragraphs:
            current: Turn | None = None
            put: bool | None = None
            for at, one in enumerate(paragraph):
                sentence, _ = one
                words = sentence.span.of(self.article.text)
                if is_note(words):
                    continue
                if self._is_own(words):
                    current = None
                    continue
                taking = self._at(paragraph, at)
                if taking and (put is None or put or not taking.put):
                    speaker = self._speaker(taking, before if current or not at else None)
                    current, put, before = Turn(speaker), taking.put, speaker or before
                    if taking.start < sentence.span.end:
                        yield sentence.span.start, Turn(speaker, taking.start)
                elif current is not None:
                    yield sentence.span.start, current

    def _is_own(self, words: str) -> bool:
        """Tell whether the record itself speaks: what was decided, or that the sitting ended."""
        press = self.lexicon.press
        decided = any(True for _ in press.votes.found_in(words))
        return decided or press.closes.opens(key(words).lstrip(" –—-*_([.")) > 0

    # --- who takes the floor

    def _at(self, paragraph: Sequence[_Read], at: int) -> _Taking | None:
        """Return who takes the floor in a sentence of a paragraph; None where nobody does.

        That is who its first verb says to say something, or whom the one before names where that
        says nothing more: "Mme X prend la parole. Elle rappelle que …".
        """
        found = self._first(paragraph[at])
        verb = found and paragraph[at][1].verb(found[0])
        if found is None or verb is None or verb.passive:
            return None
        says = verb.lemma in self.lexicon.reporting or key(verb.lemma) in self.lexicon.press.floor
        taking = self._taken(paragraph[at], *found) if says else None
        if taking is None or taking.who is not None or not at:
            return taking
        before = self._first(paragraph[at - 1])
        named = self._taken(paragraph[at - 1], *before) if before else None
        return replace(taking, who=named.who) if named and named.titled else taking

    def _first(self, one: _Read) -> tuple[int, VerbGroup] | None:
        """Return the first verb of a sentence, but those of clauses about a noun: "X, qui …"."""
        clause = one[1]
        behind = 0
        for at, verb in sorted(clause.verbs.items()):
            before = clause.tokens[behind : verb.first]
            if verb.finite and not any(token.tag is Tag.RELATIVE for token in before):
                return at, verb
            behind = verb.last if verb.finite else behind
        return None

    def _taken(self, one: _Read, at: int, verb: VerbGroup) -> _Taking | None:
        sentence, clause = one
        first, said = sentence.span.start, clause.tokens[verb.first].span
        subject = [clause.phrase(one) for one in clause.subject(at)[:1] if clause.noun(one)]
        shown = [clause.span(one.first, one.last) for one in subject if one.last > one.first]
        put = any(one.tag is Tag.VERB for one in clause.tokens[verb.first : verb.head])
        start = self._behind(clause, verb, sentence)
        pronouns = [clause.tokens[one.first].text for one in subject] + [verb.pronoun]
        if any(one in self.linker.personal for one in pronouns):
            return _Taking(None, said, start, put)
        for span in ([Span(first, said.start)] if first < said.start else []) + shown:
            label = self._label(clause, span)
            if label is not None and self._has_it(label):
                return _Taking(None, span, start, put)
            if label is not None:
                return _Taking(label, span, start, put)
        return None

    def _label(self, clause: Clause, span: Span) -> Label | None:
        """Return whom words name, with a title or an office or as the prose names a person."""
        text, last = self.article.text, span.end
        opened = NUMBERING.match(text, span.start, last)
        words = text[opened.end() if opened else span.start : last].strip(" ,،*_")
        called = self.caller.called(words) if words and len(words) <= _HEAD else None
        if called is None or not (called.name or called.office):
            return None
        persons = [
            one.entity.label.lexical
            for one in clause.tokens
            if one.entity and SCHEMA.Person in one.entity.types and one.span.end == last
        ]
        name = called.name or ("" if is_cased(words) else "".join(persons[-1:]))
        titled = called.title or bool(called.office)
        return Label(name, called.office, span, span.end, "", titled=titled)

    def _has_it(self, label: Label) -> bool:
        """Tell whether a label only says that somebody has the floor: "l'oratrice"."""
        words = key(label.office).replace("'", "' ").split()
        plain = [one for one in words if one not in self.lexicon.grammar.definite]
        known = len(words) > len(plain) or not is_cased(label.office)
        return not label.name and known and " ".join(plain) in self.lexicon.press.has

    def _behind(self, clause: Clause, verb: VerbGroup, sentence: Sentence) -> int:
        """Return where the words begin of who takes the floor: behind a colon, or a full stop."""
        colon = _GOES_ON.search(
            self.article.text, clause.tokens[verb.head].span.end, sentence.span.end
        )
        return colon.end() if colon else sentence.span.end

    def _speaker(self, taking: _Taking, before: Speaker | None) -> Speaker | None:
        if taking.who is None:
            return before
        entity = self.cast.person(taking.who)
        self.linker.memory.remember(entity, None)
        span = taking.span
        return Speaker.shown(entity.iri, span, self.article.text)
