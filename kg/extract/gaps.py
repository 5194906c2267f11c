"""What is said of others with a verb that is not said again: "X livrera A, et Y les ponts".

So are the pairs of "buys chips from A and routers from B": each thing goes with its own seller.
"""

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.asked import asked_once
from kg.extract.slots import phrases
from kg.extract.syntax import Clause, Phrase

_BESIDE = 2
"""Tokens behind what a word pairs in which it stands: "A and B rent C and D, respectively"."""


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
    yield from _paired(clause, at, fillers)


def each_its_own(
    clause: Clause, fillers: Mapping[str, tuple[Phrase, ...]]
) -> Sequence[Mapping[str, tuple[Phrase, ...]]]:
    """Return fillers, or one for each of whom a word pairs: "A et B louent respectivement C et D".

    Nothing where as many are not found on each side: who goes with what is open then.
    """
    several = {role: found for role, found in fillers.items() if len(found) > 1}
    if not several:
        return (fillers,)
    listed = clause.lexicon.sets.get("pairing.words", frozenset())
    named = [one for found in several.values() for one in found]
    first, last = min(one.first for one in named), max(one.last for one in named)
    if listed.isdisjoint(token.text for token in clause.tokens[first : last + _BESIDE]):
        return (fillers,)
    counts = {len(found) for found in several.values()}
    if len(several) == 1 or len(counts) > 1:
        return ()
    pairs = zip(*several.values(), strict=True)
    return [
        {**fillers, **{role: (one,) for role, one in zip(several, pair, strict=True)}}
        for pair in pairs
    ]


def _paired(
    clause: Clause, at: int, fillers: Mapping[str, tuple[Phrase, ...]]
) -> Iterator[dict[str, tuple[Phrase, ...]]]:
    """Yield the fillers of each further thing with a complement of its own."""
    pairs = _pairs(clause, at)
    told = [set(clause.conjuncts(one)) for pair in pairs[:1] for one in pair]
    lone = clause.lone_behind(pairs[-1][1]) if pairs else None
    for pair in (*pairs[1:], *([] if lone is None else [(lone, None)])):
        anew = {
            role: () if other is None else phrases(clause, clause.conjuncts(other))
            for role, found in fillers.items()
            for known, other in zip(told, pair, strict=True)
            if found and {one.node for one in found} <= known
        }
        if anew:
            yield {**fillers, **anew}


@asked_once
def _pairs(clause: Clause, at: int) -> Sequence[tuple[int, int]]:
    """Return the objects of a verb that have each its own complement, with that."""
    found: list[tuple[int, int]] = []
    verb, before = clause.verb(at), 0
    if verb is not None and verb.passive and len(subject := clause.subject(at)) == 1:
        before = subject[0]  # "chips were bought from A and routers from B"
    for preposition, position in clause.complements(at):
        if not clause.noun(position):
            break
        if not preposition or (verb and clause.partitive(position, verb)):
            before = position
        elif before:
            found = [(before, position)]
            while (pair := clause.pair_behind(found[-1][1])) is not None:
                found.append(pair)
            break
    return found
