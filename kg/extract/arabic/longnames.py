"""What goes on with the name of an Arabic institution: a place, a purpose, matters, a person."""

from kg.extract.arabic.conjugation import is_infinitive
from kg.extract.arabic.persons import PersonNames
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_WITH, _WITHIN = "ب", "في"


class LongNames(PersonNames):
    """Reads how far the names of institutions go in one sentence."""

    def _already_for(self, at: int, position: int) -> bool:
        """Tell whether a name has said what it is for: "هيئة عامة للتأمين، لاستضافة السجلات"."""
        to = self.lexicon.grammar.at
        return any(
            token.tag is Tag.PREPOSITION and token.lemma == to
            for token in self.tokens[at + 1 : position]
        )

    def _taken(self, at: int, position: int) -> bool:
        """Tell whether what an institution does takes a preposition: "للتأمين على المرض"."""
        token, behind = self.tokens[position], self._token(position + 1)
        if token.tag is not Tag.PREPOSITION or not self._definite(behind) or position < at + 2:
            return False
        pursuing = self.lexicon.words["verbal"]["pursuing"]
        deed = self.words.bare(self.tokens[position - 1].text)
        return pursuing.get(deed) == token.lemma and self._already_for(at, position)

    def _natured(self, position: int) -> bool:
        """Tell whether "ذات" and a definite noun describe a name's last: "ذات الطابع الشخصي"."""
        natures = self.lexicon.sets["verbal.natured"]
        natured = self.tokens[position].text in natures and self._definite(
            self.tokens[position - 1]
        )
        return natured and self._definite(self._token(position + 1))

    def _namesake(self, at: int) -> int:
        """Return the position past the person whom an institution is named for, or 0.

        "جامعة جيلالي اليابس": behind a given name any definite word is a family's.
        """
        end = at
        while (token := self._token(end)) and (
            self._given_name(token) or spelled_word(token.printed) in self.connectors
        ):
            end += 1
        family = self._token(end)
        if end == at or family is None or family.tag is not Tag.WORD or family.lemma:
            return 0
        if not self._given_name(self.tokens[at]):
            return 0
        if self.words.bare(family.text) in self.words.nouns:
            return 0
        named = self._definite(family) or self._proper(family) or self._family(family)
        return end + 1 if named and not self._describes(family) else 0

    def _land(self, at: int) -> int:
        """Return the position past a place that opens with a noun of the land, or 0.

        "معهد جبل الشيخ", "مستشفى وادي عامل"
        """
        noun, behind = self.tokens[at], self._token(at + 1)
        if noun.text not in self.lexicon.sets["verbal.lands"] or noun.lemma or behind is None:
            return 0
        named = behind.tag in {Tag.WORD, Tag.VERB, Tag.NAME} and not behind.lemma
        return at + 2 if named and not is_infinitive(behind.readings) else 0

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
        token, behind = self._token(at), self._token(at + 1)
        to = (
            token is not None
            and token.tag is Tag.PREPOSITION
            and token.lemma == self.lexicon.grammar.at
        )
        while to and behind and self._noun(behind) and not self._definite(behind):
            at += 1  # "لإدارة مراكز البيانات"
            behind = self._token(at + 1)
        named = behind is not None and behind.tag is Tag.NAME
        return to and (named or (self._definite(behind) and not self._time(behind)))

    def _time(self, token: Token | None) -> bool:
        """Tell whether a noun says when or how often: "للمرة الأولى"."""
        times = self.lexicon.words["adverbs"]["times"]
        return token is not None and self.words.bare(token.text) in times

    def _of_somebody(self, at: int, position: int) -> bool:
        """Tell whether a name ends with whose it is: "كهرباء لبنان للمنطقة", not "دبي للمستقبل"."""
        before = self.tokens[position - 1]
        owned = before.entity is not None and position - at > 2  # noqa: PLR2004  # noun and owner
        return owned and not self._purpose(position)

    def _through(self, at: int) -> bool:
        """Tell whether "ب" goes on with what an institution is for: "للنهوض بالبحث العلمي"."""
        token, behind, before = self.tokens[at], self._token(at + 1), self.tokens[at - 1]
        to = self.tokens[at - 2].tag is Tag.PREPOSITION and self._definite(before)
        with_ = token.tag is Tag.PREPOSITION and token.text == _WITH
        return to and with_ and self._definite(behind)

    def _study_of(self, at: int) -> bool:
        """Tell whether "في" goes on with what an institution studies: "للبحث في الإعلامية"."""
        token, behind = self.tokens[at], self._token(at + 1)
        studies = self.lexicon.words["verbal"]["studies"]
        noun = self.words.bare(self.tokens[at - 1].text)
        within = token.tag is Tag.PREPOSITION and token.text == _WITHIN
        return within and noun in studies and self._definite(behind)

    def _of_matters(self, at: int) -> bool:
        """Tell whether nouns in construct stand at a position: "تنظيم قطاع النقل"."""
        end = at
        while self._matter(end) or (end > at and self._joined_matter(end)):
            end += 1
        behind = self._token(end)
        placed = behind is not None and behind.entity is not None and self._of_place(behind)
        return end > at and (placed or self._definite(behind))

    def _affairs(self, at: int) -> bool:
        """Tell whether a word of no list has a definite noun in construct: "وعصرنة الإدارة"."""
        token, behind = self._token(at), self._token(at + 1)
        if behind is None or not self._proper(token):
            return False
        return self._definite(behind) and not self._adjectival(behind)

    def _matter(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and self._noun(token) and not self._definite(token)

    def _joined_matter(self, at: int) -> bool:
        """Tell whether "و" joins a second matter: "كهرباء ومياه دبي"."""
        joins = self.tokens[at].text == "و" if at < len(self.tokens) else False
        return joins and self._matter(at + 1) and not self._somebody(self.tokens[at + 1])

    def _joins(self, at: int, kind: Iri) -> bool:
        """Tell whether "و" goes on with an institution's name, not with another argument."""
        behind = self._token(at + 1)
        matters = kind != SOV.Company and self._of_matters(at + 1)
        matters = matters or (kind == SOV.Ministry and self._affairs(at + 1))
        if behind is None or not (self._definite(behind) or matters):
            return False
        after = self._token(at + 2)
        verb = after is not None and bool(after.mood(*FINITE))
        return not verb and not self._somebody(behind)

    def _somebody(self, token: Token) -> bool:
        """Tell whether a noun may stand for somebody else, and so goes on with no name."""
        noun = self.lexicon.singular(token.text)
        if noun in self.lexicon.anaphors:
            return True
        kinds = (self.lexicon.cues[one].get(noun) for one in ("cued", "apposed", "local"))
        actor = any(kind is not None and SOV.Actor in with_broader(kind) for kind in kinds)
        return actor and not token.printed.endswith("ات")  # "الودائع والأمانات"
