"""The clause that a noun announces, and its parts: "le risque que X perde Y", "the hope that"."""

from collections.abc import Iterator

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.nodes import VerbGroup
from kg.extract.slots import phrases
from kg.extract.syntax import Clause, Phrase

_PARTING = frozenset({Tag.PUNCTUATION, Tag.CLOSE, Tag.RELATIVE})
_BETWEEN = 6
"""Nodes between a noun and the clause that it announces at the most."""


def announced(clause: Clause, at: int, part: str) -> tuple[Phrase, ...]:
    """Return a part of the clause that a noun announces: "le risque que X perde Y", or nothing."""
    position = clause.extent(at)
    end = min(position + _BETWEEN, len(clause.nodes))
    while position < end and _before_that(clause, position):
        position += 1
    mark = clause.marks.get(position)
    if mark is None or mark.tag is not Tag.RELATIVE or mark.text not in clause.lexicon.grammar.that:
        return ()
    ends = (one for i, one in clause.marks.items() if i > position and one.tag in _PARTING)
    last = next(ends, clause.nodes[-1]).first
    last = min([last, *_main_behind(clause, position)])
    if _described(clause, position, last):
        return ()
    return told_part(clause, Phrase(position, mark.last, last, mark.first), part)


def _main_behind(clause: Clause, that: int) -> Iterator[int]:
    """Yield where the sentence goes on behind what "que" opens: "… perde le câble | est réel"."""
    finite = [at for at, verb in clause.verbs.items() if at > that and verb.finite]
    return (clause.nodes[at].first for at in finite[1:] if not clause.coordinator(at - 1))


def _described(clause: Clause, that: int, last: int) -> bool:
    """Tell whether "que" only says which a noun is: "le risque qu'elle court"."""
    noun, verb = clause.noun(that + 1), clause.verb(that + 2)
    pronoun = noun is not None and clause.tokens[noun.head].tag is Tag.PRONOUN
    return pronoun and verb is not None and verb.last == last


def _before_that(clause: Clause, at: int) -> bool:
    """Tell whether a node may part a noun from its clause: "الخطر، بحسب الوزير، هو أن"."""
    noun, mark = clause.noun(at), clause.marks.get(at)
    if noun is not None:
        return bool(noun.preposition) or clause.tokens[noun.head].tag is Tag.PRONOUN
    return mark is not None and (mark.tag is Tag.PREPOSITION or mark.text == ",")


def told_part(clause: Clause, said: Phrase, part: str) -> tuple[Phrase, ...]:
    """Return the "subject" of a clause behind "que", or its "verb" with all that follows.

    Where a thing does another harm, the other is the subject, and the thing is said of it.

    part  "may subject" and "may verb" are those of a clause that says what may be
    """
    behind = (at for at in range(said.node, len(clause.nodes)) if clause.verb(at))
    found = (at for at in behind if clause.nodes[at].first >= said.first)
    at = next((at for at in found if _carries(clause, said.node, at)), None)
    verb = clause.verb(at) if at is not None else None
    if at is None or verb is None or verb.first >= said.last:
        return ()
    modal = bool(verb.governors) and verb.governors[-1] == (verb.first, "hypothetical")
    may = modal or verb.mood is Mood.CONDITIONAL or "hypothetical" in dict(verb.governors).values()
    if part.startswith("may") and (verb.negated or not may):
        return ()
    if harmed := _harmed(clause, at, verb):  # "outages could hit the port": it faces outages
        return phrases(clause, harmed if part.endswith("subject") else clause.subject(at))
    if part.endswith("subject"):
        return phrases(clause, clause.subject(at))
    words = range(verb.first + (modal and part.startswith("may")), verb.last)
    first = next(token for token in words if clause.tokens[token].tag is Tag.VERB)
    first = _nobody(clause, at) or first
    ends = (clause.nodes[i].first for i in range(at, len(clause.nodes)) if _parted(clause, i))
    last = min([said.last, *ends])
    last -= clause.tokens[last - 1].tag is Tag.PUNCTUATION
    return (Phrase(at, first, last, verb.first, infinitive=True),)


def _carries(clause: Clause, that: int, at: int) -> bool:
    """Tell whether a verb carries a clause, and describes no noun of it: "whose head is"."""
    verb, opener = clause.verb(at), clause.relative(at)
    return verb is not None and verb.finite and (opener is None or opener <= that)


def _harmed(clause: Clause, at: int, verb: VerbGroup) -> tuple[int, ...]:
    """Return to what a verb says that its subject does harm: "outages could hit the port"."""
    listed = clause.lexicon.words.get("harming", {}).get("verbs", ())
    if verb.passive or verb.reflexive or verb.lemma not in listed:
        return ()
    return tuple(one for preposition, one in clause.complements(at) if not preposition)[:1]


def _nobody(clause: Clause, at: int) -> int | None:
    """Return the token of a subject that denies what its verb says: "nobody will know"."""
    listed = clause.lexicon.words.get("nobody", {}).get("words", ())
    heads = [noun.head for one in clause.subject(at) if (noun := clause.noun(one))]
    return next((head for head in heads if clause.tokens[head].text in listed), None)


def _parted(clause: Clause, at: int) -> bool:
    """Tell whether a comma opens what somebody says besides: "…, ajoutant que", "but that"."""
    adversative = clause.lexicon.words["conjunctions"]["clause"]
    if clause.mark(at, *adversative) and clause.mark(at + 1, *clause.lexicon.grammar.that):
        return True
    verb = clause.verb(at + 1) if clause.mark(at, ",") else None
    return verb is not None and verb.participle and verb.lemma in clause.lexicon.reporting
