"""Nouns and adjectives that say whose word a clause is, or that it is not so."""

from kg.extract.absence import absent
from kg.extract.conjugation import Mood
from kg.extract.contents import untrue
from kg.extract.doubts import put_in
from kg.extract.effects import PLAIN, Scope
from kg.extract.lexicon import Tag
from kg.extract.negation import negation, negative_determiner, unsaid
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.slots import noun_slot
from kg.extract.syntax import Clause
from kg.model import Modality
from kg.names import SCHEMA

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
    """Return the positions of who a saying is of: "Ada's claim", "the word from the court"."""
    senders = clause.lexicon.status["content"].get("senders", ())
    slots = (clause.lexicon.grammar.of, *senders)
    found = (noun_slot(clause, at, slot) for slot in slots)
    return clause.possessor(at) or next((one for one in found if one), ())


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
    if _corrected(clause, at, verb):
        return True
    return verb.participle and not verb.passive and called_false(clause, at - 1)


def _corrected(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a paper takes back what it printed: "تصويب: ذكرنا أن …", "…، والصواب أن"."""
    table = clause.lexicon.status["refutations"]
    if verb.lemma not in table.get("printed", ()) or negation(clause, at):
        return False
    ours = clause.tokens[verb.head].text.endswith(clause.lexicon.grammar.we_endings)
    heads = {clause.head(node) for one in clause.subject(at) if (node := clause.noun(one))}
    ours = ours or not heads or not heads.isdisjoint(clause.lexicon.status["sources"]["itself"])
    instead = (at < one and clause.mark(one, *table["corrected"]) for one in clause.marks)
    labelled = clause.tokens[0].text in table["corrections"] and clause.mark(1, ":")
    return ours and (labelled or any(instead))


def forged(clause: Clause, at: int) -> bool:
    """Tell whether what says a thing is a forgery or a jest: "وثيقة مزورة تقول إن"."""
    false = clause.lexicon.sets.get("status.former.untrue", frozenset())
    for one in clause.subject(at) if false else ():
        node = clause.noun(one)
        kind = clause.lexicon.head_class(clause.head(node)) if node else None
        if node is None or kind == SCHEMA.Person:
            continue
        beside = one + 1 if clause.verb(one + 1) is None else one  # an adjective set apart
        last = clause.nodes[min(beside, len(clause.nodes) - 1)].last
        words = clause.tokens[node.first : last]
        if any(clause.lexicon.singular(word.text) in false for word in words):
            return True
    return False


def wrongly(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether the prose itself says that a verb says what is wrong: "wrongly stated that"."""
    return untrue(clause, (*verb.adverbs, *put_in(clause, verb)))


def falsified(clause: Clause, at: int) -> bool:
    """Tell whether a node is in a claim that is said to be false.

    "Les informations selon lesquelles X aurait vendu Y sont fausses"
    """
    found = rumour(clause, at)
    return found is not None and found.negative


def rumour(clause: Clause, at: int) -> Scope | None:
    """Return what "la rumeur selon laquelle" makes of the clause that it opens: a doubt, a no."""
    if clause.beside(at):
        return None  # "la rumeur selon laquelle X rachète Y, qui possède Z": that is so
    for position in range(at - 1, -1, -1):
        node = clause.nodes[position]
        if not isinstance(node, Mark):
            continue
        if node.tag is Tag.RELATIVE and node.text in clause.lexicon.grammar.which:
            if clause.mark(position - 1, *clause.lexicon.status["sources"]["prepositions"]):
                end = _falsifier(clause, position - 2 - clause.mark(position - 2, ","))
                if end is not None and end <= at:
                    return None  # what is said of the claim
                false = end is not None
                modality = None if false else Modality.HYPOTHETICAL
                return Scope(modality, negative=false, words=(node.first, node.last))
        elif node.text == ";" or node.text in clause.lexicon.words["conjunctions"]["clause"]:
            return None
    return None


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
    return _falsifier(clause, at) is not None


def _falsifier(clause: Clause, at: int) -> int | None:
    """Return the position of the verb that says of a noun's claim that it is not so, or None."""
    for one, verb in clause.verbs.items():
        if one > at and verb.finite and clause.subject(one) in {(at,), ()}:
            return one if _falsifies(clause, one, verb) else None
    return None


def _falsifies(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a verb says of its subject that it is not so: "is false", "was debunked"."""
    if any(effect != PLAIN for _, effect in verb.governors):
        return False
    status, noun = clause.lexicon.status, clause.noun(at + 1)
    table = status["refutations"]
    if verb.passive:
        return not verb.negated and verb.lemma in table.get("refuting", ())
    behind = (clause.words(verb.last, verb.last + length) for length in (2, 3, 4))
    if any(said_of in table.get("unfounded", ()) for said_of in behind):
        return not verb.negated
    if f"{verb.lemma} {clause.words(verb.last, verb.last + 1)}" in table.get("standing", ()):
        return verb.negated
    if noun is None or noun.preposition or verb.lemma not in clause.lexicon.grammar.copulas:
        return False
    word, true = clause.tokens[noun.head].text, status["content"].get("true", ())
    if verb.negated:
        whole = clause.tokens[noun.head - 1].tag is not Tag.ADVERB  # "not entirely true"
        return whole and clause.base_adjective(word, true) in true
    if negative_determiner(clause, at + 1):
        return False  # "is not a lie"
    false = {*status["clauses"]["negative"], *status["thoughts"].get("negative", ())}
    false |= {*table.get("fictions", ())}
    return clause.base_adjective(word, false) in false
