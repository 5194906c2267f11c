"""What was named behind a noun that its class does not say: "هيئة «أوجيرو» … الهيئة"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.syntax import Clause
from kg.model import Iri

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def named_with(
    linker: "Linker", clause: Clause, at: int, head: str, kinds: Sequence[Iri]
) -> Iri | None:
    """Return what was named with a noun before a position, where the noun's classes are not its.

    What they are is found by its class.
    """
    for position in range(at - 1, -1, -1):
        node = clause.noun(position)
        if node is None or linker.lexicon.singular(clause.tokens[node.head].text) != head:
            continue
        named = [token.entity for token in clause.tokens[node.head + 1 : node.last] if token.entity]
        if named and named[0].iri in linker.memory.entities:
            linker.memory.cued[head] = named[0].iri
            break
    entity = linker.memory.entities.get(linker.memory.cued.get(head, Iri("")))
    alike = entity is None or any(kind in entity.types for kind in kinds)
    return None if entity is None or alike else entity.iri
