"""Tables of the lexicon: what a language has no word for is empty; what none has, is a slip."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg.extract
from kg.extract.tables import Table, WordSets, open_table
from kg.pipeline import load_knowledge
from tests.reading import read

CODE = Path(kg.extract.__file__).parent
LEXICONS = load_knowledge().lexicons
TABLE = re.compile(r'lexicon\.(words|nouns|status)\["([\w-]+)"\](?:\["([\w-]+)"\])?')
SET = re.compile(r'\bsets\["([\w.-]+)"\]')


def asked() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield each name that the rules ask a lexicon for: the module, the table, and the names."""
    for path in sorted(CODE.rglob("*.py")):
        text = path.read_text("utf-8")
        for kind, *names in TABLE.findall(text):
            yield path.name, kind, tuple(name for name in names if name)
        for name in SET.findall(text):
            yield path.name, "sets", (name,)


def has(kind: str, names: tuple[str, ...]) -> bool:
    """Tell whether the lexicon of any language has words by some names."""
    for lexicon in LEXICONS.values():
        found = getattr(lexicon, kind)
        if names[0] in found and (len(names) == 1 or names[1] in found[names[0]]):
            return True
    return False


def test_what_the_rules_ask_for_some_language_has():
    """A name that is in no lexicon is a slip of the pen, since it would be found empty."""
    assert [] == [one for one in asked() if not has(*one[1:])]


def test_what_a_language_has_no_words_for_is_empty():
    """It is no error, at any depth; nor is it there, nor does it stay."""
    table = open_table({"nouns": {"of": ["fear"]}})

    assert (Table(), Table()) == (table["verbs"], table["nouns"]["none"])
    assert ["fear"] == table["nouns"]["of"]
    assert "verbs" not in table
    assert set() == WordSets([("adverbs.days", ["hier"])])["adverbs.none"]


@pytest.mark.parametrize(
    "said",
    [
        "As noted the economist Ada Quayle, Orange owns the data centre of Lyon.",
        "Orange owns the data centre of Lyon, as said the economist Ada Quayle.",
    ],
)
def test_a_saying_with_its_speaker_behind_is_read_in_english_too(said: str):
    """Rules of a word order that French and Arabic have meet English that has it."""
    assert any(str(one.subject).endswith("orange") for one in read(said, "en").statements)
