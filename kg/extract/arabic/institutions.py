"""Names of institutions in Arabic: a cue noun, and what is in construct or describes it."""

from collections.abc import Iterator

from kg.extract.arabic.beside import OPENERS
from kg.extract.arabic.conjugation import is_infinitive
from kg.extract.arabic.longnames import LongNames
from kg.extract.arabic.proper import is_arabic
from kg.extract.arabic.quoted import LONGEST_INSTITUTION
from kg.extract.arabic.valency import prepositions_of, transitive
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE
from kg.extract.lexicon import Tag
from kg.extract.quantities import is_quantity
from kg.extract.register import CUE, Candidate
from kg.extract.tokens import Token, printed
from kg.model import Iri
from kg.names import SCHEMA, SOV

_TABLES = ("cued", "local")
"""The tables of nouns that open the name of an institution."""
_DIGITS = 2
"""Digits at most of the number that a university's name ends in: "جامعة الجزائر 3"."""


class InstitutionNames(LongNames):
    """Reads the names of institutions, laws and events of one sentence."""

    def _institution(self, at: int) -> Candidate | None:
        """Read a cue noun with what names the institution: "وزارة الاقتصاد الرقمي"."""
        token = self.tokens[at]
        kind, behind = self._cued(at), self._token(at + 1)
        if kind is None or behind is None or not is_arabic(token.printed):
            return None
        if self._no_body(at, kind, behind):
            return None
        definite = self.words.definite(token.text)
        if kind == SCHEMA.Language and definite and self._spoken(behind):
            return Candidate(at, at + 2, kind, CUE)
        if kind == SCHEMA.Legislation and self._class("cued", behind) == kind:
            law = self._institution(at + 1)  # "مشروع قانون حماية البيانات"
            return Candidate(at, law.last, kind, CUE) if law else None
        end, proper = self._institution_end(at, kind, definite=definite)
        funds, marked = self.lexicon.sets["verbal.funds"], self._token(end)
        if self.words.bare(token.text) in funds and marked and marked.text in OPENERS:
            return None  # "صندوق الاستثمار «أفق»"
        if kind == SCHEMA.Legislation:
            end = self._law_end(at, end, definite=definite, proper=proper)
        elif kind == SCHEMA.Language:
            return self._dialect(at, end)
        elif kind == SOV.University and end > at + 1:
            end = self._campus(end) if definite else self._number(end)
        named = end > at + 1 and self._names(at, end, kind, proper=proper)
        return Candidate(at, end, kind, CUE) if named else None

    def _names(self, at: int, end: int, kind: Iri, *, proper: bool) -> bool:
        """Tell whether a cue noun with what is in construct or describes it is a name."""
        token = self.tokens[at]
        definite = self.words.definite(token.text)
        if definite and kind != SCHEMA.Legislation:
            return self._institutional(at, end)
        if kind == SOV.Company and self.words.bare(token.text) in self._firms:
            return self._firm(at, end)
        return definite or proper or self._opens_by_itself(at, kind)

    def _law_end(self, at: int, end: int, *, definite: bool, proper: bool) -> int:
        """Return the position past a law's name, or `at` where it has none."""
        if (numbered := self._numbered(end)) > end:
            return numbered
        if self.tokens[at].text in self._licences:
            return self._licence_end(at, end, proper=proper)
        return end if not definite or self._institutional(at, end) else at

    def _cued(self, at: int) -> Iri | None:
        """Return what a noun with its adjective, or alone, opens the name of: "البنك المركزي"."""
        token, behind = self.tokens[at], self._token(at + 1)
        if token.tag is not Tag.WORD:
            return None
        if token.text in self._licences and not token.lemma:
            return SCHEMA.Legislation
        kind = next((found for one in _TABLES if (found := self._class(one, token))), None)
        if behind is None or behind.tag is not Tag.WORD:
            return kind
        return self.lexicon.cues["cued"].get(self._with(token, behind), kind)

    def _no_body(self, at: int, kind: Iri, behind: Token) -> bool:
        """Tell whether a cue noun and the word behind it name no body: "مجلس الإدارة"."""
        token, verbal = self.tokens[at], self.lexicon.words["verbal"]
        noun, bare = self.words.bare(token.text), self.words.bare(behind.text)
        if bare in verbal["unnamed"].get(noun, ()):
            return True
        if kind == SCHEMA.Place and behind.entity is not None:
            return noun not in verbal["sites"]  # "مدينة صحار" is Sohar, its harbour is not
        thing = self.lexicon.head_class(f"{token.text} {behind.text}")
        if thing not in {None, kind} and SOV.Actor not in with_broader(thing or kind):
            return True  # "مركز البيانات", not "مشروع قانون"
        office = noun in verbal["rooms"] and self._class("apposed", behind) == SCHEMA.Person
        return office and self._definite(behind)  # "مكتب المستشار الرقمي"

    def _opens_by_itself(self, at: int, kind: Iri) -> bool:
        """Tell whether a noun names with a common noun in construct too: "بنك التنمية"."""
        token, behind = self.tokens[at], self.tokens[at + 1]
        if self._class("cued", token) is None and self._class("local", token) is not None:
            return False
        things = self.lexicon.words["verbal"]["banked"]
        return kind != SOV.Company or self.words.bare(behind.text) not in things

    def _institution_end(self, at: int, kind: Iri, *, definite: bool) -> tuple[int, bool]:
        """Return the position past a name, and whether words of no list are in it."""
        end = position = at + 1
        proper = False
        construct = not definite  # whether the noun before has another in construct behind it
        while position < min(len(self.tokens), at + LONGEST_INSTITUTION):
            token = self.tokens[position]
            if self._participle(token) or is_quantity(token.entity) or self._bearer(position):
                break  # "مخبر اللغة التابع لجامعة …"
            named = self._namesake(position) or self._land(position) if position == at + 1 else 0
            if construct and named:
                proper, construct, position = True, False, named
            elif self._definite(token) and (construct or self._describes(token)):
                construct, position = False, position + 1
            elif not definite and (self._opens(at, position) or self._of_place(token)):
                running = end == at + 1 or construct or self._running(position)
                if not (running or self._titled(position) or kind == SCHEMA.Event):
                    break
                opens = end == at + 1 and token.tag is Tag.WORD and is_arabic(token.printed)
                opens = opens and not self._given_name(token)  # "معهد باكثير"
                proper, construct, position = True, opens, position + 1
            elif token.text == "و" and end > at + 1 and self._joins(position, kind):
                construct, position = True, position + 1
                continue
            elif goes_on := self._goes_further(at, position, end, construct=construct):
                position, construct = goes_on
            else:
                break
            end = position
        return end, proper

    def _opens(self, at: int, position: int) -> bool:
        """Tell whether a word is in no list, or one in ي before a purpose: "كارنيغي ل…"."""
        token = self.tokens[position]
        if position > at + 1 or not token.printed.endswith("ي") or token.lemma:
            return self._proper(token)
        listed = {token.text, self.words.bare(token.text)} & (
            self.words.adjectives | self.words.nouns
        )
        unknown = token.tag is Tag.WORD and token.entity is None and not listed
        return unknown and not self._of_people(token) and self._for(position + 1)

    def _licence_end(self, at: int, end: int, *, proper: bool) -> int:
        """Return the position past a licence and its version: "رخصة أباتشي 2.0"; or `at`."""
        named = self.tokens[at + 1]
        bare = self.words.bare(named.text)
        listed = bare in self.words.nouns or bare in self.words.adjectives
        unknown = named.tag is Tag.WORD and not named.lemma and not listed
        if not proper and unknown and not self._definite(named):
            end = at + 2
        number = self._token(end)
        version = end > at + 1 and number is not None and number.printed[:1].isdigit()
        return end + version if proper or version else at

    def _goes_further(
        self, at: int, position: int, end: int, *, construct: bool
    ) -> tuple[int, bool] | None:
        """Return the position past what an institution is for or about, and whether it is open."""
        for_what = self._for(position) and not self._of_somebody(at, position)
        for_what = for_what and not self._already_for(at, position)
        if end > at + 1 and for_what and not self._to_do(at, position):
            behind = self.tokens[position + 1]
            return position + 2, behind.entity is None and not self._definite(behind)
        if construct and self._of_matters(position):
            return position + 1, construct
        through = position - 2 > at and self._through(position)  # not "للوزارة بالاطلاع"
        if through or self._study_of(position) or self._taken(at, position):
            return position + 2, False
        if self._natured(position):
            return position + 2, False
        return None

    def _to_do(self, at: int, position: int) -> bool:
        """Tell whether "ل" behind a ministry says to what end: "وزارة العدل لتلخيص الأحكام"."""
        deed = self.tokens[position + 1]
        readings = self.lexicon.forms.get(deed.text)
        done = is_infinitive(readings) and not self._definite(deed)
        return done and self._class("cued", self.tokens[at]) == SOV.Ministry

    @property
    def _licences(self) -> frozenset[str]:
        return self.lexicon.sets["verbal.licences"]

    @property
    def _firms(self) -> frozenset[str]:
        return self.lexicon.sets["verbal.firms"]

    @property
    def _groups(self) -> frozenset[str]:
        return self.lexicon.sets["verbal.groups"]

    def _firm(self, at: int, end: int) -> bool:
        """Tell whether "شركة" is part of a firm's name, whose next word is a common noun.

        "شركة كهرباء السودان القابضة", "شركة الاتصالات السودانية"; not "شركة الخدمات السحابية".
        """
        first, inside = self.tokens[at + 1], self.tokens[at + 2 : end]
        noun = self.words.bare(first.text)
        trades = self.lexicon.sets["verbal.trades"]
        if first.entity is None and noun not in self.words.nouns | trades:
            return False  # it has a name of its own
        if first.entity is None and not self._definite(first) and self._purpose(at + 2):
            return False  # "شركة أفق للبرمجيات"
        if first.entity is not None and (self._joined_part(at + 2) or self._part(at + 2)):
            deals = self.words.bare(self.tokens[at + 3].text) if at + 3 < end else ""
            return deals in trades  # not "شركة ظفار للبيانات"
        purpose = any(token.tag is Tag.PREPOSITION for token in inside)
        if purpose or self._part(end - 1) or any(map(self._of_place, inside)):
            return True
        behind = self._token(end)
        named = behind is not None and (behind.entity is not None or behind.tag is Tag.OPEN)
        return noun in trades and not named and any(map(self._of_a_body, inside))

    def _of_a_body(self, token: Token) -> bool:
        """Tell whether an adjective makes a name of a noun: "الوطنية", "السودانية"."""
        listed = self.lexicon.words["adjectives"]["institutional"]
        return self._of_people(token) or self.words.bare(token.text).removesuffix("ه") in listed

    def _institutional(self, at: int, end: int) -> bool:
        """Tell whether a definite noun with what describes it is a name: "الهيئة الوطنية"."""
        kind, inside = self._cued(at), self.tokens[at + 1 : end]
        listed = self.lexicon.words["adjectives"]["institutional"]
        adjective = any(self.words.bare(t.text).removesuffix("ه") in listed for t in inside)
        purpose = any(token.tag is Tag.PREPOSITION for token in inside)
        people = any(map(self._of_people, inside))
        noun = self.words.bare(self.tokens[at].text)
        if people and noun in self.lexicon.sets["verbal.one_in_a_state"]:
            return True  # "البورصة المصرية"
        if self._class("cued", self.tokens[at]) is None:  # "الشركة الوطنية" may be any
            return (people and purpose) or (adjective and (purpose or kind != SOV.Company))
        return adjective or purpose or (kind == SOV.University and people)

    def _campus(self, at: int) -> int:
        """Return the position past where a university is: "الجامعة الأميركية في بيروت"."""
        within, place = self._token(at), self._token(at + 1)
        if within is None or place is None or within.tag is not Tag.PREPOSITION:
            return at
        city = place.entity is not None and bool(
            {SCHEMA.Place, SCHEMA.City, SCHEMA.AdministrativeArea} & set(place.entity.types)
        )
        return at + 2 if city and self._of_people(self.tokens[at - 1]) else at

    def _number(self, at: int) -> int:
        """Return the position past the number of a university, which counts nothing: "وهران 1"."""
        number, behind = self._token(at), self._token(at + 1)
        if number is None or number.tag is not Tag.NUMBER or len(number.printed) > _DIGITS:
            return at
        counts = behind is not None and behind.tag is Tag.WORD and not self._definite(behind)
        return at if counts or not number.printed.isdigit() else at + 1

    def _dialect(self, at: int, end: int) -> Candidate | None:
        noun = self.lexicon.singular(self.words.bare(self.tokens[at].text))
        if noun not in self.lexicon.words["verbal"]["dialects"]:
            return None
        return Candidate(at, end, SCHEMA.Language, CUE) if end > at + 1 else None

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

    def _briefs(self, at: int, end: int) -> Iterator[str]:
        """Yield a firm's name without what it is for, and how it is held.

        "برق الجنوب للحلول السحابية": "برق الجنوب"; "شركة مرسى القابضة": "مرسى القابضة", "مرسى".
        """
        opener = self.tokens[at]
        firm = opener.text in self._groups or self._class("apposed", opener) == SOV.Company
        first = at + (firm and not self._definite(opener))
        last = min(first + 1, end)
        while last < end and self.tokens[last].tag is not Tag.PREPOSITION:
            last += 1
        if first < last and last - first < end - at:
            yield printed(self.tokens[first:last])
        whole = last
        while last > first + 1 and self._definite(self.tokens[last - 1]) and self._part(last - 1):
            last -= 1
        if last < whole:
            yield printed(self.tokens[first:last])

    def _dialects(self, at: int) -> Candidate | None:
        """Read several of a people's dialects, which are named as one: "اللهجات الفلسطينية"."""
        noun, people = self.lexicon.singular(self.tokens[at].text), self._token(at + 1)
        dialects = self.lexicon.words["verbal"]["dialects"]
        if noun not in dialects or people is None or not self._of_people(people):
            return None
        return Candidate(at, at + 2, SCHEMA.Language, CUE)

    def _said_of(self, at: int) -> Token:
        """Return the token before a masculine noun or a name, which no feminine describes."""
        token, before = self.tokens[at], at - 1
        if token.tag is Tag.CLOSE:  # "يفهم «سمهرم» الشحرية"
            before = at - 3
        elif not self._definite(token) or token.text.endswith("ه"):
            return token  # "يدعم النموذج التركمانية"
        return self._token(before) or token

    def _trades(self, at: int, end: int) -> Iri | None:
        """Return a firm where one with what it is in stands before: "شركة الذكاء الاصطناعي نوفا".

        Behind a verb with an object it is its object, where no other noun is.
        """
        verbal, back = self.lexicon.sets, at - 1
        while back > 0 and self._of_trade(self.tokens[back]):
            back -= 1
        verb = self._token(back - 1)
        if back == at - 1 or self.tokens[back].text not in verbal["verbal.firms"]:
            return None
        acts = verb is not None and verb.tag is Tag.VERB and not self._speaks_before(back)
        free = not acts or self._takes_none(verb) or self._is_object(self._token(end))
        return SOV.Company if free else None

    def _of_trade(self, token: Token) -> bool:
        """Tell whether a word may say what a firm is in: "صناعة الرقائق", "التكنولوجيا المالية"."""
        said = self._definite(token) and (self._noun(token) or self._adjectival(token))
        return said or token.text in self.lexicon.sets["verbal.making"]

    def _is_object(self, token: Token | None) -> bool:
        """Tell whether a noun without an article, of no time, is what is done."""
        if token is None or token.tag is not Tag.WORD or self._definite(token):
            return False
        word, times = token.text, self.lexicon.sets["adverbs.times"]
        return word in self.words.nouns and word not in times and not self.words.nisba(word)

    def _takes_none(self, verb: Token | None) -> bool:
        """Tell whether a verb never has an object: "فاز"."""
        finite = {form.lemma for form in verb.readings if form.mood in FINITE} if verb else set()
        known = bool(finite) and finite <= prepositions_of(self.lexicon).keys()
        return known and finite.isdisjoint(transitive(self.lexicon))
