"""Names of families that open as what is joined before a word: "فرج بوشعالة", "مارك فولتز"."""

from kg.extract.arabic.words import Words

_FATHER_OR_SON = ("بو", "بن", "بل")
_SHORT = 4
"""Letters of such a name at the least."""
_FOREIGN = ("ك", "ل", "ف", "و")
"""First letters of a foreign one that may be joined before a word, too."""


def is_family(before: str, word: str, words: Words) -> bool:
    """Tell whether a word behind a given name is a family's: no noun without its first letter."""
    if len(word) < _SHORT or before not in words.given_names:
        return False
    rest = word[1:]
    article = rest.startswith(words.article) and len(rest) > _SHORT  # "كالعادة", not "كالاس"
    if rest in words.nouns or words.possessed(rest) or article or rest[0] == word[0]:
        return False
    return word.startswith(_FATHER_OR_SON) or (word.startswith(_FOREIGN) and _unknown(rest, words))


def _unknown(rest: str, words: Words) -> bool:
    """Tell whether what a first letter may be joined to is in no list: "ولتز" of "فولتز"."""
    bare, lexicon = words.bare(rest), words.lexicon
    known = bare in words.given_names or bare in lexicon.classes or lexicon.forms.get(bare)
    return not known and words.base(bare) is None and not words.nisba(bare)
