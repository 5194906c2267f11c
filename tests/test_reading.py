"""Reading for the gate: every notation of RDF, and where in the file each triple stands."""

import json
import logging
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import InputError, SyntaxProblem
from kg.reading import Notation, read
from kg.reading.atlas import Atlas, key, places_of
from kg.reading.documents import Document

ROOT = Path(__file__).parents[1]
SUITE = ROOT.parent / "shared" / "w3c-shacl"
TURTLE = """@prefix ex: <http://e.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
# a comment with "quotes" and <brackets>
ex:a a ex:Thing ;
    ex:name "été"@fr , 'it''s' ;
    ex:n 1, 2.50, 1e3, true ;
    ex:part [ ex:n 2 ; ex:list ( ex:x [ ex:y "z\\u00e9" ] ) ] .
_:b ex:knows ex:a, [] .
""".replace("'it''s'", "'it is'")


def one(name: str, body: bytes | str) -> Document:
    """Return the one document in a file."""
    (document,) = read(name, body.encode() if isinstance(body, str) else body)
    return document


def said(document: Document) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """Return the triples that the parser reads and those that have places, blank nodes alike."""

    def nameless(*terms: str) -> tuple[str, ...]:
        return tuple("_:" if term.startswith("_:") else term for term in terms)

    parsed = {nameless(key(q.subject), q.predicate.value, key(q.object)) for q in document.quads}
    placed = {
        nameless(each.subject, each.predicate, each.value) for each in places_of(document).said
    }
    return parsed, placed


def files() -> Iterator[Path]:
    """Yield much Turtle and TriG that nobody wrote for this test.

    In XML without carriage returns, which expat takes for line feeds and pyoxigraph does not.
    """
    yield from sorted((ROOT / "output").glob("*.t[tr][li]*"))
    yield from sorted((ROOT / "shapes").glob("*.ttl"))
    yield from sorted((ROOT / "ontology").glob("*.ttl"))
    yield from sorted(SUITE.glob("*/*/*.ttl")) if SUITE.is_dir() else ()


@pytest.mark.parametrize("notation", ["ttl", "rdf", "jsonld", "pretty-xml", "rdflib-jsonld"])
def test_every_triple_has_its_place(notation: str, caplog: pytest.LogCaptureFixture):
    """What is read beside the parser is what the parser reads, in files of many hands."""
    caplog.set_level(logging.CRITICAL)
    checked = 0
    for path in files():
        for document in rewritten(path, notation):
            parsed, placed = said(document)
            assert placed == parsed, path
            checked += len(parsed)

    assert checked > 8000


def rewritten(path: Path, notation: str) -> Iterator[Document]:
    """Yield a file in another notation, by the writers of pyoxigraph and rdflib."""
    if notation == "ttl":
        yield one(path.name, path.read_bytes())
        return
    document = one(path.name, path.read_bytes())
    triples = [q.triple for q in document.quads if "\\r" not in str(q.object)]
    if notation in {"rdf", "jsonld"}:
        form = ox.RdfFormat.RDF_XML if notation == "rdf" else ox.RdfFormat.JSON_LD
        try:
            yield one(f"x.{notation}", ox.serialize(triples, format=form) or b"")
        except ValueError:  # a property that XML cannot name
            return
    elif path.suffix == ".ttl" and path.parent.name == "output":
        graph = rdflib.Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.TURTLE))
        if notation == "pretty-xml":
            yield one("x.rdf", graph.serialize(format="pretty-xml"))
        else:
            yield one("x.jsonld", graph.serialize(format="json-ld", auto_compact=True))
    else:
        yield one(path.name, path.read_bytes())


@pytest.mark.parametrize(
    "text",
    [
        "ex:😀 ex:p ex:b😀c , _:b😀 .",
        "ex:a\u2070 ex:p ex:x\u200cy .",  # a non-joiner, which Persian needs
        "ex:a ex:p <http://e.org/\u00a0x> .",
        "# c\rex:a ex:p 1 .# d\rex:b ex:p 2 .",
        "ex:a ex:p 'b^^c'^^ex:t, \"d@e\"@en-GB , 'f' ^^ <x:g'h> , \"i\"^^<x:j> .",
        "ex:a ex:p 1.\nex:b.c ex:p .5, 1.5e1 , -2.",
        'ex:a ex:p \'\'\'b\'\'c\'\'\', """d""e""" , "" ; ; ex:q 2 ; .',
        "@prefix é-1.x: <http://f.org/> . é-1.x:a é-1.x:%20\\~b [ ex:p () ] .",
        "[] ex:p ( 1 ( 2 ) [] ) .",
        "@base <http://b.org/x/y?q#f> . <a> ex:p <>, <#z>, <?k>, <..>, <//h> .",
        "@base <http://b.org/> . @base <c/> . <d> a <> .",
    ],
)
def test_what_the_grammar_allows_has_its_place(text: str):
    """Turtle that few would write, and that the parser takes."""
    parsed, placed = said(one("a.ttl", f"@prefix ex: <http://e.org/> .\n{text}"))

    assert parsed == placed


@pytest.mark.parametrize(
    ("context", "node"),
    [
        ({"author": {"@type": "@id"}, "name": {"@language": "fr"}}, {"author": "x:b", "name": "é"}),
        ({"s": "x:s/", "s:a": {"@type": "@id"}, "b": "c", "c": "s:c"}, {"s:a": "x:y", "b": 1}),
        ({"gone": None, "lost": {"@id": None}}, {"gone": 1, "lost": 2, "kept": 3}),
        (
            {"T": {"@context": {"p": "x:p", "@vocab": "x:v/"}}},
            {"@type": "T", "p": 1, "q": {"p": 2}},
        ),
        ({t: {"@context": {"p": f"x:{t}"}} for t in "ab"}, {"@type": ["b", "a"], "p": 1}),
        ({"k": "@type", "T": {"@context": {"p": {"@type": "@id"}}}}, {"k": "T", "p": "x:o"}),
    ],
    ids=["no @id", "compact names", "null", "of a type", "of two types", "an alias"],
)
def test_a_context_is_read_as_the_parser_reads_it(context: dict[str, Any], node: dict[str, Any]):
    """Whatever it says of a term, the value has its place."""
    text = {"@context": {"@vocab": "x:", **context}, "@id": "x:a", **node}
    parsed, placed = said(one("a.jsonld", json.dumps(text)))

    assert parsed == placed


def test_a_long_literal_takes_no_longer_than_it_is():
    """Whoever wrote it; blanks were tried one by one as what stands before a datatype."""
    document = one("a.ttl", f'<x:a> <x:p> "{" " * 200_000}"@en .')
    began = time.process_time()

    assert said(document)[0] == said(document)[1]
    assert 5 > time.process_time() - began


FORMS = {
    "ttl": TURTLE,
    "n3": "@prefix ex: <http://e.org/> . ex:a a ex:Thing ; ex:n 1 .",
    "nt": "<http://e.org/a> a <http://e.org/Thing> .".replace(" a ", f" <{rdflib.RDF.type}> "),
    "nq": f"<http://e.org/a> <{rdflib.RDF.type}> <http://e.org/Thing> <http://e.org/g> .",
    "trig": "@prefix ex: <http://e.org/> . ex:g { ex:a a ex:Thing } ex:b ex:c ex:d .",
    "jsonld": '{"@context":{"@vocab":"http://e.org/"},"@id": "http://e.org/a",\n "@type": "Thing"}',
    "rdf": f'<rdf:RDF xmlns:rdf="{rdflib.RDF}" xmlns:ex="http://e.org/">'
    '<ex:Thing rdf:about="http://e.org/a"><ex:n xml:lang="fr">é</ex:n></ex:Thing></rdf:RDF>',
    "trix": '<TriX xmlns="http://www.w3.org/2004/03/trix/trix-1/"><graph><triple>'
    f"<uri>http://e.org/a</uri><uri>{rdflib.RDF.type}</uri><uri>http://e.org/Thing</uri></triple>"
    '<triple><uri>http://e.org/a</uri><uri>http://e.org/n</uri><plainLiteral xml:lang="fr">é'
    "</plainLiteral></triple></graph></TriX>",
    "hext": f'["http://e.org/a", "{rdflib.RDF.type}", "http://e.org/Thing", "globalId", "", ""]\n'
    f'["http://e.org/a", "http://e.org/n", "01", "{rdflib.XSD.integer}", "", ""]\n',
    "rdp": f"TX .\nA <http://e.org/a> <{rdflib.RDF.type}> <http://e.org/Thing> .\nTC .\n",
    "html": "<!doctype html><p>é</p>\n  <script type='application/ld+json'>"
    '{"@context": {"@vocab": "http://e.org/"}, "@id": "http://e.org/a",\n "@type": "Thing"}'
    "</script>",
}  # fmt: skip


@pytest.mark.parametrize("ending", FORMS)
def test_every_notation_is_read_with_its_places(ending: str):
    """Each says that a is a thing, and each says where."""
    document = one(f"data.{ending}", FORMS[ending])
    parsed, placed = said(document)
    place = Atlas([document]).find("http://e.org/a", str(rdflib.RDF.type), "http://e.org/Thing")

    assert ("http://e.org/a", str(rdflib.RDF.type), "http://e.org/Thing") in parsed
    assert placed == parsed
    assert place is not None
    lines = FORMS[ending].split("\n")
    assert "Thing" in lines[place.line - 1][place.column - 1 :]
    assert place.excerpt in lines[place.line - 1]


def test_a_place_in_a_page_shows_the_page():
    """Also what stands beside the script, which the parser is not given."""
    page = (
        '<p>été</p>\n<b>é</b><script type="application/ld+json">'
        '{"@id": "http://e.org/a", "http://e.org/n": 1}</script><i>x</i>'
    )
    document = one("p.html", page)
    place = Atlas([document]).find("http://e.org/a", "http://e.org/n")

    assert place is not None
    assert (2, page.split("\n")[1]) == (place.line, place.excerpt)
    assert place.excerpt[place.column - 1 :].startswith('"http://e.org/n"')


@pytest.mark.parametrize("ending", ["jsonld", "rdf", "trix"])
def test_a_file_that_ends_early_is_no_file(ending: str):
    """What could be read of it would pass for all of it."""
    for length in range(1, len(FORMS[ending])):
        with pytest.raises(SyntaxProblem, match=r"^data\."):
            one(f"data.{ending}", FORMS[ending][:length])


@pytest.mark.parametrize("ending", ["ttl", "n3", "nt", "nq", "trig"])
def test_a_file_ends_where_a_statement_does(ending: str):
    """A file can lack statements unseen, but no end of one; `1.5` that ends at the dot is 1."""
    read = 0
    for length in range(len(FORMS[ending])):
        text = FORMS[ending][:length].rstrip()
        try:
            one(f"data.{ending}", text)
        except SyntaxProblem:
            continue
        read += 1
        assert re.search(r"(^|[.}])\s*(#[^\n]*)?$", text)
    assert read


def test_every_notation_is_tried():
    """A new notation needs a case above."""
    assert {notation.value for notation in Notation} == set(FORMS)


def test_a_place_is_that_of_the_value_then_of_the_property_then_of_the_node():
    """The nearest place that there is."""
    atlas = Atlas([one("d.ttl", TURTLE)])
    thing = "http://e.org/a"

    def at(*what: str | None) -> tuple[int, int, int]:
        place = atlas.find(thing, *what)
        assert place is not None
        return place.line, place.column, place.length

    assert (5, 13, 8) == at("http://e.org/name", '"été"@fr')
    assert (5, 5, 7) == at("http://e.org/name", '"no"')
    assert (4, 1, 4) == at("http://e.org/nothing", None)
    assert (6, 13, 4) == at("http://e.org/n", f'"2.50"^^<{rdflib.XSD.decimal}>')
    assert atlas.find("http://e.org/nobody") is None


def test_blank_nodes_are_found_by_what_is_said_of_them():
    """A parser's label means nothing; the node's own triples tell which bracket it is."""
    body = "@prefix ex: <http://e.org/> .\n" + "".join(
        f"ex:a ex:part [ ex:n {number} ; ex:deep [ ex:n {number} ] ] .\n" for number in range(9)
    )
    document = one("d.ttl", body)
    atlas = Atlas([document])
    found = {
        key(quad.object): atlas.find(key(quad.subject), "http://e.org/n", key(quad.object))
        for quad in document.quads
        if quad.predicate.value == "http://e.org/n"
    }

    assert 9 == len(found)
    for value, place in found.items():
        assert place is not None
        assert f'"{place.line - 2}"^^<{rdflib.XSD.integer}>' == value


def test_a_pointer_leads_to_the_value_in_json():
    """RFC 6901, with its escapes, beside line and column."""
    text = json.dumps(
        {
            "@context": {"@vocab": "http://e.org/", "a~b": "http://e.org/ab"},
            "@graph": [{"@id": "x:1"}, {"@id": "x:2", "a~b": ["one", "two"]}],
        },
        indent=1,
    )
    place = Atlas([one("d.jsonld", text)]).find("x:2", "http://e.org/ab", '"two"')

    assert place is not None
    assert "/@graph/1/a~0b/1" == place.pointer
    assert '"two"' == text.split("\n")[place.line - 1].strip()


def test_relative_iris_are_relative_to_the_file():
    """As other tools have it, but the same on every machine."""
    subjects = {q.subject for q in one("data/a b.ttl", "<> <#p> <other> .").quads}

    assert {ox.NamedNode("file:///data/a%20b.ttl")} == subjects


def test_long_lines_are_cut_around_the_place():
    """A file in one line has excerpts that a terminal can show."""
    body = " ".join(f"<http://e.org/{n}> <http://e.org/p> {n} ." for n in range(200))
    place = Atlas([one("d.ttl", body)]).find("http://e.org/150", "http://e.org/p")

    assert place is not None
    assert len(place.excerpt) <= 160
    assert place.excerpt[place.column - 1 - place.shift :].startswith("<http://e.org/p>")


def test_every_script_of_a_page_is_a_document():
    """Pages have several; each keeps its own place."""
    script = '<script type="application/ld+json; charset=utf-8">{"@id": "x:%d", "x:p": 1}</script>'
    found = list(
        read("p.html", f"<p>\n{script % 1}\n<script>var a = 1</script>{script % 2}".encode())
    )

    assert [["x:1"], ["x:2"]] == [[q.subject.value for q in d.quads] for d in found]  # type: ignore[union-attr]
    places = [Atlas([d]).find(f"x:{n}") for n, d in enumerate(found, 1)]
    assert [2, 3] == [place.line for place in places if place]


@pytest.mark.parametrize(
    ("name", "body", "where"),
    [
        ("a.ttl", "<x:a> <x:b> .", "a.ttl:1:"),
        ("a.n3", "<x:a> <x:b> .", "a.n3:1:"),
        ("a.trix", "<TriX>", "a.trix"),
        ("a.trix", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///x">]><TriX>&e;</TriX>', "a.trix:1"),
        ("a.hext", '["a"]\n', "a.hext:1:1"),
        ("a.rdp", "A <x:a> <x:b .", "a.rdp"),
        ("a.html", "<p>no script</p>", "a.html"),
        ("a.html", "<p>\n<script type='application/ld+json'>{\n]</script>", "a.html:3:1"),
        ("a.html", b"\xff", "a.html"),
        ("a.jsonld", "[" * 100_000, "a.jsonld"),
    ],
)  # fmt: skip
def test_what_breaks_a_grammar_says_where(name: str, body: str | bytes, where: str):
    """Whatever the notation, the file and as much of the place as is known."""
    with pytest.raises(InputError) as raised:
        one(name, body)

    assert raised.value.where.startswith(where)


def test_rules_of_n3_are_refused():
    """A formula is no plain statement, and leaving it out would be silent."""
    with pytest.raises((InputError, SyntaxProblem), match=r"formula|N3"):
        one("a.n3", "{ ?x a <x:A> } => { ?x a <x:B> } .")


def test_literals_stay_as_written_in_every_notation():
    """No reader rewrites 01."""
    values = Counter(str(q.object) for q in one("d.hext", FORMS["hext"]).quads)

    assert 1 == values[f'"01"^^<{rdflib.XSD.integer}>']
    assert rdflib.NORMALIZE_LITERALS
