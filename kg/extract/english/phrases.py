"""Chunks of an English sentence: noun phrases with their genitives, verb groups, marks.

The head of a noun phrase is its last noun; what stands before it describes it.
"""

from collections.abc import Sequence

from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.english.apart import stands_apart
from kg.extract.english.groups import SKIPPED, GroupReader
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.phrases import Chunker
from kg.extract.tokens import Token
from kg.model import frozen
from kg.names import SCHEMA, SOV

GENITIVE = "'s"
_AMOUNTS = frozenset({SCHEMA.MonetaryAmount, SCHEMA.QuantitativeValue})
_WORDS = frozenset({Tag.WORD, Tag.NAME, Tag.NUMBER})


@frozen(eq=False)
class EnglishPhrase(NounPhrase):
    """A noun phrase's core behind its genitive: "Kenya's new data centre" is "new data centre".

    genitive  half-open token indexes of the words before 's, without determiner, or None
    """

    genitive: tuple[int, int] | None = None


class EnglishChunker(Chunker):
    """Chunks one English sentence."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        super().__init__(tokens, lexicon)
        self.times = lexicon.sets["nouns.times.words"]
        self.adversative = lexicon.sets["conjunctions.clause"]

    def _at(self, at: int) -> Node:
        token = self.tokens[at]
        if token.tag is Tag.PREPOSITION:
            verb = self._verb(at + 1, first=at, preposition=token.lemma)
            bare = token.lemma == "to" or token.text == "rather than"
            if verb and (
                (verb.mood is Mood.INFINITIVE and bare) or verb.mood is Mood.PRESENT_PARTICIPLE
            ):
                return verb
            if noun := self._noun(at + 1, first=at, preposition=token.lemma):
                return noun
            return Mark(at, token.tag, token.lemma or token.text)
        found = self._verb(at, first=at) or self._noun(at, first=at)
        return found or Mark(at, token.tag, token.lemma or token.text)

    # --- noun phrases

    def _noun(self, at: int, *, first: int, preposition: str = "") -> NounPhrase | None:
        if self.tags[at] is Tag.PRONOUN:
            where = self.lexicon.grammar.within if self._there(at) else ""
            return EnglishPhrase(first, at, at, at + 1, preposition or where)
        if self._away(at):
            return EnglishPhrase(first, at, at, at + 1, preposition or self.lexicon.grammar.within)
        core = self._determined(at)
        if (
            self.tags[core] is Tag.PRONOUN
            and self.tokens[core - 1].text in self.negative_determiners
        ):
            return EnglishPhrase(first, core, core, core + 1, preposition)  # "none of them"
        end = self._words_end(core)
        genitive: tuple[int, int] | None = None
        while end > core and end < len(self.tokens) and self.tokens[end].text == GENITIVE:
            start, stop = core, end
            core = self._determined(end + 1)
            end = self._words_end(core)
            if end == core:  # "Kenya's" with nothing behind it
                return EnglishPhrase(first, start, self._head(start, stop), stop, preposition)
            genitive = (start, stop)
        if end == core:
            return None
        return EnglishPhrase(first, core, self._head(core, end), end, preposition, genitive)

    def _away(self, at: int) -> bool:
        """Tell whether a word says where by itself: "stored abroad", not "overseas firms"."""
        here = at < len(self.tokens) and self.tags[at] is Tag.WORD
        away = here and self.tokens[at].text in self.lexicon.sets["nationalities.away"]
        return away and self.tags[at + 1] not in _WORDS

    def _there(self, at: int) -> bool:
        """Tell whether a pronoun says where: "keeps its files there", not "there are files"."""
        there = self.tokens[at].text in self.lexicon.sets["clitics.where"]
        behind = at > 0 and self.tags[at - 1] in {Tag.VERB, *_WORDS}
        return there and behind and self.tags[at + 1] is not Tag.VERB

    def _determined(self, at: int) -> int:
        """Return the position past determiners, and past adverbs before a number or adjective.

        "But" opens another clause: "…, but Ireland denies it".
        """
        if self.tokens[at : at + 1] and self.tokens[at].text in self.adversative:
            return at + 1 if self._many(at + 1) else at
        while True:
            tag = self.tags[at]
            determiner = tag is Tag.DETERMINER and self.tokens[at].text != GENITIVE
            described = self.tags[at + 1] in _WORDS or self._many(at + 1)
            if not determiner and not (tag is Tag.ADVERB and described):
                return at
            at += 1

    def _many(self, at: int) -> bool:
        """Tell whether a word says how much there is of a thing: "too much power"."""
        here = at < len(self.tokens) and self.tags[at] is Tag.DETERMINER
        return here and self.tokens[at].text in {"much", "many", "few", "little"}

    def _words_end(self, core: int) -> int:
        at = core
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.tag in _WORDS:
                if at > core and any(
                    (
                        self._parted(at),
                        self._judged(core, at),
                        self._away(at),
                        self._given(core, at),
                        self._does(at),
                    )
                ):
                    break
                at += 1
            elif at > core and (
                self._joins_adjectives(at) or self._joins_names(core, at) or self._joins_fields(at)
            ):
                at += 2
            elif token.text == "," and at > core and (past := self._listed_adjective(core, at)):
                at = past
            elif at > core and self._acronym(at):
                at += 3
            elif token.text == "“" and at > core and self._judging(core):
                break  # "called the deal “a sell-out”"
            elif token.text == "“" and (close := self._quoted(at)):
                at = close
            elif at > core and (self._adds(at) or self._graded(at)):
                at += 1
            else:
                break
        return at

    def _adds(self, at: int) -> bool:
        """Tell whether "more" stands between a number and its noun: "thirty more engineers"."""
        before = self.tokens[at - 1]
        number = before.tag is Tag.NUMBER or before.text in self.lexicon.quantities.numbers
        more = self.tokens[at].text in self.lexicon.sets["determiners.adding"]
        return more and number and self.tags[at + 1] in _WORDS

    def _graded(self, at: int) -> bool:
        """Tell whether an adverb stands before what describes a noun: "a fully funded place"."""
        if self.tags[at] is not Tag.ADVERB or not self.tokens[at].text.endswith("ly"):
            return False
        described = self.tags[at + 1] is Tag.WORD
        return described and (self._adjective(self.tokens[at + 1].text) or self._participle(at + 1))

    def _parted(self, at: int) -> bool:
        """Tell whether a word opens a noun phrase of its own behind another: "pay Kenya $5"."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if token.entity is not None and token.entity.types[0] in _AMOUNTS:
            described = before.tag is Tag.WORD and self._adjective(before.text)
            alone = self.tags[at + 1] not in {Tag.WORD, Tag.NAME} and not described
            return before.tag is Tag.NAME or alone  # not so: "an initial $5 million"
        if token.text in {"last", "next"} and at + 1 < len(self.tokens):
            return self.lexicon.singular(self.tokens[at + 1].text) in self.times
        if token.entity is not None and SCHEMA.Person in token.entity.types and before.capital:
            office = self.tokens[at - 2].text if at > 1 else ""  # not so: "headed by Justice X"
            portfolio = before.text in self.lexicon.sets["nationalities.portfolios"]
            return portfolio and office not in {self.lexicon.grammar.agent, "the", ","}
        if token.tag is Tag.NUMBER and self._share(at):
            return self._acts(before)  # "and Solidium 49%", "and its partner 49 per cent"
        return before.tag is Tag.NUMBER and token.tag is Tag.NUMBER

    def _share(self, at: int) -> bool:
        """Tell whether a number says a share, with nothing behind that it describes."""
        if self.tokens[at].text.endswith("%"):
            return self.tags[at + 1] not in _WORDS
        behind = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return behind in self.lexicon.sets["nouns.shares.words"] and self.tags[at + 2] not in _WORDS

    def _acts(self, token: Token) -> bool:
        """Tell whether a word may be who has a share: a name, or a noun for somebody."""
        kind = self.lexicon.head_class(self.lexicon.singular(token.text))
        return token.tag is Tag.NAME or (kind is not None and SOV.Actor in with_broader(kind))

    def _does(self, at: int) -> bool:
        """Tell whether somebody's name behind a thing opens a clause: "the site (that) X owns"."""
        verb = at + 1
        while self.tags[verb] in {Tag.NAME, Tag.WORD, Tag.ADVERB} and self.tokens[verb].capital:
            verb += 1
        acts = self.tags[verb] is Tag.VERB and self.tokens[at].tag in _WORDS
        return acts and stands_apart(self.tokens[:at], self.tokens[at], self.lexicon)

    def _given(self, core: int, at: int) -> bool:
        """Tell whether what somebody is given opens here: "gives schools free laptops"."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if self._receives(core, at):
            return True
        described = token.tag is Tag.WORD and self._adjective(token.text)
        figure = token.tag is Tag.NUMBER or token.text in self.lexicon.quantities.numbers
        who = all(self._adjective(one.text) for one in self.tokens[core : at - 1])
        if not (who and (described or figure)) or self._adjective(before.text):
            return False  # "offers foreign firms fifteen years"
        first = core
        while first and self.tags[first - 1] is Tag.DETERMINER:
            first -= 1
        verb = self.tokens[first - 1] if first else before
        giving = self.lexicon.sets["ditransitive.verbs"] - self.lexicon.sets["ditransitive.judging"]
        gives = verb.tag is Tag.VERB and any(form.lemma in giving for form in verb.readings)
        several = self.lexicon.singular(before.text) != before.text
        one = figure and self._acts(before)  # "lends the university 64 chips"
        return gives and (several or one) and self.tags[at + 1] in _WORDS

    def _receives(self, core: int, at: int) -> bool:
        """Tell whether a bare noun is what somebody is given: "gives the regulator power to"."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if token.text not in self.lexicon.sets["ditransitive.given"] or self.tags[at + 1] in _WORDS:
            return False
        first = core
        while first and self.tags[first - 1] is Tag.DETERMINER:
            first -= 1
        verb = self.tokens[max(0, first - 1)]
        giving = self.lexicon.sets["ditransitive.verbs"]
        if verb.tag is not Tag.VERB or all(form.lemma not in giving for form in verb.readings):
            return False
        return self._acts(before)

    def _judged(self, core: int, at: int) -> bool:
        """Tell whether an adjective ends what a verb judges or makes so: "called it opaque"."""
        token, before = self.tokens[at], self.tokens[at - 1]
        made = token.text in self.lexicon.sets["adjectives.made"]
        if token.tag is not Tag.WORD or token.capital or not (made or self._adjective(token.text)):
            return False
        if self.tags[at + 1] in _WORDS or (before.tag is Tag.WORD and self._adjective(before.text)):
            return False
        return self._judging(core, made=made)

    def _judging(self, core: int, *, made: bool = False) -> bool:
        """Tell whether a verb that says what a thing is stands before a noun phrase."""
        first = core
        while first and (
            self.tags[first - 1] in {Tag.DETERMINER, Tag.ADVERB, *_WORDS}
            or self.tokens[first - 1].text == self.lexicon.grammar.of
        ):
            first -= 1
        verb = self.tokens[max(0, first - 1)]
        sets, lemmas = self.lexicon.sets, {form.lemma for form in verb.readings}
        moves = made and not lemmas.isdisjoint(sets["ditransitive.moving"])
        judges = not lemmas.isdisjoint(sets["ditransitive.judging"])
        return verb.tag is Tag.VERB and (judges or moves)

    def _joins_adjectives(self, at: int) -> bool:
        """Tell whether "and" joins two adjectives of one noun: "public and private bodies"."""
        return (
            self.tokens[at].text in {"and", "or"}
            and self.tags[at + 1] is Tag.WORD
            and self.tags[at + 2] is Tag.WORD
            and self._adjective(self.tokens[at - 1].text)
            and self._adjective(self.tokens[at + 1].text)
        )

    def _listed_adjective(self, core: int, at: int) -> int:
        """Return the position of the next adjective in "a small, boring, permanent fund", or 0.

        What a thing costs may be the last: "a five-year, $40 million contract".
        """
        if not all(self._describing(i) or self.tokens[i].text == "," for i in range(core, at)):
            return 0
        determined = core > 0 and self.tags[core - 1] is Tag.DETERMINER
        verb = self.tokens[core - 1] if core else None
        transitive = (
            verb is not None
            and verb.tag is Tag.VERB
            and not any(form.lemma in self.lexicon.grammar.copulas for form in verb.readings)
        )
        if not (determined or transitive):
            return 0
        position = at + 1
        while position < len(self.tokens) and (
            self._describing(position) or self.tokens[position].text in {",", "and"}
        ):
            position += 1
        figure = self._sum(position)
        noun = position + figure < len(self.tokens) and self.tags[position + figure] is Tag.WORD
        return at + 1 if noun and (self._describing(at + 1) or self._sum(at + 1)) else 0

    def _sum(self, at: int) -> bool:
        """Tell whether an amount of money stands at a position."""
        entity = self.tokens[at].entity if at < len(self.tokens) else None
        return entity is not None and entity.types[0] == SCHEMA.MonetaryAmount

    def _describing(self, at: int) -> bool:
        """Tell whether a word may describe a noun behind it: an adjective, "locally", "made"."""
        token = self.tokens[at]
        if token.tag is Tag.ADVERB:
            return token.text.endswith("ly")
        spelt = token.tag is Tag.WORD and not token.capital
        ending = token.text.endswith(("ed", "ing")) or "-" in token.text
        return spelt and (self._adjective(token.text) or ending)

    def _participle(self, at: int) -> bool:
        """Tell whether a past participle describes a noun behind it: "fully funded places"."""
        return self.tokens[at].text.endswith("ed") and self.tags[at + 1] in _WORDS

    def _acronym(self, at: int) -> bool:
        """Tell whether an acronym stands inside a noun phrase: "language model (LLM) research"."""
        if self.tokens[at].text != "(" or at + 3 >= len(self.tokens):
            return False
        short, close, after = self.tokens[at + 1 : at + 4]
        inside = after.tag is Tag.WORD and not after.capital
        return short.printed.isupper() and close.text == ")" and inside

    def _joins_names(self, core: int, at: int) -> bool:
        """Tell whether "and" joins two names before one noun: "advanced Nvidia and AMD chips"."""
        if self.tokens[at].text not in {"and", "or"} or at - 1 < core or at < 2:  # noqa: PLR2004
            return False
        names = self.tags[at - 1] is Tag.NAME and self.tags[at + 1] is Tag.NAME
        described = self.tags[at - 2] is Tag.WORD or self._tongue(at - 1)
        return names and described and self.tags[at + 2] is Tag.WORD

    def _joins_fields(self, at: int) -> bool:
        """Tell whether "and" joins what a body works in: "a cloud and software company"."""
        if self.tokens[at].text != "and" or self.tags[at + 1] not in _WORDS:
            return False
        first, end = at, at + 1
        while first and self.tags[first - 1] in _WORDS:
            first -= 1
        while self.tags[end] in _WORDS:
            end += 1
        determined = first > 0 and self.tags[first - 1] is Tag.DETERMINER
        if not determined or end <= at + 2:
            return False
        body, fields = self.tokens[end - 1], (self.tokens[at - 1], self.tokens[end - 2])
        one = self.lexicon.singular(body.text) == body.text  # "a cluster and cloud firms" are two
        return one and self._acts(body) and not any(self._acts(field) for field in fields)

    def _tongue(self, at: int) -> bool:
        """Tell whether a language stands behind an article: "a Spanish and English model"."""
        entity = self.tokens[at].entity
        language = entity is not None and SCHEMA.Language in entity.types
        return language and self.tags[at - 1] is Tag.DETERMINER

    def _adjective(self, word: str) -> bool:
        sets = self.lexicon.sets
        if word in sets["adjectives.words"]:
            return True
        ending = word.endswith(tuple(self.lexicon.words["adjectives"]["endings"]))
        return ending and word not in sets["adjectives.not_endings"]

    def _quoted(self, at: int) -> int | None:
        for close in range(at + 1, min(at + 6, len(self.tokens))):
            if self.tokens[close].text == "”":
                return close + 1 if close > at + 1 else None
            if self.tokens[close].tag is Tag.VERB or self.tokens[close].text in {",", "."}:
                return None
        return None

    def _head(self, core: int, end: int) -> int:
        at = end - 1
        if self.tokens[at].text.endswith("%"):
            return at  # "the remaining 49%"
        behind = self.lexicon.sets["adjectives.behind"]
        if at > core and self.tokens[at].text in behind and self.tags[end] is Tag.PREPOSITION:
            graded = self.tokens[at - 1].text in self.lexicon.sets["adjectives.grading"]
            at -= self.tags[at - 1] is Tag.WORD and not graded  # "people familiar with the talks"
        while at > core and (
            self.tokens[at].tag not in {Tag.WORD, Tag.NAME} or self.tokens[at].text == "”"
        ):
            at -= 1
        return at

    # --- verb groups

    def _verb(self, at: int, *, first: int, preposition: str = "") -> VerbGroup | None:
        start = at
        while self.tags[at] in SKIPPED:
            at += 1
        if self.tags[at] is not Tag.VERB:
            return None
        return GroupReader(self.tokens, self.lexicon, start, at).read(first, preposition)


def chunk(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Node, ...]:
    """Return the chunks of a sentence in text order; every token is in exactly one."""
    return tuple(EnglishChunker(tokens, lexicon).nodes())
