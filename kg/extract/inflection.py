"""The singular of nouns and adjectives, a function for each language that the lexicon knows."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

_SHORTEST = 3
"""Letters of the longest word whose last letter is never taken for an ending."""


_RATE = 5
"""Letters of the longest word in -aux that is no plural of -al, as "taux" and "chaux" are none."""


@lru_cache(maxsize=1 << 12)
def french(words: str) -> str:
    """Return folded French words without the plural -s, -x or -aux of each.

    >>> french("centres de données")
    'centre de donnée'
    >>> french("hôpitaux")
    'hôpital'
    """
    return " ".join(map(_french, words.split()))


def _french(word: str) -> str:
    if len(word) <= _SHORTEST or word[-1] not in "sx":
        return word
    if word.endswith("aux") and len(word) > _RATE and word[-4] not in "ey":  # "réseaux", "noyaux"
        return word[:-3] + "al"
    return word[:-1]


@lru_cache(maxsize=1 << 12)
def english(words: str) -> str:
    """Return folded English words without the plural ending of each.

    >>> english("regulatory authorities")
    'regulatory authority'
    """
    return " ".join(map(_english, words.split()))


def _english(word: str) -> str:
    if len(word) <= _SHORTEST or word[-1] != "s" or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=1 << 12)
def arabic(words: str) -> str:
    """Return folded Arabic words without the article, the spelling of alif and ya made one.

    A sound feminine plural is read as its singular; broken plurals are the lexicon's to list.

    >>> arabic("الاتفاقيات")
    'اتفاقيه'
    """
    return " ".join(map(_arabic, words.split()))


_ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"})


def _arabic(word: str) -> str:
    word = word.translate(_ALIKE)
    while word.startswith("ال") and len(word) > _SHORTEST:
        word = word[2:]  # twice where the noun itself begins so: what is looked up does too
    return word[:-2] + "ه" if word.endswith("ات") and len(word) > _SHORTEST + 1 else word


def spelled(words: str) -> str:
    """Return Arabic words with one spelling of alif, ya and the feminine ending.

    >>> spelled("أُمّة إلى")
    'امه الي'
    """
    return words.translate(SPELLED)


spelled_word = lru_cache(maxsize=1 << 12)(spelled)
"""The one spelling of a word, kept since it is asked of each some twenty times; no text is."""
SPELLED = _ALIKE | dict.fromkeys((*range(0x064B, 0x0653), 0x0640))
"""Arabic letters in their one spelling; short vowels and tatweel have none."""


def same(words: str) -> str:
    """Return words as they are: the spelling of a language that has but one."""
    return words


SINGULARS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"fr": french, "en": english, "ar": arabic}
)


def french_feminine(adjective: str) -> str:
    """Return the feminine of a folded French adjective that is formed by rule.

    >>> french_feminine("tunisien"), french_feminine("russe"), french_feminine("espagnol")
    ('tunisienne', 'russe', 'espagnole')
    """
    if adjective.endswith("e"):
        return adjective
    return adjective + ("ne" if adjective.endswith("en") else "e")


def arabic_feminine(adjective: str) -> str:
    """Return the feminine of a folded Arabic adjective, without article.

    >>> arabic_feminine("مغربي")
    'مغربية'
    """
    return " ".join(word + "ة" if word.endswith("ي") else word for word in adjective.split())


FEMININES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"fr": french_feminine, "ar": arabic_feminine}
)
"""How a language's adjectives get their feminine, where they have one."""


def french_plural(word: str) -> str:
    """Return the plural of a French noun.

    >>> french_plural("robot"), french_plural("réseau"), french_plural("hôpital")
    ('robots', 'réseaux', 'hôpitaux')
    """
    if word[-1] in "sxz":
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    return word + ("x" if word.endswith(("au", "eu")) else "s")


PLURALS: Mapping[str, Callable[[str], str]] = MappingProxyType({"fr": french_plural})
"""How a language's nouns get their plural, where a number alone asks for one."""


def arabic_several(noun: str) -> str:
    """Return what `arabic` makes of the sound feminine plural of a masculine noun.

    >>> arabic("ملفات"), arabic_several("ملف")
    ('ملفه', 'ملفه')
    """
    return noun if noun.endswith("ه") else noun + "ه"


SEVERAL: Mapping[str, Callable[[str], str]] = MappingProxyType({"ar": arabic_several})
"""What a language's `SINGULARS` make of a plural that they take for another noun's."""

SPELLINGS: Mapping[str, Callable[[str], str]] = MappingProxyType({"ar": spelled})
"""How a language's lexicon is spelled before it is looked up in; `same` where it is not listed."""
