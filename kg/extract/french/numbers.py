"""What the ending of a French verb says of the number of its subject."""

import re

from kg.extract.extents import Extents
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.several import several
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


def of_several(clause: Extents, at: int) -> bool:
    """Tell whether a finite verb is in the plural by its ending."""
    tokens = clause.tokens[clause.nodes[at].first :]
    return in_plural(next(one for one in tokens if one.tag is Tag.VERB), clause.lexicon)


def taken_up(clause: Extents, antecedent: int, at: int) -> tuple[int, ...]:
    """Return those whom the relative of a verb takes up: of "A et B, qui dirigent X" both."""
    apart = clause.mark(at - 2, ",") and of_several(clause, at)
    return several(clause, antecedent) if apart else (antecedent,)
