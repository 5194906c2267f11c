"""What a query gives back: rows, a truth value or triples. Frozen, in an order that stays."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.names import XSD

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]

_NUMBERS = frozenset(
    XSD.base + name for name in ("integer", "decimal", "double", "float", "nonNegativeInteger")
)


@dataclass(frozen=True, slots=True)
class Table:
    """The answer of a SELECT.

    rows   one term or None (unbound) a variable, in the order of the query's ORDER BY, else
           in the order of their terms
    notes  sentences that a user should read beside the answer
    """

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether no row was found."""
        return not self.rows

    def records(self) -> list[dict[str, str]]:
        """Return the rows as dictionaries of plain strings, without the unbound."""
        return [
            {name: plain(term) for name, term in zip(self.variables, row, strict=True) if term}
            for row in self.rows
        ]


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer of an ASK."""

    value: bool
    notes: tuple[str, ...] = ()
    empty = False


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer of a CONSTRUCT or a DESCRIBE, sorted, without repetitions."""

    triples: tuple[Triple, ...]
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether no triple was found."""
        return not self.triples


Answer = Table | Truth | Triples


def plain(term: Term) -> str:
    """Return the IRI, the blank node's label or the literal's lexical form."""
    return str(term) if isinstance(term, Triple) else term.value


def term_key(term: Term | None) -> tuple[object, ...]:
    """Return what terms are sorted by: unbound, blank, IRI, number, other literal, triple.

    Blank nodes are all alike: their labels change from one reading of a file to the next.
    """
    if term is None:
        return (0,)
    if isinstance(term, BlankNode):
        return (1,)
    if isinstance(term, NamedNode):
        return (2, term.value)
    if isinstance(term, Triple):
        return (5, *(term_key(part) for part in term))
    rest = (term.value, term.datatype.value, term.language or "")
    number = _number(term)
    return (4, *rest) if number is None else (3, number, *rest)


def _number(term: Literal) -> Decimal | None:
    if term.datatype.value not in _NUMBERS:
        return None
    try:
        number = Decimal(term.value)
    except InvalidOperation:
        return None
    return None if number.is_nan() else number


def sort_rows(rows: Iterable[Row]) -> list[Row]:
    """Return the rows in the order of their terms, the first variable's first."""
    return sorted(rows, key=lambda row: tuple(term_key(term) for term in row))


def sort_triples(triples: Iterable[Triple]) -> list[Triple]:
    """Return the triples in order, each once."""
    return sorted(set(triples), key=lambda triple: tuple(term_key(part) for part in triple))


_T = TypeVar("_T", bound=Term | None)


class BlankNodeNames:
    """Names blank nodes b0, b1 … in the order in which an answer shows them."""

    def __init__(self) -> None:
        self._names: dict[str, BlankNode] = {}

    def rename(self, term: _T) -> _T | BlankNode:
        """Return the term, or the new name of a blank node."""
        if not isinstance(term, BlankNode):
            return term
        return self._names.setdefault(term.value, BlankNode(f"b{len(self._names)}"))
