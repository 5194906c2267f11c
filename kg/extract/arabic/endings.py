"""The endings of Arabic nouns and adjectives, and what the dictionary has instead."""

from kg.extract.inflection import spelled_word

PLURALS = (
    ("ات", "ه"),
    ("ات", ""),
    ("تين", "ه"),
    ("تان", "ه"),
    ("تا", "ه"),
    ("تي", "ه"),
    ("ين", ""),
    ("ون", ""),
    ("ان", ""),
    ("و", ""),
    ("و", "ون"),
    ("ا", ""),
    ("ه", ""),
)
"""Endings of number and case, and what the dictionary's form has instead, tried in order."""
NISBA = ("تان", "تين", "ه", "ات", "ين", "ون")
"""Endings of an adjective of origin or kind, in the order in which they are taken off."""
OBJECT = ("ا", "اً", "ًا")
"""How an indefinite noun that is an object ends, and what describes it."""


def ends_as_object(written: str, folded: str) -> bool:
    """Tell whether an indefinite noun shows by its ending that it is an object: "مختبرا"."""
    return spelled_word(written) == folded + OBJECT[0]


def doubled(word: str) -> bool:
    """Tell whether the second letter of a word has the sign of a double one: "وقّع", "دُرّب"."""
    return word.replace("\N{ARABIC DAMMA}", "", 1)[2:3] == "\N{ARABIC SHADDA}"


def raised(word: str) -> bool:
    """Tell whether the first letter of a word alone has the vowel of a passive.

    "رُبط" is no "رَبط", "تُحفظ" no "تَحفّظ"; "سُحُب" is a plural.
    """
    return word[1:2] == "\N{ARABIC DAMMA}" and word.count("\N{ARABIC DAMMA}") == 1
