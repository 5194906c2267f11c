"""Where a French clause goes on behind a relative clause between commas: "X, dont …, manque de"."""

from collections.abc import Sequence

from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.phrases import idioms
from kg.extract.tokens import Token

_ASIDE = frozenset({Tag.PREPOSITION, Tag.ADVERB})
"""What else than a relative an aside opens with: "malgré les critiques"."""
_AMONG = "parmi"
_OBJECTS = frozenset({Tag.DETERMINER, Tag.OPEN, Tag.RELATIVE, Tag.NUMBER})
_OPENS = frozenset({Tag.DETERMINER, Tag.NAME, Tag.WORD})
"""What a sentence opens with whose first words are its subject."""


def resumes(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a form that a noun has too is the verb of the subject before an aside.

    "Le ministère, dont les archives sont sur papier, manque de personnel": nothing else is.
    """
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or behind.tag is not Tag.PREPOSITION or not tokens[at].mood(Mood.INDICATIVE):
        return False
    comma = next((one for one in range(at - 1) if tokens[one].text == ","), None)
    if comma is None or tokens[0].tag not in _OPENS:
        return False
    relative = tokens[comma + 1].tag is Tag.RELATIVE
    if not relative and tokens[comma + 1].tag not in _ASIDE:
        return False
    nouns = lexicon.sets["homographs.nouns"]

    def finite(one: int) -> bool:
        sure = tokens[one].tag is Tag.VERB and tokens[one].text not in nouns
        return sure and tokens[one].mood(*FINITE) is not None

    if not relative:  # "La CNIL, selon X, veille à": no other verb is there
        return not any(finite(one) for one in range(len(tokens)) if one != at)
    later = any(finite(one) for one in range(at + 1, len(tokens)) if tokens[one - 1].text == ",")
    return not later and not any(map(finite, range(comma)))


def names_object(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether an article opens an object past whom: "confie à Orange le contrôle du site".

    Behind a name that has a preposition, right behind a verb, no other verb has its subject.
    """
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].tag is not Tag.DETERMINER or behind is None or behind.tag is not Tag.VERB:
        return False
    of = at + 2 < len(tokens) and tokens[at + 2].lemma == lexicon.grammar.of
    either = of and behind.text in lexicon.sets["homographs.either"]
    if not (either or behind.text in lexicon.sets["homographs.nouns"]) or not at:
        return False
    position = at - 1
    while position > 0 and tokens[position].tag in _OPENS:
        position -= 1
    led = tokens[position].tag is Tag.PREPOSITION and position < at - 1
    return led and position > 0 and tokens[position - 1].tag is Tag.VERB


def joins(token: Token, previous: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a conjunction joins a verb with its object: "et juge « regrettable » …".

    No noun has an infinitive right behind it, "et compte ouvrir un centre", nor a number or what
    makes an idiom of a verb: "et compte 310 salariés", "et fait partie de".
    """
    if following is not None and following.mood(Mood.INFINITIVE) and not following.capital:
        return token.mood(Mood.INDICATIVE) is not None
    behind = following is not None and following.tag in _OBJECTS
    finite = token.mood(Mood.INDICATIVE) is not None
    follows = behind or (following is not None and following.text in idioms(lexicon))
    return previous.tag is Tag.COORDINATOR and follows and finite


def completes(following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a word goes with a verb before it, and with no noun: "fait | partie de"."""
    return following is not None and following.text in {_AMONG, *idioms(lexicon)}
