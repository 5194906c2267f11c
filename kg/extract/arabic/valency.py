"""What the frames say of Arabic verbs and their nouns: who does them, what they take."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kg.extract.arabic.conjugation import is_infinitive
from kg.extract.lexicon import Lexicon
from kg.names import SOV

_DOERS = {"actor", "organisation", "person", "named", "body", "user", "voice", "supplier"}
"""The types of those who do what a verb says."""
_OBJECTS = frozenset({"object", "adopted", "model"})
"""The slots of what a verb has for its object."""
_IDENTIFIED = frozenset({"identified"})
"""The slot of who is said to have a role."""


class _Valency(NamedTuple):
    """What the frames say of the verbs of a language."""

    verbs: frozenset[str]
    actors: frozenset[str]
    bound: frozenset[str]
    takers: frozenset[str]
    complements: Mapping[str, frozenset[str]]


@lru_cache(maxsize=8)
def _of_frames(lexicon: Lexicon) -> _Valency:
    actors, takers, verbs, others = set(), set(), set(), set()
    nouns: dict[str, set[str]] = {}
    plain = set(_plain(lexicon))
    for frame in lexicon.frames:
        for trigger in frame.triggers:
            if trigger.kind == "noun" and _of_verb(lexicon, trigger.word):
                slots = {slot for role in trigger.roles.values() for slot in role}
                nouns.setdefault(trigger.word, set()).update(slots & plain)
            if trigger.kind != "verb":
                continue
            verbs.add(trigger.word)
            doers = [role for role, slots in trigger.roles.items() if "subject" in slots]
            if frame.reports or any(frame.types.get(role) in _DOERS for role in doers):
                actors.add(trigger.word)
            elif any(frame.types.get(role) in {None, "inert"} for role in doers):
                others.add(trigger.word)
            if any("object" in slots for slots in trigger.roles.values()):
                takers.add(trigger.word)
    return _Valency(
        frozenset(verbs),
        frozenset(actors),
        frozenset(actors - others),
        frozenset(takers),
        {noun: frozenset(slots) for noun, slots in nouns.items()},
    )


def _of_verb(lexicon: Lexicon, noun: str) -> bool:
    return is_infinitive(lexicon.forms.get(noun))


def _plain(lexicon: Lexicon) -> Iterator[str]:
    own = {lexicon.grammar.of, lexicon.grammar.agent}
    yield from (one for one in lexicon.words["prepositions"] if one not in own)


def verbs_of(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs that open a frame."""
    return _of_frames(lexicon).verbs


def complements_of(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return the prepositions that each verbal noun has for its verb's complements."""
    return _of_frames(lexicon).complements


def actor_verbs(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs whose subject the frames want to be an actor."""
    return _of_frames(lexicon).actors


def bound_to_actors(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs whose subject is an actor in each of their frames."""
    return _of_frames(lexicon).bound


def transitive(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs that have an object in some frame."""
    return _of_frames(lexicon).takers


@lru_cache(maxsize=8)
def governing(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs with an object in some frame, or with another's noun: "اعتزم افتتاح"."""
    tables = lexicon.status["governors"].values()
    bare = (verb for table in tables for verb, behind in table.items() if "" in [behind, *behind])
    return transitive(lexicon) | frozenset(bare)


@lru_cache(maxsize=8)
def taking(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs that have an object in each of their frames: "ضم", not "بدأ"."""
    found: dict[str, bool] = {}
    for frame in lexicon.frames:
        for trigger in frame.triggers:
            if trigger.kind == "verb":
                slots = {slot for role in trigger.roles.values() for slot in role}
                takes = bool(slots & _OBJECTS) and not trigger.then
                found[trigger.word] = found.get(trigger.word, True) and takes
    other = {*lexicon.grammar.copulas, *lexicon.status["content"]["impersonal"]}
    return frozenset(verb for verb, takes in found.items() if takes) - other


@lru_cache(maxsize=8)
def told_of(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs of which a frame says something, whatever nouns stand beside them."""
    return frozenset(
        trigger.word
        for frame in lexicon.frames
        for trigger in frame.triggers
        if frame.emissions and trigger.kind == "verb" and not trigger.heads
    )


@lru_cache(maxsize=8)
def actor_nouns(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns of what can do something, or has a name."""
    return frozenset(
        (
            *lexicon.anaphors,
            *(one for table in lexicon.cues.values() for one in table),
            *lexicon.nouns["parties"]["words"],
            *(one for one, kind in lexicon.heads.items() if kind == SOV.ActorGroup),
        )
    )


@lru_cache(maxsize=8)
def prepositions_of(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return the prepositions that each verb has in some frame: "على" of "اعتمد"."""
    return _prepositions(lexicon, _verb_slots(lexicon))


@lru_cache(maxsize=8)
def without_object(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return the prepositions that each verb has instead of an object: "احتاج إلى"."""
    return _prepositions(lexicon, _verb_slots(lexicon, instead=True))


def _verb_slots(lexicon: Lexicon, *, instead: bool = False) -> Iterator[tuple[str, set[str]]]:
    for frame in lexicon.frames:
        for trigger in (one for one in frame.triggers if one.kind == "verb"):
            roles = list(map(set, trigger.roles.values()))
            takes = [role for role in roles if role & _OBJECTS] if instead else []
            yield trigger.word, set[str]().union(*(takes or roles))


def _prepositions(
    lexicon: Lexicon, verbs: Iterable[tuple[str, set[str]]]
) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    plain = set(_plain(lexicon))
    for verb, slots in verbs:
        found.setdefault(verb, set()).update(slots & plain)
    return {verb: frozenset(slots) for verb, slots in found.items() if slots}


@lru_cache(maxsize=8)
def identified(lexicon: Lexicon) -> frozenset[str]:
    """Return the roles of which a clause without a verb says who has them: "المالك أورنج"."""
    return frozenset(lexicon.nouns_with(_IDENTIFIED))
