"""Names of families that open as what is joined before a word: "فرج بوشعالة", "مارك فولتز"."""

from kg.extract.arabic.endings import OBJECT
from kg.extract.arabic.words import Words

_FATHER_OR_SON = ("بو", "بن", "بل")
_SHORT = 4
"""Letters of such a name at the least."""
_FOREIGN = ("ك", "ف", "لو")
"""How a foreign one opens that looks joined, too: no "و" or "ل" before a firm, but "لوبان"."""


def is_family(before: str, word: str, words: Words) -> bool:
    """Tell whether a word behind a given name is a family's: no noun without its first letter."""
    if len(word) < _SHORT or before not in words.given_names:
        return False
    rest = word[1:]
    article = rest.startswith(words.article) and len(rest) > _SHORT  # "كالعادة", not "كالاس"
    if rest in words.nouns or words.possessed(rest) or article or rest[0] == word[0]:
        return False
    ends = word.endswith((OBJECT[0], *words.owned))  # "نشر أحمد كتابا", "قال أحمد كعادته"
    foreign = word.startswith(_FOREIGN) and not ends
    unknown = foreign and _unknown(word, words) and _unknown(rest, words)
    return word.startswith(_FATHER_OR_SON) or unknown


def _unknown(word: str, words: Words) -> bool:
    """Tell whether a word, or what its first letter may be joined to, is in no list: "فولتز"."""
    bare, forms = words.bare(word), words.lexicon.forms
    listed = (words.nouns, words.given_names, words.lexicon.classes)
    known = any(bare in one for one in listed) or forms.get(bare) or words.nisba(bare)
    return not known and words.base(bare) is None
