"""Whom a noun stands for that somebody has: who signs, who was called so, who spoke last."""

from typing import TYPE_CHECKING

from kg.extract.syntax import Clause, Phrase
from kg.model import Iri
from kg.names import SCHEMA, SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def signer_of(linker: "Linker", head: str, phrase: Phrase) -> Iri | None:
    """Return who signs the text, of whom its last paragraph speaks: "The writer teaches at X"."""
    signing = linker.lexicon.nouns.get("signing", {}).get("words", ())
    return linker.memory.signer if head in signing and phrase.node == 0 else None


def called(linker: "Linker", head: str) -> Iri | None:
    """Return the person who was called by a noun, spoke under it, or is the only one."""
    return linker.memory.roles.get(head) or who_spoke(linker, head) or _alone(linker, head)


def _alone(linker: "Linker", head: str) -> Iri | None:
    """Return the one person whom an article has named, where a noun that is no office is said."""
    if head in linker.lexicon.offices:
        return None
    people = linker.memory.named.get(SCHEMA.Person, {})
    return next(iter(people)) if len(people) == 1 else None


def who_spoke(linker: "Linker", head: str) -> Iri | None:
    """Return who was said to speak last, where a noun stands for them: "المتحدثة"."""
    speakers = linker.lexicon.nouns.get("speakers", {})
    source = linker.memory.source
    if source is None or head in speakers.get("sources", ()):
        return source if head in speakers.get("sources", ()) else None
    person = SCHEMA.Person in linker.memory.entities[source].types
    return source if person and head in speakers.get("persons", ()) else None


def elsewhere(linker: "Linker", clause: Clause, at: int, who: Iri) -> bool:
    """Tell whether a post is in another firm than somebody's: "الرئيس التنفيذي لأورنج"."""
    firm = clause.noun(at + 1)
    entity = clause.tokens[firm.head].entity if firm and firm.preposition else None
    if entity is None or SOV.Company not in entity.types:
        return False
    return linker.memory.employers.get(who) != entity.iri
