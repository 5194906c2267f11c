"""Writers, readers, conversion and the canonical form."""

import itertools
import json
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from kg.errors import InputError, PublicationError, SyntaxProblem
from kg.facts import fact_quads, project
from kg.graph import article_quads
from kg.model import Iri
from kg.names import CONTEXT, PREFIXES, RESOURCE_BASE
from kg.serialize import (
    Format,
    canonical,
    convert,
    parse,
    to_jsonld,
    to_jsonld_dataset,
    to_nquads,
    to_ntriples,
    to_rdfxml,
    to_trig,
    to_turtle,
)
from tests.gold import gold_extraction, gold_run

ROOT = Path(__file__).parents[1]
CONTEXT_BODY = (ROOT / "ontology" / "context.jsonld").read_bytes()
Writer = Callable[[list[Quad]], bytes]
TRIPLES: dict[Format, Writer] = {
    Format.TURTLE: lambda quads: to_turtle(quads, PREFIXES, foreign=True),
    Format.NTRIPLES: lambda quads: to_ntriples(quads, foreign=True),
    Format.RDFXML: lambda quads: to_rdfxml(quads, PREFIXES, foreign=True),
    Format.JSONLD: lambda quads: to_jsonld(quads, CONTEXT_BODY, foreign=True),
}
QUADS: dict[Format, Writer] = {
    Format.TRIG: lambda quads: to_trig(quads, PREFIXES, foreign=True),
    Format.NQUADS: lambda quads: to_nquads(quads, foreign=True),
    Format.JSONLD: lambda quads: to_jsonld_dataset(quads, CONTEXT_BODY, foreign=True),
}

ODD_IRIS = [
    "http://kg.example.org/",
    "http://kg.example.org/a b".replace(" ", "%20"),
    "http://é.example.org/ü?q='a'&b=(c);d,e#f/g",
    "urn:isbn:978-2",
    "mailto:ada@example.org",
    "https://w3id.org/sovkg/id/../x",
    "https://w3id.org/sovkg/id/a//b",
    "https://w3id.org/sovkg/id/a:b",
    "https://w3id.org/sovkg/id/@type",
    "https://w3id.org/sovkg/id/article/2026-x",
    "https://w3id.org/sovkg/id/article/2026-x/",
    "https://w3id.org/sovkg/id/article/2026-x/statement/é",
    "https://w3id.org/sovkg/id/article/2026-x//statement",
    "https://w3id.org/sovkg/id/article/2026-x/a?b#c",
    "https://w3id.org/sovkg/id/article/2026-y",
    "https://w3id.org/sovkg/layer/compute",
    "https://w3id.org/sovkg/layer/a-",
    "https://w3id.org/sovkg/kind/statements",
    "https://w3id.org/sovkg/ontology#",
    "https://schema.org/NewsArticle",
    "http://www.w3.org/2004/02/skos/core#-a",
]
PREDICATES = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate",
    "http://www.w3.org/2000/01/rdf-schema#label",
    "https://schema.org/appearance",
    "https://schema.org/mentions",
    "https://schema.org/inLanguage",
    "https://schema.org/datePublished",
    "http://www.w3.org/ns/prov#used",
    "http://www.w3.org/ns/oa#exact",
    "http://www.w3.org/ns/oa#start",
    "https://w3id.org/sovkg/ontology#evidence",
    "https://w3id.org/sovkg/ontology#kind",
    "http://kg.example.org/p",
    "urn:x:p",
]
DATATYPES = [
    "http://www.w3.org/2001/XMLSchema#" + name
    for name in ("string", "integer", "nonNegativeInteger", "decimal", "boolean", "date", "double")
] + ["http://kg.example.org/type"]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["01", "1.50", "-0", "true", "1e3", "2026-01-15", 'a"b', "a\\", "\r\n\t", "”", "fr", "]]>"]
)
BLANKS = st.sampled_from(["a", "b1", "z9"]).map(BlankNode)
LITERALS = st.one_of(
    TEXT.map(Literal),
    st.builds(
        lambda t, tag: Literal(t, language=tag), TEXT, st.sampled_from(["fr", "ar", "en-gb"])
    ),
    st.builds(
        lambda t, kind: Literal(t, datatype=NamedNode(kind)), TEXT, st.sampled_from(DATATYPES)
    ),
)


def data(iris: list[str]) -> st.SearchStrategy[list[Quad]]:
    """Draw up to twelve quads about these IRIs, some in a named graph."""
    nodes = st.sampled_from(iris).map(NamedNode) | BLANKS
    graphs = st.sampled_from([DefaultGraph(), NamedNode("http://kg.example.org/g"), BlankNode("g")])
    predicates = st.sampled_from(PREDICATES).map(NamedNode)
    return st.lists(st.builds(Quad, nodes, predicates, nodes | LITERALS, graphs), max_size=12)


ARTICLES = [
    "https://news.example/p#a",
    "https://news.example/p#",
    "https://news.example/?id=3",
    "https://news.example/?id=/article/3",
    "https://news.example/#/article/a",
    "https://news.example/#article/a",
    "https://news.example",
    "https://news.example/a/../article/b",
    "https://news.example/a/%2e%2E/article/b",
    "https://news.example//article/b",
    "https://news.example/a/",
    "https://news.example/article/b",
    "https://news.example/article/b:c",
    "https://news.example/article/é(b);c",
    "urn:news:3",
    "urn:news:/article/3",
    "urn:uuid:a/article/b",
    "tag:news.example,2026:a",
    "mailto:ada@news.example",
    "file:///srv/article/b",
    "ftp://news.example/article/b",
    "app://news.example/article/b",
    "schema:x",
    "this:x",
]
BEHIND = [
    "",
    "/",
    "/x",
    "/x/y",
    "/x#y",
    "/?x",
    "/../x",
    "//x",
    "/x:y",
    "x",
    "#x",
    "?x",
    "/text/1-2",
]


@st.composite
def articles(draw: st.DrawFn) -> list[Quad]:
    """Draw quads about one article or two with IRIs of any kind, and what is named like them."""
    found = draw(st.lists(st.sampled_from(ARTICLES), min_size=1, max_size=2))
    kind, a = NamedNode("https://schema.org/NewsArticle"), NamedNode(PREDICATES[0])
    near = [iri for name in found for behind in BEHIND if valid(iri := name + behind)]
    return [Quad(NamedNode(iri), a, kind) for iri in found] + draw(data(near))


def valid(iri: str) -> bool:
    """Tell whether a parser would take this for an IRI."""
    try:
        NamedNode(iri)
    except ValueError:
        return False
    return True


# IRIs whose scheme is a name of our context make the writer do without it: drawn apart
DATA = data(ODD_IRIS) | data([*ODD_IRIS, "layer:compute", "this:x", "id:type"]) | articles()


def flat(quads: list[Quad]) -> list[Quad]:
    """Return the quads in the default graph."""
    return [Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads]


def gold_quads() -> list[Quad]:
    """Return the first article's quads."""
    return list(article_quads(gold_extraction(), gold_run()))


@pytest.mark.parametrize("format_", TRIPLES)
@given(quads=DATA)
@settings(max_examples=150)
def test_any_graph_survives_writing_and_reading(format_: Format, quads: list[Quad]):
    """Odd IRIs, escapes, lexical forms, language tags and blank nodes come back as they were."""
    try:
        body = TRIPLES[format_](quads)
    except InputError as error:
        assume("RDF/XML cannot" not in str(error))
        raise

    assert canonical(flat(quads)) == canonical(parse(body, format_, "data"))


@pytest.mark.parametrize("format_", QUADS)
@given(quads=DATA)
@settings(max_examples=150)
def test_any_dataset_survives_writing_and_reading(format_: Format, quads: list[Quad]):
    """Formats that hold graphs lose none of them."""
    body = QUADS[format_](quads)

    assert canonical(quads) == canonical(parse(body, format_, "data"))


@pytest.mark.parametrize("to", [Format.TURTLE, Format.TRIG, Format.JSONLD])
@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_may_have_any_iri(article: str, to: Format):
    """A base drops query and fragment, so nothing is written relative to an IRI with either."""
    body = (
        f"<{article}> a <https://schema.org/NewsArticle> ;"
        f" <https://schema.org/mentions> <{article}/x>, <{article}x> ."
    )
    converted = convert(body.encode(), Format.TURTLE, to, "f", {CONTEXT: CONTEXT_BODY})

    expected = canonical(parse(body.encode(), Format.TURTLE, "f"))
    assert expected == canonical(parse(converted, to, "g"))


@pytest.mark.parametrize("write", [*TRIPLES.values(), *QUADS.values()])
@given(quads=DATA, seed=st.integers())
@settings(max_examples=40)
def test_bytes_do_not_depend_on_the_order_of_quads(write: Writer, quads: list[Quad], seed: int):
    """A shuffled list is written as the list itself."""
    shuffled = random.Random(seed).sample(quads, len(quads))  # noqa: S311  # no secret
    try:
        assert write(quads) == write(shuffled)
    except InputError:
        with pytest.raises(InputError):
            write(shuffled)


def test_bytes_do_not_depend_on_the_hash_seed():
    """Three interpreters with different hash seeds write the first article alike."""
    gold_quads()  # skips where the annotated article is missing
    program = (
        "import hashlib, tests.test_serialize as t; q = t.gold_quads();"
        "w = [*t.TRIPLES.values(), *t.QUADS.values()];"
        "print(*(hashlib.sha256(write(q)).hexdigest() for write in w))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }

    assert 1 == len(outputs)


@pytest.mark.parametrize(
    "write",
    [
        lambda q: to_turtle(q, PREFIXES),
        lambda q: to_trig(q, PREFIXES),
        to_ntriples,
        to_nquads,
        lambda q: to_rdfxml(q, PREFIXES),
        lambda q: to_jsonld(q, CONTEXT_BODY),
    ],
)
def test_what_we_publish_has_no_blank_nodes(write: Writer):
    """A writer refuses one unless told that the data is not ours."""
    p = NamedNode("http://kg.example.org/p")

    with pytest.raises(PublicationError, match="blank node"):
        write([Quad(p, p, BlankNode("x"))])


def test_turtle_reads_well():
    """The article comes first, then who acts, then statements in text order with their quotes."""
    text = to_turtle(gold_quads(), PREFIXES).decode()
    subjects = [line.split(" ")[0] for line in text.splitlines() if line and line[0] in "<ail"]

    assert (
        subjects[0] == "article:2026-01-15-l-odj-media-ia-au-maroc-cooperer-sans-perdre-la-maitrise"
    )
    assert subjects[1] == "id:ait-bellahcen_person"
    starts = [
        int(part.partition("text/")[2].partition("-")[0])
        for part in subjects
        if part.startswith("<text/") and part.endswith("/quote>")
    ]
    assert starts == sorted(starts)
    first = next(n for n, part in enumerate(subjects) if part.startswith("<statement/"))
    assert subjects[first + 1 : first + 4] == [
        "<text/27-59>",
        "<text/27-59/quote>",
        "<text/27-59/position>",
    ]
    assert 'oa:exact "coopérer sans perdre la maîtrise"@fr ;' in text
    assert "skos:notation" not in text
    assert "@prefix owl:" not in text


def test_several_articles_share_the_base_of_resources():
    """Where no one article owns the file, IRIs are relative to what `id:` stands for."""
    gold = gold_extraction()
    other = replace(gold, article=replace(gold.article, iri=Iri(f"{gold.article.iri}-2")))
    quads = [quad for one in (gold, other) for quad in article_quads(one, gold_run())]

    text = to_turtle(quads, PREFIXES).decode()

    assert text.startswith("@base <https://w3id.org/sovkg/id/> .\n")
    assert (
        "<article/2026-01-15-l-odj-media-ia-au-maroc-cooperer-sans-perdre-la-maitrise-2/run>"
        in text
    )
    assert canonical(flat(quads)) == canonical(parse(text.encode(), Format.TURTLE, "f"))


def test_facts_read_as_plain_triples():
    """A thing's facts stand with its name, and the reified facts with their support after them."""
    gold = gold_extraction()
    quads = fact_quads(project([gold]), [gold])

    text = to_turtle(quads, {"id": RESOURCE_BASE, **PREFIXES}).decode()

    assert "sov:hasParty id:mistral-ai , id:morocco ." in text
    assert text.index("sov:hasParty") < text.index("a sov:Fact")


def test_numbers_are_written_bare_only_where_that_keeps_their_form():
    """The integer 01 stays 01; a decimal without a point keeps its datatype."""
    p = NamedNode("http://kg.example.org/p")
    kinds = {"integer": ["01", "+3", "x"], "decimal": ["1.50", "7"], "boolean": ["true", "1"]}
    quads = [
        Quad(p, p, Literal(text, datatype=NamedNode("http://www.w3.org/2001/XMLSchema#" + kind)))
        for kind, texts in kinds.items()
        for text in texts
    ]

    text = to_turtle(quads, PREFIXES).decode()

    assert "+3" in text
    assert '"7"^^xsd:decimal' in text
    assert '"x"^^xsd:integer' in text
    assert canonical(quads) == canonical(parse(text.encode(), Format.TURTLE, "x.ttl"))


def test_rdflib_reads_our_turtle_and_xml():
    """Another parser finds the same triples in what we write."""
    rdflib = pytest.importorskip("rdflib")
    quads = gold_quads()
    graph = rdflib.Graph().parse(data=to_turtle(quads, PREFIXES), format="turtle")
    other = rdflib.Graph().parse(data=to_rdfxml(quads, PREFIXES), format="xml")

    for read in (graph, other):
        body = read.serialize(format="nt", encoding="utf-8")
        assert canonical(flat(quads)) == canonical(parse(body, Format.NTRIPLES, "x.nt"))


@pytest.mark.parametrize(
    ("body", "format_", "place", "problem"),
    [
        (b"<http://x> <http://y>\n  'a'@ .", Format.TURTLE, "f:2:7", "not Turtle"),
        (b"<x> <http://y> 1 .", Format.TURTLE, "f:1:1", "absolute IRI"),
        (b"a:b a:c a:d .", Format.TRIG, "f:1:", "prefix"),
        (b"<http://x> <http://y> .", Format.NTRIPLES, "f:1:", "not N-Triples"),
        (b'{"@id": "http://x",\n "a" 1}', Format.JSONLD, "f:2:6", "not JSON"),
        (b"", Format.JSONLD, "f:1:1", "not JSON"),
        (b"<a>\n <b></c></a>", Format.RDFXML, "f:2:7", "not RDF/XML"),
        (
            b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n',
            Format.RDFXML,
            "f:2:1",
            "ends before its elements do",
        ),
        (b'{"@id": "ada", "http://x/p": 1}', Format.JSONLD, "f", "'ada' is relative"),
        (b"<a/>", Format.RDFXML, "f", "not RDF/XML"),
        (b"<http://x> <http://y> '\xe9' .", Format.TURTLE, "f:1:24", "0xE9 is not UTF-8"),
        (b"[" * 100_000, Format.JSONLD, "f", "nested too deeply"),
        (b"5", Format.JSONLD, "f", "neither an object nor an array"),
        (b"null", Format.JSONLD, "f", "neither an object nor an array"),
        (b'"\xc3\xa9"', Format.JSONLD, "f", "neither an object nor an array"),
    ],
)
def test_a_broken_document_is_an_error_with_a_place(
    body: bytes, format_: Format, place: str, problem: str
):
    """File, line and column where the parser knows them, and what is wrong."""
    with pytest.raises(SyntaxProblem) as caught:
        parse(body, format_, "f")

    assert caught.value.where.startswith(place)
    assert problem in caught.value.problem


@pytest.mark.parametrize("context", [{}, {"@context": CONTEXT}], ids=["bare", "with our context"])
@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("1e400", "1e400 is too large"),
        ("-1.5E+999", "-1.5E+999 is too large"),
        ("9" * 5000, "99999… is too large"),
        ("NaN", "NaN is no number"),
        ("-Infinity", "-Infinity is no number"),
    ],
    ids=["float", "negative", "integer", "nan", "infinity"],
)
def test_a_number_that_no_double_holds_is_an_error_with_its_place(
    context: dict[str, str], number: str, said: str
):
    """It is named where it stands, and not where the same characters stand in a string."""
    document = json.dumps({**context, "http://x/q": f'"{number}', "http://x/p": ["é", "@"]})
    body = document.replace('["\\u00e9", "@"]', f'\n["é", {number}]').encode()

    with pytest.raises(SyntaxProblem) as caught:
        parse(body, Format.JSONLD, "f", {CONTEXT: CONTEXT_BODY})

    assert "f:2:7" == caught.value.where
    assert said in caught.value.problem


@pytest.mark.parametrize("number", ["7", "1.5", "1e300", "9" * 300, "-0"])
def test_numbers_that_a_double_holds_are_read_alike_with_our_context(number: str):
    """The context's place is taken without touching them."""
    bare = f'{{"@id": "http://x/", "http://x/p": {number}}}'
    named = bare.replace("{", f'{{"@context": "{CONTEXT}", ', 1)

    read = [
        parse(body.encode(), Format.JSONLD, "f", {CONTEXT: CONTEXT_BODY}) for body in (bare, named)
    ]

    assert len(read[0]) == 1
    assert read[0] == read[1]


def test_an_error_behind_our_context_has_no_place_rather_than_a_wrong_one():
    """The parser's columns count the context that was put in."""
    body = json.dumps({"@context": CONTEXT, "http://x/p": "\ud800 and more"}).encode()

    with pytest.raises(SyntaxProblem, match="surrogate") as caught:
        parse(body, Format.JSONLD, "f", {CONTEXT: CONTEXT_BODY})

    assert "f" == caught.value.where


@pytest.mark.parametrize(
    "context",
    [
        "https://kg.example.org/context",
        ["https://kg.example.org/context", {"a": "http://x/"}],
        {"@import": "https://kg.example.org/context"},
        {"a": {"@id": "http://x/a", "@context": "https://kg.example.org/context"}},
    ],
    ids=["alone", "in a list", "imported", "scoped"],
)
def test_a_remote_context_is_refused(context: object):
    """Wherever it is named, kg says that it fetches nothing."""
    body = json.dumps({"@context": context, "@id": "http://x/y"}).encode()

    with pytest.raises(InputError, match="fetches nothing"):
        parse(body, Format.JSONLD, "f", {CONTEXT: CONTEXT_BODY})


def test_schema_orgs_context_is_refused_with_its_reason():
    """Its context maps to http://schema.org/, so even a bundled copy would be wrong."""
    body = b'{"@context": "https://schema.org", "@type": "Person"}'

    with pytest.raises(InputError, match="@vocab"):
        parse(body, Format.JSONLD, "f")


def test_our_published_context_is_read_from_the_bundle():
    """A document may name it; without the bundle it is refused like any other."""
    body = json.dumps({"@context": CONTEXT, "id": "http://x/y", "rule": "fr/x"}).encode()

    [quad] = parse(body, Format.JSONLD, "f", {CONTEXT: CONTEXT_BODY})

    assert quad.object == Literal("fr/x")
    with pytest.raises(InputError, match="fetches nothing"):
        parse(body, Format.JSONLD, "f")


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        f'<!ENTITY a "{"a" * 2000}">',
        '<!ENTITY % a "b">',
    ],
    ids=["nested", "external", "long", "parameter"],
)
def test_entities_that_grow_are_refused(entity: str):
    """A small RDF/XML file cannot become a large one, and cannot read other files."""
    with pytest.raises(InputError, match="entity"):
        parse(f"<!DOCTYPE x [{entity}]><x/>".encode(), Format.RDFXML, "f")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a<!-- c -->b", "ab"),
        ("a<?pi x?>b", "ab"),
        ("a &lt;<![CDATA[<b> & ]]>c", "a <<b> & c"),
        ("<![CDATA[<!-- no comment -->]]> d", "<!-- no comment --> d"),
    ],
)
def test_a_text_of_xml_may_be_in_parts(text: str, value: str):
    """Comments and CDATA sections in it are XML like any other."""
    body = (
        '<?xml version="1.0"?><rdf:RDF xmlns:x="http://x/" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        f'rdf:about="http://x/a"><x:p>{text}</x:p></rdf:Description></rdf:RDF>'
    )

    [quad] = parse(body.encode(), Format.RDFXML, "f")

    assert Literal(value) == quad.object


def test_namespace_entities_are_read():
    """Ontologies in RDF/XML declare their namespaces so."""
    body = (
        b'<!DOCTYPE rdf:RDF [<!ENTITY x "http://x/">]>'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="&x;">'
        b'<rdf:Description rdf:about="&x;a"><x:p>1</x:p></rdf:Description></rdf:RDF>'
    )

    [quad] = parse(body, Format.RDFXML, "f")

    assert quad.subject == NamedNode("http://x/a")


@pytest.mark.parametrize("value", [Literal("a"), NamedNode("http://x/o")], ids=["text", "iri"])
@pytest.mark.parametrize(
    "predicate",
    [
        *(
            PREFIXES["rdf"] + name
            for name in [
                "RDF",
                "Description",
                "ID",
                "about",
                "parseType",
                "resource",
                "nodeID",
                "datatype",
                "li",
                "aboutEach",
                "aboutEachPrefix",
                "bagID",
            ]
        ),
        "http://www.w3.org/2000/xmlns/a",
        "http://x/1",
    ],
)
def test_rdf_xml_refuses_what_it_would_not_give_back(predicate: str, value: Literal | NamedNode):
    """rdf:li would come back as rdf:_1, and rdf:about not at all."""
    with pytest.raises(InputError, match="RDF/XML cannot write this property") as caught:
        to_rdfxml([Quad(NamedNode("http://x/s"), NamedNode(predicate), value)], PREFIXES)

    assert predicate == caught.value.where


@pytest.mark.parametrize("name", ["Seq", "_1", "first", "type", "value", "langString"])
def test_rdf_xml_keeps_the_other_names_of_rdf(name: str):
    """Only some of its namespace have a meaning of their own."""
    predicate = NamedNode(PREFIXES["rdf"] + name)
    quads = [Quad(NamedNode("http://x/s"), predicate, NamedNode("http://x/o"))]

    assert quads == parse(to_rdfxml(quads, PREFIXES), Format.RDFXML, "f")


def test_rdf_1_2_is_refused_by_name():
    """A triple term is not silently dropped."""
    body = b"<http://s> <http://p> <<( <http://a> <http://b> <http://c> )>> ."

    with pytest.raises(InputError, match=r"RDF 1\.2"):
        parse(body, Format.TURTLE, "f")


def test_blank_nodes_of_two_documents_do_not_meet():
    """The same bytes give the same labels, other bytes give others."""
    one, two = (f'_:x <http://kg.example.org/p> "{n}" .'.encode() for n in (1, 2))

    assert parse(one, Format.TURTLE, "a") == parse(one, Format.TURTLE, "b")
    both = parse(one, Format.TURTLE, "a") + parse(two, Format.TURTLE, "a")
    assert 2 == len({quad.subject for quad in both})


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("ttl", Format.TURTLE),
        ("a/b.c/kg.trig", Format.TRIG),
        ("x.JSON", Format.JSONLD),
        ("x.xml", Format.RDFXML),
        ("x.nq", Format.NQUADS),
        (".nt", Format.NTRIPLES),
    ],
)
def test_a_format_follows_the_files_ending(name: str, format_: Format):
    """Of a path or a bare ending, whatever its case."""
    assert format_ is Format.of(name)


@pytest.mark.parametrize("name", ["", "kg", "kg.csv", "kg.ttl.gz"])
def test_an_unknown_ending_lists_the_known_ones(name: str):
    """The user sees what to write instead."""
    with pytest.raises(InputError, match=r"\.ttl .*\.jsonld"):
        Format.of(name)


@pytest.mark.parametrize("to", [Format.TURTLE, Format.NTRIPLES, Format.RDFXML])
def test_conversion_does_not_lose_named_graphs_in_silence(to: Format):
    """The error names the formats that can hold them."""
    body = b"<http://s> <http://p> <http://o> <http://g> ."

    with pytest.raises(InputError, match=r"\.trig, \.nq or \.jsonld"):
        convert(body, Format.NQUADS, to, "f")


@pytest.mark.parametrize("to", Format)
@pytest.mark.parametrize("from_", Format)
def test_conversion_keeps_everything(from_: Format, to: Format):
    """Lexical forms, languages and blank nodes go from every format to every format."""
    turtle = (
        b'@prefix x: <http://kg.example.org/> . x:a x:p 01, 2598.50, "\xc3\xa9\\n\\"t"@fr-ca, '
        b'"2026-01-15T00:00:00+00:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>, '
        b"[ x:q (1 2) ] ; a <https://schema.org/Person> ."
    )
    first = convert(turtle, Format.TURTLE, from_, "f", {CONTEXT: CONTEXT_BODY})

    second = convert(first, from_, to, "g", {CONTEXT: CONTEXT_BODY})

    expected = canonical(parse(turtle, Format.TURTLE, "f"))
    assert expected == canonical(parse(second, to, "g"))
    assert second == convert(first, from_, to, "h", {CONTEXT: CONTEXT_BODY})


def test_conversion_writes_what_the_build_writes():
    """Our own graph in N-Quads becomes the very TriG and JSON-LD that are published."""
    quads = gold_quads()
    nquads = to_nquads(quads)

    assert to_trig(quads, PREFIXES) == convert(nquads, Format.NQUADS, Format.TRIG, "f")
    ntriples = to_ntriples(quads)
    assert to_turtle(quads, PREFIXES) == convert(ntriples, Format.NTRIPLES, Format.TURTLE, "f")
    jsonld = convert(ntriples, Format.NTRIPLES, Format.JSONLD, "f", {CONTEXT: CONTEXT_BODY})
    assert to_jsonld(quads, CONTEXT_BODY) == jsonld


def clique(size: int) -> list[Quad]:
    """Return blank nodes that all point at each other."""
    p = NamedNode("http://kg.example.org/p")
    nodes = [BlankNode(f"n{n}") for n in range(size)]
    return [Quad(one, p, two) for one in nodes for two in nodes if one != two]


def test_the_canonical_form_ignores_labels_and_order():
    """Two spellings of one graph have one canonical form."""
    one = parse(b"_:a <http://p> _:b . _:b <http://p> 'x' .", Format.TURTLE, "f")
    two = parse(b"_:q <http://p> 'x' . _:r <http://p> _:q .", Format.TURTLE, "f")

    assert canonical(one) == canonical(two)
    assert canonical([]) == ""


def chain(length: int, *, end: str) -> list[Quad]:
    """Return blank nodes in a row, each with the same words or with a number."""
    p = NamedNode("http://kg.example.org/p")
    nodes = [BlankNode(f"n{n}") for n in range(length)]
    links = [Quad(one, p, two) for one, two in itertools.pairwise(nodes)]
    return links + [Quad(node, p, Literal(end.format(n))) for n, node in enumerate(nodes)]


@pytest.mark.parametrize("quads", [clique(12), chain(500, end="same")], ids=["clique", "chain"])
def test_poison_graphs_are_refused_at_once(quads: list[Quad]):
    """Blank nodes that look alike and point at each other would take seconds, or years."""
    with pytest.raises(InputError, match="too much alike"):
        canonical(quads)


@pytest.mark.parametrize(
    "quads",
    [
        chain(500, end="{}"),
        chain(100, end="same"),
        clique(3),
        [Quad(BlankNode(f"n{n}"), NamedNode("urn:p"), Literal("same")) for n in range(500)],
    ],
    ids=["a list that differs", "a short list of the same", "three in a ring", "all alone"],
)
def test_blank_nodes_as_they_come_are_told_apart(quads: list[Quad]):
    """What costs time is likeness, not number."""
    assert canonical(quads)
