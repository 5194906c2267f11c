"""What the ending of a French verb says of the number of its subject."""

import re
from collections.abc import Sequence

from kg.extract.conjugation import Mood
from kg.extract.extents import Extents
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import VerbGroup
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


def agrees_ahead(tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """Tell whether a verb agrees with what is before it: "un avis sur les puces qu'il a lu"."""
    past = tokens[verb.head].mood(Mood.PAST_PARTICIPLE) is not None
    return past and not (verb.passive or verb.reflexive or verb.governors)


def taken_up(clause: Extents, antecedent: int, at: int) -> tuple[int, ...]:
    """Return those whom the relative of a verb takes up: of "A et B, qui dirigent X" both.

    So it is without a comma where one alone could not be it: "ce sont A et B qui dirigent X".
    """
    if not of_several(clause, at):
        return (antecedent,)
    node = clause.noun(antecedent)
    if clause.mark(at - 2, ",") or node is None or "plural" in clause.agreement(node):
        return several(clause, antecedent) if clause.mark(at - 2, ",") else (antecedent,)
    groups = map(clause.conjuncts, range(antecedent))
    return next((one for one in groups if antecedent == one[-1]), (antecedent,))
