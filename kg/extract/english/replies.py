"""What an English answer without a verb says: "Where are the files stored? — In Lyon."."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.conjugation import Mood, VerbForm
from kg.extract.lexicon import Tag
from kg.extract.replying import asking, opening, refuses, told
from kg.extract.syntax import Clause
from kg.extract.tokens import Token
from kg.model import frozen

_NOMINAL = frozenset({Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.DETERMINER})
_WHERE, _WHO, _MANY, _MUCH = "where", "who", "many", "much"


@frozen()
class _Asked:
    """What a question asks for.

    word         which of [asked] in words.toml it is
    preposition  the preposition before it, or none
    counted      what is counted: "how many | servers"
    rest         the words behind it, from its verb or auxiliary
    """

    word: str
    preposition: Sequence[Token]
    counted: Sequence[Token]
    rest: Sequence[Token]

    @property
    def placed(self) -> bool:
        """Whether a complement with a preposition is asked for."""
        return self.word == _WHERE or bool(self.preposition)


def answered(question: Clause, reply: Clause) -> Sequence[Token]:
    """Return the words of a question with an answer where it asks, or none where that is open."""
    asked, node = _asked(question), reply.noun(0)
    if asked is None or node is None or refuses(reply):
        return ()
    said, behind = told(reply, asked.counted)
    words = _put(question, asked, said, led=bool(node.preposition))
    return (*words, *behind) if words else ()


def _put(question: Clause, asked: _Asked, said: Sequence[Token], *, led: bool) -> Sequence[Token]:
    """Return a question as what it would say with the answer in its place, or none."""
    helper, rest = asked.rest[0], asked.rest[1:]
    lemmas = {one.lemma for one in helper.readings}
    modals = {word for words in question.lexicon.words["modals"].values() for word in words}
    helps = bool(lemmas & question.lexicon.grammar.auxiliaries) or helper.text in modals
    main = _main(question, rest)
    subject = rest[:main] if helps else ()
    if not subject:  # "Who hosts it?", "Which firm will host it?"
        return () if asked.placed or led or asked.word == _MANY else (*said, *asked.rest)
    if led is not asked.placed and not (asked.preposition and not led):
        return ()
    verb, tail = (helper, *rest[main : main + 1]), rest[main + 1 :]
    if question.lexicon.words["ellipsis"]["any"] in lemmas:
        verb = tuple(_finite(question, one) for one in rest[main : main + 1])
    place = (*(() if led else asked.preposition), *said)
    last = any(one.tag is Tag.PREPOSITION for one in tail[-1:])  # "What does it run on?"
    words = (*tail, *place) if asked.placed or last else (*place, *tail)
    return (*subject, *verb, *words) if verb else ()


def _asked(question: Clause) -> _Asked | None:
    """Return what a question asks for at its head, or None."""
    words, tokens = asking(question), _asking(question.tokens[: question.asks])
    at = opening(question)
    led = tokens[at : at + 1]
    preposition = led if led and led[0].tag is Tag.PREPOSITION else ()
    at += len(preposition)
    word = words.get(tokens[at].text) if at < len(tokens) else None
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag is Tag.VERB), None)
    if word is None or end is None:
        return None
    between = tokens[at + 1 : end]
    if any(one.tag not in _NOMINAL for one in between) or (between and word in {_WHERE, _WHO}):
        return None
    counted = [one for one in between if words.get(one.text) != _MUCH] if word == _MANY else ()
    return _Asked(word, preposition, tuple(counted), tokens[end:])


def _asking(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return words without what only goes on from what was said: "…, then"."""
    end = len(tokens)
    while end and tokens[end - 1].tag in {Tag.ADVERB, Tag.PUNCTUATION}:
        end -= 1
    return tokens[:end]


def _main(question: Clause, rest: Sequence[Token]) -> int:
    """Return where the main verb stands behind an auxiliary and a subject, or the end."""
    last = len(rest) - 1
    while last > 0 and rest[last].tag is Tag.PREPOSITION:
        last -= 1
    end = len(rest)
    if last > 0 and rest[last].tag is Tag.WORD and question.lexicon.forms.get(rest[last].text):
        end = last  # "What does Orange use?"
    return next((at for at, one in enumerate(rest) if one.tag is Tag.VERB), end)


def _finite(question: Clause, token: Token) -> Token:
    """Return a plain form as the verb of a statement: "does it | speak"."""
    forms = question.lexicon.forms.get(token.text) or ()
    lemma = next((one.lemma for one in forms), token.text)
    return replace(token, tag=Tag.VERB, readings=(VerbForm(lemma, Mood.INDICATIVE),))
