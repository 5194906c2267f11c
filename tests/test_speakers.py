"""Who speaks: the authors, the publisher, and who issues a press release."""

import pytest

from kg.extract.classes import with_broader
from kg.names import SCHEMA, SOV
from tests.reading import labelled, read, read_article, told, triple

PROSE = {
    "en": "The centre hosts the registers of the whole country, and the keys are kept in Nairobi.",
    "fr": "Le centre héberge les registres de tout le pays, et les clés sont conservées à Rabat.",
}
RELEASES = {
    "a ministry": ("MEDIA STATEMENT\nMINISTRY OF DIGITAL AFFAIRS\n", "en", SOV.Ministry),
    "a regulator": ("Press release\nCommunications Authority of Malawi\n", "en", SOV.Regulator),
    "a company": ("Press release\nBaobab Compute\n", "en", SOV.Company),
    "a company by no word": ("Communiqué de presse\nOkoumé\n", "fr", SOV.Company),
    "a French ministry": ("Communiqué du ministère du Numérique\n", "fr", SOV.Ministry),
}


@pytest.mark.parametrize("case", RELEASES)
def test_a_release_speaks_for_who_issues_it(case: str):
    """The issuer is the publisher, of the class that its name says, and every claim is its."""
    head, language, kind = RELEASES[case]
    title = {"en": "New hosting centre opens in Nairobi", "fr": "Un centre ouvre à Rabat"}
    found = read_article(f"{head}\n{title[language]}\n3 March 2026\n\n{PROSE[language]}")
    issuer = next(entity for entity in found.entities if entity.iri == found.publisher)

    assert with_broader(kind) == issuer.types
    assert (issuer.iri,) == found.authors  # nobody else signs it
    assert found.statements
    assert {issuer.iri} == {statement.claimant for statement in found.statements}


def test_a_release_speaks_of_its_issuer_where_it_names_nobody():
    """In a release a passive without an agent, and "la société", are of who issues it."""
    body = "Un assistant sera proposé aux écoles de Rabat. La société exploite un centre à Lyon."
    found = read_article(
        f"Communiqué de presse\nBaobab Compute\n\nUn centre ouvre\n3 mars 2026\n\n{body}"
    )
    said = [told(found, one) for one in found.statements]

    assert "Baobab Compute provides assistant | predicted by Baobab Compute" in said
    assert "Baobab Compute operates centre | asserted by Baobab Compute" in said


def test_a_release_has_a_house():
    """In a release "le Groupe", and a title without a complement, are of who issues it."""
    body = (
        "La filiale Kolda Calcul a livré un site à Gand. Le Groupe exploite un centre à Lyon. "
        "« Nous sommes prêts », dit Ada Noiret, directrice générale."
    )
    found = read_article(
        f"Communiqué de presse\nBaobab Compute\n\nUn centre ouvre\n3 mars 2026\n\n{body}"
    )
    said = [triple(found, one) for one in found.statements]

    assert "Baobab Compute operates centre" in said
    assert "Ada Noiret schema:affiliation Baobab Compute" in said


def test_a_body_that_decides_is_no_paper():
    """A regulator that publishes its decision is one; an agency may be of news."""
    head = "Communications Authority of Malawi\n\nDecision No. 3 of 3 March 2026 on hosting\n\n"
    found = read_article(head + PROSE["en"])
    issuer = next(entity for entity in found.entities if entity.iri == found.publisher)

    assert with_broader(SOV.Regulator) == issuer.types


def test_a_paper_is_no_company():
    """Outside of releases an unknown publisher is a media outlet."""
    found = read_article(f"The Nairobi Ledger\n\nRegisters come home\n\n{PROSE['en']}")
    outlet = next(entity for entity in found.entities if entity.iri == found.publisher)

    assert SCHEMA.NewsMediaOrganization in outlet.types


def test_the_place_of_the_dateline_is_an_entity():
    """It is named once in a line that is no prose, and is there all the same."""
    found = read_article(f"Registers come home\n\nLILONGWE, 3 March 2026 (MANA) — {PROSE['en']}")

    assert "Lilongwe" in {entity.label.lexical for entity in found.entities}


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("fr", "Ada Noiret s’inquiète. « L’État dépend de Microsoft. »", "Ada Noiret"),
        ("en", "Jane Roe is furious. “The state depends on Microsoft.”", "Jane Roe"),
        ("en", "Jane Roe is furious. “The hall is new. Kenya depends on Microsoft.”", "Jane Roe"),
        ("ar", "لم تخف ليلى حداد غضبها. «تعتمد الدولة على مايكروسوفت».", "ليلى حداد"),
    ],
)
def test_a_quotation_alone_is_theirs_of_whom_the_sentence_before_spoke(
    language: str, text: str, says: str
):
    """It names no speaker, and its paragraph has spoken of one person last."""
    found = read(text, language)
    labels = labelled(found)
    (one,) = [s for s in found.statements if s.predicate == SOV.dependsOn]

    assert says == labels[one.claimant]
    assert one.modality == "reported"


def test_a_quotation_alone_is_nobodys_where_nobody_was_spoken_of():
    """A building says nothing, and the paragraph before is another."""
    assert not read("The hall is grey. “The state depends on Microsoft.”", "en").statements
    assert not read("The state is quoted.\n\n“The state depends on Orange.”", "en").statements


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("fr", "Lumio dépend de Microsoft, a constaté un journaliste de l'agence.", ""),
        ("fr", "Lumio dépend de Microsoft, a appris Reuters.", ""),
        ("fr", "Lumio dépend de Microsoft, a constaté la cour.", "cour"),
        ("en", "Lumio depends on Microsoft, a reporter for this paper observed.", ""),
        ("en", "Lumio depends on Microsoft, the court observed.", "court"),
    ],
)
def test_what_its_own_people_saw_is_the_papers_word(language: str, text: str, says: str):
    """A reporter who was there is no source whom the paper relays; a court is."""
    found = read(text, language)
    (one,) = [s for s in found.statements if s.predicate == SOV.dependsOn]

    assert says == labelled(found).get(one.claimant, "")
    assert one.modality == ("reported" if says else "asserted")


NOTES = ("Par Ada Noiret*", "Ada Noiret\nProfesseure d'informatique à l'Université de Nantes")


@pytest.mark.parametrize("byline", NOTES)
def test_a_line_beside_the_byline_says_what_the_author_is(byline: str):
    """It has no verb, and nobody else whom it could be said of."""
    note = "\n\n* Professeure d'informatique à l'Université de Nantes." if "*" in byline else ""
    prose = "La ville loue ses serveurs à Orange depuis dix ans. Elle le regrettera."
    extraction = read_article(f"Louer n'est pas posséder\n\n{byline}\n\n{prose}{note}\n")
    said = [triple(extraction, one) for one in extraction.statements]
    assert "Ada Noiret schema:affiliation Université de Nantes" in said


WIRED = {
    "Numéra SA": """\
Numéra ouvre un centre à Sion

3 mars 2026 – Fil Presse du Lac

SION, le 3 mars 2026 /FPL/ - Numéra SA annonce l'ouverture d'un centre à Sion, qui accueillera les
données de trois cantons. Elle utilise les serveurs de Boldex.

À propos de Numéra SA

Numéra SA exploite deux centres.

SOURCE Numéra SA
""",
    "Numera Inc.": """\
Numera Opens a Data Center in Elliston

March 3, 2026 | Lake Business Wire

ELLISTON, Mass., March 3, 2026 /LakeWire/ -- Numera Inc. today announced that it has opened a data
center in Elliston. The ministry uses its servers.

About Numera Inc.

Numera Inc. operates two data centers.

SOURCE Numera Inc.
""",
}


@pytest.mark.parametrize("name", list(WIRED))
def test_a_release_on_a_wire_is_its_issuers_word(name: str):
    """Who sends a release out to the press says nothing in it, and is its publisher."""
    found = read_article(WIRED[name])
    labels = {entity.iri: entity.label.lexical for entity in found.entities}

    assert found.statements
    assert {name} == {labels[one.claimant] for one in found.statements}
    assert [name] == [labels[iri] for iri in found.authors]
    assert found.publisher not in found.authors
