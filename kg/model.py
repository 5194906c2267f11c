"""The frozen values that travel between the stages. Imports only the standard library.

Offsets everywhere are Unicode code points of `Article.text`, counted between characters and
half-open, as in the Web Annotation Data Model §4.2.4 (Text Position Selector).
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType, TypeVar, dataclass_transform

Iri = NewType("Iri", str)
_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True)
def frozen(*, order: bool = False, eq: bool = True) -> Callable[[type[_Value]], type[_Value]]:
    """Make a dataclass with slots whose values nobody changes: the type checker sees to that.

    At run time nothing stands in the way, since the guard of `dataclass(frozen=True)` makes each
    value five times as dear, and an article takes thousands. For what is made once a run, take
    that.

    eq  whether two that hold the same are one; else each is only itself, which is cheap to ask
    """
    return dataclass(slots=True, unsafe_hash=eq, order=order, eq=eq)


class Polarity(StrEnum):
    """Whether the source says that it holds or that it does not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How the source puts it: only the first two are put as facts."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    INTENDED = "intended"
    NEEDED = "needed"
    EVALUATED = "evaluated"
    HYPOTHETICAL = "hypothetical"
    PREDICTED = "predicted"
    RECOMMENDED = "recommended"


FACTUAL_MODALITIES = frozenset({Modality.ASSERTED, Modality.REPORTED})
"""Those with which a source puts a thing as a fact."""


class Kind(StrEnum):
    """What sort of thing a statement says."""

    AGREEMENT = "agreement"
    ATTRIBUTION = "attribution"
    CONCESSION = "concession"
    DEFINITION = "definition"
    EVALUATION = "evaluation"
    EVENT = "event"
    INTENTION = "intention"
    NEED = "need"
    RECOMMENDATION = "recommendation"
    RISK = "risk"
    STATE_OF_AFFAIRS = "state_of_affairs"
    VISION = "vision"


OPINIONS = frozenset(
    {Kind.RISK, Kind.NEED, Kind.RECOMMENDATION, Kind.EVALUATION, Kind.VISION, Kind.INTENTION}
)
"""Kinds that are somebody's view: affirmed, they are never put as facts."""


class Certainty(StrEnum):
    """How sure the source says it is; never a probability of the extractor."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    UNDERSPECIFIED = "underspecified"


class CueKind(StrEnum):
    """What a word of the text told the rules; each is a property `sov:<value>Cue`."""

    NEGATION = "negation"
    MODALITY = "modality"
    ATTRIBUTION = "attribution"
    EVENT = "event"
    DEGREE = "degree"
    TEMPORAL = "temporal"
    CONTRAST = "contrast"
    COMPARISON = "comparison"


class ReviewStatus(StrEnum):
    """What an editor decided about a statement that is published."""

    ACCEPTED = "accepted"
    ADDED = "added"
    AMENDED = "amended"


@frozen(order=True)
class Span:
    """A stretch of text, `start` to `end`, half-open, in code points; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span {self.start}:{self.end}")

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the stretch of `text` itself."""
        return text[self.start : self.end]


@frozen(order=True)
class Value:
    """An RDF literal: a plain string, a typed one, or a string in a language (BCP 47)."""

    lexical: str
    datatype: Iri | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        if self.datatype and self.language:
            raise ValueError(f"{self.lexical!r} has a datatype and a language")


@frozen()
class RawDocument:
    """A source as it was read: `name` is its file name without folders, `body` its bytes."""

    name: str
    body: bytes

    @property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the bytes."""
        return hashlib.sha256(self.body).hexdigest()


class SegmentKind(StrEnum):
    """What a stretch of an article is, read from its layout."""

    PUBLISHER = "publisher"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    BOILERPLATE = "boilerplate"


@frozen()
class Segment:
    """A line or paragraph of an article, and what it is. Only BODY and HEADLINE are mapped.

    quoted  whether markup sets it apart as somebody else's words
    """

    kind: SegmentKind
    span: Span
    quoted: bool = False


class Genre(StrEnum):
    """The kind of article: decides its class and who speaks in it.

    A release is issued by the body that it speaks of, its publisher.
    """

    NEWS = "news"
    OPINION = "opinion"
    RELEASE = "release"


@frozen()
class Byline:
    """An author as printed: `name` without the title, `prefix` the title ("Dr") or None.

    span  where the text names them, or None where only the page's metadata does
    """

    name: str
    prefix: str | None
    span: Span | None


@frozen()
class Article:
    """A press article whose text is frozen.

    source      the file name it came from, without folders
    text        as extracted; every offset counts code points in it
    language    BCP 47
    published   ISO 8601 date with day, month or year precision, or None
    segments    in text order, without overlaps
    place       where its dateline names the place of the report, or None
    issuer      who issues a release that another publishes, a wire or a paper, or None
    """

    iri: Iri
    source: str
    text: str
    language: str
    genre: Genre
    headline: str | None
    bylines: tuple[Byline, ...]
    publisher: str | None
    published: str | None
    segments: tuple[Segment, ...]
    place: Span | None = None
    issuer: str | None = None

    @property
    def text_sha256(self) -> str:
        """The hexadecimal SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both counted from 1."""
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - line_start + 1


@frozen()
class Sentence:
    """A sentence of an article: `index` counts from 0, `paragraph` is its segment's number."""

    index: int
    paragraph: int
    span: Span


@frozen()
class Cue:
    """A word of the text that decided something about a statement."""

    kind: CueKind
    span: Span
    text: str


@frozen()
class Quote:
    """Evidence: the verbatim words and up to 32 characters of text on either side.

    `text[start:end] == exact` in the article that the quote was taken from.
    """

    span: Span
    exact: str
    prefix: str
    suffix: str

    CONTEXT = 32

    @classmethod
    def of(cls, text: str, span: Span) -> "Quote":
        """Quote `span` of `text`. Raises ValueError where the span passes the end."""
        if span.end > len(text):
            raise ValueError(f"span {span.start}:{span.end} passes the end of the text")
        before = text[max(0, span.start - cls.CONTEXT) : span.start]
        after = text[span.end : span.end + cls.CONTEXT]
        return cls(span, span.of(text), before, after)


@frozen()
class Entity:
    """A thing that statements speak of.

    label       in the article's language, or the gazetteer's preferred label
    alternates  other names for it, curated or read in the article
    types       class IRIs, the most specific first
    same_as     identifiers elsewhere, from the curated vocabulary alone
    properties  further literals asserted directly (an honorific prefix, a language tag)
    spans       where the article names it, in text order
    """

    iri: Iri
    label: Value
    types: tuple[Iri, ...]
    alternates: tuple[Value, ...] = ()
    same_as: tuple[Iri, ...] = ()
    properties: tuple[tuple[Iri, Value], ...] = ()
    spans: tuple[Span, ...] = ()


@frozen()
class Review:
    """An editor's decision that the graph shows: status, editor's name, note."""

    status: ReviewStatus
    editor: str
    note: str | None = None


@frozen()
class Statement:
    """What an article says, who says so, how, and in which words.

    claimant     who makes the claim: the innermost source
    reported_by  who relays it to the article, or None where the claimant speaks in it
    layers       the layers that the words themselves name
    degree, temporal   words of the text ("partiellement", "encore"), or None
    valid_at     ISO 8601 date that a word of the text fixes ("aujourd’hui"), or None
    evidence     at least one quote, the first the best
    rule         the id of the frame, `language/frame`; "review" where an editor wrote it; where
                 an editor accepted it of a plug-in, `plugin/` with its name and version
    """

    subject: Iri
    predicate: Iri
    object: Iri | Value
    polarity: Polarity
    modality: Modality
    kind: Kind
    certainty: Certainty
    claimant: Iri
    evidence: tuple[Quote, ...]
    rule: str
    reported_by: Iri | None = None
    layers: tuple[Iri, ...] = ()
    degree: str | None = None
    temporal: str | None = None
    valid_at: str | None = None
    cues: tuple[Cue, ...] = ()
    review: Review | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"no evidence for {self.subject} {self.predicate}")

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits that name what is said, how and by whom.

        Polarity, modality and claimant are part of it, so that an article which says a thing
        and denies it has two statements. The quotes are not: one claim may have several.
        """
        obj = self.object
        key = (obj.lexical, obj.datatype, obj.language) if isinstance(obj, Value) else (obj,)
        parts = (self.subject, self.predicate, *key, self.polarity, self.modality, self.claimant)
        return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]


@frozen()
class Extraction:
    """What the rules and the editor made of one article.

    entities    by IRI, every IRI that a statement or the article's metadata uses
    statements  in the order of their first quote
    unmapped    sentences that gave no statement, with nothing left out
    warnings    what an editor or a user should know, one sentence each
    """

    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    authors: tuple[Iri, ...]
    publisher: Iri | None
    warnings: tuple[str, ...] = field(default=())

    @property
    def unmapped(self) -> Iterator[Sentence]:
        """Sentences in which no statement has evidence."""
        spans = sorted(quote.span for one in self.statements for quote in one.evidence)
        reached = at = 0
        for sentence in self.sentences:
            while at < len(spans) and spans[at].start < sentence.span.end:
                reached = max(reached, spans[at].end)
                at += 1
            if reached <= sentence.span.start:
                yield sentence
