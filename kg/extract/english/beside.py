"""What stands beside an English name and says what it names."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from kg.extract.capitals import of_a_place
from kg.extract.classes import PLACES
from kg.extract.conjugation import FINITE, Mood
from kg.extract.english.apart import does, is_thing
from kg.extract.english.surroundings import GENITIVE
from kg.extract.lexicon import Tag
from kg.extract.mentions import OpenNames
from kg.extract.register import CUE, GUESS, SHAPE, SURE
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

LONGEST_PERSON = 4
"""Words of the longest name of a person."""
_APPOSED = 7
"""Words of a phrase behind a comma within which its head says what a name is."""
_LIST = 8
"""Words within which the other members of a list are looked for."""
_PREFIXES = frozenset(
    {"mc", "mac", "mag", "de", "del", "della", "des", "la", "le", "di", "da", "du", "van", "fitz"}
    | {"o", "el", "al", "st", "ab", "bin", "ap"}
)
"""What surnames begin with before a capital: "McKee", "DeSouza"."""
_REIGN = re.compile(r"(?=.{2})X{0,2}(?:IX|IV|V?I{0,3})")
"""Which of his name a king or a pope is: "Philip II"."""
_OFFICE = 3
"""Words of the longest office: "chief technology officer"."""
_WITHIN = frozenset({"in", "near", "outside", "at"})


def _double(name: str) -> bool:
    """Tell whether a word is a double surname: "Castonguay-Reid"."""
    parts = name.split("-")
    return len(parts) == 2 and all(part.istitle() and len(part) > 2 for part in parts)  # noqa: PLR2004


def _camel(word: Token) -> bool:
    """Tell whether a capital stands inside a word as in no surname: "ConneX", not "McKee"."""
    pairs = enumerate(pairwise(word.printed), 1)
    inside = next((at for at, (a, b) in pairs if a.islower() and b.isupper()), 0)
    return inside > 0 and word.text[:inside] not in _PREFIXES


class NamesBeside(OpenNames):
    """What the words around a name say that it is."""

    __slots__ = ()

    def _site(self, tokens: Sequence[Token], last: int) -> bool:
        """Tell whether what follows makes a name a place's: "Nagpur-based", "Athlone campus"."""
        if last >= len(tokens):
            return False
        word = tokens[last].text
        sets = self.lexicon.sets
        articled = last > 1 and tokens[last - 2].text in {"the", "a", "an"}
        if articled and word in sets["nationalities.seated"]:
            return True  # "the Cork firm"
        return word in sets["adjectives.based"] or word in sets["nationalities.sites"]

    def _employs(self, tokens: Sequence[Token], last: int) -> bool:
        """Tell whether what follows makes a name a company's: "Novo Nordisk managers", "X-run"."""
        sets = self.lexicon.sets
        return last < len(tokens) and (
            tokens[last].text in sets["nationalities.staff"]
            or tokens[last].text in sets["adjectives.joined"]
        )

    def _before(self, tokens: Sequence[Token], first: int, last: int) -> Iri | None:
        """Return the class of the noun right before a name: "chipmaker X", "the model X"."""
        if first > 1 and tokens[first - 1].text == ",":
            closed = last >= len(tokens) or tokens[last].text in {",", ".", ")", ";", "”"}
            apposed = closed and not self._ends_opening(tokens, first - 1)
            return self._explained(tokens, first - 1) if apposed else None
        if first > 1 and tokens[first - 1].tag is Tag.VERB:  # "a triage model called X"
            naming = self.lexicon.sets["nationalities.naming"]
            first -= 1
            if not any(form.lemma in naming for form in tokens[first].readings):
                return None
            meant = [one.text for one in tokens[max(0, first - 2) : first]] == ["to", "be"]
            first -= 2 * meant  # "a campus, to be called X"
            first -= tokens[first - 1].text == ","
            if tokens[first - 1].tag is Tag.WORD and not tokens[first - 1].capital:
                return self._apposed(tokens, first - 1) or SCHEMA.Product
        if first == 0 or tokens[first - 1].tag is not Tag.WORD or tokens[first - 1].capital:
            return None
        if does(tokens, last) and is_thing(tokens[first - 1], self.lexicon):
            return None
        return self._apposed(tokens, first - 1)

    def _ends_opening(self, tokens: Sequence[Token], comma: int) -> bool:
        """Tell whether a comma ends what opens a sentence: "Introducing the bill, X, a firm,"."""
        first = next((at for at, one in enumerate(tokens[:comma]) if one.text == ","), comma)
        opener = tokens[0]
        participle = opener.mood(Mood.PRESENT_PARTICIPLE, Mood.PAST_PARTICIPLE) is not None
        return first == comma and (participle or opener.tag is Tag.PREPOSITION)

    def _explained(self, tokens: Sequence[Token], comma: int) -> Iri | None:
        """Return the class of what a name between commas explains: "a group in Calama, X, has"."""
        head: int | None = None
        for at in range(comma - 1, max(-1, comma - _LIST), -1):
            token = tokens[at]
            if token.tag is Tag.DETERMINER or token.text == "'s":
                return self._apposed(tokens, head) if head is not None else None
            if token.tag is Tag.PREPOSITION:
                head = None
            elif token.tag is Tag.WORD and not token.capital:
                head = at if head is None else head
            elif token.tag not in {Tag.WORD, Tag.NAME, Tag.NUMBER}:
                return None
        return None

    def _behind(self, tokens: Sequence[Token], last: int) -> Iri | None:
        """Return the class of the head of what a comma adds: "X, a Kenyan cloud provider"."""
        if last >= len(tokens) or tokens[last].text not in {",", "("}:
            return None
        head: Token | None = None
        opener = tokens[last + 1].text if last + 1 < len(tokens) else ""
        for token in tokens[last + 1 : last + 1 + _APPOSED]:
            if token.text == "who":
                return SCHEMA.Person
            if token.tag in {Tag.WORD, Tag.NAME, Tag.NUMBER}:
                head = token
            elif token.tag is Tag.VERB and head is not None and not token.mood(*FINITE):
                break  # "Kora, the assistant trained by"
            elif token.tag is Tag.DETERMINER and head is not None and token.text != GENITIVE:
                break  # "Kora, a model the university trained"
            elif token.tag is Tag.VERB and opener not in {"a", "an"}:
                return None  # "…, the group will": another subject
            elif token.tag is not Tag.DETERMINER and token.tag is not Tag.ADVERB:
                break
        if head is None or head.capital or head.tag is not Tag.WORD:
            return None
        return self._apposed(tokens, tokens.index(head, last))

    def _apposed(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of a noun, with the word before it where both are listed."""
        table = self.lexicon.cues["apposed"]
        both = self.lexicon.singular(f"{tokens[at - 1].text} {tokens[at].text}") if at else ""
        return table.get(both) or self._class("apposed", tokens[at])

    def _by_use(self, tokens: Sequence[Token], first: int, last: int) -> tuple[Iri | None, int]:
        """Return what the verb, the preposition and the shape of a name let guess."""
        if kind := self._listed_with(tokens, first, last):
            return kind, SURE
        if kind := self._defined(tokens, last):
            return kind, CUE
        words = tokens[first:last]
        if self._made(tokens, first, last) or self._ware(tokens, first, last):
            return SCHEMA.Product, SHAPE
        if len(words) > 1 and len(words) <= LONGEST_PERSON and _double(words[-1].printed):
            return SCHEMA.Person, CUE  # "Ada Castonguay-Reid"
        if self._situated(tokens, first) or self._town_of(tokens, first, last):
            return SCHEMA.Place, CUE
        told = self._dealt(tokens, first, last) or self._prepositional(tokens, first, last)
        if told is not None:
            return told
        behind = next((t for t in tokens[last : last + 3] if t.tag is not Tag.ADVERB), None)
        if behind is not None and behind.tag is Tag.VERB and behind.readings:
            group = takewhile(lambda t: t.tag in {Tag.VERB, Tag.ADVERB}, tokens[last : last + 3])
            lemmas = {form.lemma for t in group for form in t.readings}
            if lemmas & self.lexicon.sets["nationalities.company_verbs"]:
                return SOV.Company, CUE
        return self._by_look(tokens, first, last)

    def _by_look(self, tokens: Sequence[Token], first: int, last: int) -> tuple[Iri, int]:
        """Return the class that a name's words and its article let guess."""
        kind = self._by_shape(tokens[first:last])
        if kind != SCHEMA.Person:
            return kind, SHAPE
        closing, sets = self.lexicon.singular(tokens[last - 1].text), self.lexicon.sets
        if tokens[first].text in sets["naming.opening"] or closing in sets["naming.things"]:
            return SCHEMA.Product, SHAPE  # "Kila Credit Card", "Project Lume"
        return (SOV.Actor, SHAPE) if self._impersonal(tokens, first, last) else (kind, GUESS)

    def _impersonal(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Tell whether capitals are no person's: "the Kila Vona", "Quiet Harbour".

        Before a noun an article is the noun's: "the Ada Moyo case".
        """
        sets = self.lexicon.sets
        articled = at > 0 and tokens[at - 1].text in self.lexicon.grammar.definite
        behind = tokens[last].tag if last < len(tokens) else Tag.PUNCTUATION
        if articled and behind not in {Tag.WORD, Tag.NAME, Tag.NUMBER}:
            return True
        if self._modifies(tokens, at, last):
            return True
        closing = tokens[last - 1]
        if closing.tag is Tag.ADVERB or closing.text in self.lexicon.quantities.numbers:
            return True  # "Boreal Seven", "Housing Justice Now"
        word = tokens[at].text
        common = word in sets["naming.common"] or word in sets["adjectives.words"]
        return common and word not in sets["nationalities.given"]

    def _prepositional(
        self, tokens: Sequence[Token], first: int, last: int
    ) -> tuple[Iri, int] | None:
        """Return what the preposition before a name says that it is, or None."""
        kind = self._class("prepositions", tokens[first - 1]) if first else None
        if kind and self._opines(tokens, first, last):
            return None
        taken = first > 1 and self._taker(tokens, first - 2)
        if kind is None:
            return None
        return (SOV.Actor, SHAPE) if taken else (kind, CUE)

    def _opines(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a preposition is of a view that the name holds: "in Ada Moyo's view"."""
        if not self._owns(tokens, last):
            return False
        nouns = [one.text for one in tokens[last + 1 : last + 3]]
        views = self.lexicon.status["sources"]["views"]
        return any(f"{tokens[first - 1].text} {noun}" in views for noun in nouns)

    def _dealt(self, tokens: Sequence[Token], first: int, last: int) -> tuple[Iri, int] | None:
        """Return what whose people, contracts or firms are told of must be, or None.

        "an analyst with X", "a contract with X", "acquired X", "X's chief technology officer"
        """
        sets = self.lexicon.sets
        if self._headed(tokens, first):
            return SOV.Actor, CUE
        if self._owns(tokens, last) and self._heads_firm(tokens, last + 1):
            return SOV.Company, CUE
        before = tokens[first - 1] if first else None
        if before is not None and before.tag is Tag.VERB:
            bought = {form.lemma for form in before.readings} & sets["nationalities.bought"]
            return (SOV.Company, SHAPE) if bought else None
        if first < 2 or before is None or before.text not in {"at", "with"}:  # noqa: PLR2004
            return None
        noun = tokens[first - 2]
        opens = first == 2  # noqa: PLR2004  # "Analysts at Vela Moss"
        if self._class("apposed", noun) == SCHEMA.Person and (opens or not noun.capital):
            return SOV.Actor, CUE
        dealing = (
            before.text == "with"
            and self.lexicon.singular(noun.text) in sets["nationalities.deals"]
        )
        return (SOV.Company, SHAPE) if dealing else None

    def _heads_firm(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether an office that no person and no state has stands at a position."""
        offices = self.lexicon.sets["offices.of_firms"]
        words = [token.text for token in tokens[at : at + _OFFICE]]
        return any(" ".join(words[:end]) in offices for end in range(1, len(words) + 1))

    def _taker(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether "in" behind a word says in whom: "a stake in", not "a charity trust in"."""
        trust = tokens[at].text == "trust" and at > 1 and tokens[at - 1].tag is Tag.WORD
        return tokens[at].text in self.lexicon.sets["nationalities.takers"] and not trust

    def _headed(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether a name is of what somebody heads: "the director of Te Reo Wai"."""
        if first < 2 or tokens[first - 1].text != self.lexicon.grammar.of:  # noqa: PLR2004
            return False
        return tokens[first - 2].text in self.lexicon.sets["offices.heading"]

    def _modifies(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Tell whether a name says of what kind a thing is: "a Mano Terra report"."""
        if at == 0 or last >= len(tokens):
            return False
        sets, before, noun = self.lexicon.sets, tokens[at - 1], tokens[last]
        opened = before.tag is Tag.DETERMINER or before.text in sets["adjectives.words"]
        common = noun.tag is Tag.WORD and not noun.capital
        return opened and common and noun.text not in sets["belonging.affairs"]

    def _by_shape(self, words: Sequence[Token]) -> Iri:
        """Return the class that the number of a name's words and its capitals let guess."""
        spelt = [one.printed for one in words if not one.printed.endswith(".")]  # "T. K. Moyo"
        if len(words) > 1 and _REIGN.fullmatch(spelt[-1]) and not is_thing(words[-2], self.lexicon):
            del spelt[-1]  # "Philip II"
        shouted = any(word.isupper() and len(word) > 1 for word in spelt)
        if any(word.text == "&" for word in words):
            return SOV.Company  # "Harrow & Pine"
        if len(words) == 2 and words[0].text in self.lexicon.sets["nationalities.compass"]:  # noqa: PLR2004
            return SCHEMA.Place  # "New Jersey"
        place, maker = words[-1].entity, words[0].entity
        if len(words) > 1 and place is not None and SOV.State in place.types:
            return SOV.Company  # "Veltel Ghana"
        if len(words) > 1 and maker is not None and SOV.Company in maker.types:
            return SOV.Company  # "Telefónica Deutschland"
        if len(words) > 1 and any(map(_camel, words)):
            return SOV.Company  # "Moss ConneX"
        if any(word.text in {"bin", "bint", "ibn"} for word in words[1:-1]):
            return SCHEMA.Person
        if len(words) > 1 and of_a_place(words[-1]):
            return SOV.Actor  # "Water Resources Scotland"
        if 1 < len(words) <= LONGEST_PERSON and not shouted:
            return SCHEMA.Person
        return SOV.Actor

    def _defined(self, tokens: Sequence[Token], last: int) -> Iri | None:
        """Return the class of the noun that a copula says of a name: "Sorrel is a model for"."""
        if not self._said_to_be_one(tokens, last):
            return None
        head: int | None = None
        for at in range(last + 2, min(last + _APPOSED, len(tokens))):
            if tokens[at].tag not in {Tag.WORD, Tag.NAME} or tokens[at].capital:
                break
            head = at
        return self._apposed(tokens, head) if head is not None else None

    def _made(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a name is that of a thing: "Vela-3", "trained Sorrel", "Tafo cost $2"."""
        if any(any(c.isdigit() for c in token.text) for token in tokens[first:last]):
            return True
        sets = self.lexicon.sets
        before = {form.lemma for form in tokens[first - 1].readings} if first else set()
        if last - first > 1 or before & sets["nationalities.making"]:
            return last - first == 1 and not self._owns(tokens, last)
        behind = [one for one in tokens[last : last + 4] if one.tag is not Tag.ADVERB]
        said = [{form.lemma for form in one.readings} for one in behind]
        done = [one.mood(Mood.PAST_PARTICIPLE) for one in behind]  # not "Tafo is building"
        helped = said and said[0] & self.lexicon.grammar.auxiliaries
        passive = any(
            self.lexicon.grammar.be in carrier
            and form is not None
            and form.lemma in sets["nationalities.made"]
            for carrier, form in zip(said[: 1 + bool(helped)], done[1:3], strict=False)
        )
        return passive or bool(said and said[0] & sets["nationalities.costing"])

    def _ware(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a name is of what is used or sold: "dropped Google Classroom", "eCampus".

        Its maker opens it, or it is one word with capitals inside.
        """
        used = {form.lemma for form in tokens[first - 1].readings} if first else set()
        if not used & self.lexicon.sets["nationalities.used"] or self._owns(tokens, last):
            return False
        maker = tokens[first].entity
        joint = last - first == 1 and _camel(tokens[first])
        return joint or (maker is not None and SOV.Company in maker.types and last - first > 1)

    def _owns(self, tokens: Sequence[Token], last: int) -> bool:
        return last < len(tokens) and tokens[last].text == GENITIVE

    def _situated(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether the words before a name say that something is there: "built at Rhode"."""
        if first < 2:  # noqa: PLR2004  # a preposition and what is before it
            return False
        aside = first > 2 and tokens[first - 2].text == ","  # noqa: PLR2004  # "its site, at Rhode,"
        placed, before = tokens[first - 2 - aside], tokens[first - 1].text
        if before == "the" and placed.text == "in":
            return True  # "in the Karoo"
        lemmas = {form.lemma for form in placed.readings}
        sited = placed.text in self.lexicon.sets["nationalities.located"]  # "a campus at Sedenak"
        sited = sited or bool(lemmas & self.lexicon.sets["nationalities.siting"])
        return before == "at" and sited

    def _town_of(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a state or a region behind a comma says where a town is: "in Reno, Utah"."""
        behind = tokens[last : last + 3]
        if len(behind) > 2 and [one.text for one in behind[:2]] == [",", "in"]:  # noqa: PLR2004
            compass = behind[2].text in self.lexicon.sets["nationalities.compass"]
            behind = (behind[0], *tokens[last + 2 + compass : last + 4 + compass])
        region = behind[1].entity if len(behind) > 1 and behind[0].text == "," else None
        if region is None or PLACES.isdisjoint(region.types) or first == 0:
            return False
        within = tokens[first - 1].text in _WITHIN | {"of", "from", "to"}
        goes_on = len(behind) > 2 and behind[2].text in {GENITIVE, "and", "or"}  # noqa: PLR2004
        taken = first > 1 and self._taker(tokens, first - 2)
        return within and not goes_on and not taken

    def _listed_with(self, tokens: Sequence[Token], first: int, last: int) -> Iri | None:
        """Return the class of a known language or place beside which a name stands in a list."""
        if last - first > 1 or self._opens_clause(tokens, first, last):
            return None
        before = self._members(tokens[max(0, first - _LIST) : first][::-1])
        behind = self._members(tokens[last : last + _LIST])
        beside = [token.entity.types for token in (*before, *behind) if token.entity]
        if any(SCHEMA.Language in types for types in beside):
            return SCHEMA.Language
        opener = tokens[first - 1 - len(before)] if first > len(before) else None
        within = opener is not None and opener.text in _WITHIN
        return SCHEMA.Place if within and any(PLACES & set(types) for types in beside) else None

    def _opens_clause(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a name is whom what opens a sentence describes: "Based in Leeds, Velora"."""
        verb = tokens[last] if last < len(tokens) else None
        led = tokens[0].mood(Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE) and first > 1
        before = tokens[:first]
        lone = sum(one.text == "," for one in before) == 1 and before[-1].text == ","
        return bool(led and lone and verb and verb.mood(*FINITE))

    def _members(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the words of a list with a name on one side: capitals, commas, "and"."""
        for at, token in enumerate(tokens):
            joint = token.text in {",", "and", "or"}
            name = token.tag is Tag.NAME or (token.tag is Tag.WORD and token.capital)
            if joint == bool(at % 2) and not (joint and at and tokens[at - 1].text == ","):
                return tokens[:at]
            if not joint and not name:
                return tokens[:at]
        return tokens
