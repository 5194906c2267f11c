"""Pronouns that lean on pronouns before them: "il dit qu'il sait qu'il signera"."""

from collections.abc import Callable, Hashable

from kg.extract.memory import Referent

_LONGEST = 8
"""Pronouns in a row that are read, each by the one before it."""


class Chain:
    """The pronouns that are being read, for one of which others may be asked several times over.

    Each is read once, or the time would grow with a power of how many there are.
    """

    def __init__(self) -> None:
        self._found: dict[Hashable, Referent | None] = {}
        self._depth = 0

    def once(self, asked: Hashable, read: Callable[[], Referent | None]) -> Referent | None:
        """Return what a pronoun stands for, as `read` has it; None at the end of a long chain.

        asked  which pronoun, and as what: what was found is kept until the first one is read
        """
        if asked in self._found:
            return self._found[asked]
        if self._depth == _LONGEST:
            return None
        self._depth += 1
        found = read()
        self._depth -= 1
        if self._depth:
            self._found[asked] = found
        else:
            self._found.clear()
        return found
