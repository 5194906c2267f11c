"""Scope and reuse: every term serves a question, and what is used of others is theirs."""

import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store, parse
from rdflib import namespace

from kg.names import ROOT, SCHEMA, SOV

HERE = Path(__file__).parent
ONTOLOGY = HERE.parent / "ontology"
README = (ONTOLOGY / "README.md").read_text("utf-8")
QUESTIONS = sorted((HERE / "questions").glob("*.rq"))
TABLE_ROW = re.compile(r"^\| (C?Q\d\d)\b[^|]*\|([^|]*)\|$", re.MULTILINE)
HEADER = re.compile(r"^# (id|question@en|question@fr|question@ar|data): *(\S.*)$", re.MULTILINE)

CLOSED = (
    namespace.OWL,
    namespace.RDF,
    namespace.RDFS,
    namespace.SKOS,
    namespace.PROV,
    namespace.ORG,
    namespace.DCTERMS,
    namespace.VANN,
    namespace.SDO,
    namespace.XSD,
)
"""rdflib's own lists of what these vocabularies define."""

LISTED = {
    # https://www.w3.org/ns/oa.ttl
    "http://www.w3.org/ns/oa#": {"SpecificResource", "TextQuoteSelector"},
    # https://www.w3.org/2003/06/sw-vocab-status/ns
    "http://www.w3.org/2003/06/sw-vocab-status/ns#": {"term_status"},
    # DPV 2.1, dpv/modules/jurisdiction.ttl and ai/modules/core.ttl
    "https://w3id.org/dpv#": {"hasJurisdiction"},
    "https://w3id.org/dpv/ai#": {"Model"},
    # AIRO 1.0
    "https://w3id.org/airo#": {"AIModel", "Risk"},
}
"""What is used of vocabularies that rdflib has no list of, with where it was read."""

RESOURCES = ("https://creativecommons.org/", "https://commission.europa.eu/")
"""Documents that the ontology points to, which are terms of nothing."""


def foreign() -> set[str]:
    """Return the IRIs of others that the ontology, its alignments and its schemes use."""
    files = (p for p in ONTOLOGY.rglob("*.ttl") if "gazetteer" not in p.parts)
    nodes = {
        node.value
        for path in files
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        for node in (quad.subject, quad.predicate, quad.object)
        if isinstance(node, NamedNode)
    }
    return {iri for iri in nodes if not iri.startswith((ROOT, *RESOURCES))}


def known(iri: str) -> bool:
    """Tell whether the vocabulary that an IRI belongs to defines it."""
    return any(iri in vocabulary for vocabulary in CLOSED) or any(
        iri.removeprefix(base) in names for base, names in LISTED.items()
    )


def test_terms_of_others_are_theirs() -> None:
    """Each foreign term in use is one that its vocabulary defines."""
    assert len(foreign()) > 60
    assert [] == sorted(iri for iri in foreign() if not known(iri))


def test_the_list_has_nothing_unused() -> None:
    """What is listed by hand is in use."""
    listed = {base + name for base, names in LISTED.items() for name in names}

    assert set() == listed - foreign()


def test_a_misspelt_term_is_seen() -> None:
    """A term that its vocabulary lacks, or of a vocabulary that nobody listed, is unknown."""
    assert not known("http://www.w3.org/2004/02/skos/core#prefLable")
    assert not known(f"{SCHEMA.base}Organisation")
    assert not known("https://w3id.org/airo#Model")
    assert known(f"{SCHEMA.base}Organization")


def test_nothing_is_imported_that_would_be_fetched() -> None:
    """Each import is a file of this folder."""
    header = list(parse(path=ONTOLOGY / "sovereignty.ttl", format=RdfFormat.TURTLE))
    imports = [str(q.object.value) for q in header if q.predicate.value.endswith("#imports")]
    home = ROOT + "ontology/"

    files = {p for p in ONTOLOGY.rglob("*.ttl") if "gazetteer" not in p.parts}
    assert {ONTOLOGY / f"{i.removeprefix(home)}.ttl" for i in imports} == files - {
        ONTOLOGY / "sovereignty.ttl"
    }


def test_every_alignment_is_in_the_table_of_reuse() -> None:
    """The table names each file of alignments/, and no other."""
    named = set(re.findall(r"`alignments/(\w+\.ttl)`", README))

    assert named == {path.name for path in (ONTOLOGY / "alignments").glob("*.ttl")}


def test_every_term_serves_a_question() -> None:
    """Each term is in one row of the table of questions, and each row is a question there is."""
    rows = TABLE_ROW.findall(README)
    terms = [term for _, cell in rows for term in re.findall(r"`(\w+)`", cell)]
    bundled = {path.name[:4].upper() for path in (HERE.parent / "kg" / "questions").glob("*.rq")}
    here = {dict(HEADER.findall(path.read_text("utf-8")))["id"] for path in QUESTIONS}

    assert sorted(terms) == sorted(SOV.terms)
    assert {number for number, _ in rows} == bundled | here


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_question_has_answers(path: Path) -> None:
    """A question of the ontology's own asks in three languages and finds something."""
    text = path.read_text("utf-8")
    header = dict(HEADER.findall(text))
    store = Store()
    data = header["data"]
    source = HERE / "questions" / data if "/" not in data else HERE.parent / data
    store.bulk_load(path=source, format=RdfFormat.TURTLE)

    answer = store.query(text)

    assert {"id", "question@en", "question@fr", "question@ar", "data"} == set(header)
    assert isinstance(answer, QuerySolutions)
    assert next(iter(answer), None) is not None
