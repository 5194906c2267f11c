"""The shortest stretch of a sentence that shows a statement."""

from kg.extract.lexicon import Tag
from kg.extract.linking import Referent
from kg.extract.match import Match
from kg.extract.syntax import Clause
from kg.model import Span

_CLOSING = 6  # tokens within which what a quote opens must close to be taken in


def evidence(clause: Clause, match: Match, referents: tuple[Referent, ...]) -> Span:
    """Return the shortest stretch that holds the trigger and what fills its roles."""
    first, last = match.words
    noun = clause.noun(match.at)
    if match.trigger.kind == "noun" and noun:
        first = min(first, clause.phrase(match.at).evidence)
    if match.verb is not None and (verb := clause.verb(match.verb)):
        first, last = min(first, verb.first), max(last, verb.last)
    for referent in referents:
        if referent.phrase is not None:
            first = min(first, referent.phrase.evidence)
            last = max(last, referent.phrase.last)
    if clause.tokens[first].lemma == clause.lexicon.grammar.like:
        first += 1
    return clause.span(first, _closed(clause, first, last))


def _closed(clause: Clause, first: int, last: int) -> int:
    """Return where a stretch ends with the quotation mark or parenthesis that it left open."""
    tokens = clause.tokens
    tags = [token.tag for token in tokens[first:last]]
    opened = tags.count(Tag.OPEN) - tags.count(Tag.CLOSE)
    for at in range(last, min(last + _CLOSING, len(tokens))):
        if opened <= 0:
            break
        opened += (tokens[at].tag is Tag.OPEN) - (tokens[at].tag is Tag.CLOSE)
        if opened == 0:
            return at + 1
    return last
