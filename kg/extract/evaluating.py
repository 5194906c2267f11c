"""Which words say what somebody thinks of a thing, by the frames and by quotation marks."""

from collections.abc import Sequence
from functools import lru_cache

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.syntax import Clause, Phrase
from kg.extract.tokens import Token
from kg.names import SOV


@lru_cache(maxsize=8)
def judging(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives that say what somebody thinks of a thing, by the frames."""
    return _words(lexicon, "adjective")


@lru_cache(maxsize=8)
def evaluating(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives and nouns that say what somebody thinks of a thing."""
    return judging(lexicon) | _words(lexicon, "noun")


def _words(lexicon: Lexicon, kind: str) -> frozenset[str]:
    return frozenset(
        trigger.word
        for frame in lexicon.frames
        if any(emission.relation == SOV.evaluatedAs for emission in frame.emissions)
        for trigger in frame.triggers
        if trigger.kind == kind
    )


def marked(clause: Clause, first: int) -> Sequence[Token]:
    """Return the tokens between a mark that opens a quotation and the one that closes it."""
    tokens = clause.tokens
    if first + 2 >= len(tokens) or tokens[first].tag is not Tag.OPEN:
        return ()
    ends = (i for i in range(first + 2, len(tokens)) if tokens[i].tag is Tag.CLOSE)
    return tokens[first + 1 : next(ends, first)]


def judged_in(clause: Clause, at: int) -> Phrase | None:
    """Return the adjective of judgement that ends a noun phrase: "juge le plan insuffisant"."""
    node = clause.noun(at)
    if node is None or node.last < node.head + 2:
        return None
    words = judging(clause.lexicon)
    last = clause.tokens[node.last - 1]
    if last.tag is not Tag.WORD or clause.base_adjective(last.text, words) not in words:
        return None
    return Phrase(at, node.last - 1, node.last, node.last - 1)


def quoted_in(clause: Clause, at: int) -> Phrase | None:
    """Return the words in quotation marks that end a noun phrase, or None."""
    node, tokens = clause.noun(at), clause.tokens
    if node is None or tokens[node.last - 1].tag is not Tag.CLOSE:
        return None
    marks = (i for i in range(node.head + 1, node.last) if tokens[i].tag is Tag.OPEN)
    opening = next(marks, None)
    if opening is None or opening + 2 > node.last - 1:
        return None
    return Phrase(at, opening + 1, node.last - 1, opening)


def graded_in(clause: Clause, at: int) -> Phrase | None:
    """Return the adjective that an adverb grades behind a copula: "est trop cher", "plus lent".

    What the frames know as a judgement they read themselves.
    """
    verb, node = clause.verb(at), clause.noun(at + 1)
    grades = clause.lexicon.words.get("grading", {}).get("words", ())
    if verb is None or node is None or verb.passive or node.preposition or node.core > node.head:
        return None
    between = range(verb.head + 1, node.head)
    first = next((one for one in between if clause.tokens[one].text in grades), None)
    head = clause.tokens[node.head]
    words = judging(clause.lexicon)
    known = clause.base_adjective(head.text, words) in words
    if (
        first is None
        or (verb.negated and first in verb.negation)
        or head.tag is not Tag.WORD
        or head.capital
        or known
    ):
        return None
    return Phrase(at + 1, first, node.last, first, infinitive=True)
