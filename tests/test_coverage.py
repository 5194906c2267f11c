"""Coverage: every sentence is listed, with what it gave or with nothing."""

import csv
import dataclasses
import io
import json
import time

from hypothesis import given
from hypothesis import strategies as st

from kg.coverage import Coverage, CoverageFormat, coverage, render_coverage
from kg.model import Extraction, Quote, Sentence, Span, Value
from tests.gold import gold_extraction


def some_statements(keep: set[int]) -> Extraction:
    """Return the annotated article with a choice of its statements."""
    whole = gold_extraction()
    chosen = tuple(s for i, s in enumerate(whole.statements) if i in keep)
    return dataclasses.replace(whole, statements=chosen)


def records(coverages: list[Coverage]) -> list[dict[str, str]]:
    """Return the rows of the CSV."""
    text = render_coverage(coverages, CoverageFormat.CSV)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_summary_counts_sentences_and_statements():
    """The first line counts what was mapped and what was not."""
    whole = coverage(gold_extraction())
    none = coverage(some_statements(set()))

    assert (
        "article.txt: 14 sentences, 14 with statements, 0 without; 57 statements" == whole.summary
    )
    assert "article.txt: 14 sentences, 0 with statements, 14 without; 0 statements" == none.summary


@given(st.sets(st.integers(0, 56)))
def test_nothing_is_left_out(keep: set[int]):
    """Each sentence and each statement is listed; a sentence is unmapped as the model says."""
    extraction = some_statements(keep)
    one = coverage(extraction)

    assert len(extraction.sentences) == len(one.passages)
    assert len(list(extraction.unmapped)) == len(one.passages) - one.mapped
    listed = {s.statement for passage in one.passages for s in passage.statements}
    listed |= {s.statement for s in one.elsewhere}
    assert len(extraction.statements) == len(listed) == one.statements


@given(st.sets(st.integers(0, 56), max_size=8))
def test_formats_agree(keep: set[int]):
    """Text, JSON and CSV list the same sentences and statements."""
    one = coverage(some_statements(keep))
    text = render_coverage([one])
    (document,) = json.loads(render_coverage([one], CoverageFormat.JSON))
    rows = records([one])

    assert len(one.passages) - one.mapped == text.count("(nothing)") == document["unmapped"]
    assert len(one.passages) - one.mapped == sum(not row["statement"] for row in rows)
    for passage in one.passages:
        assert passage.text in text
        assert passage.text in {row["sentence"] for row in rows}
        assert passage.text in {found["text"] for found in document["passages"]}
    assert {s.statement for p in one.passages for s in p.statements} <= {
        row["statement"] for row in rows
    }


def test_a_statement_of_the_headline_stands_elsewhere():
    """What the headline says is listed although the headline is no sentence."""
    one = coverage(gold_extraction())

    assert ["coopérer sans perdre la maîtrise"] == [short.object for short in one.elsewhere]
    assert "elsewhere:" in render_coverage([one])


def test_a_denial_does_not_read_as_a_claim():
    """A negative statement is shown with "not"."""
    text = render_coverage([coverage(gold_extraction())])

    assert "    Mistral AI — not possesses — propre infrastructure de calcul" in text


def test_lines_are_those_of_the_article():
    """The line of a sentence is where it begins in the text."""
    one = coverage(gold_extraction())
    lines = gold_extraction().article.text.split("\n")

    assert all(p.text.split()[0] in lines[p.line - 1] for p in one.passages)


def test_several_articles_stand_one_after_the_other():
    """Each article keeps its own summary and its own rows."""
    one = coverage(gold_extraction())
    other = dataclasses.replace(one, source="other.txt")

    assert 2 == render_coverage([one, other]).count("sentences, ")
    assert {"article.txt", "other.txt"} == {row["source"] for row in records([one, other])}
    assert 2 == len(json.loads(render_coverage([one, other], CoverageFormat.JSON)))


def test_predicates_are_counted_once_a_statement():
    """A statement with two quotes counts once; the most frequent predicate comes first."""
    predicates = dict(coverage(gold_extraction()).predicates)

    assert 57 == sum(predicates.values())
    assert 6 == predicates["hasLayer"] == max(predicates.values())


def test_long_articles_take_time_in_proportion():
    """Twenty thousand sentences with a statement each are covered in seconds."""
    whole = gold_extraction()
    count = 20_000
    line = "Mistral AI signe ici.\n"
    article = dataclasses.replace(whole.article, text=line * count)
    spans = [Span(i * len(line), (i + 1) * len(line) - 1) for i in range(count)]
    statements = tuple(
        dataclasses.replace(
            whole.statements[0],
            object=Value(str(i)),
            evidence=(Quote.of(article.text, span),),
        )
        for i, span in enumerate(spans)
    )
    sentences = tuple(Sentence(i, 0, span) for i, span in enumerate(spans))
    began = time.process_time()

    one = coverage(
        dataclasses.replace(whole, article=article, sentences=sentences, statements=statements)
    )

    assert time.process_time() - began < 10
    assert count == one.mapped
    assert [(i + 1, str(i)) for i in range(count)] == [
        (passage.line, passage.statements[0].object) for passage in one.passages
    ]


def test_sentences_cannot_steer_the_terminal():
    """Control characters of an article are shown as replaced."""
    one = dataclasses.replace(coverage(gold_extraction()), source="a\x1b[2J\x9b1m.txt")

    for chosen in (CoverageFormat.TEXT, CoverageFormat.CSV):
        text = render_coverage([one], chosen)
        assert "a\ufffd[2J\ufffd1m.txt" in text
        assert not {"\x1b", "\x9b"} & set(text)
