"""Who publishes or signs a text, where it speaks of them by a noun: "this newspaper"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.classes import with_broader
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.model import Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_FEWEST = 2
"""Words of the shortest name of a body that one of them stands for."""


def house(
    linker: "Linker", clause: Clause, node: NounPhrase, head: str, kinds: Sequence[Iri]
) -> Iri | None:
    """Return the publisher of the text where a noun stands for it, or None.

    A paper is so by "this"; a body, by the noun of its name, where nobody else is called so: "the
    committee" of a report of the Select Committee on Energy.

    kinds  the classes of what the noun may take up
    """
    own = linker.memory.house
    if own is None or head in linker.memory.roles:
        return None
    entity, table = linker.memory.entities[own], linker.lexicon.nouns.get("own", {})
    if SOV.MediaOutlet in entity.types:
        named = head in table.get("papers", ())
        return own if named and clause.determiners(node) & {*table.get("before", ())} else None
    words = linker.lexicon.singular(fold(entity.label.lexical)).split()
    acts = any(SOV.Actor in with_broader(kind) for kind in kinds)
    if not acts or head not in words or len(words) < _FEWEST:
        return None
    behind = words[words.index(head) + 1 :]
    return own if not behind or behind[0] in table.get("of", ()) else None
