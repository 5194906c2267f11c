"""What the clause before did something to, where a verb without a subject goes on about that."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.anaphora import agree
from kg.extract.conjugation import GENDERS
from kg.extract.kinds import ACTING, fits, is_where
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Phrase
from kg.extract.unsaid import bound, of_somebody
from kg.model import Entity, Iri
from kg.names import SCHEMA, SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker


_AT_PLACES = frozenset({"place", "site", *ACTING})
"""The types of what a place may be, and a pronoun stand for it."""


def brought_up(
    linker: "Linker",
    clause: Clause,
    wanted: frozenset[str],
    phrase: Phrase,
    asked: tuple[str, Referent | None],
) -> Referent | None:
    """Return who or what a verb goes on about: a thing where it is no person, or what was found.

    "افتتح الوزير المركز. ويعتمد على خوادم": no minister does; "دشنت الشركة المركز. ويضم": nor does
    she, whose gender is another. Beside a body of that gender nobody can tell.

    asked  what it must be, and what the subjects before give
    """
    kind, found = asked
    verb_at = phrase.node if clause.verb(phrase.node) else phrase.node + 1
    verb, things = clause.verb(verb_at), clause.lexicon.sets.get("verbal.inanimate")
    if not things or verb is None or not wanted & GENDERS or verb.lemma in linker.lexicon.reporting:
        return found
    fit = found is not None and (not kind or fits(clause, found, kind))
    types = found.entity.types if fit and found is not None and found.entity else ()
    if fit and not (SOV.Actor in types and _of_things(clause, verb_at, verb.lemma)):
        return found
    body = fit and SCHEMA.Person not in types
    earlier, end = _clause_before(linker, clause, phrase.node)
    at = earlier.brought_up(end) if earlier is not None else None
    if earlier is None or at is None or (body and earlier is clause):
        return found
    features = earlier.agreement(earlier.nouns[at])
    if not features & GENDERS or not agree(wanted, features):
        return found
    one = linker.resolve(earlier, earlier.phrase(at), kind)
    if one is None or one.entity is None:
        return found if body else None
    if found is not None and SOV.Actor in one.entity.types:
        return found
    if body:  # "أطلقت الشركة المنصة. وتعتمد على خوادم"
        return None if fits(earlier, one, "asset") else found
    return None if _rivalled(earlier, at, end, wanted) else replace(one, phrase=phrase)


def _of_things(clause: Clause, at: int, lemma: str) -> bool:
    """Tell whether a verb says what things do: "يعتمد على خوادم", "يقع في", but not "وقع عقدا"."""
    slots = {slot for slot, _ in clause.complements(at)}
    listed = clause.lexicon.words["verbal"]["inanimate_with"]
    led = lemma in listed and listed[lemma] in slots and "" not in slots
    return led or lemma in clause.lexicon.sets["verbal.inanimate"]


def _clause_before(linker: "Linker", clause: Clause, at: int) -> tuple[Clause | None, int]:
    """Return the clause before a position that has a verb, of the same sentence or the last one."""
    if any(one < at and verb.finite for one, verb in clause.verbs.items()):
        return clause, at
    last = linker.memory.clauses[-1] if linker.memory.clauses else None
    return last, len(last.nodes) if last is not None else 0


def _rivalled(clause: Clause, at: int, end: int, wanted: frozenset[str]) -> bool:
    """Tell whether a body is named elsewhere than in what was done and by whom that may be it."""
    of = clause.lexicon.grammar.of
    for position, node in clause.nouns.items():
        if position in {at, *range(end, len(clause.nodes))} or node.preposition in {"", of}:
            continue
        named = (one.entity for one in clause.tokens[node.core : node.last])
        body = any(one is not None and SOV.Actor in one.types for one in named)
        if body and agree(wanted, clause.agreement(node)):
            return True
    return False


def rather_topic(
    linker: "Linker",
    read: tuple[Clause, Clause, Phrase],
    wanted: frozenset[str],
    found: Referent,
    other: Iri | None,
) -> Referent | None:
    """Return the body that the sentence before was about, rather than one named later in it.

    "وقعت الشركة اتفاقا مع الوزارة. ويملكها صندوق": it is the company that has an owner. Beside one
    to whom it did something nobody can tell: "اشترت الشركة المجموعة. ويملكها صندوق".

    read   the sentence, the one that names what was found, and the pronoun joined to a word
    other  who it is not
    """
    clause, earlier, phrase = read
    if earlier is clause or not phrase.pronoun:  # "هذه الأخيرة" is who was named last
        return found
    iri, features = linker.memory.subject or (None, frozenset[str]())
    topic = linker.memory.entities.get(iri) if iri is not None and iri != other else None
    if topic is None or found.entity is None or found.entity.iri == topic.iri:
        return found
    told = clause.lexicon.sets.get("verbal.inanimate") and features & wanted & GENDERS
    if not told or not agree(wanted, features) or not (_is_body(topic) and _is_body(found.entity)):
        return found
    last, end = _clause_before(linker, clause, 0)
    at = last.brought_up(end) if last is not None else None
    one = linker.resolve(last, last.phrase(at)) if last is not None and at is not None else None
    undergone = one is not None and one.value == found.value
    return None if undergone else replace(found, value=topic.iri, entity=topic)


def rivalled(
    linker: "Linker",
    read: tuple[Clause, Clause, Phrase],
    at: int,
    found: Referent,
    asked: tuple[str, str],
) -> bool:
    """Tell whether a pronoun without number and gender may stand for another thing as well.

    "Orange a un serveur et un logiciel. Elle s'en sert": of which, nobody can tell.

    read   the sentence, the one that names what was found at `at`, and the pronoun
    asked  the pronoun, and what it must stand for
    """
    clause, earlier, phrase = read
    if not phrase.pronoun:
        return False
    for other in (one for one in range(len(earlier.nodes)) if earlier.noun(one)):
        ahead = earlier is clause and other > phrase.node
        beside = earlier.is_mark(other - 1) and not earlier.coordinator(other - 1)
        if ahead or beside or at <= other < earlier.extent(at):
            continue
        rival = linker.resolve(earlier, earlier.phrase(other), asked[1])
        if rival is None or rival.value in {found.value, bound(linker, clause, phrase)}:
            continue
        if _acts(rival) != _acts(found):
            continue
        if not _passed_over(linker, clause, replace(rival, phrase=phrase), phrase, asked):
            return True
    return False


def _acts(found: Referent) -> bool:
    return found.entity is not None and SOV.Actor in found.entity.types


def cannot_be(
    linker: "Linker",
    read: tuple[Clause, Phrase, NounPhrase],
    found: Referent,
    asked: tuple[str, str],
    features: frozenset[str],
) -> bool:
    """Tell whether a pronoun cannot stand for what was said: another, a mere place, a figure.

    read   the sentence, the pronoun, and the noun phrase before it
    asked  the pronoun, and what it must stand for
    """
    (clause, phrase, node), (word, wanted) = read, asked
    if found.entity and linker.memory.is_other(found.entity.iri, features):
        return True
    if word in linker.near and wanted and not fits(clause, found, wanted):
        return True
    at_place = wanted in _AT_PLACES or not (phrase.pronoun or found.named)
    elsewhere = not at_place and is_where(clause, node, found)
    return elsewhere or _passed_over(linker, clause, found, phrase, asked)


def _passed_over(
    linker: "Linker", clause: Clause, found: Referent, phrase: Phrase, asked: tuple[str, str]
) -> bool:
    """Tell whether a pronoun cannot take up what was said: a figure, somebody, a town."""
    word, wanted = asked
    if found.entity is None or is_quantity(found.entity):
        return True
    actor = SOV.Actor in found.entity.types
    if word in linker.near and not actor and fits(clause, found, "place"):
        return True
    if word in (linker.neuter if actor else linker.personal_only):
        return not (actor and of_somebody(clause, phrase, wanted))  # "en est actionnaire"
    return bool(phrase.pronoun) and not clause.may_be_object(found.entity.types, phrase.node)


def _is_body(entity: Entity) -> bool:
    return SOV.Actor in entity.types and SCHEMA.Person not in entity.types
