"""French verb forms that a capital makes part of a name: "Lumio AI", "Marie Curie"."""

from kg.extract.capitals import shouted
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token


def goes_on_a_name(token: Token, previous: Token | None) -> bool:
    """Tell whether a capital within a sentence makes a name of a verb form: "Lumio AI".

    Among words in capitals throughout it says nothing.
    """
    if previous is None or not token.capital or previous.tag in {Tag.OPEN, Tag.PUNCTUATION}:
        return False
    loud = previous.printed.isupper() and token.printed.isupper()
    return previous.tag in {Tag.WORD, Tag.NAME} and not loud


def opens_a_name(token: Token, previous: Token | None, following: Token | None) -> bool:
    """Tell whether a verb form with a capital is a name's first word: "Marie Curie".

    Among words in capitals throughout it says nothing.
    """
    if following is None or not (token.capital and following.capital):
        return False
    loud = shouted(following) or (previous is not None and shouted(previous))
    return following.tag is Tag.WORD and not loud
