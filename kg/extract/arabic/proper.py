"""Which Arabic words may be a name's: those of no list, given names, cue nouns."""

from collections.abc import Callable, Sequence

from kg.extract.arabic.endings import ends_as_object
from kg.extract.arabic.words import Words, words_of
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA

_IMPERFECT, _OBJECT = "تي", ("ه", "ها", "هم")
"""First letters of a verb's imperfect, and pronouns at its end: "تبرده" is no name."""
_OWNED, _OWNERS = 5, ("ها", "هم", "هما", "هن")
"""Letters of a word, and pronouns at its end that show that it is no name: "جيرانها"."""


_LATINATE = "يا"
"""How many a foreign name ends, and no adjective of the firm before it: "شركة سوفتيا"."""
_OF_KIND = "يه"
"""Ending of an adjective that may be a noun too: "الشعبية"."""


class ProperWords:
    """The words of one sentence, and what each can be in a name."""

    def __init__(self, lexicon: Lexicon, tokens: Sequence[Token]) -> None:
        self.lexicon, self.tokens = lexicon, tokens
        self.words: Words = words_of(lexicon)
        self.given = self.words.given_names
        self.connectors = self.words.connectors
        self.honorifics = self.words.honorifics
        self._token: Callable[[int], Token | None] = dict(enumerate(tokens)).get

    def _class(self, table: str, token: Token) -> Iri | None:
        owned = bool(token.lemma) and table != "quoted"
        if token.tag is not Tag.WORD or owned:
            return None
        kind = self.lexicon.cues.get(table, {}).get(self.lexicon.singular(token.text))
        if table == "quoted" and not self.words.definite(token.text):
            return kind  # "شركات «مدى» و«أفق»"
        return None if kind is None or _several(token) else kind

    def _proper(self, token: Token | None) -> bool:
        """Tell whether a word is in no list, so that it may be a name's."""
        if token is None or token.tag is not Tag.WORD or token.lemma or token.entity:
            return False
        if token.printed[:1].isupper():
            listed = self.lexicon.nouns["acronyms"]["words"]
            return spelled_word(token.printed.lower()) not in listed
        if not is_arabic(token.printed):
            return token.printed[:1].isalpha() and len(token.printed) > 1
        bare = token.text
        if len(bare) >= _OWNED and token.printed.endswith(_OWNERS):
            return False
        if self.words.definite(bare) or bare in self.words.nouns or bare in self.words.adjectives:
            return False
        if self.words.nisba(bare) or (token.printed.endswith(_OBJECT) and bare[:1] in _IMPERFECT):
            return False
        return self.words.base(bare) is None and not self.lexicon.forms.get(bare)

    def _feminised(self, token: Token) -> bool:
        """Tell whether a word ends as an adjective does with what only a name has: "سوفتيا"."""
        plain = token.tag in {Tag.WORD, Tag.ADVERB} and not token.lemma
        if not plain or not token.printed.endswith(_LATINATE):
            return False
        bare = self.words.bare(token.text)
        words = {token.text, token.text[:-1], bare, bare[:-1]}
        return words.isdisjoint(self.words.adjectives) and words.isdisjoint(self.words.nouns)

    def _given_name(self, token: Token | None) -> bool:
        return (
            token is not None
            and token.tag in {Tag.WORD, Tag.VERB, Tag.PREPOSITION, Tag.ADVERB}
            and spelled_word(token.printed) in self.given
            and token.printed not in self.lexicon.words["verbal"]["no_names"]
            and not self._his_office(token)
            and not (token.printed.endswith("ى") and token.text in self.lexicon.classes)  # "على"
        )

    def _his_office(self, token: Token) -> bool:
        """Tell whether a word is an office and "his", as its print alone tells: "أمينه"."""
        if token.printed[-1:] != _OBJECT[0]:
            return False
        stem = self.lexicon.singular(spelled_word(token.printed[:-1]))
        return self.lexicon.cues.get("apposed", {}).get(stem) == SCHEMA.Person

    def _with(self, token: Token, behind: Token) -> str:
        """Return a word and what describes it, as tables of two words have them: "بنك مركزي"."""
        singular = self.lexicon.singular
        return f"{singular(token.text)} {singular(self.words.bare(behind.text))}"

    def _object(self, token: Token) -> bool:
        """Tell whether a noun's ending shows that it has no owner before it: "مختبرا"."""
        plain = token.tag is Tag.WORD and not token.lemma
        return plain and ends_as_object(token.printed, token.text)

    def _definite(self, token: Token | None) -> bool:
        return (
            token is not None
            and token.tag in {Tag.WORD, Tag.VERB}
            and self.words.definite(token.text)
        )

    def _noun(self, token: Token) -> bool:
        return (
            token.tag is Tag.WORD
            and not token.lemma
            and (self.words.bare(token.text) in self.words.nouns)
        )

    def _adjectival(self, token: Token) -> bool:
        bare = self.words.bare(token.text)
        stem = bare.removesuffix("ه")
        return (
            self.words.nisba(token.text)
            or stem in self.words.adjectives
            or (bare in self.words.adjectives)
            or bare in self.lexicon.words["adjectives"]["both"]
        )

    def _definite_or_name(self, at: int) -> bool:
        token = self.tokens[at]
        owned = token.tag is Tag.WORD and bool(token.lemma)
        return token.tag is Tag.NAME or self._definite(token) or owned

    def _describes(self, token: Token) -> bool:
        """Tell whether a word may describe an institution: an adjective, "الشريف" too."""
        listed = self.lexicon.words["adjectives"]["institutional"]
        bare = self.words.bare(token.text)
        of_kind = bare.endswith(_OF_KIND) and len(bare) >= _OWNED  # "الذاكرة الشعبية"
        return of_kind or self._adjectival(token) or bare.removesuffix("ه") in listed

    def _participle(self, token: Token) -> bool:
        """Tell whether a word opens what is said of an institution behind its name."""
        listed = self.lexicon.words["verbal"]["participial"]
        return self._definite(token) and self.words.bare(token.text).removesuffix("ه") in listed

    def _spoken(self, adjective: Token) -> bool:
        """Tell whether an adjective says which language: of a people, not "الرسمية"."""
        bare = self.words.bare(adjective.text).removesuffix("ه")
        verbal = self.lexicon.words["verbal"]
        listed = bare in self.words.adjectives and bare not in verbal["spoken"]
        listed = listed or bare in verbal["unspoken"]
        return self.words.nisba(adjective.text) and not listed

    def _of_people(self, token: Token) -> bool:
        """Tell whether a word is the adjective of a people: "الجامعة اللبنانية"."""
        stem = self.words.bare(token.text).removesuffix("ه")
        return self.lexicon.singular(stem) in self.lexicon.demonyms.states

    def _own_office(self, token: Token) -> bool:
        """Tell whether a noun is an office with a pronoun: "مديرها التنفيذي آلان رشيد"."""
        cues = self.lexicon.cues.get("apposed", {})
        owned = token.tag is Tag.WORD and bool(token.lemma)
        return owned and cues.get(self.lexicon.singular(token.text)) == SCHEMA.Person

    def _kind_before(self, at: int) -> bool:
        """Tell whether the noun before a name says that it is no person: "شركة نور الأردنية"."""
        before = self._token(at - 1)
        kind = self._class("apposed", before) if before else None
        other = kind is not None and kind != SCHEMA.Person
        return before is not None and other and not self.words.definite(before.text)


def _several(token: Token) -> bool:
    """Tell whether a noun is a plural by its ending, as which it announces no one name."""
    endings = ("ين", "ون")
    plural = token.printed.endswith(endings) and not token.text.endswith(endings)
    return plural or token.printed.endswith("ات")


def is_arabic(word: str) -> bool:
    """Tell whether a word is in letters that have no capitals."""
    return word[:1].isalpha() and word[:1].lower() == word[:1].upper()
