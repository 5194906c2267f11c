"""French ordinals and numbers that stand alone: "La première finance …", "en achète deux"."""

from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

_TO = "à"
_ALL = frozenset({"tous", "toutes"})
_EACH = frozenset({"chacun", "chacune"})
_SUMS = frozenset({Tag.DETERMINER, Tag.NUMBER, Tag.NAME})
"""What opens that of which each has so much: a figure is a name here."""


def behind_ordinal(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether a form behind an ordinal is the verb of what that stands for.

    "La première fournit", "le second porte le projet", not "la première tranche".
    """
    ordinal = previous is not None and previous.text in lexicon.sets["pairs.all"]
    if not ordinal or not token.mood(*FINITE):
        return False
    opens = following is not None and following.tag is Tag.DETERMINER
    sets = lexicon.sets
    alike = token.text in sets["homographs.nouns"] or token.text in sets["homographs.either"]
    return opens or not alike


def counts_alone(token: Token, previous: Token | None, following: Token, lexicon: Lexicon) -> bool:
    """Tell whether a number behind a verb is all of its object: not "loue deux à trois sites"."""
    after = following.tag is Tag.PREPOSITION and following.text != _TO
    ends = token.tag is Tag.DETERMINER and (after or following.tag is Tag.PUNCTUATION)
    acts = previous is not None and previous.tag is Tag.VERB
    return ends and acts and token.text in lexicon.quantities.numbers


def shares_out(token: Token, previous: Token | None, following: Token | None) -> bool:
    """Tell whether a word only says that several do it alike: "X et Y ont chacun un tiers"."""
    word = token.text
    if previous is None or following is None or not (word in _ALL or word in _EACH):
        return False
    done = following.mood(Mood.PAST_PARTICIPLE) is not None
    if word in _ALL:  # "trois sites, tous situés à Rabat"
        return done
    return previous.tag is Tag.VERB and (following.tag in _SUMS or done)


def is_said(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether a determiner is what a copula says: "il n'est pas certain que"."""
    if token.tag is not Tag.DETERMINER or previous is None or following is None:
        return False
    behind = any(form.lemma in lexicon.grammar.copulas for form in previous.readings)
    alone = following.tag in {Tag.RELATIVE, Tag.PREPOSITION, Tag.PUNCTUATION}
    return alone and (behind or previous.tag in {Tag.NEGATION, Tag.ADVERB})
