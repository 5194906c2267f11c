"""Which capitals of a sentence may be a name's."""

import re
from collections.abc import Sequence

from kg.extract.lexicon import Tag
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token
from kg.names import SCHEMA, SOV

LETTER = r"[^\W\d_]\."
"""How a word is cut to its first letter: "J."."""
INITIAL = rf"{LETTER}(?:-?{LETTER})*"
"""How words are cut to their first letters: "J.", "J.-P.", "S.A."."""
_GIVEN = re.compile(rf"{LETTER}(?:-{LETTER})*")
"""Those of one given name, which no legal form is."""
_AREAS = frozenset({SCHEMA.Place, SCHEMA.AdministrativeArea})
SEATS = _AREAS | {SOV.Actor, SCHEMA.City}
"""The classes of what a title may be of: "le maire de Lyon", "la présidente d'Orange"."""


def capitalised(token: Token) -> bool:
    """Tell whether a word may be part of a name: one with a capital, or a name of one word."""
    short = token.tag is Tag.NAME and " " not in token.text and token.entity is not None
    return token.capital and (token.tag is Tag.WORD or (short and not is_quantity(token.entity)))


def shouted(token: Token) -> bool:
    """Tell whether a word is in capitals throughout, which a letter alone is anyway: "À", "J."."""
    alone = len(token.printed) == 1 or _GIVEN.fullmatch(token.printed)
    return token.printed.isupper() and not alone


def of_a_place(token: Token) -> bool:
    """Tell whether a name's last word is a place's, which no person's is: "Overwatch Europe"."""
    return token.entity is not None and not _AREAS.isdisjoint(token.entity.types)


def particle(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a preposition or an article with a capital goes on a name: "Jan De Bock"."""
    small = tokens[at].tag in {Tag.PREPOSITION, Tag.DETERMINER} and tokens[at].capital
    return small and at + 1 < len(tokens) and capitalised(tokens[at + 1])


def is_title(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Tell whether capitals are all that stands in quotation marks: a title, not who speaks."""
    opened = at > 0 and tokens[at - 1].text in {"«", "“", '"'}
    return opened and (last == len(tokens) or tokens[last].text in {"»", "”", '"'})


def in_marks(tokens: Sequence[Token], first: int, last: int, *, apart: bool) -> bool:
    """Tell whether quotation marks hold a name: a capital opens it.

    apart  whether a comma stands before it: then one follows, and all are capitals: ", « X »,"
    """
    if apart and not (last + 1 < len(tokens) and tokens[last + 1].text == ","):
        return False
    return first < last and all(
        token.capital for token in tokens[first : last if apart else first + 1]
    )
