"""What stands between an auxiliary and its verb: "has at the state's request sold its shares"."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.conjugation import Mood, VerbForm
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token

_BEFORE_VERB = frozenset({Tag.CLITIC, Tag.NEGATION})
_OBJECT = frozenset({Tag.DETERMINER, Tag.NAME, Tag.NUMBER, Tag.PREPOSITION})
_INNER = frozenset({Tag.DETERMINER, Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.PREPOSITION})
_LONGEST = 9
"""Tokens between an auxiliary and its verb."""


def joined(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return a sentence's tokens with what parts an auxiliary from its verb put ahead of both.

    "X has at the state's request sold it" becomes "X at the state's request has sold it". Each
    token keeps its place in the text. A single word that is also something else ("has since
    sold", [adverbs] between) is an adverb where it stands.
    """
    for at in range(1, len(tokens) - 2):
        wanted = _wanted(tokens[at], lexicon)
        if wanted is None:
            continue
        start = at + 1 + (tokens[at + 1].tag is Tag.NEGATION)  # "has not at the time sold"
        if tokens[start].text in lexicon.sets["adverbs.between"]:
            tokens = _between(tokens, start, wanted, lexicon)
        elif (end := _verb_behind(tokens, start, wanted)) and _goes_on(tokens, at, end, lexicon):
            first, last = at, end
            while tokens[first - 1].tag in _BEFORE_VERB and first > 1:
                first -= 1
            while tokens[last - 1].tag is Tag.NEGATION:
                last -= 1
            verb = (*tokens[first:start], *tokens[last:end], _as_verb(tokens[end], wanted))
            return (*tokens[:first], *tokens[start:last], *verb, *tokens[end + 1 :])
    return tokens


def _wanted(token: Token, lexicon: Lexicon) -> Mood | None:
    """Return the mood of the verb that an auxiliary or a modal calls for; None for other words."""
    if token.tag is not Tag.VERB:
        return None
    if any(form.lemma in lexicon.grammar.auxiliaries for form in token.readings):
        return Mood.PAST_PARTICIPLE
    modals = lexicon.words.get("modals", {}).values()
    return Mood.INFINITIVE if any(token.text in words for words in modals) else None


def _form(tokens: Sequence[Token], at: int, wanted: Mood) -> VerbForm | None:
    """Return the reading of a token in a mood; any plain form may be an infinitive."""
    token = tokens[at] if at < len(tokens) else None
    for form in token.readings if token else ():
        plain = wanted is Mood.INFINITIVE and token is not None and form.lemma == token.text
        if form.mood is wanted or (plain and form.mood is Mood.INDICATIVE):
            return form
    return None


def _as_verb(token: Token, wanted: Mood) -> Token:
    form = _form((token,), 0, wanted)
    if form is None or form.mood is wanted:
        return token.tagged(Tag.VERB)
    return replace(token.tagged(Tag.VERB), readings=(replace(form, mood=wanted),))


def _between(
    tokens: tuple[Token, ...], start: int, wanted: Mood, lexicon: Lexicon
) -> tuple[Token, ...]:
    """Return the tokens with one word as an adverb: "a même vendu", "n'a depuis pas vendu"."""
    behind = start + 1
    while behind < len(tokens) and tokens[behind].text in lexicon.sets["negation.words"]:
        behind += 1
    if _form(tokens, behind, wanted) is None:
        return tokens
    denied = (token.tagged(Tag.NEGATION) for token in tokens[start + 1 : behind])
    verb = (tokens[start].tagged(Tag.ADVERB), *denied, _as_verb(tokens[behind], wanted))
    return (*tokens[:start], *verb, *tokens[behind + 1 :])


def _verb_behind(tokens: Sequence[Token], start: int, wanted: Mood) -> int | None:
    """Return the position of the verb behind a phrase with a preposition, or None."""
    if tokens[start].tag is not Tag.PREPOSITION:
        return None
    inner = Tag.PREPOSITION
    for end in range(start + 1, min(start + _LONGEST, len(tokens))):
        tag = tokens[end].tag
        if inner in {Tag.WORD, Tag.NAME, Tag.NUMBER} and _form(tokens, end, wanted):
            return end
        if tag is Tag.NEGATION:
            continue
        if tag not in _INNER:
            return None
        inner = tag
    return None


def _goes_on(tokens: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb is its auxiliary's, and no adjective of the noun before it.

    Behind "have" it has its object behind it and no ending of its own, or is "been"; behind "be"
    a date parts it from the verb and its agent follows: not "is in a building owned by X".
    """
    token, after = tokens[end], tokens[end + 1 : end + 2]
    being = lexicon.grammar.being
    if any(form.lemma in being for form in token.readings):
        return True
    if any(form.lemma in being for form in tokens[at].readings):
        dated = tokens[end - 1].tag is Tag.NUMBER or is_quantity(tokens[end - 1].entity)
        agent = lexicon.grammar.agent
        return dated and bool(after) and agent in {after[0].lemma, after[0].text}
    agrees = token.text.endswith(tuple(lexicon.words["adverbs"]["agreeing"]))
    return not agrees and bool(after) and after[0].tag in _OBJECT
