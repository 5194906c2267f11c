"""What a sentence says does not hang on the sentence around it.

Each example of a frame whose subject is a name is put into other sentences, as tests/paraphrases
has them: with an apposition, behind a clause, in another's mouth, below a condition. The triples
must still come, put as the new sentence puts them, and no other with them.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from kg.model import Modality
from tests.examples import Example, examples
from tests.reading import ARTICLE, read, triple

FOLDER = Path(__file__).parent / "paraphrases"
LANGUAGES = ("fr", "en", "ar")
FACTS = {Modality.ASSERTED, Modality.REPORTED}
MARKS = frozenset('“«"”»?!:;؛؟,،')
A_FRAME = 1
"""How many examples of a frame are put into other sentences: its first ones."""


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A sentence that a base is put into."""

    name: str
    text: str
    """"{all}" is the base without its point, "{subject}" its subject, "{before}" and "{behind}" the
    rest."""
    status: str
    """"same", "told" (by somebody else than the article), "open" (no fact), "denied" or "any"."""
    adds: tuple[str, ...] = ()
    """Regular expressions of the triples that the sentence may give besides."""
    unread: int = 0
    """How many bases are not read so: it may only fall."""


@cache
def paraphrases(language: str) -> tuple[tuple[str, ...], tuple[Paraphrase, ...]]:
    """Return the names that a base's subject may have, and what bases are put into."""
    table = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return tuple(table["subjects"]), tuple(
        Paraphrase(**{**one, "adds": tuple(one.get("adds", ()))}) for one in table["paraphrase"]
    )


@cache
def bases(language: str) -> tuple[Example, ...]:
    """Return the examples that can be put into other sentences, all said of the first subject."""
    subjects, _ = paraphrases(language)
    found: dict[str, Example] = {}
    for of_frame in examples(language).values():
        fitting = [base for one in of_frame if (base := _base(one, subjects, language))]
        found |= {base.text: base for base in fitting[:A_FRAME]}
    return tuple(base for base in found.values() if set(base.gives) == set(given(base, language)))


@cache
def given(base: Example, language: str) -> dict[str, Modality]:
    """Return the triples that come of a base as it stands, and how each is put."""
    came = read(base.text, language)
    return {triple(came, one): one.modality for one in came.statements}


def _base(example: Example, subjects: tuple[str, ...], language: str) -> Example | None:
    """Return an example of one plain sentence about a name, said of the first name of all."""
    text, first = example.text, subjects[0]
    if MARKS & set(text) or not text.endswith(".") or ". " in text or not example.gives:
        return None
    for subject in subjects:
        at = re.search(rf"(?:^| ){re.escape(subject)}(?= \w)", text)
        told = [one for one in example.gives if one.startswith(f"{subject} ")]
        if at is None or not told or (subject != first and first in text):
            continue
        if language != "ar" and (at.start() or not text[at.end() + 1].islower()):
            continue
        said = text[: at.end() - len(subject)] + first + text[at.end() :]
        gives = (first + one.removeprefix(subject) if one in told else one for one in example.gives)
        return Example(said, tuple(gives))
    return None


def put(base: Example, paraphrase: Paraphrase, subject: str) -> str:
    """Return the sentence that a base is put into."""
    whole = base.text.removesuffix(".")
    at = re.search(rf"(?:^| )({re.escape(subject)})(?= |$)", whole)
    assert at, base
    before, behind = whole[: at.start(1)], whole[at.end(1) :]
    text = paraphrase.text.format(subject=subject, before=before, behind=behind, all=whole)
    return re.sub(r" +(?=[ ,،.;])", "", text)


def faults(base: Example, paraphrase: Paraphrase, subject: str, language: str) -> Iterator[str]:
    """Say what is lost, put otherwise than it should be, or added where a sentence has a base."""
    expected = {f"- {one}" if paraphrase.status == "denied" else one for one in base.gives}
    plain = given(base, language)
    now = read(put(base, paraphrase, subject), language)
    come = {triple(now, one) for one in now.statements}
    for one in now.statements:
        said = triple(now, one)
        ours = one.claimant == ARTICLE or one.modality is Modality.ASSERTED
        match paraphrase.status:
            case "same" if said in plain and one.modality is not plain[said]:
                yield f"{said} is {one.modality}"
            case "told" if said in expected and ours:
                yield f"{said} is nobody's"
            case "open" if said.removeprefix("- ") in expected and one.modality in FACTS:
                yield f"{said} is {one.modality}"
    if paraphrase.status == "any":
        come = {one.removeprefix("- ") for one in come}
    yield from (f"{said} is lost" for said in sorted(expected - come))
    for said in sorted(come - expected):
        if not any(re.search(adds, said) for adds in paraphrase.adds):
            yield f"{said} is added"


CASES = [(language, one) for language in LANGUAGES for one in paraphrases(language)[1]]


@pytest.mark.parametrize(
    ("language", "paraphrase"), CASES, ids=[f"{language} {one.name}" for language, one in CASES]
)
def test_a_base_is_read_wherever_it_stands(language: str, paraphrase: Paraphrase):
    """Put into another sentence, a base gives what it gave, and no more bases fail than did."""
    subject = paraphrases(language)[0][0]
    broken = {
        put(base, paraphrase, subject): found
        for base in bases(language)
        if (found := list(faults(base, paraphrase, subject, language)))
    }

    assert len(broken) <= paraphrase.unread, "\n".join(
        f"{text}\n  {'; '.join(found)}" for text, found in broken.items()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_bases(language: str):
    """A renamed example or a changed frame may not empty the tests above."""
    assert len(bases(language)) >= 40
