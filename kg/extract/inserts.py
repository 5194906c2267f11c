"""Texts of others that an article prints whole: a reply, a letter, a statement, a speech.

The paper introduces them ("its reply appears below"), prints them from the greeting to whoever
signs, and adds a note of its own. No quotation marks stand there: the layout says whose words they
are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from kg.extract.press import Press, key
from kg.model import Article, SegmentKind

_MARKS = ' \t\n\u200f*_#>[(«“"‹■●◾▪▸►–—-'
"""What may stand before the first word of a note or a heading."""
_MENDS = re.compile(r"\s*(?:,[^:.]{0,30})?\s*(?:[:.–—\]-]|\d)")
"""What follows what opens a note: a colon, a dash, the day of a correction."""
_FROM = re.compile(r"(?:\s+\w+){0,3}\s*:")
_LINE, _NOTE_LINE, _TITLE, _LEAD = 90, 40, 60, 600  # code points, at most
_NEAR = 30  # code points between a word for a text and what points at it
_LEAST, _MOST = 2, 7  # words of a name
_ENOUGH = 2  # signs by which a stretch of an article is a text of somebody else's
_STOPS = re.compile(r"[.!?…؟:;؛]$")
_SENTENCE = re.compile(r"[.!?؟]\s+(?=\S)")
_INITIALS = re.compile(r"\(?(?:[^\W\d_]\.\s?-?){2,4}\)?")
_QUOTE = ("«", "“", '"', "„")
_QUOTED = re.compile(r"[«“\"„][^«»“”\"„]*[»”\"]?")


@dataclass(slots=True)
class Insert:
    """A text of somebody else's.

    lead      the paragraph that introduces it, if one does
    body      its paragraphs
    signs     the lines of who signs it
    evidence  how many things say that it is one
    ended     whether it is over
    closed    whether its own words say so: it is signed, or "Ends" stands below it
    """

    lead: int | None = None
    body: list[int] = field(default_factory=list)
    signs: tuple[int, ...] = ()
    evidence: int = 1
    ended: bool = False
    closed: bool = False


class Inserts:
    """Finds the texts of others in an article, and what the paper says about them.

    found  those texts, in order
    notes  the paragraphs in which the paper speaks of a text that is not its own
    """

    def __init__(self, article: Article, press: Press) -> None:
        self.press = press
        self.segments = article.segments
        self.texts = [segment.span.of(article.text) for segment in article.segments]
        self.bare = [text.strip(_MARKS + " ]).") for text in self.texts]
        self.keys = [key(bare) for bare in self.bare]
        self.paper = key(article.publisher or "").split()
        self.notes: set[int] = set(self._notes())
        self.titled = any(map(self.titles, range(len(self.texts))))
        self.page = any(one in press.inserts["pages"] for one in self.keys)
        words = press.inserts["delivered"]
        self.delivered = any(words.within(one) for one in self.keys)
        self.found = [one for one in map(self._trimmed, self._stretches()) if self._holds(one)]

    # --- what a line is

    def is_body(self, at: int) -> bool:
        """Tell whether a line is prose."""
        return self.segments[at].kind is SegmentKind.BODY

    def note(self, at: int) -> bool:
        """Tell whether a paragraph opens as a note of the paper does: "Editor's note: …"."""
        above = at and self.segments[at - 1].kind is SegmentKind.DATELINE
        return self._opens_note(at) or bool(above and self._opens_note(at - 1))

    def _opens_note(self, at: int) -> bool:
        words, folded = self.press.inserts, self.keys[at]
        if length := words["notes"].opens(folded):
            rest = key(self.texts[at].lstrip(_MARKS))[length:]
            return not rest or bool(_MENDS.match(rest) or _FROM.match(rest))
        head = folded.split(":")[0].split() if ":" in folded[:_TITLE] else []
        replies = bool(head) and words["replies"].within(" ".join(head))
        return replies and not {w for w in head if len(w) > 3}.isdisjoint(self.paper)  # noqa: PLR2004

    def lead(self, at: int) -> int:
        """Return how sure it is that a paragraph introduces a text: "its reply appears below"."""
        text, words = self.texts[at], self.press.inserts
        if not self.is_body(at) or len(text) > _LEAD or at in self.notes:
            return 0
        nouns = list(words["texts"].found_in(text))
        whole, points = (list(words[name].found_in(text)) for name in ("whole", "points"))
        if not any(map(_beside, nouns, [whole + points] * len(nouns))):
            return 0
        last = max((stop.end() for stop in _SENTENCE.finditer(text.rstrip())), default=0)
        shown = any(start >= last for start, _ in points)
        sure = shown and any(noun[0] >= last and _beside(noun, whole) for noun in nouns)
        return 1 + (sure or text.rstrip().endswith(":"))

    def greets(self, at: int) -> bool:
        """Tell whether a line greets those whom a text is for: "Monsieur le préfet,"."""
        text = self.texts[at].strip()
        length = self.press.inserts["greets"].opens(self.keys[at])
        ends = text.endswith((",", "،", "!", ":")) or length == len(self.keys[at])
        return bool(length) and len(text) <= _LINE and ends

    def opens_greeting(self, at: int) -> bool:
        """Tell whether a paragraph opens with a greeting: "Sir, – Your leader …"."""
        text = self.texts[at]
        length = self.press.inserts["greets"].length_in(text) if self.is_body(at) else 0
        return bool(length) and bool(re.match(r"\s?[,،]\s*[–—-]|\s[–—-]\s|[,،]\s", text[length:]))

    def titles(self, at: int) -> bool:
        """Tell whether a line says what sort of text it is or stands over: "RIGHT OF REPLY | …"."""
        folded, kind = self.keys[at], self.segments[at].kind
        length = self.press.inserts["titles"].opens(folded)
        if kind is SegmentKind.BODY and len(folded) > _TITLE:
            return False
        rest = folded[length:].strip()
        marked = not rest or rest[0] in ":|–—-/" or kind is not SegmentKind.BODY
        return bool(length) and marked

    def ends(self, at: int) -> bool:
        """Tell whether a line says that a text ends, or opens so: "انتهى البيان. …"."""
        length = self.press.inserts["ends"].opens(self.keys[at])
        rest = self.keys[at][length:].lstrip(" *_")
        return bool(length) and (not rest or rest[0] in ".])")

    def takes_leave(self, at: int) -> bool:
        """Tell whether a short paragraph ends a letter or a speech: "Thank you."."""
        opens = self.press.inserts["farewells"].opens(self.keys[at])
        return bool(opens) and len(self.texts[at]) <= _LINE

    def bracketed(self, at: int) -> bool:
        """Tell whether all of a paragraph stands in brackets: a note on what happens."""
        text = self.texts[at].strip(" \n*_")
        return text[:1] == "[" and text[-1:] == "]"

    def signs(self, at: int, told: Sequence[int] = ()) -> tuple[int, ...]:
        """Return the lines of who signs, from one on; none where no such lines stand there.

        told  the paragraphs above them
        """
        end = at
        while end < len(self.texts) and self._is_short(end):
            end += 1
        block = tuple(range(at, end))
        if not block:
            return ()
        if any(map(self._signs_for, block)):
            return block
        leaves = next((one for one in block if self.takes_leave(one) and len(told) > 1), None)
        if leaves is not None:
            return block
        named = next((one for one in block[:2] if self.name(one)), None)
        last = end == len(self.texts) or self.note(end) or self.ends(end)
        last = last or self.greets(end) or self.opens_greeting(end)
        alone = len(block) == 1 and not re.search(r"[,،(]\s*\w", self.texts[at]) and not last
        return block if (named is not None and not alone) or self._initials(at) else ()

    def _signs_for(self, at: int) -> bool:
        """Tell whether a line opens as that of who signs, and for whom: "Pour la section :"."""
        text = self.texts[at].strip(" *_")
        words, press = self.press.inserts, self.press
        if press.contacts.opens(self.keys[at]) or press.noisy.opens(self.keys[at]):
            return False
        behalf = words["behalf"].length_in(text)
        rest = text[behalf:].strip()
        marked = text.endswith((",", ":", "،")) or ":" in rest or not rest[:1].islower()
        return bool(words["signs"].opens(self.keys[at])) and (not behalf or marked)

    def _initials(self, at: int) -> bool:
        return bool(_INITIALS.fullmatch(self.texts[at].strip()))

    def _is_short(self, at: int) -> bool:
        """Tell whether a line may be one of those in which somebody signs."""
        text = self.texts[at].strip(" *_")
        special = self.note(at) or self.ends(at) or self.greets(at) or self.titles(at)
        stops = _STOPS.search(text) and not (self._initials(at) or self.takes_leave(at))
        return len(text) <= _LINE and not (special or stops or self.bracketed(at))

    def name(self, at: int) -> str | None:
        """Return the name that a line opens with, as that of who signs does, without titles."""
        return named(self.texts[at].strip(" *_–—-"), self.press)

    # --- what the lines make together

    def _notes(self) -> Iterator[int]:
        """Yield the paragraphs of the paper's notes; a note's heading has all below it in it."""
        below = closing = False
        for at in range(len(self.texts)):
            if self.greets(at):
                below = False
            opens = self.note(at)
            if opens or closing or below:
                yield at
            headed = opens and len(self.texts[at]) <= _NOTE_LINE
            below = below or (headed and any(map(self.is_body, range(at))))
            bracket = self.texts[at].lstrip()[:1] == "[" or closing
            bracket = bracket or (at > 0 and opens and self.texts[at - 1].lstrip()[:1] == "[")
            closing = bracket and (opens or closing) and "]" not in self.texts[at]

    def _stretches(self) -> Iterator[Insert]:
        """Yield what may be texts of others, by where they start and end."""
        current: Insert | None = None
        skip = 0
        for at in range(len(self.texts)):
            if at < skip:
                continue
            if current is None:
                current = self._starts(at)
                continue
            if at in self.notes or self.ends(at):
                current.ended, current.closed = True, self.ends(at)
            elif current.body and (signs := self.signs(at, current.body)):
                current.signs, current.ended, skip = signs, True, signs[-1] + 1
                current.closed = True
            elif current.body and self._is_unquoted(current, at):
                current.ended = True
            else:
                self._goes_on(current, at)
            if current.ended:
                yield current
                again = Insert(evidence=0) if self.page and current.signs else None
                current = self._starts(at) if at >= skip and not self.ends(at) else again
        if current is not None:
            yield current

    def _starts(self, at: int) -> Insert | None:
        """Return the text that starts at a line or below it, if one does."""
        if at in self.notes:
            return None
        if sure := self.lead(at):
            return Insert(lead=at, evidence=sure)
        if self.greets(at):
            return Insert()
        if self.opens_greeting(at) and (self.titled or self.delivered):
            return Insert(body=[at])
        heading = self.segments[at].kind is not SegmentKind.HEADLINE or self.delivered
        return Insert(evidence=0) if heading and self.titles(at) else None

    def _goes_on(self, current: Insert, at: int) -> None:
        """Add a line to the text that it stands in."""
        if self.greets(at) and not (current.evidence and current.body):
            current.body.clear()  # what stands above it is the head of the text
            current.evidence += 1
        elif not current.body and self.titles(at):
            return
        elif self.is_body(at) and not self.bracketed(at):
            if not current.body and (sure := self.lead(at)):
                current.lead, current.evidence = at, current.evidence + sure
                return
            current.body.append(at)
            current.ended = self.takes_leave(at) and len(current.body) > _ENOUGH
            current.ended = current.ended and not self.signs(at + 1, current.body)
            current.closed = current.ended

    def _is_unquoted(self, current: Insert, at: int) -> bool:
        """Tell whether a paragraph without quotation marks stands below those that have them."""
        marked = self.texts[at].lstrip().startswith(_QUOTE)
        return self.is_body(at) and self._is_quoted(current) and not marked

    def _is_quoted(self, current: Insert) -> bool:
        """Tell whether quotation marks open a text: they say how far it goes."""
        return self.texts[current.body[0]].lstrip().startswith(_QUOTE)

    def _trimmed(self, one: Insert) -> Insert:
        """Return a text that the paper introduces and nothing ends, with what is sure of it."""
        whole = one.closed or self.titled or self.delivered
        if one.lead is None or whole or not one.body or self._is_quoted(one):
            return one
        below = [self.texts[at] for at in one.body]
        return replace(one, body=one.body[: sure_of(below, self.press)])

    def _holds(self, one: Insert) -> bool:
        """Tell whether enough says that a stretch is a text of somebody else's."""
        evidence = one.evidence + self.titled + self.delivered + one.closed
        own = one.closed or any(self.speaks_of_itself(at) for at in one.body)
        sure = one.evidence or one.signs or self.delivered
        papers = any(self.keys[at] in self.press.staff for at in one.signs)
        return bool(one.body and sure and own) and evidence >= _ENOUGH and not papers

    def speaks_of_itself(self, at: int) -> bool:
        """Tell whether somebody speaks of themselves in a paragraph."""
        return _speaks_of_itself(self.texts[at], self.press)


def sure_of(paragraphs: Sequence[str], press: Press) -> int:
    """Return how many paragraphs of a text that nothing ends are sure to be of it.

    That is the first, and those below it up to where nobody speaks of themselves outside marks.

    >>> from kg.pipeline import load_knowledge
    >>> sure_of(["We regret it.", "We go.", "Orange left."], load_knowledge().presses["en"])
    2
    """
    bare = (_QUOTED.sub("", text) for text in paragraphs[1:])
    return 1 + len(list(takewhile(lambda text: _speaks_of_itself(text, press), bare)))


def _speaks_of_itself(text: str, press: Press) -> bool:
    return press.spoken.occurs_in(text)


def _beside(noun: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Tell whether a word stands near one of others, none of which it is."""
    return any(
        -_NEAR <= start - noun[1] <= _NEAR or -_NEAR <= noun[0] - end <= _NEAR
        for start, end in others
        if not (start < noun[1] and noun[0] < end)
    )


def named(text: str, press: Press) -> str | None:
    """Return the name that a line opens with before a comma or a dash: two to seven words.

    >>> from kg.pipeline import load_knowledge
    >>> named("Dr JANE DOE, chair", load_knowledge().presses["en"])
    'Jane Doe'
    """
    words = re.split(r"[,،(|:]|\s[–—-]\s|\n", text)[0].split()
    while words and _is_title(words[0], press):
        words = words[1:]
    cased = any(word[0].isupper() for word in words)
    proper = (w[0].isupper() or key(w) in press.particles or key(w) in press.ands for w in words)
    if not _LEAST <= len(words) <= _MOST or any(c.isdigit() for word in words for c in word):
        return None
    if cased and not all(proper):
        return None
    name = " ".join(words)
    return name.title() if name.isupper() else name


def _is_title(word: str, press: Press) -> bool:
    """Tell whether a word before a name says how its bearer is addressed, or what they are."""
    folded = key(word).strip(".")
    known = (press.honorifics, press.roles, press.inserts["ranks"])
    return any(folded in words or key(word) in words for words in known)
