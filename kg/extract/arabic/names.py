"""Names in no gazetteer in Arabic, which has no capitals: cue nouns, given names, quotation marks.

What gives a name away is the noun before it ("شركة", "وزارة"), a given name, the verb that only
somebody can do, and that its words are in no list of the lexicon's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.arabic.persons import PersonNames
from kg.extract.arabic.proper import is_arabic
from kg.extract.arabic.quoted import LONGEST_INSTITUTION, LONGEST_RUN, OPENERS
from kg.extract.conjugation import FINITE
from kg.extract.inflection import spelled
from kg.extract.lexicon import Tag
from kg.extract.mentions import OpenNames
from kg.extract.register import CUE, NONE, SHAPE, Candidate
from kg.extract.tokens import Token, printed
from kg.model import Iri
from kg.names import SCHEMA, SOV

_WITH = "ب"
_OBJECT_CASE = ("اً", "ًا")
"""How an indefinite object ends where its vowels are written."""
_SPEAKERS = frozenset({"we", "i"})
"""How a verb agrees with whoever speaks."""
_OF_MANY = ("ه", "ا", "ان", "ين", "ون", "ات")
"""Endings of an adjective that is not of one thing alone."""


class ArabicOpenNames(OpenNames):
    """The rules for names in no gazetteer, for Arabic."""

    def find(self, tokens: Sequence[Token]) -> Iterator[Candidate]:
        """Yield the candidates among a sentence's tokens, in order and without overlaps."""
        reader = _Reader(self.lexicon, tokens)
        at = 0
        while at < len(tokens):
            found = reader.at(at)
            if found:
                yield found
            at = found.last if found else at + 1

    def cited(self, tokens: Sequence[Token], found: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Return candidates with their names as they are called: "للدولة" names "الدولة"."""
        reader = _Reader(self.lexicon, tokens)
        return tuple(map(reader.as_named, found))


class _Reader(PersonNames):
    """Reads the names of one sentence."""

    def as_named(self, found: Candidate) -> Candidate:
        """Return a candidate with its name's article, where only the "ل" before it shows that."""
        first = self.tokens[found.first]
        article, joined = self.words.article, self.words.contracted
        hidden = first.text.startswith(article) and not first.printed.startswith(article)
        if not hidden or not first.printed.startswith(joined):
            return found
        rest = printed(self.tokens[found.first : found.last])
        doubled = first.text.startswith(article + joined)
        return replace(found, written=article + (rest if doubled else rest.removeprefix(joined)))

    def at(self, at: int) -> Candidate | None:
        """Return the name that starts at a token, or None."""
        return (
            self._quoted(at)
            or self._institution(at)
            or self._language(at)
            or self._between_commas(at)
            or self._person(at)
            or self._run(at)
        )

    def _institution(self, at: int) -> Candidate | None:
        """Read a cue noun with what names the institution: "وزارة الاقتصاد الرقمي"."""
        token = self.tokens[at]
        kind, behind = self._cued(at), self._token(at + 1)
        if kind is None or not is_arabic(token.printed):
            return None
        if kind == SCHEMA.Place and (behind is None or behind.entity is not None):
            return None
        if behind and self.lexicon.head_class(f"{token.text} {behind.text}") is not None:
            return None  # "مركز البيانات" is a thing
        definite = self.words.definite(token.text)
        end, proper = self._institution_end(at, definite=definite)
        if kind == SCHEMA.Legislation and (numbered := self._numbered(end)) > end:
            return Candidate(at, numbered, kind, CUE)
        if kind == SCHEMA.Language:
            if definite and behind is not None and self._spoken(behind):
                return Candidate(at, at + 2, kind, CUE)
            return self._dialect(at, end)
        if end == at + 1 or (definite and not self._institutional(at, end)):
            return None
        named = proper or definite or (end == at + 2 and self._surname(behind))
        if kind == SOV.Company and not named:
            return None
        if kind == SOV.University and definite:
            end = self._campus(end)
        return Candidate(at, end, kind, CUE)

    def _cued(self, at: int) -> Iri | None:
        """Return what a noun with its adjective, or alone, opens the name of: "البنك المركزي"."""
        kind, behind = self._class("cued", self.tokens[at]), self._token(at + 1)
        if kind is None or behind is None or behind.tag is not Tag.WORD:
            return kind
        both = f"{self.tokens[at].text} {self.words.bare(behind.text)}"
        return self.lexicon.cues["cued"].get(self.lexicon.singular(both), kind)

    def _institution_end(self, at: int, *, definite: bool) -> tuple[int, bool]:
        """Return the position past a name, and whether words of no list are in it."""
        end = position = at + 1
        proper = False
        construct = not definite  # whether the noun before has another in construct behind it
        while position < min(len(self.tokens), at + LONGEST_INSTITUTION):
            token = self.tokens[position]
            if self._participle(token):
                break  # "مخبر اللغة التابع لجامعة …"
            if self._definite(token) and (construct or self._describes(token)):
                construct, position = False, position + 1
            elif not definite and (self._proper(token) or self._of_place(token)):
                running = end == at + 1 or construct or self._running(position)
                if not (running or self._titled(position)):
                    break
                opens = end == at + 1 and token.tag is Tag.WORD and is_arabic(token.printed)
                proper, construct, position = True, opens, position + 1
            elif token.text == "و" and end > at + 1 and self._joins(position):
                construct, position = True, position + 1
                continue
            elif end > at + 1 and self._for(position):
                construct, position = not self._definite(self._token(position + 1)), position + 2
            elif construct and self._of_matters(position):
                position += 1
            elif self._through(position):
                construct, position = False, position + 2
            else:
                break
            end = position
        return end, proper

    def _institutional(self, at: int, end: int) -> bool:
        """Tell whether a definite noun with what describes it is a name: "الهيئة الوطنية"."""
        listed = self.lexicon.words["adjectives"]["institutional"]
        university = self._class("cued", self.tokens[at]) == SOV.University
        return any(
            self.words.bare(token.text).removesuffix("ه") in listed
            or token.tag is Tag.PREPOSITION
            or (university and self._of_people(token))
            for token in self.tokens[at + 1 : end]
        )

    def _of_people(self, token: Token) -> bool:
        """Tell whether a word is the adjective of a people: "الجامعة اللبنانية"."""
        stem = self.words.bare(token.text).removesuffix("ه")
        return self.lexicon.singular(stem) in self.lexicon.demonyms.states

    def _campus(self, at: int) -> int:
        """Return the position past where a university is: "الجامعة الأميركية في بيروت"."""
        within, place = self._token(at), self._token(at + 1)
        if within is None or place is None or within.tag is not Tag.PREPOSITION:
            return at
        city = place.entity is not None and bool(
            {SCHEMA.Place, SCHEMA.City} & set(place.entity.types)
        )
        return at + 2 if city and self._of_people(self.tokens[at - 1]) else at

    def _dialect(self, at: int, end: int) -> Candidate | None:
        if (
            self.lexicon.singular(self.tokens[at].text)
            not in self.lexicon.words["verbal"]["dialects"]
        ):
            return None
        return Candidate(at, end, SCHEMA.Language, CUE) if end > at + 1 else None

    def _language(self, at: int) -> Candidate | None:
        """Read the adjective of a language behind a verb of speaking: "يدعم العربية والكردية".

        Behind "ب" it is one too, as is the best known ones' behind "إضافة إلى": "بالعربية".
        """
        token = self.tokens[at]
        if token.entity is not None or not (self._definite(token) and token.text.endswith("ه")):
            return None
        verbal, opener = self.lexicon.words["verbal"], self._token(at - 1)
        listed = self.words.bare(token.text).removesuffix("ه") in verbal["spoken"]
        if listed and opener is not None and opener.lemma in verbal["in_tongue"]:
            return Candidate(at, at + 1, SCHEMA.Language, CUE)
        before = at - 1
        while self.tokens[before].tag is Tag.COORDINATOR and before > 1:
            before -= 2
        verb = self._token(before) if before >= 0 else None
        if verb is None or not self._spoken(token):
            return None
        said = any(form.lemma in verbal["speaking"] for form in verb.readings)
        return Candidate(at, at + 1, SCHEMA.Language, CUE) if said else None

    def _numbered(self, at: int) -> int:
        """Return the position past the number and the year of a law: "رقم 18-07"."""
        verbal = self.lexicon.words["verbal"]
        token, behind = self._token(at), self._token(at + 1)
        if token is None or behind is None or token.text not in verbal["numbered"]:
            return at
        end = at + 1
        while (part := self._token(end)) and (part.tag is Tag.NUMBER or part.printed in {"-", "."}):
            end += 1
        if (part := self._token(end)) and part.date:
            return end + 1
        of, year, number = self._token(end), self._token(end + 1), self._token(end + 2)
        dated = of and year and number and year.text in verbal["year"]
        return end + 3 if dated and number and number.tag is Tag.NUMBER else end

    def _of_place(self, token: Token) -> bool:
        """Tell whether a known name may be part of an institution's: a place's or a person's."""
        return token.entity is not None and SOV.Company not in token.entity.types

    def _running(self, at: int) -> bool:
        """Tell whether the word before a position is of no list either."""
        return self._proper(self.tokens[at - 1])

    def _titled(self, at: int) -> bool:
        """Tell whether a title stands before a word in an institution's name: "الملك عبدالله"."""
        return self._class("apposed", self.tokens[at - 1]) == SCHEMA.Person

    def _for(self, at: int) -> bool:
        """Tell whether "ل" and a noun say at a position what an institution is for."""
        token, behind = self.tokens[at], self._token(at + 1)
        to = token.tag is Tag.PREPOSITION and token.lemma == self.lexicon.grammar.at
        while to and behind and self._noun(behind) and not self._definite(behind):
            at += 1  # "لإدارة مراكز البيانات"
            behind = self._token(at + 1)
        named = behind is not None and behind.tag is Tag.NAME
        return to and (named or self._definite(behind))

    def _through(self, at: int) -> bool:
        """Tell whether "ب" goes on with what an institution is for: "للنهوض بالبحث العلمي"."""
        token, behind, before = self.tokens[at], self._token(at + 1), self.tokens[at - 1]
        to = self.tokens[at - 2].tag is Tag.PREPOSITION and self._definite(before)
        with_ = token.tag is Tag.PREPOSITION and token.text == _WITH
        return to and with_ and self._definite(behind)

    def _of_matters(self, at: int) -> bool:
        """Tell whether two nouns in construct stand at a position: "شؤون الرقمنة"."""
        behind = self._token(at + 1)
        placed = behind is not None and behind.entity is not None and self._of_place(behind)
        return self._noun(self.tokens[at]) and (placed or self._definite(behind))

    def _joins(self, at: int) -> bool:
        """Tell whether "و" goes on with an institution's name, not with another argument."""
        behind = self._token(at + 1)
        if behind is None or not (self._definite(behind) or self._of_matters(at + 1)):
            return False
        noun = self.lexicon.singular(behind.text)
        listed = noun in self.lexicon.anaphors or any(noun in t for t in self.lexicon.cues.values())
        after = self._token(at + 2)
        verb = after is not None and bool(after.mood(*FINITE))
        return not listed and not verb

    def _run(self, at: int) -> Candidate | None:
        """Read words in no list in a row, with the class that stands beside them."""
        if not self._starts(at):
            return None
        end = at + 1
        while end < len(self.tokens) and end - at < LONGEST_RUN and self._goes_on(end):
            end += 1
        kind, strength = self._beside(at, end)
        latin = not is_arabic(self.tokens[at].printed)
        if kind is None and not latin:
            return None
        if kind is None and end == at + 1 and self.tokens[at].printed.isupper():
            return None
        return Candidate(at, end, kind, strength)

    def _starts(self, at: int) -> bool:
        token = self.tokens[at]
        if self._proper(token) or self._verb_in_name(at):
            return True
        before = self._token(at - 1)
        if before is None or self.words.definite(before.text):
            return False
        kind = self._class("apposed", before)
        if kind is None or kind == SCHEMA.Person:
            return False
        if self._letters(at) or (token.entity and self._part(at + 1) == kind):
            return True  # "شركة سيناء داتا"
        listed = self.words.bare(token.text) in self.words.nouns
        article = self._definite(token) and not self._adjectival(token) and not listed
        masculine = self.words.nisba(token.text) and not token.text.endswith(_OF_MANY)
        feminine = before.text.endswith("ه")
        unlisted = token.tag is Tag.WORD and token.text not in self.words.adjectives
        alone = article and kind == SOV.Company and self._token(at + 1) is not None
        named = alone and (self._part(at + 1) or self._definite(self._token(at + 1)))
        return bool(named) or (unlisted and masculine and feminine and not token.lemma)

    def _verb_in_name(self, at: int) -> bool:
        """Tell whether what is written as a verb opens a firm's name: "شركة نورد كلاود".

        No "we" or "I" stands right before what says that a name is a firm's, and no verb of
        another gender describes the firm before it.
        """
        token, part = self.tokens[at], self._part(at + 1) == SOV.Company
        if token.tag is not Tag.VERB or token.lemma:
            return False
        if any(form.mood not in FINITE for form in token.readings):
            return False
        if all(form.agrees in _SPEAKERS for form in token.readings):
            return part
        before = self._token(at - 1)
        if before is None or not part or self._class("apposed", before) != SOV.Company:
            return False
        gender = "feminine" if before.text.endswith("ه") else "masculine"
        return not any(form.agrees == gender for form in token.readings)

    def _goes_on(self, at: int) -> bool:
        token = self.tokens[at]
        if token.printed.endswith(_OBJECT_CASE):
            return False  # "أطلقت نورد كلاود مرصداً"
        if self._proper(token) or self._letters(at):
            return True
        if self._part(at) is not None and token.tag in {Tag.WORD, Tag.VERB}:
            return True
        preposition = token.tag is Tag.PREPOSITION and token.lemma == self.lexicon.grammar.at
        behind = self._token(at + 1)
        if preposition and behind is not None and self._definite(behind):
            contracted = self.lexicon.words["proclitics"]["contracted"]
            written = spelled(contracted + behind.printed)
            return self._named_part(written)
        before = self.tokens[at - 1]
        return self._definite(token) and before.tag is Tag.PREPOSITION

    def _named_part(self, written: str) -> bool:
        parts = self.lexicon.cues.get("parts", {})
        return written in parts or self.lexicon.singular(written) in parts

    def _beside(self, at: int, end: int) -> tuple[Iri | None, int]:
        """Return the class that the words beside or inside a name speak for, and how strongly."""
        before = self._token(at - 1)
        for back in range(at - 1, max(-1, at - 4), -1):
            token = self.tokens[back]
            kind = self._class("apposed", token)
            if kind is not None and kind != SCHEMA.Person:
                if self.words.definite(token.text) and is_arabic(self.tokens[at].printed):
                    break  # "المؤسسات الناشئة ستتمكن"
                return kind, CUE
            if token.tag is not Tag.WORD and token.text not in OPENERS:
                break
            if self._definite(token) and not self._adjectival(token):
                break  # "جامعة الموصل رند": the noun before has its name already
        for position in range(at, end):
            if end - at > 1 and (kind := self._part(position)):
                return kind, CUE
        if kind := self._class_behind(end):
            return kind, CUE
        if kind := self._by_verb(at):
            return kind, SHAPE
        opener = before.lemma if before is not None and before.tag is Tag.PREPOSITION else ""
        kind = self.lexicon.cues.get("prepositions", {}).get(opener)
        return kind, SHAPE if kind else NONE
