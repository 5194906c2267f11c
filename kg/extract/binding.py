"""Who acts under an agreement: "Under a contract with the ministry, Orange hosts the files"."""

from collections.abc import Iterator

from kg.extract.anaphora import described
from kg.extract.syntax import Clause


def bound(clause: Clause, at: int) -> tuple[int, ...]:
    """Return who does what a verb says under the agreement that a noun phrase is of.

    Of one that was spoken of before, and of one between others, it is known whose it is; one of
    which more is said ("the five-year contract signed in May") is new to the reader.
    """
    node, words = clause.noun(at), clause.lexicon.words.get("binding", {})
    if node is None or node.preposition not in words.get("prepositions", ()):
        return ()
    if not (clause.indefinite(at) or described(clause, at, node)):
        return ()
    if (behind := clause.noun(at + 1)) and behind.preposition in words.get("between", ()):
        return ()
    above = next((one for one in range(at - 1, -1, -1) if _acting(clause, one, at)), None)
    verbs = [above] if above is not None and _holds(clause, above, at) else _behind(clause, at)
    return tuple(one for verb in verbs for one in clause.subject(verb) if one != at)


def _acting(clause: Clause, verb: int, at: int) -> bool:
    """Tell whether a node is a verb of the main clause with somebody for its subject."""
    group = clause.verb(verb)
    subject = clause.subject(verb) if group and group.finite else ()
    said = bool(subject) and clause.noun(subject[0]) is not None and subject[0] != at
    return said and clause.relative(verb) is None


def _holds(clause: Clause, verb: int, at: int) -> bool:
    return any(position == at for _, position in clause.complements(verb))


def _behind(clause: Clause, at: int) -> Iterator[int]:
    """Yield the main verb behind what opens a sentence, and those of others joined to it."""
    if any(_acting(clause, one, at) for one in range(at)):
        return
    found = [one for one in range(at + 1, len(clause.nodes)) if _acting(clause, one, at)]
    for place, verb in enumerate(found):
        joint = clause.subject(verb)[0] - 1
        if place and (not clause.coordinator(joint) or clause.mark(joint - 1, ",")):
            return  # "…, and Orange said nothing"
        yield verb
