"""Names that may be names of one thing, listed for an editor; nothing is merged by a guess.

The gazetteer, where an editor writes that two names are one thing's, is what joins them.
"""

from kg.likeness.folding import Words, parse_words
from kg.likeness.pairs import Likeness, Named, Pair, Place, near_duplicates
from kg.likeness.rendering import PairFormat, render_pairs, turtle

__all__ = [
    "Likeness",
    "Named",
    "Pair",
    "PairFormat",
    "Place",
    "Words",
    "near_duplicates",
    "parse_words",
    "render_pairs",
    "turtle",
]
