"""A clause that opens its sentence and that the main verb judges: "Que X possède Y est faux"."""

from itertools import takewhile

from kg.extract.conjugation import Mood
from kg.extract.effects import PLAIN, Scope, in_doubt, listed, of_noun, scope_of
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.negation import negation
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.syntax import Clause
from kg.model import Modality, frozen

_PARTS = frozenset({Tag.PUNCTUATION, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.COORDINATOR})


_AHEAD = frozenset({Tag.PUNCTUATION, Tag.COORDINATOR, Tag.OPEN})
"""What may stand right before a clause that opens its sentence."""


@frozen()
class Fronted:
    """A clause behind "que" at the head of a sentence, and the positions around it.

    que    the position of "que"
    verb   the position of the main verb behind it
    end    the position that ends the clause: of the main verb, or of its own subject
    """

    que: int
    verb: int
    end: int


def fronted(clause: Clause) -> Fronted | None:
    """Return the clause with "que" that opens a sentence, or None where nothing judges it."""
    que = _opener(clause)
    if que is None:
        return None
    due = 0  # verbs that openers call for
    for at in range(que, len(clause.nodes)):
        node = clause.nodes[at]
        if isinstance(node, Mark):
            due += node.tag in OPENERS
            if node.text == ";":
                return None
        elif isinstance(node, VerbGroup) and node.finite and not clause.coordinator(at - 1):
            if not due:
                return Fronted(que, at, min((at, *clause.subject(at))))
            due -= 1
    return None


def _opener(clause: Clause) -> int | None:
    """Return the position of "que" where no noun or verb that it could belong to is before it."""
    for at, mark in clause.marks.items():
        if mark.tag is Tag.RELATIVE and mark.text in clause.lexicon.grammar.that:
            before = clause.marks.get(at - 1)
            if at and (before is None or before.tag not in _AHEAD):
                return None  # "depuis que", "le fait que"
            alone = clause.mark(at - 1, ":") or all(map(_unsaid, clause.nodes[:at]))
            return at if alone else None
        if mark.tag in OPENERS:
            return None
    return None


def _unsaid(node: Node) -> bool:
    """Tell whether a node may stand before what opens the sentence: "Pour la ministre, que"."""
    return isinstance(node, Mark) or (isinstance(node, NounPhrase) and bool(node.preposition))


def put_by_main(clause: Clause, at: int) -> Scope | None:
    """Return what its main verb makes of the clause that opens a sentence and has a node in it.

    It is left open unless the main verb says that it is so or not so: "is a fact", "is false".
    """
    found = fronted(clause)
    if found is None:
        return _behind_colon(clause, at)
    if not found.que < at:
        return None
    if at >= found.end:
        return _on_that(clause, found, at)
    if clause.relative(at) not in {None, found.que}:
        return None  # "que X, qui possède Y, finance Z est faux"
    verb = clause.verbs[found.verb]
    last = next(
        (one.first for i, one in clause.marks.items() if i > found.verb and one.tag in _PARTS),
        len(clause.tokens),
    )
    words = (verb.head, max(verb.last, last))
    effect = _effect(clause, found.verb, verb, words)
    return None if effect == PLAIN else scope_of(effect, words)


def _behind_colon(clause: Clause, at: int) -> Scope | None:
    """Return what stands before a colon makes of "que" behind it: "n'exige qu'une chose : que"."""
    that = clause.lexicon.grammar.that
    behind = (one for one in range(1, at) if clause.mark(one, *that) and clause.mark(one - 1, ":"))
    que = next(behind, None)
    if que is None:
        return None
    verbs = [one.lemma for position, one in clause.verbs.items() if position < que and one.finite]
    nouns = [clause.lexicon.singular(clause.head(n)) for p, n in clause.nouns.items() if p < que]
    wished = of_noun(clause, *nouns)
    effect = listed(clause, "clauses", *verbs) or wished
    mark = clause.marks[que]
    return scope_of(effect, (mark.first, mark.last)) if effect and effect != PLAIN else None


def _on_that(clause: Clause, found: Fronted, at: int) -> Scope | None:
    """Return the doubt of a main verb with a subject of its own: "Que X signe, et Y paie"."""
    may = clause.lexicon.status["conditions"].get("optative", False)
    apart = clause.coordinator(found.end - 1) or clause.mark(found.end - 1, ",")
    parted = any(clause.mark(one, ":", ";") for one in range(found.end, at))
    either = clause.lexicon.sets["conjunctions.either"]  # "qu'il le veuille ou non, X"
    parted = parted or any(clause.mark(one, *either) for one in range(found.que, found.end))
    if not may or not apart or parted or found.end == found.verb or clause.in_relative(at):
        return None
    if _soothes(clause, found):
        return None
    que = clause.marks[found.que]
    return in_doubt((que.first, que.last))


def _soothes(clause: Clause, found: Fronted) -> bool:
    """Tell whether what opens a sentence but bids others heed it: "Que X se rassure, Y l'a"."""
    table = clause.lexicon.status["conditions"]
    verbs = (at for at in range(found.que + 1, found.end) if clause.verb(at))
    at = next((one for one in verbs if clause.verbs[one].finite), None)
    if at is None or clause.verbs[at].lemma not in table["heeding"]:
        return False
    who = [clause.nodes[one] for one in clause.subject(at)]
    nobody = all(clause.words(one.first, one.last) in table["whoever"] for one in who)
    return nobody or clause.verbs[at].reflexive


def _effect(clause: Clause, at: int, verb: VerbGroup, words: tuple[int, int]) -> str:
    content = clause.lexicon.status["content"]
    said = [token.text for token in clause.tokens[verb.last : words[1]]]
    if negation(clause, at):
        return PLAIN if set(said) & set(content["doubt"]) else str(Modality.HYPOTHETICAL)
    if verb.mood is Mood.CONDITIONAL or verb.governors:
        return str(Modality.HYPOTHETICAL)
    predicative = verb.lemma in clause.lexicon.grammar.copulas
    attribute = takewhile(
        lambda t: t.tag is not Tag.PREPOSITION, clause.tokens[verb.last : words[1]]
    )
    judging = [token.text for token in attribute] if predicative else []  # "is far from false"
    effect = listed(clause, "clauses", *judging, verb.lemma)
    if effect in {PLAIN, "negative"}:
        return effect
    noun = clause.noun(at + 1)
    if predicative and noun is not None and not noun.preposition:
        head = clause.lexicon.singular(clause.tokens[noun.head].text)
        if listed(clause, "thoughts", head) == PLAIN:
            return PLAIN  # "est un fait"
    return PLAIN if verb.lemma in content.get("moving", ()) else str(Modality.HYPOTHETICAL)
