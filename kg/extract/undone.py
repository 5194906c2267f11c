"""What never came to be since nobody did the act that would have brought it: "refused to buy a".

Whatever describes such a thing is pictured, and no fact: "rejected a cloud run by Thales".
"""

from itertools import islice

from kg.extract.effects import Scope, in_doubt, listed, scope_of
from kg.extract.lexicon import Tag
from kg.extract.negation import negation, negative_determiner
from kg.extract.nodes import VerbGroup
from kg.extract.syntax import Clause
from kg.model import Modality


def undone(clause: Clause, at: int) -> Scope | None:
    """Return what leaves a thing undone or open, where its noun is of none known yet."""
    if not unknown(clause, at):
        return _unsigned(clause, at)
    outer = _listed_behind(clause, at)
    while (above := _completed(clause, outer)) is not None:
        outer = above
        if over := _of_noun(clause, outer):
            return over
    if over := _refused(clause, outer):
        return over
    if outer == at and _effect(clause, at):
        return None  # "rejected a bid by Iliad": the bid was made
    if none := negative_determiner(clause, outer):  # "no cable owned by X lands in Togo"
        return in_doubt((none[0], none[0] + 1))
    return next((over for one in clause.verbs if (over := _left_undone(clause, one, outer))), None)


def _unsigned(clause: Clause, at: int) -> Scope | None:
    """Return what says that an agreement never was: "the contract was never signed"."""
    node, listed = clause.noun(at), clause.lexicon.sets.get("status.undone.signing", frozenset())
    deals = clause.lexicon.sets.get("set.deal", frozenset())
    if node is None or clause.head(node) not in deals:
        return None
    for one, verb in clause.verbs.items():
        held = clause.subject(one) if verb.passive else _objects(clause, one, at)
        if verb.lemma in listed and at in held and (words := negation(clause, one)):
            return in_doubt((words[0], words[0] + 1))
    return None


def _left_undone(clause: Clause, at: int, other: int) -> Scope | None:
    """Return what a verb makes of what it is done to, or leads to."""
    verb = clause.verbs[at]
    held = _objects(clause, at, other)
    if verb.passive:
        held = (*clause.subject(at), *(held if clause.retains_object(at) else ()))
    words = _denied(clause, at, verb) if other in held else None
    words = words or _turned_down(clause, at, verb, other)
    if words:
        return in_doubt(words)
    return _wished(clause, verb) if other in held else None


def _listed_behind(clause: Clause, at: int) -> int:
    """Return the first of two things of which that is described: "a cloud run by X and a tool"."""
    described = at - 3
    if not (clause.coordinator(at - 1) and clause.noun(at - 2)):
        return at
    verb = clause.verb(described)
    if verb is None or not verb.participle or clause.noun(described - 1) is None:
        return at
    return described - 1 if unknown(clause, described - 1) else at


def _turned_down(clause: Clause, at: int, verb: VerbGroup, other: int) -> tuple[int, int] | None:
    """Return the words by which an idiom leaves undone what it leads to: "said no to a cloud".

    "…" in it stands for anything: "mistakes A for B".
    """
    idioms = clause.lexicon.status["undone"].get("reflexive" if verb.reflexive else "idioms", {})
    node = clause.noun(other)
    if verb.lemma not in idioms or node is None or other < at or verb.negated:
        return None
    led = (node.preposition, other) in clause.complements(at)
    for idiom in idioms[verb.lemma]:
        words, _, preposition = idiom.rpartition(" ")
        said = clause.words(verb.head + 1, node.first).endswith(words)
        if preposition == node.preposition and (led if words in {"", "…"} else said):
            return verb.head, node.first + 1
    return None


def _wished(clause: Clause, verb: VerbGroup) -> Scope | None:
    """Return the verb that only plans or awaits its object: "plans a model able to translate"."""
    effect = listed(clause, "wished", verb.lemma)
    return scope_of(effect, (verb.head, verb.last)) if effect else None


def unknown(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase is of things not known yet: "a cloud", "any cloud", "clouds"."""
    node = clause.noun(at)
    if node is None:
        return False
    said, grammar = clause.determiners(node), clause.lexicon.grammar
    if clause.tokens[node.head].tag is not Tag.WORD:  # "imagine a Europe that depends on X"
        return not said.isdisjoint(grammar.indefinite)
    bare = bool(grammar.indefinite) and not said
    return bare or clause.indefinite(at) or not said.isdisjoint(grammar.negated_determiners)


def planned(clause: Clause, at: int) -> int:
    """Return what a noun plans, where it names no thing itself: "le projet de cloud géré par X"."""
    while _effect(clause, at) and clause.noun(at + 1) and _completed(clause, at + 1) == at:
        at += 1
    return at


def _completed(clause: Clause, at: int) -> int | None:
    """Return the noun that another completes, past a name: "a contract with X for a centre"."""
    node, above = clause.noun(at), at - 1
    if node is None or node.preposition not in clause.lexicon.grammar.of_event:
        return None
    while (noun := clause.noun(above)) and noun.preposition and _named(clause, above):
        above -= 1
    return above if unknown(clause, above) or _effect(clause, above) else None


def _named(clause: Clause, at: int) -> bool:
    node = clause.noun(at)
    return node is not None and clause.tokens[node.head].tag is Tag.NAME


def _effect(clause: Clause, at: int) -> str | None:
    """Return what a noun makes of what it plans, offers or refuses, or None: not what it ends."""
    node = clause.noun(at)
    head = clause.lexicon.singular(clause.tokens[node.head].text) if node else ""
    refusing = head in clause.lexicon.status["undone"]["nouns"]
    return str(Modality.HYPOTHETICAL) if refusing else listed(clause, "nouns", head)


def _of_noun(clause: Clause, at: int) -> Scope | None:
    node, effect = clause.noun(at), _effect(clause, at)
    if node is None or effect is None:
        return None
    told = str(Modality.HYPOTHETICAL) if effect == "negative" else effect
    return scope_of(told, (node.core, node.last))


def _refused(clause: Clause, at: int) -> Scope | None:
    """Return the noun of refusal that has an object as its verb would: "رفض أورنج شراء"."""
    node, above = clause.noun(at), at - 1
    if node is None or node.preposition:
        return None
    if _named(clause, above):
        above -= 1
    over = _of_noun(clause, above) if _effect(clause, above) else None
    return over if over and over.modality is Modality.HYPOTHETICAL else None


def _objects(clause: Clause, position: int, at: int) -> tuple[int, ...]:
    if clause.object_verb(at) == position:
        return (at,)
    bare = (one for preposition, one in clause.complements(position) if not preposition)
    return tuple(islice(bare, 1))  # the next may only say what it is


def _denied(clause: Clause, at: int, verb: VerbGroup) -> tuple[int, int] | None:
    """Return the words by which a verb leaves its object undone, or None."""
    status = clause.lexicon.status
    denied = negation(clause, at)
    refusing = [token for token, effect in verb.governors if effect == "negative"]
    if bool(denied) == bool(refusing):  # neither, or "did not refuse to buy"
        rejects = verb.lemma in status["undone"]["verbs"] and not denied
        return (verb.head, verb.last) if rejects else None
    grammar, existence = clause.lexicon.grammar, status["existence"]["verbs"]
    if verb.passive or verb.lemma in {*clause.lexicon.reporting, *existence, *grammar.being}:
        return None  # what nobody tells of may be so; a firm that is not licensed is there
    if denied and listed(clause, "events", verb.lemma) in {"negative", str(Modality.HYPOTHETICAL)}:
        return None  # "did not prevent"
    first = denied[0] if denied else refusing[0]
    return first, first + 1


def pictured(clause: Clause, at: int) -> Scope | None:
    """Return the world in which alone it is so: "in a world where Google owns every cable".

    So is what somebody imagines, or a novel tells: "dreams of a country in which Google owns it".
    """
    opener = clause.relative(at)
    if opener is None:
        return None
    within = clause.is_mark(opener - 1) and clause.marks[opener - 1].tag is Tag.PREPOSITION
    place = opener - 1 - within
    held = clause.noun(place)
    if held is None or not clause.indefinite(place):
        return None
    head = clause.lexicon.singular(clause.head(held))
    plain = not within and clause.mark(opener, *_which(clause))  # "shows a bank that X owns"
    worlds = clause.lexicon.status["undone"]["worlds"]
    known = not {head, clause.tokens[held.head].text}.isdisjoint(worlds)  # "univers"
    if not known and (plain or not _fancied(clause, place - 1)):
        return None
    return in_doubt((held.core, held.last))


def _which(clause: Clause) -> frozenset[str]:
    """Return the relatives of a thing, where others are of what is so in it: "where"."""
    return frozenset(clause.lexicon.grammar.that) | frozenset(clause.lexicon.grammar.which)


def _fancied(clause: Clause, at: int) -> bool:
    """Tell whether a verb imagines its object, or its subject is a work that does: "the novel"."""
    verb, noun = clause.verb(at), clause.noun(at)
    if noun is not None:  # "the minister's dream of a country where"
        named = clause.lexicon.singular(clause.head(noun))
        return named in clause.lexicon.status["undone"]["nouns"]
    if verb is None or verb.negated:
        return False
    if verb.lemma in clause.lexicon.status["undone"]["verbs"]:
        return True
    subjects = (clause.noun(one) for one in clause.subject(at))
    heads = (clause.lexicon.singular(clause.head(one)) for one in subjects if one)
    staged = clause.lexicon.status["setting"].get("staged", ())
    told = str(Modality.HYPOTHETICAL)
    return any(one in staged or listed(clause, "settings", one) == told for one in heads)


def forbidden(clause: Clause, at: int | None) -> bool:
    """Tell whether somebody forbids what an infinitive says: whether anybody did it is not said."""
    above = None if at is None else clause.controller(at)
    verb = None if above is None else clause.verb(above)
    listed = clause.lexicon.status.get("control", {}).get("forbidding", ())
    if above is None or verb is None or verb.reflexive or verb.lemma not in listed:
        return False
    return not negation(clause, above)  # "n'interdit pas à X de vendre" allows it
