"""Queries that are data files: the comments that open them, the prefixes they take for granted."""

import re
from collections.abc import Sequence

from kg.errors import InputError
from kg.names import PREFIXES


def read_header(text: str, keys: Sequence[str], file: str) -> dict[str, str]:
    """Return what the comments `# key: …` of a query say, by their keys.

    Raises:
        InputError: a key has no comment.
    """
    lines = (re.search(rf"^# {re.escape(key)}: *(\S.*?) *$", text, re.MULTILINE) for key in keys)
    header = {key: line[1] for key, line in zip(keys, lines, strict=True) if line}
    if missing := [key for key in keys if key not in header]:
        fix = f"Begin the file with a line “# {missing[0]}: …”"
        raise InputError(f"the header has no {missing[0]}", where=file, fix=fix)
    return header


def with_prefixes(query: str) -> str:
    """Return a query with the prefixes of published graphs that it uses declared before it."""
    used = {p: b for p, b in PREFIXES.items() if re.search(rf"(?<![\w:]){p}:", query)}
    return "".join(f"PREFIX {p}: <{b}>\n" for p, b in used.items()) + query
