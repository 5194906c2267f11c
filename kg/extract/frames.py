"""Frames: what a verb, noun or adjective of the field says, as the lexicon's data has it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, TypeVar

from kg.errors import LexiconError
from kg.model import Certainty, Iri, Kind, Modality
from kg.names import SCHEMA, SOV

_TRIGGER_KINDS = ("verb", "above", "noun", "adjective", "preposition", "name")
_TRIGGER_OPTIONS = frozenset(
    {*_TRIGGER_KINDS, "with", "without", "heads", "barred", "needs", "joint"}
    | {"reflexive", "negative", "only", "conditional", "denied", "affirmed", "several"}
)
_FRAME_OPTIONS = frozenset(
    {"kind", "modality", "certainty", "emit", "triggers", "types", "implicit", "reports"}
    | {"inside", "denies", "example", "requires", "presupposed", "claims", "argued"}
)
TYPES = frozenset(
    {"act", "actor", "agent", "agreement", "amount", "asset", "bare", "bearer", "body", "called"}
    | {"condition", "contributed", "covered", "creation", "date", "detailed", "event", "financed"}
    | {"fresh", "funder", "goods", "group", "had", "held", "herald", "holder", "holding", "host"}
    | {"hosted", "house", "inert", "judged", "landless", "language", "launched", "law", "layer"}
    | {"made", "mass", "matter", "means", "named", "nameless", "need", "organisation", "origin"}
    | {"owned", "paid", "parent", "person", "piece", "place", "priced", "product", "property"}
    | {"quantity", "question", "receiver", "run", "seated", "site", "sited", "somebody", "spot"}
    | {"stored", "supplier", "task", "thing", "tongued", "unlike", "user", "vendor", "voice"}
    | {"verdict", "ware", "whole", "whom", "work"}
)
ANY = "*"
"""The word of a trigger that any verb is, in a sentence that opens with "without"; and any noun
that says behind a comma what a person is: "Ada X, cryptologue chez Y"."""
_IMPLICIT = frozenset(
    {"asked", "author", "carried", "claimant", "employer", "governor", "home", "issuer", "joint"}
    | {"owner", "promised", "rest", "teller", "tool", "topic", "voice"}
)


_NONE: frozenset[str] = frozenset()

_Member = TypeVar("_Member", bound=StrEnum)
MAKING = frozenset({SOV.creates, SOV.launches, SOV.develops, SOV.coBuilds})
"""The relations that say that something is made."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that opens a frame.

    kind   "verb", "above" (a verb over the infinitive that says what), "noun", "adjective",
           "preposition" or "name"
    word   the infinitive or "*", the singular, or the plain preposition; of a name, "person",
           "amount", "quantity" or "origin"
    heads  nouns one of which must head what fills a role (of a figure, what it measures), where
           there are any
    barred nouns that must head nothing that fills a role
    then   expressions one of which must follow the word, where there are any
    roles  for each role the slots that it is read from, tried in order
    needs  roles without which the trigger says nothing
    conditional  whether the verb has to be in the conditional: "perdrait"
    denied    whether the verb has to be negated: "n'a pas"
    affirmed  whether it must not be
    several   whether bodies by name must do a new thing together: "X et Y annoncent un accord"
    only      whether it speaks of nothing but its object: "ne concerne que"
    negative  whether it says that what its frame says is not so: "lacks", "is exempt from"
    without  prepositions of complements with which a verb says something else
    action whether the word is the noun of a verb that is a trigger: "signing"
    reads_complement  whether it has a slot such as "object de": what belongs to an argument
    outer  the prepositions of complements that it reads a part of: "avec" of "avec+de"
    """

    kind: str
    word: str
    then: tuple[str, ...]
    heads: frozenset[str]
    roles: Mapping[str, tuple[str, ...]]
    joint: bool
    reflexive: bool
    action: bool = False
    needs: frozenset[str] = frozenset()
    negative: bool = False
    without: frozenset[str] = frozenset()
    only: bool = False
    conditional: bool = False
    denied: bool = False
    affirmed: bool = False
    barred: frozenset[str] = frozenset()
    several: bool = False
    reads_complement: bool = field(init=False)
    outer: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        wholes = ("subject ", "object ", "doer ")
        slots = [slot for slots in self.roles.values() for slot in slots]
        outer = frozenset(slot.partition("+")[0] for slot in slots if "+" in slot) or _NONE
        complements = bool(outer) or any(slot.startswith(wholes) for slot in slots)
        object.__setattr__(self, "reads_complement", complements)
        object.__setattr__(self, "outer", outer)

    @property
    def of_subject(self) -> bool:
        """Whether a role of it is read from what belongs to the subject alone: "subject de"."""
        return any(
            all(one.startswith("subject ") for one in slots) for slots in self.roles.values()
        )


@dataclass(frozen=True, slots=True)
class Emission:
    """A triple that a frame gives: two roles and a relation; a `whole` role is not distributed."""

    subject: str
    relation: Iri
    object: str
    whole: frozenset[str]


@dataclass(frozen=True)
class Frame:
    """What some words say: see frames.toml for what each field means.

    Its examples are for the tests alone, which read them from the file.
    """

    id: str
    kind: Kind
    modality: Modality | None
    certainty: Certainty | None
    emissions: tuple[Emission, ...]
    triggers: tuple[Trigger, ...]
    types: Mapping[str, str]
    implicit: Mapping[str, tuple[str, ...]]
    requires: frozenset[str]
    reports: str | None
    claims: str | None
    denies: bool
    inside: bool
    presupposed: bool
    argued: bool

    @cached_property
    def told(self) -> tuple[frozenset[str], ...]:
        """For each triple, the roles that need words: what is understood needs none."""
        if any("carried" in ways for ways in self.implicit.values()):
            return (frozenset(),)
        unsaid = {"self", "clause", *self.implicit}
        return tuple(frozenset({one.subject, one.object} - unsaid) for one in self.emissions)

    @cached_property
    def vital(self) -> frozenset[str]:
        """The roles without words for which it says nothing, whatever fills the others."""
        return frozenset.intersection(*self.told) if self.told else frozenset()

    @cached_property
    def bears(self) -> bool:
        """Whether it bears on what other frames say even where it says nothing itself.

        It tells who speaks, what is at risk, made or agreed, or that a noun with a possessive
        only repeats a verb.
        """
        makes = any(emission.relation in MAKING for emission in self.emissions)
        slots = (slot for one in self.triggers for own in one.roles.values() for slot in own)
        opines = bool(self.reports or self.modality) or self.kind is Kind.AGREEMENT
        return opines or makes or "possessive" in slots

    @property
    def nominal(self) -> bool:
        """Whether its nouns say what its verbs do: "le transfert", "transférer"."""
        verbs = any(trigger.kind == "verb" for trigger in self.triggers)
        return verbs and all(emission.subject != "self" for emission in self.emissions)


def relation(name: str, where: str = "frames.toml") -> Iri:
    """Return the IRI of a relation that a data file names as `dependsOn` or `schema:affiliation`.

    Raises LexiconError where there is no such relation.
    """
    try:
        return SCHEMA[name.removeprefix("schema:")] if name.startswith("schema:") else SOV[name]
    except AttributeError as error:
        raise LexiconError(
            f"unknown relation {name!r}", where=where, fix="Use a relation of the ontology"
        ) from error


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What frames name and other files of the lexicon list.

    verbs  the infinitives that the lexicon can inflect
    sets   the lexical sets of sets.toml: nouns that behave alike beside a verb, by their name
    """

    verbs: Collection[str]
    sets: Mapping[str, Collection[str]]

    def expanded(self, words: Iterable[str], where: str) -> tuple[str, ...]:
        """Return words as a trigger lists them, those of a set for its name: "@record"."""
        found: list[str] = []
        for word in words:
            if not word.startswith("@"):
                found.append(word)
            elif (name := word[1:]) in self.sets:
                found += self.sets[name]
            else:
                fix = f"One of {', '.join(sorted(self.sets))}, of sets.toml"
                raise LexiconError(f"unknown set {word!r}", where=where, fix=fix)
        return tuple(dict.fromkeys(found))


def parse_frames(tables: Mapping[str, Any], vocabulary: Vocabulary) -> tuple[Frame, ...]:
    """Return the frames of a language's frames.toml, checked.

    Raises LexiconError at an unknown field, relation, role, type, verb or set.
    """
    return tuple(_frame(name, table, vocabulary) for name, table in tables["frame"].items())


def nominalised(
    frames: Sequence[Frame],
    nouns: Mapping[str, Sequence[str]],
    slots: Mapping[str, Sequence[str]],
) -> tuple[Frame, ...]:
    """Return frames that the nouns of their verbs trigger too.

    nouns  the nouns of each verb
    slots  for a slot of a verb, those that a noun's role is read from; a language whose frames
           list their nouns has none, and its frames stay as they are
    """
    if not slots:
        return tuple(frames)
    return tuple(
        replace(frame, triggers=(*frame.triggers, *_of_nouns(frame, nouns, slots)))
        for frame in frames
    )


def _of_nouns(
    frame: Frame, nouns: Mapping[str, Sequence[str]], slots: Mapping[str, Sequence[str]]
) -> Iterator[Trigger]:
    listed = {trigger.word for trigger in frame.triggers if trigger.kind == "noun"}
    for trigger in frame.triggers:
        if trigger.kind != "verb" or trigger.then or trigger.reflexive or trigger.denied:
            continue
        for noun in nouns.get(trigger.word, ()):
            if noun in listed:
                continue
            roles = {
                role: _kept(*(one for slot in found for one in slots.get(slot, (slot,))))
                for role, found in trigger.roles.items()
            }
            yield replace(trigger, kind="noun", word=noun, roles=roles, action=True)


def _frame(name: str, table: Mapping[str, Any], vocabulary: Vocabulary) -> Frame:
    where = f"frames.toml [frame.{name}]"
    if unknown := set(table) - _FRAME_OPTIONS:
        raise LexiconError(f"unknown {sorted(unknown)}", where=where, fix="See the file's header")
    if missing := {"kind", "emit", "triggers"} - set(table):
        raise LexiconError(f"no {sorted(missing)}", where=where, fix="See the file's header")
    entries = table["triggers"]
    triggers = tuple(one for entry in entries for one in _triggers(entry, where, vocabulary))
    emissions = tuple(_emission(line, where) for line in table["emit"])
    _check_roles(table, triggers, emissions, where)
    return Frame(
        id=name,
        kind=_member(Kind, table["kind"], where),
        modality=_member(Modality, table["modality"], where) if "modality" in table else None,
        certainty=_member(Certainty, table["certainty"], where) if "certainty" in table else None,
        emissions=emissions,
        triggers=triggers,
        types=dict(table.get("types", {})),
        implicit={role: tuple(ways) for role, ways in table.get("implicit", {}).items()},
        requires=_words(table, "requires"),
        reports=table.get("reports"),
        claims=table.get("claims"),
        denies=bool(table.get("denies", False)),
        inside=bool(table.get("inside", False)),
        presupposed=bool(table.get("presupposed", False)),
        argued=bool(table.get("argued", False)),
    )


def _check_roles(
    table: Mapping[str, Any],
    triggers: Sequence[Trigger],
    emissions: Sequence[Emission],
    where: str,
) -> None:
    roles = {"self", "clause"}.union(*(trigger.roles for trigger in triggers))
    for emission in emissions:
        if missing := {emission.subject, emission.object} - roles:
            raise LexiconError(f"no trigger fills {sorted(missing)}", where=where, fix="Add a slot")
    for option in ("reports", "claims"):
        if table.get(option, "self") not in roles:
            fix = "Add a slot"
            raise LexiconError(f"no trigger fills {table[option]!r}", where=where, fix=fix)
    for role, kind in table.get("types", {}).items():
        if kind not in TYPES or role not in roles:
            fix = f"One of {', '.join(sorted(TYPES))}, for a role of a trigger"
            raise LexiconError(f"unknown type {role} = {kind!r}", where=where, fix=fix)
    if missing := set(table.get("requires", ())) - roles:
        raise LexiconError(f"no trigger fills {sorted(missing)}", where=where, fix="Add a slot")
    for ways in table.get("implicit", {}).values():
        if set(ways) - _IMPLICIT:
            fix = f"One of {', '.join(sorted(_IMPLICIT))}"
            raise LexiconError(f"unknown implicit {ways}", where=where, fix=fix)


def _member(kind: type[_Member], name: str, where: str) -> _Member:
    try:
        return kind(name)
    except ValueError as error:
        fix = f"One of {', '.join(kind)}"
        raise LexiconError(f"unknown {kind.__name__.lower()} {name!r}", where=where, fix=fix) from (
            error
        )


def _triggers(entry: Mapping[str, Any], where: str, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """Yield a trigger for each word of an entry: words with the same slots share one."""
    kinds = [kind for kind in _TRIGGER_KINDS if kind in entry]
    if len(kinds) != 1:
        raise LexiconError(f"a trigger has {kinds}", where=where, fix="Give it one kind of word")
    words = vocabulary.expanded(slots(entry[kinds[0]]), where)
    for word in words:
        if kinds[0] in {"verb", "above"} and word not in {ANY, *vocabulary.verbs}:
            raise LexiconError(f"no paradigm for {word!r}", where=where, fix="Add it to verbs.toml")
    heads = frozenset(vocabulary.expanded(entry.get("heads", ()), where)) or _NONE
    barred = frozenset(vocabulary.expanded(entry.get("barred", ()), where)) or _NONE
    shared = _trigger(kinds[0], entry, heads, barred)
    yield from (replace(shared, word=word) for word in words)


def _trigger(
    kind: str, entry: Mapping[str, Any], heads: frozenset[str], barred: frozenset[str]
) -> Trigger:
    return Trigger(
        kind=kind,
        word="",
        then=tuple(entry.get("with", ())),
        heads=heads,
        barred=barred,
        needs=_words(entry, "needs"),
        without=_words(entry, "without"),
        negative=bool(entry.get("negative", False)),
        only=bool(entry.get("only", False)),
        conditional=bool(entry.get("conditional", False)),
        denied=bool(entry.get("denied", False)),
        affirmed=bool(entry.get("affirmed", False)),
        several=bool(entry.get("several", False)),
        roles={role: _kept(*slots(entry[role])) for role in entry if role not in _TRIGGER_OPTIONS},
        joint=bool(entry.get("joint", False)),
        reflexive=bool(entry.get("reflexive", False)),
    )


@cache
def _kept(*slots: str) -> tuple[str, ...]:
    """Return slots as the one tuple that is kept of them: nine thousand are a few hundred."""
    return slots


def slots(value: Any) -> Iterator[str]:  # noqa: ANN401  # TOML gives a string or a list
    """Yield the words that an entry of a trigger lists, or the one that it gives."""
    yield from ([value] if isinstance(value, str) else value)


def _words(table: Mapping[str, Any], name: str) -> frozenset[str]:
    """Return what a table lists under a name; the many that list nothing share one set."""
    return frozenset(table[name]) if name in table else _NONE


def _emission(line: str, where: str) -> Emission:
    if len(parts := line.split()) != 3:  # noqa: PLR2004  # a triple
        raise LexiconError(f"{line!r} is no triple", where=where, fix="Write: role relation role")
    subject, name, obj = parts
    whole = frozenset(role.rstrip("*") for role in (subject, obj) if role.endswith("*"))
    return Emission(subject.rstrip("*"), relation(name, where), obj.rstrip("*"), whole)
