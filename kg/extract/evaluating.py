"""Which words say what somebody thinks of a thing, by the frames and by quotation marks."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.syntax import Clause, Phrase
from kg.extract.tokens import Token
from kg.model import Statement, Value
from kg.names import SOV


@lru_cache(maxsize=8)
def judging(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives that say what somebody thinks of a thing, by the frames."""
    return _words(lexicon, "adjective")


@lru_cache(maxsize=8)
def evaluating(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives and nouns that say what somebody thinks of a thing."""
    return judging(lexicon) | _words(lexicon, "noun")


def _words(lexicon: Lexicon, kind: str) -> frozenset[str]:
    return frozenset(
        trigger.word
        for frame in lexicon.frames
        if any(emission.relation == SOV.evaluatedAs for emission in frame.emissions)
        for trigger in frame.triggers
        if trigger.kind == kind
    )


def fullest(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements without the verdicts that a fuller one holds: "good", "good enough"."""
    verdicts = [one for one in statements if one.predicate == SOV.evaluatedAs]
    held = {id(one) for one, other in permutations(verdicts, 2) if _holds(other, one)}
    return [one for one in statements if id(one) not in held]


def _holds(fuller: Statement, one: Statement) -> bool:
    """Tell whether a verdict goes on from another on the same thing, its copula aside."""
    if not (isinstance(fuller.object, Value) and isinstance(one.object, Value)):
        return False
    said, words = fuller.object.lexical.split(), one.object.lexical.split()
    longer = len(said) > len(words) and words in (
        said[: len(words)],
        [words[0], *said[: len(words) - 1]],
    )
    alike = (fuller.subject, fuller.polarity, fuller.claimant)
    degree = said == words[1:]  # "too high", where "was too high" is said of it too
    return (longer or degree) and alike == (one.subject, one.polarity, one.claimant)


def marked(clause: Clause, first: int) -> Sequence[Token]:
    """Return the tokens between a mark that opens a quotation and the one that closes it."""
    tokens = clause.tokens
    if first + 2 >= len(tokens) or tokens[first].tag is not Tag.OPEN:
        return ()
    ends = (i for i in range(first + 2, len(tokens)) if tokens[i].tag is Tag.CLOSE)
    return tokens[first + 1 : next(ends, first)]


def judged_in(clause: Clause, at: int) -> Phrase | None:
    """Return the adjective of judgement that ends a noun phrase: "juge le plan insuffisant".

    It may stand behind a complement: "juge le coût du projet excessif".
    """
    node, last = clause.noun(at), at + 1
    while (inner := clause.noun(last)) and inner.preposition == clause.lexicon.grammar.of:
        node, last = inner, last + 1
    if node is None or node.last < node.head + 2:
        return None
    words = judging(clause.lexicon)
    word = clause.tokens[node.last - 1]
    said = word.tag in {Tag.WORD, Tag.VERB}  # "juge le texte équilibré": a participle alike
    if not said or clause.base_adjective(word.text, words) not in words:
        return None
    return Phrase(at, node.last - 1, node.last, node.last - 1)


def judged(clause: Clause, at: int, slot: str) -> tuple[Phrase, ...]:
    """Return what a copula says: how a thing is, "graded", or "stated", what it is; else nothing.

    graded  by degree, in comparison, or by a noun that only carries an adjective
    """
    if slot == "stated":
        return _stated(clause, at)
    return _compared(clause, at) or _graded(clause, at) or _classed(clause, at)


def _classed(clause: Clause, at: int) -> tuple[Phrase, ...]:
    """Return the noun that only carries what an adjective says: "is the cheap part of it"."""
    node, verb, table = clause.noun(at + 1), clause.verb(at), clause.lexicon.nouns.get("verdicts")
    if node is None or verb is None or not table or node.preposition or node.core == node.head:
        return ()
    words = {*table["adjectives"], *judging(clause.lexicon)}
    said = [token.text for token in clause.tokens[node.core : node.head]]
    determined = node.core > node.first
    judged = any(word in words for word in said) and clause.head(node) in table["words"]
    if not (determined and judged and clause.tokens[node.head].tag is Tag.WORD):
        return ()
    last = clause.nodes[clause.extent(at + 1) - 1].last
    denied = clause.tokens[node.first].text in clause.lexicon.sets["determiners.negative"]
    first = node.core if denied else node.first  # "not a good deal"
    return (Phrase(at + 1, first, last, node.first, infinitive=True),)


def _compared(clause: Clause, at: int) -> tuple[Phrase, ...]:
    """Return what a copula says how a thing is, by degree: "too small for it", "slower than X"."""
    node, verb = clause.noun(at + 1), clause.verb(at)
    if node is None or verb is None or node.preposition:
        return ()
    table = clause.lexicon.words.get("degrees", {})
    words = clause.tokens[node.core : node.last]
    inside = len(words) == 2 and words[0].text in table.get("words", ())  # noqa: PLR2004  # "less fit"
    word = words[0] if inside else clause.tokens[node.core - 1]
    first = node.core if inside or node.core - 1 <= verb.head else node.core - 1
    degree = word.text in table.get("words", ()) and (inside or first < node.core)
    plain = len(words) == 1 + inside and (degree or first == node.core)
    if not plain or words[-1].tag is not Tag.WORD:
        return ()
    behind = clause.noun(at + 2)
    than = behind is not None and behind.preposition in table.get("than", ())
    compared = than and (degree or words[-1].text.endswith(tuple(table["endings"])))
    if not compared and not (degree and word.text in table["sure"]):
        return ()
    last = clause.nodes[clause.extent(at + 2) - 1].last if than else node.last
    return (Phrase(at + 1, first, last, first, infinitive=True),)


def quoted_in(clause: Clause, at: int) -> Phrase | None:
    """Return the words in quotation marks that end a noun phrase, or None."""
    node, tokens = clause.noun(at), clause.tokens
    if node is None or tokens[node.last - 1].tag is not Tag.CLOSE:
        return None
    marks = (i for i in range(node.head + 1, node.last) if tokens[i].tag is Tag.OPEN)
    opening = next(marks, None)
    if opening is None or opening + 2 > node.last - 1:
        return None
    return Phrase(at, opening + 1, node.last - 1, opening)


def _graded(clause: Clause, at: int) -> tuple[Phrase, ...]:
    """Return the adjective that an adverb grades behind a copula: "est trop cher", "plus lent".

    What the frames know as a judgement they read themselves.
    """
    verb, node = clause.verb(at), clause.noun(at + 1)
    grades = clause.lexicon.words.get("grading", {}).get("words", ())
    if verb is None or node is None or verb.passive or node.preposition or node.core > node.head:
        return ()
    between = range(verb.head + 1, node.head)
    first = next((one for one in between if clause.tokens[one].text in grades), None)
    head = clause.tokens[node.head]
    words = judging(clause.lexicon)
    known = clause.base_adjective(head.text, words) in words
    if (
        first is None
        or (verb.negated and first in verb.negation)
        or head.tag is not Tag.WORD
        or head.capital
        or known
    ):
        return ()
    return (Phrase(at + 1, first, node.last, first, infinitive=True),)


def _stated(clause: Clause, at: int) -> tuple[Phrase, ...]:
    """Return what a copula says that a thing is, unless that is its kind: "is a forgery"."""
    verb, node, subject = clause.verb(at), clause.noun(at + 1), clause.subject(at)
    thing = clause.noun(subject[0]) if len(subject) == 1 and subject[0] < at else None
    if verb is None or node is None or thing is None or node.preposition or verb.passive:
        return ()
    heads = [clause.tokens[one.head] for one in (node, thing)]
    plain = all(one.tag is Tag.WORD and not one.entity and not one.capital for one in heads)
    kind = clause.lexicon.head_class(clause.head(node))
    if not plain or kind or not clause.indefinite(at + 1) or clause.relative(at) is not None:
        return ()
    last = clause.nodes[clause.extent(at + 1) - 1].last
    if any(token.entity for token in clause.tokens[node.first : last]):
        return ()  # "a project of X"
    return (Phrase(at + 1, node.first, last, node.first, infinitive=True),)
