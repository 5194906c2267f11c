"""What a noun phrase cannot take up of its own sentence."""

from kg.extract.syntax import Clause, Phrase
from kg.model import Iri


def apart(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return what is named before a phrase in its sentence and is none of it."""
    return _coordinated(clause, phrase) | _ahead(clause, phrase) | _doing(clause, phrase)


def _doing(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return whom the subject of its own verb names, where it is what is done or with whom.

    "Orange owns the company", "is owned by the company": that is another.
    """
    node, at = clause.noun(phrase.node), phrase.node
    if node is None or phrase.last != node.last or node.head != phrase.last - 1:
        return set()
    lexicon = clause.lexicon
    partners = lexicon.sets.get("binding.partners", frozenset())
    if node.preposition and node.preposition not in {lexicon.grammar.agent, *partners}:
        return set()
    verb = next((one for one in range(at - 1, -1, -1) if clause.verb(one)), None)
    direct = verb is not None and (verb == at - 1 or bool(node.preposition))
    subject = clause.subject(verb) if direct and verb is not None else ()
    tokens = (clause.tokens[noun.head] for one in subject if (noun := clause.noun(one)))
    return {token.entity.iri for token in tokens if token.entity} if at not in subject else set()


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
