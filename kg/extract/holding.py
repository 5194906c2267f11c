"""What an adjective makes of what somebody is to another: "former owner", "client présumé"."""

from kg.extract.effects import Scope, listed, scope_of
from kg.extract.ended import ended
from kg.extract.match import Match
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.model import Kind
from kg.names import SOV

_LASTING = frozenset(
    {
        SOV.possesses,
        SOV.uses,
        SOV.partOf,
        SOV.investsIn,
        SOV.operates,
        SOV.hostedBy,
        SOV.controls,
        SOV.provides,
        SOV.funds,
        SOV.dependsOn,
    }
)
"""What somebody may cease to be to another."""
_AMONG = "group"
"""The role of those among whom a verb counts somebody."""


def held(clause: Clause, match: Match) -> Scope | None:
    """Return what an adjective makes of a match whose noun says what somebody is to another."""
    if over := _aimed(clause, match) or ended(clause, match):
        return over
    subject = _relational(clause, match)
    node = subject or clause.noun(match.at) or _group(clause, match)
    lasting = any(one.relation in _LASTING for one in match.frame.emissions)
    if node is None or not lasting:
        return None
    if subject is None and match.frame.kind is not Kind.STATE_OF_AFFAIRS:
        return None
    if clause.noun(match.at) and not match.words[0] <= node.head < match.words[1]:
        return None
    former = clause.lexicon.sets.get("status.former.adjectives", frozenset())
    behind = clause.verb(match.at + 1) if subject is None else None
    described = behind.last if behind and behind.participle else node.last  # "client présumé"
    for position in range(node.first, described):
        word, words = clause.tokens[position].text, (position, position + 1)
        word = clause.lexicon.singular(word)
        if word in former:
            return scope_of("negative", words)
        if effect := listed(clause, "adjectives", word):
            return scope_of(effect, words)
    return None


def _aimed(clause: Clause, match: Match) -> Scope | None:
    """Return the adjective by which a figure is only aimed at: "القدرة المستهدفة للمركز 40 م"."""
    if all(one.relation != SOV.hasCapacity for one in match.frame.emissions):
        return None
    said = [one for found in match.fillers.values() for one in found]
    subject = clause.subject(match.verb)[:1] if match.verb is not None else (match.at,)
    first = [clause.nodes[one].first for one in subject]
    last = max((one.first for one in said), default=0)
    for position in range(first[0], last) if first else ():
        if clause.tokens[position].text == ",":
            return None
        word = clause.lexicon.singular(clause.tokens[position].text)
        if effect := listed(clause, "adjectives", word):
            return scope_of(effect, (position, position + 1))
    return None


def _group(clause: Clause, match: Match) -> NounPhrase | None:
    """Return the noun of those among whom a verb counts: "parmi ses anciens clients figure X"."""
    found = match.fillers.get(_AMONG, ()) if match.verb is not None else ()
    return clause.noun(found[0].node) if found and not found[0].pronoun else None


def _relational(clause: Clause, match: Match) -> NounPhrase | None:
    """Return the subject that says what somebody is to whom it is of: "X's clients include Y"."""
    slots = (slot for slots in match.trigger.roles.values() for slot in slots)
    if match.trigger.kind != "verb" or "subject of" not in slots:
        return None
    return next((node for at in clause.subject(match.at) if (node := clause.noun(at))), None)
