"""The documentation: every term has its anchor in every language, and each address leads to it."""

import re
import threading
import urllib.request
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store, parse
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef

from kg import files, inference, query, reference
from kg.cli import kg
from kg.console import run
from kg.errors import InputError
from kg.names import CONTEXT, ROOT, SH, SOV
from kg.serialize import Format
from kg.serialize import parse as parse_strictly

LANGUAGES = ("fr", "en", "ar")
VERSION = "0.1.0"
OUTPUT = Path(__file__).parents[1] / "output"
ADDRESS = "https://sovkg.example/docs"
RULES = "w3id/.htaccess"


@cache
def published() -> dict[str, bytes]:
    """Return the files that documentation is made of."""
    folders = ("ontology", "shapes", "profiles", "questions", "reference")
    return {name: body for each in folders for name, body in files.bundled(each).items()}


@cache
def planned() -> dict[str, bytes]:
    """Return the documentation."""
    return reference.plan(published(), address=ADDRESS)


@cache
def elsewhere() -> dict[str, bytes]:
    """Return the documentation of who has the data on another server."""
    return reference.plan(published(), address=ADDRESS, data="https://data.example/kg/")


class Page(HTMLParser):
    """The anchors of a page, what its links and sources lead to, and its text."""

    def __init__(self, body: bytes) -> None:
        """Read a page."""
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.root: dict[str, str | None] = {}
        self.feed(body.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        said = dict(attrs)
        self.root = self.root or said
        for name, found in (("id", self.anchors), ("href", self.links), ("src", self.sources)):
            if value := said.get(name):
                found.append(value)
        assert tag not in {"script", "link", "iframe", "img"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_an_anchor(language: str) -> None:
    """The fragment of a term's IRI is an anchor of the page, and so is the path of a concept."""
    page = Page(planned()[f"ontology.{language}.html"])

    assert set(SOV.terms) <= set(page.anchors)
    assert {"layer/compute", "eu-objective/sov-5", "eu-level/seal-0"} <= set(page.anchors)
    assert len(page.anchors) == len(set(page.anchors))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shape_has_an_anchor(language: str) -> None:
    """So do the shapes: what a report names can be looked up."""
    page = Page(planned()[f"shapes.{language}.html"])
    graph = Graph().parse(data=planned()["shapes.ttl"], format="turtle")
    named = {str(s).rpartition("#")[2] for s in graph.subjects(None, None) if "shapes#" in str(s)}

    assert len(named) > 100
    assert {name for name in named if not name.startswith("prefix-")} <= set(page.anchors)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shapes_have_an_index(language: str) -> None:
    """Each shape of its own is listed by its name, as terms are, and none of its parts is."""
    page = planned()[f"shapes.{language}.html"].decode("utf-8")
    listed = dict(
        re.findall(
            r'<a href="#([^"]+)">([^<]+)</a>', page.partition("<nav")[2].partition("</nav>")[0]
        )
    )
    graph = Graph().parse(data=planned()["shapes.ttl"], format="turtle")
    nodes = set(graph.subjects(RDF.type, URIRef(SH.NodeShape)))
    names = {
        str(n).rpartition("#")[2]: {str(o) for o in graph.objects(n, RDFS.label)} for n in nodes
    }

    assert set(listed) == set(names)
    assert [] == [name for name in listed if listed[name].replace("&#x27;", "'") not in names[name]]


def test_a_shape_is_shown_with_all_that_it_asks() -> None:
    """Each parameter of a constraint is on the page; the rest of a shape has rows of its own."""
    text = planned()["shapes.en.html"].decode("utf-8")
    graph = Graph().parse(data=planned()["shapes.ttl"], format="turtle")
    elsewhere = {"name", "description", "message", "severity", "path", "property", "sparql"}
    elsewhere |= {"prefixes", "select", "inversePath", "alternativePath"}
    elsewhere |= {"declare", "prefix", "namespace"}
    said = {str(p).removeprefix(SH.base) for p in graph.predicates() if str(p).startswith(SH.base)}
    asked = {name for name in said - elsewhere if not name.startswith("target")}

    assert len(asked) > 10
    assert set() == {name for name in asked if f"sh:{name} " not in text}


def test_pictures_follow_the_direction_of_the_page() -> None:
    """The broadest class is where reading begins; what is cut is whole for who points at it."""
    boxes = {
        language: re.findall(r'#(Actor|Company)"><rect x="(\d+)"', page.decode("utf-8"))
        for language in ("en", "ar")
        for page in [planned()[f"ontology.{language}.html"]]
    }
    shapes = planned()["shapes.en.html"].decode("utf-8")
    cut = re.findall(r"<text[^>]*>(?:<title>([^<]*)</title>)?([^<]*)…</text>", shapes)

    assert ["Actor", "Company"] == [name for name, _ in boxes["en"]] == [n for n, _ in boxes["ar"]]
    assert int(boxes["en"][0][1]) < int(boxes["en"][1][1])
    assert int(boxes["ar"][0][1]) > int(boxes["ar"][1][1])
    assert cut
    assert all(whole.startswith(shown) for whole, shown in cut)
    assert all(whole for whole, _ in cut)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["ontology", "shapes", "queries"])
def test_a_page_stands_alone(name: str, language: str) -> None:
    """It loads nothing, says its language and direction, and its links within lead somewhere."""
    page = Page(planned()[f"{name}.{language}.html"])
    within = {link[1:] for link in page.links if link.startswith("#")}
    beside = {link for link in page.links if not link.startswith(("#", "http"))}
    elsewhere = [link.partition("#") for link in beside]

    assert [] == page.sources
    assert page.root == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    assert within
    assert within <= set(page.anchors)
    assert beside
    assert {file for file, _, _ in elsewhere} <= set(planned())
    assert [] == [(f, a) for f, _, a in elsewhere if a and a not in Page(planned()[f]).anchors]


def test_lists_have_the_comma_of_the_language() -> None:
    """Arabic has a comma of its own, and between two links the Latin one is wrong."""
    for name in ("ontology", "shapes"):
        arabic = planned()[f"{name}.ar.html"].decode("utf-8")
        assert "</bdi></a>، <a" in arabic
        assert "</bdi></a>, <a" not in arabic
        assert "</bdi></a>, <a" in planned()[f"{name}.en.html"].decode("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_definitions_are_in_the_language_of_the_page(language: str) -> None:
    """Each definition of the ontology in this language is on its page."""
    text = planned()[f"ontology.{language}.html"].decode("utf-8")
    graph = Graph().parse(data=planned()["ontology.ttl"], format="turtle")
    rows = graph.query(
        "SELECT ?d WHERE { ?t <http://www.w3.org/2004/02/skos/core#definition> ?d "
        f'FILTER(LANG(?d) = "{language}") }}'
    )
    definitions = [str(row[0]) for row in rows]  # type: ignore[index]

    assert len(definitions) > 180
    assert [] == [d for d in definitions if d.replace("'", "&#x27;") not in text]


def test_the_files_hold_what_was_published() -> None:
    """One file has all modules but their headers; JSON-LD says the same as Turtle."""
    for name in ("ontology", "shapes"):
        turtle = Graph().parse(data=planned()[f"{name}.ttl"], format="turtle")
        linked = planned()[f"{name}.jsonld"]
        quads = list(parse_strictly(linked, Format.JSONLD, name))
        assert len(turtle) == len(quads) > 1500
    assert b"owl:imports" not in planned()["ontology.ttl"]


@pytest.mark.parametrize("name", ["ontology", "shapes", "questions", "rules", "gazetteer"])
def test_every_file_says_what_it_is(name: str) -> None:
    """Title in three languages, licence and version, said of the IRI that leads to it."""
    graph = Graph().parse(data=planned()[f"{name}.ttl"], format="turtle")
    home = URIRef(ROOT + name)
    titles = graph.objects(home, DCTERMS.title)

    assert sorted(LANGUAGES) == sorted(str(getattr(o, "language", "")) for o in titles)
    assert "by/4.0" in str(graph.value(home, DCTERMS.license))
    assert graph.value(home, OWL.versionInfo)


@pytest.mark.parametrize("name", ["ontology", "shapes"])
def test_what_is_published_can_be_cited(name: str) -> None:
    """Its header and its page give the version's IRI, who made it, when, and how to cite it."""
    graph = Graph().parse(data=planned()[f"{name}.ttl"], format="turtle")
    home = URIRef(ROOT + name)
    version = f"{ROOT}{name}/{VERSION}"
    said = ("creator", "publisher", "created", "issued", "modified", "bibliographicCitation")
    found = {term: str(graph.value(home, DCTERMS[term])) for term in said}
    page = planned()[f"{name}.fr.html"].decode("utf-8")

    assert version == str(graph.value(home, OWL.versionIRI))
    assert "None" not in found.values()
    assert found["bibliographicCitation"].endswith(version)
    assert found["bibliographicCitation"] in page
    assert f'href="{version}"' in page
    assert found["modified"] in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_boxes_of_the_shapes_have_names(language: str) -> None:
    """In French and in Arabic a box says what it is before the name that code has for it."""
    text = planned()[f"shapes.{language}.html"].decode("utf-8")
    names = {"en": "Evidence", "fr": "preuve · Evidence", "ar": "دليل · Evidence"}

    assert f'class="name">{names[language]}</text>' in text
    written = re.findall(r'class="name">(?:<title>[^<]*</title>)?([^<]*)</text>', text)
    assert len(written) > 20
    assert max(len(unescape(name)) for name in written) <= 42  # bold, more would leave its box


def test_the_profile_for_other_producers_is_published() -> None:
    """Whoever makes statements without kg has to find what to load beside the shapes."""
    assert planned()["producer.ttl"] == published()["profiles/producer.ttl"]


def test_a_version_keeps_its_files() -> None:
    """Each file is there again under the version's number, and the context's IRI says it."""
    names = {name for name in planned() if "/" not in name}

    assert {f"{VERSION}/{name}" for name in names} == {n for n in planned() if "/" in n} - {RULES}
    assert f"{ROOT}context/{VERSION}.jsonld" == CONTEXT
    assert f'owl:versionInfo "{VERSION}"'.encode() in planned()["ontology.ttl"]


def test_the_same_files_give_the_same_bytes() -> None:
    """Nothing in it comes from the clock."""
    assert planned() == reference.plan(published(), address=ADDRESS)


def test_changes_are_found_by_comparing() -> None:
    """A term that is new, one that is gone, and one whose definition is another."""
    before = planned()["ontology.ttl"].decode("utf-8")
    before = before.replace("sov:hasParty", "sov:hadParty")
    before = before.replace("The agreement commits this actor.", "An older wording.")
    made = reference.plan(published(), previous=[("before.ttl", before.encode())])
    page = made["ontology.en.html"].decode("utf-8")
    part = page[page.index('id="changes"') :]

    assert 'href="#hasParty"' in part
    assert "sov:hadParty" in part
    same = reference.plan(published(), previous=[("same.ttl", planned()["ontology.ttl"])])
    part = same["ontology.en.html"].decode().partition('id="changes"')[2]
    assert "sov:" not in part
    assert "Nothing has changed." in part


def test_only_terms_are_compared() -> None:
    """Whoever names the release's other files too is not told that its shapes are gone."""
    names = ("ontology.ttl", "shapes.ttl", "questions.ttl", "rules.ttl")
    made = reference.plan(published(), previous=[(name, planned()[name]) for name in names])

    assert b"Nothing has changed." in made["ontology.en.html"]


def test_a_release_before_without_terms_is_an_error() -> None:
    """A comparison with nothing would call every term new."""
    with pytest.raises(InputError, match="no term of the ontology"):
        reference.plan(published(), previous=[("empty.ttl", b"# nothing\n")])


@pytest.mark.parametrize(
    "address",
    [
        "sovkg.example",
        "https://a b/",
        "https://x/$1",
        "https://x/%{HTTP_HOST}",
        "ftp://x/",
        "https://.:-/",
        "",
    ],
)
def test_an_address_that_rules_cannot_hold_is_an_error(address: str) -> None:
    """A variable or a space would change what the rules say."""
    with pytest.raises(InputError, match="not an address"):
        reference.plan(published(), address=address)
    with pytest.raises(InputError, match="not an address"):
        reference.plan(published(), address=ADDRESS, data=address)


def test_the_command_writes_below_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """It makes the folder, and says what stands in the way where it cannot."""
    folder = tmp_path / "new" / "docs"

    assert run(kg, ["docs", "-o", str(folder), "--at", ADDRESS]) == 0
    assert all((folder / name).read_bytes() == body for name, body in planned().items())
    (tmp_path / "file").write_text("")
    assert run(kg, ["docs", "-o", str(tmp_path / "file")]) == 2
    assert "is a file, not a folder" in capsys.readouterr().err


def test_the_command_writes_over_its_own_files_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another's file of the same name stays as it is; a publisher's other files do no harm."""
    (tmp_path / "index.html").write_text("mine")
    assert run(kg, ["docs", "-o", str(tmp_path)]) == 0
    assert run(kg, ["docs", "-o", str(tmp_path)]) == 0

    other = tmp_path / "other"
    other.mkdir()
    (other / "context.jsonld").write_text("{}")
    assert run(kg, ["docs", "-o", str(other)]) == 2
    assert "did not write: context.jsonld" in capsys.readouterr().err
    assert ["context.jsonld"] == [path.name for path in other.iterdir()]


def test_a_language_that_lacks_a_word_is_an_error() -> None:
    """It says which word, and in which file."""
    words = published()["reference/words.toml"].replace(b'above = "below"\n', b"")

    with pytest.raises(InputError, match="lacks above"):
        reference.plan(published() | {"reference/words.toml": words})


# --- the rules and the questions


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_question_has_its_place(language: str) -> None:
    """The fragment of its IRI is an anchor; its words are in this language, its text is whole."""
    body = planned()[f"queries.{language}.html"]
    text = unescape(body.decode("utf-8"))
    anchors = Page(body).anchors
    rules = inference.parse_rules(files.bundled("ontology"))
    questions = query.parse_questions(files.bundled("questions"))

    assert {r.name for r in rules} | {q.name for q in questions} <= set(anchors)
    assert len(anchors) == len(set(anchors))
    for rule in rules:
        box = text.partition(f'id="{rule.name}"')[2].partition("</section>")[0]
        assert rule.iri in box
        assert rule.labels[language] in box
        assert rule.definitions[language] in box
        assert rule.example in box
        assert rule.construct in box
        assert f'href="ontology.{language}.html#hasMasteryOf"' in box
    assert [] == [q.name for q in questions if getattr(q, language) not in text]


def test_rules_say_in_the_graph_what_they_say_on_the_page() -> None:
    """Label and definition in three languages and an example, as terms have them."""
    graph = Graph().parse(data=planned()["rules.ttl"], format="turtle")
    rules = set(graph.subjects(RDF.type, URIRef(SH.base + "SPARQLRule")))
    linked = list(parse_strictly(planned()["rules.jsonld"], Format.JSONLD, "rules"))

    assert len(linked) == len(graph)
    assert len(rules) > 3
    for rule in rules:
        for predicate in (RDFS.label, SKOS.definition):
            said = [str(getattr(o, "language", "")) for o in graph.objects(rule, predicate)]
            assert sorted(LANGUAGES) == sorted(said)
        assert ["en"] == [getattr(o, "language", None) for o in graph.objects(rule, SKOS.example)]
        assert URIRef(f"{ROOT}rules") == graph.value(rule, RDFS.isDefinedBy)


def test_questions_can_be_listed_and_run() -> None:
    """Each is an executable of SHACL with comments in three languages, and runs as it is."""
    store = Store()
    store.bulk_extend(parse(planned()["questions.ttl"], format=RdfFormat.TURTLE))
    rows = store.query(
        "PREFIX sh: <http://www.w3.org/ns/shacl#> "
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        "SELECT ?q ?text (GROUP_CONCAT(DISTINCT LANG(?c)) AS ?languages) WHERE { "
        "?q a sh:SPARQLExecutable ; sh:select ?text ; rdfs:comment ?c } GROUP BY ?q ?text"
    )
    assert isinstance(rows, QuerySolutions)
    found = [[str(row[name].value) for name in ("q", "text", "languages")] for row in rows]
    data = Store()
    data.bulk_load(path=Path(__file__).parents[1] / "output" / "kg.ttl", format=RdfFormat.TURTLE)

    answered = 0
    assert len(found) == len(files.bundled("questions"))
    for question, text, languages in found:
        assert set(languages.split()) == set(LANGUAGES), question
        answer = data.query(text)
        assert isinstance(answer, QuerySolutions)
        answered += next(answer, None) is not None
    assert answered > len(found) / 2
    assert b"sh:SPARQLSelectExecutable" in planned()["questions.ttl"]
    assert {"SPARQLExecutable", "SPARQLSelectExecutable"} < SH.terms


# --- the redirections


class Rule:
    """A RewriteRule with its conditions: as much of Apache's mod_rewrite as w3id.org needs."""

    def __init__(self, conditions: list[tuple[str, str]], pattern: str, target: str) -> None:
        """Keep what was read."""
        self.conditions, self.pattern, self.target = conditions, pattern, target

    def apply(self, path: str, headers: dict[str, str]) -> str | None:
        """Return where a request is sent, or nothing if the rule is not for it."""
        match = re.search(self.pattern, path)
        if not match or not all(
            re.search(wanted, headers.get(name, ""), re.IGNORECASE)
            for name, wanted in self.conditions
        ):
            return None
        return re.sub(r"\$(\d)", lambda m: match.group(int(m[1])) or "", self.target)


def rules(text: str) -> list[Rule]:
    """Read the rules of an .htaccess; a directive that is not known here is an error."""
    found: list[Rule] = []
    conditions: list[tuple[str, str]] = []
    for line in text.splitlines():
        match line.split():
            case [] | ["Options", _] | ["RewriteEngine", "on"]:
                pass
            case [comment, *_] if comment.startswith("#"):
                pass
            case ["RewriteCond", variable, pattern, "[NC]"]:
                name = {"%{HTTP_ACCEPT}": "accept"}.get(variable, "accept-language")
                assert variable in {"%{HTTP_ACCEPT}", "%{HTTP:Accept-Language}"}
                conditions.append((name, pattern))
            case ["RewriteRule", pattern, target, flags]:
                assert flags in {"[R=303,L]", "[R=303,NE,L]"}
                found.append(Rule(conditions, pattern, target))
                conditions = []
            case _:
                raise AssertionError(line)
    return found


class Redirector(BaseHTTPRequestHandler):
    """Answers as w3id.org would for /sovkg/, and as the publisher's server for /docs/."""

    def do_GET(self) -> None:
        """Send on, or send the file."""
        host = f"http://{self.headers['Host']}"
        headers = {name.lower(): value for name, value in self.headers.items()}
        path = self.path.removeprefix("/sovkg/")
        body = planned().get(self.path.removeprefix("/docs/"))
        sent = (rule.apply(path, headers) for rule in rules(planned()[RULES].decode()))
        target = next(filter(None, sent), None) if path != self.path else None
        self.send_response(303 if target else 200 if body else 404)
        if target:
            self.send_header("Location", target.replace("https://sovkg.example", host))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    """A server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Redirector)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def get(address: str, headers: dict[str, str]) -> tuple[bytes, str]:
    """Return what this machine's server answers, and from which address in the end."""
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 — it is our own
    with urllib.request.urlopen(request) as answer:  # noqa: S310 — likewise
        return answer.read(), answer.url


HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("path", "accept", "language", "target"),
    [
        ("ontology", HTML, "", "ontology.en.html"),
        ("", HTML, "fr", "ontology.fr.html"),
        ("", "text/turtle", "", "ontology.ttl"),
        ("ontology", HTML, "fr-MA,fr;q=0.9,en;q=0.5", "ontology.fr.html"),
        ("ontology", HTML, "ar", "ontology.ar.html"),
        ("ontology", "text/turtle", "fr", "ontology.ttl"),
        ("ontology", "application/ld+json", "", "ontology.jsonld"),
        ("ontology", "application/ld+json;profile=x", "", "ontology.jsonld"),
        ("ontology", "*/*", "", "ontology.ttl"),
        ("ontology", "", "fr", "ontology.ttl"),
        ("ontology", "Text/HTML; charset=utf-8", "", "ontology.en.html"),
        ("ontology", "text/turtle, text/html;q=0.1", "", "ontology.ttl"),
        ("ontology", "text/html;q=0.5, application/ld+json", "", "ontology.jsonld"),
        ("ontology", "application/rdf+xml, text/html;q=0.5", "", "ontology.en.html"),
        ("ontology", "text/html;q=0, */*", "", "ontology.ttl"),
        ("ontology", "text/html; q=0.0, application/ld+json; q=0.9", "", "ontology.jsonld"),
        ("ontology", "text/turtle, application/ld+json;q=0.8, */*;q=0.3", "", "ontology.ttl"),
        ("ontology", "application/ld+json, text/turtle;q=0.8", "", "ontology.jsonld"),
        ("ontology", HTML, "de,fr;q=0.8,en;q=0.5", "ontology.fr.html"),
        ("ontology", HTML, "de, en;q=0.8, fr;q=0.5", "ontology.en.html"),
        ("ontology", HTML, "es, AR-ma;q=0.5, fr;q=0.3", "ontology.ar.html"),
        ("ontology", HTML, "frr, arn, de", "ontology.en.html"),
        ("ontology", HTML, "fr;q=0, ar;q=0.5", "ontology.ar.html"),
        (f"ontology/{VERSION}", "text/turtle", "", f"{VERSION}/ontology.ttl"),
        (f"ontology/{VERSION}", HTML, "fr", f"{VERSION}/ontology.fr.html"),
        ("ontology/alignments/dpv", "text/turtle", "", "ontology.ttl"),
        ("layer/compute", HTML, "ar", "ontology.ar.html#layer/compute"),
        ("layer", HTML, "", "ontology.en.html#scheme/layer"),
        ("eu-objective/sov-5", "text/turtle", "", "ontology.ttl"),
        ("shapes", HTML, "", "shapes.en.html"),
        ("shapes", "text/turtle", "", "shapes.ttl"),
        (f"shapes/{VERSION}", "application/ld+json", "", f"{VERSION}/shapes.jsonld"),
        ("context.jsonld", "application/ld+json", "", "context.jsonld"),
        (f"context/{VERSION}.jsonld", "*/*", "", f"{VERSION}/context.jsonld"),
        ("questions", "*/*", "", "questions.ttl"),
        ("questions", HTML, "fr", "queries.fr.html"),
        ("rules", "*/*", "", "rules.ttl"),
        ("rules", HTML, "ar", "queries.ar.html"),
        ("rules", "application/ld+json", "", "rules.jsonld"),
        ("gazetteer", "*/*", "", "gazetteer.ttl"),
        ("id/mistral-ai", "*/*", "", "gazetteer.ttl"),
        ("id/mistral-ai", HTML, "fr", "gazetteer.ttl"),
        ("id/mistral-ai", "application/ld+json", "", "gazetteer.jsonld"),
    ],
)
def test_an_address_leads_to_the_form_asked_for(
    host: str, path: str, accept: str, language: str, target: str
) -> None:
    """A browser gets a page in its language, a client its format, and the fragment stays."""
    body, url = get(f"{host}/sovkg/{path}", {"Accept": accept, "Accept-Language": language})
    file, _, fragment = target.partition("#")

    address, _, anchor = url.partition("#")
    assert f"{host}/docs/{file}" == address
    assert body == planned()[file]
    assert fragment == anchor
    assert not fragment or fragment in Page(body).anchors


@pytest.mark.parametrize(
    "path", ["nothing/here", "layer/", "layer/a%22b", "layer/a/b", "id/", "id"]
)
def test_an_unknown_address_is_not_found(host: str, path: str) -> None:
    """No rule catches all, nor carries into an address what no name has."""
    with pytest.raises(HTTPError, match="404"):
        get(f"{host}/sovkg/{path}", {})


def test_what_is_published_leads_to_what_describes_it() -> None:
    """The IRI of each thing in output/ is sent to a file of which it is a subject."""
    found = rules(planned()[RULES].decode())
    files_there = {p.name: Graph().parse(p) for p in OUTPUT.glob("*.ttl")}
    subjects = {name: {str(s) for s in graph.subjects()} for name, graph in files_there.items()}
    gazetteer = Graph().parse(data=planned()["gazetteer.ttl"], format="turtle")
    subjects[f"{ADDRESS}/gazetteer.ttl"] = {str(s) for s in gazetteer.subjects()}
    things = {iri for each in subjects.values() for iri in each if iri.startswith(f"{ROOT}id/")}

    assert len(things) > 2500
    for iri in things:
        sent = (rule.apply(iri.removeprefix(ROOT), {}) for rule in found)
        target = next(filter(None, sent), "").removeprefix(f"{ADDRESS}/data/")
        assert iri in subjects.get(target, ()), (iri, target)


@pytest.mark.parametrize(
    ("path", "accept", "file"),
    [
        ("id/article/2026-a/statement/s1", "application/ld+json", "kg.jsonld"),
        ("id/article/2026-a/statement/s1", HTML, "kg.ttl"),
        ("id/article/2026-a/graph", "*/*", "kg.ttl"),
        ("id/شركة_company", "text/turtle", "kg.ttl"),
        ("id/fact/00ff", "*/*", "facts.ttl"),
        ("id/graph/facts", "*/*", "facts.ttl"),
        ("id/inference/00ff", "*/*", "inferences.ttl"),
        ("id/graph/inferences", "*/*", "inferences.ttl"),
        ("id/report/00ff", "*/*", "report.ttl"),
        ("id/dataset", "*/*", "dataset.ttl"),
        ("id/dataset/rights", "*/*", "dataset.ttl"),
    ],
)
def test_things_lead_to_where_the_data_are(path: str, accept: str, file: str) -> None:
    """They are served beside the documentation, or where the publisher says."""
    for plan, home in ((planned(), f"{ADDRESS}/data"), (elsewhere(), "https://data.example/kg")):
        found = rules(plan[RULES].decode())
        sent = (rule.apply(path, {"accept": accept}) for rule in found)
        assert f"{home}/{file}" == next(filter(None, sent))


def test_what_is_served_redirects_nothing() -> None:
    """Apache obeys an .htaccess where it is: beside the context it would lead that to itself."""
    assert {RULES} == {name for name in planned() if ".htaccess" in name}
    assert not [name for name in reference.plan(published()) if "htaccess" in name]
