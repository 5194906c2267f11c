"""Pairs of names as text for an editor, or for a program."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from enum import StrEnum

from kg.extract.classes import with_broader
from kg.likeness.pairs import Named, Pair
from kg.model import Value
from kg.names import PREFIXES, slug
from kg.serialize.turtle import escaped
from kg.terminal import harmless


class PairFormat(StrEnum):
    """What pairs can be written in."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


_LISTED = 3
"""Articles that are listed for a thing in text."""


def render_pairs(pairs: Sequence[Pair], base: str, chosen: PairFormat = PairFormat.TEXT) -> str:
    """Return pairs as text that ends in a newline; base is that of resources."""
    match chosen:
        case PairFormat.TEXT:
            return harmless("\n".join(_text(pair, base) for pair in pairs))
        case PairFormat.JSON:
            documents = [_document(pair, base) for pair in pairs]
            return json.dumps(documents, ensure_ascii=False, indent=1) + "\n"
        case PairFormat.CSV:
            return harmless(_csv(pairs, base))


def turtle(pair: Pair, base: str) -> str:
    """Return what an editor adds to the gazetteer where the two are one thing.

    An entry that is there gets another name. Of two open names an entry is made, with the
    broader classes that an entry needs; its preferred name stands in each language alike, for
    the editor to translate.
    """
    keeper, other = pair.first, pair.second
    others = [name for name in other.names if name not in keeper.names]
    if keeper.known:
        return f"<{keeper.iri}> skos:altLabel {_labels(others or other.names)} ."
    label, *rest = keeper.names
    kind = max(keeper.kind, other.kind, key=lambda one: (len(with_broader(one)), one))
    kinds = ", ".join(map(_short, with_broader(kind)))
    languages = dict.fromkeys((label.language or "fr", "fr", "en"))
    preferred = [Value(label.lexical, language=language) for language in languages]
    lines = [
        f"<{base}{slug(label.lexical)}> a {kinds} ;",
        f"    skos:prefLabel {_labels(preferred)} ;",
        f"    skos:altLabel {_labels([*rest, *others])} .",
    ]
    return "\n".join(lines) if rest or others else "\n".join(lines[:2])[:-1] + "."


def _labels(names: Sequence[Value]) -> str:
    return ", ".join(
        f'"{escaped(name.lexical)}"' + (f"@{name.language}" if name.language else "")
        for name in names
    )


def _short(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def _text(pair: Pair, base: str) -> str:
    lines = [*_described(pair.first), *_described(pair.second)]
    lines += [f"  {pair.why}; if the two are one thing, add to the gazetteer:"]
    lines += [f"    {line}" for line in turtle(pair, base).splitlines()]
    return "\n".join(lines) + "\n"


def _described(thing: Named) -> Iterator[str]:
    yield f"{thing.names[0].lexical} ({_short(thing.kind)}) <{thing.iri}>"
    if thing.known:
        yield "    in the gazetteer"
    for place in thing.places[:_LISTED]:
        yield f"    {place.source}, line {place.line}, column {place.column}"
    if len(thing.places) > _LISTED:
        yield f"    and {len(thing.places) - _LISTED} more articles"


def _document(pair: Pair, base: str) -> dict[str, object]:
    return {
        "why": pair.why.name.lower(),
        "things": [
            {
                "iri": thing.iri,
                "type": thing.kind,
                "names": [
                    {"value": name.lexical, "language": name.language} for name in thing.names
                ],
                "inGazetteer": thing.known,
                "places": [asdict(place) for place in thing.places],
            }
            for thing in (pair.first, pair.second)
        ],
        "turtle": turtle(pair, base),
    }


_COLUMNS = (
    *("why", "iri", "type", "name", "places"),
    *("otherIri", "otherType", "otherName", "otherPlaces", "turtle"),
)


def _csv(pairs: Sequence[Pair], base: str) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for pair in pairs:
        cells = [cell for thing in (pair.first, pair.second) for cell in _cells(thing)]
        writer.writerow([pair.why.name.lower(), *cells, turtle(pair, base)])
    return target.getvalue()


def _cells(thing: Named) -> Iterator[str]:
    yield from (thing.iri, thing.kind, thing.names[0].lexical)
    yield " ".join(f"{place.source}:{place.line}:{place.column}" for place in thing.places)
