"""What an explanation holds: plain words and numbers, ready to be shown."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model import Iri


class Subject(StrEnum):
    """What was asked about."""

    STATEMENT = "statement"
    FACT = "fact"
    INFERENCE = "inference"
    EVIDENCE = "evidence"
    ARTICLE = "article"
    THING = "thing"


class Found(StrEnum):
    """What became of a quote in the source that is at hand."""

    VERBATIM = "verbatim"
    MISSING = "missing"
    CHANGED = "changed"
    NO_SOURCE = "no source"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote and where it stands.

    found           VERBATIM: it is at its offsets in the source whose hash the graph has.
                    MISSING: the source has that hash and yet other words at these offsets.
                    CHANGED: the source has another hash. NO_SOURCE: there is none at hand
    before, after   the rest of its sentence where the quote is VERBATIM, else the context
                    that the graph keeps
    start, end      code points of the text that was mapped
    line, column    from 1, in the source at hand: where the quote is, or where a changed source
                    has it now; None where it does not have it, or has it more than once
    """

    iri: Iri
    exact: str
    before: str
    after: str
    start: int
    end: int
    found: Found
    source: str | None = None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A statement in words, and the chain that it came by.

    cues    kind and word: ("negation", "pas")
    review  status, editor and note, of those that there are
    made_by software with its versions
    """

    iri: Iri
    subject: str
    predicate: str
    object: str
    polarity: str
    modality: str
    kind: str
    certainty: str
    claimant: str
    reported_by: str | None
    layers: tuple[str, ...]
    degree: str | None
    temporal: str | None
    valid_at: str | None
    cues: tuple[tuple[str, str], ...]
    rule: str | None
    review: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    article: Iri
    headline: str
    publisher: str | None
    published: str | None
    text_sha256: str | None
    made_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer: what the IRI names, and the statements that stand behind it or speak of it.

    shown    the IRI as people read it, with a prefix where one fits
    label    its name, or in words the triple of a statement, fact or inference, without polarity
    classes  what it is, in short
    facts    the facts that an inference follows from, in words; empty for all else
    rule     the rule that it follows, or None
    through  the agreement that it is through, or None
    """

    iri: Iri
    shown: str
    subject: Subject
    label: str
    classes: tuple[str, ...]
    statements: tuple[Told, ...]
    facts: tuple[str, ...] = ()
    rule: str | None = None
    through: str | None = None
