"""Sentences that leave out what the one before says: answers, facts behind a label, gaps.

"Où sont les dossiers ? — À Pau." is read as "À Pau sont les dossiers", "Concepteur : X" below a
title as "Concepteur de … est X", and "Y, un pont." behind "X bâtit une tour." with that verb.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.measured import MEASURES
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Clauses
from kg.extract.tokens import Token
from kg.model import Article, Quote, Segment, SegmentKind, Sentence, Span, Statement

Analyse = Callable[[Sequence[Token], Lexicon], Clause]
Answer = Callable[[Clause, Clause], Sequence[Token]]
"""Returns the words of a question with those of its answer in their place, or none."""

_LABEL = 8
"""Tokens of what says what stands behind a colon, at most."""
_OPENING = 12
"""Tokens of what opens an answer and is none of it, at most: "A. N., juriste : …"."""
_SHORT = 9
"""Nodes of a sentence that may have the verb of the one before, at most."""
_COLON, _COMMA, _PARTS = ":", ",", ";"
_LINE = re.compile(r"\W*\w[^:.!?\n]{1,40}:\s\S[^\n]{0,120}$")
"""A line that tells a fact behind what it is: "Langues : wolof, peul"."""
_TOLD = frozenset({"attribute", "bearer"})
"""The slots of what a noun is said to be."""
_HEADS = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEAD})
_READ = _HEADS | {SegmentKind.BODY}


def sheets(article: Article) -> Iterator[Sentence]:
    """Yield the headings whose lines below tell each a fact: "Pirogue-1 en bref"."""
    lines = [(at, one) for at, one in enumerate(article.segments) if one.kind in _READ]
    told = [_is_line(article, one) for _, one in lines]
    for place, (at, segment) in enumerate(lines):
        if segment.kind in _HEADS and told[place + 1 : place + 3] == [True, True]:
            yield Sentence(0, at, segment.span)


def _is_line(article: Article, segment: Segment) -> bool:
    words = segment.span.of(article.text)
    return segment.kind is SegmentKind.BODY and _LINE.match(words) is not None


def completed(
    clauses: Clauses, article: Article, analyse: Analyse, answer: Answer
) -> Iterator[tuple[Sentence, Clause]]:
    """Yield sentences, those without a verb with the words that they leave out."""
    reader = _Reader(article, analyse, answer)
    in_order = sorted(clauses, key=lambda one: one[0].span.start)
    read = {sentence.span: list(reader.read(sentence, clause)) for sentence, clause in in_order}
    for sentence, _ in clauses:
        yield from read[sentence.span]


@dataclass
class _Reader:
    """Reads the sentences of a text in their order.

    heading  what the heading names above lines that tell each a fact
    prior    the sentence before, without what it leaves out
    """

    article: Article
    analyse: Analyse
    answer: Answer
    heading: Sequence[Token] = ()
    prior: tuple[Sentence, Clause] | None = None

    def read(self, sentence: Sentence, clause: Clause) -> Iterator[tuple[Sentence, Clause]]:
        """Yield the next sentence, with the words that it leaves out; who answers is read apart."""
        before = self._before(sentence)
        asked = before is not None and before.asks is not None
        first = _behind_label(clause) if asked else 0
        own = self._from(clause, first, len(clause.tokens))
        says = any(one.finite for one in own.verbs.values())
        words = self._words(sentence, own, before, says=says) if own.tokens else ()
        self.prior = sentence, clause
        whole = self.analyse(words, clause.lexicon) if words else own
        whole.completed = bool(words)
        if own is clause or says or not own.tokens:
            yield sentence, whole if words else clause
            return
        start = own.tokens[0].span.start
        if end := _label_end(clause, first):
            who = self._from(clause, 0, end)
            who.presents = True
            yield replace(sentence, span=Span(sentence.span.start, start)), who
        yield replace(sentence, span=Span(start, sentence.span.end)), whole

    def _before(self, sentence: Sentence) -> Clause | None:
        """Return the sentence that stands right before one, a line break between at most."""
        if self.prior is None:
            return None
        last, clause = self.prior
        between = self.article.text[last.span.end : sentence.span.start]
        return clause if clause.tokens and not between.strip(" \n*_–—-") else None

    def _words(
        self, sentence: Sentence, own: Clause, before: Clause | None, *, says: bool
    ) -> Sequence[Token]:
        """Return the words of a sentence with those that it leaves out, none where it does not.

        says  whether it has a finite verb
        """
        if own.asks and not says:
            return ()
        if before is not None and before.asks is not None and not says:
            return _identified(before, own) or self.answer(before, own)
        if title := _title(own):
            self.heading = title
            return ()
        if says:
            self.heading = ()
            return ()
        if told := _labelled(own, self.heading, self.analyse):
            return told
        titled = self.article.segments[sentence.paragraph].kind in _HEADS
        self.heading = _heading(own, titled=titled) or self.heading
        beside = self.prior is not None and self.prior[0].paragraph == sentence.paragraph
        return _gap(before, own, self.analyse) if before is not None and beside else ()

    def _from(self, clause: Clause, first: int, last: int) -> Clause:
        if first == 0 and last == len(clause.tokens):
            return clause
        return self.analyse(clause.tokens[first:last], clause.lexicon)


def own_words(told: Sequence[Statement], sentence: Sentence, text: str) -> list[Statement]:
    """Return what a sentence says that goes on from another, with its own words for evidence."""
    return [
        one
        if one.evidence[0].span in sentence.span
        else replace(one, evidence=(Quote.of(text, sentence.span),))
        for one in told
        if one.evidence[0].span.overlaps(sentence.span)
    ]


def asks_which(clause: Clause, *filled: Referent) -> bool:
    """Tell whether one of some phrases is what a question asks for, of which it says nothing."""
    if clause.asks is None:
        return False
    asked = clause.lexicon.words.get("asked", {}).get("which", ())
    phrases = [one.phrase for one in filled if one.phrase]
    words = (one for p in phrases for one in clause.tokens[p.evidence : p.first + 1])
    return any(one.text in asked for one in words)


def _behind_label(clause: Clause) -> int:
    """Return the token behind what opens an answer: a dash, who answers, "en un nom :"."""
    marks = (at for at, one in enumerate(clause.tokens[:_OPENING]) if one.text == _COLON)
    first = next(marks, -1) + 1
    while first < len(clause.tokens) and clause.tokens[first].text in {"–", "—", "-", "•", "*"}:
        first += 1
    return first


def _label_end(clause: Clause, first: int) -> int:
    """Return the token past who answers, whose answer begins at one: "A. N., juriste | :"."""
    last = first
    while last and clause.tokens[last - 1].tag is Tag.PUNCTUATION:
        last -= 1
    return last


# --- what a noun is said to be


@lru_cache(maxsize=8)
def _identifying(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns that something is said to be: "le propriétaire est X", "coût : 3 M€"."""
    told = (word for one in lexicon.nouns_with(_TOLD) for word in (one, lexicon.singular(one)))
    listed = lexicon.nouns.get("measured", {})
    figures = (word for name in MEASURES.values() for word in listed.get(name, ()))
    return frozenset((*told, *figures))


def _head(clause: Clause, node: NounPhrase, listed: Collection[str]) -> bool:
    """Tell whether one of some nouns opens a noun phrase: "actionnaire principal"."""
    words = [one.text for one in clause.tokens[node.core : node.last]]
    heads = {clause.lexicon.singular(" ".join(words[:n])) for n in range(1, len(words) + 1)}
    return not heads.isdisjoint(listed)


def _identifies(clause: Clause, last: int) -> bool:
    """Tell whether all that stands before a token is a noun that something may be said to be."""
    nodes = [node for node in clause.nodes if node.first < last]
    node = clause.noun(0)
    if node is None or node.preposition or last > _LABEL:
        return False
    alone = all(isinstance(one, NounPhrase) and one.last <= last for one in nodes)
    return alone and _head(clause, node, _identifying(clause.lexicon))


def _identified(question: Clause, reply: Clause) -> Sequence[Token]:
    """Return a noun that is asked for with what it is: "Son actionnaire ? | Le fonds Sadaf."."""
    end = question.asks
    if end is None or not _identifies(question, end) or reply.noun(0) is None:
        return ()
    return _joined(question.tokens[:end], reply.tokens, question)


def _labelled(clause: Clause, heading: Sequence[Token], analyse: Analyse) -> Sequence[Token]:
    """Return a line with a colon as a clause: "Concepteur : X", "3 MW : la puissance"."""
    marks = (at for at, one in enumerate(clause.tokens[: 2 * _LABEL]) if one.text == _COLON)
    colon = next(marks, 0)
    label = _bare(clause.tokens[:colon], clause, analyse)
    value = _bare(clause.tokens[colon + 1 :], clause, analyse) if colon else None
    if label is None or value is None:
        return ()
    if not _identifies(label, len(label.tokens)) and is_quantity(label.tokens[0].entity):
        label, value = value, label
    node, behind = label.noun(0), label.noun(1)
    if node is None or not _identifies(label, len(label.tokens)) or value.noun(0) is None:
        return ()
    own = label.determiners(node) & clause.lexicon.sets["determiners.possessive"]
    whole = own or (behind is not None and behind.preposition == clause.lexicon.grammar.of)
    if heading and (own or not whole):
        of = _word(clause.lexicon, "of", label.tokens[0])
        last = node.last if behind else len(label.tokens)  # "Propriétaire présumé"
        whose = (*label.tokens[node.core : last], *of, *heading, *label.tokens[last:])
        return _joined(whose, value.tokens, clause)
    return _joined(label.tokens, value.tokens, clause) if whole else ()


def _bare(tokens: Sequence[Token], clause: Clause, analyse: Analyse) -> Clause | None:
    """Return the analysis of words without the marks about them, or None of none."""
    first, last = 0, len(tokens)
    while first < last and tokens[first].tag is Tag.PUNCTUATION:
        first += 1
    while last > first and tokens[last - 1].tag is Tag.PUNCTUATION:
        last -= 1
    return analyse(tokens[first:last], clause.lexicon) if first < last else None


def _joined(label: Sequence[Token], value: Sequence[Token], clause: Clause) -> Sequence[Token]:
    """Return a noun, a copula and what the noun is said to be; a list gets its "and"."""
    lexicon, told = clause.lexicon, list(value)
    commas = [at for at, one in enumerate(told) if one.text == _COMMA]
    if commas and not any(one.tag is Tag.COORDINATOR for one in told):
        told[commas[-1] : commas[-1] + 1] = _word(lexicon, "and", told[commas[-1]])
    figure = _word(lexicon, "figure", label[-1]) if is_quantity(told[0].entity) else ()
    return (*label, *_word(lexicon, "is", label[-1]), *figure, *told)


def _word(lexicon: Lexicon, part: str, beside: Token) -> Sequence[Token]:
    """Return a word that a sentence leaves out, where it would stand; none where nobody says it."""
    word = lexicon.words.get("fragments", {}).get(part)
    if word is None:
        return ()
    forms = tuple(lexicon.forms.get(word) or ()) if part == "is" else ()
    tag, lemma = lexicon.classes.get(word, (Tag.VERB, ""))
    return (Token(word, beside.span, word, Tag.VERB if forms else tag, lemma, forms),)


def _title(clause: Clause) -> Sequence[Token]:
    """Return what a line says that those below it tell of: "Key figures: X", "Name: X"."""
    colon = next((at for at, one in enumerate(clause.tokens[:_LABEL]) if one.text == _COLON), 0)
    titles = clause.lexicon.words.get("fragments", {}).get("titles", ())
    if not colon or clause.words(0, colon) not in titles:
        return ()
    at = next((at for at, one in clause.nouns.items() if one.first > colon), None)
    node = clause.noun(at) if at is not None else None
    if node is None or node.preposition:
        return ()
    named = [one for one in clause.tokens[node.core : node.last] if one.entity]
    return named[:1] or clause.tokens[node.first : node.last]


def _heading(clause: Clause, *, titled: bool) -> Sequence[Token]:
    """Return the one thing that a line without colon names, or what a heading opens with."""
    node = clause.noun(0)
    if any(one.text == _COLON for one in clause.tokens) or node is None or node.preposition:
        return ()
    if clause.tokens[node.head].tag is Tag.PRONOUN:
        return ()  # "Il pleut."
    named = [one for one in clause.tokens if one.entity and not is_quantity(one.entity)]
    known = {one.entity.iri for one in named if one.entity}
    if len(known) == 1:
        return named[:1]
    return clause.tokens[node.first : node.last] if titled else ()


# --- verbs that are left out


def _gap(before: Clause, clause: Clause, analyse: Analyse) -> Sequence[Token]:
    """Return two sentences as one, where the second has the verb of the first: "Y, les ponts."."""
    node, last = clause.noun(0), before.tokens[-1]
    short = node is not None and not node.preposition and len(clause.nodes) <= _SHORT
    if not short or last.tag is not Tag.PUNCTUATION or before.asks is not None:
        return ()
    stop = replace(last, text=_PARTS, printed=_PARTS)
    words = (*before.tokens[:-1], stop, *clause.tokens)
    whole = analyse(words, clause.lexicon)
    first = len(before.tokens)
    gaps = (one for at in whole.verbs for one, _ in whole.gapped(at))
    return words if any(whole.nodes[one].first >= first for one in gaps) else ()
