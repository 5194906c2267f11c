"""Which paragraphs of an article open with who says them, and who that is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.extract.captions import Label, is_cased
from kg.extract.casting import Cast
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Speaker
from kg.extract.press import key
from kg.extract.reported import Report
from kg.extract.syntax import Clause, Clauses
from kg.extract.view import fold
from kg.model import Article, Entity, Segment, SegmentKind, Span, frozen
from kg.names import SCHEMA, SOV

_TURNS = 2
"""Paragraphs that open with who says them, from which on an article is a transcript."""
_OPENING = 12  # tokens, at most, before the colon behind who speaks
_AGAIN = 2
"""How often a name without a title that the prose has nowhere opens a paragraph that is theirs."""
_INITIALS = re.compile(r"[\s*_\-–—•]*((?:[A-ZÀ-Þ]\. ?-?){1,3}|[A-ZÀ-Þ]{2,3})[*_]* ?[:–—]")
_NUMBERING = frozenset({Tag.NUMBER, Tag.PUNCTUATION})
"""What may stand before the name: "03.01 Koen Verstappen (Ecolo) :"."""
_DASHES = frozenset("–—-")
_SHORTEST = 4  # tokens of what says what somebody is: "Mr Speaker." does not
_BEHIND = _DASHES | {":"}
_ENDS = re.compile(r"[.!?…؟:»”\")\]؛;][*_\s]*$")
_ASKS = ("?", "؟")
_MARKUP = " \n*_"
"""What Markdown may set behind a question: "**Who owns it?**"."""
_KINDS = frozenset({SegmentKind.BODY, SegmentKind.SUBHEAD, SegmentKind.BYLINE})
"""What a line may be taken for that is the label of the paragraphs below it."""

_QUOTED = re.compile('“[^”]*”|«[^»]*»|"[^"]*"')
_RATED = re.compile(r"[\s*_:–—-]+\d+(?:[/.]\d+)?\s*(?:[–—:-]|$)")
"""What a critic gives whom a line names: "Ada Moyo: 7", "Ada Moyo - 6/10: …"."""
_SAID = re.compile(r"\w+'?")
_NOTE = re.compile(r"[*_\s–—-]*(?:\([^()]*\)|\[[^\[\]]*\])[*_\s.]*")
"""A paragraph that is a stage note: "[Interruption.]", "(Applaudissements.)"."""


@frozen()
class Turn:
    """Whose words a paragraph is, or None where that cannot be told.

    start  where in the article's text the words begin
    """

    speaker: Speaker | None
    start: int = 0


def holds(turn: Turn | None, clause: Clause, token: int) -> bool:
    """Tell whether a token stands where a turn at talk has begun."""
    return turn is not None and clause.tokens[token].span.start >= turn.start


def in_turn(clause: Clause, turn: Turn | None) -> Iterator[Report]:
    """Yield the report that a turn at talk makes of a sentence, but of its label."""
    if turn and (says := turn.speaker):
        last = len(clause.tokens)
        first = next((at for at in range(last) if holds(turn, clause, at)), last)
        yield Report(first, last, says.iri, says.cue, literal=True)


def asks(article: Article, segment: Segment) -> bool:
    """Tell whether a paragraph ends with a question."""
    return segment.span.of(article.text).rstrip(_MARKUP).endswith(_ASKS)


def asks_above(article: Article, segment: Segment) -> bool:
    """Tell whether a heading among the paragraphs asks: "**Who owns it?**"."""
    return segment.kind is SegmentKind.SUBHEAD and asks(article, segment)


def is_note(words: str) -> bool:
    """Tell whether a paragraph is a stage note: "[Interruption.]"."""
    return _NOTE.fullmatch(words) is not None


def speaks(lexicon: Lexicon, words: str) -> bool:
    """Tell whether somebody speaks of themselves in a paragraph, and not in what it quotes."""
    return lexicon.press.spoken.occurs_in(own_words(words))


def says_i(lexicon: Lexicon, words: str) -> bool:
    """Tell whether a single person speaks in a paragraph: "I", and not only "we"."""
    found = _SAID.findall(fold(own_words(words)))
    return not lexicon.sets["pronouns.first"].isdisjoint(found)


def own_words(words: str) -> str:
    """Return a paragraph without what it quotes; an answer may stand in marks as a whole."""
    text = words.strip()
    return text if _QUOTED.fullmatch(text) else _QUOTED.sub(" ", text)


def opened(article: Article, clauses: Clauses, cast: Cast) -> Mapping[int, Turn]:
    """Return the turns of the paragraphs that open with who says them, two at least.

    Whose label says only what body or outlet speaks is nobody's.
    """
    read = _by_paragraph(clauses)
    labels = dict(_labels(article, read, cast))
    cast.attend(_above(article, labels))
    found: dict[int, Turn] = {}
    for at, label in sorted(labels.items(), key=lambda one: not one[1].name):
        entity = cast.person(label)  # names first: they say who holds which office
        found[at] = Turn(Speaker.shown(entity.iri, label.span, article.text), label.start)
    for at, (clause, *_) in read.items():
        if at not in found and (speaker := _initialled(article, at, cast) or _named(clause)):
            if _heads(article, article.segments[at], speaker[1], clause):
                continue
            person = SCHEMA.Person in speaker[0].types
            if person and _is_plain(speaker[0].label.lexical, cast):
                continue
            says = Speaker.shown(speaker[0].iri, speaker[1], article.text) if person else None
            found[at] = Turn(says)
    few = not any(turn.speaker for turn in found.values()) or len(found) < _TURNS
    if few or _presents(read, found, cast):
        cast.minted.clear()
        return {}
    return dict(sorted(found.items()))


def _by_paragraph(clauses: Clauses) -> dict[int, list[Clause]]:
    """Return the sentences of each paragraph."""
    found: dict[int, list[Clause]] = {}
    for sentence, clause in clauses:
        found.setdefault(sentence.paragraph, []).append(clause)
    return found


def _above(article: Article, labels: Mapping[int, Label]) -> Iterator[str]:
    """Yield what stands above the first label, or the first initials; without them nothing."""
    spans = [one.span for one in article.segments]
    found = (
        at for at, one in enumerate(spans) if _INITIALS.match(article.text, one.start, one.end)
    )
    first = min((*labels, *found), default=0)
    return (one.of(article.text) for one in spans[:first])


def _labels(
    article: Article, read: Mapping[int, Sequence[Clause]], cast: Cast
) -> Iterator[tuple[int, Label]]:
    """Yield the labels that call a person, by the places of their paragraphs.

    A name without a title is a person's whom the prose names, or whose label stands twice, or
    beside others of its form that are persons'.
    """
    found: dict[int, Label] = {}
    for at, segment in enumerate(article.segments):
        label = cast.caller.label(article.text, segment.span) if segment.kind in _KINDS else None
        if label and _says(article, segment, label, cast) and not _tells(read.get(at, ()), label):
            found[at] = label
    names = Counter(key(label.name or label.office) for label in found.values())
    sure = {at: one for at, one in found.items() if one.titled or cast.known(one.name)}
    marks = {one.mark for one in sure.values()}
    shouted = sum(one.name.isupper() for one in found.values()) >= _TURNS
    for at, label in found.items():
        again = names[key(label.name or label.office)] >= _AGAIN
        alike = label.mark in marks or (shouted and label.name.isupper())
        plain = not label.titled and _is_plain(label.name, cast)
        taken = not plain and (at in sure or again or alike)
        if taken and (label.mark or again):
            yield at, label


def _presents(read: Mapping[int, Sequence[Clause]], said: Mapping[int, Turn], cast: Cast) -> bool:
    """Tell whether half the labels stand over what somebody is: "Ada Moyo: A lawyer from Leeds. …".

    Each is there once: nobody takes the floor again.
    """
    who = {at: turn.speaker for at, turn in said.items() if turn.speaker}
    told = [at for at, one in who.items() if _presented(read.get(at, ()), one.cue.span.end, cast)]
    again = len({one.iri for one in who.values()}) < len(who)
    return not again and bool(told) and 2 * len(told) >= len(who)


def _presented(clauses: Sequence[Clause], start: int, cast: Cast) -> bool:
    """Tell whether the first words behind a name only say what its person is, without a verb.

    So do an office, and what opens with a participle or a number: "élu en 2020", "45 ans".
    """
    if not clauses:
        return False
    first, *_ = clauses
    marks = (at for at, one in enumerate(first.tokens) if one.text in _BEHIND)
    mark = next((at for at in marks if first.tokens[at].span.start >= start), len(first.tokens))
    words = first.tokens[mark + 1 :]
    finite = (at for at, one in first.verbs.items() if one.finite and one.head > mark)
    if any(not first.in_relative(at) for at in finite):
        return False
    opener = next((one for one in words if one.tag is not Tag.PUNCTUATION), None)
    done = (first.tokens[verb.head] for verb in first.verbs.values() if verb.participle)
    if opener and (opener.tag is Tag.NUMBER or any(one is opener for one in done)):
        return True
    return len(words) >= _SHORTEST and any(cast.caller.says_who(one.text) for one in words)


def _is_plain(name: str, cast: Cast) -> bool:
    """Tell whether a word that may be a name is one of the lexicon: "Key Findings:"."""
    lexicon, words = cast.caller.lexicon, name.split()
    listed = any(key(word) in lexicon.press.headings for word in words)
    return listed or any(lexicon.listed_class(fold(word)) for word in words)


def _says(article: Article, segment: Segment, label: Label, cast: Cast) -> bool:
    """Tell whether sentences stand behind a label, or nothing; a list says who came or is what."""
    caller = cast.caller
    if segment.kind is SegmentKind.BYLINE and label.mark != ":":
        return False
    rest = article.text[label.start : segment.span.end].strip()
    if not rest:
        return True
    if _RATED.match(article.text, label.span.end, segment.span.end):
        return False
    first = rest.split(". ")[0] if not label.name else rest  # "Director: Ada Moyo. It is …"
    named = caller.called(first.strip(" ."))
    if not label.name and named is not None and named.name:
        sure = is_cased(named.name) or cast.known(named.name)  # "شكرا جزيلا" may be none
        if sure and not named.title:  # "The Chair: Ms Moyo. You have the floor."
            return False
    listed = named is not None and bool(named.name) and named.title
    opens = caller.press.attendance.opens(key(segment.span.of(article.text)))
    return bool(_ENDS.search(rest)) and not listed and not opens


def _tells(clauses: Iterable[Clause], label: Label) -> bool:
    """Tell whether a verb stands in what may be a label: "The minister said one thing: …".

    Capitals are a name's. In a script without them none but a verb that says something is sure.
    """
    verbs = ((clause, one) for clause in clauses for one in clause.verbs.values() if one.finite)
    for clause, verb in verbs:
        token = clause.tokens[verb.head]
        within = label.span.start <= token.span.start < label.start
        sure = (
            verb.lemma in clause.lexicon.reporting if not is_cased(label.name) else not label.name
        )
        if within and (token.span.start >= label.span.end or sure):
            return True
    return False


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
    return None


def _heads(article: Article, segment: Segment, name: Span, clause: Clause) -> bool:
    """Tell whether a name stands in a heading, or before a mark: "Ada Moyo: the fixer", ": 7"."""
    behind = segment.span.of(article.text)[name.end - segment.span.start :].strip(_MARKUP)
    verbless = not any(verb.finite for verb in clause.verbs.values())
    heading = (segment.kind is SegmentKind.SUBHEAD or verbless) and not _ENDS.search(behind)
    rated = _RATED.match(article.text, name.end, segment.span.end)
    return (heading and len(behind) > 1) or rated is not None


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


def _initialled(article: Article, at: int, cast: Cast) -> tuple[Entity, Span] | None:
    """Return the person whose initials open a paragraph: "H. M. : …", "HM: …"."""
    span = article.segments[at].span
    match = _INITIALS.match(article.text, span.start, span.end)
    found = cast.initialled(match[1]) if match else None
    return (found, Span(match.start(1), match.end(1))) if match and found else None
