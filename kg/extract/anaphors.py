"""What a noun that stands for something named may stand for: by class, by nearness, by speech."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from kg.extract.apart import apart, is_shared, owning
from kg.extract.callers import called, elsewhere, signer_of, who_spoke
from kg.extract.crowds import described_as, is_crowd
from kg.extract.cued import named_with
from kg.extract.epithets import only_describes
from kg.extract.headlines import of_headline, take_headline
from kg.extract.houses import house
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.offices import of_sort
from kg.extract.openers import opened_by, opened_with, opens_with, words_of_actor
from kg.extract.origins import body_of, described_origin, of_state
from kg.extract.pairs import former
from kg.extract.portrayed import kinds_said, portrayed, portrays, says_which
from kg.extract.quantities import is_quantity
from kg.extract.standins import standin
from kg.extract.styled import of_other_sort, styled
from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Entity, Iri
from kg.names import SCHEMA, SOV, is_local

if TYPE_CHECKING:
    from kg.extract.linking import Linker

_REMEMBERED = 12
"""Names back to which a noun phrase such as "l'entreprise" may refer."""
_SUBJECTS = 4
"""Sentences whose subjects come first where a noun phrase takes up a name."""


def anaphor(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> Iri | None:
    """Return what "l'entreprise" or "ces mesures" takes up, or None where that is not sure.

    Above a list it is the same for each item, whoever the items name.
    """
    above, start = linker.memory.above, clause.tokens[node.head].span.start
    if start in above:
        return above[start]
    found = _anaphor(linker, clause, node, phrase)
    if found is not None and clause.several(node) and not is_local(found):
        found = None
    if found is not None:
        take_headline(linker, found)
    if clause.tokens[-1].text == ":":
        above[start] = found
    return found


def _anaphor(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> Iri | None:
    """Return what a noun phrase takes up where it is read for the first time."""
    before = clause.determiners(node)
    definite = before & (linker.demonstratives | linker.lexicon.grammar.definite)
    another = clause.dual(node) or clause.restricted(phrase.node)
    another = another or phrase.node in clause.unsure_late  # "the firm that runs it may be X"
    if another or not (definite or before & linker.possessives):
        return None
    taken = former(linker, clause, node, phrase)
    if taken := taken or (standin(linker, clause, node, phrase) if definite else None):
        return taken
    bare = clause.alone(node, phrase)
    head = linker.lexicon.singular(clause.tokens[node.head].text)
    pointed = before & linker.demonstratives
    if pointed and head in linker.lexicon.nouns["summaries"]["heads"]:
        return linker.memory.list_opener
    role = linker.lexicon.singular(fold(clause.label(phrase.first, phrase.last)))
    said = linker.memory.roles.get(role) if definite and not bare else None
    said = None if said and elsewhere(linker, clause, phrase.node, said) else said
    if definite and not bare and (said := said or opened_with(linker, head, role)):
        return said  # "la ministre de la Santé", "le conseil départemental"
    kinds = kinds_said(linker, clause, node, role)
    state = described_origin(clause, node)
    one = bare or role in linker.lexicon.anaphors  # "la jeune pousse"
    if one and before & linker.possessives:
        return _employer(linker, kinds)
    plain = only_describes(linker, clause, node, phrase)
    more = kinds and definite and not (one or plain)
    if more and portrays(linker, clause, node, phrase):
        return _with_more(linker, clause, node, phrase, kinds)
    if not (one or state or pointed or plain) or not definite:
        return None
    own = house(linker, clause, node, head, kinds) if one else None
    if SCHEMA.Person in kinds:  # "le ministre" is who was called so, not any person
        who = own or signer_of(linker, head, phrase) or called(linker, head)
        firm = plain and not one and SOV.Company in kinds  # "le spécialiste des puces"
        return who or (_with_more(linker, clause, node, phrase, kinds) if firm else None)
    said = styled(linker, clause, phrase, head) if one and state is None else None
    if one and (same := said or _named_so(linker, clause, phrase, head, kinds) or own):
        return same
    return _by_class(linker, clause, node, phrase, one=one)


def _by_class(
    linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase, *, one: bool
) -> Iri | None:
    """Return what a noun takes up by the classes it has: what was described with it, or named.

    one  whether it says its head alone
    """
    pointed = clause.determiners(node) & linker.demonstratives
    if one and not pointed and clause.asks is None and says_which(clause, phrase.node):
        return None  # "the company that runs the port"
    head = linker.lexicon.singular(clause.tokens[node.head].text)
    role = linker.lexicon.singular(fold(clause.label(phrase.first, phrase.last)))
    kinds, state = kinds_said(linker, clause, node, role), described_origin(clause, node)
    said = described_as(linker, clause, phrase, head)
    told = said if one and state is None else None
    if told and _newest(linker, told, kinds):
        return told
    found = of_kind(linker, clause, phrase, kinds, state)
    if one:
        ours = _is_house(linker, clause, node, kinds)  # "le Groupe", of whoever issues it
        found = linker.memory.issuer if ours else found
        if found is None or (said and _described_otherwise(linker, found, head)):
            found = said
        found = _rather(linker, kinds, found, of_another=ours or state is not None)
        found = None if found is not None and found in apart(clause, phrase) else found
    other = found is not None and state and linker.memory.origins.get(found, state) != state
    return None if other else found


def _with_more(
    linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase, kinds: Sequence[Iri]
) -> Iri | None:
    """Return whom a noun takes up of which more is said: "the payments firm"."""
    said = styled(linker, clause, phrase, linker.lexicon.singular(clause.tokens[node.head].text))
    found = said or of_kind(linker, clause, phrase, kinds, described_origin(clause, node))
    return portrayed(linker, clause, node, kinds, found)


def _several(clause: Clause, node: NounPhrase | None, found: Iri) -> bool:
    """Tell whether a noun is of several, where one that was named is found for it."""
    if node is None or is_local(found):
        return False
    return "plural" in clause.agreement(node)  # "the companies said"


def _rather(
    linker: "Linker", kinds: Sequence[Iri], found: Iri | None, *, of_another: bool
) -> Iri | None:
    """Return what a noun alone takes up: who issues a release, or what was found.

    of_another  whether the noun has the adjective of a state
    """
    return found if of_another else _who_releases(linker, kinds, found) or found


def _another_body(linker: "Linker", iri: Iri, head: str) -> bool:
    """Tell whether a noun is another's than a state's body: "the committee" is no government."""
    entity, demonyms = linker.memory.entities.get(iri), linker.lexicon.demonyms
    if entity is None:  # of the headline alone
        return False
    words = set(linker.lexicon.singular(fold(entity.label.lexical)).split())
    if head in linker.lexicon.nouns.get("specific", {}).get("words", ()) and head not in words:
        return len(words) > 1 or SOV.Company in entity.types  # an audit office is no hospital
    named = SOV.PublicBody in entity.types and words & demonyms.bodies
    return bool(named) and head not in demonyms.called | words


def _is_house(linker: "Linker", clause: Clause, node: NounPhrase, kinds: Sequence[Iri]) -> bool:
    """Tell whether a noun with a capital in a release stands for who issues it: "le Groupe"."""
    own = linker.memory.issuer
    token = clause.tokens[node.head]
    named = own is not None and token.capital and node.head > 0 and token.tag is Tag.WORD
    return named and own is not None and _of_kinds(linker.memory.entities[own], kinds)


def _who_releases(linker: "Linker", kinds: Sequence[Iri], found: Iri | None) -> Iri | None:
    """Return who issues a release, whom "the company" stands for where no other is its topic."""
    own = linker.memory.issuer or linker.memory.topic
    if (
        own is None
        or own not in linker.memory.entities
        or not _of_kinds(linker.memory.entities[own], kinds)
    ):
        return None
    return None if found in linker.memory.subjects[-1:] else own


def _described_otherwise(linker: "Linker", iri: Iri, head: str) -> bool:
    """Tell whether a thing without a name was described by another noun: a licence, no contract."""
    if not is_local(iri):
        return False
    words = linker.lexicon.singular(fold(linker.memory.entities[iri].label.lexical)).split()
    return head not in words


def _newest(linker: "Linker", iri: Iri, kinds: Sequence[Iri]) -> bool:
    """Tell whether what was described with a noun was the last subject of its kind."""
    for subject in reversed(linker.memory.subjects[-_SUBJECTS:]):
        if subject == iri:
            return True
        if _of_kinds(linker.memory.entities[subject], kinds):
            return False
    return False


def _named_so(
    linker: "Linker", clause: Clause, phrase: Phrase, head: str, kinds: Sequence[Iri]
) -> Iri | None:
    """Return what was named with a noun or is of its sort, or who spoke and is called by it."""
    named = of_sort(linker, head) or body_of_state(linker, clause, phrase, head)
    named = named or called_so(linker, clause, phrase, head) or who_spoke(linker, head)
    return named or named_with(linker, clause, phrase.node, head, kinds)


def _employer(linker: "Linker", kinds: Sequence[Iri]) -> Iri | None:
    """Return whom the speaker or the last subject works for: "Noiret dirige Lumo. Sa société"."""
    memory = linker.memory
    for person in (memory.first_person, memory.subject[0] if memory.subject else None):
        employer = memory.employers.get(person) if person else None
        known = memory.entities.get(employer) if employer else None
        if known and _of_kinds(known, kinds):
            return employer
    return None


def of_kind(
    linker: "Linker",
    clause: Clause,
    phrase: Phrase,
    kinds: Sequence[Iri],
    state: Iri | None,
) -> Iri | None:
    """Return what a noun takes up by its classes, and by the state whose adjective it has.

    Where the noun cannot do so whatever its adjective, what is not known to be of the state is
    left out.
    """
    known, node, found = linker.gazetteer.locations, clause.noun(phrase.node), None
    if state is not None:
        before = tuple(mentioned(linker, clause, phrase))
        found = of_state(before, kinds, state, linker.memory, known)
        found = found or _of_no_state(linker, before, kinds)
    if state is None or (found is None and node and clause.alone(node, phrase)):
        found = _last_of_kind(linker, clause, phrase, kinds)
    elif found is None:
        found = of_headline(linker, clause, phrase, kinds, mentioned(linker, clause, phrase))
    head = linker.lexicon.singular(clause.tokens[node.head].text) if node else ""
    if found and (_another_body(linker, found, head) or _several(clause, node, found)):
        return None
    return found


def _of_no_state(linker: "Linker", before: Iterable[Iri], kinds: Sequence[Iri]) -> Iri | None:
    """Return the one named firm of which no state is known: who "la société chinoise" must be."""
    memory, known = linker.memory, linker.gazetteer.locations
    if SOV.Company not in kinds:
        return None
    found = {
        iri
        for iri in before
        if iri not in memory.origins and iri not in known and _of_kinds(memory.entities[iri], kinds)
    }
    return found.pop() if len(found) == 1 else None


def body_of_state(linker: "Linker", clause: Clause, phrase: Phrase, head: str) -> Iri | None:
    """Return the one body of a state that was named with a noun: "le gouvernement", or None."""
    before = (linker.memory.entities[iri] for iri in mentioned(linker, clause, phrase))
    return body_of(before, head, linker.lexicon)


def called_so(linker: "Linker", clause: Clause, phrase: Phrase, head: str) -> Iri | None:
    """Return the one body whose own name has the noun: "la commission" of its full name.

    A name of one word is none: "la Commission" is no shorter than it.
    """
    if head not in linker.lexicon.anaphors and linker.lexicon.head_class(head) is None:
        return None
    if head in linker.lexicon.nouns.get("generic", {}).get("words", ()):
        return None
    found = {
        iri
        for iri in mentioned(linker, clause, phrase)
        if head in words_of_actor(linker, linker.memory.entities[iri])
        if not is_crowd(linker, clause, phrase, iri)
    }
    if len(found) > 1:  # "le groupement" is no "conseil du groupement"
        found = {iri for iri in found if opens_with(linker, iri, head)} or found
    if not found:  # further back, what opens with it: "la commission des finances"
        found = opened_by(linker, head)
    return next(iter(found)) if len(found) == 1 else None


def _one_country(linker: "Linker", found: Sequence[Iri]) -> bool:
    """Tell whether "le pays" is sure: of two it is neither, nor one named once as a place only."""
    return len(set(found)) == 1 and (len(found) > 1 or found[0] in linker.memory.subjects)


def _last_of_kind(
    linker: "Linker", clause: Clause, phrase: Phrase, kinds: Sequence[Iri]
) -> Iri | None:
    """Return the thing of one of some classes that was spoken of last, where that is sure."""
    if not kinds:
        return None
    others, node = apart(clause, phrase) | linker.memory.kinds, clause.noun(phrase.node)
    named = [token.entity for token in clause.tokens[: phrase.first] if token.entity]
    before = [one for one in named if one.iri in linker.memory.entities]
    if node is not None:
        head = linker.lexicon.singular(clause.tokens[node.head].text)
        near = {one.iri for one in before} | {*mentioned(linker, clause, phrase)}
        alike = [one for one in near if _of_kinds(linker.memory.entities[one], kinds)]
        others |= of_other_sort(linker, clause, phrase, head, alike)
    shared = is_shared(clause, phrase)
    others |= owning(linker.memory.clauses, clause) if shared else set()
    beside = {one.iri for one in before if any(kind in one.types for kind in kinds)} - others
    if len(beside) == 1:
        return next(iter(beside))
    if shared and (beside or _either(linker, clause, kinds, others)):
        return None
    if beside and (subject := _subject(clause, phrase)) in beside:
        return subject
    found = [
        iri
        for one in mentioned(linker, clause, phrase)
        for iri in (one, linker.memory.employers.get(one))  # whom who spoke works for
        if iri in linker.memory.entities and iri not in others
        if _of_kinds(linker.memory.entities[iri], kinds)
        if not is_local(iri) or _as_many(linker, clause, phrase, iri)
    ]
    sure = found[:1] == linker.memory.subjects[-1:]
    if SOV.State in kinds and not sure and not _one_country(linker, found):
        return None
    if found:
        return found[0]
    things = [linker.memory.things[kind] for kind in kinds if kind in linker.memory.things]
    things = [one for one in things if _as_many(linker, clause, phrase, one[1])]
    only = max(things)[1] if things else _only_one(linker, clause, phrase, kinds)
    only = only or of_headline(linker, clause, phrase, kinds, mentioned(linker, clause, phrase))
    return None if only in others else only


def _either(
    linker: "Linker", clause: Clause, kinds: Sequence[Iri], others: Collection[Iri]
) -> bool:
    """Tell whether the sentence before names two who may be shared: "20 % of the company"."""
    before = [one for one in linker.memory.clauses if one is not clause][-1:]
    named = {token.entity.iri for one in before for token in one.tokens if token.entity}
    known = (linker.memory.entities.get(iri) for iri in named - set(others))
    return sum(one is not None and _of_kinds(one, kinds) for one in known) > 1


def _as_many(linker: "Linker", clause: Clause, phrase: Phrase, iri: Iri) -> bool:
    """Tell whether a thing without a name is one or several as a phrase is: no site is "sites"."""
    words = fold(linker.memory.entities[iri].label.lexical).split()
    first = next((one for one in words if one not in linker.lexicon.prenominal), words[0])
    several = first.isdigit() or (first[-1] in "sx" and linker.lexicon.singular(first) != first)
    node = clause.noun(phrase.node)
    return node is None or ("plural" in clause.agreement(node)) == several


def _of_kinds(entity: Entity, kinds: Sequence[Iri]) -> bool:
    """Tell whether a thing is of one of some classes; an actor of no known class may be a firm."""
    unknown = SOV.Company in kinds and set(entity.types) == {SOV.Actor}
    return unknown or not set(kinds).isdisjoint(entity.types)


def _only_one(linker: "Linker", clause: Clause, phrase: Phrase, kinds: Sequence[Iri]) -> Iri | None:
    """Return what was named before a phrase, where it is the only one of some classes."""
    recent = linker.memory.recent
    end = max(0, len(recent) - _named_from(clause, phrase))
    named = {
        iri
        for kind in kinds
        for iri, at in islice(linker.memory.named.get(kind, {}).items(), 2)  # two are too many
        if at < end
    }
    return next(iter(named)) if len(named) == 1 else None


def _named_from(clause: Clause, phrase: Phrase) -> int:
    """Return how many names stand in a sentence from a phrase on; a figure is none."""
    named = [token.entity for token in clause.tokens[phrase.first :] if token.entity]
    return len(named) - sum(map(is_quantity, named))


def _subject(clause: Clause, phrase: Phrase) -> Iri | None:
    """Return what a sentence is about, where it goes on of it: "X bought Y, the firm said"."""
    first = next((at for at in range(phrase.node) if clause.verb(at)), None)
    subject = clause.subject(first) if first is not None else ()
    noun = clause.noun(subject[0]) if len(subject) == 1 else None
    entity = clause.tokens[noun.head].entity if noun else None
    return entity.iri if entity else None


def mentioned(linker: "Linker", clause: Clause, phrase: Phrase) -> Iterator[Iri]:
    """Yield what was named before a phrase, not too far: the last subject, then the latest."""
    yield from reversed(linker.memory.subjects[-_SUBJECTS:])
    end = max(0, len(linker.memory.recent) - _named_from(clause, phrase))
    yield from reversed(linker.memory.recent[max(0, end - _REMEMBERED) : end])
