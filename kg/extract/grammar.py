"""The words by which the rules know their way in a sentence, a table for each language.

`[grammar]` in a language's words.toml says, for each name below, which word or words play that
part in the language; what a language lacks is an empty list there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from kg.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed-class words by what they do; prepositions and verbs in their plain form, all folded.

    of               the preposition of a noun's complement
    agent            the preposition of a passive's agent
    at, within, against, like, purpose, occasion   plain prepositions with a part of their own
    clause_slot      how a frame's slot names a clause: what `that` opens
    be               the verb of passives and identity
    auxiliaries      the verbs that make compound tenses and passives
    it               what stands for the thing that a cleft names: "what it lacks …; it is …"
    copulas, being   verbs that join a subject and what it is; those of them that put it as a fact
    that             what opens a clause of speech or thought
    subject_relatives, relatives   relatives that are the subject of their clause; all of them
    which            relatives behind a preposition: "selon laquelle"
    infinitive_of    what stands before an infinitive that completes a noun
    attached         prepositions whose complement is part of the noun phrase before it
    of_event         prepositions between "projet" and the event that it plans
    participle_takes prepositions of a past participle's complements
    partitives       forms that may be a preposition or an article: "des"
    definite, indefinite, negated_determiners, plural_determiners   forms before a noun
    masculine_contractions  forms that hold a masculine article: "du"
    reflexives, refusals, neither, without   words of a verb group and its negation
    we, we_endings   what shows that the prose speaks of itself
    causatives, consecutive   verbs and adverbs around "que" that change what it is
    name_linkers     what may stand between the capitals of a name
    name_openers     what stands before a lower-case name that is no adjective: "en wolof"
    """

    of: str
    agent: str
    at: str
    within: str
    against: str
    like: str
    purpose: str
    occasion: str
    clause_slot: str
    be: str
    it: frozenset[str]
    auxiliaries: frozenset[str]
    copulas: frozenset[str]
    being: frozenset[str]
    that: frozenset[str]
    subject_relatives: frozenset[str]
    relatives: frozenset[str]
    which: frozenset[str]
    infinitive_of: frozenset[str]
    attached: frozenset[str]
    of_event: frozenset[str]
    participle_takes: frozenset[str]
    partitives: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    negated_determiners: frozenset[str]
    plural_determiners: frozenset[str]
    masculine_contractions: frozenset[str]
    reflexives: frozenset[str]
    refusals: frozenset[str]
    neither: frozenset[str]
    without: frozenset[str]
    we: frozenset[str]
    we_endings: tuple[str, ...]
    causatives: frozenset[str]
    consecutive: frozenset[str]
    name_linkers: frozenset[str]
    name_openers: frozenset[str]


def parse_grammar(table: Mapping[str, Any], where: str) -> Grammar:
    """Return the grammar that a table names. Raises LexiconError at a missing or unknown name."""
    kinds = {one.name: one.type for one in fields(Grammar)}
    if wrong := set(kinds) ^ set(table):
        raise LexiconError(
            f"missing or unknown in [grammar]: {', '.join(sorted(wrong))}",
            where=where,
            fix="Give each name of kg/extract/grammar.py once, an empty list where there is none",
        )
    return Grammar(**{name: _value(table[name], kinds[name], f"{where} {name}") for name in kinds})


def _value(value: Any, kind: Any, where: str) -> Any:  # noqa: ANN401  # as TOML gives it
    if (kind is str) != isinstance(value, str):
        fix = "Write a string" if kind is str else "Write a list of strings"
        raise LexiconError(f"{value!r} is of the wrong type", where=where, fix=fix)
    if kind is str:
        return value
    return tuple(value) if kind == tuple[str, ...] else frozenset(value)
