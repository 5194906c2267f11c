"""What a verification is about and what it found, as frozen values."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Iri, Span
from kg.reading.places import Place


class State(StrEnum):
    """What has become of a quote.

    THERE      its words stand where its offsets say; without offsets, anywhere
    MOVED      its words stand elsewhere, letter by letter, in the surroundings that it names
    CHANGED    the passage is there in other letters: `Change` says which
    GONE       no passage is near enough to it
    BROKEN     the graph contradicts itself about it
    UNCHECKED  its article is not at hand, or it has no words
    """

    THERE = "there"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"
    BROKEN = "broken"
    UNCHECKED = "unchecked"


class Change(StrEnum):
    """What is other about a passage, the least first; all but WORDS leave what it says as it is."""

    UNICODE = "Unicode form"
    SPACE = "white space"
    TYPOGRAPHY = "typography"
    CASE = "letter case"
    WORDS = "words"


class Why(StrEnum):
    """Why a quote was not looked up, or what is wrong with it in the graph."""

    NO_TEXT = "its article is not at hand"
    NO_SOURCE = "the graph does not say what it is from"
    OFFSETS_ALONE = "it has offsets and no words, and its article has changed or has no hash"
    NO_WORDS = "it has no words"
    OTHER_HASH = "its words are not those of its hash"


@dataclass(frozen=True, slots=True)
class Claim:
    """A quote as a graph has it: an oa:TextQuoteSelector, an oa:TextPositionSelector, or both.

    node        what has the selectors, an IRI or a blank node
    source      the article that it is from, or None where the graph does not say
    start, end  half-open, in code points of the article's text; None where it has none
    sha256      what the graph says is the hash of the words
    text_sha256 what the graph says is the hash of the article's text
    users       what rests on it: statements or annotations
    """

    node: str
    source: Iri | None
    exact: str | None
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    sha256: str | None = None
    text_sha256: str | None = None
    users: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A quote with what has become of it.

    change      in what way it has changed
    span        where its passage stands in the article's text now; of a quote that is gone, where
                the same words stand in other surroundings, if they do
    now         the words there
    likeness    how much of the old wording is in the new, from 0 to 1
    places      how many passages fit as well: more than 1 is a choice by the nearest neighbours
    place       the passage in the article's file
    data        the quote in the graph's file
    why         what is wrong with a broken quote, or why one is unchecked
    """

    claim: Claim
    state: State
    change: Change | None = None
    span: Span | None = None
    now: str | None = None
    likeness: float | None = None
    places: int = 1
    place: Place | None = None
    data: Place | None = None
    why: Why | None = None

    @property
    def mild(self) -> bool:
        """Whether the words that prove something are still in the article, as words."""
        return self.state is State.MOVED or self.change not in {None, Change.WORDS}


@dataclass(frozen=True, slots=True)
class ArticleChecked:
    """The quotes of one article.

    where      the file or address that is the article now, or None where none is at hand
    unchanged  whether its text is the very one that the graph quotes; None where it says nothing
    """

    iri: Iri | None
    where: str | None
    unchanged: bool | None
    quotes: tuple[Checked, ...]

    def counts(self) -> dict[State, int]:
        """Return how many quotes are in which state, without those that none is in."""
        return _counted(self.quotes)


@dataclass(frozen=True, slots=True)
class Verification:
    """All quotes of a graph, article by article.

    unused  the files that no quote is from
    """

    articles: tuple[ArticleChecked, ...]
    unused: tuple[str, ...] = ()

    @property
    def quotes(self) -> tuple[Checked, ...]:
        """The quotes of all articles."""
        return tuple(quote for article in self.articles for quote in article.quotes)

    def counts(self) -> dict[State, int]:
        """Return how many quotes are in which state, without those that none is in."""
        return _counted(self.quotes)

    @property
    def verdict(self) -> str:
        """The verdict in a few words.

        >>> Verification(()).verdict
        'no quote in the graph: nothing was checked'
        """
        if not self.quotes:
            return "no quote in the graph: nothing was checked"
        total = len(self.quotes)
        quotes = "1 quote" if total == 1 else f"{total} quotes"
        counts = self.counts()
        if counts.get(State.UNCHECKED) == total:
            return f"{quotes}: nothing was checked"
        if counts.get(State.THERE) == total:
            return f"{quotes}: all there" if total > 1 else "1 quote: there"
        return f"{quotes}: {said(counts)}"


def said(counts: dict[State, int]) -> str:
    """Return counts in words."""
    return ", ".join(f"{number} {state}" for state, number in counts.items())


def _counted(quotes: tuple[Checked, ...]) -> dict[State, int]:
    counts = Counter(quote.state for quote in quotes)
    return {state: counts[state] for state in State if counts[state]}
