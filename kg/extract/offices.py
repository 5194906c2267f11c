"""The body that an office heads: a minister of health speaks of a ministry of health."""

from collections.abc import Collection, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from kg.extract.classes import NO_FIRM, minted
from kg.extract.memory import Referent, most_named
from kg.extract.nodes import NounPhrase
from kg.extract.slots import noun_slot
from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Entity, Iri
from kg.names import SCHEMA, SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_TOWNS = frozenset({SCHEMA.City, SCHEMA.AdministrativeArea})
_SUBJECTS = 3
"""Subjects of the latest sentences, among which the body that a bare title heads comes first."""


def _office(clause: Clause, node: NounPhrase, phrase: Phrase, base: str) -> Entity | None:
    """Return the body of an office that a phrase names, or None where it names none.

    Without what the office is for ("la ministre"), it heads nothing that can be named.
    """
    at, last = phrase.node, phrase.last
    if (role := clause.titled(at)) is not None and (titled := clause.noun(role)) is not None:
        at, node, last = role, titled, clause.nodes[clause.extent(role) - 1].last
    body = clause.lexicon.offices.get(clause.head(node))
    heads = body or clause.lexicon.nouns.get("fielded", {}).get(clause.head(node))
    if heads and (field := clause.portfolio(node)):  # "the culture minister"
        name = f"{heads} {clause.lexicon.grammar.of} {field}"
        return minted(name, SOV.Ministry, base, clause.lexicon.language)
    if (end := clause.office_end(at)) is not None:
        last = clause.nodes[end - 1].last
    last = clause.without_state(node, last)
    if body is None or last == node.head + 1 or not clause.heads_body(at):
        return None
    name = f"{body} {clause.label(_portfolio(clause, node, phrase.node), last)}"
    return minted(name, SOV.Ministry, base, clause.lexicon.language)


def _portfolio(clause: Clause, node: NounPhrase, at: int) -> int:
    """Return the token at which a portfolio starts: at "des" in "ministre égyptien des Finances".

    What describes the minister is no part of it: "ministre déléguée chargée du Numérique".
    """
    charged = clause.verb(at + 1)
    behind = clause.noun(at + 1 if charged is None else at + 2)
    of = behind is not None and behind.preposition == clause.lexicon.grammar.of
    if behind is not None and of and (charged is None or charged.participle):
        return behind.first
    return node.head + 1


def employer_of(linker: "Linker", clause: Clause, referent: Referent) -> Iri | None:
    """Return the body for which a named person acts: "signed by X, the head of Y".

    What is done to a body right behind the verb is done in person, whichever the verb: "X, once of
    Google, runs Orange" says nothing of Google.
    """
    entity, phrase = referent.entity, referent.phrase
    if entity is None or phrase is None or SCHEMA.Person not in entity.types:
        return None
    employer = linker.memory.employers.get(entity.iri)
    return None if employer is None or _acts_on_body(clause, phrase) else employer


def _acts_on_body(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether what a phrase is the subject of is done to a body that is named."""
    for at in clause.verbs:
        if phrase.node in clause.subject(at) and (node := clause.noun(at + 1)):
            entity = clause.tokens[node.head].entity
            types = set(entity.types if entity and not node.preposition else ())
            if SOV.Actor in types and SCHEMA.Person not in types:
                return True
    return False


def _organ_of(linker: "Linker", clause: Clause, at: int) -> Entity | None:
    """Return the named body whose organ a noun phrase is: of "the board of Orange" it is Orange."""
    node = clause.noun(at)
    head = clause.head(node) if node else ""
    organ = linker.lexicon.titles.get(head) == SOV.Company
    if not organ or linker.lexicon.head_class(head) == SCHEMA.Person:
        return None
    owners = noun_slot(clause, at, clause.lexicon.grammar.of) or clause.possessor(at)
    if len(owners) != 1 or clause.noun(owners[0]) is None:
        return None
    found = linker.resolve(clause, clause.phrase(owners[0]), "body")
    return found.entity if found and found.named else None


def headed(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> Entity | None:
    """Return the body that an office or a title heads, or None where that cannot be told.

    A title without a complement heads what was named: "le ministre, Ada X" the last subject that
    is a ministry, else the only one named; of two nobody can tell. What any body may have ("la
    directrice") is beside a name alone the title of who heads it, in a release its issuer.
    """
    if body := _of_portfolio(linker, clause, node) or _office(clause, node, phrase, linker.base):
        return linker.memory.remember(body, None)
    if owner := _organ_of(linker, clause, phrase.node):
        return owner
    title, at = _title(linker, clause, phrase), phrase.node
    owned = clause.determiners(node) & linker.possessives or clause.possessor(at)
    if owned and at < len(clause.nodes):
        return None  # "its managing director" is of who is "it"
    if seats := linker.lexicon.nouns["seats"].get(title):
        return _seat(linker, seats)
    of_field = _of_field(clause, node, at)
    kind = SOV.Actor if of_field else linker.lexicon.titles.get(title)
    if kind is None or (
        kind == SOV.Actor and not _beside_name(clause, node, at, of_field=of_field)
    ):
        return None
    memory = linker.memory
    if at >= len(clause.nodes):  # "chief executive X": of whom the text is about
        return _most_named(linker, kind)
    latest = memory.subjects[-_SUBJECTS:]
    if memory.issuer and (kind == SOV.Actor or kind in memory.entities[memory.issuer].types):
        latest = [memory.issuer]
    firms = linker.lexicon.nouns.get("firms", {}).get("heads", ())
    kind = SOV.Company if of_field and title in firms else kind
    for iri in reversed(latest):
        types = set(memory.entities[iri].types)
        unknown = kind == SOV.Company and types == {SOV.Actor}
        if (kind in types or unknown) and not types & NO_FIRM:
            return memory.entities[iri]
    return _only(linker, kind)


def _of_portfolio(linker: "Linker", clause: Clause, node: NounPhrase) -> Entity | None:
    """Return the one ministry that was named whose name has what an office is for, or None."""
    field = clause.portfolio(node) if clause.head(node) in linker.lexicon.offices else ""
    memory = linker.memory
    named = (memory.entities[iri] for iri in memory.named.get(SOV.Ministry, ()) if field)
    found = [one for one in named if field in fold(one.label.lexical)]
    return found[0] if len(found) == 1 else None


def _only(linker: "Linker", kind: Iri) -> Entity | None:
    """Return the only body of a class that was named, or of a ministry whose minister was."""
    memory = linker.memory
    named: list[Iri] = [] if kind == SOV.Actor else list(memory.named.get(kind, ()))
    if not named and kind == SOV.Ministry:
        named = [iri for iri, one in memory.entities.items() if kind in one.types]
    return memory.entities[named[0]] if len(named) == 1 else None


def of_sort(linker: "Linker", head: str) -> Iri | None:
    """Return what a noun for bodies of a sort takes up: "la collectivité", of the commune.

    A town or a region that the last sentence was about is one too.
    """
    sorts = linker.lexicon.nouns.get("sorts", {}).get(head)
    if not sorts:
        return None
    last = linker.memory.subjects[-1:]
    if last and not _TOWNS.isdisjoint(linker.memory.entities[last[0]].types):
        return last[0] if head in linker.lexicon.nouns["sorts"]["local"] else None
    body = _seat(linker, sorts)
    return body.iri if body else None


def _seat(linker: "Linker", seats: Collection[str]) -> Entity | None:
    """Return the body with one of some nouns that was a subject last, else the only one named."""
    memory = linker.memory
    recent = (memory.entities[iri] for iri in reversed(memory.subjects[-_SUBJECTS:]))
    last = next((one for one in recent if _begins(linker, one, seats)), None)
    if last is not None:
        return last
    found = (memory.entities[iri] for iri in _opened(linker, seats))
    named = list(islice((one for one in found if SOV.Actor in one.types), 2))
    return named[0] if len(named) == 1 else None


def _opened(linker: "Linker", seats: Collection[str]) -> Sequence[Iri]:
    """Return what was remembered under a name that opens with one of some nouns, in order.

    Each thing is looked at once, however often a text asks.
    """
    memory, key = linker.memory, tuple(seats)
    seen, found = memory.opened.get(key, (0, []))
    new = list(islice(reversed(memory.entities), len(memory.entities) - seen))
    found += [
        iri for iri in reversed(new) if _opens(linker, memory.entities[iri].label.lexical, seats)
    ]
    memory.opened[key] = len(memory.entities), found
    return found


def _begins(linker: "Linker", one: Entity, seats: Collection[str]) -> bool:
    return SOV.Actor in one.types and _opens(linker, one.label.lexical, seats)


def _opens(linker: "Linker", name: str, seats: Collection[str]) -> bool:
    words = linker.lexicon.singular(fold(name)).split()
    return any(" ".join(words[:width]) in seats for width in (1, 2))


def _most_named(linker: "Linker", kind: Iri) -> Entity | None:
    """Return the body of a class that was named most, where none comes near it."""
    memory = linker.memory
    unknown = memory.named.get(SOV.Actor, ()) if kind == SOV.Company else ()
    bodies = {one for one in unknown if set(memory.entities[one].types) == {SOV.Actor}}
    bodies |= {*memory.named.get(kind, ())}
    most = most_named(one for one in memory.recent if one in bodies)
    return None if most is None else memory.entities[most]


def _title(linker: "Linker", clause: Clause, phrase: Phrase) -> str:
    """Return the words of a phrase in the singular, without somebody's name among them."""
    tokens = clause.tokens[phrase.first : phrase.last]
    words = [one for one in tokens if one.entity is None or SCHEMA.Person not in one.entity.types]
    said = " ".join([one.text for one in words]).replace("' ", "'")
    return linker.lexicon.singular(said)


def _of_field(clause: Clause, node: NounPhrase, at: int) -> bool:
    """Tell whether a title is of who has one field of a body in hand.

    "le chef des finances, X", "la directrice juridique, X": the field says nothing of whose.
    """
    titled = clause.lexicon.nouns.get("fields", {})
    if clause.head(node) not in titled.get("heads", ()):
        return False
    words, of = titled["words"], clause.lexicon.grammar.of
    said = [token.text for token in clause.tokens[node.head + 1 : node.last]]
    for position in range(at + 1, clause.extent(at)):
        behind = clause.noun(position)
        if behind is None or behind.preposition != of or behind.core != behind.head:
            return False
        said += [token.text for token in clause.tokens[behind.head : behind.last]]
    return bool(said) and all(word in words for word in said)


def _beside_name(clause: Clause, node: NounPhrase, at: int, *, of_field: bool) -> bool:
    """Tell whether a title is set off by commas: "X, directrice", "le directeur, X"."""
    end = clause.extent(at)
    behind = clause.noun(end)
    definite = bool(clause.determiners(node) & clause.lexicon.grammar.definite)
    alone = (definite or node.first == node.core) and not node.preposition
    beside = clause.mark(at - 1, ",") or clause.mark(end, ",")
    bare = end == at + 1 or of_field
    return alone and beside and bare and (behind is None or not behind.preposition)
