"""SPARQL 1.1 queries over quads in memory, by pyoxigraph. Nothing is ever fetched.

Why this engine: the twenty questions over the first article's graph take it 0.16 s, loading
each time included, and rdflib 1.4 s, loading left out (`benchmarks/queries.py`); one of them,
before it was rewritten, took 8 ms here and minutes there; it imports in a tenth of rdflib's
time; and rdflib fetches what FROM names. Two of its habits are mended here:

- It would call a SERVICE. A query that uses the keyword is refused before it is evaluated, and
  the engine's own parser is asked, so that no spelling of the keyword slips through.
- Its store keeps numbers and times by value, so that it gives back 2598.5 for 2598.50. An
  answer shows the form of the data; where the data has two forms of one value, a note says that
  the canonical one is shown. Inside the query, STR() sees the canonical form.
"""

import contextlib
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
)

from kg.errors import InputError, SyntaxProblem
from kg.names import PREFIXES, RDF, RESOURCE_BASE, XSD
from kg.query import lexing
from kg.query.answers import (
    Answer,
    BlankNodeNames,
    Row,
    Table,
    Term,
    Triples,
    Truth,
    sort_rows,
    sort_triples,
)
from kg.query.diagnosis import diagnose

_SERVICE = re.compile("(servic)e", re.IGNORECASE)
_TEXTS = frozenset({XSD.string, RDF.langString})
_GRAPHS = "FROM chooses among the graphs of the data; nothing is fetched"
_DEEPEST = 300
_LONG = 2_000
_LONGEST = 200_000
_STACK = 512 * 2**20
_T = TypeVar("_T")
_Shown = TypeVar("_Shown", bound=Term | None)


def ask(
    quads: Iterable[Quad],
    query: str,
    *,
    where: str = "query",
    base: str = RESOURCE_BASE,
    timeout: float | None = None,
) -> Answer:
    """Answer a SPARQL SELECT, ASK, CONSTRUCT or DESCRIBE over quads.

    The default graph is the union of all graphs; GRAPH, FROM and FROM NAMED choose among them.
    The prefixes of published graphs are declared, with `id:` for `base`. Without ORDER BY, rows
    are sorted; the same data in any order gives the same answer.

    where    what errors call the query: a file's name
    timeout  seconds, or None to wait; Ctrl-C ends the wait at any time

    Raises:
        SyntaxProblem: it is not SPARQL, or nested too deeply; with line and column.
        InputError: it is an update, has SERVICE, failed or took longer than `timeout`.

    >>> ask([], "ASK {}").value
    True
    """
    found = _tokens(query, where)
    if (word := lexing.update_word(found)) is not None:
        fix = "Ask a SELECT, ASK, CONSTRUCT or DESCRIBE: data is not changed"
        raise InputError(f"{word} is an update", where=where, fix=fix)
    prefixes = {**PREFIXES, "id": base}
    with _stack(_STACK if len(query) > _LONG else 0):
        return _wait(lambda: _answer(quads, query, found, prefixes, where), where, timeout)


def _tokens(query: str, where: str) -> tuple[lexing.Token, ...]:
    """Return the tokens of a query that the engine's parser has the stack for."""
    if len(query) > _LONGEST:
        problem = f"the query has more than {_LONGEST:,} characters"
        raise InputError(problem, where=where, fix="Ask it in parts")
    if any("\ud800" <= char <= "\udfff" for char in query):
        raise InputError("is not UTF-8", where=where, fix="Write the query in UTF-8")
    found = lexing.tokens(query)
    if (token := lexing.too_deep(found, _DEEPEST)) is not None:
        line = query.count("\n", 0, token.start) + 1
        column = token.start - query.rfind("\n", 0, token.start)
        problem = f"more than {_DEEPEST} parentheses, brackets and braces are open here"
        raise SyntaxProblem(problem, where=f"{where}:{line}:{column}", fix="Nest the query less")
    return found


@contextlib.contextmanager
def _stack(size: int) -> Iterator[None]:
    """Give the threads that begin meanwhile a stack of `size` bytes; 0 is what they have anyway."""
    before = threading.stack_size(size)
    try:
        yield
    finally:
        threading.stack_size(before)


def _answer(
    quads: Iterable[Quad],
    query: str,
    found: tuple[lexing.Token, ...],
    prefixes: dict[str, str],
    where: str,
) -> Answer:
    _refuse(query, found, prefixes, where)
    data = sorted(quads, key=str)
    store = Store()
    store.extend(data)
    union = not lexing.chooses_graphs(found)
    if union:  # merged here: the engine's own union counts a triple once for each of its graphs
        store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in data)
    forms = _Forms(data, store)
    try:
        result = store.query(query, prefixes=prefixes)
        if isinstance(result, QueryBoolean):
            return Truth(bool(result))
        if isinstance(result, QueryTriples):
            return _triples(result, forms, () if union else (_GRAPHS,))
        return _table(result, forms, found, () if union else (_GRAPHS,))
    except (OSError, RuntimeError, ValueError) as error:
        problem = f"the query failed: {error}"
        raise InputError(problem, where=where, fix="Change the query") from error


def _refuse(
    query: str, found: tuple[lexing.Token, ...], prefixes: dict[str, str], where: str
) -> None:
    """Raise where the text is not SPARQL or would call a service.

    "service" is replaced by a word that the query does not have, and the result is parsed over
    no data. Names, strings and comments remain names, strings and comments; only the keyword
    stops being one. So the text parses exactly when the query is sound and calls no service.
    """
    parsed = _without_service(query)
    try:
        Store().query(parsed, prefixes=prefixes)
    except SyntaxError as error:
        if lexing.calls_service(found):
            problem = "SERVICE would send data over the network"
            fix = "Download the other data and give both files to the query"
            raise InputError(problem, where=where, fix=fix) from None
        raise diagnose(query, parsed, where, prefixes, str(error)) from None


def _without_service(query: str) -> str:
    """Return the query, of the same length, with another word for "service"."""
    lower = query.casefold()
    last = next(letter for letter in "xqzjkwvybghmnpdflrtu" if f"servic{letter}" not in lower)
    return _SERVICE.sub(rf"\g<1>{last}", query)


def _wait(work: Callable[[], _T], where: str, timeout: float | None) -> _T:
    """Run `work` beside this thread, so that Ctrl-C and the clock are heard meanwhile.

    The engine does not look at signals until it has an answer, which may be never.
    """
    results: list[_T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001  # raised again by the thread that waits
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(timeout)
    if errors:
        raise errors[0]
    if not results:
        problem = f"no answer within {timeout:g} s"
        raise InputError(problem, where=where, fix="Make the query smaller, or allow more time")
    return results[0]


class _Forms:
    """The lexical forms of the data: `shown` gives back what the store rewrote."""

    def __init__(self, data: Sequence[Quad], store: Store) -> None:
        typed = {
            quad.object
            for quad in data
            if isinstance(quad.object, Literal) and quad.object.datatype.value not in _TEXTS
        }
        lost = typed - {quad.object for quad in store} if typed else set()
        self._forms: dict[Literal, set[Literal]] = {}
        for literal in lost:
            self._forms.setdefault(_canonical(literal), set()).add(literal)
        for literal in typed & self._forms.keys():
            self._forms[literal].add(literal)
        self.notes: set[str] = set()

    def shown(self, term: _Shown) -> _Shown | Literal:
        """Return the form that the data has, or the canonical one where it has several."""
        if not isinstance(term, Literal) or term not in self._forms:
            return term
        forms = self._forms[term]
        if len(forms) == 1:
            return next(iter(forms))
        listed = ", ".join(sorted(form.value for form in forms))
        self.notes.add(f"“{term.value}” stands for several spellings in the data: {listed}")
        return term


def _canonical(literal: Literal) -> Literal:
    store, node = Store(), NamedNode("urn:x")
    store.add(Quad(node, node, literal))
    stored = next(iter(store)).object
    return stored if isinstance(stored, Literal) else literal


def _table(
    result: QuerySolutions,
    forms: _Forms,
    tokens: tuple[lexing.Token, ...],
    notes: tuple[str, ...],
) -> Table:
    variables = tuple(variable.value for variable in result.variables)
    if lexing.selects_all(tokens):
        first_seen = [token.text[1:] for token in tokens if token.text[0] in "?$"]
        variables = tuple(sorted(variables, key=first_seen.index))
    found: list[Row] = [
        tuple(forms.shown(solution[name]) for name in variables) for solution in result
    ]
    names = BlankNodeNames()
    rows = tuple(
        tuple(names.rename(term) for term in row)
        for row in (found if lexing.orders_rows(tokens) else sort_rows(found))
    )
    return Table(variables, rows, (*(notes if not rows else ()), *sorted(forms.notes)))


def _triples(result: QueryTriples, forms: _Forms, notes: tuple[str, ...]) -> Triples:
    found = [Triple(t.subject, t.predicate, forms.shown(t.object)) for t in result]
    names = BlankNodeNames()
    triples = tuple(
        Triple(names.rename(t.subject), t.predicate, names.rename(t.object))
        for t in sort_triples(found)
    )
    return Triples(triples, (*(notes if not triples else ()), *sorted(forms.notes)))
