"""Somebody's name that is no part of the noun before it: "the site (that) X owns"."""

from kg.extract.classes import with_broader
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token
from kg.names import SOV


def stands_apart(before: Token, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a name is somebody's, and the word before it a thing: "a tool | Atos built"."""
    if token.entity is None or SOV.Actor not in with_broader(token.entity.types[0]):
        return False
    if before.tag is not Tag.WORD or before.capital:
        return False
    word = lexicon.singular(before.text)
    kinds = (lexicon.head_class(word), lexicon.cues["apposed"].get(word))
    broader = {one for kind in kinds if kind for one in with_broader(kind)}
    claimed = word in lexicon.status["refutations"]["claims"]
    return claimed or (bool(broader) and SOV.Actor not in broader)
