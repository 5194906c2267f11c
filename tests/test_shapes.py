"""The shapes: what they say about themselves, and that each is seen to fail and to hold."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS
from rdflib.namespace import SH as RDFLIB_SH
from rdflib.term import Node

from kg.model import Certainty, CueKind, Iri, Kind, Modality, Polarity, ReviewStatus
from kg.names import LAYERS, RELATIONS, SCHEMA, SH, SHAPES, SOV, concept
from kg.reading.foreign import literals_as_written
from kg.serialize import Format, parse
from kg.validation import Report, check
from kg.validation.shapes import read_shapes
from kg.validation.terms import graph_of

ROOT = Path(__file__).parents[1]
FIXTURES = sorted((Path(__file__).parent / "shapes").glob("*/*.ttl"))
VIOLATES = "# violates: "
LANGUAGES = ["ar", "en", "fr"]
OF_OTHER_WORDS = 8  # their messages say what is amiss, not what is promised
RELATION_IRIS = {SOV[name] for name in RELATIONS.split()} | {SCHEMA.affiliation}


@cache
def files() -> tuple[tuple[str, bytes], ...]:
    """Return the project's shapes files."""
    return tuple((path.name, path.read_bytes()) for path in sorted((ROOT / "shapes").glob("*.ttl")))


@cache
def shapes() -> Graph:
    """Return the project's shapes graph."""
    with literals_as_written():
        return read_shapes(files())


def report_on(body: bytes) -> Report:
    """Check Turtle against the project's shapes."""
    return check(parse(body, Format.TURTLE, "fixture.ttl"), files())


def named(report: Report) -> set[str]:
    """Return the local names of the shapes, or of their SPARQL constraints, that were not met."""
    return {(f.constraint or f.shape).removeprefix(SHAPES) for f in report.findings}


def announced(path: Path) -> set[str]:
    """Return the shapes that a fixture's first line names."""
    first = path.read_text("utf-8").partition("\n")[0]
    assert first.startswith(VIOLATES), f"{path.name}: the first line does not name what it violates"
    return set(first.removeprefix(VIOLATES).replace("sovsh:", "").split())


def sh(name: str) -> URIRef:
    """Return a term of SHACL."""
    return URIRef(SH[name])


def nodes_that_report() -> set[Node]:
    """Return what a result can name: all that has a severity, and the SPARQL constraints."""
    return set(shapes().subjects(sh("severity"), None)) | set(shapes().objects(None, sh("sparql")))


def members(shape: str, parameter: str = "in") -> set[str]:
    """Return the members of a list that a shape has."""
    head = shapes().value(URIRef(SHAPES + shape), sh(parameter))
    assert head is not None
    return {str(member) for member in Collection(shapes(), head)}


def of_kind(kind: str) -> list[Path]:
    """Return the valid or the invalid fixtures."""
    return [path for path in FIXTURES if path.name.startswith(f"{kind}.")]


def label(path: Path) -> str:
    """Return a fixture's name for the test report."""
    return f"{path.parent.name}/{path.stem}"


def test_every_fixture_is_one_or_the_other() -> None:
    """A file that neither glob takes would be a test that nobody runs."""
    assert len(of_kind("valid")) + len(of_kind("invalid")) == len(FIXTURES)
    assert len(FIXTURES) > 80


def test_every_shapes_file_has_fixtures() -> None:
    """Each file of shapes but the header has a folder with a valid fixture and invalid ones."""
    classes = {name.removesuffix(".ttl") for name, _ in files()} - {"shapes"}

    assert classes == {path.parent.name for path in of_kind("valid")}
    assert classes == {path.parent.name for path in of_kind("invalid")}


@pytest.mark.parametrize("path", of_kind("valid"), ids=label)
def test_valid_fixtures_conform(path: Path) -> None:
    """A valid fixture is looked at and nothing is found, not even a warning."""
    report = report_on(path.read_bytes())

    assert [] == [f.message() for f in report.findings]
    assert report.conforms


@pytest.mark.parametrize("path", of_kind("invalid"), ids=label)
def test_invalid_fixtures_violate_what_they_name_and_nothing_else(path: Path) -> None:
    """An invalid fixture is caught by the shapes that its first line names, and by no other."""
    assert announced(path) == named(report_on(path.read_bytes()))


def test_every_shape_is_seen_to_fail() -> None:
    """A constraint nobody has seen fail is a constraint nobody has tested."""
    seen = {name for path in of_kind("invalid") for name in announced(path)}
    sparql_only = {
        s for s in shapes().subjects(sh("sparql"), None) if not is_violated_without_sparql(s)
    }
    reporting = {str(node).removeprefix(SHAPES) for node in nodes_that_report() - sparql_only}

    assert reporting == seen


def is_violated_without_sparql(shape: Node) -> bool:
    """Tell whether a node shape with a SPARQL constraint has another constraint of its own."""
    return (shape, sh("nodeKind"), None) in shapes()


def test_every_property_shape_that_is_used_reports() -> None:
    """A property shape has a severity and so must fail once, unless it only serves sh:or."""
    helpers = {
        member for head in shapes().objects(None, sh("or")) for member in Collection(shapes(), head)
    }
    properties = set(shapes().subjects(RDF.type, sh("PropertyShape")))

    assert properties - helpers == properties & nodes_that_report()
    assert set(shapes().objects(None, sh("property"))) == properties - helpers


def test_every_shape_has_a_name_a_severity_and_messages_in_three_languages() -> None:
    """What a result names tells an English, a French and an Arabic reader how to mend it."""
    for node in nodes_that_report():
        languages = [getattr(m, "language", None) for m in shapes().objects(node, sh("message"))]
        if (node, sh("sparql"), None) in shapes() and not is_violated_without_sparql(node):
            continue  # its constraint has them
        assert str(node).startswith(SHAPES)
        assert LANGUAGES == sorted(map(str, languages)), node
    severities = {str(o) for o in shapes().objects(None, sh("severity"))}
    assert severities <= {SH.Violation, SH.Warning, SH.Info}


def texts(node: Node, predicate: URIRef) -> dict[str, str]:
    """Return the words that a node has under a predicate, by language."""
    return {str(getattr(o, "language", "")): str(o) for o in shapes().objects(node, predicate)}


def test_what_reports_has_a_name_and_a_description() -> None:
    """Documentation is made of them; a description is what the message promises, word for word."""
    described = set(shapes().subjects(sh("message"), None))
    apart = 0

    assert len(described) > 100
    for node in described:
        is_property = (node, RDF.type, sh("PropertyShape")) in shapes()
        names = texts(node, sh("name") if is_property else RDFS.label)
        descriptions = texts(node, sh("description") if is_property else RDFS.comment)
        messages = texts(node, sh("message"))
        assert LANGUAGES == sorted(names) == sorted(descriptions), node
        apart += not all(
            messages[language].startswith(descriptions[language].removesuffix("."))
            for language in LANGUAGES
        )
    assert apart == OF_OTHER_WORDS


def test_every_shape_says_what_it_is() -> None:
    """So do those that report nothing themselves: the pages list a shape by its name."""
    kinds = (sh("NodeShape"), sh("PropertyShape"), sh("SPARQLConstraint"))
    nodes = {node for kind in kinds for node in shapes().subjects(RDF.type, kind)}

    assert len(nodes) > 130
    for node in nodes:
        is_property = (node, RDF.type, sh("PropertyShape")) in shapes()
        names = texts(node, sh("name") if is_property else RDFS.label)
        descriptions = texts(node, sh("description") if is_property else RDFS.comment)
        assert LANGUAGES == sorted(names) == sorted(descriptions), node
        assert all(names.values())
        assert all(words.endswith(".") for words in descriptions.values()), node


def test_shapes_have_no_blank_node_but_lists_and_paths() -> None:
    """A blank shape could not be named by a fixture, a report or a reader."""
    blank = {node for node in shapes().subjects() if isinstance(node, BNode)}
    plumbing = {RDF.first, RDF.rest, sh("inversePath"), sh("alternativePath")}

    assert set() == {p for node in blank for p in shapes().predicates(node)} - plumbing


def test_shapes_use_only_terms_that_shacl_defines() -> None:
    """A misspelt term constrains nothing; and our list of SHACL's terms is not misspelt itself."""
    used = {str(t) for triple in shapes() for t in triple if str(t).startswith(SH.base)}
    assert set() == {term.removeprefix(SH.base) for term in used} - SH.terms
    known = {str(term).rpartition("#")[2] for term in dir(RDFLIB_SH)}
    keywords = {"and", "class", "in", "not", "or"}

    assert set() == SH.terms - known - keywords


def test_closed_lists_are_those_of_the_model() -> None:
    """A term added to the code and not to the shapes, or the reverse, is noticed here."""
    assert RELATION_IRIS == members("Statement-predicate") == members("Fact-predicate")
    for name, members_of in {
        "Statement-polarity": {concept("polarity", value) for value in Polarity},
        "Statement-modality": {concept("modality", value) for value in Modality},
        "Statement-kind": {concept("kind", value) for value in Kind},
        "Statement-certainty": {concept("certainty", value) for value in Certainty},
        "ReviewedStatement-reviewStatus": {concept("review", value) for value in ReviewStatus},
        "Statement-concernsLayer": {concept("layer", name) for name in LAYERS},
        "Layer": {concept("layer", name) for name in LAYERS},
    }.items():
        assert members_of == members(name), name


def test_a_bare_relation_is_caught_whichever_it_is() -> None:
    """Targets and query of the shape against bare relations name every relation there is."""
    shape = URIRef(SHAPES + "BareRelation")
    targets = {str(o) for o in shapes().objects(shape, sh("targetSubjectsOf"))}
    query = shapes().value(URIRef(SHAPES + "BareRelation-unsupported"), sh("select"))
    assert isinstance(query, Literal)
    asked = str(query).partition("?path IN (")[2].partition(")")[0]
    names = {name.strip() for name in asked.split(",")}

    assert targets == RELATION_IRIS
    assert names == {f"sov:{name}" for name in RELATIONS.split()} | {"schema:affiliation"}


def test_every_kind_of_cue_is_checked() -> None:
    """The shape of cues targets a property for each kind of cue in the model."""
    targets = shapes().objects(URIRef(SHAPES + "Cue"), sh("targetObjectsOf"))

    assert {SOV[f"{kind.value}Cue"] for kind in CueKind} == {str(target) for target in targets}


def published_classes() -> Iterator[Iri]:
    """Yield the classes of things that a graph may hold, from the closed vocabulary."""
    yield from (SOV[name] for name in SOV.terms if name[0].isupper())
    apart = {"Claim", "Dataset", "DataDownload"}  # beside sov:Statement; in pages and site alone
    yield from (SCHEMA[name] for name in SCHEMA.terms if name[0].isupper() and name not in apart)


def test_every_published_class_has_a_shape() -> None:
    """A class that no shape targets would be published unchecked."""
    targeted = {str(target) for target in shapes().objects(None, sh("targetClass"))}

    assert set() == set(published_classes()) - targeted


@pytest.mark.parametrize(
    ("name", "shape"), [("Actor", "PlainActor"), ("Agreement", "PlainAgreement")]
)
def test_subclasses_are_those_of_the_ontology(name: str, shape: str) -> None:
    """What is an actor or an agreement in the ontology is checked as one, without inference."""
    bodies = [path.read_bytes() for path in sorted((ROOT / "ontology").glob("*.ttl"))]
    ontology = graph_of(q for body in bodies for q in parse(body, Format.TURTLE, "ontology"))
    below = {str(c) for c in ontology.transitive_subjects(RDFS.subClassOf, URIRef(SOV[name]))} - {
        SOV[name]
    }
    assert below < {str(o) for o in shapes().objects(URIRef(SHAPES + name), sh("targetClass"))}
    below -= {SOV.ActorGroup, SOV.Ecosystem}  # which a text may only describe

    assert below == {str(o) for o in shapes().objects(URIRef(SHAPES + shape), sh("targetClass"))}


CORRUPTIONS = {
    "asserted opinion": (
        b"ex:statement a sov:Statement",
        b"ex:alpha sov:operates ex:centre .\n\nex:statement a sov:Statement",
        "BareRelation-unsupported",
    ),
    "forged quote": (b'oa:exact "Alpha ', b'oa:exact "Omega ', "QuotedArticle-forgedQuote"),
    "lost negation cue": (
        '    sov:negationCue "n’"@fr , "pas"@fr ;\n'.encode(),
        b"",
        "DenialHasCue",
    ),
    "lost claimant": (b"    sov:claimant ex:journalist ;\n", b"", "Statement-claimant"),
    "swapped polarity": (b"polarity:negative", b"polarity:positive", "NegationCue-polarity"),
}


@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_corruptions_are_caught(corruption: str) -> None:
    """Each way to falsify a valid statement is caught, by the shape that is there for it."""
    valid = (Path(__file__).parent / "shapes/statement/valid.all.ttl").read_bytes()
    before, after, shape = CORRUPTIONS[corruption]
    assert valid.count(before) == 1

    report = report_on(valid.replace(before, after))

    assert {shape} == named(report)
    assert report.fails()


def test_a_swap_to_negative_is_caught_too() -> None:
    """An affirmation that is turned into a denial has no word of negation to show for it."""
    path = Path(__file__).parent / "shapes/statement/valid.planned-agreement.ttl"
    body = path.read_bytes().replace(b"polarity:positive", b"polarity:negative")

    assert {"DenialHasCue"} == named(report_on(body))
