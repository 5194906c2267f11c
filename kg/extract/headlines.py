"""Whom a headline names, for what takes it up before the text has named anybody."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.model import Entity, Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_MARKS = re.compile(r"[^\w&+.-]+|['’]")


def headlined(headline: str | None, clauses: Iterable[Clause]) -> tuple[Entity, ...]:
    """Return the bodies and persons that a headline names as the text does: "Lumo in crisis"."""
    if not headline:
        return ()
    words, found = _spaced(headline), dict[Iri, Entity]()
    for clause in clauses:
        for token in clause.tokens:
            one = token.entity
            if one is None or one.iri in found or SOV.Actor not in one.types:
                continue
            if _spaced(token.text) in words:
                found[one.iri] = one
    return tuple(found.values())


def _spaced(text: str) -> str:
    return f" {' '.join(_MARKS.sub(' ', fold(text)).split())} "


def of_headline(linker: "Linker", kinds: Sequence[Iri]) -> Iri | None:
    """Return the one firm or body of some classes that the headline names, or None.

    "Lumo doubles its sales", and below it "The Belgian chipmaker …".
    """
    unknown = SOV.Company in kinds
    found = [
        one
        for one in linker.memory.headed
        if any(kind in one.types for kind in kinds) or (unknown and set(one.types) == {SOV.Actor})
    ]
    return linker.memory.remember(found[0], None).iri if len(found) == 1 else None
