"""What the clause before did something to, where a verb without a subject goes on about that."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.anaphora import agree
from kg.extract.conjugation import GENDERS
from kg.extract.kinds import fits
from kg.extract.memory import Referent
from kg.extract.syntax import Clause, Phrase
from kg.model import Entity, Iri
from kg.names import SCHEMA, SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker


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


def _is_body(entity: Entity) -> bool:
    return SOV.Actor in entity.types and SCHEMA.Person not in entity.types
