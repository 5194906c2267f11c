"""Questions about a sentence that are answered once: it never changes, and frames ask on and on."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar

_Question = TypeVar("_Question", bound=Callable[..., Any])

Answers = defaultdict[Callable[..., Any], dict[Hashable, Any]]
"""What a clause has been asked: each question, with what it was asked of, and its answers."""


def asked_once(question: _Question) -> _Question:
    """Let a clause answer a question about a node once, and keep the answer as long as it lives.

    For what the clause alone decides, never for what an article has told so far, nor for what the
    measuring of its noun phrases is still about.
    """

    def ask(clause: Any, of: Hashable) -> Any:  # noqa: ANN401  # as the question has them
        answers = clause.answers[question]
        if of not in answers:
            answers[of] = question(clause, of)
        return answers[of]

    return wraps(question)(ask)  # type: ignore[return-value]


def asked_once_of_all(question: _Question) -> _Question:
    """Let a clause answer a question about all of itself once."""

    def ask(clause: Any) -> Any:  # noqa: ANN401  # as the question has it
        answers = clause.answers[question]
        if None not in answers:
            answers[None] = question(clause)
        return answers[None]

    return wraps(question)(ask)  # type: ignore[return-value]
