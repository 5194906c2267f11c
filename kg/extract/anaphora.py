"""What a pronoun or a bare noun phrase may stand for: noun phrases of the sentences before it."""

from collections.abc import Iterator

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.memory import Memory
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.names import SOV

_OPENING, CLOSING = ("“", "«"), ("”", "»")
_SENTENCES = 3
"""Sentences that are remembered whole, for what a pronoun may stand for."""


def antecedents(clause: Clause, at: int, memory: Memory) -> Iterator[tuple[Clause, int]]:
    """Yield the noun phrases before a node that could be taken up again, the nearest first.

    A complement without determiner, a date, a figure and a pronoun are none.
    """
    position, speaking = at, in_speech(clause, at)
    while position > 0:
        position = position - 1 if speaking else before_speech(clause, position - 1)
        node = clause.noun(position)
        recalled = node is not None and clause.recallable(node) and not _denied(clause, position)
        if recalled or _takes_up(clause, position):
            yield clause, position
        yield from ((clause, owner) for owner in clause.possessor(position))  # "X's head said it"
    for earlier in reversed(memory.clauses):
        for position in range(len(earlier.nodes) - 1, -1, -1):
            if _takes_up(earlier, position):
                yield earlier, position


def _denied(clause: Clause, at: int) -> bool:
    """Tell whether a thing is said not to be what a noun phrase says: "it is no Tunisian firm"."""
    above = clause.object_verb(at)
    verb = clause.verb(above) if above is not None else None
    if above is None or verb is None or not verb.negated or at in clause.subject(above):
        return False
    return verb.lemma in clause.lexicon.grammar.copulas


def salient(
    found: Iterator[tuple[Clause, int]], clause: Clause, phrase: Phrase
) -> Iterator[tuple[Clause, int]]:
    """Yield noun phrases, of the same sentence those without preposition first where it goes on.

    "المنصة تعمل على سحابة، وتديرها أورنج": a verb that "و" adds goes on about the platform; one
    that nothing joins says more of what is right before it: "على سحابة تديرها أورنج".
    """
    if gender := clause.taken_up_as(phrase.node) if phrase.pronoun else frozenset():
        found = (one for one in found if _is_of(*one, gender))
    if not (phrase.pronoun and clause.verb(phrase.node) and clause.goes_on(phrase.node)):
        yield from found
        return
    behind: list[tuple[Clause, int]] = []
    for earlier, at in found:
        node = earlier.noun(at)
        if earlier is not clause:
            yield from behind
            behind = []
            yield earlier, at
        elif node is not None and (node.preposition or _less_said_of(clause, at, node)):
            behind.append((earlier, at))
        else:
            yield earlier, at
    yield from behind


def _is_of(clause: Clause, at: int, gender: frozenset[str]) -> bool:
    node = clause.noun(at)
    return node is not None and agree(gender, clause.agreement(node) - {"plural"})


def _less_said_of(clause: Clause, at: int, node: NounPhrase) -> bool:
    """Tell whether a noun phrase names an actor, or is said of what a clause without verb is about.

    "المشروع جزء من البرنامج، وتموله فرنسا", "لا صلة لها بالشبكة"
    """
    entity = clause.tokens[node.head].entity
    if entity is not None and SOV.Actor in entity.types:
        return True
    mark = clause.marks.get(at - 1)
    if mark is not None and mark.tag is Tag.NEGATION:
        return True
    about, opener = clause.noun(at - 1), clause.marks.get(at - 2)
    alone = about is not None and not about.preposition and (at == 1 or opener is not None)
    return alone and not clause.determiners(node)


def before_speech(clause: Clause, at: int) -> int:
    """Return a position, or where what closes there is opened: “…”, it said, of no name inside."""
    mark = clause.marks.get(at)
    if mark is None or mark.text not in CLOSING:
        return at
    for position in range(at - 1, -1, -1):
        if clause.mark(position, *_OPENING):
            return position if any(position < one < at for one in clause.verbs) else at
    return at


def in_speech(clause: Clause, at: int) -> bool:
    """Tell whether a node stands in a quotation, or in what goes on from one.

    "“…”, he said, “and it", "“…”, he said, adding that X had paid for it"
    """
    for position in range(at - 1, -1, -1):
        if clause.mark(position, *_OPENING, *clause.lexicon.grammar.that):
            return True
        if clause.mark(position, *CLOSING):
            return False
    return False


@asked_once
def _takes_up(clause: Clause, at: int) -> bool:
    node = clause.noun(at)
    if node is None:
        return False
    token = clause.tokens[node.head]
    if at == 0 and clause.mark(1, ":"):
        return False  # "Réponse : …": who speaks, or that somebody does
    if token.tag is Tag.NAME:
        return True
    said = clause.copula(at) is not None or clause.predicated(at) or clause.said_of_pronoun(at)
    if said or clause.says_more(at):
        return False  # "it is not a detail. It is a flaw.": what is said of a thing
    lexicon = clause.lexicon
    if token.tag is not Tag.WORD or _is_time(token.text, lexicon):
        return False
    if _counts_them(clause, at, node):
        return False
    determined = node.core > node.first + bool(node.preposition)
    contracted = clause.tokens[node.first].text in clause.lexicon.grammar.partitives
    named = any(one.tag is Tag.NAME for one in clause.tokens[node.core : node.last])
    return determined or contracted or named or not node.preposition  # "by chip maker Tolmec"


def _counts_them(clause: Clause, at: int, node: NounPhrase) -> bool:
    """Tell whether a word only says how many of those before do so: "all of them depend on it"."""
    lexicon, them = clause.lexicon, clause.noun(at + 1)
    if clause.tokens[node.head].text not in lexicon.sets.get("determiners.parts", ()):
        return False
    word = clause.tokens[them.head].text if them and them.preposition == lexicon.grammar.of else ""
    return word in lexicon.words["pronouns"].get("plural", ())


def _is_time(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a noun is a month or so long a time."""
    words = {word, lexicon.singular(word)}
    lasting = lexicon.sets.get("nouns.durations.words", frozenset())
    return not (words.isdisjoint(lexicon.sets["adverbs.months"]) and words.isdisjoint(lasting))


def agree(wanted: frozenset[str], features: frozenset[str]) -> bool:
    """Tell whether a pronoun may stand for a phrase; what is unknown does not speak against it."""
    if ("plural" in wanted) != ("plural" in features) or "we" in features - wanted:
        return False
    gender = wanted - {"plural"}
    known = features - {"plural"}
    return not gender or not known or bool(gender & known)


def countable(clause: Clause, at: int, wanted: frozenset[str]) -> bool:
    """Tell whether a noun phrase speaks of things of which "none" may be: several, or any one."""
    node = clause.noun(at)
    if node is None or clause.tokens[node.head].tag is not Tag.WORD:
        return False
    features = clause.agreement(node)
    many = "plural" in features or clause.indefinite(at)
    return many and agree(wanted - {"plural"}, features - {"plural"})


def described(clause: Clause, at: int, node: NounPhrase) -> bool:
    """Tell whether a noun phrase says more of its thing than "the contract" does.

    What it describes may be taken up by its bare noun later.
    """
    if clause.tokens[node.head].tag is not Tag.WORD or clause.said_of_pronoun(at):
        return False
    before = {token.text for token in clause.tokens[node.first : node.core]}
    if before & clause.lexicon.grammar.indefinite:
        return True
    return clause.extent(at) > at + 1 or node.last > node.head + 1


def inside(clause: Clause, phrase: Phrase) -> set[int]:
    """Return the positions that a pronoun cannot stand for.

    Of an object, those in its own subject; behind "et" it takes up no complement: "adapte un
    modèle de Thales et l'installe". Of a subject, those in the participle clause before it:
    "Conçu par X avec des outils de Y, celui-ci …"; of a possessive, the subject beside it: "Its
    owner, the fund Nordlys, wants to sell it".
    """
    if not phrase.pronoun:
        subject = clause.subject(phrase.node - 1) if clause.verb(phrase.node - 1) else ()
        beside = range(subject[0], phrase.node) if subject else ()
        apart = {at for at in beside if at in subject or clause.mark(at - 1, ",", "(")}
        return apart | _fronted(clause, phrase.node)
    subjects = clause.subject(phrase.node)
    found = {at for one in subjects for at in range(one, clause.extent(one))}
    if clause.coordinator(phrase.node - 1):
        found |= {at for at in range(phrase.node) if clause.outermost(at) != at}
    return found


def _fronted(clause: Clause, at: int) -> set[int]:
    """Return the positions of what opens a sentence and says of a node what it is or does.

    A participle clause, or a noun without determiner: "Fille d'un cheminot, elle"
    """
    comma = at - 1
    if not clause.mark(comma, ","):
        return set()
    verbs = [clause.verbs[one] for one in range(comma) if one in clause.verbs]
    if not verbs and _describes(clause):
        return set(range(comma))
    opens = min((one.first for one in verbs), default=0)
    led = all(clause.tokens[one].tag is Tag.ADVERB for one in range(opens))
    inner = bool(verbs) and not any(one.finite for one in verbs)
    aim = bool(verbs) and verbs[0].mood is Mood.INFINITIVE and verbs[0].first <= 1
    participles = inner and verbs[0].participle and led
    return set(range(comma)) if participles or (inner and aim) else set()


def _describes(clause: Clause) -> bool:
    """Tell whether what opens a sentence only describes: "A lawyer by training, she"."""
    node = clause.noun(0)
    if node is None or node.preposition or clause.tokens[node.head].tag is not Tag.WORD:
        return False
    known = clause.lexicon.grammar.definite
    return node.core == node.first or clause.determiners(node).isdisjoint(known)


def remember_clause(clause: Clause, memory: Memory, paragraph: int) -> None:
    """Keep a sentence, and its paragraph, for what later ones take up from it."""
    memory.paragraph = paragraph
    memory.clauses.append(clause)
    del memory.clauses[:-_SENTENCES]
