"""What in and before a run of capitals belongs to somebody's title and to no name."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.capitals import SEATS, capitalised, shouted
from kg.extract.lexicon import Tag
from kg.extract.lowercase import LowerCase
from kg.extract.tokens import Token
from kg.names import SCHEMA

_ADJECTIVES = 3
"""Tokens between an office and what it is for."""
_LINKS = frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.COORDINATOR})
"""What stands between the fields of an office: "de l'Enseignement supérieur et de la Recherche"."""


@dataclass(frozen=True, slots=True)
class Titles(LowerCase):
    """The rules for titles beside names."""

    def _titles(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital belongs to a title that names nobody."""
        token, behind = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        kind = self._class("apposed", token) if token.printed.isupper() else None
        if kind and behind and behind.capital and not behind.printed.isupper():
            return True  # "l'ONG Tahdhir" is Tahdhir
        return self._ends_a_title(tokens, at) or self._opens_with_a_role(tokens, at)

    def _ends_a_title(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital only ends a title before a name: "conseillère d'État Ada X"."""
        if at < 2 or tokens[at - 1].lemma != self.lexicon.grammar.of:  # noqa: PLR2004
            return False
        titled = self._class("apposed", tokens[at - 2]) == SCHEMA.Person
        named = at + 1 < len(tokens) and capitalised(tokens[at + 1])
        return titled and named and self.lexicon.head_class(tokens[at].text) is not None

    def _opens_with_a_role(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a sentence opens with what somebody is: "Cofondatrice de X, Ada Y …"."""
        linked = at + 1 < len(tokens) and tokens[at + 1].lemma == self.lexicon.grammar.of
        opens = at == 0 or tokens[at - 1].tag is Tag.OPEN
        opens = opens or shouted(tokens[at])  # "PDG de"
        return opens and linked and self._class("apposed", tokens[at]) == SCHEMA.Person

    def _party(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital in parentheses is somebody's party: "Ada Noiret (Les Verts)"."""
        closing = tokens[at + 1].text if at + 1 < len(tokens) else ""
        at -= at > 0 and tokens[at - 1].tag is Tag.DETERMINER and tokens[at - 1].capital
        if at < 3 or tokens[at - 1].text != "(" or closing not in {")", "/", ","}:  # noqa: PLR2004
            return False
        end = first = at - 1
        while first > 0 and capitalised(tokens[first - 1]):
            first -= 1
        name = tokens[end - 1].entity
        if end - first == 1 and name is not None:
            return SCHEMA.Person in name.types
        firm = any(self._class("parts", one) for one in tokens[first:end])
        told = self._class("apposed", tokens[first - 1]) if first else None
        return end - first > 1 and not firm and told in {None, SCHEMA.Person}

    def _faction(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether capitals are the party of whom a noun before them is: "le sénateur LR"."""
        short = shouted(tokens[at])
        return short and at > 0 and self._person(tokens[at - 1])

    def _of_an_office(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital says what an office is for: "la ministre chargée des Finances"."""
        before = at - 1
        while before > 0 and tokens[before].tag is Tag.DETERMINER:
            before -= 1
        grammar = self.lexicon.grammar
        if before < 1 or tokens[before].lemma not in {grammar.of, grammar.at}:
            return False  # "délégué au Numérique"
        if tokens[before - 1].text in self.lexicon.sets.get("naming.charged", ()):
            return True
        joined = tokens[before - 1].tag is Tag.COORDINATOR  # "de l'Industrie et du Commerce"
        words = tokens[max(0, before - 1 - _ADJECTIVES * (1 + joined)) : before]
        return any(self.lexicon.singular(one.text) in self.lexicon.offices for one in words)

    def _body_end(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return the position past a body in a title: "le chef du HDB Ada X"."""
        if (field := self._field_end(tokens, at, last)) > at:
            return field
        member = at > 0 and self._person(tokens[at - 1])
        titled = member or self._titled(tokens, at)
        opener = tokens[at]
        types = opener.entity.types if opener.entity else ()
        elected = self.lexicon.sets.get("naming.elected", frozenset())
        words = tokens[max(0, at - _ADJECTIVES) : at]
        seat = not member and any(one.text in elected for one in words)
        known = seat or not SEATS.isdisjoint(types)  # "le maire de Lyon Ada X"
        acronym = shouted(opener)
        full = last - at > 2  # noqa: PLR2004  # a first and a last name behind it
        mixed = not any(one.printed.isupper() for one in tokens[at + 1 : last])
        field = full and self._is_field(tokens, at)  # "le ministre de l'Économie Ada X"
        return at + 1 if field or (titled and (known or acronym) and full and mixed) else last

    def _is_field(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital behind an article says what an office is for, before a name."""
        before = tokens[at - 1] if at else None
        article = before is not None and before.tag is Tag.DETERMINER
        if before is not None and before.tag is Tag.PREPOSITION:  # "au Numérique", not "d'Ada"
            article = before.text != before.lemma and before.text[-1].isalpha()
        return article and self._of_an_office(tokens, at)

    def _field_end(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return the position past what an office is for: "la ministre de la Santé Ada X"."""
        fields = self.lexicon.sets.get("naming.fields", frozenset())
        end = start = at
        while end < last and tokens[end].text in fields:
            end += 1
        if last - end <= 1 or end == at:  # a first and a last name behind it
            return at
        known = fields | self.lexicon.sets.get("naming.charged", frozenset())
        while start and (tokens[start - 1].text in known or tokens[start - 1].tag in _LINKS):
            start -= 1  # "de l'Enseignement supérieur et de la Recherche"
        office = self.lexicon.singular(tokens[max(0, start - 1)].text) in self.lexicon.offices
        return end if office or self._of_an_office(tokens, at) else at

    def _of_a_state(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a definite adjective of a place stands for what is named: "le danois X"."""
        if at < 2 or tokens[at - 1].capital:  # noqa: PLR2004  # article and adjective
            return False
        state = self.lexicon.singular(tokens[at - 1].text) in self.lexicon.demonyms.beside
        return state and tokens[at - 2].text in self.lexicon.grammar.definite
