"""For whom somebody speaks, and of which state: what "we" and "the Kenyan firm" take up."""

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.linking import Linker, Referent
from kg.extract.matching import matches
from kg.extract.negation import negation
from kg.extract.origins import origin, state_of
from kg.extract.roles import RoleReader
from kg.extract.slots import noun_slot
from kg.extract.syntax import Clause
from kg.extract.triggers import frame_index
from kg.extract.view import fold
from kg.model import Iri, Polarity, Statement, Value
from kg.names import SCHEMA, SOV, is_local

_AHEAD = -1
"""The number of a sentence that is read before its turn: it takes up no agreement."""
_EMPLOYING = frozenset({SCHEMA.affiliation, SOV.creates})
"""The relations of whoever works for a body, or founded it."""
_ASIDE = "-aside"
"""How frames end that read an affiliation in parentheses: "Ada Noiret (Ecolo)"."""


def note_employers(statements: Sequence[Statement], linker: Linker) -> None:
    """Remember whom each person speaks for: who "we" are in their words."""
    for one in statements:
        if one.predicate not in _EMPLOYING or one.polarity is not Polarity.POSITIVE:
            continue
        if isinstance(one.object, Value) or one.rule.endswith(_ASIDE):
            continue  # for a party nobody says "we"
        if _former(fold(one.evidence[0].exact).split(), linker):
            continue
        if one.predicate == SCHEMA.affiliation:
            linker.memory.employers.setdefault(one.subject, one.object)
        else:
            made, maker = (linker.memory.entities.get(iri) for iri in (one.object, one.subject))
            person = maker is not None and SCHEMA.Person in maker.types
            if person and made is not None and SOV.Company in made.types:  # who founded it
                linker.memory.employers.setdefault(one.subject, one.object)


def _former(words: Iterable[str], linker: Linker) -> bool:
    """Tell whether words are of what somebody was and is no more: "a former secretary at X"."""
    return not linker.lexicon.sets.get("nouns.former.words", frozenset()).isdisjoint(words)


def _once(clause: Clause, at: int, linker: Linker) -> bool:
    """Tell whether a noun phrase says what somebody was and is no more."""
    node = clause.noun(at)
    tokens = clause.tokens[node.first : node.last] if node else ()
    return _former((one.text for one in tokens), linker)


def learn_employer(speaker: Iri, behind: Clause, linker: Linker) -> None:
    """Remember for whom somebody speaks that only the sentence that ends a quotation tells.

    "« Nous payons. Nous louerons », a dit Ada X, directrice de Y": who "we" are is said too late.
    """
    memory = linker.memory
    if speaker in memory.employers:
        return
    reading = RoleReader(behind, linker, _AHEAD)
    for match in matches(behind, frame_index(linker.lexicon)):
        tells = [one for one in match.frame.emissions if one.relation == SCHEMA.affiliation]
        if not (tells and match.frame.presupposed and match.complete and reading.headed(match)):
            continue
        if match.frame.id.endswith(_ASIDE) or _once(behind, match.at, linker):
            continue
        roles = reading.roles(match, ())
        if any(one.value == speaker for one in roles.get(tells[0].subject, ())):
            for body in roles.get(tells[0].object, ()):
                if body.entity is not None:
                    memory.employers.setdefault(speaker, body.entity.iri)


def note_employer(clause: Clause, speaker: Referent, linker: Linker) -> None:
    """Remember for whom somebody without a name speaks: "dit la présidente de X" is X's "nous".

    Of a spokeswoman without more it is the body that the text is about. Who is named for the
    first time behind somebody with an office and no name is they: "X's chief executive is not
    worried. “We are ready,” said Ada Y."
    """
    phrase, entity, memory = speaker.phrase, speaker.entity, linker.memory
    if entity is None or phrase is None or SCHEMA.Person not in entity.types:
        return
    if speaker.named:
        before = memory.subject[0] if memory.subject else None
        new = memory.recent.count(entity.iri) <= 1 and entity.iri not in memory.employers
        if new and before in memory.employers and is_local(before):
            memory.employers[entity.iri] = memory.employers[before]
        return
    node = None if phrase.pronoun or phrase.infinitive else clause.noun(phrase.node)
    if node is None or _once(clause, phrase.node, linker):
        return
    for at in _houses(clause, phrase.node):
        body = linker.resolve(clause, clause.phrase(at)) if clause.noun(at) else None
        kinds = body.entity.types if body and body.entity else ()
        if body and body.entity and SOV.Actor in kinds and SCHEMA.Person not in kinds:
            memory.employers.setdefault(entity.iri, body.entity.iri)
            return
    voices = clause.lexicon.nouns.get("speakers", {}).get("voices", ())
    alone = clause.head(node) in voices and clause.alone(node, phrase)
    if alone and (about := linker.topical_body()) is not None:
        memory.employers[entity.iri] = about


def _houses(clause: Clause, at: int) -> Iterator[int]:
    """Yield where the words may say of which body somebody is: "of X", "X's", "At X, the head"."""
    yield from clause.possessor(at)[:1]
    yield from clause.modifiers(at)[:1]
    table, node = clause.lexicon.nouns.get("speakers", {}), clause.noun(at)
    voice = node is not None and clause.head(node) in table.get("voices", ())
    spoken_for = table.get("for", ()) if voice else ()
    for slot in ("organisation", clause.lexicon.grammar.of, *spoken_for):
        yield from noun_slot(clause, at, slot)[:1]
    fronted = clause.fronted(clause.lexicon.grammar.at)
    if fronted is not None and fronted < at:
        yield fronted


def note_origins(clause: Clause, linker: Linker) -> None:
    """Remember of which state a sentence says each organisation to be: "the Kenyan firm X"."""
    for at, _ in enumerate(clause.nodes):
        found = origin(clause, at)
        if found is None or (found.verb is not None and negation(clause, found.verb)):
            continue
        state = state_of(clause, found.phrase)
        for holder in found.holders if state else ():
            named = linker.resolve(clause, clause.phrase(holder), "organisation")
            if named and named.entity and state:
                linker.memory.origins[named.entity.iri] = state
