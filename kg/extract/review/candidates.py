"""What waits for an editor: the statements of the rules and of plug-ins that no entry decides."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.errors import LexiconError
from kg.extract.review.drafting import added
from kg.extract.review.entries import Content, Decision, Key, Naming, ReviewFile, Verdict
from kg.extract.review.finding import Finder
from kg.extract.review.naming import Names, UnclearError
from kg.extract.review.quotes import places
from kg.extract.review.writing import write_candidate, write_naming
from kg.model import Extraction, Iri, Statement, Value

Entry = Decision | Naming


class Candidates:
    """The statements of one article against the entries of its review file."""

    def __init__(self, found: Extraction, review: ReviewFile) -> None:
        self.found, self.review = found, review
        self.names = Names(found)
        self.finder = Finder(found, review, self.names)
        self.statements = {one.id: one for one in found.statements}
        self.about = [self._about(one) for one in review.decisions]
        self._settled = {
            about.id
            for one, about in zip(review.decisions, self.about, strict=True)
            if one.verdict is not Verdict.UNDECIDED and about
        }
        self._waiting: dict[str, Statement] = {}
        self.warnings: list[str] = []

    def keep_all(self) -> None:
        """Take all undecided entries for what they are, in a file whose entries have no lines."""
        for one, about in zip(self.review.decisions, self.about, strict=True):
            if one.verdict is Verdict.UNDECIDED and about:
                self._waiting[about.id] = about

    def kept(self, at: int) -> str | None:
        """Return the undecided entry at a place of the file as it is to be, or None to drop it.

        To be called once for each undecided entry, in the order of the file.
        """
        decision, about = self.review.decisions[at], self.about[at]
        if about is None or about.id in self._settled or about.id in self._waiting:
            return None
        if decision.whole and about.id in self.statements:
            return None  # the rules have learnt it: it waits as theirs
        self._waiting[about.id] = about
        return _proposal(decision) if decision.whole else self._entry(about)

    def new(self) -> Iterator[str]:
        """Yield an entry for each statement of the rules that no entry is about."""
        for one in self.found.statements:
            if one.id not in self._settled and one.id not in self._waiting:
                self._waiting[one.id] = one
                entry = self._entry(one)
                if entry is not None:
                    yield entry

    def proposed(self, proposals: Sequence[Entry]) -> Iterator[str]:
        """Yield an entry for each proposal that says what neither the rules nor an entry says."""
        named = {(one.text, one.kind) for one in self.review.namings}
        known: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
        for statement in (*self.statements.values(), *filter(None, self.about)):
            known[_triple(statement)].append(statement)
        for one in proposals:
            if isinstance(one, Naming):
                if (one.text, one.kind) not in named:
                    named.add((one.text, one.kind))
                    yield write_naming(one)
            elif about := self._about(one):
                same = known[_triple(about)]
                if not any(_overlap(about, other) for other in same):
                    same.append(about)
                    yield _proposal(one)

    def _about(self, decision: Decision) -> Statement | None:
        """Return the statement that an entry is about, or None where there is none."""
        try:
            span = self.finder.words(decision)
            if decision.whole:
                return added(decision, span, Names(self.found), self.found)
            return self.finder.statement(decision, span)
        except UnclearError:
            return None
        except LexiconError:
            if decision.verdict is Verdict.UNDECIDED:
                return None
            raise

    def _entry(self, statement: Statement) -> str | None:
        """Return an undecided entry about a statement, or None where no entry can tell it apart."""
        decision = self._decision(statement)
        if decision is None:
            self.warnings.append(
                f'{self.review.where}: no entry can tell the statement "{self._said(statement)}" '
                "from another one of the same words. Add it in full where it matters."
            )
            return None
        return write_candidate(decision, self._comment(statement))

    def _decision(self, statement: Statement) -> Decision | None:
        """Return the shortest entry that is about this statement alone."""
        quote = statement.evidence[0]
        stands = places(self.found.article.text, quote.exact)
        label, article = self.names.label, self.found.article.iri
        plain = Key(
            quote=quote.exact,
            occurrence=stands.index(quote.span) + 1 if len(stands) > 1 else None,
            subject="article" if statement.subject == article else label(statement.subject),
            relation=statement.predicate,
            object=label(statement.object),
            polarity=statement.polarity,
        )
        put = replace(plain, modality=statement.modality)
        said = replace(put, claimant=label(statement.claimant))
        things = {"subject": statement.subject, "claimant": statement.claimant}
        if not isinstance(statement.object, Value):
            things["object"] = statement.object
        exact = replace(said, **things)  # type: ignore[arg-type]  # names of texts
        for key in (plain, put, said, exact):
            if not all(text.strip() for text in (key.subject, key.object, key.claimant or "-")):
                continue
            decision = Decision(Verdict.UNDECIDED, key, Content())
            try:
                if self.finder.statement(decision, quote.span).id == statement.id:
                    return decision
            except UnclearError:
                continue
        return None

    def _comment(self, statement: Statement) -> str:
        """Say how the rules read a statement, in a line that is safe to stand in a comment."""
        article = self.found.article.iri

        def label(thing: Iri) -> str:
            return "the article" if thing == article else self.names.label(thing)

        says = f"{label(statement.claimant)} says it"
        if statement.reported_by:
            says += f" as {label(statement.reported_by)} reports"
        layers = ", ".join(map(_local, statement.layers))
        parts = (
            says,
            f"{statement.modality}, {statement.kind.replace('_', ' ')}, {statement.certainty}",
            f"degree “{statement.degree}”" if statement.degree else "",
            f"layers {layers}" if layers else "",
            f"rule {statement.rule}",
        )
        return _line("; ".join(filter(None, parts)))

    def _said(self, statement: Statement) -> str:
        label = self.names.label
        relation = _local(statement.predicate)
        return _line(f"{label(statement.subject)} {relation} {label(statement.object)}")


def _proposal(decision: Decision) -> str:
    """Return an entry for what a plug-in proposed; change it, and it is an added statement."""
    return write_candidate(decision, 'proposed; to change it, make it "added"')


def _triple(statement: Statement) -> tuple[object, ...]:
    return statement.subject, statement.predicate, statement.object, statement.polarity


def _overlap(one: Statement, other: Statement) -> bool:
    return any(a.span.overlaps(b.span) for a in one.evidence for b in other.evidence)


def _line(text: str) -> str:
    line = " ".join(text.split())
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)


def _local(iri: Iri) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
