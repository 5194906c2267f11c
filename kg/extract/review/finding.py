"""Which words of the article, and which statement of the rules, an entry is about."""

from collections import defaultdict
from dataclasses import replace

from kg.errors import LexiconError
from kg.extract.review.entries import Decision, Key, ReviewFile
from kg.extract.review.naming import Names, UnclearError
from kg.extract.review.quotes import meant, places
from kg.model import Extraction, Iri, Span, Statement

_LISTED = 3
"""Statements that a message names."""


class Finder:
    """Finds the words and the statements of one article for the entries of its review.

    same_text   the text is the very one that was reviewed
    other_text  it is another one; where neither is so, the review does not say
    """

    def __init__(self, extraction: Extraction, review: ReviewFile, names: Names) -> None:
        self.text, self.statements = extraction.article.text, extraction.statements
        self._saying: dict[Iri, list[Statement]] = defaultdict(list)
        for one in self.statements:
            self._saying[one.predicate].append(one)
        self.review, self.names = review, names
        self.same_text = review.text_sha256 == extraction.article.text_sha256
        self.other_text = review.text_sha256 is not None and not self.same_text

    def words(self, decision: Decision) -> Span:
        """Return where the quote of an entry stands.

        Raises:
            LexiconError: it is not in the text that was reviewed, or in it more than once.
            UnclearError: likewise, in a text that may have changed since.
        """
        quote, occurrence = decision.key.quote, decision.key.occurrence
        found = places(self.text, quote)
        if occurrence is None and len(found) > 1:
            problem = f'"{quote}" stands {len(found)} times in the article'
            fix = f"Quote more of it, or add an occurrence from 1 to {len(found)}"
            raise self._loose(decision, problem, fix, stop=not self.other_text)
        at = occurrence or 1
        if at <= len(found):
            return found[at - 1]
        if found:
            times = "once" if len(found) == 1 else f"{len(found)} times"
            problem, fix = f'"{quote}" stands only {times} in the article', "Mend the occurrence"
        else:
            near = meant(self.text, quote)
            problem = f'"{quote}" is not in the article'
            fix = f'Quote "{near}"' if near else "Copy the words as the article has them"
        raise self._loose(decision, problem, fix, stop=self.same_text)

    def statement(self, decision: Decision, span: Span) -> Statement:
        """Return the statement that an entry is about.

        An amended statement is also found by what it was amended to: the rules may have learnt it.

        Raises:
            UnclearError: the rules make none or several such statements of these words.
        """
        for key in (decision.key, _as_amended(decision)):
            saying = self._saying.get(key.relation, ())
            found = [one for one in saying if self._fits(one, key, span)]
            exact = [one for one in found if any(span == quote.span for quote in one.evidence)]
            found = exact if len(exact) == 1 else found
            if len(found) == 1:
                return found[0]
            if found:
                fix = "Add polarity, modality or claimant to tell which is meant"
                raise UnclearError(f"{len(found)} statements say this in these words", fix)
        raise UnclearError("the rules make no such statement of these words", self._made(span))

    def _loose(self, decision: Decision, problem: str, fix: str, *, stop: bool) -> Exception:
        """Return what to raise: a fault of the file, or what a change of the text may have done."""
        if stop:
            return LexiconError(problem, where=self.review.place(decision), fix=fix)
        return UnclearError(problem, fix)

    def _fits(self, statement: Statement, key: Key, span: Span) -> bool:
        means = self.names.means
        return (
            key.polarity in {None, statement.polarity}
            and key.modality in {None, statement.modality}
            and any(span.overlaps(quote.span) for quote in statement.evidence)
            and means(key.subject, statement.subject)
            and means(key.object, statement.object)
            and (key.claimant is None or means(key.claimant, statement.claimant))
        )

    def _made(self, span: Span) -> str:
        """Say what the rules do make of these words."""
        made = [
            f'"{self.names.label(one.subject)}" {_local(one.predicate)}'
            f' "{self.names.label(one.object)}"'
            for one in self.statements
            if any(span.overlaps(quote.span) for quote in one.evidence)
        ]
        if not made:
            return 'Remove the entry, or say all of it with status = "added"'
        more = f" and {len(made) - _LISTED} more" if len(made) > _LISTED else ""
        return f"Name one that they make, {' or '.join(made[:_LISTED])}{more}, or remove the entry"


def _as_amended(decision: Decision) -> Key:
    """Return the key that the statement of an amendment has once it is amended."""
    key, to = decision.key, decision.content
    return replace(
        key,
        subject=to.subject.text if to.subject else key.subject,
        relation=to.relation or key.relation,
        object=to.object.text if to.object else key.object,
        polarity=key.polarity and (to.polarity or key.polarity),
        modality=key.modality and (to.modality or key.modality),
        claimant=key.claimant and (to.claimant.text if to.claimant else key.claimant),
    )


def _local(relation: Iri) -> str:
    return relation.rpartition("#")[2].rpartition("/")[2]
