"""What a sentence leaves for later ones to lean on: names, subjects, lists, agreements."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.anaphora import described
from kg.extract.doubts import mended
from kg.extract.employers import note_employer
from kg.extract.genders import note_gender
from kg.extract.linking import Linker, Referent
from kg.extract.negation import negative_determiner
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.reported import Report
from kg.extract.styled import note_styles
from kg.extract.syntax import Clause
from kg.extract.together import note_group, note_parties
from kg.extract.view import fold
from kg.model import Entity, Iri, Statement
from kg.names import SCHEMA, SOV


def note_named(clause: Clause, linker: Linker) -> None:
    """Remember who and what a sentence names, who is called what, and who made which work."""
    note_names(clause, linker)
    note_roles(clause, linker)
    note_authors(clause, linker)


def note_told(told: Sequence[Report], clause: Clause, linker: Linker) -> None:
    """Remember what a sentence is about, what and whom it describes, and by whose account."""
    if told and told[-1].claimant in linker.memory.entities:
        linker.memory.source = told[-1].claimant
    note_subject(clause, linker)
    note_described(clause, linker)
    note_account(told, clause, linker)
    note_styles(clause, linker)


def note_described(clause: Clause, linker: Linker) -> None:
    """Remember what a sentence describes, for the bare nouns that may take it up."""
    for at, node in clause.nouns.items():
        if not described(clause, at, node):
            continue
        head = linker.lexicon.singular(clause.tokens[node.head].text)
        found = linker.resolve(clause, clause.phrase(at))
        if found and found.entity:
            linker.memory.described[head] = found.entity.iri
            if not found.named and linker.lexicon.head_class(clause.head(node)):
                work = SCHEMA.CreativeWork in found.entity.types
                thing = (not work and _named_beside(clause, at, linker)) or found.entity.iri
                linker.memory.describe(replace(found.entity, iri=thing))


def _named_beside(clause: Clause, at: int, linker: Linker) -> Iri | None:
    """Return the thing named before a comma that a noun describes: "Kallam, un traducteur"."""
    before = clause.noun(at - 2) if clause.mark(at - 1, ",") else None
    if before is None or not clause.indefinite(at) or clause.conjuncts(at - 2) != (at - 2,):
        return None
    found = linker.resolve(clause, clause.phrase(at - 2))
    named = found.entity if found and found.named else None
    body = named is None or (SOV.Actor in named.types and set(named.types) != {SOV.Actor})
    return None if named is None or body else named.iri


def note_names(clause: Clause, linker: Linker) -> None:
    """Remember the names of a sentence, in their order."""
    memory, qualifying = linker.memory, set(clause.qualifying)
    for at, token in enumerate(clause.tokens):
        if token.entity is None or is_quantity(token.entity):
            continue
        if at not in qualifying:
            memory.kinds.discard(token.entity.iri)
        elif token.entity.iri not in memory.recent:
            memory.kinds.add(token.entity.iri)
        memory.name(token.entity, token.span)


def note_roles(clause: Clause, linker: Linker) -> None:
    """Remember who is called what: "la ministre X", "Y, directeur de Z", "le directeur de Z, Y"."""
    for at, node in clause.nouns.items():
        position = next((i for i in range(node.core, node.last) if clause.tokens[i].entity), None)
        entity = clause.tokens[position].entity if position is not None else None
        if position is None or entity is None or SCHEMA.Person not in entity.types:
            continue
        roles = [token.text for token in clause.tokens[node.core : position]]
        nouns = tuple(_beside(clause, at))
        note_gender(clause, linker, entity.iri, node, nouns)
        for beside in nouns:
            phrase = clause.phrase(clause.nodes.index(beside))
            roles += [
                clause.tokens[beside.head].text,
                fold(clause.label(beside.core, beside.last)),  # "the chief executive" alone
                fold(clause.label(phrase.first, phrase.last)),
            ]
        for role in roles:
            linker.memory.roles[linker.lexicon.singular(role)] = entity.iri


def _beside(clause: Clause, at: int) -> Iterator[NounPhrase]:
    """Yield the noun phrases between commas beside a name, which say what its bearer is."""
    behind = clause.noun(at + 2) if clause.mark(at + 1, ",") else None
    if behind and not behind.preposition and clause.may_title(behind):
        yield behind
    start = clause.outermost(at - 2) if clause.mark(at - 1, ",") and clause.noun(at - 2) else at
    before = clause.noun(start) if start < at else None
    while before and before.preposition and clause.noun(start - 1):  # "the Minister for Trade"
        start -= 1
        before = clause.noun(start)
    if (role := clause.titled(at)) is not None:
        before = clause.noun(role)
    if before and clause.lexicon.head_class(clause.head(before)) == SCHEMA.Person:
        yield before
    outer = clause.noun(clause.outermost(at))
    role = outer is not None and clause.lexicon.head_class(clause.head(outer)) == SCHEMA.Person
    if outer is not None and role and outer is not clause.noun(at):
        yield outer


def note_authors(clause: Clause, linker: Linker) -> None:
    """Remember who made a work: "la publication de X", "le rapport de X"."""
    documents = clause.lexicon.sets["status.documents.heads"]
    for at, node in clause.nouns.items():
        if clause.head(node) not in documents:
            continue
        maker = clause.maker(at)
        if maker is None:
            continue
        work = linker.resolve(clause, clause.phrase(at))
        owner = linker.resolve(clause, clause.phrase(maker), "actor")
        if owner is None or not owner.named:
            continue
        if work and owner and work.entity and owner.entity:
            linker.memory.authors.setdefault(work.entity.iri, owner.entity.iri)


def note_agreement(statements: Sequence[Statement], linker: Linker, index: int) -> None:
    """Remember the agreement whose parties the sentence names, and the first where several."""
    note_parties(linker, statements)
    for one in statements:
        if one.predicate == SOV.hasParty:
            linker.memory.agreement = (one.subject, index)
            return


def note_quoted(speaker: Iri, clause: Clause, linker: Linker) -> None:
    """Leave in memory that a pronoun to come is whoever was quoted last."""
    known = linker.memory.entities.get(speaker)
    features = clause.features(known.types) if known else frozenset()
    linker.memory.speak_of(speaker, features)


def note_subject(clause: Clause, linker: Linker) -> None:
    """Remember the subject of the main clause, what "il" or "elle" will stand for, and the others.

    What a noun takes up is a subject rather than something else that was named.
    """
    note_group(linker, clause)
    linker.memory.subjects += _fronted(clause, linker)
    first, linker.memory.beside = True, []
    for at, verb in clause.verbs.items():
        opener = clause.relative(at)
        told_of = opener is not None and clause.content_verb(opener) is not None
        if not verb.finite or (opener is not None and not told_of):
            continue
        subject = clause.subject(at)
        noun = clause.noun(subject[0]) if len(subject) == 1 else None
        if noun is None or clause.tokens[noun.head].text in _parts(clause):
            continue  # "only nine own": what a number counts was a subject before
        if clause.tokens[noun.head].text in linker.first_person:
            continue  # nobody speaks of "je" as "il"
        if negative_determiner(clause, subject[0]) or clause.own_deed(subject[0]):
            continue  # nor of "aucun ministère", nor of "its training" but of what is trained
        referent = linker.resolve(clause, clause.phrase(subject[0]))
        known = _note_actor(clause, linker, noun, referent)
        if told_of:
            continue
        if first:
            first = not (
                _note_mended(clause, linker, at) or _note_main(clause, linker, noun, known)
            )
        if known:
            linker.memory.subjects.append(known.iri)
    if first or clause.fronted_topic() is not None:
        _note_topic(clause, linker)


def _fronted(clause: Clause, linker: Linker) -> Iterator[Iri]:
    """Yield the actor for whom a sentence says what its subject is: "For Lumo, the move is …"."""
    node, listed = clause.noun(0), clause.lexicon.status["sources"]["opinion"]
    if node is None or node.preposition not in listed:
        return
    found = linker.resolve(clause, clause.phrase(0), "actor")
    if found and found.entity and found.named:
        yield found.entity.iri


def _note_actor(
    clause: Clause, linker: Linker, noun: NounPhrase, referent: Referent | None
) -> Entity | None:
    """Remember who does it, and for whom somebody without a name speaks; return who that is."""
    known = referent.entity if referent else None
    if referent and not referent.named:
        note_employer(clause, referent, linker)
    if known and SOV.Actor in known.types:
        linker.memory.beside.append((known.iri, clause.agreement(noun)))
    return known


def _note_main(clause: Clause, linker: Linker, noun: NounPhrase, known: Entity | None) -> bool:
    """Remember what a sentence is about, or that nobody can tell; tell whether its subject says."""
    memory, head = linker.memory, clause.tokens[noun.head].text
    if known:
        features = clause.agreement(noun) or clause.features(known.types)
        features = linker.personal.get(head, features)  # "celui-ci" is he
        if head in linker.we:
            features = frozenset({"plural", "we"})  # nor is "il" or "they" who "nous" are
        memory.speak_of(known.iri, features)
    elif head in linker.we:
        memory.subject = None
    elif head in linker.demonstratives:
        memory.subject = None  # what "this" speaks of is not what "it" did before
        memory.clauses.clear()
    elif head in linker.personal:
        memory.unclear = head
    else:
        return False
    return True


def _note_mended(clause: Clause, linker: Linker, at: int) -> bool:
    """Remember what an earlier version was wrong about: "… said that X owned the site. It is Y's".

    That is the object of what it said, or else its subject; tell whether there is such a version.
    """
    if not mended(clause, clause.subject(at)[0]):
        return False
    told = [i for i, verb in clause.verbs.items() if i >= at and verb.finite][:2]
    objects = [i for one in told for prep, i in clause.complements(one) if not prep]
    subjects = [i for one in told[1:] for i in clause.subject(one)]
    for position in (*reversed(objects), *subjects):
        noun = clause.noun(position)
        found = linker.resolve(clause, clause.phrase(position)) if noun else None
        if noun and found and found.entity:
            features = clause.agreement(noun) or clause.features(found.entity.types)
            linker.memory.speak_of(found.entity.iri, features)
            return True
    return False


def _note_topic(clause: Clause, linker: Linker) -> None:
    """Remember what a sentence without a verb is about: "نيل كلاود مملوكة لصندوق"."""
    topic, fronted = clause.topic(len(clause.nodes)), clause.fronted_topic()
    noun = clause.noun(topic) if topic is not None else None
    if topic is None or noun is None:
        return
    if fronted is None and not clause.opens_statement(topic):
        return
    found = linker.resolve(clause, clause.phrase(topic))
    if found and found.entity:
        features = clause.agreement(noun) or clause.features(found.entity.types)
        linker.memory.speak_of(found.entity.iri, features)
        linker.memory.subjects.append(found.entity.iri)


def _parts(clause: Clause) -> Sequence[str]:
    """Return the numbers and shares that stand alone for so many of a thing: "nine", "most"."""
    words: Sequence[str] = clause.lexicon.words["determiners"].get("parts", ())
    return words


def open_list(clause: Clause, linker: Linker) -> None:
    """Remember what opens a list with a colon, "tout cela", and drop what was said in passing."""
    linker.memory.passing.clear()
    for at, mark in clause.marks.items():
        if mark.text != ":" or not clause.noun(at - 1):
            continue
        opener = clause.outermost(at - 1)
        node = clause.noun(opener)
        heads = clause.lexicon.nouns["summaries"]["heads"]
        if node and clause.head(node) in heads:
            referent = linker.resolve(clause, clause.phrase(opener))
            if referent and referent.entity:
                linker.memory.list_opener = referent.entity.iri


def note_account(told: Sequence[Report], clause: Clause, linker: Linker) -> None:
    """Remember by whose account a sentence is told: "Selon X, … Il ajoute que" is X's too."""
    linker.memory.according = None
    for one in told:
        at = next((i for i, node in enumerate(clause.nodes) if node.first == one.outside[0]), None)
        noun = clause.noun(at) if one.source and at is not None else None
        known = linker.memory.entities.get(one.claimant)
        if noun is not None and known is not None:
            features = clause.agreement(noun) or clause.features(known.types)
            linker.memory.according = (one.claimant, features)


def note_speaker(claimants: Sequence[Iri], linker: Linker) -> None:
    """Remember the person whose words a sentence reports: "a-t-il ajouté" will be theirs."""
    for iri in claimants:
        if SCHEMA.Person in linker.memory.entities[iri].types:
            linker.memory.speaker = iri
