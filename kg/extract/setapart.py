"""What a sentence sets apart inside it: "X, et non Y, qui" speaks of X."""

from kg.extract.syntax import Clause


def past_refused(clause: Clause, at: int) -> int:
    """Return the noun phrase before one that is set apart from it: of "X, et non Y" it is X.

    Where nothing is, the same position.
    """
    first = clause.outermost(at)
    words = clause.lexicon.grammar.refusals | clause.lexicon.sets.get("conjunctions.apart", set())
    if not clause.mark(first - 1, *words):
        return at
    before = first - 2
    before -= clause.coordinator(before)
    before -= clause.mark(before, ",")
    return before if clause.noun(before) is not None else at
