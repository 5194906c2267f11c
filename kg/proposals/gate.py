"""The gate: is a proposal in the article's words, in the ontology's terms, and valid?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg import graph, validation
from kg.errors import LexiconError
from kg.extract.memory import entities_used
from kg.extract.review import parse_review, write_review
from kg.extract.review.drafting import added
from kg.extract.review.entries import Content, Decision, Key, Name, Naming, ReviewFile, Verdict
from kg.extract.review.naming import Names, UnclearError, mapped_places
from kg.extract.review.quotes import meant, places
from kg.model import (
    Certainty,
    CueKind,
    Extraction,
    Iri,
    Kind,
    Modality,
    Polarity,
    SegmentKind,
    Span,
    Statement,
    Value,
)
from kg.names import SKOS
from kg.proposals.values import NameProposal, Proposal, Proposed, Proposer, Refusal, Unreadable
from kg.proposals.vocabulary import Term, Vocabulary

_MAPPED = frozenset({SegmentKind.BODY, SegmentKind.HEADLINE})
_WHERE = "proposal"
_LONGEST = 1_000
"""Characters of a quote."""


class _RefusedError(Exception):
    """A proposal does not hold: why, a clause without a final stop."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What holds, as undecided entries of a review file, and what is refused, in fixed order."""

    entries: tuple[Decision | Naming, ...]
    refusals: tuple[Refusal, ...]


class Gate:
    """Holds what plug-ins propose for one article against all that it must keep to."""

    def __init__(
        self,
        found: Extraction,
        vocabulary: Vocabulary,
        shapes: Sequence[tuple[str, bytes]],
        run: graph.Run,
    ) -> None:
        self.found, self.vocabulary = found, vocabulary
        self.shapes, self.run = shapes, run
        self.text, self.names = found.article.text, Names(found)
        self._before: frozenset[tuple[object, ...]] | None = None

    def check(self, proposer: Proposer, proposed: Iterable[Proposed]) -> Checked:
        """Return what holds of a plug-in's proposals, and what does not.

        The same proposals give the same entries, in whatever order they come.
        """
        by = f"{proposer.name} {proposer.version}"
        names: list[Naming] = []
        statements: list[tuple[Span, Decision]] = []
        refusals: list[Refusal] = []
        for one in sorted(set(proposed), key=repr):
            try:
                match one:
                    case Unreadable(problem=problem):
                        raise _RefusedError(problem)  # noqa: TRY301  # one place lists them all
                    case NameProposal():
                        names += self._name(one, by)
                    case Proposal():
                        statements.append(self._statement(one, by))
            except _RefusedError as refused:
                refusals.append(Refusal(one, str(refused)))
        statements.sort(key=lambda pair: (pair[0], repr(pair[1])))
        return Checked((*names, *(entry for _, entry in statements)), tuple(refusals))

    # --- names

    def _name(self, one: NameProposal, by: str) -> Iterator[Naming]:
        """Yield a name as an entry, but for one that the rules have read."""
        kind = self._type(one.type)
        if kind is None:
            raise _RefusedError("it does not say what the name names")
        if not any(letter.isalnum() for letter in one.text):
            raise _RefusedError("it is no name")
        if not mapped_places(self.found.article, one.text):
            raise _RefusedError("the article does not print this name")
        if not self.names.known(one.text):
            yield Naming(Verdict.UNDECIDED, one.text, kind, proposed_by=by)

    # --- statements

    def _statement(self, one: Proposal, by: str) -> tuple[Span, Decision]:
        """Return a proposal as an entry, and where its quote stands."""
        relation = _term(self.vocabulary.relations, "relation", one.relation)
        span, occurrence = self._quote(one)
        entry = self._entry(one, relation, occurrence, by)
        try:
            review = ReviewFile(_WHERE, "", None, (entry,))
            entry = replace(parse_review(write_review(review), _WHERE).decisions[0], line=None)
            names = Names(self.found)
            statement = added(entry, span, names, self.found)
        except LexiconError as error:
            raise _RefusedError(error.problem) from error
        except UnclearError as unclear:
            raise _RefusedError(unclear.problem) from unclear
        if statement.subject == statement.object:
            raise _RefusedError("its subject is its object")
        self._fits(statement, relation, names)
        self._valid(statement, names)
        return span, entry

    def _quote(self, one: Proposal) -> tuple[Span, int | None]:
        """Return where the quote stands, and which of its places that is if there are several."""
        if len(one.quote) > _LONGEST:
            raise _RefusedError("its quote is longer than a statement needs")
        stands = places(self.text, one.quote) if one.quote.strip() else ()
        if not stands:
            near = meant(self.text, one.quote) if one.quote.strip() else None
            hint = f', which has "{near}"' if near else ""
            raise _RefusedError(f"its quote is not in the article{hint}")
        if one.start is not None:
            stands_at = [span for span in stands if span.start == one.start]
            if not stands_at:
                raise _RefusedError(f"its quote does not stand at {one.start}")
            span = stands_at[0]
        elif len(stands) > 1:
            raise _RefusedError(f"its quote stands {len(stands)} times in the article")
        else:
            span = stands[0]
        read = [s.span for s in self.found.article.segments if s.kind in _MAPPED]
        if not any(span in segment for segment in read):
            raise _RefusedError("its quote is not in what is read of the article")
        return span, stands.index(span) + 1 if len(stands) > 1 else None

    def _entry(self, one: Proposal, relation: Term, occurrence: int | None, by: str) -> Decision:
        """Return the entry that says a proposal in full."""
        polarity = Polarity(_term(self.vocabulary.polarities, "polarity", one.polarity).name)
        denied = polarity is Polarity.NEGATIVE
        certainty = _term(self.vocabulary.certainties, "certainty", one.certainty).name
        obj = one.object
        if relation.words and obj not in one.quote:
            raise _RefusedError(
                f'"{obj}" is not in the quote, whose words {relation.name} asks for'
            )
        content = Content(
            subject=self._thing(one.subject, one.subject_type),
            relation=relation.iri,
            object=Name(obj) if relation.words else self._thing(obj, one.object_type),
            polarity=polarity if denied else None,
            modality=Modality(_term(self.vocabulary.modalities, "modality", one.modality).name),
            kind=Kind(_term(self.vocabulary.kinds, "kind", one.kind).name),
            certainty=None if certainty == Certainty.CERTAIN else Certainty(certainty),
            claimant=None if one.claimant is None else self._thing(one.claimant, "sov:Actor"),
            cues=tuple((CueKind.NEGATION, word) for word in dict.fromkeys(one.negation)),
        )
        key = Key(one.quote, occurrence, one.subject, relation.iri, obj)
        return Decision(Verdict.UNDECIDED, key, content, proposed_by=by)

    def _thing(self, text: str, stated: str | None) -> Name:
        """Return a thing by its name: one that the rules know, or words of the article."""
        kind = self._type(stated)
        if self.names.known(text):
            return Name(text)
        if not text.strip() or text not in self.text:
            raise _RefusedError(f'"{text}" is no name or words of the article')
        return Name(text, kind or SKOS.Concept)

    def _type(self, stated: str | None) -> Iri | None:
        if stated is None:
            return None
        if stated not in self.vocabulary.types:
            raise _RefusedError(f'unknown type "{stated}"')
        return self.vocabulary.types[stated]

    def _fits(self, statement: Statement, relation: Term, names: Names) -> None:
        """Refuse a statement whose subject or object is not what the relation is about."""
        for wanted, thing in (
            (relation.subject, statement.subject),
            (relation.object, statement.object),
        ):
            if wanted is None or isinstance(thing, Value):
                continue
            types = names.entities[thing].types if thing in names.entities else ()
            if wanted not in types:
                kind = _local(types[0] if types else thing)
                raise _RefusedError(
                    f'"{names.label(thing)}" is of class {kind}, '
                    f"and {relation.name} asks for {_local(wanted)}"
                )

    # --- shapes

    def _valid(self, statement: Statement, names: Names) -> None:
        """Refuse a statement with which the shapes object to more than without it."""
        if self._before is None:
            self._before = frozenset(key for key, _ in self._violations(None, names))
        for key, message in self._violations(statement, names):
            if key not in self._before:
                raise _RefusedError(f"the shapes object: {message}")

    def _violations(
        self, statement: Statement | None, names: Names
    ) -> Iterator[tuple[tuple[object, ...], str]]:
        """Yield what the shapes object to in the article with this statement alone."""
        statements = (statement,) if statement else ()
        used = entities_used(statements, names.entities) | {*self.found.authors}
        used |= {self.found.publisher} if self.found.publisher else set()
        alone = replace(
            self.found,
            statements=statements,
            entities=tuple(one for iri, one in sorted(names.entities.items()) if iri in used),
        )
        report = validation.check(graph.article_quads(alone, self.run), self.shapes)
        for finding in report.findings:
            if finding.severity is validation.Severity.VIOLATION:
                yield finding.key, finding.message().rstrip(".")


def _term(terms: Mapping[str, Term], what: str, name: str) -> Term:
    if name not in terms:
        raise _RefusedError(f'unknown {what} "{name}"')
    return terms[name]


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
