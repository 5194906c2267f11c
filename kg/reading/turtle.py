"""Where the triples of Turtle, TriG, N-Triples, N-Quads and N3 stand.

This reads files that a parser has accepted, beside it: it keeps offsets and checks nothing. What
it cannot read, as N3's rules, it passes over. Source: RDF 1.1 Turtle §6.5, TriG §4.5.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urljoin

from kg.names import RDF, XSD
from kg.reading.places import Key, Places, Prefix, Said

_MORE = r"·\u0300-\u036f\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\U00010000-\U000effff"
"""Characters of names besides those that Python takes for a word's."""
_CHARS = rf"[\w{_MORE}:%-]"
_LOCAL = rf"(?:(?:{_CHARS}|\\.)(?:(?:{_CHARS}|\\.|\.+(?=[\w:%\\-]))*))?"
_NAME = rf"(?:(?:[^\W\d_]|[{_MORE}])[\w{_MORE}.-]*)?:{_LOCAL}"
_IRI = r"<[^<>\"{}|^`\x00-\x20]*>"
_TOKEN = re.compile(
    rf"""[ \t\r\n]+|\#[^\r\n]*
    |(?P<iri>{_IRI})
    |(?P<literal>(?:\"\"\"(?:[^"\\]++|\\.|"(?!""))*+\"\"\"|'''(?:[^'\\]++|\\.|'(?!''))*+'''
        |"(?:[^"\\\n]++|\\.)*+"|'(?:[^'\\\n]++|\\.)*+')
        (?:@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*|\s*\^\^\s*(?:{_IRI}|{_NAME}))?)
    |(?P<blank>_:[\w{_MORE}-]+(?:\.+[\w{_MORE}-]+)*)
    |(?P<name>{_NAME})
    |(?P<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?<!\.))
    |(?P<word>@?[A-Za-z]+)
    |(?P<sign>[.;,\[\](){{}}=])""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_CONTROLS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_WORDS = {
    "a": RDF.type,
    "true": f'"true"^^<{XSD.boolean}>',
    "false": f'"false"^^<{XSD.boolean}>',
}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class _Open:
    """A statement, a list or a node in brackets that is not at its end yet."""

    __slots__ = (
        "at",
        "full",
        "items",
        "predicate",
        "predicate_at",
        "sign",
        "subject",
        "subject_at",
    )

    def __init__(self, sign: str, subject: Key | None, at: int) -> None:
        self.sign, self.at, self.full = sign, at, False
        self.subject, self.subject_at = subject, at
        self.predicate: Key | None = None
        self.predicate_at = at
        self.items: list[tuple[Key | Callable[[], Key], int, int]] = []


class _Reader:
    """Goes through a text and keeps what it says; labels of its own for nodes without one."""

    def __init__(self, text: str, base: str) -> None:
        self.text, self.base = text, base
        self.prefixes: dict[str, str] = {}
        self.declared: list[Prefix] = []
        self.said: list[Said] = []
        self._names: dict[str, Key] = {}
        self._nodes = 0
        self._stack = [_Open("", None, 0)]

    def read(self) -> None:
        """Go through the whole text."""
        tokens = _tokens(self.text)
        names = self._names
        for kind, token, start, end in tokens:
            if kind == "name":
                if token not in names:
                    names[token] = expanded(token, self.prefixes)
                self._put(names[token], start, end)
            elif kind == "sign":
                self._sign(token, start, end)
            elif kind == "literal":
                self._put(partial(literal, token, self.prefixes, self.base), start, end)
            elif kind == "word" and token.lower().lstrip("@") in {"prefix", "base"}:
                self._declare(token.lower(), start, tokens)
            elif (term := self._term(kind, token)) is not None:
                self._put(term, start, end)

    def _term(self, kind: str, token: str) -> Key | None:
        """Return what a token stands for; None for a word that stands for nothing."""
        if kind == "iri":
            return resolved(token[1:-1], self.base)
        if kind == "number":
            return _number(token)
        return token if kind == "blank" else _WORDS.get(token)

    def _declare(self, word: str, at: int, tokens: Iterator[tuple[str, str, int, int]]) -> None:
        _, name, at, _ = next(tokens) if "prefix" in word else ("", "", at, at)
        iri = resolved(next(tokens, ("", "<>", 0, 0))[1][1:-1], self.base)
        if "base" in word:
            self.base = iri
        else:
            self.prefixes = {**self.prefixes, name[:-1]: iri}  # literals keep what was before
            self.declared.append(Prefix(name[:-1], iri, at))
        self._names.clear()

    def _sign(self, sign: str, start: int, end: int) -> None:
        stack = self._stack
        if sign in ";,":
            stack[-1].full = False
            stack[-1].predicate = None if sign == ";" else stack[-1].predicate
        elif sign == "[":
            self._nodes += 1
            stack.append(_Open("[", f"_:[{self._nodes}]", start))
        elif sign == "(":
            stack.append(_Open("(", None, start))
        elif sign in "])" and len(stack) > 1:
            closed = stack.pop()
            whole = closed.subject or RDF_NIL
            self._put(self._list(closed) if closed.sign == "(" else whole, closed.at, end)
        elif sign in ".{}":
            stack[:] = [_Open("", None, start)]

    def _list(self, closed: _Open) -> Key:
        """Say the triples of a list, and return its head."""
        nodes: list[Key] = []
        for _ in closed.items:
            self._nodes += 1
            nodes.append(f"_:[{self._nodes}]")
        for node, after, (item, start, end) in zip(
            nodes, [*nodes[1:], RDF_NIL], closed.items, strict=False
        ):
            self.said.append(Said(node, RDF_FIRST, item, start, start, start, end))
            self.said.append(Said(node, RDF_REST, after, start, start, start, end))
        return nodes[0] if nodes else RDF_NIL

    def _put(self, term: Key | Callable[[], Key], start: int, end: int) -> None:
        """Take a term as what the innermost open thing waits for."""
        top = self._stack[-1]
        if top.sign == "(":
            top.items.append((term, start, end))
        elif top.subject is None:
            top.subject, top.subject_at = (term if isinstance(term, str) else term()), start
        elif top.predicate is None:
            top.predicate, top.predicate_at = (term if isinstance(term, str) else term()), start
        elif not top.full:  # what stands behind an object is the graph of N-Quads
            top.full = True
            self.said.append(
                Said(top.subject, top.predicate, term, top.subject_at, top.predicate_at, start, end)
            )


RDF_FIRST = f"{RDF.base}first"
RDF_REST = f"{RDF.base}rest"
RDF_NIL = f"{RDF.base}nil"


def places(file: str, body: bytes, base: str) -> Places:
    """Return where a file of the Turtle family says what."""
    text = body.decode("utf-8-sig")
    reader = _Reader(text, base)
    reader.read()
    return Places(file, text, reader.said, reader.declared)


def _tokens(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield the tokens of a text: what sort each is, the token itself, its start and end."""
    for match in _TOKEN.finditer(text):
        if (kind := match.lastgroup) is not None:
            yield kind, match[0], match.start(), match.end()


def unescaped(text: str) -> str:
    r"""Return text with its escapes resolved, those of strings and those of local names.

    >>> unescaped(r"a\tb\u00E9\~")
    'a\tbé~'
    """
    if "\\" not in text:
        return text

    def character(found: re.Match[str]) -> str:
        code = found[1] or found[2]
        return chr(int(code, 16)) if code else _CONTROLS.get(found[3], found[3])

    return _ESCAPE.sub(character, text)


def resolved(iri: str, base: str) -> Key:
    """Return an IRI, made absolute where it is relative."""
    iri = unescaped(iri)
    return iri if _SCHEME.match(iri) else urljoin(base, iri) if iri else base.partition("#")[0]


def expanded(name: str, prefixes: dict[str, str]) -> Key:
    """Return what a prefixed name stands for."""
    prefix, _, local = name.partition(":")
    return prefixes.get(prefix, f"{prefix}:") + unescaped(local)


def literal(token: str, prefixes: dict[str, str], base: str) -> Key:
    """Return a literal as N-Triples write it, with its language tag in lower case."""
    string, suffix = _parted(token)
    width = 3 if len(string) > 5 and string[:3] in ('"""', "'''") else 1  # noqa: PLR2004
    text = unescaped(string[width:-width])
    if not suffix:
        return written(text)
    if suffix[0] == "@":
        return written(text, tag=suffix[1:].lower())
    kind = suffix.removeprefix("^^").lstrip()
    datatype = resolved(kind[1:-1], base) if kind.startswith("<") else expanded(kind, prefixes)
    return written(text, datatype)


def _parted(token: str) -> tuple[str, str]:
    """Return the quoted string of a literal, and its language tag or datatype with the signs.

    >>> _parted('"a^^b" ^^ <x:t>'), _parted("'a'@fr")
    (('"a^^b"', '^^ <x:t>'), ("'a'", '@fr'))
    """
    if token[-1] in "\"'":
        return token, ""
    before = token.rindex("<") if token[-1] == ">" else len(token)  # an IRI may have an apostrophe
    end = token.rindex(token[0], 0, before) + 1
    return token[:end], token[end:].strip()


def written(text: str, datatype: str = "", tag: str = "") -> Key:
    """Return a literal in the notation of N-Triples, as `kg.validation.report.n3` does."""
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    if tag:
        return f'"{text}"@{tag}'
    return f'"{text}"^^<{datatype}>' if datatype and datatype != XSD.string else f'"{text}"'


def _number(token: str) -> Key:
    kind: str = XSD.integer
    if "e" in token or "E" in token:
        kind = f"{XSD.base}double"
    elif "." in token:
        kind = XSD.decimal
    return f'"{token}"^^<{kind}>'
