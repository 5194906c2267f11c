"""Somebody's name that is no part of the noun before it: "the site (that) X owns"."""

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token
from kg.names import SOV

_AUXILIARIES = frozenset({"be", "have", "do"})
_POINTING = frozenset({"this", "that", "these", "those", "every", "each"})
_MODAL = frozenset({Mood.FUTURE, Mood.CONDITIONAL})


def stands_apart(before: Sequence[Token], token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a name is no part of the noun before it: "a tool | Atos built".

    So it is where it is somebody's and the noun one for a thing, or one that is no title.
    """
    noun = before[-1]
    if noun.tag is not Tag.WORD or noun.capital:
        return False
    if token.entity is None:
        return token.capital and _no_title(before, lexicon)
    if SOV.Actor not in with_broader(token.entity.types[0]):
        return False
    return is_thing(noun, lexicon) or _no_title(before, lexicon)


def _no_title(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a noun says of no name what it is: "this case", "in his memory", "two books"."""
    noun = before[-1].text
    word = lexicon.singular(noun)
    kinds = (lexicon.head_class(word), lexicon.cues["apposed"].get(word))
    if any(kind is not None and SOV.Actor in with_broader(kind) for kind in kinds):
        return False
    if word != noun:
        return len(before) == 1 or not before[-2].capital  # not so: "Le Lys dans La Vallée"
    if noun in lexicon.sets["nouns.times.words"] and len(before) > 1:
        return before[-2].tag is Tag.DETERMINER  # "the year Orange bought", no "term Web"
    first = next((i for i in range(len(before) - 2, -1, -1) if before[i].tag is not Tag.WORD), -1)
    opener = before[first] if first >= 0 else None
    if opener is None or opener.tag is not Tag.DETERMINER:
        return False
    led = first > 0 and before[first - 1].tag is Tag.PREPOSITION
    owned = opener.text in lexicon.sets["determiners.possessive"]
    return opener.text in _POINTING or (led and owned)


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
