"""Chunks of a sentence: noun phrases, verb groups and the marks between them, in text order.

A noun phrase here is a core without its complements: "la signature d'une convention" is two,
the second with the preposition "de". `kg.extract.syntax` puts them together.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.capitals import SEATS
from kg.extract.conjugation import FINITE, Mood
from kg.extract.groups import GroupReader
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token
from kg.names import SCHEMA

_OF_NOUN = frozenset({Tag.WORD, Tag.NAME, Tag.NUMBER})
_BEFORE_VERB = frozenset({Tag.NEGATION, Tag.CLITIC})
_BEHIND_NOUN = frozenset(
    {
        *{Tag.PUNCTUATION, Tag.COORDINATOR, Tag.VERB, Tag.OPEN, Tag.CLOSE},
        *{Tag.NEGATION, Tag.RELATIVE},
    }
)
_IN_OFFICE = frozenset({Tag.WORD, Tag.DETERMINER, Tag.PREPOSITION, Tag.COORDINATOR, Tag.VERB})
_OFFICE = 16  # tokens of an office's name
_AHEAD = 6  # tokens past the end that may be asked for their tag, which is none
_LONGEST_QUOTE = 9  # tokens of a quoted phrase inside a noun phrase; a longer one is speech


class Chunker:
    """Chunks one sentence. Use `chunk`."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon = tokens, lexicon
        self.tags: list[Tag | None] = [*[token.tag for token in tokens], *[None] * _AHEAD]
        self.prenominal = lexicon.prenominal
        self.negative_determiners = lexicon.sets["determiners.negative"]
        self.negative_words = lexicon.sets["negation.words"]
        self.negative_alone = lexicon.sets["negation.never_alone"]
        self.particles = lexicon.sets["negation.particle"]
        self.described = frozenset(lexicon.words["pronouns"].get("described", ()))
        self.naming = frozenset(lexicon.words.get("naming", {}).get("verbs", ()))
        self.nominal_adverbs = lexicon.sets["adverbs.nominal"]
        self.idioms = idioms(lexicon)

    def nodes(self) -> Iterator[Node]:
        """Yield the chunks in text order; every token is in exactly one."""
        at = 0
        while at < len(self.tokens):
            node = self._at(at)
            yield node
            at = node.last

    def _at(self, at: int) -> Node:
        token = self.tokens[at]
        if token.tag is Tag.PREPOSITION:
            if noun := self._noun(at + 1, first=at, preposition=token.lemma):
                return noun
            quoted = self.tags[at + 1] is Tag.OPEN  # "propose de « louer un centre »"
            verb = self._verb(at + 1 + quoted, first=at, preposition=token.lemma)
            if verb and (verb.mood in {Mood.INFINITIVE, Mood.PRESENT_PARTICIPLE}):
                return verb
        else:
            found = self._verb(at, first=at) or self._noun(at, first=at)
            if found:
                return found
        return Mark(at, token.tag, token.lemma or token.text)

    # --- noun phrases

    def _noun(self, at: int, *, first: int, preposition: str = "") -> NounPhrase | None:
        if self.tags[at] is Tag.PRONOUN:
            return NounPhrase(first, at, at, self._described_end(at), preposition)
        core = at
        while self.tags[core] is Tag.DETERMINER or (
            first < core == at
            and self.tags[core]
            and (
                self.tokens[core].text == "des"
                or self.tokens[core].text in self.negative_determiners
            )
        ):
            core += 1
        end = self._words_end(core)
        if end == core:
            return None
        if preposition and core == at and end > core + 1:
            end = self._idiom_end(first, core, end)
        return NounPhrase(first, core, self._head(core, end), self._acronym(end), preposition)

    def _idiom_end(self, first: int, core: int, end: int) -> int:
        """Return the position past the noun of a verb's idiom before its object: "au point | X"."""
        for at in range(core + 1, end):
            token = self.tokens[at]
            opens = token.capital or token.tag in {Tag.NAME, Tag.NUMBER} or token.text == "«"
            if opens and " ".join([one.text for one in self.tokens[first:at]]) in self.idioms:
                return at
        return end

    def _described_end(self, at: int) -> int:
        """Return the position past a pronoun and its adjectives: "celles relatives à"."""
        end = at + 1
        if self.tokens[at].text in self.described:
            while self.tags[end] is Tag.WORD and not self.tokens[end].capital:
                end += 1
        return end

    def _acronym(self, end: int) -> int:
        """Return the position past "(ANRT)" or "(« Atlas »)" behind a name, else `end`."""
        inner = end + 1 + (self.tags[end + 1] in {Tag.OPEN, Tag.PUNCTUATION})
        last = inner + 1 + (inner - end - 1)
        if self.tags[end] is not Tag.OPEN or self.tags[last] is not Tag.CLOSE:
            return end
        before = reversed(self.tokens[max(0, end - 2) : end])
        name = next((token.entity for token in before if token.entity), None)
        acronym = self.tokens[inner].entity
        return last + 1 if name and acronym and name.iri == acronym.iri else end

    def _somebody(self, at: int) -> bool:
        entity = self.tokens[at].entity
        return entity is not None and SCHEMA.Person in entity.types

    def _titled(self, core: int) -> bool:
        """Tell whether a noun phrase completes what somebody is: "le directeur de …"."""
        sets, before = self.lexicon.sets, core - 1
        over = sets.get("naming.fields", frozenset()) | sets.get("naming.charged", frozenset())
        links = {Tag.DETERMINER, Tag.PREPOSITION, *([Tag.COORDINATOR] if over else ())}
        while before > 0 and (self.tags[before] in links or self.tokens[before].text in over):
            before -= 1  # "de la Santé et du Travail", "chargée de la Santé"
        return self.lexicon.head_class(self.tokens[before].text) == SCHEMA.Person

    def _body(self, at: int) -> bool:
        """Tell whether a token ends what a title is of: a body, a place, what an office is for."""
        entity = self.tokens[at].entity
        if entity is None:
            return self.tokens[at].text in self.lexicon.sets.get("naming.fields", ())
        return not (SEATS.isdisjoint(entity.types) or self._somebody(at))

    def _words_end(self, core: int) -> int:
        at = core
        while at < len(self.tokens):
            token = self.tokens[at]
            if at > core and token.entity and self._sums_up(at):
                break
            if token.tag is Tag.NUMBER and at > core and self._counts_anew(at):
                break  # "la région Bretagne 5 millions"
            if at > core and self._somebody(at) and self._body(at - 1) and self._titled(core):
                break  # "le directeur d'Orange Ada Noiret"
            if at > core and self._somebody(at) and self._of_office(core, at):
                break  # "le ministre délégué au Budget Ada Noiret"
            if at > core and token.tag is Tag.NAME and self._among(core):
                break  # "compte parmi ses clients Orange"
            if token.tag in _OF_NOUN or (
                at > core and (self._adjectival(at) or self._inner_adverb(at))
            ):
                at += 1
            elif token.text == "«" and (close := self._quoted(at)) and not self._called(core, at):
                at = close
            elif at > core + 1 and self._second_adjective(core, at):
                at += 2
            else:
                break
        return at

    def _called(self, core: int, at: int) -> bool:
        """Tell whether marks hold the name that a noun has: "le groupe de presse « X »"."""
        named = self.tags[at + 1] is Tag.NAME and self._body(at + 1)
        alone = named and self.tags[at + 2] is Tag.CLOSE
        return alone and core > 0 and self.tokens[core - 1].lemma == self.lexicon.grammar.of

    def _of_office(self, core: int, at: int) -> bool:
        """Tell whether a noun phrase says, before a name, what an office is for: "du Budget X"."""
        if any(self.lexicon.says_who(one.text) for one in self.tokens[core:at]):
            return False  # "du ministre Ada Noiret"
        first = max(0, core - _OFFICE)
        for before in range(core - 1, first - 1, -1):
            if self.lexicon.singular(self.tokens[before].text) in self.lexicon.offices:
                return True
            if self.tags[before] not in _IN_OFFICE:
                return False
        return False

    def _among(self, core: int) -> bool:
        """Tell whether a noun says among whom somebody counts others: "parmi ses clients"."""
        before = [token.text for token in self.tokens[max(0, core - 2) : core]]
        among = self.lexicon.words.get("lasting", {}).get("among", ())
        return len(before) > 1 and before[0] in among and self.tags[core - 1] is Tag.DETERMINER

    def _sums_up(self, at: int) -> bool:
        """Tell whether a figure stands right behind another noun, or a name, as a noun by itself.

        "fournit au site 4 mégawatts", "verse à Orange 3 millions d'euros"
        """
        before = self.tokens[at - 1].entity
        named = before is not None and not is_quantity(before)
        apart = named or self.tags[at - 1] is Tag.WORD
        return apart and is_quantity(self.tokens[at].entity)

    def _counts_anew(self, at: int) -> bool:
        """Tell whether a number counts something else than what is before it: no name's own.

        A share does behind any noun: "prend à sa charge 40 % du coût".
        """
        token, before = self.tokens[at], self.tokens[at - 1]
        if token.text.endswith("%"):
            return True
        if token.tag is not Tag.NUMBER or not (before.capital or before.tag is Tag.NAME):
            return False
        behind = self.tokens[at + 1 : at + 2]
        counted = behind and behind[0].tag is Tag.WORD and behind[0].text[-1] in "sx"
        return bool(counted and not behind[0].capital)

    def _adjectival(self, at: int) -> bool:
        """Tell whether a past participle only describes the noun before it."""
        token = self.tokens[at]
        form = token.mood(Mood.PAST_PARTICIPLE)
        if form is None or token.mood(*FINITE) or form.lemma in self.naming:
            return False
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if following is None or following.tag is not Tag.PREPOSITION:
            return following is None or following.tag in _BEHIND_NOUN
        if following.lemma not in self.lexicon.grammar.participle_takes:
            return True
        behind = self._verb(at + 2, first=at + 2)
        return behind is not None and behind.mood is Mood.INFINITIVE

    def _inner_adverb(self, at: int) -> bool:
        token = self.tokens[at]
        if token.text in self.nominal_adverbs and self.tags[at + 1] is not Tag.VERB:
            return True
        if token.text in self.lexicon.grammar.refusals and self.tags[at + 1] is Tag.WORD:
            return not self.tokens[at + 1].capital  # "des fournisseurs non européens"
        if token.tag is not Tag.ADVERB or not token.text.endswith("ment"):
            return False
        return (
            self.tags[at + 1] is Tag.WORD
            or self.tokens[at + 1 : at + 2] == ()
            or (at + 1 < len(self.tokens) and self.tokens[at + 1].text == "«")
        )

    def _second_adjective(self, core: int, at: int) -> bool:
        """Tell whether "et" joins two adjectives of one noun: "acteurs publics et privés"."""
        if self.tokens[at].text not in {"et", "ou"} or self.tags[at + 1] is not Tag.WORD:
            return False
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        determined = core > 0 and self.tokens[core - 1].tag is Tag.DETERMINER
        partitive = core > 0 and self.tokens[core - 1].text in self.lexicon.grammar.partitives
        if not (determined or partitive) or before.tag is not Tag.WORD:
            return False
        alike = before.text[-1] == after.text[-1] == "s"
        alone = self.tags[at + 2] not in {Tag.WORD, Tag.PREPOSITION}
        return (alike and alone) or self._describes_too(core, at) or self._two_states(at)

    def _describes_too(self, core: int, at: int) -> bool:
        """Tell whether a second word describes a noun as one before it does: "sûr et rapide".

        One that says what somebody or something is may be another noun: "le PDG actuel et maire".
        """
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        named = after.capital or after.entity or self.lexicon.says_who(after.text)
        named = named or self.tags[at + 2] in {Tag.NAME, Tag.WORD}
        plain = not (named or self.lexicon.head_class(after.text))
        return plain and self._head(core, at) < at - 1 and before.entity is None

    def _two_states(self, at: int) -> bool:
        """Tell whether "et" joins two states of one noun: "les ministères grec et chypriote"."""
        states = self.lexicon.demonyms.states
        both = (self.tokens[at - 1].text, self.tokens[at + 1].text)
        plural = at > 1 and self.tokens[at - 2].text[-1] in "sx"
        return plural and all(self.lexicon.singular(one) in states for one in both)

    def _quoted(self, at: int) -> int | None:
        """Return the position past a short quoted phrase without a verb, else None.

        One that opens with a preposition completes a verb: "est hébergé « en France »".
        """
        opens = at + 1
        while self.tags[opens] is Tag.ADVERB:
            opens += 1
        if self.tags[opens] is Tag.PREPOSITION:
            return None
        for close in range(at + 1, min(at + _LONGEST_QUOTE, len(self.tokens))):
            if self.tokens[close].text == "»":
                return close + 1
            if self.tokens[close].mood(*FINITE):
                return None
        return None

    def _head(self, core: int, end: int) -> int:
        for at in range(core, end):
            token = self.tokens[at]
            plain = token.tag in {Tag.WORD, Tag.VERB} and token.text not in self.prenominal
            if plain or token.tag is Tag.NAME:
                return at
        return core

    # --- verb groups

    def _verb(self, at: int, *, first: int, preposition: str = "") -> VerbGroup | None:
        negation: list[int] = []
        clitics: list[int] = []
        while self.tags[at] in _BEFORE_VERB:
            (negation if self.tokens[at].tag is Tag.NEGATION else clitics).append(at)
            at += 1
        if self.tags[at] is not Tag.VERB:
            return None
        reader = GroupReader(self.tokens, self.lexicon, at, negation, clitics)
        return reader.read(first, preposition)


@lru_cache(maxsize=8)
def idioms(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that make another verb of one before them: "(mettre) au point"."""
    triggers = (trigger for frame in lexicon.frames for trigger in frame.triggers)
    return frozenset(words for one in triggers if one.kind == "verb" for words in one.then)


def chunk(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Node, ...]:
    """Return the chunks of a sentence in text order; every token is in exactly one."""
    return tuple(Chunker(tokens, lexicon).nodes())
