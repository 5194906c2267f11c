"""The gate holds what is set aside to its floors, and the lexicon is not fitted to it."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg import pipeline
from kg.extract.view import fold
from kg.files import read_sources
from kg.pipeline import load_knowledge
from kg.validation import Severity
from tests.gate import gate

FLOORS = json.loads(gate.PINNED.read_text())
NEEDED = {"fr": 40, "en": 24, "ar": 18}
COMMON = frozenset(
    {
        "conseil général",
        "conseil régional",
        "government cloud",
        "finance ministry",
        "supreme court",
        "trésor public",
        "central bank",
        "conseil municipal",
        "conseil d'état",
        "autorité de régulation",
        "port autonome",
        "national audit office",
        "health service",
        "grand conseil",
        "chambre d'agriculture",
        "conseil communal",
        "ordre des pharmaciens",
        "tribunal administratif",
        "assemblée nationale",
        "cour des comptes",
        "cour suprême",
    }
)
"""Names of what is set aside that are common nouns of the field too."""
EXPRESSIONS = frozenset(
    {"à la fin de l'année", "à la mise au point", "l'un et l'autre", "لا تعبر بالضرورة عن رأي"}
)
"""Expressions of the language that one article of what is set aside has, by chance."""
PHRASE = 4
"""Words from which on a stretch of an article is a phrase that only it would have."""


def gold(part: str) -> dict[str, dict[str, Any]]:
    """Return the gold of a part by the article's name."""
    return {
        path.stem: json.loads((path.parent / f"{path.stem}.gold.json").read_text())
        for path in gate.corpus(part)
    }


def test_the_corpus_is_whole():
    """All parts are what was pinned, and as large as the gate needs in each language."""
    stems = [path.stem[:2] for part in gate.PARTS for path in gate.corpus(part)]
    pages = [path for part in gate.PARTS for path in gate.corpus(part) if path.suffix == ".html"]

    assert {part: gate.digest(part) for part in gate.PARTS} == FLOORS["sha256"]
    assert {part: len(gate.corpus(part)) for part in gate.PARTS} == FLOORS["articles"]
    assert all(stems.count(language) >= least for language, least in NEEDED.items())
    assert len(pages) >= 12


@pytest.mark.parametrize("part", gate.PARTS)
def test_every_quote_of_the_gold_is_in_its_article(part: str):
    """Offsets and words agree, so that a mended article or gold cannot drift apart."""
    # Offsets into a page are those of the scorer's own reading of it.
    texts = {p.stem: p.read_bytes().decode() for p in gate.corpus(part) if p.suffix == ".txt"}
    annotated = gold(part)

    assert [] == [
        (name, one["id"])
        for name, text in texts.items()
        for one in annotated[name]["propositions"]
        if text[one["start"] : one["end"]] != one["quote"]
    ]


@pytest.mark.skipif(not gate.SCORER.exists(), reason="the scorer is beside the project's own copy")
@pytest.mark.parametrize("part", gate.SET_ASIDE)
def test_what_is_set_aside_meets_its_floors(part: str):
    """No figure is worse than what was pinned; evidence is verbatim, and nothing forbidden."""
    assert [] == gate.lowered(FLOORS["set_aside"][part], gate.measure(part))


def test_the_table_of_the_documentation_is_what_was_pinned():
    """README.md of the gate shows the figures of floors.json."""
    text = gate.README.read_text(encoding="utf-8")

    assert text == gate.documented(text, FLOORS)


@pytest.mark.parametrize("language", gate.LANGUAGES)
@pytest.mark.parametrize("part", gate.PARTS)
def test_what_is_read_in_the_corpus_can_be_published(part: str, language: str):
    """No article of any part gives a graph that the shapes refuse."""
    settings = pipeline.Settings(reviewed=False)
    paths = [path for path in gate.corpus(part) if path.stem.startswith(language)]
    report = pipeline.draft(read_sources([str(path) for path in paths]), settings).report

    assert [] == [one for one in report.findings if one.severity is Severity.VIOLATION]


def test_pinning_refuses_to_lower_a_floor():
    """A worse share and a higher count are both named."""
    before = {"floors": {"all": {"precision": 0.9, "must_not_hits": 0}}, "unread": 0}
    now = {"floors": {"all": {"precision": 0.8, "must_not_hits": 1}}, "unread": 1}

    assert [] == gate.lowered(before, before)
    assert 3 == len(gate.lowered(before, now))


def lexicon_phrases() -> Iterator[tuple[str, str]]:
    """Yield file and phrase of each string of the lexicon, examples left out."""
    for path in sorted(Path(gate.ROOT / "kg" / "lexicon").glob("*/*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        yield from ((f"{path.parent.name}/{path.name}", words) for words in strings(table))


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401  # whatever TOML holds
    """Yield every key and string below a table, but those of examples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "example":
                yield key
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def test_no_name_of_what_is_set_aside_is_in_the_lexicon():
    """Names are the gazetteer's; the lexicon holds no name that an article of those parts has.

    A name without a capital is a common noun that the annotator took for one.
    """
    names = {
        fold(name)
        for part in gate.SET_ASIDE
        for one in gold(part).values()
        for entity in one["entities"]
        if entity["type"] not in {"Language", "Country/Region", "Place"}
        for name in (entity["label"], *entity["alt"])
        if len(name.split()) > 1 and name != name.lower()
    }

    assert [] == [found for found in lexicon_phrases() if fold(found[1]) in names - COMMON]


def test_no_phrase_of_what_is_set_aside_is_in_the_lexicon():
    """An expression of several words in the lexicon is one that more than one article has."""
    texts = {
        path: " ".join(re.findall(r"\w+", fold(path.read_text(encoding="utf-8"))))
        for part in gate.PARTS
        for path in gate.corpus(part)
    }
    own = []
    for file, phrase in lexicon_phrases():
        words = re.findall(r"\w+", fold(phrase))
        if len(words) > PHRASE and phrase not in EXPRESSIONS:
            found = [path for path, text in texts.items() if " ".join(words) in text]
            if len(found) == 1 and found[0].parent.name in gate.SET_ASIDE:
                own.append((file, phrase))

    assert [] == own


def test_invented_names_are_in_no_gazetteer():
    """Most named organisations set aside are unknown: it measures the rules, not the list."""
    gazetteer = load_knowledge().gazetteer
    organisations = [
        entity["label"]
        for part in gate.SET_ASIDE
        for one in gold(part).values()
        for entity in one["entities"]
        if entity["type"] in {"Company", "Organization", "University/ResearchOrganization"}
    ]
    known = [name for name in organisations if gazetteer.named(name)]

    assert len(known) < len(organisations) / 2
