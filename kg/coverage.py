"""What each sentence of an article gave, and which gave nothing. No sentence is left out."""

import csv
import io
import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import accumulate

from kg.model import Extraction, Iri, Polarity, Statement, Value
from kg.names import statement_iri
from kg.terminal import harmless


class CoverageFormat(StrEnum):
    """What a coverage can be written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in short: labels instead of IRIs, the predicate's local name."""

    statement: Iri
    subject: str
    predicate: str
    object: str
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence and the statements that quote it; `line` counts from 1 in the article's text."""

    line: int
    text: str
    statements: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far an article was mapped.

    passages    its sentences, in text order, each with what it gave, which may be nothing
    elsewhere   statements that quote no sentence: from a headline, say
    predicates  how many statements have which predicate, the most frequent first
    """

    source: str
    article: Iri
    passages: tuple[Passage, ...]
    elsewhere: tuple[Said, ...]
    predicates: tuple[tuple[str, int], ...]

    @property
    def mapped(self) -> int:
        """The number of sentences that gave a statement."""
        return sum(bool(passage.statements) for passage in self.passages)

    @property
    def statements(self) -> int:
        """The number of statements, each counted once."""
        return sum(count for _, count in self.predicates)

    @property
    def summary(self) -> str:
        """The counts in a line."""
        total = len(self.passages)
        return (
            f"{self.source}: {total} sentences, {self.mapped} with statements, "
            f"{total - self.mapped} without; {self.statements} statements"
        )


def coverage(extraction: Extraction) -> Coverage:
    """Return what each sentence of an article gave.

    A statement stands under every sentence that one of its quotes overlaps.
    """
    article = extraction.article
    labels = {entity.iri: entity.label.lexical for entity in extraction.entities}
    labels.setdefault(article.iri, article.headline or article.source)
    said = {statement: _said(statement, article.iri, labels) for statement in extraction.statements}
    quoting, elsewhere = _quoting(extraction)
    ends = [match.start() for match in re.finditer("\n", article.text)]
    passages = tuple(
        Passage(
            bisect_left(ends, sentence.span.start) + 1,
            " ".join(sentence.span.of(article.text).split()),
            tuple(said[statement] for statement in statements),
        )
        for sentence, statements in zip(extraction.sentences, quoting, strict=True)
    )
    counts = Counter(short.predicate for short in said.values())
    predicates = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    return Coverage(
        article.source, article.iri, passages, tuple(said[s] for s in elsewhere), predicates
    )


def _quoting(extraction: Extraction) -> tuple[list[list[Statement]], list[Statement]]:
    """Return the statements that quote each sentence, and those that quote none."""
    quoting: list[list[Statement]] = [[] for _ in extraction.sentences]
    elsewhere: list[Statement] = []
    spans = sorted((sentence.span, i) for i, sentence in enumerate(extraction.sentences))
    starts = [span.start for span, _ in spans]
    reached = list(accumulate((span.end for span, _ in spans), max))
    for statement in extraction.statements:
        quoted = {
            i
            for quote in statement.evidence
            for span, i in spans[
                bisect_right(reached, quote.span.start) : bisect_left(starts, quote.span.end)
            ]
            if span.overlaps(quote.span)
        }
        for i in quoted:
            quoting[i].append(statement)
        if not quoted:
            elsewhere.append(statement)
    return quoting, elsewhere


def _said(statement: Statement, article: Iri, labels: dict[Iri, str]) -> Said:
    obj = statement.object
    return Said(
        statement_iri(article, statement.id),
        labels.get(statement.subject, statement.subject),
        statement.predicate.rpartition("#")[2].rpartition("/")[2],
        obj.lexical if isinstance(obj, Value) else labels.get(obj, obj),
        statement.polarity,
    )


def render_coverage(
    coverages: Sequence[Coverage], chosen: CoverageFormat = CoverageFormat.TEXT
) -> str:
    """Return one or several coverages as text that ends in a newline.

    CSV has a row for each statement of each sentence, and one for each sentence without.
    """
    match chosen:
        case CoverageFormat.TEXT:
            return harmless("\n".join(_text(one) for one in coverages))
        case CoverageFormat.JSON:
            documents = [_document(one) for one in coverages]
            return json.dumps(documents, ensure_ascii=False, indent=1) + "\n"
        case CoverageFormat.CSV:
            return harmless(_csv(coverages))


def _text(one: Coverage) -> str:
    lines = [one.summary, ""]
    for passage in one.passages:
        lines.append(f"line {passage.line}: {passage.text}")
        lines += _listed(passage.statements) or ["    (nothing)"]
    if one.elsewhere:
        lines += ["elsewhere:", *_listed(one.elsewhere)]
    lines += ["", "statements by predicate:"]
    lines += [f"{count:5} {predicate}" for predicate, count in one.predicates] or ["    (none)"]
    return "\n".join(lines) + "\n"


def _listed(statements: Iterable[Said]) -> list[str]:
    return [
        f"    {short.subject} — {'' if short.polarity is Polarity.POSITIVE else 'not '}"
        f"{short.predicate} — {short.object}"
        for short in statements
    ]


def _document(one: Coverage) -> dict[str, object]:
    return {
        "source": one.source,
        "article": one.article,
        "sentences": len(one.passages),
        "mapped": one.mapped,
        "unmapped": len(one.passages) - one.mapped,
        "statements": one.statements,
        "predicates": dict(one.predicates),
        "passages": [asdict(passage) for passage in one.passages],
        "elsewhere": [asdict(short) for short in one.elsewhere],
    }


_COLUMNS = ("source", "line", "sentence", "subject", "predicate", "object", "polarity", "statement")


def _csv(coverages: Sequence[Coverage]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in coverages:
        for passage in one.passages:
            place = (one.source, passage.line, passage.text)
            writer.writerows(_rows(place, passage.statements))
            if not passage.statements:
                writer.writerow((*place, "", "", "", "", ""))
        writer.writerows(_rows((one.source, "", ""), one.elsewhere))
    return target.getvalue()


def _rows(place: tuple[object, ...], statements: Iterable[Said]) -> list[tuple[object, ...]]:
    return [(*place, s.subject, s.predicate, s.object, s.polarity, s.statement) for s in statements]
