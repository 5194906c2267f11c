"""RDF/XML, a description a subject, in reading order.

Source: RDF 1.1 XML Syntax, W3C Recommendation, §6.2 (names with a meaning of their own);
XML 1.0 §2.2 (characters) and §2.11 (line ends); Namespaces in XML 1.0 §3 (reserved ones).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg.errors import InputError
from kg.names import RDF, XSD
from kg.serialize.order import Term, describe, in_reading_order, refuse_blank_nodes

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_RESERVED = re.compile(
    "RDF|Description|ID|about|parseType|resource|nodeID|datatype|li|bagID|aboutEach(Prefix)?"
)
_UNBINDABLE = frozenset({"http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace"})
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_TO_ESCAPE = re.compile(r'[&<>"\t\n\r]')


def to_rdfxml(
    quads: Iterable[Quad], prefixes: Mapping[str, str], *, foreign: bool = False
) -> bytes:
    """Write the triples of all graphs as RDF/XML.

    foreign  the data is not ours: keep its blank nodes instead of refusing them

    Raises:
        PublicationError: there is a blank node, and the data is not foreign.
        InputError: XML cannot say it: a property whose IRI ends in no name or in one that means
            something else there, such as rdf:li, or a control character.
    """
    quads = tuple(quads)
    if not foreign:
        refuse_blank_nodes(quads)
    description = describe(quads)
    names = _Names(prefixes)
    body = []
    for subject in in_reading_order(description):
        body.append(f"  <rdf:Description {_about(subject)}>\n")
        for predicate, values in description[subject].items():
            body += [f"    {line}\n" for line in _properties(names.of(predicate.value), values)]
        body.append("  </rdf:Description>\n")
    declared = "".join(f'\n    xmlns:{name}="{_text(iri)}"' for name, iri in names.declared())
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'
    return (head + "".join(body) + "</rdf:RDF>\n").encode()


class _Names:
    """Splits property IRIs into XML names, and remembers the namespaces."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.known = {iri: name for name, iri in sorted(prefixes.items()) if name} | {
            RDF.base: "rdf"
        }
        self.fresh = (name for n in count(1) if (name := f"ns{n}") not in prefixes)
        self.used = {RDF.base: "rdf"}

    def of(self, iri: str) -> str:
        match = _LOCAL.search(iri)
        if match is None:
            raise _unwritable(iri, "its IRI ends in no name")
        namespace = iri[: match.start()]
        if namespace == RDF.base and _RESERVED.fullmatch(match[0]):
            raise _unwritable(iri, f"rdf:{match[0]} has another meaning there")
        if namespace in _UNBINDABLE:
            raise _unwritable(iri, "XML keeps its namespace for itself")
        if namespace not in self.used:
            self.used[namespace] = self.known.get(namespace) or next(self.fresh)
        return f"{self.used[namespace]}:{match[0]}"

    def declared(self) -> list[tuple[str, str]]:
        return sorted((name, iri) for iri, name in self.used.items())


def _unwritable(iri: str, why: str) -> InputError:
    return InputError(
        f"RDF/XML cannot write this property, since {why}",
        where=iri,
        fix="Write Turtle (.ttl) or JSON-LD (.jsonld)",
    )


def _about(subject: Term) -> str:
    if isinstance(subject, BlankNode):
        return f'rdf:nodeID="{subject.value}"'
    return f'rdf:about="{_text(subject.value)}"'


def _properties(name: str, values: Iterable[Term]) -> Iterator[str]:
    for value in values:
        if isinstance(value, NamedNode):
            yield f'<{name} rdf:resource="{_text(value.value)}"/>'
        elif isinstance(value, BlankNode):
            yield f'<{name} rdf:nodeID="{value.value}"/>'
        else:
            yield f"<{name}{_kind(value)}>{_text(value.value)}</{name}>"


def _kind(value: Literal) -> str:
    if value.language:
        return f' xml:lang="{value.language}"'
    datatype = value.datatype.value
    return "" if datatype == XSD.string else f' rdf:datatype="{_text(datatype)}"'


def _text(text: str) -> str:
    """Escape text for XML; a carriage return survives as a character reference."""
    if match := _FORBIDDEN.search(text):
        raise InputError(
            f"RDF/XML cannot hold the character U+{ord(match[0]):04X}",
            where=repr(text[:60]),
            fix="Write Turtle (.ttl) or JSON-LD (.jsonld)",
        )
    return _TO_ESCAPE.sub(lambda m: _ESCAPES.get(m[0]) or f"&#{ord(m[0])};", text)
