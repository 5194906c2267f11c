"""The rules as a whole: floors on the annotated article, its statements, and any text at all."""

import importlib.util
import io
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles import parse
from kg.extract import extract
from kg.graph import article_quads
from kg.model import Extraction, RawDocument
from kg.pipeline import load_knowledge, make_run
from kg.serialize import to_ntriples
from tests.examples import examples
from tests.reading import read, read_article, told

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "articles" / "ia-au-maroc.txt"
GOLDEN = ROOT / "tests" / "golden" / "ia-au-maroc" / "rules.txt"
SCORE = ROOT.parent / "shared" / "score"
EXAMPLES = {
    language: [example.text for listed in examples(language).values() for example in listed]
    for language in load_knowledge().lexicons
}


def seed() -> Extraction:
    """Return what the rules alone read in the bundled article."""
    knowledge = load_knowledge()
    article, warnings = parse(RawDocument(ARTICLE.name, ARTICLE.read_bytes()), knowledge)
    return extract(article, knowledge, warnings=warnings)


# --- floors, which only rise

FLOORS = {
    "core_recall": 0.98,
    "all_recall": 0.98,
    "full_core_recall": 0.98,
    "precision": 0.98,
    "precision_in_families": 0.98,
    "ent_f1": 0.98,
    "type_acc": 0.98,
    "polarity_acc": 1.0,
    "modality3_acc": 1.0,
    "claimant_acc": 1.0,
    "reported_by_acc": 1.0,
    "layer_f1": 0.98,
    "evidence_integrity": 1.0,
    "meta_acc": 1.0,
}
NEVER = ("must_not_hits", "bare_asserted", "boilerplate_hits", "duplicates", "ent_dup")


def scorer() -> ModuleType:
    """Load the scorer of the annotated articles; skip where it is not on this machine."""
    if not (SCORE / "score.py").is_file():
        pytest.skip(f"the scorer and the annotated article are not at {SCORE}")
    spec = importlib.util.spec_from_file_location("score", SCORE / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Score the graph that the rules alone make of the annotated article."""
    module = scorer()
    folder = tmp_path_factory.mktemp("score")
    knowledge = load_knowledge()
    quads = article_quads(seed(), make_run(knowledge))
    (folder / "01.nt").write_bytes(to_ntriples(quads))
    overall: dict[str, Any]
    overall, _ = module.run(SCORE, folder, only={"01"}, out=io.StringIO())
    return overall


def test_the_annotated_article_is_the_bundled_one():
    """The floors are measured on the article that ships."""
    scorer()

    assert (SCORE / "01.txt").read_bytes() == ARTICLE.read_bytes()


@pytest.mark.parametrize("figure", FLOORS)
def test_the_rules_alone_keep_their_floors(figures: dict[str, Any], figure: str):
    """Recall, precision, status and evidence on the annotated article do not fall."""
    assert figures[figure] >= FLOORS[figure]


@pytest.mark.parametrize("figure", NEVER)
def test_the_rules_alone_assert_nothing_that_they_must_not(figures: dict[str, Any], figure: str):
    """No forbidden triple, no bare one, none from furniture, none twice."""
    assert 0 == figures[figure]


# --- what the rules read in the bundled article, for people to see change


def dump(extraction: Extraction) -> str:
    """Return a line for each statement: triple, how and by whom, kind, layers, quote."""
    lines = []
    for one in extraction.statements:
        quote = one.evidence[0]
        layers = " ".join(layer.rpartition("/")[2] for layer in one.layers)
        rest = (one.kind, layers, one.degree, one.temporal, one.valid_at)
        said = " ".join(part for part in rest if part)
        words = " ".join(quote.exact.split())
        where = f"{quote.span.start}-{quote.span.end}"
        lines.append(f"{told(extraction, one)} | {said} | {one.rule} | {where} {words}\n")
    return "".join(lines)


def test_the_bundled_article_reads_as_before():
    """Each statement of the rules is the one that was looked at and kept."""
    expected = GOLDEN.read_text("utf-8")

    assert expected == dump(seed()), (
        f"look at what changed; where it is better, run: python -m tests.test_extract "
        f"> {GOLDEN.relative_to(ROOT)}"
    )


# --- any text

PIECES = (
    sorted(
        {
            word
            for each in EXAMPLES.values()
            for text in each
            for word in text.replace("’", "’ ").split()
        }
    )
    + list('.,;:!?«»()“”"…—-')
    + ["qui", "que", "dont", "ne", "pas", "ni", "et", "ou", "se", "sans", "selon", "comme", "si"]
    + [
        "-t-il",
        "\n",
        "\r\n\r\n",
        "\u200b",
        "\u00a0",
        "e\u0301",
        "😀",
        "اتفاق",
        "aucun",
        "tout cela",
    ]
)
WORDS = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=3),
    min_size=1,
    max_size=25,
).map(lambda pieces: " ".join(pieces) or ".")
LANGUAGES = st.sampled_from(sorted(EXAMPLES))


def sentences_of(language: str) -> st.SearchStrategy[tuple[str, str]]:
    """Return examples of a language, one behind the other, as they are or decomposed."""
    joined = st.lists(st.sampled_from(EXAMPLES[language]), min_size=1, max_size=6).map(" ".join)
    forms = joined | joined.map(lambda text: normalize("NFD", text))
    return forms.map(lambda text: (text, language))


SENTENCES = LANGUAGES.flatmap(sentences_of)


def check(extraction: Extraction) -> None:
    """Assert what holds of every extraction: quotes are verbatim, ids unique, IRIs known."""
    text = extraction.article.text
    statements = extraction.statements
    known = {entity.iri for entity in extraction.entities} | {extraction.article.iri}

    for one in statements:
        for quote in one.evidence:
            assert quote.exact
            assert quote.exact == text[quote.span.start : quote.span.end]
        for cue in one.cues:
            assert cue.span.of(text)
        assert {one.subject, one.claimant} <= known
        assert one.subject != one.object
    assert len(statements) == len({one.id for one in statements})
    assert list(statements) == sorted(statements, key=lambda one: one.evidence[0].span.start)


@given(WORDS, LANGUAGES)
def test_any_words_are_read_without_fault(text: str, language: str):
    """Words, marks and signs in any order give statements with sound evidence, or none."""
    check(read(text, language))


@given(SENTENCES)
def test_any_sentences_are_read_without_fault(written: tuple[str, str]):
    """What a sentence leaves in memory never breaks another."""
    check(read(*written))


@given(SENTENCES)
def test_the_same_text_gives_the_same(written: tuple[str, str]):
    """Reading twice gives equal values: nothing is left over from another article."""
    assert read(*written) == read(*written)


def test_line_ends_and_marks_do_not_change_what_is_read():
    """The bundled article with Windows line ends, a byte order mark or form feeds says the same."""
    text = ARTICLE.read_bytes().decode()
    plain = [told(seed(), one) for one in seed().statements]

    for other in (text.replace("\n", "\r\n"), "\ufeff" + text, text.replace("\n\n", "\n\f\n")):
        extraction = read_article(other)
        check(extraction)
        assert plain == [told(extraction, one) for one in extraction.statements]


if __name__ == "__main__":
    sys.stdout.write(dump(seed()))
