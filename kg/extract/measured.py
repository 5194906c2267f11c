"""Of what a measure is that is said alone: "La Région bâtit un centre. Le coût atteint 3 M€"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.classes import PLACES
from kg.extract.kinds import fits
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker, Referent
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.model import Iri
from kg.names import SCHEMA, SOV

MEASURES = {SOV.hasCost: "cost", SOV.hasCapacity: "capacity"}
"""The relations to a figure, and where nouns.toml lists the nouns that say what it measures."""
_BEARERS = frozenset(
    {SOV.InfrastructureAsset, SOV.DataCentre, SOV.AIModel, SOV.CloudInfrastructure}
    | {SOV.ComputeInfrastructure, SCHEMA.Product, SCHEMA.SoftwareApplication}
)
_PAYERS = frozenset({SCHEMA.Person, SOV.State, SOV.Ministry, SOV.PublicBody, SOV.ActorGroup})
"""The classes of those of whom a figure beside a pronoun is none: a firm may be worth so much."""
_SENTENCES = 2
"""Sentences back to which a measure said alone may be of what they were about.

Lines without a verb count for none: "Coût : 3 millions. Exploitant : X. Propriétaire : Y."
"""


def bearer(
    linker: Linker, clause: Clause, relation: Iri, phrase: Phrase, found: Referent | None
) -> Referent | None:
    """Return of what a measure is that a phrase says alone, or None where it does not or is unsure.

    found  what the phrase stands for by itself
    """
    if phrase.pronoun and clause.noun(phrase.node) is None:  # "Bercy l'estime à 3 millions"
        return _rather(linker, clause, relation, phrase, found)
    words = linker.lexicon.nouns.get("measured", {}).get(MEASURES.get(relation, ""), ())
    node = None if phrase.infinitive or not words else clause.noun(phrase.node)
    if node is None or _named_among(clause, node).isdisjoint(words):
        return None
    held = linker.lexicon.nouns["measured"].get("held", ())
    own = bool(phrase.pronoun) and (found is None or _acts(found))  # "Son coût": no firm's
    if own and not _named_among(clause, node).isdisjoint(held):
        return None
    if not own and (phrase.pronoun or not _alone(clause, phrase, node)):
        return None
    determiners = clause.determiners(node)
    if not own and (whose := next((w for w in determiners if w in linker.possessives), "")):
        return linker.resolve(clause, replace(phrase, pronoun=whose), "inert")
    if not own and (whole := clause.possessor(phrase.node)):
        return linker.resolve(clause, clause.phrase(whole[0]), "inert")
    known = clause.lexicon.grammar.definite | clause.lexicon.sets["determiners.demonstrative"]
    bare = phrase.node == 0 and node.core == node.first  # "Capacity will reach 40 MW"
    definite = own or bare or not known.isdisjoint(determiners)
    beside = _earlier if definite else _beside
    found = next(beside(linker, clause, phrase.node, relation), None)
    return replace(found, phrase=phrase) if found else None


def _rather(
    linker: Linker, clause: Clause, relation: Iri, phrase: Phrase, found: Referent | None
) -> Referent | None:
    """Return the thing that a pronoun stands for that seemed to stand for who pays for it."""
    if found is None or found.entity is None or _PAYERS.isdisjoint(found.entity.types):
        return None
    thing = next(_earlier(linker, clause, phrase.node, relation, sure=True), None)
    return replace(thing, phrase=phrase) if thing else None


def topic(
    linker: Linker, clause: Clause, at: int, relation: Iri = SOV.funds, kind: str = ""
) -> Referent | None:
    """Return the thing spoken of before a node that may be paid for, or have a measure, or None.

    kind  a type of kinds.py that it must be of, if any
    """
    earlier = _earlier(linker, clause, at, relation, sure=True)
    found = next((one for one in earlier if not kind or fits(clause, one, kind)), None)
    return replace(found, phrase=None) if found else None


def _named_among(clause: Clause, node: NounPhrase) -> frozenset[str]:
    """Return the nouns that a noun phrase may be known by: "campus", "price tag"."""
    head = clause.tokens[node.head].text
    whole = clause.words(node.core, node.head + 1)
    return frozenset({head, clause.lexicon.singular(head), clause.head(node), whole})


def _acts(found: Referent) -> bool:
    return found.entity is not None and SOV.Actor in found.entity.types


def _alone(clause: Clause, phrase: Phrase, node: NounPhrase) -> bool:
    """Tell whether a noun says of nothing that it is its: "the total cost"."""
    behind = clause.noun(phrase.node + 1)
    of = behind is not None and behind.preposition == clause.lexicon.grammar.of
    named = any(one.entity for one in clause.tokens[node.core : node.last])
    estimated = clause.verb(phrase.node + 1) is not None  # "un coût estimé à 3 millions"
    return not of and not named and (phrase.last <= node.last or estimated)


def _earlier(
    linker: Linker, clause: Clause, at: int, relation: Iri, *, sure: bool = False
) -> Iterator[Referent]:
    """Yield what was spoken of before a noun that may have a measure, the likeliest first.

    What somebody quoted speaks of is not what the article goes on with.
    sure  whether a subject of no known class is none of them
    """
    before = [one for one in clause.nouns if one < at]
    yield from _about(linker, clause, before, relation, sure=sure)
    told = 0
    for earlier in reversed(linker.memory.clauses):
        if told == _SENTENCES:
            return
        told += any(verb.finite for verb in earlier.verbs.values())
        if _quoted(earlier) and not _quoted(clause):
            continue
        yield from _about(linker, earlier, list(earlier.nouns), relation, sure=sure)


def _quoted(clause: Clause) -> bool:
    """Tell whether a sentence opens with somebody's words."""
    first = clause.tokens[0]
    return first.tag is Tag.OPEN and first.text != "("


def _beside(linker: Linker, clause: Clause, at: int, relation: Iri) -> Iterator[Referent]:
    """Yield of what "a cost of" is in its own sentence: the subject behind it, or what is before.

    "D'un coût estimé à 3 millions, le centre …", "… مجمع بقدرة 80 ميغاواط وكلفة تناهز"
    """
    if at == 0:
        subject = clause.subject(clause.main) if clause.main is not None else ()
        yield from _bearing(linker, clause, [one for one in subject if one > at], relation)
    whole = dict.fromkeys(clause.outermost(one) for one in reversed(clause.nouns) if one < at)
    yield from _bearing(linker, clause, [one for one in whole if one < at], relation)


def _about(
    linker: Linker, clause: Clause, nouns: list[int], relation: Iri, *, sure: bool
) -> Iterator[Referent]:
    """Yield what a sentence is about that may have a measure: its subject, objects, the rest."""
    main = clause.verb(clause.main) if clause.main is not None else None
    says = main is not None and main.lemma in clause.lexicon.reporting  # who speaks costs nothing
    subject = clause.subject(clause.main) if clause.main is not None and not says else ()
    for at in subject if len(subject) == 1 and subject[0] in nouns else ():
        found = _known(linker, clause, at)
        if found and not sure and fits(clause, found, "holding"):
            yield found
    bare = [at for at in nouns if not clause.nouns[at].preposition]
    yield from _bearing(linker, clause, [*bare, *(at for at in nouns if at not in bare)], relation)


def _bearing(linker: Linker, clause: Clause, nouns: list[int], relation: Iri) -> Iterator[Referent]:
    """Yield the things of some noun phrases that may have a measure."""
    for at in nouns:
        found = _known(linker, clause, at)
        if found and _may_bear(linker, clause, found, at, relation):
            yield found


def _known(linker: Linker, clause: Clause, at: int) -> Referent | None:
    """Return what a noun phrase stands for that is no pronoun and nobody."""
    node = clause.noun(at)
    if node is None or clause.tokens[node.head].tag is Tag.PRONOUN or clause.copula(at):
        return None  # "ne serait pas bon marché"
    found = linker.resolve(clause, clause.phrase(at))
    if found is None or found.entity is None or SOV.Actor in found.entity.types:
        return None
    counted = clause.tokens[node.core].tag is Tag.NUMBER  # "1 500 serveurs"
    where = not PLACES.isdisjoint(found.entity.types) and not _carried_out(linker, clause, node)
    if counted or where:
        return None
    return found


def _may_bear(linker: Linker, clause: Clause, found: Referent, at: int, relation: Iri) -> bool:
    """Tell whether a thing may cost or hold so much: what serves, is agreed or carried out."""
    if found.entity and _BEARERS & set(found.entity.types):
        return True
    deeds = linker.lexicon.nouns.get("measured", {}).get("deeds", ())
    if relation not in MEASURES and not _named_among(clause, clause.nouns[at]).isdisjoint(deeds):
        return False  # "Les travaux ont duré. Le financement …": the centre's
    agreed = fits(clause, found, "agreement") and relation == SOV.hasCost
    return agreed or _carried_out(linker, clause, clause.nouns[at])


def _carried_out(linker: Linker, clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun is of what is built or carried out: "le projet", "the hall"."""
    listed = linker.lexicon.nouns.get("measured", {}).get("of", ())
    return not _named_among(clause, node).isdisjoint(listed)
