"""How far what a verb says reaches, where no mark of its own ends it."""

from collections.abc import Collection, Mapping, Sequence

from kg.extract.conjugation import FINITE
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.syntax import Clause


def scope_end(clause: Clause, at: int, verb: VerbGroup | None) -> int:
    """Return the token index past what a verb puts behind the position `at`.

    A participle's ends at the comma before the next finite verb, any at ";" or "mais" where no
    "que" takes it up again, and where a quotation or parenthesis closes that opened before it.
    Behind a colon stands why a thing is judged so: "il est faux que X l'héberge : Y l'héberge".
    """
    judged = verb is not None and verb.lemma in clause.lexicon.grammar.copulas
    adversative = _enders(clause, verb)
    fronted = _fronted(clause, at)
    opened = 0
    for position in range(at + 1, len(clause.nodes)):
        node = clause.nodes[position]
        if not isinstance(node, Mark):
            continue
        opened += (node.tag is Tag.OPEN) - (node.tag is Tag.CLOSE)
        if opened < 0:
            return node.first
        behind = clause.nodes[position + 1] if position + 1 < len(clause.nodes) else None
        taken_up = isinstance(behind, Mark) and behind.tag is Tag.RELATIVE
        apart = node.text == ";" or node.text in adversative or (judged and node.text == ":")
        if (apart and not taken_up) or clause.turns(position) or _another_speaks(clause, position):
            return node.first
        if verb is not None and _goes_on(clause, position, verb):
            return node.first
        if clause.mark(position - 1, ",") and _tells_behind(clause, position):
            return clause.nodes[position - 1].first
        if fronted and _main_clause(clause, position):
            return node.first
        if verb is not None and verb.participle and node.text == ",":
            following = clause.verb(position + 1)
            subject = clause.subject(position + 1) if following else ()
            inside = bool(subject) and subject[0] > at  # "saying that X, which has Y, owns Z"
            if following and following.mood in FINITE and not inside:
                return node.first
    return len(clause.tokens)


def _enders(clause: Clause, verb: VerbGroup | None) -> Collection[str]:
    """Return the conjunctions that end what a verb says: what is denied or foreseen before any."""
    conjunctions: Mapping[str, Sequence[str]] = clause.lexicon.words["conjunctions"]
    if verb is None or verb.lemma in clause.lexicon.status["refutations"]["rejecting"]:
        return conjunctions["clause"]
    if verb.lemma in clause.lexicon.status["clauses"].get("predicted", ()):
        return conjunctions["clause"]
    going_on = conjunctions.get("going_on", ())
    return [one for one in conjunctions["clause"] if one not in going_on]


def _another_speaks(clause: Clause, at: int) -> bool:
    """Tell whether somebody else says a thing behind "while": "X says …, while Y denies that"."""
    mark, verb = clause.marks.get(at), clause.verb(at + 1)
    if mark is None or mark.text not in clause.lexicon.words["conjunctions"].get("going_on", ()):
        return False
    return verb is not None and verb.finite and verb.lemma in clause.lexicon.reporting


def _tells_behind(clause: Clause, at: int) -> bool:
    """Tell whether "and" opens what another says, who stands behind the verb: "، وقال متحدث إن"."""
    verb = clause.verb(at + 1) if clause.coordinator(at) else None
    if verb is None or not verb.finite or verb.lemma not in clause.lexicon.reporting:
        return False
    return any(one > at + 1 for one in clause.subject(at + 1))


def _goes_on(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether "et" at a position opens the next thing that the subject of a verb does."""
    following = clause.verb(at + 1) if clause.coordinator(at) else None
    if following is None or not following.finite or not verb.finite:
        return False
    subject = clause.subject(at + 1)
    return bool(subject) and subject == clause.subject(clause.nodes.index(verb))


def _fronted(clause: Clause, at: int) -> bool:
    """Tell whether a node stands in a clause that a conjunction opens at a sentence's beginning."""
    opener = clause.marks.get(0)
    return opener is not None and opener.tag is Tag.SUBORDINATOR and at > 0


def _main_clause(clause: Clause, comma: int) -> bool:
    """Tell whether the main clause begins behind a comma: "Alors que X promet Y, Z est …"."""
    if not clause.mark(comma, ","):
        return False
    first = comma + 1 + (clause.marks.get(comma + 1) is not None)
    noun = clause.noun(first)
    if noun is None or noun.preposition or clause.coordinator(first - 1):
        return False
    verb = clause.verb(clause.extent(clause.conjuncts(first)[-1]))
    return verb is not None and verb.finite
