"""Where and why a text is not SPARQL, in words that an analyst can use.

The engine's parser reads keywords by their length, so it reports a position up to a keyword's
length behind the mistake. Parsing the text again with wide gaps between its tokens brings the
report back to the token that it belongs to.
"""

import dataclasses
import re

import pyoxigraph

from kg.errors import SyntaxProblem
from kg.query.lexing import Token, TokenKind, tokens

_GAP = " " * 24
"""Wider than any keyword of SPARQL."""

_REPORT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CHARACTER_SETS = re.compile(r"\[(?:_|'.*?')\](?=, |$)", re.DOTALL)
_EXPECTED = re.compile(r'"((?:[^"\\]|\\.)+)"|([A-Za-z][A-Za-z*_ ]+)')
_MOST = 6
_NO_PREFIX = "Prefix not found"


def diagnose(
    query: str, parsed: str, where: str, prefixes: dict[str, str], report: str
) -> SyntaxProblem:
    """Return the error for a query that the engine's parser refused with `report`.

    parsed  what the parser was given: the query, of the same length, without the keyword
            SERVICE. It alone is parsed again, since the engine evaluates what it can parse.
    """
    found = [token for token in tokens(parsed) if token.kind is not TokenKind.COMMENT]
    if not found:
        return SyntaxProblem("the query is empty", where=where, fix="Write a SPARQL query")
    culprit, expected = _culprit(found, prefixes, report)
    if culprit:
        culprit = dataclasses.replace(culprit, text=query[culprit.start : culprit.end])
    offset = culprit.start if culprit else found[-1].end
    line = query.count("\n", 0, offset) + 1
    column = offset - query.rfind("\n", 0, offset)
    problem, fix = _words(culprit, expected)
    return SyntaxProblem(problem, where=f"{where}:{line}:{column}", fix=fix)


def _culprit(
    found: list[Token], prefixes: dict[str, str], report: str
) -> tuple[Token | None, list[str]]:
    """Return the token that the parser stumbles over (None: the end) and what it expects."""
    if (quote := next((token for token in found if token.text in {'"', "'"}), None)) is not None:
        return quote, []
    starts, text = [], ""
    for before, token in zip([None, *found], found, strict=False):
        text += _GAP if before is None or _may_part(before, token) else ""
        starts.append(len(text))
        text += token.text.replace("\n", " ")
    text += _GAP
    try:
        pyoxigraph.Store().query(text, prefixes=prefixes)
    except SyntaxError as error:
        report = str(error)
    match = _REPORT.search(report)
    if match is None:
        return found[0], [report]
    column, expected = int(match[2]) - 1, _expected(match[3])
    at = max((i for i, start in enumerate(starts) if start <= column), default=0)
    if {">", "IRI parsing failed"} & set(expected):
        opened = [token for token in found[: at + 1] if token.text == "<"]
        return (opened or found[at:])[-1], expected
    if column >= len(text) and at == len(found) - 1:
        return None, expected
    return found[at], expected


def _may_part(before: Token, token: Token) -> bool:
    return before.end < token.start or before.text in "{}(),;" or token.text in "{}(),;"


def _expected(listed: str) -> list[str]:
    names = _EXPECTED.findall(_CHARACTER_SETS.sub("", listed))
    return [quoted or word.strip() for quoted, word in names]


def _words(culprit: Token | None, expected: list[str]) -> tuple[str, str]:
    """Return the problem and the fix."""
    if culprit and _NO_PREFIX in expected and culprit.kind is TokenKind.NAME:
        prefix = culprit.text.partition(":")[0]
        return (
            f"the prefix “{prefix}:” of {culprit.text} is not declared",
            f"Write PREFIX {prefix}: <…> at the top of the query",
        )
    if culprit and culprit.text == "<":
        return "an IRI is not closed, or has a character that no IRI has", "End it with >"
    said = [text for text in expected if " " in text and text != _NO_PREFIX]
    if said:
        return f"not a valid query: {said[0]}", "Change what it says"
    if culprit is None:
        return "the query ends before it is complete", _fix(expected, "Close what is open")
    if culprit.text in {'"', "'"}:
        return "a string is not closed", f"Close it with {culprit.text} on the same line"
    return f"not SPARQL at “{culprit.text}”", _fix(expected, "Mend the query there")


def _fix(expected: list[str], otherwise: str) -> str:
    """Add the marks that the parser waits for; of keywords it names only the longest."""
    marks = sorted({text for text in expected if text == "BY" or not text[0].isalpha()})
    if not 0 < len(marks) <= _MOST:
        return otherwise
    return f"{otherwise}; expected here: {' or '.join(marks)}"
