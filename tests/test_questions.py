"""The competency questions over the annotated graph and over the one that is published."""

import importlib.util
import json
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import pytest
import rdflib.query
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kg.errors import InputError
from kg.facts import fact_quads, project
from kg.files import bundled
from kg.graph import article_quads
from kg.inference import infer, parse_rules
from kg.names import PREFIXES, RDFS, RESOURCE_BASE
from kg.query import Question, Table, ask, find_question, list_questions, parse_questions
from tests.gold import gold_extraction, gold_run

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
QUESTIONS = parse_questions(
    {path.name: path.read_bytes() for path in (ROOT / "kg" / "questions").iterdir()}
)
SAME = 0.5
"""The token F1 from which score.py takes two labels for the same thing."""

ENTITIES = {
    "CQ02": "name",
    "CQ03": "party",
    "CQ05": "occasion",
    "CQ06": "element",
    "CQ07": "covers",
    "CQ08": "part",
    "CQ09": "notLimitedTo",
    "CQ12": "recommended",
    "CQ14": "need",
    "CQ15": "part",
}
"""The column that answers a question for a set of things."""
PROPOSITIONS = ("CQ17", "CQ19")
RECORDS = ("CQ01", "CQ04", "CQ10", "CQ11", "CQ13", "CQ16", "CQ20")

Record = dict[str, str]
_Wanted = TypeVar("_Wanted")
_Found = TypeVar("_Found")
Rows = Callable[[str], list[Record]]


@cache
def shared(path: str) -> Any:  # noqa: ANN401  # whatever the JSON holds
    """Return a JSON file of the acceptance data, or skip the test where it is not at hand."""
    file = SHARED / path
    if not file.is_file():
        pytest.skip(f"the acceptance data is not at {file}")
    return json.loads(file.read_text("utf-8"))


@cache
def scorer() -> ModuleType:
    """Return score.py as a module, or skip the test where it is not at hand."""
    file = SHARED / "score" / "score.py"
    if not file.is_file():
        pytest.skip(f"the scorer is not at {file}")
    spec = importlib.util.spec_from_file_location("score", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


@cache
def graph(name: str) -> tuple[Quad, ...]:
    """Return the annotated graph with its facts, or the one that is published."""
    if name == "output":
        body = (ROOT / "output" / "kg.trig").read_bytes()
        return tuple(parse(body, format=RdfFormat.TRIG))
    extraction = gold_extraction()
    facts = fact_quads(project([extraction]), [extraction])
    inferences = infer(facts, parse_rules(bundled("ontology")), gold_run())
    return (*article_quads(extraction, gold_run()), *facts, *inferences)


@pytest.fixture(params=["gold", "output"])
def rows(request: pytest.FixtureRequest) -> Rows:
    """Return a function that answers a question over one of the graphs."""

    def answer(question: str) -> list[Record]:
        table = ask(graph(request.param), find_question(QUESTIONS, question).text)
        assert isinstance(table, Table)
        return table.records()

    return answer


def expected(question: str) -> Any:  # noqa: ANN401  # a list or a mapping, by the question
    """Return the expected answer of a question."""
    questions = shared("seed-article/competency.json")["questions"]
    return next(q["expected"] for q in questions if q["id"] == question)


@cache
def names(entity: str) -> tuple[str, ...]:
    """Return the labels of an entity of the gold."""
    entities = shared("seed-article/gold.json")["entities"]
    found = next(e for e in entities if e["id"] == entity)
    return (found["label"], *found["altLabels"])


@cache
def proposition(key: str) -> dict[str, Any]:
    """Return a proposition of the gold."""
    propositions: list[dict[str, Any]] = shared("seed-article/gold.json")["propositions"]
    return next(p for p in propositions if p["id"] == key)


def likeness(wanted: Sequence[str], label: str) -> float:
    """Return how much a label says what one of the wanted labels says, from 0 to 1."""
    return max(float(scorer().label_score(text, label)) for text in wanted)


def is_entity(entity: str, label: str) -> bool:
    """Tell whether a label names an entity of the gold."""
    return likeness(names(entity), label) >= SAME


def argument_names(argument: dict[str, str]) -> tuple[str, ...]:
    """Return what a subject or object of the gold may be called."""
    return names(argument["id"]) if "id" in argument else (argument["value"],)


def proposition_likeness(key: str, row: Record) -> float:
    """Return how well a row says a proposition of the gold: 0 where the relation differs."""
    wanted = proposition(key)
    if row["relation"].rpartition("/")[2].rpartition("#")[2] != wanted["predicate"].split(":")[1]:
        return 0
    subject = likeness(argument_names(wanted["subject"]), row["about"])
    obj = likeness(argument_names(wanted["object"]), row["said"])
    return subject + obj if min(subject, obj) >= SAME else 0


def paired(
    wanted: Sequence[_Wanted],
    found: Sequence[_Found],
    score: Callable[[_Wanted, _Found], float],
) -> dict[int, int]:
    """Pair what is wanted with what is found, the best fitting first, each at most once."""
    scores = sorted(
        ((score(w, f), -i, -j) for i, w in enumerate(wanted) for j, f in enumerate(found)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for fit, i, j in scores:
        if fit >= SAME and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def differences(keys: Sequence[str], found: Sequence[Record]) -> tuple[list[str], list[Record]]:
    """Return the propositions that no row says, and the rows that say none of them."""
    pairs = paired(keys, found, proposition_likeness)
    return (
        [key for i, key in enumerate(keys) if i not in pairs],
        [row for j, row in enumerate(found) if j not in pairs.values()],
    )


def distinct(found: Sequence[Record]) -> list[Record]:
    """Return the rows that differ in what they say, whatever they quote."""
    said = ("about", "relation", "said")
    return list({tuple(row[key] for key in said): row for row in found}.values())


def test_the_twenty_questions_are_there_and_each_is_tested():
    """Every competency question ships under its id, in the words of the acceptance data."""
    wanted = {
        (q["id"], q["question_en"], q["question_fr"])
        for q in shared("seed-article/competency.json")["questions"]
    }

    ours = {(q.id, q.en, q.fr) for q in QUESTIONS}

    assert 20 == len(wanted)
    assert ["CQ26"] == sorted(question[0] for question in ours - wanted)
    assert wanted <= ours
    assert {*ENTITIES, *PROPOSITIONS, *RECORDS, "CQ18", "CQ26"} == {q.id for q in QUESTIONS}


@pytest.mark.parametrize("question", ENTITIES)
def test_entities(question: str, rows: Rows):
    """A question for things is answered with these things and no other."""
    wanted = [names(entity["id"]) for entity in expected(question)]
    found = list(dict.fromkeys(row[ENTITIES[question]] for row in rows(question)))

    pairs = paired(wanted, found, likeness)

    assert [] == [wanted[i] for i in range(len(wanted)) if i not in pairs]
    assert [] == [found[j] for j in range(len(found)) if j not in pairs.values()]


def test_layers_come_in_the_order_of_the_text(rows: Rows):
    """CQ08 lists what sovereignty rests on and then the six layers as the article does."""
    wanted = [names(entity["id"]) for entity in expected("CQ08")]
    found = list(dict.fromkeys(row["part"] for row in rows("CQ08")))

    assert {i: i for i in range(7)} == paired(wanted, found, likeness)


@pytest.mark.parametrize("question", PROPOSITIONS)
def test_propositions(question: str, rows: Rows):
    """A question for statements is answered with these statements and no other."""
    assert ([], []) == differences(expected(question), distinct(rows(question)))


def test_negated_statements_name_their_cues(rows: Rows):
    """CQ19 gives the words that negate, for every negated statement."""
    found = distinct(rows("CQ19"))

    for i, j in paired(expected("CQ19"), found, proposition_likeness).items():
        cues = proposition(expected("CQ19")[i])["cues"]["negation"]
        assert {cue["quote"] for cue in cues} == set(found[j]["cues"].split(", "))


@pytest.mark.parametrize("layer", ["data", "models", "compute", "hosting", "governance", "value"])
def test_layers_have_their_statements(layer: str, rows: Rows):
    """CQ18 gives the statements that name a layer in words, and no other."""
    found = [row for row in rows("CQ18") if row["layer"].endswith(f"/layer/{layer}")]

    assert ([], []) == differences(expected("CQ18")[f"layer-{layer}"], distinct(found))


def test_metadata(rows: Rows):
    """CQ01: author, publisher, date and headline."""
    wanted = expected("CQ01")
    (row,) = rows("CQ01")

    assert is_entity(wanted["author"], row["author"])
    assert is_entity(wanted["publisher"], row["publisher"])
    assert wanted["datePublished"] == row["published"]
    assert wanted["headline"] == row["headline"]


def test_convention(rows: Rows):
    """CQ04: both parties, on the word of one of them, relayed by the author."""
    wanted, found = expected("CQ04"), rows("CQ04")

    parties = list({row["party"] for row in found})
    assert (
        2 == len(parties) == len(paired([names(p) for p in wanted["parties"]], parties, likeness))
    )
    assert all(is_entity(wanted["claimant"], row["claimant"]) for row in found)
    assert all(is_entity(wanted["reported_by"], row["reportedBy"]) for row in found)


def test_own_compute(rows: Rows):
    """CQ10: it does not, says the author, as of the article's day, in these words."""
    wanted = expected("CQ10")
    (row,) = rows("CQ10")

    assert row["polarity"].endswith("/" + wanted["polarity"])
    assert wanted["holds"] is row["polarity"].endswith("/positive")
    assert is_entity(wanted["claimant"], row["claimant"])
    assert wanted["as_of"] == row["asOf"]
    assert wanted["quote"] in row["quote"]


def test_dependency(rows: Rows):
    """CQ11: the cloud, in part and still, who dominates it and who else depends on it."""
    wanted, found = expected("CQ11"), rows("CQ11")

    assert found
    for row in found:
        assert is_entity(wanted["object"], row["dependsOn"])
        assert (wanted["degree"], wanted["temporal"]) == (row["degree"], row["when"])
        assert is_entity(wanted["dominated_by"], row["dominatedBy"])
        assert is_entity(wanted["also_depends"], row["alsoDepends"])


def test_risks(rows: Rows):
    """CQ13: the risk is put as possible; the cooperation is said not to be one."""
    wanted = expected("CQ13")
    found = {row["polarity"].rpartition("/")[2]: row for row in rows("CQ13")}

    assert 2 == len(rows("CQ13")) == len(found)
    assert is_entity(wanted["risk"][0], found["positive"]["risk"])
    assert is_entity(wanted["not_risk"][0], found["negative"]["risk"])
    assert found["positive"]["modality"].endswith("/" + wanted["modality_of_risk"])


def test_question_raised(rows: Rows):
    """CQ16: who raised it, for whom, and what the author thinks of that."""
    wanted = expected("CQ16")
    (row,) = rows("CQ16")

    assert is_entity(wanted["person"], row["person"])
    assert is_entity(wanted["affiliation"], row["outlet"])
    assert wanted["author_endorses"] == row["evaluation"]


def test_asserted(rows: Rows):
    """CQ20: metadata alone stands in the article's graph; nothing is bare, nothing unquoted."""
    wanted, found = expected("CQ20"), rows("CQ20")
    metadata = {row["relation"].rpartition("/")[2] for row in found if row["status"] == "metadata"}
    predicates = {proposition(key)["predicate"] for key in wanted["asserted_facts"]}

    assert {name.split(":")[1] for name in predicates} == metadata - {
        "inLanguage",
        "copyrightHolder",
    }
    assert wanted["opinions_asserted_as_fact"] == sum(row["status"] == "bare" for row in found)
    assert wanted["statements_without_verbatim_quote"] == sum(
        row["status"] == "unquoted" for row in found
    )
    assert all("statement" in row for row in found if row["status"] == "fact")


def test_a_bare_opinion_and_a_forged_quote_are_found():
    """CQ20 is not empty by nature: a direct triple and a changed hash each give a row."""
    data = graph("gold")
    statement = next(q.subject for q in data if q.predicate.value.endswith("#subject"))
    triple = {
        q.predicate.value.rpartition("#")[2]: q.object for q in data if q.subject == statement
    }
    relation = triple["predicate"]
    assert isinstance(relation, NamedNode)
    assert isinstance(triple["subject"], NamedNode)
    bare = Quad(triple["subject"], relation, triple["object"])
    invented = Quad(NamedNode("urn:a"), relation, NamedNode("urn:b"))
    unhashed = [q for q in data if not q.predicate.value.endswith("#exactSha256")]

    def statuses(quads: Sequence[Quad]) -> set[str]:
        table = ask(quads, find_question(QUESTIONS, "CQ20").text)
        assert isinstance(table, Table)
        return {row["status"] for row in table.records()}

    assert "bare" in statuses([*data, bare])
    assert "bare" in statuses([*data, invented])
    assert "unquoted" in statuses(unhashed)
    assert {"metadata", "fact"} >= statuses(data)


def test_mastery_is_inferred_and_through_what(rows: Rows):
    """CQ26: both parties to the partnership that builds models have part in that layer, by it."""
    found = {(r["layer"], r["actor"], r["agreement"], r["rule"]) for r in rows("CQ26")}
    models, rule = PREFIXES["layer"] + "models", "mastery-by-agreement"

    assert ["Maroc", "Mistral AI"] == sorted(r[1].removeprefix("Royaume du ") for r in found)
    assert {(models, rule)} == {(layer, by) for layer, _, _, by in found}
    assert all("partenariat" in agreement for _, _, agreement, _ in found)


@cache
def in_rdflib() -> rdflib.Graph:
    """Return the annotated graph, its graphs merged, in rdflib."""
    triples = {Triple(q.subject, q.predicate, q.object) for q in graph("gold")}
    return rdflib.Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_another_engine_gives_the_same_answer(question: Question):
    """The questions are plain SPARQL: rdflib answers them alike, and in reasonable time."""
    answer = ask(graph("gold"), question.text)
    assert isinstance(answer, Table)
    prefixes = {**PREFIXES, "id": RESOURCE_BASE}
    other = in_rdflib().query(question.text, initNs=prefixes)

    assert 0 < len(answer.rows)
    assert sorted(sorted(row.items()) for row in map(listed, answer.records())) == sorted(
        sorted(listed({name: str(term) for name, term in row.asdict().items()}).items())
        for row in other
        if isinstance(row, rdflib.query.ResultRow)
    )


def listed(row: Record) -> Record:
    """Return a row whose list of cues, the order of which is no engine's duty, is sorted."""
    return {key: ", ".join(sorted(value.split(", "))) for key, value in row.items()}


def relabelled(language: str) -> list[Quad]:
    """Return the names of the annotated graph's things in another language."""
    return [
        Quad(q.subject, q.predicate, Literal(q.object.value, language=language), q.graph_name)
        for q in graph("gold")
        if isinstance(q.object, Literal) and q.predicate.value == RDFS.label
    ]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_names_are_those_of_the_article_s_language(question: Question):
    """A thing with names in two languages gives no second row; one without the article's is kept.

    Named things keep the names that a question asks for.
    """
    data = graph("gold")
    known = [q for q in data if q.predicate.value != RDFS.label]
    alone = ask(data, question.text)
    both = ask([*data, *relabelled("en")], question.text)
    foreign = ask([*known, *relabelled("en")], question.text)

    assert isinstance(alone, Table)
    assert isinstance(both, Table)
    assert isinstance(foreign, Table)
    assert alone.rows == both.rows != ()
    assert len(alone.rows) == len(foreign.rows)


@pytest.mark.parametrize("name", ["CQ10", "cq10", "cq10-own-compute", "CQ10-Own-Compute.rq"])
def test_a_question_is_found_by_id_and_by_name(name: str):
    """The id and the file's name find a question, in any case, with or without the ending."""
    assert "CQ10" == find_question(QUESTIONS, name).id


@pytest.mark.parametrize("name", ["own-compute", "cq10-own-computer", "compute"])
def test_an_unknown_question_leads_to_its_neighbours(name: str):
    """A name that is nearly right is answered with the right one."""
    with pytest.raises(InputError, match="cq10-own-compute"):
        find_question(QUESTIONS, name)


def test_a_name_like_no_other_leads_to_the_list():
    """A name that is like none is answered with the command that lists them."""
    with pytest.raises(InputError, match="kg query --list"):
        find_question(QUESTIONS, "zzz")


def test_the_list_shows_names_and_both_languages():
    """Each question is listed with its name, its French and its English words."""
    text = list_questions(QUESTIONS)

    assert all(q.name in text and q.fr in text and q.en in text for q in QUESTIONS)


@pytest.mark.parametrize("missing", ["id", "question@en", "question@fr", "question@ar"])
def test_a_question_without_its_header_is_refused(missing: str):
    """A file whose header lacks a line is an error that names the line."""
    header = "# id: X\n# question@en: e\n# question@fr: f\n# question@ar: a\n"
    text = "".join(line for line in header.splitlines(keepends=True) if missing not in line)

    with pytest.raises(InputError, match=f"no {missing}"):
        parse_questions({"x.rq": text.encode()})


def test_two_questions_with_one_id_are_refused():
    """An id names one question."""
    text = b"# id: X\n# question@en: e\n# question@fr: f\n# question@ar: a\nASK {}"

    with pytest.raises(InputError, match="both X"):
        parse_questions({"x.rq": text, "y.rq": text})
