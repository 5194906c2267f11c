"""Names in a text: those of the gazetteer, and those that cue words give away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.classes import with_broader
from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.quantities import quantity_entity
from kg.extract.tokens import Name, Token, printed
from kg.extract.view import AlignedView
from kg.model import Entity, Iri, Value
from kg.names import SCHEMA, SOV, entity_iri


def known_names(view: AlignedView, text: str, knowledge: Knowledge, language: str) -> list[Name]:
    """Return the names of the gazetteer in a text, in order and without overlaps."""
    printed = "".join(text[offset] for offset in view.offsets[:-1])
    found = knowledge.gazetteer.find(view.text, printed, language)
    return [
        Name(start, end, entity)
        for start, end, entity in found
        if not printed[start].islower()
        or _stands_alone(view.text, start, end, knowledge.lexicons[language].grammar.name_openers)
    ]


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


@dataclass(frozen=True, slots=True)
class OpenNames:
    """The rules for names in no gazetteer, for one language and one base of IRIs."""

    lexicon: Lexicon
    base: str

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, Entity]]:
        """Yield first, last (past the end) and entity of each name among a sentence's tokens."""
        at = 0
        while at < len(tokens):
            found = self._quoted(tokens, at) or self._cued(tokens, at) or self._person(tokens, at)
            if found:
                first, last, entity = found
                yield first, last, entity
                at = last
            else:
                at += 1

    def _quoted(self, tokens: Sequence[Token], at: int) -> tuple[int, int, Entity] | None:
        """Read « … » behind a noun that says what it names: "le sommet « Horizon IA »"."""
        if tokens[at].text not in {"«", "“", '"'} or at == 0:
            return None
        kind = self.lexicon.cues["quoted"].get(self.lexicon.singular(tokens[at - 1].text))
        close = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in '»”"'), None)
        if kind is None or close is None or close == at + 1 or not tokens[at + 1].capital:
            return None
        return at + 1, close, self._entity(tokens[at + 1 : close], kind)

    def _cued(self, tokens: Sequence[Token], at: int) -> tuple[int, int, Entity] | None:
        """Read a cue noun and the capitals behind it: "Ministère de la Transition Numérique"."""
        token = tokens[at]
        kind = self.lexicon.cues["cued"].get(self.lexicon.singular(token.text))
        if kind is None or token.tag not in {Tag.WORD, Tag.VERB}:
            return None
        last = self._capitals_end(tokens, at + 1, ministry=kind == SOV.Ministry)
        adjacent = (
            at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].tag is Tag.WORD
        )
        if last == at + 1 or not (token.capital or kind == SOV.Ministry or adjacent):
            return None
        first = at + 1 if kind == SOV.Company and adjacent else at  # "la société Atos" is Atos
        return first, last, self._entity(tokens[first:last], kind)

    def _capitals_end(self, tokens: Sequence[Token], at: int, *, ministry: bool) -> int:
        """Return the position past the capitals that a name goes on with, over "de la" and "et".

        In a ministry's name an adjective may be in lower case: "de la Transition numérique".
        """
        end = position = at
        while position < len(tokens):
            token = tokens[position]
            if token.capital and token.tag in {Tag.WORD, Tag.NAME, Tag.VERB}:
                position += 1
                if ministry and position < len(tokens) and tokens[position].tag is Tag.WORD:
                    position += not tokens[position].capital
                end = position
            elif token.text in self.lexicon.grammar.name_linkers and (
                ministry or token.tag is not Tag.COORDINATOR
            ):
                position += 1
            else:
                break
        return end

    def _person(self, tokens: Sequence[Token], at: int) -> tuple[int, int, Entity] | None:
        """Read two to four capitals in a row that nothing else explains as a person's name."""
        last = at
        while last < len(tokens) and tokens[last].tag is Tag.WORD and tokens[last].capital:
            last += 1
        width = last - at
        titled = at > 0 and tokens[at - 1].text in self.lexicon.words["headings"]["honorifics"]
        if not (2 <= width <= 4 or (titled and width == 1)):  # noqa: PLR2004  # words of a name
            return None
        if any(token.printed.isupper() and len(token.printed) > 1 for token in tokens[at:last]):
            return None
        if at > 0 and tokens[at - 1].text in {"«", "“"}:
            return None
        return at, last, self._entity(tokens[at:last], SCHEMA.Person)

    def _entity(self, tokens: Sequence[Token], kind: Iri) -> Entity:
        name = printed(tokens)
        return Entity(
            entity_iri(self.base, name, kind),
            Value(name, language=self.lexicon.language),
            with_broader(kind),
        )


def merge(tokens: Sequence[Token], names: Iterator[tuple[int, int, Entity]]) -> list[Token]:
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
