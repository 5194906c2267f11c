"""The tokens of a SPARQL query: enough to tell keywords from names, strings and comments.

The engine's parser decides what is SPARQL. What is found here decides how an answer is shown
and how an error reads; nothing that must be refused is let through by a mistake made here.

Source: SPARQL 1.1 Query Language §19.8, productions 139 to 173.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class TokenKind(StrEnum):
    """What a token is."""

    COMMENT = "comment"
    IRI = "iri"
    STRING = "string"
    VARIABLE = "variable"
    NAME = "name"
    TAG = "tag"
    WORD = "word"
    MARK = "mark"


_GRAMMAR = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<name>(?:[^\W\d_][\w.-]*|_)?:(?:[\w:.%-]|\\.)*(?<!\.))
  | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<word>\w+)
  | (?P<mark>\^\^|&&|\|\||[<>!]=|\S)
    """,
    re.VERBOSE | re.DOTALL,
)

UPDATES = frozenset(
    ["insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with"]
)
"""First words of a SPARQL update."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token: `start` counts code points of the query, `depth` the braces open around it."""

    kind: TokenKind
    text: str
    start: int
    depth: int

    @property
    def end(self) -> int:
        """The code point after the token."""
        return self.start + len(self.text)

    def is_word(self, word: str) -> bool:
        """Tell whether the token is this keyword, in any case."""
        return self.kind is TokenKind.WORD and self.text.casefold() == word


def tokens(query: str) -> tuple[Token, ...]:
    """Return the tokens of a query, comments among them, white space left out.

    >>> [token.text for token in tokens("ASK { ?s a 'service' } # SERVICE")]
    ['ASK', '{', '?s', 'a', "'service'", '}', '# SERVICE']
    """
    return tuple(_tokens(query))


def _tokens(query: str) -> Iterator[Token]:
    depth = 0
    for match in _GRAMMAR.finditer(query):
        text = match.group()
        depth -= text == "}"
        yield Token(TokenKind(match.lastgroup or "mark"), text, match.start(), depth)
        depth += text == "{"


def too_deep(found: tuple[Token, ...], most: int) -> Token | None:
    """Return the token that opens more than `most` braces, brackets and parentheses, or None.

    Those in what looks like an IRI count too: it may be a comparison.
    """
    depth = 0
    for token in found:
        if token.kind in {TokenKind.MARK, TokenKind.IRI}:
            for char in token.text:
                depth += (char in "({[") - (char in ")}]")
                if depth > most:
                    return token
    return None


def calls_service(found: tuple[Token, ...]) -> bool:
    """Tell whether the keyword SERVICE stands in a query."""
    return any(token.is_word("service") for token in found)


def chooses_graphs(found: tuple[Token, ...]) -> bool:
    """Tell whether a query has FROM or FROM NAMED."""
    return any(token.is_word("from") and not token.depth for token in found)


def orders_rows(found: tuple[Token, ...]) -> bool:
    """Tell whether the query itself, not a query inside it, has ORDER BY."""
    said = [token for token in found if token.kind is not TokenKind.COMMENT]
    return any(
        first.is_word("order") and second.is_word("by") and not first.depth
        for first, second in itertools.pairwise(said)
    )


def selects_all(found: tuple[Token, ...]) -> bool:
    """Tell whether the query itself is a SELECT *."""
    outside = [token.text.casefold() for token in found if not token.depth]
    return bool(re.search(r"\bselect (distinct |reduced )?\*", " ".join(outside)))


def update_word(found: tuple[Token, ...]) -> str | None:
    """Return the word that makes the text an update instead of a query, or None."""
    for token in found:
        if token.kind is TokenKind.WORD and token.text.casefold() not in {"prefix", "base"}:
            return token.text.upper() if token.text.casefold() in UPDATES else None
    return None
