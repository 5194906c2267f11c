"""What words set one thing apart from another, and what stands on either side of them."""

from collections.abc import Sequence

from kg.extract.lexicon import Tag
from kg.extract.negation import not_only
from kg.extract.nodes import Mark, VerbGroup
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


def instead(clause: Clause) -> Sequence[str]:
    """Return the words before what is so instead: "mais"."""
    words: Sequence[str] = clause.lexicon.words["conjunctions"]["instead"]
    return words


def refuses(clause: Clause, at: int, *, joined: bool) -> bool:
    """Tell whether a node is "non", "pas" behind "mais" or "et", or "ليس" behind "و"."""
    node = clause.nodes[at] if at < len(clause.nodes) else None
    if isinstance(node, VerbGroup):
        is_not = clause.lexicon.words.get("verbal", {}).get("is_not")
        ends = clause.noun(at + 1) is not None and closes(clause, at + 1)
        return joined and node.lemma == is_not and ends
    if not isinstance(node, Mark):
        return False
    if not_only(clause, node.last, node.last + 1):
        return False
    negates = node.text in clause.lexicon.sets["negation.words"]
    return node.text in clause.lexicon.grammar.refusals or (
        joined and node.tag is Tag.NEGATION and negates
    )


def closes(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase ends its sentence or its part: "covers links, not hosting."."""
    end = clause.extent(clause.conjuncts(at)[-1])
    end += clause.mark(end, ",") and clause.mark(end + 1, "”")
    if end >= len(clause.nodes) or clause.mark(end, ".", ";", "”", "»"):
        return True
    beside = (one for one in (end + 1, end + 2) if clause.verb(one))  # "…, regrette X", "…, X says"
    return clause.mark(end, ",") and any(clause.comment(one) for one in beside)
