"""What stands in what somebody wrote.

"Il ressort du rapport que …", "it is stated in the bill that …".
"""

from collections.abc import Mapping, Sequence

from kg.extract.anyone import is_anyone
from kg.extract.contents import Content, untrue
from kg.extract.cues import cue
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.negation import negation
from kg.extract.nodes import VerbGroup
from kg.extract.reported import Report, sources_of
from kg.extract.sayings import wrongly
from kg.extract.syntax import Clause
from kg.model import CueKind


def standing_in(clause: Clause, content: Content, linker: Linker) -> Report | None:
    """Read "il ressort du rapport que": the clause is the word of who wrote that.

    So it is where nobody else says so: "il est indiqué dans le rapport que", "on y lit que".
    """
    at = content.governor
    verb = clause.verb(at) if at is not None else None
    if at is None or verb is None or negation(clause, at) or wrongly(clause, verb):
        return None
    prepositions = _prepositions(clause, at, verb)
    behind = [
        one
        for preposition, one in clause.complements(at)
        if preposition in prepositions and at < one < content.que
    ]
    node = clause.noun(behind[0]) if behind else None
    if node is not None and untrue(clause, range(node.first, node.last)):
        return None
    sources = sources_of(clause, behind[:1], linker)
    if not sources:
        return None
    shown = cue(clause, CueKind.ATTRIBUTION, verb.head)
    return Report(content.first, content.last, sources[0], shown, others=sources[1:], governor=at)


def _prepositions(clause: Clause, at: int, verb: VerbGroup) -> Sequence[str]:
    """Return the prepositions before what a verb says that its clause is read in."""
    table = clause.lexicon.status["content"]
    read_in: Mapping[str, Sequence[str]] = table.get("read_in", {})
    if verb.lemma in read_in:
        return read_in[verb.lemma]
    written: Sequence[str] = table.get("written_in", ())
    subject = [noun for one in clause.subject(at) if (noun := clause.noun(one))]
    words = [clause.tokens[one.head] for one in subject]
    nobody = all(one.tag is Tag.PRONOUN for one in words) and not verb.governors
    if verb.passive and verb.lemma in clause.lexicon.reporting and nobody:
        return written
    reads = verb.lemma in table.get("reading", ())
    return written if reads and any(is_anyone(clause, one.text) for one in words) else ()
