"""Who acts though the lexicon knows no such actor, and what is no actor though it has the class."""

from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.names import SCHEMA, SKOS, SOV


def may_act(clause: Clause, referent: Referent) -> bool:
    """Tell whether a described thing of no known class may be an actor: "le cabinet", "the lab".

    A noun that the lexicon does not know and that is no abstract one by its ending may be somebody.
    """
    entity, phrase = referent.entity, referent.phrase
    node = clause.noun(phrase.node) if phrase and not phrase.infinitive else None
    if entity is None or node is None or entity.types[0] != SKOS.Concept:
        return False
    if clause.tokens[node.head].tag is Tag.PRONOUN:  # what it takes up was not said to act
        return False
    share = clause.tokens[node.head].text.endswith("%")
    if share and phrase is not None and phrase.last == node.head + 1:
        return False
    if _manner(clause, node):
        return False
    nobody = clause.lexicon.status.get("negation", {}).get("words", ())
    if clause.tokens[node.head].text in nobody:
        return False
    endings = tuple(clause.lexicon.nouns.get("abstract", {}).get("endings", ()))
    return bool(endings) and not clause.head(node).endswith(endings)


def _manner(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun with nothing before it says how: "vendre à perte", "à crédit"."""
    bare = node.preposition and node.core == node.first + 1
    return bool(bare) and clause.tokens[node.first].text == clause.lexicon.grammar.at


def acts_by_itself(clause: Clause, referent: Referent, wanted: str) -> bool:
    """Tell whether a place, a centre or a programme acts, as somebody of a type of a frame."""
    runs = wanted == "agent" or (wanted == "actor" and referent.named)
    return governs_itself(clause, referent) or (runs and _runs_itself(clause, referent))


def _runs_itself(clause: Clause, referent: Referent) -> bool:
    """Tell whether a thing stands for those who run it: "the centre trains", "le programme offre".

    Programmes and centres have people and money; a machine or a plan has none.
    """
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node is None or referent.phrase is None or referent.phrase.infinitive:
        return False
    listed = clause.lexicon.nouns.get("run", {}).get("words", ())
    head = clause.lexicon.singular(clause.head(node))
    label = fold(referent.entity.label.lexical) if referent.named and referent.entity else ""
    return head in listed or any(label.endswith(f" {one}") for one in listed)


def governs_itself(clause: Clause, referent: Referent, *, partner: bool = False) -> bool:
    """Tell whether a named region or town stands where somebody acts: "financé par la Wallonie"."""
    types = referent.entity.types if referent.entity else ()
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    towns = {SCHEMA.Place, SCHEMA.City, SCHEMA.AdministrativeArea}
    if node is None or not referent.named or towns.isdisjoint(types):
        return False
    partners = clause.lexicon.sets.get("binding.partners", ())  # "signed with Kuala Lumpur"
    own = () if partner else ("", clause.lexicon.grammar.agent)
    return node.preposition in {*own, *partners}


def landless(_: Clause, referent: Referent) -> bool:
    """Tell whether a body is no state and no place, which one may only have left."""
    types = set(referent.entity.types if referent.entity else ())
    lands = {SOV.State, SCHEMA.Country, SCHEMA.City, SCHEMA.Place, SCHEMA.AdministrativeArea}
    return SOV.Actor in types and not types & {SCHEMA.Person, *lands}


def vendor(_: Clause, referent: Referent) -> bool:
    """Tell whether it is a firm or a product by its name: "dropped Windows for Linux"."""
    types = set(referent.entity.types if referent.entity and referent.named else ())
    none = {SOV.State, SOV.Ministry, SOV.Regulator, SCHEMA.Person, SCHEMA.Country}
    products = {SOV.AIModel, SCHEMA.Product, SCHEMA.SoftwareApplication, SOV.InfrastructureAsset}
    return (SOV.Actor in types and not types & none) or not types.isdisjoint(products)


def goal(clause: Clause, referent: Referent) -> bool:
    """Tell whether a state only is where something goes: "transférés vers le Maroc"."""
    types = referent.entity.types if referent.entity else ()
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    acts = node is None or node.preposition in {"", clause.lexicon.grammar.agent}
    head = clause.lexicon.singular(clause.head(node)) if node else ""
    land = SOV.State in clause.lexicon.anaphors.get(head, ())  # "vers un pays tiers"
    return (land or SCHEMA.Country in types) and not acts


def rules(clause: Clause, referent: Referent) -> bool:
    """Tell whether a law says a thing, or a numbered part of one: "l'article 9 du RGPD"."""
    if referent.entity and SCHEMA.Legislation in referent.entity.types:
        return True
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    if node is None or referent.phrase is None:
        return False
    words = clause.lexicon.nouns.get("provisions", {}).get("words", ())
    inside = clause.tokens[node.head + 1 : referent.phrase.last]
    numbered = bool(inside) and inside[0].text[:1].isdigit()
    of_law = any(one.entity and SCHEMA.Legislation in one.entity.types for one in inside)
    return clause.tokens[node.head].text in words and (numbered or of_law)
