"""The wording that is nearest to a quote whose words are no longer there.

The quote and its surroundings are laid over the text where most of their words agree, and aligned
there word by word; what the text has between the surroundings is the new wording.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import NamedTuple

from kg.model import Span
from kg.quotes.finding import ENOUGH, Searched
from kg.quotes.folding import fold
from kg.quotes.values import Claim

LIKE = 0.6
"""The likeness from which a passage with few of a quote's surroundings is a wording of it."""

_WORD = re.compile(r"\w+|[^\w\s]")
_COMMON = 200
"""A word that a text has more often says nothing of where in it a quote stood."""
_MOST = 3_000
"""How many words a quote has, at most, that is aligned whole: of a longer one, its two ends are."""
_END = 1_000
"""Letters of such an end."""
_TRIED = 4
_SLACK = 12
"""Words to either side of a place that are looked at with it."""
_HELD = 12
"""Letters that agree on both sides of a passage and hold it in its place, whatever it says."""
_LONG = 6_000
"""Letters of two wordings, together, that are compared; longer ones are compared by their words."""
_LONGER = 3
"""How many times as long as the old a wording so held may be."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of a text that may be a quote in other words.

    likeness     how much of the quote's wording is in it, from 0 to 1
    surrounding  as a `Passage` has it
    """

    span: Span
    likeness: float
    surrounding: int


class Wordings:
    """A text in which the nearest wordings of quotes are looked for."""

    def __init__(self, searched: Searched) -> None:
        self._searched = searched
        self._words = list(_words(searched.folded.text))
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            self._places[word.text].append(at)

    def nearest(self, claim: Claim) -> Wording | None:
        """Return the nearest wording of a quote, or None where none is near enough."""
        parts = _parts(claim)
        if len(parts.exact) > _MOST:
            return self._by_its_ends(claim)
        found = [
            wording
            for start in self._likely(parts)
            if (span := self._aligned(parts, start)) is not None
            and (wording := self._judged(claim, span)) is not None
        ]
        size = len(fold(claim.exact or ""))
        weighed = [(wording.likeness * size + wording.surrounding, wording) for wording in found]
        return max(weighed, key=lambda w: (w[0], -w[1].span.start), default=(0, None))[1]

    def _by_its_ends(self, claim: Claim) -> Wording | None:
        """Return what stands from the nearest wording of how a quote begins to that of its end."""
        exact = claim.exact or ""
        begin = replace(claim, exact=exact[:_END], suffix=exact[_END : _END + ENOUGH])
        end = replace(claim, exact=exact[-_END:], prefix=exact[-_END - ENOUGH : -_END])
        first, last = self.nearest(begin), self.nearest(end)
        if first is None or last is None or first.span.start >= last.span.end:
            return None
        return self._judged(claim, Span(first.span.start, last.span.end))

    def _likely(self, parts: "_Parts") -> list[int]:
        """Return the words of the text at which the quote's surroundings may begin."""
        votes = Counter[int]()
        for at, word in enumerate(parts.all):
            there = self._places.get(word, ())
            if len(there) <= _COMMON:
                votes.update({place - at: len(word) for place in there})
        smooth = Counter({s: sum(votes[s + d] for d in range(-2, 3)) for s in list(votes)})
        found: list[int] = []
        for start, _ in sorted(smooth.items(), key=lambda item: (-item[1], item[0])):
            if all(abs(start - other) > _SLACK // 2 for other in found):
                found.append(start)
            if len(found) == _TRIED:
                break
        return found

    def _aligned(self, parts: "_Parts", start: int) -> Span | None:
        """Return what stands where the quote's words should, by those around them."""
        first = max(0, start - _SLACK)
        near = self._words[first : max(0, start) + len(parts.all) + _SLACK]
        codes = _compared(parts.all, [word.text for word in near]).get_opcodes()
        begin = _mapped(codes, len(parts.before), last=True)
        end = _mapped(codes, len(parts.before) + len(parts.exact), last=False)
        if begin >= end:
            return None
        text = self._searched
        return text.folded.span(near[begin].start, near[end - 1].end, text.text)

    def _judged(self, claim: Claim, span: Span) -> Wording | None:
        """Return a stretch as a wording of a quote, if it is near enough."""
        old, new = fold(claim.exact or ""), fold(span.of(self._searched.text))
        likeness = _likeness(old, new)
        before, after = self._searched.surroundings(span, claim)
        held = (
            before >= min(_HELD, len(fold(claim.prefix)))
            and after >= min(_HELD, len(fold(claim.suffix)))
            and before + after >= _HELD
            and len(new) <= _LONGER * len(old) + _HELD
        )
        told = likeness * len(old) + before + after >= ENOUGH or not (claim.prefix + claim.suffix)
        near = likeness >= LIKE and told
        return Wording(span, round(likeness, 2), before + after) if held or near else None


class _Parts(NamedTuple):
    """The words before, in and after a quote."""

    before: list[str]
    exact: list[str]
    after: list[str]

    @property
    def all(self) -> list[str]:
        return [*self.before, *self.exact, *self.after]


def _parts(claim: Claim) -> _Parts:
    """Return the words of a quote and its surroundings, without those that these cut."""
    exact = claim.exact or ""
    before, after = _texts(fold(claim.prefix)), _texts(fold(claim.suffix))
    return _Parts(before[1:], _texts(fold(exact)), after[:-1])


def _texts(folded: str) -> list[str]:
    return [word.text for word in _words(folded)]


def _likeness(one: str, other: str) -> float:
    """Return how much two wordings share; of the longest, whatever the order of their words."""
    if len(one) + len(other) <= _LONG:
        return _compared(one, other).ratio()
    words = _texts(one)
    compared = _compared(words, _texts(other))
    return compared.quick_ratio() if len(words) > _MOST else compared.ratio()


def _compared(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    """Return how to compare two texts or lists of words; of long ones without their common words.

    Else a passage of a whole book would be compared word by word with every other.
    """
    return SequenceMatcher(None, one, other, autojunk=len(one) + len(other) > _LONG)


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        yield _Word(found[0], *found.span())


def _mapped(codes: Sequence[tuple[str, int, int, int, int]], at: int, *, last: bool) -> int:
    """Return the place in the new words of a boundary between the old.

    last  whether what is inserted at the boundary stands before it
    """
    found = []
    for _, old, old_end, new, new_end in codes:
        if old <= at <= old_end:
            if at == old_end and old != old_end:
                found.append(new_end)
            elif at == old:
                found.append(new)
            else:
                share = (at - old) / (old_end - old)
                found.append(new + round(share * (new_end - new)))
            if old == old_end:
                found.append(new_end)
    return (max if last else min)(found)
