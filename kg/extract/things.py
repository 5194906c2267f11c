"""Whether a thing that is spoken of is new, or is there already, or is not there yet."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.effects import Scope
from kg.extract.frames import MAKING
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.match import Match
from kg.extract.negation import negation, negative_determiner, not_only
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.settled import lessens
from kg.extract.stance import Status
from kg.extract.syntax import Clause, Phrase
from kg.extract.undone import planned, unknown
from kg.model import Iri, Kind, Modality, Polarity
from kg.names import SOV

_NOT_YET = frozenset(set(Modality) - {Modality.ASSERTED, Modality.REPORTED, Modality.PREDICTED})


def measures(match: Match) -> bool:
    """Tell whether a match reads the figure in a noun phrase: "a second phase of 12 MW"."""
    return match.trigger.kind == "name" and match.trigger.word in {"amount", "quantity"}


def of_none(clause: Clause, match: Match) -> tuple[int, ...]:
    """Return "no" before what fills a role, or before its noun: "relies on no X", "at no risk"."""
    others = (found[0] for role, found in match.fillers.items() if found and role != "self")
    if match.trigger.kind != "noun":  # what a verb is of stands before it: "no cable owned by X"
        behind = (one for one in others if one.node > match.at)
        others = (one for one in behind if (node := clause.noun(one.node)) and node.preposition)
    words = (negative_determiner(clause, one.node) for one in others)
    own = match.trigger.kind == "noun" and negative_determiner(clause, match.at)
    return next(filter(None, words), own or ())


def more(clause: Clause, match: Match, negation: Sequence[int]) -> bool:
    """Tell whether a negation is that of "not only", which says that it is so, and more."""
    if not negation or any(one.relation == SOV.isLimitedTo for one in match.frame.emissions):
        return False
    sets, last = clause.lexicon.sets, negation[-1] + 1
    if not_only(clause, last, last + 1):
        return True
    less = clause.tokens[last : last + 2]
    if less and less[0].text in sets.get("negation.no_less", ()):  # "pas moins de 400"
        led = less[-1].text in clause.lexicon.grammar.negated_determiners
        if led or less[-1].tag is Tag.PREPOSITION:  # "pas moins sur X que sur Y"
            return True
    further = sets.get("negation.more_behind", frozenset())
    behind = takewhile(lambda one: one.tag is not Tag.PUNCTUATION, clause.tokens[last:])
    return bool(further) and any(one.text in further for one in behind)


def holder(match: Match) -> int:
    """Return the noun phrase that a match is of: of a figure, what it measures."""
    held = match.fillers.get("theme", ()) if measures(match) else ()
    return held[0].node if len(held) == 1 else match.at


def is_new(clause: Clause, match: Match) -> bool:
    """Tell whether a noun is of a thing not known yet: "plans a data centre in Rabat"."""
    return _is_told(match) and clause.indefinite(holder(match))


def of_known(clause: Clause, match: Match) -> bool:
    """Tell whether words only describe a thing that is there, or an agreement that is.

    "Denied it uses X's tools", "denied that its contract prevented …".
    """
    if explains(clause, match):
        return True
    if match.verb is None:
        return _is_known(clause, match)
    described = clause.subject(match.verb)
    if not clause.describes(match.verb):
        return False
    return not (described and clause.indefinite(described[0]))


def explains(clause: Clause, match: Match) -> bool:
    """Tell whether words only say who a body is whose name is before: "X, a firm based in Oslo"."""
    verb = None if match.verb is None else clause.verb(match.verb)
    at = match.at
    if verb is not None:
        subject = clause.subject(match.verb or 0) if verb.participle else ()
        at = subject[0] if subject else 0
    elif "self" not in match.fillers or clause.object_verb(at) is not None:
        return False
    name, said = clause.noun(at - 2), clause.noun(at)
    if name is None or said is None or not clause.mark(at - 1, ","):
        return False
    kind = clause.lexicon.head_class(clause.head(said))
    known = bool(clause.determiners(said) & clause.lexicon.grammar.definite)
    if known and (kind is None or SOV.Actor not in with_broader(kind)):
        return False  # "a contract with X, the creation of Y": another of a list
    entity = clause.tokens[name.head].entity
    end = clause.extent(at)
    acts = any(at in clause.subject(one) for one in clause.verbs if clause.verbs[one].finite)
    body = entity is not None and SOV.Actor in entity.types and not acts
    return body and not clause.coordinator(end) and not clause.coordinator(end + 1)


def is_bare(clause: Clause, match: Match) -> bool:
    """Tell whether a copula says nothing but what a thing is: "the deal is a myth"."""
    verb = None if match.verb is None else clause.verb(match.verb)
    being = verb is not None and verb.lemma == clause.lexicon.grammar.be
    return being and len(match.fillers) == 1


def _is_known(clause: Clause, match: Match) -> bool:
    """Tell whether a noun is of an agreement that its determiner takes to be there."""
    node = clause.noun(match.at)
    if node is None or match.frame.kind is not Kind.AGREEMENT or "self" not in match.fillers:
        return False
    pointed = clause.lexicon.grammar.definite | clause.lexicon.sets["determiners.possessive"]
    return not pointed.isdisjoint(clause.determiners(node))


def described(clause: Clause, match: Match) -> int | None:
    """Return the thing not known yet that a verb describes: "a cloud run by Thales", or None.

    What binds somebody may be known: "the fine imposed on X was cancelled".
    """
    at = match.verb
    verb = None if at is None else clause.verb(at)
    if at is None or verb is None:
        return None
    told = {one.node for phrases in match.fillers.values() for one in phrases if one.node < at}
    opens = not verb.finite or clause.relative(at) is not None
    binding = any(one.relation == SOV.subjectTo for one in match.frame.emissions)
    unmarked = not clause.lexicon.grammar.indefinite  # no "a", and no "that": "سحابة تديرها تاليس"
    for node in sorted(told, reverse=True):
        thing = planned(clause, node) if opens else node
        beside = unmarked and all(clause.noun(one) for one in range(node, at))
        between = (clause.verb(one) for one in range(thing, at))
        if (binding or unknown(clause, thing)) and (opens or beside):
            return None if any(one and one.finite for one in between) else thing
    return None


def parts(clause: Clause, at: int) -> bool:
    """Tell whether a mark ends what governs behind it: a colon before a mere list does not."""
    opens = clause.marks[at].tag in OPENERS
    listed = all(i < at or not verb.finite for i, verb in clause.verbs.items())
    return opens or clause.mark(at, ";") or (clause.mark(at, ":") and not listed)


def is_action(clause: Clause, match: Match) -> bool:
    """Tell whether a noun says what a verb would: "le transfert", and no thing: "subsidiary"."""
    node = clause.noun(match.at)
    thing = node is not None and clause.lexicon.head_class(clause.head(node)) is not None
    return match.frame.nominal and not thing


def happens(clause: Clause, match: Match) -> bool:
    """Tell whether a noun is of what happens, or of a thing that is not known yet."""
    event = match.trigger.action or match.frame.kind in {Kind.EVENT, Kind.AGREEMENT}
    event = event or is_action(clause, match) or is_new(clause, match)
    return event and not lessens(clause, match)


def nearly(clause: Clause, at: int, verb: VerbGroup) -> int | None:
    """Return the word that says that a thing all but happened: "nearly signed", or None.

    It may be a verb before the subject of both: "كاد الوزير يوقع".
    """
    before = clause.verb(at - 2) if clause.noun(at - 1) else None
    if before and before.lemma in clause.lexicon.status.get("nearly", {}).get("verbs", ()):
        return before.head
    listed = clause.lexicon.sets.get("adverbs.nearly", frozenset())
    for adverb in verb.adverbs:
        if adverb >= verb.head or clause.tokens[adverb].text not in listed:
            continue
        if clause.tokens[adverb + 1].tag is Tag.VERB:  # not "almost entirely", "nearly all"
            return adverb
    return None


def is_there(clause: Clause, match: Match, shaping: Mapping[int | None, Match]) -> bool:
    """Tell whether a noun is of a thing that is there: "will run on its own cluster of 64 GPUs".

    What somebody is to build is not: "will build the largest data centre in Rabat".
    """
    made = clause.object_verb(holder(match))
    if match.frame.kind is not Kind.STATE_OF_AFFAIRS or (made is not None and made in shaping):
        return False
    elsewhere = any(one.node < match.at for found in match.fillers.values() for one in found)
    if match.trigger.action and elsewhere:
        return False  # "ستعمل أورنج لتعزيز الأمن والامتثال للقانون": it is to do so
    possessives = clause.lexicon.sets["determiners.possessive"]
    return bool(_determiners(clause, match) & (clause.lexicon.grammar.definite | possessives))


def _determiners(clause: Clause, match: Match) -> frozenset[str]:
    """Return what determines the noun that a match says something of, where it is of one."""
    node = clause.noun(holder(match))
    return clause.determiners(node) if node and _is_told(match) else frozenset()


def _is_told(match: Match) -> bool:
    """Tell whether a match says something of the noun that it stands at, or measures it."""
    return "self" in match.fillers or measures(match)


def once(found: Sequence[Match]) -> list[Match]:
    """Return the matches without those of a noun that a verb says too: "open a site in Dakar".

    The verb says whether it is so: a site that nobody opens in Dakar is not there.
    """
    said = [(one.frame.id, dict(one.fillers)) for one in found if one.verb is not None]
    kept = [one for one in found if one.verb is not None or _as_noun(one) not in said]
    known = {one.verb for one in kept if one.complete and _describes(one)}
    risks = [one for one in kept if one.frame.kind is Kind.RISK and one.complete]
    return [
        one
        for one in kept
        if not (one.frame.argued and one.frame.kind is Kind.EVALUATION and one.verb in known)
        and not (one.frame.claims and any(_feared(one, other) for other in risks))
    ]


def _feared(match: Match, other: Match) -> bool:
    """Tell whether what somebody fears is a risk that its own words tell of: "may cost us it"."""
    told = match.fillers.get("content", ()) if match.frame.kind is Kind.RISK else ()
    return other is not match and any(one.evidence <= other.words[0] < one.last for one in told)


def _describes(match: Match) -> bool:
    """Tell whether a match reads what a thing is: by a noun, an adjective, or as a judgement."""
    judges = match.frame.kind is Kind.EVALUATION and not match.frame.argued
    return match.trigger.kind != "verb" or judges


def _as_noun(match: Match) -> tuple[str, dict[str, tuple[Phrase, ...]]]:
    """Return the frame of a noun, none of an adjective's, and what fills its roles but itself."""
    frame = "" if match.trigger.kind == "adjective" else match.frame.id
    return frame, {role: found for role, found in match.fillers.items() if role != "self"}


def spent(clause: Clause, match: Match) -> bool:
    """Tell whether a verb of need is in the past, and says what was spent: "a nécessité"."""
    verb = None if match.verb is None else clause.verb(match.verb)
    if verb is None or match.frame.modality is not Modality.NEEDED:
        return False
    past = clause.tokens[verb.head].mood(Mood.PAST_PARTICIPLE) is not None
    listed = clause.lexicon.status["content"].get("spent", ())
    return verb.lemma in listed and past and verb.mood is Mood.INDICATIVE


def regretted(clause: Clause, match: Match) -> bool:
    """Tell whether a call is for what was not done, and no longer made: "il aurait fallu céder"."""
    verb = clause.verb(match.verb) if match.verb is not None else None
    if verb is None or not verb.governors or match.frame.kind is not Kind.RECOMMENDATION:
        return False
    above = verb.governors[0][0]
    past = clause.tokens[above].mood(Mood.PAST_PARTICIPLE) is not None
    first = clause.tokens[above - 1].mood(Mood.CONDITIONAL) if above else None
    return past and (first is not None or verb.mood is Mood.CONDITIONAL)


def naming(clause: Clause, match: Match) -> bool:
    """Tell whether a verb of judgement only says a name: "a system called Argos, made by X"."""
    said = [clause.noun(one.node) for one in match.fillers.get("verdict", ())]
    return bool(said) and all(one and clause.tokens[one.head].tag is Tag.NAME for one in said)


def spoken(clause: Clause, match: Match) -> bool:
    """Tell whether a verb only says what was spent, or a name: it decides nothing else."""
    return spent(clause, match) or naming(clause, match)


def making(found: Iterable[Match]) -> dict[int | None, Match]:
    """Return the matches that say that something is made, by where they stand."""
    return {m.at: m for m in found if not MAKING.isdisjoint(_relations(m))}


def lacking(found: Iterable[Match]) -> dict[int | None, tuple[int, ...]]:
    """Return the words of the verbs that say what is not there, by where they stand: "lacks"."""
    return {
        m.verb: tuple(range(*m.words))
        for m in found
        if m.trigger.negative and SOV.possesses in _relations(m) and m.complete
    }


def ruled_out(clause: Clause, match: Match) -> tuple[int, ...]:
    """Return the words of the verb that says of a risk that there is none: "écarte tout risque"."""
    listed = clause.lexicon.status.get("ruled_out", {}).get("verbs", ())
    risk = listed and match.verb is None and match.frame.kind is Kind.RISK
    above = clause.object_verb(match.at) if risk else None
    verb = None if above is None else clause.verb(above)
    out = verb is not None and verb.lemma in listed and not negation(clause, above or 0)
    return tuple(range(verb.first, verb.last)) if verb and out else ()


def _relations(match: Match) -> list[Iri]:
    return [one.relation for one in match.frame.emissions]


def shaper(clause: Clause, match: Match, shaping: Mapping[int | None, Match]) -> Match | None:
    """Return what says how a thing comes about that a clause describes, where it is not known.

    shaping  the matches that may, by where they stand: "créer une agence qui contrôle …"
    """
    at = match.verb
    if at is None or not (subject := clause.subject(at)) or subject[0] >= at:
        return None
    above, event = clause.object_verb(subject[0]), clause.outermost(subject[0])
    found = shaping.get(event) or (None if above is None else shaping.get(above))
    return found if found is not match and clause.indefinite(subject[0]) else None


def unreal(status: Status, words: tuple[int, int]) -> Scope | None:
    """Return how a thing is put that is only planned or asked for, or not made: it does nothing."""
    negative = status.polarity is Polarity.NEGATIVE
    if not negative and status.modality not in _NOT_YET:
        return None
    modality = Modality.HYPOTHETICAL if negative else status.modality
    return Scope(modality, negative=False, words=words)


def nowhere(clause: Clause, match: Match) -> Scope | None:
    """Return the negation of what there is not: "il n'existe pas de loi qui interdise …"."""
    at = holder(match)
    if clause.verb(at) is None or negation(clause, at):
        return None
    told = (one.node for phrases in match.fillers.values() for one in phrases)
    for node in told:  # "no cable that Thales operates" too
        if node < at and clause.noun(node) and (words := _none_there(clause, node)):
            return Scope(None, negative=True, words=(words[0], words[0] + 1))
    return None


def _none_there(clause: Clause, at: int) -> tuple[int, ...]:
    """Return what denies that there is any such thing as a noun says: "possède aucun câble"."""
    node = clause.noun(at)
    none = clause.lexicon.sets["determiners.negative"]
    some = none | clause.lexicon.grammar.negated_determiners
    unsure = node is not None and clause.determiners(node) & some
    for position in clause.verbs:
        verb = clause.verb(position)
        if verb is None or verb.lemma not in clause.lexicon.status["existence"]["verbs"]:
            continue
        if not (words := negation(clause, position)):
            continue
        swallowed = clause.tokens[words[-1]].text in none
        any_such = bool(unsure) or clause.indefinite(at)
        if clause.object_verb(at) == position and (any_such or swallowed):
            return words
        if any_such and at in clause.subject(position):
            return words
    return ()


def put(clause: Clause, at: int, token: int, effect: str) -> Modality:
    """Return what a verb above an infinitive makes of it: "le câble devrait ouvrir" is to come."""
    told = Modality(effect)
    listed = clause.lexicon.status.get("expected", {}).get("verbs", ())
    form = clause.tokens[token].mood(Mood.CONDITIONAL)
    if (
        form is None
        or form.lemma not in listed
        or any(_acts(clause, one) for one in _nouns(clause, at))
    ):
        return told
    return Modality.PREDICTED


def _nouns(clause: Clause, at: int) -> list[NounPhrase]:
    return [noun for one in clause.subject(at) if (noun := clause.noun(one))]


def _acts(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase may be of somebody: an actor's name or noun, or a pronoun."""
    token = clause.tokens[node.head]
    if token.entity is not None or token.tag is not Tag.WORD:
        return token.entity is None or SOV.Actor in token.entity.types
    kind = clause.lexicon.head_class(clause.head(node))
    return kind is None or SOV.Actor in with_broader(kind)


def opposed(clause: Clause, at: int, framed: Mapping[int | None, Match]) -> bool:
    """Tell whether a verb is against what it governs: "s'oppose à la création de X".

    framed  the matches of the verbs that are triggers themselves, by their positions
    """
    match = framed.get(at)
    return bool(negation(clause, at)) or (match is not None and match.trigger.negative)


def copula_behind(clause: Clause, at: int) -> VerbGroup | None:
    """Return the copula that says what a noun phrase is: "le risque de … est"."""
    end = clause.extent(at)
    while (noun := clause.noun(end)) and noun.preposition:
        end = clause.extent(end)
    verb = clause.verb(end)
    return verb if verb and verb.finite and verb.lemma == clause.lexicon.grammar.be else None
