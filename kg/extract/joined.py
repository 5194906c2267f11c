"""What a participle joined to a name says of the noun behind it: "the Orange-operated cable"."""

from collections.abc import Iterator

from kg.extract.match import Match
from kg.extract.slots import phrases
from kg.extract.syntax import Clause
from kg.extract.triggers import FrameIndex


def joined_matches(clause: Clause, at: int, frames: FrameIndex) -> Iterator[Match]:
    """Yield the frames of the participles that names before a noun are joined to."""
    for position in clause.joined(at):
        name, node = clause.noun(position), clause.noun(at)
        if name is None or node is None:
            continue
        said = clause.copula(at) if name.last == node.head else None  # "the cable is Orange-run"
        themes = (at,) if name.last != node.head else clause.subject(said) if said else ()
        for frame, trigger in frames.of("name", clause.tokens[name.last].text):
            fillers = {
                role: phrases(clause, (position,) if slots == ("joined",) else themes)
                for role, slots in trigger.roles.items()
            }
            yield Match(frame, trigger, at, (name.head, name.last + 1), said, fillers)
