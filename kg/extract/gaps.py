"""What is said of others with a verb that is not said again: "X livrera A, et Y les ponts"."""

from collections.abc import Iterator, Mapping

from kg.extract.slots import phrases
from kg.extract.syntax import Clause, Phrase


def gapped(
    clause: Clause, at: int, fillers: Mapping[str, tuple[Phrase, ...]]
) -> Iterator[dict[str, tuple[Phrase, ...]]]:
    """Yield the fillers of each clause that goes on from the verb at a position."""
    gaps = clause.gapped(at)
    subjects = set(clause.subject(at)) if gaps else set()
    for subject, complement in gaps:
        node = clause.noun(complement)
        like = [p for prep, p in clause.complements(at) if node and prep == node.preposition]
        told = set(clause.conjuncts(like[0])) if like else set()
        anew: dict[str, tuple[Phrase, ...]] = {}
        for role, found in fillers.items():
            nodes = {one.node for one in found}
            if nodes <= subjects:
                anew[role] = phrases(clause, (subject,))
            elif nodes <= told:
                anew[role] = phrases(clause, clause.conjuncts(complement))
        if len(anew) > 1:
            yield {**fillers, **anew}
