"""Arabic names in quotation marks, and what stands beside a name that says what it names."""

from kg.extract.arabic.proper import ProperWords
from kg.extract.arabic.valency import actor_verbs
from kg.extract.conjugation import FINITE
from kg.extract.inflection import spelled
from kg.extract.lexicon import Tag
from kg.extract.register import CUE, SHAPE, Candidate
from kg.model import Iri
from kg.names import SCHEMA, SOV

LONGEST_RUN, LONGEST_INSTITUTION = 5, 10
"""Tokens of a name of words that are in no list, and of an institution's."""
_NAMING = 6
"""Tokens of "أطلقت عليها اسم" with what is between them, at the most."""
_BODIES = frozenset({SOV.Company, SOV.NonProfit, SOV.PublicBody, SOV.ResearchBody, SOV.MediaOutlet})
OPENERS = frozenset('«“"')
_CLOSERS = frozenset('»”"')


class QuotedNames(ProperWords):
    """Reads the names in quotation marks of one sentence."""

    def _quoted(self, at: int) -> Candidate | None:
        """Read « … » behind a noun that says what it names: "منصة «نور»"."""
        if self.tokens[at].text not in OPENERS or at == 0:
            return None
        limit = min(len(self.tokens), at + LONGEST_INSTITUTION)
        close = next((i for i in range(at + 1, limit) if self.tokens[i].text in _CLOSERS), None)
        if close is None or close == at + 1:
            return None
        cued = close < at + 6 and self._class("quoted", self.tokens[at - 1]) is not None
        first = at + 1 + (close < at + 4 or cued)  # a name may be written as a verb
        if any(token.mood(*FINITE) for token in self.tokens[first:close]):
            return None  # somebody's words
        known = any(token.entity for token in self.tokens[at + 1 : close])
        if known and close == at + 2:
            return None
        before = self._before_naming(at)
        for back in range(before - 1, max(-1, before - 4), -1):
            kind = self._class("quoted", self.tokens[back])
            if kind and self._reaches(back, before):
                return Candidate(at + 1, close, kind, CUE)
            if self.tokens[back].tag is not Tag.WORD:
                break
        if kind := self._quoted_body(at, close):
            return Candidate(at + 1, close, kind, CUE)
        return self._quoted_alone(at, close, known=known)

    def _reaches(self, at: int, end: int) -> bool:
        """Tell whether a noun's phrase goes on up to a position: not "الاتحاد القرار «مجحف»"."""
        between = self.tokens[at + 1 : end]
        return not self._definite(self.tokens[at]) or all(map(self._adjectival, between))

    def _quoted_body(self, at: int, close: int) -> Iri | None:
        """Return what a body is whose name in marks opens with its noun: «هيئة أبحاث سرت»."""
        kind = self._class("quoted", self.tokens[at + 1])
        last = self.tokens[close - 1]
        named = self._definite(last) or self._proper(last) or last.entity is not None
        return kind if kind in _BODIES and close > at + 2 and named else None

    def _before_naming(self, at: int) -> int:
        """Return the position behind the noun that a name is said to be of: "منصة تحمل اسم «نور»".

        Without words of naming before the name it is that of the name itself.
        """
        verbs, found = self.lexicon.words["verbal"]["naming"], at
        for back in range(at - 1, max(-1, at - _NAMING), -1):
            token = self.tokens[back]
            named = self.words.bare(token.text) in self.lexicon.cues.get("called", {})
            if named or any(form.lemma in verbs for form in token.readings):
                found = back
            elif token.tag not in {Tag.PRONOUN, Tag.PREPOSITION, Tag.ADVERB}:
                break
        return found

    def _quoted_alone(self, at: int, close: int, *, known: bool) -> Candidate | None:
        """Read a name in quotation marks with no noun before it that says what it names."""
        inside = self.tokens[at + 1 : close]
        if len(inside) > LONGEST_RUN or any(token.mood(*FINITE) for token in inside[1:]):
            return None
        if inside[0].tag not in {Tag.WORD, Tag.NAME} and not inside[0].mood(*FINITE):
            return None
        parts = (self._part(one) or self._joined_part(one) for one in range(at + 2, close))
        if kind := next((part for part in parts if part is not None), None):
            return Candidate(at + 1, close, kind, CUE)
        if known:
            return None
        if kind := self._class_behind(close + 1) or self._led(at):
            return Candidate(at + 1, close, kind, CUE)
        if all(self._proper(token) for token in inside):
            return Candidate(at + 1, close, self._by_verb(at), SHAPE)
        before = self._token(at - 1)
        opener = before.lemma if before is not None and before.tag is Tag.PREPOSITION else ""
        kind = self._by_verb(at) or self.lexicon.cues.get("prepositions", {}).get(opener)
        if kind and any(self._proper(token) for token in inside):
            return Candidate(at + 1, close, kind, SHAPE)
        return None

    def _joined_part(self, at: int) -> Iri | None:
        """Return what "ل" and its noun say that a name names: "نزوى للبيانات"."""
        token, behind = self.tokens[at], self._token(at + 1)
        if token.tag is not Tag.PREPOSITION or behind is None or not self._definite(behind):
            return None
        written = spelled(token.printed + behind.printed)
        parts = self.lexicon.cues.get("parts", {})
        return parts.get(written) or parts.get(self.lexicon.singular(written))

    def _part(self, at: int) -> Iri | None:
        token = self._token(at)
        if token is None:
            return None
        if self._letters(at) and token.printed != spelled(token.printed):
            return SOV.Company  # "نبراس إيه آي"
        return self._class("parts", token)

    def _letters(self, at: int) -> bool:
        """Tell whether two Latin letters stand at a position by their names: "إيه آي"."""
        letters = self.lexicon.sets["verbal.letters"]
        spells = [
            token is not None and spelled(token.printed) in letters
            for token in (self._token(at - 1), self._token(at), self._token(at + 1))
        ]
        return spells[1] and (spells[0] or spells[2])

    def _class_behind(self, at: int) -> Iri | None:
        comma, noun = self._token(at), self._token(at + 1)
        if comma is None or noun is None or comma.text != ",":
            return None
        if noun.tag is Tag.DETERMINER:
            noun = self._token(at + 2) or noun  # "«زيتونة»، أول نموذج لغوي"
        if noun.text in self.connectors:
            return None
        return self._class("apposed", noun)

    def _led(self, at: int) -> Iri | None:
        """Return what has a head or a speaker: "مدير «أفق»", "الرئيس التنفيذي لـ«أفق»"."""
        before, employing = self._token(at - 1), self.lexicon.words["verbal"]["employing"]
        owned = before is not None and before.tag is Tag.PREPOSITION
        if owned and before is not None and before.lemma not in employing:
            return None
        for back in range(at - 1 - owned, at - 3 - owned, -1):
            token = self._token(back)
            if token is None or token.tag is not Tag.WORD:
                return None
            if self.lexicon.head_class(self.lexicon.singular(token.text)) == SCHEMA.Person:
                return SOV.Company if owned or not self._definite(token) else None
        return None

    def _by_verb(self, at: int) -> Iri | None:
        """Return what the verb right before a name says that it is: who does what firms do."""
        before = self._token(at - 1)
        if before is not None and before.text in OPENERS:
            before = self._token(at - 2)
        if before is None or before.tag is not Tag.VERB:
            return None
        finite = [form for form in before.readings if form.mood in FINITE]
        founded = self.lexicon.words["verbal"]["founded"]
        if any(form.lemma in founded for form in finite):
            return SOV.Company
        known = any(form.lemma in actor_verbs(self.lexicon) for form in finite)
        feminine = any(form.agrees == "feminine" for form in finite)
        return SOV.Company if known and feminine else None
