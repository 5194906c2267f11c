"""What the words right beside an English word make of it."""

from kg.extract.conjugation import Mood
from kg.extract.english.surroundings import Surroundings
from kg.extract.lexicon import Tag
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token


class Neighbours(Surroundings):
    """The words of a sentence, and what is asked of those beside one."""

    def rough(self, at: int) -> bool:
        """Tell whether a word only makes the figure behind it a rough one: "worth over $5m"."""
        before, after = self.before(), self.tokens[at + 1 : at + 2]
        if before is None or not after:
            return False
        figure = after[0].entity is not None and is_quantity(after[0].entity)
        counted = figure or after[0].tag is Tag.NUMBER
        following = self.tokens[at + 2 : at + 3]
        lasts = following and self.lexicon.singular(following[0].text) in self.times
        return counted and not lasts and (figure or before.tag is Tag.PREPOSITION)

    def share(self, at: int) -> bool:
        """Tell whether a percentage stands in a passive as an adverb: "is 60 percent owned by"."""
        after = self.after(at)
        before = self.done[-2] if len(self.done) > 1 else None
        return (
            before is not None
            and self.lemma(before) == self.be
            and self.done[-1].tag is Tag.NUMBER
            and after is not None
            and any(form.mood is Mood.PAST_PARTICIPLE for form in after.readings)
        )

    def names(self, at: int, token: Token, before: Token) -> bool:
        """Tell whether a noun says what the name behind it is: "the digital rights group X"."""
        after = self.tokens[at + 1 : at + 2]
        named = bool(after) and after[0].capital and after[0].tag in {Tag.WORD, Tag.NAME}
        said = self.lexicon.singular(token.text) in self.lexicon.cues["apposed"]
        return named and said and before.tag is Tag.WORD and not before.capital

    def parted_relative(self, relative: Token) -> bool:
        """Tell whether a relative has its clause's subject behind it: "under which tax files"."""
        before = self.done[-2] if len(self.done) > 1 else None
        behind = before is not None and before.tag is Tag.PREPOSITION
        return behind or relative.text in {"whose", "where"}
