"""What answers without a verb have in common: the word that asks, and the words of the answer."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.lexicon import Tag
from kg.extract.syntax import Clause
from kg.extract.tokens import Token

_BEFORE = frozenset({Tag.COORDINATOR, Tag.ADVERB, Tag.PUNCTUATION})
"""What may stand before a question's first word: "Et | qui gère"."""


def asking(question: Clause) -> dict[str, str]:
    """Return the words that ask, each with what it asks for, as [asked] in words.toml has it."""
    table = question.lexicon.words.get("asked", {})
    return {word: part for part, words in table.items() for word in words}


def opening(question: Clause) -> int:
    """Return the first token of a question that is no word before it, or 0 where all are."""
    words, tokens = asking(question), question.tokens
    opens = (at for at, one in enumerate(tokens) if one.tag not in _BEFORE or one.text in words)
    return next(opens, 0)


def told(reply: Clause, counted: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the phrase that opens an answer, with what is counted, and the words behind it."""
    end = reply.nodes[reply.extent(reply.conjuncts(0)[-1]) - 1].last
    first, behind = (_within(reply.tokens[0]), *reply.tokens[1:end]), reply.tokens[end:]
    behind = behind[1:] if behind and behind[0].text == "," else behind
    return (*first, *(replace(one, span=first[-1].span) for one in counted)), behind


def _within(token: Token) -> Token:
    """Return the first word of an answer as it is inside a sentence: "cent vingt"."""
    named = token.entity is not None or token.tag in {Tag.NAME, Tag.WORD}
    return token if named else replace(token, printed=token.text)


def refuses(reply: Clause, *more: Collection[str]) -> bool:
    """Tell whether an answer names nobody and nothing: "Nobody.", "None.", or what `more` lists."""
    sets = reply.lexicon.sets
    listed = (sets["determiners.negative"], sets["negation.words"], *more)
    return any(one.text in words for one in reply.tokens[:2] for words in listed)
