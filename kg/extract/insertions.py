"""Where the clause opens that what is put in between commas is said of.

"X exploite A et loue, selon Y, B" has Y's word for the second clause alone, and "X exploite A, qui
coûte, selon Y, 3 millions" for the relative clause.
"""

from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.syntax import Clause

_PARTS = frozenset({":", ";", "؛"})


def opening(clause: Clause, at: int, end: int) -> int:
    """Return the position where the clause opens that nodes `at` to `end` are put into, else 0.

    What ends a sentence is said of all of it, and so is what opens it.
    """
    while (node := clause.noun(end)) and node.preposition:
        end = clause.extent(end)  # "selon une source au ministère"
    comma = at - 1 if clause.mark(at - 1, ",") else at
    goes_on = clause.mark(end, ",") and not clause.coordinator(end + 1)
    if not (goes_on and _interrupts(clause, comma, end)):
        return 0
    for position in range(comma - 1, 0, -1):
        mark = clause.marks.get(position)
        if mark is None:
            continue
        if mark.text in _PARTS:
            return position + 1
        if mark.tag in OPENERS:
            if not _closed(clause, position, comma, end):
                return position
        elif _links(clause, mark) and _joins(clause, position, comma, end):
            return position + 1
    return 0


def _interrupts(clause: Clause, comma: int, end: int) -> bool:
    """Tell whether a clause goes on behind what is put into it: it lacks its verb or an object."""
    if isinstance(clause.nodes[comma - 1], Mark | VerbGroup):
        return True  # "et, selon X, …", "exploite, selon X, …"
    then = _next(clause, end)
    if then == end + 1:
        return True
    return any(
        one < comma <= clause.extent(one)
        for at in _finite(clause, 0, comma)
        for one in clause.subject(at)
    )


def interrupted(clause: Clause, words: tuple[int, int]) -> int:
    """Return the position where the clause opens that a comment interrupts, else 0.

    words  the half-open tokens of the comment
    """
    nodes = range(len(clause.nodes))
    at = next((one for one in nodes if clause.nodes[one].last > words[0]), 0)
    end = next((one for one in nodes if clause.nodes[one].first >= words[1]), len(clause.nodes))
    return opening(clause, at, end)


def _links(clause: Clause, mark: Mark) -> bool:
    """Tell whether a mark may join two clauses: "and", "but"."""
    contrast = clause.lexicon.words["connectives"]["contrast"]
    return mark.tag is Tag.COORDINATOR or mark.text in contrast


def _finite(clause: Clause, first: int, last: int) -> list[int]:
    return [at for at, verb in clause.verbs.items() if first <= at < last and verb.finite]


def _next(clause: Clause, end: int) -> int | None:
    """Return the position of the first finite verb from a position on, or None."""
    return next(iter(_finite(clause, end, len(clause.nodes))), None)


def _closed(clause: Clause, opener: int, comma: int, end: int) -> bool:
    """Tell whether a clause that a relative or a conjunction opens has ended before a comma."""
    verbs = _finite(clause, opener, comma)
    if not verbs:
        return False
    commas = (at for at in range(verbs[0] + 1, comma) if clause.mark(at, ","))
    behind = next(commas, None)
    if behind is not None and (
        len(verbs) > 1 or any(clause.noun(at) for at in range(behind, comma))
    ):
        return not clause.coordinator(behind + 1)
    then = _next(clause, end)
    subject = () if then is None else clause.subject(then)
    return bool(subject) and max(subject) < opener


def _joins(clause: Clause, coordinator: int, comma: int, end: int) -> bool:
    """Tell whether a coordinator joins the clause that something is put into to one before it."""
    if not _finite(clause, 0, coordinator):
        return False
    if coordinator == comma - 1 and not clause.noun(comma - 1):
        return _next(clause, end) is not None
    between = _finite(clause, coordinator, comma)
    if clause.is_mark(coordinator + 1) and clause.marks[coordinator + 1].tag is Tag.NEGATION:
        return True  # "and has not"
    first = between[0] if between else _next(clause, end)
    if first is None:
        return False
    subject = clause.subject(first)
    if between and all(
        isinstance(node, Mark) and node.tag is Tag.ADVERB
        for node in clause.nodes[coordinator + 1 : first]
    ):
        return True
    return bool(subject) and all(coordinator < one for one in subject)
