"""What stands before a figure in Arabic: a preposition of price or size, or but a noun."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.arabic.participial import Participial
from kg.extract.arabic.words import Words
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Tag
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token
from kg.model import Span
from kg.names import SCHEMA

_BY = "ب"
"""The preposition of means, which is written as one with its noun."""
_NEAR = 3
"""Tokens of an event with its adjectives, before the verb that says that it took place."""
_FAR = 6
"""Tokens between such a word and its figure at the most."""


class Measuring(Participial):
    """Tells which words of a sentence only lead to a figure."""

    def __init__(self, tokens: Sequence[Token], words: Words) -> None:
        super().__init__(tokens, words)
        self.measuring = self.lexicon.sets["verbal.measuring"]
        self.sizes = self.lexicon.sets["verbal.sizes"]

    def _held(self, token: Token) -> bool:
        """Tell whether a word says that an event took place: "مؤتمر صحفي عقد", and no "عقد"."""
        singular, nouns = self.lexicon.singular, self.lexicon.sets["verbal.taking_place"]
        for before in reversed(self.done[-_NEAR:] if token.text in nouns else ()):
            if self.words.definite(before.text):
                return False  # "وقعت خلال المؤتمر عقد استضافة"
            if self.lexicon.head_class(singular(before.text)) == SCHEMA.Event:
                return True
            if not self.words.nisba(before.text) and before.text not in self.words.adjectives:
                return False
        return False

    def _no_measure(self, at: int, token: Token) -> Token | None:
        """Return "كلفتها" as the noun that it is where no figure is behind it, or None."""
        if token.tag is not Tag.PREPOSITION or " " in token.text:
            return None
        opens = all(one.tag not in {Tag.WORD, Tag.NAME} for one in self.done)
        for behind in () if opens else self.tokens[at + 1 : at + 1 + _FAR]:
            figure = is_quantity(behind.entity)
            if figure or behind.tag is Tag.NUMBER:
                return None
            if behind.tag is not Tag.ADVERB:
                break
        part = self.words.possessed(token.text)
        return part and replace(token, text=part[0], tag=Tag.WORD, lemma=part[1])

    def _ranks(self, token: Token) -> bool:
        """Tell whether "ثانيا" describes the indefinite noun before it: "مركزا ثانيا".

        So "إذن" is a noun behind a preposition, and no adverb: "من دون إذن كتابي".
        """
        before = self._before()
        if before is not None and token.text in self.lexicon.sets["verbal.permits"]:
            return before.tag is Tag.PREPOSITION
        if before is None or token.text not in self.lexicon.sets["verbal.ranks"]:
            return False
        return before.tag is Tag.WORD and not self._closed(before) and not before.lemma

    def _honours(self, at: int, token: Token) -> bool:
        """Tell whether a noun but honours whoever has the title behind it: "معالي الوزير"."""
        behind = self._after(at)
        if token.text not in self.lexicon.sets["verbal.honours"] or behind is None:
            return False
        office = self.lexicon.singular(self.words.bare(behind.text))
        held = self.lexicon.cues["apposed"].get(office) == SCHEMA.Person
        return held or spelled_word(behind.printed) in self.words.honorifics

    def _no_figure(self, at: int, token: Token) -> bool:
        """Tell whether a preposition of figures is but "ب" and a noun: "بطاقة الرياح"."""
        if token.tag is not Tag.PREPOSITION or token.lemma not in self.measuring:
            return False
        if not token.printed.startswith(_BY) or " " in token.text:
            return False
        for behind in self.tokens[at + 1 : at + 1 + _FAR]:
            if behind.entity is not None:
                return not is_quantity(behind.entity)
            if behind.tag is not Tag.ADVERB and behind.tag is not Tag.NUMBER:
                return behind.tag is not Tag.WORD or self.words.definite(behind.text)
            if behind.tag is Tag.ADVERB and self.tokens[at + 1].tag is Tag.NUMBER:
                return True  # "بتمويل 60 بالمئة منه"
        return False

    def _joined(self, token: Token) -> Token:
        """Return the "ب" of what is read as one with it."""
        tag, lemma = self.lexicon.classes[_BY]
        span = Span(token.span.start, token.span.start + 1)
        return replace(token, text=_BY, span=span, printed=_BY, tag=tag, lemma=lemma)

    def _measure(self, token: Token) -> Token:
        """Return the noun behind the "ب" of what is read as one with it."""
        noun = token.text[1:]
        span = Span(token.span.start + 1, token.span.end)
        noun = self.words.noun(noun) or noun
        return replace(
            token, text=noun, span=span, printed=token.printed[1:], tag=Tag.WORD, lemma=""
        )

    def _leads_to_figure(self, at: int, token: Token) -> bool:
        """Tell whether a noun with a pronoun only leads to a figure: "ميزانية قدرها 20 مليون"."""
        if not token.lemma or token.text not in self.sizes:
            return False
        behind = self._after(at)
        named = behind is not None and behind.entity is not None
        return named or (behind is not None and behind.tag is Tag.NUMBER)

    def _marked_off(self, before: Token | None) -> bool:
        """Tell whether a quotation mark stands right before a word, which may be a name then."""
        return before is not None and (before.tag is Tag.OPEN or before.text == '"')
