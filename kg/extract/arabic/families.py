"""Names of families that open as a preposition does: "فرج بوشعالة", "كنزة بنجلون"."""

from kg.extract.arabic.words import Words

_FATHER_OR_SON = ("بو", "بن", "بل")
_SHORT = 4
"""Letters of such a name at the least."""


def is_family(before: str, word: str, words: Words) -> bool:
    """Tell whether a word behind a given name is a family's: no noun without its first letter."""
    opens = word.startswith(_FATHER_OR_SON) and len(word) >= _SHORT
    if not opens or before not in words.given_names:
        return False
    return word[1:] not in words.nouns and not words.possessed(word[1:])
