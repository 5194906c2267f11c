"""Where frames apply in a sentence, and which phrases fill their roles."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.absence import missing, none
from kg.extract.announced import announced
from kg.extract.bearers import names
from kg.extract.conjugation import Mood
from kg.extract.evaluating import compared, graded
from kg.extract.fillers import VerbRoles
from kg.extract.frames import ANY, Frame, Trigger
from kg.extract.gaps import each_its_own, gapped
from kg.extract.headed import heads_one, noun_words, pronominal, says_any, wanted_heads
from kg.extract.joined import joined_matches
from kg.extract.kinds import BODIES
from kg.extract.lexicon import Tag
from kg.extract.match import Match
from kg.extract.negation import negation, negative_determiner
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.origins import origin
from kg.extract.quantified import quantity_matches, tells_sum
from kg.extract.slots import (
    adjective_complement,
    identified_by,
    named_in,
    noun_phrases,
    noun_slot,
    parted,
    phrases,
    possessor_of,
    taken_up,
)
from kg.extract.syntax import Clause, Complement, Phrase
from kg.extract.triggers import (
    FrameIndex,
    asked_above,
    behind_trigger,
    put_as_asked,
    sharper,
    verb_headed,
)
from kg.model import Kind
from kg.names import SCHEMA

_ALONE = ""
"""What a trigger of a name asks for where no noun says what it names: "Stanford's Lumo"."""
_VALUE = "value"
"""The role of what somebody says that a thing is."""


def matches(clause: Clause, frames: FrameIndex) -> Iterator[Match]:
    """Yield the frames that apply in a clause, in the order of their triggers."""
    for at, node in enumerate(clause.nodes):
        if isinstance(node, VerbGroup):
            found = list(_verb_matches(clause, at, node, frames))
            above = list(_above_matches(clause, at, node, frames))  # "risque de perdre le contrôle"
            sure = [one for one in found if one.headed]
            idioms = [one for one in sure if one.trigger.then]  # "a pris le contrôle de"
            yield from sharper([*(idioms or sure), *above])
            yield from (one for one in found if not one.headed)
        elif isinstance(node, NounPhrase):
            yield from _noun_matches(clause, at, node, frames)


def _verb_matches(clause: Clause, at: int, node: VerbGroup, frames: FrameIndex) -> Iterator[Match]:
    """Yield the frames of a verb; those without words of their own behind it read the same."""
    triggered = frames.of("verb", node.lemma)
    if clause.bereft and node.lemma not in clause.lexicon.grammar.copulas:
        triggered = (*triggered, *frames.of("verb", ANY))
    if not triggered or clause.impersonal(at):
        return
    plain = VerbRoles(clause, at, node, clause.complements(at))
    pronouns, said = plain.pronouns, clause.words(node.last, len(clause.tokens))
    for frame, trigger in triggered:
        last = behind_trigger(clause, at, said, trigger)
        if last is None or (node.reflexive and not trigger.reflexive):
            continue
        if not put_as_asked(clause, at, node, trigger):
            continue
        if trigger.heads and not pronouns and _unsaid(clause, trigger):
            continue
        roles = replace(plain, behind=_behind(plain, last)) if trigger.then else plain
        if match := _verb_match(roles, frame, trigger, last):
            own, more = each_its_own(clause, match.fillers), gapped(clause, at, match.fillers)
            for one in (*own, *more):
                yield match if one is match.fillers else replace(match, fillers=one)


def _verb_match(roles: VerbRoles, frame: Frame, trigger: Trigger, last: int) -> Match | None:
    """Return the match of a trigger that ends before a token, where all is there that it needs."""
    clause, at = roles.clause, roles.at
    if trigger.without and any(roles.fill((one,)) for one in trigger.without):
        return None
    kinds = frame.types
    vital = trigger.needs if frame.bears or trigger.then or trigger.heads else frame.vital
    fillers: dict[str, tuple[Phrase, ...]] = {}
    for role, slots in trigger.roles.items():
        found = roles.fill(slots)
        if found and len(slots) > 1 and kinds.get(role) == "amount":
            found = _sum(roles, slots, found)
        if kinds.get(role) == "act":  # "propose des services" proposes to do nothing
            found = tuple(one for one in found if one.infinitive)
        if found:
            fillers[role] = found
        elif role in vital:
            return None
    barred = trigger.barred and heads_one(clause, trigger.barred, fillers)
    if barred or not trigger.needs <= fillers.keys():
        return None
    loose = bool(trigger.heads) and not verb_headed(roles, frame, trigger, fillers)
    if loose and not any(pronominal(clause, one) for one in fillers.values()):
        return None
    words, apart = (roles.node.head, compared(clause, last)), _apart(clause, fillers)
    match = Match(frame, trigger, at, words, at, apart, headed=not loose)
    return match if match.counts or trigger.then else None


def _sum(roles: VerbRoles, slots: tuple[str, ...], found: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return the sum in one of the slots of a role, or else what was found: "for 25 years"."""
    if tells_sum(roles.clause, found[0]):
        return found
    others = (roles.fill((slot,)) for slot in slots)
    return next((one for one in others if one and tells_sum(roles.clause, one[0])), found)


def _unsaid(clause: Clause, trigger: Trigger) -> bool:
    """Tell whether a sentence has none of the nouns that a trigger asks for."""
    return clause.nouns_said.isdisjoint(wanted_heads(trigger.heads, clause.lexicon)[1])


def _apart(clause: Clause, fillers: dict[str, tuple[Phrase, ...]]) -> dict[str, tuple[Phrase, ...]]:
    """Return fillers without what is said of them: "la hausse" of "la hausse d'absurde"."""
    if _VALUE not in fillers:
        return fillers
    starts = {one.evidence for one in fillers[_VALUE]}
    starts |= {node.first for one in fillers[_VALUE] if (node := clause.noun(one.node))}

    def cut(phrase: Phrase) -> Phrase:
        inner = [at for at in starts if phrase.first < at < phrase.last]
        return replace(phrase, last=min(inner)) if inner else phrase

    judged = {one.node for one in fillers[_VALUE]}  # of "juge A « x » et B « y »" the first alone
    return {
        role: tuple(map(cut, tuple(one for one in found if one.node in judged) or found))
        for role, found in fillers.items()
    } | {_VALUE: fillers[_VALUE]}


def _above_matches(clause: Clause, at: int, node: VerbGroup, frames: FrameIndex) -> Iterator[Match]:
    """Yield the frames of a verb above an infinitive in its group: "il lui faudrait réserver"."""
    for token, _ in node.governors:
        for form in clause.tokens[token].readings:
            for frame, trigger in frames.of("above", form.lemma):
                if trigger.heads and node.lemma not in trigger.heads:
                    continue
                if not asked_above(clause, token, node, frame, trigger):
                    continue
                object_ = trigger.without or ("object",) in trigger.roles.values()
                roles = VerbRoles(clause, at, node, clause.complements(at) if object_ else ())
                if not node.passive and any(roles.fill((one,)) for one in trigger.without):
                    continue  # "peut bloquer le projet": it is the project that may be blocked
                said = clause.infinitive(at)
                inner = range(token + 1, node.head + 1)  # "avoir jamais été signé"
                first = next(i for i in inner if i == node.head or clause.tokens[i].tag is Tag.VERB)
                phrase = replace(said, first=first, evidence=node.first)
                fillers = {
                    role: (phrase,)
                    if slots == ("infinitive",)
                    else phrases(clause, clause.subject(at))
                    if slots == ("subject",)
                    else roles.fill(slots)
                    for role, slots in trigger.roles.items()
                }
                kept = {role: filler for role, filler in fillers.items() if filler}
                yield Match(frame, trigger, at, (token, token + 1), at, kept)


def _behind(roles: VerbRoles, last: int) -> tuple[Complement, ...]:
    """Return the complements of a verb behind the trigger's own words, which end before a token.

    What begins right behind them goes first, even where they swallowed a complement's beginning.
    """
    clause = roles.clause
    own = clause.verb(roles.at + 1)
    if own is not None and own.mood is Mood.INFINITIVE and own.last == last:
        return clause.complements(roles.at + 1)  # "fait tourner, à Lyon, un centre"
    later = [one for one in roles.behind if clause.nodes[one[1]].first >= last]
    nearest = [one for one in _behind_words(clause, roles.at, last) if one not in later]
    first = nearest and clause.nodes[nearest[0][1]].first == last
    return tuple([*nearest, *later] if first else later or nearest)


def _behind_words(clause: Clause, at: int, last: int) -> Iterator[tuple[str, int]]:
    """Yield what follows where the trigger's own words swallowed a complement's beginning."""
    for position in range(at + 1, len(clause.nodes)):
        node = clause.nodes[position]
        if node.first >= last:
            verb = clause.verb(position)
            if verb and verb.mood is Mood.INFINITIVE:
                yield verb.preposition, position
            elif isinstance(node, NounPhrase) and position not in clause.subject(at):
                yield node.preposition, position
            return


def _noun_matches(clause: Clause, at: int, node: NounPhrase, frames: FrameIndex) -> Iterator[Match]:
    alone = clause.lexicon.singular(clause.tokens[node.head].text)
    for width in (3, 2, 1) if alone in frames.joined else (1,):
        if width == 1 and _inside_compound(clause, at, frames):
            break
        found = frames.of("noun", noun_words(clause, node, width))
        matches = (
            _noun_match(clause, at, frame, trigger, width)
            for frame, trigger in found
            if not trigger.then or says_any(clause, node, trigger.then)
        )
        yield from filter(None, matches)
        if found:
            break
    yield from _occupations(clause, at, node, frames)
    for frame, trigger in frames.of("preposition", node.preposition) if node.preposition else ():
        if match := _preposition_match(clause, at, node, frame, trigger):
            yield match
    yield from quantity_matches(clause, at, node, frames)
    yield from _origin_matches(clause, at, frames)
    yield from joined_matches(clause, at, frames)
    yield from _name_matches(clause, at, node, frames)
    yield from _adjective_matches(clause, at, node, frames)


def _name_matches(clause: Clause, at: int, node: NounPhrase, frames: FrameIndex) -> Iterator[Match]:
    """Yield the frames of a name that say all that they need; one alone bears on no other."""
    if not names(clause, at) or clause.names_kind(at):
        return
    for frame, trigger in (*frames.of("name", "person"), *frames.of("name", "actor")):
        described = {token.text for token in clause.tokens[node.core : node.head]} or {_ALONE}
        own = clause.tokens[node.head].text.partition(" ")[0]  # of "laboratoire Lumo"
        if trigger.then and not {*described, own} & set(trigger.then):
            continue
        if (fillers := _noun_fillers(clause, at, frame, trigger)) is not None:
            owner = possessor_of(clause, node, trigger, fillers)
            match = Match(frame, trigger, at, (node.head, node.last), None, fillers, owner)
            if match.complete:
                yield match


def _occupations(clause: Clause, at: int, node: NounPhrase, frames: FrameIndex) -> Iterator[Match]:
    """Yield the frames of any noun that says behind a comma what somebody is: "Ada X, poet at"."""
    before = clause.noun(at - 2) if clause.mark(at - 1, ",", "،") else None
    if before is None or node.preposition or clause.tokens[node.head].tag is not Tag.WORD:
        return
    entity = clause.tokens[before.head].entity
    if entity is None or SCHEMA.Person not in entity.types:
        return
    listed = frames.of("noun", clause.lexicon.singular(clause.tokens[node.head].text))
    known = {frame.id for frame, _ in listed}
    for frame, trigger in frames.of("noun", ANY):
        if frame.id not in known and (match := _noun_match(clause, at, frame, trigger, 1)):
            yield match


def _origin_matches(clause: Clause, at: int, frames: FrameIndex) -> Iterator[Match]:
    """Yield the frames of a state's adjective: "le groupe espagnol Levantia"."""
    found = origin(clause, at)
    if found is None or not found.holders:
        return
    for frame, trigger in frames.of("name", "origin"):
        fillers = {
            role: (found.phrase,) if slots == ("self",) else phrases(clause, found.holders)
            for role, slots in trigger.roles.items()
        }
        yield Match(frame, trigger, at, found.words, found.verb, fillers)


def _inside_compound(clause: Clause, at: int, frames: FrameIndex) -> bool:
    """Tell whether a noun ends a compound that is a trigger itself: "protocole d'accord"."""
    before = clause.noun(at - 1)
    if before is None:
        return False
    alone = clause.lexicon.singular(clause.tokens[before.head].text)
    return alone in frames.joined and any(
        frames.of("noun", noun_words(clause, before, width))
        for width in (3, 2)
        if (span := clause.head_span(before, width)) and span[1] > before.last
    )


def _noun_match(
    clause: Clause, at: int, frame: Frame, trigger: Trigger, width: int
) -> Match | None:
    node = clause.noun(at)
    assert node is not None  # noqa: S101  # the caller has looked
    words = clause.head_span(node, width) or (node.head, node.head + width)
    last = next((i for i, one in enumerate(clause.nodes[at:], at) if one.last >= words[1]), at)
    fillers = _noun_fillers(clause, at, frame, trigger, last)
    if fillers is None or any(noun_slot(clause, last, one) for one in trigger.without):
        return None
    if trigger.heads and not heads_one(clause, trigger.heads, fillers):
        return None
    tells = frame.kind is Kind.STATE_OF_AFFAIRS and ("self",) in trigger.roles.values()
    above = clause.object_verb(at) if tells else None
    denied = above is not None and not frame.presupposed and negation(clause, above)
    if denied and not missing(clause, at):
        return None  # "did not import chips from X" says of no chips whose they are
    said = any(
        {"subject", "bearer", "predicative"} & set(slots) for slots in trigger.roles.values()
    )
    presupposes = tells and frame.presupposed and not said
    if presupposes and (none(clause, at) or negative_determiner(clause, at)):
        return None  # "there is no laboratory at X"
    fillers["self"] = (clause.phrase(at),)
    possessor = possessor_of(clause, node, trigger, fillers)
    copula = clause.copula(at) if said else None
    if copula is None and frame.modality is None:
        copula = identified_by(clause, at, trigger, fillers)
    verb_at = clause.carrier(at) if copula is None else copula
    alone = frame.presupposed and verb_at is None and clause.verb(clause.extent(at)) is None
    predicate = alone and clause.predicated(at) and not clause.said_of_pronoun(at)
    match = Match(frame, trigger, at, words, verb_at, fillers, possessor, said=predicate)
    return match if match.counts else None


def _noun_fillers(
    clause: Clause, at: int, frame: Frame, trigger: Trigger, last: int | None = None
) -> dict[str, tuple[Phrase, ...]] | None:
    """Return what fills the roles of a noun, or None where it says nothing that counts.

    last  the node where its words end: of "le centre de données de X" the last "de" says whose
    """
    fillers: dict[str, tuple[Phrase, ...]] = {}
    of = clause.lexicon.grammar.of
    for role, slots in trigger.roles.items():
        for slot in slots:
            that, _, part = slot.partition(" ")
            if part and that == clause.lexicon.grammar.clause_slot:
                if told := announced(clause, at, part):
                    fillers[role] = told
                    break
            elif found := noun_slot(clause, at if last is None or slot != of else last, slot):
                if frame.types.get(role, "") in BODIES and not names(clause, found[0]):
                    later = slots[slots.index(slot) + 1 :]
                    found = named_in(clause, at, later) or found
                fillers[role] = noun_phrases(clause, trigger, found)
                break
            elif slot == of and (taken := taken_up(clause, clause.copula(at), slot)):
                fillers[role] = taken
                break
        else:
            if role in frame.vital and not frame.bears:
                return None
    return parted(clause, trigger, fillers)


def _preposition_match(
    clause: Clause, at: int, node: NounPhrase, frame: Frame, trigger: Trigger
) -> Match | None:
    heads = next(slots for slots in trigger.roles.values() if slots != ("object",))
    for position in range(at - 1, -1, -1):
        before = clause.noun(position)
        if before and clause.head(before) in heads:
            fillers = {
                role: (clause.phrase(at if slots == ("object",) else position),)
                for role, slots in trigger.roles.items()
            }
            return Match(frame, trigger, at, (node.first, node.first + 1), None, fillers)
    return None


def _adjective_matches(
    clause: Clause, at: int, node: NounPhrase, frames: FrameIndex
) -> Iterator[Match]:
    """Yield the frames of an adjective that ends a noun phrase or follows a copula."""
    position = node.last - 1 - (clause.tokens[node.last - 1].tag is Tag.CLOSE)
    for frame, trigger in frames.of(
        "adjective", clause.base_adjective(clause.tokens[position].text, frames.adjectives)
    ):
        predicate = position == node.head
        if predicate and clause.determiners(node) & clause.lexicon.grammar.indefinite:
            continue  # "is a sustainable, fast machine"
        copula = clause.copula(at) if predicate else None
        fronted = clause.said_aside(at) if predicate and copula is None else ()
        if predicate and copula is None and not fronted and (made := clause.made_so(at)):
            copula, fronted = made[0], made[1:]
        if predicate and copula is None and not fronted:
            continue
        fillers = {}
        for role, slots in trigger.roles.items():
            if "subject" in slots or ("predicative" in slots and predicate):
                own = clause.qualified(at) if copula is None else clause.subject(copula)
                found = phrases(clause, fronted or own)
            else:
                told = (adjective_complement(clause, at, s) for s in slots)
                taken = (taken_up(clause, copula, s) for s in slots)
                found = next(filter(None, (*told, *taken)), ())
            if found:
                fillers[role] = found
        apart = bool(fronted) and copula is None
        words = graded(clause, at, position) if apart else (position, position + 1)
        yield Match(frame, trigger, at, words, copula, fillers)
