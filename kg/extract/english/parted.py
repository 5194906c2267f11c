"""An aside between the words of an English verb group: "will, from June, use"."""

from collections.abc import Sequence

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

_COMMA = ","
_LONGEST = 9
"""Tokens between the two commas, at most."""
_GOING_ON = frozenset({"continue", "continues", "continued", "remain", "remains", "remained"})
_PARTING = frozenset({Tag.RELATIVE, Tag.COORDINATOR, Tag.OPEN, Tag.CLOSE, Tag.PUNCTUATION})

_MEANWHILE = (Mood.PRESENT_PARTICIPLE, Mood.PAST_PARTICIPLE)


def past_aside(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int | None:
    """Return the token past an aside that a comma at a token opens, or None.

    Nothing is said in it, and nobody says so there: not "will, he said, use".
    """
    if at >= len(tokens) or tokens[at].text != _COMMA:
        return None
    for end in range(at + 1, min(at + 2 + _LONGEST, len(tokens))):
        if tokens[end].text == _COMMA:
            return end + 1 if end > at + 1 and _plain(tokens[at + 1 : end], lexicon) else None
    return None


def before_aside(tokens: Sequence[Token], lexicon: Lexicon) -> Token | None:
    """Return the word before an aside that the last of some tokens closes, or None."""
    if not tokens or tokens[-1].text != _COMMA:
        return None
    near = range(len(tokens) - 2, max(0, len(tokens) - 3 - _LONGEST), -1)
    opening = next((at for at in near if tokens[at].text == _COMMA), 0)
    closed = opening and past_aside(tokens, opening, lexicon) == len(tokens)
    return tokens[opening - 1] if closed else None


def inserted(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens end with what somebody does meanwhile: "Ada, while visiting it,"."""
    if not tokens or tokens[-1].text != _COMMA:
        return False
    opening = next((at for at in range(len(tokens) - 2, 0, -1) if tokens[at].text == _COMMA), 0)
    inner = tokens[opening + 1 : -1]
    opens = len(inner) > 1 and inner[0].tag is Tag.SUBORDINATOR
    return bool(opening) and opens and inner[1].mood(*_MEANWHILE) is not None


def _plain(aside: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether an aside only says when, where or how: "if needed" does.

    Or it puts the same verb in other tenses: "is, and will continue to be, stored".
    """
    if aside[0].tag is Tag.COORDINATOR or aside[0].text in lexicon.sets["conjunctions.clause"]:
        ended = aside[0].tag is not Tag.COORDINATOR and any(
            one.tag is Tag.NEGATION for one in aside
        )
        helped = len(aside) > 1 and all(_helps(token, lexicon) for token in aside[1:])
        return helped and not ended  # not so: "was, but no longer is, held"
    if any(token.text in lexicon.status["sources"]["prepositions"] for token in aside):
        return False
    if aside[0].tag is Tag.SUBORDINATOR:
        return len(aside) == 2  # noqa: PLR2004  # "if needed", "where possible"
    return all(token.tag not in {*_PARTING, Tag.VERB, Tag.PRONOUN} for token in aside)


def _helps(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word only carries another verb, or says how: "still will", "never was"."""
    if token.tag in {Tag.ADVERB, Tag.NEGATION} or token.text == "to":
        return True
    lemmas = {form.lemma for form in token.readings}
    return bool(lemmas & lexicon.sets["ellipsis.verbs"]) or token.text in _GOING_ON
