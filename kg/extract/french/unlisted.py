"""French verbs that the lexicon lacks, known by their endings and by what stands beside them."""

import re

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

_PLURAL = re.compile(r"[^aeiouéèêms](?:ent|èrent|aient)$|(?:ss|mm)ent$|(?:èrent|aient)$")
_SHORTEST = 4
"""Letters of a verb that is known by its place alone."""
_INFINITIVE = re.compile(r"[^\W\d]{3,}(?<!i)er$")
_INTO = frozenset({"à", "dans", "en"})
"""Prepositions of the verb that is written as another one: "entre en vigueur"."""
_NEGATORS = frozenset({"pas", "plus", "jamais", "guère", "rien", "aucun", "aucune", "que", "ni"})


def unknown_mood(token: Token, previous: Token | None, lexicon: Lexicon) -> Mood | None:
    """Return the mood of a verb that the lexicon lacks, where its ending and place show it is one.

    "de commercer"; "les serveurs ronronnent": no adjective of a plural ends so; "a rabougri" does
    not tell a participle from an adjective, "a bétonné" does.
    """
    if previous is None or token.capital:
        return None
    opener = previous.tag is Tag.PREPOSITION and previous.text in {"de", "d'", "à", "pour", "sans"}
    if opener and _INFINITIVE.match(token.text):
        return Mood.INFINITIVE
    plural = previous.tag is Tag.WORD and previous.text.endswith("s") and not previous.capital
    known = lexicon.head_class(token.text) or token.text in lexicon.prenominal  # "fonds récent"
    if plural and _PLURAL.search(token.text) and not known:
        return Mood.INDICATIVE
    if previous.tag is Tag.VERB and token.text.endswith("é"):
        helping = lexicon.grammar.auxiliaries - {lexicon.grammar.be}
        if any(form.lemma in helping for form in previous.readings):
            return Mood.PAST_PARTICIPLE
    return None


def denied_mood(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> Mood | None:
    """Return the mood of a verb that the lexicon lacks within a negation: "ne mâche pas"."""
    if previous is None or following is None:
        return None
    if previous.text not in lexicon.sets["negation.particle"]:
        return None
    return Mood.INDICATIVE if following.text in _NEGATORS and not token.capital else None


def comments(
    token: Token, following: Token | None, before: Token | None, previous: Token | None
) -> Mood | None:
    """Return the mood of a verb that the lexicon lacks behind what is quoted: "», marmonne Ada"."""
    if following is None or previous is None or token.capital or len(token.text) < _SHORTEST:
        return None
    closed = before if previous.text == "," else previous
    quoted = closed is not None and closed.tag is Tag.CLOSE and closed.text != ")"
    speaks = following.tag is Tag.NAME or following.capital or following.tag is Tag.DETERMINER
    return Mood.INDICATIVE if quoted and speaks and token.text[-1] in "eta" else None


def enters(token: Token, previous: Token | None, following: Token | None) -> bool:
    """Tell whether what is a preposition too is the verb before another: "X entre au capital"."""
    if previous is None or following is None or not token.readings:
        return False
    return following.tag is Tag.PREPOSITION and following.lemma in _INTO
