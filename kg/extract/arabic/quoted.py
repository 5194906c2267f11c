"""Arabic names in quotation marks, and what stands beside a name that says what it names."""

from dataclasses import replace

from kg.extract.arabic.beside import OPENERS, BesideNames
from kg.extract.arabic.parts import spell_letters
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Tag
from kg.extract.register import CUE, GUESS, MARKED, NONE, SHAPE, Candidate
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

LONGEST_RUN, LONGEST_INSTITUTION = 5, 10
"""Tokens of a name of words that are in no list, and of an institution's."""
_NAMING = 6
"""Tokens of "أطلقت عليها اسم" with what is between them, at the most."""
_LONGEST_SHORT = 4
"""Words that are too many for the short form of a name."""
_DESCRIBED = 9
"""Tokens of a noun's phrase at the most before what it is called."""
_BODIES = frozenset({SOV.Company, SOV.NonProfit, SOV.PublicBody, SOV.ResearchBody, SOV.MediaOutlet})
_CLOSERS = frozenset('»”"')


class QuotedNames(BesideNames):
    """Reads the names in quotation marks of one sentence; `last` is the one read before."""

    last: Candidate | None = None

    def _quoted(self, at: int) -> Candidate | None:
        """Read « … » behind a noun that says what it names: "منصة «نور»"."""
        if self.tokens[at].text not in OPENERS:
            return None
        limit = min(len(self.tokens), at + LONGEST_INSTITUTION)
        close = next((i for i in range(at + 1, limit) if self.tokens[i].text in _CLOSERS), None)
        if close is None or close == at + 1:
            return None
        if at == 0:
            return self._opening(close)
        if close == at + 2 and len(self.tokens[at + 1].printed) == 1:
            return None  # "جولة تمويل من الفئة «أ»"
        cued = close < at + 6 and self._class("quoted", self.tokens[at - 1]) is not None
        named = close < at + 4 or cued or self._joined_part(at + 2) is not None
        first = at + 1 + named  # a name may be written as a verb
        if any(token.mood(*FINITE) for token in self.tokens[first:close]):
            return None  # somebody's words
        known = any(token.entity for token in self.tokens[at + 1 : close])
        if known and close == at + 2:
            return self._short_for(at + 1)
        if kind := self._research(at, close):
            return Candidate(at + 1, close, kind, CUE)
        if kind := self._announced(at, close):
            return Candidate(at + 1, close, kind, CUE)
        if kind := self._quoted_body(at, close):
            return Candidate(at + 1, close, kind, CUE)
        return self._quoted_alone(at, close, known=known) or self._marked(at, close)

    def _marked(self, at: int, close: int) -> Candidate | None:
        """Read common nouns in marks, which may be a longer name's short form: "«مسار»"."""
        inside = self.tokens[at + 1 : close]
        plain = all(token.tag is Tag.WORD and token.entity is None for token in inside)
        short = plain and 0 < len(inside) < _LONGEST_SHORT and not self._definite(inside[0])
        return Candidate(at + 1, close, None, MARKED) if short else None

    def _announced(self, at: int, close: int) -> Iri | None:
        """Return what the noun before a name says that it is: "منصة «نور»", "منصة اسمها «نور»"."""
        before = self._before_naming(at)
        for back in range(before - 1, max(-1, before - _NAMING), -1):
            token = self.tokens[back]
            kind = self._class("quoted", token)
            if kind and self._reaches(back, before):
                return self._firm_or(kind, at, close)
            far = back < before - 2 and not self._definite(token)
            if (token.tag is not Tag.WORD or far) and not self._of_origin(token):
                break
        return self._called_so(before) if before < at else None

    def _of_origin(self, token: Token) -> bool:
        """Tell whether the name of a state is the adjective of its people: "السعودية"."""
        state = token.entity is not None and SOV.State in token.entity.types
        return state and self.words.nisba(spelled_word(token.text))

    def _firm_or(self, kind: Iri, at: int, close: int) -> Iri:
        """Return a class, or a firm's where a word in the name says it: "صندوق «سمحة كابيتال»"."""
        if kind != SOV.PublicBody:
            return kind
        firm = any(self._part(one) == SOV.Company for one in range(at + 2, close))
        return SOV.Company if firm else kind

    def _called_so(self, before: int) -> Iri | None:
        """Return what is called so with all that describes it: "نموذجا لقراءة النصوص اسمه «نور»".

        It is the nearest indefinite noun that names something, with no verb between.
        """
        for back in range(before - 1, max(-1, before - _DESCRIBED), -1):
            token = self.tokens[back]
            if token.tag not in {Tag.WORD, Tag.PREPOSITION, Tag.NAME, Tag.COORDINATOR, Tag.NUMBER}:
                return None
            kind = None if self._definite(token) else self._class("quoted", token)
            if kind is not None:
                return kind
        return None

    def _opening(self, close: int) -> Candidate | None:
        """Read a name that opens a sentence which says what it is: "«زيتونة» نموذج لغوي"."""
        said = any(token.mood(*FINITE) for token in self.tokens[2:close])  # somebody's words
        if said:
            return None
        if kind := self._class_behind(close + 1) or self._class_said(0, close + 1):
            return Candidate(1, close, kind, CUE)
        kind = self._heads_clause(0, close + 1) or self._of_a_state(close)
        return Candidate(1, close, kind, SHAPE) if kind else self._marked(0, close)

    def _short_for(self, at: int) -> Candidate | None:
        """Read a place in quotation marks, which may be a longer name's short form: "«نزوى»"."""
        entity = self.tokens[at].entity
        place = entity is not None and {SCHEMA.Place, SCHEMA.City, SCHEMA.AdministrativeArea} & set(
            entity.types
        )
        return Candidate(at, at + 1, None, NONE) if place else None

    def _research(self, at: int, close: int) -> Iri | None:
        """Return what a name behind "مركز" is where it does research: "مركز «سدرة» لأبحاث …"."""
        verbal, before = self.lexicon.words["verbal"], self.tokens[at - 1]
        if self.words.bare(before.text) not in verbal["either"]:
            return None
        behind = self.tokens[close + 1 : close + 4]
        nouns = [self.words.bare(token.text) for token in behind]
        does = len(nouns) > 1 and nouns[1] in verbal["researching"]
        university = nouns[:1] and behind[0].tag in {Tag.WORD, Tag.VERB}
        of = university and self._participle(behind[0]) and self._academic(behind[-1])
        return SOV.ResearchBody if (does and behind[0].tag is Tag.PREPOSITION) or of else None

    def _academic(self, token: Token) -> bool:
        noun = self.lexicon.singular(token.text)
        return self.lexicon.cues["cued"].get(noun) == SOV.University

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
            named = named or token.lemma in self.lexicon.words["verbal"]["by_name"]
            nominative = back == at - 1 and token.text in self.lexicon.grammar.it
            if named or nominative or any(form.lemma in verbs for form in token.readings):
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
        if found := self._opened(at, close):
            return found
        if known and (found := self._of_known(at, close)):
            return found
        told = self._class_behind(close + 1) or self._class_said(at, close + 1)
        told = told or self._led(at) or self._holds_shares(at)
        if kind := told or self._of_a_state(close):
            return Candidate(at + 1, close, kind, CUE)
        return None if known else self._joined_quote(at, close) or self._by_place(at, close)

    def _by_place(self, at: int, close: int) -> Candidate | None:
        """Read a name in quotation marks that its place in the clause alone gives away."""
        inside, before = self.tokens[at + 1 : close], self._token(at - 1)
        opener = before.lemma if before is not None and before.tag is Tag.PREPOSITION else ""
        does = self._by_verb(at, close + 1)
        kind = does or self.lexicon.cues.get("prepositions", {}).get(opener)
        named = any(self._proper(token) for token in inside)
        if kind and (named or (does and self._completed(at, close + 1))):
            return Candidate(at + 1, close, kind, SHAPE)
        if kind := self._heads_clause(at, close + 1) or self._takes_part(at, close + 1):
            return Candidate(at + 1, close, kind, SHAPE)
        proper = all(self._proper(token) for token in inside)
        owns = proper and self._in_construct(at)
        return Candidate(at + 1, close, SCHEMA.Product, GUESS if owns else NONE) if proper else None

    def _opened(self, at: int, close: int) -> Candidate | None:
        """Read a name that its own first word says what it is: "«مجموعة اليرموك الطبية»"."""
        first, others = self.tokens[at + 1], self.tokens[at + 2 : close]
        kind = self._class("cued", first) or self._class("quoted", first)
        if kind is None or SOV.Actor not in with_broader(kind) or self._definite(first):
            return None
        named = any(self._definite(t) or self._proper(t) or t.entity is not None for t in others)
        return Candidate(at + 1, close, kind, CUE) if named else None

    def _of_known(self, at: int, close: int) -> Candidate | None:
        """Read a name with a known one in it: "«سيمنز هيلثينيرز»", "«مجموعة اليرموك الطبية»"."""
        inside = self.tokens[at + 1 : close]
        first, others = inside[0], [token for token in inside if token.entity is None]
        if first.entity is None or not others or not all(map(self._proper, others)):
            return None
        kind = SOV.Company if SOV.Company in first.entity.types else self._by_verb(at, close + 1)
        return Candidate(at + 1, close, kind, SHAPE) if kind else None

    def _joined_part(self, at: int) -> Iri | None:
        """Return what "ل" and its noun say that a name names: "نزوى للبيانات"."""
        token, behind = self._token(at), self._token(at + 1)
        if token is None or behind is None:
            return None
        if token.tag is not Tag.PREPOSITION or not self._definite(behind):
            return None
        written = spelled_word(token.printed + behind.printed)
        parts = self.lexicon.cues.get("parts", {})
        return parts.get(written) or parts.get(self.lexicon.singular(written))

    def _purpose(self, at: int) -> bool:
        """Tell whether "ل" and what firms are for stand at a position: "للحوسبة", "لتقنية …"."""
        token, behind, further = self._token(at), self._token(at + 1), self._token(at + 2)
        if token is None or behind is None or token.tag is not Tag.PREPOSITION:
            return False
        if token.lemma != self.lexicon.grammar.at:
            return False
        if self._definite(behind):
            contracted = self.lexicon.words["proclitics"]["contracted"]
            return self._named_part(spelled_word(contracted + behind.printed))
        joined = spelled_word(token.printed + behind.printed)
        return self._named_part(joined) and self._definite(further)

    def _named_part(self, written: str) -> bool:
        parts = self.lexicon.cues.get("parts", {})
        return written in parts or self.lexicon.singular(written) in parts

    def _part(self, at: int) -> Iri | None:
        token = self._token(at)
        if token is None:
            return None
        if self._letters(at) and token.printed != spelled_word(token.printed):
            return SOV.Company  # "نبراس إيه آي"
        return self._class("parts", token)

    def _letters(self, at: int) -> bool:
        """Tell whether two Latin letters stand at a position by their names: "إيه آي"."""
        letters = self.lexicon.sets["verbal.letters"]
        three = [self._token(one) for one in (at - 1, at, at + 1)]
        before, word, behind = ("" if one is None else one.printed for one in three)
        if spelled_word(word) not in letters:
            return False
        return any(spell_letters(one, letters) for one in ((before, word), (word, behind)))

    def _class_behind(self, at: int) -> Iri | None:
        comma, noun = self._token(at), self._token(at + 1)
        if comma is None or noun is None or comma.text != ",":
            return None
        further = self._token(at + 2)
        if noun.tag is Tag.COORDINATOR and further and further.text in self.lexicon.grammar.it:
            at, noun = at + 2, self._token(at + 3) or noun  # "«زيتونة»، وهو نموذج لغوي"
        if noun.tag is Tag.DETERMINER:
            noun = self._token(at + 2) or noun  # "«زيتونة»، أول نموذج لغوي"
        if noun.text in self.connectors:
            return None
        return self._class("apposed", noun)

    def _class_said(self, at: int, end: int) -> Iri | None:
        """Return what a clause that a name opens says that it is: "«زيتونة» نموذج لغوي"."""
        before, noun = self._token(at - 1), self._token(end)
        opens = before is None or before.tag is Tag.RELATIVE
        if not opens or noun is None or noun.tag is not Tag.WORD or self._definite(noun):
            return None
        return None if noun.lemma or noun.text in self.connectors else self._class("apposed", noun)

    def _of_a_state(self, close: int) -> Iri | None:
        """Return what an adjective behind a name says of: "«سيرفكو» المصرية", "«أفق» القابضة"."""
        behind = self._token(close + 1)
        if behind is None or not behind.printed.endswith("ة"):
            return None
        state = behind.entity is not None and SOV.State in behind.entity.types  # "السعودية"
        if not state and not self._definite(behind):
            return None
        if self._of_people(replace(behind, text=spelled_word(behind.text))):
            return SOV.Company
        stem = self.words.bare(behind.text).removesuffix("ه")
        return SOV.Company if stem in self.lexicon.sets["adjectives.firms"] else None

    def _joined_quote(self, at: int, close: int) -> Candidate | None:
        """Read a name that "و" joins to another in quotation marks, of its class."""
        joins, opens = self._token(close + 1), self._token(close + 2)
        if joins and opens and joins.tag is Tag.COORDINATOR and opens.text in OPENERS:
            limit = min(len(self.tokens), close + LONGEST_RUN + 3)
            end = next((i for i in range(close + 3, limit) if self.tokens[i].text in _CLOSERS), 0)
            found = (self._part(one) for one in range(close + 4, end))
            if kind := next((one for one in found if one is not None), None):
                return Candidate(at + 1, close, kind, CUE)  # "«داتا بلس» و«ميناء نت»"
        before, closed = self._token(at - 1), self._token(at - 2)
        if before is None or closed is None or before.tag is not Tag.COORDINATOR:
            return None
        kind = self._kind_at(at - 3) if closed.text in _CLOSERS and at > 2 else None  # noqa: PLR2004
        known = self.last is not None and self.last.last == at - 2
        strength = self.last.strength if self.last is not None and known else CUE
        return Candidate(at + 1, close, kind, strength) if kind else None

    def _kind_at(self, at: int) -> Iri | None:
        """Return the class of the name that ends with a token, or None."""
        if self.last is not None and self.last.last == at + 1:
            return self.last.kind
        entity = self.tokens[at].entity
        return entity.types[0] if entity is not None else None
