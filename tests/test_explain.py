"""The chain from an IRI to the words of the article, and what is said where it breaks."""

import dataclasses
import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import InputError
from kg.explain import Explanation, Found, Subject, explain, render_explanation, to_json
from kg.explain.trace import plain_sentences
from kg.facts import fact_quads, project
from kg.graph import article_quads
from kg.model import Article, Iri, Review, ReviewStatus, Statement
from kg.names import OA, RESOURCE_BASE, SOV, evidence_iri, statement_iri
from tests.gold import gold_extraction, gold_run


@cache
def graph() -> tuple[Quad, ...]:
    """Return the annotated article's graph with its facts."""
    extraction = gold_extraction()
    facts = fact_quads(project([extraction]), [extraction])
    return (*article_quads(extraction, gold_run()), *facts)


def article() -> Article:
    """Return the annotated article."""
    return gold_extraction().article


def statement(predicate: str) -> Statement:
    """Return the first statement of the article with a predicate."""
    return next(s for s in gold_extraction().statements if s.predicate.endswith(f"#{predicate}"))


def iri_of(predicate: str) -> Iri:
    """Return the IRI of the first statement with a predicate."""
    return statement_iri(article().iri, statement(predicate).id)


def explained(iri: str, source: Article | None = None) -> Explanation:
    """Explain an IRI, with the article at hand or without."""
    return explain(graph(), iri, {article().iri: source} if source else None)


def test_a_statement_is_shown_with_its_whole_chain():
    """Triple, polarity, claimant, cues, quote in its sentence, place, rule and versions."""
    text = render_explanation(explained(iri_of("possesses"), article()))

    for part in (
        "Mistral AI — not possesses — propre infrastructure de calcul souveraine de bout en bout",
        "negative: the claimant says that it does not hold",
        "asserted; kind: state of affairs; certainty: certain",
        "claimant     Az-Eddine Bennani",
        "time         2026-01-15",
        "negation “ne”, “pas”; temporal “aujourd’hui”",
        "Or, ⟦Mistral AI ne dispose pas aujourd’hui",
        "de bout en bout⟧.\n",
        "article.txt, line 23, column 5 (characters 1451 to 1553), verbatim",
        "IA au Maroc : coopérer sans perdre la maîtrise, L'ODJ Média, 2026-01-15",
        "fr/possesses",
        "kg 0.1.0, lexicon 2026.1, gazetteer 2026.1",
        iri_of("possesses"),
    ):
        assert part in text


def test_a_denial_is_never_shown_without_its_not():
    """No line reads as if the article had said what it denies."""
    text = render_explanation(explained(iri_of("possesses"), article()))

    assert "Mistral AI — possesses" not in text


def test_two_levels_of_attribution_are_shown():
    """Who claims it and who reports it are told apart."""
    (told,) = explained(iri_of("hasParty")).statements

    assert ("Mistral AI", "Az-Eddine Bennani") == (told.claimant, told.reported_by)


@pytest.mark.parametrize("index", range(57))
def test_every_quote_is_found_in_its_place(index: int):
    """For every statement, the words at line and column of the source are the quote."""
    chosen = gold_extraction().statements[index]
    (told,) = explained(statement_iri(article().iri, chosen.id), article()).statements
    lines = article().text.split("\n")

    for evidence in told.evidence:
        assert Found.VERBATIM is evidence.found
        assert evidence.line is not None
        assert evidence.column is not None
        rest = "\n".join(lines[evidence.line - 1 :])[evidence.column - 1 :]
        assert rest.startswith(evidence.exact)
        sentence = evidence.before + evidence.exact + evidence.after
        assert sentence in article().text


def test_without_the_source_the_kept_context_is_shown():
    """Where the text is not at hand, prefix and suffix stand around the quote, and it says so."""
    text = render_explanation(explained(iri_of("possesses")))

    assert "…et captation de la valeur. Or, ⟦Mistral AI" in text
    assert "whose text is not at hand: not checked" in text


def test_a_changed_source_is_named():
    """A source with another hash is said to have changed; the quote is looked for in it."""
    moved = dataclasses.replace(article(), text="Une ligne.\n" + article().text)
    text = render_explanation(explained(iri_of("possesses"), moved))

    assert "article.txt has changed since it was mapped" in text
    assert "the quote is now at article.txt, line 24, column 5" in text


def test_a_source_that_lost_the_quote_is_named():
    """Where a changed source no longer has the words, that is said."""
    lost = dataclasses.replace(article(), text="Rien.")

    assert "the quote is not found" in render_explanation(explained(iri_of("possesses"), lost))


def test_a_forged_quote_is_named():
    """A quote that the unchanged source does not have at its offsets is said not to be there."""
    place = evidence_iri(article().iri, statement("possesses").evidence[0].span) + "/quote"
    forged = [
        Quad(q.subject, q.predicate, Literal("Mistral AI dispose", language="fr"), q.graph_name)
        if (q.subject, q.predicate.value) == (NamedNode(place), OA.exact)
        else q
        for q in graph()
    ]

    found = explain(forged, iri_of("possesses"), {article().iri: article()})

    assert Found.MISSING is found.statements[0].evidence[0].found
    assert "NOT in article.txt" in render_explanation(found)


def test_a_fact_leads_to_its_statements():
    """A fact is explained by the statements that it rests on, with their quotes."""
    facts = [q for q in graph() if q.predicate.value == SOV.supportedBy]

    assert facts
    for quad in facts:
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode)
        found = explained(quad.subject.value, article())
        assert Subject.FACT is found.subject
        assert quad.object.value in {told.iri for told in found.statements}
        assert all(told.evidence for told in found.statements)


def test_a_thing_is_explained_by_what_is_said_of_it():
    """An entity gives its classes and, in short, each statement that it takes part in."""
    found = explained("id:mistral-ai")
    iri = RESOURCE_BASE + "mistral-ai"
    wanted = {
        statement_iri(article().iri, s.id)
        for s in gold_extraction().statements
        if iri in {s.subject, s.object, s.claimant, s.reported_by}
    }

    assert (Subject.THING, "Mistral AI") == (found.subject, found.label)
    assert "company" in found.classes
    assert wanted == {told.iri for told in found.statements}
    assert f"{len(wanted)} statements speak of it:" in render_explanation(found)


@pytest.mark.parametrize(
    ("name", "subject", "count"),
    [
        ("layer:compute", Subject.THING, 3),
        ("sov:facesRisk", Subject.THING, 2),
        (
            "id:article/2026-01-15-l-odj-media-ia-au-maroc-cooperer-sans-perdre-la-maitrise",
            Subject.ARTICLE,
            57,
        ),
    ],
)
def test_layers_relations_and_articles_have_statements_too(name: str, subject: Subject, count: int):
    """Whatever a statement refers to leads back to it."""
    found = explained(name)

    assert (subject, count) == (found.subject, len(found.statements))


def test_evidence_leads_to_the_statements_that_quote_it():
    """The IRI of a quote, or of its selector, is explained by the statements that rest on it."""
    place = evidence_iri(article().iri, statement("possesses").evidence[0].span)

    for iri in (place, f"{place}/quote", f"{place}/position"):
        found = explained(iri)
        assert Subject.EVIDENCE is found.subject
        assert [iri_of("possesses")] == [told.iri for told in found.statements]


def test_an_iri_may_be_written_in_four_ways():
    """Full, in angle brackets, with a prefix, or by its last segment."""
    iri = iri_of("possesses")
    short = "id:" + iri.removeprefix(RESOURCE_BASE)

    assert 1 == len({explained(way).iri for way in (iri, f"<{iri}>", short, iri[-12:])})


@pytest.mark.parametrize("wrong", ["id:mistral", "mistral", "Mistral Ai", "id:mistal-ai"])
def test_an_unknown_iri_leads_to_its_neighbours(wrong: str):
    """A name that is nearly right is answered with the right one."""
    with pytest.raises(InputError, match="id:mistral-ai"):
        explained(wrong)


@given(st.text(max_size=40))
def test_any_name_is_explained_or_refused(name: str):
    """Whatever is asked for, the answer is an explanation or an InputError."""
    small = [q for q in graph() if q.predicate.value == SOV.claimant]
    try:
        explain(small, name)
    except InputError as error:
        assert error.fix  # noqa: PT017


def test_an_editor_is_named():
    """A statement that an editor touched shows status, name and note."""
    extraction = gold_extraction()
    review = Review(ReviewStatus.AMENDED, "A. Editor", "the party was implicit")
    first = dataclasses.replace(extraction.statements[0], review=review)
    changed = dataclasses.replace(extraction, statements=(first,))

    found = explain(article_quads(changed, gold_run()), first.id)

    assert ("amended", "A. Editor", "the party was implicit") == found.statements[0].review
    assert "amended, A. Editor, the party was implicit" in render_explanation(found)


def test_colour_sets_the_quote_in_bold():
    """On a terminal the quote is bold, and no bracket is put into it."""
    text = render_explanation(explained(iri_of("possesses"), article()), colour=True)

    assert "\x1b[1mMistral AI ne dispose pas" in text
    assert "⟦" not in text


def test_the_order_of_the_data_does_not_matter():
    """The same quads backwards give the same text."""
    backwards = explain(tuple(reversed(graph())), "id:mistral-ai")

    assert render_explanation(explained("id:mistral-ai")) == render_explanation(backwards)


def test_json_holds_all_of_it():
    """The JSON has the quote, its offsets and the claimant."""
    document = json.loads(to_json(explained(iri_of("possesses"), article())))

    (told,) = document["statements"]
    assert "Az-Eddine Bennani" == told["claimant"]
    assert (1451, 1553) == (told["evidence"][0]["start"], told["evidence"][0]["end"])


def test_plain_sentences_end_at_stops_and_lines():
    """Without better knowledge, a sentence ends at a stop before white space or with its line."""
    text = "Un. Deux 2.0 ! Trois\nQuatre؟ Cinq"
    source = dataclasses.replace(article(), text=text)

    sentences = [sentence.span.of(text) for sentence in plain_sentences(source)]

    assert ["Un.", "Deux 2.0 !", "Trois", "Quatre؟", "Cinq"] == sentences


@pytest.mark.parametrize(
    ("start", "end"), [("abc", "9"), ("", "9"), ("-102", "-1"), ("9", "1"), ("9" * 5000, "9")]
)
def test_offsets_that_are_none_are_missing(start: str, end: str):
    """A place that is no stretch of text is said not to be there, and ends nothing."""
    place = evidence_iri(article().iri, statement("possesses").evidence[0].span) + "/position"
    odd = [
        Quad(q.subject, q.predicate, Literal(start if q.predicate.value == OA.start else end))
        if q.subject == NamedNode(place) and q.predicate.value in {OA.start, OA.end}
        else q
        for q in graph()
    ]

    found = explain(odd, iri_of("possesses"), {article().iri: article()})

    assert Found.MISSING is found.statements[0].evidence[0].found
    assert "NOT in article.txt" in render_explanation(found)


def test_an_explanation_cannot_steer_the_terminal():
    """Control characters of the data are shown as replaced, wherever they stand."""
    odd = [
        Quad(q.subject, q.predicate, Literal(q.object.value + "\x1b[2J\x9b1m"), q.graph_name)
        if isinstance(q.object, Literal) and q.predicate.value not in {OA.start, OA.end}
        else q
        for q in graph()
    ]

    for iri in (iri_of("possesses"), "id:mistral-ai"):
        text = render_explanation(explain(odd, iri, {article().iri: article()}))
        assert "\ufffd[2J" in text
        assert not {"\x1b", "\x9b"} & set(text)
