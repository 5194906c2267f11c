"""The tokens of an Arabic sentence: words apart from what is joined to them, nouns from verbs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.arabic.valency import verbs_of
from kg.extract.arabic.words import Part, Words, words_of
from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.inflection import spelled
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Name, Token, printed
from kg.extract.view import AlignedView
from kg.model import Entity, Span
from kg.names import SOV

_PIECES = re.compile(
    r"\d+(?:[.,٫٬]\d+)*(?: ?[%٪])?"
    r"|[^\W\d_]+(?:['-][^\W\d_]+)*(?:&[^\W\d_]+)?"
    r"|\.\.\.|\S"
)
_OPENERS, _CLOSERS = "«“([{", "»”)]}"
_BREAKS = frozenset({",", ";", ":", "."})

_HOLDER = 8
"""Tokens in which whoever has to do something, or has it, is named at the most."""

Piece = tuple[int, int, Entity | None]


def tokenise(
    view: AlignedView,
    within: tuple[int, int],
    names: Sequence[Name],
    lexicon: Lexicon,
    text: str,
) -> tuple[Token, ...]:
    """Return the tokens of a stretch of the view, each name as one token.

    As `kg.extract.tokens.tokenise`; a noun's `text` is its dictionary form with its article, and
    the `lemma` of a noun or verb is the pronoun that it ends in.
    """
    words = words_of(lexicon)
    raw = list(_pieces(view, within, names))
    tokens: list[Token] = []
    at = 0
    while at < len(raw):
        first, last, entity = raw[at]
        if entity is not None:
            span = view.span(first, last)
            tokens.append(
                Token(view.text[first:last], span, span.of(text), Tag.NAME, entity=entity)
            )
            at += 1
            continue
        width, parts = _compound(view, raw, at, words)
        if not width:
            width, parts = 1, _parts(view, raw, at, words)
        for part in parts:
            span = view.span(first + part.start, first + part.end)
            tokens.append(
                Token(
                    part.text,
                    span,
                    span.of(text),
                    part.tag,
                    part.lemma or part.suffix,
                    part.readings,
                )
            )
        at += width
    return tuple(_as_said(_Settler(tokens, words).settled(), lexicon))


def _as_said(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Yield tokens with "بحسب ما أعلنته" as one: the preposition of whoever says so."""
    prepositions = lexicon.status["sources"]["prepositions"]
    said = lexicon.words["verbal"]["as_said"]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        behind = tokens[at + 1 : at + 3]
        if (
            token.lemma in prepositions
            and len(behind) > 1
            and behind[0].text in said
            and any(form.lemma in lexicon.reporting for form in behind[1].readings)
        ):
            stretch = tokens[at : at + 3]
            span = Span(token.span.start, behind[1].span.end)
            yield replace(token, span=span, printed=printed(stretch))
            at += 3
        else:
            yield token
            at += 1


def _pieces(view: AlignedView, within: tuple[int, int], names: Sequence[Name]) -> Iterator[Piece]:
    at, end = within
    first = bisect_left(names, at, key=lambda name: name.start)
    last = bisect_right(names, end, key=lambda name: name.end)
    for name in (*names[first:last], None):
        stop = name.start if name else end
        for match in _PIECES.finditer(view.text, at, stop):
            yield match.start(), match.end(), None
        if name:
            yield name.start, name.end, name.entity
            at = name.end


def _compound(
    view: AlignedView, raw: Sequence[Piece], at: int, words: Words
) -> tuple[int, tuple[Part, ...]]:
    """Return the width of the longest expression that opens at a piece, and its parts."""
    start = raw[at][0]
    opener = spelled(view.text[start : raw[at][1]])
    joined = opener[:1] in words.coordinators and opener[1:] in words.openers
    if opener not in words.openers and not joined:
        return 0, ()
    for width in range(min(words.longest, len(raw) - at), 1, -1):
        stretch = raw[at : at + width]
        if any(entity for *_, entity in stretch):
            continue
        written = " ".join(spelled(view.text[start : stretch[-1][1]]).split())
        size = stretch[-1][1] - start
        for skipped in (0, 1):
            if skipped and not joined:
                continue
            if part := _ending(words, written[skipped:]):
                whole = replace(part[0], start=skipped, end=size - part[1])
                rest = () if not part[1] else _rest(written, part[1], size, words)
                before = Part(0, 1, opener[0], Tag.COORDINATOR, opener[0])
                return width, ((before, whole) if skipped else (whole,)) + rest
    return 0, ()


def _ending(words: Words, written: str) -> tuple[Part, int] | None:
    """Return the expression that words are, and the letters behind it that are not part of it.

    One that ends in a preposition of one letter goes on in the same word: "وفقا للوزارة".
    """
    if found := words.compounds.get(written):
        return found, 0
    head, _, last = written.rpartition(" ")
    if last[:1] in words.prepositions and (found := words.compounds.get(f"{head} {last[:1]}")):
        return found, len(last) - 1
    return None


def _rest(written: str, left: int, size: int, words: Words) -> tuple[Part, ...]:
    """Return the parts of what a word holds behind the preposition that ends an expression."""
    tail = written[-left:]
    parts = words.parts(written[-left - 1 :])
    if len(parts) > 1 and parts[0].end == 1:
        return tuple(part.moved(size - left - 1) for part in parts[1:])
    return (Part(size - left, size, tail, Tag.WORD),)


def _parts(view: AlignedView, raw: Sequence[Piece], at: int, words: Words) -> tuple[Part, ...]:
    first, last, _ = raw[at]
    word = spelled(view.text[first:last])
    before_name = at + 1 < len(raw) and raw[at + 1][2] is not None and raw[at + 1][0] == last
    if before_name and word in words.lexicon.words["proclitics"]["before_names"]:
        return tuple(
            replace(words.parts(letter)[0], start=i, end=i + 1) for i, letter in enumerate(word)
        )
    size = len(word)
    if word[0].isdigit():
        return (Part(0, size, word, Tag.NUMBER),)
    mark = words.lexicon.words["quoting"].get(word, word)
    if not word[0].isalpha():
        tag = Tag.OPEN if mark in _OPENERS else Tag.CLOSE if mark in _CLOSERS else Tag.PUNCTUATION
        return (Part(0, size, mark, tag),)
    quoted = at > 0 and view.text[raw[at - 1][0] : raw[at - 1][1]] in {"«", "“"}
    return words.whole(word) if quoted else words.parts(word)


class _Settler:
    """Settles what a word is by its neighbours: noun, verb, participle or adjective."""

    def __init__(self, tokens: Sequence[Token], words: Words) -> None:
        self.tokens, self.words = tokens, words
        self.lexicon = words.lexicon
        self.homographs = self.lexicon.sets["homographs.nouns"]
        self.auxiliaries = self.lexicon.sets["verbal.auxiliaries"]
        self.past = self.lexicon.sets["verbal.past"]
        self.done: list[Token] = []
        self.open = False  # whether the clause has its verb

    def settled(self) -> list[Token]:
        """Return the tokens with one part of speech each."""
        for at, token in enumerate(self.tokens):
            settled = self._settle(at, token) if token.tag is Tag.VERB else token
            if token.tag is Tag.PREPOSITION and (lemma := self._standing(at, token)):
                form = VerbForm(lemma, Mood.INDICATIVE, imperfect=True, agrees="plural")
                settled = replace(token, tag=Tag.VERB, lemma="", readings=(form,))
                if self.done and self._is_not(self.done[-1]):
                    self.done[-1] = replace(self.done[-1], tag=Tag.NEGATION, readings=())
            if settled.tag in {Tag.RELATIVE, Tag.SUBORDINATOR} or settled.text in _BREAKS:
                self.open = False
            elif settled.tag is Tag.VERB and settled.mood(*FINITE):
                self.open = not any(f.lemma in self.auxiliaries for f in settled.readings)
            self.done.append(settled)
        return self.done

    def _standing(self, at: int, token: Token) -> str | None:
        """Return the verb that a preposition stands for where it opens a clause, or None."""
        verbal, before, behind = self.lexicon.words["verbal"], self._before(), self._after(at)
        opens = before is None or before.tag in {Tag.COORDINATOR, Tag.PUNCTUATION, Tag.OPEN}
        denied = before is not None and self._is_not(before)
        opens = opens or denied or before.text in self.lexicon.grammar.that  # type: ignore[union-attr]
        if not opens or behind is None or (self.open and not denied):
            return None
        if token.lemma in verbal["obliging"] and self._actor(behind):
            return verbal["obliged"][0] if self._obliges(at) else None
        if token.lemma in verbal["holding"] and self._actor(behind):
            return verbal["held"][0] if self._holds(at) else None
        return None

    def _is_not(self, token: Token) -> bool:
        return any(form.lemma == self.lexicon.words["verbal"]["is_not"] for form in token.readings)

    def _obliges(self, at: int) -> bool:
        """Tell whether what somebody has to do follows: "على الحكومة أن تراجع"."""
        for token in self.tokens[at + 1 : at + 1 + _HOLDER]:
            if token.text in self.lexicon.words["verbal"]["that_verb"]:
                return True
            if token.tag not in {Tag.WORD, Tag.NAME, Tag.PREPOSITION, Tag.COORDINATOR}:
                return False
        return False

    def _holds(self, at: int) -> bool:
        """Tell whether what somebody has follows: "لدى الشركة ثلاثة مراكز"."""
        for token in self.tokens[at + 2 : at + 2 + _HOLDER]:
            if token.tag is Tag.NUMBER or token.text in self.words.nouns:
                return True
            if token.tag not in {Tag.WORD, Tag.NAME}:
                return False
        return False

    def _settle(self, at: int, token: Token) -> Token:
        finite = tuple(form for form in token.readings if form.mood in FINITE)
        if token.printed.endswith("ي") and any(form.imperfect for form in finite):
            finite = tuple(form for form in finite if form.imperfect)  # "أوصي" is not "أوصى"
        if finite and self._is_verb(at, token):
            return replace(token, readings=finite)
        others = tuple(form for form in token.readings if form.mood not in FINITE)
        if others and self._is_participle(at):
            return replace(token, readings=others)
        noun = self.words.noun(token.text) or token.text
        return replace(token, text=noun, tag=Tag.WORD, readings=())

    def _before(self) -> Token | None:
        return self.done[-1] if self.done else None

    def _after(self, at: int) -> Token | None:
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else None

    def _is_verb(self, at: int, token: Token) -> bool:
        before, after = self._before(), self._after(at)
        if before is None:
            return self._certain(token) or self._actor(after)
        if token.lemma and self.open and self._closed(before):
            return False  # a noun with its owner: "لم تخف النائبة تحفظها"
        if before.tag is Tag.NEGATION or before.text in self.past:
            return True
        if before.tag in {Tag.PREPOSITION, Tag.DETERMINER}:
            return False
        if self._certain(token):
            return True
        if before.tag is Tag.RELATIVE:
            that = before.text in self.lexicon.grammar.that
            imperfect = any(form.imperfect for form in token.readings)
            return (that and imperfect) or before.text in self.lexicon.grammar.subject_relatives
        if before.tag is Tag.VERB:
            return any(form.lemma in self.auxiliaries for form in before.readings)
        return self._by_place(before, after)

    def _by_place(self, before: Token, after: Token | None) -> bool:
        """Tell whether a form that may be a noun's too is a verb's between two tokens."""
        if before.tag in {Tag.WORD, Tag.NAME, Tag.CLOSE}:
            return self._closed(before) and not self.open and after is not None
        if before.tag is Tag.PRONOUN:
            return not self.open
        if before.tag in {Tag.COORDINATOR, Tag.PUNCTUATION, Tag.ADVERB}:
            noun_before = len(self.done) > 1 and self.done[-2].tag in {Tag.WORD, Tag.NAME}
            joined = before.tag is Tag.COORDINATOR and noun_before and not self.open
            return not joined and self._actor(after)
        return False

    def _closed(self, token: Token) -> bool:
        """Tell whether nothing can be in construct with a token: a name, a definite noun."""
        if token.tag is Tag.WORD:
            return self.words.definite(token.text)
        return token.tag in {Tag.NAME, Tag.CLOSE}

    def _certain(self, token: Token) -> bool:
        """Tell whether a verb form is that of no noun."""
        if any(form.lemma in self.auxiliaries for form in token.readings):
            return True
        if token.printed.endswith("ى"):
            return True  # a perfect: its noun is written with ي
        if token.text in self.homographs:
            return False
        base = self.words.base(token.text)
        return base is None or base not in self.words.nouns

    def _actor(self, token: Token | None) -> bool:
        """Tell whether a token is one that can do something: a name, "الوزير", "شركة"."""
        if token is None:
            return False
        if token.entity is not None:
            return SOV.Actor in token.entity.types
        if token.text in self.words.given:
            return True
        noun = self.lexicon.singular(token.text)
        return token.tag in {Tag.WORD, Tag.VERB} and (
            noun in self.lexicon.anaphors or any(noun in t for t in self.lexicon.cues.values())
        )

    def _is_participle(self, at: int) -> bool:
        """Tell whether a participle stands as one: behind its noun and before its complement."""
        participle = self.tokens[at]
        stem = self.words.bare(participle.text).removesuffix("ا").removesuffix("ه")
        described = stem in self.words.adjectives
        if described and stem not in self.lexicon.sets["verbal.participial"]:
            return False
        if not any(form.lemma in verbs_of(self.lexicon) for form in participle.readings):
            return False
        before, after = self._before(), self._after(at)
        while after is not None and after.tag is Tag.ADVERB:
            at, after = at + 1, self._after(at + 1)
        if before is None or after is None:
            return False
        if after.text in self.lexicon.grammar.that:
            return any(form.lemma in self.lexicon.reporting for form in participle.readings)
        if after.tag is not Tag.PREPOSITION:
            return False
        if before.tag is Tag.NEGATION:
            return True
        if before.tag is Tag.WORD:
            return self.words.bare(participle.text) not in self.words.nouns
        if before.tag is Tag.VERB:
            return any(form.lemma in self.auxiliaries for form in before.readings)
        return before.tag in {Tag.NAME, Tag.CLOSE, Tag.PUNCTUATION, Tag.ADVERB, Tag.PRONOUN}


def participle_mood(token: Token, *, passive: bool) -> Mood | None:
    """Return the mood of a participle, the passive one or the active where it may be either."""
    moods = {form.mood for form in token.readings}
    first, second = (
        (Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE)
        if passive
        else (Mood.PRESENT_PARTICIPLE, Mood.PAST_PARTICIPLE)
    )
    return first if first in moods else second if second in moods else None
