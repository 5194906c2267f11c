"""Columns of text for a terminal: wide, combining and right-to-left characters counted."""

import unicodedata
from collections.abc import Sequence

_GUTTER = 2
_NARROWEST = 8


def cells(text: str) -> int:
    r"""Return the number of terminal cells that a text takes.

    >>> cells("é"), cells("e\u0301"), cells("日本")
    (1, 1, 4)
    """
    return sum(map(_cells_of, text))


def _cells_of(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> str:
    """Return a table with aligned columns, wrapped between words to keep to `width` cells."""
    if not heads:
        return ""
    natural = [max([cells(head), *(cells(row[i]) for row in rows)]) for i, head in enumerate(heads)]
    widths = natural if width is None else _fitted(natural, width - _GUTTER * (len(heads) - 1))
    lines = _lines(heads, widths)
    lines.append("  ".join("─" * size for size in widths))
    for row in rows:
        lines += _lines(row, widths)
    return "".join(line.rstrip(" ") + "\n" for line in lines)


def _fitted(natural: Sequence[int], room: int) -> list[int]:
    """Return column widths that fill the room: the widest give way first."""
    widths = list(natural)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widest = max(widths)
        next_widest = max([size for size in widths if size < widest], default=_NARROWEST)
        at_top = [i for i, size in enumerate(widths) if size == widest]
        excess = -(-(sum(widths) - room) // len(at_top))
        for i in at_top:
            widths[i] = max(widest - excess, next_widest, _NARROWEST)
    return widths


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [wrap(text, size) for text, size in zip(row, widths, strict=True)]
    tall = max(len(lines) for lines in wrapped)
    return [
        "  ".join(
            _padded(lines[i] if i < len(lines) else "", size)
            for lines, size in zip(wrapped, widths, strict=True)
        )
        for i in range(tall)
    ]


def _padded(text: str, size: int) -> str:
    return text + " " * (size - cells(text))


def wrap(text: str, size: int) -> list[str]:
    """Return the lines of a text, broken at spaces, or inside a word that is too long."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(joined) <= size:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for char in word:
            if lines[-1] and cells(lines[-1] + char) > size:
                lines.append("")
            lines[-1] += char
    return lines
