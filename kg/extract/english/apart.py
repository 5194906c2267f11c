"""Somebody's name that is no part of the noun before it: "the site (that) X owns"."""

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token
from kg.names import SOV

_AUXILIARIES = frozenset({"be", "have", "do"})
_MODAL = frozenset({Mood.FUTURE, Mood.CONDITIONAL})


def stands_apart(before: Token, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a name is somebody's, and the word before it a thing: "a tool | Atos built"."""
    if token.entity is None or SOV.Actor not in with_broader(token.entity.types[0]):
        return False
    if before.tag is not Tag.WORD or before.capital:
        return False
    return is_thing(before, lexicon)


def is_thing(noun: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun is one for a thing that somebody makes, has or claims, for sure."""
    word = lexicon.singular(noun.text)
    kinds = (lexicon.head_class(word), lexicon.cues["apposed"].get(word))
    broader = {one for kind in kinds if kind for one in with_broader(kind)}
    claimed = word in lexicon.status["refutations"]["claims"]
    return claimed or (bool(broader) and SOV.Actor not in broader)


def does(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a verb behind a name is not that of its clause: "the site Velora built is".

    Then the name is no noun's that stands before it.
    """
    found = 0
    for before, token in pairwise(tokens[last - 1 :]):
        if token.tag in {Tag.RELATIVE, Tag.SUBORDINATOR, Tag.COORDINATOR, Tag.PUNCTUATION}:
            break
        helped = any(form.lemma in _AUXILIARIES or form.mood in _MODAL for form in before.readings)
        found += token.mood(*FINITE) is not None and not helped
    return found > 1
