"""Where the triples of JSON-LD stand, each also with its JSON pointer.

This reads documents that a processor has accepted, beside it. It knows contexts with terms,
prefixes, types, languages, lists, `@reverse`, and contexts of nodes, properties and types; what
else a context can say (nesting, `@index` and `@graph` containers) it passes over, and what stands
there has no place.
Source: JSON-LD 1.1 §5, RFC 6901.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

from kg.names import RDF, XSD
from kg.reading.places import Key, Places, Prefix, Said
from kg.reading.turtle import RDF_FIRST, RDF_NIL, RDF_REST, resolved, written

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]|[^\s{}\[\]:,"]+')
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_NAMES = """
id type value language list set graph context included index reverse nest version base vocab
import container direction none json propagate protected
"""
_KEYWORDS = frozenset(f"@{name}" for name in _NAMES.split())


Object = Key | Callable[[], Key]
"""The object of a triple, as `Said` has it."""


class _Json(NamedTuple):
    """A value of JSON, and where it stands.

    An object has members in the place of a value, with the places of their keys; an array items.
    """

    value: Any
    start: int
    end: int
    members: "Sequence[tuple[str, int, _Json]] | None"
    items: "Sequence[_Json] | None"


class _Spot(NamedTuple):
    """Where a triple stands: its object and key, its value with start and end, its pointer."""

    node: int
    name: int
    item: _Json
    pointer: str

    def at(self, item: _Json, pointer: str) -> "_Spot":
        """Return the spot of another value of the same property."""
        return _Spot(self.node, self.name, item, pointer)


class _Term(NamedTuple):
    """What a context says of a term."""

    iri: str
    coerced: str = ""
    container: tuple[str, ...] = ()
    language: str | None = None
    context: Any = None
    backward: bool = False


_UNDEFINED = _Term("")


@dataclass(frozen=True, slots=True)
class _Context:
    base: str
    terms: Mapping[str, _Term] = field(default_factory=dict)
    vocab: str = ""
    language: str = ""
    around: "_Context | None" = None  # what nodes inside have in the place of this one
    found: dict[tuple[str, bool], Key | None] = field(default_factory=dict)


def places(
    file: str, body: bytes, base: str, contexts: Mapping[str, bytes] | None = None
) -> Places:
    """Return where a JSON-LD document says what; nothing where it is nested too deeply."""
    text = body.decode("utf-8-sig")
    reader = _Reader(contexts or {})
    try:
        context = _Context(base)
        for pointer, item in _each(_parsed(text), ""):
            reader.node(item, context, pointer)
    except RecursionError:
        return Places(file, text, ())
    return Places(file, text, reader.said, reader.declared)


class _Reader:
    def __init__(self, contexts: Mapping[str, bytes]) -> None:
        self.contexts = contexts
        self.said: list[Said] = []
        self.declared: list[Prefix] = []
        self._nodes = 0

    def node(self, node: _Json, context: _Context, pointer: str) -> Key | None:
        """Say what an object says of the node that it is about, and return that node."""
        if node.members is None:
            return None
        if _is_reference(node):
            return _iri(node.members[0][2].value, context, vocab=False)
        context = self._typed(node, self._within(node, context.around or context))
        members = [(_keyword(n, context), n, at, v) for n, at, v in node.members]
        subject = _subject(members, context) or self._fresh()
        for keyword, name, at, value in members:
            inner = f"{pointer}/{_escaped(name)}"
            if keyword in {"@graph", "@included"}:
                for place, item in _each(value, inner):
                    self.node(item, context, place)
            elif keyword == "@type":
                for place, item in _each(value, inner):
                    kind = _iri(str(item.value), context, vocab=True) or ""
                    self._say(subject, RDF.type, kind, _Spot(node.start, at, item, place))
            elif not keyword.startswith("@"):
                self._property(subject, name, context, _Spot(node.start, at, value, inner))
        return subject

    def _within(self, node: _Json, context: _Context) -> _Context:
        """Return the context in an object, which may have one of its own."""
        for name, _, value in node.members or ():
            if name == "@context":
                context = self._with(context, _plain(value), value.start)
        return context

    def _typed(self, node: _Json, context: _Context) -> _Context:
        """Return the context that an object's types bring, which goes no deeper than itself."""
        names = {
            str(item.value)
            for name, _, value in node.members or ()
            if _keyword(name, context) == "@type"
            for _, item in _each(value, "")
        }
        own = context
        for name in sorted(names):
            if (said := context.terms.get(name, _UNDEFINED).context) is not None:
                own = self._with(own, said, -1)
        return own if own is context else replace(own, around=context)

    def _property(self, subject: Key, name: str, context: _Context, spot: _Spot) -> None:
        value, pointer = spot.item, spot.pointer
        predicate = _iri(name, context, vocab=True)
        if predicate is None or not _ABSOLUTE.match(predicate):
            return
        term = context.terms.get(name, _UNDEFINED)
        if term.context is not None:
            context = self._with(context.around or context, term.context, -1)
        if "@language" in term.container and value.members is not None:
            for tag, _, words in value.members:
                for place, item in _each(words, f"{pointer}/{tag}"):
                    text = partial(written, str(item.value), "", tag.lower())
                    self._say(subject, predicate, text, spot.at(item, place))
            return
        if "@list" in term.container:
            items = list(_each(value, pointer))
            head = self._list(items, term, context)
            self._say(subject, predicate, head, spot)
            return
        for place, item in _each(value, pointer):
            if (key := self._value(item, term, context, place)) is None:
                continue
            if term.backward and isinstance(key, str):
                self._say(key, predicate, subject, _Spot(item.start, item.start, item, place))
            else:
                where = (spot.node, spot.name, item.start, item.end, place)
                self.said.append(Said(subject, predicate, key, *where))

    def _value(self, item: _Json, term: _Term, context: _Context, pointer: str) -> Object | None:
        if item.members is None:
            return _literal(item.value, term, context)
        if _is_reference(item):
            return self.node(item, context, pointer)
        found = {_keyword(n, context): v for n, _, v in item.members}
        if "@value" in found:
            kind, tag = found.get("@type"), found.get("@language")
            return _literal(
                found["@value"].value,
                _Term(
                    "",
                    coerced=_iri(kind.value, context, vocab=True) or "" if kind else "",
                    language=tag.value if tag else "",
                ),
                context,
            )
        if "@list" in found:
            return self._list(list(_each(found["@list"], f"{pointer}/@list")), term, context)
        return self.node(item, context, pointer)

    def _list(self, items: list[tuple[str, _Json]], term: _Term, context: _Context) -> Key:
        nodes = [self._fresh() for _ in items]
        for node, after, (pointer, item) in zip(nodes, [*nodes[1:], RDF_NIL], items, strict=False):
            if (key := self._value(item, term, context, pointer)) is not None:
                self._say(node, RDF_FIRST, key, _Spot(item.start, item.start, item, pointer))
            self._say(node, RDF_REST, after, _Spot(item.start, item.start, item, pointer))
        return nodes[0] if nodes else RDF_NIL

    def _say(self, subject: Key, predicate: Key, value: Object, spot: _Spot) -> None:
        node, name, item, pointer = spot
        self.said.append(Said(subject, predicate, value, node, name, item.start, item.end, pointer))

    def _fresh(self) -> Key:
        self._nodes += 1
        return f"_:[{self._nodes}]"

    def _with(self, context: _Context, said: Any, at: int) -> _Context:  # noqa: ANN401
        """Return a context with what another says over it; `at` is the place of the first."""
        if said is None:
            return _Context(context.base)
        if isinstance(said, list):
            for each in said:
                context = self._with(context, each, at)
            return context
        if isinstance(said, str):
            body = self.contexts.get(said)
            return context if body is None else self._with(context, _within(body), -1)
        if not isinstance(said, dict):
            return context
        context = replace(
            context,
            base=resolved(said["@base"], context.base) if said.get("@base") else context.base,
            vocab=said.get("@vocab", context.vocab) or "",
            language=said.get("@language", context.language) or "",
            found={},
        )
        return self._defined(context, said, at)

    def _defined(self, context: _Context, said: dict[str, Any], at: int) -> _Context:
        """Return a context with the terms that another defines over its own."""
        terms = dict(context.terms)
        own = [name for name in said if not name.startswith("@")]
        for name in own:
            terms[name] = _term(name, said[name])
        context = replace(context, terms=terms, found={})
        for name in own:
            term, kind = terms[name], terms[name].coerced
            iri = term.iri and (_iri(term.iri, context, vocab=True) or "")
            coerced = _iri(kind, context, vocab=True) or "" if kind else ""
            terms[name] = term._replace(iri=iri, coerced=coerced)
            if at >= 0 and isinstance(said[name], str):
                self.declared.append(Prefix(name, iri, at))
        return replace(context, terms=dict(terms), found={})


def _within(body: bytes) -> Any:  # noqa: ANN401
    return json.loads(body).get("@context")


def _term(name: str, meaning: Any) -> _Term:  # noqa: ANN401
    """Return what a context says that a name means; nothing where it says that it means nothing."""
    if not isinstance(meaning, dict):
        return _Term(meaning or "")
    iri = meaning.get("@reverse", meaning.get("@id", name))
    container = meaning.get("@container") or ()
    return _Term(
        iri or "",
        coerced=meaning.get("@type") or "",
        container=(container,) if isinstance(container, str) else tuple(container),
        language=(meaning["@language"] or "") if "@language" in meaning else None,
        context=meaning.get("@context"),
        backward="@reverse" in meaning,
    )


def _is_reference(item: _Json) -> bool:
    """Tell whether an object says nothing but which node it is, as most of them do."""
    members = item.members or ()
    return len(members) == 1 and members[0][0] == "@id" and isinstance(members[0][2].value, str)


def _subject(members: Iterable[tuple[str, str, int, _Json]], context: _Context) -> Key | None:
    """Return the node that an object says it is about, by its members with their keywords."""
    for keyword, _, _, value in members:
        if keyword == "@id" and isinstance(value.value, str):
            return _iri(value.value, context, vocab=False)
    return None


def _escaped(name: str) -> str:
    """Return a name as a JSON pointer has it."""
    return name.replace("~", "~0").replace("/", "~1")


def _keyword(name: str, context: _Context) -> str:
    """Return the keyword that a name is or stands for, or the name itself."""
    if name in _KEYWORDS:
        return name
    term = context.terms.get(name)
    return term.iri if term and term.iri in _KEYWORDS else name


def _iri(text: str, context: _Context, *, vocab: bool) -> Key | None:
    """Return the IRI that a text in a document stands for; None for a term that is none."""
    known = context.found
    if (text, vocab) not in known:
        known[text, vocab] = _expanded(text, context, vocab=vocab)
    return known[text, vocab]


def _expanded(text: str, context: _Context, *, vocab: bool) -> Key | None:
    if text in _KEYWORDS or text.startswith("_:"):
        return text
    if vocab and (term := context.terms.get(text)) and term.iri != text:
        return _iri(term.iri, context, vocab=True) if term.iri else None
    prefix, colon, local = text.partition(":")
    if colon and not local.startswith("//") and (found := context.terms.get(prefix)):
        whole = prefix if found.iri == prefix else _iri(found.iri, context, vocab=True)
        return whole + local if whole and found.iri else None
    if colon and _ABSOLUTE.match(text):
        return text
    if vocab:
        return context.vocab + text if context.vocab else None
    return resolved(text, context.base)


def _literal(value: Any, term: _Term, context: _Context) -> Object | None:  # noqa: ANN401
    """Return what a scalar stands for; the notation of a string is seldom asked for."""
    if value is None:
        return None
    if isinstance(value, bool):
        return written(json.dumps(value), term.coerced or XSD.boolean)
    if isinstance(value, int):
        return written(str(value), term.coerced or XSD.integer)
    if isinstance(value, float):
        return written(repr(value), term.coerced or f"{XSD.base}double")
    if term.coerced in {"@id", "@vocab"}:
        return _iri(value, context, vocab=term.coerced == "@vocab")
    if term.coerced and not term.coerced.startswith("@"):
        return partial(written, value, term.coerced)
    tag = context.language if term.language is None else term.language
    return partial(written, value, "", (tag or "").lower())


def _each(value: _Json, pointer: str) -> Iterator[tuple[str, _Json]]:
    """Yield the items of an array, or the value itself, each with its pointer."""
    if value.members and len(value.members) == 1 and value.members[0][0] == "@set":
        yield from _each(value.members[0][2], f"{pointer}/@set")
    elif value.items is None:
        yield pointer, value
    else:
        for number, item in enumerate(value.items):
            yield from _each(item, f"{pointer}/{number}")


def _parsed(text: str) -> _Json:
    """Parse JSON that is known to be JSON, with the places of its values."""
    tokens = _TOKEN.finditer(text)
    return _begun(next(tokens), tokens, {})


def _begun(token: re.Match[str], tokens: Iterator[re.Match[str]], names: dict[str, str]) -> _Json:
    """Return the value that begins with a token, and has its rest among those that follow.

    names  what keys stand for, since the same ones come again and again
    """
    text, start = token[0], token.start()
    if text == "{":
        members = []
        while (name := next(tokens))[0] != "}":
            if (key := names.get(name[0])) is None:
                key = names[name[0]] = json.loads(name[0])
            members.append((key, name.start(), _begun(next(tokens), tokens, names)))
        return _Json(None, start, name.end(), members, None)
    if text == "[":
        items = []
        while (each := next(tokens))[0] != "]":
            items.append(_begun(each, tokens, names))
        return _Json(None, start, each.end(), None, items)
    value = text[1:-1] if text[0] == '"' and "\\" not in text else json.loads(text)
    return _Json(value, start, token.end(), None, None)


def _plain(item: _Json) -> Any:  # noqa: ANN401  # what JSON holds
    """Return a value as `json` would read it."""
    if item.members is not None:
        return {name: _plain(value) for name, _, value in item.members}
    return item.value if item.items is None else [_plain(each) for each in item.items]
