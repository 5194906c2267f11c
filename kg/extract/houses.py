"""Whose somebody is that a sentence names with a bare title: "le ministre, X", "X, directrice"."""

from collections.abc import Iterator

from kg.extract.linking import Linker
from kg.extract.matching import Match
from kg.extract.memory import Referent
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.model import Entity
from kg.names import SCHEMA, SOV

_LATEST = 2
"""Subjects back to which a title without a complement may speak of one."""


def house(clause: Clause, match: Match, linker: Linker) -> Referent | None:
    """Return the body that a title without a complement speaks of, or None where that is not sure.

    "Le ministre" heads the one ministry that was named; in a release a title is its issuer's; else
    it is of the body that was just spoken of.
    """
    node = clause.noun(match.at)
    heading = linker.lexicon.nouns.get("heading", {}).get("words", ())
    if node is None or clause.head(node) not in heading or not _plain(clause, match):
        return None
    office = linker.lexicon.offices.get(clause.head(node))
    found = {one.iri: one for one in _headed(office, linker)} if office else {}
    if not office:
        memory = linker.memory
        latest = (memory.issuer,) if memory.issuer else memory.subjects[-_LATEST:]
        bodies = (memory.entities[one] for one in reversed(latest))
        found = {one.iri: one for one in bodies if _body(one)}
    if len(found) != 1:
        return None
    entity = next(iter(found.values()))
    return Referent(entity.iri, entity, None, named=True)


def _plain(clause: Clause, match: Match) -> bool:
    """Tell whether a title stands beside a name, with nothing that says whose it is."""
    at = match.at
    end = clause.extent(at)
    behind, node = clause.noun(end), clause.noun(at)
    bare = end == at + 1 and (behind is None or not behind.preposition)
    beside = clause.mark(at - 1, ",") or clause.mark(end, ",")
    definite = node is not None and clause.determiners(node) & clause.lexicon.grammar.definite
    alone = node is not None and (bool(definite) or node.first == node.core)
    return bare and beside and alone and not (node and node.preposition)


def _headed(office: str, linker: Linker) -> Iterator[Entity]:
    """Yield the bodies named so far that open with what an office heads: "ministère"."""
    for entity in linker.memory.entities.values():
        if SOV.Actor in entity.types and fold(entity.label.lexical).startswith(f"{office} "):
            yield entity


def _body(entity: Entity) -> bool:
    types = set(entity.types)
    return SOV.Actor in types and not types & {SCHEMA.Person, SOV.State, SOV.MediaOutlet}
