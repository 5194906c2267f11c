"""The reports of yesterday, in a file that a user names: a database of SQLite."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager

from kg.errors import InputError

_OURS = 0x6B67_7661
"""What tells the file from other databases: PRAGMA application_id."""
_PATIENCE = 60.0
"""How many seconds to wait for another run that is writing what it has learned."""


class Memory:
    """What is remembered of each name: one body, with the key that it was made for."""

    def __init__(self, database: sqlite3.Connection | None) -> None:
        self._database = database
        self._learned: list[tuple[str, bytes, bytes]] = []

    def recall(self, name: str, key: bytes) -> bytes | None:
        """Return what is remembered of a name, if it was made for this key and is whole."""
        if self._database is None:
            return None
        said = "SELECT body FROM report WHERE name = ? AND key = ?"
        found = self._database.execute(said, (name, key)).fetchone()
        try:
            return None if found is None else zlib.decompress(found[0])
        except zlib.error:
            return None

    def keep(self, name: str, key: bytes, body: bytes) -> None:
        """Remember this of a name, in the place of what was."""
        if self._database is not None:
            self._learned.append((name, key, zlib.compress(body, 1)))

    def write(self) -> None:
        """Write what was learned, all or nothing; until then others may write theirs."""
        if self._database is not None:
            with self._database:
                said = "INSERT OR REPLACE INTO report VALUES (?, ?, ?)"
                self._database.executemany(said, self._learned)


@contextmanager
def memory(path: str | None) -> Iterator[Memory]:
    """Give the memory in a file, which is made where it is not there; without a path, none.

    What was learned is kept all or not at all.

    Raises InputError where the file is something else, or cannot be written.
    """
    if path is None:
        yield Memory(None)
        return
    try:
        with closing(sqlite3.connect(path, _PATIENCE)) as database:
            _require_ours(database, path)
            known = Memory(database)
            yield known
            known.write()
    except sqlite3.Error as error:
        raise InputError(
            f"cannot be the cache: {str(error).rstrip('.')}",
            where=path,
            fix="Name a file that kg validate made, or that is not there yet",
        ) from error


def _require_ours(database: sqlite3.Connection, path: str) -> None:
    (mark,) = database.execute("PRAGMA application_id").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark != _OURS and tables:
        raise InputError(
            "is a database of something else",
            where=path,
            fix="Name a file that kg validate made, or that is not there yet",
        )
    database.execute(f"PRAGMA application_id = {_OURS}")
    database.execute(
        "CREATE TABLE IF NOT EXISTS report (name TEXT PRIMARY KEY, key BLOB, body BLOB)"
    )
