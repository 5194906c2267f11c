"""Interviews: paragraphs that ask, and the answers between them."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from kg.extract.lexicon import Lexicon
from kg.extract.linking import Speaker
from kg.extract.opened import Turn, asks, asks_above, is_note, says_i, speaks
from kg.extract.press import key
from kg.extract.syntax import Clauses
from kg.model import Article, Cue, CueKind, Iri, Segment, SegmentKind
from kg.names import SCHEMA

_QUESTIONS = 3
"""Paragraphs that ask, from which on an article is an interview though no byline says so."""
_TOLD = 2
"""As many, where a line above them says so."""
_LINE = 120  # code points of a line that says what a text is
_REMARK = 240  # code points of a question that does not end with its mark
_MARK = re.compile(r"\s*(?:[*_]{2})?\s*([*•▪■●◆-]|[–—])\s")
"""The mark that questions or answers open with: "* …", "– …"."""
_NUMBER = re.compile(r"[\s*_]*\d{1,2}\s?[.)/°–-]+\s?(?=\D)")
_LABEL = re.compile(r"[\s*_•\-–—]*([^\W\d_]+\.?)\s?\d{0,2}\s?[*_]*\s?[.:–—)]+[*_]*(?=\s|$)")


class Interview:
    """Reads an article for the questions that the outlet asks, and whose the answers are.

    said  the paragraphs that open with who says them
    """

    def __init__(
        self, article: Article, lexicon: Lexicon, clauses: Clauses, said: Mapping[int, Turn]
    ) -> None:
        self.article, self.lexicon, self.clauses, self.said = article, lexicon, clauses, said
        self.body = [
            (at, one)
            for at, one in enumerate(article.segments)
            if one.kind is SegmentKind.BODY or asks_above(article, one) or self._numbered(one)
        ]
        self.put, self.replies = self._labelled()
        self.marked = None if self.put else self._marks()

    def answers(self) -> dict[int, Turn]:
        """Return the turns of an interview, or none where an article is no interview."""
        article = self.article
        questions = [at for at, one in self.body if self._asks(at, one)]
        opener = self._opener(questions) if questions else None
        if opener is None:
            return {}
        first = questions[0]
        cue = Cue(CueKind.ATTRIBUTION, opener.span, opener.span.of(self.article.text))
        speaker = self._asked(first, cue)
        if not (speaker or opener is not article.segments[first] or self._one_answers(first)):
            return {}
        turn = Turn(speaker)
        remarks = set(self._remarks(first))
        ends = self._end(questions[-1], remarks)
        return {
            at: turn
            for at, one in self.body
            if first < at < ends
            and at not in remarks
            and not self._asks(at, one)
            and not is_note(one.span.of(self.article.text))
        }

    def _asks(self, at: int, segment: Segment) -> bool:
        if self.put:
            return at in self.put
        if self.marked is not None:
            return self._mark(segment) == self.marked[0]
        return asks(self.article, segment)

    def _numbered(self, segment: Segment) -> bool:
        """Tell whether a headline is the first question: "1/ Who owns it?"."""
        words = segment.span.of(self.article.text)
        asked = segment.kind is SegmentKind.HEADLINE and asks(self.article, segment)
        return asked and _NUMBER.match(words) is not None

    # --- how questions and answers are told apart

    def _labelled(self) -> tuple[set[int], set[int]]:
        """Return the paragraphs with a label of questions, and those with one of answers."""
        press, put, replies = self.lexicon.press, set[int](), set[int]()
        for at, one in self.body:
            label = _LABEL.match(one.span.of(self.article.text))
            word = key(label[1]) if label else ""
            if word in press.put:
                put.add(at)
            elif word in press.replied:
                replies.add(at)
        both = len(put) > 0 and len(replies) > 0
        return (put, replies) if both and len(put) + len(replies) >= _QUESTIONS else (set(), set())

    def _marks(self) -> tuple[str, str] | None:
        """Return the mark that questions open with, and that of answers, where each has its own."""
        marks = [self._mark(one) for _, one in self.body]
        pairs = Counter(
            (mark, then) for mark, then in pairwise(marks) if mark and then and mark != then
        )
        asked = Counter(
            mark
            for mark, (_, one) in zip(marks, self.body, strict=True)
            if mark and asks(self.article, one)
        )
        found = [(one, n) for one, n in pairs.items() if n >= _TOLD and asked[one[0]] >= _TOLD]
        best = [one for one, _ in found if 2 * asked[one[0]] >= marks.count(one[0])]
        best = [one for one in best if 2 * asked[one[1]] < marks.count(one[1])]
        return best[0] if len(best) == 1 else None

    def _mark(self, segment: Segment) -> str:
        match = _MARK.match(segment.span.of(self.article.text))
        return ("–" if match[1] in "–—-" else match[1]) if match else ""

    def _remarks(self, first: int) -> list[int]:
        """Return the paragraphs that put something to who is asked, though with no question mark.

        They speak to somebody, or ask before they end, between two that do neither.
        """
        if self.put or self.marked is not None:
            return []
        press, found = self.lexicon.press, list[int]()
        for three in zip(self.body, self.body[1:], self.body[2:], strict=False):
            (before, _), (at, one), _ = three
            words = one.span.of(self.article.text)
            if at <= first or len(words) > _REMARK or before in found or at in self.said:
                continue
            if any(self._asks(*each) for each in three):
                continue
            opens = words.find("?") if "?" in words else words.find("؟")
            addressed = press.addressed.occurs_in(words)
            if (addressed or opens > 0) and not speaks(self.lexicon, words):
                found.append(at)
        return found

    # --- whether it is one, and who is asked

    def _opener(self, questions: list[int]) -> Segment | None:
        """Return the line that says that an article is an interview, or its first question."""
        article, press = self.article, self.lexicon.press
        first = article.segments[questions[0]]
        for segment in article.segments:
            folded = key(segment.span.of(article.text))
            if segment.kind is not SegmentKind.BODY and press.interviews.opens(folded):
                return segment
        above = [one for at, one in enumerate(article.segments) if at < questions[0]]
        answered = sum(
            self._asks(at, one) and not self._asks(then, other)
            for (at, one), (then, other) in pairwise(self.body)
        )
        for segment in above if answered >= _TOLD else ():
            words = segment.span.of(article.text)
            if len(words) <= _LINE and not words.endswith(".") and self._says_so(words):
                return segment
        if self.put or (self.marked is not None and answered >= _TOLD):
            return first
        own = any(
            speaks(self.lexicon, one.span.of(article.text))
            for at, one in self.body
            if not self._asks(at, one)
        )
        return first if answered >= _QUESTIONS and own else None

    def _one_answers(self, first: int) -> bool:
        """Tell whether a single person answers, if nobody knows who: "I", and not only "we"."""
        answers = (one for at, one in self.body if at > first and not self._asks(at, one))
        return any(says_i(self.lexicon, one.span.of(self.article.text)) for one in answers)

    def _says_so(self, words: str) -> bool:
        press = self.lexicon.press
        listed = (press.asks, press.interviews, press.several)
        return any(one.occurs_in(words) for one in listed)

    def _asked(self, question: int, cue: Cue) -> Speaker | None:
        """Return who is asked: whom the lines before the first question name most, and first."""
        writers = {key(byline.name) for byline in self.article.bylines}
        named, beside = Counter[Iri](), Counter[Iri]()
        for sentence, clause in self.clauses:
            words = self.article.segments[sentence.paragraph].span.of(self.article.text)
            signs = ":" in words and len(words) <= _LINE and self._says_so(words.split(":")[0])
            for token in clause.tokens if sentence.paragraph < question else ():
                person = token.entity and SCHEMA.Person in token.entity.types
                if token.entity and person and key(token.entity.label.lexical) not in writers:
                    (beside if signs else named)[token.entity.iri] += 1
        found = (named or beside).most_common(1)  # "Interview: Jane Doe" may be who asks
        return Speaker(found[0][0], cue) if found else None

    def _end(self, last: int, remarks: set[int]) -> int:
        """Return the place past the last answer.

        Where each answer is one paragraph, and the last one's is followed by others in which nobody
        speaks of themselves, those are the outlet's; so is all behind who asked.
        """
        last = max([last, *remarks])
        article, end = self.article, len(self.article.segments)
        signed = (
            at
            for at, one in enumerate(article.segments)
            if at > last + 1 and one.kind is SegmentKind.BYLINE
        )
        end = next(signed, end)
        behind = [at for at, one in self.body if last < at < end][1:]
        places = [at for at, one in self.body if at <= last]
        asking = [self._asks(at, article.segments[at]) or at in remarks for at in places]
        single = not any(
            not one and not then for one, then in pairwise(asking[asking.index(True) :])
        )
        several = sum(asking) >= _QUESTIONS
        closes = self.lexicon.press.closes
        for at in behind:
            if closes.opens(key(article.segments[at].span.of(article.text)).lstrip(" –—-*([.")):
                return at
        if not (single and several) and self.marked is None:
            return end
        for at in behind:
            marked = self.marked is not None and self._mark(article.segments[at])
            if not marked and not speaks(self.lexicon, article.segments[at].span.of(article.text)):
                return at
        return end
