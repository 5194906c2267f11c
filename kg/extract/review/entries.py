"""What a review file says, as values."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model import Certainty, CueKind, Iri, Kind, Modality, Polarity


class Verdict(StrEnum):
    """What an entry does with its statement."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    AMENDED = "amended"
    ADDED = "added"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Name:
    """A thing as an editor writes it: a label or an IRI, and the class of a thing that is new."""

    text: str
    kind: Iri | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """Which statement an entry is about: the words of the article, and the triple.

    occurrence  which of several equal quotes, counted from 1
    polarity, modality, claimant  where the triple alone does not tell
    """

    quote: str
    occurrence: int | None
    subject: str
    relation: Iri
    object: str
    polarity: Polarity | None = None
    modality: Modality | None = None
    claimant: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a statement is to say; None leaves it as it is, an empty text takes it away.

    cues  by kind, the words of the quote; they replace those of their kind
    """

    subject: Name | None = None
    relation: Iri | None = None
    object: Name | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    kind: Kind | None = None
    certainty: Certainty | None = None
    claimant: Name | None = None
    reported_by: Name | None = None
    layers: tuple[Iri, ...] | None = None
    degree: str | None = None
    temporal: str | None = None
    valid_at: str | None = None
    cues: tuple[tuple[CueKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry about a statement.

    note         why, in the editor's words
    line         counts from 1, or is None where it cannot be told
    proposed_by  the plug-in that said the statement in full, with its version, or None where the
                 rules make it or the editor wrote it
    """

    verdict: Verdict
    key: Key
    content: Content
    note: str | None = None
    line: int | None = None
    proposed_by: str | None = None

    @property
    def whole(self) -> bool:
        """Whether the entry says all of its statement, not only which one it is."""
        return self.verdict is Verdict.ADDED or self.proposed_by is not None


@dataclass(frozen=True, slots=True)
class Naming:
    """One entry about a name that the rules have not read: `text` as printed, and its class."""

    verdict: Verdict
    text: str
    kind: Iri
    note: str | None = None
    line: int | None = None
    proposed_by: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """Decisions in the order of the file.

    where        the file's name, for messages
    text_sha256  of the text that the editor read, or None
    """

    where: str
    editor: str = ""
    text_sha256: str | None = None
    decisions: tuple[Decision, ...] = ()
    namings: tuple[Naming, ...] = ()

    def place(self, entry: Decision | Naming) -> str:
        """Return file and line of an entry."""
        return f"{self.where}:{entry.line}" if entry.line else self.where

    @property
    def decides(self) -> bool:
        """Whether it decides anything: a file of undecided entries is as good as none."""
        verdicts = {one.verdict for one in self.decisions} | {one.verdict for one in self.namings}
        return bool(verdicts - {Verdict.UNDECIDED})
