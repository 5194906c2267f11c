"""Noun phrases with all that describes and joins them, in a chunked sentence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.phrases import Mark, Node, NounPhrase, VerbGroup
from kg.extract.tokens import Token, printed
from kg.model import Span, frozen
from kg.names import SCHEMA

_MASCULINE, _FEMININE, _PLURAL = "masculine", "feminine", "plural"


@frozen()
class Phrase:
    """An argument: a noun phrase with its complements, or an infinitive with its own.

    node         its position in the clause's nodes
    first, last  token indexes of the words that name it, without preposition and determiner
    evidence     token index where its part of a quote starts: at the determiner
    pronoun      the pronoun that stands for it before its verb, or empty: then `node` is that verb
    """

    node: int
    first: int
    last: int
    evidence: int
    infinitive: bool = False
    pronoun: str = ""


Complement = tuple[str, int]
"""What follows a verb: its preposition, and its position."""


@dataclass(frozen=True)
class Nominals:
    """A chunked sentence, and what is asked of its noun phrases.

    nouns, verbs, marks   the nodes of each sort by their positions, in text order
    """

    tokens: tuple[Token, ...]
    nodes: tuple[Node, ...]
    lexicon: Lexicon
    nouns: dict[int, NounPhrase] = field(default_factory=dict, init=False, repr=False)
    verbs: dict[int, VerbGroup] = field(default_factory=dict, init=False, repr=False)
    marks: dict[int, Mark] = field(default_factory=dict, init=False, repr=False)
    _extents: dict[int, int] = field(default_factory=dict, repr=False, compare=False)
    _members: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)
    _subjects: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)
    _complements: dict[int, tuple[Complement, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _phrases: dict[int, Phrase] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for at, node in enumerate(self.nodes):
            if isinstance(node, NounPhrase):
                self.nouns[at] = node
            elif isinstance(node, VerbGroup):
                self.verbs[at] = node
            else:
                self.marks[at] = node

    # --- text

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of the article's text from one token to before another."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def words(self, first: int, last: int) -> str:
        """Return the folded words of some tokens, written as in the lexicon: "d'accord"."""
        return " ".join([token.text for token in self.tokens[first:last]]).replace("' ", "'")

    def label(self, first: int, last: int) -> str:
        """Return the words that name a thing, as printed, with single spaces between them."""
        return printed(self.tokens[first:last])

    def base_adjective(self, adjective: str, listed: Collection[str]) -> str:
        """Return the form of an adjective that a collection lists, or the adjective itself."""
        endings = ("es", "e", "s", "") if adjective.endswith(("e", "s")) else ("",)
        for ending in endings:
            if adjective.endswith(ending):
                candidate = self.lexicon.singular(adjective.removesuffix(ending))
                if candidate in listed:
                    return candidate
        return adjective

    def head(self, node: NounPhrase) -> str:
        """Return the longest head of a noun phrase that the lexicon has a class for, else its head.

        "centre de données" is one head; its complement's words are read on in the sentence.
        """
        alone = self.lexicon.singular(self.tokens[node.head].text)
        for width in (4, 3, 2) if alone in self.lexicon.joined else ():
            last = node.head + width
            written = self.words(node.head, last)
            if last <= len(self.tokens) and self.lexicon.head_class(written):
                return self.lexicon.singular(written)
        return alone

    def head_span(self, node: NounPhrase, width: int) -> tuple[int, int] | None:
        """Return the token indexes of a head and what makes one noun with it, so many in all."""
        last = node.head + width
        return (node.head, last) if last <= len(self.tokens) else None

    def naming(self, node: NounPhrase) -> Sequence[int]:
        """Return the token indexes at which a noun phrase may have the name that it is."""
        return range(node.core, node.last)

    def alone(self, node: NounPhrase, phrase: Phrase) -> bool:
        """Tell whether a phrase says nothing but its head, so that it may stand for a name."""
        return phrase.last == node.head + 1 == node.core + 1

    def past_aside(self, at: int) -> int:
        """Return the position past what is put in beside the noun phrase that ends at one."""
        return at

    def dual(self, node: NounPhrase) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a noun's own ending says that they are two."""
        return False

    def recallable(self, node: NounPhrase) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a pronoun may take up a noun of its own sentence without a determiner."""
        return False

    def partitioned(self, at: int) -> int:
        """Return the position of what a noun says a part of, or its own."""
        return at

    def named_by(self, at: int) -> int | None:
        """Return the position of the name that a noun phrase beside it only describes, or None."""
        del at
        return None

    def key(self, label: str) -> str:
        """Return the words by which a thing that they describe is known again."""
        return label

    def determiners(self, node: NounPhrase) -> frozenset[str]:
        """Return the words that determine a noun phrase."""
        return frozenset([token.text for token in self.tokens[node.first : node.core]])

    def indefinite(self, at: int) -> bool:
        """Tell whether a noun phrase is of a thing that is not known yet: "une agence"."""
        node = self.noun(at)
        determiners = frozenset() if node is None else self.determiners(node)
        return not determiners.isdisjoint(self.lexicon.grammar.indefinite)

    @cached_property
    def nouns_said(self) -> frozenset[str]:
        """Every word of the sentence in the singular, a head or none."""
        written = " ".join([token.text for token in self.tokens])
        return frozenset(self.lexicon.singular(written).replace("'", "' ").split())

    def noun(self, at: int) -> NounPhrase | None:
        """Return the node at a position if it is a noun phrase."""
        return self.nouns.get(at)

    def verb(self, at: int) -> VerbGroup | None:
        """Return the node at a position if it is a verb group."""
        return self.verbs.get(at)

    def mark(self, at: int, *texts: str) -> bool:
        """Tell whether the node at a position is a mark, one of `texts` where some are given."""
        node = self.marks.get(at)
        return node is not None and (not texts or node.text in texts)

    def coordinator(self, at: int) -> bool:
        """Tell whether the node at a position coordinates."""
        node = self.marks.get(at)
        return node is not None and node.tag is Tag.COORDINATOR

    def agreement(self, node: NounPhrase) -> frozenset[str]:
        """Return what is known of gender and number: "masculine", "feminine", "plural"."""
        determiners = self.lexicon.words["determiners"]
        before = {token.text for token in self.tokens[node.first : node.core]}
        found = {
            kind for kind in (_MASCULINE, _FEMININE, _PLURAL) if before & set(determiners[kind])
        }
        head = self.tokens[node.head].text
        if before & self.lexicon.grammar.masculine_contractions:
            found.add(_MASCULINE)
        named = self.tokens[node.head].tag is Tag.NAME  # "Atlas Systems" is one
        if head[-1] in "sx" and (
            before & self.lexicon.grammar.plural_determiners or not (before or named)
        ):
            found.add(_PLURAL)
        gender = self.lexicon.nouns["gender"]
        ending = tuple(gender.get("endings", ()))
        if self.lexicon.singular(head) in gender["feminine"] or (
            not found & {_MASCULINE, _FEMININE} and self.lexicon.singular(head).endswith(ending)
        ):
            found.add(_FEMININE)
        return frozenset(found)

    def dated(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is a date: "le 3 mars 2026"."""
        months = self.lexicon.words["adverbs"]["months"]
        return any(token.text in months for token in self.tokens[node.core : node.last])

    def partitive(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether "de", "du" or "des" right behind a verb may open its direct object."""
        node = self.noun(at)
        if node is None or node.preposition != self.lexicon.grammar.of:
            return False
        return self.tokens[node.first].text in self.lexicon.grammar.partitives or verb.negated

    # --- noun phrases with their complements

    def phrase(self, at: int) -> Phrase:
        """Return the noun phrase at a position with the complements that name it."""
        if (found := self._phrases.get(at)) is None:
            found = self._phrases[at] = self._find_phrase(at)
        return found

    def _find_phrase(self, at: int) -> Phrase:
        node = self.noun(at)
        if node is None:
            raise ValueError(f"node {at} is no noun phrase")
        last = self.nodes[self.extent(at) - 1].last
        return Phrase(at, node.core, last, node.first + bool(node.preposition))

    def extent(self, at: int) -> int:
        """Return the position past a noun phrase and all that describes it."""
        if at not in self._extents:
            self._measure(at)
        return self._extents.get(at, at + 1)

    def _measure(self, at: int) -> None:
        """Settle extents and coordinations from the sentence's end down to a position.

        Both lean on what stands further right alone, so each is worked out once; otherwise
        phrases in phrases would cost twice as much at every level.
        """
        for position in range(len(self.nodes) - len(self._extents) - 1, at - 1, -1):
            end = position + 1
            while (step := self._attached(position, end)) > end:
                end = step
            self._extents[position] = end
            self._members[position] = self._coordinated(position)

    def _attached(self, at: int, end: int) -> int:
        node = self.noun(end)
        last = self._last_noun(at, end) if node else None
        if node and last is not None:
            if node.preposition == self.lexicon.grammar.of:
                return end if self._closed(last, node) else end + 1
            if self._takes(last, node):
                return (
                    end + 1
                    if node.preposition == self.lexicon.grammar.within
                    else self.extent(self.conjuncts(end)[-1])
                )
            return end
        if (self.coordinator(end) or self.mark(end, ",")) and end > at + 1:
            return self._coordinated_complements(at, end)
        verb = self.verb(end)
        if verb and verb.mood is Mood.PAST_PARTICIPLE and not verb.finite:
            behind = self.noun(end + 1)
            if behind and behind.preposition:
                return self.extent(self.conjuncts(end + 1)[-1])
        return end

    def _closed(self, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a name takes no such complement: "dispose à Kigali d'un centre"."""
        named = self.tokens[last.head].tag is Tag.NAME and last.last == last.head + 1
        before = {token.text for token in self.tokens[node.first + 1 : node.core]}
        return named and bool(before & self.lexicon.grammar.indefinite)

    def _last_noun(self, at: int, end: int) -> NounPhrase | None:
        for position in range(end - 1, at - 1, -1):
            if found := self.noun(position):
                return found
        return None

    def _takes(self, last: NounPhrase, node: NounPhrase) -> bool:
        """Tell whether a noun takes a complement with the preposition of the next one."""
        if node.preposition == self.lexicon.grammar.within:
            named = self.tokens[node.head].tag is Tag.NAME
            return node.core == node.first + 1 and not named
        head = self.lexicon.head_class(self.head(last))
        takers = self.lexicon.nouns["complements"].get(node.preposition, ())
        return head is not None and any(head.endswith(name.partition(":")[2]) for name in takers)

    def _coordinated_complements(self, at: int, end: int) -> int:
        """Return the position past "… et de B" or "…, de B et de C" behind "A de …"."""
        first, governor = self.noun(at + 1), self.noun(at)
        if first is None or governor is None or first.preposition != self.lexicon.grammar.of:
            return end
        if governor.preposition == self.lexicon.grammar.of and self.mark(end, ","):
            return end  # the comma coordinates the governor itself
        position, closed = end, False
        while not closed:
            behind = position + 1
            if self.mark(position, ",") and self.coordinator(behind):
                behind += 1
            node = self.noun(behind)
            if node is None or node.preposition != self.lexicon.grammar.of:
                return end
            closed = self.coordinator(behind - 1)
            position = behind + 1
            while (inner := self.noun(position)) and inner.preposition == self.lexicon.grammar.of:
                position += 1
        return position

    def outermost(self, at: int) -> int:
        """Return the position of the noun phrase that the one at `at` is a complement of."""
        node = self.noun(at)
        while node and node.preposition in self.lexicon.grammar.attached and self.noun(at - 1):
            at -= 1
            node = self.noun(at)
        return at

    # --- coordination

    def conjuncts(self, at: int) -> tuple[int, ...]:
        """Return the positions of a noun phrase and of those coordinated with it.

        A list needs its coordinator ("A, B et C") or three members, and a member that turns out
        to be the subject of a verb is none.
        """
        if at not in self._members:
            self._measure(at)
        return self._members.get(at, (at,))

    def _coordinated(self, at: int) -> tuple[int, ...]:
        node = self.noun(at)
        if node is None:
            return (at,)
        found, sure = [at], 1
        position = self.extent(at)
        if self.tokens[node.head].tag is Tag.PRONOUN and not self.coordinator(position):
            return (at,)  # "selon lui, 40 ministères et agences …"
        while True:
            separator = self.past_aside(position)
            if self.mark(separator, ","):
                separator += 1
            joined = self.coordinator(separator)
            if joined:
                separator += 1
            if separator == position or not self._parallel(node, self.noun(separator)):
                break
            end = self.extent(separator)
            behind = self.verb(self.past_aside(end))
            comma = self.mark(separator - 2, ",") or self.mark(separator - 1, ",")
            clear = node.preposition and joined and not comma and not self._verb_before(at)
            if behind and behind.finite and not clear:
                break
            found.append(separator)
            position = end
            if joined:
                sure = len(found)
        if len(found) > 3 and sure == 1:  # noqa: PLR2004  # a list without "et"
            sure = len(found)
        return tuple(found[:sure])

    def _verb_before(self, at: int) -> bool:
        """Tell whether the clause had its verb before a position, so that a next is another's."""
        return any(isinstance(n, VerbGroup) and n.finite for n in self.nodes[:at])

    def _parallel(self, first: NounPhrase, other: NounPhrase | None) -> bool:
        if other is None or self.tokens[other.head].tag is Tag.PRONOUN:
            return False
        if self.place(first) and self.place(other):  # "en Suède et aux Pays-Bas"
            return bool(first.preposition)
        return other.preposition in {first.preposition, ""}

    def place(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is where something is, by a preposition and a name."""
        entity = self.tokens[node.head].entity
        places = {SCHEMA.Place, SCHEMA.Country, SCHEMA.City, SCHEMA.AdministrativeArea}
        within = {self.lexicon.grammar.at, self.lexicon.grammar.within}
        named = entity is not None and bool(places & set(entity.types))
        return named and node.preposition in within

    def listed(self, at: int) -> tuple[int, ...]:
        """Return the members of a list behind a colon or in parentheses, even a list of one.

        Such a list needs no "et": what is between commas is in it.
        """
        found: list[int] = []
        while self.noun(at):
            found.append(at)
            at = self.extent(at)
            if not (self.mark(at, ",") or self.coordinator(at)):
                break
            at += 1 + self.coordinator(at + 1)
        return tuple(found)
