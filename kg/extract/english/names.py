"""English names that no gazetteer has: capitals in a row, and what stands in and beside them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.capitals import of_a_place
from kg.extract.english.beside import LONGEST_PERSON
from kg.extract.english.runs import LONGEST, NameRuns
from kg.extract.english.surroundings import GENITIVE
from kg.extract.english.words import BODIES
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.register import CUE, NONE, SHAPE, SURE, Candidate
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_OPENERS = frozenset({"“", "(", ":", "—", "–", "-", "…", "•", "*", "[", "#"})
_YEAR = 4
_FULL_NAME = 2
_OFFICE = frozenset({"of", "for", "and", "the", "&", ","})
"""Words inside an office's name: "Minister for Trade, Energy and the Environment"."""
_NUMBERED = frozenset({"no", "nos", "nr", "number", "n°", "no."})
_AREA = frozenset({"state", "county", "province", "district"})
"""Words of an area's name behind another's: "Kano State"."""
_SLASHES = frozenset({"/", "-", "–"})
_JOINTS = frozenset({"of", "for", "on", "in"})
_ORDINARY = (
    *("ing", "tion", "sion", "ity", "ment", "ness", "ism", "ly", "ers", "ists", "ies", "ty"),
    *("cy", "ance", "ence", "ship", "hood", "ure", "age"),
)
"""Endings of words that are no names where they open a sentence."""
_GATHERED = frozenset({"congress", "conference"})
"""Gatherings that are bodies where they are of bodies: "Congress of Trade Unions"."""
_PEOPLE = ("nians", "dians", "rians", "lians")
"""Endings of those who live somewhere: "Californians"."""
_CALLED = (SOV.University, SOV.ResearchBody, SOV.PublicBody, SOV.NonProfit)
"""Classes of bodies that are called after somebody with a title."""
_SHORT = (SCHEMA.Place, SCHEMA.Event)
"""Classes of which words tell that open other names too: "Park Min-seo", "Fair Share"."""


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns of the lexical sets, which are no names where they open a sentence."""
    return frozenset(
        word for name, words in lexicon.sets.items() if name.startswith("set.") for word in words
    )


class EnglishNames(NameRuns):
    """The rules for names in English."""

    __slots__ = ()

    def find(self, tokens: Sequence[Token]) -> Iterator[Candidate]:
        """Yield the candidates among a sentence's tokens, in order and without overlaps."""
        at, numbered = 0, any(token.tag is Tag.NUMBER for token in tokens)
        while at < len(tokens):
            quoted = self._quoted(tokens, at)
            if quoted:
                yield quoted
                at = quoted.last
                continue
            if branch := self._branch_alone(tokens, at):
                yield branch
                at = branch.last
                continue
            ended = self._run(tokens, at)
            last = self._lettered(tokens, at, ended)
            run = range(at, max(last, at + 1)) if numbered else ()
            if end := next(filter(None, (self._statute(tokens, i) for i in run)), 0):
                yield Candidate(at, end, SCHEMA.Legislation, SURE)
                at = end
                continue
            if last == at:
                at += 1
                continue
            first = self._untitled(tokens, at, last)
            if at < first < last and (employer := self._employer(tokens, at, first)):
                yield employer
            titled = at < first or last < ended
            if first < last and (found := self._name(tokens, first, last, titled=titled)):
                yield found
                ended = max(ended, found.last)
            at = max(ended, at + 1)

    def _statute(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the number of a law ends that a noun opens, or 0: "Law No. 63 of 2004"."""
        kinds = {self._class("apposed", tokens[at]), self._class("parts", tokens[at])}
        if SCHEMA.Legislation not in kinds:
            return 0
        end = at + 1
        if [one.text for one in tokens[end : end + 3]] == ["(", "eu", ")"]:
            end += 3
        said = end < len(tokens) and tokens[end].text in _NUMBERED
        if said:
            end += 1
            end += end < len(tokens) and tokens[end].text == "."
        ordered = tokens[at].text in self.lexicon.sets["nationalities.orders"]
        listed = ordered or self._class("apposed", tokens[at]) is not None
        if not (said or (tokens[at].capital and listed)) or not self._number(tokens, end):
            return 0
        end += 1
        while end + 1 < len(tokens) and tokens[end].text in _SLASHES:
            if not self._number(tokens, end + 1):
                break
            end += 2
        dated = end < len(tokens) and tokens[end].date is not None
        return end + (dated and tokens[end].text.startswith("of "))

    def _number(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and tokens[at].tag is Tag.NUMBER

    # --- what stands before a name

    def _untitled(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return where a name begins behind its titles: "Principal Secretary Wanjiru Kamande"."""
        if any(token.text in {GENITIVE, "'"} for token in tokens[at:last]):
            return at  # "the Attorney General's Office"
        if self._cause(tokens, at):
            return at
        for position in range(last - 1, at - 1, -1):
            token = tokens[position]
            if token.tag is Tag.WORD and self._role(token):
                behind = position + 1
                if self._of_a_name(tokens, at, position, last):
                    continue
                if self._patron(tokens, position, last):
                    return position
                own = position > at and self._class("parts", token) is not None
                parts = own or any(self._class("parts", one) for one in tokens[behind:last])
                of = last < len(tokens) and tokens[last].text == "of"
                if behind == last and of:
                    return last
                if behind < last and tokens[behind].text in _JOINTS:  # "Secretary for Health"
                    return self._behind_portfolio(tokens, behind + 1, last)
                return at if parts and behind == last else behind
        return self._behind_office(tokens, at, last) or self._sentence_start(tokens, at, last)

    def _of_a_name(self, tokens: Sequence[Token], at: int, position: int, last: int) -> bool:
        """Tell whether a title is but a word of a name: "the Chamber of Deputies"."""
        token, behind = tokens[position], position + 1
        inner = position > at and token.text in self.lexicon.sets["nationalities.inner"]
        if inner and not self._role(tokens[position - 1]):
            return True  # "Philip St John-Stevas", "Housing Justice Now"
        last_kind = self._class("parts", tokens[last - 1])
        if position == at and last == behind + 1 and last_kind:
            return True  # "Sister Industries"
        if behind == last and position > at and self._many(token):
            return True
        return last_kind == SCHEMA.Legislation  # "Attorneys General Act"

    def _patron(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Tell whether a body is called after who has a title: "Princess Alia University"."""
        if tokens[at].text not in self.lexicon.sets["nationalities.patrons"]:
            return False
        joint = next((i for i in range(at + 1, last) if tokens[i].text in _JOINTS), last)
        return joint > at + 2 and self._class("parts", tokens[joint - 1]) in _CALLED

    def _behind_portfolio(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return where a name begins behind what an office is for, or the end where none does."""
        portfolios = self.lexicon.sets["nationalities.portfolios"]
        while at < last and tokens[at].text in portfolios | _OFFICE:
            at += 1
        named = last - at >= _FULL_NAME and tokens[at - 1].text != "the"
        return at if named else last

    def _behind_office(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return where a name begins behind what an office is for, else 0.

        "Minister of State for Energy Ravi Menon", "Minister for Electronics and Technology X Y"
        """
        portfolios = self.lexicon.sets["nationalities.portfolios"]
        if at == 0 or tokens[at - 1].text not in _OFFICE | portfolios:
            return 0
        for position in range(at - 1, max(-1, at - LONGEST), -1):
            token = tokens[position]
            if token.text not in _OFFICE and not token.capital:
                break
            if token.tag is Tag.WORD and self._role(token):
                if tokens[position + 1].text not in _OFFICE:
                    return 0  # "Dr Ada Moyo of the University of Otago"
                start = at
                while start < last and tokens[start].text in portfolios:
                    start += 1
                if tokens[at - 1].text == "the" and position < at - 2:
                    return last  # "Minister for Trade and the Blue Economy"
                short = last - at > _FULL_NAME  # a portfolio that no table has, then a name
                return start if start > at else (last - _FULL_NAME if short else 0)
        return 0

    def _branch_alone(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a known firm in a country, where no name goes on: "Ooredoo Tunisia"."""
        goes_on = at + 2 < len(tokens) and tokens[at + 2].capital
        return None if goes_on else self._branch(tokens, at)

    def _employer(self, tokens: Sequence[Token], at: int, first: int) -> Candidate | None:
        """Read whose title stands before a person's name: "Vela Moss CEO Ada Moyo"."""
        sets, end = self.lexicon.sets, first
        ranks = sets["nationalities.ranks"]
        while end > at and (tokens[end - 1].text in ranks or self._role(tokens[end - 1])):
            end -= 1
        words = tokens[at:end]
        fields = (sets["nationalities.portfolios"], ranks, _OFFICE)
        if end == first or all(
            one.tag is Tag.NAME or any(one.text in field for field in fields) for one in words
        ):
            placed = len(words) == 2 and words[0].tag is Tag.NAME  # noqa: PLR2004
            if end == first or not placed or words[1].text not in _AREA:
                return None
        if len(words) == 1 and (self._known(words[0]) or words[0].text.endswith(_ORDINARY)):
            return None
        kind = self._inside(tokens, at, end)
        titles = {token.text for token in tokens[end:first]}
        firm = not titles.isdisjoint(sets["offices.of_firms"])
        joined = any(word.text in _JOINTS for word in words)
        body = joined or self._class("parts", words[-1]) or self._class("cued", words[-1])
        if not firm and not (kind and body):
            return None  # "Data Protection Commissioner", "Senate Majority Leader"
        return Candidate(at, end, kind or SOV.Company, CUE)

    def _sentence_start(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return where a name begins behind the ordinary word that opens the sentence."""
        if not self._first(tokens, at) or last - at == 1:
            return at
        word = tokens[at]
        sets = self.lexicon.sets
        ordinary = (
            word.text in sets["adjectives.words"]
            or word.text in self.lexicon.forms
            or word.text in self.lexicon.nouns["acronyms"]["words"]
            or self._class("apposed", word) is not None
        )
        named = self._class("parts", tokens[last - 1]) or self._class("cued", word)
        whole = of_a_place(tokens[last - 1]) and last - at > _FULL_NAME  # "Water Works Ghana"
        if word.text in sets["nationalities.given"] and not self._known(tokens[at + 1]):
            return at  # "Grant Okafor said"
        if self._of_ordinary_words(tokens, at):
            return at
        return at + 1 if ordinary and not (named or whole) and word.tag is Tag.WORD else at

    def _first(self, tokens: Sequence[Token], at: int) -> bool:
        return at == 0 or tokens[at - 1].text in _OPENERS

    # --- what a name names

    def _name(
        self, tokens: Sequence[Token], first: int, last: int, *, titled: bool
    ) -> Candidate | None:
        if all(token.tag is Tag.NAME for token in tokens[first:last]):
            return None
        model = any(c.isdigit() for c in tokens[last - 1].text) and last - first > 1
        model = model and tokens[last - 1].tag is not Tag.NUMBER  # "Llama 3.1 405B" is whole
        if model and tokens[first].tag is Tag.NAME:  # "Nvidia H200": the maker is known
            first += 1
        kind, strength = self._kind(tokens, first, last, titled=titled)
        if last - first > 2 and self._cause(tokens, first):  # noqa: PLR2004  # "Doctors for X"
            kind, strength = SOV.NonProfit, CUE
        if kind == SCHEMA.Event and self._gathers(tokens, first, last):
            kind, strength = SOV.NonProfit, SURE
        if last - first > 2 and self._federal(tokens, first, last):  # noqa: PLR2004
            kind, strength = SOV.PublicBody, CUE
        if kind == SCHEMA.Legislation and self._year_behind(tokens, last):
            last += 2
        if last - first == 1 and self._affiliated(tokens, first):
            return Candidate(first, last, SOV.NonProfit, CUE)
        if last - first == 1 and not self._single(tokens, first, kind, strength):
            return Candidate(first, last, None, NONE) if not self._known(tokens[first]) else None
        return Candidate(first, last, kind, strength)

    def _affiliated(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name in parentheses is somebody's party: "Ada Moyo (Greens)"."""
        word = tokens[at]
        unbound = word.text in self.lexicon.sets["nationalities.unbound"]
        return not unbound and not self._role(word) and self._party(tokens, at)

    def _year_behind(self, tokens: Sequence[Token], last: int) -> bool:
        return (
            last + 1 < len(tokens)
            and tokens[last].text == ","
            and tokens[last + 1].text.isdigit()
            and len(tokens[last + 1].text) == _YEAR
        )

    def _single(self, tokens: Sequence[Token], at: int, kind: Iri | None, strength: int) -> bool:
        """Tell whether a single capital is a name by itself."""
        token = tokens[at]
        if self._first(tokens, at):
            if strength >= CUE and not self._known(token):
                return True
            ordinary = self._known(token) or token.text.endswith(_ORDINARY)
            ordinary = ordinary or self.lexicon.singular(token.text) in _nouns(self.lexicon)
            ordinary = ordinary or token.text in self.lexicon.sets["mass.words"]
            return not ordinary and self._subject_like(tokens, at)
        if self._paper(tokens, at) or (strength == CUE and self._called_so(tokens, at)):
            return True
        if token.text.endswith(_PEOPLE):
            return False
        if kind in BODIES and strength >= CUE:
            taken_up = tokens[at - 1].text in self.lexicon.grammar.definite
            return not (taken_up and token.text in self.lexicon.sets["nationalities.taken_up"])
        return not self._known(token) and (strength >= CUE or not self._called_after(tokens, at))

    def _called_so(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word is what a thing is called: "a recogniser called Murmur"."""
        naming, verb = self.lexicon.sets["nationalities.naming"], tokens[at - 1]
        return verb.tag is Tag.VERB and any(form.lemma in naming for form in verb.readings)

    def _paper(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital behind "the" is short for a newspaper: "told the Herald"."""
        articled = at > 0 and tokens[at - 1].text in self.lexicon.grammar.definite
        return articled and tokens[at].text in self.lexicon.sets["nationalities.papers"]

    def _subject_like(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether what follows a first word makes it a subject: "X no longer runs"."""
        behind = at + 1
        while behind < len(tokens) and tokens[behind].tag in {Tag.ADVERB, Tag.NEGATION}:
            behind += 1
        if behind >= len(tokens):
            return False
        token = tokens[behind]
        if token.tag is Tag.VERB and self._many(tokens[at]) and self._plain_form(token):
            return False  # "Critics say"
        if token.tag is Tag.COORDINATOR:
            if tokens[behind + 1 : behind + 2] and tokens[behind + 1].tag is Tag.DETERMINER:
                behind += 1  # "X and the Bank of Malta"
            return self._next_capital(tokens, behind) or (
                behind + 1 < len(tokens) and tokens[behind + 1].tag is Tag.NAME
            )
        beside = (
            token.text in {",", "(", "—", "–"} and behind == at + 1
        )  # "Born in 1962, Ada Moyo taught"
        return token.tag is Tag.VERB or beside or self._owner(tokens, behind)

    def _kind(
        self, tokens: Sequence[Token], first: int, last: int, *, titled: bool
    ) -> tuple[Iri | None, int]:
        """Return the class that the words in and beside a name speak for, and how strongly."""
        if titled and last - first <= LONGEST_PERSON:
            return SCHEMA.Person, SURE
        bare = self._bare_body(tokens, first, last)
        inside = SOV.PublicBody if bare else self._inside(tokens, first, last)
        if inside is not None:
            return self._confirmed(tokens, first, last, inside)
        if self._site(tokens, last):
            return SCHEMA.Place, CUE
        machines = self.lexicon.sets["nationalities.machines"]
        if last < len(tokens) and tokens[last].text in machines:
            return SCHEMA.Product, CUE
        versioned = any(c.isdigit() for c in tokens[last - 1].text)  # "Nvidia H200 chips"
        if self._employs(tokens, last) and not versioned:
            return SOV.Company, CUE
        if kind := self._before(tokens, first, last):
            return kind, CUE
        played, sure = self._played(tokens, first, last)
        if sure == SURE:
            return played, sure
        kind = self._behind(tokens, last)
        if kind and not (kind == SCHEMA.Person and sure == CUE):
            return kind, CUE
        used, strength = self._by_use(tokens, first, last)
        guessed = strength <= SHAPE or used == SOV.Actor
        return (played, sure) if played and guessed else (used, strength)

    def _inside(self, tokens: Sequence[Token], first: int, last: int) -> Iri | None:
        """Return what the words of a name say that it is: the last before "of" first."""
        end = last
        joined = (i for i in range(first + 1, last) if tokens[i].text in _JOINTS)
        last = next(joined, last) if last - first > 1 else last
        words = [token for token in tokens[first:last] if token.tag is not Tag.NAME]
        single = last - first == 1
        opener = self._class("cued", tokens[first])
        if single and (language := self._class("languages", tokens[first])):
            return language
        if opener == SCHEMA.Event and last < end and tokens[first].text in _GATHERED:
            return self._class("parts", tokens[end - 1]) or opener
        if opener and single:
            return opener if opener in BODIES or last < end else None
        if single:
            word = self._class("parts", tokens[first])
            named = word in BODIES or self._paper(tokens, first)
            return word if named else None
        if kind := self._firm_or_two(tokens, last):
            return kind  # "Nigeria Immigration Service"
        whole = next((token for token in words if " " in token.text), None)
        for token in (*([whole] if whole else ()), *reversed(words)):
            kind = self._class("cued", token) or self._class("parts", token)
            if kind == SOV.SupranationalBody and last == end:
                kind = self._class("parts", token) or kind  # "Postal Workers Union"
            opens = token is tokens[first] and tokens[first + 1].text[0].isalpha()
            if opens and (
                kind == SCHEMA.Legislation
                or (kind in _SHORT and self._class("cued", token) is None)
                or token.text in self.lexicon.sets["nationalities.compass"]
            ):
                continue  # "Bill Amadi", "Park Min-seo", "New Jersey"
            if kind:
                return kind
        return None
