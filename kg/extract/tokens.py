"""A word of a sentence with what it can be: closed-class word, verb form, name, or plain word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from kg.extract.conjugation import Mood, VerbForm
from kg.extract.lexicon import Tag
from kg.model import Entity, Span, frozen

_UNIT = 3
"""Letters of the longest unit with a capital inside: "kWh"."""
ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul", "ud"})
"""How the article of Arabic names is written."""


@frozen()
class Token:
    """A word, number, mark or name.

    text      folded
    span      in the article's text
    printed   as the article has it
    lemma     the plain form of a closed-class word ("du" is "de"), else empty
    readings  of a verb form
    entity    of a name
    date      ISO 8601, of a date
    """

    text: str
    span: Span
    printed: str
    tag: Tag
    lemma: str = ""
    readings: tuple[VerbForm, ...] = ()
    entity: Entity | None = None
    date: str | None = None

    def mood(self, *moods: Mood) -> VerbForm | None:
        """Return the first reading in one of the moods, where this is a verb."""
        if self.tag is not Tag.VERB:
            return None
        for form in self.readings:
            if form.mood in moods:
                return form
        return None

    def tagged(self, tag: Tag) -> "Token":
        """Return the token as another part of speech."""
        return Token(
            self.text,
            self.span,
            self.printed,
            tag,
            self.lemma,
            self.readings,
            self.entity,
            self.date,
        )

    def read(self, readings: tuple[VerbForm, ...]) -> "Token":
        """Return the token with other readings."""
        return Token(
            self.text,
            self.span,
            self.printed,
            self.tag,
            self.lemma,
            readings,
            self.entity,
            self.date,
        )

    @property
    def capital(self) -> bool:
        """Whether it has a capital: the second letter in "eKapital", the fourth in "al-Sabhan"."""
        return _has_capital(self.printed)


@lru_cache(maxsize=1 << 12)
def _has_capital(word: str) -> bool:
    first, second = word[:1], word[1:2]
    return first.isupper() or (
        len(word) > _UNIT and first.islower() and (second.isupper() or _articled(word))
    )


def _articled(word: str) -> bool:
    """Tell whether the article of an Arabic name is joined to it: "al-Sabhan"."""
    article, joint, name = word.partition("-")
    return bool(joint) and article in ARTICLES and name[:1].isupper()


@frozen()
class Name:
    """A name found before tokens are made: half-open offsets into the view, and what it names."""

    start: int
    end: int
    entity: Entity


def names_within(names: Sequence[Name], within: tuple[int, int]) -> Sequence[Name]:
    """Return the names in a stretch of the view."""
    first = bisect_left(names, within[0], key=lambda name: name.start)
    last = bisect_right(names, within[1], key=lambda name: name.end)
    return names[first:last]


def printed(tokens: Sequence[Token]) -> str:
    """Return tokens as the article has them, with the spaces between them made plain."""
    if len(tokens) == 1:
        return tokens[0].printed
    pieces, end = [], -1
    for token in tokens:
        if token.span.start != end >= 0:
            pieces.append(" ")
        pieces.append(token.printed)
        end = token.span.end
    return "".join(pieces)


def past_adverb(following: Token | None, behind: Token | None) -> Token | None:
    """Return the word that follows, past one adverb: "onze seulement disposent"."""
    return behind if following is not None and following.tag is Tag.ADVERB else following
