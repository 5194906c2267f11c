"""Nouns and adjectives that say whose word a clause is, or that it is not so."""

from kg.extract.absence import absent
from kg.extract.conjugation import Mood
from kg.extract.effects import PLAIN
from kg.extract.lexicon import Tag
from kg.extract.negation import negation, negative_determiner, unsaid
from kg.extract.nodes import VerbGroup
from kg.extract.slots import noun_slot
from kg.extract.syntax import Clause

_SO = frozenset({Mood.INDICATIVE, Mood.PRESENT_PARTICIPLE})
"""Moods of a verb whose subject says what it says, and does not mean to."""


def somebodys(clause: Clause, at: int) -> bool:
    """Tell whether a noun is of what somebody says who is named: "the ministry's view"."""
    noun, sayings = clause.noun(at), clause.lexicon.status["content"].get("sayings", ())
    if noun is None or clause.lexicon.singular(clause.tokens[noun.head].text) not in sayings:
        return False
    whose = clause.lexicon.status["sources"].get("whose", {})
    return bool(owners(clause, at)) or not clause.determiners(noun).isdisjoint(whose)


def owners(clause: Clause, at: int) -> tuple[int, ...]:
    """Return the positions of who a saying is of: "Ada's claim", "the position of the court"."""
    return clause.possessor(at) or noun_slot(clause, at, clause.lexicon.grammar.of)


def sure_of(clause: Clause, at: int, end: int) -> bool:
    """Tell whether a verb's subject is sure of a thing, and so says it: "Ada is adamant that".

    end  the token of "that"
    """
    if clause.tokens[end - 1].text not in clause.lexicon.status["content"].get("sure", ()):
        return False
    nouns = (clause.noun(one) for one in clause.subject(at))
    heads = {clause.tokens[one.head].text for one in nouns if one}
    return bool(heads) and heads.isdisjoint(clause.lexicon.grammar.it)


def stance(clause: Clause, at: int) -> tuple[int, bool] | None:
    """Return the verb whose subject says what a noun announces, and whether it says it is not so.

    "Made the point that"; "rejected the ministry's claim that", "did not accept the view that"
    """
    noun, above = clause.noun(at), clause.object_verb(at)
    verb = clause.verb(above) if above is not None else None
    if noun is None or above is None or verb is None or verb.passive or unsaid(clause, verb):
        return None
    if any(effect != PLAIN for _, effect in verb.governors):
        return None  # "refused to make the claim that"
    negated, word = bool(negation(clause, above)), f"{verb.lemma} {noun.preposition}".rstrip()
    table = clause.lexicon.status["refutations"]
    if word in table.get("accepting" if negated else "rejecting", ()):
        return above, True
    voiced = not negated and word in (*table.get("accepting", ()), *table.get("voicing", ()))
    return (above, False) if voiced and verb.mood in _SO and not owners(clause, at) else None


def said_false(clause: Clause, at: int) -> bool:
    """Tell whether what governs a clause is said not to be so: "the claim that", "posts saying"."""
    verb = clause.verb(at)
    if verb is None:
        return called_false(clause, at)
    return verb.participle and not verb.passive and called_false(clause, at - 1)


def called_false(clause: Clause, at: int) -> bool:
    """Tell whether what a noun announces is said not to be so: "the claim that X … is false"."""
    noun, table = clause.noun(at), clause.lexicon.status["refutations"]
    if noun is None:
        return False
    before = clause.noun(at - 1) if noun.preposition else None
    if before is not None:
        head = clause.tokens[before.head].text
        grounds = head in table.get("grounds", ()) and absent(clause, at - 1)
        return grounds or head in table.get("contrary", ())
    for one, verb in clause.verbs.items():
        if one > at and verb.finite and clause.subject(one) in {(at,), ()}:
            return _falsifies(clause, one, verb)
    return False


def _falsifies(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a verb says of its subject that it is not so: "is false", "was debunked"."""
    if any(effect != PLAIN for _, effect in verb.governors):
        return False
    status, noun = clause.lexicon.status, clause.noun(at + 1)
    table = status["refutations"]
    if verb.passive:
        return not verb.negated and verb.lemma in table.get("refuting", ())
    said_of = clause.words(verb.last, verb.last + 2)
    if said_of in table.get("unfounded", ()):
        return not verb.negated
    if f"{verb.lemma} {clause.words(verb.last, verb.last + 1)}" in table.get("standing", ()):
        return verb.negated
    if noun is None or noun.preposition or verb.lemma not in clause.lexicon.grammar.copulas:
        return False
    word = clause.tokens[noun.head].text
    if verb.negated:
        whole = clause.tokens[noun.head - 1].tag is not Tag.ADVERB  # "not entirely true"
        return whole and word in status["content"].get("true", ())
    if negative_determiner(clause, at + 1):
        return False  # "is not a lie"
    return word in status["clauses"]["negative"] or word in status["thoughts"].get("negative", ())
