"""What a sentence puts over its clauses: a question, a condition, doubt, a plan for an event.

A thing said inside such a scope is not said as a fact, whatever its own verb looks like.
"""

from dataclasses import dataclass

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag, singular
from kg.extract.phrases import Mark, NounPhrase, VerbGroup
from kg.extract.syntax import COPULAS, Clause
from kg.model import Modality

_QUE = frozenset({"que", "qu'"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What stands over a node: a modality or None, whether it negates, and its words."""

    modality: Modality | None
    negative: bool
    words: tuple[int, int]


def scope(clause: Clause, at: int, *, event: bool = False) -> Scope | None:
    """Return what stands over the node at a position, the innermost first, or None.

    event  whether a noun says what happens, so that its verb or its noun decides if it did
    """
    ways = (_event, _content, _subordinate) if event else (_content, _subordinate)
    for way in ways:
        if found := way(clause, at):
            return found
    return _question(clause)


def _effect(effect: str, words: tuple[int, int]) -> Scope:
    if effect == "negative":
        return Scope(None, negative=True, words=words)
    return Scope(Modality(effect), negative=False, words=words)


def _listed(clause: Clause, table: str, *words: str) -> str | None:
    """Return the effect under which a table of the lexicon lists one of some words."""
    for effect, listed in clause.lexicon.status[table].items():
        if any(word in listed for word in words):
            return str(effect)
    return None


def _question(clause: Clause) -> Scope | None:
    last = len(clause.tokens)
    for at in range(last - 1, max(-1, last - 4), -1):
        if clause.tokens[at].text == "?":
            return Scope(Modality.HYPOTHETICAL, negative=False, words=(at, at + 1))
    return None


# --- clauses


def _content(clause: Clause, at: int) -> Scope | None:
    """Return what the verb, adjective or noun before "que" makes of the clause behind it."""
    for position in range(at - 1, -1, -1):
        node = clause.nodes[position]
        if not isinstance(node, Mark):
            continue
        if node.text in _QUE and node.tag is Tag.RELATIVE:
            if found := _governor(clause, position):
                return found
        elif node.tag is Tag.RELATIVE and node.text.endswith(("quelle", "quel")):
            if clause.mark(position - 1, "selon"):  # "la rumeur selon laquelle …"
                return Scope(Modality.HYPOTHETICAL, negative=False, words=(node.first, node.last))
        elif node.text == ";" or node.text in clause.lexicon.words["conjunctions"]["clause"]:
            return None
    return None


def _governor(clause: Clause, que: int) -> Scope | None:
    for position in range(que - 1, -1, -1):
        node = clause.nodes[position]
        if isinstance(node, VerbGroup):
            return _governing_verb(clause, node, que)
        if isinstance(node, NounPhrase) and position == que - 1 and not node.preposition:
            word = clause.tokens[node.head].text
            if effect := _listed(clause, "nouns", singular(word)):
                return _effect(effect, (node.core, node.last))
            before = clause.verb(position - 1)
            if before is None or before.lemma not in COPULAS:
                return None
    return None


def _governing_verb(clause: Clause, verb: VerbGroup, que: int) -> Scope | None:
    end = clause.nodes[que].first
    if verb.negation:  # what nobody says may be so or not
        return Scope(Modality.HYPOTHETICAL, negative=False, words=(verb.head, verb.last))
    predicative = verb.lemma in COPULAS or verb.passive
    attribute = [token.text for token in clause.tokens[verb.last : end]] if predicative else []
    effect = _listed(clause, "clauses", verb.lemma, *attribute)
    if effect is None:
        return None
    return _effect(effect, (verb.head, end if attribute else verb.last))


def _subordinate(clause: Clause, at: int) -> Scope | None:
    """Return what "si", "afin que" or "sans que" makes of the clause that it opens."""
    for position in range(at - 1, -1, -1):
        node = clause.nodes[position]
        if isinstance(node, Mark) and node.tag is Tag.SUBORDINATOR:
            effect = _listed(clause, "subordinators", node.text)
            if effect and not _closed(clause, position, at):
                return _effect(effect, (node.first, node.last))
    return None


def _closed(clause: Clause, opener: int, at: int) -> bool:
    """Tell whether a comma behind the first verb of a fronted clause ends it before a node."""
    verbs = 0
    for position in range(opener + 1, at):
        node = clause.nodes[position]
        verbs += isinstance(node, VerbGroup) and node.finite
        if verbs and clause.mark(position, ",", ";") and not clause.coordinator(position + 1):
            return True
    return False


# --- events


def _event(clause: Clause, at: int) -> Scope | None:
    """Return what a noun that says what happens is subject to: "un projet de rachat"."""
    node = clause.noun(at)
    if node is None:
        return None
    for position in range(node.first, node.last):
        if effect := _listed(clause, "adjectives", singular(clause.tokens[position].text)):
            return _effect(effect, (position, position + 1))
    return _governing_noun(clause, at) or _of_object(clause, at) or _of_subject(clause, at)


def _governing_noun(clause: Clause, at: int) -> Scope | None:
    """Return what the noun above makes of an event: "projet de", "absence de", "en vue de"."""
    node = clause.noun(at)
    while node and node.preposition in {"de", "pour", "sur"} and (before := clause.noun(at - 1)):
        head = singular(clause.tokens[before.head].text)
        effect = _listed(clause, "event_nouns", head)
        if effect is None and node.preposition == "de":
            effect = _listed(clause, "nouns", head)
        if effect:
            return _effect(effect, (before.core, before.last))
        at, node = at - 1, before
    return None


def _of_object(clause: Clause, at: int) -> Scope | None:
    """Return what the verb makes of its object: "envisage le rachat de …"."""
    verb = clause.verb(clause.outermost(at) - 1)
    if verb is None or verb.passive or verb.reflexive:
        return None
    effect = _listed(clause, "events", verb.lemma)
    return _effect(effect, (verb.head, verb.last)) if effect else None


def _of_subject(clause: Clause, at: int) -> Scope | None:
    """Return what the verb makes of its subject: "le rachat est envisagé", "aura lieu"."""
    for position in range(at + 1, len(clause.nodes)):
        verb = clause.verb(position)
        if verb is None or not verb.finite:
            continue
        subject = clause.subject(position)
        if not any(first <= at < clause.extent(first) for first in subject):
            return None
        words = (verb.head, verb.last)
        effect = _listed(clause, "events", verb.lemma) if verb.passive or verb.reflexive else None
        if effect:
            return _effect(effect, words)
        if verb.negated or verb.mood is Mood.CONDITIONAL:
            return Scope(Modality.HYPOTHETICAL, negative=False, words=words)
        if verb.mood is Mood.FUTURE:
            return Scope(Modality.PREDICTED, negative=False, words=words)
        return None
    return None
