"""Nouns and adjectives that say whose word a clause is, or that it is not so."""

from kg.extract.syntax import Clause


def somebodys(clause: Clause, at: int) -> bool:
    """Tell whether a noun is of what somebody says who is named: "the ministry's view"."""
    noun, sayings = clause.noun(at), clause.lexicon.status["content"].get("sayings", ())
    if noun is None or clause.lexicon.singular(clause.tokens[noun.head].text) not in sayings:
        return False
    whose = clause.lexicon.status["sources"].get("whose", {})
    return bool(clause.possessor(at)) or not clause.determiners(noun).isdisjoint(whose)


def sure_of(clause: Clause, at: int, end: int) -> bool:
    """Tell whether a verb's subject is sure of a thing, and so says it: "Ada is adamant that".

    end  the token of "that"
    """
    if clause.tokens[end - 1].text not in clause.lexicon.status["content"].get("sure", ()):
        return False
    nouns = (clause.noun(one) for one in clause.subject(at))
    heads = {clause.tokens[one.head].text for one in nouns if one}
    return bool(heads) and heads.isdisjoint(clause.lexicon.grammar.it)


def called_false(clause: Clause, at: int) -> bool:
    """Tell whether what a noun announces is said not to be so: "the claim that X … is false"."""
    false = clause.lexicon.status["clauses"]["negative"]
    for position, verb in clause.verbs.items():
        noun = clause.noun(position + 1)
        if position < at or noun is None or verb.negated or verb.governors:
            continue
        copula = verb.lemma in clause.lexicon.grammar.copulas and clause.subject(position) == (at,)
        if copula and not noun.preposition and clause.tokens[noun.head].text in false:
            return True
    return False
