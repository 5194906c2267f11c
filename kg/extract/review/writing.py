"""From decisions to the bytes of a review file, the way an editor would write it."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator

from kg.extract.review.entries import Content, Decision, Key, Name, Naming, ReviewFile
from kg.extract.review.parsing import CLASSES
from kg.model import CueKind, Iri

_CLASS_NAMES = {iri: name for name, iri in CLASSES.items()}
_SEALED = re.compile(r"# kg ([0-9a-f]{8}): (.*)")
_REMARKS = re.compile(r"([ \t\r]*(#[^\n]*)?\n)*[ \t\r]*(#[^\n]*)?")
"""Blank lines and comments."""
_DELETE = "\x7f"
"""The one character that TOML wants escaped and JSON does not."""

Pair = tuple[str, str]


def write_review(review: ReviewFile) -> bytes:
    """Return a file that reads as this review: `parse_review` gives the same values.

    The lines of the entries are those of the new file; its name is not in it.
    """
    head = [f"editor = {_text(review.editor)}\n"]
    if review.text_sha256:
        head.append(f"text_sha256 = {_text(review.text_sha256)}\n")
    entries = [*map(write_entry, review.decisions), *map(write_naming, review.namings)]
    return "\n".join(["".join(head), *entries]).encode()


def write_entry(decision: Decision, comment: str = "") -> str:
    """Return an entry about a statement, with a comment in its second line where there is one."""
    key, content = decision.key, decision.content
    if decision.whole:
        pairs = [*_key(key), *_content(content, {"subject", "relation", "object"})]
        pairs += [
            (f"{name}_type", _class(thing))
            for name, thing in (("subject", content.subject), ("object", content.object))
            if thing and thing.kind
        ]
    else:
        pairs = [*_key(key)]
    pairs += _optional("note", decision.note)
    pairs += _optional("proposed_by", decision.proposed_by)
    if not decision.whole and (to := ", ".join(f"{k} = {v}" for k, v in _content(content))):
        pairs.append(("to", f"{{ {to} }}"))
    return _entry("statement", decision.verdict, pairs, comment)


def write_candidate(decision: Decision, said: str) -> str:
    """Return an entry that waits for an editor, with a comment that seals it.

    said  how it was read, for the comment

    The seal is a hash of the entry: as long as it fits, nobody has written in it.
    """
    entry = write_entry(decision, f"kg: {said}")
    return entry.replace("# kg: ", f"# kg {_seal(entry)}: ", 1)


def behind_seal(block: str) -> str | None:
    """Return what stands behind a sealed entry, blank lines and comments; None for another one.

    block  from an entry's header to the next one's, however its lines end
    """
    lines = block.replace("\r\n", "\n").split("\n")
    match = _SEALED.fullmatch(lines[1]) if len(lines) > 1 else None
    if match is None:
        return None
    ends = (at for at, line in enumerate(lines) if at > 1 and not line[:1].isalpha())
    end = next(ends, len(lines))
    entry = "\n".join([lines[0], f"# kg: {match[2]}", *lines[2:end], ""])
    behind = "\n".join(block.split("\n")[end:])
    return behind if match[1] == _seal(entry) and _REMARKS.fullmatch(behind) else None


def _seal(entry: str) -> str:
    return hashlib.sha256(entry.encode()).hexdigest()[:8]


def write_naming(naming: Naming, comment: str = "") -> str:
    """Return an entry about a name."""
    pairs = [("text", _text(naming.text)), ("type", _text(_CLASS_NAMES[naming.kind]))]
    pairs += _optional("note", naming.note)
    pairs += _optional("proposed_by", naming.proposed_by)
    return _entry("name", naming.verdict, pairs, comment)


def _entry(kind: str, status: str, pairs: Iterable[Pair], comment: str) -> str:
    lines = [f"[[{kind}]]", *([f"# {comment}"] if comment else []), f"status = {_text(status)}"]
    return "\n".join([*lines, *(f"{name} = {value}" for name, value in pairs), ""])


def _key(key: Key) -> Iterator[Pair]:
    yield "quote", _text(key.quote)
    if key.occurrence is not None:
        yield "occurrence", str(key.occurrence)
    yield "subject", _text(key.subject)
    yield "relation", _text(local_name(key.relation))
    yield "object", _text(key.object)
    yield from _optional("polarity", key.polarity)
    yield from _optional("modality", key.modality)
    yield from _optional("claimant", key.claimant)


def _content(content: Content, said: frozenset[str] | set[str] = frozenset()) -> Iterator[Pair]:
    """Yield what a statement is to say, but for what was said already."""
    for name in ("subject", "object", "claimant"):
        thing: Name | None = getattr(content, name)
        if thing and name not in said:
            yield name, _text(thing.text)
            if thing.kind:
                yield f"{name}_type", _class(thing)
    if content.relation and "relation" not in said:
        yield "relation", _text(local_name(content.relation))
    for name in ("polarity", "modality", "kind", "certainty", "degree", "temporal", "valid_at"):
        yield from _optional(name, getattr(content, name))
    if content.reported_by:
        yield "reported_by", _text(content.reported_by.text)
    if content.layers is not None:
        yield "layers", _list(local_name(layer) for layer in content.layers)
    if content.cues:
        kinds = [kind for kind in CueKind if any(kind is known for known, _ in content.cues)]
        words = [f"{k} = {_list(word for of, word in content.cues if of is k)}" for k in kinds]
        yield "cues", f"{{ {', '.join(words)} }}"


def _class(thing: Name) -> str:
    return _text(_CLASS_NAMES[thing.kind]) if thing.kind else ""


def local_name(iri: Iri) -> str:
    """Return the part of an IRI behind the last # or /."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def _optional(name: str, value: str | None) -> Iterator[Pair]:
    if value is not None:
        yield name, _text(value)


def _list(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"


def _text(text: str) -> str:
    """Return a TOML basic string.

    Source: TOML 1.0, String; what JSON escapes is escaped in the same way there.
    """
    return json.dumps(str(text), ensure_ascii=False).replace(_DELETE, "\\u007f")
