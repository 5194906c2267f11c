"""What is no more so, by who ends it or what ends: "كانت تملكه ثم باعته", "the licence lapsed"."""

from collections.abc import Mapping, Sequence

from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.effects import Scope, scope_of
from kg.extract.futures import present
from kg.extract.lexicon import Tag
from kg.extract.match import Match
from kg.extract.negation import negation
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.syntax import Clause
from kg.names import SCHEMA, SOV

_STATES = frozenset(
    {
        SOV.possesses,
        SOV.uses,
        SOV.operates,
        SOV.hostedBy,
        SOV.hostedIn,
        SOV.controls,
        SOV.provides,
        SOV.dependsOn,
    }
)
"""What lasts until something ends it."""
_LASTING = _STATES | {
    SCHEMA.affiliation,
    SOV.partOf,
    SOV.funds,
    SOV.subjectTo,
    SOV.governs,
    SOV.forbids,
    SOV.coversLanguage,
    SOV.hasCapacity,
    SOV.alignedWith,
    SOV.isLimitedTo,
    SOV.dominatedBy,
    SOV.restsOn,
    SOV.needs,
}
"""What is so only as long as the licence or the time lasts by which it is: no deed is undone."""


def ended(clause: Clause, match: Match) -> Scope | None:
    """Return what says that what a match says is no more so: a word behind or above it, or None."""
    told = {one.relation for one in match.frame.emissions}
    if not told.isdisjoint(_LASTING) and (over := _lapsed(clause, match.at)):
        return over
    table = clause.lexicon.status.get("ended")
    if not table or told.isdisjoint(_STATES):
        return None
    if match.verb is None or match.trigger.kind == "noun":
        at = _deed(clause, match.at, table)
    else:
        at = _state(clause, match, match.verb, table)
    verb = None if at is None else clause.verbs[at]
    return scope_of("negative", (verb.head, verb.last)) if verb else None


def _deed(clause: Clause, at: int, table: Mapping[str, Sequence[str]]) -> int | None:
    """Return the verb that ends what a noun says: "انتهى استخدام الوزارة للنموذج"."""
    above, node = clause.object_verb(at), clause.noun(at)
    if above is None or node is None or node.preposition:
        return None
    return above if _ends(clause, above, table["ending"]) else None


def _state(clause: Clause, match: Match, at: int, table: Mapping[str, Sequence[str]]) -> int | None:
    """Return the verb that ends what was so: it stands behind it, or has in its object a relative.

    "كانت تديره بموجب عقد انتهى في يونيو", "أغلقت المركز الذي كانت تديره"
    """
    if not _was(clause, at, table["then"]):
        return None
    subject, opener = clause.subject(at), clause.relative(at)
    for one in sorted(clause.verbs):
        parted = any(clause.mark(between, ";", ":") for between in range(at + 1, one))
        if one <= at or parted:
            continue
        same = clause.subject(one) in {subject, ()} and _of_it(clause, one, match, table)
        if same and _ends(clause, one, table["ends"]):
            return one
        term = clause.noun(one - 1)
        if term and clause.head(term) in table["terms"] and _ends(clause, one, table["lapsing"]):
            return one
    above = clause.object_verb(clause.outermost(opener - 1)) if opener else None
    same = above is not None and above < at and clause.subject(above) == subject
    return above if same and above is not None and _ends(clause, above, table["ends"]) else None


def _of_it(clause: Clause, at: int, match: Match, table: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether a verb is of what was so, and of no other thing: "باعته", "أغلقت مركزها".

    "أغلقت متجرها" is of another, where the state was none of a shop.
    """
    objects = [one for to, one in clause.complements(at) if not to or to in table["giving_up"]]
    node = clause.noun(objects[0]) if objects else None
    if node is None or clause.tokens[clause.verbs[at].head].lemma:
        return True
    head = clause.head(node)
    if not clause.determiners(node) & clause.lexicon.sets["determiners.possessive"]:
        return head in table["terms"] or clause.tokens[node.head].tag is Tag.PRONOUN
    if head in table["terms"] or head in table["own"]:
        return True
    kind = clause.lexicon.head_class(head)
    hosts = any(one.relation in {SOV.hostedBy, SOV.hostedIn} for one in match.frame.emissions)
    if hosts and kind and SOV.InfrastructureAsset in with_broader(kind):
        return True  # who closes its centre hosts nothing more in it
    phrases = [one for found in match.fillers.values() for one in found]
    return any(clause.tokens[one.first].text == clause.tokens[node.core].text for one in phrases)


def _was(clause: Clause, at: int, then: Sequence[str]) -> bool:
    """Tell whether a verb says what was so for a time: "كانت تملك", "ظلت الشركة تدير"."""
    verb = clause.verbs[at]
    for token in clause.tokens[verb.first : verb.head]:
        if any(one.lemma in then for one in token.readings):
            return True
    before = max((one for one in clause.verbs if one < at), default=None)
    if before is None or clause.verbs[before].lemma not in then:
        return False
    return clause.subject(before) == clause.subject(at)


def _ends(clause: Clause, at: int, listed: Sequence[str]) -> bool:
    verb = clause.verbs[at]
    return verb.finite and verb.lemma in listed and not negation(clause, at)


def _lapsed(clause: Clause, at: int) -> Scope | None:
    """Return what says that a node is no more so: "the days when X ran it are over"."""
    table = clause.lexicon.status.get("lapsed")
    if table is None or clause.texts.isdisjoint(table["openers"]):
        return None
    told = clause.verb(at)
    if told is None and (verb := clause.verb(at := at - 1)):  # "was part of"
        told = verb if verb.lemma == clause.lexicon.grammar.be else None
    if told is None:
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
    words = _gone(clause, place, held, at) or (_expired(clause, place, held) if within else None)
    return Scope(None, negative=True, words=words) if words else None


def _expired(clause: Clause, place: int, held: NounPhrase) -> tuple[int, int] | None:
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
