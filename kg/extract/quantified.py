"""Where the figures in a noun phrase say what a thing costs or holds: "a 512-core machine"."""

from collections.abc import Iterator

from kg.extract.headed import wanted_heads
from kg.extract.lexicon import Tag
from kg.extract.match import Match
from kg.extract.nodes import NounPhrase
from kg.extract.slots import phrases
from kg.extract.syntax import Clause, Phrase
from kg.extract.triggers import FrameIndex
from kg.names import SCHEMA

_QUANTITIES = {SCHEMA.MonetaryAmount: "amount", SCHEMA.QuantitativeValue: "quantity"}


def quantity_matches(
    clause: Clause, at: int, node: NounPhrase, frames: FrameIndex
) -> Iterator[Match]:
    """Yield the frames of the figures in a noun phrase: "un contrat de 200 millions d'euros"."""
    for position in range(node.core, node.last):
        if (figure := _figure(clause, node, position)) is None:
            continue
        word, last = figure
        measure = Phrase(at, position, last, position)
        for frame, trigger in frames.of("name", word):
            holders = clause.measured(at, position)
            nouns = [noun for one in holders if (noun := clause.noun(one))]
            heads = {*map(clause.head, nouns), clause.head(node)}  # "X is a 38 MW project"
            heads |= {clause.lexicon.singular(clause.tokens[noun.head].text) for noun in nouns}
            wanted, _ = wanted_heads(trigger.heads, clause.lexicon)
            if not nouns or (wanted and not wanted & heads):
                continue
            fillers = {
                role: (measure,) if slots == ("self",) else phrases(clause, holders)
                for role, slots in trigger.roles.items()
            }
            yield Match(frame, trigger, at, (position, last), None, fillers)


def _figure(clause: Clause, node: NounPhrase, at: int) -> tuple[str, int] | None:
    """Return the trigger that a figure at a token is, and where it ends: "a 512-core machine"."""
    token = clause.tokens[at]
    if token.entity is not None:
        word = _QUANTITIES.get(token.entity.types[0])
        return (word, at + 1) if word else None
    behind = clause.tokens[at + 1].text if at + 1 < node.head else ""
    return ("quantity", at + 2) if token.tag is Tag.NUMBER and behind.startswith("-") else None


def tells_sum(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase has a figure of money."""
    entities = (one.entity for one in clause.tokens[phrase.first : phrase.last])
    return any(one is not None and SCHEMA.MonetaryAmount in one.types for one in entities)
