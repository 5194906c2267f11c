"""The numbers of laws, part of their names: "la loi n° 18-07", "règlement (UE) 2024/1"."""

from collections.abc import Collection, Sequence

from kg.extract.lexicon import Tag
from kg.extract.tokens import Token

_JOINTS = frozenset("-/.")
_UNION = (("(", "ue", ")"), ("(", "ce", ")"), ("(", "eu", ")"))
_LONGEST = 4
"""Digits of a law's number, or of its year."""


def statute_end(tokens: Sequence[Token], at: int, linkers: Collection[str]) -> int:
    """Return the position past the number of the law that a noun opens, or that of the noun.

    "loi 25", "loi organique n° 2004-63", "directive (UE) 2016/1148", "décret du 3 mai 2024"
    """
    end = at + 1
    if end < len(tokens) and _describes(tokens[end]):
        end += 1
    if tuple(token.text for token in tokens[end : end + 3]) in _UNION:
        end += 3
    if end < len(tokens) and tokens[end].text.startswith("n") and _counts(tokens[end]):
        return end + 1
    if end < len(tokens) and tokens[end].tag is Tag.ADVERB and _counts(tokens[end]):
        return end + 1 if tokens[end].text.split()[0] in linkers else at
    last = _year_end(tokens, end, _number_end(tokens, end), linkers)
    if last == end + 1 and last < len(tokens) and tokens[last].tag is Tag.WORD:
        return at  # "la norme impose 25 mesures"
    return last if last > end else at


def _year_end(tokens: Sequence[Token], at: int, last: int, linkers: Collection[str]) -> int:
    """Return the position past the year of a law behind its number: "loi 431 de 2002"."""
    year = tokens[last] if at < last < len(tokens) else None
    if year is None or year.tag is not Tag.ADVERB or not _counts(year):
        return last
    return last + (year.text.split()[0] in linkers)


def _describes(token: Token) -> bool:
    """Tell whether a word says what sort of law it is: "organique"; no number does."""
    return token.tag is Tag.WORD and not token.capital and not _counts(token)


def _counts(token: Token) -> bool:
    """Tell whether a word is a number, or has one: "n° 18-07"."""
    return token.text[-1].isdigit()


def _number_end(tokens: Sequence[Token], at: int) -> int:
    """Return the position past digits and those that a mark joins to them: "2004-63"."""
    end = at
    while end < len(tokens) and tokens[end].text.isdigit() and len(tokens[end].text) <= _LONGEST:
        end += 1
        joined = end + 1 < len(tokens) and tokens[end].text in _JOINTS
        if not joined or tokens[end + 1].span.start != tokens[end - 1].span.end + 1:
            break
        end += 1
    return end
