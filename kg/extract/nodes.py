"""What a sentence is chunked to: noun phrases, verb groups and the marks between them.

No two nodes of a sentence are one, so that a node is a cheap key of what is known of it.
"""

from dataclasses import field

from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Tag
from kg.model import frozen

ASIDE = (",", "–", "—")
"""Marks that set an aside apart."""


@frozen(eq=False)
class NounPhrase:
    """A noun phrase's core. All positions are token indexes; `last` is past the end.

    first        its preposition, where it has one, else its determiner or first word
    core         the first token behind preposition and determiners
    head         the head noun, the name or the pronoun
    preposition  in its plain form, or empty
    """

    first: int
    core: int
    head: int
    last: int
    preposition: str = ""


@frozen(eq=False)
class VerbGroup:
    """A verb with its auxiliaries, clitics, negation and adverbs.

    head         the token whose verb says what happens; `lemma` is its infinitive
    mood         of the first verb in the group: that of the clause
    governors    verbs above the head in the group, as (token index, effect on the status)
    negation     token indexes of the negation's words; `negated` needs particle and word, or
                 a word that negates alone
    pronoun      the subject behind the verb ("a-t-elle ajouté"), or empty
    clitics      token indexes of the pronouns before the verb that are its complements
    granted      whether its subject is to whom it is done: "s'est vu attribuer le marché"
    finite       whether it carries a clause
    participle   whether it is a participle that stands by itself
    """

    first: int
    head: int
    last: int
    lemma: str
    mood: Mood
    passive: bool
    reflexive: bool
    negation: tuple[int, ...]
    negated: bool
    adverbs: tuple[int, ...]
    governors: tuple[tuple[int, str], ...]
    preposition: str = ""
    pronoun: str = ""
    clitics: tuple[int, ...] = ()
    granted: bool = False
    finite: bool = field(init=False)
    participle: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "finite", self.mood in FINITE)
        alone = self.mood in {Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE}
        object.__setattr__(self, "participle", alone)


@frozen(eq=False)
class Mark:
    """A token that is neither: punctuation, coordinator, a relative, an adverb."""

    first: int
    tag: Tag
    text: str

    @property
    def last(self) -> int:
        """The token index past it."""
        return self.first + 1


Node = NounPhrase | VerbGroup | Mark
