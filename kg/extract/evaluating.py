"""Which words say what somebody thinks of a thing, by the frames and by quotation marks."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.memory import Referent
from kg.extract.syntax import Clause, Phrase
from kg.extract.tokens import Token
from kg.model import Statement, Value
from kg.names import SOV

_NEGATED = 2
"""Words of a negation: the particle, and one more."""


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


def describes(clause: Clause, subject: Referent, said: Referent) -> bool:
    """Tell whether words say of a thing what it is like, and not its name.

    "النموذج «أفق» إنجاز", not "a system called Kapi".
    """
    of, words = subject.phrase, said.phrase
    if of is None or words is None or words.pronoun or of.node == words.node:
        return False
    return all(one.tag is not Tag.NAME for one in clause.tokens[words.first : words.last])


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
        [*words[:1], *said[: len(words) - 1]],
    )
    alike = (fuller.subject, fuller.polarity, fuller.claimant)
    # "too high", where "was too high" or "has become too high" is said of it too, or "was high"
    rests = [rest for rest in (words[1:], words[2:]) if rest and said != words]
    degree = any(said[at : at + len(rest)] == rest for rest in rests for at in (0, 1))
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


def compared(clause: Clause, last: int) -> int:
    """Return the token past what something is compared with by the word before: "mieux que X"."""
    if clause.tokens[last - 1].text not in clause.lexicon.grammar.that:
        return last
    other = next((at for at, node in clause.nouns.items() if node.first == last), len(clause.nodes))
    return _other(clause, other, last - 1)


def graded(clause: Clause, at: int, adjective: int) -> tuple[int, int]:
    """Return the tokens of an adjective with its grade and what it is compared with, half-open."""
    return grade(clause, adjective), max(adjective + 1, than(clause, at))


def quoted_behind(clause: Clause, at: int) -> tuple[Phrase, ...]:
    """Return the words in marks right behind a copula, where they say what a thing is like.

    A word itself ("the answer was “no”"), a name and a whole sentence say no such thing.
    """
    verb = clause.nodes[at]
    tokens, worded = clause.tokens, clause.lexicon.nouns.get("worded", {}).get("words", ())
    inner = marked(clause, verb.last)
    subjects = [node for one in clause.subject(at) if (node := clause.noun(one))]
    if any(clause.lexicon.singular(tokens[one.head].text) in worded for one in subjects):
        return ()
    names = not inner or inner[0].capital or inner[0].tag in {Tag.NAME, Tag.NUMBER}
    noun = clause.noun(at + 1) or clause.noun(at + 2)
    if noun is None or tokens[noun.head].text in evaluating(clause.lexicon):
        return ()  # its own frame reads it
    if names or any(one.tag in {Tag.VERB, Tag.PRONOUN, Tag.PUNCTUATION} for one in inner):
        return ()
    last = verb.last + 1 + len(inner)
    return (Phrase(at + 1, verb.last + 1, last, verb.last, infinitive=True),)


def _graded(clause: Clause, at: int) -> tuple[Phrase, ...]:
    """Return the adjective that an adverb grades behind a copula: "est trop cher", "plus lent".

    What the frames know as a judgement they read themselves, unless it is compared with another:
    "est trois fois plus cher", "est plus cher que X".
    """
    verb, table = clause.verb(at), clause.lexicon.words.get("grading", {})
    times = _times(clause, at + 1)
    of = at + 1 if times is None else at + 3  # past "trois fois plus"
    node = clause.noun(of)
    if verb is None or node is None or verb.passive or node.preposition or node.core > node.head:
        return ()
    last, between = than(clause, of), range(verb.head + 1, node.head)
    only = () if verb.negated or last > node.last else table.get("equal", ())  # "est aussi lent"
    words = set(table.get("words", ())).difference(only)
    first = next((i for i in between if clause.tokens[i].text in words), None)
    head = clause.tokens[node.head]
    if (
        first is None
        or (verb.negated and first in verb.negation[:_NEGATED])  # not "n'est pas plus lent"
        or head.tag is not Tag.WORD
        or head.capital
    ):
        return ()
    known, plain = judging(clause.lexicon), times is None and last == node.last
    if plain and clause.base_adjective(head.text, known) in known:
        return ()
    return (Phrase(of, first if times is None else times, last, first, infinitive=True),)


def _times(clause: Clause, at: int) -> int | None:
    """Return the token of the number in "trois fois plus" at a position, or None."""
    node, words = clause.noun(at), clause.lexicon.words.get("grading", {})
    behind = clause.marks.get(at + 1)
    told = node is not None and behind is not None and behind.text in words.get("words", ())
    if node is None or not told or clause.tokens[node.head].text not in words.get("times", ()):
        return None
    return node.first


def than(clause: Clause, at: int) -> int:
    """Return the token past a graded adjective and what it is compared with: "plus cher que X"."""
    last, that = clause.nodes[at].last, clause.lexicon.grammar.that
    return _other(clause, at + 2, last) if clause.mark(at + 1, *that) else last


def _other(clause: Clause, at: int, last: int) -> int:
    """Return the token past what a thing is compared with, or `last` where a clause follows.

    "Si cher que la ville renonce" compares nothing.
    """
    other, end = clause.noun(at), clause.extent(at)
    if other is None or other.preposition or clause.verb(end) is not None:
        return last
    return clause.nodes[end - 1].last


def grade(clause: Clause, first: int) -> int:
    """Return the token of the first adverb that grades the adjective at a token: "trop peu sûr"."""
    grades = clause.lexicon.words.get("grading", {}).get("words", ())
    listed = clause.lexicon.sets["adverbs.hardly"].union(grades)
    while first and clause.tokens[first - 1].text in listed:
        first -= 1
    return first


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
