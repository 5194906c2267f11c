"""The YAML of a front matter, read without what can make it cost much; and its TOML."""

import tomllib
from typing import Any

import yaml

from kg.errors import InputError

_DEEPEST = 50  # lists and mappings in one another there


def parse_yaml(text: str, name: str) -> dict[str, Any]:
    """Return the YAML mapping of a document's front matter; every scalar in it is a string.

    Raises InputError where it is none.
    """
    try:
        if problem := _refused(text):
            raise InputError(problem, where=name, fix="Write each value out")
        table = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # makes strings alone
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 2}" if mark else ""
        problem = getattr(error, "problem", None) or "it is no YAML"
        raise InputError(
            f"its front matter is broken{line}: {problem}", where=name, fix="Mend it"
        ) from error
    if not isinstance(table, dict):
        raise InputError("its front matter has no keys", where=name, fix="Write it as key: value")
    return {str(key): value for key, value in table.items()}


def parse_toml(text: str, name: str) -> dict[str, Any]:
    """Return the TOML table of a document's front matter; a day in it is a string.

    Raises InputError where it is none.
    """
    try:
        table = tomllib.loads("\n" + text.replace("\r\n", "\n"))  # its lines are the document's
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(
            f"its front matter is broken: {error}", where=name, fix="Mend it"
        ) from error
    return {
        key: value if isinstance(value, (dict, list)) else str(value)
        for key, value in table.items()
    }


def _refused(text: str) -> str | None:
    """Return why YAML that may be right is not read; the parser raises where it is wrong.

    Aliases can name each other without end, and nesting costs the parser its square in time.
    """
    depth = 0
    for event in yaml.parse(text):
        if isinstance(event, yaml.AliasEvent):
            return "its front matter has aliases"
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return "its front matter is nested too deeply"
    return None
