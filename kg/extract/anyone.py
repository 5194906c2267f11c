"""Where "on" speaks: it is the body there that does, "indique-t-on chez X", "à Bercy, on jure"."""

from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause


def is_anyone(clause: Clause, word: str) -> bool:
    """Tell whether a pronoun stands for people who are not named: "on"."""
    return word in clause.lexicon.sets.get("anyone.words", ())


def body_of_anyone(clause: Clause, at: int, word: str) -> int | None:
    """Return the body where "on" says something, by the position of its noun phrase, or None.

    at    the position of the verb that it stands behind, or of "on" before one
    word  the pronoun; of any other than "on" there is none
    """
    if not is_anyone(clause, word):
        return None
    verb = clause.verb(at)
    if verb is not None:
        behind = clause.noun(at + 1)
        return at + 1 if behind is not None and _where(clause, behind) else None
    first = clause.noun(0)
    opens = first is not None and at > 0 and _where(clause, first)
    return 0 if opens and clause.mark(clause.extent(0), ",") and clause.extent(0) < at else None


def _where(clause: Clause, node: NounPhrase) -> bool:
    return node.preposition in clause.lexicon.sets["anyone.prepositions"]


def placed(clause: Clause, at: int) -> bool:
    """Tell whether what stands before "on" says where all do: "En France, on utilise X"."""
    nodes = [node for node in map(clause.noun, range(at)) if node is not None]
    of = clause.lexicon.grammar.of
    return any(
        _where(clause, node)
        or (node.preposition and node.preposition != of and clause.names_place(node))
        for node in nodes
    )
