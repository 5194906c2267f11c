"""From what the rules made and what an editor decided to what is published."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from kg.errors import LexiconError
from kg.extract.memory import entities_used
from kg.extract.review.drafting import added, amended, by_rules
from kg.extract.review.entries import Decision, Naming, ReviewFile, Verdict
from kg.extract.review.finding import Finder
from kg.extract.review.naming import Names, UnclearError
from kg.model import Entity, Extraction, Iri, Review, ReviewStatus, Span, Statement
from kg.names import is_local


def apply_review(extraction: Extraction, review: ReviewFile) -> Extraction:
    """Return what is left, corrected and added when an editor's decisions hold.

    The order of the entries makes no difference. What an entry could not do, and how many
    statements were rejected, is in the warnings.

    Raises:
        LexiconError: a quote is not in the very text that was reviewed, or stands in it more than
            once; or two entries decide differently about one statement.
    """
    if not review.decides:
        return extraction
    application = _Application(extraction, review)
    for naming in review.namings:
        if naming.verdict in {Verdict.ACCEPTED, Verdict.ADDED}:
            application.name(naming)
    for decision in sorted(review.decisions, key=_order):
        if decision.verdict is not Verdict.UNDECIDED:
            application.hold(decision)
    statements = application.statements()
    return replace(
        extraction,
        entities=tuple(application.entities(statements)),
        statements=statements,
        warnings=(*extraction.warnings, *application.warnings()),
    )


class _Application:
    """One review on its way into one article; every entry is held against what the rules made."""

    def __init__(self, extraction: Extraction, review: ReviewFile) -> None:
        self.extraction, self.review = extraction, review
        self.names = Names(extraction)
        self.finder = Finder(extraction, review, self.names)
        self.decided: dict[str, tuple[Decision, Statement | None]] = {}
        self.added: list[Statement] = []
        self.named: set[Iri] = set()
        self.problems: list[tuple[int, str]] = []

    def hold(self, decision: Decision) -> None:
        """Note what an entry decides, or that it decides nothing, and why."""
        try:
            span = self.finder.words(decision)
            if decision.whole and decision.verdict is Verdict.REJECTED:
                self._keep_away(decision, span)
            elif decision.whole:
                self._add(decision, span)
            else:
                self._decide(decision, span)
        except UnclearError as unclear:
            self._note(decision, f"has no effect: {unclear.problem}", unclear.fix)
        else:
            for problem, fix in self.names.warnings:
                self._note(decision, problem, fix)
        self.names.warnings.clear()

    def name(self, naming: Naming) -> None:
        """Note a name that the rules have not read; nothing where they have by now."""
        try:
            self.named |= self.names.named(naming)
        except UnclearError as unclear:
            text = f"{self.review.place(naming)}: has no effect: {unclear.problem}. {unclear.fix}."
            self.problems.append((naming.line or 0, text))

    def statements(self) -> tuple[Statement, ...]:
        """Return what is published, in the order of the quotes, each statement once."""
        kept = [
            one if one.id not in self.decided else self.decided[one.id][1]
            for one in self.extraction.statements
        ]
        groups: dict[str, list[Statement]] = defaultdict(list)
        for one in (*kept, *self.added):
            if one is not None:
                groups[one.id].append(one)
        return tuple(
            sorted(map(_joined, groups.values()), key=lambda s: (s.evidence[0].span, s.id))
        )

    def entities(self, statements: tuple[Statement, ...]) -> Iterator[Entity]:
        """Yield, by IRI, the things but those that only a statement which is gone spoke of."""
        known = self.names.entities
        kept = entities_used(statements, known) | {*self.extraction.authors} | self.named
        before = entities_used(self.extraction.statements, known)
        for one in self.extraction.entities:
            named = one.spans and not is_local(one.iri)
            if named or one.iri not in before or one.iri == self.extraction.publisher:
                kept.add(one.iri)
        yield from (one for iri, one in sorted(known.items()) if iri in kept)

    def warnings(self) -> Iterator[str]:
        """Yield what the editor should know, in the order of the file."""
        article, where = self.extraction.article, self.review.where
        if self.finder.other_text:
            fix = f'Check its quotes, then write text_sha256 = "{article.text_sha256}"'
            yield f"{where}: the article has changed since it was reviewed. {fix}."
        yield from (text for _, text in sorted(self.problems))
        rejected = sum(after is None for _, after in self.decided.values())
        if rejected:
            said = "1 statement was" if rejected == 1 else f"{rejected} statements were"
            yield f"{where}: {said} rejected by {self.review.editor}."

    def _note(self, decision: Decision, problem: str, fix: str) -> None:
        text = f"{self.review.place(decision)}: {problem}. {fix}."
        self.problems.append((decision.line or 0, text))

    def _decide(self, decision: Decision, span: Span) -> None:
        target = self.finder.statement(decision, span)
        if target.id in self.decided:
            other = self.decided[target.id][0]
            if (other.verdict, other.content) == (decision.verdict, decision.content):
                return
            first, second = sorted((other, decision), key=lambda one: one.line or 0)
            raise LexiconError(
                f"decides otherwise about the statement of {self.review.place(first)}",
                where=self.review.place(second),
                fix="Keep one of the two",
            )
        after = None
        if decision.verdict is not Verdict.REJECTED:
            after = amended(target, decision, span, self.names)
            review = Review(_status(target, after), self.review.editor, decision.note)
            after = replace(after, review=review)
        self.decided[target.id] = decision, after

    def _keep_away(self, decision: Decision, span: Span) -> None:
        """Reject what a plug-in proposed, should the rules by now make the very same statement."""
        try:
            new = added(decision, span, Names(self.extraction), self.extraction)
        except UnclearError:
            return
        if any(one.id == new.id for one in self.extraction.statements):
            self.decided.setdefault(new.id, (decision, None))

    def _add(self, decision: Decision, span: Span) -> None:
        new = added(decision, span, self.names, self.extraction)
        status = ReviewStatus(decision.verdict.value)
        review = Review(status, self.review.editor, decision.note)
        self.added.append(replace(new, review=review))


def _order(decision: Decision) -> tuple[bool, str]:
    """Order entries by what they say, those first that say what a new thing is."""
    content = decision.content
    names = (content.subject, content.object, content.claimant)
    says = any(name is not None and name.kind is not None for name in names)
    return not says, repr(replace(decision, line=None))


def _status(before: Statement, after: Statement) -> ReviewStatus:
    """Return what an editor did to a statement that was there."""
    if replace(after, review=None) != replace(before, review=None):
        return ReviewStatus.AMENDED if by_rules(before) else ReviewStatus.ADDED
    return before.review.status if before.review else ReviewStatus.ACCEPTED


def _joined(same: list[Statement]) -> Statement:
    """Return statements that say the same as one: the editor's word, and the quotes of all."""
    ordered = sorted(same, key=lambda one: (one.evidence[0].span, repr(one)))
    quotes = tuple(dict.fromkeys(quote for one in ordered for quote in one.evidence))
    best = min(ordered, key=lambda one: (by_rules(one), one.review is None))
    found = next(filter(by_rules, ordered), None)
    if found is None or by_rules(best):
        return replace(best, evidence=quotes)
    # The rules have learnt what an editor once added.
    learnt = replace(
        best,
        evidence=found.evidence,
        rule=found.rule,
        layers=found.layers if set(found.layers) == set(best.layers) else best.layers,
        cues=best.cues or found.cues,
    )
    status = _status(replace(found, cues=learnt.cues), learnt)
    review = best.review and replace(best.review, status=status)
    return replace(learnt, evidence=quotes, review=review)
