"""Queries: what is answered, what is refused, and how an answer is shown."""

import csv
import io
import json
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from kg.errors import InputError, SyntaxProblem
from kg.query import AnswerFormat, Table, Triples, Truth, ask, render
from kg.query.layout import cells, columns, wrap
from kg.query.rendering import compact
from tests.command import ROOT

XSD = "http://www.w3.org/2001/XMLSchema#"
BASE = "https://example.org/"
A, B, P, G, H = (NamedNode(BASE + name) for name in "abpgh")
DATA = [
    Quad(A, P, Literal("été", language="fr"), G),
    Quad(A, P, Literal("2", datatype=NamedNode(XSD + "integer")), G),
    Quad(A, P, Literal("10", datatype=NamedNode(XSD + "integer")), H),
    Quad(B, P, Literal('a\tb\n“c” <d> & \\ "e"'), H),
    Quad(B, P, A, H),
    Quad(B, P, BlankNode("xyz"), H),
]
ALL = "SELECT * { ?s ?p ?o }"


def table(query: str, data: list[Quad] = DATA) -> Table:
    """Ask a SELECT."""
    answer = ask(data, query, base=BASE)
    assert isinstance(answer, Table)
    return answer


@pytest.fixture
def endpoint() -> Iterator[tuple[str, socket.socket]]:
    """A place on this machine that would notice a call: its address and its socket."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", server


def called(server: socket.socket) -> bool:
    """Tell whether anybody has called."""
    try:
        server.accept()
    except BlockingIOError:
        return False
    return True


def test_a_triple_of_two_graphs_counts_once():
    """The union of the graphs is a set of triples, also where they are counted."""
    twice = [Quad(A, P, B, G), Quad(A, P, B, H)]

    assert [{"n": "1"}] == table("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", twice).records()
    assert 2 == len(table("SELECT ?g { GRAPH ?g { ?s ?p ?o } }", twice).rows)


def test_the_default_graph_is_the_union_of_all():
    """A plain pattern finds the triples of every graph."""
    assert 6 == len(table(ALL).rows)


def test_graphs_can_be_told_apart():
    """GRAPH, FROM and FROM NAMED choose among the graphs of the data."""
    assert {"g", "h"} == {
        row["g"][-1] for row in table("SELECT * { GRAPH ?g { ?s ?p ?o } }").records()
    }
    assert 2 == len(table("SELECT * FROM id:g { ?s ?p ?o }").rows)
    assert 4 == len(table("SELECT * FROM NAMED id:h { GRAPH ?g { ?s ?p ?o } }").rows)
    assert table("SELECT * FROM NAMED id:h { ?s ?p ?o }").empty


def test_a_graph_elsewhere_is_not_fetched(endpoint: tuple[str, socket.socket]):
    """FROM with an address calls nobody; the answer is empty and says why."""
    address, server = endpoint

    answer = table(f"SELECT * FROM <{address}> {{ ?s ?p ?o }}")  # noqa: S608  # SPARQL

    assert answer.empty
    assert "nothing is fetched" in answer.notes[0]
    assert not called(server)


SPELLINGS = [
    "SERVICE <{}> {{ ?s ?p ?o }}",
    "service<{}>{{ ?s ?p ?o }}",
    "SERVICE SILENT <{}> {{ ?s ?p ?o }}",
    "SeRvIcE # a comment\n<{}> {{ ?s ?p ?o }}",
    "BIND(<{}> AS ?x) SERVICE ?x {{ ?s ?p ?o }}",
    "OPTIONAL {{ SERVICE <{}> {{ ?s ?p ?o }} }}",
    "FILTER EXISTS {{ SERVICE <{}> {{ ?s ?p ?o }} }}",
    "{{ SELECT * {{ SERVICE <{}> {{ ?s ?p ?o }} }} }}",
    "?s ?p trueSERVICE<{}>{{ ?s ?p ?o }}",
    "?s ?p 1 .SERVICE<{}>{{ ?s ?p ?o }}",
]
FORMS = [
    "SELECT * {{ {} }}",
    "ASK {{ {} }}",
    "CONSTRUCT {{ ?s ?p ?o }} {{ {} }}",
    "DESCRIBE * {{ {} }}",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_service_is_refused(form: str, spelling: str, endpoint: tuple[str, socket.socket]):
    """A call to a service is an error in every spelling and place, and nobody is called."""
    address, server = endpoint

    with pytest.raises(InputError):
        ask(DATA, form.format(spelling.format(address)))

    assert not called(server)


def test_the_refusal_of_service_says_so():
    """The error names the keyword and what to do instead."""
    with pytest.raises(InputError, match=r"SERVICE would send data .* Download the other data"):
        ask(DATA, "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }")


@pytest.mark.parametrize("prefix", ["", "a", "service", "SILENTservice"])
def test_service_glued_to_a_name_is_refused(prefix: str, endpoint: tuple[str, socket.socket]):
    """The engine would read SERVICEa:b as a call; so no such text reaches it."""
    address, server = endpoint
    query = f"PREFIX {prefix}: <{address}> SELECT * {{ SERVICE{prefix}:b {{ ?s ?p ?o }} }}"

    with pytest.raises(InputError):
        ask(DATA, query)

    assert not called(server)


WORDS = st.sampled_from(["service", "SERVICE", "Service", "services", "servicx", "aSERVICE"])
HARMLESS = st.one_of(
    WORDS.map(lambda w: f"?{w} ?p ?o ."),
    WORDS.map(lambda w: f"?s ex:{w} ?o ."),
    WORDS.map(lambda w: f"?s service:{w} ?o ."),
    WORDS.map(lambda w: f"?s servicx:{w} ?o ."),
    WORDS.map(lambda w: f"?s <https://example.org/{w}> '{w} <x> {{'@en ."),
    WORDS.map(lambda w: f'?s ?p """a "{w} <x>" b""" .'),
    WORDS.map(lambda w: f"?s ?p _:{w} . # {w} <x> {{\n"),
    WORDS.map(lambda w: f"FILTER(?{w} != '{w}')"),
)


@settings(max_examples=150)
@given(st.lists(HARMLESS, max_size=4), st.booleans())
def test_the_word_service_may_be_used_for_anything_else(parts: list[str], called_too: bool):  # noqa: FBT001
    """Variables, names, strings, IRIs and comments called service pass; the keyword does not."""
    body = " ".join(dict.fromkeys(parts))
    start = (
        "PREFIX ex: <urn:e:> PREFIX service: <urn:s:> PREFIX servicx: <urn:x:> SELECT (1 AS ?n) "
    )
    if called_too:
        with pytest.raises(InputError):
            ask([], f"{start}{{ {body} SERVICE <http://127.0.0.1:9/> {{ ?s ?p ?o }} }}")
        return
    assert isinstance(ask([], f"{start}{{ {body} }}"), Table)


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "# c\nPREFIX a: <urn:a> delete where { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/>",
        "CLEAR ALL",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(update: str):
    """An update is an error that says that data is not changed."""
    with pytest.raises(InputError, match="is an update"):
        ask(DATA, update)


@pytest.mark.parametrize(
    ("query", "where", "problem"),
    [
        ("SELECT * {?s ?p }", "q:1:17", "“}”"),
        ("SELEC * {?s ?p ?o}", "q:1:1", "“SELEC”"),
        ("SELECT *\n{ ?é foo:p ?o }", "q:2:6", "the prefix “foo:” of foo:p is not declared"),
        ("", "q", "the query is empty"),
        ("# nothing\n", "q", "the query is empty"),
        ("SELECT ?x {?x ?y ?z", "q:1:20", "ends before it is complete"),
        ("SELECT * { ?s ?p ?o . } ORDER ?s", "q:1:31", "“?s”"),
        ("SELECT * {\n\n ?s <urn:p ?o}", "q:3:5", "an IRI is not closed"),
        ('SELECT * { ?s <urn:p> "a\nb" }', "q:1:23", "a string is not closed"),
        ("SELECT * { ?s sov:claimant ?c\n ?s a ?t }", "q:2:2", "“?s”"),
        ("SELECT ?x (COUNT(*) AS ?n) {?s ?p ?o}", "q:1:38", "variable that is unbound"),
        ("SELECT ?s, ?p { ?s ?p ?o }", "q:1:10", "“,”"),
        ("PREFIX s: <urn:service> SELECT * {?s ?p }", "q:1:41", "“}”"),
    ],
)
def test_broken_sparql_says_where_and_what(query: str, where: str, problem: str):
    """The error has line and column of the token at fault, in code points from 1."""
    with pytest.raises(SyntaxProblem) as caught:
        ask(DATA, query, where="q")

    assert where == caught.value.where
    assert problem in caught.value.problem
    assert caught.value.fix


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("ASK { FILTER(" + "(" * 6000 + "1" + ")" * 6001 + " }", "q:1:312"),
        ("ASK " + "{" * 20000 + "}" * 20000, "q:1:305"),
        ("ASK { FILTER(1<\n" + "(" * 6000 + "1" + ")" * 6000 + ">2) }", "q:2:299"),
        ("ASK { ?s ?p " + "[ a " * 6000 + "[]" + "]" * 6000 + " }", "q:1:1209"),
    ],
    ids=["parentheses", "braces", "comparison", "brackets"],
)
def test_deep_nesting_is_refused(query: str, where: str):
    """What the engine has no stack for is an error with a place, not the end of the process."""
    code = f"from kg.query import ask\ntry: ask([], {query!r}, where='q')\n"
    done = subprocess.run(
        [sys.executable, "-c", code + "except Exception as e: print(type(e).__name__, e.where)"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert (0, f"SyntaxProblem {where}\n") == (done.returncode, done.stdout)


@pytest.mark.parametrize("many", ["!" * 10_000 + "1", "1" + " + 1" * 4_000], ids=["!", "+"])
def test_long_expressions_do_not_end_the_process(many: str):
    """A long chain of operators is answered, or given up in time."""
    code = f"from kg.query import ask\ntry: ask([], 'ASK {{ FILTER({many}) }}', timeout=2)\n"
    done = subprocess.run(
        [sys.executable, "-c", code + "except Exception as e: print(type(e).__name__)"],
        capture_output=True,
        check=False,
        cwd=ROOT,
    )

    assert (0, b"") == (done.returncode, done.stdout.replace(b"InputError\n", b""))


def test_a_query_without_measure_is_refused():
    """A text of a size that nobody writes is refused before it is parsed."""
    with pytest.raises(InputError, match="more than 200,000 characters"):
        ask([], "ASK {" + " " * 200_000 + "}")


@settings(max_examples=200)
@given(st.text(alphabet="SELECT*{}?<>\"'#ab:.\n \\é", max_size=30))
def test_any_text_is_answered_or_refused(text: str):
    """Whatever the text, there is an answer or an InputError, never another exception."""
    try:
        ask(DATA, text)
    except InputError as error:
        assert error.fix  # noqa: PT017


@given(st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_the_order_of_the_data_does_not_matter(chance: random.Random):
    """The same quads in another order give the same answer, also where LIMIT picks rows."""
    data = list(DATA)
    chance.shuffle(data)

    for query in (ALL, ALL + " LIMIT 2", "SELECT (SAMPLE(?o) AS ?x) { ?s ?p ?o }"):
        assert table(query) == table(query, data)


def test_rows_are_sorted_unless_the_query_orders_them():
    """Numbers sort by value; ORDER BY is left alone, also where only a query inside has it."""
    numbers = "SELECT ?o { ?s ?p ?o FILTER(isNumeric(?o)) }"

    assert ["2", "10"] == [row["o"] for row in table(numbers).records()]
    assert ["10", "2"] == [row["o"] for row in table(numbers + " ORDER BY DESC(?o)").records()]
    inner = f"SELECT ?o {{ {{ {numbers} ORDER BY DESC(?o) }} }}"
    assert ["2", "10"] == [row["o"] for row in table(inner).records()]


def test_blank_nodes_are_named_by_their_place():
    """A blank node is b0 whatever the file's reader called it."""
    query = "SELECT ?o { ?s ?p ?o FILTER(isBlank(?o)) }"
    other = [Quad(q.subject, q.predicate, BlankNode(), G) for q in DATA[-1:]]

    assert ((BlankNode("b0"),),) == table(query).rows == table(query, other).rows


def test_literals_are_shown_as_the_data_has_them():
    """The engine's store keeps 2598.5 for 2598.50; the answer has 2598.50 all the same."""
    literal = Literal("2598.50", datatype=NamedNode(XSD + "decimal"))
    time_of_day = Literal("2026-01-15T08:00:00+00:00", datatype=NamedNode(XSD + "dateTime"))
    data = [Quad(A, P, literal), Quad(B, P, time_of_day)]

    assert {literal, time_of_day} == {row[2] for row in table(ALL, data).rows}
    built = ask(data, "CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(built, Triples)
    assert {literal, time_of_day} == {triple.object for triple in built.triples}


def test_two_spellings_of_a_number_give_a_note():
    """Where the data has 1 and 01, the answer shows 1 and says that it stands for both."""
    integer = NamedNode(XSD + "integer")
    data = [Quad(A, P, Literal(text, datatype=integer)) for text in ("1", "01")]

    assert ("“1” stands for several spellings in the data: 01, 1",) == table(ALL, data).notes


def test_prefixes_of_published_graphs_are_declared():
    """sov:, schema: and id: need no PREFIX; id: is the publisher's base; the user's own win."""
    assert Truth(value=True) == ask(DATA, "ASK { id:b id:p id:a MINUS { ?x a sov:X } }", base=BASE)
    assert Truth(value=True) == ask(DATA, f"PREFIX sov: <{BASE}> ASK {{ sov:a sov:p 2 }}")


def test_a_query_without_end_is_given_up():
    """A query that takes longer than it may is an error, and Python goes on."""
    data = [Quad(NamedNode(f"urn:{i}"), P, NamedNode(f"urn:{i % 9}")) for i in range(350)]
    began = time.monotonic()

    with pytest.raises(InputError, match=r"no answer within 0.2 s"):
        ask(data, "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }", timeout=0.2)

    assert time.monotonic() - began < 5


def test_ctrl_c_ends_a_query():
    """An interrupt is heard while the engine works."""
    script = (
        "from pyoxigraph import *\nfrom kg.query import ask\n"
        "data = [Quad(*[NamedNode(f'urn:{i}')] * 3) for i in range(2000)]\n"
        "print('ready', flush=True)\n"
        "ask(data, 'SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }')\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, problem = process.communicate(timeout=20)

    assert b"KeyboardInterrupt" in problem


def test_a_table_is_aligned():
    """Columns start at the same cell in every line; IRIs are shown with their prefixes."""
    shown = render(
        table("SELECT ?s ?o { ?s ?p ?o FILTER(isNumeric(?o)) }"), base="https://example.org/"
    )

    assert shown == "s     o\n────  ──\nid:a  2\nid:a  10\n"


@settings(max_examples=50)
@given(
    st.lists(st.lists(st.text(max_size=30), min_size=2, max_size=2), max_size=4),
    st.integers(20, 60),
)
def test_a_table_keeps_to_the_terminal(rows: list[list[str]], width: int):
    """No line is wider than the terminal, and no character is lost."""
    clean = [["".join(c for c in cell if c.isprintable()) for cell in row] for row in rows]

    shown = columns(["a", "b"], clean, width)

    assert all(cells(line) <= width for line in shown.split("\n"))
    wanted = sorted("".join("".join(row) for row in clean).replace(" ", ""))
    body = "".join(shown.split("\n")[2:])
    assert wanted == sorted(body.replace(" ", ""))


def test_wide_characters_take_two_cells():
    """Chinese takes two cells a character, a combining accent none."""
    assert (4, 1, 5) == (cells("日本"), cells("e\u0301"), cells("بيانا"))
    assert ["日本", "語"] == wrap("日本語", 5)


def test_characters_that_steer_a_terminal_are_not_shown():
    """An escape sequence in the data cannot reach the terminal through a table."""
    shown = render(table(ALL, [Quad(A, P, Literal("a\x1b[31mb\nc"))]))

    assert "\x1b" not in shown
    assert "b c" in shown


@pytest.mark.parametrize(
    ("chosen", "parser"),
    [
        (AnswerFormat.JSON, QueryResultsFormat.JSON),
        (AnswerFormat.XML, QueryResultsFormat.XML),
        (AnswerFormat.TSV, QueryResultsFormat.TSV),
    ],
)
def test_result_formats_can_be_read_back(chosen: AnswerFormat, parser: QueryResultsFormat):
    """SPARQL results in JSON, XML and TSV hold the same terms when another program reads them."""
    answer = table(ALL)

    again = parse_query_results(render(answer, chosen).encode(), format=parser)

    assert isinstance(again, QuerySolutions)
    assert answer.variables == tuple(variable.value for variable in again.variables)
    named = [[t if not isinstance(t, BlankNode) else "blank" for t in row] for row in answer.rows]
    assert named == [
        [row[v] if not isinstance(row[v], BlankNode) else "blank" for v in answer.variables]
        for row in again
    ]


def test_csv_is_that_of_the_recommendation():
    """CSV has the bare lexical forms and IRIs, in quotes where it must."""
    read = list(csv.reader(io.StringIO(render(table(ALL), AnswerFormat.CSV), newline="")))

    assert ["s", "p", "o"] == read[0]
    assert 'a\tb\n“c” <d> & \\ "e"' in [line[2] for line in read]


@pytest.mark.parametrize("chosen", [AnswerFormat.JSON, AnswerFormat.XML])
def test_a_truth_value_can_be_read_back(chosen: AnswerFormat):
    """The answer of an ASK is read back by another program."""
    kind = {AnswerFormat.JSON: QueryResultsFormat.JSON, AnswerFormat.XML: QueryResultsFormat.XML}

    again = parse_query_results(render(ask([], "ASK {}"), chosen).encode(), format=kind[chosen])

    assert isinstance(again, QueryBoolean)
    assert bool(again)


def test_markdown_keeps_its_columns():
    """A bar in a literal does not open a column."""
    shown = render(table(ALL, [Quad(A, P, Literal("a|b"))]), AnswerFormat.MD)

    assert r"a\|b" in shown


def test_constructed_triples_are_sorted_turtle():
    """CONSTRUCT gives Turtle with the prefixes it uses, the same for any order of the data."""
    query = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"
    answer = ask(DATA, query)
    assert isinstance(answer, Triples)

    shown = render(answer, base=BASE)

    assert shown == render(ask(list(reversed(DATA)), query), base=BASE)
    assert shown.startswith("@prefix ")
    assert 6 == len(rdflib.Graph().parse(data=shown, format="turtle"))
    assert {t.subject for t in answer.triples} == {
        q.subject for q in parse(shown.encode(), format=RdfFormat.TURTLE)
    }


@pytest.mark.parametrize("chosen", [AnswerFormat.NT, AnswerFormat.JSONLD])
def test_constructed_triples_in_other_formats(chosen: AnswerFormat):
    """N-Triples and JSON-LD hold the same triples."""
    kind = {AnswerFormat.NT: RdfFormat.N_TRIPLES, AnswerFormat.JSONLD: RdfFormat.JSON_LD}[chosen]
    answer = ask(DATA[:5], "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")
    assert isinstance(answer, Triples)

    again = parse(render(answer, chosen).encode(), format=kind)

    assert set(answer.triples) == {Triple(q.subject, q.predicate, q.object) for q in again}


def test_describe_gives_the_triples_of_a_thing():
    """DESCRIBE is answered with triples."""
    answer = ask(DATA, f"DESCRIBE {A}")

    assert isinstance(answer, Triples)
    assert 3 == len(answer.triples)


@pytest.mark.parametrize(
    ("query", "chosen"),
    [(ALL, AnswerFormat.TURTLE), ("ASK {}", AnswerFormat.NT), (f"DESCRIBE {A}", AnswerFormat.CSV)],
)
def test_a_format_that_cannot_hold_the_answer_is_refused(query: str, chosen: AnswerFormat):
    """The error says what can."""
    with pytest.raises(InputError, match="Choose "):
        render(ask(DATA, query), chosen)


def test_xml_refuses_what_it_cannot_hold():
    """A control character is an error in XML, with a format that can hold it."""
    with pytest.raises(InputError, match="Choose json"):
        render(table(ALL, [Quad(A, P, Literal("\x01"))]), AnswerFormat.XML)


def test_empty_answers_say_so():
    """An answer without rows or triples is empty; a truth value never is."""
    assert ask([], ALL).empty
    assert ask([], "CONSTRUCT WHERE { ?s ?p ?o }").empty
    assert not ask([], "ASK { ?s ?p ?o }").empty
    assert "" == render(ask([], "CONSTRUCT WHERE { ?s ?p ?o }"))
    assert [] == json.loads(render(ask([], ALL), AnswerFormat.JSON))["results"]["bindings"]


def test_iris_are_shown_by_the_longest_prefix():
    """An IRI that no prefix fits, or whose rest is no name, is shown whole."""
    assert "layer:compute" == compact("https://w3id.org/sovkg/layer/compute")
    assert "id:article/x" == compact("https://w3id.org/sovkg/id/article/x")
    assert "urn:x" == compact("urn:x")
    assert "https://schema.org/a b" == compact("https://schema.org/a b")
