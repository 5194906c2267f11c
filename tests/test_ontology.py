"""The ontology, its vocabularies and the gazetteer: complete, coherent, and what the code says."""

import itertools
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    serialize,
)

from kg.extract.classes import with_broader
from kg.model import Certainty, Iri, Kind, Modality, Polarity, ReviewStatus
from kg.names import (
    LAYERS,
    OWL,
    RDF,
    RDFS,
    RELATIONS,
    ROOT,
    SCHEMA,
    SKOS,
    SOV,
    VALUE_RELATIONS,
    concept,
)

HERE = Path(__file__).parent
ONTOLOGY = HERE.parent / "ontology"
GOLD = HERE.parent.parent / "shared" / "score" / "01.gold.json"
HOME = ROOT + "ontology"
RULES = sorted((HERE / "hygiene").glob("*.rq"))
SCHEMES = {
    "layer": LAYERS,
    "polarity": tuple(Polarity),
    "modality": tuple(Modality),
    "kind": tuple(Kind),
    "certainty": tuple(Certainty),
    "review": tuple(ReviewStatus),
    "eu-objective": tuple(f"sov-{n}" for n in range(1, 9)),
    "eu-level": tuple(f"seal-{n}" for n in range(5)),
}
CLASS_KINDS = {"actor-kind": SOV.Actor, "agreement-kind": SOV.Agreement}
WEIGHTS = [15, 10, 10, 15, 20, 15, 10, 5]
SUB_PROPERTY, DOMAIN, RANGE = (
    f"http://www.w3.org/2000/01/rdf-schema#{name}" for name in ("subPropertyOf", "domain", "range")
)
ENTAILING = (RDFS.subClassOf, SUB_PROPERTY, DOMAIN, RANGE)
PARENTS = (SOV.relation, SOV.valueRelation)
GAZETTEER_AT_LEAST = 2300


class Row(NamedTuple):
    """A triple as plain strings; `language` is that of a literal that has one."""

    s: str
    p: str
    o: str
    literal: bool
    language: str | None
    triple: Triple

    @classmethod
    def of(cls, triple: Triple) -> "Row":
        """Return a triple's row; nothing here is about a triple."""
        s, o = triple.subject, triple.object
        assert not isinstance(s, Triple)
        assert not isinstance(o, Triple)
        language = o.language if isinstance(o, Literal) else None
        return cls(
            s.value, triple.predicate.value, o.value, isinstance(o, Literal), language, triple
        )


def read(*paths: Path) -> list[Row]:
    """Return the triples of Turtle files, each file parsed once."""
    quads = (quad for path in paths for quad in parse(path=path, format=RdfFormat.TURTLE))
    return [Row.of(Triple(quad.subject, quad.predicate, quad.object)) for quad in quads]


def store_of(triples: Iterable[Row]) -> Store:
    """Return triples as a store that queries can be put to."""
    store = Store()
    store.bulk_extend(Quad(*row.triple) for row in triples)
    return store


@pytest.fixture(scope="module")
def terms() -> list[Row]:
    """The ontology with its alignments and schemes, without the gazetteer."""
    folders = ("*.ttl", "alignments/*.ttl", "vocabularies/*.ttl")
    return read(*(path for folder in folders for path in sorted(ONTOLOGY.glob(folder))))


@pytest.fixture(scope="module")
def entries() -> list[Row]:
    """The gazetteer."""
    return read(*sorted((ONTOLOGY / "vocabularies" / "gazetteer").glob("*.ttl")))


@pytest.fixture(scope="module")
def store(terms: list[Row], entries: list[Row]) -> Store:
    """Everything in ontology/."""
    return store_of(terms + entries)


def offenders(store: Store, rule: Path) -> list[str]:
    """Return the terms that a hygiene rule selects."""
    rows = store.query(rule.read_text("utf-8"))
    assert isinstance(rows, QuerySolutions)
    return sorted({str(row["term"]) for row in rows})


def subjects(triples: Iterable[Row], predicate: str, value: str) -> Iterator[str]:
    """Yield the IRIs that have a value for a predicate."""
    for row in triples:
        if (row.p, row.o, row.literal) == (predicate, value, False):
            yield row.s


def fold(label: str) -> str:
    """Return a label as a matcher may see it: marks of Arabic vowels, tatweel, case dropped."""
    bare = (c for c in unicodedata.normalize("NFKD", label) if not unicodedata.combining(c))
    return "".join(bare).replace("\u0640", "").replace("’", "'").casefold()


# --- hygiene


def test_hygiene_rules_are_whole() -> None:
    """Every rule says what is wrong, how to mend it and who asks for it, and has a bad graph."""
    assert len(RULES) >= 57
    for rule in RULES:
        head = rule.read_text("utf-8").splitlines()[:3]
        assert [line.split(":")[0] for line in head] == ["# problem", "# fix", "# source"], rule
        assert rule.with_suffix(".bad.ttl").exists(), rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_ontology_follows(rule: Path, store: Store) -> None:
    """No term breaks the rule."""
    assert offenders(store, rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_rule_is_seen_to_fail(rule: Path) -> None:
    """On a small bad graph the rule selects what is named bad, and nothing that is named good."""
    bad = read(rule.with_suffix(".bad.ttl"))
    named_bad = {
        str(node)
        for row in bad
        for node in row.triple
        if isinstance(node, NamedNode) and "bad" in node.value
    }

    found = offenders(store_of(bad), rule)

    assert found
    assert set(found) <= named_bad
    assert not any("good" in term for term in found)


# --- the code and the ontology


def test_code_and_ontology_name_the_same_terms(terms: list[Row]) -> None:
    """A term is in kg/names.py if and only if the ontology defines it."""
    kinds = (
        "http://www.w3.org/2002/07/owl#Class",
        "http://www.w3.org/2002/07/owl#ObjectProperty",
        "http://www.w3.org/2002/07/owl#DatatypeProperty",
    )
    declared = {term for kind in kinds for term in subjects(terms, RDF.type, kind)}

    assert {term for term in declared if term.startswith(SOV.base)} == {
        SOV[name] for name in SOV.terms
    }


def test_relations_of_the_code_are_relations_of_the_ontology(terms: list[Row]) -> None:
    """Every relation, and nothing else, is under sov:relation or sov:valueRelation."""
    under = {term for parent in PARENTS for term in subjects(terms, SUB_PROPERTY, parent)}

    assert under == {SOV[name] for name in RELATIONS.split()}


def test_relations_towards_words_are_those_of_the_ontology(terms: list[Row]) -> None:
    """The code gives a literal as object to exactly the sub-properties of sov:valueRelation."""
    towards = subjects(terms, RDFS.base + "subPropertyOf", SOV.valueRelation)

    assert set(towards) == {SOV[name] for name in VALUE_RELATIONS}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_schemes_are_the_enums(scheme: str, terms: list[Row]) -> None:
    """A scheme holds the values of the enum it stands for, each with its notation."""
    listed = set(subjects(terms, SKOS.inScheme, ROOT + scheme))
    notations = {t.s: t.o for t in terms if t.p == SKOS.notation}

    assert listed == {concept(scheme, value) for value in SCHEMES[scheme]}
    found = {notations[concept(scheme, value)].lower() for value in SCHEMES[scheme]}
    assert found == set(SCHEMES[scheme])
    assert set(subjects(terms, RDF.type, SKOS.ConceptScheme)) == {
        ROOT + name for name in (*SCHEMES, *CLASS_KINDS)
    }


@pytest.mark.parametrize("scheme", CLASS_KINDS)
def test_kinds_are_the_classes(scheme: str, terms: list[Row]) -> None:
    """A concept for each class below the root, with the class's own words and its place."""
    see, above = RDFS.base + "seeAlso", SKOS.base + "broader"
    root = CLASS_KINDS[scheme]
    in_scheme = set(subjects(terms, SKOS.inScheme, ROOT + scheme))
    class_of = {t.s: t.o for t in terms if t.p == see and t.s in in_scheme}
    words = {
        (t.s, t.p.replace(SKOS.prefLabel, RDFS.label), t.o, t.language)
        for t in terms
        if t.p in {RDFS.label, SKOS.prefLabel, SKOS.definition}
    }
    below = {row.s for row in terms if row.p == RDFS.subClassOf} & set(class_of.values())

    assert set(class_of) == in_scheme
    assert below == {SOV[name] for name in SOV.terms if root in broader(terms, SOV[name])} - {root}
    for concept_iri, of in class_of.items():
        assert {w[1:] for w in words if w[0] == concept_iri} == {w[1:] for w in words if w[0] == of}
        wider = {class_of[t.o] for t in terms if t.s == concept_iri and t.p == above}
        above_it = {t.o for t in terms if t.s == of and t.p == RDFS.subClassOf}
        assert (wider or {root}) == {one for one in above_it if one.startswith(SOV.base)}


def test_the_framework_is_the_commission_s(terms: list[Row]) -> None:
    """Its eight objectives have the weights that it gives them, which make up a whole."""
    weights = {t.s: int(t.o) for t in terms if t.p == SOV.weight}

    assert [weights[concept("eu-objective", f"sov-{n}")] for n in range(1, 9)] == WEIGHTS
    assert sum(weights.values()) == 100


def test_no_layer_is_an_objective(terms: list[Row]) -> None:
    """Objectives are asked of a service, so they are related to layers and never the same."""
    matches = [t for t in terms if t.p.endswith("Match") and "/layer/" in t.o]

    assert matches
    assert {t.p for t in matches} == {SKOS.base + "relatedMatch"}


def test_layers_are_layers(terms: list[Row]) -> None:
    """The six layers are of our class as well as SKOS concepts."""
    assert set(subjects(terms, RDF.type, SOV.Layer)) == {concept("layer", name) for name in LAYERS}


def test_definitions_say_more_than_the_label(terms: list[Row]) -> None:
    """A definition is not its label again."""
    labels = {(t.s, t.language): fold(t.o) for t in terms if t.p == RDFS.label}
    definitions = [t for t in terms if t.p == SKOS.definition]

    assert len(definitions) > 2 * len(SOV.terms)
    assert [] == [
        t.s for t in definitions if fold(t.o).rstrip(".") == labels.get((t.s, t.language))
    ]


def broader(rows: list[Row], name: str) -> set[str]:
    """Return a class with the classes of ours and of schema.org above it."""
    above = (row.o for row in rows if row.p == RDFS.subClassOf and row.s == name)
    ours = {one for one in above if one.startswith((SOV.base, SCHEMA.base))}
    return {name}.union(*(broader(rows, one) for one in ours))


def test_code_gives_the_broader_classes_of_the_ontology(terms: list[Row]) -> None:
    """What the rules type a thing as is what the ontology says follows from its class."""
    described = itertools.chain.from_iterable(
        read(ONTOLOGY / f"{name}.ttl") for name in ("actors", "agreements", "layers")
    )
    classes = sorted(subjects(described, RDF.type, "http://www.w3.org/2002/07/owl#Class"))

    assert len(classes) > 20
    assert {name: broader(terms, name) for name in classes} == {
        name: set(with_broader(Iri(name))) for name in classes
    }


# --- OWL


def module_free(triples: list[Row]) -> list[Row]:
    """Return the closure of imports as one ontology: without the modules' headers and imports."""
    headers = set(subjects(triples, RDF.type, OWL.Ontology)) - {HOME}
    return [t for t in triples if t.s not in headers and not t.p.endswith("#imports")]


def test_loads_in_an_owl_tool(terms: list[Row]) -> None:
    """A parser of OWL 2 reads every axiom: none is dropped or left untyped."""
    horned = pytest.importorskip("pyhornedowl", reason="py-horned-owl is a development dependency")
    closed = module_free(terms)
    rdfxml = serialize((row.triple for row in closed), format=RdfFormat.RDF_XML)
    assert rdfxml is not None

    ontology = horned.open_ontology_from_string(rdfxml.decode(), "rdf")

    axioms = [type(axiom.component).__name__ for axiom in ontology.get_axioms()]
    written = [t.p.rpartition("#")[2] for t in closed]
    assert str(ontology.get_iri()) == HOME
    assert str(ontology.get_version_iri()).startswith(f"{HOME}/")
    assert axioms.count("SubClassOf") == written.count("subClassOf")
    assert axioms.count("DisjointClasses") == written.count("disjointWith")
    for kind, predicate in (("PropertyDomain", "domain"), ("PropertyRange", "range")):
        found = axioms.count(f"Object{kind}") + axioms.count(f"Data{kind}")
        assert found == written.count(predicate)
    subs = axioms.count("SubObjectPropertyOf") + axioms.count("SubDataPropertyOf")
    assert subs == written.count("subPropertyOf")


def closure(triples: list[Row]) -> set[tuple[str, str, str]]:
    """Return what the OWL 2 RL rules that matter here add to `triples`, and `triples`.

    Sub-class, sub-property, domain and range, run until nothing is added.
    """
    wider: dict[str, dict[str, set[str]]] = {p: defaultdict(set) for p in ENTAILING}
    known: set[tuple[str, str, str]] = set()
    for t in triples:
        if t.literal:
            continue
        known.add((t.s, t.p, t.o))
        if t.p in wider:
            wider[t.p][t.s].add(t.o)
    fresh = set(known)
    while fresh:
        found: set[tuple[str, str, str]] = set()
        for s, p, o in fresh:
            if p == RDF.type:
                found |= {(s, p, above) for above in wider[RDFS.subClassOf][o]}
            found |= {(s, above, o) for above in wider[SUB_PROPERTY][p]}
            found |= {(s, RDF.type, kind) for kind in wider[DOMAIN][p]}
            found |= {(o, RDF.type, kind) for kind in wider[RANGE][p]}
        fresh = found - known
        known |= fresh
    return known


def contradictions(triples: list[Row]) -> list[str]:
    """Return what is, or follows to be, of two classes that are disjoint."""
    types: dict[str, set[str]] = defaultdict(set)
    for s, p, o in closure(triples):
        if p == RDF.type:
            types[s].add(o)
    disjoint = [{t.s, t.o} for t in triples if t.p == "http://www.w3.org/2002/07/owl#disjointWith"]
    return sorted(s for s, of in types.items() if any(pair <= of for pair in disjoint))


def test_nothing_is_of_two_disjoint_classes(terms: list[Row], entries: list[Row]) -> None:
    """What follows from ontology, schemes and gazetteer has no contradiction."""
    assert contradictions(terms + entries) == []


def test_contradictions_are_seen(terms: list[Row]) -> None:
    """An agreement that is said to be the party of another is a contradiction."""
    deal, other = NamedNode(ROOT + "id/deal"), NamedNode(ROOT + "id/other")
    wrong = [
        Row.of(Triple(deal, NamedNode(RDF.type), NamedNode(SOV.Contract))),
        Row.of(Triple(other, NamedNode(SOV.hasParty), deal)),
    ]

    assert contradictions(terms + wrong) == [deal.value]


def test_gazetteer_says_all_of_its_own_types(terms: list[Row], entries: list[Row]) -> None:
    """Inference gives an entry no class of ours or schema.org's that it does not state."""
    stated = {(t.s, t.o) for t in entries if t.p == RDF.type}
    inferred = {
        (s, o)
        for s, p, o in closure(terms + entries)
        if p == RDF.type and s.startswith(ROOT + "id/") and o.startswith((SOV.base, SCHEMA.base))
    }

    assert inferred
    assert set() == inferred - stated


# --- the gazetteer


def test_gazetteer_is_not_empty(entries: list[Row]) -> None:
    """The gazetteer holds what it held; a version goes with it."""
    named = {t.s for t in entries if t.p == SKOS.prefLabel}
    versions = [t.o for t in entries if t.p == OWL.versionInfo]

    assert len(named) >= GAZETTEER_AT_LEAST
    assert len(versions) == 1


def test_labels_are_nfc(terms: list[Row], entries: list[Row]) -> None:
    """Every literal is in Unicode normal form C, so that code points can be compared."""
    texts = [t.o for t in terms + entries if t.literal]

    assert [] == [text for text in texts if not unicodedata.is_normalized("NFC", text)]


def test_folded_names_lead_to_one_entry(entries: list[Row]) -> None:
    """Two entries do not share a name in one language once accents and case are dropped."""
    found: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for t in entries:
        if t.p in {SKOS.prefLabel, SKOS.altLabel}:
            found[fold(t.o), t.language].add(t.s)

    assert {} == {name: iris for name, iris in found.items() if len(iris) > 1}


def test_entries_are_where_the_ontology_puts_resources(entries: list[Row]) -> None:
    """An entry's IRI is a slug of the resource base, in lower-case words with hyphens."""
    slugs = {t.s.removeprefix(ROOT + "id/") for t in entries if t.p == SKOS.prefLabel}

    assert [] == [
        s
        for s in slugs
        if not all((w.isalnum() and w.islower()) or w.isdigit() for w in s.split("-"))
    ]


def test_gold_relations_are_relations() -> None:
    """The acceptance data uses no relation that the ontology lacks."""
    if not GOLD.exists():
        pytest.skip("the acceptance data is not beside the checkout")
    propositions = json.loads(GOLD.read_text("utf-8"))["propositions"]
    used = set(
        itertools.chain.from_iterable([p["predicate"], *p["predicate_alt"]] for p in propositions)
    )

    assert set() == used - set(RELATIONS.split()) - {"affiliation"}
