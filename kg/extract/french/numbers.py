"""What the ending of a French verb says of the number of its subject."""

import re

from kg.extract.lexicon import Lexicon
from kg.extract.tokens import Token

_IN_ENT = ("enir", "entir")
_SINGULAR = re.compile("(?<!a)ient$|[ms]ent$")
"""How verbs in "-enir" and "-entir" end in the singular: "détient", "dément"."""


def in_plural(finite: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb's form is a plural by its ending: "relient", but not "appartient"."""
    if not finite.text.endswith(tuple(lexicon.words["relatives"]["plural"])):
        return False
    alone = any(form.lemma.endswith(_IN_ENT) for form in finite.readings)
    return not (alone and _SINGULAR.search(finite.text))
