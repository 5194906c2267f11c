"""From the bytes of a review file to its decisions, checked as far as the file alone allows."""

import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import fields

from kg.errors import InputError, LexiconError, SyntaxProblem
from kg.extract.review.entries import Content, Decision, Key, Name, Naming, ReviewFile, Verdict
from kg.extract.review.naming import VALUES, is_date
from kg.extract.review.tables import Table
from kg.model import OPINIONS, Certainty, CueKind, Iri, Kind, Modality, Polarity
from kg.names import LAYERS, RELATIONS, SCHEMA, SKOS, SOV, concept

HEADER = re.compile(r"^[ \t]*\[\[[ \t]*(statement|name)[ \t]*\]\]", re.MULTILINE)
"""The line that an entry begins with."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAMED = ("subject", "object", "claimant")
_KEY = frozenset({"status", "quote", "occurrence", "subject", "relation", "object", "note"})
_TELLING = frozenset({"polarity", "modality", "claimant"})
_CONTENT = {field.name for field in fields(Content)} | {f"{name}_type" for name in _NAMED}
_KEYS = {
    Verdict.ACCEPTED: _KEY | _TELLING,
    Verdict.REJECTED: _KEY | _TELLING,
    Verdict.AMENDED: _KEY | _TELLING | {"to"},
    Verdict.ADDED: _KEY | _CONTENT | {"proposed_by"},
    Verdict.UNDECIDED: _KEY | _TELLING,
}
_PROPOSED = _KEY | _CONTENT | {"proposed_by"}
_NAMING = ("status", "text", "type", "note", "proposed_by")
_MISSING = {
    "quote": "Give the words of the article that say it",
    "subject": "Say whom or what it is about, by its label",
    "relation": 'Name the relation, such as relation = "dependsOn"',
    "object": "Say what the relation leads to, by its label or in the article's words",
    "modality": f"Say how the article puts it: one of {', '.join(Modality)}",
    "kind": f"Say what sort of statement it is: one of {', '.join(Kind)}",
}
_RELATIONS = {name: SOV[name] for name in RELATIONS.split()} | dict.fromkeys(
    ("affiliation", "schema:affiliation"), SCHEMA.affiliation
)
_THINGS = {
    "sov": (SOV, "Statement Fact Layer"),
    "schema": (SCHEMA, "Article NewsArticle OpinionNewsArticle Claim Dataset DataDownload"),
}
CLASSES = {
    f"{prefix}:{term}": namespace[term]
    for prefix, (namespace, others) in _THINGS.items()
    for term in namespace.terms
    if term[0].isupper() and term not in others.split()
} | {"skos:Concept": SKOS.Concept}
"""What an editor may say that a new thing is."""


def parse_review(body: bytes, where: str) -> ReviewFile:
    """Return the decisions of a review file.

    where  the file's name, for messages

    Raises:
        InputError: it is not UTF-8, or not TOML.
        LexiconError: an entry says something unknown, too little, or what another one says.
    """
    text = _decode(body, where)
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SyntaxProblem(f"is not TOML: {error}", where=where, fix="Mend it there") from error
    top = Table(values, where)
    top.only({"editor", "text_sha256", "statement", "name"}, "a review")
    tables = {kind: _entries(top, text, kind) for kind in ("statement", "name")}
    review = ReviewFile(
        where=where,
        editor=top.text("editor", empty=True) or "",
        text_sha256=_sha256(top),
        decisions=_decisions(tables["statement"]),
        namings=tuple(_naming(table, line) for table, line in tables["name"]),
    )
    if review.decides and not review.editor.strip():
        raise top.error("editor is missing", 'Say who decided: editor = "Name"')
    return review


def _sha256(top: Table) -> str | None:
    sha256 = top.text("text_sha256")
    sha256 = sha256 and sha256.lower()
    if sha256 is not None and not _SHA256.fullmatch(sha256):
        raise top.error("text_sha256 is no SHA-256", "Give 64 hexadecimal digits, or remove it")
    return sha256


def _entries(top: Table, text: str, kind: str) -> list[tuple[Table, int | None]]:
    """Return the entries of a kind, each with its line."""
    entries = top.values.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise top.error(f"{kind} is not a list", f"Begin each entry with [[{kind}]]")
    lines = _lines(text, kind, len(entries))
    return [
        (Table(values, f"{top.where}:{line}" if line else top.where), line)
        for values, line in zip(entries, lines, strict=True)
    ]


def _decode(body: bytes, where: str) -> str:
    try:
        return body.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise InputError("is not UTF-8", where=f"{where}:{line}", fix="Save it as UTF-8") from error


def _lines(text: str, kind: str, entries: int) -> list[int | None]:
    """Return the line of each entry's header; nothing where the headers do not tell."""
    headers = [match for match in HEADER.finditer(text) if match[1] == kind]
    found = [text.count("\n", 0, match.start(1)) + 1 for match in headers]
    return [*found] if len(found) == entries else [None] * entries


def _decisions(entries: list[tuple[Table, int | None]]) -> tuple[Decision, ...]:
    decisions: list[Decision] = []
    known: dict[Key, list[Decision]] = defaultdict(list)
    for table, line in entries:
        found = _decision(table, line)
        for other in known[found.key]:
            if _collide(other, found):
                again = f"of line {other.line}" if other.line else "of another entry"
                raise table.error(f"decides again about the statement {again}", "Keep one of them")
        decisions.append(found)
        known[found.key].append(found)
    return tuple(decisions)


def _naming(table: Table, line: int | None) -> Naming:
    """Read an entry about a name."""
    verdict = table.choice("status", Verdict)
    if verdict in {None, Verdict.AMENDED}:
        fix = "Write one of accepted, rejected, added, undecided, and change the entry itself"
        raise table.error("status is not one that a name can have", fix)
    table.only(_NAMING, "a name")
    kind = table.required("type", 'Say what it names: type = "sov:Company"')
    return Naming(
        verdict=verdict or Verdict.UNDECIDED,
        text=table.required("text", "Give the name as the article prints it"),
        kind=CLASSES[table.known(kind, "class", CLASSES)],
        note=table.text("note"),
        line=line,
        proposed_by=table.text("proposed_by"),
    )


def _collide(one: Decision, other: Decision) -> bool:
    """Tell whether two entries with the same key are about one statement, found or added."""
    mine, yours = one.content, other.content
    return (
        Verdict.UNDECIDED not in {one.verdict, other.verdict}
        and one.whole == other.whole
        and (
            not one.whole
            or (mine.polarity, mine.modality, mine.claimant)
            == (yours.polarity, yours.modality, yours.claimant)
        )
    )


def _decision(table: Table, line: int | None) -> Decision:
    verdict = table.choice("status", Verdict)
    if verdict is None:
        raise table.error("status is missing", f"Write one of {', '.join(Verdict)}")
    proposed_by = table.text("proposed_by")
    if proposed_by and verdict is Verdict.AMENDED:
        fix = 'Change the entry itself, and write status = "added"'
        raise table.error("what a plug-in proposed is not amended", fix)
    keys = _PROPOSED if proposed_by else _KEYS[verdict]
    table.only(keys, f'an entry with status = "{verdict}"')
    added = verdict is Verdict.ADDED or proposed_by is not None
    key = Key(
        quote=table.required("quote", _MISSING["quote"]),
        occurrence=table.count("occurrence"),
        subject=table.required("subject", _MISSING["subject"]),
        relation=_relation(table, table.required("relation", _MISSING["relation"])),
        object=table.required("object", _MISSING["object"]),
        polarity=None if added else table.choice("polarity", Polarity),
        modality=None if added else table.choice("modality", Modality),
        claimant=None if added else table.text("claimant"),
    )
    content = Content()
    if added:
        content = _full(table, key)
    elif verdict is Verdict.AMENDED:
        to = table.table("to")
        if not to or not to.values:
            raise table.error("to is missing", 'Say what is otherwise: to = { modality = "…" }')
        to.only(_CONTENT, "to")
        content = _content(to, key)
        _check_amendment(table, key, content)
    return Decision(verdict, key, content, table.text("note"), line, proposed_by)


def _full(table: Table, key: Key) -> Content:
    """Read an added statement, which says all that a statement needs."""
    for name in ("modality", "kind"):
        table.required(name, _MISSING[name])
    content = _content(table, key)
    positive = content.polarity is not Polarity.NEGATIVE
    factual = content.modality in {Modality.ASSERTED, Modality.REPORTED}
    if positive and factual and content.kind in OPINIONS:
        raise table.error(
            f"a positive {content.kind} cannot be {content.modality} as a fact",
            "Choose the modality that the words express, or another kind",
        )
    return content


def _content(table: Table, key: Key) -> Content:
    """Read what a statement is to say."""
    named = {name: _name(table, name) for name in _NAMED}
    relation, layers = table.text("relation"), table.texts("layers")
    reported_by = table.text("reported_by", empty=True)
    content = Content(
        subject=named["subject"],
        relation=None if relation is None else _relation(table, relation),
        object=named["object"],
        polarity=table.choice("polarity", Polarity),
        modality=table.choice("modality", Modality),
        kind=table.choice("kind", Kind),
        certainty=table.choice("certainty", Certainty),
        claimant=named["claimant"],
        reported_by=None if reported_by is None else Name(reported_by),
        layers=None if layers is None else tuple(_layer(table, name) for name in layers),
        degree=_quoted(table, "degree", key),
        temporal=_quoted(table, "temporal", key),
        valid_at=_day(table),
        cues=tuple(_cues(table, key)),
    )
    denied = any(kind is CueKind.NEGATION for kind, _ in content.cues)
    if denied != (content.polarity is Polarity.NEGATIVE):
        raise table.error(
            "negative polarity and words of negation go together",
            'Write polarity = "negative" and cues = { negation = ["ne", "pas"] }, or neither',
        )
    return content


def _check_amendment(table: Table, key: Key, content: Content) -> None:
    relation = content.relation or key.relation
    if content.object is None and (relation in VALUES) != (key.relation in VALUES):
        kind = "words" if relation in VALUES else "a thing"
        raise table.error(f"the new relation leads to {kind}", "Give the new object in to")


def _name(table: Table, key: str) -> Name | None:
    text, kind = table.text(key), table.text(f"{key}_type")
    if text is None:
        if kind is not None:
            raise table.error(f"{key}_type without {key}", f"Give {key}, or remove {key}_type")
        return None
    if kind is not None:
        kind = CLASSES[table.known(kind, "class", CLASSES)]
    return Name(text, kind)


def _relation(table: Table, name: str) -> Iri:
    return _RELATIONS[table.known(name, "relation", _RELATIONS)]


def _layer(table: Table, name: str) -> Iri:
    return concept("layer", table.known(name, "layer", LAYERS))


def _day(table: Table) -> str | None:
    day = table.text("valid_at", empty=True)
    if day and not is_date(day):
        raise table.error(f'valid_at is "{day}"', 'Write it as "2026-01-15", "2026-01" or "2026"')
    return day


def _cues(table: Table, key: Key) -> list[tuple[CueKind, str]]:
    cues = table.table("cues")
    if cues is None:
        return []
    cues.only([str(kind) for kind in CueKind], "cues")
    words = [(kind, word) for kind in CueKind for word in cues.texts(kind) or ()]
    for (kind, word), count in Counter(words).items():
        _in_quote(table, f"the {kind} cue", word, key)
        if count > 1:
            raise table.error(f'the {kind} cue "{word}" is there twice', "Keep one of them")
    return words


def _quoted(table: Table, name: str, key: Key) -> str | None:
    words = table.text(name, empty=True)
    if words:
        _in_quote(table, name, words, key)
    return words


def _in_quote(table: Table, what: str, words: str, key: Key) -> None:
    if not words or words not in key.quote:
        raise LexiconError(
            f'{what} "{words}" is not in the quote',
            where=table.where,
            fix="Copy it from the quote, or quote more of the article",
        )
