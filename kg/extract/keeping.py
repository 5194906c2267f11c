"""What may be kept somewhere, what stands there, and what has a maker: no law and nobody."""

from kg.extract.classes import PLACES
from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.names import SCHEMA, SKOS, SOV, is_local

_NEVER_KEPT = frozenset(
    {SCHEMA.Event, SCHEMA.Language, SCHEMA.Legislation, SCHEMA.Person, SOV.State, *PLACES}
)
"""Classes of what nobody keeps anywhere: "the refugees are housed in a factory"."""
_MADE = frozenset(
    {SOV.InfrastructureAsset, SOV.AIModel, SCHEMA.Product, SCHEMA.SoftwareApplication}
    | {SCHEMA.CreativeWork}
)
"""Classes of what has a maker."""


def hosted(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may be kept somewhere: nobody, and nothing abstract, as sovereignty."""
    entity, phrase = referent.entity, referent.phrase
    node = clause.noun(phrase.node) if phrase and not phrase.infinitive else None
    if pronoun_for_actor(clause, referent):
        return False
    if entity and not _NEVER_KEPT.isdisjoint(entity.types):
        return False
    if entity is None or node is None or entity.types[0] != SKOS.Concept:
        return True
    endings = tuple(clause.lexicon.nouns.get("abstract", {}).get("endings", ()))
    heads = [clause.head(node)]
    parts = clause.lexicon.nouns.get("parts", {}).get("words", ())
    inner = clause.noun(phrase.node + 1) if phrase and heads[0] in parts else None
    heads += [clause.head(inner)] if inner else []
    kept = clause.lexicon.nouns.get("kept", {}).get("words", ())
    return not any(one.endswith(endings) and one not in kept for one in heads if endings)


def launched(clause: Clause, referent: Referent) -> bool:
    """Tell whether one launches or opens a thing: no town, nobody, no sum, no "ouvre la voie"."""
    types = set(referent.entity.types if referent.entity else ())
    never = {SCHEMA.Person, SCHEMA.MonetaryAmount, SCHEMA.QuantitativeValue}
    never |= PLACES if referent.named else set()
    return types.isdisjoint(never) and not among(clause, referent, "unopened")


def among(clause: Clause, referent: Referent, table: str) -> bool:
    """Tell whether a noun that a table of nouns.toml lists heads a phrase."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    listed = clause.lexicon.nouns.get(table, {}).get("words", ())
    return node is not None and clause.head(node) in listed


def ranges(clause: Clause, referent: Referent) -> bool:
    """Tell whether a phrase says among whom somebody is first: "Europe's biggest maker"."""
    types = referent.entity.types if referent.entity else ()
    place = referent.named and not {SCHEMA.Place, SCHEMA.City, SCHEMA.Country}.isdisjoint(types)
    return place or among(clause, referent, "ranges")


def creation(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing has a maker: what serves, a work, or what is no abstract noun."""
    entity = referent.entity
    types = set(entity.types if entity else ())
    if types & _MADE:
        return True
    head = fold(entity.label.lexical).split()[0] if entity else ""
    endings = tuple(clause.lexicon.nouns.get("abstract", {}).get("endings", ()))
    return types == {SKOS.Concept} and bool(endings) and not head.endswith(endings)


def pronoun_for_actor(clause: Clause, referent: Referent) -> bool:
    """Tell whether a pronoun stands for somebody of a known class: "The clinics. … hosts them"."""
    phrase, types = referent.phrase, set(referent.entity.types if referent.entity else ())
    if phrase is None or SOV.Actor not in types or types == {SOV.Actor}:
        return False
    node = clause.noun(phrase.node) if not (phrase.pronoun or phrase.infinitive) else None
    return bool(phrase.pronoun) or (
        node is not None and clause.tokens[node.head].tag is Tag.PRONOUN
    )


def stored(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may be kept somewhere, where its name alone does not say.

    No law may, no place ("X, premier hébergeur de Suisse"), and nothing that nobody can own:
    "held talks in Oslo".
    """
    types = set(referent.entity.types if referent.entity else ())
    if not types.isdisjoint(_NEVER_KEPT) or pronoun_for_actor(clause, referent):
        return False
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    unnamed = referent.entity is not None and referent.entity.types[0] == SKOS.Concept
    return not (unnamed and node and clause.head(node) in clause.lexicon.unowned)


def sited(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may stand somewhere: what is recorded is kept there."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    unnamed = referent.entity is not None and referent.entity.types[0] == SKOS.Concept
    return not (unnamed and node and clause.head(node) in clause.lexicon.sets["set.record"])


def seated(clause: Clause, referent: Referent) -> bool:
    """Tell whether one body has its seat where it is named: "a broker in Oslo".

    Of several, of any, and of the first of a market it says nothing: "hospitals in Kenya", "every
    bank in Oslo", "the largest provider in Africa". Nor where it stands for what somebody is or
    wants, "needs a lender in Kenya", or where "in" says where a thing known was done: "sued the
    firm in Paris".
    """
    phrase, entity = referent.phrase, referent.entity
    node = clause.noun(phrase.node) if phrase else None
    if phrase is None or node is None or entity is None or SCHEMA.Person in entity.types:
        return False
    head = clause.tokens[node.head]
    if head.tag is Tag.WORD and clause.lexicon.singular(head.text) != head.text:
        return False
    words = {one.text for one in clause.tokens[node.first : node.head]}
    market = clause.lexicon.nouns["market"]
    said = words | {one.rpartition("-")[2] for one in words}  # "second-largest"; no "laptop"
    if not said.isdisjoint({*market["ranked"], *market["any"]}):
        return False
    at = phrase.node
    verb = next((one for back in range(at - 1, -1, -1) if (one := clause.verb(back))), None)
    known = not clause.determiners(node).isdisjoint(clause.lexicon.grammar.definite)
    wanted = verb is not None and verb.lemma in market["verbs"]
    return not (wanted or (known and node.preposition) or _where_met(clause, at))


def _where_met(clause: Clause, at: int) -> bool:
    """Tell whether what follows a noun may say where it is met, or planned, and no seat.

    "met a company in Paris", "plans for a hospital in Oslo"; of a subject, of what is set off by
    a comma and behind another preposition it is where that is.
    """
    node, before = clause.noun(at), clause.noun(at - 1)
    if clause.mark(at - 1, ",") or any(at in clause.subject(verb) for verb in clause.verbs):
        return False
    if node is not None and node.preposition:
        planned = (clause.lexicon.status[table] for table in ("nouns", "event_nouns"))
        head = clause.head(before) if before else ""
        return any(head in words for table in planned for words in table.values())
    return any(verb < at for verb in clause.verbs)


def spot(_: Clause, referent: Referent) -> bool:
    """Tell whether a place is one by its name, and no region of the world: "in Oslo"."""
    entity = referent.entity
    types = set(entity.types if entity else ())
    if entity is None or (types == {SCHEMA.Place} and not is_local(entity.iri)):
        return False  # "the Africa telecoms group"
    return referent.named and not types.isdisjoint({*PLACES, SOV.State})


def called(clause: Clause, referent: Referent) -> bool:
    """Tell whether somebody is said by their name, not by a pronoun: "called Orange a threat"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    types = referent.entity.types if referent.entity else ()
    said = node is not None and clause.tokens[node.head].tag is Tag.NAME
    return said and referent.named and SOV.Actor in types


def verdict(clause: Clause, referent: Referent) -> bool:
    """Tell whether words judge somebody: no "partner", no name, and no "as workers left"."""
    phrase, types = referent.phrase, referent.entity.types if referent.entity else ()
    actor = referent.named and SOV.Actor in types
    acts = phrase is not None and clause.verb(clause.extent(phrase.node)) is not None
    return not (actor or acts or among(clause, referent, "standings"))


def fresh(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing is new and nobody else's: no "the deal", no "Saudi deal"."""
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node is None or not clause.determiners(node).isdisjoint(clause.lexicon.grammar.definite):
        return False
    words = [one for one in clause.tokens[node.core : node.head] if not is_quantity(one.entity)]
    listed = clause.lexicon.nouns.get("others", {}).get("words", ())
    return not any(one.capital or one.text in listed for one in words)


def tongued(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing may have languages: nobody, no state, no language itself."""
    if pronoun_for_actor(clause, referent):
        return False
    types = set(referent.entity.types if referent.entity else ())
    none = {
        SCHEMA.Person,
        SOV.ActorGroup,
        SCHEMA.Language,
        SOV.State,
        SOV.PublicBody,
        SOV.Ministry,
        SOV.Regulator,
    }
    return not types & none
