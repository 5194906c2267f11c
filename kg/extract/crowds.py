"""What is several, which a noun of one does not take up: "the big firms … the firm"."""

from typing import TYPE_CHECKING

from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Iri
from kg.names import is_local

if TYPE_CHECKING:
    from kg.extract.linking import Linker


def is_crowd(linker: "Linker", clause: Clause, phrase: Phrase, iri: Iri) -> bool:
    """Tell whether a thing without a name is several where a noun is of one."""
    node = clause.noun(phrase.node)
    if node is None or clause.several(node) or "plural" in clause.agreement(node):
        return False
    label = linker.memory.entities[iri].label.lexical
    return is_local(iri) and clause.label_of_several(fold(label))


def described_as(linker: "Linker", clause: Clause, phrase: Phrase, head: str) -> Iri | None:
    """Return what was described with a noun last, unless one of them is several and one not."""
    told = linker.memory.described.get(head)
    if told is None or _is_one(linker, clause, phrase, told):
        return None
    return None if is_crowd(linker, clause, phrase, told) else told


def _is_one(linker: "Linker", clause: Clause, phrase: Phrase, iri: Iri) -> bool:
    """Tell whether a thing without a name is one where a noun is of several: "a file … files"."""
    node = clause.noun(phrase.node)
    if node is None:
        return False
    word = clause.tokens[node.head].text
    one = linker.lexicon.singular(word)
    said = fold(linker.memory.entities[iri].label.lexical).split()
    definite = clause.determiners(node) & linker.lexicon.grammar.definite
    several = word != one and "plural" in clause.agreement(node)  # "المركز" is one
    return bool(definite) and several and is_local(iri) and one in said and word not in said
