"""The command as tests call it, and what it leaves."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


BLOCK = r"(?<=^```{}\n).*?(?=^```$)"


def examples(kind: str, opening: str) -> list[str]:
    """Return README's examples in a language that open with a text."""
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(BLOCK.format(kind), text, re.MULTILINE | re.DOTALL)
    return [block for block in blocks if block.startswith(opening)]


@dataclass(frozen=True)
class Result:
    """What a command left: its exit code and its two streams."""

    code: int
    out: str
    err: str


Command = Callable[..., Result]
