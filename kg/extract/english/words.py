"""What the words of English names are: ordinary ones, adjectives of peoples, what somebody is."""

from collections.abc import Sequence

from kg.extract.capitals import shouted
from kg.extract.classes import PLACES
from kg.extract.english.beside import NamesBeside
from kg.extract.english.surroundings import GENITIVE
from kg.extract.lexicon import Tag
from kg.extract.quantities import is_quantity
from kg.extract.register import CUE, SHAPE
from kg.extract.short_forms import LEGAL
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

BODIES = (SOV.Ministry, SOV.PublicBody)
"""Classes of bodies of a state."""
_CAUSES = frozenset({"for", "against", "without"})
"""What a name has before what people stand for: "Doctors for Open Data"."""
_OF_STATE = (SOV.NonProfit, SOV.PublicBody, SOV.Regulator, SOV.University, SOV.ResearchBody)
"""Classes of bodies whose names go on with the state's: "Digital Research Alliance of Canada"."""

_GUESSED = (SCHEMA.CreativeWork, SCHEMA.Event, SCHEMA.Place, SCHEMA.Product, SOV.MediaOutlet)
"""Classes of which a word in a name says less than the noun before the name."""
_SHORTEST = 2
"""Words of a name before the letters of an honour."""


class NameWords(NamesBeside):
    """What the words of a sentence are in a name, and what goes on behind small ones."""

    __slots__ = ()

    def _capital(self, token: Token) -> bool:
        if token.tag is Tag.NAME:
            return token.capital and token.entity is not None and not is_quantity(token.entity)
        return token.capital and token.tag is Tag.WORD and not self._adjectival(token)

    def _role(self, token: Token) -> bool:
        honorifics = self.lexicon.press.honorifics
        return token.text in honorifics or self._class("apposed", token) == SCHEMA.Person

    def _lettered(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return where a name ends before the letters of an honour or an office: "Ada Moyo MP"."""
        letters, end = self.lexicon.sets["nationalities.letters"], last
        while end > at + _SHORTEST and tokens[end - 1].text in letters:
            end -= 1
        return end

    def _confirmed(
        self, tokens: Sequence[Token], first: int, last: int, kind: Iri
    ) -> tuple[Iri, int]:
        """Return what a name is whose words say it, where nothing beside it says otherwise."""
        if kind in _GUESSED and (told := self._before(tokens, first, last)):
            return told, CUE  # "the Israeli firm Oryx Vision"
        if kind == SCHEMA.Place and (found := self._firm_or_feature(tokens, first, last)):
            return found
        return kind, SHAPE if kind == SOV.MediaOutlet and last - first == 1 else CUE

    def _firm_or_feature(
        self, tokens: Sequence[Token], first: int, last: int
    ) -> tuple[Iri, int] | None:
        """Return what a lake or a ridge is: a firm of that name, where it does as firms do.

        "Kestrel Ridge said", "shares in Kestrel Ridge"; but "a hall at Kestrel Ridge".
        """
        sets = self.lexicon.sets
        if last - first != 2 or tokens[last - 1].text not in sets["nationalities.features"]:  # noqa: PLR2004
            return None
        played, sure = self._played(tokens, first, last)
        if played in {SOV.Company, SOV.Actor}:
            return played, sure
        acts = self.lexicon.reporting | sets["nationalities.bought"] | sets["nationalities.owning"]
        if acts & self._deeds(tokens, first, last):
            return SOV.Company, CUE
        there = first > 0 and self._class("prepositions", tokens[first - 1]) == SCHEMA.Place
        return SCHEMA.Place, CUE if there else SHAPE

    def _bare_body(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a body has no article where a gathering would: "a bill in Congress"."""
        listed = tokens[first].text in self.lexicon.sets["nationalities.bare"]
        articled = first > 0 and tokens[first - 1].tag is Tag.DETERMINER
        return listed and last == first + 1 and not articled

    def _adjectival(self, token: Token) -> bool:
        """Tell whether a word is the adjective of a state or a people, or "Kenyans"."""
        words = self.lexicon.sets["nationalities.words"]
        first, hyphen, made = token.printed.rpartition("-")  # "Chinese-made"
        return (
            token.text in words
            or (token.text.endswith("ans") and token.text.removesuffix("s") in words)
            or (bool(hyphen) and made.islower() and (first.lower() in words or self._done(made)))
        )

    def _done(self, word: str) -> bool:
        """Tell whether a hyphen joins a word to a name that is none with it: "Huawei-built"."""
        listed = word in self.lexicon.sets["nationalities.hyphened"]
        return listed or (word.endswith("ed") and word in self.lexicon.forms)

    def _known(self, token: Token) -> bool:
        """Tell whether a word is an ordinary one of the language."""
        word = token.text
        return (
            word in self.lexicon.classes
            or word in self.lexicon.forms
            or self.lexicon.singular(word) in self.lexicon.heads
            or word in self.lexicon.sets["adjectives.words"]
            or word in self.lexicon.nouns["acronyms"]["words"]
            or self._class("parts", token) is not None
            or self._class("apposed", token) is not None
            or (self._adjectival(token) and self._class("languages", token) is None)
        )

    def _owner(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a genitive is of who has a thing, and no part of a name."""
        return tokens[at].text == GENITIVE and not self._called_after(tokens, at - 1)

    def _called_after(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a thing's name opens with somebody's: "Hudson's Bay Company".

        Ordinary words in capitals alone stand behind the genitive. Where whose it is is named
        apart as well, that mention says who they are.
        """
        if at + 2 >= len(tokens) or tokens[at + 1].text != GENITIVE:
            return False
        words = tokens[at + 2 : self._capitals(tokens, at + 2)]
        if any(map(self._adjectival, words)):
            return False  # "Kestrel's Peruvian subsidiary"
        things, single = self.lexicon.sets["naming.things"], self.lexicon.singular
        return bool(words) and all(
            one.tag is Tag.WORD and (self._known(one) or single(one.text) in things)
            for one in words
        )

    def _next_capital(self, tokens: Sequence[Token], at: int) -> bool:
        return at + 1 < len(tokens) and self._capital(tokens[at + 1])

    def _only_common(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a single capital is no name: a first word, an acronym of the field."""
        token = tokens[at]
        if token.tag is Tag.NAME or token.text in self.lexicon.nouns["acronyms"]["words"]:
            return True
        sets = self.lexicon.sets
        listed = token.text in sets["adverbs.months"] or token.text in sets["adverbs.holidays"]
        return len(token.text) == 1 or listed

    def _national(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """Return the position past "of Canada" behind "Digital Research Alliance".

        Past that of a town, or of people too: "Prison Service of Oranmore", not "of Ada Moyo".
        """
        if end - at == 1 and self._cause(tokens, at):
            return self._capitals(tokens, at + 2)
        if end - at < 2 or end + 1 >= len(tokens) or tokens[end].text != "of":  # noqa: PLR2004
            return end
        both = " ".join(one.text for one in tokens[end - 2 : end])
        kind = self.lexicon.cues["parts"].get(both) or self._class("parts", tokens[end - 1])
        if kind not in _OF_STATE:
            return end
        last = end + 1 + (tokens[end + 1].text == "the")
        entity = tokens[last].entity if last < len(tokens) else None
        if entity is not None and SOV.State in entity.types:
            return last + 1
        stop = self._capitals(tokens, last)
        named = entity is not None and PLACES.isdisjoint(entity.types)
        titled = any(map(self._role, tokens[last:stop])) or self._party_of(tokens[end - 1])
        short = stop == last + 1 or any(map(self._known, tokens[last:stop]))
        return stop if stop > last and short and not (named or titled) else end

    def _cause(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether many open the name of who stands for a thing: "Doctors for Open Data".

        Not so "Lawyers for Brill", "Plans for Nairobi" and "Ministers for Trade".
        """
        if at + 2 >= len(tokens) or tokens[at + 1].text not in _CAUSES:
            return False
        word, joint = tokens[at], tokens[at + 1]
        many = word.tag is Tag.WORD and self.lexicon.singular(word.text) != word.text
        cause = tokens[at + 2 : self._capitals(tokens, at + 2)]
        fields = self.lexicon.sets["nationalities.portfolios"]
        common = bool(cause) and all(
            one.tag is not Tag.NAME and (self._known(one) or self._describes(one)) for one in cause
        )
        if not many or not common:
            return joint.capital and many and bool(cause)  # "Mothers Against Fraud"
        office = cause[0].text in fields and len(cause) == 1
        return not office and (at > 0 or self._role(word))

    def _party_of(self, token: Token) -> bool:
        """Tell whether a body is somebody's who leads it: "the Centre Party of Moyo"."""
        return token.text in self.lexicon.sets["nationalities.led"]

    def _capitals(self, tokens: Sequence[Token], at: int) -> int:  # type: ignore[override]
        """Return the position past bare capitals; a nationality may open them."""
        while at < len(tokens) and (
            self._capital(tokens[at])
            or (tokens[at].capital and tokens[at].tag in {Tag.WORD, Tag.VERB, Tag.ADVERB})
            or (tokens[at].text == "&" and self._next_capital(tokens, at))
        ):
            at += 1
        return at

    def _acronym(self, token: Token) -> bool:
        """Tell whether a word is the name of a body alone: "CSC", no field of work as "ICT" is."""
        return shouted(token) and token.text not in self.lexicon.nouns["acronyms"]["words"]

    def _describes(self, token: Token) -> bool:
        """Tell whether a word in a name is an adjective."""
        ending = token.text.endswith(tuple(self.lexicon.words["adjectives"]["endings"]))
        listed = self.lexicon.sets["adjectives.not_endings"]
        return token.tag is Tag.WORD and ending and token.text not in listed

    def _plain(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether capitals behind "and" are no name of their own: "Science and Technology"."""
        return all(token.tag is Tag.WORD for token in tokens[first:last]) and not any(
            self._class("cued", token) for token in tokens[first:last]
        )

    def _many(self, token: Token) -> bool:
        return self.lexicon.singular(token.text) != token.text

    def _of_ordinary_words(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name that opens a sentence is of words of the language: "Fair Share".

        The second has its capital of the name alone. Who has an office, a body that was named and
        a part of a year are spoken of so too: "Former Minister", "Many Members", "Last Spring".
        """
        word, second = tokens[at], tokens[at + 1]
        if not self._known(second) or second.tag is not Tag.WORD:
            return False
        if self._adjectival(word) or word.text in self.lexicon.sets["nationalities.ranks"]:
            return False
        kinds = self._class("parts", second), self._class("cued", second)
        other = self._role(second) or self._adjectival(second)
        taken_up = second.text in self.lexicon.sets["nationalities.taken_up"]
        return not (other or taken_up or any(kind in BODIES for kind in kinds))

    def _plain_form(self, verb: Token) -> bool:
        """Tell whether a verb is of several: "say", "are"."""
        plain = any(form.lemma == verb.text for form in verb.readings)
        return plain or verb.text in self.lexicon.sets["nationalities.several"]

    def _firm_or_two(self, tokens: Sequence[Token], last: int) -> Iri | None:
        """Return the class that a name's legal form or its last two words say.

        Several data centres are a firm's name: "Ark Data Centres".
        """
        if tokens[last - 1].text.strip(".") in LEGAL:
            return SOV.Company
        words = " ".join(token.text for token in tokens[last - 2 : last])
        one = self.lexicon.singular(words)
        kind = self.lexicon.cues["parts"].get(one)
        return SOV.Company if kind == SOV.DataCentre and one != words else kind
