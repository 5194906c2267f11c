"""What a French answer without a verb says: "Où sont les dossiers ? — À Pau."."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.classes import with_broader
from kg.extract.evaluating import evaluating
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.replying import asking, opening, refuses, told
from kg.extract.syntax import Clause
from kg.extract.tokens import Token
from kg.model import frozen
from kg.names import SOV

_SUBJECTS = frozenset({Tag.NAME, Tag.WORD, Tag.PRONOUN})
_NAMED = frozenset({"who", "what"})
_PLACES, _COUNTS = "where", "many"


@frozen()
class _Asked:
    """What a question asks for: the half-open tokens of its words, and what they are in it.

    word         which of [asked] in words.toml it is
    preposition  its preposition, or none
    counted      the half-open tokens of what is counted: "combien de | serveurs"
    """

    first: int
    last: int
    word: str
    preposition: Sequence[Token] = ()
    counted: tuple[int, int] = (0, 0)


def answered(question: Clause, reply: Clause) -> Sequence[Token]:
    """Return the words of a question with an answer where it asks, or none where that is open."""
    asked, node = _asked(question), reply.noun(0)
    if asked is None or node is None or refuses(reply, evaluating(reply.lexicon)):
        return ()
    if asked.word in _NAMED and _lone_word(reply, node):
        return ()
    first, rest = told(reply, question.tokens[slice(*asked.counted)])
    if asked.preposition or asked.word == _PLACES:
        led = bool(node.preposition)
        if not led and not asked.preposition:
            return ()
        first, others = (*(() if led else asked.preposition), *first), _without(question, asked)
        turned = others[:1] and others[0].tag in {Tag.VERB, Tag.CLITIC, Tag.NEGATION}
        return (*first, *others, *rest) if turned else (*others, *first, *rest)
    if node.preposition:
        return ()
    if _does(question, asked):
        ahead = question.tokens[opening(question) : asked.first]
        return (*ahead, *first, *_behind(question, asked), *rest)
    return (*_without(question, asked, subject_first=True), *first, *rest)


def _lone_word(reply: Clause, node: NounPhrase) -> bool:
    """Tell whether an answer is but a word that no article opens, and no name: "Chut."."""
    head = reply.tokens[node.head]
    bare = node.first == node.core and node.last == node.core + 1
    return bare and head.tag is Tag.WORD and head.entity is None


def _asked(question: Clause) -> _Asked | None:
    """Return what a question asks for, at its head or at its end, or None."""
    words, end = asking(question), question.asks or 0
    first = opening(question)
    led = question.tokens[first].tag is Tag.PREPOSITION
    for at in (first + led, *range(end - 1, first + 1, -1)):
        word = words.get(question.tokens[at].text) if at < end else None
        if word is None:
            continue
        before = question.tokens[at - 1 : at] if at else ()
        preposition = before if before and before[0].tag is Tag.PREPOSITION else ()
        return _extended(question, _Asked(at - len(preposition), at + 1, word, preposition))
    return None


def _extended(question: Clause, asked: _Asked) -> _Asked | None:
    """Return what a question asks for with its noun: "quel | modèle", "combien | de serveurs"."""
    if asked.word not in {"which", _COUNTS}:
        return asked
    at = next(
        (i for i, one in enumerate(question.nodes) if one.first <= asked.last < one.last), None
    )
    node = question.noun(at) if at is not None else None
    if node and asked.word == _COUNTS and node.preposition != question.lexicon.grammar.of:
        node = None  # "combien | cela coûte-t-il"
    if at is None or node is None:
        return asked if asked.word == _COUNTS else None
    last = question.nodes[question.extent(at) - 1].last
    if last > (question.asks or 0):
        return None
    counted = (node.core, last) if asked.word == _COUNTS else (0, 0)
    return replace(asked, last=last, counted=counted)


def _does(question: Clause, asked: _Asked) -> bool:
    """Tell whether what a question asks for does what its verb says: "qui", "quelle firme loue"."""
    if asked.word == "who":
        return True
    at = next(
        (i for i, one in question.verbs.items() if one.first >= asked.last and one.finite), None
    )
    verb = question.verb(at) if at is not None else None
    if (
        at is None
        or verb is None
        or asked.word not in {"which", _COUNTS}
        or verb.first > asked.last
    ):
        return False
    if any(one.tag is Tag.INVERTED for one in question.tokens[verb.first : verb.last]):
        return False
    behind = question.noun(at + 1)
    if behind is None or behind.preposition or verb.passive:
        return True
    head = next(
        (one for one in question.nouns.values() if one.core <= asked.last - 1 < one.last), None
    )
    kind = question.lexicon.head_class(question.head(head)) if head else None
    return kind is not None and SOV.Actor in with_broader(kind)


def _behind(question: Clause, asked: _Asked) -> Sequence[Token]:
    return question.tokens[asked.last : question.asks]


def _without(question: Clause, asked: _Asked, *, subject_first: bool = False) -> Sequence[Token]:
    """Return a question without what it asks for, its subject before its verb where asked so."""
    tokens = (*question.tokens[opening(question) : asked.first], *_behind(question, asked))
    if [one.text for one in tokens[:3]] in (["est", "-ce", "que"], ["est", "-ce", "qu'"]):
        return tokens[3:]
    turned = next((at for at, one in enumerate(tokens) if one.tag is Tag.INVERTED), None)
    if turned is not None:
        pronoun = _pronoun(tokens[turned], question)
        first = next((at for at, one in enumerate(tokens) if one.tag is Tag.VERB), turned)
        named = any(one.tag in _SUBJECTS for one in tokens[:first])
        kept = (*tokens[first:turned], *tokens[turned + 1 :])
        return (*tokens[:first], *(() if named else pronoun), *kept)
    if subject_first and tokens and tokens[0].tag is Tag.VERB:
        main = next((i for i, one in question.verbs.items() if one.first >= asked.last), None)
        words = question.tokens
        if main is not None and question.noun(main + 1):
            verb = question.verbs[main]
            end = question.nodes[question.extent(main + 1) - 1].last
            subject, rest = words[verb.last : end], words[end : question.asks]
            return (*subject, *words[verb.first : verb.last], *rest)
    return tokens


def _pronoun(token: Token, question: Clause) -> Sequence[Token]:
    """Return a pronoun behind a verb as it is before one: "-t-il"; "vous" is who answers."""
    word = token.text.removeprefix("-t-").removeprefix("-")
    word = question.lexicon.words["asked_whom"].get(word, word)
    return (Token(word, token.span, word, Tag.PRONOUN),)
