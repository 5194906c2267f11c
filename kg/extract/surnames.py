"""Names that what stands around them gives away: "Anne de Kerval", "le transitaire Colin"."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.capitals import capitalised
from kg.extract.classes import PLACES, with_broader
from kg.extract.conjugation import FINITE
from kg.extract.institutions import describes
from kg.extract.lexicon import Tag
from kg.extract.neighbours import Neighbours
from kg.extract.press import key
from kg.extract.register import CUE, NONE, SHAPE, SURE, Candidate
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV


@dataclass(frozen=True, slots=True)
class Surnames(Neighbours):
    """The rules for names behind small words, behind a trade and in a list."""

    def _noble_end(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return the position past a surname with "de" behind a first name: "Anne de Kerval".

        What a title stands before is a first name too: "le préfet Yvon de La Tour du Breil".
        """
        if not self._opens_surname(tokens, last) or tokens[at].tag is Tag.NAME:
            return last
        if last != at + 1:
            return self._worded_end(tokens, at, last)
        first, _, _ = tokens[at].text.partition("-")
        given = first in self.lexicon.sets.get("naming.given", frozenset())
        if not given and not self._person_before(tokens, at):
            return self._worded_end(tokens, at, last)
        end = self._surname_end(tokens, last)
        longer = end and tokens[last + 1].capital and self._opens_surname(tokens, end)
        return (longer and self._surname_end(tokens, end)) or end or last

    def _bare_surname(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a surname with "de" behind a title: "M. de Kerval"."""
        titled = at > 0 and key(tokens[at - 1].text) in self.lexicon.press.honorifics
        end = self._surname_end(tokens, at) if titled and self._opens_surname(tokens, at) else 0
        return Candidate(at, end, SCHEMA.Person, SURE) if end else None

    def _worded_end(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return the position past what goes on a name of common words: "Terre d'Avenir".

        So does an NGO's: "l'ONG Regards Citoyens du Littoral". A known name is another's.
        """
        common = tokens[at].text in self.lexicon.sets.get("naming.common", frozenset())
        kind = self.lexicon.head_class(tokens[at].text)
        common |= at > 0 and kind is not None and SOV.Actor not in with_broader(kind)
        bare = at == 0 or tokens[at - 1].tag is not Tag.DETERMINER
        cause = at > 0 and self._class("apposed", tokens[at - 1]) == SOV.NonProfit
        if not (cause or (common and bare)) or not self._opens_surname(tokens, last):
            return last
        return self._surname_end(tokens, last) or last

    def _person_before(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a title stands right before a name: "Mme", "la ministre", "le maire,"."""
        before = at - 1 - (at > 1 and tokens[at - 1].text == ",")
        if before < 0 or tokens[before].capital:
            return before >= 0 and key(tokens[before].text) in self.lexicon.press.honorifics
        return SCHEMA.Person in {
            self._class("apposed", tokens[before]),
            self.lexicon.head_class(tokens[before].text),
        }

    def _opens_surname(self, tokens: Sequence[Token], at: int) -> bool:
        return at + 1 < len(tokens) and tokens[at].lemma == self.lexicon.grammar.of

    def _surname_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past "de La Tour", or 0 where a known name or none follows."""
        start = at + 1 + (tokens[at + 1].tag is Tag.DETERMINER)
        end = start
        while end < len(tokens) and capitalised(tokens[end]) and tokens[end].tag is not Tag.NAME:
            end += 1
        known = end < len(tokens) and tokens[end].tag is Tag.NAME and tokens[end].capital
        body = end > start and any(
            self._class(table, tokens[start]) for table in ("cued", "capital", "small")
        )
        return 0 if known or body or end == start else end

    def _couple(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether "et" joins two first names: "la Fondation Louise et Paul Hennequin"."""
        given = self.lexicon.sets.get("naming.given", frozenset())
        names = tokens[at - 1 : at + 3]
        first = len(names) == 4 and {names[0].text, names[2].text} <= given  # noqa: PLR2004
        return first and capitalised(names[3])

    def _set_off(self, tokens: Sequence[Token], at: int) -> tuple[Iri | None, int]:
        """Return the class of a capital that its place alone shows to be a name."""
        if self._trade(tokens, at) or self._among(tokens, at) or self._with_firm(tokens, at):
            return SOV.Actor, SHAPE
        return self._named_aside(tokens, at)

    def _trade(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether who does a thing for a living is named: "le transitaire belge X"."""
        sets = self.lexicon.sets
        noun = at - 1
        if at > 1 and self.lexicon.singular(tokens[noun].text) in self.lexicon.demonyms.states:
            noun -= 1
        if noun < 1 or not describes(tokens[noun]):
            return False
        article, word = tokens[noun - 1], tokens[noun].text
        trade = article.tag is Tag.DETERMINER and word.endswith(
            tuple(sets.get("naming.trades", ()))
        )
        kind = self.lexicon.head_class(word)
        actor = kind is None or SOV.Actor in with_broader(kind)
        return trade and actor and word not in sets["naming.things"]

    def _among(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital stands between others in a list: "touche Atos, Doctoline et X"."""
        if at < 2 or tokens[at - 1].text != "," or not self._mate(tokens[at - 2]):  # noqa: PLR2004
            return False
        behind = tokens[at + 1 : at + 4]
        if len(behind) < 2 or not self._joins_list(tokens, at + 1):  # noqa: PLR2004
            return False
        mate = 1 + (behind[1].tag is Tag.DETERMINER)
        return mate < len(behind) and self._mate(behind[mate])

    def _with_firm(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital behind an article is joined to a firm: "Orange et la Sofinum"."""
        before = at - 1 - (at > 1 and tokens[at - 1].text in self.lexicon.grammar.definite)
        if before < 1 or tokens[before].tag is not Tag.COORDINATOR or self._common(tokens[at]):
            return False
        mate = tokens[before - 1].entity
        return mate is not None and SOV.Company in mate.types

    def _common(self, token: Token) -> bool:
        """Tell whether a word is known as no name: an acronym of the field, a head noun."""
        listed = token.text in self.lexicon.nouns["acronyms"]["words"]
        return listed or self.lexicon.head_class(token.text) is not None

    def _mate(self, token: Token) -> bool:
        """Tell whether a word may be the name of somebody in a list, not of a place."""
        place = token.entity is not None and not PLACES.isdisjoint(token.entity.types)
        return token.capital and token.tag in {Tag.WORD, Tag.NAME} and not place

    def _named_aside(self, tokens: Sequence[Token], at: int) -> tuple[Iri | None, int]:
        """Return the class of a name between commas before the verb: "une voix, Mireille, dit"."""
        behind = tokens[at + 1 : at + 3]
        closed = len(behind) > 1 and behind[0].text == "," and behind[1].mood(*FINITE) is not None
        noun = at - 2
        if not closed or noun < 1 or tokens[at - 1].text != "," or not describes(tokens[noun]):
            return None, NONE
        words = tokens[: noun + 1]
        if words[0].tag is not Tag.DETERMINER or any(one.tag is Tag.VERB for one in words):
            return None, NONE
        return SCHEMA.Product, SHAPE

    def _act(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a law that is called after somebody: "la loi Marchetti"."""
        end = at + 1
        while end < len(tokens) and capitalised(tokens[end]) and tokens[end].tag is not Tag.NAME:
            end += 1
        if end == at + 1 or self._class("apposed", tokens[at]) != SCHEMA.Legislation:
            return None
        return Candidate(at, end, SCHEMA.Legislation, CUE)
