"""What the roles of frames must be: the types that frames.toml names, and their classes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kg.extract.acting import acts_by_itself, goal, governs_itself, landless, may_act, rules, vendor
from kg.extract.classes import PLACES
from kg.extract.figured import amounts, contributed, holds, means, paid
from kg.extract.keeping import (
    among,
    called,
    creation,
    fresh,
    hosted,
    launched,
    ranges,
    seated,
    sited,
    spot,
    stored,
    tongued,
    verdict,
)
from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.needing import needed
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause
from kg.names import SCHEMA, SOV

ACTING = frozenset(
    {"actor", "agent", "voice", "herald", "user", "host", "body"}
    | {"house", "organisation", "named", "supplier", "funder"}
)
"""The types of those who do something."""
BODIES = frozenset({"organisation", "house", "body"})
"""The types of those who are no persons."""
_CLASSES = {
    "actor": (SOV.Actor,),
    "agent": (SOV.Actor, SCHEMA.Legislation),
    "voice": (SOV.Actor, SCHEMA.Legislation, SCHEMA.CreativeWork),
    "herald": (SOV.Actor, SCHEMA.Legislation, SCHEMA.CreativeWork, SCHEMA.City),
    "agreement": (SOV.Agreement,),
    "language": (SCHEMA.Language,),
    "layer": (SOV.Layer,),
    "event": (SCHEMA.Event,),
    "place": PLACES,
    "site": (*PLACES, SOV.DataCentre, SOV.InfrastructureAsset),
    "person": (SCHEMA.Person,),
    "question": (SCHEMA.Question,),
    "holder": (SOV.Actor, SCHEMA.City, SCHEMA.Place, SCHEMA.AdministrativeArea),
    "asset": (SOV.InfrastructureAsset, SOV.AIModel, SCHEMA.Product, SCHEMA.SoftwareApplication),
    "user": (
        *(SOV.Actor, SCHEMA.Legislation, SOV.InfrastructureAsset, SOV.AIModel),
        *(SCHEMA.Product, SCHEMA.SoftwareApplication),
    ),
    "host": (SOV.Actor, SOV.CloudInfrastructure, SOV.DataCentre),
    "product": (SOV.AIModel, SCHEMA.Product, SCHEMA.SoftwareApplication, SOV.CloudInfrastructure),
    "work": (SCHEMA.CreativeWork, SCHEMA.Legislation),
}
_KINDS = {name: frozenset(kinds) for name, kinds in _CLASSES.items()}
_NOBODYS = frozenset({SCHEMA.Country, SOV.State, SOV.Ministry, SOV.Regulator, SCHEMA.Person})
"""Classes of what is nobody's property."""


def _supplier(_: Clause, referent: Referent) -> bool:
    """Tell whether somebody supplies, or a thing by its name: "Llama powers the assistant"."""
    types = set(referent.entity.types if referent.entity else ())
    return SOV.Actor in types or (referent.named and not types.isdisjoint(_KINDS["asset"]))


def _lasts(clause: Clause, referent: Referent) -> bool:
    """Tell whether a phrase only says how long: "trois mois", no "mois de calcul"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node is None or referent.phrase is None or referent.phrase.last > node.last:
        return False
    words = {clause.head(node), clause.tokens[node.head].text}  # "mois"
    return not words.isdisjoint(clause.lexicon.sets["nouns.durations.spans"])


def _had(clause: Clause, referent: Referent) -> bool:
    """Tell whether somebody may have a thing, money too: nothing abstract, no stretch of time."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    none = node is not None and clause.head(node) in clause.lexicon.unowned
    types = referent.entity.types if referent.named and referent.entity else ()  # "ملك الأردن"
    return _NOBODYS.isdisjoint(types) and not (none or _lasts(clause, referent))


def _abstract(clause: Clause, referent: Referent) -> bool:
    """Tell whether a phrase is nothing that anybody supplies: "offers a warning"."""
    return among(clause, referent, "offered")


def fits(clause: Clause, referent: Referent, wanted: str) -> bool:
    """Tell whether what a phrase stands for is of a type that a frame names."""
    entity = referent.entity
    if entity is None or wanted == "bearer":
        return entity is not None
    if wanted in _ACTING:
        counts = wanted == "task" and _unrun(clause, referent)
        town = wanted == "body" and governs_itself(clause, referent, partner=True)
        return town or (_acts(referent, wanted) and not counts)
    if wanted in {"host", "place"} and goal(clause, referent):
        return wanted == "place"
    if judge := _JUDGES.get(wanted):
        return judge(clause, referent)
    if wanted in {"agent", "herald", "holder", "user", "voice"} and may_act(clause, referent):
        return True
    if wanted in {"agent", "user", "actor"} and acts_by_itself(clause, referent, wanted):
        return True
    if wanted == "event" and SOV.AgreementEvent in entity.types:
        return False
    return not _KINDS[wanted].isdisjoint(entity.types)


_PAYERS = frozenset({SCHEMA.CreativeWork, SCHEMA.AdministrativeArea, SCHEMA.City})
"""The classes of named programmes and places that pay: "une subvention de la région Bretagne"."""


def _pays(clause: Clause, referent: Referent) -> bool:
    """Tell whether somebody may pay, or a programme by its name: "le plan France 2030"."""
    types = referent.entity.types if referent.entity and referent.named else ()
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node and clause.head(node) in clause.lexicon.nouns.get("rests", {}).get("sums", ()):
        return False  # "paid by a loan"
    return fits(clause, referent, "agent") or not _PAYERS.isdisjoint(types)


def _held(clause: Clause, referent: Referent) -> bool:
    """Tell whether somebody may have a thing: goods, and neither a person nor a state's body."""
    types = referent.entity.types if referent.entity else ()
    return _NOBODYS.isdisjoint(types) and _goods(clause, referent)


def _goods(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may be supplied: no money, no stretch of time, nothing abstract."""
    types = referent.entity.types if referent.entity else ()
    unfit = _abstract(clause, referent) or _lasts(clause, referent)
    return not unfit and SCHEMA.MonetaryAmount not in types


def _financed(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may be paid for: who "sponsors the bill" puts it forward."""
    types = referent.entity.types if referent.entity else ()
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    inside = clause.tokens[node.core : node.last] if node else ()
    sums = any(is_quantity(token.entity) for token in inside)  # "the £2m bill"
    return (sums or SCHEMA.Legislation not in types) and _goods(clause, referent)


def _ware(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may be supplied and is nobody: "supplies the police" says to whom.

    An agreement is awarded and supplies nothing, but a licence is given and had.
    """
    types = set(referent.entity.types if referent.entity else ())
    agreed = SOV.Agreement in types and SOV.Licence not in types
    supplied = not agreed and SCHEMA.Language not in types
    return supplied and _goods(clause, referent) and _inert(clause, referent)


def _whom(_: Clause, referent: Referent) -> bool:
    """Tell whether it is somebody, or a place by its name: "il faut à l'Europe"."""
    types = set(referent.entity.types if referent.entity else ())
    return SOV.Actor in types or (referent.named and not types.isdisjoint(_KINDS["place"]))


def _inert(_: Clause, referent: Referent) -> bool:
    """Tell whether a thing is nobody."""
    return referent.entity is not None and SOV.Actor not in referent.entity.types


def _condition(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing that others wait on is no law, which has a frame of its own."""
    types = referent.entity.types if referent.entity else ()
    return SCHEMA.Legislation not in types and _inert(clause, referent)


def _whole(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may have parts: no person, no figure."""
    types = referent.entity.types if referent.entity else ()
    return SCHEMA.Person not in types and not _measures(clause, referent)


def _priced(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may have a price: no profit, which comes in, and no loss."""
    share = _measures(clause, referent) and _property(clause, referent)  # "60 % de X"
    return (share or _whole(clause, referent)) and not among(clause, referent, "earned")


def _group(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may have members: no contract, which has parties."""
    types = referent.entity.types if referent.entity else ()
    return SOV.Agreement not in types and _whole(clause, referent)


def _parent(clause: Clause, referent: Referent) -> bool:
    """Tell whether a body may have others in it: no state, whose firms are no part of it.

    A name of no known class behind a preposition may be a place: "a laboratory at Fusionopolis".
    """
    types = set(referent.entity.types if referent.entity else ())
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if types == {SOV.Actor} and node is not None and node.preposition:
        return False
    return _acts(referent, "organisation") and not types & {SOV.State, *_KINDS["place"]}


def _matter(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing is more than how much or how long."""
    return not _measures(clause, referent)


def _covered(clause: Clause, referent: Referent) -> bool:
    """Tell whether an agreement may be about a thing: nobody, no figure, no clause of its own."""
    own = among(clause, referent, "provisions")
    return not own and _inert(clause, referent) and not _measures(clause, referent)


def _property(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may be somebody's: no country, no figure, no market, no talks."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if referent.entity and not _NOBODYS.isdisjoint(referent.entity.types):
        return False
    if node and SOV.State in clause.lexicon.anaphors.get(clause.head(node), ()):
        return False  # "Telia, the country's largest operator"
    share = node is not None and clause.tokens[node.head].text.endswith("%")
    if share and referent.phrase and referent.phrase.last > referent.phrase.first + 1:
        return True  # "40 % de la société"
    counts = node and referent.phrase and clause.counted(referent.phrase.node)  # "deux autres"
    none = node and clause.head(node) in clause.lexicon.unowned and not counts
    return not (_measures(clause, referent) or none)


def _made(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may be made: no figure, state, language, trust or agreement."""
    types = referent.entity.types if referent.entity else ()
    if SCHEMA.Language in types or (referent.named and SCHEMA.Country in types):
        return False
    if among(clause, referent, "unmade"):
        return False
    return SOV.Agreement not in types and not _measures(clause, referent)


def _holding(clause: Clause, referent: Referent) -> bool:
    """Tell whether somebody may have a thing: nobody, nothing abstract, no figure."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    endings = tuple(clause.lexicon.nouns.get("abstract", {}).get("endings", ()))
    said = node is not None and clause.tokens[node.head].tag is not Tag.PRONOUN
    kept = clause.lexicon.nouns.get("kept", {}).get("words", ())
    head = clause.head(node) if node else ""
    concrete = node is not None and (head in kept or not head.endswith(endings or ("\0",)))
    held = _property(clause, referent) and _made(clause, referent) and _ware(clause, referent)
    return said and concrete and held


def _owned(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may belong to somebody: what serves, or may be had."""
    types = set(referent.entity.types if referent.entity else ())
    return bool(types & _KINDS["asset"]) or _holding(clause, referent)


def _bare(clause: Clause, referent: Referent) -> bool:
    """Tell whether a common noun without determiner says it."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node is None or clause.tokens[node.first].text in clause.lexicon.grammar.partitives:
        return False  # "les contrats des hôpitaux" are not about them
    return node.core == node.first + 1 and not referent.named


def _mass(clause: Clause, referent: Referent) -> bool:
    """Tell whether a common noun says it with nothing before it: "is not control"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    return node is not None and node.core == node.first and not referent.named


def _detailed(clause: Clause, referent: Referent) -> bool:
    """Tell whether such a bare noun has a complement of its own: "fourniture de serveurs"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    longer = node is not None and referent.phrase is not None and referent.phrase.last > node.last
    return longer and _bare(clause, referent)


def _receives(clause: Clause, referent: Referent) -> bool:
    """Tell whether a body may be given a thing: no state, where things only go."""
    return fits(clause, referent, "body") and not goal(clause, referent)


_ACTING = frozenset({"named", "nameless", "somebody", "unlike", *BODIES, "thing", "task"})


def _acts(referent: Referent, wanted: str) -> bool:
    """Tell whether somebody, or something, is the kind of actor that is wanted."""
    types = referent.entity.types if referent.entity else ()
    actor, person = SOV.Actor in types, SCHEMA.Person in types
    match wanted:
        case "named":
            return referent.named and actor
        case "somebody":
            return referent.named and person
        case "nameless":
            return actor and not referent.named
        case "unlike":
            return referent.named or not actor
        case "organisation":
            return referent.named and actor and not person
        case "house":
            told = referent.entity is not None and " " in referent.entity.label.lexical
            return actor and not person and (referent.named or told)
        case "body":
            return actor and not person
        case "thing":
            return not (referent.named and actor)
    named = referent.named and actor
    return not named and not {SOV.Agreement, SCHEMA.MonetaryAmount, SCHEMA.Language} & set(types)


def _unrun(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing is nothing that anybody runs: a figure, "gère la crise"."""
    return _measures(clause, referent) or among(clause, referent, "unrun")


def _run(clause: Clause, referent: Referent) -> bool:
    """Tell whether somebody may run a thing: no post, which one holds, nobody, and no town."""
    types = set(referent.entity.types if referent.entity else ())
    return not (_unrun(clause, referent) or types & {SCHEMA.Person, *_KINDS["place"]})


def _measures(clause: Clause, referent: Referent) -> bool:
    """Tell whether a phrase only says how much or how long: "6 millions", "cinq ans"."""
    entity, phrase = referent.entity, referent.phrase
    if entity and {SCHEMA.MonetaryAmount, SCHEMA.QuantitativeValue} & set(entity.types):
        return True
    node = clause.noun(phrase.node) if phrase else None
    share = node is not None and clause.tokens[node.head].text.endswith("%")
    lasts = node is not None and clause.head(node) in clause.lexicon.sets["nouns.durations.words"]
    more = node is not None and phrase is not None and phrase.last > node.last
    return share or (lasts and not more)  # "900 hours of recordings" are a thing


_JUDGES: Mapping[str, Callable[[Clause, Referent], bool]] = MappingProxyType(
    {
        "act": lambda _, one: one.phrase is not None and one.phrase.infinitive,
        "amount": amounts,
        "bare": _bare,
        "called": called,
        "mass": _mass,
        "condition": _condition,
        "contributed": contributed,
        "creation": creation,
        "detailed": _detailed,
        "covered": _covered,
        "financed": _financed,
        "fresh": fresh,
        "funder": _pays,
        "goods": _goods,
        "group": _group,
        "had": _had,
        "held": _held,
        "hosted": hosted,
        "holding": _holding,
        "inert": _inert,
        "landless": landless,
        "law": rules,
        "launched": launched,
        "made": _made,
        "matter": _matter,
        "means": means,
        "judged": _matter,
        "tongued": tongued,
        "need": needed,
        "owned": _owned,
        "paid": paid,
        "piece": lambda at, one: _property(at, one) and _made(at, one) and not ranges(at, one),
        "parent": _parent,
        "priced": _priced,
        "property": _property,
        "quantity": holds,
        "receiver": _receives,
        "seated": seated,
        "run": _run,
        "sited": sited,
        "spot": spot,
        "stored": stored,
        "supplier": _supplier,
        "vendor": vendor,
        "verdict": verdict,
        "ware": _ware,
        "whole": _whole,
        "whom": _whom,
    }
)


def is_where(clause: Clause, node: NounPhrase, referent: Referent) -> bool:
    """Tell whether a noun phrase only says where: "opened a centre in Dakar"."""
    actor = referent.entity is not None and SOV.Actor in referent.entity.types
    return bool(node.preposition) and not actor and fits(clause, referent, "place")
