"""What somebody told a reporter who wrote it down without a question: whose the paragraphs are."""

import re

from kg.extract.attributed import Named
from kg.extract.captions import is_cased
from kg.extract.knowledge import Knowledge
from kg.extract.labels import label_in
from kg.extract.linking import Linker, Speaker
from kg.extract.opened import Turn, asks_above, says_i, speaks
from kg.extract.press import key
from kg.extract.rollcall import Rollcall
from kg.extract.senders import Sent
from kg.extract.tokens import Token
from kg.model import Iri, SegmentKind
from kg.names import SCHEMA

_LINE = 160  # code points of a line that says that somebody told a text
_YEAR = re.compile(r"\d{3}")
_NAMED = 2  # words of a name that a line of its own gives
_PRESENTS = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEAD, SegmentKind.BOILERPLATE})


def testimony(linker: Linker, rollcall: Rollcall, knowledge: Knowledge) -> Sent | None:
    """Return whose words a text is that somebody told, as a line of it says; else None.

    Theirs is all from the first paragraph in the first person to the last; around it the paper
    speaks, and never who wrote it down.
    """
    article, press = linker.article, linker.lexicon.press
    text = article.text
    body = [at for at, one in enumerate(article.segments) if one.kind is SegmentKind.BODY]
    ends = {*body[:1], *body[-1:]}
    apart = (one for at, one in enumerate(article.segments) if at not in body or at in ends)
    short = (line for line in (one.span.of(text) for one in apart) if len(line) <= _LINE)
    if not any(map(press.witness.occurs_in, short)):
        return None
    if any(asks_above(article, one) for one in article.segments):
        return None  # an interview
    own = [at for at in body if speaks(linker.lexicon, article.segments[at].span.of(text))]
    first = (at for at in own if _is_single(article.segments[at].span.of(text), linker))
    start = next(first, None)
    if start is None:
        return None
    told = [at for at in body if start <= at <= own[-1]]
    turn = Turn(_witness(linker, rollcall, knowledge, start))
    return Sent(dict.fromkeys(told, turn), frozenset({*body} - {*told}))


def _is_single(words: str, linker: Linker) -> bool:
    """Tell whether "I" stands in a paragraph; in a script without capitals a verb may say so."""
    return says_i(linker.lexicon, words) or not is_cased(words)


def _witness(
    linker: Linker, rollcall: Rollcall, knowledge: Knowledge, start: int
) -> Speaker | None:
    """Return who tells a text: whom the paper names most above it, or a line of its own does."""
    article = linker.article
    writers = {key(byline.name) for byline in article.bylines}
    named: dict[Iri, list[Token]] = {}
    for sentence, clause in rollcall.clauses:
        for token in clause.tokens if sentence.paragraph < start else ():
            person = token.entity and SCHEMA.Person in token.entity.types
            if token.entity and person and key(token.entity.label.lexical) not in writers:
                named.setdefault(token.entity.iri, []).append(token)
    if named:
        iri, tokens = max(named.items(), key=lambda one: len(one[1]))
        span = tokens[0].span
        return Speaker.shown(iri, span, article.text)
    reader = Named(linker, knowledge, rollcall)
    for segment in article.segments[:start]:
        label = label_in(article.text, segment.span, linker.lexicon)
        words = segment.span.of(article.text)
        if label is None or segment.kind not in _PRESENTS or _YEAR.search(words):
            continue
        name = label.name.of(article.text)
        if label.role and len(name.split()) >= _NAMED and key(name) not in writers:
            return reader.labelled(label)
    return None
