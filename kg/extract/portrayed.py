"""Who was named that a noun takes up with what it says more of them: "the Lisbon chip designer"."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from kg.extract.classes import PLACES
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.origins import state_at
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Entity, Iri
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_LAST = 2
"""Sentences before, in which who is taken up is named."""


def kinds_said(linker: "Linker", clause: Clause, node: NounPhrase, role: str) -> Sequence[Iri]:
    """Return the classes of what a noun may take up: of all that is said, or of its last words."""
    head = clause.tokens[node.head].text
    both = f"{clause.tokens[node.head - 1].text} {head}" if node.head > node.core else head
    words = (role, linker.lexicon.singular(both), linker.lexicon.singular(head))
    return next((kinds for one in words if (kinds := linker.lexicon.anaphors.get(one))), ())


def portrays(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether words before a noun may only say more of whom it takes up.

    "the payments firm", "the Lisbon company"; not "the other firm", "the company that lost".
    """
    if linker.lexicon.nouns.get("portraits", {}).get("heads"):
        return _portrays_behind(linker, clause, node, phrase)
    others = linker.lexicon.sets.get("nouns.portraits.others")
    before = clause.tokens[node.core : node.head]
    if others is None or not before or phrase.last != node.head + 1 or node.last != node.head + 1:
        return False
    behind = clause.marks.get(clause.extent(phrase.node))
    if behind is not None and behind.tag is Tag.RELATIVE:
        return False
    verb = clause.verb(phrase.node - 1)
    if verb is not None and verb.lemma in linker.lexicon.grammar.copulas:
        return False
    return all(_plain(token.entity) and token.text not in others for token in before)


def _portrays_behind(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether words behind a noun may only say more of whom it takes up.

    "le groupe textile", "l'éditeur lillois de logiciels", "le spécialiste des puces"; not "la
    société mère", "le fabricant des serveurs", "l'éditeur de Claude".
    """
    sets, head = linker.lexicon.sets, linker.lexicon.singular(clause.tokens[node.head].text)
    if head not in sets["nouns.portraits.heads"] or not acts(clause, node):
        return False
    if (
        node.core != node.head
        and clause.tokens[node.core].text not in sets["nouns.portraits.ahead"]
    ):
        return False
    behind = clause.tokens[node.head + 1 : phrase.last]
    if not all(_plain(one.entity) and not one.date for one in behind):
        return False
    others = sets["nouns.portraits.others"] | sets["nouns.portraits.persons"]
    if any(one.text in others for one in behind):
        return False
    if says_which(clause, phrase.node):
        return False
    inner = [one for at in range(phrase.node + 1, len(clause.nodes)) if (one := clause.noun(at))]
    inner = [one for one in inner if one.first < phrase.last]
    end = inner[0].first if inner else phrase.last
    if not all(_of_field(linker, clause, at) for at in range(node.head + 1, end)):
        return False
    fields = head in sets["nouns.portraits.fields"]
    of, free = clause.lexicon.grammar.of, sets["naming.stuff"]
    bare = (clause.tokens[one.first].text in free for one in inner)  # "de", "d'"
    if not all(one.preposition == of for one in inner) or not (fields or all(bare)):
        return False
    doing = head in linker.lexicon.nouns["local"]["doing"]  # "le groupe de travail" may be any
    trade = sets["nouns.portraits.trades"]
    return not inner or doing or clause.tokens[inner[0].head].text in trade


def _of_field(linker: "Linker", clause: Clause, at: int) -> bool:
    """Tell whether a word behind a noun says the field, the state or the town of who it is."""
    token, local = clause.tokens[at], linker.lexicon.nouns["local"]
    word = linker.lexicon.singular(token.text)
    listed = {token.text, word} & linker.lexicon.sets["nouns.portraits.adjectives"]
    of_place = state_at(clause.tokens, at, linker.lexicon) or state_at(
        clause.tokens, at - 1, linker.lexicon
    )
    ends = token.text.endswith(tuple(local["endings"])) or token.text in local["words"]
    return bool(listed or of_place or ends)


def says_which(clause: Clause, at: int) -> bool:
    """Tell whether what is right behind a noun says which is meant: "the firms that use it"."""
    end = clause.extent(at)
    mark, verb = clause.marks.get(end), clause.verb(end)
    bare = verb is not None and not verb.finite and verb.participle
    return bare or (mark is not None and mark.tag is Tag.RELATIVE)


def _plain(entity: Entity | None) -> bool:
    """Tell whether a word before a noun is no name, or a figure or the name of a place."""
    return entity is None or bool(PLACES & set(entity.types)) or is_quantity(entity)


def portrayed(
    linker: "Linker",
    clause: Clause,
    node: NounPhrase,
    kinds: Sequence[Iri],
    found: Iri | None,
) -> Iri | None:
    """Return whom a noun with words before it takes up: who was named with them, or alone, or None.

    found  whom the noun would take up alone
    """
    named = [
        token.entity
        for one in linker.memory.clauses[-_LAST:]
        for token in one.tokens
        if token.entity and _may_be(token.entity, kinds)
    ]
    before = (token.entity for token in clause.tokens[: node.first] if token.entity)
    named += [one for one in before if _may_be(one, kinds)]
    if not linker.memory.subjects and not named:
        named = [one for one in linker.memory.headed if _may_be(one, kinds)]
    beside = {token.entity.iri for token in clause.tokens if token.entity}
    words = {linker.lexicon.singular(one.text) for one in clause.tokens[node.core : node.head]}
    alike = {one.iri for one in named if words & set(_words(linker, one))}
    if len(alike) == 1:
        return alike.pop()
    if alike or found is None or SOV.Company not in kinds:
        return None
    known = {one.iri for one in named}
    head = linker.lexicon.singular(clause.tokens[node.head].text)
    anybody = head in linker.lexicon.sets.get("nouns.portraits.anybody", ())
    going_on = anybody and linker.memory.subjects[-1:] == [found]  # "the operator" of two is either
    sure = known == {found} or going_on
    sure = sure and (found not in beside or acts(clause, node))
    return found if sure and not _elsewhere(linker, clause, node, found) else None


def acts(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase is the subject of a verb: "X won, the payments firm said"."""
    found = (clause.noun(one) for at in clause.verbs for one in clause.subject(at))
    return any(one is node for one in found)


def _may_be(entity: Entity, kinds: Collection[Iri]) -> bool:
    unknown = SOV.Company in kinds and set(entity.types) == {SOV.Actor}
    return unknown or any(kind in entity.types for kind in kinds)


def _words(linker: "Linker", entity: Entity) -> Sequence[str]:
    return linker.lexicon.singular(fold(entity.label.lexical)).split()


def _elsewhere(linker: "Linker", clause: Clause, node: NounPhrase, found: Iri) -> bool:
    """Tell whether an adjective says another state than that of whom a noun would take up."""
    said = (state_at(clause.tokens, at, linker.lexicon) for at in range(node.core, node.head))
    states = {one[1] for one in said if one is not None}
    home = linker.memory.origins.get(found, linker.gazetteer.locations.get(found))
    return bool(states) and home is not None and home not in states
