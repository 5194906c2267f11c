"""A file's name and bytes → a document: its notation, its text and its quads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from kg.errors import SyntaxProblem
from kg.reading.notation import Notation
from kg.reading.pages import scripts

if TYPE_CHECKING:
    from pyoxigraph import Quad


@dataclass(frozen=True, slots=True)
class Document:
    """A stretch of RDF in one notation.

    name   the file's, as it was given
    body   its bytes; of a script in a page, with a blank for each character before it but line
           feeds, so that places in it are places in the page
    quads  what it says, in its own order
    base   what relative IRIs in it are relative to
    page   the bytes of the page that a script is in, else none
    """

    name: str
    notation: Notation
    body: bytes
    quads: "tuple[Quad, ...]"
    base: str
    page: bytes = b""


def read(
    name: str,
    body: bytes,
    stated: str | None = None,
    contexts: Mapping[str, bytes] | None = None,
) -> Iterator[Document]:
    """Yield the documents in a file: one, or one for each script of JSON-LD in a page.

    stated    the notation's ending, in the place of the file's own
    contexts  by IRI the JSON-LD contexts at hand; nothing is fetched

    A relative IRI is relative to the file's name as it was given, as `file:///data/a.ttl`.

    Raises:
        SyntaxProblem: it breaks the grammar of its notation, or a page has no JSON-LD.
        InputError: the notation is unknown, or it asks for what kg does not do.
    """
    notation = Notation.of(stated or name)
    base = f"file:///{quote(name.lstrip('/'))}"
    if notation is not Notation.HTML:
        yield Document(name, notation, body, _quads(name, notation, body, base, contexts), base)
        return
    found = list(scripts(body, name))
    if not found:
        raise SyntaxProblem(
            'it has no <script type="application/ld+json">', where=name, fix="Give it one"
        )
    for script in found:
        quads = _quads(name, Notation.JSONLD, script, base, contexts)
        yield Document(name, Notation.JSONLD, script, quads, base, body)


def _quads(
    name: str, notation: Notation, body: bytes, base: str, contexts: Mapping[str, bytes] | None
) -> "tuple[Quad, ...]":
    from kg.reading import foreign  # noqa: PLC0415  # loads rdflib
    from kg.serialize import Format, parse  # noqa: PLC0415  # loads pyoxigraph

    if notation in foreign.READERS:
        return tuple(foreign.read(body, notation, name, base))
    return tuple(parse(body, Format(notation.value), name, contexts, base=base))
