"""What was still to come when somebody said it: "a dit qu'il signerait", "said it would sign"."""

from collections.abc import Collection, Sequence

from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.contents import Content
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.syntax import Clause
from kg.extract.view import BARE
from kg.names import SOV

_SHORT = 4
"""Letters of a verb that ends as a past tense does and is none: "sait", "fed"."""


def mood_effect(clause: Clause, verb: VerbGroup) -> str | None:
    """Return what a verb's mood makes of what it says: "vendra" is to come; "aura coûté" has been.

    A future perfect is still to come as well, but for a cost of which nothing says when.
    """
    effect: str | None = clause.lexicon.status["moods"].get(verb.mood)
    table = clause.lexicon.status.get("looking_back")
    if table is None or verb.mood is not Mood.FUTURE or not perfect(clause, verb):
        return effect
    looks_back = verb.lemma in table["verbs"] and not _says_when(clause, verb, table["summing"])
    return None if looks_back else effect


def _says_when(clause: Clause, verb: VerbGroup, summing: Collection[str]) -> bool:
    """Tell whether more is said than who, what and to whom, so that a time may be among it."""
    at = clause.nodes.index(verb)
    said = {*clause.subject(at), *(one for to, one in clause.complements(at) if not to)}
    for token in clause.tokens:
        adverb = token.tag is Tag.ADVERB and token.text not in summing
        if adverb or token.tag is Tag.SUBORDINATOR or token.date is not None:
            return True
    return any(
        node.preposition != clause.lexicon.grammar.of
        and position not in said
        and not _somebody(clause, node)
        for position, node in clause.nouns.items()
    )


def _somebody(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase is an actor's name, or a noun for who acts: "à la ville"."""
    entity, kind = clause.tokens[node.head].entity, clause.lexicon.head_class(clause.head(node))
    types = entity.types if entity is not None else with_broader(kind) if kind else ()
    return SOV.Actor in types


def then_ahead(clause: Clause, verb: VerbGroup, found: Sequence[Content]) -> bool:
    """Tell whether a conditional is the future of what was said: "a dit qu'il signerait"."""
    if verb.mood is not Mood.CONDITIONAL or perfect(clause, verb) or verb.governors:
        return False
    ahead = clause.lexicon.status["content"].get("ahead", ())
    within = clause.tokens[verb.first : verb.head]
    if ahead and not any(one.text in ahead for one in within):
        return False  # "could sign"
    over = [one for one in found if one.first < verb.first < one.last]
    at = over[-1].governor if over else None
    said = clause.verb(at) if at is not None else None
    if at is None or said is None or _on_a_condition(clause, over[-1]):
        return False
    if said.lemma not in clause.lexicon.reporting:
        return False
    if said.mood is Mood.PRESENT_PARTICIPLE:  # "a répondu …, précisant que"
        before = [one for i, one in clause.verbs.items() if i < at and one.finite]
        return bool(before) and in_past(clause, before[-1])
    return in_past(clause, said)


def in_past(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a verb says what somebody did: "a dit", "said", "assurait"; no "dirait"."""
    head = clause.tokens[verb.head]
    ended = tuple(clause.lexicon.status["content"].get("in_past", ()))
    stem = verb.lemma.translate(BARE).startswith(head.text)  # "reconnait"
    now = stem or len(head.text) <= _SHORT
    so = head.text in ended or (head.text.endswith(ended) and not now)
    so = so and verb.mood is not Mood.CONDITIONAL
    within = clause.tokens[verb.first : verb.head + 1]  # "a fait savoir"
    return so or any(one.mood(Mood.PAST_PARTICIPLE) for one in within)


def present(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a verb says what is so now, where its form tells: "hosts", no "hosted"."""
    table, first = clause.lexicon.status["setting"], clause.tokens[verb.first].text
    alone = verb.first == verb.head
    now = first.endswith(tuple(table["now"])) or first == verb.lemma
    return first not in table["past"] and (not alone or now)


def perfect(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a verb says what would have been before: "aurait signé", "would have run"."""
    head = clause.tokens[verb.head]
    alone = head.mood(Mood.INFINITIVE) is not None and verb.head < verb.first + 2  # "would run"
    alone = alone or not any(one.readings for one in clause.tokens[verb.first : verb.head])
    return not (verb.passive or alone) and head.mood(Mood.PAST_PARTICIPLE) is not None


def _on_a_condition(clause: Clause, content: Content) -> bool:
    """Tell whether what is said depends on a condition: "a dit qu'il signerait si"."""
    table = clause.lexicon.status["subordinators"]["hypothetical"]
    within = range(content.first, content.last)
    return any(m.first in within and m.text in table for m in clause.marks.values())
