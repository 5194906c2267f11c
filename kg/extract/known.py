"""Names that are known, in a text and among its tokens."""

from collections.abc import Iterable, Sequence

from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.quantities import quantity_entity
from kg.extract.tokens import Name, Token, printed
from kg.extract.view import AlignedView
from kg.model import Entity, Value


def known_names(view: AlignedView, text: str, knowledge: Knowledge, language: str) -> list[Name]:
    """Return the names of the gazetteer in a text, in order and without overlaps."""
    printed = view.printed(text)
    joined = knowledge.lexicons[language].words.get("proclitics", {}).get("before_names", ())
    based = tuple(knowledge.lexicons[language].sets.get("adjectives.based", ()))
    found = knowledge.gazetteer.find(view.text, printed, language, frozenset(joined))
    return [
        Name(start, end, entity)
        for start, end, entity in found
        if not _hyphened(view.text, start, end, based)
        if not printed[start].islower()
        or _stands_alone(view.text, start, end, knowledge.lexicons[language].grammar.name_openers)
    ]


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


def _stands_alone(text: str, start: int, end: int, openers: frozenset[str]) -> bool:
    """Tell whether a lower-case name (a language) stands as a noun: "le wolof", "(darija, …".

    Behind another word it is an adjective: "un pays arabe".
    """
    before = text[:start].rstrip(" ")
    determined = before.endswith(("(", ",")) or before[before.rfind(" ") + 1 :] in openers
    return determined and not text[end:].startswith("-")


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
