"""Names in a text: those of the gazetteer, and those that cue words give away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.capitals import capitalised, in_marks, is_title, of_a_place, particle, shouted
from kg.extract.conjugation import FINITE
from kg.extract.designations import is_designation, numbered
from kg.extract.institutions import describes
from kg.extract.lexicon import Tag
from kg.extract.press import key
from kg.extract.register import CUE, GUESS, SHAPE, SURE, Candidate
from kg.extract.statutes import statute_end
from kg.extract.surnames import Surnames
from kg.extract.tokens import Token, printed
from kg.model import Iri
from kg.names import SCHEMA, SOV

_LONGEST_RUN = 5
"""Capitals in a row."""
_AND = "&"
"""What stands in the names of firms: "Vallier & Filles"."""
_BETWEEN = frozenset({Tag.NEGATION, Tag.CLITIC, Tag.ADVERB})
"""What may stand between a subject and its verb: "la Sofinum, elle, n'y croit pas"."""
_CLAUSE = frozenset({Tag.OPEN, Tag.PUNCTUATION, Tag.RELATIVE, Tag.SUBORDINATOR})
"""What stands before the subject of a clause."""
_QUOTES = frozenset({"«", "“", '"'})
_CUES = frozenset({Tag.WORD, Tag.VERB})


@dataclass(frozen=True, slots=True)
class OpenNames(Surnames):
    """The rules for names in no gazetteer, for a language that marks names with capitals."""

    def find(self, tokens: Sequence[Token]) -> Iterator[Candidate]:
        """Yield the candidates among a sentence's tokens, in order and without overlaps."""
        at, spelled = 0, dict(self._spelled(tokens))
        while at < len(tokens):
            found = spelled.get(at) or self._at(tokens, at)
            if found:
                yield found
            at = found.last if found else at + 1

    def cited(self, tokens: Sequence[Token], found: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Return candidates with the names that they are called by where they are written else."""
        del tokens
        return tuple(found)

    def _at(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Return the candidate that opens at a token, or None."""
        token = tokens[at]
        if token.text in _QUOTES and (found := self._quoted(tokens, at)):
            return found
        if token.tag is Tag.WORD and (
            found := self._numbered_law(tokens, at)
            or self._act(tokens, at)
            or self._in_lower_case(tokens, at)
        ):
            return found
        if token.tag is Tag.PREPOSITION and (found := self._bare_surname(tokens, at)):
            return found
        kind = self._class("cued", token) if token.tag in _CUES else None
        if token.tag in _CUES and (
            found := self._seated(tokens, at) or self._of_two_words(tokens, at)
        ):
            return found
        if kind and not token.capital and self._maker(tokens, at + 1):
            return None  # "la société de conseil X"
        if kind and (found := self._institution(tokens, at, kind) or self._cued(tokens, at, kind)):
            return self._gathered(tokens, found)
        return self._with_capital(tokens, at) if token.capital else None

    def _with_capital(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Return the candidate that a word with a capital opens, or None."""
        kind = self._class("capital", tokens[at])
        found = self._institution(tokens, at, kind) if kind else None
        found = found or self._branch(tokens, at) or self._of_another(tokens, at)
        if found := found or self._with_article(tokens, at):
            return found
        found = self._capitals(tokens, at)
        if found and at and self._class("apposed", tokens[at - 1]) == SOV.NonProfit:
            return replace(found, last=self._past_motto(tokens, at, found.last))
        return found

    def _with_article(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a name that opens with an article: "à La Chaux-de-Kolda", "le quotidien La Rive"."""
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        told = at > 0 and tokens[at].tag is Tag.DETERMINER and behind is not None
        if not told or behind is None or not capitalised(behind):
            return None
        kind = self.lexicon.cues.get("prepositions", {}).get(tokens[at - 1].lemma)
        if kind == SCHEMA.Place:
            return Candidate(at, at + 2, kind, CUE)
        kind = self._noun_before(tokens, at)
        return Candidate(at, self._run_end(tokens, at + 1), kind, CUE) if kind else None

    def _numbered_law(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read the name of a law that a number ends: "la loi organique n° 2004-63"."""
        noun = at
        if at + 2 < len(tokens) and tokens[at + 1].lemma == self.lexicon.grammar.of:
            drafted = " ".join(token.text for token in tokens[at : at + 3])  # "projet de loi"
            noun += 2 * (self.lexicon.heads.get(drafted) == SCHEMA.Legislation)
        if self._class("apposed", tokens[noun]) != SCHEMA.Legislation:
            return None
        last = statute_end(tokens, noun, self.lexicon.grammar.name_linkers)
        return Candidate(at, last, SCHEMA.Legislation, SURE) if last > noun else None

    def _of_two_words(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a name whose cue is two words: "Haute Autorité de santé", "direction générale …"."""
        pair = " ".join([token.text for token in tokens[at : at + 2]])
        kind = self.lexicon.cues.get("cued", {}).get(pair)
        if kind is None:
            return None
        if found := self._institution(tokens, at, kind, 2):
            return found
        last = self._capitals_end(tokens, at + 2, ministry=False)
        if last <= at + 2 or not (tokens[at].capital or pair in self.lexicon.cues.get("small", {})):
            return None
        behind = tokens[last - 1].entity
        firm = behind is not None and SOV.Company in behind.types
        return None if firm else Candidate(at, last, kind, CUE)  # "la direction générale d'Orange"

    def _quoted(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read « … » behind a noun that says what it names: "le sommet « Horizon IA »"."""
        if tokens[at].text not in _QUOTES or at == 0:
            return None
        apart = tokens[at - 1].text == ","  # "une filiale, « X », qui"
        noun = at - 1 - (at > 1 and describes(tokens[at - 1]))  # "le collectif citoyen « … »"
        kind = self._class("quoted", tokens[at - 1]) or self._class("quoted", tokens[noun])
        kind = self._noun_before(tokens, at - 1) if apart else kind or self._named(tokens, at + 1)
        if kind is None or (apart and kind == SCHEMA.Person):
            return None  # before the rest of the sentence is looked through
        close = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in '»”"'), None)
        if close is None or not in_marks(tokens, at + 1, close, apart=apart):
            return None
        return Candidate(at + 1, close, kind, CUE)

    def _cued(self, tokens: Sequence[Token], at: int, kind: Iri) -> Candidate | None:
        """Read a cue noun and the capitals behind it: "Ministère de la Transition Numérique"."""
        token = tokens[at]
        if kind == SOV.Ministry and (found := self._of_state(tokens, at)):
            return found
        if kind != SOV.Company and self._before_a_person(tokens, at):
            return Candidate(at, at + 1, kind, CUE)
        last = self._capitals_end(tokens, at + 1, ministry=kind == SOV.Ministry)
        adjacent = (
            at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].tag is Tag.WORD
        )
        small = kind == SOV.Ministry or self._class("small", token)  # "l'université de Nantes"
        if last == at + 1 or not (token.capital or small or adjacent):
            return None
        last = self._past_motto(tokens, at + 1, last)
        own = token.capital and self._class("whole", token)  # "la Banque Alizé"
        bare = kind == SOV.Company and adjacent and not own
        first = at + 1 if bare else at  # "la société Atos" is Atos
        if not token.capital and self._class("apposed", token) == SOV.Company:
            kind = SOV.Company  # "le fonds Norvik"
        return Candidate(first, last, kind, CUE)

    def _of_state(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read "le ministère tunisien des Transports", and its name without whose it is."""
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        state = behind and self.lexicon.singular(behind.text) in self.lexicon.demonyms.states
        last = self._capitals_end(tokens, at + 2, ministry=True) if state else at + 2
        if last == at + 2:
            return None
        brief = f"{tokens[at].printed} {printed(tokens[at + 2 : last])}"
        return Candidate(at, last, SOV.Ministry, CUE, briefs=(brief,))

    def _of_another(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a noun with a capital behind an article, and whose it is: "le Crédit du Lac".

        A title such as "la Présidente du Conseil" names nobody.
        """
        token = tokens[at]
        articled = at > 0 and tokens[at - 1].text in self.lexicon.grammar.definite
        if not articled or token.tag is not Tag.WORD:
            return None
        person = SCHEMA.Person in {
            self.lexicon.head_class(token.text),
            self._class("apposed", token),
        }
        end = at + 1
        if end < len(tokens) and describes(tokens[end]):
            end += 1
        linked = end < len(tokens) and tokens[end].lemma == self.lexicon.grammar.of
        last = self._capitals_end(tokens, end, ministry=False) if linked and not person else end
        behind = tokens[last - 1] if last > end else None
        if behind is None or behind.tag is Tag.NAME:  # "le Conseil de la France" may be any
            return None
        return Candidate(at, last, SOV.Actor, SHAPE)

    def _capitals_end(self, tokens: Sequence[Token], at: int, *, ministry: bool) -> int:
        """Return the position past the capitals that a name goes on with, over "de la" and "et".

        In a ministry's name what follows may be in lower case: "des Technologies de la
        communication".
        """
        end = position = at
        while position < len(tokens):
            token = tokens[position]
            if token.capital and token.tag in {Tag.WORD, Tag.NAME, Tag.VERB}:
                position += 1
                if ministry:
                    position = self._lower_end(tokens, position)
                end = position
            elif not self._joins(tokens, position, ministry=ministry and position > at):
                break
            else:
                position += 1
        return end

    def _joins(self, tokens: Sequence[Token], at: int, *, ministry: bool) -> bool:
        """Tell whether a token may stand between the capitals of a name."""
        token = tokens[at]
        if self._linked_by(tokens, at):
            return True
        if token.text in self.lexicon.grammar.name_linkers:
            if token.tag is not Tag.COORDINATOR or (ministry and self._goes_on(tokens, at + 1)):
                return True
            return self._couple(tokens, at)
        return ministry and token.text == "," and self._portfolio(tokens, at + 1)

    def _goes_on(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a portfolio goes on behind "et": no name of somebody else does."""
        return at < len(tokens) and tokens[at].entity is None

    def _portfolio(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a portfolio goes on behind a comma: "…, des Télécoms et du Numérique"."""
        if at >= len(tokens) or tokens[at].lemma != self.lexicon.grammar.of:
            return False
        behind = next((t for t in tokens[at + 1 : at + 3] if t.tag is not Tag.DETERMINER), None)
        return behind is not None and behind.capital

    def _lower_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past an adjective, or a complement without a capital."""
        if at < len(tokens) and tokens[at].tag is Tag.WORD and not tokens[at].capital:
            return at + 1
        named = at + 1 < len(tokens) and tokens[at + 1].capital  # "… de la Santé à Orange"
        if named and tokens[at].lemma != self.lexicon.grammar.of:
            return at
        return self._complement(tokens, at) or at

    def _capitals(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read capitals in a row that no list explains, with the class that stands beside them."""
        honorific = key(tokens[at].text) in self.lexicon.press.honorifics
        if not capitalised(tokens[at]) or honorific or self._titles(tokens, at):
            return None
        last = self._run_end(tokens, at)
        if all(token.tag is Tag.NAME for token in tokens[at:last]):
            model = last == at + 1 and SOV.AIModel in tokens[at].entity.types  # type: ignore[union-attr]
            return self._versioned(tokens, at, last) if model else None
        last = self._noble_end(tokens, at, self._linked_end(tokens, at, last))
        if found := self._versioned(tokens, at, last):
            return found
        width = sum(token.capital for token in tokens[at:last])
        if width == 0 or width > _LONGEST_RUN or is_title(tokens, at, last):
            return None
        if width == 1:
            return self._lone(tokens, at)
        loud = sum(map(shouted, tokens[at:last]))
        if loud == width:
            return None
        kind, strength = self._beside(tokens, at, last)
        if strength <= SHAPE and any(token.text == _AND for token in tokens[at:last]):
            kind, strength = SOV.Company, SHAPE
        if kind is None and not loud:
            impersonal = self._impersonal(tokens, at, last)
            kind, strength = (SOV.Actor, SHAPE) if impersonal else (SCHEMA.Person, GUESS)
        return Candidate(at, last, kind, strength)

    def _impersonal(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Tell whether capitals are no person's: behind an article, of words of the language.

        "les Ateliers for Peace", "la Kila Vona", "Grand Large"
        """
        sets = self.lexicon.sets
        articled = at > 0 and tokens[at - 1].tag is Tag.DETERMINER
        if articled and tokens[at - 1].text in self.lexicon.grammar.definite:
            return True
        if tokens[at].text in sets.get("naming.common", frozenset()) or of_a_place(
            tokens[last - 1]
        ):
            return True
        bodies = sets.get("naming.bodies", frozenset())
        return any(one.text in bodies for one in tokens[at:last])

    def _run_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past the capitals in a row from a position on."""
        last = at
        while last < len(tokens) and (
            capitalised(tokens[last])
            or (last > at and (self._legal_form(tokens[last]) or particle(tokens, last)))
            or (last > at and self._linked_by(tokens, last))
            or (last > at and tokens[last].capital and tokens[last - 1].text == _AND)
        ):
            last += 1
        return self._body_end(tokens, at, last)

    def _lone(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a capital that stands alone."""
        if self._image(tokens, at):
            return None
        if self._party(tokens, at) or self._faction(tokens, at):
            return Candidate(at, at + 1, SOV.Actor, CUE)
        kind, strength = self._beside(tokens, at, at + 1)
        common = self._common(tokens[at]) or self._of_an_office(tokens, at)
        if len(tokens[at].printed) == 1 or (strength < CUE and common):  # "M. L.-A. :"
            return None
        if kind is None and is_designation(tokens[at]):
            kind, strength = SCHEMA.Product, SHAPE
        if kind is None and (self._alone(tokens, at) or self._acting(tokens, at)):
            kind, strength = SOV.Actor, SHAPE
        if kind is None:
            kind, strength = self._set_off(tokens, at)
        opens = at == 0 or tokens[at - 1].tag is Tag.OPEN
        if opens and kind == SCHEMA.Person and self._class("apposed", tokens[at]) == kind:
            return None  # "Économiste, professeure à …"
        return None if opens and kind is None else Candidate(at, at + 1, kind, strength)

    def _versioned(self, tokens: Sequence[Token], at: int, last: int) -> Candidate | None:
        """Read a name with the number that is part of it: "Zorg 4", "Galaxie 1"."""
        end = numbered(tokens, last, self._counts)
        parts = self.lexicon.sets["naming.numbered"]
        if end == last or (last == at + 1 and self.lexicon.singular(tokens[at].text) in parts):
            return None
        kind, strength = self._beside(tokens, at, end)
        return Candidate(at, end, kind or SCHEMA.Product, strength if kind else SHAPE)

    def _counts(self, token: Token) -> bool:
        """Tell whether a word behind a number may be what it counts: "à Dakar 300 étudiants"."""
        return token.tag is Tag.WORD and not token.capital

    def _linked_end(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return the position past "Nuage des Alpes SA", whose last word says that it is one."""
        end = last
        while last > at and end + 1 < len(tokens):
            linker = tokens[end].text in self.lexicon.grammar.name_linkers
            if not linker or tokens[end].tag is Tag.COORDINATOR:
                break
            end += 1 + (tokens[end + 1].text in self.lexicon.grammar.name_linkers)
            start = end
            while end < len(tokens) and (
                capitalised(tokens[end]) or (end > start and self._legal_form(tokens[end]))
            ):
                end += 1
            if end == start:
                break
            if self._class("parts", tokens[end - 1]) == SOV.Company and end - start > 1:
                return end
            if end < len(tokens) and tokens[end].text == "," and self._explained(tokens, at):
                return end
        return last

    def _legal_form(self, token: Token) -> bool:
        """Tell whether a word in capitals says that what stands before it is a firm: "SA"."""
        short = shouted(token)
        return short and token.entity is None and self._class("parts", token) == SOV.Company

    def _alone(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether one capital must be a name: no determiner before it, or a verb behind it.

        "racheté par Nexor" names somebody; "la Commission" may be any. A first word has its
        capital anyway, and must be the subject of the verb right behind it.
        """
        before = tokens[at - 1] if at else None
        if before is None or before.tag in _CLAUSE:
            articles = self.lexicon.grammar.definite  # "Monsieur le Président"
            behind = at + 1
            while behind < len(tokens) and tokens[behind].tag is Tag.CLITIC:
                if tokens[behind].text in articles:
                    return False
                behind += 1
            return behind < len(tokens) and tokens[behind].mood(*FINITE) is not None
        contracted = before.text in self.lexicon.grammar.definite
        return before.tag in {Tag.PREPOSITION, Tag.VERB, Tag.COORDINATOR} and not contracted

    def _acting(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether an unknown word behind an article does something, or has somebody.

        "la Sofinum refuse", "le directeur de la Sofinum"
        """
        if at == 0 or tokens[at - 1].text not in self.lexicon.grammar.definite:
            return False
        if any(self._class(table, tokens[at]) for table in self.lexicon.cues):
            return False
        known = self.lexicon.singular(tokens[at].text) in self.lexicon.anaphors
        if known or tokens[at].text.endswith(self._abstract()):
            return False
        behind = at + 1
        while behind < len(tokens) and tokens[behind].tag in _BETWEEN:
            behind += 1
        whole = tokens[at - 1].tag is Tag.DETERMINER and (
            at == 1 or tokens[at - 2].tag is not Tag.PREPOSITION
        )  # "l'hôpital de la Citadelle exige": not she
        acts = behind < len(tokens) and tokens[behind].mood(*FINITE) is not None
        return (whole and acts) or self._titled(tokens, at)

    def _abstract(self) -> tuple[str, ...]:
        return tuple(self.lexicon.nouns["abstract"]["endings"])
