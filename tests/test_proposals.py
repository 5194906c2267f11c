"""The gate that stands behind every plug-in, and how plug-ins are found."""

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

from kg import pipeline, proposals
from kg.extract import apply_review, parse_review, update_review
from kg.extract.review.entries import Decision, Naming, Verdict
from kg.facts import project
from kg.model import Extraction, Iri, Modality, Polarity, ReviewStatus
from kg.names import RELATIONS, SCHEMA, SOV
from kg.proposals import NameProposal, Proposal, Proposed, Unreadable, Vocabulary, json_schema
from tests.command import Command
from tests.reading import labelled, name, read_article

TEXT = (
    "L’ODJ Média\n\nUn accord\n\nPar Ada Noiret\n\n3 mars 2026\n\n"
    "La société Kivu Calcul a signé un accord avec Orange. Zéphyr, dit-on, ronronne au bord du "
    "lac : Orange couve Zéphyr, et Kivu Calcul ne couve pas Zéphyr. Orange couve Orange.\n"
)
GOOD = Proposal(
    quote="Orange couve Zéphyr",
    subject="Orange",
    relation="operates",
    object="Zéphyr",
    object_type="sov:DataCentre",
    modality="asserted",
    kind="state_of_affairs",
)
DENIED = replace(
    GOOD,
    quote="Kivu Calcul ne couve pas Zéphyr",
    subject="Kivu Calcul",
    polarity="negative",
    negation=("ne", "pas"),
)
WHERE = "a.review.toml"


@dataclass(frozen=True)
class Canned:
    """A plug-in that proposes what it is made with."""

    proposed: tuple[Proposed, ...]
    name: str = "canned"
    version: str = "1.0"
    languages: frozenset[str] | None = None

    def propose(self, found: Extraction, vocabulary: Vocabulary) -> Iterable[Proposed]:
        """Propose the same for every article."""
        assert found.article.text
        assert vocabulary.relations
        return self.proposed


@cache
def found() -> Extraction:
    """Return what the rules read in the text: they know no "couver"."""
    return read_article(TEXT)


def checked(*proposed: Proposed, to: Extraction | None = None) -> proposals.Checked:
    """Return what the gate lets through."""
    run = pipeline.make_run(pipeline.load_knowledge())
    gate = proposals.Gate(to or found(), pipeline.load_vocabulary(), pipeline.load_shapes(), run)
    return gate.check(Canned(proposed), proposed)


def refused(proposed: Proposed) -> str:
    """Return why one proposal is refused."""
    result = checked(proposed)
    assert () == result.entries
    [refusal] = result.refusals
    assert proposed == refusal.proposed
    return refusal.reason


# --- what the gate lets through


def test_what_is_in_the_words_the_terms_and_the_shapes_waits_for_an_editor():
    """It becomes an undecided entry that says all of the statement, and who proposed it."""
    result = checked(GOOD, DENIED, NameProposal("Zéphyr", "sov:DataCentre"))
    name_, good, denied = result.entries

    assert () == result.refusals
    assert isinstance(name_, Naming)
    assert isinstance(good, Decision)
    assert isinstance(denied, Decision)
    assert ("canned 1.0",) * 3 == tuple(one.proposed_by for one in result.entries)
    assert {Verdict.UNDECIDED} == {one.verdict for one in result.entries}
    assert (None, Polarity.NEGATIVE) == (good.content.polarity, denied.content.polarity)


def test_nothing_of_it_is_published_before_it_is_accepted():
    """Undecided it changes nothing; accepted it is there, with its editor and its plug-in."""
    bare = found()
    body = update_review(bare, None, WHERE, checked(GOOD, DENIED).entries).body
    assert bare == apply_review(bare, parse_review(body, WHERE))

    text = body.decode().replace('editor = ""', 'editor = "A. Editor"')
    head, mark, last = text.partition('status = "undecided"\nquote = "Orange couve Zéphyr"')
    accepted = head + mark.replace("undecided", "accepted") + last
    after = apply_review(bare, parse_review(accepted.encode(), WHERE))
    [new] = [one for one in after.statements if one not in bare.statements]

    assert () == after.warnings
    assert "plugin/canned 1.0" == new.rule
    assert new.review is not None
    assert (ReviewStatus.ACCEPTED, "A. Editor") == (new.review.status, new.review.editor)
    labels = labelled(after)
    assert ("Orange", "Zéphyr") == (name(labels, new.subject), name(labels, Iri(str(new.object))))
    assert SOV.operates in {fact.predicate for fact in project([after])}


def test_a_rejected_proposal_stays_away():
    """It is not proposed again, and nothing of it is published; nor is there a warning."""
    bare = found()
    entries = checked(GOOD).entries
    body = update_review(bare, None, WHERE, entries).body.decode()
    start = body.rindex("[[statement]]", 0, body.index('quote = "Orange couve'))
    rejected = body[:start] + body[start:].replace("undecided", "rejected")
    text = rejected.replace('editor = ""', 'editor = "A. Editor"')
    update = update_review(bare, text.encode(), WHERE, entries)

    assert text == update.body.decode()
    assert (0, ()) == (update.new, update.warnings)
    after = apply_review(bare, parse_review(text.encode(), WHERE))
    assert {one.id for one in bare.statements} == {one.id for one in after.statements}


def test_a_proposal_is_written_once():
    """What is there is not added again, nor what the rules say by now."""
    bare = found()
    entries = checked(GOOD, DENIED, NameProposal("Zéphyr", "sov:DataCentre")).entries
    once = update_review(bare, None, WHERE, entries).body
    again = update_review(bare, once, WHERE, entries)
    assert (once, 0) == (again.body, again.new)
    assert once == update_review(bare, once, WHERE).body

    review = parse_review(once.replace(b'editor = ""', b'editor = "E"'), WHERE)
    accepted = replace(
        review,
        decisions=tuple(
            replace(one, verdict=Verdict.ACCEPTED if one.whole else one.verdict)
            for one in review.decisions
        ),
    )
    learnt = replace(apply_review(bare, accepted), warnings=())
    learnt = replace(
        learnt,
        statements=tuple(replace(one, review=None, rule="fr/sit") for one in learnt.statements),
    )
    assert (0, 2) == (
        update_review(learnt, None, WHERE, entries).new - len(learnt.statements) - 1,
        update_review(learnt, once, WHERE, entries).dropped,
    )


def test_an_editor_may_change_a_proposal():
    """As an added statement it is the editor's own."""
    bare = found()
    body = update_review(bare, None, WHERE, checked(GOOD).entries).body.decode()
    start = body.rindex("[[statement]]", 0, body.index('quote = "Orange couve'))
    mine = body[start:].replace("undecided", "added").replace('"operates"', '"controls"')
    text = body[:start].replace('editor = ""', 'editor = "E"') + mine
    [new] = [
        one
        for one in apply_review(bare, parse_review(text.encode(), WHERE)).statements
        if one.review
    ]

    assert ("review", SOV.controls) == (new.rule, new.predicate)


def test_the_same_proposals_give_the_same_bytes():
    """In whatever order, and however often, they are proposed."""
    proposed = (GOOD, DENIED, NameProposal("Zéphyr", "sov:DataCentre"), replace(GOOD, quote="x"))
    bodies = {
        (update_review(found(), None, WHERE, result.entries).body, result.refusals)
        for order in (proposed, proposed[::-1], (*proposed[2:], *proposed))
        for result in [checked(*order)]
    }

    assert 1 == len(bodies)


def test_a_quote_that_stands_twice_is_told_by_its_offset():
    """A plug-in that counts may say which one it means."""
    quote = "couve Zéphyr"
    twice = found().article.text.replace("ne couve pas Zéphyr", "aussi couve Zéphyr")
    bare = read_article(twice)
    second = replace(GOOD, quote=quote, start=twice.rindex(quote))

    [entry] = checked(second, to=bare).entries
    assert isinstance(entry, Decision)
    assert 2 == entry.key.occurrence
    [refusal] = checked(replace(second, start=None), to=bare).refusals
    assert "its quote stands 2 times in the article" == refusal.reason
    [refusal] = checked(replace(second, start=second.start and second.start + 1), to=bare).refusals
    assert refusal.reason.startswith("its quote does not stand at ")


# --- what it refuses


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (
            {"quote": "Orange couvait Zéphyr"},
            'its quote is not in the article, which has "Orange couve Zéphyr',
        ),
        ({"quote": "orange couve Zéphyr"}, 'its quote is not in the article, which has "Orange'),
        ({"quote": " "}, "its quote is not in the article"),
        ({"quote": "Orange"}, "its quote stands 4 times in the article"),
        ({"quote": "Par Ada Noiret"}, "its quote is not in what is read of the article"),
        ({"relation": "owns"}, 'unknown relation "owns"'),
        ({"modality": "sure"}, 'unknown modality "sure"'),
        ({"kind": "fact"}, 'unknown kind "fact"'),
        ({"polarity": "neutral"}, 'unknown polarity "neutral"'),
        ({"certainty": "likely"}, 'unknown certainty "likely"'),
        ({"object_type": "sov:Server"}, 'unknown type "sov:Server"'),
        ({"object": "Zephyr Data"}, '"Zephyr Data" is no name or words of the article'),
        ({"object": ""}, '"" is no name or words of the article'),
        ({"claimant": "Bob"}, '"Bob" is no name or words of the article'),
        ({"relation": "hasParty"}, '"Orange" is of class Company, and hasParty asks for Agreement'),
        (
            {"relation": "says", "object": "Zéphyr ronronne"},
            '"Zéphyr ronronne" is not in the quote, whose words says asks for',
        ),
        ({"kind": "risk"}, "a positive risk cannot be asserted as a fact"),
        ({"polarity": "negative"}, "negative polarity and words of negation go together"),
        ({"negation": ("ne",)}, 'the negation cue "ne" is not in the quote'),
        (
            {"polarity": "negative", "negation": ("jamais",)},
            'the negation cue "jamais" is not in the quote',
        ),
        ({"object": "Orange"}, "its subject is its object"),
        ({"quote": "Orange " * 200}, "its quote is longer than a statement needs"),
        ({"object": "…"}, '"…" is no name or words of the article'),
    ],
)
def test_what_does_not_hold_is_refused_with_its_reason(change: dict[str, str], reason: str):
    """Words that are not there, terms that are none, things that do not fit."""
    assert refused(replace(GOOD, **change)).startswith(reason)  # type: ignore[arg-type]


def test_what_the_shapes_object_to_is_refused():
    """Here with shapes of a publisher's own, which ask more than ours."""
    shapes = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix sov: <https://w3id.org/sovkg/ontology#> .
@prefix ex: <https://example.org/> .
ex:S a sh:NodeShape ; sh:targetClass sov:Statement ; sh:property ex:P .
ex:P sh:path sov:concernsLayer ; sh:minCount 1 ; sh:severity sh:Violation ;
    sh:message "Say which layer it concerns."@en .
"""
    gate = proposals.Gate(
        found(),
        pipeline.load_vocabulary(),
        [("mine.ttl", shapes.encode())],
        pipeline.make_run(pipeline.load_knowledge()),
    )
    [refusal] = gate.check(Canned(()), [GOOD]).refusals

    assert "the shapes object: Say which layer it concerns" == refusal.reason


def test_what_the_shapes_hold_against_the_article_is_not_held_against_a_proposal():
    """An article without a date violates them with and without it."""
    undated = read_article(TEXT.replace("3 mars 2026\n\n", ""))

    assert 1 == len(checked(GOOD, to=undated).entries)


def test_names_are_checked_too():
    """A type, and words that the article prints; one that the rules know is no news."""
    assert 'unknown type "Firm"' == refused(NameProposal("Zéphyr", "Firm"))
    assert "the article does not print this name" == refused(NameProposal("Zéphy", "sov:Company"))
    assert "it is no name" == refused(NameProposal("", "sov:Company"))
    assert "it is no name" == refused(NameProposal(":", "sov:Company"))
    assert proposals.Checked((), ()) == checked(NameProposal("Kivu Calcul", "sov:Company"))


def test_what_cannot_be_read_is_listed():
    """An answer's part that is no proposal is refused like any other."""
    assert "it is no object" == refused(Unreadable("1", "it is no object"))


# --- the terms


def test_the_schema_is_the_ontology():
    """Every relation, modality, polarity, kind and class, and nothing else, is in the schema."""
    vocabulary = pipeline.load_vocabulary()
    schema = json_schema(vocabulary)
    statement = schema["properties"]["statements"]["items"]  # type: ignore[index]
    fields = statement["properties"]

    assert [*RELATIONS.split(), "affiliation"] == fields["relation"]["enum"]
    assert [str(one) for one in Modality] == fields["modality"]["enum"]
    assert ["positive", "negative"] == fields["polarity"]["enum"]
    assert {*fields} == {*statement["required"]}
    assert not statement["additionalProperties"]
    assert None in fields["subject_type"]["enum"]
    assert (
        "hasParty: The agreement commits this actor. (the subject is of class Agreement"
        in (fields["relation"]["description"])
    )
    assert SOV.Agreement == vocabulary.relations["hasParty"].subject
    assert SCHEMA.Event == vocabulary.relations["announcedAt"].object
    assert vocabulary.relations["says"].words


# --- plug-ins


def point(value: str, plugin: str = "mine") -> metadata.EntryPoint:
    """Return an entry point of the group."""
    return metadata.EntryPoint(plugin, value, "kg.proposers")


def with_points(monkeypatch: pytest.MonkeyPatch, *points: metadata.EntryPoint) -> None:
    """Let these be all the entry points that are installed."""
    monkeypatch.setattr(metadata, "entry_points", lambda group: points if group else ())


def canned(options: dict[str, str], environment: dict[str, str]) -> Canned:
    """Make a plug-in as an entry point does."""
    wrong = replace(GOOD, quote=options.get("quote", "x"))
    return Canned((GOOD, wrong, Unreadable(str(environment), "it is no proposal")))


class Failing(Canned):
    """A plug-in that fails when it is asked."""

    def propose(self, found: Extraction, vocabulary: Vocabulary) -> Iterable[Proposed]:
        """Fail in the middle, or by leaving the program."""
        yield from super().propose(found, vocabulary)
        raise SystemExit(0) if self.proposed else ValueError("in the\nmiddle")


def failing(options: dict[str, str], environment: dict[str, str]) -> Canned:
    """Make it."""
    return Failing((GOOD,) if "leave" in {**environment, **options} else ())


def careless(options: dict[str, str], environment: dict[str, str]) -> Canned:
    """Make a plug-in whose answers are no proposals."""
    return Canned(("a text", replace(GOOD, quote=None), *options, *environment))  # type: ignore[arg-type]


def empty(options: dict[str, str], environment: dict[str, str]) -> None:
    """Make nothing."""


def broken(options: dict[str, str], environment: dict[str, str]) -> Canned:
    """Fail as a plug-in may."""
    raise RuntimeError(f"{options} {environment}")


def test_a_plug_in_of_anybody_is_found_by_its_entry_point(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """It gets its options and its variables; what it proposes waits, what fails is listed."""
    with_points(monkeypatch, point("tests.test_proposals:canned"))
    monkeypatch.setenv("KG_MINE_SIZE", "3")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    result = command("review", "a.txt", "--propose", "mine", "--set", "mine.quote=a=b")

    assert (0, "") == (result.code, result.out)
    assert [
        (
            "warning: a.txt: refused of what canned proposed, “Orange operates Zéphyr”: "
            "its quote is not in the article."
        ),
        ("warning: a.txt: refused of what canned proposed, “{'size': '3'}”: it is no proposal."),
    ] == result.err.splitlines()[:2]
    text = (tmp_path / "a.review.toml").read_text("utf-8")
    assert 1 == text.count('proposed_by = "canned 1.0"')
    before = text
    assert command("review", "a.txt", "--propose", "mine").code == 0
    assert before == (tmp_path / "a.review.toml").read_text("utf-8")
    assert command("build", "a.txt", "-o", "out").code == 0
    assert "operates" not in (tmp_path / "out" / "kg.ttl").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--propose", "other"], "--propose: no plug-in is called 'other'. Name one that is"),
        (["--propose", "broken"], "the plug-in 'broken' cannot be loaded: RuntimeError("),
        (["--propose", "empty"], "the plug-in 'empty' cannot be loaded: AttributeError("),
        (["--propose", "failing"], "a.txt: the plug-in 'canned' failed: ValueError('in the\\nmid"),
        (["--propose", "failing", "--set", "failing.leave=1"], "failed: SystemExit(0). Report it"),
        (["--propose", "gone"], "the plug-in 'gone' cannot be loaded: ModuleNotFoundError("),
        (["--set", "mine.a=b"], "--set: 'mine.a=b' is not an option of a plug-in that is asked"),
        (["--propose", "mine", "--set", "a=b"], "--set: 'a=b' is not an option of a plug-in"),
    ],
)
def test_a_plug_in_that_is_not_there_is_named(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
):
    """In one line; nothing is written."""
    points = {"mine": "canned", **{one: one for one in ("broken", "empty", "failing")}}
    found = [point(f"tests.test_proposals:{made}", one) for one, made in points.items()]
    with_points(monkeypatch, *found, point("no.such.module:x", "gone"))
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    result = command("review", "a.txt", *arguments)

    assert (2, 1) == (result.code, len(result.err.splitlines()))
    assert said in result.err
    assert ["a.txt"] == [file.name for file in tmp_path.iterdir()]


def test_an_answer_that_is_no_proposal_is_listed(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Whatever a plug-in answers, it is a warning in one line, and the rest is written."""
    with_points(monkeypatch, point("tests.test_proposals:careless"))
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    result = command("review", "a.txt", "--propose", "mine")

    lines = result.err.splitlines()
    assert (
        "warning: a.txt: refused of what canned proposed, “'a text'”: it is no proposal." in lines
    )
    assert ["Proposal(quote=None" in one for one in lines] == [False, True, False]


def test_a_plug_in_that_does_not_read_a_language_says_so(monkeypatch: pytest.MonkeyPatch):
    """It is not asked, and the user is told."""
    monkeypatch.setattr(Canned, "propose", None)
    greek = Canned((), languages=frozenset({"el"}))
    entries, said = pipeline._proposed(found(), [greek], pipeline.USUAL)  # noqa: SLF001

    assert ([], ["a.txt: canned does not read fr."]) == (entries, said)


def test_the_plug_ins_that_ship_are_installed():
    """Both are entry points of this distribution, whether or not their extras are there."""
    installed = {one.name: one.value for one in metadata.entry_points(group="kg.proposers")}

    assert "kg.proposers.llm:proposer" == installed["llm"]
    assert "kg.proposers.spacy_french:proposer" == installed["spacy"]


def test_no_command_loads_a_plug_in_unasked(tmp_path: Path):
    """Neither a build nor a review imports one, nor spaCy where it is installed."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    code = (
        "import sys\nfrom kg.cli import kg\nfrom kg.console import run\n"
        "assert run(kg, ['review', 'a.txt', '-q']) == run(kg, ['build', 'a.txt', '-q']) == 0\n"
        "print([m for m in sys.modules if m.startswith(('kg.proposers', 'spacy'))])"
    )
    out = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout

    assert "[]\n" == out
