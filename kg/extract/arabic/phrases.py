"""Chunks of an Arabic sentence: noun phrases with their adjectives, verb groups, marks.

The second noun of a construct ("مذكرة" in "توقيع مذكرة") is a noun phrase with the preposition that
the grammar calls `of`, though no word is written for it.
"""

from collections.abc import Iterator, Sequence

from kg.extract.arabic.adjectives import NO_CONSTRUCT
from kg.extract.arabic.carried import with_auxiliaries, with_purposes
from kg.extract.arabic.conjugation import is_infinitive
from kg.extract.arabic.endings import ends_as_object
from kg.extract.arabic.groups import GroupReader
from kg.extract.arabic.parting import ArabicParting
from kg.extract.classes import PLACES, with_broader
from kg.extract.conjugation import FINITE
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_KIND = "يه"
"""How an adjective of kind ends, and many a noun: "الشعبية", "الشرعية"."""
_TENS = ("ون", "ين")
"""How the word for a number of tens ends."""
_OF_FIRM = 3
"""Tokens from a verb to what its firm, of a name of one word, does something to."""
_LONGEST_ALIAS = 5
"""Tokens of what stands in parentheses behind a name and says it otherwise."""


class ArabicChunker(ArabicParting):
    """Chunks one Arabic sentence. Use `chunk`."""

    def nodes(self) -> Iterator[Node]:
        """Yield the chunks in text order; every token is in exactly one."""
        at = 0
        while at < len(self.tokens):
            node = self._at(at)
            self._remember(node)
            yield node
            at = node.last

    def _remember(self, node: Node) -> None:
        """Note whether a noun in construct, or a name in apposition, may follow a chunk."""
        self.construct = self.fresh = None
        if not isinstance(node, NounPhrase):
            self.opened = None
            return
        follows = node.preposition and self.opened == SCHEMA.Person
        if node.preposition != self.lexicon.grammar.of and not follows:
            named = self.tokens[node.head].tag is Tag.NAME  # "مجلس الوزراء": no name behind it
            self.opened = None if named else self._opens(node)
            self.called = frozenset(self._kinds(self.tokens[node.head]))
            self.within = bool(node.preposition)
        self.fresh = node.last
        if self._in_construct(node):
            self.construct = node.last

    def _opens(self, node: NounPhrase) -> Iri | None:
        """Return the class of the names that a noun phrase may be called by: "الوزير", "شركة"."""
        kinds = list(self._kinds(self.tokens[node.head]))
        return SCHEMA.Person if SCHEMA.Person in kinds else next(iter(kinds), None)

    def _kinds(self, noun: Token) -> Iterator[Iri]:
        """Yield the classes of what a noun may head, stand for or announce."""
        singular = self.lexicon.singular(noun.text)
        if (kind := self.lexicon.head_class(singular)) is not None:
            yield kind
        yield from self.lexicon.anaphors.get(singular, ())
        yield from (table[singular] for table in self.lexicon.cues.values() if singular in table)

    def _in_construct(self, node: NounPhrase) -> bool:
        token = self.tokens[node.last - 1]
        if self._office(node):
            return True
        if node.last != node.head + 1 or token.tag is not Tag.WORD or token.lemma:
            return False
        if self.word_forms.definite(token.text) or token.printed.endswith(("اً", "ًا")):
            return False
        if token.text in self.lexicon.words["adverbs"]["months"]:
            return False
        cut = token.printed.endswith(NO_CONSTRUCT) and not token.text.endswith(NO_CONSTRUCT)
        return not cut

    def _office(self, node: NounPhrase) -> bool:
        """Tell whether a noun and its adjective are an office of something: "مدير عام شركة …"."""
        if node.last != node.head + 2:
            return False
        head, adjective = self.tokens[node.head], self.tokens[node.last - 1]
        noun = self.lexicon.singular(head.text)
        person = self.lexicon.head_class(noun) == SCHEMA.Person and not head.lemma
        listed = self.lexicon.words["verbal"]["of_offices"]
        return person and adjective.text.removesuffix("ه") in listed

    def _at(self, at: int) -> Node:
        token = self.tokens[at]
        of = self.lexicon.grammar.of
        counted = at > 1 and self.tokens[at - 2].tag is Tag.NUMBER  # "ثلاث لغات هي العربية"
        alone = counted and token.text in self.lexicon.sets["pronouns.subject"]
        within = at == self.construct and not (alone or self._in_no_construct(at))
        if within and (noun := self._noun(self._past_about(at), first=at, preposition=of)):
            return noun
        if at == self.fresh and (close := self._apposed_in_marks(at)):
            return NounPhrase(at, at + 1, at + 1, close, of)
        if at == self.fresh and self._apposed(at):
            return NounPhrase(at, at, at, at + 1, of)
        if token.tag is Tag.PREPOSITION:
            behind = at + 1
            if self.tags[behind] is Tag.PREPOSITION and self.tokens[behind].lemma in self.kept:
                behind, token = at + 2, self.tokens[behind]  # "إلى خارج البلاد"
            figure = token.lemma in self.measuring
            while self.tags[behind] is Tag.ADVERB and (
                figure or self.tokens[behind].text in self.about
            ):
                behind += 1
            noun = self._noun(behind, first=at, preposition=token.lemma)
            if noun := noun or self._quoted_words(behind, first=at, preposition=token.lemma):
                return noun
        else:
            found = self._verb(at, first=at) or self._noun(at, first=at)
            if found:
                return found
        return Mark(at, token.tag, token.lemma if token.tag is Tag.PREPOSITION else token.text)

    def _in_no_construct(self, at: int) -> bool:
        """Tell whether what may end a construct is what a verb does something to.

        "استخدمت بلدية نظاما", "تدير ثلاث جامعات مركز البيانات", "تدير شركة سراب المنصة"; or what it
        is called: "منصة اسمها «سراب»"
        """
        token, counted = self.tokens[at], at > 1 and self.tags[at - 2] is Tag.NUMBER
        if self._past_stranger(at):
            return True
        if token.tag is not Tag.WORD:
            return False
        known = bool(token.lemma) or self.word_forms.definite(token.text) or self._of_known(at)
        ended = ends_as_object(token.printed, token.text)
        owned = self.lexicon.singular(token.text) if token.lemma else ""
        called = (
            owned in self.lexicon.cues["called"] or owned in self.lexicon.words["verbless"]["seat"]
        )
        return bool(ended or called or (counted and known)) or self._done_by_firm(at)

    def _of_known(self, at: int) -> bool:
        """Tell whether a noun behind bodies is of a definite one: "12 بلدية فكرة السحابة"."""
        if not any(SOV.Actor in with_broader(kind) for kind in self._kinds(self.tokens[at - 1])):
            return False
        behind, bare = self.tags[at + 1], self.word_forms.bare(self.tokens[at].text)
        if bare in self.lexicon.sets["verbal.trades"] or bare not in self.word_forms.nouns:
            return False  # "ثلاث شركات اتصالات"
        return behind is Tag.NAME or (behind is Tag.WORD and self._definite(at + 1))

    def _done_by_firm(self, at: int) -> bool:
        """Tell whether a noun is what a firm does something to: "طورت شركة سراب المنصة".

        What firms trade in, and a noun before another, may end the firm's own name.
        """
        firms, makes = self.lexicon.sets["verbal.firms"], self.lexicon.sets["verbal.making"]
        if at < _OF_FIRM or self.tokens[at - 2].text not in firms:
            return False
        if self.tokens[at - 1].text in makes:
            return False  # "شركة صناعة الرقائق"
        before = at - _OF_FIRM
        if self.tags[before] is Tag.COORDINATOR:  # "وقعت الوزارة وشركة سراب الاتفاقية"
            before -= 1
            while before > 0 and self.tags[before] in {Tag.WORD, Tag.NAME}:
                before -= 1
        verb, token, forms = self.tokens[before], self.tokens[at], self.word_forms
        does = any(f.mood in FINITE and f.lemma in self.transitive for f in verb.readings)
        bare = forms.bare(token.text)
        if verb.tag is not Tag.VERB or not does or verb.lemma or not forms.definite(token.text):
            return False
        if bare not in forms.nouns or bare in self.lexicon.sets["verbal.trades"]:
            return False
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        named = behind is not None and behind.tag in {Tag.NAME, Tag.WORD}
        noun = named and behind is not None and forms.definite(behind.text)
        return not noun or self._adjective(at, at + 1)

    def _apposed_in_marks(self, at: int) -> int | None:
        """Return the position past such a name in quotation marks: "شركة الاتصالات «نور»"."""
        opens = self.tags[at] is Tag.OPEN or self.tokens[at].text == '"'
        return self._quoted_name(at) if opens and self._apposed(at + 1) else None

    # --- noun phrases

    def _noun(self, at: int, *, first: int, preposition: str = "") -> NounPhrase | None:
        if self.tags[at] is Tag.PRONOUN:
            return NounPhrase(first, at, at, at + 1, preposition)
        core = at
        while self.tags[core] is Tag.DETERMINER:
            core += 1
        if core > at and self.tags[core] is Tag.PRONOUN:  # "هذا الأخير": the latter
            return NounPhrase(first, core, core, core + 1, preposition)
        if core == at and self.tags[at] is Tag.NEGATION and self.tokens[at].text in self.adjectival:
            adjective = self.tags[at + 1] is Tag.WORD and self._described(at + 1)
            return NounPhrase(first, at, at + 1, at + 2, preposition) if adjective else None
        head = core
        while (past := self._past_number(head)) > head:
            head = past
        if self.tags[head] is Tag.OPEN or (
            head < len(self.tokens) and self.tokens[head].text == '"'
        ):
            close = self._quoted_name(head)
            while close and self._of_origin(close):
                close += 1
            return NounPhrase(first, core, head + 1, close, preposition) if close else None
        if self.tags[head] not in {Tag.WORD, Tag.NAME, Tag.NUMBER}:
            return NounPhrase(first, at, at, core, preposition) if core > at else None
        return NounPhrase(first, core, head, self._words_end(head), preposition)

    def _past_number(self, at: int) -> int:
        """Return the position past a number before what it counts, or before its tens."""
        if self.tags[at] is not Tag.NUMBER:
            return at
        tens = self.tags[at + 1] is Tag.COORDINATOR and self.tags[at + 2] is Tag.NUMBER
        if tens and self.tokens[at + 2].text.endswith(_TENS):
            return at + 2  # "تسع وعشرين إدارة"
        counts = self.tags[at + 1] in {Tag.WORD, Tag.NUMBER}
        return at + (counts and self.tokens[at].text not in self.ones)

    def _quoted_name(self, at: int) -> int | None:
        """Return the position past a name in quotation marks at a position, or None."""
        name = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        inside = name is not None and (name.tag is Tag.NAME or len(name.printed) == 1)
        closed = self.tags[at + 2] is Tag.CLOSE or (
            at + 2 < len(self.tokens) and self.tokens[at + 2].text == '"'
        )
        if not (inside and closed) or self.tokens[at].text == "(":
            return None
        return self._parenthesised(at + 3)

    def _quoted_words(self, at: int, *, first: int, preposition: str) -> NounPhrase | None:
        """Read what stands in quotation marks behind a preposition: "قال لـ«المساء الجديد»"."""
        end = at + 1
        while self.tags[end] in {Tag.WORD, Tag.NAME} and end < at + _LONGEST_ALIAS:
            end += 1
        quoted = self.tags[at] is Tag.OPEN and self.tokens[at].text != "("
        if not quoted or end == at + 1 or self.tags[end] is not Tag.CLOSE:
            return None
        return NounPhrase(first, at, at + 1, end + 1, preposition)

    def _words_end(self, core: int) -> int:
        """Return the position past a noun, its adjectives, and the name that it announces."""
        end = self._aliased(core, core + 1)
        while end < len(self.tokens) and (last := self._attributed(core, end)):
            if core == self.construct and self._apposed_in_marks(end):
                return end  # "شركة الاتصالات «نور»": the firm's name
            end = last
        if self.tags[end] is not Tag.NUMBER or self.tags[core] is not Tag.WORD:
            return end
        one = self.tokens[end].text in self.ones  # "مورد واحد"
        return end + (one or (end == core + 1 and self._by_number(core)))

    def _by_number(self, at: int) -> bool:
        """Tell whether a definite noun is of what a number tells apart: "المادة 14"."""
        noun, forms = self.tokens[at].text, self.word_forms
        listed = self.lexicon.sets["verbal.clauses"]
        return forms.definite(noun) and self.lexicon.singular(forms.bare(noun)) in listed

    def _parenthesised(self, at: int) -> int:
        """Return the position past a name in parentheses at a position, or the position."""
        if self.tags[at] is not Tag.OPEN or self.tokens[at].text != "(":
            return at
        close = at + 1
        while self.tags[close] in {Tag.NAME, Tag.WORD} and close < at + _LONGEST_ALIAS:
            close += 1
        return close + 1 if close > at + 1 and self.tags[close] is Tag.CLOSE else at

    def _aliased(self, at: int, end: int) -> int:
        """Return the position past parentheses that say a name otherwise: "أطلس (Atlas)"."""
        return self._parenthesised(end) if self.tokens[at].tag is Tag.NAME else end

    def _attributed(self, head: int, at: int) -> int | None:
        """Return the position past what describes a head at a position, or None."""
        token, noun = self.tokens[at], self.tokens[head]
        if noun.tag is Tag.WORD and at == head + 1:
            if token.tag is Tag.NAME:
                return self._aliased(at, at + 1) if self._announces(noun, token) else None
            if token.tag in {Tag.OPEN, Tag.PUNCTUATION} and (close := self._quoted_name(at)):
                return None if self._held_in(noun, self.tokens[at + 1]) else close
        if token.tag is Tag.NEGATION and token.text in self.adjectival:
            return self._not_so(head, at + 1)
        if (token.tag is Tag.PUNCTUATION and token.text == '"') or token.tag is Tag.OPEN:
            return self._quoted_name(at) if noun.tag is Tag.WORD else None
        if token.tag is Tag.DETERMINER and token.text in self.word_forms.compound:
            return self._compound(head, at)
        if token.tag is Tag.COORDINATOR and at > head + 1:
            both = at + 1 < len(self.tokens) and self._nisba_pair(head, at)
            return at + 2 if both and self._adjective(head, at + 1) else None
        if token.tag is Tag.NAME and self._origin(token) and at > head + (noun.tag is Tag.WORD):
            return at + 1  # "شركة «نخيل» السعودية"
        if token.tag is not Tag.WORD:
            return at + 1 if self._latter(head, at) else None
        return self._compound(head, at) or (at + 1 if self._adjective(head, at) else None)

    def _held_in(self, noun: Token, name: Token) -> bool:
        """Tell whether what somebody has, or is, stands before a name: "مقر «أورنج»"."""
        types = frozenset(name.entity.types if name.entity is not None else ())
        kinds = frozenset(self._kinds(noun))
        if noun.lemma and SOV.Company in types:
            return False  # "شقيقتها «أفق»", "مالكتها «أفق»"
        if self._relational(noun):
            return True  # "منافس «أفق»"
        if SCHEMA.Person in types or SCHEMA.Person in kinds:
            return SCHEMA.Person not in types
        called = self.lexicon.singular(noun.text) in self.lexicon.cues.get("quoted", {})
        if not (called or kinds) and is_infinitive(self.lexicon.forms.get(noun.text)):
            return True  # "إطلاق «زيتونة»"
        owned = not (called or noun.lemma or self.word_forms.definite(noun.text))
        return owned and SOV.Actor in types and types.isdisjoint(kinds)

    def _relational(self, noun: Token) -> bool:
        """Tell whether an indefinite noun says what somebody is to whom it is of: "منافس أورنج"."""
        words = self.lexicon.sets["nouns.relational.words"]
        bare = not (noun.lemma or self.word_forms.definite(noun.text))
        return bare and noun.text in words

    def _announces(self, noun: Token, name: Token) -> bool:
        """Tell whether a noun says what the name right behind it is: "شركة أورنج"."""
        if noun.lemma or name.entity is None or self._relational(noun):
            return False
        kinds = set(self._kinds(noun))
        person = SCHEMA.Person in name.entity.types
        if person or SCHEMA.Person in kinds:
            return person and SCHEMA.Person in kinds
        if SCHEMA.Place in kinds and not PLACES.isdisjoint(name.entity.types):
            return True
        return bool(kinds & set(name.entity.types))

    def _compound(self, head: int, at: int) -> int | None:
        """Read an adjective with a definite noun that limits it: "مفتوحة المصدر"."""
        if at + 1 >= len(self.tokens) or self.tokens[at + 1].tag is not Tag.WORD:
            return None
        word = self.word_forms.bare(self.tokens[at].text)
        stem = word if word in self.word_forms.compound else word.removesuffix("ه")
        if stem not in self.word_forms.compound or head == at:
            return None
        behind = self.tokens[at + 1].text
        definite = self.word_forms.definite(behind)
        matches = self.word_forms.definite(self.tokens[at].text) == self._definite(head)
        governed = head > 0 and (self.tags[head - 1] is Tag.PREPOSITION or head == self.construct)
        matches = matches or (governed and self._alike(self.tokens[head], self.tokens[at]))
        noun = self.word_forms.bare(behind) in self.word_forms.nouns
        adjective = definite and self._definite(head) and not noun
        return at + 2 if definite and matches and not adjective else None

    def _adjective(self, head: int, at: int) -> bool:
        """Tell whether a word describes the noun at `head`, which it follows."""
        token, noun = self.tokens[at], self.tokens[head]
        if token.lemma:
            return False
        forms = self.word_forms
        definite = forms.definite(token.text)
        before = at - 1 - (self.tags[at - 1] is Tag.COORDINATOR)
        closed = self._definite(before) or self._definite(head)
        if noun.tag is Tag.NAME:
            firms = forms.bare(token.text).removesuffix("ه") in self.of_firms
            return definite and (firms or forms.nisba(token.text))
        if noun.tag is Tag.NUMBER:
            return False
        if definite != (self._definite(head) if at == head + 1 else closed):
            return False
        bare = forms.bare(token.text)
        if definite and bare in self.never:
            return False  # "وقعت الشركة الاتفاقية"
        if self._in_case(head, at):
            return True
        if bare in self.lexicon.words["verbal"]["chief"]:
            return definite and self.opened != SCHEMA.Person and not self._offices(noun)
        if bare in self.both or (definite and bare in forms.nouns and bare.endswith(_KIND)):
            return self._alike(noun, token) and not (not definite and self._opens_construct(at))
        if forms.nisba(token.text):
            several = token.printed.endswith("ات")
            return not several or noun.printed.endswith("ات") or self._alike(noun, token)
        return self._plain_adjective(noun, token, bare) and not self._undergoes(head, at)

    def _opens_construct(self, at: int) -> bool:
        """Tell whether a definite noun stands behind a word: "استخدام تقنية الحوسبة"."""
        if self.tags[at + 1] is not Tag.WORD:
            return False
        behind, forms = self.tokens[at + 1].text, self.word_forms
        return forms.definite(behind) and forms.bare(behind) in forms.nouns

    def _offices(self, noun: Token) -> bool:
        return self.lexicon.head_class(self.lexicon.singular(noun.text)) == SCHEMA.Person

    # --- verb groups

    def _verb(self, at: int, *, first: int, preposition: str = "") -> VerbGroup | None:
        del preposition  # no Arabic preposition is part of a verb group
        return GroupReader(self, at).read(first)


def chunk(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Node, ...]:
    """Return the chunks of a sentence in text order; every token is in exactly one."""
    nodes = tuple(ArabicChunker(tokens, lexicon).nodes())
    return tuple(with_purposes(with_auxiliaries(nodes, tokens, lexicon), tokens, lexicon))
