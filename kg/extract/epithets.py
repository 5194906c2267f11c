"""Whether what a noun has beside it only describes who was named: "la firme lausannoise"."""

from typing import TYPE_CHECKING

from kg.extract.classes import PLACES
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.names import SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def only_describes(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether a noun says of somebody named what they are like, where, or what they do."""
    asked = linker, clause, node, phrase
    return _plain(*asked) or _placed(*asked) or _doing(*asked)


def _plain(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether a noun has but an adjective that tells it from none named before.

    "la firme lausannoise", "l'opérateur public"
    """
    table = linker.lexicon.nouns.get("local", {})
    endings = tuple(table.get("endings", ()))
    last = clause.tokens[node.last - 1]
    alone = phrase.last == node.last == node.head + 2 and node.head == node.core
    plain = last.text in table.get("words", ()) or last.text.endswith(endings or ("\0",))
    others = linker.lexicon.sets.get("nouns.portraits.others", frozenset())
    return alone and not last.capital and plain and last.text not in others


def _placed(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether a noun only says where who was named is from: "l'agronome de Béja"."""
    table, behind = linker.lexicon.nouns.get("local", {}), clause.noun(phrase.node + 1)
    entity = clause.tokens[behind.head].entity if behind else None
    unknown = entity is not None and set(entity.types) == {SOV.Actor}
    if behind is None or entity is None or not (unknown or PLACES & set(entity.types)):
        return False
    of = behind.preposition == linker.lexicon.grammar.of and behind.last == phrase.last
    alone = node.last == node.head + 1 == node.core + 1
    return of and alone and clause.head(node) in table.get("from", ())


def _doing(linker: "Linker", clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether a noun says what a body does that was named: "le fabricant de vélos"."""
    listed = linker.lexicon.nouns.get("local", {}).get("doing", ())
    if not listed or phrase.node or clause.head(node) not in listed:
        return False
    ahead = clause.tokens[node.core].text  # "le premier fabricant de vélos" may be another
    if node.core != node.head and ahead not in linker.lexicon.nouns["portraits"]["ahead"]:
        return False
    inner = clause.tokens[phrase.first : phrase.last]
    if any(one.text in linker.lexicon.nouns["portraits"]["persons"] for one in inner):
        return False
    of = clause.noun(phrase.node + 1)
    bare = of is not None and of.last == phrase.last and of.preposition == linker.lexicon.grammar.of
    return bare and all(one.entity is None and not one.capital for one in inner)
