"""Every error that `kg` raises on purpose, and the exit code that it ends a command with.

KgError                exit 2
├─ InputError          exit 2   a file, folder or option that we were given is unusable
│  ├─ SeveralInputsError exit 2   several of them are, each for a reason of its own
│  └─ SyntaxProblem    exit 2   it is in a known format but breaks that format's grammar
├─ LexiconError        exit 2   a data file of the lexicon, gazetteer or review contradicts itself
├─ ShapesError         exit 2   a shapes file is itself wrong
├─ PublicationError    exit 2   the result cannot be written whole, so nothing was written
├─ ViolationError      exit 1   the data violates the shapes, so nothing was written
└─ NothingCheckedError exit 3   no shape looked at any node: there is no verdict

Exit 0 is success. A command's other codes come from its result, not from an error.
"""

from collections.abc import Sequence
from functools import partial


class KgError(Exception):
    """A problem with a place and a remedy.

    problem  what happened, a clause without a final stop
    where    the file, line and column, IRI or option that it happened at
    fix      what the user does next, a sentence without a final stop
    """

    exit_code = 2

    def __init__(self, problem: str, *, where: str, fix: str) -> None:
        super().__init__(f"{where}: {problem}. {fix}.")
        self.problem, self.where, self.fix = problem, where, fix

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error pass from a worker process to its parent."""
        return partial(type(self), where=self.where, fix=self.fix), (self.problem,)


class InputError(KgError):
    """A file, folder or option that we were given is unusable."""


class SeveralInputsError(InputError):
    """Several things that we were given are unusable, each for a reason of its own.

    errors  what is wrong with each
    """

    def __init__(self, errors: Sequence[KgError], *, where: str) -> None:
        super().__init__("cannot be used", where=where, fix="Mend them or leave them out")
        self.errors = tuple(errors)

    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), where=self.where), (self.errors,)


class SyntaxProblem(InputError):  # noqa: N818  # SyntaxError is the language's own
    """The input is in a known format but breaks that format's grammar."""


class LexiconError(KgError):
    """A data file of the lexicon, the gazetteer or a review contradicts itself."""


class ShapesError(KgError):
    """A shapes file is itself wrong."""


class PublicationError(KgError):
    """The result cannot be written whole, so nothing was written."""


class ViolationError(KgError):
    """The data violates the shapes, so nothing was written."""

    exit_code = 1


class NothingCheckedError(KgError):
    """No shape looked at any node: there is no verdict."""

    exit_code = 3
