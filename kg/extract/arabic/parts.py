"""The parts of an Arabic word, and the expressions of several words that are one."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from kg.extract.conjugation import Mood, VerbForm
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Lexicon, Tag
from kg.model import frozen

_THAT_ANY = {("إن", "أي"), ("أن", "أي")}
"""Two words that are written as the names of letters are: "that any"."""


@frozen()
class Part:
    """A part of a written word: letters `start` to `end`, half-open.

    text    as it is looked up: a noun in its dictionary form, with its article
    suffix  the pronoun at the end of a noun or verb, or empty
    """

    start: int
    end: int
    text: str
    tag: Tag
    lemma: str = ""
    readings: tuple[VerbForm, ...] = ()
    suffix: str = ""

    def moved(self, by: int) -> "Part":
        """Return the part so many letters further on."""
        return replace(self, start=self.start + by, end=self.end + by)


def compounds(lexicon: Lexicon) -> Iterator[tuple[str, Part]]:
    """Yield each expression of several words that is one, with what it is."""
    verbal = lexicon.words["verbal"]
    for phrase, (tag, lemma) in lexicon.classes.items():
        if " " in phrase:
            yield phrase, Part(0, len(phrase), phrase, tag, lemma)
        elif lemma in verbal["measuring"]:
            by = phrase.startswith(tuple(verbal["pricing"]))
            leading = (*verbal["measured"], *(verbal["bounded"] if by else ()))
            for measured in (f"{phrase} {verb}" for verb in leading):
                yield measured, Part(0, len(measured), measured, tag, lemma)
    for phrase in verbal["impersonal"]:
        reading = VerbForm(phrase, Mood.INDICATIVE, imperfect=True)
        yield phrase, Part(0, len(phrase), phrase, Tag.VERB, "", (reading,))
    for phrase in verbal["still"]:
        yield phrase, Part(0, len(phrase), phrase, Tag.ADVERB, phrase)


def spell_letters(words: tuple[str, str], letters: Collection[str]) -> bool:
    """Tell whether two words are names of Latin letters: "إيه آي", not "إن أي نقل"."""
    return words not in _THAT_ANY and all(spelled_word(one) in letters for one in words)
