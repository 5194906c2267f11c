"""The frames of a lexicon by the words that trigger them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from kg.extract.conjugation import Mood
from kg.extract.fillers import VerbRoles
from kg.extract.frames import Frame, Trigger
from kg.extract.headed import apposed, kernel, measured, opening, shared, wanted_heads
from kg.extract.inflection import SEVERAL
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.match import Match
from kg.extract.negation import negation, unsaid, withheld
from kg.extract.nodes import VerbGroup
from kg.extract.slots import within
from kg.extract.syntax import Clause, Phrase
from kg.names import SCHEMA, SOV

_AGREEING = frozenset({SOV.Actor, SCHEMA.Country})
_TELLING = frozenset({SCHEMA.Person, SCHEMA.NewsMediaOrganization})
_AGENT, _OBJECT = "agent", "object"
_SOMEBODY = frozenset({"actor", "agent", "body", "funder", "organisation", "person", "supplier"})
"""Types of who does something."""
_PREDICATED = "predicated"
"""The slot of what an adjective is said of, which only adjectives have."""


class FrameIndex:
    """The frames of a lexicon by the words that trigger them. Use `frame_index`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by_word: dict[str, dict[str, tuple[tuple[Frame, Trigger], ...]]] = defaultdict(dict)
        several = SEVERAL.get(lexicon.language)  # "القواعد غامضة": the feminine of an adjective
        for frame in lexicon.frames:
            for trigger in frame.triggers:
                plain = trigger.kind in {"verb", "above", "preposition"}
                word = trigger.word if plain else lexicon.singular(trigger.word)
                self._add(trigger.kind, word, (frame, trigger))
                if several and any(_PREDICATED in slots for slots in trigger.roles.values()):
                    self._add(trigger.kind, several(word), (frame, trigger))

        self.adjectives = frozenset(self._by_word["adjective"])
        compounds = [word.split() for word in self._by_word["noun"] if " " in word]
        self.joined = frozenset(word for words in compounds for word in (words[0], words[-1]))

    def _add(self, kind: str, word: str, triggered: tuple[Frame, Trigger]) -> None:
        by_word = self._by_word[kind]
        by_word[word] = (*by_word.get(word, ()), triggered)

    def of(self, kind: str, word: str) -> Sequence[tuple[Frame, Trigger]]:
        """Return the frames that a word triggers."""
        return self._by_word[kind].get(word, ())


@lru_cache(maxsize=8)
def frame_index(lexicon: Lexicon) -> FrameIndex:
    """Return the index of a lexicon's frames, made once."""
    return FrameIndex(lexicon)


def behind_trigger(clause: Clause, at: int, said: str, trigger: Trigger) -> int | None:
    """Return the token index past the words that the trigger of a verb needs behind it.

    An adverb may stand before it, or behind its object: "ont conçu ensemble un modèle".

    said  the words of the sentence from there on
    """
    verb = clause.verbs[at]
    if not trigger.then:
        return verb.last
    for words in trigger.then if said.startswith(trigger.then) else ():
        for width in range(1, len(words.split()) + 2):  # an elided word is a token of its own
            if clause.words(verb.last, verb.last + width) == words:
                return verb.last + width
    adverbs = {clause.tokens[one].text for one in verb.adverbs} | {_behind_object(clause, at)}
    return None if adverbs.isdisjoint(trigger.then) else verb.last


def _behind_object(clause: Clause, at: int) -> str:
    """Return the adverb behind the object of a verb, if any: "will build a model together"."""
    position = at + 1
    while clause.noun(position):
        position = clause.extent(position)
    mark = clause.marks.get(position)
    return mark.text if mark and mark.tag is Tag.ADVERB and position > at + 1 else ""


def put_as_asked(clause: Clause, at: int, verb: VerbGroup, trigger: Trigger) -> bool:
    """Tell whether a verb is put as its trigger asks: denied, in the conditional, "ne … que"."""
    asks = trigger.denied or trigger.affirmed
    if asks and (bool(negation(clause, at)) or withheld(verb)) is not trigger.denied:
        return False
    if trigger.several and not _agreeing(clause, at):
        return False
    if trigger.only and not _alone(clause, at, verb):
        return False
    if trigger.conditional and (verb.mood is not Mood.CONDITIONAL or _past(clause, verb)):
        return False
    return not trigger.reflexive or verb.reflexive or verb.passive or verb.participle


def _agreeing(clause: Clause, at: int) -> bool:
    """Tell whether bodies or states are named who do a new thing: "X et Y annoncent un accord".

    Persons and newspapers tell of what others do, and so do all of "l'accord".
    """
    subject = [clause.noun(one) for one in clause.subject(at)]
    named = [clause.tokens[node.head].entity for node in subject if node]
    kinds = [set(one.types) for one in named if one]
    bodies = [one for one in kinds if one & _AGREEING and not one & _TELLING]
    done = [clause.noun(one) for preposition, one in clause.complements(at)[:1] if not preposition]
    known = clause.lexicon.grammar.definite
    new = all(node is not None and not clause.determiners(node) & known for node in done)
    return 1 < len(bodies) == len(subject) and new


def asked_above(
    clause: Clause, above: int, verb: VerbGroup, frame: Frame, trigger: Trigger
) -> bool:
    """Tell whether a verb above an infinitive is put as its trigger asks: "n'a pas souhaité dire".

    above  the token of that verb
    """
    if frame.denies and unsaid(clause, verb):
        return False  # "ne dément pas dépendre" denies nothing
    negated = bool(verb.negation) and verb.negation[0] < above
    if trigger.affirmed:
        return not negated  # "n'exclut pas de vendre" rejects nothing
    return not trigger.denied or negated or withheld(verb)


def _alone(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a verb speaks of its object alone: "ne sert qu'à", "sert uniquement à"."""
    alone = clause.lexicon.sets.get("adverbs.alone", frozenset())
    said = any(clause.tokens[one].text in alone for one in verb.adverbs)
    return said or clause.restriction(at) is not None


def verb_headed(
    roles: VerbRoles, frame: Frame, trigger: Trigger, fillers: Mapping[str, Sequence[Phrase]]
) -> bool:
    """Tell whether one of the nouns that a trigger asks for heads a role, or what is beside it.

    Where it reads what belongs to an argument, that is the subject, or a complement of the verb;
    the subject alone where it reads what belongs to that.
    """
    clause, at = roles.clause, roles.at
    inner = trigger.reads_complement and not trigger.of_subject  # "the team from X … by a loan"
    beside = [one[1] for one in roles.behind] if inner else []
    beside += [one for slot in trigger.outer if (one := opening(clause, at, slot)) is not None]
    if roles.node.clitics:  # "en a payé les deux tiers"
        beside += [at for preposition, at in roles.behind[:1] if not preposition]
    filling = [one for found in _done_to(frame, trigger, fillers) for one in found]
    shares = [clause.phrase(one) for one in beside if clause.noun(one)]  # "51 % of X's capital"
    beside += [clause.partitioned(one) for one in beside]
    nodes = [clause.noun(one.node) for one in filling]
    nodes += [ask(clause, one) for one in filling for ask in (measured, shared)]
    nodes += [apposed(clause, one) for one in filling if one.node > at or roles.node.passive]
    nodes += [measured(clause, one) for one in shares]
    owned = clause.possessed(at)  # "whose cost they put at"
    wholes = clause.subject(at) if trigger.reads_complement else ()
    nodes += [clause.noun(one) for one in (*wholes, *beside, *([owned] if owned else ()))]
    heads, _ = wanted_heads(trigger.heads, clause.lexicon)
    said = [(clause.head(one), clause.tokens[one.head].text) for one in nodes if one]
    words = {word for head, text in said for word in (head, text, kernel(text, clause.lexicon))}
    words = words.union(*(clause.called(clause.tokens[one.head]) for one in nodes if one))
    return any(word in heads or clause.lexicon.singular(word) in heads for word in words)


def _done_to(
    frame: Frame, trigger: Trigger, fillers: Mapping[str, Sequence[Phrase]]
) -> Collection[Sequence[Phrase]]:
    """Return what fills the roles but that of somebody who does a thing to an object.

    A trigger asks what it is done to: "the university supports a ban" funds no university.
    """
    acted = any(role in fillers for role, slots in trigger.roles.items() if _OBJECT in slots)
    somebody = frame.types.get(_AGENT) in _SOMEBODY
    if not (acted and somebody) or trigger.roles.get(_AGENT) != ("subject",):
        return fillers.values()
    return [found for role, found in fillers.items() if role != _AGENT]


def _past(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a verb says what might have been: "could have been abandoned"."""
    words = clause.lexicon.words.get("past_modal", {}).get("words", ())
    return any(one.text in words for one in clause.tokens[verb.first : verb.head])


def sharper(found: Sequence[Match]) -> Iterator[Match]:
    """Yield matches but those that another of their frame says better: of "le coût du projet".

    It asks for the noun and reads its complement.
    """
    if len({one.frame.id for one in found}) == len(found):
        yield from found
        return
    sharp = [one for one in found if one.trigger.reads_complement]
    for one in found:
        better = (
            other
            for other in sharp
            if other.frame.id == one.frame.id
            and not one.trigger.reads_complement
            and one.fillers.keys() <= other.fillers.keys()
            and all(within(other.fillers[role], found) for role, found in one.fillers.items())
        )
        if not any(better):
            yield one
