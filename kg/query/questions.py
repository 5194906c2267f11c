"""Named questions: SPARQL queries that carry their question in French, in English and in Arabic.

A question is a file `cq10-own-compute.rq` whose first lines are comments:

    # id: CQ10
    # question@en: Does Mistral AI possess …?
    # question@fr: Mistral AI dispose-t-elle …?
    # question@ar: هل تملك …؟
"""

import difflib
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.errors import InputError
from kg.headed import read_header, with_prefixes

_KEYS = ("id", "question@en", "question@fr", "question@ar")
_HEADER = re.compile(rf"^# ({'|'.join(_KEYS)}): .*\n", re.MULTILINE)
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: `name` is its file's name without the ending, `text` the query."""

    id: str
    name: str
    en: str
    fr: str
    ar: str
    text: str

    @property
    def texts(self) -> dict[str, str]:
        """The question by language."""
        return {"en": self.en, "fr": self.fr, "ar": self.ar}

    @property
    def query(self) -> str:
        """The query without its header, with the prefixes that it uses."""
        return with_prefixes(_HEADER.sub("", self.text))


def parse_questions(files: Mapping[str, bytes]) -> tuple[Question, ...]:
    """Read the questions among files, given by file name, in the order of their ids.

    Raises InputError where a header line is missing or two questions share an id.
    """
    questions = [_parse(name, body) for name, body in files.items() if name.endswith(".rq")]
    questions.sort(key=lambda question: question.id)
    for first, second in itertools.pairwise(questions):
        if first.id == second.id:
            problem = f"{first.name} and {second.name} are both {first.id}"
            raise InputError(problem, where=second.name, fix="Give each question an id of its own")
    return tuple(questions)


def _parse(file: str, body: bytes) -> Question:
    text = body.decode("utf-8")
    name = file.rpartition("/")[2].removesuffix(".rq")
    number, english, french, arabic = read_header(text, _KEYS, file).values()
    return Question(number, name, english, french, arabic, text)


def find_question(questions: Sequence[Question], name: str) -> Question:
    """Return the question with this id or name, in any case.

    Raises InputError, with names that are near, where there is none.
    """
    wanted = name.strip().casefold().removesuffix(".rq")
    for question in questions:
        if wanted in {question.id.casefold(), question.name.casefold()}:
            return question
    names = [question.name for question in questions]
    near = [other for other in names if wanted and wanted in other]
    near += [n for n in difflib.get_close_matches(wanted, names, _NEAR, 0.4) if n not in near]
    fix = f"Try {' or '.join(near[:_NEAR])}" if near else "List them with kg query --list"
    raise InputError("no file, no SPARQL and no named question", where=name, fix=fix)


def list_questions(questions: Sequence[Question]) -> str:
    """Return the questions as text: name, then the question in French and in English."""
    return "".join(f"{q.name}\n  {q.fr}\n  {q.en}\n" for q in questions)
