"""Which Arabic words describe the noun before them."""

from collections.abc import Sequence

from kg.extract.arabic.endings import OBJECT
from kg.extract.arabic.valency import transitive
from kg.extract.arabic.words import words_of
from kg.extract.classes import PLACES
from kg.extract.conjugation import Mood, VerbForm
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.phrases import Chunker
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

NO_CONSTRUCT = ("ا", "ان", "ون", "ين")
"""Endings of case and number that no noun has with another in construct behind it."""
_HAMZA, _ROOT = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}", 3
"""How a noun opens that is not the adjective of its three letters."""


class ArabicAdjectives(Chunker):
    """The tokens of one sentence, and what is asked of its adjectives."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        super().__init__(tokens, lexicon)
        self.word_forms = words_of(lexicon)
        sets = lexicon.sets
        self.auxiliaries = sets["verbal.auxiliaries"]
        self.future, self.past = sets["verbal.future"], sets["verbal.past"]
        self.adjectival = sets["negation.adjectival"]
        self.both = sets["adjectives.both"]
        self.never = sets["adjectives.never"]
        self.of_firms = sets["adjectives.firms"]
        self.ones = sets["verbal.ones"]
        self.transitive = transitive(lexicon)
        self.active_with = sets["verbal.active_with"]
        self.cutting = sets["verbal.cutting"]
        self.measuring = sets["verbal.measuring"]
        self.about, self.kept = sets["verbal.about"], sets["kept.prepositions"]
        self.construct: int | None = None
        self.opened: Iri | None = None  # the role or kind whose name may stand behind it
        self.called: frozenset[Iri] = frozenset()  # the classes of such names
        self.within = False  # whether they stand behind a preposition: "في العاصمة المصرية القاهرة"
        self.fresh: int | None = None

    def _not_so(self, head: int, at: int) -> int | None:
        """Return the position past an adjective that "غير" negates: "ترخيص غير تجاري", or None."""
        named = self.tags[at - 2] in {Tag.NAME, Tag.CLOSE}  # "مؤسسة «لبان» غير الربحية"
        if self.tags[at] is not Tag.WORD or self._definite(at) != (named or self._definite(head)):
            return None
        forms, bare = self.word_forms, self.word_forms.bare(self.tokens[at].text)
        known = forms.nisba(bare) or {bare, bare.removesuffix("ه")} & forms.adjectives
        return at + 1 if known or self._participial(bare) else None

    def _latter(self, head: int, at: int) -> bool:
        """Tell whether "الأخير" describes the definite noun before it: "الربع الأخير"."""
        token, noun = self.tokens[at], self.tokens[head]
        if token.tag is not Tag.PRONOUN or not self.word_forms.definite(token.text):
            return False
        return noun.tag is Tag.WORD and self._definite(head) and self._alike(noun, token)

    def _of_origin(self, at: int) -> bool:
        """Tell whether an adjective of peoples or firms is behind a name: "«غروك» الأميركية"."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None or token.tag not in {Tag.WORD, Tag.NAME}:
            return False
        word = self.word_forms.bare(spelled_word(token.text)).removesuffix("ه")
        definite = self.word_forms.definite(spelled_word(token.text))
        people = self.lexicon.singular(word) in self.lexicon.demonyms.states
        return definite and (people or word in self.of_firms)

    def _origin(self, token: Token) -> bool:
        """Tell whether the name of a state has the form of the adjective of its people."""
        state = token.entity is not None and SOV.State in token.entity.types
        word = spelled_word(token.text)
        return state and self.word_forms.definite(word) and self.word_forms.nisba(word)

    def _nisba_pair(self, head: int, at: int) -> bool:
        """Tell whether "و" joins two adjectives of one noun: "الاقتصادية والاجتماعية"."""
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        if after.tag is not Tag.WORD or before.tag is not Tag.WORD or after.lemma:
            return False
        forms = self.word_forms
        if forms.definite(before.text) != forms.definite(after.text):
            return False
        if forms.nisba(before.text) and forms.nisba(after.text):
            return True
        bare = forms.bare(after.text)  # "حديثة وآمنة"
        listed = {bare, bare.removesuffix("ه"), bare.removesuffix("ا")} & forms.adjectives
        plain = bare not in forms.nouns or self._both_of(self.tokens[head], before, after)
        return bool(listed) and plain and self._alike(before, after)

    def _both_of(self, noun: Token, first: Token, second: Token) -> bool:
        """Tell whether two words have the form that adjectives of one noun share.

        The feminine of several things, "الدول الشقيقة والصديقة", or the case of the noun: "تفوقا
        عمليا وواقعيا".
        """
        cased = all(one.printed.endswith(OBJECT) for one in (noun, first, second))
        several = not noun.text.endswith("ه")
        return cased or (several and all(one.text.endswith("ه") for one in (first, second)))

    def _past_about(self, at: int) -> int:
        """Return the position of a figure behind "about" or "more than", or the position."""
        behind = at
        while self.tags[behind] is Tag.ADVERB and self.tokens[behind].text in self.about:
            behind += 1
        figure = behind < len(self.tokens) and self.tokens[behind]
        exact = figure and (figure.tag is Tag.NUMBER or is_quantity(figure.entity))
        return behind if exact else at

    def _apposed(self, at: int) -> bool:
        """Tell whether a name says who or what the noun before it is: "وزير الاقتصاد أحمد علي"."""
        entity = self.tokens[at].entity if at < len(self.tokens) else None
        if entity is None or self.opened is None:
            return False
        person = self.opened == SCHEMA.Person
        place = SCHEMA.Place in self.called and SOV.State not in entity.types
        place = place and not self.tokens[at - 1].lemma  # "مقرها ليون"
        called = self.called | PLACES if place and self.within else self.called
        one = person or not called.isdisjoint(entity.types)
        return (SCHEMA.Person in entity.types) == person and one

    def _definite(self, at: int) -> bool:
        token = self.tokens[at]
        return (
            token.tag is not Tag.WORD or bool(token.lemma) or self.word_forms.definite(token.text)
        )

    def _in_case(self, head: int, at: int) -> bool:
        """Tell whether a word of no list has a noun's case behind it: "نموذجا مختلطا"."""
        token, noun = self.tokens[at], self.tokens[head]
        if not all(one.printed.endswith(OBJECT) for one in (noun, token)):
            return False
        unlisted = self.word_forms.base(token.text) is None and token.text.endswith(NO_CONSTRUCT[0])
        return unlisted and not noun.text.endswith(NO_CONSTRUCT[0])

    def _plain_adjective(self, noun: Token, token: Token, bare: str) -> bool:
        """Tell whether a word that ends as no adjective of kind does is an adjective of a noun."""
        forms = self.word_forms
        if bare in forms.numbers and forms.definite(token.text):
            return True  # "الوزارات الثلاث"
        stem = bare.removesuffix("ه").removesuffix("ات").removesuffix("ين").removesuffix("ا")
        if bare in forms.adjectives or stem in forms.adjectives:
            if bare in forms.nouns and len(bare) == _ROOT and token.printed.startswith(_HAMZA):
                return False  # "أمن" is no "آمن"
            return bare not in forms.nouns or self._alike(noun, token)
        if bare in forms.nouns:
            return False
        if self._participial(bare):
            return True
        return forms.definite(token.text) and self._alike(noun, token)

    def _described(self, at: int) -> bool:
        """Tell whether a word is an indefinite adjective: "غير متوازن" says what something is."""
        token, forms = self.tokens[at], self.word_forms
        stem = token.text.removesuffix("ه").removesuffix("ا")
        listed = token.text in forms.adjectives or stem in forms.adjectives
        return not forms.definite(token.text) and (listed or forms.nisba(token.text))

    def _participial(self, bare: str) -> bool:
        found: tuple[VerbForm, ...] = self.lexicon.forms.get(bare)
        return any(f.mood in {Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE} for f in found)

    def _alike(self, noun: Token, adjective: Token) -> bool:
        """Tell whether a noun and a word behind it may agree: both feminine, or neither."""
        feminine = adjective.text.endswith(("ه", "ات"))
        plural = noun.printed.endswith("ات") or not noun.text.endswith("ه")
        return feminine == noun.text.endswith("ه") or (feminine and plural)
