"""Turns at talk: paragraphs that are somebody's words without quotation marks.

The answers of an interview are the words of whoever is asked; in a transcript each paragraph opens
with who says it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Speaker
from kg.extract.press import key
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.model import Article, Cue, CueKind, Entity, Iri, Segment, SegmentKind, Sentence, Span
from kg.names import SCHEMA, SOV

_ASKS = ("?", "؟")
_MARKUP = " \n*_"
"""What Markdown may set behind a question: "**Who owns it?**"."""
_QUESTIONS = 3
"""Paragraphs that ask, from which on an article is an interview though no byline says so."""
_STANDFIRST = 60
"""Code points of the shortest line below a headline that presents somebody."""
_TURNS = 2
"""Paragraphs that open with who says them, from which on an article is a transcript."""
_OPENING = 12  # tokens, at most, before the colon behind who speaks
_INITIALS = re.compile(r"((?:[A-ZÀ-Þ]\. ?-?){1,3}) ?[:–—]")
_QUOTED = re.compile('“[^”]*”|«[^»]*»|"[^"]*"')
_WORD = re.compile(r"\w+'?")
_NUMBERING = frozenset({Tag.NUMBER, Tag.PUNCTUATION})
"""What may stand before the name: "03.01 Koen Verstappen (Ecolo) :"."""
_DASHES = frozenset("–—-")

Clauses = Sequence[tuple[Sentence, Clause]]


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose words a paragraph is, or None where that cannot be told."""

    speaker: Speaker | None


def asked(said: Mapping[int, Turn]) -> Iri | None:
    """Return the person whose turns are more than all others' together, or None."""
    found = Counter(turn.speaker.iri for turn in said.values() if turn.speaker)
    most = found.most_common(1)
    return most[0][0] if most and 2 * most[0][1] > found.total() else None


def openers(article: Article) -> Iterator[Sentence]:
    """Yield the lines above an article that asks: they present who is asked."""
    segments = article.segments
    body = (one for one in segments if one.kind is SegmentKind.BODY)
    if not any(_asks(article, one) for one in body) and not any(
        _asks_above(article, one) for one in segments
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


def turns(article: Article, lexicon: Lexicon, clauses: Clauses) -> Mapping[int, Turn]:
    """Return the turn that each paragraph is, by its place; those that are none are left out.

    A paragraph opens with its speaker; one without goes on, or answers where it is an interview.
    An interview's byline says that it is one, or several paragraphs that ask, with answers between
    them in which somebody speaks of themselves. The one who is asked is the person named most
    before the first question; where that is nobody, an explainer asks and answers by itself,
    unless somebody says "I".
    """
    body = [
        (at, segment)
        for at, segment in enumerate(article.segments)
        if segment.kind is SegmentKind.BODY or _asks_above(article, segment)
    ]
    said = _opened(article, clauses)
    said = said if len(said) >= _TURNS else {}
    answers = _answers(article, lexicon, clauses, body)
    if answers or not said:  # who asks opens a paragraph too
        statements = {at: said[at] for at, one in body if at in said and not _asks(article, one)}
        return answers | statements
    return _transcript(article, body, said)


def _answers(
    article: Article, lexicon: Lexicon, clauses: Clauses, body: Sequence[tuple[int, Segment]]
) -> dict[int, Turn]:
    """Return the turns of an interview, or none where an article is no interview."""
    questions = [(at, one) for at, one in body if _asks(article, one)]
    if not questions:
        return {}
    first, question = questions[0]
    answers = {at: one for at, one in body if at > first and not _asks(article, one)}
    told = _opener(article, lexicon)
    opener = told or (question if _answered(article, lexicon, body, answers.values()) else None)
    if opener is None:
        return {}
    cue = Cue(CueKind.ATTRIBUTION, opener.span, opener.span.of(article.text))
    speaker = _asked(article, clauses, first, cue)
    if speaker or told or _one_answers(article, lexicon, answers.values()):
        return dict.fromkeys(answers, Turn(speaker))
    return {}


def _asks(article: Article, segment: Segment) -> bool:
    return segment.span.of(article.text).rstrip(_MARKUP).endswith(_ASKS)


def _asks_above(article: Article, segment: Segment) -> bool:
    """Tell whether a heading among the paragraphs asks: "**Who owns it?**"."""
    return segment.kind is SegmentKind.SUBHEAD and _asks(article, segment)


def _transcript(
    article: Article, body: Sequence[tuple[int, Segment]], said: Mapping[int, Turn]
) -> Mapping[int, Turn]:
    """Return the turns of a transcript; what opens with nobody goes on, where most open so."""
    later = [at for at, _ in body if at >= min(said)]
    if 2 * len(said) < len(later):
        return said
    found: dict[int, Turn] = {}
    current: Turn | None = None
    debate = len({turn.speaker.iri for turn in said.values() if turn.speaker}) > 1
    for at, segment in body:
        current = said.get(at, current)
        if at not in said and _asks(article, segment) and not debate:
            current = None  # the outlet asks
        elif current is not None:
            found[at] = current
    return found


def _opened(article: Article, clauses: Clauses) -> Mapping[int, Turn]:
    """Return the turns of the paragraphs that open with who says them."""
    people = {
        token.entity.label.lexical: token.entity
        for _, clause in clauses
        for token in clause.tokens
        if token.entity and SCHEMA.Person in token.entity.types
    }
    found: dict[int, Turn] = {}
    seen: set[int] = set()
    for sentence, clause in clauses:
        if sentence.paragraph in seen:
            continue
        seen.add(sentence.paragraph)
        if speaker := _initialled(article, sentence, people) or _named(clause):
            person = SCHEMA.Person in speaker[0].types
            text = speaker[1].of(article.text)
            cue = Cue(CueKind.ATTRIBUTION, speaker[1], text)
            found[sentence.paragraph] = Turn(Speaker(speaker[0].iri, cue) if person else None)
    persons = {turn.speaker.iri for turn in found.values() if turn.speaker}
    return found if persons else {}


def _named(clause: Clause) -> tuple[Entity, Span] | None:
    """Return who a sentence opens with before a colon or a dash, and where: "Mme Diop : …"."""
    for at, token in enumerate(clause.tokens[:_OPENING]):
        if token.text == ":" or (token.text in _DASHES and clause.tokens[at - 1].text == "."):
            named = [one for one in clause.tokens[:at] if one.entity and not one.date]
            alone = all(one.tag is not Tag.VERB for one in clause.tokens[:at])
            actor = named and named[0].entity and SOV.Actor in named[0].entity.types
            if not (actor and alone and _lone(clause, at)):
                return None
            return named[0].entity, named[0].span  # type: ignore[return-value]
    return _titled(clause)


def _titled(clause: Clause) -> tuple[Entity, Span] | None:
    """Return the person whom a sentence only names with a title: "M. Hugo Masson (Centre)."."""
    tokens = clause.tokens
    honorifics = clause.lexicon.press.honorifics
    if len(tokens) > _OPENING or not tokens or tokens[-1].text != ".":
        return None
    if any(token.tag is Tag.VERB for token in tokens):
        return None
    first = next((token for token in tokens if token.entity), None)
    titled = first is not None and any(word in honorifics for word in key(first.text).split()[:1])
    if first is None or first.entity is None or SCHEMA.Person not in first.entity.types:
        return None
    opens = titled or key(tokens[0].text) in honorifics
    return (first.entity, first.span) if opens and tokens.index(first) <= 1 else None


def _lone(clause: Clause, end: int) -> bool:
    """Tell whether a name with its title stands before a token, and who that is: "M. X, élu :"."""
    depth = 0
    for token in clause.tokens[:end]:
        if token.text in {",", "،"}:
            return True
        depth += (token.text == "(") - (token.text == ")")
        plain = token.entity or token.capital or token.tag in _NUMBERING or token.text == ")"
        if not depth and not plain:
            return False
    return True


def _initialled(
    article: Article, sentence: Sentence, people: Mapping[str, Entity]
) -> tuple[Entity, Span] | None:
    """Return the person whose initials open a sentence: "H. M. : …"."""
    match = _INITIALS.match(article.text, sentence.span.start, sentence.span.end)
    if match is None:
        return None
    letters = [letter for letter in match[1] if letter.isalpha()]
    alike = [
        entity
        for name, entity in people.items()
        if [word[0] for word in re.split(r"[ -]", name) if word[:1].isupper()] == letters
    ]
    return (alike[0], Span(match.start(1), match.end(1))) if len(alike) == 1 else None


def _answered(
    article: Article,
    lexicon: Lexicon,
    body: Sequence[tuple[int, Segment]],
    answers: Collection[Segment],
) -> bool:
    """Tell whether several paragraphs ask, and somebody answers between any two of them."""
    asked = [_asks(article, segment) for _, segment in body]
    answered = sum(asks and not then for asks, then in pairwise(asked))
    return answered >= _QUESTIONS and any(_spoken(article, lexicon, one) for one in answers)


def _one_answers(article: Article, lexicon: Lexicon, answers: Collection[Segment]) -> bool:
    """Tell whether a single person answers, if nobody knows who: "I", and not only "we"."""
    first = lexicon.sets["pronouns.first"]
    words = (_WORD.findall(fold(_own_words(article, one))) for one in answers)
    return any(not first.isdisjoint(each) for each in words)


def _spoken(article: Article, lexicon: Lexicon, segment: Segment) -> bool:
    """Tell whether somebody speaks of themselves in a paragraph, and not in what it quotes."""
    return any(True for _ in lexicon.press.spoken.found_in(_own_words(article, segment)))


def _own_words(article: Article, segment: Segment) -> str:
    """Return a paragraph without what it quotes; an answer may stand in marks as a whole."""
    text = segment.span.of(article.text).strip()
    return text if _QUOTED.fullmatch(text) else _QUOTED.sub(" ", text)


def _opener(article: Article, lexicon: Lexicon) -> Segment | None:
    return next(
        (
            segment
            for segment in article.segments
            if segment.kind is not SegmentKind.BODY
            and lexicon.press.interviews.opens(key(segment.span.of(article.text)))
        ),
        None,
    )


def _asked(article: Article, clauses: Clauses, question: int, cue: Cue) -> Speaker | None:
    """Return who is asked: whom the lines before the first question name most, and first."""
    writers = {byline.name for byline in article.bylines}
    named = Counter(
        token.entity.iri
        for sentence, clause in clauses
        for token in clause.tokens
        if sentence.paragraph < question
        and token.entity
        and SCHEMA.Person in token.entity.types
        and token.entity.label.lexical not in writers
    )
    return Speaker(named.most_common(1)[0][0], cue) if named else None
