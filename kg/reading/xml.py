"""Where the triples of RDF/XML and TriX stand.

This reads files that a parser has accepted, beside it, and passes over what it does not know
(`rdf:parseType="Literal"` keeps its place and not its value). Source: RDF 1.1 XML Syntax §7.
"""

from typing import NamedTuple
from xml.parsers import expat

from kg.names import RDF
from kg.reading.places import Key, Lines, Places, Prefix, Said
from kg.reading.turtle import RDF_FIRST, RDF_NIL, RDF_REST, resolved, written

_XML = "http://www.w3.org/XML/1998/namespace"
_ABOUT, _ID, _NODE, _RESOURCE, _DATATYPE, _PARSE, _LI = (
    f"{RDF.base}{name}"
    for name in ("about", "ID", "nodeID", "resource", "datatype", "parseType", "li")
)
_SYNTAX = frozenset({_ABOUT, _ID, _NODE, _RESOURCE, _DATATYPE, _PARSE, f"{RDF.base}bagID"})


class _Element:
    """An element that is open: of a node, of a property, or neither."""

    def __init__(self, kind: str, at: int, base: str, tag: str) -> None:
        self.kind, self.at, self.base, self.tag = kind, at, base, tag
        self.node: Key = ""
        self.node_at = at
        self.predicate: Key = ""
        self.value: Key | None = None
        self.datatype = ""
        self.text = ""
        self.members: list[tuple[Key, int]] | None = None
        self.counted = 0


class _Reader:
    def __init__(self, text: str, base: str) -> None:
        self.lines = Lines(text)
        self.said: list[Said] = []
        self.declared: list[Prefix] = []
        self.stack = [_Element("top", 0, base, "")]
        self._nodes = 0
        self._parser = parser = expat.ParserCreate(namespace_separator="")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartNamespaceDeclHandler = self._declare
        parser.buffer_text = True

    def read(self, text: str) -> None:
        """Go through the document; stop where it ends being XML."""
        encoded = text.encode()
        try:
            self._parser.Parse(encoded, True)  # noqa: FBT003  # it takes no keyword
        except expat.ExpatError:
            return

    def _at(self) -> int:
        """Return the offset of what is being read; expat counts columns in bytes."""
        line = self._parser.CurrentLineNumber
        start = self.lines.offset(line, 0)
        before = self.lines.text[start : start + self._parser.CurrentColumnNumber]
        return start + len(
            before.encode()[: self._parser.CurrentColumnNumber].decode("utf-8", "ignore")
        )

    def _declare(self, name: str | None, iri: str) -> None:
        if iri:
            self.declared.append(Prefix(name or "", iri, self._at()))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        above, at = self.stack[-1], self._at()
        base = attributes.get(f"{_XML}base", above.base)
        tag = attributes.get(f"{_XML}lang", above.tag)
        expects = above.kind in {"top", "property"} and name != f"{RDF.base}RDF"
        if name == f"{RDF.base}RDF":
            opened = _Element("top", at, base, tag)
        elif expects and not (above.kind == "property" and above.node):
            opened = _Element("node", at, base, tag)
            self._node(opened, name, attributes)
            if above.members is not None:
                above.members.append((opened.node, at))
            elif above.kind == "property":
                above.value = opened.node
        else:
            opened = _Element("property", at, base, tag)
            self._property(opened, above, name, attributes)
        self.stack.append(opened)

    def _node(self, opened: _Element, name: str, attributes: dict[str, str]) -> None:
        opened.node = self._subject(attributes, opened.base)
        if name != f"{RDF.base}Description":
            self._say(opened, RDF.type, name)
        self._attributes(opened, attributes)

    def _attributes(self, opened: _Element, attributes: dict[str, str]) -> None:
        for name, text in attributes.items():
            if name not in _SYNTAX and not name.startswith((_XML, "xml")):
                value = (
                    resolved(text, opened.base)
                    if name == RDF.type
                    else written(text, tag=opened.tag.lower())
                )
                self._say(opened, name, value)

    def _property(
        self, opened: _Element, above: _Element, name: str, attributes: dict[str, str]
    ) -> None:
        if name == _LI:
            above.counted += 1
            name = f"{RDF.base}_{above.counted}"
        opened.predicate = name
        opened.datatype = attributes.get(_DATATYPE, "")
        parse = attributes.get(_PARSE)
        others = [a for a in attributes if a not in _SYNTAX and not a.startswith(_XML)]
        if _RESOURCE in attributes:
            opened.value = resolved(attributes[_RESOURCE], opened.base)
        elif _NODE in attributes:
            opened.value = f"_:{attributes[_NODE]}"
        elif parse == "Collection":
            opened.members = []
        elif parse == "Resource" or others:
            opened.value = self._fresh()
        elif parse:
            opened.value = ""
        if parse == "Resource":
            opened.node = opened.value or ""
        if others and opened.value:
            inner = _Element("node", opened.at, opened.base, opened.tag)
            inner.node = opened.value
            self._attributes(inner, {a: attributes[a] for a in others})

    def _end(self, name: str) -> None:
        del name
        closed = self.stack.pop()
        if closed.kind != "property" or not self.stack:
            return
        if closed.members is not None:
            closed.value = self._list(closed)
        if closed.value is None:
            tag = "" if closed.datatype else closed.tag.lower()
            closed.value = written(closed.text, closed.datatype, tag)
        holder = self.stack[-1]
        if holder.node and closed.value:
            end = closed.at + self._length(closed.at)
            self.said.append(
                Said(
                    holder.node,
                    closed.predicate,
                    closed.value,
                    holder.at,
                    closed.at,
                    closed.at,
                    end,
                )
            )

    def _list(self, closed: _Element) -> Key:
        nodes = [self._fresh() for _ in closed.members or ()]
        for node, after, (member, at) in zip(
            nodes, [*nodes[1:], RDF_NIL], closed.members or (), strict=False
        ):
            self.said.append(Said(node, RDF_FIRST, member, at, at, at, at + self._length(at)))
            self.said.append(Said(node, RDF_REST, after, at, at, at, at + self._length(at)))
        return nodes[0] if nodes else RDF_NIL

    def _text(self, text: str) -> None:
        if self.stack[-1].kind == "property":
            self.stack[-1].text += text

    def _subject(self, attributes: dict[str, str], base: str) -> Key:
        if _ABOUT in attributes:
            return resolved(attributes[_ABOUT], base)
        if _ID in attributes:
            return f"{base.partition('#')[0]}#{attributes[_ID]}"
        return f"_:{attributes[_NODE]}" if _NODE in attributes else self._fresh()

    def _say(self, holder: _Element, predicate: Key, value: Key) -> None:
        end = holder.at + self._length(holder.at)
        self.said.append(Said(holder.node, predicate, value, holder.at, holder.at, holder.at, end))

    def _length(self, at: int) -> int:
        stop = self.lines.text.find(">", at)
        return stop + 1 - at if stop >= 0 else 1

    def _fresh(self) -> Key:
        self._nodes += 1
        return f"_:[{self._nodes}]"


def places(file: str, body: bytes, base: str) -> Places:
    """Return where a file of RDF/XML says what."""
    text = body.decode("utf-8-sig")
    reader = _Reader(text, base)
    reader.read(text)
    return Places(file, text, reader.said, reader.declared)


class _Part(NamedTuple):
    term: Key
    at: int
    end: int


def trix_places(file: str, body: bytes) -> Places:
    """Return where a file of TriX says what: at the elements of its terms."""
    text = body.decode("utf-8-sig")
    lines, said = Lines(text), list[Said]()
    parts: list[_Part] = []
    opened: dict[str, str | int] = {}
    words: list[str] = []
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        at = lines.offset(parser.CurrentLineNumber, parser.CurrentColumnNumber)
        if name == "triple":
            parts.clear()
        opened.update(
            at=at, type=attributes.get("datatype", ""), tag=attributes.get("xml:lang", "")
        )
        words.clear()

    def end(name: str) -> None:
        content, at = "".join(words), int(opened["at"])
        stop = lines.offset(parser.CurrentLineNumber, parser.CurrentColumnNumber)
        term = {"uri": content.strip(), "id": f"_:{content.strip()}"}.get(name)
        if name in {"plainLiteral", "typedLiteral"}:
            term = written(content, str(opened["type"]), str(opened["tag"]).lower())
        if term is not None:
            parts.append(_Part(term, at, stop))
        if name == "triple" and len(parts) == 3:  # noqa: PLR2004  # subject, predicate, object
            s, p, o = parts
            said.append(Said(s.term, p.term, o.term, s.at, p.at, o.at, o.end))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = words.append
    try:
        parser.Parse(body, True)  # noqa: FBT003  # it takes no keyword
    except expat.ExpatError:
        return Places(file, text, said)
    return Places(file, text, said)
