"""What a sentence itself calls a tale: "X bought Y: this hoax went viral", "c'est du moins …"."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from kg.extract.asked import asked_once_of_all
from kg.extract.effects import Scope, in_doubt
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause


def told_in_jest(clause: Clause, at: int) -> Scope | None:
    """Return the doubt over what the sentence calls a tale: "X bought Y: this hoax went viral"."""
    found = _verdict(clause) or _jest(clause)
    return found[1] if found and at < found[0] else None


@asked_once_of_all
def _verdict(clause: Clause) -> tuple[int, Scope] | None:
    """Return where a sentence ends with a verdict on what it told: "X a racheté Y : faux"."""
    end = len(clause.nodes) - clause.mark(len(clause.nodes) - 1, ".")
    at = next((one for one in range(end - 1, 0, -1) if clause.mark(one, ":")), 0)
    if not at or at + 1 >= end:
        return None
    table = clause.lexicon.status.get("refutations", {})
    first, last = clause.nodes[at + 1].first, clause.nodes[end - 1].last
    said = clause.words(first, last)
    rest = next(
        (said[len(one) :].strip() for one in table.get("about", ()) if said.startswith(one)), said
    )
    if rest in table.get("false", ()):
        return at, Scope(None, negative=True, words=(first, last))
    tells = any(one.finite and position > at for position, one in clause.verbs.items())
    verdicts = clause.lexicon.status["setting"].get("verdicts", ())
    if not tells and clause.tokens[first].text in verdicts:
        return at, in_doubt((first, first + 1))
    return None


@asked_once_of_all
def _jest(clause: Clause) -> tuple[int, Scope] | None:
    """Return where a sentence takes up what it told as a tale, and the words that do so."""
    table = clause.lexicon.status["setting"]
    jests = table.get("jests", ())
    if (clause.nouns_said | clause.texts).isdisjoint(jests):
        return None
    for at, mark in sorted(clause.marks.items()):
        if not at or mark.text not in {":", ",", ";", "—", "–"}:
            continue
        opens = at + 1 + clause.coordinator(at + 1)
        first = _past_it(clause, opens)
        if first is None and not _taken_up(clause, opens, apart=mark.text != ","):
            continue
        for node in _chain(clause, first or opens):
            texts = {token.text for token in clause.tokens[node.core : node.last]}
            said = texts | {clause.lexicon.singular(one) for one in texts}
            if not said.isdisjoint(jests) and not _lives_on(clause, said, opens):
                return at, in_doubt((node.first, node.last))
    return None


def _lives_on(clause: Clause, said: AbstractSet[str], at: int) -> bool:
    """Tell whether a legend is a thing of fame that goes on, and no tale: "the legend lives on"."""
    table, node = clause.lexicon.status["setting"], clause.noun(at)
    if node is None or said.isdisjoint(table.get("fabled", ())):
        return False
    these = clause.lexicon.sets["determiners.demonstrative"]
    verbs = (one for position, one in clause.verbs.items() if position > at and one.finite)
    goes_on = any(one.lemma in table["living"] and not one.negated for one in verbs)
    return goes_on and clause.determiners(node).isdisjoint(these)


def _past_it(clause: Clause, at: int) -> int | None:
    """Return the position of what "it" is said to be: "c'est du moins le canular de X", or None."""
    at += clause.mark(at, *clause.lexicon.grammar.that)  # "إنها مزحة"
    node, verb = clause.noun(at), clause.verb(at + 1)
    if node and clause.noun(at + 1) and not clause.lexicon.grammar.indefinite:  # "هي" is its copula
        alone = node.last == node.first + 1 and clause.tokens[node.first].tag is Tag.PRONOUN
        return at + 1 if alone else None
    if node is None or verb is None or verb.lemma not in clause.lexicon.grammar.copulas:
        return None
    if clause.tokens[node.first].text not in clause.lexicon.grammar.it or verb.negated:
        return None
    at += 2
    while (mark := clause.marks.get(at)) and mark.tag in {Tag.ADVERB, Tag.PREPOSITION}:
        at += 1
    return at


def _taken_up(clause: Clause, at: int, *, apart: bool) -> bool:
    """Tell whether a noun phrase before its verb is what was just told: "this hoax", "the rumour".

    apart  whether more than a comma stands before it
    """
    node = clause.noun(at)
    if node is None or node.preposition:
        return False
    these = set(clause.lexicon.sets["determiners.demonstrative"])
    these |= clause.lexicon.grammar.definite if apart else set()
    verb = next((i for i in sorted(clause.verbs) if i > at and clause.verbs[i].finite), None)
    if verb is None or clause.determiners(node).isdisjoint(these):
        return False
    true = clause.lexicon.status["setting"].get("confirming", ())
    return clause.verbs[verb].lemma not in true and clause.subject(verb) in {(at,), ()}


def _chain(clause: Clause, at: int) -> Iterator[NounPhrase]:
    """Yield a noun phrase and those right behind it: "le canular du Gorafi"."""
    while (node := clause.noun(at)) is not None:
        yield node
        at += 1
