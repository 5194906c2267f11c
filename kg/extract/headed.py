"""The nouns that a trigger asks for, and whether one of them heads what fills a role.

What opens a sentence counts as a complement of its first verb.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kg.extract.classes import with_broader
from kg.extract.inflection import SEVERAL
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Phrase
from kg.names import SCHEMA, SOV

_AGENTS = frozenset({SOV.Actor, SCHEMA.Legislation})
"""The classes of what does something, with or without an article before it."""


@lru_cache(maxsize=1 << 12)
def wanted_heads(heads: frozenset[str], lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return nouns as they are looked up, and the first word of each: no noun stands without it.

    That is their singular, and whatever plurals of theirs are not read as such.
    """
    broken = lexicon.words.get("vocabulary", {}).get("plurals", {})
    listed = (*heads, *(one for noun in heads for one in broken.get(noun, ())))
    singular = frozenset(map(lexicon.singular, listed))
    if several := SEVERAL.get(lexicon.language):
        singular |= frozenset(map(several, singular))
    first = frozenset(word.replace("'", "' ").split()[0] for word in singular)
    singular = heads if singular == heads else singular  # mostly, and then it is kept once
    return singular, singular if first == singular else first


def heads_one(
    clause: Clause, nouns: frozenset[str], fillers: Mapping[str, Sequence[Phrase]]
) -> bool:
    """Tell whether a noun of those that a trigger lists heads what fills a role of it.

    A name of several words has its noun first: "صدور لائحة تصنيف البيانات".
    """
    wanted, _ = wanted_heads(nouns, clause.lexicon)
    nodes = [clause.noun(one.node) for found in fillers.values() for one in found]
    heads = [node for node in nodes if node is not None]
    named = [one for one in heads if clause.tokens[one.head].tag is Tag.NAME]
    first = (clause.tokens[one.head].text.split()[0] for one in named)
    several = (word for one in heads for word in clause.heads(one))
    words = (*several, *map(clause.lexicon.singular, first))
    return any(word in wanted for word in words)


def kernel(text: str, lexicon: Lexicon) -> str:
    """Return what heads a compound written as one noun, or a name: "call" of "call for tenders".

    A share is headed by its sign: "%" of "51 %".
    """
    if text.endswith("%"):
        return "%"
    inner = (lexicon.grammar.of, lexicon.grammar.purpose, *lexicon.grammar.partitives)
    words = text.split()
    return next((words[0] for word in words[1:-1] if word in inner), text)


def measured(clause: Clause, phrase: Phrase) -> NounPhrase | None:
    """Return the noun of whose things a phrase says how many there are: "12 petabytes of data"."""
    node = clause.noun(phrase.node) if not (phrase.pronoun or phrase.infinitive) else None
    figure = clause.tokens[node.head] if node else None
    counts = figure is not None and (figure.text.endswith("%") or is_quantity(figure.entity))
    of = clause.noun(phrase.node + 1) if counts else None
    return of if of is not None and of.preposition == clause.lexicon.grammar.of else None


def shared(clause: Clause, phrase: Phrase) -> NounPhrase | None:
    """Return the noun that a pronoun is the whole of: "half of it"."""
    node = clause.noun(phrase.node) if not (phrase.pronoun or phrase.infinitive) else None
    part = (
        clause.noun(phrase.node - 1)
        if node and node.preposition == clause.lexicon.grammar.of
        else None
    )
    return part if node is not None and clause.tokens[node.head].tag is Tag.PRONOUN else None


def apposed(clause: Clause, phrase: Phrase) -> NounPhrase | None:
    """Return the noun that says behind a comma what a name names: "opened Lumo, a data centre"."""
    node = None if phrase.pronoun or phrase.infinitive else clause.noun(phrase.node)
    if node is None or clause.tokens[node.head].tag is not Tag.NAME:
        return None
    behind = clause.extent(phrase.node) + 1
    known = clause.mark(behind - 1, ",") and clause.noun(behind) is not None
    return clause.noun(behind) if known and clause.named_by(behind) == phrase.node else None


def opening(clause: Clause, at: int, preposition: str) -> int | None:
    """Return the complement that opens the sentence whose first verb stands at a position.

    "Grâce à un prêt de X, Y construit Z": the loan is what Z is built with.
    """
    verb = clause.verb(at)
    found = clause.fronted(preposition) if verb is not None and verb.finite else None
    if found is None or any(map(clause.noun, range(found))):
        return None
    waits = preposition == clause.lexicon.grammar.purpose and any(map(clause.verb, range(found)))
    return None if waits or any(map(clause.verb, range(found, at))) else found


def only_part(clause: Clause, found: Sequence[Phrase]) -> bool:
    """Tell whether a phrase only says how much of a thing: "60 %", "la moitié"."""
    parts = clause.lexicon.nouns.get("parts", {}).get("words", ())
    one = found[0] if len(found) == 1 else None
    if one is None or not parts or one.infinitive:
        return False
    text, end = clause.tokens[one.first].text, clause.tokens[one.last - 1].text
    share = text.endswith("%") and end in parts  # "51 % du capital"
    return share or (one.last == one.first + 1 and (text in parts or text.endswith("%")))


def past_figure(clause: Clause, at: int, preposition: str) -> tuple[int, ...]:
    """Return whose a noun is behind how much it is: "un prêt de 3 millions d'euros de X"."""
    figure = clause.noun(at + 1)
    entity = clause.tokens[figure.head].entity if figure else None
    if figure is None or figure.preposition != preposition or entity is None:
        return ()
    return clause.last_complement(at, preposition) if is_quantity(entity) else ()


def granted(clause: Clause, slots: Sequence[str]) -> tuple[str, ...]:
    """Return slots as they are where the subject is to whom it is done: "s'est vu confier"."""
    grammar = clause.lexicon.grammar
    others = {grammar.at: "subject", "subject": grammar.agent}
    return tuple(others.get(slot, slot) for slot in slots)


def whose(clause: Clause, at: int, preposition: str) -> tuple[int, ...] | None:
    """Return whose a noun is past what it says itself: "le conseil d'administration de X".

    None where its first complement says whose it is.
    """
    if found := past_figure(clause, at, preposition):
        return found
    node, inner = clause.noun(at), clause.noun(at + 1)
    joined = inner is not None and inner.preposition == preposition
    compound = clause.head(node).replace("'", "' ").count(" ") > 1 if node and joined else False
    past = (one for one in clause.last_complement(at, preposition) if one > at + 1)
    return tuple(past) if compound else None


def called(clause: Clause, at: int) -> tuple[int, ...]:
    """Return the last bare complement of a noun: "qualifie l'offre de X de dérisoire"."""
    for position in range(clause.extent(at) - 1, at, -1):
        node = clause.noun(position)
        if node is None or node.preposition != clause.lexicon.grammar.of:
            continue
        head = clause.tokens[node.head]
        of = clause.tokens[node.first].text in clause.lexicon.grammar.partitives  # "du programme"
        bare = node.core == node.first + 1 and head.tag is Tag.WORD and head.entity is None
        return (position,) if bare and not of else ()
    return ()


def manner(clause: Clause, at: int) -> bool:
    """Tell whether a noun only says how or how much: "par décret", "by email", "by a third"."""
    node, behind, lexicon = clause.noun(at), clause.noun(at + 1), clause.lexicon
    if node and clause.share(node) and behind and behind.preposition == node.preposition:
        return True  # "appartient à 60 % à X"
    if node is None or node.preposition != lexicon.grammar.agent:
        return False
    head = clause.tokens[node.head]
    if head.tag is not Tag.WORD or head.capital or head.entity is not None:
        return False
    single = lexicon.singular(head.text)
    if {head.text, single} & lexicon.sets.get("nouns.manner.behind", frozenset()):
        if behind is None or behind.preposition != lexicon.grammar.of:
            return True
        many = clause.tokens[behind.head].text
        return lexicon.singular(many) == many  # not "par une centaine de communes"
    if node.core != node.first + 1 or node.head != node.core:
        return False
    if head.text in lexicon.sets.get("manner.served", frozenset()):
        return False  # "powered by gas"
    bare = lexicon.words.get("manner", {}).get("bare", "")
    kind = lexicon.head_class(head.text)
    acts = kind is not None and not _AGENTS.isdisjoint(with_broader(kind))
    return bare == "any" or (bare == "singular" and head.text == single and not acts)


def says_any(clause: Clause, node: NounPhrase, words: Sequence[str]) -> bool:
    """Tell whether a noun phrase has one of some words: "their own servers"."""
    said = clause.words(node.first, node.last).split()
    return any(word in said for word in words)


def noun_words(clause: Clause, node: NounPhrase, width: int) -> str:
    """Return a noun and what follows it, so many tokens in all, or nothing past the end."""
    span = clause.head_span(node, width)
    return "" if span is None else clause.lexicon.singular(clause.words(*span))


def pronominal(clause: Clause, found: Sequence[Phrase]) -> bool:
    """Tell whether a pronoun fills a role alone: what it stands for may be what is asked for."""
    if len(found) != 1:
        return False
    node = clause.noun(found[0].node) if not found[0].pronoun else None
    return bool(found[0].pronoun) or (
        node is not None and clause.tokens[node.head].tag is Tag.PRONOUN
    )


def house_of_field(clause: Clause, at: int) -> tuple[int, ...]:
    """Return the body past the field that somebody has in hand: "chef de la recherche du groupe".

    Only where the field is none itself, and the body named or a definite noun: "de la Région".
    """
    verb = clause.verb(at + 1)
    start = at + 1 + (verb is not None and verb.participle)  # "chef chargé de la recherche du"
    field = clause.noun(start)
    if field is None or _acts(clause, field) or clause.share(field):
        return ()
    for position in range(start + 1, len(clause.nodes)):
        node = clause.noun(position)
        if node is None or node.preposition != clause.lexicon.grammar.of:
            return ()
        if clause.head(node) in clause.lexicon.sets.get("nouns.portraits.others", frozenset()):
            return ()  # "directrice de l'information du concurrent"
        entity = clause.tokens[node.head].entity
        if entity is not None and SOV.Actor in entity.types:
            return (position,)
        if clause.determiners(node) & clause.lexicon.grammar.definite and _acts(clause, node):
            return (position,)
    return ()


def _acts(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun is one for who acts: "le groupe", "la Région"."""
    head = clause.head(node)
    kinds = (clause.lexicon.head_class(head), *clause.lexicon.anaphors.get(head, ()))
    return any(kind is not None and SOV.Actor in with_broader(kind) for kind in kinds)
