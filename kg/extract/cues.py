"""The words that show how a statement is put, as cues in the order of the text."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kg.extract.syntax import Clause
from kg.model import Cue, CueKind


def cue(clause: Clause, kind: CueKind, first: int, last: int | None = None) -> Cue:
    """Return tokens, half-open, as a cue: as they are printed, spaced as the text spaces them.

    last  the token index past them; without it the one token at `first`
    """
    end = first + 1 if last is None else last
    tokens = clause.tokens[first:end]
    text = tokens[0].printed
    for before, token in pairwise(tokens):
        text += (" " if token.span.start > before.span.end else "") + token.printed
    return Cue(kind, clause.span(first, end), text)


def in_order(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return cues as statements have them: by where they stand, each once."""
    return tuple(sorted(set(cues), key=lambda one: (one.span, one.kind)))


def printed_together(clause: Clause, tokens: Sequence[int]) -> str | None:
    """Return words as they are printed, or None where there are none."""
    return ", ".join(clause.tokens[i].printed for i in tokens) or None
