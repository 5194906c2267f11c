"""What travels between a plug-in and the gate."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kg.model import Extraction
from kg.proposals.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement that a plug-in reads in an article: names and words, not checked yet.

    quote     the words of the article that say it, letter by letter
    start     where they stand, in code points of the text; None where they stand once
    subject, object   a name or the words of the article; of a value relation, words of the quote
    subject_type, object_type   what a new thing is ("sov:Company"), or None
    relation, polarity, modality, kind, certainty   terms of the vocabulary, by name
    claimant  who says it, or None for the article itself
    negation  the words of the quote that deny it
    """

    quote: str
    subject: str
    relation: str
    object: str
    modality: str
    kind: str
    polarity: str = "positive"
    certainty: str = "certain"
    subject_type: str | None = None
    object_type: str | None = None
    claimant: str | None = None
    negation: tuple[str, ...] = ()
    start: int | None = None

    def __str__(self) -> str:
        sign = "not " if self.polarity == "negative" else ""
        return f"{self.subject} {sign}{self.relation} {self.object}"


@dataclass(frozen=True, slots=True)
class NameProposal:
    """A name that a plug-in reads in an article, as printed, and what it names ("sov:Company")."""

    text: str
    type: str

    def __str__(self) -> str:
        return f"{self.text} as {self.type}"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A part of a plug-in's answer that is no proposal, and why."""

    answer: str
    problem: str

    def __str__(self) -> str:
        return self.answer


Proposed = Proposal | NameProposal | Unreadable


@dataclass(frozen=True, slots=True)
class Refusal:
    """A proposal that does not hold, and the reason, a clause without a final stop."""

    proposed: Proposed
    reason: str


class Proposer(Protocol):
    """A plug-in, ready to read articles."""

    @property
    def name(self) -> str:
        """What the graph calls it."""
        ...

    @property
    def version(self) -> str:
        """All that decides its answers, a model's name and version among them."""
        ...

    @property
    def languages(self) -> frozenset[str] | None:
        """The languages that it reads, or None for any."""
        ...

    def propose(self, found: Extraction, vocabulary: Vocabulary) -> Iterable[Proposed]:
        """Return what to add to what the rules found; the order makes no difference.

        Raises:
            InputError: it cannot say, for whatever reason.
        """
        ...
