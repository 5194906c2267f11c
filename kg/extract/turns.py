"""Turns at talk: paragraphs that are somebody's words without quotation marks.

The answers of an interview are the words of whoever is asked; in a transcript each paragraph opens
with who says it.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.extract.captions import Caller
from kg.extract.casting import cast
from kg.extract.interviews import Interview
from kg.extract.lexicon import Lexicon
from kg.extract.opened import Turn, asks, asks_above, is_note, opened, speaks
from kg.extract.press import key
from kg.extract.syntax import Clauses
from kg.model import Article, Entity, Iri, Segment, SegmentKind, Sentence, frozen

_LABELLED = 2
"""Paragraphs that open with who says them and do not ask: then no answer lacks its label."""
_STANDFIRST = 60
"""Code points of the shortest line below a headline that presents somebody."""


@frozen()
class Script:
    """Whose words the paragraphs are, by their places; those that are the article's are left out.

    cast  who they are
    """

    said: Mapping[int, Turn]
    cast: tuple[Entity, ...] = ()


def asked(said: Mapping[int, Turn]) -> Iri | None:
    """Return the person whose turns are more than all others' together, or None."""
    found = Counter(turn.speaker.iri for turn in said.values() if turn.speaker)
    most = found.most_common(1)
    return most[0][0] if most and 2 * most[0][1] > found.total() else None


def openers(article: Article) -> Iterator[Sentence]:
    """Yield the lines above an article that asks: they present who is asked."""
    segments = article.segments
    body = (one for one in segments if one.kind is SegmentKind.BODY)
    if not any(asks(article, one) for one in body) and not any(
        asks_above(article, one) for one in segments
    ):
        return
    headed = False
    for paragraph, segment in enumerate(segments):
        if segment.kind is SegmentKind.BODY:
            return
        headed = headed or segment.kind is SegmentKind.HEADLINE
        long = segment.span.end - segment.span.start > _STANDFIRST
        below = headed and long and segment.kind is SegmentKind.BOILERPLATE
        if below or segment.kind in {SegmentKind.HEADLINE, SegmentKind.SUBHEAD}:
            yield Sentence(0, paragraph, segment.span)


def turns(article: Article, lexicon: Lexicon, clauses: Clauses, base: str) -> Script:
    """Return the turn that each paragraph is.

    A paragraph opens with its speaker; one without goes on, or answers where it is an interview.
    An interview's byline says that it is one, or several paragraphs that ask, with answers between
    them in which somebody speaks of themselves. The one who is asked is the person named most
    before the first question; where that is nobody, an explainer asks and answers by itself,
    unless somebody says "I".
    """
    people = cast(article, Caller(lexicon.press, lexicon), clauses, base)
    said = opened(article, clauses, people)
    asking = set(_asking(article, said))
    replying = [at for at, turn in said.items() if turn.speaker and at not in asking]
    labelled = sum(not asks(article, article.segments[at]) for at in replying) >= _LABELLED
    answers = {} if labelled else Interview(article, lexicon, clauses, said).answers()
    if answers or not said:  # who asks opens a paragraph too
        body = (at for at, one in enumerate(article.segments) if not asks(article, one))
        own = {at: said[at] for at in body if at in said and at not in asking}
        found: Mapping[int, Turn] = answers | own
    else:
        found = Transcript(article, lexicon, said).turns()
    speaking = {turn.speaker.iri for turn in found.values() if turn.speaker}
    every = (*people.people.values(), *people.minted.values())
    known = {one.iri: one for one in every if one.iri in speaking}
    return Script(found, tuple(known.values()))


class Transcript:
    """Reads a text whose paragraphs open with who says them."""

    def __init__(self, article: Article, lexicon: Lexicon, said: Mapping[int, Turn]) -> None:
        self.article, self.lexicon, self.said = article, lexicon, said
        self.record = is_record(article, lexicon)
        self.asking = set(_asking(article, said))
        self.labels = sorted(said)
        self.debate = len({turn.speaker.iri for turn in said.values() if turn.speaker}) > 1

    def turns(self) -> Mapping[int, Turn]:
        """Return the turns; what opens with nobody goes on, where most open so."""
        rest = [at for at, _ in _prose(self.article) if at >= self.labels[0]]
        few = 2 * len(self.said) < len(rest) and not self.record
        if few and all(self._opens(at) for at in self.said):
            return {at: self.said[at] for at in self.said if at not in self.asking}
        found: dict[int, Turn] = {}
        current: Turn | None = None
        goes_on = False
        for at, segment in enumerate(self.article.segments):
            if at in self.said:
                current = None if at in self.asking else self.said[at]
            elif self._ends(at, segment, goes_on=goes_on):
                current = None
                continue
            elif current is not None and self._interrupts(at, segment, current):
                continue
            if current is not None and segment.kind is SegmentKind.BODY:
                found[at] = current if at in self.said else replace(current, start=0)
                goes_on = goes_on or at not in self.said
        return found

    def _opens(self, at: int) -> bool:
        """Tell whether somebody's words stand behind a label in its own paragraph."""
        return self.said[at].start < self.article.segments[at].span.end

    def _ends(self, at: int, segment: Segment, *, goes_on: bool) -> bool:
        """Tell whether nobody's turn goes on here: the record itself speaks, or the outlet.

        goes_on  whether any turn did so before, into a paragraph without a label
        """
        words = segment.span.of(self.article.text)
        if segment.kind is SegmentKind.SUBHEAD:
            return self.record and not is_note(words)
        if segment.kind is not SegmentKind.BODY:
            return segment.kind is SegmentKind.BYLINE
        if self.lexicon.press.closes.opens(key(words).lstrip(" –—-*_([.")):
            return True
        if at > self.labels[-1]:
            own = speaks(self.lexicon, words) or asks(self.article, segment)
            return not goes_on and not own and self._opens(self.labels[-1])
        return asks(self.article, segment) and not self.debate  # the outlet asks

    def _interrupts(self, at: int, segment: Segment, current: Turn) -> bool:
        """Tell whether a paragraph is no part of the turn in which it stands, and does not end it.

        It is a stage note; or the next label is again that of who spoke, as it need not be.
        """
        words = segment.span.of(self.article.text)
        if is_note(words):
            return True
        after = bisect_right(self.labels, at)
        following = self.labels[after] if after < len(self.labels) else None
        again = following is not None and self.said[following].speaker
        same = again and current.speaker and again.iri == current.speaker.iri
        return bool(same) and not speaks(self.lexicon, words) and self._opens(following or 0)


def is_record(article: Article, lexicon: Lexicon) -> bool:
    """Tell whether the lines above a text say that it is a record of what was said."""
    above = (one for one in article.segments if one.kind is not SegmentKind.BODY)
    first = next((s.span.start for s in article.segments if s.kind is SegmentKind.BODY), 0)
    lines = (one.span.of(article.text) for one in above if one.span.start <= first)
    return any(map(lexicon.press.sitting.occurs_in, lines))


def _prose(article: Article) -> Iterator[tuple[int, Segment]]:
    """Yield the paragraphs, and the headings that ask, with their places."""
    for at, segment in enumerate(article.segments):
        if segment.kind is SegmentKind.BODY or asks_above(article, segment):
            yield at, segment


def _asking(article: Article, said: Mapping[int, Turn]) -> Iterator[int]:
    """Yield the turns of who asks for the outlet: whom a byline names, or a body that asks."""
    writers = {key(one.name) for one in article.bylines}
    for at, turn in said.items():
        named = turn.speaker is not None and key(turn.speaker.cue.text).strip() in writers
        if named or (turn.speaker is None and asks(article, article.segments[at])):
            yield at
