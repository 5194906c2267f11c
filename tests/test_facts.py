"""The projection policy: what may leave its statement, and what never does."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

import pytest
from pyoxigraph import NamedNode

from kg.facts import fact_quads, project
from kg.model import (
    Article,
    Certainty,
    Extraction,
    Genre,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    Review,
    ReviewStatus,
    Span,
    Statement,
    Value,
)
from kg.names import RDF, RESOURCE_BASE, SOV, facts_graph_iri
from tests.gold import gold_extraction

ID = "https://kg.example.org/id/"
ADA, BOB, EVE, DEAL, LAB = (Iri(ID + name) for name in ("ada", "bob", "eve", "deal", "lab"))
QUOTE = (Quote(Span(0, 3), "Ada", "", ""),)
OWNS = Statement(
    subject=ADA,
    predicate=SOV.operates,
    object=LAB,
    polarity=Polarity.POSITIVE,
    modality=Modality.ASSERTED,
    kind=Kind.STATE_OF_AFFAIRS,
    certainty=Certainty.CERTAIN,
    claimant=ADA,
    evidence=QUOTE,
    rule="en/operate",
)
PARTY = replace(OWNS, subject=DEAL, predicate=SOV.hasParty, object=ADA, kind=Kind.AGREEMENT)


def extraction(*statements: Statement, genre: Genre = Genre.OPINION, name: str = "1") -> Extraction:
    """Wrap statements in an article whose author is Eve."""
    iri = Iri(f"{ID}article/{name}")
    article = Article(iri, "a.txt", "Ada …", "en", genre, "A", (), None, "2026-01-15", ())
    return Extraction(article, (), (), statements, (EVE,), None)


def test_what_a_party_says_of_itself_is_a_fact():
    """The claimant is the subject: the triple is projected with its support."""
    [fact] = project([extraction(OWNS)])

    assert (fact.subject, fact.predicate, fact.object) == (ADA, SOV.operates, LAB)
    assert fact.supported_by == (Iri(f"{ID}article/1/statement/{OWNS.id}"),)


@pytest.mark.parametrize(
    "change",
    [
        {"polarity": Polarity.NEGATIVE},
        *({"modality": m} for m in Modality if m not in ("asserted", "reported")),
        *(
            {"kind": k}
            for k in Kind
            if k not in ("agreement", "event", "state_of_affairs", "attribution")
        ),
        {"certainty": Certainty.POSSIBLE},
        {"claimant": EVE},
        {"degree": "partiellement"},
        {"object": Value("its words")},
        {"predicate": SOV.evaluatedAs},
    ],
    ids=lambda change: "-".join(map(str, change)),
)
def test_nothing_else_is_a_fact(change: dict[str, Any]):
    """Each condition of the policy holds a statement back by itself."""
    assert project([extraction(replace(OWNS, **change))]) == ()


def test_a_party_speaks_for_its_agreement():
    """Ada is a party to the deal by her own word, so what she says of it is a fact."""
    other = replace(PARTY, object=BOB)
    creates = replace(OWNS, subject=DEAL, predicate=SOV.creates, kind=Kind.EVENT)

    facts = project([extraction(PARTY, other, creates)])

    assert {(f.predicate, f.object) for f in facts} == {
        (SOV.hasParty, ADA),
        (SOV.hasParty, BOB),
        (SOV.creates, LAB),
    }


def test_an_outsider_cannot_make_somebody_a_party():
    """Eve says that Bob is a party; that alone does not let Bob speak for the deal."""
    said = replace(PARTY, object=BOB, claimant=EVE)
    creates = replace(OWNS, subject=DEAL, predicate=SOV.creates, claimant=BOB)

    assert project([extraction(said, creates)]) == ()


def test_being_a_party_does_not_travel_between_articles():
    """The party's word must stand in the same article."""
    creates = replace(OWNS, subject=DEAL, predicate=SOV.creates)

    facts = project([extraction(PARTY), extraction(creates, name="2")])

    assert [SOV.hasParty] == [fact.predicate for fact in facts]


def test_a_news_report_is_believed_in_its_own_voice_alone():
    """Its author's sentence is a fact; what it relays from a third party is not."""
    own, relayed = replace(OWNS, claimant=EVE), replace(OWNS, subject=BOB, claimant=DEAL)

    facts = project([extraction(own, relayed, genre=Genre.NEWS)])

    assert [ADA] == [fact.subject for fact in facts]


@pytest.mark.parametrize("status", ReviewStatus)
def test_an_editor_vouches_for_what_others_say(status: ReviewStatus):
    """A reviewed statement needs no party, but still has to be put as a fact."""
    review = Review(status, "Zoé")
    said = replace(OWNS, claimant=EVE, review=review)
    hoped = replace(said, modality=Modality.NEEDED)

    assert 1 == len(project([extraction(said, hoped)]))


def test_a_denial_by_a_party_holds_the_fact_back_until_an_editor_decides():
    """Ada says so, Lab's Ada denies it: contested; an editor's word settles it."""
    claim = replace(PARTY, object=BOB, claimant=ADA)
    denial = replace(PARTY, object=BOB, claimant=BOB, polarity=Polarity.NEGATIVE)
    accepted = replace(claim, review=Review(ReviewStatus.ACCEPTED, "Zoé"))

    assert [ADA] == [f.object for f in project([extraction(PARTY, claim, denial)])]
    assert {ADA, BOB} == {f.object for f in project([extraction(PARTY, accepted, denial)])}


def test_a_denial_that_is_only_told_holds_the_fact_back_too():
    """Ada is said to deny that she runs it: nobody knows, so it is no fact."""
    denial = replace(
        OWNS,
        claimant=ADA,
        polarity=Polarity.NEGATIVE,
        modality=Modality.REPORTED,
        certainty=Certainty.POSSIBLE,
    )

    assert not project([extraction(OWNS, denial)])


def test_articles_that_agree_share_a_fact():
    """One fact, two supports, whatever the order of the articles."""
    one, two = extraction(OWNS), extraction(OWNS, name="2")

    [fact] = project([one, two])

    assert 2 == len(fact.supported_by)
    assert project([two, one]) == (fact,)
    assert set(fact_quads([fact], [one, two], ID)) == set(fact_quads([fact], [two, one], ID))


def test_the_first_articles_facts():
    """Mistral AI's own report of its agreements is fact; the op-ed's opinions are not."""
    gold = gold_extraction()

    facts = project([gold])

    told = {(f.subject.rpartition("/")[2], f.predicate.rpartition("#")[2]) for f in facts}
    assert ("partenariat-mistral-ai-royaume-du-maroc", "hasParty") in told
    assert ("convention-avec-le-ministere", "hasParty") in told
    assert not {p for _, p in told} & {"dependsOn", "possesses", "facesRisk", "needs", "restsOn"}


def test_every_fact_leads_to_statements_and_names_its_things():
    """The facts' graph stands alone: a fact has support, its subject has a label and a type."""
    gold = gold_extraction()
    facts = project([gold])

    quads = fact_quads(facts, [gold])

    assert {NamedNode(facts_graph_iri(RESOURCE_BASE))} == {quad.graph_name for quad in quads}
    predicates: dict[str, set[str]] = defaultdict(set)
    for quad in quads:
        predicates[str(quad.subject).strip("<>")].add(quad.predicate.value)
    for fact in facts:
        assert RDF.type in predicates[fact.subject]
        assert fact.supported_by
    assert len(facts) == sum(SOV.supportedBy in found for found in predicates.values())
