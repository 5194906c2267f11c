"""What commas set between a verb and what it goes on with: "utilise, depuis mai, des puces".

It is put before the verb, where the clause reads it as what it is: said of the whole.
"""

from collections.abc import Callable, Sequence

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token
from kg.names import SCHEMA

Chunk = Callable[[Sequence[Token], Lexicon], tuple[Node, ...]]

_COMMA = ","


def asides_ahead(
    tokens: tuple[Token, ...], chunk: Chunk, lexicon: Lexicon
) -> tuple[tuple[Token, ...], tuple[Node, ...]]:
    """Return a sentence's tokens and chunks with what commas set behind a verb put before it.

    The verb has its subject right before it and goes on behind the second comma. The aside is
    of any words where "que", an infinitive or a participle goes on from the verb; else it is made
    of adverbs and of phrases whose first preposition is no role of a verb by itself ("avec X",
    "par X": [asides] of words.toml). Each token keeps its place in the text.
    """
    tokens, nodes = _joined_ahead(tokens, chunk, lexicon)
    for at in range(1, len(nodes) - 3):
        if not _opens(nodes, at):
            continue
        end = _interruption_end(tokens, nodes, at, lexicon)
        end = _aside_end(tokens, nodes, at + 2, lexicon) if end is None else end
        if end is not None and _goes_on(nodes, end + 1, lexicon):
            if isinstance(nodes[end + 1], NounPhrase) and _quotes(nodes, at, lexicon):
                continue
            first, last, behind = nodes[at].first, nodes[at].last, nodes[end].last
            if any(is_quantity(token.entity) for token in tokens[last:behind]):
                continue  # "finance, à hauteur de 2 millions, un réseau": said of the deed
            tokens = (*tokens[:first], *tokens[last:behind], *tokens[first:last], *tokens[behind:])
            return tokens, chunk(tokens, lexicon)
    return tokens, nodes


def _joined_ahead(
    tokens: tuple[Token, ...], chunk: Chunk, lexicon: Lexicon
) -> tuple[tuple[Token, ...], tuple[Node, ...]]:
    """Return tokens and chunks with adverbs between "and" and its verb put behind that.

    "X employs 300 people and, since March, runs Y": nothing parts the second verb from "and".
    """
    nodes = chunk(tokens, lexicon)
    for at in range(2, len(nodes) - 4):
        joins, opening = nodes[at], nodes[at + 1]
        comma = isinstance(opening, Mark) and opening.text == _COMMA
        if not (comma and isinstance(joins, Mark) and joins.tag is Tag.COORDINATOR):
            continue
        end = next((i for i in range(at + 2, len(nodes)) if not _adverb(nodes[i])), at + 2)
        closing, verb = (*nodes[end : end + 2], None, None)[:2]
        if not (isinstance(closing, Mark) and closing.text == _COMMA and end > at + 2):
            continue
        if not isinstance(verb, VerbGroup) or verb.preposition or verb.pronoun:
            continue
        adverbs = tokens[opening.last : closing.first]
        tokens = (
            *tokens[: joins.last],
            *tokens[verb.first : verb.last],
            *adverbs,
            *tokens[verb.last :],
        )
        return tokens, chunk(tokens, lexicon)
    return tokens, nodes


def _adverb(node: Node) -> bool:
    return isinstance(node, Mark) and node.tag is Tag.ADVERB


def _opens(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a comma parts a finite verb behind its subject from what follows."""
    verb, before, comma = nodes[at], nodes[at - 1], nodes[at + 1]
    return (
        isinstance(comma, Mark)
        and comma.text == _COMMA
        and isinstance(verb, VerbGroup)
        and verb.finite
        and not verb.pronoun
        and isinstance(before, NounPhrase)
    )


def _quotes(nodes: Sequence[Node], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb behind a comma would be one that says whose words are quoted."""
    verb = nodes[at]
    return isinstance(verb, VerbGroup) and verb.lemma in lexicon.reporting


def _aside_end(
    tokens: Sequence[Token], nodes: Sequence[Node], at: int, lexicon: Lexicon
) -> int | None:
    """Return the comma that ends an aside which begins at a position, or None."""
    kept, first = lexicon.words["asides"]["kept"], at
    for position in range(at, len(nodes)):
        node = nodes[position]
        if isinstance(node, VerbGroup):
            if not _describes(nodes, first, position):
                return None
        elif isinstance(node, NounPhrase):
            if position == first and (not node.preposition or node.preposition in kept):
                return None
            if not node.preposition:
                return None
        elif node.text == _COMMA:
            end = position + 2 * _is_somebody(tokens, nodes, position)
            further = _aside_end(tokens, nodes, end + 1, lexicon)  # ", à Paris, en mai, un accord"
            return (further or end) if position > first else None
        elif node.tag is not Tag.ADVERB:
            return None
    return None


def _interruption_end(
    tokens: Sequence[Token], nodes: Sequence[Node], at: int, lexicon: Lexicon
) -> int | None:
    """Return the comma that ends an aside of any words, behind which a verb at `at` goes on.

    "Dément, dit-il, que", "refuse, sans s'en expliquer, de", "a, comme X l'a fait, financé".
    """
    coordinating = lexicon.words["conjunctions"]["coordinating"]
    marks = {i: node.text for i, node in enumerate(nodes) if isinstance(node, Mark)}
    joined = nodes[at + 3] if marks.get(at + 2) in coordinating else None
    if isinstance(joined, NounPhrase) and tokens[joined.head].tag is not Tag.PRONOUN:
        return None  # "X le conteste, et les pièces, qu'il s'agisse de Y ou de Z, …"
    end = next((i for i in range(at + 2, len(nodes)) if marks.get(i) == _COMMA), len(nodes))
    behind = nodes[end + 1] if end + 1 < len(nodes) else None
    if isinstance(behind, VerbGroup):
        return end if _completes(nodes[at], behind, lexicon) else None
    return end if marks.get(end + 1) in lexicon.grammar.that else None


def _describes(nodes: Sequence[Node], first: int, at: int) -> bool:
    """Tell whether a participle describes a noun of an aside: ", dans une note publiée hier, "."""
    verb = nodes[at]
    past = isinstance(verb, VerbGroup) and verb.mood is Mood.PAST_PARTICIPLE
    return past and at > first and isinstance(nodes[at - 1], NounPhrase)


def _completes(verb: Node, behind: VerbGroup, lexicon: Lexicon) -> bool:
    """Tell whether a form that is not finite goes on from a verb: "refuse … de", "has … funded"."""
    helps = isinstance(verb, VerbGroup) and verb.lemma in lexicon.grammar.auxiliaries
    return behind.mood is Mood.INFINITIVE or (helps and behind.mood is Mood.PAST_PARTICIPLE)


def _is_somebody(tokens: Sequence[Token], nodes: Sequence[Node], at: int) -> bool:
    """Tell whether two commas set off who has an office: "devant la ministre, Ada X, un accord"."""
    named, comma = (*nodes[at + 1 : at + 3], None, None)[:2]
    closed = isinstance(comma, Mark) and comma.text == _COMMA
    if not (closed and isinstance(named, NounPhrase)) or named.preposition:
        return False
    entity = tokens[named.head].entity
    return entity is not None and SCHEMA.Person in entity.types


def _goes_on(nodes: Sequence[Node], at: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind an aside goes on from the verb before it.

    It is the subject of another where that follows: "If we go on as we are, however, X risks".
    """
    for node in nodes[at:]:
        if isinstance(node, NounPhrase):
            continue
        if node is nodes[at] and isinstance(node, Mark):
            return node.text in lexicon.grammar.that
        return not (isinstance(node, VerbGroup) and node.finite)
    return False


def put_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token stands behind a verb in the text, before which its aside was put."""
    start = tokens[at].span.start
    return any(token.span.start < start for token in tokens[at + 1 :])
