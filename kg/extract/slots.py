"""Which phrases fill the slots of a noun that opens a frame: its genitive, its complements."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from kg.extract.asked import asked_once
from kg.extract.bearers import bearer, employer, names, predicated, titled
from kg.extract.binding import bound
from kg.extract.conjugation import Mood
from kg.extract.doubts import doubting
from kg.extract.evaluating import evaluating
from kg.extract.frames import Trigger
from kg.extract.headed import called, house_of_field, manner
from kg.extract.lexicon import Tag
from kg.extract.nodes import ASIDE, Mark, Node, NounPhrase, VerbGroup
from kg.extract.places import one_by_one, past_places
from kg.extract.syntax import Clause, Phrase
from kg.names import SCHEMA, SOV

_TOLD = "attribute"
"""The slot of what a copula says that a noun is: "le propriétaire est X"."""
_INFINITIVE = "infinitive"
"""The slot of an infinitive that completes a noun: "an agreement to build"."""


def phrases(clause: Clause, positions: Sequence[int]) -> tuple[Phrase, ...]:
    """Return the phrases at positions: noun phrases, or infinitives with what is theirs."""
    return tuple(
        clause.infinitive(at) if clause.verb(at) else clause.phrase(clause.partitioned(at))
        for at in positions
    )


def kept_whole(clause: Clause, found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return phrases with the preposition that is part of what they say: "hors du pays"."""
    kept = clause.lexicon.words.get("kept", {}).get("prepositions", ())
    nouns = [clause.noun(one.node) for one in found]
    return tuple(
        replace(one, first=noun.first, evidence=noun.first)
        if noun and noun.preposition in kept and one.first >= noun.core
        else one
        for one, noun in zip(found, nouns, strict=True)
    )


def noun_phrases(clause: Clause, trigger: Trigger, positions: Sequence[int]) -> tuple[Phrase, ...]:
    """Return the phrases that fill a slot of a noun, whole where the noun is an act.

    Of "the transfer outside Peru" it is outside Peru, of "a campus outside Lima" it is Lima.
    """
    found = phrases(clause, positions)
    return found if ("self",) in trigger.roles.values() else kept_whole(clause, found)


def _signed_for(clause: Clause, at: int) -> tuple[int, ...]:
    """Return the body in a line of who signs: "Jane Doe, engineer, Open Ledger Trust, Oran"."""
    if at or clause.verbs:
        return ()
    for position in range(at + 2, len(clause.nodes)):
        node = clause.noun(position)
        entity = clause.tokens[node.head].entity if node and not node.preposition else None
        if entity is not None and clause.mark(position - 1, ","):
            actor = SOV.Actor in entity.types and SCHEMA.Person not in entity.types
            return (position,) if actor else ()
    return ()


def _measured(clause: Clause, at: int) -> tuple[int, ...]:
    """Return what a size is said of: in "two halls in Oran with a capacity of 9 MW" the halls."""
    return tuple(past_places(clause, one) for one in clause.governor(at))


def _share(clause: Clause, at: int) -> tuple[int, ...]:
    """Return to what share a noun says a thing of somebody: "filiale à 60 % de X"."""
    beside = at + 1 + clause.mark(at + 1, "(")  # "filiale (à 80 %) de X"
    node = clause.noun(beside)
    return (beside,) if node is not None and clause.share(node) else ()


_ASKED: Mapping[str, Callable[[Clause, int], tuple[int, ...]]] = {
    "self": lambda clause, at: (at,),  # noqa: ARG005  # asked as the others are
    "governor": _measured,
    "possessive": lambda clause, at: clause.possessor(at),
    "genitive": lambda clause, at: clause.possessor(at),
    "modifier": lambda clause, at: clause.modifiers(at),
    "bound": bound,
    "based": lambda clause, at: clause.based(at),
    "joined": lambda clause, at: clause.joined(at),
    "called": lambda clause, at: tuple(called(clause, at)),
    "share": _share,
    "signed": _signed_for,
}


def noun_slot(clause: Clause, at: int, slot: str) -> tuple[int, ...]:
    """Return the positions that fill a slot of a noun."""
    return _in_slot(clause, (at, slot))


@asked_once
def _in_slot(clause: Clause, place: tuple[int, str]) -> tuple[int, ...]:
    at, slot = place
    if (own := clause.noun_slot(at, slot)) is not None:
        return (len(own) == 1 and one_by_one(clause, at, slot)) or own
    if asked := _ASKED.get(slot):
        return asked(clause, at)
    match slot:
        case "bearer":
            return bearer(clause, at)
        case "predicative":
            node = clause.noun(at)
            apart = clause.mark(at - 1, ",") and clause.copula(at) is None
            beside = apart or (node is not None and node.preposition)
            return () if beside else predicated(clause, at)
        case "subject":
            return employer(clause, at) or predicated(clause, at)
        case "list":
            return _listed(clause, clause.extent(at), ":")
        case "parenthesis":
            found = _listed(clause, clause.extent(at), "(")
            return () if found and _shortens(clause, found[0], at) else found
        case "attribute":
            return _attribute(clause, clause.extent(at))
    if slot == clause.lexicon.grammar.of:
        return _of(clause, at)
    return _noun_complement(clause, at, slot)


def _shortens(clause: Clause, short: int, at: int) -> bool:
    """Tell whether capitals end with the initials of a name: "d'Importance Vitale (OIV)"."""
    name, other = clause.noun(at), clause.noun(short)
    if name is None or other is None:
        return False
    initials = "".join(w[:1] for w in clause.label(name.core, name.last).split())
    letters = clause.label(other.core, other.last)
    return len(initials) > 1 and letters.isupper() and letters.endswith(initials.upper())


def _listed(clause: Clause, at: int, opener: str) -> tuple[int, ...]:
    return clause.listed(at + 1) if clause.mark(at, opener) else ()


def _of(clause: Clause, at: int) -> tuple[int, ...]:
    """Return a noun's complements with "de", coordinated ones too; an agent may precede them."""
    while (agent := clause.noun(at + 1)) and (
        agent.preposition == clause.lexicon.grammar.agent
        or clause.share(agent)
        or _to_whom(clause, at + 1)
    ):
        if agent.preposition == clause.lexicon.grammar.agent:
            return _done_by(clause, at + 1)
        at += 1  # "filiale à 60 % de X"
    at = clause.past_brackets(at + 1) - 1
    if at + 1 < len(clause.nodes) and _since(clause, clause.nodes[at + 1]):
        at += 1  # "filiale depuis 2023 de X"
    described = clause.verb(at + 1)  # "une version affinée de Llama"
    if described and described.mood is Mood.PAST_PARTICIPLE and not described.finite:
        at += 1
    node = clause.noun(at + 1)
    if node is not None and node.preposition == clause.lexicon.grammar.of:
        return _shared(clause, at, clause.conjuncts(at + 1))
    verb = clause.verb(at + 1)
    if (
        verb
        and verb.preposition in clause.lexicon.grammar.infinitive_of
        and verb.mood is Mood.INFINITIVE
    ):
        return (at + 1,)
    gerund = verb is not None and verb.mood is Mood.PRESENT_PARTICIPLE  # "the risk of losing it"
    return (at + 1,) if verb and gerund and verb.preposition == clause.lexicon.grammar.of else ()


def _done_by(clause: Clause, at: int) -> tuple[int, ...]:
    """Return what is done behind who does it: "le rachat par le groupe d'un site".

    A name has no complement; of the two of a noun the one that is new or the last is what is done,
    and one alone where the noun itself says whom: "par les agents de la ville" is of nobody else.
    """
    agent, of = clause.noun(at), []
    position = at + 1
    while (node := clause.noun(position)) and node.preposition == clause.lexicon.grammar.of:
        of.append(position)
        position += 1
    if agent is None or not of:
        return ()
    determined = [one for one in of if _determined(clause, one)]
    if clause.tokens[agent.head].tag is Tag.NAME or clause.tokens[agent.last - 1].entity:
        return clause.conjuncts(of[0])
    new = [one for one in determined if clause.indefinite(one)]
    single = "plural" not in clause.agreement(agent)
    told = new[:1] or (determined[-1:] if single or len(determined) > 1 else [])
    return clause.conjuncts(told[0]) if told else ()


def _determined(clause: Clause, at: int) -> bool:
    """Tell whether a complement has an article, or is counted: "du site", "d'un site"."""
    node = clause.nouns[at]
    contracted = clause.tokens[node.first].text in clause.lexicon.grammar.partitives
    return contracted or node.core > node.first + 1 or clause.tokens[node.core].tag is Tag.NUMBER


def _to_whom(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase is to whom a thing goes, before it: "la vente à X de Y"."""
    node, behind = clause.noun(at), clause.noun(at + 1)
    if node is None or behind is None or node.preposition != clause.lexicon.grammar.at:
        return False
    entity = clause.tokens[node.last - 1].entity
    actor = entity is not None and SOV.Actor in entity.types and not clause.names_place(node)
    given = behind.preposition == clause.lexicon.grammar.of and not clause.names_place(behind)
    return actor and given


def _shared(clause: Clause, at: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """Return complements with those of further shares: "à 60 % de X et à 40 % de Y"."""
    first = clause.noun(at)
    if first is None or not clause.share(first):
        return found
    end = clause.extent(found[-1])
    share, behind = clause.noun(end + 1), clause.noun(end + 2)
    joined = clause.coordinator(end) and share is not None and clause.share(share)
    if not joined or behind is None or behind.preposition != clause.lexicon.grammar.of:
        return found
    return (*found, *_shared(clause, end + 1, clause.conjuncts(end + 2)))


def _day(clause: Clause, node: Node) -> bool:
    """Tell whether a node is a date, or "dated": it parts a noun from none of its complements."""
    if isinstance(node, VerbGroup):
        dating = clause.lexicon.words.get("dating", {}).get("verbs", ())
        return node.participle and node.lemma in dating
    return isinstance(node, Mark) and clause.tokens[node.first].date is not None


def _since(clause: Clause, node: Node) -> bool:
    """Tell whether a node is a date from which a thing is so: what ended with one is no more."""
    since = clause.lexicon.words.get("dating", {}).get("since", ())
    return _day(clause, node) and clause.tokens[node.first].text.split()[0] in since


def _attached(clause: Clause, at: int, node: Node) -> bool:
    """Tell whether a participle only attaches somebody: "chercheuse associée à l'Inria"."""
    listed = clause.lexicon.words.get("attaching", {}).get("verbs", ())
    joins = isinstance(node, VerbGroup) and node.participle and node.lemma in listed
    return joins and titled(clause, at)


def _noun_complement(clause: Clause, at: int, preposition: str) -> tuple[int, ...]:
    """Return a noun's complements with another preposition, within its clause."""
    position = at + 1
    while position < len(clause.nodes):
        node = clause.nodes[position]
        infinitive = isinstance(node, VerbGroup) and node.mood is Mood.INFINITIVE
        if infinitive and preposition == _INFINITIVE:
            return (position,)
        if not (isinstance(node, NounPhrase) or _day(clause, node) or _attached(clause, at, node)):
            break
        if isinstance(node, NounPhrase) and node.preposition == preposition:
            return () if manner(clause, position) else clause.conjuncts(position)
        position += 1
    fronted = clause.fronted(preposition) if preposition == clause.lexicon.grammar.purpose else None
    beside = (
        fronted is not None and clause.noun(fronted - 1) is not None
    )  # "a spokesman for X said"
    itself = clause.noun(at)  # "for once, X runs it under a deal"
    beside = beside or (itself is not None and bool(itself.preposition))
    if fronted is None or beside:
        return one_by_one(clause, at, preposition)
    return (fronted,)


def identified_by(
    clause: Clause, at: int, trigger: Trigger, fillers: Mapping[str, tuple[Phrase, ...]]
) -> int | None:
    """Return the copula that says who fills a role of a noun: "le propriétaire n'est pas X".

    One that plainly says so adds nothing to what the noun says.
    """
    asked = (fillers.get(role, ()) for role, slots in trigger.roles.items() if _TOLD in slots)
    told = {one.node for found in asked for one in found}
    known = bool(told) and not told.isdisjoint(noun_slot(clause, at, _TOLD))
    copula = _told_by(clause, clause.extent(at)) if known else None
    verb = clause.verb(copula) if copula is not None else None
    open_ = any(one.tag is Tag.SUBORDINATOR for one in clause.marks.values())
    if verb is None or clause.asks is not None or open_:
        return copula
    unsure = verb.negated or verb.governors or doubting(clause, verb)
    return copula if unsure or verb.mood is not Mood.INDICATIVE else None


def _told_by(clause: Clause, at: int) -> int | None:
    """Return the copula that says what a noun that ends at a position is, or None."""
    while (noun := clause.noun(at)) and noun.preposition:
        at = clause.extent(at)
    if clause.mark(at, *ASIDE):
        behind = clause.past_put_in(at)
        at = behind if behind > at else at + 1
        this = clause.noun(at)  # "le risque, c'est de"
        at += this is not None and clause.tokens[this.head].text in clause.lexicon.grammar.it
    verb = clause.verb(at)
    return at if verb is not None and verb.lemma in clause.lexicon.grammar.copulas else None


def _attribute(clause: Clause, end: int) -> tuple[int, ...]:
    """Return what a noun is said to be: the complement of the copula at a position."""
    at = _told_by(clause, end)
    if at is None:
        return ()
    infinitive = clause.verb(at + 1)
    if (
        infinitive
        and infinitive.preposition in clause.lexicon.grammar.infinitive_of
        and infinitive.mood is Mood.INFINITIVE
    ):
        return (at + 1,)
    noun = clause.noun(at + 1)
    determined = noun is not None and (
        noun.core > noun.first or clause.tokens[noun.head].entity is not None
    )
    if noun is None or noun.preposition or not determined:
        return ()
    judged = clause.head(noun) in evaluating(clause.lexicon)  # "la licence est un frein"
    return () if judged else clause.conjuncts(at + 1)


def parted(
    clause: Clause, trigger: Trigger, fillers: dict[str, tuple[Phrase, ...]]
) -> dict[str, tuple[Phrase, ...]]:
    """Return fillers, who acts without what is done: "par le groupe | d'un site"."""
    agent, starts = clause.lexicon.grammar.agent, []
    for role, found in fillers.items():
        if clause.lexicon.grammar.of in trigger.roles[role]:
            starts += [node.first for one in found if (node := clause.noun(one.node))]
    if not starts:
        return fillers

    def cut(one: Phrase) -> Phrase:
        node = clause.noun(one.node)
        inner = [at for at in starts if one.first < at < one.last]
        acts = node is not None and node.preposition == agent
        return replace(one, last=min(inner)) if inner and acts else one

    return {role: tuple(map(cut, found)) for role, found in fillers.items()}


def named_in(clause: Clause, at: int, slots: Sequence[str]) -> tuple[int, ...]:
    """Return the name in one of some slots of a noun, or the body past its field.

    "head of cloud policy at X", "directrice de la recherche du groupe"
    """
    tried = (noun_slot(clause, at, slot) for slot in slots)
    named = next((found for found in tried if found and names(clause, found[0])), ())
    return named or house_of_field(clause, at)


def taken_up(clause: Clause, copula: int | None, preposition: str) -> tuple[Phrase, ...]:
    """Return what a pronoun before a copula is of: "un site dont X est propriétaire"."""
    return () if copula is None else clause.stands_for(copula, preposition)


def possessor_of(
    clause: Clause, node: NounPhrase, trigger: Trigger, filled: Collection[str]
) -> str | None:
    """Return the role that "its" before a noun fills, or None: one that nothing else does."""
    if clause.determiners(node).isdisjoint(clause.lexicon.sets["determiners.possessive"]):
        return None
    asked = (one for one, slots in trigger.roles.items() if "possessive" in slots)
    return next((role for role in asked if role not in filled), None)


def owned(clause: Clause, at: int) -> Phrase | None:
    """Return the possessive before a noun: of "son coût" it is "son" that costs."""
    node = clause.noun(at)
    possessives = clause.lexicon.words["determiners"]["possessive"]
    for token in range(node.first, node.core) if node else ():
        word = clause.tokens[token].text
        if word in possessives:
            return Phrase(at, token, token + 1, token, pronoun=word)
    return None


def within(inner: Sequence[Phrase], outer: Sequence[Phrase]) -> bool:
    """Tell whether phrases stand in others, or before them: "projet" in "le coût du projet".

    Of "le groupement héberge les fichiers dans les locaux de X" X is behind who hosts.
    """
    if not inner or not outer or inner[0].pronoun or outer[0].pronoun:
        return True
    beside = inner[0].node == outer[-1].node + 1  # "the bill for the cable"
    return beside or inner[0].first < outer[-1].last


def adjective_complement(clause: Clause, at: int, preposition: str) -> tuple[Phrase, ...]:
    """Return what an adjective has right behind it with a preposition: "exposé aux pannes"."""
    node = clause.noun(at + 1)
    fits = node is not None and node.preposition == preposition
    return phrases(clause, clause.conjuncts(at + 1)) if fits else ()
