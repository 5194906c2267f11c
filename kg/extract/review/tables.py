"""Reads a TOML table with messages that an editor can act on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from kg.errors import LexiconError

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML table and where it stands. Every reader returns None where the key is absent."""

    values: Mapping[str, Any]
    where: str

    def error(self, problem: str, fix: str) -> LexiconError:
        """Return the error that this table has a problem."""
        return LexiconError(problem, where=self.where, fix=fix)

    def only(self, keys: Collection[str], of: str) -> None:
        """Raise LexiconError at a key that is not one of these; `of` says whose they are."""
        for key in self.values:
            if key not in keys:
                raise self.error(f'{of} has no "{key}"', choose(key, keys))

    def text(self, key: str, *, empty: bool = False) -> str | None:
        """Return a text, which may be `empty` only where that means something."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.error(f"{key} is not a text", f'Write {key} = "…"')
        if not value.strip() and not empty:
            raise self.error(f"{key} is empty", "Fill it in, or remove it")
        return value

    def required(self, key: str, fix: str) -> str:
        """Return a text that must be there."""
        value = self.text(key)
        if value is None:
            raise self.error(f"{key} is missing", fix)
        return value

    def count(self, key: str) -> int | None:
        """Return a number that counts from 1."""
        value = self.values.get(key)
        if value is not None and (type(value) is not int or value < 1):
            raise self.error(f"{key} counts from 1", f"Write {key} = 1, 2, …")
        return value

    def texts(self, key: str) -> tuple[str, ...] | None:
        """Return a list of texts; a single one need not be in brackets."""
        value = self.values.get(key)
        if value is None:
            return None
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise self.error(f"{key} is not a list of texts", f'Write {key} = ["…", "…"]')
        return tuple(found)

    def table(self, key: str) -> "Table | None":
        """Return a table in this one."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.error(f"{key} is not a table", f"Write {key} = {{ … = … }}")
        return Table(value, self.where)

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """Return a member of a closed set."""
        value = self.text(key)
        if value is None:
            return None
        return choices(self.known(value, key, [str(one) for one in choices]))

    def known(self, value: str, what: str, choices: Collection[str]) -> str:
        """Return a text that is one of the choices; `what` names it in the message."""
        if value not in choices:
            raise self.error(f'unknown {what} "{value}"', choose(value, choices))
        return value


def choose(value: str, choices: Collection[str]) -> str:
    """Say what to write instead: what looks like it, or else everything."""
    near = get_close_matches(value, choices, n=3, cutoff=0.7)
    return "Write " + " or ".join(f'"{one}"' for one in near or sorted(choices))
