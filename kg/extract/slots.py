"""Which phrases fill the slots of a noun that opens a frame: its genitive, its complements."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from kg.extract.binding import bound
from kg.extract.conjugation import Mood
from kg.extract.evaluating import evaluating
from kg.extract.frames import Trigger
from kg.extract.headed import house_of_field
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.places import one_by_one, past_places, past_where
from kg.extract.quantities import is_quantity
from kg.extract.several import several, somebody
from kg.extract.syntax import Clause, Phrase
from kg.names import SCHEMA, SOV

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


_ASKED: Mapping[str, Callable[[Clause, int], tuple[int, ...]]] = {
    "self": lambda clause, at: (at,),  # noqa: ARG005  # asked as the others are
    "governor": _measured,
    "possessive": lambda clause, at: clause.possessor(at),
    "genitive": lambda clause, at: clause.possessor(at),
    "modifier": lambda clause, at: clause.modifiers(at),
    "bound": bound,
    "based": lambda clause, at: clause.based(at),
    "joined": lambda clause, at: clause.joined(at),
    "signed": _signed_for,
}


def noun_slot(clause: Clause, at: int, slot: str) -> tuple[int, ...]:
    """Return the positions that fill a slot of a noun."""
    if (own := clause.noun_slot(at, slot)) is not None:
        return (len(own) == 1 and one_by_one(clause, at, slot)) or own
    if asked := _ASKED.get(slot):
        return asked(clause, at)
    match slot:
        case "bearer":
            return _bearer(clause, at)
        case "predicative":
            node = clause.noun(at)
            apart = clause.mark(at - 1, ",") and clause.copula(at) is None
            beside = apart or (node is not None and node.preposition)
            return () if beside else _predicated(clause, at)
        case "subject":
            return _employer(clause, at) or _predicated(clause, at)
        case "list":
            return _listed(clause, clause.extent(at), ":")
        case "parenthesis":
            return _listed(clause, clause.extent(at), "(")
        case "attribute":
            return _attribute(clause, clause.extent(at))
    if slot == clause.lexicon.grammar.of:
        return _of(clause, at)
    return _noun_complement(clause, at, slot)


def _listed(clause: Clause, at: int, opener: str) -> tuple[int, ...]:
    return clause.listed(at + 1) if clause.mark(at, opener) else ()


def _predicated(clause: Clause, at: int) -> tuple[int, ...]:
    """Return of what a noun is said: "X est une filiale de Y", "X, filiale de Y"."""
    if (copula := clause.copula(at)) is not None:
        return clause.subject(copula)
    node = clause.noun(at)
    placed = node is not None and bool(node.preposition)  # "stocké à Lyon, dans un centre de X"
    comma = clause.before_adverb(at) - 1
    apposed = clause.mark(comma, ",") and clause.noun(comma - 1) is not None
    if apposed:
        if placed:
            return ()
        before = clause.outermost(comma - 1)
        if _when(clause, before, at):
            return ()
        copula = clause.copula(before)  # "Ada X est linguiste, chercheuse à Y"
        return (before,) if copula is None else clause.subject(copula)
    judged = node is None or clause.head(node) in evaluating(clause.lexicon)  # "Faute d'accord, X"
    return () if judged else _ahead(clause, at)


def _when(clause: Clause, before: int, at: int) -> bool:
    """Tell whether what is before a comma only opens a sentence: "Après l'essai, le moteur a"."""
    first, node = clause.noun(before), clause.noun(at)
    if before > 1 or first is None or node is None or not first.preposition:
        return False
    known = bool(clause.determiners(node) & clause.lexicon.grammar.definite)
    return known and any(at in clause.subject(one) for one in clause.verbs if one > at)


def _employer(clause: Clause, at: int) -> tuple[int, ...]:
    """Return for whom somebody works of whom a noun is said: "X, directeur de Y, filiale de Z"."""
    if not clause.mark(at - 1, ",") or clause.noun(at - 2) is None:
        return ()
    outer = clause.outermost(at - 2)
    role = outer != at - 2 and (_titled(clause, outer) or somebody(clause, outer))
    told = clause.copula(at) is None and not _titled(clause, at)
    return (at - 2,) if role and told and names(clause, at - 2) else ()


def _bearer(clause: Clause, at: int) -> tuple[int, ...]:
    """Return who bears a role: "X, directeur de Y", "le directeur de Y, X", "X est directeur"."""
    many = "plural" in clause.agreement(clause.nouns[at])
    if clause.mark(at - 1, ",") and somebody(clause, at - 2):  # "avec X, directrice de Y"
        return several(clause, at - 2) if many else (at - 2,)
    if found := _predicated(clause, at):
        return found
    if (first := _first_role(clause, at)) is not None and (found := _bearer(clause, first)):
        return found
    end = past_where(clause, clause.extent(at))
    named = end + clause.mark(end, ",")
    if named > end and _owned_name(clause, at, named):
        return clause.conjuncts(named) if many else (named,)
    behind = clause.noun(named) if named > end or end > at + 1 else None
    has_rank = named > end and _ranked(clause, named)
    if behind is None or behind.preposition or (behind.core != behind.first and not has_rank):
        return _ahead(clause, at)
    name = has_rank or (named > end and clause.tokens[behind.head].tag is Tag.NAME)
    if not (name or somebody(clause, named)):
        return _ahead(clause, at)
    return clause.conjuncts(named) if many else (named,)


def _owned_name(clause: Clause, at: int, named: int) -> bool:
    """Tell whether a name behind a comma says who is somebody's: "son hébergeur, la société X"."""
    node, behind = clause.noun(at), clause.noun(named)
    if node is None or behind is None or behind.preposition:
        return False
    own = clause.determiners(node) & clause.lexicon.sets["determiners.possessive"]
    return bool(own) and names(clause, named)


def _ranked(clause: Clause, at: int) -> bool:
    """Tell whether a node is somebody's name behind a title: "son directeur, le colonel X"."""
    node = clause.noun(at)
    entities = [one.entity for one in clause.tokens[node.core : node.last]] if node else []
    return bool(entities and entities[-1]) and _titled(clause, at)


def names(clause: Clause, at: int) -> bool:
    """Tell whether a node is a name, behind a title or what it is: "la société Lumo"."""
    node = clause.noun(at)
    if node is None or clause.tokens[node.head].tag is Tag.NAME:
        return node is not None
    last = clause.tokens[node.last - 1].entity
    told = last is not None and not is_quantity(last)
    titled = told and last is not None and SCHEMA.Person in last.types  # "l'ingénieure Ada X"
    return told and (titled or clause.lexicon.head_class(clause.head(node)) is not None)


def _titled(clause: Clause, at: int) -> bool:
    node = clause.noun(at)
    return node is not None and clause.lexicon.head_class(clause.head(node)) == SCHEMA.Person


def _first_role(clause: Clause, at: int) -> int | None:
    """Return the position of the role before "et": "X, présidente et désormais cheffe de Y"."""
    adverb = clause.marks.get(at - 1)
    joint = at - 1 - (adverb is not None and adverb.tag is Tag.ADVERB)
    joined = _undetermined(clause, at) and clause.coordinator(joint) and clause.noun(joint - 1)
    return _role_start(clause, joint - 1) if joined else None


def _role_start(clause: Clause, at: int) -> int:
    """Return where a role begins that ends at a position: "ingénieur au CNRS"."""
    while (node := clause.noun(at)) and node.preposition and clause.noun(at - 1):
        at -= 1
    return at


def _ahead(clause: Clause, at: int) -> tuple[int, ...]:
    """Return whom a role speaks of that opens its sentence: "Directrice de X, firme …, Y a dit"."""
    if clause.before_adverb(at) or not _undetermined(clause, at):
        return ()
    main = next((one for one in clause.verbs if _main(clause, one)), None)
    subject = clause.subject(main) if main is not None else ()
    return subject if len(subject) == 1 and names(clause, subject[0]) else ()


def _undetermined(clause: Clause, at: int) -> bool:
    """Tell whether a noun has no determiner, or an indefinite one: "A professor at X, Y said"."""
    node = clause.noun(at)
    if node is None or node.preposition:
        return False
    return clause.determiners(node) <= clause.lexicon.grammar.indefinite


def _main(clause: Clause, at: int) -> bool:
    """Tell whether a node is a finite verb that no relative opens."""
    verb = clause.verb(at)
    return verb is not None and verb.finite and clause.relative(at) is None


def _of(clause: Clause, at: int) -> tuple[int, ...]:
    """Return a noun's complements with "de", coordinated ones too; an agent may precede them."""
    while (agent := clause.noun(at + 1)) and (
        agent.preposition == clause.lexicon.grammar.agent or clause.share(agent)
    ):
        at += 1  # "filiale à 60 % de X"
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


def _attached(clause: Clause, at: int, node: Node) -> bool:
    """Tell whether a participle only attaches somebody: "chercheuse associée à l'Inria"."""
    listed = clause.lexicon.words.get("attaching", {}).get("verbs", ())
    joins = isinstance(node, VerbGroup) and node.participle and node.lemma in listed
    return joins and _titled(clause, at)


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
            return clause.conjuncts(position)
        position += 1
    fronted = clause.fronted(preposition) if preposition == clause.lexicon.grammar.purpose else None
    beside = fronted is not None and clause.noun(fronted - 1)  # "a spokesperson for X said"
    if fronted is None or beside:
        return one_by_one(clause, at, preposition)
    return (fronted,)


def _attribute(clause: Clause, at: int) -> tuple[int, ...]:
    """Return what a noun is said to be: the complement of the copula at a position."""
    while (noun := clause.noun(at)) and noun.preposition:
        at = clause.extent(at)
    if clause.mark(at, ",", "–", "—"):
        behind = clause.past_put_in(at)
        at = behind if behind > at else at + 1
        this = clause.noun(at)  # "le risque, c'est de"
        at += this is not None and clause.tokens[this.head].text in clause.lexicon.grammar.it
    verb = clause.verb(at)
    if verb is None or verb.lemma not in clause.lexicon.grammar.copulas:
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
    return (at + 1,) if noun and not noun.preposition and determined else ()


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
