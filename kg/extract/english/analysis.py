"""From the words of an English sentence to its clause, with "that" where it is left out."""

from collections.abc import Sequence

from kg.extract.english.clauses import EnglishClause
from kg.extract.english.gaps import with_gaps
from kg.extract.english.phrases import chunk
from kg.extract.interposed import asides_ahead
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.perfect import joined
from kg.extract.tokens import Token


def _with_that(clause: EnglishClause) -> tuple[Node, ...]:
    """Return the nodes with a mark where "that" is left out: "said (that) it signed"."""
    nodes: list[Node] = []
    for at, node in enumerate(clause.nodes):
        nodes.append(_relative(clause, at, node))
        says = isinstance(node, VerbGroup) and _may_say(clause, node)
        if isinstance(node, VerbGroup) and says and _opens_clause(clause, at, node):
            nodes.append(Mark(node.last - 1, Tag.RELATIVE, "that"))
    return tuple(nodes)


def _relative(clause: EnglishClause, at: int, node: Node) -> Node:
    """Return "that" as the relative that it is where a verb follows: "a report that questions"."""
    if not isinstance(node, Mark) or node.text != "that" or node.tag is not Tag.RELATIVE:
        return node
    verb = clause.verb(at + 1)
    relative = verb is not None and verb.finite and clause.noun(at - 1) is not None
    return Mark(node.first, Tag.RELATIVE, "which") if relative else node


def _may_say(clause: EnglishClause, verb: VerbGroup) -> bool:
    """Tell whether a verb may have a clause: not so "a cable dubbed Mirage will be laid"."""
    if verb.participle and verb.lemma in clause.lexicon.sets["nationalities.naming"]:
        return False
    content, sets = clause.lexicon.status["content"], clause.lexicon.sets
    listed = verb.lemma in content["zero"] or verb.lemma in content["addressed"]
    return listed or verb.lemma in sets["homographs.saying"]


def _opens_clause(clause: EnglishClause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a clause without "that" stands right behind a verb of speech or thought."""
    if clause.parts_subject(clause.extent(at + 1)):
        return True
    position, free = at + 1, 0
    addressed = verb.lemma in clause.lexicon.status["content"]["addressed"]
    while position < len(clause.nodes):
        node = clause.nodes[position]
        if isinstance(node, VerbGroup):
            if free and node.participle and clause.noun(position - 1):
                position += 1  # "said the site being built by X will open"
                continue
            return bool(free) and node.finite and node.first > verb.last
        if isinstance(node, NounPhrase):
            if not node.preposition:
                free += 1
                if free > 1 + addressed:
                    return False
            position = clause.extent(clause.conjuncts(position)[-1])
            continue
        if free and node.text == "," and (end := clause.past_relative(position)):
            position = end
            continue
        if node.tag is not Tag.ADVERB and not (free == 0 and node.text in {"(", ")"}):
            return False
        position += 1
    return False


def analyse(tokens: Sequence[Token], lexicon: Lexicon) -> EnglishClause:
    """Return a sentence's tokens chunked and ready to be asked."""
    kept, first = asides_ahead(joined(tuple(tokens), lexicon), chunk, lexicon)
    clause = EnglishClause(kept, first, lexicon)
    for complete in (_with_that, with_gaps):
        nodes = complete(clause)
        if nodes != clause.nodes:
            clause = EnglishClause(kept, nodes, lexicon)
    return clause
