"""A frame that applies in a sentence, with the phrases that fill its roles."""

from collections.abc import Mapping
from dataclasses import field

from kg.extract.frames import Frame, Trigger
from kg.extract.syntax import Phrase
from kg.model import frozen


@frozen()
class Match:
    """A frame that applies at a node of a clause.

    at        the trigger's node
    verb      the verb group that carries the frame, or None where a noun does
    trigger   the entry that fired
    words     token indexes of the trigger, half-open
    fillers   for each role the phrases that fill it; a role without any is missing
    possessor whether a possessive before the noun fills the role of that name
    headed    whether a noun that the trigger asks for is there; else a pronoun may stand for it
    complete  whether its sentence has what it needs to say anything, or leaves it understood
    said      whether it is what a clause without a verb says: "نفى أن أورنج مشغلة الشبكة"
    """

    frame: Frame
    trigger: Trigger
    at: int
    words: tuple[int, int]
    verb: int | None = None
    fillers: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    possessor: str | None = None
    headed: bool = True
    said: bool = False
    complete: bool = field(init=False)

    def __post_init__(self) -> None:
        said = {*self.fillers, self.possessor}
        complete = any(map(said.issuperset, self.frame.told))
        object.__setattr__(self, "complete", complete)

    @property
    def filling(self) -> frozenset[int]:
        """The positions of the phrases that fill a role."""
        return frozenset(phrase.node for found in self.fillers.values() for phrase in found)

    @property
    def in_passing(self) -> bool:
        """Whether it is presupposed: a frame that may be, and no clause of its own that says so."""
        return self.frame.presupposed and self.verb is None and not self.said

    @property
    def decides(self) -> bool:
        """Whether its frame makes something of what it says, and says anything here."""
        said = {emission.object for emission in self.frame.emissions}
        says = bool(said & {"self", "clause", *self.fillers})
        return self.frame.modality is not None and says and self.complete

    @property
    def known(self) -> frozenset[str]:
        """The roles of which it says nothing without somebody or something known to fill them.

        What it only asks for, of whatever kind, has but to be there: "ومنعتهم من التصدير".
        """
        told = {role for one in self.frame.emissions for role in (one.subject, one.object)}
        asked = self.fillers.keys() - told - self.frame.types.keys()
        return self.frame.requires | (self.trigger.needs - asked)

    @property
    def counts(self) -> bool:
        """Whether it says anything, or bears on what others say."""
        return self.complete or self.frame.bears
