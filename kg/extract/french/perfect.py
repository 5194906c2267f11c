"""What stands between an auxiliary and its participle: "Orange a à l'automne vendu ses parts"."""

from collections.abc import Sequence

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

_BEFORE_VERB = frozenset({Tag.CLITIC, Tag.NEGATION})
_OBJECT = frozenset({Tag.DETERMINER, Tag.NAME, Tag.NUMBER, Tag.PREPOSITION})
_INNER = frozenset({Tag.DETERMINER, Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.PREPOSITION})
_LONGEST = 9
"""Tokens between an auxiliary and its participle."""


def joined(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return a sentence's tokens with what parts an auxiliary from its participle put ahead.

    "Orange a à l'automne vendu ses parts" becomes "Orange à l'automne a vendu ses parts". Each
    token keeps its place in the text. A single word that floats is an adverb where it stands.
    """
    for at in range(len(tokens) - 2):
        if not (at and tokens[at].tag is Tag.VERB and _lemmas(tokens[at], lexicon)):
            continue
        first, start = at, at + 1
        while first and tokens[first - 1].tag in _BEFORE_VERB:
            first -= 1
        start += tokens[start].tag is Tag.NEGATION  # "n'a pas à l'automne vendu"
        if tokens[start].text in lexicon.words["adverbs"]["floating"]:
            tokens = _floating(tokens, start, lexicon)
            continue
        end = _participle(tokens, at, start, lexicon)
        if end is not None:
            last = end
            while tokens[last - 1].tag is Tag.NEGATION:
                last -= 1
            verb = (*tokens[first:start], *tokens[last:end], tokens[end].tagged(Tag.VERB))
            return (*tokens[:first], *tokens[start:last], *verb, *tokens[end + 1 :])
    return tokens


def _floating(tokens: tuple[Token, ...], start: int, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the tokens with a word that floats as an adverb: "a même vendu", "n'a depuis pas"."""
    behind = start + 1
    while behind < len(tokens) and tokens[behind].text in lexicon.sets["negation.words"]:
        behind += 1
    if not _takes(tokens, behind):
        return tokens
    denied = (token.tagged(Tag.NEGATION) for token in tokens[start + 1 : behind])
    verb = (tokens[start].tagged(Tag.ADVERB), *denied, tokens[behind].tagged(Tag.VERB))
    return (*tokens[:start], *verb, *tokens[behind + 1 :])


def _lemmas(token: Token, lexicon: Lexicon) -> bool:
    return any(form.lemma in lexicon.grammar.auxiliaries for form in token.readings)


def _takes(tokens: Sequence[Token], at: int) -> bool:
    readings = tokens[at].readings if at < len(tokens) else ()
    return any(form.mood is Mood.PAST_PARTICIPLE for form in readings)


def _participle(tokens: Sequence[Token], at: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the position of the participle behind a phrase with a preposition, or None."""
    if tokens[start].tag is not Tag.PREPOSITION:
        return None
    inner = Tag.PREPOSITION
    for end in range(start + 1, min(start + _LONGEST, len(tokens))):
        tag = tokens[end].tag
        if _takes(tokens, end) and inner in {Tag.WORD, Tag.NAME, Tag.NUMBER}:
            return end if _goes_on(tokens, at, end, lexicon) else None
        if tag is Tag.NEGATION:
            continue
        if tag not in _INNER:
            return None
        inner = tag
    return None


def _goes_on(tokens: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a participle is its auxiliary's, and no adjective of the noun before it.

    Behind "avoir" it has its object behind it and no ending of its own, or is "été"; behind
    "être" its agent follows.
    """
    token, after = tokens[end], tokens[end + 1 : end + 2]
    being = lexicon.grammar.being
    if any(form.lemma in being for form in tokens[at].readings):
        return bool(after) and after[0].lemma == lexicon.grammar.agent
    if any(form.lemma in being for form in token.readings):
        return True
    inflected = token.text.endswith(("es", "ée", "és", "ie", "ue", "ites", "ises"))
    return not inflected and bool(after) and after[0].tag in _OBJECT
