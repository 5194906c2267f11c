"""Where the words say that somebody is from: the adjective of a state beside a noun.

"le gouvernement tunisien" is a name; in "le groupe espagnol Levantia" the adjective says where a
named organisation is; "la société ivoirienne" takes up the one of that state.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.memory import Memory
from kg.extract.nodes import NounPhrase
from kg.extract.register import SURE, Candidate
from kg.extract.slots import noun_slot
from kg.extract.syntax import Clause, Phrase
from kg.extract.tokens import Token
from kg.model import Entity, Iri, frozen
from kg.names import SCHEMA, SOV

_LONGEST = 2
"""Words of the longest adjective: "South African"."""
_ORGANISATIONS = frozenset(
    {SOV.Company, SOV.University, SOV.ResearchBody, SOV.MediaOutlet, SOV.NonProfit}
)


# --- tokens


def state_at(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, Iri] | None:
    """Return the position past the adjective of a state at a token, and that state, or None."""
    if not 0 <= at < len(tokens) or tokens[at].entity is not None:
        return None
    demonyms, word = lexicon.demonyms, lexicon.singular(tokens[at].text)
    if word in demonyms.openers and at + 1 < len(tokens):
        both = f"{word} {lexicon.singular(tokens[at + 1].text)}"
        if both in demonyms.states:
            return at + _LONGEST, demonyms.states[both]
    state = demonyms.states.get(word)
    return (at + 1, state) if state else None


def without_adjectives(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return tokens in which the adjective of a state is no name of a language.

    "the French company", "le danois Orsted", "les Français"; but "translated into French".
    """
    words = list(tokens)
    for at, token in enumerate(tokens):
        if token.entity is not None and _adjective(tokens, at, token.entity, lexicon):
            words[at] = replace(token, tag=Tag.WORD, entity=None)
    return tuple(words)


def _adjective(tokens: Sequence[Token], at: int, named: Entity, lexicon: Lexicon) -> bool:
    token = tokens[at]
    if SCHEMA.Language not in named.types:
        return False
    if lexicon.singular(token.text) not in lexicon.demonyms.states:
        return False
    if token.capital and named.label.lexical.islower():
        return True
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or behind.span.start != token.span.end + 1:
        return False
    if token.capital:
        return behind.tag is Tag.WORD or (behind.capital and behind.tag is Tag.NAME)
    return behind.capital and behind.tag in {Tag.WORD, Tag.NAME}


def with_bodies(
    tokens: Sequence[Token], found: Iterable[Candidate], lexicon: Lexicon
) -> tuple[Candidate, ...]:
    """Return the candidates of a sentence with the bodies of states that it names.

    A body stands before what else was found at its words.
    """
    bodies = tuple(_bodies(tokens, lexicon))
    taken = {at for one in bodies for at in range(one.first, one.last)}
    others = [one for one in found if not taken & set(range(one.first, one.last))]
    return tuple(sorted((*bodies, *others), key=lambda one: one.first))


def _bodies(tokens: Sequence[Token], lexicon: Lexicon) -> Iterable[Candidate]:
    bodies, singular = lexicon.demonyms.bodies, lexicon.singular
    nouns = [at for at, token in enumerate(tokens) if singular(token.text) in bodies]
    for at in nouns:
        if not _body(tokens[at], lexicon):
            continue
        if behind := state_at(tokens, at + 1, lexicon):
            if _one(tokens, at - 1, lexicon):
                yield Candidate(at, behind[0], SOV.PublicBody, SURE)
            continue
        for first in (at - _LONGEST, at - 1):
            before = state_at(tokens, first, lexicon)
            if before and before[0] == at:
                if _one(tokens, first - 1, lexicon) and not _goes_on(tokens, at + 1):
                    yield Candidate(first, at + 1, SOV.PublicBody, SURE)
                break


def _body(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun for a body of a state is one: it may need its capital."""
    if token.entity is not None:
        return False
    return token.capital or lexicon.singular(token.text) not in lexicon.demonyms.capital


def _one(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the word at a token does not make what follows any one, or several."""
    before = tokens[at].text if at >= 0 else ""
    return before not in lexicon.grammar.indefinite | lexicon.grammar.plural_determiners


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun behind makes the one before it a part: "government officials"."""
    return (
        at < len(tokens)
        and tokens[at].tag in {Tag.WORD, Tag.NAME, Tag.VERB}
        and (tokens[at].tag is not Tag.VERB or not tokens[at].readings)
    )


# --- noun phrases


@frozen()
class Origin:
    """An adjective of a state in a noun phrase, and who is said to be of that state.

    phrase   the adjective
    words    token indexes of the adjective and its noun, half-open
    holders  positions of the phrases that name them
    verb     the copula that says so, or None
    """

    phrase: Phrase
    words: tuple[int, int]
    holders: tuple[int, ...]
    verb: int | None = None


def origin(clause: Clause, at: int) -> Origin | None:
    """Return whom a noun phrase says to be of a state, where it speaks of an organisation."""
    node, demonyms = clause.noun(at), clause.lexicon.demonyms
    if node is None:
        return None
    for position in range(node.core, node.last):
        token = clause.tokens[position]
        if token.entity is None:
            word = clause.lexicon.singular(token.text)
            if word not in demonyms.states and word not in demonyms.openers:
                continue
        elif _named_after(token, clause.lexicon):
            whole = (position, position + 1)
            return Origin(Phrase(at, *whole, position), whole, (at,))
        found = state_at(clause.tokens, position, clause.lexicon)
        if found is None:
            continue
        phrase = Phrase(at, position, found[0], position)
        noun = _noun(clause, node, range(position, found[0]))
        if noun is None:
            return None
        words = (min(position, noun), max(found[0], noun + 1))
        if any(map(_organisation, clause.tokens[words[0] : min(words[1] + 1, node.last)])):
            word = clause.tokens[noun].text
            plural = clause.lexicon.singular(word) != word
            return Origin(phrase, words, clause.conjuncts(at) if plural else (at,))
        behind = clause.noun(at + 1)
        apposed = behind is not None and node.last == behind.first == behind.core
        if apposed and _organisation(clause.tokens[node.last]):  # "الشركة الفرنسية أورنج"
            return Origin(phrase, words, (at + 1,))
        verb = clause.verb(at - 1)
        copula = verb is not None and verb.lemma in clause.lexicon.grammar.copulas
        return Origin(phrase, words, noun_slot(clause, at, "bearer"), at - 1 if copula else None)
    return None


def _noun(clause: Clause, node: NounPhrase, adjective: Collection[int]) -> int | None:
    """Return the token index of a phrase's noun for an organisation: "groupe", "provider"."""
    lexicon = clause.lexicon
    for position in range(node.last - 1, node.core - 1, -1):
        token = clause.tokens[position]
        if position in adjective or token.tag is Tag.NAME:
            continue
        word = lexicon.singular(token.text)
        kinds = {*lexicon.anaphors.get(word, ()), lexicon.cues.get("apposed", {}).get(word)}
        if kinds & _ORGANISATIONS:
            return position
    return None


def _organisation(token: Token) -> bool:
    return token.entity is not None and not _ORGANISATIONS.isdisjoint(token.entity.types)


def _named_after(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the name of a company ends with a state's adjective: "شركة نور الأردنية"."""
    words = token.text.split()
    return _organisation(token) and len(words) > _LONGEST and _state_in(words, lexicon) is not None


def _state_in(words: Sequence[str], lexicon: Lexicon) -> Iri | None:
    if lexicon.singular(words[0]) not in lexicon.anaphors:
        return None
    return lexicon.demonyms.states.get(lexicon.singular(words[-1]))


def state_of(clause: Clause, phrase: Phrase) -> Iri | None:
    """Return the state whose adjective opens a phrase, or ends the name that it is."""
    token = clause.tokens[phrase.first]
    if token.entity is not None:
        return _state_in(token.text.split(), clause.lexicon)
    found = state_at(clause.tokens, phrase.first, clause.lexicon)
    return found[1] if found else None


# --- what takes up a name


def described_origin(clause: Clause, node: NounPhrase) -> Iri | None:
    """Return the state of a phrase that says its noun and an adjective alone, or None."""
    words = [at for at in range(node.core, node.last) if at != node.head]
    found = state_at(clause.tokens, words[0], clause.lexicon) if words else None
    if found is None or words != list(range(words[0], found[0])):
        return None
    return found[1]


def of_state(
    mentioned: Iterable[Iri],
    kinds: Collection[Iri],
    state: Iri,
    memory: Memory,
    locations: Mapping[Iri, Iri],
) -> Iri | None:
    """Return the one thing of some classes that is of a state, or None.

    The article said so, or else it is known: `locations` has the states of known names.
    """
    found = {
        iri
        for iri in mentioned
        if memory.origins.get(iri, locations.get(iri)) == state
        and any(kind in memory.entities[iri].types for kind in kinds)
    }
    return found.pop() if len(found) == 1 else None


def body_of(mentioned: Iterable[Entity], head: str, lexicon: Lexicon) -> Iri | None:
    """Return the one body of a state that was named with a noun: "le gouvernement", or None."""
    if head not in lexicon.demonyms.bodies:
        return None
    found = {
        entity.iri
        for entity in mentioned
        if SOV.PublicBody in entity.types
        and head in lexicon.singular(entity.label.lexical.lower()).split()
    }
    return found.pop() if len(found) == 1 else None
