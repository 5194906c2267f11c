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


@dataclass(frozen=True, slots=True)
class Report:
    """Tokens `first` to `last` (past the end) are what `claimant` says; `cue` shows it."""

    first: int
    last: int
    claimant: Iri
    cue: Cue

    def covers(self, match: Match) -> bool:
        """Tell whether a match's trigger stands in what is reported."""
        start = self.last if match.frame.reports and match.words[0] == self.first else self.first
        return start <= match.words[0] < self.last


def reports(clause: Clause, found: list[Match], linker: Linker) -> Iterator[Report]:
    """Yield the reports of a clause, in the order of their cues; inner ones come later."""
    for at, node in enumerate(clause.nodes):
        sources = clause.lexicon.status["sources"]["prepositions"]
        if getattr(node, "preposition", "") in sources and clause.noun(at):
            source = linker.resolve(clause, clause.phrase(at))
            if source and source.entity:
                span = clause.span(node.first, node.first + 1)
                cue = Cue(CueKind.ATTRIBUTION, span, clause.tokens[node.first].printed)
                yield Report(0, len(clause.tokens), linker.source(source.entity), cue)
    seen = set()
    for match in found:
        reporting = match.frame.reports and match.verb is not None and match.at not in seen
        if reporting and (report := _report(clause, match, linker)):
            seen.add(match.at)
            yield report


def _report(clause: Clause, match: Match, linker: Linker) -> Report | None:
    verb = clause.verb(match.verb) if match.verb is not None else None
    speakers = match.fillers.get(match.frame.reports or "", ())
    if verb is None or not speakers or verb.negated:
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
    if inverted:
        return Report(0, verb.first, linker.source(speaker.entity), cue)
    return Report(last, _scope_end(clause, match, verb), linker.source(speaker.entity), cue)


def _printed(clause: Clause, first: int, last: int) -> str:
    return " ".join(token.printed for token in clause.tokens[first:last])


def _content_clause(clause: Clause, match: Match) -> bool:
    behind = clause.nodes[match.at + 1 :][:2]
    return any(isinstance(node, Mark) and node.text in {"que", "qu'"} for node in behind)


def _scope_end(clause: Clause, match: Match, verb: VerbGroup) -> int:
    """Return where the report ends: a participle's at the comma before the next finite verb."""
    if verb.finite:
        return len(clause.tokens)
    for at in range(match.at + 1, len(clause.nodes)):
        node = clause.nodes[at]
        if isinstance(node, Mark) and node.tag is Tag.PUNCTUATION and node.text == ",":
            behind = clause.verb(at + 1)
            if behind and behind.mood in FINITE:
                return node.first
    return len(clause.tokens)
