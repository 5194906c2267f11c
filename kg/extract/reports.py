"""Who says what: the stretches of a sentence that are somebody else's words."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.conjugation import FINITE
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.matching import Match
from kg.extract.phrases import Mark, VerbGroup
from kg.extract.syntax import Clause
from kg.model import Cue, CueKind, Iri
from kg.names import SCHEMA


@dataclass(frozen=True, slots=True)
class Report:
    """Tokens `first` to `last` (past the end) are what `claimant` says; `cue` shows it.

    outside  tokens in between that are not: the comment that names the speaker, the source
    denied   whether the claimant says that it is not so
    """

    first: int
    last: int
    claimant: Iri
    cue: Cue
    outside: tuple[int, int] = (0, 0)
    denied: bool = False

    def covers(self, match: Match) -> bool:
        """Tell whether a match's trigger stands in what is reported."""
        start = self.last if match.frame.reports and match.words[0] == self.first else self.first
        at = match.words[0]
        return start <= at < self.last and not self.outside[0] <= at < self.outside[1]


def reports(clause: Clause, found: list[Match], linker: Linker) -> Iterator[Report]:
    """Yield the reports of a clause, in the order of their cues; inner ones come later."""
    for at, node in enumerate(clause.nodes):
        sources = clause.lexicon.status["sources"]["prepositions"]
        if getattr(node, "preposition", "") in sources or _opinion(clause, at):
            if report := _source(clause, at, linker):
                yield report
        elif isinstance(node, VerbGroup) and (report := _said_infinitive(clause, at, linker)):
            yield report
    seen = set()
    for match in found:
        reporting = match.frame.reports and match.verb is not None and match.at not in seen
        if reporting and (report := _report(clause, match, linker)):
            seen.add(match.at)
            yield report


def _opinion(clause: Clause, at: int) -> bool:
    """Tell whether "pour X," opens the sentence and X is a person: then it is X's opinion."""
    node = clause.noun(at)
    if at or node is None or node.preposition not in clause.lexicon.status["sources"]["opinion"]:
        return False
    entity = next((one.entity for one in clause.tokens[node.core : node.last] if one.entity), None)
    person = entity is not None and SCHEMA.Person in entity.types
    return person and clause.mark(clause.extent(at), ",")


def _source(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "selon X": all the sentence is X's, but what says who X is."""
    if clause.noun(at) is None:
        return None
    phrase = clause.phrase(at)
    source = linker.resolve(clause, phrase)
    if source is None or source.entity is None:
        return None
    first = clause.nodes[at].first
    cue = Cue(CueKind.ATTRIBUTION, clause.span(first, first + 1), clause.tokens[first].printed)
    last = _relative_end(clause, clause.extent(at)) or phrase.last
    return Report(0, len(clause.tokens), linker.source(source.entity), cue, outside=(first, last))


def _relative_end(clause: Clause, at: int) -> int | None:
    """Return the token index past a relative clause that opens at a position, if one does."""
    opener = at + 1 if clause.mark(at, ",") else at
    if not (clause.mark(opener, "qui", "que", "qu'", "dont", "où")):
        return None
    for position in range(opener + 1, len(clause.nodes)):
        if clause.mark(position, ",", ";"):
            return clause.nodes[position].first
    return len(clause.tokens)


def _said_infinitive(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "X affirme avoir signé …", "X nie dépendre de …": the infinitive is X's claim."""
    verb = clause.verb(at)
    if verb is None or not verb.governors or verb.negated:
        return None
    token = clause.tokens[verb.governors[0][0]]
    lemma = next((one.lemma for one in token.readings), "")
    if lemma not in clause.lexicon.reporting:
        return None
    subject = clause.subject(at)
    if not subject or clause.noun(subject[0]) is None:
        return None
    speaker = linker.resolve(clause, clause.phrase(subject[0]))
    if speaker is None or speaker.entity is None:
        return None
    cue = Cue(CueKind.ATTRIBUTION, token.span, token.printed)
    denied = any(
        frame.denies and any(trigger.word == lemma for trigger in frame.triggers)
        for frame in clause.lexicon.frames
    )
    source = linker.source(speaker.entity)
    return Report(verb.first, len(clause.tokens), source, cue, denied=denied)


def _report(clause: Clause, match: Match, linker: Linker) -> Report | None:
    verb = clause.verb(match.verb) if match.verb is not None else None
    speakers = match.fillers.get(match.frame.reports or "", ())
    if verb is None or not speakers or verb.negation:
        return None
    inverted = clause.inverted(match.at)
    needs_clause = not inverted and "que" in match.trigger.roles["theme"]
    if needs_clause and not _content_clause(clause, match):
        return None
    speaker = linker.resolve(clause, speakers[0])
    if speaker is None or speaker.entity is None:
        return None
    first, last = match.words
    cue = Cue(CueKind.ATTRIBUTION, clause.span(first, last), _printed(clause, first, last))
    denied, source = match.frame.denies, linker.source(speaker.entity)
    if inverted:
        comment = (verb.first, clause.phrase(match.at + 1).last)
        end = len(clause.tokens) if _resumes(clause, match.at) else verb.first
        return Report(0, end, source, cue, comment, denied)
    if verb.passive and match.frame.denies:
        return Report(0, verb.first, source, cue, denied=denied)
    return Report(last, _scope_end(clause, match, verb), source, cue, denied=denied)


def _resumes(clause: Clause, at: int) -> bool:
    """Tell whether what a comment interrupts has its verb behind it: "X, estime Y, dépend"."""
    before = any(isinstance(node, VerbGroup) and node.finite for node in clause.nodes[:at])
    return not before


def _printed(clause: Clause, first: int, last: int) -> str:
    return " ".join(token.printed for token in clause.tokens[first:last])


def _content_clause(clause: Clause, match: Match) -> bool:
    behind = clause.nodes[match.at + 1 :][:2]
    return any(isinstance(node, Mark) and node.text in {"que", "qu'"} for node in behind)


def _scope_end(clause: Clause, match: Match, verb: VerbGroup) -> int:
    """Return where the report ends.

    A participle's ends at the comma before the next finite verb, any at ";" or "mais" where no
    "que" takes it up again.
    """
    adversative = clause.lexicon.words["conjunctions"]["clause"]
    for at in range(match.at + 1, len(clause.nodes)):
        node = clause.nodes[at]
        if not isinstance(node, Mark):
            continue
        behind = clause.nodes[at + 1] if at + 1 < len(clause.nodes) else None
        taken_up = isinstance(behind, Mark) and behind.tag is Tag.RELATIVE
        if (node.text == ";" or node.text in adversative) and not taken_up:
            return node.first
        if not verb.finite and node.text == ",":
            following = clause.verb(at + 1)
            if following and following.mood in FINITE:
                return node.first
    return len(clause.tokens)
