"""Where an Arabic verb's object starts that no ending parts from its subject."""

from kg.extract.arabic.adjectives import ArabicAdjectives
from kg.extract.conjugation import FINITE
from kg.extract.lexicon import Tag
from kg.names import SOV

_LONG = frozenset("اوي")
"""Letters of long vowels, of which a foreign name has two where an Arabic noun has one."""
_SHAPED = 5
"""Letters from which on a plural or a noun of action shows by its shape that it is one."""
_FAR = 3
"""Words between a verb and the noun behind which its object may stand, at the most."""


class ArabicParting(ArabicAdjectives):
    """The tokens of one sentence, and where a subject behind a verb gives way to the object."""

    def _past_stranger(self, at: int) -> bool:
        """Tell whether a verb does something to what is behind a name of no list.

        "أعلنت كيدانا إغلاق مصنعها": it is not a closure's kind, nor are "فولتون" and "برادلي".
        """
        before, foreign = at - 1, False
        while before > 0 and at - before <= _FAR and self._stranger(before):
            foreign = foreign or self._foreign(self.tokens[before].text)
            before -= 1
        if not foreign or not self._does(before):
            return False
        if self.tags[at] is not Tag.WORD:
            return self.tags[at] in {Tag.NUMBER, Tag.NAME}
        forms = self.word_forms
        return forms.base(forms.bare(self.tokens[at].text)) is not None

    def _stranger(self, at: int) -> bool:
        """Tell whether a word is in no list and has no article: it may be a name."""
        token, forms = self.tokens[at], self.word_forms
        if token.tag is not Tag.WORD or token.lemma or forms.definite(token.text):
            return False
        return forms.base(token.text) is None and not self.lexicon.forms.get(token.text)

    def _foreign(self, word: str) -> bool:
        """Tell whether a word has the vowels of a foreign name: "كيدانا", "فولتون"."""
        if word[0] in "متا" or word.endswith(("ه", "ها", "هم")):
            return False  # "مصابيح", "تفاصيل", "اختبارات", "جوائزه"
        return sum(letter in _LONG for letter in word[1:]) > 1

    def _does(self, at: int) -> bool:
        """Tell whether a token is a verb that does something to what is named behind it."""
        token = self.tokens[at]
        if token.tag is not Tag.VERB or token.lemma:
            return False
        return any(one.mood in FINITE and one.lemma in self.transitive for one in token.readings)

    def _undergoes(self, head: int, at: int) -> bool:
        """Tell whether what is behind a verb and a noun has a noun's shape: "اشترى المصنع الصلب".

        With an object behind it, it may describe who acts: "يستخدم الأطباء العرب المجسات". So
        may a broken plural behind several, wherever that stands: "طور العلماء الهنود في وهران".
        """
        forms, behind = self.word_forms, self.tokens[at + 1 : at + 2]
        bare = forms.bare(self.tokens[at].text)
        if not (self._shaped(bare) and (bare.endswith("ات") or self._single(head))):
            return False
        if behind and behind[0].tag in {Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.OPEN}:
            word = forms.bare(behind[0].text)
            if not (forms.nisba(word) or word.removesuffix("ه") in forms.adjectives):
                return False
        before = head - 1
        while before > 0 and head - before < _FAR and not self._definite(before):
            before -= 1
        return self._does(before)

    def _single(self, at: int) -> bool:
        """Tell whether a noun is one thing or body, and no people: "المركز", "الوزارة"."""
        bare = self.word_forms.bare(self.tokens[at].text)
        several = bare in self.word_forms.plurals or self.lexicon.singular(bare) != bare
        if several or bare in self.lexicon.sets["nouns.gender.people"]:
            return False
        return bare.endswith("ه") or self.lexicon.head_class(bare) not in {None, SOV.ActorGroup}

    def _shaped(self, bare: str) -> bool:
        """Tell whether a word of no list is no adjective by its shape.

        "القصر", "التمور", "الأقمشة", "الأجيال", "العواصف", "المرتفعات"
        """
        stem = bare.removesuffix("ه")
        if len(stem) == _SHAPED - 2:
            return stem[1] not in _LONG and stem[0] != "م"  # but "عام", "مهم"
        if bare.endswith("ات"):
            return True
        if len(bare) == _SHAPED - 1:
            return bare[2] == "و" and bare[1] not in _LONG
        if len(bare) < _SHAPED:
            return False
        if bare[0] == "ا" and (bare[-2] == "ا" or (bare.endswith("ه") and len(bare) == _SHAPED)):
            return True
        return bare[2] == "ا" and bare[0] != "م" and len(stem) == len(bare) and bare[-1] != "ي"
