"""What a noun phrase cannot take up of its own sentence."""

from kg.extract.syntax import Clause, Phrase
from kg.model import Iri


def apart(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return what is named before a phrase in its sentence and is none of it."""
    return _coordinated(clause, phrase) | _ahead(clause, phrase)


def _coordinated(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return what is named with a phrase, which is none of it: "entre Lumo et le géant"."""
    group = next(
        (one for at in range(phrase.node) if phrase.node in (one := clause.conjuncts(at))), ()
    )
    tokens = (clause.tokens[noun.head] for at in group if (noun := clause.noun(at)))
    return {token.entity.iri for token in tokens if token.entity}


def _ahead(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return what is named in what a subject does ahead of its verb: "By paying X, the firm"."""
    verb, noun = clause.verb(0), clause.noun(0)
    without = noun is not None and noun.preposition in clause.lexicon.grammar.without
    does = verb is not None and not verb.finite
    main = clause.main
    if not (does or without) or main is None or phrase.node not in clause.subject(main):
        return set()
    return {token.entity.iri for token in clause.tokens[: phrase.first] if token.entity}
