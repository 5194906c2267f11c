"""Names that are known, in a text and among its tokens."""

from collections.abc import Iterable, Sequence

from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.quantities import quantity_entity
from kg.extract.tokens import Name, Token, printed
from kg.extract.view import AlignedView
from kg.model import Entity, Value

_NEAR = 60
"""Code points before a name in which the noun stands that it belongs to."""
_JOINED = 2
"""Words between two names of languages that are coordinated: "de lingala et de tshiluba"."""


def known_names(view: AlignedView, text: str, knowledge: Knowledge, language: str) -> list[Name]:
    """Return the names of the gazetteer in a text, in order and without overlaps."""
    printed = view.printed(text)
    joined = knowledge.lexicons[language].words.get("proclitics", {}).get("before_names", ())
    sets = knowledge.lexicons[language].sets
    kept = ("adjectives.based", "adjectives.joined", "adjectives.tongued")
    based = tuple(ending for name in kept for ending in sets.get(name, ()))
    read = frozenset(knowledge.lexicons[language].words.get("acronyms", {}).get("behind", ()))
    found = knowledge.gazetteer.find(view.text, printed, language, frozenset(joined), read)
    names: list[Name] = []
    for start, end, entity in found:
        if _hyphened(view.text, start, end, based):
            continue
        opener = printed[start:end].partition(" ")[0]
        if not opener.islower() or _stands_alone(
            view.text, start, end, knowledge.lexicons[language], names[-1:]
        ):
            names.append(Name(start, end, entity))
    return names


def _hyphened(text: str, start: int, end: int, based: tuple[str, ...]) -> bool:
    """Tell whether a name is only a part of a longer one: "Hydro-Québec", not "Nairobi-based"."""
    if based and text.startswith(based, end):
        return False
    before = start > 1 and text[start - 1] == "-" and text[start - 2].isalpha()
    return before or (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha())


def with_quantities(
    names: Sequence[Name], view: AlignedView, text: str, lexicon: Lexicon, base: str
) -> list[Name]:
    """Return names with the figures of a text among them, in order and without overlaps.

    A figure inside a name ("Vision 2030") is part of it.
    """
    found = list(names)
    for quantity in lexicon.quantities.find(view.text):
        words = " ".join(view.span(quantity.start, quantity.end).of(text).split())
        entity = quantity_entity(quantity, Value(words, language=lexicon.language), base)
        found.append(Name(quantity.start, quantity.end, entity))
    ordered = sorted(found, key=lambda name: (name.start, -name.end))
    kept: list[Name] = []
    for name in ordered:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _stands_alone(
    text: str, start: int, end: int, lexicon: Lexicon, last: Sequence[Name] = ()
) -> bool:
    """Tell whether a lower-case name (a language) stands as a noun: "le wolof", "(darija, …".

    Behind another word it is an adjective: "un pays arabe"; but what is in a language may have its
    name behind it ("un corpus de lingala"), and so may what is named `last` before it.
    """
    before = text[max(0, start - _NEAR) : start].rstrip(" ")
    if text.startswith("-", end):
        return False
    opener = "".join(before.split()[-1:])  # a line may begin with it
    if before.endswith(("(", ",", ":")) or opener in lexicon.grammar.name_openers:
        return True
    linkers = lexicon.sets.get("naming.linkers", frozenset())
    noun = _linked(before, linkers)
    if {noun, lexicon.singular(noun)} & lexicon.sets.get("naming.carriers", frozenset()):
        return True
    near = last and start - last[0].end < _NEAR
    between = text[last[0].end : start].split() if near else []
    joined = [word for word in between if word not in linkers]
    coordinating = lexicon.words["conjunctions"]["coordinating"]
    return len(between) <= _JOINED and len(joined) == 1 and joined[0] in coordinating


def _linked(text: str, linkers: frozenset[str]) -> str:
    """Return the word before the linker that a text ends in: "un corpus de"; else ""."""
    words = text.replace("'", "' ").split()
    return words[-2] if len(words) > 1 and words[-1] in linkers else ""


def merge(tokens: Sequence[Token], names: Iterable[tuple[int, int, Entity]]) -> list[Token]:
    """Return tokens with each name as one token."""
    merged: list[Token] = []
    at = 0
    for first, last, entity in names:
        merged += tokens[at:first]
        stretch = tokens[first:last]
        span = type(stretch[0].span)(stretch[0].span.start, stretch[-1].span.end)
        text = " ".join(token.text for token in stretch)
        merged.append(Token(text, span, printed(stretch), Tag.NAME, entity=entity))
        at = last
    return [*merged, *tokens[at:]]
