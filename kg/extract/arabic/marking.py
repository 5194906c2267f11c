"""The marks of an Arabic sentence: the press puts some for others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.conjugation import FINITE
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token


def as_meant(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Yield tokens with the marks that the press puts for others as those others.

    Parentheses as quotation marks where no name is before them that they might say otherwise: "مع
    (أورنج)", "شركة (أورنج)"; hyphens as the commas of an aside; no colon behind "كل من".
    """
    written = {}
    hyphens = [at for at, token in enumerate(tokens) if token.text == "-" and _apart(tokens, at)]
    if len(hyphens) > 1:  # "المغرب -الذي يستضيف القمة- يعتزم"
        written = dict.fromkeys(hyphens[: len(hyphens) // 2 * 2], ",")
    for at, token in enumerate(tokens):
        named = token.text == "(" and [one.tag for one in tokens[at + 1 : at + 2]] == [Tag.NAME]
        closed = named and [one.text for one in tokens[at + 2 : at + 3]] == [")"]
        if closed and at and _calls(tokens[at - 1], tokens[at + 1], lexicon):
            written |= {at: "«", at + 2: "»"}
    each = lexicon.words["verbal"]["each"]
    then = _then(tokens, lexicon)
    for at, token in enumerate(tokens):
        if at == then:
            yield replace(token, text=",", lemma="", tag=Tag.PUNCTUATION)
        elif token.text != ":" or not at or tokens[at - 1].text not in each:
            yield replace(token, text=written[at]) if at in written else token


def _then(tokens: Sequence[Token], lexicon: Lexicon) -> int | None:
    """Return where "فإن" opens what a source before it says, which may have a clause of its own.

    "بحسب وثيقة اطلعت عليها رويترز فإن الشركة ستستخدم"
    """
    opens = next((one for one in tokens if one.tag is not Tag.COORDINATOR), None)
    if opens is None or opens.lemma not in lexicon.status["sources"]["prepositions"]:
        return None
    so = lexicon.words["proclitics"]["coordinators"][-1]
    then = {f"{so}{that}" for that in lexicon.grammar.that}
    at = next((at for at, one in enumerate(tokens) if one.text in then), 0)
    told = any(one.mood(*FINITE) for one in tokens[:at])
    return at if told and tokens[at - 1].text != "," else None


def _apart(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen stands between words, and none of them is a number."""
    around = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    joined = [one.span.end == other.span.start for one, other in pairwise(tokens[at - 1 : at + 2])]
    return all(one.tag is not Tag.NUMBER for one in around) and not all(joined)


def _calls(before: Token, name: Token, lexicon: Lexicon) -> bool:
    """Tell whether a preposition, a verb or a noun of its kind stands before a name."""
    noun = lexicon.singular(before.text)
    kinds = {table.get(noun) for table in lexicon.cues.values()}
    types = name.entity.types if name.entity is not None else ()
    called = before.tag is Tag.WORD and not kinds.isdisjoint(types)
    return called or before.tag in {Tag.PREPOSITION, Tag.VERB}
