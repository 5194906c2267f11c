"""Noun phrases with all that describes and joins them, in a chunked sentence."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.extract.asked import Answers
from kg.extract.classes import with_broader
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import ASIDE, Mark, Node, NounPhrase, VerbGroup
from kg.extract.tokens import Token, printed
from kg.model import Span, frozen
from kg.names import SOV

_MASCULINE, _FEMININE, _PLURAL = "masculine", "feminine", "plural"
_TWO = 2
_NONE: frozenset[str] = frozenset()
_PUT_IN = 6
"""Nodes of what is put in between two commas at the most."""


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


@dataclass(frozen=True, eq=False)
class Nominals:
    """A chunked sentence, and what is asked of its noun phrases.

    nouns, verbs, marks   the nodes of each sort by their positions, in text order
    signs                 what the marks are, by their positions
    answers               what has been asked of it, see `asked_once`
    """

    tokens: tuple[Token, ...]
    nodes: tuple[Node, ...]
    lexicon: Lexicon
    nouns: dict[int, NounPhrase] = field(default_factory=dict, init=False, repr=False)
    verbs: dict[int, VerbGroup] = field(default_factory=dict, init=False, repr=False)
    marks: dict[int, Mark] = field(default_factory=dict, init=False, repr=False)
    signs: dict[int, str] = field(default_factory=dict, init=False, repr=False)
    _extents: dict[int, int] = field(default_factory=dict, repr=False)
    _members: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _subjects: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _complements: dict[int, tuple[Complement, ...]] = field(default_factory=dict, repr=False)
    _gaps: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict, repr=False)
    _phrases: dict[int, Phrase] = field(default_factory=dict, repr=False)
    _relatives: dict[int, int | None] = field(default_factory=dict, repr=False)
    answers: Answers = field(default_factory=lambda: defaultdict(dict), init=False, repr=False)

    def __post_init__(self) -> None:
        for at, node in enumerate(self.nodes):
            if isinstance(node, NounPhrase):
                self.nouns[at] = node
            elif isinstance(node, VerbGroup):
                self.verbs[at] = node
            else:
                self.marks[at], self.signs[at] = node, node.text
        # They are asked of every node many times over: no call of ours stands around them.
        nouns = self._everywhere()
        object.__setattr__(self, "verb", self.verbs.get)
        object.__setattr__(self, "noun", nouns.get)
        joints = {at for at, mark in self.marks.items() if mark.tag is Tag.COORDINATOR}
        object.__setattr__(self, "coordinator", joints.__contains__)
        heads = {node: self._find_head(node) for node in nouns.values()}
        determiners = {node: self._find_determiners(node) for node in nouns.values()}
        object.__setattr__(self, "head", heads.__getitem__)
        object.__setattr__(self, "determiners", determiners.__getitem__)

    def _everywhere(self) -> Mapping[int, NounPhrase]:
        """Return the noun phrases by their positions, with those that stand inside others."""
        return self.nouns

    # --- text

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of the article's text from one token to before another.

        Words that a sentence leaves out stand before it in the text, wherever they are put.
        """
        start, end = self.tokens[first].span.start, self.tokens[last - 1].span.end
        if start < end:
            return Span(start, end)
        return Span(self.tokens[last - 1].span.start, self.tokens[first].span.end)

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

    def qualified(self, at: int) -> tuple[int, ...]:
        """Return what the adjective that ends a noun phrase is said of."""
        return (at,)

    def head(self, node: NounPhrase) -> str:
        """Return the longest head of a noun phrase that the lexicon has a class for, else its head.

        "centre de données" is one head; its complement's words are read on in the sentence.
        """
        return self._find_head(node)

    def heads(self, node: NounPhrase) -> tuple[str, ...]:
        """Return what a verb may ask for as the head of a noun phrase: its head, whole."""
        return (self.head(node),)

    def _find_head(self, node: NounPhrase) -> str:
        alone = self.lexicon.singular(self.tokens[node.head].text)
        for width in (4, 3, 2) if alone in self.lexicon.joined else ():
            written = self.words(node.head, last := node.head + width)
            if last <= len(self.tokens) and self.lexicon.head_class(written):
                return self.lexicon.singular(written)
        return alone

    def head_span(self, node: NounPhrase, width: int) -> tuple[int, int] | None:
        """Return the token indexes of a head and what makes one noun with it, so many in all."""
        last = node.head + width
        return (node.head, last) if last <= len(self.tokens) else None

    def name_before(self, node: NounPhrase) -> int | None:  # noqa: ARG002  # English
        """Return the token of a thing's name before the noun for what it is, if one is there."""
        return None

    def naming(self, node: NounPhrase) -> Sequence[int]:
        """Return the token indexes at which a noun phrase may have the name that it is."""
        return range(node.core, node.last)

    @property
    def qualifying(self) -> Iterator[int]:
        """The token indexes of names that only say of what make a thing is: "Nvidia chips".

        Beside a noun for somebody they are whose that is: "a Google subsidiary".
        """
        for position, node in self.nouns.items():
            inner = node.preposition == self.lexicon.grammar.of and self.noun(position - 1)
            things = not inner and self._thing(node)  # "le fabricant de puces Lumo"
            for at in range(node.core, node.last) if things else ():
                entity = self.tokens[at].entity
                if at != node.head and entity is not None and SOV.Actor in entity.types:
                    yield at

    def _thing(self, node: NounPhrase) -> bool:
        """Tell whether a noun of a known class, and of nobody, heads a phrase."""
        kind = self.lexicon.head_class(self.head(node))
        word = self.tokens[node.head].tag is Tag.WORD
        return word and kind is not None and SOV.Actor not in with_broader(kind)

    def alone(self, node: NounPhrase, phrase: Phrase) -> bool:
        """Tell whether a phrase says nothing but its head, so that it may stand for a name."""
        return phrase.last == node.head + 1 == node.core + 1

    def examples(self, at: int) -> tuple[int, ...]:  # noqa: ARG002  # as others ask
        """Return what a noun phrase says to be among what it names."""
        return ()

    @cached_property
    def _closing_brackets(self) -> list[int]:
        return [*(at for at in self.marks if self.mark(at, ")")), len(self.nodes)]

    def closing(self, at: int) -> int:
        """Return the position of the closing bracket at a node or behind, else that of the end."""
        return self._closing_brackets[bisect_left(self._closing_brackets, at)]

    def past_brackets(self, at: int) -> int:
        """Return the position behind brackets that open at one, else that one: "X (IL) of Lens"."""
        closed = self.closing(at) if self.mark(at, "(") else len(self.nodes)
        return closed + 1 if closed < len(self.nodes) else at

    def past_name(self, at: int, end: int) -> int:  # noqa: ARG002  # a language's own
        """Return the position past the name right behind a title that ends at one, else that."""
        return end

    def past_aside(self, at: int) -> int:
        """Return the position past what is put in beside the noun phrase that ends at one."""
        return at

    def said_of_pronoun(self, at: int) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a noun phrase only says what a pronoun right before it is."""
        return False

    def restricted(self, at: int) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether what follows a noun says which one it is, so that it takes up no other."""
        return False

    def dual(self, node: NounPhrase) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a noun's own ending says that they are two."""
        return False

    def several(self, node: NounPhrase) -> bool:  # noqa: ARG002  # Arabic has it
        """Tell whether a noun is a plural with which verbs agree as with one thing."""
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
        return self._find_determiners(node)

    def _find_determiners(self, node: NounPhrase) -> frozenset[str]:
        return frozenset([token.text for token in self.tokens[node.first : node.core]])

    def indefinite(self, at: int) -> bool:
        """Tell whether a noun phrase is of a thing that is not known yet: "une agence"."""
        node = self.noun(at)
        determiners = frozenset() if node is None else self.determiners(node)
        return not determiners.isdisjoint(self.lexicon.grammar.indefinite)

    @cached_property
    def nouns_said(self) -> frozenset[str]:
        """Every word of the sentence in the singular, a head or none, and what its names are."""
        singular = self.lexicon.singular
        written = " ".join([singular(token.text) for token in self.tokens])
        words = written.replace("'", "' ").replace("%", " %").split()
        named = [token for token in self.tokens if token.entity]
        return frozenset(words).union(*map(self.called, named))

    @cached_property
    def texts(self) -> frozenset[str]:
        """The tokens of the sentence, folded."""
        return frozenset([token.text for token in self.tokens])

    def called(self, token: Token) -> frozenset[str]:
        """Return the nouns that a name stands for: "model" of "Llama"."""
        for kind in token.entity.types if token.entity and token.tag is Tag.NAME else ():
            if found := self.lexicon.called.get(kind):
                return found
        return _NONE

    def noun(self, at: int) -> NounPhrase | None:
        """Return the node at a position if it is a noun phrase."""
        return self.nouns.get(at)

    def governors(self, at: int) -> tuple[tuple[int, str], ...]:
        """Return what stands above a verb in its group, with its effect; the outermost first."""
        verb = self.verb(at)
        return () if verb is None else verb.governors

    def verb(self, at: int) -> VerbGroup | None:
        """Return the node at a position if it is a verb group."""
        return self.verbs.get(at)

    def is_mark(self, at: int) -> bool:
        """Tell whether the node at a position is a mark, whichever."""
        return at in self.marks

    def mark(self, at: int, *texts: str) -> bool:
        """Tell whether the node at a position is one of some marks, of which there may be none."""
        return self.signs.get(at) in texts

    def closed_by(self, at: int, *texts: str) -> bool:
        """Tell whether the sentence, or one of some marks, ends what stands before a position."""
        return at >= len(self.nodes) or self.mark(at, *texts)

    def copula(self, at: int) -> int | None:
        """Return the position of the copula of which a node is said; marks may quote the node."""
        before = at - 2 if self.mark(at - 1, "“", "«", '"') else at - 1
        before = self._before_put_in(before) if self.mark(before, *ASIDE) else before
        verb = self.verb(before)
        if verb is None:
            return None
        seems = verb.reflexive and verb.lemma in self.lexicon.sets.get("seeming.reflexive", ())
        return before if seems or verb.lemma in self.lexicon.grammar.copulas else None

    def _before_put_in(self, comma: int) -> int:
        """Return the position before what is put in behind a copula: "est, selon lui, un piège"."""
        for at in range(comma - 1, max(comma - _PUT_IN, 0), -1):
            if self.mark(at, *ASIDE):
                return at - 1
            if not self._in_comment(at):
                break
        return comma

    def past_put_in(self, comma: int) -> int:
        """Return the position past what is put in behind a noun: "le risque, dit-il, est de"."""
        for at in range(comma + 1, min(comma + _PUT_IN, len(self.nodes))):
            if self.mark(at, *ASIDE):
                return at + 1
            if not self._in_comment(at):
                break
        return comma

    def _in_comment(self, at: int) -> bool:
        """Tell whether a node may stand in a comment: a noun, an adverb, a verb of speech."""
        verb, mark = self.verb(at), self.marks.get(at)
        if verb is not None:
            return verb.lemma in self.lexicon.reporting
        return mark is None or mark.tag is Tag.ADVERB

    def coordinator(self, at: int) -> bool:
        """Tell whether the node at a position coordinates."""
        return at in self.marks and self.marks[at].tag is Tag.COORDINATOR

    def adverb(self, at: int) -> bool:
        """Tell whether a node says when or how by itself: "on Monday"."""
        return at in self.marks and self.marks[at].tag is Tag.ADVERB

    def agreement(self, node: NounPhrase) -> frozenset[str]:
        """Return what is known of gender and number: "masculine", "feminine", "plural"."""
        sets, before = self.lexicon.sets, self.determiners(node)
        kinds = (_MASCULINE, _FEMININE, _PLURAL)
        found = {kind for kind in kinds if not before.isdisjoint(sets[f"determiners.{kind}"])}
        head = self.tokens[node.head].text
        if before & self.lexicon.grammar.masculine_contractions:
            found.add(_MASCULINE)
        named = self.tokens[node.head].tag is Tag.NAME  # "Atlas Systems" is one
        if head[-1] in "sx" and (
            before & self.lexicon.grammar.plural_determiners or not (before or named)
        ):
            found.add(_PLURAL)
        single, ending = self.lexicon.singular(head), tuple(sets.get("nouns.gender.endings", ()))
        if single in sets["nouns.gender.feminine"] or (
            not found & {_MASCULINE, _FEMININE} and single.endswith(ending)
        ):
            found.add(_FEMININE)
        return frozenset(found)

    def names_several(self, node: NounPhrase, found: Sequence[int]) -> bool:
        """Tell whether a list of names says who several are: "ses fondateurs, A et B, "."""
        tokens = [self.tokens[noun.head] for one in found if (noun := self.noun(one))]
        if len(tokens) < _TWO or any(one.tag is not Tag.NAME for one in tokens):
            return False
        known = self.lexicon.grammar.definite | self.lexicon.sets["determiners.possessive"]
        if self.tokens[node.head].tag is not Tag.WORD or known.isdisjoint(self.determiners(node)):
            return False
        joint = found[-1] - 1  # "les communes, A, et B, …" is a list
        joined = self.coordinator(joint) and not self.mark(joint - 1, ",")
        return joined and "plural" in self.agreement(node)

    def dated(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is a date: "le 3 mars 2026"."""
        months = self.lexicon.sets["adverbs.months"]
        return any(token.text in months for token in self.tokens[node.core : node.last])

    def some(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase may open with "some": "des puces", "de vieilles puces"."""
        opener, *rest = (one.text for one in self.tokens[node.first : node.head + 1])
        if opener in self.lexicon.grammar.partitives:
            return True
        if opener not in self.lexicon.sets.get("adjectives.some", ()) or len(rest) < _TWO:
            return False
        many = all(one.endswith(tuple(self.lexicon.words["adjectives"]["many"])) for one in rest)
        return many and rest[0] in self.lexicon.prenominal

    def partitive(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether "de", "du" or "des" right behind a verb may open its direct object."""
        node = self.noun(at)
        if node is None or node.preposition != self.lexicon.grammar.of:
            return False
        if self.some(node) or verb.negated:
            return True
        none = self.lexicon.grammar.neither | self.lexicon.sets["determiners.negative"]
        before = self.tokens[: verb.first] if verb.negation else ()
        return any(token.text in none for token in before)  # "ni X ni Y n'ont de site"
