"""Where in a file its triples stand."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from kg.names import RDF

Key = str
"""A node: an IRI as it is, a blank node as `_:` and a label of the file's, a literal as N-Triples
write it."""

LONGEST_LINE = 160
"""How much of a line an excerpt shows."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file: line and column count from 1, in code points.

    length   of the stretch, within its line
    pointer  RFC 6901's, in a file of JSON; else empty
    excerpt  the line that it stands in, or as much of it as can be shown
    shift    how many code points the excerpt lacks at its start
    """

    file: str
    line: int
    column: int
    length: int = 0
    pointer: str = ""
    excerpt: str = ""
    shift: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Said(NamedTuple):
    """A triple with the offsets of its subject, predicate and object; `pointer` as in `Place`.

    The object is a function where finding out what it is takes time that is seldom needed.
    """

    subject: Key
    predicate: Key
    object: Key | Callable[[], Key]
    subject_at: int
    predicate_at: int
    object_at: int
    object_end: int
    pointer: str = ""

    @property
    def value(self) -> Key:
        """What the object is."""
        return self.object if isinstance(self.object, str) else self.object()


class Prefix(NamedTuple):
    """A declaration of a prefix, and its offset."""

    name: str
    base: str
    at: int


class Lines:
    """Offsets of a text as lines and columns."""

    def __init__(self, text: str) -> None:
        self.text = text
        lengths = map(len, text.split("\n"))
        self._starts = list(accumulate(lengths, lambda at, length: at + length + 1, initial=0))[:-1]

    def place(self, file: str, start: int, end: int, pointer: str = "") -> Place:
        """Return the place of a stretch of the text; what goes on in other lines is left out."""
        line = bisect_right(self._starts, start)
        begin = self._starts[line - 1]
        stop = self.text.find("\n", begin)
        whole = self.text[begin : stop if stop >= 0 else len(self.text)].rstrip("\r")
        column = start - begin
        shift = max(0, column - LONGEST_LINE // 2) if len(whole) > LONGEST_LINE else 0
        return Place(
            file,
            line,
            column + 1,
            max(1, min(end, begin + len(whole)) - start),
            pointer,
            whole[shift : shift + LONGEST_LINE],
            shift,
        )

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line, from 1, and a column, from 0."""
        return self._starts[min(line, len(self._starts)) - 1] + column


class Places:
    """Where a file says what: the triples of it by their subject."""

    def __init__(
        self, file: str, text: str, said: Iterable[Said], prefixes: Iterable[Prefix] = ()
    ) -> None:
        self.file = file
        self.lines = Lines(text)
        self.said = list(said)
        self.prefixes = list(prefixes)
        self._by_subject: dict[Key, list[Said]] = {}
        self._by_object: dict[Key, Said] = {}
        for each in self.said:
            self._by_subject.setdefault(each.subject, []).append(each)
            if isinstance(each.object, str):
                self._by_object.setdefault(each.object, each)

    def subject(self, node: Key) -> Place | None:
        """Return where a node is first a subject, best where it says its class."""
        found = self._by_subject.get(node)
        if not found:
            return None
        said = next((each for each in found if each.predicate == RDF.type), found[0])
        return self._place(said.subject_at, said.predicate_at, said.pointer)

    def object(self, node: Key) -> Place | None:
        """Return where a node is first an object."""
        said = self._by_object.get(node)
        return said and self._place(said.object_at, said.object_end, said.pointer)

    def use(self, iri: Key) -> Place | None:
        """Return where an IRI is first a property, or the datatype of a value."""
        for each in self.said:
            if each.predicate == iri:
                return self._place(each.predicate_at, each.object_at, each.pointer)
        for each in self.said:
            if not isinstance(each.object, str) and each.value.endswith(f"<{iri}>"):
                return self._place(each.object_at, each.object_end, each.pointer)
        return None

    def triple(self, subject: Key, predicate: Key, value: Key | None = None) -> Place | None:
        """Return where a node has a property, at its value if that is given and found."""
        about = [e for e in self._by_subject.get(subject, ()) if e.predicate == predicate]
        for each in about:
            if value is not None and each.value == value:
                return self._place(each.object_at, each.object_end, each.pointer)
        if not about or value is not None:
            return None
        return self._place(about[0].predicate_at, about[0].object_at, about[0].pointer)

    def value(self, subject: Key, value: Key) -> Place | None:
        """Return where a node has a value, whatever the property."""
        for each in self._by_subject.get(subject, ()):
            if each.value == value:
                return self._place(each.object_at, each.object_end, each.pointer)
        return None

    def at(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the file's text."""
        return self._place(start, end, "")

    def _place(self, start: int, end: int, pointer: str) -> Place:
        stretch = self.lines.text[start:end].rstrip()
        return self.lines.place(self.file, start, start + len(stretch), pointer)
