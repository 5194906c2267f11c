"""The TOML files of a lexicon, as tables."""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.errors import LexiconError


def parse_table(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    """Return one TOML file of the lexicon, each word in it kept once.

    Raises LexiconError where it is missing or broken.
    """
    if name not in files:
        raise LexiconError("it is missing", where=name, fix="Restore the lexicon's file")
    try:
        return {
            sys.intern(key): _shared(one)
            for key, one in tomllib.loads(files[name].decode()).items()
        }
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"broken TOML ({error})", where=name, fix="Mend the file") from error


def _shared(value: Any) -> Any:  # noqa: ANN401  # TOML
    """Return a value with each string as the one that is kept of it: thousands are "subject"."""
    if isinstance(value, str):
        return sys.intern(value)
    if isinstance(value, list):
        return [_shared(one) for one in value]
    if isinstance(value, dict):
        return {sys.intern(key): _shared(one) for key, one in value.items()}
    return value


class Table(dict[str, Any]):
    """A table of a lexicon, in which what a language has no words for is empty.

    Rules are shared by languages: what one of them has no words for, its files do not name.
    """

    def __missing__(self, name: str) -> "Table":
        return Table()


def open_table(table: Mapping[str, Any]) -> Table:
    """Return a table, and those in it, with nothing for what it lacks."""
    return Table(
        (key, open_table(one) if isinstance(one, Mapping) else one) for key, one in table.items()
    )


class WordSets(dict[str, frozenset[str]]):
    """Lists of words by name, each a set from when it is first asked for: two thirds never are.

    What is no list is an empty set. A set that is there is found as in any dictionary, without a
    call of ours: five thousand are asked for in an article. Whatever goes through the names goes
    through those of the lists.
    """

    def __init__(self, lists: Iterable[tuple[str, Iterable[str]]]) -> None:
        super().__init__()
        self._lists = dict(lists)

    def __missing__(self, name: str) -> frozenset[str]:
        found = self[name] = frozenset(self._lists.get(name, ()))
        return found

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  # as dict has it
        """Return a list as a set, or the default where there is none."""
        return self[name] if name in self._lists else default

    def __contains__(self, name: object) -> bool:
        return name in self._lists

    def __iter__(self) -> Iterator[str]:
        return iter(self._lists)

    def __len__(self) -> int:
        return len(self._lists)

    keys = Mapping.keys  # type: ignore[assignment]  # of what it iterates over
    values = Mapping.values  # type: ignore[assignment]
    items = Mapping.items  # type: ignore[assignment]
