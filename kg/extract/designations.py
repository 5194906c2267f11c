"""Names that a number is part of: "GPT-6", "Kivu-7B-Instruct", "Zorg 3.1 405B"."""

import re
from collections.abc import Callable, Sequence

from kg.extract.lexicon import Tag
from kg.extract.tokens import Token

GLUED = (
    r"(?:[^\W\d_]{1,2}')?[^\W\d_]+(?:-[^\W\d_]+)*-?\d[^\W_]*(?:[.-][^\W_]+)*"  # gpt-4o, qwen2.5-72b
    r"|\d+(?:[.,]\d+)?b(?!\w)"  # 405b, of a model's parameters
)
"""A word of a folded text that has a number in it, for the expressions that cut words apart."""

_VERSION = re.compile(r"\d{1,3}(?:[.,]\d+)?b?")


def numbered(tokens: Sequence[Token], last: int, counted: Callable[[Token], bool]) -> int:
    """Return the position past the version behind a name's tokens, or `last` where none is.

    counted  tells whether a word may be what the number counts, as in "à Dakar 300 étudiants"
    """
    end = last
    while end < len(tokens) and is_version(tokens, end):
        end += 1
    if end == last or (end < len(tokens) and counted(tokens[end])):
        return last
    return end


def is_version(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number right behind a word says which version of a thing it names."""
    token, before = tokens[at], tokens[at - 1]
    apart = token.span.start == before.span.end + 1
    return apart and token.tag is Tag.NUMBER and _VERSION.fullmatch(token.text) is not None


def is_designation(token: Token) -> bool:
    """Tell whether a word is a thing's name by its number: "Qwen3", "l'Atlas-7B"; not "CO2"."""
    written = token.printed
    mixed = "-" in written or any(letter.islower() for letter in written)
    return mixed and any(letter.isdigit() for letter in written)
