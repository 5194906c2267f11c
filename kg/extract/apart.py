"""What a noun phrase cannot take up of its own sentence."""

from collections.abc import Sequence

from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.model import Iri


def apart(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return what is named before a phrase in its sentence and is none of it."""
    beside = _coordinated(clause, phrase) | _doing(clause, phrase)
    return beside | _ahead(clause, phrase) | _outside(clause, phrase)


def _outside(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return whose people speak of another: "the analysts of the bank X say that the group"."""
    listed = clause.lexicon.nouns.get("outsiders", {}).get("heads", ())
    found: set[Iri] = set()
    for at in range(phrase.node) if listed else ():
        node = clause.noun(at)
        words = clause.tokens[node.first : node.last] if node else ()
        if not any(clause.lexicon.singular(one.text) in listed for one in words):
            continue
        behind = clause.noun(at + 1) or clause.noun(at + 2)  # "l'analyste Ada X, de la banque Y"
        house = clause.tokens[behind.first : behind.last] if behind and behind.preposition else ()
        found |= {one.entity.iri for one in house if one.entity}
    return found


def _doing(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return whom the subject of its own verb names, where it has a part in what that does.

    "Orange owns the company", "is owned by the company", "lends money to the company", "owns half
    of the company", "is a client of the company": that is another.
    """
    node, at = clause.noun(phrase.node), phrase.node
    if node is None or phrase.last != node.last or node.head != phrase.last - 1:
        return set()
    verb = next((one for one in range(at - 1, -1, -1) if clause.verb(one)), None)
    if verb is None or not _takes_part(clause, node, at, verb):
        return set()
    subject = clause.subject(verb)
    tokens = (clause.tokens[noun.head] for one in subject if (noun := clause.noun(one)))
    return {token.entity.iri for token in tokens if token.entity} if at not in subject else set()


def _takes_part(clause: Clause, node: NounPhrase, at: int, verb: int) -> bool:
    """Tell whether a noun phrase is a verb's own complement, or whose share or what one is."""
    lexicon = clause.lexicon
    partners = lexicon.sets.get("binding.partners", frozenset())
    if not node.preposition:
        return verb == at - 1
    if node.preposition in {lexicon.grammar.agent, *partners}:
        return True
    if node.preposition != lexicon.grammar.of:
        return any(at == one for _, one in clause.complements(verb))
    above, group = clause.noun(at - 1), clause.verbs[verb]
    if above is None or any(clause.noun(one) is None for one in range(verb + 1, at)):
        return False
    if group.lemma in lexicon.grammar.copulas and not group.passive:
        return True
    return _share(clause, above)


def _share(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase says how much somebody has of what is another: "20 %"."""
    text = clause.tokens[node.head].text
    return text.endswith("%") or clause.head(node) in clause.lexicon.sets["binding.shares"]


def is_shared(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether so much of somebody is spoken of: "20 % of the company", "a stake in it"."""
    node, above = clause.noun(phrase.node), clause.noun(phrase.node - 1)
    return bool(node and above and node.preposition) and above is not None and _share(clause, above)


def owning(clauses: Sequence[Clause], clause: Clause) -> set[Iri]:
    """Return who the sentence before says to own or buy another, and so is not who is shared."""
    listed = clause.lexicon.sets.get("binding.owning", frozenset())
    found: set[Iri] = set()
    for last in [one for one in clauses if one is not clause][-1:]:
        for at, verb in last.verbs.items():
            if verb.lemma not in listed or verb.passive:
                continue
            nouns = [noun for one in last.subject(at) if (noun := last.noun(one))]
            entities = [last.tokens[noun.head].entity for noun in nouns]
            owners = {one.iri for one in entities if one}
            behind = last.tokens[verb.last :]
            others = {one.entity.iri for one in behind if one.entity} - owners
            found |= owners if others else set()
    return found


def _coordinated(clause: Clause, phrase: Phrase) -> set[Iri]:
    """Return what is named with a phrase, which is none of it: "entre Lumo et le géant"."""
    group = next(
        (one for at in range(phrase.node) if phrase.node in (one := clause.conjuncts(at))), ()
    )
    subjects = (clause.subject(one) for one in clause.verbs)  # "Lumo and the chipmaker signed"
    group = group or next((one for one in subjects if phrase.node in one), ())
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
