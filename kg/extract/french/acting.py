"""French words that can only be a verb, or only a pronoun before one, where they stand."""

from dataclasses import replace

from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

_SUBJUNCTIVES = ("clue", "clues")
"""How participles end that are written as subjunctives are: "conclue", "exclues"."""
_FIRST = "is"  # how participles end that are written as "je" has the verb: "répartis"


def surely_acts(
    token: Token,
    before: Token | None,
    previous: Token | None,
    following: Token | None,
    lexicon: Lexicon,
) -> bool:
    """Tell whether a verb form behind an adjective that may open a noun phrase is its verb.

    The adjective stands behind its noun, "une étude récente montre", or the form is no noun's:
    "la principale est", "peut même créer", "je me demande". What ends a phrase goes on with
    them: "un réseau longue distance".
    """
    if previous is None or previous.text not in lexicon.prenominal:
        return False
    if previous.tag is Tag.CLITIC or _carries(token, lexicon):
        return True
    if token.mood(Mood.INFINITIVE) and previous.tag is Tag.ADVERB:
        return token.text not in lexicon.sets["homographs.nouns"]
    noun = before is not None and before.tag is Tag.WORD and before.text not in lexicon.prenominal
    ends = following is None or following.tag is Tag.PUNCTUATION
    acts = token.mood(*FINITE) is not None and not ends
    return noun and (acts or token.mood(Mood.PAST_PARTICIPLE) is not None)


def doing(token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a participle that is an adjective or an adverb otherwise has an object.

    "en important des puces", "la société, important des puces", "une loi maintenant le taux".
    """
    acts = any(form.mood is Mood.PRESENT_PARTICIPLE for form in token.readings)
    if not acts or token.tag is Tag.VERB or previous is None or following is None:
        return False
    apart = previous.text == ","
    if previous.text == "en" or (apart and following.text in lexicon.grammar.partitives):
        return True
    done_to = following.tag in {Tag.DETERMINER, Tag.NAME}  # "un projet intéressant Orange"
    return done_to and (apart or previous.tag in {Tag.WORD, Tag.NAME})


def _carries(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a token is a finite form of an auxiliary."""
    auxiliary = any(form.lemma in lexicon.grammar.auxiliaries for form in token.readings)
    return auxiliary and token.mood(*FINITE) is not None


def said_of(
    token: Token, previous: Token | None, following: Token | None, past: Token | None
) -> Token | None:
    """Return a verb as the participle that it is behind a noun: "la convention conclue avec".

    An article before a number opens a date: "conclue le 3 mai".
    """
    if not token.text.endswith((*_SUBJUNCTIVES, _FIRST)):
        return None
    described = previous is not None and previous.tag in {Tag.WORD, Tag.NAME}
    dated = past is not None and past.tag is Tag.NUMBER
    governs = following is not None and following.tag in {Tag.DETERMINER, Tag.CLITIC} and not dated
    if not described or (governs and not token.text.endswith(_FIRST)):
        return None
    kept = tuple(one for one in token.readings if one.mood is Mood.PAST_PARTICIPLE)
    return replace(token, readings=kept) if kept else None
