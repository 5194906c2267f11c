"""What is no more so, as that by which it was has ended: "the licence under which X ran it"."""

from kg.extract.conjugation import Mood
from kg.extract.effects import Scope
from kg.extract.futures import present
from kg.extract.lexicon import Tag
from kg.extract.negation import negation
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.syntax import Clause


def lapsed(clause: Clause, at: int) -> Scope | None:
    """Return what says that a node is no more so: "the days when X ran it are over"."""
    table = clause.lexicon.status.get("lapsed")
    if table is None or clause.verb(at) is None or clause.texts.isdisjoint(table["openers"]):
        return None
    opener = at - 1
    while clause.noun(opener):
        opener -= 1
    if not clause.mark(opener, *table["openers"]):
        return None
    within = clause.is_mark(opener - 1) and clause.marks[opener - 1].tag is Tag.PREPOSITION
    place = opener - 1 - within
    held = clause.noun(place)
    if held is None or held.preposition:
        return None
    words = _gone(clause, place, held, at) or (_ended(clause, place, held) if within else None)
    return Scope(None, negative=True, words=words) if words else None


def _ended(clause: Clause, place: int, held: NounPhrase) -> tuple[int, int] | None:
    """Return the verb that says that a licence or a contract has ended, or None."""
    table, head = clause.lexicon.status["lapsed"], clause.lexicon.singular(clause.head(held))
    if head not in table["terms"]:
        return None
    for at, verb in clause.verbs.items():
        done = verb.lemma in table["ends"] and clause.subject(at) == (place,)
        done = done and (verb.passive or all(way for way, _ in clause.complements(at)))
        if done and _past(clause, verb) and not negation(clause, at):
            return verb.head, verb.head + 1
    return None


def _past(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a verb says what is done: "expired", "has lapsed"; no "expires"."""
    known = verb.mood is Mood.INDICATIVE and not verb.governors
    return known and (verb.first < verb.head or not present(clause, verb))


def _gone(clause: Clause, place: int, held: NounPhrase, at: int) -> tuple[int, int] | None:
    """Return the words that say that a time is over: "are over", "gone are", or None.

    at  the position of the verb of what was so then
    """
    table, head = clause.lexicon.status["lapsed"], clause.lexicon.singular(clause.head(held))
    if head not in table["times"]:
        return None
    behind = next((one for one in clause.verbs if one > at), None)
    for one in (place - 1, behind):
        verb = clause.verb(one) if one is not None else None
        if verb is None or verb.lemma not in clause.lexicon.grammar.being or verb.negated:
            continue
        beside = slice(verb.last, verb.last + 1)
        if one == place - 1:
            beside = slice(verb.first - 1, verb.first)
        if any(token.text in table["over"] for token in clause.tokens[beside]):
            return verb.head, verb.head + 1
    return None
