"""What is said not to be, or not to be so: "no plan for", "it is not true that", "لا صحة لما"."""

from kg.extract.conjugation import Mood
from kg.extract.effects import NOT, PLAIN, Scope, listed
from kg.extract.lexicon import Tag
from kg.extract.match import Match
from kg.extract.negation import negative_determiner
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.syntax import Clause
from kg.model import Kind, Modality

_NEAR = 4
"""Tokens before a noun among which "without" is its own."""


def absent(clause: Clause, at: int) -> bool:
    """Tell whether a noun is said not to be there: "لا دليل على", "لا يوجد دليل على"."""
    noun, verb = clause.noun(at), clause.verb(at - 1)
    if noun is None:
        return False
    beside = noun.first > 0 and clause.tokens[noun.first - 1].tag is Tag.NEGATION
    denied = verb is not None and verb.negated
    return beside or denied or bool(negative_determiner(clause, at))


def denying(clause: Clause, match: Match) -> tuple[int, ...]:
    """Return the negation before a noun that is spoken of: "لا مركز بيانات في مالي".

    That of "غير كاف" is its adjective's, that of "لا غنى لفرنسا عن" the idiom's own.
    """
    agreed = match.frame.kind is Kind.AGREEMENT  # "لا اتفاق بين": it has no parties
    own = agreed or ("self",) in match.trigger.roles.values()
    noun = clause.noun(match.at) if own and match.trigger.kind == "noun" else None
    before = noun.first - 1 if noun is not None else -1
    adjectival = clause.lexicon.sets.get("negation.adjectival", frozenset())
    token = clause.tokens[before]
    denies = before >= 0 and token.tag is Tag.NEGATION and token.text not in adjectival
    return (before,) if denies else ()


def none(clause: Clause, at: int) -> bool:
    """Tell whether there is no such thing; a verb may deny more: "did not see the plan"."""
    verb = clause.verb(at - 1)
    there = verb is None or verb.lemma in clause.lexicon.status["existence"]["verbs"]
    return there and absent(clause, at)


def missing(clause: Clause, at: int) -> bool:
    """Tell whether it is said that none of a kind is somewhere: "there is no data centre in Mali".

    "There is no data centre in Mali that …" says so of a few alone.
    """
    verb, subject = clause.verb(at - 1), clause.noun(at - 2)
    table = clause.lexicon.status["existence"]
    there = table.get("pronoun", ())
    if verb is None or subject is None or clause.tokens[subject.head].text not in there:
        return False
    says = verb.lemma in table["there"]
    if not says and not clause.impersonal(at - 1):  # "il y a"
        return False
    behind = clause.tokens[clause.nodes[at].last :]
    return all(one.tag is not Tag.RELATIVE for one in behind)


def untrue(clause: Clause, at: int) -> Scope | None:
    """Return the negation of what has no truth in it: "لا صحة لما تردد عن بيع الشركة"."""
    words = clause.lexicon.status.get("refutations", {}).get("truth", ())
    for position in range(at - 1, -1, -1) if words else ():
        node, noun = clause.nodes[position], clause.noun(position)
        if noun is not None and clause.tokens[noun.head].text in words:
            denied = absent(clause, position)
            return Scope(None, negative=True, words=(noun.core, noun.last)) if denied else None
        if isinstance(node, Mark) and node.tag is Tag.PUNCTUATION:
            return None
    return None


def of_negated(clause: Clause, verb: VerbGroup, end: int) -> str:
    """Return what a negated verb makes of its clause: what nobody says may be so or not."""
    table, last = clause.lexicon.status["content"], clause.tokens[end - 1].text
    if last in table["doubt"]:
        return PLAIN  # "il ne fait aucun doute que"
    if last in table.get("true", ()) and _flatly(clause, verb, end):
        return "negative"  # "il n'est pas vrai que"
    but = table.get("never_but", ())
    bound = any(token.text in but for token in clause.tokens[end:])
    if verb.lemma in table.get("never", ()) and not bound and _flatly(clause, verb, end):
        return "negative"
    if verb.lemma in table.get("refusing", ()):
        return f"{NOT}{listed(clause, 'clauses', verb.lemma)}"
    is_not = verb.lemma in clause.lexicon.grammar.being and verb.last >= end
    return f"{NOT if is_not else ''}{Modality.HYPOTHETICAL}"  # "ce n'est pas que"


def _flatly(clause: Clause, verb: VerbGroup, end: int) -> bool:
    """Tell whether a denial is whole: no "not entirely true", "may not be", "if", "isn't it?"."""
    if clause.asks is not None:
        return False
    hedged = clause.tokens[end - 2].tag is Tag.ADVERB or verb.mood is Mood.CONDITIONAL
    hedged = hedged or any(one for _, one in verb.governors)
    ifs = clause.lexicon.status["conditions"]["openers"]
    return not hedged and all(token.text not in ifs for token in clause.tokens[: verb.first])


def without(clause: Clause, first: int) -> tuple[int, ...]:
    """Return the word before a token, determiners and nouns between, that says there is none."""
    for back, token in enumerate(reversed(clause.tokens[:first][-_NEAR:]), start=1):
        if {token.text, token.lemma} & clause.lexicon.grammar.without:
            return (first - back,)
        if token.tag not in {Tag.DETERMINER, Tag.PREPOSITION, Tag.WORD}:
            break
    return ()
