"""Where in a text a quote's words stand, in the surroundings that it names.

Words may stand in many places: the one whose surroundings agree most is meant. A few words whose
surroundings do not agree are other words that read the same, and prove nothing.
"""

from bisect import bisect, bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from kg.extract.review.quotes import places
from kg.model import Span
from kg.quotes.folding import Folded, fold, folded
from kg.quotes.values import Claim

ENOUGH = 32
"""How many letters of a quote and of its surroundings have to agree to tell a passage."""

_SETTLED = 0.75
"""The share of a quote's surroundings that agree where no other passage is meant."""

_AROUND = 64
"""Code points on either side of a passage that are compared with a quote's surroundings."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that may be a quote's.

    verbatim     letter by letter
    surrounding  how many letters around it agree with the quote's surroundings
    sure         whether that is enough to tell a passage by
    settled      whether it is so much that the passage can be no other
    """

    span: Span
    verbatim: bool
    surrounding: int
    sure: bool
    settled: bool


class Searched:
    """A text in which many quotes are looked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: Folded | None = None

    @property
    def folded(self) -> Folded:
        """The text folded; that is done when it is first asked for."""
        if self._folded is None:
            self._folded = folded(self.text)
        return self._folded

    def passages(self, claim: Claim) -> list[Passage]:
        """Return the passages with a quote's words, whatever their typography, in text order.

        The quote has words.
        """
        exact = claim.exact or ""
        verbatim = [span for span in places(self.text, exact) if self._is_whole(span, claim)]
        starts = [span.start for span in verbatim]

        def is_new(span: Span) -> bool:
            return bisect(starts, span.start - len(exact)) == bisect_left(starts, span.end)

        alike = (span for span in self._alike(fold(exact)) if self._is_whole(span, claim))
        spans = dict.fromkeys(verbatim, True) | dict.fromkeys(filter(is_new, alike), False)
        return [self._passage(span, claim, verbatim=spans[span]) for span in sorted(spans)]

    def surroundings(self, span: Span, claim: Claim) -> tuple[int, int]:
        """Return how many letters before and after a stretch agree with a quote's surroundings."""
        before = fold(self.text[max(0, span.start - _AROUND) : span.start])
        after = fold(self.text[span.end : span.end + _AROUND])
        prefix, suffix = fold(claim.prefix), fold(claim.suffix)
        return _common(prefix[::-1], before[::-1]), _common(suffix, after)

    def _alike(self, needle: str) -> Iterator[Span]:
        if needle:
            for found in places(self.folded.text, needle):
                yield self.folded.span(found.start, found.end, self.text)

    def _is_whole(self, span: Span, claim: Claim) -> bool:
        """Tell whether a stretch cuts words only where the quote did."""
        exact, text = claim.exact or "", self.text
        cut_before = _meet(claim.prefix[-1:], exact[:1])
        cut_after = _meet(exact[-1:], claim.suffix[:1])
        before = span.start > 0 and _meet(text[span.start - 1], text[span.start])
        after = span.end < len(text) and _meet(text[span.end - 1], text[span.end])
        return (cut_before or not before) and (cut_after or not after)

    def _passage(self, span: Span, claim: Claim, *, verbatim: bool) -> Passage:
        around = sum(self.surroundings(span, claim))
        known = len(fold(claim.prefix)) + len(fold(claim.suffix))
        enough = around + len(fold(claim.exact or "")) >= ENOUGH
        at_home = verbatim and span.start == claim.start
        settled = at_home or around >= _SETTLED * known
        return Passage(span, verbatim, around, enough or settled, settled)


def chosen(passages: list[Passage], expected: int | None) -> tuple[Passage, int]:
    """Return the passage that is meant, and how many fit as well.

    expected  where it should be, to choose by where nothing else decides
    """
    best = max((p.sure, p.surrounding, p.verbatim) for p in passages)
    fitting = [p for p in passages if (p.sure, p.surrounding, p.verbatim) == best]
    aim = fitting[0].span.start if expected is None else expected
    return min(fitting, key=lambda p: abs(p.span.start - aim)), len(fitting)


def _meet(one: str, other: str) -> bool:
    """Tell whether two characters beside each other are of one word."""
    return one.isalnum() and other.isalnum()


def _common(one: str, other: str) -> int:
    """Return how many letters two texts have in common at their start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
