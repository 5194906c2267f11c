"""What is said not to be there: "no plan for", "aucune preuve que", "لا صحة لما تردد عن"."""

from kg.extract.effects import Scope
from kg.extract.lexicon import Tag
from kg.extract.negation import negative_determiner
from kg.extract.nodes import Mark
from kg.extract.syntax import Clause


def absent(clause: Clause, at: int) -> bool:
    """Tell whether a noun is said not to be there: "لا دليل على", "لا يوجد دليل على"."""
    noun, verb = clause.noun(at), clause.verb(at - 1)
    if noun is None:
        return False
    beside = noun.first > 0 and clause.tokens[noun.first - 1].tag is Tag.NEGATION
    denied = verb is not None and verb.negated
    return beside or denied or bool(negative_determiner(clause, at))


def none(clause: Clause, at: int) -> bool:
    """Tell whether there is no such thing; a verb may deny more: "did not see the plan"."""
    verb = clause.verb(at - 1)
    there = verb is None or verb.lemma in clause.lexicon.status["existence"]["verbs"]
    return there and absent(clause, at)


def untrue(clause: Clause, at: int) -> Scope | None:
    """Return the negation of what has no truth in it: "لا صحة لما تردد عن بيع الشركة"."""
    words = clause.lexicon.status.get("refutations", {}).get("truth", ())
    for position in range(at - 1, -1, -1) if words else ():
        node, noun = clause.nodes[position], clause.noun(position)
        if noun is not None and clause.tokens[noun.head].text in words:
            denied = absent(clause, position)
            return Scope(None, negative=True, words=(noun.core, noun.last)) if denied else None
        if isinstance(node, Mark) and node.tag is Tag.PUNCTUATION:
            return None
    return None
