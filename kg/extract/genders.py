"""Whether a person is he or she, where titles and nouns show it."""

from collections.abc import Iterable

from kg.extract.conjugation import GENDERS
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.model import Iri
from kg.names import SCHEMA


def note_gender(
    clause: Clause, linker: Linker, person: Iri, named: NounPhrase, beside: Iterable[NounPhrase]
) -> None:
    """Remember whether a person is he or she: "Mme X", "la juriste X", "X, a businesswoman".

    named   the noun phrase that has the name
    beside  those that say what its bearer is
    """
    if person in linker.memory.genders:
        return
    table = linker.lexicon.nouns.get("genders", {})
    before = [token.text for token in clause.tokens[named.core : named.last]]
    nouns = [*beside, named]
    words = {*before, *(clause.tokens[one.head].text for one in nouns)}
    shown = [kind for kind in GENDERS if words & set(table.get(kind, ()))]
    for one in nouns if not shown else ():
        shown += _agreeing(clause, one)
    shown = shown or _by_verb(clause, named)
    if len(set(shown)) == 1:
        linker.memory.genders[person] = shown[0]


def _by_verb(clause: Clause, node: NounPhrase) -> list[str]:
    """Return "feminine" for each verb that shows that its subject is she: "قالت منى".

    The masculine is what is used of anybody, and a form of two verbs shows nothing: "تحدث" is "he
    spoke" and "she brings about".
    """
    return [
        "feminine"
        for at, verb in clause.verbs.items()
        if verb.finite
        and clause.implied(at) == frozenset({"feminine"})
        and len({one.lemma for one in clause.tokens[verb.head].readings}) <= 1
        and any(clause.noun(one) is node for one in clause.subject(at))
    ]


def _agreeing(clause: Clause, node: NounPhrase) -> list[str]:
    """Return the gender of a noun for a person, where its determiner or its ending shows one."""
    named = clause.tokens[node.head].tag is Tag.NAME
    if not named and clause.lexicon.head_class(clause.head(node)) != SCHEMA.Person:
        return []
    if named and clause.lexicon.head_class(clause.tokens[node.core].text) != SCHEMA.Person:
        return []
    kinds = clause.agreement(node) & GENDERS
    return [*kinds] if len(kinds) == 1 else []
