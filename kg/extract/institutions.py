"""The names of institutions: a noun that says what it is, and what describes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.capitals import capitalised, of_a_place
from kg.extract.classes import PLACES, with_broader
from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.register import CUE, SURE, Candidate
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_BODIES = frozenset({SOV.PublicBody, SOV.SupranationalBody, SOV.ResearchBody, SOV.NonProfit})
"""Bodies part of whose name another may open with."""
_COMPLEMENTS = 2
"""Complements that an institution's name has at most where no acronym says more."""
_DEALING = 9
"""Words from a verb to the name of whom it deals with."""
_TITLE = 3
"""Tokens of a title before the preposition of whose it is."""
_SHORTEST_PART = 6
_LONGEST_NAME = 14
"""Tokens of an institution's name."""
_SEATED = range(5, 1, -1)
"""Tokens of a common noun of several words."""


@dataclass(frozen=True, slots=True)
class Institutions:
    """The rules for names of institutions."""

    lexicon: Lexicon

    def _spelled(self, tokens: Sequence[Token]) -> Iterator[tuple[int, Candidate]]:
        """Yield names in lower case that an acronym behind them spells: "la caisse … (CDC)"."""
        for at in range(2, len(tokens) - 2):
            if tokens[at].text == "(" and _acronym_follows(tokens, at):
                for first in range(at - 2, max(-1, at - _LONGEST_NAME), -1):
                    opener = tokens[first]
                    if opener.tag in {Tag.PUNCTUATION, Tag.OPEN, Tag.CLOSE}:
                        break
                    articled = first > 0 and tokens[first - 1].text in self.lexicon.grammar.definite
                    if articled and describes(opener) and _spells(tokens[first:at], tokens[at + 1]):
                        kind = self._class("cued", opener) or self._class("apposed", opener)
                        actor = kind is not None and SOV.Actor in with_broader(kind)
                        if actor and kind != SCHEMA.Person:
                            yield first, Candidate(first, at, kind, SURE)
                        break

    def _class(self, table: str, token: Token) -> Iri | None:
        return self.lexicon.cues.get(table, {}).get(self.lexicon.singular(token.text))

    def _apposed(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of the noun that a token ends or opens: of "jeune pousse" too."""
        if kind := self._class("apposed", tokens[at]):
            return kind
        words = [token.text for token in tokens[max(0, at - 1) : at + 2]]
        pairs = (" ".join(words[i : i + 2]) for i in range(len(words) - 1))
        table = self.lexicon.cues.get("apposed", {})
        return next((table[pair] for pair in pairs if pair in table), None)

    def _part(self, token: Token) -> Iri | None:
        """Return the class that a word of a name speaks for: of "Securities", "Agritech"."""
        if kind := self._class("parts", token):
            return kind
        endings = self.lexicon.cues.get("endings", {})
        long = len(token.text) > _SHORTEST_PART
        return next((endings[one] for one in endings if long and token.text.endswith(one)), None)

    def _owner_of(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name is a firm's by what is said to be its, or what is done with it.

        "le PDG de X", "la filiale de X", "a racheté X", "a fondé X"
        """
        if at and (form := tokens[at - 1].mood(*FINITE, Mood.PAST_PARTICIPLE, Mood.INFINITIVE)):
            return not self._inverted(tokens, at) and form.lemma in self.lexicon.words.get(
                "founding", {}
            ).get("verbs", ())
        of = at > 1 and tokens[at - 1].lemma == self.lexicon.grammar.of
        if of and self._class("owned", tokens[at - 2]) is not None:
            return True
        bare = tokens[at - 1].text not in self.lexicon.grammar.definite
        pair = " ".join(token.text for token in tokens[max(0, at - 3) : at - 1])
        return of and bare and pair in self.lexicon.cues.get("owned", {})

    def _inverted(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name is the subject behind its verb: "le laboratoire que dirige X"."""
        opener = tokens[at - 2] if at > 1 else None
        relative = opener is not None and opener.tag is Tag.RELATIVE
        return relative and opener is not None and opener.text in self.lexicon.grammar.that

    def _dealt_with(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name is of whom a verb deals with: "acheter des puces à X"."""
        verbs = self.lexicon.words.get("dealing", {}).get(tokens[at - 1].lemma, ())
        for token in reversed(tokens[max(0, at - _DEALING) : at - 1] if verbs else ()):
            if token.tag in {Tag.PUNCTUATION, Tag.RELATIVE}:
                return False
            if any(form.lemma in verbs for form in token.readings):
                return True
        return False

    def _institution(
        self, tokens: Sequence[Token], at: int, kind: Iri, cue: int = 1
    ) -> Candidate | None:
        """Read a capital cue noun with what describes it in lower case: "la Cour des comptes".

        It ends where an acronym in parentheses names it, else behind its adjectives and two
        complements, with those that "et" joins to them. `cue` is how many words the noun has.
        """
        if not tokens[at].capital:
            return None
        ends = list(self._ends(tokens, at + cue))
        for end, _ in ends:
            if _acronym_follows(tokens, end):
                return Candidate(at, end, kind, SURE)
        near = [
            end
            for end, complements in ends
            if complements <= _COMPLEMENTS and not self._turns(tokens[at:end])
        ]
        if at == 0 or not near:  # a first word has its capital anyway
            return None
        return Candidate(at, near[-1], kind, CUE)

    def _seated(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a body of one common noun of several words by where it is.

        "le centre hospitalier de Kolda", "la communauté de communes des Trois-Rives"
        """
        listed = self.lexicon.cues.get("seated", {})
        for width in _SEATED if listed and tokens[at].text in self.lexicon.joined else ():
            noun = " ".join([token.text for token in tokens[at : at + width]])
            if kind := listed.get(self.lexicon.singular(noun.replace("' ", "'"))):
                last = self._seat_end(tokens, at + width)
                return Candidate(at, last, kind, CUE) if last else None
        return None

    def _seat_end(self, tokens: Sequence[Token], at: int) -> int | None:
        """Return the position past the name of a place, over "de la", from a position on."""
        linkers, end = self.lexicon.grammar.name_linkers, None
        while at < len(tokens):
            if capitalised(tokens[at]) or of_a_place(tokens[at]):
                end = at + 1
            elif tokens[at].text not in linkers or tokens[at].tag is Tag.COORDINATOR:
                break
            at += 1
        return end

    def _past_motto(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """Return the position past what goes on a name of one common noun.

        "l'ONG Regards citoyens", "le collectif Patients et Libertés", "l'association Jonction 221"
        """
        more = tokens[last] if last < len(tokens) else None
        cue = tokens[at - 1].text  # "les sociétés A et B" are two
        if last != at + 1 or more is None or tokens[at].tag is not Tag.WORD:
            return last
        if self.lexicon.singular(cue) != cue:
            return last
        behind = tokens[last + 1] if last + 1 < len(tokens) else None
        open_ended = behind is not None and describes(behind)
        if more.tag is Tag.NUMBER:
            return last if open_ended else last + 1
        if more.text in self.lexicon.sets.get("naming.mottoes", frozenset()):
            return last if open_ended else last + 1  # "le collectif Lignon vivant"
        several = tokens[at].text.endswith("s")
        if several and more.tag is Tag.COORDINATOR and behind is not None:
            alike = behind.tag is Tag.WORD and capitalised(behind) and behind.text.endswith("s")
            return last + 2 if alike else last
        agrees = several and describes(more) and more.text.endswith("s")
        return last + 1 if agrees and not open_ended else last

    def _image(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name only makes an image of a noun: "le cheval de Troie"."""
        images = self.lexicon.sets.get("naming.images", frozenset())
        return at > 1 and " ".join(one.text for one in tokens[at - 2 : at]) in images

    def _branch(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read the name of a firm with that of a place right behind it: "Orange Madagascar"."""
        firm, place = tokens[at].entity, tokens[at + 1].entity if at + 1 < len(tokens) else None
        if firm is None or place is None or SOV.Company not in firm.types:
            return self._namesake(tokens, at) if firm else None
        return Candidate(at, at + 2, SOV.Company, CUE) if PLACES & set(place.types) else None

    def _namesake(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read a body that opens with the name of another: "La Commission européenne du tourisme".

        It is a subject with its verb, or what is said of it, right behind its field. Behind a verb
        "du dossier" may be of what is done: "a saisi la Commission européenne du dossier".
        """
        articled = at > 0 and tokens[at - 1].text in self.lexicon.grammar.definite
        opens = at < 2 or tokens[at - 2].tag in {Tag.PUNCTUATION, Tag.OPEN}  # noqa: PLR2004
        named = tokens[at].entity
        kinds = named.types if named else ()
        if not (articled and opens and " " in tokens[at].text and _BODIES & set(kinds)):
            return None
        field = at + 1
        if field >= len(tokens) or tokens[field].lemma != self.lexicon.grammar.of:
            return None
        while field + 1 < len(tokens) and tokens[field + 1].tag is Tag.DETERMINER:
            field += 1
        last = field + 2
        if last >= len(tokens) or tokens[last - 1].tag is not Tag.WORD or tokens[last - 1].capital:
            return None
        last += describes(tokens[last])
        behind = tokens[last : last + 2]
        said = [one.text for one in behind]
        apposed = said[:1] == [","] and said[-1] in self.lexicon.grammar.indefinite
        goes_on = bool(behind) and behind[0].mood(*FINITE) is not None
        return Candidate(at, last, kinds[0], CUE) if apposed or goes_on else None

    def _turns(self, tokens: Sequence[Token]) -> bool:
        """Tell whether a later complement is another noun's: "la Cour des comptes sur les dons"."""
        before = [token.lemma for token in tokens if token.tag is Tag.PREPOSITION]
        return any(lemma not in self.lexicon.grammar.attached for lemma in before[1:])

    def _linked_by(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a small word between capitals is a foreign name's: "Costa do Norte"."""
        particles = self.lexicon.sets.get("naming.inside", frozenset())
        if tokens[at].text not in particles or tokens[at].capital:
            return False
        first = last = at
        while first > 0 and tokens[first].text in particles:
            first -= 1
        while last < len(tokens) and tokens[last].text in particles:
            last += 1
        if last == len(tokens) or not tokens[first].capital:
            return False
        firm = tokens[at].text == "&" and tokens[last].capital  # "Ravel & Associés"
        return firm or capitalised(tokens[last])

    def _titled(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a title says whose it is with a name: "la présidente de la Commission"."""
        before = at - 1
        while before > 0 and tokens[before].tag is Tag.DETERMINER:
            before -= 1
        if before < 1 or tokens[before].lemma != self.lexicon.grammar.of:
            return False
        words = tokens[max(0, before - _TITLE) : before]
        return any(map(self._person, words))

    def _person(self, token: Token) -> bool:
        """Tell whether a noun says what somebody is: "la vice-présidente", "le PDG"."""
        kinds = self._class("apposed", token), self.lexicon.head_class(token.text)
        plain = not token.capital or token.printed.isupper()
        return token.tag is Tag.WORD and plain and SCHEMA.Person in kinds

    def _before_a_person(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a body ends the title of whoever is named: "le chef de la Mission Ada X"."""
        named = tokens[at + 1 : at + 3]
        known = bool(named) and _is_person(named[0])
        full = len(named) > 1 and all(map(capitalised, named)) and not of_a_place(named[1])
        if not (known or full) or not tokens[at].capital or not self._titled(tokens, at):
            return False
        adjectival = tuple(self.lexicon.sets.get("naming.adjectival", ()))
        return known or not any(one.text.endswith(adjectival) for one in named)

    def _past_capitals(self, tokens: Sequence[Token], first: int, at: int) -> int:
        """Return the position past the capitals right behind an institution's name.

        "l'Agence régionale de santé Grand Est"; behind a title they may be a person's.
        """
        end = at
        while end < len(tokens) and (
            capitalised(tokens[end]) or of_a_place(tokens[end]) or self._linked_by(tokens, end)
        ):
            end += 1
        return at if self._titled(tokens, first) else end

    def _ends(self, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
        """Yield where an institution's name may end, and behind how many complements."""
        first = at - 1
        start, complements = at, 0
        while at < len(tokens) and describes(tokens[at]):
            at += 1
        if at > start:
            at = self._past_joined(tokens, at)
            at = self._past_capitals(tokens, first, at)
            yield at, complements
        while at - start < _LONGEST_NAME:
            mark = tokens[at] if at < len(tokens) else None
            joined = at + (mark is not None and (mark.tag is Tag.COORDINATOR or mark.text == ","))
            end = self._complement(tokens, joined)
            if end is None:
                return
            if mark is not None and mark.text == "," and not tokens[end - 1].capital:
                complements = _LONGEST_NAME  # "l'Union de l'industrie, du commerce et … (UTICA)"
            complements += joined == at
            at = end
            while at < len(tokens) and describes(tokens[at]):
                at += 1
            at = self._past_joined(tokens, at)
            at = self._past_capitals(tokens, first, at)
            coordinated = mark is not None and mark.tag is Tag.COORDINATOR
            if coordinated and _of_another(tokens[first + 1 : joined], tokens[joined:at]):
                if _acronym_follows(tokens, at):
                    yield at, complements
                return
            yield at, complements

    def _past_joined(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past bare words that "et" joins: "l'Office des blés et maïs".

        A further body would have a determiner.
        """
        end = at + 1
        while end < len(tokens) and describes(tokens[end]):
            end += 1
        joined = at < len(tokens) and tokens[at].tag is Tag.COORDINATOR
        return end if joined and end > at + 1 else at

    def _complement(self, tokens: Sequence[Token], at: int) -> int | None:
        """Return the position past "de la communication", where it stands at a position."""
        if at >= len(tokens) or tokens[at].tag is not Tag.PREPOSITION:
            return None
        if tokens[at].lemma not in self.lexicon.grammar.attached | self.lexicon.grammar.of_event:
            return None
        at += 1
        while at < len(tokens) and tokens[at].tag is Tag.DETERMINER:
            if tokens[at].text in self.lexicon.grammar.indefinite:
                return None  # "par le ministère de la Santé d'un centre"
            at += 1
        inner = at < len(tokens) and tokens[at].tag in {Tag.WORD, Tag.NAME}
        return at + 1 if inner else None


def _of_another(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Tell whether "et" joins another's name to a body's: "l'Office du tourisme et de Google"."""
    return any(one.capital for one in behind) and not any(one.capital for one in before)


def _is_person(token: Token) -> bool:
    return token.entity is not None and SCHEMA.Person in token.entity.types


def describes(token: Token) -> bool:
    """Tell whether a word in lower case may describe the noun before it."""
    return token.tag is Tag.WORD and not token.capital


def _spells(tokens: Sequence[Token], acronym: Token) -> bool:
    """Tell whether the letters of an acronym are the first ones of words, in order."""
    small = {Tag.PREPOSITION, Tag.DETERMINER, Tag.COORDINATOR}
    initials = "".join(one.text[0] for one in tokens if one.tag not in small)
    return initials == acronym.text


def _acronym_follows(tokens: Sequence[Token], at: int) -> bool:
    closed = at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")"
    return closed and sum(letter.isupper() for letter in tokens[at + 1].printed) > 1
