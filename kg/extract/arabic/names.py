"""Names in no gazetteer in Arabic, which has no capitals: cue nouns, given names, quotation marks.

What gives a name away is the noun before it ("شركة", "وزارة"), a given name, the verb that only
somebody can do, and that its words are in no list of the lexicon's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.arabic.beside import OPENERS
from kg.extract.arabic.institutions import InstitutionNames
from kg.extract.arabic.proper import is_arabic
from kg.extract.arabic.quoted import LONGEST_RUN
from kg.extract.classes import PLACES
from kg.extract.conjugation import FINITE
from kg.extract.designations import is_designation
from kg.extract.lexicon import Tag
from kg.extract.mentions import OpenNames
from kg.extract.register import CUE, NONE, PLAIN, SHAPE, Candidate
from kg.extract.tokens import Token, printed
from kg.model import Iri
from kg.names import SCHEMA, SOV

_OBJECT_CASE = ("اً", "ًا")
"""How an indefinite object ends where its vowels are written."""
_OBJECT = "ا"
"""How it ends where they are not."""
_FEMININE = "ة"
_SPEAKERS = frozenset({"we", "i"})
"""How a verb agrees with whoever speaks."""
_WITHIN = "في"
_VERSION = 4
"""Letters of the number of a model's version at most: "2.5"."""
_JOINED = frozenset(
    {SOV.Company, SOV.AIModel, SCHEMA.Product, SCHEMA.City, SCHEMA.Place, SCHEMA.AdministrativeArea}
)
"""What a name in no list may be that "و" joins to one."""
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
                reader.last = found
                yield found
            elif reader.plain(at):
                yield Candidate(at, at + 1, None, PLAIN)
            at = found.last if found else at + 1

    def cited(self, tokens: Sequence[Token], found: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Return candidates with their names as they are called: "للدولة" names "الدولة"."""
        reader = _Reader(self.lexicon, tokens)
        return tuple(map(reader.as_named, found))


class _Reader(InstitutionNames):
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
        found = self._found(at)
        if found is None or found.kind != SOV.Company:
            return found
        return replace(found, briefs=tuple(self._briefs(found.first, found.last)))

    def plain(self, at: int) -> bool:
        """Tell whether a word is of no list, so that it may be a name that another sentence has."""
        token = self.tokens[at]
        return self._proper(token) or (self._feminised(token) and not self._in_case(at))

    def _found(self, at: int) -> Candidate | None:
        return (
            self._quoted(at)
            or self._designated(at)
            or self._branch(at)
            or self._institution(at)
            or self._language(at)
            or self._between_commas(at)
            or self._person(at)
            or self._run(at)
        )

    def _language(self, at: int) -> Candidate | None:
        """Read the adjective of a language that is in no gazetteer: "يدعم العربية والظفارية".

        It stands behind a verb of speaking, or is joined to another language.
        """
        token = self.tokens[at]
        if token.entity is not None or not self._definite(token):
            return None
        if not token.text.endswith("ه"):
            return self._dialects(at)
        verbal, opener = self.lexicon.words["verbal"], self._token(at - 1)
        listed = self.words.bare(token.text).removesuffix("ه") in verbal["spoken"]
        if listed and opener is not None and opener.lemma in verbal["in_tongue"]:
            return Candidate(at, at + 1, SCHEMA.Language, CUE)
        before = at - 1
        while before > 1 and self.tokens[before].tag in {Tag.COORDINATOR, Tag.NEGATION}:
            before -= 1
        verb = self._token(before) if before >= 0 else None
        if verb is None or not self._spoken(token):
            return None
        speaks = self.lexicon.words["verbal"]["speaking"]
        said = any(form.lemma in speaks for form in self._said_of(before).readings)
        joined = before < at - 1 and self._kind_at(before) == SCHEMA.Language
        return Candidate(at, at + 1, SCHEMA.Language, CUE) if said or joined else None

    def _designated(self, at: int) -> Candidate | None:
        """Read a known name with the number or the designation of what it made: "إنفيديا H100"."""
        token, behind = self.tokens[at], self._token(at + 1)
        if token.entity is None or behind is None or behind.entity is not None:
            return None
        types = token.entity.types
        model = SOV.AIModel in types
        if behind.printed.isascii() and is_designation(behind):
            made = model or SOV.Company in types
            return (
                Candidate(at, at + 2, types[0] if model else SCHEMA.Product, CUE) if made else None
            )
        if not model or behind.tag is not Tag.NUMBER or len(behind.printed) > _VERSION:
            return None
        counted = self._token(at + 2)
        counts = counted is not None and counted.tag is Tag.WORD
        return None if counts else Candidate(at, at + 2, types[0], CUE)

    def _branch(self, at: int) -> Candidate | None:
        """Read a known firm with the state in which its branch is: "زين السودان"."""
        firm, behind = self.tokens[at].entity, self._token(at + 1)
        state = behind.entity if behind is not None else None
        if firm is None or state is None or behind is None or SOV.Company not in firm.types:
            return None
        appeals = self.lexicon.words["verbal"]["controlled_by_object"]
        before = self.tokens[max(0, at - 2) : at]  # "اتهمت أورنج فرنسا ببيع البيانات"
        asked = any(form.lemma in appeals for token in before for form in token.readings)
        adjective = self._of_people(behind)  # "أمازون السعودية" may say but whence it is
        named = SOV.State in state.types and not (adjective or asked)
        return Candidate(at, at + 2, SOV.Company, CUE) if named else None

    def _run(self, at: int) -> Candidate | None:
        """Read words in no list in a row, with the class that stands beside them."""
        if not self._starts(at):
            return None
        end = at + 1
        while end < len(self.tokens) and end - at < LONGEST_RUN and self._goes_on(end):
            if self._bearer(end):
                break
            end += 1
        kind, strength = self._beside(at, end)
        latin = not is_arabic(self.tokens[at].printed)
        if kind is None and not latin and not self._between_brackets(at, end):
            return None
        if kind is None and end == at + 1 and self.tokens[at].printed.isupper():
            return None
        before = self._token(at - 1)
        grouped = kind == SOV.Company and before is not None and before.text in self._groups
        return Candidate(at - grouped, end, kind, strength)

    def _between_brackets(self, at: int, end: int) -> bool:
        """Tell whether words are all that parentheses hold: another name for what was named."""
        opened, closed = self._token(at - 1), self._token(end)
        return bool(opened and closed and opened.text == "(" and closed.text == ")")

    def _in_brackets(self, at: int) -> bool:
        """Tell whether a word stands alone in brackets behind a name: "بعثة الأمم (يونامي)"."""
        if self.last is None or self.last.last != at - 1:
            return False
        token = self.tokens[at]
        word = token.tag is Tag.WORD and not token.lemma and not self._definite(token)
        listed = {token.text, self.words.bare(token.text)} & self.words.nouns
        return word and not listed and self._between_brackets(at, at + 1)

    def _starts(self, at: int) -> bool:
        token = self.tokens[at]
        if token.printed.endswith(_OBJECT_CASE) or self._in_case(at):
            return False  # "تنقل بايتاً واحداً"
        if self._proper(token) or self._verb_in_name(at) or self._of_a_place(at):
            return True
        if self._of_a_noun(at) or self._in_brackets(at):
            return True
        before = self._token(at - 1)
        if before is None or self.words.definite(before.text):
            return False
        kind = self._class("apposed", before)
        if kind is None or kind == SCHEMA.Person:
            return False
        aimed = self._purpose(at + 1) and not self._adjectival(token)  # "وكالة وطنية للسحابة"
        parted = self._definite(self._token(at + 1)) and self._foreign_part(at + 2)
        firm = self._part(at + 1) == SOV.Company or aimed or parted  # "شركة وادي النيل تك"
        firm = firm and (token.tag is Tag.WORD or self._of_a_place(at))
        if self._letters(at) or firm:
            return True  # "شركة سيناء داتا"
        listed = self.words.bare(token.text) in self.words.nouns
        article = self._definite(token) and not self._adjectival(token) and not listed
        masculine = self.words.nisba(token.text) and not token.text.endswith(_OF_MANY)
        feminine = before.text.endswith("ه")
        unlisted = token.tag is Tag.WORD and token.text not in self.words.adjectives
        masculine = masculine or self._feminised(token)
        alone = article and kind == SOV.Company and self._token(at + 1) is not None
        named = alone and (self._part(at + 1) or self._definite(self._token(at + 1)))
        named = named or (alone and self._purpose(at + 1))
        return bool(named) or (unlisted and masculine and feminine and not token.lemma)

    def _in_case(self, at: int) -> bool:
        """Tell whether a word has the case of the indefinite noun before it: "نموذجا مختلطا"."""
        before, token = self._token(at - 1), self.tokens[at]
        if before is None or before.tag is not Tag.WORD or before.lemma:
            return False
        inflected = before.printed.endswith(_OBJECT) and not before.text.endswith(_OBJECT)
        return inflected and token.printed.endswith(_OBJECT)

    def _of_a_place(self, at: int) -> bool:
        """Tell whether a place opens a firm's name: "مرباط كلاود", "ظفار للبيانات"."""
        entity = self.tokens[at].entity
        place = entity is not None and bool(PLACES & set(entity.types))
        return place and SOV.Company in {self._part(at + 1), self._joined_part(at + 1)}

    def _of_a_noun(self, at: int) -> bool:
        """Tell whether a common noun opens a firm's name by the word behind it: "أرز كلاود"."""
        token = self.tokens[at]
        if token.tag is not Tag.WORD or token.lemma or not self._foreign_part(at + 1):
            return False
        noun = self.lexicon.singular(token.text)
        said = any(noun in table for table in self.lexicon.cues.values())
        unknown = not said and self.lexicon.head_class(noun) is None
        return unknown and not self.words.definite(token.text)

    def _foreign_part(self, at: int) -> bool:
        """Tell whether a word that Arabic took over says that a name is a firm's: "كلاود"."""
        token = self._token(at)
        return token is not None and self._part(at) == SOV.Company and self._proper(token)

    def _verb_in_name(self, at: int) -> bool:
        """Tell whether what is written as a verb opens a firm's name: "شركة نورد كلاود".

        No "we" or "I" stands right before what says that a name is a firm's, and no verb of
        another gender describes the firm before it.
        """
        token = self.tokens[at]
        if token.tag is not Tag.VERB or token.lemma:
            return False
        part = self._part(at + 1) == SOV.Company
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
        if self._proper(token) or self._letters(at) or self._foreign_part(at + 1):
            return True
        if self._part(at) is not None and token.tag in {Tag.WORD, Tag.VERB}:
            return True
        if self._purpose(at) or self._of_a_firm(at):
            return True
        before = self.tokens[at - 1]
        if not self._definite(token):
            return before.tag is Tag.PREPOSITION and self._purpose(at - 1)
        if before.tag is Tag.PREPOSITION:
            return True
        if self._purpose(at + 1):
            return True  # "المراعي الخضراء لتقنية المعلومات"
        of = self.tokens[at - 2].tag is Tag.PREPOSITION
        if of and self._noun(before) and not self._definite(before):
            return True  # "لتقنية المعلومات"
        kind = self.words.nisba(token.text) and not self._of_people(token)
        return of and kind and self._definite(before)  # "للحلول الرقمية"

    def _of_a_firm(self, at: int) -> bool:
        """Tell whether a noun ends a firm's name of two nouns: "مع شركة أفق الحوسبة".

        It is no object, since a preposition stands before the firm, or a comma or another noun
        behind its name: "أطلقت شركة أفق الحوسبة المنصة", "أبرمت شركة نور الهضاب عقدا"; or since the
        verb takes none: "فازت شركة نور الهضاب بعقد".
        """
        token, firm, led = self.tokens[at], self._token(at - 2), self._token(at - 3)
        if firm is None or firm.text not in self.lexicon.sets["verbal.firms"]:
            return False
        behind = self._token(at + 1)
        if self.tokens[at - 1].entity is not None or not self._definite(token):
            return False
        agrees = token.printed.endswith(_FEMININE) or self.words.nisba(token.text)
        noun = not agrees if firm.printed.endswith(_FEMININE) else not self._adjectival(token)
        if noun and token.tag is Tag.WORD and (self._is_object(behind) or self._takes_none(led)):
            return True
        if not self._noun(token) or self._adjectival(token):
            return False
        apart = behind is not None and behind.text in {",", "("}
        if behind is not None and self._noun(behind) and self._definite(behind):
            apart = not (self._adjectival(behind) or self._somebody(token))
        return apart or (led is not None and led.tag is Tag.PREPOSITION)

    def _beside(self, at: int, end: int) -> tuple[Iri | None, int]:
        """Return the class that the words beside or inside a name speak for, and how strongly."""
        before = self._token(at - 1)
        firm = any(self._part(position) == SOV.Company for position in range(at + 1, end))
        said = self._before_naming(at)  # "منصة باسم برانتا"
        for back in range(said - 1, max(-1, said - 4), -1):
            token = self.tokens[back]
            kind = self._class("apposed", token) or self._owned_kind(back, at)
            if kind is not None and kind != SCHEMA.Person:
                if self.words.definite(token.text) and is_arabic(self.tokens[at].printed):
                    break  # "المؤسسات الناشئة ستتمكن"
                return SOV.Company if firm else kind, CUE
            if token.tag is not Tag.WORD and token.text not in OPENERS:
                break
            if self._definite(token) and not self._adjectival(token):
                break  # "جامعة الموصل رند": the noun before has its name already
        for position in range(at, end):
            if end - at > 1 and (kind := self._part(position) or self._joined_part(position)):
                return kind, CUE
        if kind := self._class_behind(end) or self._trades(at, end):
            return kind, CUE
        if kind := self._by_verb(at, end) or self._joined_to(at) or self._on_the_map(at, end):
            return kind, SHAPE
        opener = before.lemma if before is not None and before.tag is Tag.PREPOSITION else ""
        kind = self.lexicon.cues.get("prepositions", {}).get(opener)
        return kind, SHAPE if kind else NONE

    def _owned_kind(self, at: int, name: int) -> Iri | None:
        """Return what somebody's own thing is that a name right behind it is of: "فرعها كورفان"."""
        token = self.tokens[at]
        owned = at == name - 1 and token.tag is Tag.WORD and token.lemma
        return self._class("quoted", token) if owned else None

    def _joined_to(self, at: int) -> Iri | None:
        """Return what a name is that "و" joins to another: "موريتل وماتل"."""
        before = self._token(at - 1)
        if before is None or before.tag is not Tag.COORDINATOR or at < 2:  # noqa: PLR2004
            return None
        apart = at > 2 and self.tokens[at - 2].text == ","  # noqa: PLR2004  # "أورنج، وكورفان"
        kind = self._kind_at(at - 2 - apart)
        return kind if kind in _JOINED else None

    def _on_the_map(self, at: int, end: int) -> Iri | None:
        """Return a place where what stands behind "في" and a name says where that is.

        "في غرافلين الفرنسية", "في غرافلين، شمال فرنسا"; any noun may stand behind "في".
        """
        before, behind, further = self._token(at - 1), self._token(end), self._token(end + 1)
        if before is None or before.lemma != _WITHIN or behind is None:
            return None
        state = self._definite(behind) and self._of_people(behind)
        bearing = further is not None and further.text in self.lexicon.sets["verbal.bearings"]
        return SCHEMA.Place if state or (behind.text == "," and bearing) else None
